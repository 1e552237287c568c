// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {Batches} from "./support/Batches.sol";

contract QuorumOracleEquivocationTest is Batches {
    address private constant PAULA = address(0x9A17A);

    function test_TwoReadingsOfOneEventCostSeatAndStake() public {
        stakeFor(ADA, 100 * DOLLAR);
        IQuorumOracle.Statement memory first = own(ADA, VALUE, 100, SEEN);
        IQuorumOracle.Statement memory second = own(ADA, VALUE, 101, SEEN);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.Equivocated(vm.addr(ADA), FLIGHTS, FLIGHT, PAULA, 20 * DOLLAR, 100 * DOLLAR);
        vm.prank(PAULA);
        assertEq(oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second), vm.addr(ADA), "reporter");

        assertEq(oracle.bondOf(PAULA), 20 * DOLLAR, "prover");
        assertEq(oracle.bondOf(address(this)), 80 * DOLLAR, "treasury");
        (uint256 left, , ) = oracle.stakeOf(vm.addr(ADA));
        assertEq(left, 0, "stake");
        assertEq(oracle.reportersOf().length, 2, "counting reporters");
        vm.prank(PAULA);
        oracle.collectBond(PAULA);
        assertEq(dollar.balanceOf(PAULA), 20 * DOLLAR, "collected");
    }

    function test_AnExpelledReporterCountsForNothing() public {
        expelAda();
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.ReporterExpelled.selector, vm.addr(ADA)));
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, pair);
    }

    /// @dev Ben and Cleo are two, but of one family: no quorum is left, and the next vote seats a new set.
    function test_TooFewThatRemainReportNothingUntilANewSet() public {
        expelAda();
        IQuorumOracle.Observation[] memory rest = two(BEN, 100, CLEO, 100);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.TooFewFamilies.selector, 1, 2));
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, rest);
        IQuorumOracle.Reporter[] memory fresh = threeReporters();
        fresh[0].signer = vm.addr(STRANGER);
        oracle.setReporters(fresh, 2, 2);
        oracle.report(1, FLIGHTS, FLIGHT, VALUE, two(STRANGER, 100, BEN, 100));
    }

    function test_AnExpelledReporterLosesEverySetAndIsNeverSeatedAgain() public {
        oracle.setReporters(swapped(), 2, 2);
        expelAda();
        (, , , , IQuorumOracle.Reporter[] memory first) = oracle.setOf(0);
        (, , , , IQuorumOracle.Reporter[] memory second) = oracle.setOf(1);
        assertEq(first.length, 2, "first");
        assertEq(second.length, 1, "second");
        assertEq(second[0].signer, vm.addr(STRANGER), "who stays");
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.ReporterExpelled.selector, vm.addr(ADA)));
        oracle.setReporters(threeReporters(), 2, 2);
    }

    function test_AReportThatStandsIsUntouched() public {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, BEN, 100));
        expelAda();
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 100, SEEN);
    }

    function test_ReadingsForTwoSetsContradictEachOtherToo() public {
        IQuorumOracle.Statement memory first = own(ADA, VALUE, 100, SEEN);
        oracle.setReporters(swapped(), 2, 2);
        IQuorumOracle.Statement memory second = own(ADA, VOID, 0, SEEN);
        second.set = 1;
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second);
        assertTrue(oracle.isExpelled(vm.addr(ADA)), "expelled");
    }

    function test_TwoBatchesWithOtherValuesContradictEachOther() public {
        oracle.proveEquivocation(FLIGHTS, FLIGHT, batched(ADA, 100), batched(ADA, 101));
        assertTrue(oracle.isExpelled(vm.addr(ADA)), "expelled");
    }

    function test_AReadingContradictsABatchOnlyFromBeyondTheSpread() public {
        IQuorumOracle.Statement memory first = own(ADA, VALUE, 100, SEEN);
        IQuorumOracle.Statement memory near = batched(ADA, 130);
        IQuorumOracle.Statement memory far = batched(ADA, 131);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.NotEquivocal.selector, 100, 130));
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, near);
        oracle.proveEquivocation(FLIGHTS, FLIGHT, far, first);
    }

    /// @dev The limit of product 3 is 32.
    function test_ABatchOfAnotherProductHasItsOwnSpread() public {
        IQuorumOracle.Statement memory near = ownOf(3, 100);
        IQuorumOracle.Statement memory far = batchedOf(3, 132);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.NotEquivocal.selector, 100, 132));
        oracle.proveEquivocation(3, FLIGHT, near, far);
        oracle.proveEquivocation(3, FLIGHT, near, batchedOf(3, 133));
    }

    function test_RevertWhen_OnlyTheTimeDiffers() public {
        IQuorumOracle.Statement memory first = own(ADA, VALUE, 100, SEEN);
        IQuorumOracle.Statement memory second = own(ADA, VALUE, 100, SEEN - 1);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.NotEquivocal.selector, 100, 100));
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second);
    }

    function test_RevertWhen_OnlyTheIndexOfNothingDiffers() public {
        IQuorumOracle.Statement memory first = own(ADA, VOID, 0, SEEN);
        IQuorumOracle.Statement memory second = own(ADA, VOID, 9, SEEN);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.NotEquivocal.selector, 0, 9));
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second);
    }

    function test_RevertWhen_TwoReportersDiffer() public {
        IQuorumOracle.Statement memory first = own(ADA, VALUE, 100, SEEN);
        IQuorumOracle.Statement memory second = own(BEN, VALUE, 101, SEEN);
        vm.expectRevert(
            abi.encodeWithSelector(IQuorumOracle.DifferentSigners.selector, vm.addr(ADA), vm.addr(BEN))
        );
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second);
    }

    function test_RevertWhen_OneOfThemIsAboutAnotherEvent() public {
        IQuorumOracle.Statement memory first = own(ADA, VALUE, 100, SEEN);
        IQuorumOracle.Statement memory second = own(ADA, VALUE, 101, SEEN);
        vm.expectPartialRevert(IQuorumOracle.DifferentSigners.selector);
        oracle.proveEquivocation(FLIGHTS, OTHER_FLIGHT, first, second);
    }

    function test_RevertWhen_AStrangerContradictsHimself() public {
        IQuorumOracle.Statement memory first = own(STRANGER, VALUE, 100, SEEN);
        IQuorumOracle.Statement memory second = own(STRANGER, VALUE, 101, SEEN);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.UnknownReporter.selector, vm.addr(STRANGER)));
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second);
    }

    function test_RevertWhen_TheReporterIsExpelledAlready() public {
        expelAda();
        IQuorumOracle.Statement memory first = own(ADA, VALUE, 100, SEEN);
        IQuorumOracle.Statement memory second = own(ADA, VALUE, 101, SEEN);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.ReporterExpelled.selector, vm.addr(ADA)));
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second);
    }

    function test_RevertWhen_OneOfThemSaysNothing() public {
        IQuorumOracle.Statement memory first = own(ADA, NONE, 0, SEEN);
        IQuorumOracle.Statement memory second = own(ADA, VALUE, 101, SEEN);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.StatusCannotSettle.selector, NONE));
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second);
    }

    function test_RevertWhen_ABatchCannotHoldTheNumber() public {
        IQuorumOracle.Statement memory first = batched(ADA, 100);
        IQuorumOracle.Statement memory second = own(ADA, VALUE, 101, SEEN);
        first.index = int64(type(int32).max) + 1;
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.IndexTooWide.selector, first.index));
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second);
    }

    function test_StakeComesBackAfterTheDelay() public {
        stakeFor(ADA, 100 * DOLLAR);
        vm.startPrank(vm.addr(ADA));
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.UnstakeRequested(vm.addr(ADA), 60 * DOLLAR, uint40(NOW + 30 days));
        oracle.requestUnstake(60 * DOLLAR);
        vm.warp(NOW + 30 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.StakeLocked.selector, NOW + 30 days - 1, NOW + 30 days));
        oracle.unstake(CEM);
        vm.warp(NOW + 30 days);
        assertEq(oracle.unstake(CEM), 60 * DOLLAR, "taken");
        assertEq(oracle.unstake(CEM), 0, "once");
        vm.stopPrank();
        assertEq(dollar.balanceOf(CEM), 60 * DOLLAR, "received");
        (uint256 left, , ) = oracle.stakeOf(vm.addr(ADA));
        assertEq(left, 40 * DOLLAR, "left");
    }

    function test_WhatWasAskedForIsStillAtStake() public {
        stakeFor(ADA, 100 * DOLLAR);
        vm.prank(vm.addr(ADA));
        oracle.requestUnstake(100 * DOLLAR);
        vm.warp(NOW + 31 days);
        expelAda();
        vm.prank(vm.addr(ADA));
        vm.expectRevert(
            abi.encodeWithSelector(IQuorumOracle.StakeRequestLapsed.selector, block.timestamp, 7 days)
        );
        oracle.unstake(CEM);
        assertEq(oracle.bondOf(address(this)), 80 * DOLLAR, "treasury");
    }

    /// @dev Else she could ask once, wait, and take her stake in the second before she contradicts herself.
    function test_ARequestThatNobodyUsesLapsesAndTheStakeStays() public {
        stakeFor(ADA, 100 * DOLLAR);
        vm.startPrank(vm.addr(ADA));
        oracle.requestUnstake(100 * DOLLAR);
        uint256 until = NOW + 37 days;
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.StakeRequestLapsed.selector, until, until));
        oracle.unstake(CEM);
        oracle.requestUnstake(100 * DOLLAR);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.StakeLocked.selector, until, until + 30 days));
        oracle.unstake(CEM);
        vm.warp(until + 37 days - 1);
        assertEq(oracle.unstake(CEM), 100 * DOLLAR, "in the last second");
        vm.stopPrank();
    }

    function test_RevertWhen_NothingWasAskedFor() public {
        stakeFor(ADA, 100 * DOLLAR);
        vm.prank(vm.addr(ADA));
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.StakeRequestLapsed.selector, NOW, 7 days));
        oracle.unstake(CEM);
    }

    function test_RevertWhen_AskingForMoreThanIsStaked() public {
        stakeFor(ADA, 100 * DOLLAR);
        vm.expectRevert(
            abi.encodeWithSelector(IQuorumOracle.StakeTooSmall.selector, 100 * DOLLAR, 100 * DOLLAR + 1)
        );
        vm.prank(vm.addr(ADA));
        oracle.requestUnstake(100 * DOLLAR + 1);
    }

    function test_RevertWhen_TheStakeIsTooBig() public {
        uint256 most = type(uint96).max;
        vm.expectRevert(
            abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("stake"), most + 1, most)
        );
        oracle.stake(vm.addr(ADA), most + 1);
    }

    function testFuzz_NothingOfASlashedStakeIsLost(uint40 amount) public {
        stakeFor(ADA, amount);
        IQuorumOracle.Statement memory first = own(ADA, VALUE, 100, SEEN);
        IQuorumOracle.Statement memory second = own(ADA, VALUE, 101, SEEN);
        vm.prank(PAULA);
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second);
        uint256 reward = oracle.bondOf(PAULA);
        assertEq(reward + oracle.bondOf(address(this)), amount, "all of it");
        assertEq(reward, uint256(amount) / 5, "a fifth, rounded down");
    }

    function own(
        uint256 key,
        IOutcomeOracle.Status status,
        int64 index,
        uint40 time
    ) private view returns (IQuorumOracle.Statement memory said) {
        IQuorumOracle.Observation memory observation = reading(key, status, index, time);
        (said.status, said.index, said.observedAt) = (status, index, time);
        (said.evidence, said.r, said.vs) = (observation.evidence, observation.r, observation.vs);
    }

    function ownOf(uint16 product, int64 index) private view returns (IQuorumOracle.Statement memory said) {
        IQuorumOracle.Observation memory one = observe(oracle, product, FLIGHT, Reading(ADA, VALUE, index, SEEN));
        (said.status, said.index, said.observedAt) = (VALUE, index, SEEN);
        (said.evidence, said.r, said.vs) = (one.evidence, one.r, one.vs);
    }

    function batched(uint256 key, int32 index) private view returns (IQuorumOracle.Statement memory) {
        return batchedBy(key, leafOf(FLIGHT, VALUE, index), index);
    }

    function batchedOf(uint16 product, int32 index) private view returns (IQuorumOracle.Statement memory) {
        return batchedBy(ADA, IQuorumOracle.Leaf(FLIGHT, wordOf(product, VALUE, index, SEEN)), index);
    }

    /// @dev The event is the first of two leaves.
    function batchedBy(
        uint256 key,
        IQuorumOracle.Leaf memory leaf,
        int32 index
    ) private view returns (IQuorumOracle.Statement memory said) {
        bytes32 other = hashOf(leafOf(OTHER_FLIGHT, VALUE, index));
        bytes32 root = parentOf(hashOf(leaf), other);
        IQuorumOracle.Signature memory signature = signBatch(key, 0, root);
        (said.status, said.index, said.observedAt, said.inBatch) = (VALUE, index, SEEN, true);
        (said.proof, said.r, said.vs) = (only(other), signature.r, signature.vs);
    }

    /// @dev With what she signed for the newest set.
    function expelAda() private {
        IQuorumOracle.Statement memory first = own(ADA, VALUE, 100, SEEN);
        IQuorumOracle.Statement memory second = own(ADA, VALUE, 500, SEEN);
        (first.set, second.set) = (oracle.newestSet(), oracle.newestSet());
        vm.prank(PAULA);
        oracle.proveEquivocation(FLIGHTS, FLIGHT, first, second);
    }

    function stakeFor(uint256 key, uint256 amount) private {
        fund(OLAF, amount);
        vm.prank(OLAF);
        oracle.stake(vm.addr(key), amount);
    }
}
