// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IQuorumOracle} from "../interfaces/IQuorumOracle.sol";

/// @title OpenZeppelin's standard Merkle tree over the leaves of a batch, in the order given.
library BatchTree {
    // Assembly because a batch has a hundred leaves, and each may cost little more than its calldata.
    // solhint-disable no-inline-assembly

    /// @notice `keccak256(abi.encode(keccak256(abi.encode(subject, reading))))`.
    function hashOf(IQuorumOracle.Leaf calldata leaf) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            calldatacopy(0x00, leaf, 0x40)
            mstore(0x00, keccak256(0x00, 0x40))
            hash := keccak256(0x00, 0x20)
        }
    }

    /// @notice The root of at least one leaf.
    /// @dev The library's layout: 2n - 1 nodes, node i over nodes 2i + 1 and 2i + 2, the leaves last and backwards. Node i lies at 32·i bytes.
    function rootOf(IQuorumOracle.Leaf[] calldata leaves) internal pure returns (bytes32 root) {
        assembly ("memory-safe") {
            let tree := mload(0x40)
            let count := leaves.length
            let node := add(tree, shl(5, sub(shl(1, count), 1)))
            let from := leaves.offset
            for {
                let end := add(from, shl(6, count))
            } lt(from, end) {
                from := add(from, 0x40)
            } {
                node := sub(node, 0x20)
                calldatacopy(0x00, from, 0x40)
                mstore(0x00, keccak256(0x00, 0x40))
                mstore(node, keccak256(0x00, 0x20))
            }
            // The pair under the last inner node is the last of the tree.
            let pair := add(tree, shl(5, sub(shl(1, count), 3)))
            for {

            } gt(node, tree) {
                pair := sub(pair, 0x40)
            } {
                node := sub(node, 0x20)
                let left := mload(pair)
                let right := mload(add(pair, 0x20))
                let place := shl(5, gt(left, right))
                mstore(place, left)
                mstore(xor(place, 0x20), right)
                mstore(node, keccak256(0x00, 0x40))
            }
            root := mload(tree)
        }
    }
}
