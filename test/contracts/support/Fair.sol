// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {Bazaar} from "./Bazaar.sol";
import {GreedyTrader} from "./Traders.sol";

/// @title Sellers, buyers, people who keep policies, payers, donors and one greedy trader, for the invariant runs to push around.
/// @notice What they saw is kept here, apart from the contracts. A place is a listing or a policy; the two escrows are told apart by `kind`.
contract Fair is Bazaar {
    /// @dev Something that an escrow keeps for somebody.
    struct Kept {
        uint256 kind;
        uint256 number;
        uint256 id;
        address owner;
        uint256 units;
        uint256 price;
    }

    struct Calls {
        uint256 listed;
        uint256 sold;
        uint256 cancelled;
        uint256 wrapped;
        uint256 unwrapped;
        uint256 redeemedFromPool;
        uint256 redeemedFromEscrow;
        uint256 escrowPaid;
        uint256 payRefused;
        uint256 settled;
        uint256 voided;
        uint256 lateTrades;
        uint256 attacks;
        uint256 donated;
    }

    uint256 internal constant MARKET = 0;
    uint256 internal constant POLICIES = 1;
    uint256 private constant MOST_SERIES = 8;
    uint256 private constant MOST_KEPT = 40;

    Calls public calls;
    Kept[] internal kept;
    uint256[] internal ids;
    mapping(uint256 id => bytes32) internal subjectOf;
    mapping(uint256 kind => mapping(uint256 id => bool)) internal isPaid;
    mapping(uint256 kind => uint256) internal gifts;
    address[] internal people;
    GreedyTrader internal greedy;
    /// @dev Sentences that turned out false. Empty as long as all is well.
    string[] public broken;

    constructor() {
        setUp();
        greedy = new GreedyTrader(desk, dollar, address(market));
        people = [ANN, BOB, CEM, address(greedy)];
        for (uint256 i = 0; i < people.length; ++i) {
            give(people[i], 100_000 * DOLLAR);
            allowMarket(people[i]);
        }
    }

    function buyCover(uint256 who, uint256 day, uint256 count) external {
        bytes32 subject = flightOn(day);
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, uint32(1 + (count % 9)));
        purchase.subject = subject;
        if (ids.length >= MOST_SERIES) return;
        vm.prank(person(who));
        try desk.buy(purchase, person(who)) returns (uint256 id, uint256) {
            if (subjectOf[id] == 0) ids.push(id);
            subjectOf[id] = subject;
        } catch {}
    }

    function listCover(uint256 who, uint256 which, uint256 count, uint256 price) external {
        send(MARKET, who, which, count, 1 + (price % PAYOUT));
    }

    function wrapCover(uint256 who, uint256 which, uint256 count, uint256 holder) external {
        send(POLICIES, who, which, count, uint160(person(holder)));
    }

    function buyListing(uint256 who, uint256 which, uint256 count, uint256 holder) public {
        uint256 place = pick(MARKET, which);
        if (place == kept.length) return;
        Kept storage one = kept[place];
        uint256 units = 1 + (count % (one.units + 1));
        address buyer = person(who);
        uint256 others = balance(one.owner) + balance(DAO);
        (uint256 buyerHad, uint256 held) = (balance(buyer), desk.balanceOf(person(holder), one.id));
        bool late = block.timestamp >= desk.windowOf(one.id).cutoff;
        vm.prank(buyer);
        try market.buy(one.number, units, one.price, person(holder)) returns (uint256 paid) {
            ++calls.sold;
            mustHold(!late, "something was sold after its cutoff");
            mustHold(units <= one.units && paid == units * one.price, "a sale cost other than was listed");
            if (buyer != one.owner) {
                mustHold(buyerHad - balance(buyer) == paid, "a buyer paid something else");
                mustHold(balance(one.owner) + balance(DAO) - others == paid, "a dollar got lost");
            }
            mustHold(desk.balanceOf(person(holder), one.id) == held + units, "the holder got other tokens");
            one.units -= units;
        } catch {
            if (late) ++calls.lateTrades;
        }
    }

    /// @dev While it is handed tokens, the greedy trader tries to get more out of the escrows.
    function buyGreedily(uint256 which, uint256 attack) external {
        uint256 place = pick(MARKET, which);
        if (place == kept.length) return;
        Kept storage one = kept[place];
        bytes[4] memory plans = [
            abi.encodeCall(market.cancel, (one.number, address(greedy))),
            abi.encodeCall(market.redeem, (one.number, one.owner)),
            abi.encodeCall(market.buy, (one.number, 1, one.price, address(greedy))),
            abi.encodeCall(desk.safeTransferFrom, (address(greedy), address(market), one.id, 1, abi.encode(1)))
        ];
        bool sell = attack % 4 == 3;
        greedy.plan(sell ? address(desk) : address(market), plans[attack % 4]);
        uint256 before = greedy.attempts();
        buyListing(3, which, 0, 3);
        if (greedy.attempts() != before) {
            ++calls.attacks;
            mustHold(!greedy.succeeded(), "something got in from inside a sale");
        }
        greedy.plan(address(0), "");
    }

    /// @dev Seldom, or nothing would be left to be paid.
    function takeBack(uint256 kind, uint256 which, uint256 mood) external {
        if (mood % 4 != 0) return;
        uint256 place = pick(kind % 2, which);
        if (place == kept.length) return;
        Kept storage one = kept[place];
        bool paid = isPaid[one.kind][one.id];
        vm.prank(one.owner);
        bool done;
        if (one.kind == MARKET) (done, ) = address(market).call(abi.encodeCall(market.cancel, (one.number, one.owner)));
        else (done, ) = address(policies).call(abi.encodeCall(policies.unwrap, (one.number, one.owner)));
        mustHold(done == !paid, "tokens could not be taken back, or were after they had been paid");
        if (!done) return;
        if (one.kind == MARKET) ++calls.cancelled;
        else ++calls.unwrapped;
        one.units = 0;
    }

    function redeem(uint256 kind, uint256 which) external {
        uint256 place = pick(kind % 2, which);
        if (place == kept.length) return;
        Kept storage one = kept[place];
        (, ICoverDesk.SeriesState state, , uint256 payPerUnit) = desk.seriesOf(one.id);
        bool owed = state == ICoverDesk.SeriesState.PAYING || state == ICoverDesk.SeriesState.VOID;
        bool blocked = isPaid[one.kind][one.id] && dollar.refused(escrow(one.kind));
        uint256 before = balance(one.owner);
        vm.prank(one.owner);
        bool done;
        if (one.kind == MARKET) (done, ) = address(market).call(abi.encodeCall(market.redeem, (one.number, one.owner)));
        else (done, ) = address(policies).call(abi.encodeCall(policies.redeem, (one.number, one.owner)));
        mustHold(done == (owed && !blocked), "an owner could not redeem, or redeemed what is not owed");
        if (!done) return;
        mustHold(balance(one.owner) - before == one.units * payPerUnit, "an owner got another part than theirs");
        if (isPaid[one.kind][one.id]) ++calls.redeemedFromEscrow;
        else ++calls.redeemedFromPool;
        one.units = 0;
    }

    function payEscrow(uint256 kind, uint256 which) external {
        uint256 place = pick(kind % 2, which);
        if (place == kept.length) return;
        uint256 id = kept[place].id;
        address to = escrow(kind % 2);
        bool any = desk.balanceOf(to, id) != 0;
        try desk.pay(id, only(to)) {
            if (!any) return;
            if (dollar.refused(to)) ++calls.payRefused;
            else {
                ++calls.escrowPaid;
                isPaid[kind % 2][id] = true;
            }
        } catch {}
    }

    function settleSeries(uint256 which, uint256 late) external {
        if (ids.length == 0) return;
        uint256 id = ripe(which);
        try desk.void(id) {
            ++calls.voided;
            return;
        } catch {}
        if (block.timestamp < desk.windowOf(id).start + 12 hours || stateOf(id) != ICoverDesk.SeriesState.OPEN) return;
        // Of the flights on the 13th and the 17th nobody ever hears: every dollar goes back.
        if (uint8(subjectOf[id][14]) % 4 == 3) return;
        (uint40 openedAt, ) = desk.openingOf(id);
        (IOutcomeOracle.Status status, , ) = oracle.outcomeOf(FLIGHTS, subjectOf[id], openedAt);
        if (status == IOutcomeOracle.Status.NONE) {
            try this.reportNow(subjectOf[id], late % 4 == 0 ? ON_TIME : VERY_LATE) {} catch {}
            vm.warp(block.timestamp + 2 hours);
        }
        try desk.settle(id) {
            ++calls.settled;
        } catch {}
    }

    function reportNow(bytes32 subject, int64 minutesLate) external {
        report(subject, IOutcomeOracle.Status.VALUE, minutesLate);
    }

    function passTime(uint256 howLong) external {
        vm.warp(block.timestamp + (howLong % 4 days));
    }

    /// @dev Sooner or later lifted again, so that most runs see dollars move.
    function blockEscrow(uint256 kind, uint256 chance) external {
        dollar.setRefused(escrow(kind % 2), chance % 3 == 0);
    }

    function donate(uint256 kind, uint256 amount) external {
        uint256 gift = amount % (1_000 * DOLLAR);
        address to = escrow(kind % 2);
        if (dollar.refused(to)) return;
        ++calls.donated;
        gifts[kind % 2] += gift;
        dollar.mint(to, gift);
    }

    /// @dev `note`: the price, or the holder.
    function send(uint256 kind, uint256 who, uint256 which, uint256 count, uint256 note) private {
        if (ids.length == 0 || kept.length >= MOST_KEPT) return;
        address seller = person(who);
        uint256 id = heldBy(seller, which);
        uint256 units = desk.balanceOf(seller, id);
        if (units == 0) return;
        units = 1 + (count % units);
        bool late = block.timestamp >= desk.windowOf(id).cutoff;
        vm.prank(seller);
        try desk.safeTransferFrom(seller, escrow(kind), id, units, abi.encode(note)) {
            mustHold(kind == POLICIES || !late, "something was listed after its cutoff");
            if (kind == MARKET) ++calls.listed;
            else ++calls.wrapped;
            address owner = kind == MARKET ? seller : address(uint160(note));
            uint256 number = kind == MARKET ? market.listings() : policies.policies();
            kept.push(Kept({kind: kind, number: number, id: id, owner: owner, units: units, price: note}));
        } catch {}
    }

    /// @dev A series that the person has tokens of, or any when there is none.
    function heldBy(address holder, uint256 which) private view returns (uint256 id) {
        for (uint256 i = 0; i < ids.length; ++i) {
            id = ids[((which % ids.length) + i) % ids.length];
            if (desk.balanceOf(holder, id) != 0) return id;
        }
    }

    /// @dev A series that flew and is not settled, or any when there is none.
    function ripe(uint256 which) private view returns (uint256 id) {
        for (uint256 i = 0; i < ids.length; ++i) {
            id = ids[((which % ids.length) + i) % ids.length];
            bool flew = block.timestamp >= desk.windowOf(id).start + 12 hours;
            if (flew && stateOf(id) == ICoverDesk.SeriesState.OPEN) return id;
        }
    }

    /// @dev The place of something still kept, or `kept.length` when there is nothing.
    function pick(uint256 kind, uint256 which) private view returns (uint256 place) {
        for (uint256 i = 0; i < kept.length; ++i) {
            place = ((which % kept.length) + i) % kept.length;
            if (kept[place].kind == kind && kept[place].units != 0) return place;
        }
        return kept.length;
    }

    function escrow(uint256 kind) internal view returns (address) {
        return kind == MARKET ? address(market) : address(policies);
    }

    function mustHold(bool holds, string memory sentence) private {
        if (!holds) broken.push(sentence);
    }

    function person(uint256 seed) private view returns (address) {
        return people[seed % people.length];
    }

    /// @dev The table's row names the month, not the day. A flight from 9 to 18 March is near enough to be seen landing.
    function flightOn(uint256 seed) private pure returns (bytes32) {
        uint256 day = 9 + (seed % 10);
        bytes memory letters = abi.encodePacked(FLIGHT);
        letters[13] = bytes1(uint8(0x30 + day / 10));
        letters[14] = bytes1(uint8(0x30 + (day % 10)));
        return bytes32(letters);
    }
}
