// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AggregatorV3Interface} from "@chainlink/contracts/src/v0.8/interfaces/AggregatorV3Interface.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {FeedBook} from "./FeedBook.sol";
import {IFeedOracle} from "./interfaces/IFeedOracle.sol";
import {IOutcomeOracle} from "./interfaces/IOutcomeOracle.sol";
import {Divergence} from "./libraries/Divergence.sol";
import {Rounds} from "./libraries/Rounds.sol";

/// @title Answers from Chainlink rounds that anyone proves, never from a price of the moment.
contract FeedOracle is FeedBook {
    /// @dev The worst that was proven. `observedAt` is 0 while nothing is final and nothing is proven.
    struct Worst {
        uint64 index;
        uint40 observedAt;
        bool isFinal;
    }

    /// @dev Long enough for a holder on holiday to be told by anybody, and for a chain or a sequencer to come back.
    uint256 private constant PROOF_TIME = 2 days;
    /// @dev After a sequencer's return, prices and people need time to catch up (https://docs.chain.link/data-feeds/l2-sequencer-feeds).
    uint256 private constant GRACE = 1 hours;
    uint256 private constant ONE = 10_000;

    /// @notice Chainlink's sequencer-uptime feed (answer 0: up), or nobody on a chain without a sequencer.
    AggregatorV3Interface public immutable sequencer;

    mapping(bytes32 key => Worst) private _worst;
    mapping(bytes32 key => uint128[2]) private _starts;

    /// @param owner Names rules and feeds: the timelock.
    constructor(address owner, AggregatorV3Interface sequencer_) Ownable(owner) {
        sequencer = sequencer_;
    }

    /// @inheritdoc IFeedOracle
    function proveStart(
        uint16 product,
        bytes32 subject,
        uint40 openedAt,
        uint256 place,
        Edge calldata edge
    ) external {
        // Check: the start matters, and this is the feed's price at it.
        Watched memory watched = _watched(product, subject, openedAt);
        require(watched.rule.kind != Kind.DEPEG, WrongKind(watched.rule.kind));
        require(place < watched.feeds.length, WrongNumberOfEdges(place + 1, watched.feeds.length));
        uint256 price = _priceAt(watched.feeds[place], edge, watched.start);

        // Effect: there is only one such round, so it can be written any number of times. While two aggregators overlap each has one, of
        // one market's price.
        _starts[watched.key][place] = uint128(price);
        emit StartProven(product, subject, watched.key, place, edge.round, price);
    }

    /// @inheritdoc IFeedOracle
    function proveFall(
        uint16 product,
        bytes32 subject,
        uint40 openedAt,
        Span[] calldata spans,
        uint80 sequencerRound
    ) external {
        // Check: a run inside the watch that lasted.
        Watched memory watched = _watched(product, subject, openedAt);
        require(watched.rule.kind != Kind.DIVERGENCE, WrongKind(watched.rule.kind));
        Feed memory feed = watched.feeds[0];
        Rounds.Run memory run = Rounds.read(feed.feed, spans, feed.heartbeat);
        require(run.since >= watched.start, OutsideWindow(run.since, watched.start));
        require(run.until < watched.end, OutsideWindow(run.until, watched.end));
        uint256 lasted = run.until - run.since;
        require(lasted >= watched.rule.minimumTime, TooShort(lasted, watched.rule.minimumTime));
        _requireSequencerUp(sequencerRound, run.since, run.until);

        // Effect: it counts when it is worse than what is known.
        uint256 from = watched.rule.kind == Kind.DEPEG ? 10 ** feed.decimals : _startOf(watched.key, 0);
        uint256 index = run.highest < from ? ((from - run.highest) * ONE) / from : 0;
        _raise(product, subject, watched.key, index, run.since, run.until);
    }

    /// @inheritdoc IFeedOracle
    function proveDivergence(
        uint16 product,
        bytes32 subject,
        uint40 openedAt,
        Span[] calldata firstSpans,
        Span[] calldata secondSpans,
        uint80[2] calldata next,
        uint80 sequencerRound
    ) external {
        // Check: both coins' rounds over the whole end of the watch.
        Watched memory watched = _watched(product, subject, openedAt);
        require(watched.rule.kind == Kind.DIVERGENCE, WrongKind(watched.rule.kind));
        Rounds.Run memory first = _readEnd(watched, 0, firstSpans, next[0]);
        Rounds.Run memory second = _readEnd(watched, 1, secondSpans, next[1]);
        uint256 since = Math.min(first.since, second.since);
        _requireSequencerUp(sequencerRound, since, watched.end);

        // Effect: it counts when it is worse than what is known.
        uint256 index = _leastLoss(watched.key, first, second);
        _raise(product, subject, watched.key, index, watched.end, watched.end);
    }

    /// @inheritdoc IFeedOracle
    function finalise(uint16 product, bytes32 subject, uint40 openedAt, Edge[] calldata edges) external {
        // Check: everybody had time to prove, and could.
        Watched memory watched = _watched(product, subject, openedAt);
        require(!_worst[watched.key].isFinal, AlreadyFinal(product, subject));
        uint256 until = Math.max(watched.end, _upSince()) + PROOF_TIME;
        require(block.timestamp >= until, ProofTimeNotOver(block.timestamp, until));

        // Check: the feeds were alive where it matters.
        uint256 count = watched.feeds.length;
        require(edges.length == count, WrongNumberOfEdges(edges.length, count));
        for (uint256 i = 0; i < count; ++i) {
            if (watched.rule.kind != Kind.DEPEG) _startOf(watched.key, i);
            _priceAt(watched.feeds[i], edges[i], watched.end);
        }

        // Effect: final.
        Worst storage worst = _worst[watched.key];
        worst.isFinal = true;
        if (worst.observedAt == 0) worst.observedAt = uint40(watched.end);
        emit Finalised(product, subject, watched.key, worst.index, worst.observedAt);
    }

    /// @inheritdoc IOutcomeOracle
    function outcomeOf(
        uint16 product,
        bytes32 subject,
        uint40 openedAt
    ) external view returns (Status status, int64 index, uint40 observedAt) {
        Worst memory worst = _worst[_watched(product, subject, openedAt).key];
        if (!worst.isFinal) return (Status.NONE, 0, 0);
        return (Status.VALUE, int64(worst.index), worst.observedAt);
    }

    /// @notice What is proven so far: the worst index, since when it held (0: nothing), whether it is final, and the start prices (0: not proven).
    function provenOf(
        uint16 product,
        bytes32 subject,
        uint40 openedAt
    ) external view returns (uint64 index, uint40 observedAt, bool isFinal, uint128[2] memory starts) {
        bytes32 key = _watched(product, subject, openedAt).key;
        Worst memory worst = _worst[key];
        return (worst.index, worst.observedAt, worst.isFinal, _starts[key]);
    }

    function _raise(
        uint16 product,
        bytes32 subject,
        bytes32 key,
        uint256 index,
        uint256 since,
        uint256 until
    ) private {
        Worst storage worst = _worst[key];
        require(!worst.isFinal, AlreadyFinal(product, subject));
        require(index > worst.index, NotWorse(index, worst.index));
        (worst.index, worst.observedAt) = (uint64(index), uint40(since));
        emit Proven(product, subject, key, index, uint40(since), uint40(until));
    }

    /// @dev The price at a moment: of the last round at or before it, no older than the heartbeat.
    function _priceAt(Feed memory feed, Edge calldata edge, uint256 moment) private view returns (uint256 price) {
        uint256 time;
        (price, time) = Rounds.roundAt(feed.feed, edge.round);
        require(time <= moment, OutsideWindow(time, moment));
        require(moment - time <= feed.heartbeat, FeedSilent(time, moment, feed.heartbeat));
        uint256 after_ = Rounds.timeOfNext(feed.feed, edge.round, edge.next);
        require(after_ > moment, OutsideWindow(after_, moment));
    }

    /// @dev All rounds from one at or before the last minimum time of the watch to the last at or before its end.
    function _readEnd(
        Watched memory watched,
        uint256 place,
        Span[] calldata spans,
        uint80 next
    ) private view returns (Rounds.Run memory run) {
        Feed memory feed = watched.feeds[place];
        run = Rounds.read(feed.feed, spans, feed.heartbeat);
        uint256 from = watched.end - watched.rule.minimumTime;
        require(run.since <= from, OutsideWindow(run.since, from));
        require(run.until <= watched.end, OutsideWindow(run.until, watched.end));
        require(watched.end - run.until <= feed.heartbeat, FeedSilent(run.until, watched.end, feed.heartbeat));
        uint256 after_ = Rounds.timeOfNext(feed.feed, spans[spans.length - 1].last, next);
        require(after_ > watched.end, OutsideWindow(after_, watched.end));
    }

    /// @dev The ratio's change lies between two bounds; the loss grows with its distance from one, so that the nearer bound counts.
    function _leastLoss(
        bytes32 key,
        Rounds.Run memory first,
        Rounds.Run memory second
    ) private view returns (uint256) {
        (uint256 firstStart, uint256 secondStart) = (_startOf(key, 0), _startOf(key, 1));
        uint256 up = first.lowest * secondStart;
        uint256 down = second.highest * firstStart;
        if (up > down) return Divergence.lossBps(up, down);
        up = first.highest * secondStart;
        down = second.lowest * firstStart;
        return up < down ? Divergence.lossBps(up, down) : 0;
    }

    function _startOf(bytes32 key, uint256 place) private view returns (uint256 price) {
        price = _starts[key][place];
        require(price != 0, StartNotProven(place));
    }

    /// @dev Up, and long enough before: this round says so, and the next change came later or not yet.
    function _requireSequencerUp(uint80 round, uint256 since, uint256 until) private view {
        if (address(sequencer) == address(0)) return;
        (, int256 answer, uint256 upSince, , ) = sequencer.getRoundData(round);
        require(answer == 0 && upSince != 0 && upSince + GRACE <= since, SequencerDown(since, upSince));
        (uint80 latest, , , , ) = sequencer.latestRoundData();
        if (round == latest) return;
        uint256 changed = _sequencerChangeAfter(round);
        require(changed > until, SequencerDown(until, changed));
    }

    /// @dev When the next round began. The last one of a phase is followed by the first of the next: else a proof that was not made
    /// before Chainlink replaced the aggregator could never be made.
    function _sequencerChangeAfter(uint80 round) private view returns (uint256 time) {
        // Some aggregators revert where there is no such round, others answer zeros.
        try sequencer.getRoundData(round + 1) returns (uint80, int256, uint256 since, uint256, uint80) {
            time = since;
        } catch {
            time = 0;
        }
        if (time != 0) return time;
        (, , time, , ) = sequencer.getRoundData((((round >> 64) + 1) << 64) | 1);
    }

    function _upSince() private view returns (uint256 since) {
        if (address(sequencer) == address(0)) return 0;
        int256 answer;
        (, answer, since, , ) = sequencer.latestRoundData();
        require(answer == 0, SequencerDown(block.timestamp, since));
    }
}
