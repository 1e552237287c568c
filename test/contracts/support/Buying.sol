// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../../contracts/interfaces/ICoverDesk.sol";
import {IRateBook} from "../../../contracts/interfaces/IRateBook.sol";
import {World} from "./World.sol";

/// @title What tests of a purchase have in common.
abstract contract Buying is World {
    uint256 internal constant PAYOUT = 16 * DOLLAR;

    function refuses(ICoverDesk.Purchase memory purchase, bytes memory reason) internal {
        vm.expectRevert(reason);
        vm.prank(ANN);
        desk.buy(purchase, ANN);
    }

    function refusesRow(ICoverDesk.Purchase memory purchase, bytes32 leaf) internal {
        bytes32 masked = maskOf(FLIGHT, RATE_COLUMNS);
        refuses(purchase, abi.encodeWithSelector(ICoverDesk.RateNotListed.selector, FLIGHTS, masked, leaf));
    }

    function singleRow(uint32 ratePpm) internal view returns (ICoverDesk.Purchase memory purchase) {
        purchase = purchaseOf(FLIGHT, 1);
        purchase.ratePpm = ratePpm;
        purchase.proof = new bytes32[](0);
    }

    function listSingleRow(uint32 ratePpm) internal {
        IRateBook.Product memory product = flightProduct();
        product.ratesRoot = leafOf(FLIGHTS, FLIGHT, LATE, LATE, ratePpm);
        desk.listProduct(FLIGHTS, product);
    }

    function sharedProduct() internal view returns (IRateBook.Product memory product) {
        product = flightProduct();
        product.ratesRoot = leafOf(2, FLIGHT, LATE, LATE, RATE);
    }

    /// @dev One cap instead of three, as wide as the pool.
    function openCaps() internal {
        IRateBook.Product memory product = flightProduct();
        (product.caps[0].poolShareBps, product.caps[0].dollars) = (10_000, 2_000_000);
        (product.caps[1].columns, product.caps[2].columns) = (0, 0);
        desk.listProduct(FLIGHTS, product);
    }
}
