// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IRiskPool} from "./interfaces/IRiskPool.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {PackedProduct, PackedProducts} from "./libraries/PackedProduct.sol";
import {Price} from "./libraries/Price.sol";
import {Subject} from "./libraries/Subject.sol";

/// @title Adds up what one cause can cost, and keeps it inside the caps.
abstract contract Accumulation is ICoverDesk {
    using PackedProducts for PackedProduct;

    /// @dev Dollars (6 decimals) that one cause can still cost. A struct, so that its slot is found once for reading and writing.
    struct Exposure {
        uint256 dollars;
    }

    mapping(bytes32 cause => Exposure) private _exposure;

    /// @inheritdoc ICoverDesk
    function exposureOf(address pool, uint32 columns, bytes32 subject) external view returns (uint256 dollars) {
        return _exposure[_cause(pool, columns, subject)].dollars;
    }

    function _addExposure(
        IRiskPool pool,
        bytes32 subject,
        PackedProduct memory settings,
        uint256 needed,
        uint256 assets
    ) internal {
        for (uint256 i = 0; i < PackedProducts.CAPS; ++i) {
            uint256 cap = settings.capAt(i);
            if (PackedProducts.capColumns(cap) == 0) continue;
            Exposure storage exposure = _exposure[_cause(address(pool), PackedProducts.capColumns(cap), subject)];
            uint256 total = exposure.dollars + needed;
            uint256 limit = _limitOf(cap, assets);
            require(total <= limit, CapExceeded(i, total, limit));
            exposure.dollars = total;
        }
    }

    function _removeExposure(
        IRiskPool pool,
        bytes32 subject,
        PackedProduct memory settings,
        uint256 dollars
    ) internal {
        for (uint256 i = 0; i < PackedProducts.CAPS; ++i) {
            uint256 columns = PackedProducts.capColumns(settings.capAt(i));
            if (columns != 0) _exposure[_cause(address(pool), columns, subject)].dollars -= dollars;
        }
    }

    /// @dev Dollars that every cap and the pool still allow.
    function _room(
        IRiskPool pool,
        bytes32 subject,
        PackedProduct memory settings
    ) internal view returns (uint256 room) {
        uint256 assets;
        (room, assets) = pool.backing();
        for (uint256 i = 0; i < PackedProducts.CAPS; ++i) {
            uint256 cap = settings.capAt(i);
            if (PackedProducts.capColumns(cap) == 0) continue;
            uint256 exposure = _exposure[_cause(address(pool), PackedProducts.capColumns(cap), subject)].dollars;
            uint256 limit = _limitOf(cap, assets);
            uint256 left = limit > exposure ? limit - exposure : 0;
            if (left < room) room = left;
        }
    }

    function _limitOf(uint256 cap, uint256 assets) private pure returns (uint256) {
        unchecked {
            // Assets have 50 bits, a share 16, dollars 24.
            uint256 dollars = PackedProducts.capDollars(cap) * Price.ONE_DOLLAR;
            uint256 share = (assets * PackedProducts.capShareBps(cap)) / Price.BPS;
            return dollars < share ? dollars : share;
        }
    }

    /// @dev What accumulates together: one pool's money on subjects that are equal under `columns`. Products and versions that share
    /// a cause share its exposure.
    function _cause(address pool, uint256 columns, bytes32 subject) private pure returns (bytes32) {
        return Hashing.ofThree(uint256(uint160(pool)), columns, Subject.mask(subject, columns));
    }
}
