// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {ReporterSets} from "./ReporterSets.sol";
import {ReporterStakes} from "./ReporterStakes.sol";
import {ReporterWords} from "./ReporterWords.sol";
import {Bonds} from "./Bonds.sol";
import {IOutcomeOracle} from "./interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "./interfaces/IQuorumOracle.sol";
import {BatchTree} from "./libraries/BatchTree.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {Outcome, PackedOutcome} from "./libraries/PackedOutcome.sol";

/// @title Takes what a quorum of independent reporters signed, waits for objections, and then never changes its mind.
contract QuorumOracle is ReporterSets, ReporterStakes, ReporterWords {
    using PackedOutcome for Outcome;
    using PackedOutcome for uint256;

    uint256 private constant NUMBERED = 16;
    uint256 private constant LIMIT_BITS = 16;

    /// @notice Dollars (6 decimals) that a dispute costs until it is decided.
    uint256 public immutable bond;
    /// @notice Seconds in which a report can be disputed.
    uint32 public immutable disputeWindow;
    /// @dev Sixteen limits of 16 bits, that of product 0 rightmost. In code: a report pays nothing to read its own.
    uint256 private immutable _spreadLimits;

    /// @dev An event of one set, by `_keyOf`: one slot, written once by its report.
    mapping(bytes32 key => uint256) private _outcomes;
    mapping(bytes32 key => address) private _challengers;
    /// @notice When the leaves of a batch are final (unix seconds); 0 for what was never reported.
    mapping(uint8 set => mapping(bytes32 root => uint40)) public batchFinalAt;

    /// @param owner Names the reporters and decides disputes. @param spreadLimits_ By product number, see `spreadLimits`.
    /// @param reporters At most 31, no address twice.
    constructor(
        address owner,
        IERC20 dollar_,
        uint256 bond_,
        uint16[16] memory spreadLimits_,
        uint32 disputeWindow_,
        Reporter[] memory reporters,
        uint8 quorum_,
        uint8 families_
    ) Ownable(owner) Bonds(dollar_) ReporterSets(reporters, quorum_, families_) {
        bond = bond_;
        disputeWindow = disputeWindow_;
        uint256 limits = 0;
        for (uint256 product = 0; product < NUMBERED; ++product) {
            limits |= uint256(spreadLimits_[product]) << (product * LIMIT_BITS);
        }
        _spreadLimits = limits;
    }

    /// @inheritdoc IQuorumOracle
    function report(
        uint8 set,
        uint16 product,
        bytes32 subject,
        Status status,
        Observation[] calldata observations
    ) external {
        // Check: this set did not report the event yet.
        bytes32 key = _keyOf(set, product, subject);
        require(_outcomes[key] == 0, AlreadyReported(product, subject));
        require(status != Status.NONE, StatusCannotSettle(status));

        // Check: enough reporters of enough families say the same, about the past.
        Panel memory panel = _panelOf(set);
        uint256 count = observations.length;
        require(count >= panel.quorum, TooFewObservations(count, panel.quorum));
        (uint40 observedAt, uint32 seats) = _checkObservations(
            panel,
            product,
            subject,
            status,
            observations
        );

        // Effect: it stands unless somebody objects in time.
        int64 index = status == Status.VALUE ? observations[(count - 1) / 2].index : int64(0);
        uint40 finalAt = uint40(block.timestamp + disputeWindow);
        _outcomes[key] = PackedOutcome.pack(status, index, observedAt, finalAt);
        emit Reported(product, subject, set, status, index, observedAt, finalAt, seats);
    }

    /// @inheritdoc IQuorumOracle
    function reportBatch(
        uint8 set,
        Leaf[] calldata leaves,
        Signature[] calldata signatures
    ) external returns (bytes32 root) {
        // Check: these leaves were not reported yet, and a quorum of enough families signed exactly them.
        require(leaves.length != 0, EmptyBatch());
        root = BatchTree.rootOf(leaves);
        require(batchFinalAt[set][root] == 0, BatchAlreadyReported(root));
        Panel memory panel = _panelOf(set);
        uint256 count = signatures.length;
        require(count >= panel.quorum, TooFewObservations(count, panel.quorum));
        uint256 seen = 0;
        for (uint256 i = 0; i < count; ++i) {
            address signer = _signerOfBatch(panel.digest, root, signatures[i].r, signatures[i].vs);
            seen = _sit(panel, seen, signer);
        }
        _requireFamilies(panel, seen);

        // Effect: the dispute window of every leaf starts.
        uint40 finalAt = uint40(block.timestamp + disputeWindow);
        batchFinalAt[set][root] = finalAt;
        emit BatchReported(set, root, leaves.length, uint32(seen), finalAt);
    }

    /// @inheritdoc IQuorumOracle
    function openLeaf(uint8 set, bytes32 root, Leaf calldata leaf, bytes32[] calldata proof) external {
        // Check: the leaf is part of a reported batch, says something, and did so about the past.
        (uint16 product, Status status, int64 index, uint40 observedAt) = _readingOf(leaf.reading);
        uint40 finalAt = batchFinalAt[set][root];
        bool isIn = finalAt != 0 && MerkleProof.processProofCalldata(proof, BatchTree.hashOf(leaf)) == root;
        require(isIn, NotInBatch(product, leaf.subject, root));
        require(status != Status.NONE, StatusCannotSettle(status));
        uint256 batchedAt = finalAt - disputeWindow;
        require(observedAt <= batchedAt, ObservedInFuture(observedAt, batchedAt));

        // Check: this set did not report the event yet.
        bytes32 key = _keyOf(set, product, leaf.subject);
        require(_outcomes[key] == 0, AlreadyReported(product, leaf.subject));

        // Effect: it stands since the batch, unless somebody objects in time.
        if (status == Status.VOID) index = 0;
        _outcomes[key] = PackedOutcome.pack(status, index, observedAt, finalAt);
        emit LeafOpened(product, leaf.subject, root);
        emit Reported(product, leaf.subject, set, status, index, observedAt, finalAt, 0);
    }

    /// @inheritdoc IQuorumOracle
    function dispute(uint8 set, uint16 product, bytes32 subject) external {
        // Check: there is a report, nobody disputes it yet and it is not final.
        bytes32 key = _keyOf(set, product, subject);
        Outcome memory outcome = _outcomes[key].unpack();
        bool disputable = outcome.status != Status.NONE && !outcome.disputed && block.timestamp < outcome.finalAt;
        require(disputable, NotDisputable(product, subject));

        // Effect: the report is held back.
        _outcomes[key] = _outcomes[key].disputed();
        _challengers[key] = msg.sender;
        emit Disputed(product, subject, set, msg.sender, bond);

        // Interaction: the bond comes in.
        _take(bond);
    }

    /// @inheritdoc IQuorumOracle
    function resolve(uint8 set, uint16 product, bytes32 subject, Status status, int64 index) external onlyOwner {
        // Check: a dispute is open and the answer is one.
        bytes32 key = _keyOf(set, product, subject);
        Outcome memory outcome = _outcomes[key].unpack();
        require(outcome.disputed, NotDisputed(product, subject));
        require(status != Status.NONE, StatusCannotSettle(status));
        if (status == Status.VOID) index = 0;

        // Effect: final at once; an overturned report rests on what the arbiter saw; the bond goes to whoever was right.
        bool overturned = status != outcome.status || index != outcome.index;
        uint40 time = uint40(block.timestamp);
        uint40 observedAt = overturned ? time : outcome.observedAt;
        _outcomes[key] = PackedOutcome.pack(status, index, observedAt, time);
        emit Resolved(product, subject, set, status, index, observedAt, overturned);
        _credit(overturned ? _challengers[key] : owner(), bond);
    }

    /// @inheritdoc IQuorumOracle
    function proveEquivocation(
        uint16 product,
        bytes32 subject,
        Statement calldata first,
        Statement calldata second
    ) external returns (address reporter) {
        // Check: one reporter, whose seat still counts, signed both.
        Panel memory panel = _panelOf(first.set);
        reporter = _signerOf(panel.digest, product, subject, first);
        address other = _signerOf(_panelOf(second.set).digest, product, subject, second);
        require(reporter == other, DifferentSigners(reporter, other));
        _sit(panel, 0, reporter);

        // Check: they contradict each other.
        require(_contradicts(first, second, _spreadLimitOf(product)), NotEquivocal(first.index, second.index));

        // Effect: the seat and the stake are gone.
        _expel(reporter);
        (uint256 reward, uint256 kept) = _slash(reporter, msg.sender, owner());
        emit Equivocated(reporter, product, subject, msg.sender, reward, reward + kept);
    }

    /// @inheritdoc IQuorumOracle
    function spreadLimits() external view returns (uint16[16] memory limits) {
        for (uint256 product = 0; product < NUMBERED; ++product) limits[product] = uint16(_spreadLimitOf(product));
    }

    /// @inheritdoc IOutcomeOracle
    function outcomeOf(
        uint16 product,
        bytes32 subject,
        uint40 openedAt
    ) external view returns (Status status, int64 index, uint40 observedAt) {
        Outcome memory outcome = _outcomes[_keyOf(setAt(openedAt), product, subject)].unpack();
        if (outcome.disputed || block.timestamp < outcome.finalAt) return (Status.NONE, 0, 0);
        return (outcome.status, outcome.index, outcome.observedAt);
    }

    /// @notice A set's report as it stands, final or not. `status` is NONE when there is none.
    function reportOf(
        uint8 set,
        uint16 product,
        bytes32 subject
    ) external view returns (Status status, int64 index, uint40 observedAt, uint40 finalAt, bool disputed) {
        Outcome memory outcome = _outcomes[_keyOf(set, product, subject)].unpack();
        return (outcome.status, outcome.index, outcome.observedAt, outcome.finalAt, outcome.disputed);
    }

    /// @dev Enough families, nobody twice, ascending and close enough, about the past.
    /// @return observedAt The upper median of the times. @return seats Bit i: the reporter in place i spoke.
    function _checkObservations(
        Panel memory panel,
        uint16 product,
        bytes32 subject,
        Status status,
        Observation[] calldata observations
    ) private view returns (uint40 observedAt, uint32 seats) {
        bytes32 domain = _domainSeparatorV4();
        Reading memory reading = _readingOn(panel.digest, product, subject, status);
        uint256 count = observations.length;
        uint256[] memory times = new uint256[](count);
        int64 highest = observations[0].index;
        uint256 seen = 0;
        for (uint256 i = 0; i < count; ++i) {
            Observation calldata observation = observations[i];
            int64 index = observation.index;
            uint256 time = observation.observedAt;
            require(index >= highest, NotAscending(highest, index));
            require(time <= block.timestamp, ObservedInFuture(time, block.timestamp));
            highest = index;
            (reading.index, reading.observedAt, reading.evidence) = (index, time, observation.evidence);
            seen = _sit(panel, seen, _signerOfReading(domain, reading, observation.r, observation.vs));
            _insert(times, i, time);
        }
        int64 lowest = observations[0].index;
        uint256 limit = _spreadLimitOf(product);
        require(uint256(int256(highest) - lowest) <= limit, SpreadTooWide(lowest, highest, limit));
        _requireFamilies(panel, seen);
        return (uint40(times[count / 2]), uint32(seen));
    }

    function _spreadLimitOf(uint256 product) private view returns (uint256) {
        return uint16(_spreadLimits >> ((product < NUMBERED ? product : 0) * LIMIT_BITS));
    }

    function _keyOf(uint8 set, uint16 product, bytes32 subject) private pure returns (bytes32) {
        return Hashing.ofThree(set, product, subject);
    }
}
