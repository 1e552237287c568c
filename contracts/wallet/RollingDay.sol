// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What was counted in the last 24 hours, and up to 6 more, in one word.
/// @notice Five parts of six hours, 40 bits each, the newest lowest; above them the number of the newest part since 1970. Two moments less than
/// 24 hours apart are never more than four parts apart, so what a part of the word still holds covers any 24 hours up to now. A day
/// that began at midnight would let twice as much through around it.
library RollingDay {
    uint256 private constant PART = 6 hours;
    uint256 private constant PARTS = 5;
    uint256 private constant BITS = 40;
    uint256 private constant ONE = (1 << BITS) - 1;
    uint256 private constant ALL = (1 << (PARTS * BITS)) - 1;

    /// @notice The word after `amount` more at this block, and all that counts with it.
    /// Warning: the caller must refuse a sum of 2^40 or more; the word would not hold it.
    function add(uint256 word, uint256 amount) internal view returns (uint256 next, uint256 sum) {
        uint256 number = block.timestamp / PART;
        uint256 passed = number - (word >> (PARTS * BITS));
        uint256 parts = passed < PARTS ? (word << (passed * BITS)) & ALL : 0;
        sum = amount;
        for (uint256 rest = parts; rest != 0; rest >>= BITS) sum += rest & ONE;
        unchecked {
            next = (number << (PARTS * BITS)) | (parts + amount);
        }
    }
}
