// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICompliance} from "../interfaces/ICompliance.sol";

/// @title Asks a compliance hook, and takes nothing but a plain yes for one.
library Screen {
    error NotAllowed(bytes4 question, address from, address to);
    error ComplianceBroken(address hook, bytes4 question);

    /// @notice Reverts unless the hook says yes. @param question One of the functions of `ICompliance`.
    function demand(ICompliance hook, bytes4 question, address from, address to) internal view {
        (bool answered, bool yes) = ask(hook, question, from, to);
        require(answered, ComplianceBroken(address(hook), question));
        require(yes, NotAllowed(question, from, to));
    }

    /// @notice What the hook says; a hook that does not answer with one word of 0 or 1 has not answered.
    function ask(
        ICompliance hook,
        bytes4 question,
        address from,
        address to
    ) internal view returns (bool answered, bool yes) {
        // A plain call, because the compiler's own would revert without a reason on a hook that has no code or talks nonsense.
        // solhint-disable-next-line avoid-low-level-calls
        (bool done, bytes memory answer) = address(hook).staticcall(abi.encodeWithSelector(question, from, to));
        if (!done || answer.length != 32) return (false, false);
        uint256 word = abi.decode(answer, (uint256));
        return (word <= 1, word == 1);
    }
}
