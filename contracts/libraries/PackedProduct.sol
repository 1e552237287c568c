// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRateBook} from "../interfaces/IRateBook.sol";

/// @dev A version of a product in four slots. A sale reads all four and no other.
/// `times`: oracle 160, lead 32, horizon 32, watch 32 bits from the right.
/// `money`: pool 160, settleWithin 24, marginBps 16, capitalCostBps 16, feeBps 16, dateColumn 8, version 16.
/// `limits`: three caps of 72 (columns 32, poolShareBps 16, dollars 24), rateColumns 32, live 8.
struct PackedProduct {
    uint256 times;
    uint256 money;
    uint256 limits;
    bytes32 ratesRoot;
}

/// @title Packs a product's settings by hand: the compiler would spend a slot on each cap and a mask on each field it copies.
/// @dev Warning: `settleWithin` keeps 24 bits; the rails of `listProduct` hold it far below that.
library PackedProducts {
    uint256 internal constant CAPS = 3;
    uint256 internal constant CAP_BITS = 72;
    uint256 private constant LIVE = 1 << 248;

    function pack(
        IRateBook.Product calldata settings,
        uint16 number
    ) internal pure returns (PackedProduct memory packed) {
        packed.times =
            uint256(uint160(settings.oracle)) |
            (uint256(settings.lead) << 160) |
            (uint256(settings.horizon) << 192) |
            (uint256(settings.watch) << 224);
        packed.money =
            uint256(uint160(settings.pool)) |
            (uint256(uint24(settings.settleWithin)) << 160) |
            (uint256(settings.marginBps) << 184) |
            (uint256(settings.capitalCostBps) << 200) |
            (uint256(settings.feeBps) << 216) |
            (uint256(settings.dateColumn) << 232) |
            (uint256(number) << 240);
        packed.limits = (uint256(settings.rateColumns) << 216) | LIVE;
        for (uint256 i = 0; i < CAPS; ++i) {
            IRateBook.Cap calldata cap = settings.caps[i];
            uint256 bits = cap.columns | (uint256(cap.poolShareBps) << 32) | (uint256(cap.dollars) << 48);
            packed.limits |= bits << (CAP_BITS * i);
        }
        packed.ratesRoot = settings.ratesRoot;
    }

    function unpack(PackedProduct memory packed) internal pure returns (IRateBook.Product memory settings) {
        settings.pool = pool(packed);
        settings.oracle = oracle(packed);
        settings.lead = uint32(lead(packed));
        settings.horizon = uint32(horizon(packed));
        settings.watch = uint32(watch(packed));
        settings.settleWithin = uint32(settleWithin(packed));
        settings.marginBps = uint16(marginBps(packed));
        settings.capitalCostBps = uint16(capitalCostBps(packed));
        settings.feeBps = uint16(feeBps(packed));
        settings.dateColumn = uint8(dateColumn(packed));
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

    function oracle(PackedProduct memory packed) internal pure returns (address) {
        return address(uint160(packed.times));
    }

    function lead(PackedProduct memory packed) internal pure returns (uint256) {
        return uint32(packed.times >> 160);
    }

    function horizon(PackedProduct memory packed) internal pure returns (uint256) {
        return uint32(packed.times >> 192);
    }

    function watch(PackedProduct memory packed) internal pure returns (uint256) {
        return packed.times >> 224;
    }

    function pool(PackedProduct memory packed) internal pure returns (address) {
        return poolIn(packed.money);
    }

    function poolIn(uint256 money) internal pure returns (address) {
        return address(uint160(money));
    }

    function settleWithin(PackedProduct memory packed) internal pure returns (uint256) {
        return uint24(packed.money >> 160);
    }

    function marginBps(PackedProduct memory packed) internal pure returns (uint256) {
        return uint16(packed.money >> 184);
    }

    function capitalCostBps(PackedProduct memory packed) internal pure returns (uint256) {
        return uint16(packed.money >> 200);
    }

    function feeBps(PackedProduct memory packed) internal pure returns (uint256) {
        return uint16(packed.money >> 216);
    }

    function dateColumn(PackedProduct memory packed) internal pure returns (uint256) {
        return uint8(packed.money >> 232);
    }

    function version(PackedProduct memory packed) internal pure returns (uint16) {
        return uint16(packed.money >> 240);
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
