// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {CoverToken} from "./CoverToken.sol";
import {Sale} from "./Sale.sol";
import {Settlement} from "./Settlement.sol";
import {IRiskPool} from "./interfaces/IRiskPool.sol";

/// @title Sells cover tokens at one dollar each, and makes every one of them whole.
contract CoverDesk is Sale, Settlement {
    /// @param dollar_ ERC-20 with 6 decimals, without fees on transfer. @param pools_ By level: low, medium, high; each already serves
    /// this contract, whose address was known before. @param owner Lists products: the timelock.
    constructor(IERC20 dollar_, IRiskPool[3] memory pools_, address owner) CoverToken(dollar_, pools_, owner) {}
}
