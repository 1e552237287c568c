// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";

/// @title The least a sale and a payout can cost: OpenZeppelin's tokens with nothing checked and nothing accounted.
/// @notice A yardstick for gas only. Anyone can empty it.
contract Floor is ERC1155 {
    IERC20 private immutable _dollar;

    constructor(IERC20 dollar) ERC1155("") {
        _dollar = dollar;
    }

    function buy(uint256 id, uint256 units) external {
        _dollar.transferFrom(msg.sender, address(this), units * 1e6);
        _mint(msg.sender, id, units, "");
    }

    function give(address holder, uint256 id, uint256 units) external {
        _mint(holder, id, units, "");
    }

    function pay(uint256 id, address[] calldata holders, uint256 units, uint256 amount) external {
        for (uint256 i = 0; i < holders.length; ++i) {
            _burn(holders[i], id, units);
            _dollar.transfer(holders[i], units * amount);
        }
    }
}
