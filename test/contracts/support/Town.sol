// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../../contracts/interfaces/ICoverDesk.sol";
import {ICompliance} from "../../../contracts/interfaces/ICompliance.sol";
import {IRateBook} from "../../../contracts/interfaces/IRateBook.sol";
import {Buyers} from "./Buyers.sol";
import {GreedyHolder, SilentContract} from "./Holders.sol";
import {Investors} from "./Investors.sol";
import {Witnesses} from "./Witnesses.sol";

/// @title A town of buyers, investors, donors and reporters of every kind, for the invariant runs to push around.
abstract contract Town is Buyers, Investors, Witnesses {
    ICompliance private _brokenHook;

    /// @param most Series ever sold, so that looking at all of them stays quick.
    constructor(uint256 most) {
        mostSeries = most;
        setUp();
        people = [ANN, BOB, CEM, OLAF];
        for (uint256 i = 0; i < people.length; ++i) give(people[i], 100_000 * DOLLAR);
        greedy = new GreedyHolder(desk, dollar);
        give(address(greedy), 100_000 * DOLLAR);
        people.push(address(greedy));
        for (uint256 i = 0; i < 3; i += 2) depositIn(pools[i], LENA, 1_000_000 * DOLLAR);
        _brokenHook = ICompliance(address(new SilentContract()));
        desk.setGuardians(address(this));
        relist(0);
        calls.relisted = 0;
    }

    function passTime(uint256 span) external priceHolds {
        vm.warp(block.timestamp + 1 + (span % 2 == 0 ? (span / 2) % 1 hours : (span / 2) % 4 days));
    }

    /// @dev A claim may lower the price; nothing else about a settlement may.
    function settleSeries(uint256 series) external {
        if (sold.length == 0) return;
        Sold storage one = seriesAt(series);
        Price[3] memory before = pricesNow();
        uint256 units = unitsOf(one.id);
        try desk.settle(one.id) {
            rememberEnd(one, units);
            if (one.state == ICoverDesk.SeriesState.VOID) ++calls.voided;
            bool claimed = one.state == ICoverDesk.SeriesState.PAYING;
            mustHold(claimed || noneFell(before), "the share price fell without a claim");
        } catch {}
    }

    function voidSeries(uint256 series) external priceHolds {
        if (sold.length == 0) return;
        Sold storage one = seriesAt(series);
        uint256 units = unitsOf(one.id);
        uint256 settleBy = desk.windowOf(one.id).settleBy;
        try desk.void(one.id) {
            rememberEnd(one, units);
            ++calls.refunded;
            mustHold(block.timestamp >= settleBy, "a series was void before its time");
        } catch {}
    }

    function payHolders(uint256 series, uint256 who) external priceHolds {
        if (sold.length == 0) return;
        Sold storage one = seriesAt(series);
        address[] memory list = new address[](3);
        (list[0], list[1], list[2]) = (person(who), person(who + 1), person(who));
        uint256 units = unitsOf(one.id);
        uint256 held = dollar.balanceOf(one.pool);
        try desk.pay(one.id, list) {
            countPaid(one, units - unitsOf(one.id), held - dollar.balanceOf(one.pool));
            if (units != unitsOf(one.id)) ++calls.paid;
        } catch {
            mustHold(!owes(one), "a payment was held up");
        }
    }

    function redeemCover(uint256 series, uint256 who, uint256 to, uint256 count) external priceHolds {
        if (sold.length == 0) return;
        Sold storage one = seriesAt(series);
        uint256 held = desk.balanceOf(person(who), one.id);
        if (held == 0) return;
        uint256 units = 1 + (count % held);
        vm.prank(person(who));
        try desk.redeem(one.id, units, person(to)) returns (uint256 amount) {
            countPaid(one, units, amount);
            ++calls.redeemed;
        } catch {
            mustHold(!owes(one), "a redemption was held up");
        }
    }

    /// @dev The issuer's block list takes one and lets one go; whoever is on it is skipped, and nobody else.
    function blockSomebody(uint256 who, uint256 series) external priceHolds {
        dollar.setRefused(person(who), true);
        if (sold.length != 0) {
            Sold storage one = seriesAt(series);
            uint256 held = desk.balanceOf(person(who), one.id);
            try desk.pay(one.id, only(person(who))) {
                mustHold(desk.balanceOf(person(who), one.id) == held, "a refused holder lost the claim");
                if (held != 0) ++calls.skipped;
            } catch {}
        }
        dollar.setRefused(person(who), false);
    }

    /// @dev A vote: other prices, times and fees from here on.
    function relist(uint256 seed) public {
        IRateBook.Product memory product = flightProduct();
        product.rateColumns = YEARLESS_COLUMNS;
        product.marginBps = uint16(14_000 + (seed % 2_000));
        product.feeBps = uint16(seed % 600);
        product.lead = uint32(2 days + (seed % 4 days));
        product.watch = uint32(1 days + (seed % 1 days));
        product.settleWithin = uint32(3 days + (seed % 5 days));
        product.ratesRoot = parentOf(parentOf(rowOf(0), rowOf(1)), parentOf(rowOf(2), rowOf(3)));
        desk.listProduct(FLIGHTS, product);
        ++calls.relisted;
    }

    /// @dev The guardians stop sales for a while; sometimes the owner lets them go on early.
    function pauseSales(uint256 span, uint256 lift) external priceHolds {
        uint16[] memory products = new uint16[](1);
        products[0] = FLIGHTS;
        if (lift % 3 != 0) {
            desk.resumeSales(products);
            return;
        }
        try desk.pauseSales(products, uint40(block.timestamp + 1 + (span % 2 days))) {
            ++calls.paused;
        } catch {}
    }

    /// @dev Now and then a hook that answers nothing stands in the way of sales and transfers. Nobody's claim minds.
    function screenSales(uint256 seed) external priceHolds {
        bool set = seed % 3 == 0;
        desk.setScreened(FLIGHTS, set);
        desk.setCompliance(set ? _brokenHook : ICompliance(address(0)));
        if (set) ++calls.screened;
    }

    function owes(Sold storage one) internal view returns (bool) {
        return one.state == ICoverDesk.SeriesState.PAYING || one.state == ICoverDesk.SeriesState.VOID;
    }

    function countPaid(Sold storage one, uint256 units, uint256 amount) internal {
        one.paidUnits += units;
        one.paidDollars += amount;
    }
}
