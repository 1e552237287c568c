// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {ISafe} from "../../../../contracts/wallet/ISafe.sol";

/// @title What the tests do with a Safe besides what the contracts ask of it.
interface ITestSafe is ISafe {
    function setup(
        address[] calldata owners,
        uint256 threshold,
        address to,
        bytes calldata data,
        address fallbackHandler,
        address paymentToken,
        uint256 payment,
        address payable paymentReceiver
    ) external;

    function execTransaction(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation,
        uint256 safeTxGas,
        uint256 baseGas,
        uint256 gasPrice,
        address gasToken,
        address payable refundReceiver,
        bytes calldata signatures
    ) external payable returns (bool);

    function execTransactionFromModule(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation
    ) external returns (bool);

    function execTransactionFromModuleReturnData(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation
    ) external returns (bool done, bytes memory answer);

    function approveHash(bytes32 hash) external;

    function removeOwner(address before, address owner, uint256 threshold) external;

    function swapOwner(address before, address owner, address next) external;

    function changeThreshold(uint256 threshold) external;

    function disableModule(address before, address module) external;

    function setFallbackHandler(address handler) external;

    function isModuleEnabled(address module) external view returns (bool);

    function isOwner(address owner) external view returns (bool);

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4);

    function getMessageHash(bytes calldata message) external view returns (bytes32);

    function getStorageAt(uint256 offset, uint256 length) external view returns (bytes memory);
}

interface IProxyFactory {
    function createProxyWithNonce(address singleton, bytes calldata setup, uint256 salt) external returns (address);
}

interface ITestModule {
    function getOperationHash(PackedUserOperation calldata operation) external view returns (bytes32);

    function executeUserOpWithErrorString(address to, uint256 value, bytes calldata data, uint8 operation) external;
}

interface ITestEntryPoint {
    function handleOps(PackedUserOperation[] calldata operations, address payable beneficiary) external;

    function getNonce(address sender, uint192 key) external view returns (uint256);

    function depositTo(address account) external payable;

    function withdrawTo(address payable to, uint256 amount) external;
}
