// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AggregatorV3Interface} from "@chainlink/contracts/src/v0.8/interfaces/AggregatorV3Interface.sol";

/// @title A feed that plays back rounds, phases and all.
contract RecordedFeed is AggregatorV3Interface {
    struct Round {
        int256 answer;
        uint256 time;
    }

    uint8 public immutable decimals;
    uint80 private _latest;
    mapping(uint80 id => Round) private _rounds;

    constructor(uint8 decimals_) {
        decimals = decimals_;
    }

    function record(uint80 id, int256 answer, uint256 time) external {
        _rounds[id] = Round(answer, time);
        if (id > _latest) _latest = id;
    }

    function description() external pure returns (string memory) {
        return "recorded";
    }

    function version() external pure returns (uint256) {
        return 4;
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return getRoundData(_latest);
    }

    function getRoundData(uint80 id) public view returns (uint80, int256, uint256, uint256, uint80) {
        Round memory round = _rounds[id];
        require(round.time != 0, "No data present");
        return (id, round.answer, round.time, round.time, id);
    }
}
