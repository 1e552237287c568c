// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Call, Calls} from "../support/wallet/Calls.sol";
import {IProxyFactory} from "../support/wallet/SafeStack.sol";
import {Wallets} from "../support/wallet/Wallets.sol";

/// @title What the guards cost. A test begins with nothing warm, as a transaction does; setting up was another one.
contract WalletGasTest is Wallets {
    /// @dev A transaction's own 21,000 and the calldata of one operation, rounded up.
    uint256 private constant AROUND = 60_000;

    bytes private _creation;
    address private _made;

    function setUp() public override {
        super.setUp();
        _creation = abi.encodeCall(IProxyFactory.createProxyWithNonce, (SAFE, setupOf(ownKey), 3));
        try this.createAndRevert() {} catch (bytes memory answer) {
            _made = abi.decode(answer, (address));
        }
        dollar.mint(_made, 1_000 * DOLLAR);
        operate(address(safe), BOT, "", buying(1, address(safe)));
    }

    function createAndRevert() external {
        (, bytes memory answer) = PROXY_FACTORY.call(_creation);
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function test_TheFirstPurchaseCreatesTheWalletWithin750000() public {
        uint256 gas = gasOf(_made, OWN, bytes.concat(bytes20(PROXY_FACTORY), _creation));
        assertLe(gas + AROUND, 750_000, "first");
    }

    function test_TheNextPurchaseTakesLessThan330000() public {
        assertLe(gasOf(address(safe), BOT, "") + AROUND, 330_000, "next");
    }

    /// @dev What the Safe asks before and after, with what it costs this test to hand the call over.
    function test_TheGuardsTakeLessThan30000() public {
        bytes memory data = Calls.batch(buying(1, address(safe)));
        vm.startPrank(address(safe));
        uint256 gas = gasleft();
        bytes32 hash = guard.checkModuleTransaction(MULTI_SEND_CALL_ONLY, 0, data, DELEGATE_CALL, address(module));
        guard.checkAfterModuleExecution(hash, true);
        gas -= gasleft();
        vm.stopPrank();
        assertLe(gas, 30_000, "guards");
    }

    function gasOf(address wallet, uint256 key, bytes memory initCode) private returns (uint256 gas) {
        Call[] memory list = buying(1, wallet);
        gas = gasleft();
        operate(wallet, key, initCode, list);
        gas -= gasleft();
    }
}
