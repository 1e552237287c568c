// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// @title Owns everything, and does nothing before people had time to see it coming.
/// @notice Only the governor proposes; whatever has waited its time, anyone executes.
contract Timelock is TimelockController {
    error DelayOutsideRail(uint256 delay, uint256 limit);

    /// @notice Seconds that no vote can go below or above: too short to be seen, too long to be of use.
    uint256 public constant LEAST_DELAY = 1 days;
    uint256 public constant MOST_DELAY = 14 days;

    /// @param delay Seconds from the end of a vote to what it does.
    /// @param founder Makes the governor proposer and canceller, and then renounces: until it has, it could name others.
    constructor(
        uint256 delay,
        address founder
    ) TimelockController(_checked(delay), new address[](0), _anyone(), founder) {}

    /// @notice Accepts what was offered to this contract. Anyone may call: being given something binds nobody.
    function acceptOwnershipOf(Ownable2Step offered) external {
        offered.acceptOwnership();
    }

    /// @inheritdoc TimelockController
    function updateDelay(uint256 delay) public override {
        super.updateDelay(_checked(delay));
    }

    function _checked(uint256 delay) private pure returns (uint256) {
        require(delay >= LEAST_DELAY, DelayOutsideRail(delay, LEAST_DELAY));
        require(delay <= MOST_DELAY, DelayOutsideRail(delay, MOST_DELAY));
        return delay;
    }

    /// @dev The role of the zero address is everybody's.
    function _anyone() private pure returns (address[] memory executors) {
        executors = new address[](1);
    }
}
