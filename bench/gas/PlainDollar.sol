// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title OpenZeppelin's ERC-20 with a dollar's decimals and nothing else, so that gas is compared on a plain token.
contract PlainDollar is ERC20 {
    constructor() ERC20("Plain Dollar", "USD") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
