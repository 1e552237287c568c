// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AggregatorV3Interface} from "@chainlink/contracts/src/v0.8/interfaces/AggregatorV3Interface.sol";
import {IOutcomeOracle} from "./IOutcomeOracle.sol";

/// @title What a price feed's own rounds prove about the days a subject names.
/// @notice Anyone proves; the worst that was proven counts. Two days after the watch anyone makes it final. What nobody has proven by then did not
/// happen: every round is public, any holder can prove, and a holder has two days and a payout to do it for. A feed that was silent at
/// the start (where the start matters) or at the end of the watch can never be final: the cover is void at settle-by.
/// All proofs are read with the settings in force when the asking series was first sold (`openedAt`). An index is in basis points, rounded down.
interface IFeedOracle is IOutcomeOracle {
    /// @notice DROP: below the price at the start. DEPEG: below 1.00. DIVERGENCE: what a pair's liquidity lost at the end; the second
    /// coin is the subject's detail.
    enum Kind {
        NONE,
        DROP,
        DEPEG,
        DIVERGENCE
    }

    /// @notice Consecutive rounds of one phase, both ends included.
    struct Span {
        uint80 first;
        uint80 last;
    }

    /// @notice The last round at or before a moment, and the one after it (0 when there is none yet).
    struct Edge {
        uint80 round;
        uint80 next;
    }

    /// @param minimumTime Seconds that a level must last to count.
    struct Rule {
        Kind kind;
        uint32 minimumTime;
        uint40 activeFrom;
    }

    /// @param heartbeat Most seconds between two rounds; a longer silence breaks a run.
    struct Feed {
        AggregatorV3Interface feed;
        uint32 heartbeat;
        uint8 decimals;
        uint40 activeFrom;
    }

    error NoRule(uint16 product, uint40 openedAt);
    error NoFeed(bytes13 name, uint40 openedAt);
    error SettingOutsideRail(bytes32 setting, uint256 value, uint256 limit);
    error WrongKind(Kind kind);
    error NoRounds();
    error NoSuchRound(uint80 round);
    error NotConsecutive(uint80 round, uint80 next);
    error PriceOutOfRange(uint80 round, int256 price);
    error FeedSilent(uint256 since, uint256 until, uint256 heartbeat);
    error OutsideWindow(uint256 time, uint256 limit);
    error TooShort(uint256 lasted, uint256 minimumTime);
    error NotWorse(uint256 index, uint256 proven);
    error StartNotProven(uint256 place);
    error WrongNumberOfEdges(uint256 given, uint256 needed);
    error SequencerDown(uint256 time, uint256 upSince);
    error ProofTimeNotOver(uint256 time, uint256 until);
    error AlreadyFinal(uint16 product, bytes32 subject);

    event RuleSet(uint16 indexed product, Kind kind, uint32 minimumTime);
    event FeedSet(bytes13 indexed name, address feed, uint32 heartbeat, uint8 decimals);
    event StartProven(uint16 indexed product, bytes32 indexed subject, bytes32 key, uint256 place, uint80 round, uint256 price);
    event Proven(uint16 indexed product, bytes32 indexed subject, bytes32 key, uint256 index, uint40 since, uint40 until);
    event Finalised(uint16 indexed product, bytes32 indexed subject, bytes32 key, uint256 index, uint40 observedAt);

    /// @notice What a product watches, for series first sold from now on. Only the owner.
    function setRule(uint16 product, Kind kind, uint32 minimumTime) external;

    /// @notice Which feed a name means, for series first sold from now on. Only the owner. @param name 13 columns, padded with spaces.
    function setFeed(bytes13 name, AggregatorV3Interface feed, uint32 heartbeat) external;

    /// @notice Proves the price at the start: the last round at or before it, no older than the heartbeat. @param place 0: the coin; 1: the second.
    function proveStart(uint16 product, bytes32 subject, uint40 openedAt, uint256 place, Edge calldata edge) external;

    /// @notice Proves that a drop or a depeg lasted: rounds inside the watch, none left out, no longer silent than the heartbeat, over at least the
    /// minimum time. The level is the highest price among them, the least bad for the pool. Counts when it is worse than what was
    /// proven before. @param sequencerRound The sequencer feed's round that says "up" during all of it; not looked at without such a feed.
    function proveFall(
        uint16 product,
        bytes32 subject,
        uint40 openedAt,
        Span[] calldata spans,
        uint80 sequencerRound
    ) external;

    /// @notice Proves the divergence of two coins over the last minimum time of the watch: of both, all rounds from one at or before
    /// its beginning to the last at or before the end. Of all pairs of prices in them the one that lost least counts.
    /// @param next The rounds after the last ones (0 when there is none yet).
    function proveDivergence(
        uint16 product,
        bytes32 subject,
        uint40 openedAt,
        Span[] calldata firstSpans,
        Span[] calldata secondSpans,
        uint80[2] calldata next,
        uint80 sequencerRound
    ) external;

    /// @notice Makes the worst that was proven the outcome, 0 if nothing was, once the proof time is over. Anyone may call.
    /// @param edges For each coin the last round at or before the end: proof that its feed was alive.
    function finalise(uint16 product, bytes32 subject, uint40 openedAt, Edge[] calldata edges) external;
}
