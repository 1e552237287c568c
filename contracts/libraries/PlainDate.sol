// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @title Dates as people say them: 12 December 2026.
library PlainDate {
    using Strings for uint256;

    /// @notice Year, month and day of the UTC day on which unix second `time` falls.
    /// @dev Days are counted from 1 March of year 0, in eras of 400 years, so that the leap day comes last in its year and months follow
    /// the 153-day pattern of five. The method is Howard Hinnant's `civil_from_days`
    /// (https://howardhinnant.github.io/date_algorithms.html).
    function civil(uint256 time) internal pure returns (uint256 year, uint256 month, uint256 day) {
        uint256 shifted = time / 1 days + 719_468;
        uint256 era = shifted / 146_097;
        uint256 dayOfEra = shifted % 146_097;
        uint256 yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        uint256 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        uint256 monthFromMarch = (5 * dayOfYear + 2) / 153;
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
    }

    /// @notice `12 December 2026`.
    function words(uint256 time) internal pure returns (string memory) {
        (uint256 year, uint256 month, uint256 day) = civil(time);
        return spoken(year, month, day);
    }

    /// @notice `12 December 2026, 06:30 UTC`.
    function wordsWithClock(uint256 time) internal pure returns (string memory) {
        uint256 minute = (time / 1 minutes) % 1_440;
        return string.concat(words(time), ", ", _twoDigits(minute / 60), ":", _twoDigits(minute % 60), " UTC");
    }

    /// @param month 1 to 12. The day is not looked at.
    function spoken(uint256 year, uint256 month, uint256 day) internal pure returns (string memory) {
        return string.concat(day.toString(), " ", _monthName(month), " ", year.toString());
    }

    function _twoDigits(uint256 number) private pure returns (string memory) {
        return string.concat(number < 10 ? "0" : "", number.toString());
    }

    function _monthName(uint256 month) private pure returns (string memory) {
        string[12] memory names = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December"
        ];
        return names[month - 1];
    }
}
