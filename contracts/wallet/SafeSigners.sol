// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";

/// @title Reads who signed out of signatures that a Safe 1.5.0 verifies: 65 bytes each, r, s and v.
/// @dev v = 0: a contract's signature, the contract stands in r. v = 1: an approved hash, the approver stands in r. v > 30: a signature over
/// the prefixed hash, v raised by 4. Else a signature over the hash.
library SafeSigners {
    uint256 private constant LENGTH = 65;

    /// @notice Whether somebody besides `key` is among the first `count` signers of `hash`. What follows them is verified by nobody.
    /// Warning: it does not verify; the Safe does.
    function includeAnother(
        bytes calldata signatures,
        bytes32 hash,
        uint256 count,
        address key
    ) internal pure returns (bool) {
        for (uint256 i = 0; i < count; ++i) {
            address signer = _signerOf(signatures[i * LENGTH:(i + 1) * LENGTH], hash);
            if (signer != key && signer != address(0)) return true;
        }
        return false;
    }

    function _signerOf(bytes calldata signature, bytes32 hash) private pure returns (address) {
        bytes32 r = bytes32(signature[:32]);
        bytes32 s = bytes32(signature[32:64]);
        uint8 v = uint8(signature[64]);
        if (v <= 1) return address(uint160(uint256(r)));
        if (v > 30) return ecrecover(MessageHashUtils.toEthSignedMessageHash(hash), v - 4, r, s);
        return ecrecover(hash, v, r, s);
    }
}
