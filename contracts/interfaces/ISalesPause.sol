// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The one thing that guardians can do to a desk.
interface ISalesPause {
    /// @notice Stops the sales of `products` until a time (unix seconds). Settling, paying, redeeming and refunding go on; the pause
    /// ends by itself, and its length has a limit of the desk's.
    function pauseSales(uint16[] calldata products, uint40 until) external;
}
