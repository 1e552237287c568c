// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../interfaces/ICoverDesk.sol";

/// @title Reads the 32 ASCII columns of a subject.
/// @notice Columns count from 0 at the leftmost byte. A set of columns is a bitmap: bit i set means column i belongs.
library Subject {
    /// @notice The longest watch that a subject can ask for, in days: a year with its leap day.
    uint256 internal constant MOST_DAYS = 366;

    /// @notice The subject with every column outside `columns` zeroed.
    function mask(bytes32 subject, uint256 columns) internal pure returns (bytes32) {
        return subject & bytes32(byteMask(columns));
    }

    /// @notice Bit i of `columns` (32 bits) becomes the whole byte i, counted from the left.
    /// @dev Halves the bitmap five times, sending the lower half up each time, until one bit stands in each byte.
    function byteMask(uint256 columns) internal pure returns (uint256 bits) {
        bits = columns;
        bits = ((bits & 0xffff) << 128) | (bits >> 16);
        uint256 low = 0x000000000000000000000000000000ff000000000000000000000000000000ff;
        bits = ((bits & low) << 64) | ((bits >> 8) & low);
        low = 0x000000000000000f000000000000000f000000000000000f000000000000000f;
        bits = ((bits & low) << 32) | ((bits >> 4) & low);
        low = 0x0000000300000003000000030000000300000003000000030000000300000003;
        bits = ((bits & low) << 16) | ((bits >> 2) & low);
        low = 0x0001000100010001000100010001000100010001000100010001000100010001;
        bits = ((bits & low) << 8) | ((bits >> 1) & low);
        unchecked {
            bits *= 0xff;
        }
    }

    /// @notice Bitmap of the eight columns of a date.
    /// @param column At most 24, so that the date ends inside the subject.
    function dateColumns(uint256 column) internal pure returns (uint32) {
        return uint32(0xff << column);
    }

    /// @notice Midnight UTC, in unix seconds, of the date YYYYMMDD written from `column` (at most 24) on.
    /// @dev Reverts with the first column that cannot be part of a date from 1970 to 9999.
    function dateAt(bytes32 subject, uint256 column) internal pure returns (uint256) {
        unchecked {
            uint256 digits = _digitsAt(subject, column);
            uint256 year = digits / 1e4;
            uint256 month = (digits / 100) % 100;
            uint256 day = digits % 100;
            require(year >= 1970, ICoverDesk.MalformedSubject(subject, column));
            require(month >= 1 && month <= 12, ICoverDesk.MalformedSubject(subject, column + 4));
            require(day >= 1 && day <= _daysIn(year, month), ICoverDesk.MalformedSubject(subject, column + 6));
            return _daysSinceEpoch(year, month, day) * 1 days;
        }
    }

    /// @notice Bitmap of the three columns of a length.
    /// @param column At most 29, so that the length ends inside the subject.
    function lengthColumns(uint256 column) internal pure returns (uint32) {
        return uint32(0x7 << column);
    }

    /// @notice The days, 1 to `MOST_DAYS`, written with three digits from `column` (at most 29) on.
    /// @dev Reverts with the first column that is no digit, or with the first of all when the number is no length.
    function daysAt(bytes32 subject, uint256 column) internal pure returns (uint256 length) {
        unchecked {
            for (uint256 i = column; i < column + 3; ++i) {
                // A letter below "0" wraps around to a large number.
                uint256 digit = uint256(uint8(subject[i])) - 0x30;
                require(digit <= 9, ICoverDesk.MalformedSubject(subject, i));
                length = length * 10 + digit;
            }
        }
        require(length != 0 && length <= MOST_DAYS, ICoverDesk.MalformedSubject(subject, column));
    }

    /// @dev The eight digits from `column` on, as one number. All eight are checked and then joined side by side, in pairs, fours, eights.
    function _digitsAt(bytes32 subject, uint256 column) private pure returns (uint256 digits) {
        unchecked {
            digits = uint64(uint256(subject << (column * 8)) >> 192);
            // "0" to "9" are 0x30 to 0x39: the high half is 3, and stays 3 when 6 is added.
            uint256 high = 0xf0f0f0f0f0f0f0f0;
            uint256 zeros = 0x3030303030303030;
            bool valid = (digits & high) == zeros && ((digits + 0x0606060606060606) & high) == zeros;
            if (!valid) revert ICoverDesk.MalformedSubject(subject, column + _firstNonDigit(digits));
            digits &= 0x0f0f0f0f0f0f0f0f;
            digits = ((digits >> 8) * 10 + digits) & 0x00ff00ff00ff00ff;
            digits = ((digits >> 16) * 100 + digits) & 0x0000ffff0000ffff;
            digits = ((digits >> 32) * 10_000 + digits) & 0xffffffff;
        }
    }

    /// @dev Place, from the left, of the first of eight letters that is no digit.
    function _firstNonDigit(uint256 letters) private pure returns (uint256 place) {
        for (; place < 7; ++place) {
            uint256 letter = uint8(letters >> (56 - 8 * place));
            if (letter < 0x30 || letter > 0x39) return place;
        }
    }

    function _daysIn(uint256 year, uint256 month) private pure returns (uint256) {
        if (month == 2) return _isLeap(year) ? 29 : 28;
        // April, June, September, November.
        return (0x0a50 >> month) & 1 == 1 ? 30 : 31;
    }

    function _isLeap(uint256 year) private pure returns (bool) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /// @dev Counts years from March, so that the leap day comes last and months follow the 153-day pattern of five.
    function _daysSinceEpoch(uint256 year, uint256 month, uint256 day) private pure returns (uint256) {
        unchecked {
            uint256 y = month > 2 ? year : year - 1;
            uint256 monthFromMarch = (month + 9) % 12;
            uint256 dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
            return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
        }
    }
}
