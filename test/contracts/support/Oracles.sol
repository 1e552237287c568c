// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";

/// @title An oracle that always says the same.
contract FixedOracle is IOutcomeOracle {
    Status private immutable _status;
    int64 private immutable _index;
    uint40 private immutable _observedAt;

    constructor(Status status, int64 index, uint40 observedAt) {
        (_status, _index, _observedAt) = (status, index, observedAt);
    }

    function outcomeOf(uint16, bytes32, uint40) external view returns (Status, int64, uint40) {
        return (_status, _index, _observedAt);
    }
}

/// @title An oracle that fails whenever it is asked.
contract BrokenOracle is IOutcomeOracle {
    error OutOfOrder();

    function outcomeOf(uint16, bytes32, uint40) external pure returns (Status, int64, uint40) {
        revert OutOfOrder();
    }
}

/// @title An oracle that answers after half a million gas.
contract BusyOracle is IOutcomeOracle {
    int64 private immutable _index;
    uint40 private immutable _observedAt;

    constructor(int64 index, uint40 observedAt) {
        (_index, _observedAt) = (index, observedAt);
    }

    function outcomeOf(uint16, bytes32, uint40) external view returns (Status, int64, uint40) {
        uint256 before = gasleft();
        while (before - gasleft() < 500_000) {}
        return (Status.VALUE, _index, _observedAt);
    }
}

/// @title An oracle whose witnesses were replaced: each series is answered by those who sat when it was opened.
contract RotatedOracle is IOutcomeOracle {
    uint40 private immutable _rotatedAt;
    uint40 private immutable _observedAt;

    constructor(uint40 rotatedAt, uint40 observedAt) {
        (_rotatedAt, _observedAt) = (rotatedAt, observedAt);
    }

    function outcomeOf(uint16, bytes32, uint40 openedAt) external view returns (Status, int64, uint40) {
        return (Status.VALUE, openedAt < _rotatedAt ? int64(300) : int64(0), _observedAt);
    }
}

/// @title An oracle that answers in words that are no outcome.
contract BabblingOracle {
    bytes private _words;

    constructor(bytes memory words) {
        _words = words;
    }

    fallback(bytes calldata) external returns (bytes memory) {
        return _words;
    }
}
