// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRateBook} from "../interfaces/IRateBook.sol";

/// @dev A version of a product in four slots. A sale reads the first three; a settlement all but the rates.
/// `sale`: lead 32, horizon 32, watch 32, settleWithin 24, marginBps 16, capitalCostBps 16, feeBps 16, dateColumn 8, lengthColumn 8,
/// version 16, pausedUntil 40, screened 8 bits from the right. The last two belong to the product and stand only where it is on sale.
/// `limits`: three caps of 72 (columns 32, poolShareBps 16, dollars 24), rateColumns 32, live 8.
struct PackedProduct {
    uint256 sale;
    uint256 limits;
    bytes32 ratesRoot;
    address oracle;
}

/// @title Packs a product's settings by hand: the compiler would spend a slot on each cap and a mask on each field it copies.
/// @dev Warning: `settleWithin` keeps 24 bits; the rails of `listProduct` hold it far below that.
library PackedProducts {
    uint256 internal constant CAPS = 3;
    uint256 internal constant CAP_BITS = 72;
    uint256 private constant LIVE = 1 << 248;
    uint256 private constant PAUSED_UNTIL_AT = 200;
    uint256 private constant SCREENED = 1 << 240;
    uint256 private constant PAUSE_BITS = uint256(type(uint40).max) << PAUSED_UNTIL_AT;

    function pack(
        IRateBook.Product calldata settings,
        uint16 number
    ) internal pure returns (PackedProduct memory packed) {
        packed.sale =
            uint256(settings.lead) |
            (uint256(settings.horizon) << 32) |
            (uint256(settings.watch) << 64) |
            (uint256(uint24(settings.settleWithin)) << 96) |
            (uint256(settings.marginBps) << 120) |
            (uint256(settings.capitalCostBps) << 136) |
            (uint256(settings.feeBps) << 152) |
            (uint256(settings.dateColumn) << 168) |
            (uint256(settings.lengthColumn) << 176) |
            (uint256(number) << 184);
        packed.limits = (uint256(settings.rateColumns) << 216) | LIVE;
        for (uint256 i = 0; i < CAPS; ++i) {
            IRateBook.Cap calldata cap = settings.caps[i];
            uint256 bits = cap.columns | (uint256(cap.poolShareBps) << 32) | (uint256(cap.dollars) << 48);
            packed.limits |= bits << (CAP_BITS * i);
        }
        packed.ratesRoot = settings.ratesRoot;
        packed.oracle = settings.oracle;
    }

    function unpack(PackedProduct memory packed) internal pure returns (IRateBook.Product memory settings) {
        settings.oracle = packed.oracle;
        settings.lead = uint32(lead(packed));
        settings.horizon = uint32(horizon(packed));
        settings.watch = uint32(watch(packed));
        settings.settleWithin = uint32(settleWithin(packed));
        settings.marginBps = uint16(marginBps(packed));
        settings.capitalCostBps = uint16(capitalCostBps(packed));
        settings.feeBps = uint16(feeBps(packed));
        settings.dateColumn = uint8(dateColumn(packed));
        settings.lengthColumn = uint8(lengthColumn(packed));
        settings.rateColumns = uint32(rateColumns(packed));
        settings.ratesRoot = packed.ratesRoot;
        for (uint256 i = 0; i < CAPS; ++i) {
            uint256 cap = capAt(packed, i);
            settings.caps[i] = IRateBook.Cap({
                columns: uint32(capColumns(cap)),
                poolShareBps: uint16(capShareBps(cap)),
                dollars: uint24(capDollars(cap))
            });
        }
    }

    /// @notice The same limits, on sale or not.
    function withLive(uint256 limits, bool isLive) internal pure returns (uint256) {
        return isLive ? limits | LIVE : limits & ~LIVE;
    }

    /// @notice The same settings, paused until `until` (unix seconds; 0 lifts a pause).
    function withPause(uint256 sale, uint256 until) internal pure returns (uint256) {
        return (sale & ~PAUSE_BITS) | (until << PAUSED_UNTIL_AT);
    }

    /// @notice The same settings, with purchases and transfers put to the compliance hook or not.
    function withScreen(uint256 sale, bool isScreened) internal pure returns (uint256) {
        return isScreened ? sale | SCREENED : sale & ~SCREENED;
    }

    /// @notice What a new version on sale keeps of the one before it: pause and screen belong to the product.
    function carried(uint256 sale) internal pure returns (uint256) {
        return sale & (PAUSE_BITS | SCREENED);
    }

    function lead(PackedProduct memory packed) internal pure returns (uint256) {
        return uint32(packed.sale);
    }

    function horizon(PackedProduct memory packed) internal pure returns (uint256) {
        return uint32(packed.sale >> 32);
    }

    function watch(PackedProduct memory packed) internal pure returns (uint256) {
        return uint32(packed.sale >> 64);
    }

    function settleWithin(PackedProduct memory packed) internal pure returns (uint256) {
        return uint24(packed.sale >> 96);
    }

    function marginBps(PackedProduct memory packed) internal pure returns (uint256) {
        return uint16(packed.sale >> 120);
    }

    function capitalCostBps(PackedProduct memory packed) internal pure returns (uint256) {
        return uint16(packed.sale >> 136);
    }

    function feeBps(PackedProduct memory packed) internal pure returns (uint256) {
        return uint16(packed.sale >> 152);
    }

    function dateColumn(PackedProduct memory packed) internal pure returns (uint256) {
        return uint8(packed.sale >> 168);
    }

    function lengthColumn(PackedProduct memory packed) internal pure returns (uint256) {
        return uint8(packed.sale >> 176);
    }

    function version(PackedProduct memory packed) internal pure returns (uint16) {
        return versionIn(packed.sale);
    }

    function versionIn(uint256 sale) internal pure returns (uint16) {
        return uint16(sale >> 184);
    }

    function pausedUntilIn(uint256 sale) internal pure returns (uint256) {
        return uint40(sale >> PAUSED_UNTIL_AT);
    }

    function screenedIn(uint256 sale) internal pure returns (bool) {
        return sale & SCREENED != 0;
    }

    function rateColumns(PackedProduct memory packed) internal pure returns (uint256) {
        return uint32(packed.limits >> 216);
    }

    function live(PackedProduct memory packed) internal pure returns (bool) {
        return packed.limits & LIVE != 0;
    }

    /// @notice One cap as its 72 bits; above them stands whatever follows it.
    function capAt(PackedProduct memory packed, uint256 index) internal pure returns (uint256) {
        return packed.limits >> (CAP_BITS * index);
    }

    function capColumns(uint256 cap) internal pure returns (uint256) {
        return uint32(cap);
    }

    function capShareBps(uint256 cap) internal pure returns (uint256) {
        return uint16(cap >> 32);
    }

    function capDollars(uint256 cap) internal pure returns (uint256) {
        return uint24(cap >> 48);
    }
}
