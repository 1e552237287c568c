// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../../contracts/interfaces/IQuorumOracle.sol";
import {Panel} from "./Panel.sol";

/// @title What reporters sign about many events at once, built the plain way.
abstract contract Batches is Panel {
    function readingOf(IOutcomeOracle.Status status, int32 index, uint40 time) internal pure returns (bytes32) {
        return wordOf(FLIGHTS, status, index, time);
    }

    function wordOf(
        uint16 product,
        IOutcomeOracle.Status status,
        int32 index,
        uint40 time
    ) internal pure returns (bytes32) {
        return bytes32(abi.encodePacked(time, index, uint8(status), product)) >> 160;
    }

    function leafOf(
        bytes32 subject,
        IOutcomeOracle.Status status,
        int32 index
    ) internal pure returns (IQuorumOracle.Leaf memory) {
        return IQuorumOracle.Leaf(subject, readingOf(status, index, SEEN));
    }

    function pairOfLeaves() internal pure returns (IQuorumOracle.Leaf[] memory leaves) {
        leaves = new IQuorumOracle.Leaf[](2);
        leaves[0] = leafOf(FLIGHT, VALUE, 130);
        leaves[1] = leafOf(OTHER_FLIGHT, VALUE, 5);
    }

    function hashOf(IQuorumOracle.Leaf memory leaf) internal pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(leaf.subject, leaf.reading))));
    }

    function parentOf(bytes32 a, bytes32 b) internal pure returns (bytes32) {
        return a < b ? keccak256(abi.encodePacked(a, b)) : keccak256(abi.encodePacked(b, a));
    }

    /// @dev All nodes, the root first, the leaves last and backwards.
    function treeOf(IQuorumOracle.Leaf[] memory leaves) internal pure returns (bytes32[] memory tree) {
        uint256 count = leaves.length;
        tree = new bytes32[](2 * count - 1);
        for (uint256 i = 0; i < count; ++i) tree[tree.length - 1 - i] = hashOf(leaves[i]);
        for (uint256 i = count - 1; i > 0; --i) tree[i - 1] = parentOf(tree[2 * i - 1], tree[2 * i]);
    }

    function pathOf(bytes32[] memory tree, uint256 node) internal pure returns (bytes32[] memory path) {
        uint256 depth = 0;
        for (uint256 i = node; i > 0; i = (i - 1) / 2) ++depth;
        path = new bytes32[](depth);
        for (uint256 i = 0; i < depth; ++i) {
            path[i] = tree[node % 2 == 1 ? node + 1 : node - 1];
            node = (node - 1) / 2;
        }
    }

    function signBatch(uint256 key, uint8 set, bytes32 root) internal view returns (IQuorumOracle.Signature memory) {
        (bytes32 digest, , , , ) = oracle.setOf(set);
        bytes32 hash = keccak256(abi.encode(keccak256("Batch(bytes32 reporterSet,bytes32 root)"), digest, root));
        bytes32 domain = domainOf(address(oracle), block.chainid);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, keccak256(abi.encodePacked("\x19\x01", domain, hash)));
        return IQuorumOracle.Signature(r, shortened(v, s));
    }

    function signedBy(
        uint256 first,
        uint256 second,
        bytes32 root
    ) internal view returns (IQuorumOracle.Signature[] memory signatures) {
        signatures = new IQuorumOracle.Signature[](2);
        signatures[0] = signBatch(first, 0, root);
        signatures[1] = signBatch(second, 0, root);
    }

    function publish(IQuorumOracle.Leaf[] memory leaves) internal returns (bytes32 root) {
        root = oracle.reportBatch(0, leaves, signedBy(ADA, BEN, treeOf(leaves)[0]));
    }

    function batched() internal returns (IQuorumOracle.Leaf[] memory leaves, bytes32 root) {
        leaves = pairOfLeaves();
        root = publish(leaves);
    }

    function only(bytes32 one) internal pure returns (bytes32[] memory list) {
        list = new bytes32[](1);
        list[0] = one;
    }
}
