// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ISafe} from "../../../contracts/wallet/ISafe.sol";
import {IWalletGuard} from "../../../contracts/wallet/IWalletGuard.sol";
import {PasskeySigners} from "../../../contracts/wallet/PasskeySigners.sol";
import {Call, Calls} from "../support/wallet/Calls.sol";
import {Passkeys} from "../support/wallet/Passkeys.sol";
import {ITestSafe} from "../support/wallet/SafeStack.sol";
import {Wallets} from "../support/wallet/Wallets.sol";

/// @title A passkey as the own key of a guarded wallet, with Safe's own code.
contract PasskeyOwnerTest is Wallets, Passkeys {
    PasskeySigners private signers;
    address private signer;
    bytes32 private x;
    bytes32 private y;

    function setUp() public override {
        super.setUp();
        signers = PasskeySigners(deploy("PasskeySigners.sol:PasskeySigners", ""));
        (x, y) = publicKeyOf(PASSKEY);
        signer = signers.signerOf(x, y);
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceOwner, (signer))));
        vm.warp(block.timestamp + 24 hours);
        act(Call(address(safe), addOwner(signer)));
    }

    function test_TakesEverythingOutAndTheBotWithIt() public {
        signers.make(x, y);
        uint256 all = dollar.balanceOf(address(safe));
        Call[] memory leaving = new Call[](5);
        leaving[0] = Call(address(dollar), abi.encodeCall(IERC20.transfer, (FRIEND, all)));
        leaving[1] = Call(address(safe), abi.encodeCall(ISafe.setGuard, (address(0))));
        leaving[2] = Call(address(safe), abi.encodeCall(ISafe.setModuleGuard, (address(0))));
        leaving[3] = Call(address(safe), abi.encodeCall(ITestSafe.disableModule, (SENTINEL, address(module))));
        leaving[4] = Call(address(safe), abi.encodeCall(ITestSafe.removeOwner, (signer, botKey, 1)));
        execute(PASSKEY, MULTI_SEND_CALL_ONLY, Calls.batch(leaving), DELEGATE_CALL);
        assertEq(dollar.balanceOf(FRIEND), all, "past every limit");
        assertFalse(safe.isOwner(botKey), "the bot is gone");
        assertFalse(safe.isModuleEnabled(address(module)), "its module as well");
    }

    function test_DecidesWhatTheBotNoLongerCan() public {
        signers.make(x, y);
        bytes memory data = abi.encodeCall(IWalletGuard.announceLimit, (IWalletGuard.Limit.SPEND, 500e6));
        refused(abi.encodeWithSelector(IWalletGuard.OwnKeyDecides.selector, safe), Call(address(guard), data));
        execute(PASSKEY, address(guard), data, CALL);
        vm.warp(block.timestamp + 24 hours);
        assertEq(guard.limitOf(address(safe), IWalletGuard.Limit.SPEND), 500e6, "raised");
    }

    function test_SignsNothingBeforeItIsMade() public {
        bytes memory data = abi.encodeCall(IERC20.transfer, (FRIEND, 1));
        bytes memory signature = signed(PASSKEY, address(dollar), data, CALL);
        vm.expectRevert(bytes(""));
        send(address(dollar), data, CALL, signature);
        signers.make(x, y);
        send(address(dollar), data, CALL, signature);
        assertEq(dollar.balanceOf(FRIEND), 1, "the same bytes, afterwards");
    }

    function test_NobodyElsesPasskeySignsForIt() public {
        signers.make(x, y);
        bytes memory data = abi.encodeCall(IERC20.transfer, (thief, 1));
        bytes memory signature = signed(PASSKEY + 1, address(dollar), data, CALL);
        vm.expectRevert(bytes("GS024"));
        send(address(dollar), data, CALL, signature);
    }

    function test_ASignatureServesOnce() public {
        signers.make(x, y);
        bytes memory data = abi.encodeCall(IERC20.transfer, (FRIEND, 1));
        bytes memory signature = signed(PASSKEY, address(dollar), data, CALL);
        send(address(dollar), data, CALL, signature);
        vm.expectRevert(bytes("GS024"));
        send(address(dollar), data, CALL, signature);
    }

    /// @dev The threshold is one: only the first signature is verified, and only it counts for the guard.
    function test_TheBotCannotHideBehindIt() public {
        signers.make(x, y);
        bytes memory data = abi.encodeCall(IERC20.transfer, (thief, 1));
        bytes32 hash = hashOf(address(dollar), 0, data, CALL);
        bytes memory behind = asContract(signer, made(assertion(PASSKEY + 1, hash)));
        vm.expectPartialRevert(IWalletGuard.AddressNotReady.selector);
        send(address(dollar), data, CALL, bytes.concat(signatureOf(BOT, hash), behind));
    }

    function signed(
        uint256 key,
        address to,
        bytes memory data,
        uint8 operation
    ) private view returns (bytes memory) {
        return asContract(signer, made(assertion(key, hashOf(to, 0, data, operation))));
    }

    function execute(uint256 key, address to, bytes memory data, uint8 operation) private {
        send(to, data, operation, signed(key, to, data, operation));
    }

    function send(address to, bytes memory data, uint8 operation, bytes memory signature) private {
        safe.execTransaction(to, 0, data, operation, 0, 0, 0, address(0), payable(0), signature);
    }
}
