// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The calendar counted the long way: year by year, then month by month.
library Calendar {
    /// @notice Year, month and day of a day counted from 1 January 1970.
    function civil(uint256 day) internal pure returns (uint256 y, uint256 m, uint256 d) {
        y = 1970;
        while (day >= (leap(y) ? 366 : 365)) {
            day -= leap(y) ? 366 : 365;
            ++y;
        }
        m = 1;
        while (day >= daysIn(y, m)) {
            day -= daysIn(y, m);
            ++m;
        }
        d = day + 1;
    }

    function next(uint256 y, uint256 m, uint256 d) internal pure returns (uint256, uint256, uint256) {
        if (d < daysIn(y, m)) return (y, m, d + 1);
        if (m < 12) return (y, m + 1, 1);
        return (y + 1, 1, 1);
    }

    /// @notice YYYYMMDD in the leftmost eight bytes.
    function text(uint256 y, uint256 m, uint256 d) internal pure returns (bytes32) {
        uint256 number = y * 10_000 + m * 100 + d;
        bytes memory letters = new bytes(32);
        for (uint256 i = 8; i > 0; --i) {
            letters[i - 1] = bytes1(uint8(0x30 + (number % 10)));
            number /= 10;
        }
        return bytes32(letters);
    }

    function leap(uint256 y) internal pure returns (bool) {
        return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
    }

    function daysIn(uint256 y, uint256 m) internal pure returns (uint256) {
        uint8[12] memory table = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        return m == 2 && leap(y) ? 29 : table[m - 1];
    }
}
