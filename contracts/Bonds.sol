// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @title Dollars that were at stake and are somebody's again, to be collected when they like.
abstract contract Bonds {
    using SafeERC20 for IERC20;

    /// @notice The dollar that bonds are paid in.
    IERC20 public immutable dollar;

    /// @notice Dollars (6 decimals) that their owners can collect.
    mapping(address account => uint256) public bondOf;

    event BondCredited(address indexed account, uint256 amount);
    event BondCollected(address indexed account, address indexed to, uint256 amount);

    /// @param dollar_ ERC-20 without fees on transfer.
    constructor(IERC20 dollar_) {
        dollar = dollar_;
    }

    /// @notice Sends all that is the caller's to `to`.
    function collectBond(address to) external returns (uint256 amount) {
        // Effect: it is nobody's any more.
        amount = bondOf[msg.sender];
        bondOf[msg.sender] = 0;
        emit BondCollected(msg.sender, to, amount);

        // Interaction: the dollars leave.
        dollar.safeTransfer(to, amount);
    }

    function _credit(address account, uint256 amount) internal {
        bondOf[account] += amount;
        emit BondCredited(account, amount);
    }

    function _take(uint256 amount) internal {
        dollar.safeTransferFrom(msg.sender, address(this), amount);
    }
}
