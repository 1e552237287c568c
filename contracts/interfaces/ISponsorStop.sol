// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What can be told to stop paying for gas.
interface ISponsorStop {
    /// @notice Nothing is paid from here on, until the owner says otherwise. Only the owner, the guardians and the sponsor's key.
    function stopSponsoring() external;
}
