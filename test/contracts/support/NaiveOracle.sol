// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Oracles as first thought of.
/// @dev Wrong on purpose: attacks succeed here that must fail against `QuorumOracle` and `FeedOracle`.
contract NaiveOracle {
    mapping(bytes32 flight => bytes1) public statusOf;
    mapping(bytes32 flight => uint256) public minutesLateOf;
    uint256 public belowSince;
    bool public isDepegged;

    /// @dev The first status is the last, even "A" for a flight that is still in the air.
    function setStatus(bytes32 flight, bytes1 status, uint256 minutesLate) external {
        require(statusOf[flight] == 0, "final");
        (statusOf[flight], minutesLateOf[flight]) = (status, minutesLate);
    }

    /// @dev No arrival time after the tolerance counts as late.
    function isLate(uint256 arrival, uint256 scheduled, uint256 tolerance) external view returns (bool) {
        if (block.timestamp <= scheduled + tolerance) return false;
        return arrival == 0 || arrival > scheduled + tolerance;
    }

    function meanOf(int256[] calldata answers, uint256 nodes) external pure returns (int256 mean) {
        require(answers.length == nodes, "one is silent");
        for (uint256 i = 0; i < nodes; ++i) mean += answers[i];
        mean /= int256(nodes);
    }

    /// @dev Whether a day has passed is asked before whether the coin has recovered.
    function poll(int256 price, int256 level) external {
        if (belowSince != 0 && block.timestamp - belowSince > 24 hours) isDepegged = true;
        else if (price < level) belowSince = belowSince == 0 ? block.timestamp : belowSince;
        else belowSince = 0;
    }

    /// @dev Any distance from one dollar, as if every feed had 8 decimals.
    function distanceBps(int256 price) external pure returns (uint256) {
        int256 distance = price > 1e8 ? price - 1e8 : 1e8 - price;
        return uint256(distance) / 1e4;
    }

    /// @dev Says nothing about chain, contract or flight.
    function signerOf(bytes32 message, uint8 v, bytes32 r, bytes32 s) external pure returns (address) {
        return ecrecover(message, v, r, s);
    }
}
