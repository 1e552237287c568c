// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "./IOutcomeOracle.sol";

/// @title Independent reporters agree on what happened, or nobody is told anything.
interface IQuorumOracle is IOutcomeOracle {
    /// @notice One reporter. Two reporters of one source family count once towards the families needed.
    struct Reporter {
        address signer;
        uint8 family;
    }

    /// @notice One reporter's reading. EIP-712 type:
    /// `Observation(bytes32 reporterSet,uint16 product,bytes32 subject,uint8 status,int64 index,uint40 observedAt,bytes32 evidence)`
    /// in the domain `{name: "Buckler Quorum Oracle", version: "1", chainId, verifyingContract}`.
    /// @param status VALUE or VOID. "Not known yet" is never signed for the chain.
    /// @param evidence keccak256 of the raw answer the reading was taken from.
    struct Observation {
        Status status;
        int64 index;
        uint40 observedAt;
        bytes32 evidence;
        bytes signature;
    }

    error TooFewObservations(uint256 given, uint256 needed);
    error TooFewFamilies(uint256 given, uint256 needed);
    error UnknownReporter(address signer);
    error ReporterTwice(address signer);
    error StatusDiffers(Status first, Status other);
    error StatusCannotSettle(Status status);
    error NotAscending(int64 previous, int64 next);
    error SpreadTooWide(int64 lowest, int64 highest, uint64 limit);
    error ObservedInFuture(uint256 observedAt, uint256 time);
    error AlreadyReported(uint16 product, bytes32 subject);
    error NotDisputable(uint16 product, bytes32 subject);
    error NotDisputed(uint16 product, bytes32 subject);
    error SetOutsideRail(bytes32 setting, uint256 value, uint256 limit);

    event ReportersChanged(bytes32 indexed reporterSet, Reporter[] reporters, uint8 quorum, uint8 families);
    event Observed(
        uint16 indexed product,
        bytes32 indexed subject,
        address indexed reporter,
        Status status,
        int64 index,
        uint40 observedAt,
        bytes32 evidence
    );
    event Reported(uint16 indexed product, bytes32 indexed subject, Status status, int64 index, uint40 finalAt);
    event Disputed(uint16 indexed product, bytes32 indexed subject, address indexed challenger, uint256 bond);
    event Resolved(uint16 indexed product, bytes32 indexed subject, Status status, int64 index, bool overturned);

    /// @notice Takes the observations of a quorum, ascending by index, no signer twice. Status must agree; the index is the lower
    /// median within the spread limit. Final after the dispute window. Anyone may call. One report per event, for ever.
    function report(uint16 product, bytes32 subject, Observation[] calldata observations) external;

    /// @notice Holds a report back with a bond until the arbiter has decided. Only inside the dispute window.
    function dispute(uint16 product, bytes32 subject) external;

    /// @notice The arbiter's (owner's) answer to a dispute; final at once. The bond is then the challenger's when the report is overturned, else the arbiter's.
    function resolve(uint16 product, bytes32 subject, Status status, int64 index) external;

    /// @notice Hash that binds observations to this set of reporters, its quorum, this contract and this chain:
    /// `keccak256(abi.encode(uint256 chainId, address oracle, Reporter[] reporters, uint8 quorum, uint8 families))`.
    function reporterSet() external view returns (bytes32);
}
