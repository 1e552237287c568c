// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IOutcomeOracle} from "./interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "./interfaces/IQuorumOracle.sol";

/// @title Takes what a quorum of independent reporters signed, waits for objections, and then never changes its mind.
contract QuorumOracle is IQuorumOracle, EIP712, Ownable2Step {
    using SafeERC20 for IERC20;

    /// @dev One slot. `place` is the reporter's place in the set plus one; 0 is nobody.
    struct Seat {
        uint8 place;
        uint8 family;
    }

    /// @dev What a report writes, packed by hand into one slot and written once.
    struct Outcome {
        Status status;
        bool disputed;
        int64 index;
        uint40 observedAt;
        uint40 finalAt;
    }

    bytes32 private constant OBSERVATION_TYPEHASH =
        keccak256(
            "Observation(bytes32 reporterSet,uint16 product,bytes32 subject,uint8 status,int64 index,uint40 observedAt,bytes32 evidence)"
        );
    uint256 private constant MOST_REPORTERS = 31;
    uint256 private constant MOST_FAMILY = 127;
    uint256 private constant FAMILIES_AT = 128;
    uint256 private constant DISPUTED = 1 << 8;

    /// @notice The dollar that bonds are paid in.
    IERC20 public immutable dollar;
    /// @notice Dollars (6 decimals) that a dispute costs until it is decided.
    uint256 public immutable bond;
    /// @notice Most that the highest and the lowest observation may differ, in the product's unit.
    uint64 public immutable spreadLimit;
    /// @notice Seconds in which a report can be disputed.
    uint32 public immutable disputeWindow;

    /// @inheritdoc IQuorumOracle
    bytes32 public reporterSet;
    /// @notice Observations needed. @dev Always more than half of the reporters, so that two quorums cannot disagree.
    uint8 public quorum;
    /// @notice Source families needed among them.
    uint8 public families;
    Reporter[] private _reporters;
    mapping(address signer => Seat) private _seats;
    /// @dev status 8, disputed 8, index 64, observedAt 40, finalAt 40 bits from the right.
    mapping(uint16 product => mapping(bytes32 subject => uint256)) private _outcomes;
    mapping(uint16 product => mapping(bytes32 subject => address)) private _challengers;
    /// @notice Bonds (dollars, 6 decimals) that their owners can collect.
    mapping(address account => uint256) public bondOf;

    /// @param owner Names the reporters and decides disputes. @param reporters At most 31, no address twice.
    constructor(
        address owner,
        IERC20 dollar_,
        uint256 bond_,
        uint64 spreadLimit_,
        uint32 disputeWindow_,
        Reporter[] memory reporters,
        uint8 quorum_,
        uint8 families_
    ) EIP712("Buckler Quorum Oracle", "1") Ownable(owner) {
        dollar = dollar_;
        bond = bond_;
        spreadLimit = spreadLimit_;
        disputeWindow = disputeWindow_;
        _setReporters(reporters, quorum_, families_);
    }

    /// @inheritdoc IQuorumOracle
    function report(uint16 product, bytes32 subject, Observation[] calldata observations) external {
        // Check: nobody reported this event yet.
        require(_outcomes[product][subject] == 0, AlreadyReported(product, subject));

        // Check: enough reporters of enough families say the same, about the past.
        uint256 count = observations.length;
        require(count >= quorum, TooFewObservations(count, quorum));
        uint40 observedAt = _checkObservations(product, subject, observations);

        // Effect: it stands unless somebody objects in time.
        Status status = observations[0].status;
        int64 index = status == Status.VALUE ? observations[(count - 1) / 2].index : int64(0);
        uint40 finalAt = uint40(block.timestamp + disputeWindow);
        _outcomes[product][subject] = _pack(status, index, observedAt, finalAt);
        emit Reported(product, subject, status, index, finalAt);
    }

    /// @inheritdoc IQuorumOracle
    function dispute(uint16 product, bytes32 subject) external {
        // Check: there is a report, nobody disputes it yet and it is not final.
        Outcome memory outcome = _outcomeOf(product, subject);
        bool disputable = outcome.status != Status.NONE && !outcome.disputed && block.timestamp < outcome.finalAt;
        require(disputable, NotDisputable(product, subject));

        // Effect: the report is held back.
        _outcomes[product][subject] |= DISPUTED;
        _challengers[product][subject] = msg.sender;
        emit Disputed(product, subject, msg.sender, bond);

        // Interaction: the bond comes in.
        dollar.safeTransferFrom(msg.sender, address(this), bond);
    }

    /// @inheritdoc IQuorumOracle
    function resolve(uint16 product, bytes32 subject, Status status, int64 index) external onlyOwner {
        // Check: a dispute is open and the answer is one.
        Outcome memory outcome = _outcomeOf(product, subject);
        require(outcome.disputed, NotDisputed(product, subject));
        require(status != Status.NONE, StatusCannotSettle(status));
        if (status == Status.VOID) index = 0;

        // Effect: final at once; an overturned report rests on what the arbiter saw; the bond goes to whoever was right.
        bool overturned = status != outcome.status || index != outcome.index;
        uint40 time = uint40(block.timestamp);
        _outcomes[product][subject] = _pack(status, index, overturned ? time : outcome.observedAt, time);
        bondOf[overturned ? _challengers[product][subject] : owner()] += bond;
        emit Resolved(product, subject, status, index, overturned);
    }

    /// @notice Sends the caller's decided bonds to `to`.
    function collectBond(address to) external returns (uint256 amount) {
        amount = bondOf[msg.sender];
        bondOf[msg.sender] = 0;
        dollar.safeTransfer(to, amount);
    }

    /// @notice Replaces the reporters. Observations signed for the old set are worth nothing from here on; reports stand. Only the owner.
    function setReporters(Reporter[] calldata reporters, uint8 quorum_, uint8 families_) external onlyOwner {
        for (uint256 i = 0; i < _reporters.length; ++i) delete _seats[_reporters[i].signer];
        delete _reporters;
        _setReporters(reporters, quorum_, families_);
    }

    /// @inheritdoc IOutcomeOracle
    function outcomeOf(
        uint16 product,
        bytes32 subject,
        uint40
    ) external view returns (Status status, int64 index, uint40 observedAt) {
        Outcome memory outcome = _outcomeOf(product, subject);
        if (outcome.disputed || block.timestamp < outcome.finalAt) return (Status.NONE, 0, 0);
        return (outcome.status, outcome.index, outcome.observedAt);
    }

    /// @notice A report as it stands, final or not. `status` is NONE when there is none.
    function reportOf(
        uint16 product,
        bytes32 subject
    ) external view returns (Status status, int64 index, uint40 observedAt, uint40 finalAt, bool disputed) {
        Outcome memory outcome = _outcomeOf(product, subject);
        return (outcome.status, outcome.index, outcome.observedAt, outcome.finalAt, outcome.disputed);
    }

    /// @notice The reporters of the current set.
    function reportersOf() external view returns (Reporter[] memory) {
        return _reporters;
    }

    /// @dev Enough reporters of enough families, each once, agree about the past.
    /// @return earliest Time of the earliest observation.
    function _checkObservations(
        uint16 product,
        bytes32 subject,
        Observation[] calldata observations
    ) private returns (uint40 earliest) {
        bytes32 set = reporterSet;
        Status status = observations[0].status;
        require(status != Status.NONE, StatusCannotSettle(status));
        int64 lowest = observations[0].index;
        int64 highest = lowest;
        uint256 seats = 0;
        earliest = type(uint40).max;
        for (uint256 i = 0; i < observations.length; ++i) {
            Observation calldata observation = observations[i];
            int64 index = observation.index;
            uint40 observedAt = observation.observedAt;
            require(observation.status == status, StatusDiffers(status, observation.status));
            require(index >= highest, NotAscending(highest, index));
            require(observedAt <= block.timestamp, ObservedInFuture(observedAt, block.timestamp));
            highest = index;
            if (observedAt < earliest) earliest = observedAt;

            bytes32 evidence = observation.evidence;
            bytes32 hash = keccak256(
                abi.encode(OBSERVATION_TYPEHASH, set, product, subject, status, index, observedAt, evidence)
            );
            address signer = ECDSA.recoverCalldata(_hashTypedDataV4(hash), observation.signature);
            seats = _seat(seats, signer);
            emit Observed(product, subject, signer, status, index, observedAt, evidence);
        }
        uint256 spread = uint256(int256(highest) - lowest);
        require(spread <= spreadLimit, SpreadTooWide(lowest, highest, spreadLimit));
        uint256 seen = _bitsIn(seats >> FAMILIES_AT);
        require(seen >= families, TooFewFamilies(seen, families));
    }

    /// @dev Adds a reporter to those seen, once: its place in the low bits, its family in the high ones.
    function _seat(uint256 seats, address signer) private view returns (uint256) {
        Seat storage seat = _seats[signer];
        uint256 place = seat.place;
        require(place != 0, UnknownReporter(signer));
        require(seats & (1 << place) == 0, ReporterTwice(signer));
        return seats | (1 << place) | (1 << (FAMILIES_AT + seat.family));
    }

    function _setReporters(Reporter[] memory reporters, uint8 quorum_, uint8 families_) private {
        // Check: no two quorums can be disjoint, and enough families exist.
        uint256 count = reporters.length;
        require(count <= MOST_REPORTERS, SetOutsideRail("reporters", count, MOST_REPORTERS));
        require(quorum_ > count / 2, SetOutsideRail("quorum", quorum_, count / 2 + 1));
        require(quorum_ <= count, SetOutsideRail("quorum", quorum_, count));
        uint256 known = 0;
        for (uint256 i = 0; i < count; ++i) {
            Reporter memory reporter = reporters[i];
            require(reporter.signer != address(0), UnknownReporter(reporter.signer));
            require(_seats[reporter.signer].place == 0, ReporterTwice(reporter.signer));
            require(reporter.family <= MOST_FAMILY, SetOutsideRail("family", reporter.family, MOST_FAMILY));
            known |= 1 << reporter.family;
            // Effect: the reporter takes its seat.
            _seats[reporter.signer] = Seat({place: uint8(i + 1), family: reporter.family});
            _reporters.push(reporter);
        }
        require(families_ != 0, SetOutsideRail("families", families_, 1));
        require(families_ <= _bitsIn(known), SetOutsideRail("families", families_, _bitsIn(known)));

        quorum = quorum_;
        families = families_;
        reporterSet = keccak256(abi.encode(block.chainid, address(this), reporters, quorum_, families_));
        emit ReportersChanged(reporterSet, reporters, quorum_, families_);
    }

    function _outcomeOf(uint16 product, bytes32 subject) private view returns (Outcome memory) {
        uint256 packed = _outcomes[product][subject];
        return
            Outcome({
                status: Status(uint8(packed)),
                disputed: packed & DISPUTED != 0,
                index: int64(uint64(packed >> 16)),
                observedAt: uint40(packed >> 80),
                finalAt: uint40(packed >> 120)
            });
    }

    /// @dev An outcome that nobody disputes.
    function _pack(
        Status status,
        int64 index,
        uint40 observedAt,
        uint40 finalAt
    ) private pure returns (uint256) {
        return
            uint256(uint8(status)) |
            (uint256(uint64(index)) << 16) |
            (uint256(observedAt) << 80) |
            (uint256(finalAt) << 120);
    }

    function _bitsIn(uint256 bits) private pure returns (uint256 count) {
        for (; bits != 0; bits &= bits - 1) ++count;
    }
}
