// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title What a pair's liquidity loses against holding both coins: 1 - 2·sqrt(r) / (1 + r), r the change of their price ratio.
/// @notice For a constant-product pool without fees (Pintail, "Uniswap: A Good Deal for Liquidity Providers?", 2019).
library Divergence {
    uint256 private constant ONE = 10_000;
    /// @dev Below it, ONE² · 4 · first · second fits a word.
    uint256 private constant MOST_BITS = 113;

    /// @notice Loss in basis points, rounded down, for r = first / second; the same when they are swapped. Neither may be 0.
    /// @dev Numbers of more than 113 bits are shortened towards each other, which can only lower the loss.
    function lossBps(uint256 first, uint256 second) internal pure returns (uint256) {
        (uint256 low, uint256 high) = first < second ? (first, second) : (second, first);
        uint256 bits = Math.log2(high) + 1;
        if (bits > MOST_BITS) {
            uint256 excess = bits - MOST_BITS;
            high >>= excess;
            low = Math.min(((low - 1) >> excess) + 1, high);
        }
        uint256 root = Math.sqrt(4 * ONE * ONE * low * high, Math.Rounding.Ceil);
        return ONE - Math.min(ONE, Math.ceilDiv(root, low + high));
    }
}
