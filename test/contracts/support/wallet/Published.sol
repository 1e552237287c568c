// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Checks} from "../Checks.sol";

/// @title Other people's contracts, from the bytecode that they published, at the addresses they have on every chain.
abstract contract Published is Checks {
    address internal constant ENTRY_POINT = 0x0000000071727De22E5E9d8BAf0edAc6f37da032;
    address internal constant SAFE = 0xFf51A5898e281Db6DfC7855790607438dF2ca44b;
    address internal constant PROXY_FACTORY = 0x14F2982D601c9458F93bd70B218933A6f8165e7b;
    address internal constant MULTI_SEND = 0x218543288004CD07832472D464648173c77D7eB7;
    address internal constant MULTI_SEND_CALL_ONLY = 0xA83c336B20401Af773B6219BA5027174338D1836;
    address internal constant SAFE_4337_MODULE = 0x75cf11467937ce3F2f357CE24ffc3DBF8fD5c226;

    address private constant DEPLOYER = 0x4e59b44847b379578588920cA78FbF26c0B4956C;
    address private constant SAFE_DEPLOYER = 0x914d7Fec6aaC8cd542e72Bca78B30650d45643d7;
    bytes32 private constant ENTRY_POINT_SALT = 0x90d8084deab30c2a37c45e8d47f49f2f7965183cb6990a98943ef94940681de3;
    string private constant SAFE_FILES = "node_modules/@safe-global/safe-smart-account/build/artifacts/contracts/";
    string private constant MODULE_FILES = "node_modules/@safe-global/safe-4337/build/artifacts/contracts/";
    /// @dev CREATE2 with the first word as salt and the rest as code.
    bytes private constant DEPLOYER_CODE =
        hex"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf3";

    function publish() internal {
        vm.etch(DEPLOYER, DEPLOYER_CODE);
        vm.etch(SAFE_DEPLOYER, DEPLOYER_CODE);
        string memory entryPoint = "node_modules/@account-abstraction/contracts/artifacts/EntryPoint.json";
        string memory module = string.concat(MODULE_FILES, "Safe4337Module.sol/Safe4337Module.json");
        _put(DEPLOYER, ENTRY_POINT_SALT, entryPoint, "", ENTRY_POINT);
        _put(DEPLOYER, 0, module, abi.encode(ENTRY_POINT), SAFE_4337_MODULE);
        _putSafe("Safe.sol/Safe.json", SAFE);
        _putSafe("proxies/SafeProxyFactory.sol/SafeProxyFactory.json", PROXY_FACTORY);
        _putSafe("libraries/MultiSend.sol/MultiSend.json", MULTI_SEND);
        _putSafe("libraries/MultiSendCallOnly.sol/MultiSendCallOnly.json", MULTI_SEND_CALL_ONLY);
    }

    function _putSafe(string memory file, address place) private {
        _put(SAFE_DEPLOYER, 0, string.concat(SAFE_FILES, file), "", place);
    }

    function _put(
        address deployer,
        bytes32 salt,
        string memory file,
        bytes memory arguments,
        address place
    ) private {
        if (place.code.length != 0) return;
        bytes memory code = vm.parseJsonBytes(vm.readFile(file), ".bytecode");
        (bool done, ) = deployer.call(bytes.concat(salt, code, arguments));
        assertTrue(done && place.code.length != 0, file);
    }
}
