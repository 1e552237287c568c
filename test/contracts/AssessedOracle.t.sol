// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {AssessedOracle} from "../../contracts/AssessedOracle.sol";
import {TestDollar} from "../../contracts/TestDollar.sol";
import {IAssessedOracle} from "../../contracts/interfaces/IAssessedOracle.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {Outcome} from "../../contracts/libraries/PackedOutcome.sol";
import {Deployer} from "./support/Deployer.sol";

contract AssessedOracleTest is Deployer {
    IOutcomeOracle.Status private constant NONE = IOutcomeOracle.Status.NONE;
    IOutcomeOracle.Status private constant VALUE = IOutcomeOracle.Status.VALUE;
    IOutcomeOracle.Status private constant VOID = IOutcomeOracle.Status.VOID;
    uint16 private constant EXPLOITS = 13;
    uint256 private constant DOLLAR = 1e6;
    uint256 private constant START = 1_772_323_200; // 1 March 2026
    uint256 private constant END = START + 30 days;
    bytes32 private constant PROTOCOL = "LENDING-ONE  20260301030        ";
    address private constant ANN = address(0xA11CE);

    TestDollar private dollar;
    AssessedOracle private oracle;

    function setUp() public {
        vm.warp(START + 10 days);
        dollar = newDollar();
        bytes memory arguments = abi.encode(address(this), dollar, 20 * DOLLAR, 7 days, 3 days);
        oracle = AssessedOracle(deploy("AssessedOracle.sol:AssessedOracle", arguments));
        dollar.mint(ANN, 100 * DOLLAR);
        vm.prank(ANN);
        dollar.approve(address(oracle), 100 * DOLLAR);
    }

    function test_AnUpheldClaimIsAnsweredAndItsBondComesBack() public {
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IAssessedOracle.Claimed(EXPLOITS, PROTOCOL, ANN, uint40(START + 9 days), 20 * DOLLAR, "ipfs://look");
        claim();
        assertEq(dollar.balanceOf(address(oracle)), 20 * DOLLAR, "bond");
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IAssessedOracle.Answered(
            EXPLOITS,
            PROTOCOL,
            VALUE,
            4_000,
            uint40(START + 9 days),
            uint40(START + 13 days),
            "ipfs://why"
        );
        oracle.answer(EXPLOITS, PROTOCOL, VALUE, 4_000, "ipfs://why");
        vm.warp(START + 13 days - 1);
        expectOutcome(NONE, 0, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IAssessedOracle.AnswerNotFinal.selector, START + 13 days - 1, START + 13 days)
        );
        oracle.closeClaim(EXPLOITS, PROTOCOL);
        vm.warp(START + 13 days);
        expectOutcome(VALUE, 4_000, uint40(START + 9 days));
        (, , , bytes32 evidence, Outcome memory outcome) = oracle.caseOf(EXPLOITS, PROTOCOL);
        assertEq(evidence, keccak256("ipfs://why"), "evidence");
        assertEq(outcome.finalAt, START + 13 days, "finalAt");
        oracle.closeClaim(EXPLOITS, PROTOCOL);
        assertEq(oracle.bondOf(ANN), 20 * DOLLAR, "returned");
        vm.expectRevert(abi.encodeWithSelector(IAssessedOracle.NoClaim.selector, EXPLOITS, PROTOCOL));
        oracle.closeClaim(EXPLOITS, PROTOCOL);
    }

    function test_ADeniedClaimCostsItsBond() public {
        claim();
        vm.warp(END);
        oracle.answer(EXPLOITS, PROTOCOL, VALUE, 0, "ipfs://nothing");
        vm.warp(END + 3 days);
        expectOutcome(VALUE, 0, uint40(START + 9 days));
        oracle.closeClaim(EXPLOITS, PROTOCOL);
        assertEq(oracle.bondOf(address(this)), 20 * DOLLAR, "treasury");
        oracle.collectBond(address(0x7EA5));
        assertEq(dollar.balanceOf(address(0x7EA5)), 20 * DOLLAR, "collected");
    }

    function test_WhatNobodyCanKnowIsVoidAndReturnsTheBond() public {
        claim();
        vm.warp(END);
        oracle.answer(EXPLOITS, PROTOCOL, VOID, 77, "ipfs://unclear");
        vm.warp(END + 3 days);
        expectOutcome(VOID, 0, uint40(START + 9 days));
        oracle.closeClaim(EXPLOITS, PROTOCOL);
        assertEq(oracle.bondOf(ANN), 20 * DOLLAR, "returned");
    }

    function test_AnAnswerCanBeCorrectedUntilItIsFinal() public {
        claim();
        oracle.answer(EXPLOITS, PROTOCOL, VALUE, 4_000, "a");
        vm.warp(START + 12 days);
        oracle.answer(EXPLOITS, PROTOCOL, VALUE, 5_000, "b");
        vm.warp(START + 15 days - 1);
        expectOutcome(NONE, 0, 0);
        vm.warp(START + 15 days);
        expectOutcome(VALUE, 5_000, uint40(START + 9 days));
        vm.expectRevert(abi.encodeWithSelector(IAssessedOracle.AlreadyAnswered.selector, EXPLOITS, PROTOCOL));
        oracle.answer(EXPLOITS, PROTOCOL, VALUE, 1, "c");
    }

    function test_WithoutAClaimItDidNotHappen() public {
        vm.warp(END + 7 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IAssessedOracle.ClaimsNotOver.selector, END + 7 days - 1, END + 7 days)
        );
        oracle.close(EXPLOITS, PROTOCOL);
        vm.warp(END + 7 days);
        oracle.close(EXPLOITS, PROTOCOL);
        expectOutcome(VALUE, 0, uint40(END));
        vm.expectRevert(abi.encodeWithSelector(IAssessedOracle.AlreadyAnswered.selector, EXPLOITS, PROTOCOL));
        oracle.close(EXPLOITS, PROTOCOL);
    }

    function test_WhatHappensThisSecondCanBeClaimedAndTheLeastOfItAffirmed() public {
        vm.prank(ANN);
        oracle.claim(EXPLOITS, PROTOCOL, uint40(block.timestamp), "ipfs://look");
        oracle.answer(EXPLOITS, PROTOCOL, VALUE, 1, "ipfs://why");
        vm.warp(block.timestamp + 3 days);
        expectOutcome(VALUE, 1, uint40(START + 10 days));
        oracle.closeClaim(EXPLOITS, PROTOCOL);
        assertEq(oracle.bondOf(ANN), 20 * DOLLAR, "upheld");
    }

    function test_ARejectedClaimSilencesNobody() public {
        claim();
        vm.warp(END + 6 days);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IAssessedOracle.ClaimRejected(EXPLOITS, PROTOCOL, uint40(END + 13 days), "ipfs://wrong");
        oracle.reject(EXPLOITS, PROTOCOL, "ipfs://wrong");
        assertEq(oracle.bondOf(address(this)), 20 * DOLLAR, "treasury");
        vm.warp(END + 13 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IAssessedOracle.ClaimsNotOver.selector, END + 13 days - 1, END + 13 days)
        );
        oracle.close(EXPLOITS, PROTOCOL);
        vm.prank(ANN);
        oracle.claim(EXPLOITS, PROTOCOL, uint40(END - 1), "again");
        vm.warp(END + 13 days);
        vm.expectRevert(abi.encodeWithSelector(IAssessedOracle.ClaimOpen.selector, EXPLOITS, PROTOCOL));
        oracle.close(EXPLOITS, PROTOCOL);
    }

    function test_RevertWhen_DenyingBeforeTheWatchEnded() public {
        claim();
        bytes memory reason = abi.encodeWithSelector(IAssessedOracle.TooEarlyToDeny.selector, END - 1, END);
        vm.warp(END - 1);
        vm.expectRevert(reason);
        oracle.answer(EXPLOITS, PROTOCOL, VALUE, 0, "");
        vm.expectRevert(reason);
        oracle.answer(EXPLOITS, PROTOCOL, VOID, 0, "");
        oracle.reject(EXPLOITS, PROTOCOL, "");
        vm.expectRevert(reason);
        oracle.answer(EXPLOITS, PROTOCOL, VALUE, 4_000, "");
    }

    function test_RevertWhen_TheClaimIsOutsideTheWatch() public {
        refusesClaim(START - 1, abi.encodeWithSelector(IAssessedOracle.OutsideWatch.selector, START - 1, START));
        refusesClaim(END, abi.encodeWithSelector(IAssessedOracle.OutsideWatch.selector, END, END));
        uint256 time = block.timestamp;
        refusesClaim(time + 1, abi.encodeWithSelector(IAssessedOracle.OutsideWatch.selector, time + 1, time));
    }

    function test_RevertWhen_ClaimingTwiceOrTooLate() public {
        claim();
        refusesClaim(START, abi.encodeWithSelector(IAssessedOracle.ClaimOpen.selector, EXPLOITS, PROTOCOL));
        oracle.reject(EXPLOITS, PROTOCOL, "");
        vm.warp(END + 7 days);
        refusesClaim(START, abi.encodeWithSelector(IAssessedOracle.ClaimsOver.selector, END + 7 days, END + 7 days));
    }

    function test_RevertWhen_AnswerIsNone() public {
        claim();
        vm.expectRevert(abi.encodeWithSelector(IAssessedOracle.StatusCannotSettle.selector, NONE));
        oracle.answer(EXPLOITS, PROTOCOL, NONE, 0, "");
    }

    function test_RevertWhen_RejectingWhatNobodyClaims() public {
        vm.expectRevert(abi.encodeWithSelector(IAssessedOracle.NoClaim.selector, EXPLOITS, PROTOCOL));
        oracle.reject(EXPLOITS, PROTOCOL, "");
    }

    function test_RevertWhen_AStrangerAnswersOrRejects() public {
        claim();
        vm.startPrank(ANN);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, ANN));
        oracle.answer(EXPLOITS, PROTOCOL, VALUE, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, ANN));
        oracle.reject(EXPLOITS, PROTOCOL, "");
        vm.stopPrank();
    }

    function testFuzz_ItDoesNotMatterWhenTheSeriesWasOpened(uint40 openedAt) public {
        claim();
        oracle.answer(EXPLOITS, PROTOCOL, VALUE, 4_000, "");
        vm.warp(START + 13 days);
        (, int64 index, ) = oracle.outcomeOf(EXPLOITS, PROTOCOL, openedAt);
        assertEq(int256(index), 4_000, "index");
    }

    function claim() private {
        vm.prank(ANN);
        oracle.claim(EXPLOITS, PROTOCOL, uint40(START + 9 days), "ipfs://look");
    }

    function refusesClaim(uint256 happenedAt, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(ANN);
        oracle.claim(EXPLOITS, PROTOCOL, uint40(happenedAt), "");
    }

    function expectOutcome(IOutcomeOracle.Status status, int64 index, uint40 observedAt) private view {
        (IOutcomeOracle.Status s, int64 i, uint40 t) = oracle.outcomeOf(EXPLOITS, PROTOCOL, uint40(START));
        assertEq(uint256(s), uint256(status), "status");
        assertEq(int256(i), int256(index), "index");
        assertEq(t, observedAt, "observedAt");
    }
}
