// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The side of a risk pool that the cover desk sees.
/// @notice All amounts are dollars with 6 decimals. Only the desk fixed at deployment may call what changes state.
interface IRiskPool {
    error NotDesk(address caller, address desk);
    error LockedAboveFree(uint256 locked, uint256 free);

    /// @notice The only caller that may sell cover against this pool.
    function desk() external view returns (address);

    /// @notice The pool's money as seen by new cover.
    /// @return free Assets neither locked nor queued to leave; alone can back new cover.
    /// @return assets Everything that belongs to the pool's shareholders (locked included; unearned premium, claims and fees excluded).
    function backing() external view returns (uint256 free, uint256 assets);

    /// @notice Books one dollar of unearned premium for each of `units` and sets `locked` aside.
    /// @dev Warning: the desk must move exactly `units` whole dollars into the pool in the same transaction.
    function openCover(uint256 units, uint256 locked) external;

    /// @notice Ends a series of `units`: premium and lock leave the open book, `owed` becomes claimable, `fee` goes to the treasury's account.
    /// @dev `owed + fee` never exceeds premium and `locked` together. The rest is earned by the shareholders.
    function closeCover(uint256 units, uint256 locked, uint256 owed, uint256 fee) external;

    /// @notice Pays `amount` of what is claimable to `to`. Reverts when the dollar refuses the recipient.
    function payOut(address to, uint256 amount) external;
}
