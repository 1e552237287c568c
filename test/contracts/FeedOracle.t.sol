// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AggregatorV3Interface} from "@chainlink/contracts/src/v0.8/interfaces/AggregatorV3Interface.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IFeedOracle} from "../../contracts/interfaces/IFeedOracle.sol";
import {FeedWorld} from "./support/FeedWorld.sol";
import {RecordedFeed} from "./support/RecordedFeed.sol";

contract FeedOracleTest is FeedWorld {
    uint80 private constant R = PHASE * 2;

    /// @dev 11 March 01:18 UTC to 12 March 01:20 UTC: never above 0.9921.
    function test_TheDepegOfMarch2023Lasted() public {
        recordDepeg();
        vm.warp(END);
        vm.expectEmit(true, true, true, false, address(oracle));
        emit IFeedOracle.Proven(DEPEGS, USDC, 0, 79, 1_678_497_491, 1_678_584_000);
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 9), 0);
        expectNothingYet(DEPEGS, USDC);
        finaliseDepeg(R + 9);
        expectOutcome(DEPEGS, USDC, 79, 1_678_497_491);
    }

    function test_ARecoveryInBetweenIsNoDepeg() public {
        recordDepeg();
        usdc.record(R + 8, 100_010_000, 1_678_560_000);
        vm.warp(END);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotWorse.selector, 0, 0));
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 9), 0);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.TooShort.selector, 1_678_521_071 - 1_678_497_491, 24 hours));
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 7), 0);
        finaliseDepeg(R + 9);
        expectOutcome(DEPEGS, USDC, 0, END);
    }

    function test_AWorseProofReplacesABetterOneAndNeverTheOtherWay() public {
        recordDepeg();
        usdc.record(R + 10, 97_500_000, 1_678_610_000);
        vm.warp(END);
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 9), 0);
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 5, R + 10), 0);
        (uint64 index, , , ) = oracle.provenOf(DEPEGS, USDC, OPENED);
        assertEq(index, 234, "worse");
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotWorse.selector, 79, 234));
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 9), 0);
    }

    function test_ADropCountsFromTheStartsPrice() public {
        recordCrash(eth);
        vm.warp(END);
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 1, PHASE + 2));
        oracle.proveFall(DROPS, ETH, OPENED, span(PHASE + 3, PHASE + 4), 0);
        vm.warp(END + 2 days);
        oracle.finalise(DROPS, ETH, OPENED, edge(PHASE + 6, 0));
        expectOutcome(DROPS, ETH, 5_500, START + 30 hours);
    }

    function test_RevertWhen_TheStartIsNotProven() public {
        recordCrash(eth);
        vm.warp(END + 2 days);
        bytes memory reason = abi.encodeWithSelector(IFeedOracle.StartNotProven.selector, 0);
        vm.expectRevert(reason);
        oracle.proveFall(DROPS, ETH, OPENED, span(PHASE + 3, PHASE + 4), 0);
        vm.expectRevert(reason);
        oracle.finalise(DROPS, ETH, OPENED, edge(PHASE + 6, 0));
    }

    function test_RevertWhen_TheStartRoundIsNotTheLastBeforeIt() public {
        recordCrash(eth);
        eth.record(PHASE + 1, 200_000_000_000, START - 3 hours);
        eth.record(PHASE + 2, 190_000_000_000, START - 1);
        vm.warp(END);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.OutsideWindow.selector, START - 1, START));
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 1, PHASE + 2));
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotConsecutive.selector, PHASE + 1, PHASE + 3));
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 1, PHASE + 3));
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotConsecutive.selector, PHASE + 1, PHASE + 6));
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 1, 0));
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 2, PHASE + 3));
    }

    function test_RevertWhen_TheStartsPriceIsStale() public {
        eth.record(PHASE + 1, 200_000_000_000, START - HEARTBEAT - 1);
        eth.record(PHASE + 2, 200_000_000_000, START + 1);
        vm.warp(END);
        vm.expectRevert(
            abi.encodeWithSelector(IFeedOracle.FeedSilent.selector, START - HEARTBEAT - 1, START, HEARTBEAT)
        );
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 1, PHASE + 2));
    }

    function test_RevertWhen_ASilenceBreaksTheRun() public {
        recordDepeg();
        usdc.record(R + 8, 93_000_000, 1_678_521_071 + HEARTBEAT + 1);
        vm.warp(END + 1 days);
        vm.expectRevert(
            abi.encodeWithSelector(
                IFeedOracle.FeedSilent.selector,
                1_678_521_071,
                1_678_521_071 + HEARTBEAT + 1,
                HEARTBEAT
            )
        );
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 8), 0);
    }

    function test_RevertWhen_ARoundIsMissingOrHasNoPrice() public {
        recordDepeg();
        vm.warp(END);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NoSuchRound.selector, R + 10));
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 10), 0);
        usdc.record(R + 5, 0, 1_678_504_823);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.PriceOutOfRange.selector, R + 5, 0));
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 9), 0);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotConsecutive.selector, R + 9, R + 3));
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 9, R + 3), 0);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NoRounds.selector));
        oracle.proveFall(DEPEGS, USDC, OPENED, new IFeedOracle.Span[](0), 0);
    }

    function test_RevertWhen_RoundsLieOutsideTheWatch() public {
        recordDepeg();
        usdc.record(R + 1, 90_000_000, START - 1);
        usdc.record(R + 10, 90_000_000, END);
        vm.warp(END);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.OutsideWindow.selector, START - 1, START));
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 1, R + 9), 0);
    }

    function test_ARunGoesOnInTheNextPhase() public {
        recordDepeg();
        usdc.record(PHASE * 3 + 1, 97_000_000, 1_678_520_000);
        usdc.record(PHASE * 3 + 2, 97_200_000, 1_678_585_000);
        usdc.record(PHASE * 3 + 3, 97_100_000, 1_678_600_000);
        IFeedOracle.Span[] memory spans = new IFeedOracle.Span[](2);
        spans[0] = IFeedOracle.Span(R + 3, R + 9);
        spans[1] = IFeedOracle.Span(PHASE * 3 + 2, PHASE * 3 + 3);
        vm.warp(END);
        oracle.proveFall(DEPEGS, USDC, OPENED, spans, 0);
        (uint64 index, , , ) = oracle.provenOf(DEPEGS, USDC, OPENED);
        assertEq(index, 79, "index");
    }

    function test_RevertWhen_TimeRunsBackwardsInARun() public {
        recordDepeg();
        usdc.record(R + 5, 97_651_903, 1_678_499_686);
        vm.warp(END);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotConsecutive.selector, R + 4, R + 5));
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 9), 0);
    }

    function test_RevertWhen_APhaseChangeHidesARound() public {
        recordDepeg();
        usdc.record(PHASE * 3 + 1, 97_000_000, 1_678_585_000);
        usdc.record(PHASE * 3 + 2, 97_200_000, 1_678_590_000);
        IFeedOracle.Span[] memory spans = new IFeedOracle.Span[](2);
        vm.warp(END);
        spans[0] = IFeedOracle.Span(R + 3, R + 8);
        spans[1] = IFeedOracle.Span(PHASE * 3 + 1, PHASE * 3 + 2);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotConsecutive.selector, R + 8, PHASE * 3 + 1));
        oracle.proveFall(DEPEGS, USDC, OPENED, spans, 0);
        spans[0] = IFeedOracle.Span(R + 3, R + 9);
        spans[1] = IFeedOracle.Span(PHASE * 3 + 2, PHASE * 3 + 2);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotConsecutive.selector, R + 9, PHASE * 3 + 2));
        oracle.proveFall(DEPEGS, USDC, OPENED, spans, 0);
    }

    function test_RevertWhen_FinalisingBeforeTheProofTimeIsOver() public {
        recordDepeg();
        vm.warp(END + 2 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IFeedOracle.ProofTimeNotOver.selector, END + 2 days - 1, END + 2 days)
        );
        oracle.finalise(DEPEGS, USDC, OPENED, edge(R + 9, 0));
    }

    function test_RevertWhen_TheFeedWasSilentAtTheEnd() public {
        recordDepeg();
        vm.warp(END + 2 days);
        vm.expectRevert(
            abi.encodeWithSelector(IFeedOracle.FeedSilent.selector, 1_678_521_071, END, HEARTBEAT)
        );
        oracle.finalise(DEPEGS, USDC, OPENED, edge(R + 7, 0));
    }

    function test_NothingChangesWhatIsFinal() public {
        recordDepeg();
        finaliseDepeg(R + 9);
        bytes memory reason = abi.encodeWithSelector(IFeedOracle.AlreadyFinal.selector, DEPEGS, USDC);
        vm.expectRevert(reason);
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 9), 0);
        vm.expectRevert(reason);
        oracle.finalise(DEPEGS, USDC, OPENED, edge(R + 10, 0));
    }

    function test_AChangeOfSettingsLeavesWhatWasSoldBefore() public {
        recordDepeg();
        vm.warp(OPENED + 1);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IFeedOracle.RuleSet(DEPEGS, IFeedOracle.Kind.DEPEG, 7 days);
        oracle.setRule(DEPEGS, IFeedOracle.Kind.DEPEG, 7 days);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IFeedOracle.FeedSet("USDC/USD     ", address(eth), 1 hours, 8);
        oracle.setFeed("USDC/USD     ", eth, 1 hours);
        assertEq(oracle.ruleOf(DEPEGS, OPENED).minimumTime, 24 hours, "old rule");
        assertEq(oracle.ruleOf(DEPEGS, OPENED + 1).minimumTime, 7 days, "new rule");
        assertEq(address(oracle.feedOf("USDC/USD     ", OPENED).feed), address(usdc), "old feed");
        assertEq(address(oracle.feedOf("USDC/USD     ", OPENED + 1).feed), address(eth), "new feed");
        vm.warp(END);
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 9), 0);
        (uint64 index, , , ) = oracle.provenOf(DEPEGS, USDC, OPENED + 1);
        assertEq(index, 0, "the new settings know nothing of it");
    }

    function test_RevertWhen_NothingWasSetInTime() public {
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NoRule.selector, DEPEGS, OPENED - 1));
        oracle.outcomeOf(DEPEGS, USDC, OPENED - 1);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NoFeed.selector, bytes13("DOGE/USD     "), OPENED));
        oracle.outcomeOf(DEPEGS, "DOGE/USD     20230310003        ", OPENED);
    }

    function test_RevertWhen_SettingsAreOutsideTheirRails() public {
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.SettingOutsideRail.selector, bytes32("minimumTime"), 0, 7 days));
        oracle.setRule(1, IFeedOracle.Kind.DROP, 0);
        vm.expectRevert(
            abi.encodeWithSelector(IFeedOracle.SettingOutsideRail.selector, bytes32("heartbeat"), 7 days + 1, 7 days)
        );
        oracle.setFeed("A            ", usdc, 7 days + 1);
        RecordedFeed fine = new RecordedFeed(31);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.SettingOutsideRail.selector, bytes32("decimals"), 31, 30));
        oracle.setFeed("A            ", fine, 1 hours);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.WrongKind.selector, IFeedOracle.Kind.NONE));
        oracle.setRule(1, IFeedOracle.Kind.NONE, 1 hours);
        vm.startPrank(STRANGER_);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, STRANGER_));
        oracle.setRule(1, IFeedOracle.Kind.DROP, 1 hours);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, STRANGER_));
        oracle.setFeed("A            ", usdc, 1 hours);
        vm.stopPrank();
    }

    function test_TheSequencerMustHaveBeenUpDuringTheRun() public {
        RecordedFeed sequencer = new RecordedFeed(0);
        sequencer.record(PHASE + 1, 0, OPENED);
        oracle = newFeedOracle(AggregatorV3Interface(address(sequencer)));
        recordDepeg();
        sequencer.record(PHASE + 2, 1, 1_678_500_000);
        sequencer.record(PHASE + 3, 0, 1_678_501_000);
        vm.warp(END);
        vm.expectRevert(
            abi.encodeWithSelector(IFeedOracle.SequencerDown.selector, 1_678_584_000, 1_678_500_000)
        );
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 9), PHASE + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IFeedOracle.SequencerDown.selector, 1_678_497_491, 1_678_501_000)
        );
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 3, R + 9), PHASE + 3);
        usdc.record(R + 10, 97_500_000, 1_678_610_000);
        oracle.proveFall(DEPEGS, USDC, OPENED, span(R + 5, R + 10), PHASE + 3);
        sequencer.record(PHASE + 4, 1, END + 1 days);
        vm.warp(END + 2 days);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.SequencerDown.selector, END + 2 days, END + 1 days));
        oracle.finalise(DEPEGS, USDC, OPENED, edge(R + 10, 0));
        sequencer.record(PHASE + 5, 0, END + 30 hours);
        vm.expectRevert(
            abi.encodeWithSelector(IFeedOracle.ProofTimeNotOver.selector, END + 2 days, END + 30 hours + 2 days)
        );
        oracle.finalise(DEPEGS, USDC, OPENED, edge(R + 10, 0));
    }

    /// @dev Ether fell to a quarter against bitcoin, or to less for a moment: 1 - 2·0.5/1.25 = 20 %.
    function test_APairsDivergenceIsTheLeastOfItsLastHours() public {
        recordPair(50_000_000_000, 40_000_000_000);
        provePair();
        vm.warp(END + 2 days);
        IFeedOracle.Edge[] memory edges = new IFeedOracle.Edge[](2);
        edges[0] = IFeedOracle.Edge(PHASE + 3, PHASE + 4);
        edges[1] = IFeedOracle.Edge(PHASE + 3, PHASE + 4);
        oracle.finalise(PAIRS, PAIR, OPENED, edges);
        expectOutcome(PAIRS, PAIR, 2_000, END);
    }

    function test_RevertWhen_ThePairCameBackInItsLastHours() public {
        recordPair(50_000_000_000, 200_000_000_000);
        proveStarts();
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotWorse.selector, 0, 0));
        provePairEnd(PHASE + 4);
    }

    function test_RevertWhen_APairsRoundsEndBeforeTheWatch() public {
        recordPair(50_000_000_000, 40_000_000_000);
        proveStarts();
        IFeedOracle.Span[] memory spans = span(PHASE + 2, PHASE + 2);
        IFeedOracle.Span[] memory others = span(PHASE + 2, PHASE + 3);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.OutsideWindow.selector, END - 1 hours, END));
        oracle.proveDivergence(PAIRS, PAIR, OPENED, spans, others, [PHASE + 3, PHASE + 4], 0);
        spans = span(PHASE + 3, PHASE + 3);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.OutsideWindow.selector, END - 1 hours, END - 6 hours));
        oracle.proveDivergence(PAIRS, PAIR, OPENED, spans, others, [PHASE + 4, PHASE + 4], 0);
    }

    function test_RevertWhen_AProofIsOfAnotherKind() public {
        IFeedOracle.Span[] memory none = new IFeedOracle.Span[](0);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.WrongKind.selector, IFeedOracle.Kind.DIVERGENCE));
        oracle.proveFall(PAIRS, PAIR, OPENED, none, 0);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.WrongKind.selector, IFeedOracle.Kind.DROP));
        oracle.proveDivergence(DROPS, ETH, OPENED, none, none, [uint80(0), 0], 0);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.WrongKind.selector, IFeedOracle.Kind.DEPEG));
        oracle.proveStart(DEPEGS, USDC, OPENED, 0, IFeedOracle.Edge(0, 0));
    }

    /// @dev 2,000 at the start; 900, then 800 for six hours and more; 1,900 at the end.
    function recordCrash(RecordedFeed feed) private {
        feed.record(PHASE + 1, 200_000_000_000, START);
        feed.record(PHASE + 2, 150_000_000_000, START + 20 hours);
        feed.record(PHASE + 3, 90_000_000_000, START + 30 hours);
        feed.record(PHASE + 4, 80_000_000_000, START + 36 hours);
        feed.record(PHASE + 5, 190_000_000_000, START + 50 hours);
        feed.record(PHASE + 6, 190_000_000_000, START + 70 hours);
    }

    function recordPair(int256 before, int256 last) private {
        eth.record(PHASE + 1, 200_000_000_000, START - 1 hours);
        eth.record(PHASE + 2, before, END - 7 hours);
        eth.record(PHASE + 3, last, END - 1 hours);
        eth.record(PHASE + 4, 200_000_000_000, END + 1);
        btc.record(PHASE + 1, 2_000_000_000_000, START - 1 hours);
        btc.record(PHASE + 2, 2_000_000_000_000, END - 8 hours);
        btc.record(PHASE + 3, 2_000_000_000_000, END - 2 hours);
        btc.record(PHASE + 4, 2_000_000_000_000, END + 1);
        vm.warp(END + 1 hours);
    }

    function proveStarts() private {
        for (uint256 place = 0; place < 2; ++place) {
            oracle.proveStart(PAIRS, PAIR, OPENED, place, IFeedOracle.Edge(PHASE + 1, PHASE + 2));
        }
    }

    function provePairEnd(uint80 next) private {
        IFeedOracle.Span[] memory spans = span(PHASE + 2, PHASE + 3);
        oracle.proveDivergence(PAIRS, PAIR, OPENED, spans, spans, [next, next], 0);
    }

    function provePair() private {
        proveStarts();
        provePairEnd(PHASE + 4);
    }

    /// @dev One more round shows that the feed was alive at the end.
    function finaliseDepeg(uint80 last) private {
        usdc.record(last + 1, 99_000_000, END - 1 hours);
        vm.warp(END + 2 days);
        oracle.finalise(DEPEGS, USDC, OPENED, edge(last + 1, 0));
    }
}
