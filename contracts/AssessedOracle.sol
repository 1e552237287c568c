// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Bonds} from "./Bonds.sol";
import {IAssessedOracle} from "./interfaces/IAssessedOracle.sol";
import {IOutcomeOracle} from "./interfaces/IOutcomeOracle.sol";
import {Outcome, PackedOutcome} from "./libraries/PackedOutcome.sol";
import {Watch} from "./libraries/Watch.sol";

/// @title Answers by vote, in public, with the evidence named.
contract AssessedOracle is IAssessedOracle, Bonds, Ownable2Step {
    using PackedOutcome for uint256;

    /// @dev `claimsUntil` is 0 while the claim period is the one after the watch.
    struct Case {
        address claimant;
        uint40 happenedAt;
        uint40 claimsUntil;
        bytes32 evidence;
        uint256 outcome;
    }

    /// @notice Dollars (6 decimals) that a claim costs until it is decided.
    uint256 public immutable bond;
    /// @notice Seconds after the watch, or after a rejected claim, in which it can be claimed.
    uint32 public immutable claimPeriod;
    /// @notice Seconds from an answer to its finality.
    uint32 public immutable answerWindow;

    mapping(uint16 product => mapping(bytes32 subject => Case)) private _cases;

    /// @param owner Answers: the timelock.
    constructor(
        address owner,
        IERC20 dollar_,
        uint256 bond_,
        uint32 claimPeriod_,
        uint32 answerWindow_
    ) Ownable(owner) Bonds(dollar_) {
        bond = bond_;
        claimPeriod = claimPeriod_;
        answerWindow = answerWindow_;
    }

    /// @inheritdoc IAssessedOracle
    function claim(uint16 product, bytes32 subject, uint40 happenedAt, string calldata evidence) external {
        // Check: it can still be claimed, nobody else does, and it is said to have happened in the watch.
        Case storage file = _unanswered(product, subject);
        require(file.claimant == address(0), ClaimOpen(product, subject));
        (uint256 start, uint256 end) = Watch.windowOf(subject);
        uint256 until = _claimsUntil(file, end);
        require(block.timestamp < until, ClaimsOver(block.timestamp, until));
        require(happenedAt >= start, OutsideWatch(happenedAt, start));
        require(happenedAt < end, OutsideWatch(happenedAt, end));
        require(happenedAt <= block.timestamp, OutsideWatch(happenedAt, block.timestamp));

        // Effect: the claim is open.
        (file.claimant, file.happenedAt) = (msg.sender, happenedAt);
        emit Claimed(product, subject, msg.sender, happenedAt, bond, evidence);

        // Interaction: the bond comes in.
        _take(bond);
    }

    /// @inheritdoc IAssessedOracle
    function reject(uint16 product, bytes32 subject, string calldata evidence) external onlyOwner {
        // Check: there is a claim and no answer.
        Case storage file = _unanswered(product, subject);
        require(file.claimant != address(0), NoClaim(product, subject));

        // Effect: the bond is lost, and a claim that blocked others costs them no time.
        (, uint256 end) = Watch.windowOf(subject);
        uint256 until = block.timestamp + claimPeriod;
        uint256 known = _claimsUntil(file, end);
        file.claimsUntil = uint40(until > known ? until : known);
        emit ClaimRejected(product, subject, file.claimsUntil, evidence);
        _decide(product, subject, file, false);
    }

    /// @inheritdoc IAssessedOracle
    function answer(
        uint16 product,
        bytes32 subject,
        Status status,
        int64 index,
        string calldata evidence
    ) external onlyOwner {
        // Check: an answer, that can still be given, at its time.
        Case storage file = _cases[product][subject];
        Outcome memory before = file.outcome.unpack();
        bool isOpen = before.status == Status.NONE || block.timestamp < before.finalAt;
        require(isOpen, AlreadyAnswered(product, subject));
        require(status != Status.NONE, StatusCannotSettle(status));
        if (status == Status.VOID) index = 0;
        (, uint256 end) = Watch.windowOf(subject);
        bool affirms = status == Status.VALUE && index > 0 && file.claimant != address(0);
        require(affirms || block.timestamp >= end, TooEarlyToDeny(block.timestamp, end));

        // Effect: it stands unless another vote corrects it in time.
        uint40 finalAt = uint40(block.timestamp + answerWindow);
        uint40 observedAt = file.claimant == address(0) ? uint40(end) : file.happenedAt;
        file.outcome = PackedOutcome.pack(status, index, observedAt, finalAt);
        file.evidence = keccak256(bytes(evidence));
        emit Answered(product, subject, status, index, observedAt, finalAt, evidence);
    }

    /// @inheritdoc IAssessedOracle
    function close(uint16 product, bytes32 subject) external {
        // Check: no answer, no claim, and no time left for one.
        Case storage file = _unanswered(product, subject);
        require(file.claimant == address(0), ClaimOpen(product, subject));
        (, uint256 end) = Watch.windowOf(subject);
        uint256 until = _claimsUntil(file, end);
        require(block.timestamp >= until, ClaimsNotOver(block.timestamp, until));

        // Effect: it did not happen.
        uint40 time = uint40(block.timestamp);
        file.outcome = PackedOutcome.pack(Status.VALUE, 0, uint40(end), time);
        emit Answered(product, subject, Status.VALUE, 0, uint40(end), time, "");
    }

    /// @inheritdoc IAssessedOracle
    function closeClaim(uint16 product, bytes32 subject) external {
        // Check: a claim, and a final answer.
        Case storage file = _cases[product][subject];
        require(file.claimant != address(0), NoClaim(product, subject));
        Outcome memory outcome = file.outcome.unpack();
        bool isFinal = outcome.status != Status.NONE && block.timestamp >= outcome.finalAt;
        require(isFinal, AnswerNotFinal(block.timestamp, outcome.finalAt));

        // Effect: the bond is somebody's.
        _decide(product, subject, file, outcome.status == Status.VOID || outcome.index > 0);
    }

    /// @inheritdoc IOutcomeOracle
    /// @dev Nothing that a vote changes binds an answer, so it does not matter when the series was first sold.
    function outcomeOf(
        uint16 product,
        bytes32 subject,
        uint40
    ) external view returns (Status status, int64 index, uint40 observedAt) {
        Outcome memory outcome = _cases[product][subject].outcome.unpack();
        if (block.timestamp < outcome.finalAt) return (Status.NONE, 0, 0);
        return (outcome.status, outcome.index, outcome.observedAt);
    }

    /// @notice Everything about one event; `claimsUntil` is when claims end, `evidence` the hash of what the answer names.
    function caseOf(
        uint16 product,
        bytes32 subject
    )
        external
        view
        returns (address claimant, uint40 happenedAt, uint256 claimsUntil, bytes32 evidence, Outcome memory outcome)
    {
        Case storage file = _cases[product][subject];
        (, uint256 end) = Watch.windowOf(subject);
        return (file.claimant, file.happenedAt, _claimsUntil(file, end), file.evidence, file.outcome.unpack());
    }

    function _decide(uint16 product, bytes32 subject, Case storage file, bool upheld) private {
        address claimant = file.claimant;
        (file.claimant, file.happenedAt) = (address(0), 0);
        emit ClaimClosed(product, subject, claimant, upheld);
        _credit(upheld ? claimant : owner(), bond);
    }

    function _unanswered(uint16 product, bytes32 subject) private view returns (Case storage file) {
        file = _cases[product][subject];
        require(file.outcome == 0, AlreadyAnswered(product, subject));
    }

    function _claimsUntil(Case storage file, uint256 end) private view returns (uint256) {
        return file.claimsUntil == 0 ? end + claimPeriod : file.claimsUntil;
    }
}
