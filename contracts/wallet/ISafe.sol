// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";

/// @title What the wallet's contracts ask of a Safe 1.5.0.
interface ISafe {
    function enableModule(address module) external;

    function setGuard(address guard) external;

    function setModuleGuard(address guard) external;

    function addOwnerWithThreshold(address owner, uint256 threshold) external;

    function nonce() external view returns (uint256);

    function getThreshold() external view returns (uint256);

    function getOwners() external view returns (address[] memory);

    /// @param operation 0: call, 1: delegatecall.
    function getTransactionHash(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation,
        uint256 safeTxGas,
        uint256 baseGas,
        uint256 gasPrice,
        address gasToken,
        address refundReceiver,
        uint256 nonce_
    ) external view returns (bytes32);
}

/// @title What a Safe 1.5.0 asks before and after a transaction that its owners signed. ERC-165: 0xe6d7a83a.
interface ISafeTransactionGuard is IERC165 {
    /// @dev The Safe has verified the signatures and raised its nonce.
    function checkTransaction(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation,
        uint256 safeTxGas,
        uint256 baseGas,
        uint256 gasPrice,
        address gasToken,
        address payable refundReceiver,
        bytes calldata signatures,
        address sender
    ) external;

    function checkAfterExecution(bytes32 hash, bool success) external;
}

/// @title What a Safe 1.5.0 asks before and after whatever one of its modules does. ERC-165: 0x58401ed8.
interface ISafeModuleGuard is IERC165 {
    function checkModuleTransaction(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation,
        address module
    ) external returns (bytes32 hash);

    function checkAfterModuleExecution(bytes32 hash, bool success) external;
}
