// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What happened to a subject, once and for all.
/// @notice Every oracle of Buckler, whatever its source, answers this one question.
interface IOutcomeOracle {
    /// @notice NONE: nothing final yet. VALUE: the index was observed. VOID: it can never be known.
    enum Status {
        NONE,
        VALUE,
        VOID
    }

    /// @notice The final outcome of an event, or `NONE` while it can still change.
    /// @dev Warning: an answer other than `NONE` must never change again; cover is settled on it.
    /// @param product The product whose index is asked for.
    /// @param subject The 32 ASCII columns that name the thing watched.
    /// @param openedAt When the series that asks was first sold, unix seconds: it is answered by the reporters and settings of that time,
    /// whatever was voted since. Warning: must not change between two questions of one series.
    /// @return status See `Status`.
    /// @return index The observed number in the product's unit (minutes late for flights); 0 unless `VALUE`.
    /// @return observedAt Unix seconds of the observation that the outcome rests on; 0 while `NONE`.
    function outcomeOf(
        uint16 product,
        bytes32 subject,
        uint40 openedAt
    ) external view returns (Status status, int64 index, uint40 observedAt);
}
