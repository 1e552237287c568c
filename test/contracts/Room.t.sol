// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {Buying} from "./support/Buying.sol";

/// @dev What one cause and one pool still allow.
contract RoomTest is Buying {
    function test_RevertWhen_FlightCapIsReached() public {
        // 1 % of a million: $10,000, before the $20,000 of the cap itself.
        buy(ANN, FLIGHT, 625);
        refuses(
            purchaseOf(FLIGHT, 1),
            abi.encodeWithSelector(ICoverDesk.CapExceeded.selector, 0, 10_016 * DOLLAR, 10_000 * DOLLAR)
        );
    }

    function test_RevertWhen_AirportDayCapIsReached() public {
        buy(ANN, FLIGHT, 600);
        refuses(
            purchaseOf(OTHER_FLIGHT, 338),
            abi.encodeWithSelector(ICoverDesk.CapExceeded.selector, 1, 15_008 * DOLLAR, 15_000 * DOLLAR)
        );
    }

    function test_RevertWhen_PoolIsFull() public {
        openCaps();
        give(ANN, 100_000 * DOLLAR);
        buy(ANN, OTHER_FLIGHT, 40_000);
        uint256 free = 1_000_000 * DOLLAR - 40_000 * (PAYOUT + 50_000 - DOLLAR);
        refuses(
            purchaseOf(FLIGHT, 30_000),
            abi.encodeWithSelector(ICoverDesk.PoolFull.selector, 30_000 * PAYOUT, free)
        );
        assertEq(desk.quote(purchaseOf(FLIGHT, 1)).available, free / PAYOUT, "what a quote says is left");
    }

    function test_PremiumBacksNothingBeforeItArrives() public {
        openCaps();
        give(ANN, 100_000 * DOLLAR);
        buy(ANN, FLIGHT, 62_500);
        (uint256 free, ) = pool.backing();
        // 62,500 times the premium less the fee is free again, and no more.
        assertEq(free, 62_500 * (DOLLAR - 50_000), "free");
    }

    function test_CausesAreSharedByProductsOfOnePool() public {
        desk.listProduct(2, sharedProduct());
        buy(ANN, FLIGHT, 500);
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 130);
        purchase.product = 2;
        purchase.proof = new bytes32[](0);
        refuses(
            purchase,
            abi.encodeWithSelector(ICoverDesk.CapExceeded.selector, 0, 630 * PAYOUT, 10_000 * DOLLAR)
        );
    }

    function test_ExposureIsWhatCanBeLost() public {
        buy(ANN, FLIGHT, 4);
        buy(ANN, OTHER_FLIGHT, 1);
        assertEq(desk.exposureOf(address(pool), ALL_COLUMNS, FLIGHT), 4 * PAYOUT, "flight");
        uint256 airport = desk.exposureOf(address(pool), DATE_COLUMNS | ORIGIN_COLUMNS, FLIGHT);
        assertEq(airport, 5 * PAYOUT, "airport and day");
    }

    function test_QuoteIsWhatBuyDoes() public {
        buy(BOB, FLIGHT, 25);
        ICoverDesk.Quote memory offer = desk.quote(purchaseOf(FLIGHT, 0));
        assertEq(offer.available, 600, "the flight's cap leaves 625 less 25");
        assertEq(offer.window.opens, DEPARTURE - 90 days, "opens");
        assertEq(offer.window.cutoff, CUTOFF, "cutoff");
        assertEq(offer.window.start, DEPARTURE, "start");
        assertEq(offer.window.end, DEPARTURE + 2 days, "end");
        assertEq(offer.window.settleBy, SETTLE_BY, "settleBy");

        (uint256 id, uint256 payout) = buy(ANN, FLIGHT, uint32(offer.available));
        assertEq(id, offer.id, "id");
        assertEq(payout, offer.payout, "payout");
        assertEq(desk.quote(purchaseOf(FLIGHT, 1)).available, 0, "sold out");
    }

    function test_QuoteSeesThePoolsFreeMoney() public {
        openCaps();
        assertEq(desk.quote(purchaseOf(FLIGHT, 1)).available, 62_500, "all the pool");
    }

    function testFuzz_LockedPlusPremiumIsPayoutPlusFee(uint32 units) public {
        openCaps();
        units = uint32(1 + (units % 62_500));
        give(ANN, 100_000 * DOLLAR);
        (, uint256 payout) = buy(ANN, FLIGHT, units);
        (, uint256 locked, uint256 unearned, , ) = pool.accounts();
        assertEq(locked + unearned, units * (payout + 50_000), "set aside");
    }
}
