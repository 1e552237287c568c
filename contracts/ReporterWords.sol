// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {IQuorumOracle} from "./interfaces/IQuorumOracle.sol";

/// @title What reporters sign, who signed it, and when two things that one of them signed cannot both be true.
abstract contract ReporterWords is IQuorumOracle, EIP712("Buckler Quorum Oracle", "1") {
    bytes32 private constant OBSERVATION_TYPEHASH =
        keccak256(
            "Observation(bytes32 reporterSet,uint16 product,bytes32 subject,uint8 status,int64 index,uint40 observedAt,bytes32 evidence)"
        );
    bytes32 private constant BATCH_TYPEHASH = keccak256("Batch(bytes32 reporterSet,bytes32 root)");

    /// @param digest Binds the signature to a reporter set.
    function _signerOfObservation(
        bytes32 digest,
        uint16 product,
        bytes32 subject,
        Status status,
        Observation calldata observation
    ) internal view returns (address) {
        bytes32 hash = _hashOf(
            digest,
            product,
            subject,
            status,
            observation.index,
            observation.observedAt,
            observation.evidence
        );
        return ECDSA.recover(_hashTypedDataV4(hash), observation.r, observation.vs);
    }

    function _signerOfBatch(bytes32 digest, bytes32 root, bytes32 r, bytes32 vs) internal view returns (address) {
        return ECDSA.recover(_hashTypedDataV4(keccak256(abi.encode(BATCH_TYPEHASH, digest, root))), r, vs);
    }

    /// @dev Who signed an own reading, or a batch that holds the event. "Not known yet" says nothing.
    function _signerOf(
        bytes32 digest,
        uint16 product,
        bytes32 subject,
        Statement calldata said
    ) internal view returns (address) {
        require(said.status != Status.NONE, StatusCannotSettle(said.status));
        if (said.inBatch) {
            bytes32 reading = _packReading(product, said.status, said.index, said.observedAt);
            bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(subject, reading))));
            return _signerOfBatch(digest, MerkleProof.processProofCalldata(said.proof, leaf), said.r, said.vs);
        }
        bytes32 hash = _hashOf(
            digest,
            product,
            subject,
            said.status,
            said.index,
            said.observedAt,
            said.evidence
        );
        return ECDSA.recover(_hashTypedDataV4(hash), said.r, said.vs);
    }

    /// @dev A batch holds the median of several readings: an own reading contradicts it only from beyond the spread limit.
    function _contradicts(
        Statement calldata first,
        Statement calldata second,
        uint256 spreadLimit
    ) internal pure returns (bool) {
        if (first.status != second.status) return true;
        if (first.status == Status.VOID) return false;
        uint256 apart = _apart(first.index, second.index);
        return apart > (first.inBatch == second.inBatch ? 0 : spreadLimit);
    }

    /// @dev Product 16, status 8, index 64, observedAt 40 bits from the right; anything above them is no reading.
    function _readingOf(
        bytes32 reading
    ) internal pure returns (uint16 product, Status status, int64 index, uint40 observedAt) {
        uint256 word = uint256(reading);
        product = uint16(word);
        // An unknown status or a bit above the fields is a malformed word, which nobody can mean.
        status = word >> 128 == 0 && uint8(word >> 16) <= uint8(type(Status).max) ? Status(uint8(word >> 16)) : Status.NONE;
        index = int64(uint64(word >> 24));
        observedAt = uint40(word >> 88);
    }

    /// @dev A reading as `Reported` tells it: signer 160, index 64, time 32 bits from the left.
    function _wordOf(address signer, int64 index, uint256 time) internal pure returns (bytes32) {
        return bytes32((uint256(uint160(signer)) << 96) | (uint256(uint64(index)) << 32) | uint32(time));
    }

    /// @dev Keeps the first `count` numbers ascending when one more joins them.
    function _insert(uint256[] memory ascending, uint256 count, uint256 number) internal pure {
        uint256 place = count;
        for (; place > 0 && ascending[place - 1] > number; --place) ascending[place] = ascending[place - 1];
        ascending[place] = number;
    }

    function _hashOf(
        bytes32 digest,
        uint16 product,
        bytes32 subject,
        Status status,
        int64 index,
        uint40 observedAt,
        bytes32 evidence
    ) private pure returns (bytes32) {
        return
            keccak256(
                abi.encode(OBSERVATION_TYPEHASH, digest, product, subject, status, index, observedAt, evidence)
            );
    }

    function _packReading(
        uint16 product,
        Status status,
        int64 index,
        uint40 observedAt
    ) private pure returns (bytes32) {
        return
            bytes32(
                uint256(product) |
                    (uint256(uint8(status)) << 16) |
                    (uint256(uint64(index)) << 24) |
                    (uint256(observedAt) << 88)
            );
    }

    function _apart(int64 a, int64 b) private pure returns (uint256) {
        return uint256(a > b ? int256(a) - b : int256(b) - a);
    }
}
