// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IFeedOracle} from "../../contracts/interfaces/IFeedOracle.sol";
import {PerilWorld} from "./support/PerilWorld.sol";
import {RecordedFeed} from "./support/RecordedFeed.sol";

/// @dev Coins, answered by the rounds of their feeds, which anyone proves.
contract PerilsCoinsTest is PerilWorld {
    uint80 private constant FIRST = (uint80(1) << 64) | 1;
    uint256 private constant END = START + 14 days;
    RecordedFeed private eth;
    RecordedFeed private btc;
    RecordedFeed private usdc;

    function setUp() public override {
        super.setUp();
        (eth, btc, usdc) = (new RecordedFeed(8), new RecordedFeed(8), new RecordedFeed(8));
        feeds.setFeed("ETH/USD      ", eth, 24 hours);
        feeds.setFeed("BTC/USD      ", btc, 24 hours);
        feeds.setFeed("USDC/USD     ", usdc, 24 hours);
        feeds.setRule(9, IFeedOracle.Kind.DROP, 6 hours);
        feeds.setRule(10, IFeedOracle.Kind.DEPEG, 24 hours);
        feeds.setRule(11, IFeedOracle.Kind.DIVERGENCE, 6 hours);
    }

    /// @dev All or nothing from half of the price at the start.
    function drop() private pure returns (Peril memory) {
        return Peril(9, "ETH/USD      20260601014        ", 5_000, 5_000, 30_000);
    }

    /// @dev Payment starts 2 % below the dollar and is full at 10 %.
    function depeg() private pure returns (Peril memory) {
        return Peril(10, "USDC/USD     20260601014        ", 200, 1_000, 10_000);
    }

    /// @dev Payment starts above 2 % of loss and is full at 10 %.
    function divergence() private pure returns (Peril memory) {
        return Peril(11, "ETH/USD      20260601014BTC/USD ", 200, 1_000, 60_000);
    }

    function test_ACoinThatHalvesAndStaysThereForHoursPaysInFull() public {
        (uint256 id, uint256 payout) = sell(drop());
        uint40 openedAt = openedAtOf(id);
        recordCrash(12 hours);
        eth.record(FIRST + 4, 1_500e8, END - 1 hours);
        vm.warp(END);
        feeds.proveStart(9, drop().subject, openedAt, 0, IFeedOracle.Edge(FIRST, FIRST + 1));
        feeds.proveFall(9, drop().subject, openedAt, span(FIRST + 2, FIRST + 3), 0);
        finaliseAndSettle(id, drop(), FIRST + 4);
        expectPaid(id, payout);
    }

    function test_AnHourAtHalfThePriceIsNoFallThatLasts() public {
        (uint256 id, ) = sell(drop());
        uint40 openedAt = openedAtOf(id);
        recordCrash(1 hours);
        eth.record(FIRST + 4, 1_500e8, END - 1 hours);
        vm.warp(END);
        feeds.proveStart(9, drop().subject, openedAt, 0, IFeedOracle.Edge(FIRST, FIRST + 1));
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.TooShort.selector, 1 hours, 6 hours));
        feeds.proveFall(9, drop().subject, openedAt, span(FIRST + 2, FIRST + 3), 0);
        finaliseAndSettle(id, drop(), FIRST + 4);
        expectNothing(id);
    }

    function test_ACoinWhoseFeedFellSilentIsVoid() public {
        (uint256 id, ) = sell(drop());
        uint40 openedAt = openedAtOf(id);
        recordCrash(12 hours);
        uint256 last = START + 5 days + 12 hours;
        vm.warp(END + 2 days);
        feeds.proveStart(9, drop().subject, openedAt, 0, IFeedOracle.Edge(FIRST, FIRST + 1));
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.FeedSilent.selector, last, END, 24 hours));
        feeds.finalise(9, drop().subject, openedAt, edges(FIRST + 3));
        isVoidByTime(id);
    }

    function test_AStablecoinSixCentsShortForADayPaysHalf() public {
        (uint256 id, uint256 payout) = sell(depeg());
        usdc.record(FIRST, 0.93e8, START + 10 days);
        usdc.record(FIRST + 1, 0.94e8, START + 10 days + 12 hours);
        usdc.record(FIRST + 2, 0.94e8, START + 11 days);
        usdc.record(FIRST + 3, 1e8, END - 1 hours);
        vm.warp(END);
        feeds.proveFall(10, depeg().subject, openedAtOf(id), span(FIRST, FIRST + 2), 0);
        finaliseAndSettle(id, depeg(), FIRST + 3);
        expectPaid(id, payout / 2);
    }

    function test_AStablecoinACentShortPaysNothing() public {
        (uint256 id, ) = sell(depeg());
        usdc.record(FIRST, 0.98e8, START + 10 days);
        usdc.record(FIRST + 1, 0.99e8, START + 11 days);
        usdc.record(FIRST + 2, 1e8, END - 1 hours);
        vm.warp(END);
        feeds.proveFall(10, depeg().subject, openedAtOf(id), span(FIRST, FIRST + 1), 0);
        finaliseAndSettle(id, depeg(), FIRST + 2);
        expectNothing(id);
    }

    function test_AStablecoinWithoutAFeedIsVoid() public {
        (uint256 id, ) = sell(depeg());
        isVoidByTime(id);
    }

    /// @dev ETH to four ninths of what it was in BTC: 1 - 2 · (2/3) / (13/9) is 7.69 %, of which 5.69 of 8 points pay.
    function test_APairThatDriftedApartPaysInPart() public {
        (uint256 id, uint256 payout) = sell(divergence());
        uint40 openedAt = openedAtOf(id);
        recordPair(800e8);
        proveStarts(openedAt);
        feeds.proveDivergence(
            11,
            divergence().subject,
            openedAt,
            span(FIRST + 1, FIRST + 2),
            span(FIRST + 1, FIRST + 2),
            [uint80(0), 0],
            0
        );
        finalisePairAndSettle(id, openedAt);
        expectPaid(id, (payout * 569) / 800);
    }

    function test_APairThatMovedTogetherPaysNothing() public {
        (uint256 id, ) = sell(divergence());
        uint40 openedAt = openedAtOf(id);
        recordPair(1_750e8);
        proveStarts(openedAt);
        finalisePairAndSettle(id, openedAt);
        expectNothing(id);
    }

    function test_APairWhoseStartNobodyProvesIsVoid() public {
        (uint256 id, ) = sell(divergence());
        uint40 openedAt = openedAtOf(id);
        recordPair(800e8);
        vm.warp(END + 2 days);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.StartNotProven.selector, 0));
        feeds.finalise(11, divergence().subject, openedAt, pairEdges());
        isVoidByTime(id);
    }

    /// @dev 2,000 at the start, 900 and then 950 five days later.
    function recordCrash(uint256 lasted) private {
        eth.record(FIRST, 2_000e8, START - 1 hours);
        eth.record(FIRST + 1, 1_990e8, START + 1 hours);
        eth.record(FIRST + 2, 900e8, START + 5 days);
        eth.record(FIRST + 3, 950e8, START + 5 days + lasted);
    }

    function recordPair(int256 ethAtTheEnd) private {
        eth.record(FIRST, 1_800e8, START - 1 hours);
        btc.record(FIRST, 60_000e8, START - 2 hours);
        eth.record(FIRST + 1, ethAtTheEnd, END - 8 hours);
        btc.record(FIRST + 1, 60_000e8, END - 7 hours);
        eth.record(FIRST + 2, ethAtTheEnd, END - 1 hours);
        btc.record(FIRST + 2, 60_000e8, END - 2 hours);
        vm.warp(END);
    }

    function proveStarts(uint40 openedAt) private {
        bytes32 subject = divergence().subject;
        feeds.proveStart(11, subject, openedAt, 0, IFeedOracle.Edge(FIRST, FIRST + 1));
        feeds.proveStart(11, subject, openedAt, 1, IFeedOracle.Edge(FIRST, FIRST + 1));
    }

    function finaliseAndSettle(uint256 id, Peril memory peril, uint80 last) private {
        vm.warp(END + 2 days);
        feeds.finalise(peril.product, peril.subject, openedAtOf(id), edges(last));
        desk.settle(id);
    }

    function finalisePairAndSettle(uint256 id, uint40 openedAt) private {
        vm.warp(END + 2 days);
        feeds.finalise(11, divergence().subject, openedAt, pairEdges());
        desk.settle(id);
    }

    function openedAtOf(uint256 id) private view returns (uint40 openedAt) {
        (openedAt, ) = desk.openingOf(id);
    }

    function span(uint80 first, uint80 last) private pure returns (IFeedOracle.Span[] memory spans) {
        spans = new IFeedOracle.Span[](1);
        spans[0] = IFeedOracle.Span(first, last);
    }

    function edges(uint80 last) private pure returns (IFeedOracle.Edge[] memory list_) {
        list_ = new IFeedOracle.Edge[](1);
        list_[0] = IFeedOracle.Edge(last, 0);
    }

    function pairEdges() private pure returns (IFeedOracle.Edge[] memory list_) {
        list_ = new IFeedOracle.Edge[](2);
        (list_[0], list_[1]) = (IFeedOracle.Edge(FIRST + 2, 0), IFeedOracle.Edge(FIRST + 2, 0));
    }
}
