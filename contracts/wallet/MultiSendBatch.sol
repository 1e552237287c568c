// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IWalletGuard} from "./IWalletGuard.sol";

/// @title Reads the calls that Safe's MultiSendCallOnly 1.5.0 would make, each and exactly.
/// @notice A call is, tightly packed: operation (1 byte), target (20), value (32), length (32) and its data.
library MultiSendBatch {
    /// @dev `multiSend(bytes)`.
    bytes4 private constant MULTI_SEND = 0x8d80ff0a;
    uint256 private constant WORD = 32;
    uint256 private constant HEAD = 4 + 2 * WORD;
    uint256 private constant CALL_HEAD = 85;

    /// @notice The packed calls in the data of a `multiSend`, which must be encoded as every ABI encoder does it and hold nothing else.
    function open(bytes calldata data) internal pure returns (bytes calldata calls) {
        require(data.length >= HEAD && bytes4(data) == MULTI_SEND, IWalletGuard.MalformedBatch(0));
        uint256 length = uint256(bytes32(data[4 + WORD:]));
        require(uint256(bytes32(data[4:])) == WORD && length < data.length, IWalletGuard.MalformedBatch(4));
        uint256 padded = (length + WORD - 1) & ~(WORD - 1);
        require(data.length == HEAD + padded, IWalletGuard.MalformedBatch(data.length));
        return data[HEAD:HEAD + length];
    }

    /// @notice The call at `position`, a plain one without value, and where the next one begins.
    function callAt(
        bytes calldata calls,
        uint256 position
    ) internal pure returns (address to, bytes calldata data, uint256 next) {
        uint256 left = calls.length - position;
        require(left >= CALL_HEAD && calls[position] == 0, IWalletGuard.MalformedBatch(position));
        to = address(bytes20(calls[position + 1:]));
        uint256 value = uint256(bytes32(calls[position + 21:]));
        require(value == 0, IWalletGuard.ValueNotAllowed(value));
        uint256 length = uint256(bytes32(calls[position + 53:]));
        require(length <= left - CALL_HEAD, IWalletGuard.MalformedBatch(position));
        next = position + CALL_HEAD + length;
        data = calls[position + CALL_HEAD:next];
    }
}
