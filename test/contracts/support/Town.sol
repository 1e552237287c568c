// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../../contracts/interfaces/IQuorumOracle.sol";
import {IRateBook} from "../../../contracts/interfaces/IRateBook.sol";
import {Calendar} from "./Calendar.sol";
import {GreedyHolder} from "./Holders.sol";
import {Ledger} from "./Ledger.sol";

/// @title A town of buyers, investors, donors and reporters of every kind, for the invariant runs to push around.
contract Town is Ledger {
    uint256 private _mostSeries;
    /// @dev Newest report and dispute: those that people talk about.
    bytes32 private _lastReported;
    bytes32 private _lastDisputed;
    uint32 private constant YEARLESS_COLUMNS = ALL_COLUMNS & ~DATE_COLUMNS;

    /// @param mostSeries Ever sold, so that looking at all of them stays quick.
    constructor(uint256 mostSeries) {
        _mostSeries = mostSeries;
        setUp();
        people = [ANN, BOB, CEM, OLAF];
        for (uint256 i = 0; i < people.length; ++i) give(people[i], 100_000 * DOLLAR);
        greedy = new GreedyHolder(desk, dollar);
        give(address(greedy), 100_000 * DOLLAR);
        people.push(address(greedy));
        relist(0);
        calls.relisted = 0;
    }

    /// @dev No call but one that pays a claim may lower the price of a share.
    modifier priceHolds() {
        ++turn;
        (uint256 assets, uint256 supply) = priceOf();
        _;
        (uint256 assetsAfter, uint256 supplyAfter) = priceOf();
        mustHold(assetsAfter * supply >= assets * supplyAfter, "the share price fell without a claim");
    }

    function buy(uint256 who, uint256 flight, uint256 count) external priceHolds {
        if (sold.length >= _mostSeries) return;
        address buyer = person(who);
        ICoverDesk.Purchase memory purchase = purchaseFor(flight, 1 + (count % 400));
        uint256 freeBefore = independentFree();
        uint256 dollarsBefore = dollar.balanceOf(buyer);
        vm.prank(buyer);
        try desk.buy(purchase, buyer) returns (uint256 id, uint256 payout) {
            ++calls.bought;
            remember(id, purchase.subject);
            mustHold(payout * purchase.units <= freeBefore, "cover was sold on money that was not free");
            mustHold(dollarsBefore - dollar.balanceOf(buyer) == purchase.units * DOLLAR, "a token cost other than $1");
            checkCaps(purchase.subject);
        } catch {}
    }

    function buyBatch(uint256 who, uint256 flight, uint256 count) external priceHolds {
        if (sold.length + 2 > _mostSeries) return;
        ICoverDesk.Purchase[] memory purchases = new ICoverDesk.Purchase[](2);
        purchases[0] = purchaseFor(flight, 1 + (count % 50));
        purchases[1] = purchaseFor(flight + 1, 1 + (count % 70));
        vm.prank(person(who));
        try desk.buyBatch(purchases, person(who + 1)) returns (uint256[] memory ids) {
            ++calls.batched;
            for (uint256 i = 0; i < 2; ++i) {
                remember(ids[i], purchases[i].subject);
                checkCaps(purchases[i].subject);
            }
        } catch {}
    }

    /// @dev While it is given tokens, the greedy holder tries to get more out of the desk.
    function buyGreedily(uint256 flight, uint256 attack) external {
        if (sold.length >= _mostSeries) return;
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
        vm.prank(person(from));
        desk.safeTransferFrom(person(from), person(to), id, 1 + (count % held), "");
        ++calls.moved;
    }

    function passTime(uint256 span) external priceHolds {
        vm.warp(block.timestamp + 1 + (span % 2 == 0 ? (span / 2) % 1 hours : (span / 2) % 4 days));
    }

    /// @dev Two of three say the same, whether it is true or not. Nobody but the arbiter can tell.
    function reportOutcome(uint256 series, uint256 late, uint256 lie) external priceHolds {
        if (sold.length == 0) return;
        bytes32 subject = seriesAt(series).subject;
        IOutcomeOracle.Status status = late % 10 == 0 ? IOutcomeOracle.Status.VOID : IOutcomeOracle.Status.VALUE;
        int64 index = int64(uint64(late % 240)) * (lie % 2 == 1 ? int64(-1) : int64(1));
        IQuorumOracle.Observation[] memory pair = agreed(
            oracle,
            FLIGHTS,
            subject,
            status,
            index,
            uint40(block.timestamp)
        );
        try oracle.report(0, FLIGHTS, subject, status, pair) {
            _lastReported = subject;
            if (lie % 2 == 1) ++calls.lies;
        } catch {}
    }

    /// @dev The others stay silent: one observation, however often it is sent, is no report.
    function reportAlone(uint256 series, uint256 late) external priceHolds {
        if (sold.length == 0) return;
        bytes32 subject = seriesAt(series).subject;
        Reading memory reading = Reading(
            ADA,
            IOutcomeOracle.Status.VALUE,
            int64(uint64(late % 240)),
            uint40(block.timestamp)
        );
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = observe(oracle, FLIGHTS, subject, reading);
        pair[1] = pair[0];
        try oracle.report(0, FLIGHTS, subject, reading.status, pair) {
            mustHold(false, "one reporter made an outcome alone");
        } catch {
            ++calls.lonelyReports;
        }
    }

    function disputeReport(uint256 who) external priceHolds {
        address challenger = person(who);
        vm.startPrank(challenger);
        dollar.approve(address(oracle), type(uint256).max);
        try oracle.dispute(0, FLIGHTS, _lastReported) {
            _lastDisputed = _lastReported;
            ++calls.disputed;
        } catch {}
        vm.stopPrank();
    }

    function resolveDispute(uint256 late, uint256 void) external priceHolds {
        IOutcomeOracle.Status status = void % 4 == 0 ? IOutcomeOracle.Status.VOID : IOutcomeOracle.Status.VALUE;
        try oracle.resolve(0, FLIGHTS, _lastDisputed, status, int64(uint64(late % 240))) {
            ++calls.resolved;
        } catch {}
    }

    /// @dev A claim may lower the price; nothing else about a settlement may.
    function settleSeries(uint256 series) external {
        if (sold.length == 0) return;
        Sold storage one = seriesAt(series);
        (uint256 assets, uint256 supply) = priceOf();
        uint256 units = unitsOf(one.id);
        try desk.settle(one.id) {
            rememberEnd(one, units);
            if (one.state == ICoverDesk.SeriesState.VOID) ++calls.voided;
            (uint256 assetsAfter, uint256 supplyAfter) = priceOf();
            bool fell = assetsAfter * supply < assets * supplyAfter;
            mustHold(!fell || one.state == ICoverDesk.SeriesState.PAYING, "the share price fell without a claim");
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
        uint256 held = dollar.balanceOf(address(pool));
        try desk.pay(one.id, list) {
            countPaid(one, units - unitsOf(one.id), held - dollar.balanceOf(address(pool)));
            if (units != unitsOf(one.id)) ++calls.paid;
        } catch {}
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
        } catch {}
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

    function invest(uint256 who, uint256 amount) external priceHolds {
        deposit(person(who), 1 + (amount % (50_000 * DOLLAR)));
        ++calls.deposited;
    }

    function queueToLeave(uint256 who, uint256 shares) external priceHolds {
        uint256 held = pool.balanceOf(person(who));
        if (held == 0) return;
        vm.prank(person(who));
        pool.requestRedeem(1 + (shares % held), person(who), person(who));
        ++calls.queued;
    }

    function takeLeave(uint256 who, uint256 shares) external priceHolds {
        uint256 most = pool.maxRedeem(person(who));
        if (most == 0) return;
        vm.prank(person(who));
        pool.redeem(1 + (shares % most), person(who), person(who));
        ++calls.left;
    }

    function donate(uint256 amount) external priceHolds {
        amount %= 10_000 * DOLLAR;
        bytes32 before = booksHash();
        dollar.mint(address(pool), amount);
        donations += amount;
        mustHold(before == booksHash(), "a donation changed the books");
        ++calls.donated;
    }

    function collectFees() external priceHolds {
        if (pool.collectFees() != 0) ++calls.collected;
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
        product.ratesRoot = parentOf(rowOf(0), rowOf(1));
        desk.listProduct(FLIGHTS, product);
        ++calls.relisted;
    }

    function person(uint256 seed) internal view returns (address) {
        return people[seed % people.length];
    }

    function seriesAt(uint256 seed) internal view returns (Sold storage) {
        return sold[seed % sold.length];
    }

    function countPaid(Sold storage one, uint256 units, uint256 amount) internal {
        one.paidUnits += units;
        one.paidDollars += amount;
    }

    /// @dev One of two flights, some days ahead.
    function purchaseFor(uint256 seed, uint256 units) internal view returns (ICoverDesk.Purchase memory purchase) {
        purchase = purchaseOf(FLIGHT, uint32(units));
        uint256 day = block.timestamp / 1 days + 3 + ((seed / 2) % 6);
        (uint256 y, uint256 m, uint256 d) = Calendar.civil(day);
        bytes32 date = Calendar.text(y, m, d) >> (7 * 8);
        purchase.subject = maskOf(seed % 2 == 0 ? FLIGHT : OTHER_FLIGHT, YEARLESS_COLUMNS) | date;
        purchase.proof[0] = rowOf(1 - (seed % 2));
    }

    function rowOf(uint256 flight) internal pure returns (bytes32) {
        bytes32 masked = maskOf(flight == 0 ? FLIGHT : OTHER_FLIGHT, YEARLESS_COLUMNS);
        return keccak256(bytes.concat(keccak256(abi.encode(FLIGHTS, masked, LATE, LATE, RATE))));
    }

    /// @dev Free money by the words of the design: neither locked nor queued to leave.
    function independentFree() internal view returns (uint256) {
        (uint256 assets, uint256 locked, , , ) = pool.accounts();
        uint256 leaving = pool.convertToAssets(pool.queuedShares());
        uint256 taken = locked + leaving;
        return assets > taken ? assets - taken : 0;
    }

    /// @dev After a sale every cause is inside its cap, as the pool is now.
    function checkCaps(bytes32 subject) internal {
        IRateBook.Product memory product = currentProduct();
        (uint256 assets, , , , ) = pool.accounts();
        for (uint256 i = 0; i < 3; ++i) {
            IRateBook.Cap memory cap = product.caps[i];
            uint256 exposure = desk.exposureOf(address(pool), cap.columns, subject);
            bool inside = exposure <= cap.dollars * DOLLAR && exposure * 10_000 <= assets * cap.poolShareBps;
            mustHold(inside, "a cap was passed");
        }
    }

    function currentProduct() internal view returns (IRateBook.Product memory) {
        (uint16 version, ) = desk.currentVersion(FLIGHTS);
        return desk.productOf(FLIGHTS, version);
    }

    function booksHash() internal view returns (bytes32) {
        (uint256 free, uint256 assets) = pool.backing();
        (uint256 a, uint256 l, uint256 u, uint256 c, uint256 f) = pool.accounts();
        return keccak256(abi.encode(free, assets, a, l, u, c, f, pool.convertToAssets(1e18), pool.totalSupply()));
    }
}
