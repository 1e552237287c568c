// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../interfaces/ICoverDesk.sol";

/// @dev A series in two slots.
/// `rest`: product 16, version 16, trigger 32, exit 32, payout 48, units 32, payPerUnit 48, state 8 bits from the right.
struct PackedSeries {
    bytes32 subject;
    uint256 rest;
}

/// @title Packs a series by hand, so that a sale and a settlement each write its slot once.
library PackedSeriesLib {
    uint256 private constant UNITS_AT = 144;
    uint256 private constant PAY_PER_UNIT_AT = 176;
    uint256 private constant STATE_AT = 224;

    error TooManyUnits(uint256 units, uint256 limit);

    /// @notice A series that was just opened, with no units yet.
    function open(ICoverDesk.Terms memory terms) internal pure returns (uint256) {
        return
            uint256(terms.product) |
            (uint256(terms.version) << 16) |
            (uint256(uint32(terms.trigger)) << 32) |
            (uint256(uint32(terms.exit)) << 64) |
            (uint256(terms.payout) << 96) |
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

    /// @notice The same series with its result. It was open, so state and payment are written over OPEN and 0.
    function close(uint256 rest, ICoverDesk.SeriesState result, uint256 payPer) internal pure returns (uint256) {
        uint256 cleared = rest & ((1 << PAY_PER_UNIT_AT) - 1);
        return cleared | (payPer << PAY_PER_UNIT_AT) | (uint256(result) << STATE_AT);
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
        return uint48(rest >> 96);
    }

    function units(uint256 rest) internal pure returns (uint256) {
        return uint32(rest >> UNITS_AT);
    }

    function payPerUnit(uint256 rest) internal pure returns (uint256) {
        return uint48(rest >> PAY_PER_UNIT_AT);
    }

    function state(uint256 rest) internal pure returns (ICoverDesk.SeriesState) {
        return ICoverDesk.SeriesState(rest >> STATE_AT);
    }
}
