// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../interfaces/ICoverDesk.sol";
import {Subject} from "./Subject.sol";

/// @title The columns of what is watched over days: name at 0 (13), first day at 13 (8), number of days at 21 (3), detail at 24 (8).
library Watch {
    uint256 private constant DATE = 13;
    uint256 private constant DAYS = 21;
    uint256 private constant MOST_DAYS = 366;

    /// @notice First second and the second after the last, unix, UTC. Reverts with the first column that is malformed.
    function windowOf(bytes32 subject) internal pure returns (uint256 start, uint256 end) {
        start = Subject.dateAt(subject, DATE);
        uint256 count = 0;
        for (uint256 column = DAYS; column < DAYS + 3; ++column) {
            uint256 letter = uint8(subject[column]);
            require(letter >= 0x30 && letter <= 0x39, ICoverDesk.MalformedSubject(subject, column));
            count = count * 10 + letter - 0x30;
        }
        require(count != 0 && count <= MOST_DAYS, ICoverDesk.MalformedSubject(subject, DAYS));
        end = start + count * 1 days;
    }

    /// @notice What is watched, with its trailing spaces.
    function nameOf(bytes32 subject) internal pure returns (bytes13) {
        return bytes13(subject);
    }

    /// @notice The detail as a name: its eight columns and five spaces.
    function detailOf(bytes32 subject) internal pure returns (bytes13) {
        return bytes13(subject << 192) | bytes13(uint104(0x2020202020));
    }
}
