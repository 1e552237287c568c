// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {IQuorumOracle} from "./interfaces/IQuorumOracle.sol";

/// @title What reporters sign, who signed it, and when two things that one of them signed cannot both be true.
abstract contract ReporterWords is IQuorumOracle, EIP712("Buckler Quorum Oracle", "1") {
    bytes32 private constant OBSERVATION_TYPEHASH =
        keccak256(
            "Observation(bytes32 reporterSet,uint16 product,bytes32 subject,uint8 status,int64 index,uint40 observedAt,bytes32 evidence)"
        );
    bytes32 private constant BATCH_TYPEHASH = keccak256("Batch(bytes32 reporterSet,bytes32 root)");

    /// @dev The words of an `Observation` as EIP-712 hashes them.
    struct Reading {
        bytes32 typehash;
        bytes32 digest;
        uint256 product;
        bytes32 subject;
        uint256 status;
        int256 index;
        uint256 observedAt;
        bytes32 evidence;
    }

    /// @dev What every observation of one report has in common. @param digest Binds it to a reporter set.
    function _readingOn(
        bytes32 digest,
        uint16 product,
        bytes32 subject,
        Status status
    ) internal pure returns (Reading memory reading) {
        reading.typehash = OBSERVATION_TYPEHASH;
        reading.digest = digest;
        reading.product = product;
        reading.subject = subject;
        reading.status = uint256(status);
    }

    /// @param domain The domain separator, which a report asks for once.
    function _signerOfReading(
        bytes32 domain,
        Reading memory reading,
        bytes32 r,
        bytes32 vs
    ) internal pure returns (address) {
        bytes32 hash;
        // The words of the struct in memory are its encoding.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            hash := keccak256(reading, 0x100)
        }
        return ECDSA.recover(MessageHashUtils.toTypedDataHash(domain, hash), r, vs);
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
            // No batch can hold a number that does not come back from its 32 bits.
            require(int32(said.index) == said.index, IndexTooWide(said.index));
            bytes32 word = _packReading(product, said.status, said.index, said.observedAt);
            bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(subject, word))));
            return _signerOfBatch(digest, MerkleProof.processProofCalldata(said.proof, leaf), said.r, said.vs);
        }
        Reading memory reading = _readingOn(digest, product, subject, said.status);
        (reading.index, reading.observedAt, reading.evidence) = (said.index, said.observedAt, said.evidence);
        return _signerOfReading(_domainSeparatorV4(), reading, said.r, said.vs);
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

    /// @dev Product 16, status 8, index 32, observedAt 40 bits from the right; anything above them is no reading.
    function _readingOf(
        bytes32 reading
    ) internal pure returns (uint16 product, Status status, int64 index, uint40 observedAt) {
        uint256 word = uint256(reading);
        product = uint16(word);
        // An unknown status or a bit above the fields is a malformed word, which nobody can mean.
        status = word >> 96 == 0 && uint8(word >> 16) <= uint8(type(Status).max) ? Status(uint8(word >> 16)) : Status.NONE;
        index = int32(uint32(word >> 24));
        observedAt = uint40(word >> 56);
    }

    /// @dev Keeps the first `count` numbers ascending when one more joins them.
    function _insert(uint256[] memory ascending, uint256 count, uint256 number) internal pure {
        unchecked {
            uint256 place = count;
            for (; place != 0 && ascending[place - 1] > number; --place) ascending[place] = ascending[place - 1];
            ascending[place] = number;
        }
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
                    (uint256(uint32(int32(index))) << 24) |
                    (uint256(observedAt) << 56)
            );
    }

    function _apart(int64 a, int64 b) private pure returns (uint256) {
        return uint256(a > b ? int256(a) - b : int256(b) - a);
    }
}
