// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../interfaces/ICoverDesk.sol";

/// @dev A series in two slots.
/// `rest`: product 16, version 16, trigger 32, exit 32, payout 32, units 32, payPerUnit 32, openedAt 40, level 8, state 8 bits from the
/// right.
struct PackedSeries {
    bytes32 subject;
    uint256 rest;
}

/// @title Packs a series by hand, so that a sale and a settlement each write its slot once.
/// @dev Warning: payouts keep 32 bits; `Price.MOST_PAYOUT` holds them far below that.
library PackedSeriesLib {
    uint256 private constant UNITS_AT = 128;
    uint256 private constant PAY_PER_UNIT_AT = 160;
    uint256 private constant OPENED_AT = 192;
    uint256 private constant LEVEL_AT = 232;
    uint256 private constant STATE_AT = 240;
    uint256 private constant RESULT_BITS = (uint256(type(uint32).max) << PAY_PER_UNIT_AT) | (0xff << STATE_AT);

    error TooManyUnits(uint256 units, uint256 limit);

    /// @notice A series that was just opened, with no units yet.
    /// @param atLevel Of the pool that backs it. @param time Unix seconds of its first sale.
    function open(ICoverDesk.Terms memory terms, uint256 atLevel, uint256 time) internal pure returns (uint256) {
        return
            uint256(terms.product) |
            (uint256(terms.version) << 16) |
            (uint256(uint32(terms.trigger)) << 32) |
            (uint256(uint32(terms.exit)) << 64) |
            (uint256(uint32(terms.payout)) << 96) |
            (uint256(uint40(time)) << OPENED_AT) |
            (atLevel << LEVEL_AT) |
            (uint256(ICoverDesk.SeriesState.OPEN) << STATE_AT);
    }

    /// @notice The same series with more units.
    function grow(uint256 rest, uint256 more) internal pure returns (uint256) {
        uint256 total = units(rest) + more;
        require(total <= type(uint32).max, TooManyUnits(total, type(uint32).max));
        return rest + (more << UNITS_AT);
    }

    /// @notice The same series with fewer units.
    /// @dev Warning: the caller has burned the tokens, so there are at least as many units.
    function shrink(uint256 rest, uint256 fewer) internal pure returns (uint256) {
        return rest - (fewer << UNITS_AT);
    }

    /// @notice The same series with its result.
    function close(uint256 rest, ICoverDesk.SeriesState result, uint256 payPer) internal pure returns (uint256) {
        return (rest & ~RESULT_BITS) | (payPer << PAY_PER_UNIT_AT) | (uint256(result) << STATE_AT);
    }

    function termsOf(PackedSeries memory series) internal pure returns (ICoverDesk.Terms memory) {
        return
            ICoverDesk.Terms({
                product: product(series.rest),
                version: version(series.rest),
                subject: series.subject,
                trigger: trigger(series.rest),
                exit: exit(series.rest),
                payout: uint48(payout(series.rest))
            });
    }

    function product(uint256 rest) internal pure returns (uint16) {
        return uint16(rest);
    }

    function version(uint256 rest) internal pure returns (uint16) {
        return uint16(rest >> 16);
    }

    function trigger(uint256 rest) internal pure returns (int32) {
        return int32(uint32(rest >> 32));
    }

    function exit(uint256 rest) internal pure returns (int32) {
        return int32(uint32(rest >> 64));
    }

    function payout(uint256 rest) internal pure returns (uint256) {
        return uint32(rest >> 96);
    }

    function units(uint256 rest) internal pure returns (uint256) {
        return uint32(rest >> UNITS_AT);
    }

    function payPerUnit(uint256 rest) internal pure returns (uint256) {
        return uint32(rest >> PAY_PER_UNIT_AT);
    }

    /// @notice Unix seconds of the first sale.
    function openedAt(uint256 rest) internal pure returns (uint40) {
        return uint40(rest >> OPENED_AT);
    }

    function level(uint256 rest) internal pure returns (uint256) {
        return uint8(rest >> LEVEL_AT);
    }

    function state(uint256 rest) internal pure returns (ICoverDesk.SeriesState) {
        return ICoverDesk.SeriesState(uint8(rest >> STATE_AT));
    }
}
