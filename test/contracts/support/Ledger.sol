// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {RiskPool} from "../../../contracts/RiskPool.sol";
import {GreedyHolder} from "./Holders.sol";
import {World} from "./World.sol";

/// @title What the people of `Town` saw happen, kept apart from the contracts so that the two can be compared.
abstract contract Ledger is World {
    /// @dev A series as it was when it was first sold, and what became of it.
    struct Sold {
        uint256 id;
        bytes32 subject;
        bytes32 frozen;
        bytes32 certificate;
        address pool;
        uint256 payout;
        uint256 fee;
        ICoverDesk.SeriesState state;
        uint256 unitsAtEnd;
        uint256 paidUnits;
        uint256 paidDollars;
    }

    struct Price {
        uint256 assets;
        uint256 supply;
    }

    /// @dev What each kind of call came to, so that a run which reaches nothing is seen.
    struct Calls {
        uint256 bought;
        uint256 batched;
        uint256 paying;
        uint256 expired;
        uint256 voided;
        uint256 refunded;
        uint256 paid;
        uint256 redeemed;
        uint256 skipped;
        uint256 disputed;
        uint256 resolved;
        uint256 lonelyReports;
        uint256 lies;
        uint256 deposited;
        uint256 queued;
        uint256 left;
        uint256 donated;
        uint256 moved;
        uint256 relisted;
        uint256 reentered;
        uint256 collected;
        uint256 paused;
        uint256 screened;
    }

    Calls public calls;
    Sold[] internal sold;
    mapping(uint256 id => uint256 place) internal placeOf;
    mapping(bytes32 subject => bytes32) internal finalOutcome;
    address[] internal people;
    GreedyHolder internal greedy;

    /// @notice Counts what people did, so that a check which is dear can take one series at a time.
    uint256 public turn;
    mapping(address pool => uint256) public donations;
    uint256 public feesDue;
    /// @dev Sentences that turned out false. Empty as long as all is well.
    string[] public broken;

    /// @dev No call but one that pays a claim may lower the price of a share.
    modifier priceHolds() {
        ++turn;
        Price[3] memory before = pricesNow();
        _;
        mustHold(noneFell(before), "the share price fell without a claim");
    }

    function soldCount() external view returns (uint256) {
        return sold.length;
    }

    function mustHold(bool holds, string memory sentence) internal {
        if (!holds) broken.push(sentence);
    }

    /// @dev Everything a later vote must not touch.
    function frozenTermsOf(uint256 id) internal view returns (bytes32) {
        (ICoverDesk.Terms memory terms, , , ) = desk.seriesOf(id);
        return
            keccak256(
                abi.encode(
                    terms,
                    desk.windowOf(id),
                    desk.productOf(terms.product, terms.version),
                    openingHash(id)
                )
            );
    }

    function certificateOf(uint256 id) internal view returns (bytes32) {
        return keccak256(bytes(desk.uri(id)));
    }

    function openingHash(uint256 id) private view returns (bytes32) {
        (uint40 openedAt, address backedBy) = desk.openingOf(id);
        return keccak256(abi.encode(openedAt, backedBy));
    }

    function remember(uint256 id, bytes32 subject) internal {
        if (placeOf[id] == 0) {
            (ICoverDesk.Terms memory terms, , , ) = desk.seriesOf(id);
            (, address backedBy) = desk.openingOf(id);
            sold.push(
                Sold({
                    id: id,
                    subject: subject,
                    frozen: frozenTermsOf(id),
                    certificate: certificateOf(id),
                    pool: backedBy,
                    payout: terms.payout,
                    fee: (DOLLAR * desk.productOf(terms.product, terms.version).feeBps) / 10_000,
                    state: ICoverDesk.SeriesState.OPEN,
                    unitsAtEnd: 0,
                    paidUnits: 0,
                    paidDollars: 0
                })
            );
            placeOf[id] = sold.length;
        }
    }

    function rememberEnd(Sold storage series, uint256 units) internal {
        (, ICoverDesk.SeriesState state, , ) = desk.seriesOf(series.id);
        series.state = state;
        if (finalOutcome[series.subject] == 0) finalOutcome[series.subject] = outcomeHash(series.subject);
        series.unitsAtEnd = units;
        if (state != ICoverDesk.SeriesState.VOID) feesDue += units * series.fee;
        if (state == ICoverDesk.SeriesState.PAYING) ++calls.paying;
        if (state == ICoverDesk.SeriesState.EXPIRED) ++calls.expired;
    }

    function priceOf(RiskPool vault) internal view returns (Price memory) {
        return Price({assets: vault.totalAssets() + 1, supply: vault.totalSupply() + 1e6});
    }

    function pricesNow() internal view returns (Price[3] memory prices) {
        for (uint256 i = 0; i < 3; ++i) prices[i] = priceOf(pools[i]);
    }

    /// @dev Whether no pool's shares are worth less than they were.
    function noneFell(Price[3] memory before) internal view returns (bool) {
        for (uint256 i = 0; i < 3; ++i) {
            Price memory price = priceOf(pools[i]);
            if (price.assets * before[i].supply < before[i].assets * price.supply) return false;
        }
        return true;
    }

    function outcomeHash(bytes32 subject) internal view returns (bytes32) {
        (IOutcomeOracle.Status status, int64 index, uint40 observedAt) = oracle.outcomeOf(
            FLIGHTS,
            subject,
            uint40(block.timestamp)
        );
        return status == IOutcomeOracle.Status.NONE ? bytes32(0) : keccak256(abi.encode(status, index, observedAt));
    }

    function person(uint256 seed) internal view returns (address) {
        return people[seed % people.length];
    }

    function poolOf(uint256 seed) internal view returns (RiskPool) {
        return pools[seed % 3];
    }

    function seriesAt(uint256 seed) internal view returns (Sold storage) {
        return sold[seed % sold.length];
    }
}
