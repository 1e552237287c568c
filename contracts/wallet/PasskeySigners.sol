// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";
import {PasskeySigner} from "./PasskeySigner.sol";

/// @title Makes the signers of passkeys, each at an address that follows from its public key alone.
/// @notice Anybody may make anybody's: there is only one way to do it. A signer can be an owner before it exists, and signs once it does.
contract PasskeySigners {
    error NotOnTheCurve(bytes32 x, bytes32 y);

    event SignerMade(address indexed signer, bytes32 x, bytes32 y);

    /// @notice The code of all signers.
    address public immutable implementation = address(new PasskeySigner());

    /// @notice Makes the signer of a public key; the second time nothing happens.
    function make(bytes32 x, bytes32 y) external returns (address signer) {
        // Check: some passkey can have it, and has none yet.
        require(P256.isValidPublicKey(x, y), NotOnTheCurve(x, y));
        signer = signerOf(x, y);
        if (signer.code.length != 0) return signer;

        // Interaction: with nothing but its creation.
        Clones.cloneDeterministicWithImmutableArgs(implementation, abi.encode(x, y), 0);
        emit SignerMade(signer, x, y);
    }

    /// @notice Where the signer of a public key is, or will be.
    function signerOf(bytes32 x, bytes32 y) public view returns (address) {
        return Clones.predictDeterministicAddressWithImmutableArgs(implementation, abi.encode(x, y), 0);
    }
}
