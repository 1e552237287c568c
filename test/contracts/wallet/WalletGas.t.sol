// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {WalletModule} from "../../../contracts/wallet/WalletModule.sol";
import {ISafe} from "../../../contracts/wallet/ISafe.sol";
import {Call} from "../support/wallet/Calls.sol";
import {IProxyFactory, ITestSafe} from "../support/wallet/SafeStack.sol";
import {Wallets} from "../support/wallet/Wallets.sol";

/// @title What the guards cost. A test begins with nothing warm, as a transaction does; setting up was another one.
contract WalletGasTest is Wallets {
    /// @dev A transaction's own 21,000 and the calldata of one operation, rounded up.
    uint256 private constant AROUND = 60_000;

    ITestSafe private _plain;
    bytes private _creation;
    address private _made;

    function setUp() public override {
        super.setUp();
        ModuleOnly moduleOnly = new ModuleOnly(address(module));
        bytes memory data = abi.encodeCall(ModuleOnly.enable, ());
        bytes memory initializer = abi.encodeCall(
            ITestSafe.setup,
            (only(botKey), 1, address(moduleOnly), data, address(module), address(0), 0, payable(0))
        );
        _plain = ITestSafe(IProxyFactory(PROXY_FACTORY).createProxyWithNonce(SAFE, initializer, 1));
        dollar.mint(address(_plain), 1_000 * DOLLAR);
        _creation = abi.encodeCall(IProxyFactory.createProxyWithNonce, (SAFE, setupOf(ownKey), 3));
        try this.createAndRevert() {} catch (bytes memory answer) {
            _made = abi.decode(answer, (address));
        }
        dollar.mint(_made, 1_000 * DOLLAR);
        operate(address(safe), BOT, "", buying(1, address(safe)));
        operate(address(_plain), BOT, "", buying(1, address(_plain)));
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

    /// @dev The same purchase by a Safe without guards takes at least what the next test says.
    function test_TheGuardsTakeLessThan30000() public {
        uint256 plain = 210_000;
        assertLe(gasOf(address(safe), BOT, "") - plain, 30_000, "guards");
    }

    function test_APlainSafesPurchase() public {
        assertGe(gasOf(address(_plain), BOT, ""), 210_000, "plain");
    }

    function gasOf(address wallet, uint256 key, bytes memory initCode) private returns (uint256 gas) {
        Call[] memory list = buying(1, wallet);
        gas = gasleft();
        operate(wallet, key, initCode, list);
        gas -= gasleft();
    }
}

/// @title Sets a Safe up with its module and nothing else.
contract ModuleOnly {
    address private immutable _module;

    constructor(address module) {
        _module = module;
    }

    function enable() external {
        ISafe(address(this)).enableModule(_module);
    }
}
