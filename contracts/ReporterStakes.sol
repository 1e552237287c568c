// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Bonds} from "./Bonds.sol";
import {IQuorumOracle} from "./interfaces/IQuorumOracle.sol";

/// @title What a reporter loses when it contradicts itself.
abstract contract ReporterStakes is IQuorumOracle, Bonds {
    using SafeERC20 for IERC20;

    /// @dev Longer than any event waits for its report, so that nobody can sign, take the stake and then contradict itself.
    uint256 private constant UNSTAKE_DELAY = 30 days;
    /// @dev Who could let a request wait for ever could take the stake in the second before contradicting itself, without any notice.
    uint256 private constant TAKE_WITHIN = 7 days;
    /// @dev Small, so that a reporter that proves its own lie through another account still loses four fifths.
    uint256 private constant PROVER_SHARE = 5;

    struct Stake {
        uint96 amount;
        uint96 asked;
        uint40 freeAt;
    }

    /// @notice Dollars (6 decimals) at stake, how many of them were asked for, and from when those can be taken.
    mapping(address reporter => Stake) public stakeOf;

    /// @inheritdoc IQuorumOracle
    function stake(address reporter, uint256 amount) external {
        // Check: an amount that fits.
        uint256 staked = stakeOf[reporter].amount + amount;
        require(staked <= type(uint96).max, SetOutsideRail("stake", staked, type(uint96).max));

        // Effect: it is the reporter's, and at stake.
        stakeOf[reporter].amount = uint96(staked);
        emit Staked(reporter, msg.sender, amount);

        // Interaction: the dollars come in.
        _take(amount);
    }

    /// @inheritdoc IQuorumOracle
    function requestUnstake(uint256 amount) external {
        // Check: it is there.
        Stake storage own = stakeOf[msg.sender];
        require(amount <= own.amount, StakeTooSmall(own.amount, amount));

        // Effect: the wait begins.
        own.asked = uint96(amount);
        own.freeAt = uint40(block.timestamp + UNSTAKE_DELAY);
        emit UnstakeRequested(msg.sender, amount, own.freeAt);
    }

    /// @inheritdoc IQuorumOracle
    function unstake(address to) external returns (uint256 amount) {
        // Check: it was asked for long enough ago, and not too long.
        Stake storage own = stakeOf[msg.sender];
        require(block.timestamp >= own.freeAt, StakeLocked(block.timestamp, own.freeAt));
        uint256 until = own.freeAt + TAKE_WITHIN;
        require(block.timestamp < until, StakeRequestLapsed(block.timestamp, until));

        // Effect: it is not at stake any more.
        amount = own.asked;
        own.asked = 0;
        own.amount -= uint96(amount);
        emit Unstaked(msg.sender, to, amount);

        // Interaction: the dollars leave.
        dollar.safeTransfer(to, amount);
    }

    /// @dev Takes all of it, asked for or not.
    function _slash(address reporter, address prover, address treasury) internal returns (uint256 reward, uint256 kept) {
        uint256 amount = stakeOf[reporter].amount;
        delete stakeOf[reporter];
        reward = amount / PROVER_SHARE;
        kept = amount - reward;
        _credit(prover, reward);
        _credit(treasury, kept);
    }
}
