// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICompliance} from "../../../contracts/interfaces/ICompliance.sol";
import {ISanctionsList} from "../../../contracts/compliance/SanctionsCheck.sol";

/// @title A sanctions oracle in the common form, filled by the test.
contract SanctionsOracle is ISanctionsList {
    mapping(address account => bool) public isSanctioned;

    function sanction(address account, bool isListed) external {
        isSanctioned[account] = isListed;
    }
}

/// @title A hook that fails whenever it is asked.
contract RevertingHook is ICompliance {
    error OutOfOrder();

    function mayBuy(address, address) external pure returns (bool) {
        revert OutOfOrder();
    }

    function mayInvest(address, address) external pure returns (bool) {
        revert OutOfOrder();
    }

    function mayTransfer(address, address) external pure returns (bool) {
        revert OutOfOrder();
    }
}

/// @title A hook that answers every question with the same bytes, or with none.
contract BabblingHook {
    bytes private _words;

    constructor(bytes memory words) {
        _words = words;
    }

    fallback(bytes calldata) external returns (bytes memory) {
        return _words;
    }
}
