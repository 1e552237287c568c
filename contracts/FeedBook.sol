// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AggregatorV3Interface} from "@chainlink/contracts/src/v0.8/interfaces/AggregatorV3Interface.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IFeedOracle} from "./interfaces/IFeedOracle.sol";
import {Watch} from "./libraries/Watch.sol";

/// @title Which feeds answer for what, and since when.
abstract contract FeedBook is IFeedOracle, Ownable2Step {
    /// @dev Everything that a series' proofs are read with. `key` is one for all series that share subject and settings.
    struct Watched {
        bytes32 key;
        Rule rule;
        uint256 start;
        uint256 end;
        Feed[] feeds;
    }

    uint256 private constant LONGEST_TIME = 7 days;
    uint256 private constant MOST_DECIMALS = 30;

    mapping(uint16 product => Rule[]) private _rules;
    mapping(bytes13 name => Feed[]) private _feeds;

    /// @inheritdoc IFeedOracle
    function setRule(uint16 product, Kind kind, uint32 minimumTime) external onlyOwner {
        require(kind != Kind.NONE, WrongKind(kind));
        bool isIn = minimumTime != 0 && minimumTime <= LONGEST_TIME;
        require(isIn, SettingOutsideRail("minimumTime", minimumTime, LONGEST_TIME));
        _rules[product].push(Rule({kind: kind, minimumTime: minimumTime, activeFrom: uint40(block.timestamp)}));
        emit RuleSet(product, kind, minimumTime);
    }

    /// @inheritdoc IFeedOracle
    function setFeed(bytes13 name, AggregatorV3Interface feed, uint32 heartbeat) external onlyOwner {
        require(heartbeat != 0 && heartbeat <= LONGEST_TIME, SettingOutsideRail("heartbeat", heartbeat, LONGEST_TIME));
        uint8 decimals = feed.decimals();
        require(decimals <= MOST_DECIMALS, SettingOutsideRail("decimals", decimals, MOST_DECIMALS));
        _feeds[name].push(
            Feed({feed: feed, heartbeat: heartbeat, decimals: decimals, activeFrom: uint40(block.timestamp)})
        );
        emit FeedSet(name, address(feed), heartbeat, decimals);
    }

    /// @notice The rule that holds for what was first sold at `openedAt`.
    function ruleOf(uint16 product, uint40 openedAt) external view returns (Rule memory) {
        return _rules[product][_ruleAt(product, openedAt)];
    }

    /// @notice The feed that a name means for what was first sold at `openedAt`.
    function feedOf(bytes13 name, uint40 openedAt) external view returns (Feed memory) {
        return _feeds[name][_feedAt(name, openedAt)];
    }

    function _watched(
        uint16 product,
        bytes32 subject,
        uint40 openedAt
    ) internal view returns (Watched memory watched) {
        uint256 rule = _ruleAt(product, openedAt);
        watched.rule = _rules[product][rule];
        (watched.start, watched.end) = Watch.windowOf(subject);
        bytes13 name = Watch.nameOf(subject);
        uint256 first = _feedAt(name, openedAt);
        uint256 second = 0;
        bool isPair = watched.rule.kind == Kind.DIVERGENCE;
        watched.feeds = new Feed[](isPair ? 2 : 1);
        watched.feeds[0] = _feeds[name][first];
        if (isPair) {
            bytes13 other = Watch.detailOf(subject);
            second = _feedAt(other, openedAt);
            watched.feeds[1] = _feeds[other][second];
        }
        watched.key = keccak256(abi.encode(product, subject, rule, first, second));
    }

    /// @dev Newest first: most series are sold under the newest settings.
    function _ruleAt(uint16 product, uint40 openedAt) private view returns (uint256 version) {
        Rule[] storage rules = _rules[product];
        for (version = rules.length; version > 0; --version) {
            if (rules[version - 1].activeFrom <= openedAt) return version - 1;
        }
        revert NoRule(product, openedAt);
    }

    function _feedAt(bytes13 name, uint40 openedAt) private view returns (uint256 version) {
        Feed[] storage feeds = _feeds[name];
        for (version = feeds.length; version > 0; --version) {
            if (feeds[version - 1].activeFrom <= openedAt) return version - 1;
        }
        revert NoFeed(name, openedAt);
    }
}
