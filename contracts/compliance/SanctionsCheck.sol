// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICompliance} from "../interfaces/ICompliance.sol";

/// @title The question that sanctions oracles commonly answer, Chainalysis' among them.
interface ISanctionsList {
    function isSanctioned(address account) external view returns (bool);
}

/// @title Keeps out whom a sanctions oracle names.
/// @dev The oracle is fixed: another one is another `SanctionsCheck`, set by the owner of the desk and the pools.
contract SanctionsCheck is ICompliance {
    error NotAList(address list);

    /// @notice Who says who is sanctioned.
    ISanctionsList public immutable list;

    /// @param list_ Must have code. A list that fails later lets nobody in until the hook is replaced.
    constructor(ISanctionsList list_) {
        require(address(list_).code.length != 0, NotAList(address(list_)));
        list = list_;
    }

    /// @inheritdoc ICompliance
    function mayBuy(address buyer, address holder) external view returns (bool) {
        return _areClear(buyer, holder);
    }

    /// @inheritdoc ICompliance
    function mayInvest(address payer, address holder) external view returns (bool) {
        return _areClear(payer, holder);
    }

    /// @inheritdoc ICompliance
    function mayTransfer(address from, address to) external view returns (bool) {
        return _areClear(from, to);
    }

    function _areClear(address one, address other) private view returns (bool) {
        return !list.isSanctioned(one) && (one == other || !list.isSanctioned(other));
    }
}
