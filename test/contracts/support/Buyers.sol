// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../../contracts/interfaces/ICoverDesk.sol";
import {IRateBook} from "../../../contracts/interfaces/IRateBook.sol";
import {RiskPool} from "../../../contracts/RiskPool.sol";
import {Calendar} from "./Calendar.sol";
import {Ledger} from "./Ledger.sol";

/// @title People of the town who buy cover and pass it on.
abstract contract Buyers is Ledger {
    uint32 internal constant YEARLESS_COLUMNS = ALL_COLUMNS & ~DATE_COLUMNS;
    bytes32 private constant LOW_FLIGHT = "CO 001120260320IAHEWR           ";
    bytes32 private constant HIGH_FLIGHT = "CO 009920260320IAHEWR           ";

    uint256 internal mostSeries;

    function buy(uint256 who, uint256 flight, uint256 count) external priceHolds {
        if (sold.length >= mostSeries) return;
        address buyer = person(who);
        ICoverDesk.Purchase memory purchase = purchaseFor(flight, 1 + (count % 400));
        uint256[3] memory freeBefore = [independentFree(pools[0]), independentFree(pools[1]), independentFree(pools[2])];
        bool closed = salesAreClosed();
        uint256 dollarsBefore = dollar.balanceOf(buyer);
        vm.prank(buyer);
        try desk.buy(purchase, buyer) returns (uint256 id, uint256 payout) {
            ++calls.bought;
            remember(id, purchase.subject);
            uint256 level = levelOf(purchase.ratePpm);
            mustHold(seriesAt(placeOf[id] - 1).pool == address(pools[level]), "a rate chose another pool");
            mustHold(payout * purchase.units <= freeBefore[level], "cover was sold on money that was not free");
            mustHold(!closed, "cover was sold while sales were paused or screened");
            mustHold(dollarsBefore - dollar.balanceOf(buyer) == purchase.units * DOLLAR, "a token cost other than $1");
            checkCaps(id, purchase.subject);
        } catch {}
    }

    function buyBatch(uint256 who, uint256 flight, uint256 count) external priceHolds {
        if (sold.length + 2 > mostSeries) return;
        ICoverDesk.Purchase[] memory purchases = new ICoverDesk.Purchase[](2);
        purchases[0] = purchaseFor(flight, 1 + (count % 50));
        purchases[1] = purchaseFor(flight + 1, 1 + (count % 70));
        vm.prank(person(who));
        try desk.buyBatch(purchases, person(who + 1)) returns (uint256[] memory ids) {
            ++calls.batched;
            for (uint256 i = 0; i < 2; ++i) {
                remember(ids[i], purchases[i].subject);
                checkCaps(ids[i], purchases[i].subject);
            }
        } catch {}
    }

    /// @dev While it is given tokens, the greedy holder tries to get more out of the desk.
    function buyGreedily(uint256 flight, uint256 attack) external {
        if (sold.length >= mostSeries) return;
        ICoverDesk.Purchase memory purchase = purchaseFor(flight, 1);
        bytes memory plan = abi.encodeCall(desk.buy, (purchase, address(greedy)));
        if (sold.length != 0) {
            uint256 id = seriesAt(attack).id;
            if (attack % 4 == 1) plan = abi.encodeCall(desk.redeem, (id, 1, address(greedy)));
            if (attack % 4 == 2) plan = abi.encodeCall(desk.pay, (id, only(address(greedy))));
            if (attack % 4 == 3) plan = abi.encodeCall(desk.settle, (id));
        }
        greedy.plan(plan);
        uint256 attempts = greedy.attempts();
        vm.prank(address(greedy));
        try desk.buy(purchase, address(greedy)) returns (uint256 id, uint256) {
            remember(id, purchase.subject);
            if (greedy.attempts() > attempts) ++calls.reentered;
            mustHold(!greedy.succeeded(), "a call from inside a purchase went through");
        } catch {}
        greedy.plan("");
    }

    function moveCover(uint256 from, uint256 to, uint256 series, uint256 count) external priceHolds {
        if (sold.length == 0) return;
        uint256 id = seriesAt(series).id;
        uint256 held = desk.balanceOf(person(from), id);
        if (held == 0) return;
        (, bool screened) = desk.gateOf(FLIGHTS);
        vm.prank(person(from));
        try desk.safeTransferFrom(person(from), person(to), id, 1 + (count % held), "") {
            ++calls.moved;
            mustHold(!screened, "a broken hook let tokens move");
        } catch {
            mustHold(screened, "tokens could not move");
        }
    }

    /// @dev One of four flights, some days ahead.
    function purchaseFor(uint256 seed, uint256 units) internal view returns (ICoverDesk.Purchase memory purchase) {
        purchase = purchaseOf(FLIGHT, uint32(units));
        uint256 day = block.timestamp / 1 days + 3 + ((seed / 4) % 6);
        (uint256 y, uint256 m, uint256 d) = Calendar.civil(day);
        bytes32 date = Calendar.text(y, m, d) >> (7 * 8);
        uint256 flight = seed % 4;
        purchase.subject = maskOf(flightAt(flight), YEARLESS_COLUMNS) | date;
        purchase.ratePpm = rateAt(flight);
        purchase.proof = new bytes32[](2);
        purchase.proof[0] = rowOf(flight ^ 1);
        purchase.proof[1] = flight < 2 ? parentOf(rowOf(2), rowOf(3)) : parentOf(rowOf(0), rowOf(1));
    }

    function flightAt(uint256 flight) internal pure returns (bytes32) {
        return [FLIGHT, OTHER_FLIGHT, LOW_FLIGHT, HIGH_FLIGHT][flight];
    }

    /// @dev Two of the four share a pool, so that they share causes too.
    function rateAt(uint256 flight) internal pure returns (uint32) {
        return [RATE, RATE, 12_000, 150_000][flight];
    }

    function rowOf(uint256 flight) internal pure returns (bytes32) {
        bytes32 masked = maskOf(flightAt(flight), YEARLESS_COLUMNS);
        return keccak256(bytes.concat(keccak256(abi.encode(FLIGHTS, masked, LATE, LATE, rateAt(flight)))));
    }

    /// @dev By the words of the design: low up to 2 %, medium up to 8 %, high above.
    function levelOf(uint256 ratePpm) internal pure returns (uint256) {
        return ratePpm <= 20_000 ? 0 : ratePpm <= 80_000 ? 1 : 2;
    }

    function salesAreClosed() internal view returns (bool) {
        (uint40 until, bool screened) = desk.gateOf(FLIGHTS);
        return block.timestamp < until || screened;
    }

    /// @dev Free money by the words of the design: neither locked nor queued to leave.
    function independentFree(RiskPool vault) internal view returns (uint256) {
        (uint256 assets, uint256 locked, , , ) = vault.accounts();
        uint256 leaving = vault.convertToAssets(vault.queuedShares());
        uint256 taken = locked + leaving;
        return assets > taken ? assets - taken : 0;
    }

    /// @dev After a sale every cause is inside its cap, as the pool is now.
    function checkCaps(uint256 id, bytes32 subject) internal {
        IRateBook.Product memory product = currentProduct();
        address backedBy = seriesAt(placeOf[id] - 1).pool;
        (uint256 assets, , , , ) = RiskPool(backedBy).accounts();
        for (uint256 i = 0; i < 3; ++i) {
            IRateBook.Cap memory cap = product.caps[i];
            uint256 exposure = desk.exposureOf(backedBy, cap.columns, subject);
            bool inside = exposure <= cap.dollars * DOLLAR && exposure * 10_000 <= assets * cap.poolShareBps;
            mustHold(inside, "a cap was passed");
        }
    }

    function currentProduct() internal view returns (IRateBook.Product memory) {
        (uint16 version, ) = desk.currentVersion(FLIGHTS);
        return desk.productOf(FLIGHTS, version);
    }
}
