// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "./IOutcomeOracle.sol";

/// @title Independent reporters agree on what happened, or nobody is told anything.
/// @notice Reporters sit in numbered sets; the newest one answers for everything sold since it was seated, and each earlier one for what
/// was sold in its time. EIP-712 domain of all that they sign: `{name: "Buckler Quorum Oracle", version: "1", chainId, verifyingContract}`.
interface IQuorumOracle is IOutcomeOracle {
    /// @notice One reporter. Two reporters of one source family count once towards the families needed.
    struct Reporter {
        address signer;
        uint8 family;
    }

    /// @notice One reporter's own reading. EIP-712 type:
    /// `Observation(bytes32 reporterSet,uint16 product,bytes32 subject,uint8 status,int64 index,uint40 observedAt,bytes32 evidence)`.
    /// @param evidence keccak256 of the raw answer the reading was taken from.
    /// @param r Of the signature. @param vs Its low s with the parity of v in the highest bit (ERC-2098).
    struct Observation {
        int64 index;
        uint40 observedAt;
        bytes32 evidence;
        bytes32 r;
        bytes32 vs;
    }

    /// @notice One event of a batch, as agreed: the word holds product 16, status 8, index 32 (two's complement) and observedAt 40 bits from the right.
    /// Batches are OpenZeppelin's standard tree of `(bytes32 subject, bytes32 reading)`, in the order given (`sortLeaves: false`).
    struct Leaf {
        bytes32 subject;
        bytes32 reading;
    }

    /// @notice A signature over the root of a batch. EIP-712 type: `Batch(bytes32 reporterSet,bytes32 root)`.
    struct Signature {
        bytes32 r;
        bytes32 vs;
    }

    /// @notice Anything a reporter signed about one event: its own reading, or a batch that holds the event.
    /// @param evidence Of an own reading. @param proof Of the leaf in its batch. @param inBatch Which of the two it is.
    struct Statement {
        uint8 set;
        Status status;
        int64 index;
        uint40 observedAt;
        bool inBatch;
        bytes32 evidence;
        bytes32[] proof;
        bytes32 r;
        bytes32 vs;
    }

    error TooFewObservations(uint256 given, uint256 needed);
    error TooFewFamilies(uint256 given, uint256 needed);
    error UnknownReporter(address signer);
    error UnknownSet(uint256 set, uint256 newest);
    error ReporterTwice(address signer);
    error ReporterExpelled(address signer);
    error StatusCannotSettle(Status status);
    error NotAscending(int64 previous, int64 next);
    error SpreadTooWide(int64 lowest, int64 highest, uint256 limit);
    error ObservedInFuture(uint256 observedAt, uint256 time);
    error AlreadyReported(uint16 product, bytes32 subject);
    error BatchAlreadyReported(bytes32 root);
    error EmptyBatch();
    error NotInBatch(uint16 product, bytes32 subject, bytes32 root);
    error NotDisputable(uint16 product, bytes32 subject);
    error NotDisputed(uint16 product, bytes32 subject);
    error SetOutsideRail(bytes32 setting, uint256 value, uint256 limit);
    error DifferentSigners(address first, address second);
    error IndexTooWide(int64 index);
    error NotEquivocal(int64 first, int64 second);
    error StakeTooSmall(uint256 staked, uint256 asked);
    error StakeLocked(uint256 time, uint256 until);
    error StakeRequestLapsed(uint256 time, uint256 until);

    event ReportersChanged(
        uint8 indexed set,
        bytes32 indexed reporterSet,
        Reporter[] reporters,
        uint8 quorum,
        uint8 families
    );
    /// @param seats Bit i: the reporter in place i of the set (as `ReportersChanged` listed them) signed. Who said exactly what, their evidence and
    /// signatures stand in the calldata of the transaction. 0 for an opened leaf: who signed is told by `BatchReported`.
    event Reported(
        uint16 indexed product,
        bytes32 indexed subject,
        uint8 set,
        Status status,
        int64 index,
        uint40 observedAt,
        uint40 finalAt,
        uint32 seats
    );
    /// @notice The leaves stand in the calldata of the transaction. @param seats Bit i: the reporter in place i of the set signed.
    event BatchReported(uint8 indexed set, bytes32 indexed root, uint256 leaves, uint32 seats, uint40 finalAt);
    event LeafOpened(uint16 indexed product, bytes32 indexed subject, bytes32 indexed root);
    event Disputed(uint16 indexed product, bytes32 indexed subject, uint8 set, address indexed challenger, uint256 bond);
    event Resolved(
        uint16 indexed product,
        bytes32 indexed subject,
        uint8 set,
        Status status,
        int64 index,
        uint40 observedAt,
        bool overturned
    );
    event Staked(address indexed reporter, address indexed payer, uint256 amount);
    event UnstakeRequested(address indexed reporter, uint256 amount, uint40 freeAt);
    event Unstaked(address indexed reporter, address indexed to, uint256 amount);
    event Equivocated(
        address indexed reporter,
        uint16 indexed product,
        bytes32 indexed subject,
        address prover,
        uint256 reward,
        uint256 slashed
    );

