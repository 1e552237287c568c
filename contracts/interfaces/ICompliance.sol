// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Who may buy, invest and receive, where somebody has to ask.
/// @notice A hook of the desk (the caller then is the desk) and of each pool (the caller then is the pool). None is set by default; the
/// owner can set and replace it. It is asked about what comes in and what moves between people, never about a settlement, a payout, a
/// refund, a redemption or a way out: nobody's money can be held by it.
/// @dev A hook that reverts, answers nonsense or has no code is taken as broken, and what it was asked about is refused.
interface ICompliance {
    /// @notice Whether `buyer` may pay for cover that `holder` receives.
    function mayBuy(address buyer, address holder) external view returns (bool);

    /// @notice Whether `payer` may pay for a pool's shares that `holder` receives.
    function mayInvest(address payer, address holder) external view returns (bool);

    /// @notice Whether cover tokens or shares may go from `from` to `to`, both of them holders.
    function mayTransfer(address from, address to) external view returns (bool);
}
