// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {StoredSeats} from "../../contracts/libraries/StoredSeats.sol";
import {Panel} from "./support/Panel.sol";

contract QuorumOracleSetsTest is Panel {
    function test_ReporterSetIsTheHashOfEverythingThatBinds() public {
        IQuorumOracle.Reporter[] memory reporters = threeReporters();
        bytes32 expected = keccak256(abi.encode(block.chainid, address(oracle), uint8(0), reporters, uint8(2), uint8(2)));
        assertEq(oracle.reporterSet(), expected, "set");
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.ReportersChanged(
            1,
            keccak256(abi.encode(block.chainid, address(oracle), uint8(1), reporters, uint8(3), uint8(1))),
            reporters,
            3,
            1
        );
        oracle.setReporters(reporters, 3, 1);
    }

    /// @dev What stores a set runs out of gas before its caller does; half a set must not become one.
    function test_ASetThatTheGasDoesNotStoreIsNone() public {
        bytes32 before = oracle.reporterSet();
        bytes memory data = abi.encodeCall(oracle.setReporters, (swapped(), 2, 2));
        uint256 unstored = 0;
        for (uint256 gas = 60_000; ; gas += 500) {
            (bool done, bytes memory answer) = address(oracle).call{gas: gas}(data);
            if (done) break;
            assertEq(oracle.reporterSet(), before, "set");
            if (answer.length == 0) continue;
            assertEq(bytes32(bytes4(answer)), bytes32(StoredSeats.SeatsNotStored.selector), "the reason");
            ++unstored;
        }
        assertGt(unstored, 0, "some were refused");
        assertEq(oracle.reportersOf().length, 2, "with enough it is done");
    }

    function test_RemovedReporterIsAStranger() public {
        oracle.setReporters(swapped(), 2, 2);
        assertEq(oracle.reportersOf().length, 2, "reporters");
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.UnknownReporter.selector, vm.addr(BEN)));
        oracle.report(1, FLIGHTS, FLIGHT, VALUE, pair);
        oracle.report(1, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, STRANGER, 100));
    }

    function test_EverySeriesIsAnsweredByTheSetOfItsTime() public {
        IQuorumOracle.Observation[] memory old = two(ADA, 100, BEN, 100);
        vm.warp(NOW + 1 days);
        assertEq(oracle.setReporters(swapped(), 2, 2), 1, "set");
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, old);
        oracle.report(1, FLIGHTS, FLIGHT, VALUE, two(ADA, 120, STRANGER, 120));
        vm.warp(NOW + 2 days);
        expectOutcomeFor(0, VALUE, 100, SEEN);
        expectOutcomeFor(uint40(NOW + 1 days - 1), VALUE, 100, SEEN);
        expectOutcomeFor(uint40(NOW + 1 days), VALUE, 120, SEEN);
        expectOutcomeFor(uint40(NOW + 2 days), VALUE, 120, SEEN);
    }

    function test_ARetiredSetSaysNothingAboutWhatWasSoldLater() public {
        IQuorumOracle.Observation[] memory old = two(ADA, 100, BEN, 100);
        vm.warp(NOW + 1 days);
        oracle.setReporters(swapped(), 2, 2);
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, old);
        vm.warp(NOW + 2 days);
        expectOutcomeFor(uint40(NOW + 1 days), NONE, 0, 0);
    }

    function test_TheMiddleOneOfThreeSetsAnswersForItsTime() public {
        vm.warp(NOW + 1 days);
        oracle.setReporters(swapped(), 2, 2);
        vm.warp(NOW + 2 days);
        oracle.setReporters(threeReporters(), 2, 2);
        assertEq(oracle.setAt(uint40(NOW + 1 days - 1)), 0, "first");
        assertEq(oracle.setAt(uint40(NOW + 1 days)), 1, "second");
        assertEq(oracle.setAt(uint40(NOW + 2 days - 1)), 1, "still the second");
        assertEq(oracle.setAt(type(uint40).max), 2, "third");
    }

    function test_SignaturesOfOneSetAreNothingInAnother() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        oracle.setReporters(threeReporters(), 2, 2);
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.report(1, FLIGHTS, FLIGHT, VALUE, pair);
    }

    function test_RevertWhen_TheSetWasNeverSeated() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.UnknownSet.selector, 1, 0));
        oracle.report(1, FLIGHTS, FLIGHT, VALUE, pair);
    }

    function test_ASetTellsEverythingAboutItself() public {
        vm.warp(NOW + 5);
        oracle.setReporters(swapped(), 2, 2);
        (bytes32 digest, uint40 since, uint8 needed, uint8 families, IQuorumOracle.Reporter[] memory reporters) = oracle
            .setOf(1);
        assertEq(digest, oracle.reporterSet(), "digest");
        assertEq(since, NOW + 5, "since");
        assertEq(needed, oracle.quorum(), "quorum");
        assertEq(families, oracle.families(), "families");
        assertEq(reporters.length, 2, "reporters");
        assertEq(reporters[1].signer, vm.addr(STRANGER), "signer");
        assertEq(reporters[1].family, 3, "family");
    }

    function test_RevertWhen_StrangerNamesReporters() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF));
        vm.prank(OLAF);
        oracle.setReporters(threeReporters(), 2, 2);
    }

    function test_RevertWhen_TwoQuorumsCouldDisagree() public {
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("quorum"), 1, 2));
        oracle.setReporters(threeReporters(), 1, 1);
    }

    function test_RevertWhen_QuorumCannotBeReached() public {
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("quorum"), 4, 3));
        oracle.setReporters(threeReporters(), 4, 2);
    }

    function test_RevertWhen_FamiliesCannotBeReached() public {
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("families"), 3, 2));
        oracle.setReporters(threeReporters(), 2, 3);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("families"), 0, 1));
        oracle.setReporters(threeReporters(), 2, 0);
    }

    function test_RevertWhen_ReporterIsNamedTwice() public {
        IQuorumOracle.Reporter[] memory reporters = threeReporters();
        reporters[2].signer = reporters[0].signer;
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.ReporterTwice.selector, vm.addr(ADA)));
        oracle.setReporters(reporters, 2, 2);
    }

    function test_RevertWhen_ReporterIsNobody() public {
        IQuorumOracle.Reporter[] memory reporters = threeReporters();
        reporters[1].signer = address(0);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.UnknownReporter.selector, address(0)));
        oracle.setReporters(reporters, 2, 2);
    }

    function test_RevertWhen_FamilyIsOutsideItsRail() public {
        IQuorumOracle.Reporter[] memory reporters = threeReporters();
        reporters[1].family = 128;
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("family"), 128, 127));
        oracle.setReporters(reporters, 2, 2);
    }

    function test_ThirtyOneReportersAreASet() public {
        IQuorumOracle.Reporter[] memory reporters = new IQuorumOracle.Reporter[](31);
        for (uint8 i = 0; i < 31; ++i) reporters[i] = IQuorumOracle.Reporter(vm.addr(1_000 + i), i + 1);
        oracle.setReporters(reporters, 16, 31);
        IQuorumOracle.Reporter[] memory seated = oracle.reportersOf();
        assertEq(seated.length, 31, "reporters");
        assertEq(seated[30].signer, reporters[30].signer, "the last one");
    }

    function test_RevertWhen_ThereAreTooManyReporters() public {
        IQuorumOracle.Reporter[] memory reporters = new IQuorumOracle.Reporter[](32);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("reporters"), 32, 31));
        oracle.setReporters(reporters, 17, 1);
    }
}
