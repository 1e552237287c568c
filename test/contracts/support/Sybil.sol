// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";

/// @title One of a thief's many accounts: anybody's operation is its own, and it does what burns the sponsor's gas.
contract Sybil {
    uint256 private _junk;

    function validateUserOp(PackedUserOperation calldata, bytes32, uint256) external pure returns (uint256) {
        return 0;
    }

    /// @param slots How much to write. @param fails Whether to undo it in the end.
    function burn(uint256 slots, bool fails) external {
        for (uint256 i = 0; i < slots; ++i) _junk = uint256(keccak256(abi.encode(_junk, i)));
        require(!fails, "in vain");
    }

    /// @dev Runs out of whatever gas it is given.
    function burnAll() external {
        for (uint256 i = 0; ; ++i) _junk = uint256(keccak256(abi.encode(_junk, i)));
    }
}