    /// @notice Takes the observations of a quorum of one set, ascending by index, nobody twice. All say `status`; the index is the lower median
    /// within the spread limit, the time the upper median. Final after the dispute window. Anyone may call. One report per event and set.
    /// @dev The lower index pays less. The upper time is the one that a single reporter cannot make old: the desk gives the premium back
    /// for what was observed before the cutoff, so with the earliest time one liar among honest reporters could refund any payout.
    /// With a quorum of two a liar can make the time later, but never later than the report, and the index stays agreed.
    function report(
        uint8 set,
        uint16 product,
        bytes32 subject,
        Status status,
        Observation[] calldata observations
    ) external;

    /// @notice Publishes many agreed readings under one root that a quorum signed. The dispute window of all of them starts here.
    /// @dev The root is rebuilt from the leaves, so that no reading can hide until its dispute window is over.
    function reportBatch(uint8 set, Leaf[] calldata leaves, Signature[] calldata signatures) external returns (bytes32 root);

    /// @notice Makes one event of a batch its report, by the same rules as a report of its own. Anyone may call.
    function openLeaf(uint8 set, bytes32 root, Leaf calldata leaf, bytes32[] calldata proof) external;

    /// @notice Holds a report back with a bond until the arbiter has decided. Only inside the dispute window.
    function dispute(uint8 set, uint16 product, bytes32 subject) external;

    /// @notice The arbiter's (owner's) answer to a dispute; final at once. The bond is then the challenger's when the report is overturned,
    /// else the arbiter's.
    function resolve(uint8 set, uint16 product, bytes32 subject, Status status, int64 index) external;

    /// @notice Two signatures of one reporter that contradict each other end its seat in every set, for ever, and cost its whole stake:
    /// a fifth goes to the caller, the rest to the owner. Contradiction: two own readings, or two batches, with another status or index; or an
    /// own reading and a batch with another status or further apart than the spread limit (a batch holds the median). Other times or
    /// evidence are no contradiction, nor is anything about VOID's index.
    /// @dev The quorum stays as voted: when fewer reporters are left than it needs, the set can report no more, its events are void
    /// at settle-by, and the next vote seats a new set. Reports that stand are untouched; they can be disputed. The caller's share is
    /// small so that a liar who proves its own lie still loses.
    function proveEquivocation(
        uint16 product,
        bytes32 subject,
        Statement calldata first,
        Statement calldata second
    ) external returns (address reporter);

    /// @notice Adds the caller's dollars to what a reporter loses when it contradicts itself. They are the reporter's from here on.
    function stake(address reporter, uint256 amount) external;

    /// @notice Asks for `amount` of the caller's stake, in place of what it asked for before; it stays at stake until `unstake`.
    function requestUnstake(uint256 amount) external;

    /// @notice Sends what was asked for, once 30 days have passed and within 7 more; then it has to be asked for anew.
    function unstake(address to) external returns (uint256 amount);

    /// @notice Seats a new set for everything sold from now on; earlier sets go on answering for what was sold in their time. Only the owner.
    /// @dev The first set answers for all times before the second.
    function setReporters(Reporter[] calldata reporters, uint8 quorum_, uint8 families_) external returns (uint8 set);

    /// @notice Most that the highest and the lowest observation of a report may differ, by product number and in the product's unit, since
    /// minutes, millimetres and cents have no limit in common. The first is for every number above 15. They never change.
    function spreadLimits() external view returns (uint16[16] memory);

    /// @notice Hash that binds signatures to the newest set, its quorum, this contract and this chain:
    /// `keccak256(abi.encode(uint256 chainId, address oracle, uint8 set, Reporter[] reporters, uint8 quorum, uint8 families))`.
    function reporterSet() external view returns (bytes32);
}
