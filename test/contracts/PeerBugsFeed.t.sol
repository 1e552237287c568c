// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AggregatorV3Interface} from "@chainlink/contracts/src/v0.8/interfaces/AggregatorV3Interface.sol";
import {IFeedOracle} from "../../contracts/interfaces/IFeedOracle.sol";
import {FeedWorld} from "./support/FeedWorld.sol";
import {NaiveOracle} from "./support/NaiveOracle.sol";
import {RecordedFeed} from "./support/RecordedFeed.sol";

/// @dev How others read a price feed, each scenario against `FeedOracle` and a naive twin.
contract PeerBugsFeedTest is FeedWorld {
    NaiveOracle private naive;

    function setUp() public override {
        super.setUp();
        naive = new NaiveOracle();
    }

    /// @dev Etherisc's depeg product asks whether a day has passed before it asks whether the coin came back; a poll missed
    /// during the recovery makes a depeg of it. No round between the first and the last can be left out here, and the best of
    /// them is the level.
    function test_EtheriscDepeg_ARecoveryThatNobodyPolledStillCounts() public {
        vm.warp(START);
        naive.poll(97_000_000, 99_500_000);
        vm.warp(START + 25 hours);
        naive.poll(100_000_000, 99_500_000);
        assertTrue(naive.isDepegged(), "paid for a coin that is worth its dollar");

        usdc.record(PHASE + 1, 97_000_000, START);
        usdc.record(PHASE + 2, 100_000_000, START + 12 hours);
        usdc.record(PHASE + 3, 97_000_000, START + 25 hours);
        vm.warp(END);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotWorse.selector, 0, 0));
        oracle.proveFall(DEPEGS, USDC, OPENED, span(PHASE + 1, PHASE + 3), 0);
        IFeedOracle.Span[] memory gap = new IFeedOracle.Span[](2);
        (gap[0], gap[1]) = (IFeedOracle.Span(PHASE + 1, PHASE + 1), IFeedOracle.Span(PHASE + 3, PHASE + 3));
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotConsecutive.selector, PHASE + 1, PHASE + 3));
        oracle.proveFall(DEPEGS, USDC, OPENED, gap, 0);
    }

    /// @dev Ensuro v2, QSP-14: a price moved for a moment triggers. Stopped by `TooShort`: a level must last, round after round.
    function test_EnsuroQSP14_APriceOfTheMomentProvesNothing() public {
        eth.record(PHASE + 1, 2_000e8, START - 1 hours);
        eth.record(PHASE + 2, 100e8, START + 1 hours);
        eth.record(PHASE + 3, 100e8, START + 1 hours + 10 minutes);
        eth.record(PHASE + 4, 2_000e8, START + 1 hours + 20 minutes);
        vm.warp(END);
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 1, PHASE + 2));
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.TooShort.selector, 10 minutes, 6 hours));
        oracle.proveFall(DROPS, ETH, OPENED, span(PHASE + 2, PHASE + 3), 0);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.TooShort.selector, 0, 6 hours));
        oracle.proveFall(DROPS, ETH, OPENED, span(PHASE + 2, PHASE + 2), 0);
    }

    /// @dev Y2K compared prices of one number of decimals with strikes of another. Decimals are asked of each feed when it is
    /// named.
    function test_Y2KDecimals_EveryFeedIsReadInItsOwnDecimals() public {
        assertGt(naive.distanceBps(0.98e18), 1_000_000, "far beyond every strike");

        RecordedFeed wide = new RecordedFeed(18);
        oracle.setFeed("WIDE/USD     ", wide, HEARTBEAT);
        bytes32 subject = "WIDE/USD     20230310003        ";
        wide.record(PHASE + 1, 0.98e18, START + 1 hours);
        wide.record(PHASE + 2, 0.98e18, START + 25 hours);
        wide.record(PHASE + 3, 1e18, END - 1 hours);
        vm.warp(END);
        oracle.proveFall(DEPEGS, subject, OPENED, span(PHASE + 1, PHASE + 2), 0);
        vm.warp(END + 2 days);
        oracle.finalise(DEPEGS, subject, OPENED, edge(PHASE + 3, 0));
        expectOutcome(DEPEGS, subject, 200, START + 1 hours);
    }

    /// @dev Y2K paid for a coin above its peg. Above is not below: the index is 0.
    function test_Y2KUpward_ACoinAboveItsDollarIsNoDepeg() public {
        assertEq(naive.distanceBps(1.1e8), 1_000, "ten per cent, says the distance");

        usdc.record(PHASE + 1, 1.1e8, START + 1 hours);
        usdc.record(PHASE + 2, 1.1e8, START + 25 hours);
        vm.warp(END);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotWorse.selector, 0, 0));
        oracle.proveFall(DEPEGS, USDC, OPENED, span(PHASE + 1, PHASE + 2), 0);
    }

    /// @dev Y2K's epochs could not end while the sequencer was down. Here nothing is final while it is, everybody has two days to
    /// prove once it is back, and if it stays away the desk gives every dollar back at settle-by without asking
    /// (`test_OracleThatRevertsCannotKeepTheDollars`).
    function test_Y2KSequencer_AnOutageDelaysAndEndsNothing() public {
        RecordedFeed sequencer = new RecordedFeed(0);
        oracle = newFeedOracle(AggregatorV3Interface(address(sequencer)));
        usdc.record(PHASE + 1, 1e8, END - 1 hours);
        sequencer.record(1, 0, OPENED);
        sequencer.record(2, 1, END - 1 hours);
        vm.warp(END + 3 days);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.SequencerDown.selector, END + 3 days, END - 1 hours));
        oracle.finalise(DEPEGS, USDC, OPENED, edge(PHASE + 1, 0));
        expectNothingYet(DEPEGS, USDC);

        uint256 back = END + 3 days;
        sequencer.record(3, 0, back);
        vm.warp(back + 2 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.ProofTimeNotOver.selector, back + 2 days - 1, back + 2 days));
        oracle.finalise(DEPEGS, USDC, OPENED, edge(PHASE + 1, 0));
        vm.warp(back + 2 days);
        oracle.finalise(DEPEGS, USDC, OPENED, edge(PHASE + 1, 0));
        expectOutcome(DEPEGS, USDC, 0, END);
    }
}
