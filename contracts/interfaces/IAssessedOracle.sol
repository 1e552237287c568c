// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "./IOutcomeOracle.sol";

/// @title A vote answers what no feed reports: an exploit, a rug pull, an oracle's failure.
/// @notice Somebody claims with a bond, the owner (the timelock, so a vote) answers with a link to the evidence, and the answer is final after a
/// window in which a later vote can still correct it. Without a claim by the end of the claim period anyone says that it did not happen.
interface IAssessedOracle is IOutcomeOracle {
    error OutsideWatch(uint256 time, uint256 limit);
    error ClaimsOver(uint256 time, uint256 until);
    error ClaimsNotOver(uint256 time, uint256 until);
    error ClaimOpen(uint16 product, bytes32 subject);
    error NoClaim(uint16 product, bytes32 subject);
    error TooEarlyToDeny(uint256 time, uint256 end);
    error StatusCannotSettle(Status status);
    error AlreadyAnswered(uint16 product, bytes32 subject);
    error AnswerNotFinal(uint256 time, uint256 finalAt);

    event Claimed(
        uint16 indexed product,
        bytes32 indexed subject,
        address indexed claimant,
        uint40 happenedAt,
        uint256 bond,
        string evidence
    );
    event ClaimRejected(uint16 indexed product, bytes32 indexed subject, uint40 claimsUntil, string evidence);
    event Answered(
        uint16 indexed product,
        bytes32 indexed subject,
        Status status,
        int64 index,
        uint40 observedAt,
        uint40 finalAt,
        string evidence
    );
    event ClaimClosed(uint16 indexed product, bytes32 indexed subject, address indexed claimant, bool upheld);

    /// @notice Says, with a bond, that it happened. One claim at a time, until the claim period after the watch is over.
    /// @param happenedAt Unix seconds, inside the watch and past. @param evidence Where to see it.
    function claim(uint16 product, bytes32 subject, uint40 happenedAt, string calldata evidence) external;

    /// @notice A claim was wrong: its bond is the owner's. Others may claim for another claim period at least. Only the owner.
    function reject(uint16 product, bytes32 subject, string calldata evidence) external;

    /// @notice The answer, final after the window; until then a later one replaces it. Only the owner. With an open claim at any time; without one, or
    /// to say that it did not happen, only once the watch has ended: an early "no" would silence what happens later.
    /// @param index 0: it did not happen. @param evidence Where to see it; its hash is kept.
    function answer(
        uint16 product,
        bytes32 subject,
        Status status,
        int64 index,
        string calldata evidence
    ) external;

    /// @notice Nobody claimed in time: it did not happen. Final at once. Anyone may call.
    function close(uint16 product, bytes32 subject) external;

    /// @notice After a final answer the bond is the owner's when it says that it did not happen, else the claimant's. Anyone may call.
    function closeClaim(uint16 product, bytes32 subject) external;
}
