// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AggregatorV3Interface} from "@chainlink/contracts/src/v0.8/interfaces/AggregatorV3Interface.sol";
import {IFeedOracle} from "../interfaces/IFeedOracle.sol";

/// @title Reads Chainlink rounds so that none can be left out.
/// @notice A round's id is `phase << 64 | number`: numbers count from 1 in each phase, and a new phase is a new aggregator behind the proxy
/// (https://docs.chain.link/data-feeds/historical-data).
library Rounds {
    /// @dev Prices between the first and the last round of a run, and when those two were.
    struct Run {
        uint256 lowest;
        uint256 highest;
        uint256 since;
        uint256 until;
    }

    /// @notice Reads every round of the spans. Reverts unless each follows the one before without a gap longer than `heartbeat`.
    /// @param spans Consecutive rounds of one phase each; the next span is in the next phase.
    function read(
        AggregatorV3Interface feed,
        IFeedOracle.Span[] calldata spans,
        uint256 heartbeat
    ) internal view returns (Run memory run) {
        require(spans.length != 0, IFeedOracle.NoRounds());
        run.lowest = type(uint256).max;
        for (uint256 i = 0; i < spans.length; ++i) {
            (uint80 id, uint80 last) = (spans[i].first, spans[i].last);
            require(last >= id && _phaseOf(id) == _phaseOf(last), IFeedOracle.NotConsecutive(id, last));
            if (i != 0) _requireNextPhase(feed, spans[i - 1].last, id);
            for (; id <= last; ++id) {
                (uint256 price, uint256 time) = roundAt(feed, id);
                if (run.since == 0) (run.since, run.until) = (time, time);
                require(time >= run.until, IFeedOracle.NotConsecutive(id - 1, id));
                require(time - run.until <= heartbeat, IFeedOracle.FeedSilent(run.until, time, heartbeat));
                run.until = time;
                if (price < run.lowest) run.lowest = price;
                if (price > run.highest) run.highest = price;
            }
        }
    }

    /// @notice Reverts unless `next` is the first round after `id`, or `next` is 0 and there is none yet.
    /// @return time Of `next`; the end of time when there is none.
    function timeOfNext(AggregatorV3Interface feed, uint80 id, uint80 next) internal view returns (uint256 time) {
        if (next == 0) {
            (uint80 latest, , , , ) = feed.latestRoundData();
            require(latest == id, IFeedOracle.NotConsecutive(id, latest));
            return type(uint256).max;
        }
        if (_phaseOf(id) != _phaseOf(next)) _requireNextPhase(feed, id, next);
        else require(next == id + 1, IFeedOracle.NotConsecutive(id, next));
        (, time) = roundAt(feed, next);
    }

    /// @notice A round that exists, with a price above zero and below 2^128.
    function roundAt(AggregatorV3Interface feed, uint80 id) internal view returns (uint256 price, uint256 time) {
        int256 answer;
        (answer, time) = _find(feed, id);
        require(time != 0 && time <= block.timestamp, IFeedOracle.NoSuchRound(id));
        bool isPrice = answer > 0 && answer <= int256(uint256(type(uint128).max));
        require(isPrice, IFeedOracle.PriceOutOfRange(id, answer));
        price = uint256(answer);
    }

    /// @dev The phases may overlap in time. In their common history nothing lies between `last` and `first`: no later round of the old
    /// phase, no earlier round of the new one.
    function _requireNextPhase(AggregatorV3Interface feed, uint80 last, uint80 first) private view {
        require(_phaseOf(first) == _phaseOf(last) + 1, IFeedOracle.NotConsecutive(last, first));
        uint256 from = _timeAt(feed, last);
        uint256 to = _timeAt(feed, first);
        uint256 later = _timeAt(feed, last + 1);
        bool isNext = from != 0 && to >= from && (later == 0 || later >= to);
        bool isFirst = uint64(first) == 1 || (uint64(first) > 1 && _timeAt(feed, first - 1) < from);
        require(isNext && isFirst, IFeedOracle.NotConsecutive(last, first));
    }

    function _timeAt(AggregatorV3Interface feed, uint80 id) private view returns (uint256 time) {
        (, time) = _find(feed, id);
    }

    function _phaseOf(uint80 id) private pure returns (uint256) {
        return id >> 64;
    }

    /// @dev Zeros when there is no such round: some aggregators answer so, others revert.
    function _find(AggregatorV3Interface feed, uint80 id) private view returns (int256 answer, uint256 time) {
        try feed.getRoundData(id) returns (uint80, int256 price, uint256, uint256 updatedAt, uint80) {
            return (price, updatedAt);
        } catch {
            return (0, 0);
        }
    }
}
