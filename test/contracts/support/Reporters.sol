// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../../contracts/interfaces/IQuorumOracle.sol";
import {QuorumOracle} from "../../../contracts/QuorumOracle.sol";
import {Deployer} from "./Deployer.sol";

/// @title Three reporters of two families, and what they sign.
abstract contract Reporters is Deployer {
    uint256 internal constant ADA = 0xADA;
    uint256 internal constant BEN = 0xBE2;
    uint256 internal constant CLEO = 0xC1E0;
    uint256 internal constant STRANGER = 0x57A6;

    bytes32 private constant OBSERVATION_TYPEHASH =
        keccak256(
            "Observation(bytes32 reporterSet,uint16 product,bytes32 subject,uint8 status,int64 index,uint40 observedAt,bytes32 evidence)"
        );

    /// @dev What a reporter says, and where the signature is bound to.
    struct Reading {
        uint256 key;
        IOutcomeOracle.Status status;
        int64 index;
        uint40 observedAt;
    }

    function threeReporters() internal pure returns (IQuorumOracle.Reporter[] memory reporters) {
        reporters = new IQuorumOracle.Reporter[](3);
        reporters[0] = IQuorumOracle.Reporter({signer: vm.addr(ADA), family: 1});
        reporters[1] = IQuorumOracle.Reporter({signer: vm.addr(BEN), family: 2});
        reporters[2] = IQuorumOracle.Reporter({signer: vm.addr(CLEO), family: 2});
    }

    function domainOf(address oracle, uint256 chain) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                    keccak256("Buckler Quorum Oracle"),
                    keccak256("1"),
                    chain,
                    oracle
                )
            );
    }

    function digestOf(
        bytes32 domain,
        bytes32 set,
        uint16 product,
        bytes32 subject,
        Reading memory reading
    ) internal pure returns (bytes32) {
        bytes32 hash = keccak256(
            abi.encode(
                OBSERVATION_TYPEHASH,
                set,
                product,
                subject,
                uint8(reading.status),
                reading.index,
                reading.observedAt,
                evidenceOf(reading)
            )
        );
        return keccak256(abi.encodePacked("\x19\x01", domain, hash));
    }

    function evidenceOf(Reading memory reading) internal pure returns (bytes32) {
        return keccak256(abi.encode("raw answer", reading.key, reading.index));
    }

    function observe(
        QuorumOracle oracle,
        uint16 product,
        bytes32 subject,
        Reading memory reading
    ) internal view returns (IQuorumOracle.Observation memory) {
        bytes32 domain = domainOf(address(oracle), block.chainid);
        bytes32 digest = digestOf(domain, oracle.reporterSet(), product, subject, reading);
        return signed(reading, digest);
    }

    function signed(Reading memory reading, bytes32 digest) internal pure returns (IQuorumOracle.Observation memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(reading.key, digest);
        return
            IQuorumOracle.Observation({
                index: reading.index,
                observedAt: reading.observedAt,
                evidence: evidenceOf(reading),
                r: r,
                vs: shortened(v, s)
            });
    }

    /// @dev The parity of v in the highest bit of s.
    function shortened(uint8 v, bytes32 s) internal pure returns (bytes32) {
        return v == 28 ? s | bytes32(uint256(1) << 255) : s;
    }

    /// @dev Ada and Ben agree.
    function agreed(
        QuorumOracle oracle,
        uint16 product,
        bytes32 subject,
        IOutcomeOracle.Status status,
        int64 index,
        uint40 observedAt
    ) internal view returns (IQuorumOracle.Observation[] memory observations) {
        observations = new IQuorumOracle.Observation[](2);
        observations[0] = observe(oracle, product, subject, Reading(ADA, status, index, observedAt));
        observations[1] = observe(oracle, product, subject, Reading(BEN, status, index, observedAt));
    }
}
