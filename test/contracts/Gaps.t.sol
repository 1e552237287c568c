// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AggregatorV3Interface} from "@chainlink/contracts/src/v0.8/interfaces/AggregatorV3Interface.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IFeedOracle} from "../../contracts/interfaces/IFeedOracle.sol";
import {Assembly} from "./support/Assembly.sol";
import {FeedWorld} from "./support/FeedWorld.sol";
import {RecordedFeed} from "./support/RecordedFeed.sol";

/// @title What no other test of the feeds walks through: found by `npm run coverage`.
contract FeedGapsTest is FeedWorld {
    int256 private constant BITCOIN = 2_000_000_000_000;

    /// @dev Ether rose fourfold and more against bitcoin: 1 - 2·2/5 = 20 %. What rises apart is lost as well.
    function test_APairDivergesUpwardsToo() public {
        recordEther(800_000_000_000, 900_000_000_000);
        recordBitcoin();
        provePair();
        (uint64 index, uint40 observedAt, , ) = oracle.provenOf(PAIRS, PAIR, OPENED);
        assertEq(index, 2_000, "the lesser of the two losses");
        assertEq(observedAt, END, "since");
    }

    /// @dev The round after the start may be the first of a new aggregator.
    function test_TheStartMayBeTheLastRoundOfItsPhase() public {
        eth.record(PHASE + 1, 200_000_000_000, START - 1 hours);
        eth.record(PHASE * 2 + 1, 210_000_000_000, START + 1 hours);
        vm.warp(END);
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 1, PHASE * 2 + 1));
        (, , , uint128[2] memory starts) = oracle.provenOf(DROPS, ETH, OPENED);
        assertEq(starts[0], 200_000_000_000, "start");
    }

    function test_RevertWhen_TheNextRoundSkipsAPhase() public {
        eth.record(PHASE + 1, 200_000_000_000, START - 1 hours);
        eth.record(PHASE * 3 + 1, 210_000_000_000, START + 1 hours);
        vm.warp(END);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotConsecutive.selector, PHASE + 1, PHASE * 3 + 1));
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 1, PHASE * 3 + 1));
    }

    /// @dev Chainlink replaced the sequencer's aggregator after the run and before anybody proved it. The first round of the new phase is from
    /// the day of the change.
    function test_ARunIsStillProvenAfterTheSequencersFeedChangedItsPhase() public {
        RecordedFeed sequencer = new RecordedFeed(0);
        sequencer.record(PHASE + 1, 0, OPENED);
        oracle = newFeedOracle(AggregatorV3Interface(address(sequencer)));
        recordDepeg();
        sequencer.record(PHASE * 2 + 1, 0, END - 5 hours);
        vm.warp(END);
        oracle.proveFall(DEPEGS, USDC, OPENED, span(PHASE * 2 + 3, PHASE * 2 + 9), PHASE + 1);
        (uint64 index, , , ) = oracle.provenOf(DEPEGS, USDC, OPENED);
        assertEq(index, 79, "proven");
    }

    function test_RevertWhen_TheSequencersNewPhaseBeganDuringTheRun() public {
        RecordedFeed sequencer = new RecordedFeed(0);
        sequencer.record(PHASE + 1, 0, OPENED);
        oracle = newFeedOracle(AggregatorV3Interface(address(sequencer)));
        recordDepeg();
        sequencer.record(PHASE * 2 + 1, 1, 1_678_500_000);
        vm.warp(END);
        vm.expectRevert(
            abi.encodeWithSelector(IFeedOracle.SequencerDown.selector, 1_678_584_000, 1_678_500_000)
        );
        oracle.proveFall(DEPEGS, USDC, OPENED, span(PHASE * 2 + 3, PHASE * 2 + 9), PHASE + 1);
    }

    function test_RevertWhen_APlaceOrAnEdgeIsMissing() public {
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.WrongNumberOfEdges.selector, 2, 1));
        oracle.proveStart(DROPS, ETH, OPENED, 1, IFeedOracle.Edge(0, 0));
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.WrongNumberOfEdges.selector, 3, 2));
        oracle.proveStart(PAIRS, PAIR, OPENED, 2, IFeedOracle.Edge(0, 0));
        vm.warp(END + 2 days);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.WrongNumberOfEdges.selector, 0, 1));
        oracle.finalise(DROPS, ETH, OPENED, new IFeedOracle.Edge[](0));
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.WrongNumberOfEdges.selector, 1, 2));
        oracle.finalise(PAIRS, PAIR, OPENED, edge(PHASE + 1, 0));
    }

    /// @dev Ether fell to a quarter and bitcoin by a twentieth: r = 500 · 20,000 / (19,000 · 2,000), 1 - 2·√r/(1 + r) = 18.776 %.
    function test_AFallCountsFromTheOthersLowestPrice() public {
        recordEther(50_000_000_000, 40_000_000_000);
        recordBitcoin();
        btc.record(PHASE + 3, 1_900_000_000_000, END - 2 hours);
        provePair();
        (uint64 index, , , ) = oracle.provenOf(PAIRS, PAIR, OPENED);
        assertEq(index, 1_877, "the lesser of the two losses");
    }

    /// @dev A round in the second of the end belongs to the watch, and cannot pass for the first one after it.
    function test_RevertWhen_TheRoundOfTheLastSecondIsLeftOut() public {
        recordEther(800_000_000_000, 900_000_000_000);
        recordBitcoin();
        eth.record(PHASE + 4, 200_000_000_000, END);
        IFeedOracle.Span[] memory spans = span(PHASE + 2, PHASE + 3);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.OutsideWindow.selector, END, END));
        oracle.proveDivergence(PAIRS, PAIR, OPENED, spans, spans, [PHASE + 4, PHASE + 4], 0);
    }

    /// @dev 2100 has no 29 February; 2024 has; and no watch is longer than a year with its leap day.
    function test_RevertWhen_AWatchIsNone() public {
        bytes32[5] memory subjects = [
            bytes32("USDC/USD     21000229003        "),
            "USDC/USD     20250431003        ",
            "USDC/USD     20251301003        ",
            "USDC/USD     20250430000        ",
            "USDC/USD     20250430367        "
        ];
        uint8[5] memory columns = [19, 19, 17, 21, 21];
        for (uint256 i = 0; i < subjects.length; ++i) {
            bytes memory reason = abi.encodeWithSelector(
                ICoverDesk.MalformedSubject.selector,
                subjects[i],
                columns[i]
            );
            vm.expectRevert(reason);
            oracle.proveFall(DEPEGS, subjects[i], OPENED, span(1, 1), 0);
            vm.expectRevert(reason);
            oracle.finalise(DEPEGS, subjects[i], OPENED, edge(1, 0));
            vm.expectRevert(reason);
            oracle.outcomeOf(DEPEGS, subjects[i], OPENED);
        }
        expectNothingYet(DEPEGS, "USDC/USD     20240229366        ");
    }

    function recordEther(int256 before, int256 last) private {
        eth.record(PHASE + 1, 200_000_000_000, START - 1 hours);
        eth.record(PHASE + 2, before, END - 7 hours);
        eth.record(PHASE + 3, last, END - 1 hours);
        eth.record(PHASE + 4, last, END + 1);
    }

    function recordBitcoin() private {
        btc.record(PHASE + 1, BITCOIN, START - 1 hours);
        btc.record(PHASE + 2, BITCOIN, END - 8 hours);
        btc.record(PHASE + 3, BITCOIN, END - 2 hours);
        btc.record(PHASE + 4, BITCOIN, END + 1);
        vm.warp(END + 1 hours);
    }

    function provePair() private {
        for (uint256 place = 0; place < 2; ++place) {
            oracle.proveStart(PAIRS, PAIR, OPENED, place, IFeedOracle.Edge(PHASE + 1, PHASE + 2));
        }
        IFeedOracle.Span[] memory spans = span(PHASE + 2, PHASE + 3);
        oracle.proveDivergence(PAIRS, PAIR, OPENED, spans, spans, [PHASE + 4, PHASE + 4], 0);
    }
}

/// @title What no other test of the votes asks.
contract VoteGapsTest is Assembly {
    /// @dev ERC-6372: whoever shows votes must know that their clock counts seconds.
    function test_TokenAndGovernorCountInSeconds() public {
        vm.warp(1_800_000_000);
        assertEq(token.CLOCK_MODE(), "mode=timestamp", "token");
        assertEq(token.clock(), 1_800_000_000, "token's clock");
        assertEq(governor.CLOCK_MODE(), "mode=timestamp", "governor");
        assertEq(governor.clock(), 1_800_000_000, "governor's clock");
    }
}
