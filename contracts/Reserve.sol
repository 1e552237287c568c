// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {RiskPool} from "./RiskPool.sol";

/// @title What the community owns together: fees, dollars, pool shares and votes nobody holds yet.
/// @notice Leaves only by vote: into a pool, back from it, or to somebody. Its owner is the timelock. It cannot vote.
contract Reserve is Ownable2Step {
    using SafeERC20 for IERC20;

    error ForeignPool(address pool, address dollar);
    error NotLeaving(address pool);
    error NothingToTakeBack(address pool);
    error NoPayee();

    event Allocated(address indexed pool, uint256 dollars, uint256 shares);
    event BackRequested(address indexed pool, uint256 shares);
    event TakenBack(address indexed pool, uint256 shares, uint256 dollars);
    event Spent(address indexed token, address indexed payee, uint256 amount);

    /// @notice The dollar of the pools. 6 decimals.
    IERC20 public immutable dollar;
    /// @notice Whether a vote asked this pool for money back. Then anyone may fetch it as soon as it can come.
    mapping(RiskPool pool => bool) public leaving;

    constructor(address owner, IERC20 dollar_) Ownable(owner) {
        dollar = dollar_;
    }

    /// @notice Puts `dollars` (6 decimals) into a pool. Only the owner.
    function allocate(RiskPool pool, uint256 dollars) external onlyOwner returns (uint256 shares) {
        // Check: it is a pool of these dollars.
        require(pool.asset() == address(dollar), ForeignPool(address(pool), pool.asset()));

        // Interaction: exactly these dollars; no allowance stays.
        dollar.forceApprove(address(pool), dollars);
        shares = pool.deposit(dollars, address(this));
        emit Allocated(address(pool), dollars, shares);
    }

    /// @notice Queues `shares` to leave a pool like everybody's. Only the owner.
    function requestBack(RiskPool pool, uint256 shares) external onlyOwner {
        // Effect: from here on anyone may see it through.
        leaving[pool] = true;
        emit BackRequested(address(pool), shares);

        // Interaction: the cool-down starts.
        pool.requestRedeem(shares, address(this), address(this));
    }

    /// @notice Brings home what has cooled down, as far as the pool's money is free. Anyone may call: a vote decided it.
    function takeBack(RiskPool pool) external returns (uint256 dollars) {
        // Check: a vote asked for it.
        require(leaving[pool], NotLeaving(address(pool)));
        uint256 shares = pool.maxRedeem(address(this));
        require(shares != 0, NothingToTakeBack(address(pool)));

        // Interaction: the money comes here, wherever the call came from.
        dollars = pool.redeem(shares, address(this), address(this));
        emit TakenBack(address(pool), shares, dollars);
    }

    /// @notice Sends `amount` of a token (dollars, pool shares, votes) to `payee`. Only the owner.
    function spend(IERC20 token, address payee, uint256 amount) external onlyOwner {
        require(payee != address(0), NoPayee());
        emit Spent(address(token), payee, amount);
        token.safeTransfer(payee, amount);
    }
}
