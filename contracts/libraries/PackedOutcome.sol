// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "../interfaces/IOutcomeOracle.sol";

/// @dev A report: what it says, since when it rests, and from when on it stands for ever unless it is disputed.
struct Outcome {
    IOutcomeOracle.Status status;
    bool disputed;
    int64 index;
    uint40 observedAt;
    uint40 finalAt;
}

/// @title Packs a report by hand into one slot that is written once: status 8, disputed 8, index 64, observedAt 40, finalAt 40 bits from the right.
library PackedOutcome {
    uint256 private constant DISPUTED = 1 << 8;

    /// @notice A report that nobody disputes.
    function pack(
        IOutcomeOracle.Status status,
        int64 index,
        uint40 observedAt,
        uint40 finalAt
    ) internal pure returns (uint256) {
        return
            uint256(uint8(status)) |
            (uint256(uint64(index)) << 16) |
            (uint256(observedAt) << 80) |
            (uint256(finalAt) << 120);
    }

    function unpack(uint256 packed) internal pure returns (Outcome memory) {
        return
            Outcome({
                status: IOutcomeOracle.Status(uint8(packed)),
                disputed: packed & DISPUTED != 0,
                index: int64(uint64(packed >> 16)),
                observedAt: uint40(packed >> 80),
                finalAt: uint40(packed >> 120)
            });
    }

    /// @notice The same report, held back.
    function disputed(uint256 packed) internal pure returns (uint256) {
        return packed | DISPUTED;
    }
}
