// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {PerilWorld} from "./support/PerilWorld.sol";

/// @dev What travels, is sold or is withdrawn: a flight, a harvest, a vessel, a protocol's deposits, all seen by reporters.
contract PerilsTradeTest is PerilWorld {
    /// @dev Minutes late: all or nothing from 120 on.
    function flight() private pure returns (Peril memory) {
        return Peril(1, "CO 006220260601IAHEWR           ", 120, 120, 30_000);
    }

    /// @dev Cents for a bushel of corn after two weeks: payment starts below 400 and is full at 300.
    function crop() private pure returns (Peril memory) {
        return Peril(7, "CBOT/CORN    20260601014SEP26   ", 400, 300, 80_000);
    }

    /// @dev Hours after the scheduled day began: all or nothing from 72 on, watched for ten days.
    function vessel() private pure returns (Peril memory) {
        return Peril(8, "IMO9811000   20260601010KEMBA   ", 72, 72, 50_000);
    }

    /// @dev Basis points of the tokens at the start: payment starts above 20 % and is full at 60 %.
    function withdrawal() private pure returns (Peril memory) {
        return Peril(12, "LENDING-ONE  20260601030WETH    ", 2_000, 6_000, 40_000);
    }

    function test_AFlightTwoHoursLatePaysInFull() public {
        lives(flight(), 120, 1, 1);
    }

    function test_AFlightAMinuteLessLatePaysNothing() public {
        lives(flight(), 119, 0, 1);
    }

    function test_AFlightNobodyReportsIsVoid() public {
        (uint256 id, ) = sell(flight());
        isVoidByTime(id);
    }

    function test_ACropHalfWayDownPaysHalf() public {
        lives(crop(), 350, 1, 2);
    }

    function test_ACropThatCostsNothingPaysInFullAndNoMore() public {
        lives(crop(), 0, 1, 1);
    }

    function test_ACropAboveItsLevelPaysNothing() public {
        lives(crop(), 455, 0, 1);
    }

    function test_ACropWhoseExchangeClosedIsVoid() public {
        isVoidByReport(crop());
    }

    function test_AVesselThreeDaysLatePaysInFull() public {
        lives(vessel(), 72, 1, 1);
    }

    function test_AVesselInTimePaysNothing() public {
        lives(vessel(), 9, 0, 1);
    }

    /// @dev Nobody saw it arrive, and that alone is no evidence of delay.
    function test_AVesselThatNobodySawIsVoid() public {
        (uint256 id, ) = sell(vessel());
        isVoidByTime(id);
    }

    function test_HalfOfTheWayToTheExitPaysHalfForWithdrawals() public {
        lives(withdrawal(), 4_000, 1, 2);
    }

    function test_AProtocolThatGrowsPaysNothing() public {
        lives(withdrawal(), -1_500, 0, 1);
    }

    function test_AProtocolThatNobodyCanCountIsVoid() public {
        isVoidByReport(withdrawal());
    }

    /// @dev The arbiter is a vote, which takes six days: the dispute of the last possible report is decided before settle-by.
    function test_ADisputeIsDecidedInTime() public {
        (uint256 id, uint256 payout) = sell(withdrawal());
        Peril memory peril = withdrawal();
        vm.warp(desk.windowOf(id).end + 3 days);
        uint40 time = uint40(block.timestamp);
        quorum.report(
            0,
            12,
            peril.subject,
            VALUE,
            agreed(quorum, 12, peril.subject, VALUE, 0, time)
        );
        vm.prank(CEM);
        dollar.approve(address(quorum), 50 * DOLLAR);
        vm.prank(CEM);
        quorum.dispute(0, 12, peril.subject);
        vm.warp(block.timestamp + 6 days);
        quorum.resolve(0, 12, peril.subject, IOutcomeOracle.Status.VALUE, 3_000);
        assertGt(desk.windowOf(id).settleBy, block.timestamp, "in time");
        desk.settle(id);
        expectPaid(id, payout / 4);
    }
}
