// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PerilWorld} from "./support/PerilWorld.sol";

/// @dev Central Park (USW00094728) over June 2026, as reporters read its records. Rain in tenths of a millimetre, temperature in
/// tenths of a degree, gusts in tenths of a metre per second.
contract PerilsWeatherTest is PerilWorld {
    /// @dev June brings 110 mm. Payment starts below 60.0 mm and is full at 20.0.
    function dry() private pure returns (Peril memory) {
        return Peril(2, "USW00094728  20260601030RAIN    ", 600, 200, 100_000);
    }

    /// @dev Payment starts above 200.0 mm and is full at 300.0.
    function wet() private pure returns (Peril memory) {
        return Peril(3, "USW00094728  20260601030RAIN    ", 2_000, 3_000, 60_000);
    }

    /// @dev All or nothing from 38.0 °C on.
    function heat() private pure returns (Peril memory) {
        return Peril(4, "USW00094728  20260601030TMAX    ", 380, 380, 50_000);
    }

    /// @dev A late frost in the hills: payment starts below 0 °C and is full at -5.0.
    function frost() private pure returns (Peril memory) {
        return Peril(5, "GME00127930  20260601014TMIN    ", 0, -50, 120_000);
    }

    /// @dev Payment starts above 25.0 m/s and is full at 40.0.
    function wind() private pure returns (Peril memory) {
        return Peril(6, "USW00094728  20260601030GUST    ", 250, 400, 20_000);
    }

    function test_HalfTheMissingRainPaysHalf() public {
        lives(dry(), 400, 1, 2);
    }

    function test_NoRainAtAllPaysInFull() public {
        lives(dry(), 0, 1, 1);
    }

    function test_EnoughRainPaysNothingForADrySeason() public {
        lives(dry(), 600, 0, 1);
    }

    function test_ADrySeasonNobodyReportsIsVoid() public {
        (uint256 id, ) = sell(dry());
        isVoidByTime(id);
    }

    function test_AQuarterTooMuchRainPaysAQuarter() public {
        lives(wet(), 2_250, 1, 4);
    }

    function test_AFloodPaysInFullAndNoMore() public {
        lives(wet(), 4_100, 1, 1);
    }

    function test_ADrySeasonPaysNothingForAWetOne() public {
        lives(wet(), 2_000, 0, 1);
    }

    function test_AWetSeasonThatNobodyCanKnowIsVoid() public {
        isVoidByReport(wet());
    }

    function test_TheHottestDayAtTheTriggerPaysInFull() public {
        lives(heat(), 380, 1, 1);
    }

    function test_ATenthOfADegreeLessPaysNothing() public {
        lives(heat(), 379, 0, 1);
    }

    function test_AHeatWaveNobodyReportsIsVoid() public {
        (uint256 id, ) = sell(heat());
        isVoidByTime(id);
    }

    function test_TwoOfFiveDegreesOfFrostPayTwoFifths() public {
        lives(frost(), -20, 2, 5);
    }

    function test_FreezingPointIsNoFrost() public {
        lives(frost(), 0, 0, 1);
    }

    function test_AFrostThatNobodyCanKnowIsVoid() public {
        isVoidByReport(frost());
    }

    function test_AStormHalfWayToTheExitPaysHalf() public {
        lives(wind(), 325, 1, 2);
    }

    function test_AFreshBreezePaysNothing() public {
        lives(wind(), 140, 0, 1);
    }

    function test_AStormThatBrokeTheMastIsVoid() public {
        isVoidByReport(wind());
    }

    /// @dev What one station sees counts against one cap, whatever the product.
    function test_DroughtAndHeatOfOneStationAreOneCause() public {
        (, uint256 dryPayout) = sell(dry());
        Peril memory hot = heat();
        hot.ratePpm = dry().ratePpm;
        (, uint256 hotPayout) = sell(hot);
        uint32 station = 0x1fff;
        uint256 exposure = desk.exposureOf(address(pools[2]), station, hot.subject);
        assertEq(exposure, UNITS * (dryPayout + hotPayout), "both count");
    }
}
