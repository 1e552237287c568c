// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AggregatorV3Interface} from "@chainlink/contracts/src/v0.8/interfaces/AggregatorV3Interface.sol";
import {FeedOracle} from "../../../contracts/FeedOracle.sol";
import {IFeedOracle} from "../../../contracts/interfaces/IFeedOracle.sol";
import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {Deployer} from "./Deployer.sol";
import {RecordedFeed} from "./RecordedFeed.sol";

/// @title Three recorded feeds, a rule for each kind, and watches of three days from 10 March 2023 on.
abstract contract FeedWorld is Deployer {
    uint16 internal constant DROPS = 9;
    uint16 internal constant DEPEGS = 10;
    uint16 internal constant PAIRS = 11;
    uint32 internal constant HEARTBEAT = 24 hours;
    uint256 internal constant START = 1_678_406_400; // 10 March 2023
    uint256 internal constant END = START + 3 days;
    uint40 internal constant OPENED = uint40(START - 30 days);
    uint80 internal constant PHASE = uint80(1) << 64;
    bytes32 internal constant USDC = "USDC/USD     20230310003        ";
    bytes32 internal constant ETH = "ETH/USD      20230310003        ";
    bytes32 internal constant PAIR = "ETH/USD      20230310003BTC/USD ";
    address internal constant STRANGER_ = address(0x57A6);

    RecordedFeed internal usdc;
    RecordedFeed internal eth;
    RecordedFeed internal btc;
    FeedOracle internal oracle;

    function setUp() public virtual {
        vm.warp(OPENED);
        usdc = new RecordedFeed(8);
        eth = new RecordedFeed(8);
        btc = new RecordedFeed(8);
        oracle = newFeedOracle(AggregatorV3Interface(address(0)));
    }

    function newFeedOracle(AggregatorV3Interface sequencer) internal returns (FeedOracle made) {
        made = FeedOracle(deploy("FeedOracle.sol:FeedOracle", abi.encode(address(this), sequencer)));
        made.setRule(DROPS, IFeedOracle.Kind.DROP, 6 hours);
        made.setRule(DEPEGS, IFeedOracle.Kind.DEPEG, 24 hours);
        made.setRule(PAIRS, IFeedOracle.Kind.DIVERGENCE, 6 hours);
        made.setFeed("USDC/USD     ", usdc, HEARTBEAT);
        made.setFeed("ETH/USD      ", eth, HEARTBEAT);
        made.setFeed("BTC/USD      ", btc, HEARTBEAT);
    }

    /// @dev USDC/USD on mainnet, March 2023: phase 2, some of the recorded rounds, numbered without their gaps.
    function recordDepeg() internal {
        uint256[2][9] memory rounds = [
            [uint256(100_019_000), 1_678_428_059],
            [uint256(99_755_917), 1_678_487_255],
            [uint256(99_209_183), 1_678_497_491],
            [uint256(98_843_232), 1_678_499_687],
            [uint256(97_651_903), 1_678_504_823],
            [uint256(95_162_777), 1_678_506_047],
            [uint256(88_000_000), 1_678_521_071],
            [uint256(93_000_000), 1_678_560_000],
            [uint256(97_000_000), 1_678_584_000]
        ];
        for (uint80 i = 0; i < 9; ++i) usdc.record(PHASE * 2 + 1 + i, int256(rounds[i][0]), rounds[i][1]);
    }

    function span(uint80 first, uint80 last) internal pure returns (IFeedOracle.Span[] memory spans) {
        spans = new IFeedOracle.Span[](1);
        spans[0] = IFeedOracle.Span(first, last);
    }

    function edge(uint80 round, uint80 next) internal pure returns (IFeedOracle.Edge[] memory edges) {
        edges = new IFeedOracle.Edge[](1);
        edges[0] = IFeedOracle.Edge(round, next);
    }

    function expectOutcome(uint16 product, bytes32 subject, int64 index, uint256 observedAt) internal view {
        (IOutcomeOracle.Status s, int64 i, uint40 t) = oracle.outcomeOf(product, subject, OPENED);
        assertEq(uint256(s), uint256(IOutcomeOracle.Status.VALUE), "status");
        assertEq(int256(i), int256(index), "index");
        assertEq(t, observedAt, "observedAt");
    }

    function expectNothingYet(uint16 product, bytes32 subject) internal view {
        (IOutcomeOracle.Status s, int64 i, uint40 t) = oracle.outcomeOf(product, subject, OPENED);
        assertEq(uint256(s), uint256(IOutcomeOracle.Status.NONE), "status");
        assertEq(int256(i), 0, "index");
        assertEq(t, 0, "observedAt");
    }
}
