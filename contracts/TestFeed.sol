// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AggregatorV3Interface} from "@chainlink/contracts/src/v0.8/interfaces/AggregatorV3Interface.sol";

/// @title A price feed for local chains, in Chainlink's own shape: anyone may add rounds.
/// @notice It cannot be deployed anywhere but on a local chain. (Chainlink publishes its own mock only as sources for compilers of another age.)
contract TestFeed is AggregatorV3Interface {
    /// @param time Unix seconds.
    struct Round {
        int192 answer;
        uint64 time;
    }

    error NotALocalChain(uint256 chainId);
    error RoundOutOfOrder(uint256 time, uint256 last);
    error NoDataPresent(uint80 id);

    /// @dev Ids count from 1 in the first phase, as behind every proxy of Chainlink's.
    uint80 private constant PHASE = 1 << 64;

    uint8 public immutable decimals;
    string public description;
    Round[] private _rounds;

    constructor(uint8 decimals_, string memory description_) {
        require(block.chainid == 31337 || block.chainid == 1337, NotALocalChain(block.chainid));
        decimals = decimals_;
        description = description_;
    }

    /// @notice Adds rounds in the order of their times.
    function add(Round[] calldata rounds) external {
        uint256 count = _rounds.length;
        uint256 last = count == 0 ? 0 : _rounds[count - 1].time;
        for (uint256 i = 0; i < rounds.length; ++i) {
            require(rounds[i].time > last, RoundOutOfOrder(rounds[i].time, last));
            last = rounds[i].time;
            _rounds.push(rounds[i]);
        }
    }

    /// @inheritdoc AggregatorV3Interface
    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return getRoundData(PHASE | uint80(_rounds.length));
    }

    /// @inheritdoc AggregatorV3Interface
    function version() external pure returns (uint256) {
        return 1;
    }

    /// @inheritdoc AggregatorV3Interface
    function getRoundData(uint80 id) public view returns (uint80, int256, uint256, uint256, uint80) {
        uint256 number = id & (PHASE - 1);
        require(id >> 64 == 1 && number != 0 && number <= _rounds.length, NoDataPresent(id));
        Round memory round = _rounds[number - 1];
        return (id, round.answer, round.time, round.time, id);
    }
}
