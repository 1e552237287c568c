// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {ICertificateText} from "./ICertificateText.sol";
import {ICoverDesk} from "./ICoverDesk.sol";

/// @title The desk as contracts that hold cover tokens see it.
interface ICoverToken is ICoverDesk, IERC1155 {
    /// @notice The dollar that cover costs and pays. 6 decimals.
    function dollar() external view returns (IERC20);

    /// @notice Writes the certificates of the cover tokens.
    function certificateText() external view returns (ICertificateText);
}
