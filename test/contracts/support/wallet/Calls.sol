// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @dev A plain call without value.
struct Call {
    address to;
    bytes data;
}

/// @title Puts calls together as a wallet gets them.
library Calls {
    function approve(address dollar, address spender, uint256 amount) internal pure returns (Call memory) {
        return Call(dollar, abi.encodeCall(IERC20.approve, (spender, amount)));
    }

    function pair(Call memory first, Call memory second) internal pure returns (Call[] memory list) {
        list = new Call[](2);
        (list[0], list[1]) = (first, second);
    }

    function alone(Call memory one) internal pure returns (Call[] memory list) {
        list = new Call[](1);
        list[0] = one;
    }

    /// @dev The data of a `multiSend`.
    function batch(Call[] memory list) internal pure returns (bytes memory) {
        bytes memory packed;
        for (uint256 i = 0; i < list.length; ++i) packed = bytes.concat(packed, entry(0, list[i].to, 0, list[i].data));
        return abi.encodeWithSignature("multiSend(bytes)", packed);
    }

    function entry(uint8 operation, address to, uint256 value, bytes memory data) internal pure returns (bytes memory) {
        return abi.encodePacked(operation, to, value, data.length, data);
    }
}
