// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "./ICoverDesk.sol";

/// @title Writes certificates: pure words and pictures, from terms and times alone.
interface ICertificateText {
    /// @notice The certificate of one cover token as `data:application/json;base64`: name, description, attributes and an SVG image.
    function json(
        ICoverDesk.Terms calldata terms,
        ICoverDesk.Window calldata window
    ) external pure returns (string memory);

    /// @notice The certificate of a policy: the same, for `units` tokens in one.
    /// @param policy Its number, shown on it.
    function policyJson(
        ICoverDesk.Terms calldata terms,
        ICoverDesk.Window calldata window,
        uint256 policy,
        uint256 units
    ) external pure returns (string memory);
}
