// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {WebAuthn} from "@openzeppelin/contracts/utils/cryptography/WebAuthn.sol";

/// @title A passkey as an account that signs: an owner of a Safe has to be an address, and a passkey has none of its own.
/// @notice The code behind the clones that `PasskeySigners` makes, one for each public key (P-256). It keeps nothing, moves nothing and belongs to
/// nobody: all it does is say whether its passkey signed a hash.
/// Warning: a signature counts only if the device made sure who was there (fingerprint, face or PIN), not merely that somebody was.
contract PasskeySigner is IERC1271 {
    bytes4 private constant NOT_SIGNED = 0xffffffff;

    /// @notice ERC-1271: whether the passkey signed `hash`, as the challenge of a WebAuthn assertion.
    /// @param signature `abi.encode(r, s, challengeIndex, typeIndex, authenticatorData, clientDataJSON)`, OpenZeppelin's `WebAuthnAuth`; `s` in the
    /// lower half of the order, since each signature has a twin in the upper one.
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        (bool isWhole, WebAuthn.WebAuthnAuth calldata auth) = WebAuthn.tryDecodeAuth(signature);
        if (!isWhole) return NOT_SIGNED;
        (bytes32 x, bytes32 y) = publicKey();
        return WebAuthn.verify(abi.encodePacked(hash), auth, x, y) ? this.isValidSignature.selector : NOT_SIGNED;
    }

    /// @notice The passkey's public key. Only clones have one.
    function publicKey() public view returns (bytes32 x, bytes32 y) {
        return abi.decode(Clones.fetchCloneArgs(address(this)), (bytes32, bytes32));
    }
}
