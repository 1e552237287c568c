// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../interfaces/ICoverDesk.sol";

/// @title Hashes that every sale needs, without copying what already lies in memory.
/// @notice Each equals the plain Solidity in its comment; tests compare the two.
library Hashing {
    // Assembly because plain Solidity copies every word once more, which a sale cannot afford.
    // solhint-disable no-inline-assembly

    /// @notice `keccak256(abi.encode(terms))`: the words of the struct in memory are its encoding.
    function ofTerms(ICoverDesk.Terms memory terms) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            hash := keccak256(terms, 0xc0)
        }
    }

    /// @notice `keccak256(abi.encode(first, second, third))`.
    function ofThree(uint256 first, uint256 second, bytes32 third) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, first)
            mstore(add(free, 0x20), second)
            mstore(add(free, 0x40), third)
            hash := keccak256(free, 0x60)
        }
    }

    /// @notice A leaf of OpenZeppelin's standard tree: `keccak256(abi.encode(keccak256(abi.encode(product, subject, trigger, exit, ratePpm))))`.
    function ofRow(
        uint256 product,
        bytes32 subject,
        int256 trigger,
        int256 exit,
        uint256 ratePpm
    ) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, product)
            mstore(add(free, 0x20), subject)
            mstore(add(free, 0x40), trigger)
            mstore(add(free, 0x60), exit)
            mstore(add(free, 0x80), ratePpm)
            mstore(0x00, keccak256(free, 0xa0))
            hash := keccak256(0x00, 0x20)
        }
    }

    /// @notice The root that `leaf` and `proof` lead to: OpenZeppelin's `MerkleProof.processProofCalldata(proof, leaf)`.
    /// @dev A pair is hashed smaller first: the hash so far goes to the left word, or to the right one when it is the greater.
    function rootOf(bytes32[] calldata proof, bytes32 leaf) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            hash := leaf
            let end := add(proof.offset, shl(5, proof.length))
            for {
                let at := proof.offset
            } lt(at, end) {
                at := add(at, 0x20)
            } {
                let step := calldataload(at)
                let place := shl(5, gt(hash, step))
                mstore(place, hash)
                mstore(xor(place, 0x20), step)
                hash := keccak256(0x00, 0x40)
            }
        }
    }
}
