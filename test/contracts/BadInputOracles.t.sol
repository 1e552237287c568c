// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {AssessedOracle} from "../../contracts/AssessedOracle.sol";
import {IAssessedOracle} from "../../contracts/interfaces/IAssessedOracle.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {GreedyPayee, HookedDollar} from "./support/HookedDollar.sol";
import {Panel} from "./support/Panel.sol";

/// @title Zero, the most there is, nobody and somebody who calls back, for each function of the oracles that takes or gives money.
contract BadInputOraclesTest is Panel {
    bytes32 private constant PROTOCOL = "LENDING-ONE  20260301030        ";
    uint16 private constant EXPLOITS = 13;
    AssessedOracle private assessed;

    function setUp() public override {
        super.setUp();
        assessed = newAssessed(dollar);
    }

    function test_RevertWhen_ThereIsASetTooMany() public {
        for (uint256 i = 1; i < 255; ++i) oracle.setReporters(threeReporters(), 2, 2);
        assertEq(oracle.newestSet(), 254, "sets");
        vm.expectRevert(
            abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("sets"), 255, 255)
        );
        oracle.setReporters(threeReporters(), 2, 2);
        assertEq(oracle.setAt(uint40(NOW) - 1), 0, "the first answers for all times before");
    }

    function test_RevertWhen_TheDisputerCannotPay() public {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, BEN, 100));
        dollar.mint(OLAF, 50 * DOLLAR);
        vm.startPrank(OLAF);
        dollar.approve(address(oracle), 50 * DOLLAR - 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientAllowance.selector,
                address(oracle),
                50 * DOLLAR - 1,
                50 * DOLLAR
            )
        );
        oracle.dispute(0, FLIGHTS, FLIGHT);
        vm.stopPrank();
        (, , , , bool disputed) = oracle.reportOf(0, FLIGHTS, FLIGHT);
        assertFalse(disputed, "nothing is held back for nothing");
    }

    function test_NothingOwedIsNothingCollected() public {
        assertEq(oracle.collectBond(OLAF), 0, "quorum");
        assertEq(assessed.collectBond(OLAF), 0, "assessed");
        oracle.stake(OLAF, 0);
        (uint256 staked, , ) = oracle.stakeOf(OLAF);
        assertEq(staked, 0, "stake");
    }

    function test_RevertWhen_BondsWouldGoToNobody() public {
        overturn();
        vm.startPrank(OLAF);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        oracle.collectBond(address(0));
        assertEq(oracle.bondOf(OLAF), 50 * DOLLAR, "still owed");
        assertEq(oracle.collectBond(CEM), 50 * DOLLAR, "collected");
        vm.stopPrank();
        assertEq(dollar.balanceOf(CEM), 50 * DOLLAR, "received");
    }

    /// @dev Who is paid calls back for more, twice as much as there is.
    function test_WhoCallsBackWhileBeingPaidGetsNothingTwice() public {
        HookedDollar hooked = new HookedDollar();
        oracle = newOracle(IERC20(address(hooked)), 50 * DOLLAR, threeReporters());
        GreedyPayee greedy = new GreedyPayee(hooked, address(oracle));
        greedy.plan(abi.encodeCall(oracle.collectBond, (address(greedy))));
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, BEN, 100));
        hooked.mint(OLAF, 50 * DOLLAR);
        hooked.mint(address(oracle), 50 * DOLLAR);
        vm.startPrank(OLAF);
        hooked.approve(address(oracle), 50 * DOLLAR);
        oracle.dispute(0, FLIGHTS, FLIGHT);
        vm.stopPrank();
        oracle.resolve(0, FLIGHTS, FLIGHT, VOID, 0);
        vm.prank(OLAF);
        oracle.collectBond(address(greedy));
        assertTrue(greedy.succeeded(), "it asked again");
        assertEq(hooked.balanceOf(address(greedy)), 50 * DOLLAR, "and got nothing more");
        assertEq(oracle.bondOf(OLAF) + oracle.bondOf(address(greedy)), 0, "nothing is left");
    }

    /// @dev The stake of somebody else lies beside; what is taken is taken once.
    function test_WhoCallsBackWhileUnstakingGetsNothingTwice() public {
        HookedDollar hooked = new HookedDollar();
        oracle = newOracle(IERC20(address(hooked)), 50 * DOLLAR, threeReporters());
        GreedyPayee greedy = new GreedyPayee(hooked, address(oracle));
        greedy.plan(abi.encodeCall(oracle.unstake, (address(greedy))));
        hooked.mint(address(this), 30 * DOLLAR);
        hooked.approve(address(oracle), 30 * DOLLAR);
        oracle.stake(address(greedy), 10 * DOLLAR);
        oracle.stake(CEM, 20 * DOLLAR);
        vm.prank(address(greedy));
        oracle.requestUnstake(10 * DOLLAR);
        vm.warp(NOW + 30 days);
        vm.prank(address(greedy));
        oracle.unstake(address(greedy));
        assertGt(greedy.attempts(), 0, "it asked again");
        assertEq(hooked.balanceOf(address(greedy)), 10 * DOLLAR, "its own");
        assertEq(hooked.balanceOf(address(oracle)), 20 * DOLLAR, "the other's");
    }

    /// @dev The longest watch from the last day there is ends far behind the end of every clock of 40 bits that matters.
    function test_AClaimOnTheFirstAndTheLastDayThereIs() public {
        vm.expectRevert(
            abi.encodeWithSelector(IAssessedOracle.ClaimsOver.selector, NOW, 1 days + 7 days)
        );
        assessed.claim(EXPLOITS, "LENDING-ONE  19700101001        ", 0, "");
        vm.expectRevert(
            abi.encodeWithSelector(IAssessedOracle.OutsideWatch.selector, NOW, 253_402_214_400)
        );
        assessed.claim(EXPLOITS, "LENDING-ONE  99991231366        ", uint40(NOW), "");
    }

    function test_RevertWhen_TheWatchOfAClaimIsNone() public {
        bytes32[4] memory subjects = [
            bytes32("LENDING-ONE  20260229030        "),
            "LENDING-ONE  20260301000        ",
            "LENDING-ONE  20260301367        ",
            "LENDING-ONE  2026030103         "
        ];
        uint8[4] memory columns = [19, 21, 21, 23];
        for (uint256 i = 0; i < subjects.length; ++i) {
            bytes memory reason = abi.encodeWithSelector(
                ICoverDesk.MalformedSubject.selector,
                subjects[i],
                columns[i]
            );
            vm.expectRevert(reason);
            assessed.claim(EXPLOITS, subjects[i], uint40(NOW), "");
            vm.expectRevert(reason);
            assessed.answer(EXPLOITS, subjects[i], VALUE, 0, "");
            vm.expectRevert(reason);
            assessed.close(EXPLOITS, subjects[i]);
            vm.expectRevert(reason);
            assessed.caseOf(EXPLOITS, subjects[i]);
        }
    }

    function test_RevertWhen_AClaimIsClosedWithoutAnAnswerOrAClaim() public {
        vm.expectRevert(abi.encodeWithSelector(IAssessedOracle.NoClaim.selector, EXPLOITS, PROTOCOL));
        assessed.closeClaim(EXPLOITS, PROTOCOL);
        dollar.mint(OLAF, 20 * DOLLAR);
        vm.startPrank(OLAF);
        dollar.approve(address(assessed), 20 * DOLLAR);
        assessed.claim(EXPLOITS, PROTOCOL, uint40(NOW), "");
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IAssessedOracle.AnswerNotFinal.selector, NOW, 0));
        assessed.closeClaim(EXPLOITS, PROTOCOL);
        vm.warp(NOW + 60 days);
        vm.expectRevert(abi.encodeWithSelector(IAssessedOracle.ClaimOpen.selector, EXPLOITS, PROTOCOL));
        assessed.close(EXPLOITS, PROTOCOL);
    }

    function overturn() private {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, BEN, 100));
        fund(OLAF, 50 * DOLLAR);
        vm.prank(OLAF);
        oracle.dispute(0, FLIGHTS, FLIGHT);
        oracle.resolve(0, FLIGHTS, FLIGHT, VOID, 0);
    }

    function newAssessed(IERC20 money) private returns (AssessedOracle) {
        bytes memory arguments = abi.encode(address(this), money, 20 * DOLLAR, 7 days, 3 days);
        return AssessedOracle(deploy("AssessedOracle.sol:AssessedOracle", arguments));
    }
}
