// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Checks} from "../Checks.sol";

/// @title What a browser and its authenticator make of a challenge.
abstract contract Passkeys is Checks {
    /// @dev As in FIPS 186-5: a signature and its twin add up to it.
    uint256 internal constant ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551;
    bytes1 internal constant PRESENT = 0x01;
    bytes1 internal constant VERIFIED = 0x04;
    uint256 internal constant PASSKEY = 0x9A55;

    /// @dev An assertion, and what of it a test may bend.
    struct Assertion {
        uint256 key;
        bytes32 challenge;
        string kind;
        bytes1 flags;
        bool upperHalf;
    }

    function assertion(uint256 key, bytes32 challenge) internal pure returns (Assertion memory) {
        return Assertion(key, challenge, "webauthn.get", PRESENT | VERIFIED, false);
    }

    /// @dev The signature that a signer takes.
    function made(Assertion memory from) internal pure returns (bytes memory) {
        string memory client = string.concat(
            '{"type":"',
            from.kind,
            '","challenge":"',
            Base64.encodeURL(abi.encodePacked(from.challenge)),
            '","origin":"https://keys.example","crossOrigin":false}'
        );
        bytes memory authenticator = abi.encodePacked(sha256("keys.example"), from.flags, uint32(0));
        (bytes32 r, bytes32 s) = vm.signP256(
            from.key,
            sha256(abi.encodePacked(authenticator, sha256(bytes(client))))
        );
        bool isUpper = uint256(s) > ORDER / 2;
        if (isUpper != from.upperHalf) s = bytes32(ORDER - uint256(s));
        uint256 challengeAt = bytes(from.kind).length + 11;
        return abi.encode(r, s, challengeAt, uint256(1), authenticator, client);
    }

    function publicKeyOf(uint256 key) internal pure returns (bytes32 x, bytes32 y) {
        (uint256 first, uint256 second) = vm.publicKeyP256(key);
        return (bytes32(first), bytes32(second));
    }

    /// @dev A contract's signature as a Safe takes it when it is the only one: v = 0, the contract in r, in s where its own part begins.
    function asContract(address signer, bytes memory signature) internal pure returns (bytes memory) {
        return abi.encodePacked(uint256(uint160(signer)), uint256(65), uint8(0), signature.length, signature);
    }
}
