// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IWalletGuard} from "../../../contracts/wallet/IWalletGuard.sol";
import {Call, Calls} from "../support/wallet/Calls.sol";
import {ITestSafe} from "../support/wallet/SafeStack.sol";
import {Wallets} from "../support/wallet/Wallets.sol";

contract WalletOwnKeyTest is Wallets {
    function test_AnOwnKeyWaitsADayAndIsThenLetIn() public {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceOwner, (ownKey))));
        uint256 readyAt = block.timestamp + 24 hours;
        vm.warp(readyAt - 1);
        refused(notReady(ownKey, readyAt), Call(address(safe), addOwner(ownKey)));
        vm.warp(readyAt);
        act(Call(address(safe), addOwner(ownKey)));
        assertTrue(safe.isOwner(ownKey), "an owner");
        assertTrue(guard.hasOwnKey(address(safe)), "an own key");
        assertEq(guard.botKeyOf(address(safe)), botKey, "the bot's key is still known");
        assertEq(guard.ownerReadyAt(address(safe), ownKey), 0, "used up");
    }

    function test_NobodyElseIsLetIn() public {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceOwner, (ownKey))));
        vm.warp(block.timestamp + 24 hours);
        refused(notReady(thief, 0), Call(address(safe), addOwner(thief)));
        bytes memory two = abi.encodeWithSignature("addOwnerWithThreshold(address,uint256)", ownKey, 2);
        refused(notAllowed(address(safe), two), Call(address(safe), two));
        bytes memory batched = notAllowed(address(safe), addOwner(ownKey));
        refused(batched, Calls.alone(Call(address(safe), addOwner(ownKey))));
    }

    function test_ACancelledOwnerIsNotLetIn() public {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceOwner, (thief))));
        vm.warp(block.timestamp + 23 hours);
        act(Call(address(guard), abi.encodeCall(IWalletGuard.cancelOwner, (thief))));
        vm.warp(block.timestamp + 2 days);
        refused(notReady(thief, 0), Call(address(safe), addOwner(thief)));
    }

    function test_OnceThereIsAnOwnKeyTheBotCanOnlyTightenAndCancel() public {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceOwner, (thief))));
        joinOwnKey();
        bytes memory error = abi.encodeWithSelector(IWalletGuard.OwnKeyDecides.selector, safe);
        refused(error, Call(address(safe), addOwner(thief)));
        refused(error, guardCall(abi.encodeCall(IWalletGuard.announceOwner, (FRIEND))));
        refused(error, guardCall(abi.encodeCall(IWalletGuard.announceAddress, (FRIEND))));
        refused(error, guardCall(abi.encodeCall(IWalletGuard.announceLimit, (IWalletGuard.Limit.SPEND, 60e6))));
        act(guardCall(abi.encodeCall(IWalletGuard.cancelOwner, (thief))));
        act(guardCall(abi.encodeCall(IWalletGuard.tightenLimit, (IWalletGuard.Limit.SPEND, 40e6))));
        act(buying(40, address(safe)));
    }

    function test_TheOwnKeyDecidesAndBothCanCancel() public {
        joinOwnKey();
        sign(OWN, guardCall(abi.encodeCall(IWalletGuard.announceAddress, (FRIEND))));
        sign(OWN, guardCall(abi.encodeCall(IWalletGuard.announceLimit, (IWalletGuard.Limit.SPEND, 60e6))));
        act(guardCall(abi.encodeCall(IWalletGuard.removeAddress, (FRIEND))));
        sign(OWN, guardCall(abi.encodeCall(IWalletGuard.cancelLimit, (IWalletGuard.Limit.SPEND))));
        assertEq(guard.addressReadyAt(address(safe), FRIEND), 0, "cancelled by the bot");
        assertEq(guard.limitOf(address(safe), IWalletGuard.Limit.SPEND), 50e6, "cancelled by the person");
    }

    function test_AnOwnKeyMovesEverythingAtOnce() public {
        joinOwnKey();
        sign(OWN, Call(address(dollar), abi.encodeCall(IERC20.transfer, (FRIEND, 1_000 * DOLLAR))));
        assertEq(dollar.balanceOf(FRIEND), 1_000 * DOLLAR, "all of it");
    }

    /// @dev As Safe's own app does it, with the bot switched off.
    function test_AnOwnKeyCanLeaveWithoutUs() public {
        joinOwnKey();
        sign(OWN, Call(address(safe), abi.encodeCall(ITestSafe.removeOwner, (ownKey, botKey, 1))));
        sign(OWN, Call(address(safe), abi.encodeCall(ITestSafe.disableModule, (SENTINEL, address(module)))));
        sign(OWN, Call(address(safe), abi.encodeWithSignature("setModuleGuard(address)", address(0))));
        sign(OWN, Call(address(safe), abi.encodeWithSignature("setGuard(address)", address(0))));
        sign(OWN, Call(address(safe), abi.encodeCall(ITestSafe.setFallbackHandler, (address(0)))));
        assertFalse(safe.isOwner(botKey), "the bot's key is out");
        assertFalse(safe.isModuleEnabled(address(module)), "so is its module");
        sign(OWN, Call(address(dollar), abi.encodeCall(IERC20.transfer, (FRIEND, 1_000 * DOLLAR))));
        assertEq(dollar.balanceOf(FRIEND), 1_000 * DOLLAR, "all of it");
    }

    function test_OwnKeysOfEveryKindCount() public {
        joinOwnKey();
        Call memory out = Call(address(dollar), abi.encodeCall(IERC20.transfer, (FRIEND, DOLLAR)));
        bytes32 hash = hashOf(out.to, 0, out.data, CALL);
        bytes32 prefixed = keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", hash));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(OWN, prefixed);
        send(out, abi.encodePacked(r, s, v + 4));
        hash = hashOf(out.to, 0, out.data, CALL);
        vm.prank(ownKey);
        safe.approveHash(hash);
        send(out, approved(ownKey));
        Lenient owner = new Lenient();
        sign(OWN, Call(address(safe), addOwner(address(owner))));
        send(out, bytes.concat(bytes32(uint256(uint160(address(owner)))), bytes32(uint256(65)), hex"00", bytes32(0)));
        assertEq(dollar.balanceOf(FRIEND), 3 * DOLLAR, "three ways to sign");
    }

    /// @dev With a threshold of two the bot's key may be one of them.
    function test_OneOwnKeyAmongTheSignersIsEnough() public {
        joinOwnKey();
        sign(OWN, Call(address(safe), abi.encodeCall(ITestSafe.changeThreshold, (2))));
        Call memory out = Call(address(dollar), abi.encodeCall(IERC20.transfer, (FRIEND, DOLLAR)));
        bytes32 hash = hashOf(out.to, 0, out.data, CALL);
        (uint256 first, uint256 second) = ownKey < botKey ? (OWN, BOT) : (BOT, OWN);
        send(out, bytes.concat(signatureOf(first, hash), signatureOf(second, hash)));
        assertEq(dollar.balanceOf(FRIEND), DOLLAR, "moved");
    }

    /// @dev What stands behind the signatures that are needed is verified by nobody.
    function test_ASignerBehindTheNeededOnesDoesNotCount() public {
        joinOwnKey();
        Call memory out = Call(address(dollar), abi.encodeCall(IERC20.transfer, (thief, DOLLAR)));
        bytes memory own = signatureOf(BOT, hashOf(out.to, 0, out.data, CALL));
        bytes memory signatures = bytes.concat(own, approved(ownKey));
        vm.expectRevert(abi.encodeWithSelector(IWalletGuard.AddressNotReady.selector, thief, 0));
        safe.execTransaction(out.to, 0, out.data, CALL, 0, 0, 0, address(0), payable(0), signatures);
    }

    function test_AnotherBotKeyIsNamedByAnOwnKey() public {
        joinOwnKey();
        address next = vm.addr(0xB08);
        sign(OWN, Call(address(safe), abi.encodeCall(ITestSafe.swapOwner, (ownKey, botKey, next))));
        sign(OWN, guardCall(abi.encodeCall(IWalletGuard.nameBotKey, (next))));
        Call memory out = Call(address(dollar), abi.encodeCall(IERC20.transfer, (thief, DOLLAR)));
        bytes memory signature = signatureOf(0xB08, hashOf(out.to, 0, out.data, CALL));
        vm.expectRevert(abi.encodeWithSelector(IWalletGuard.AddressNotReady.selector, thief, 0));
        safe.execTransaction(out.to, 0, out.data, CALL, 0, 0, 0, address(0), payable(0), signature);
    }

    function guardCall(bytes memory data) private view returns (Call memory) {
        return Call(address(guard), data);
    }

    function send(Call memory out, bytes memory signatures) private {
        safe.execTransaction(out.to, 0, out.data, CALL, 0, 0, 0, address(0), payable(0), signatures);
    }

    function approved(address owner) private pure returns (bytes memory) {
        return abi.encodePacked(uint256(uint160(owner)), uint256(0), uint8(1));
    }

    function notReady(address owner, uint256 readyAt) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IWalletGuard.OwnerNotReady.selector, owner, readyAt);
    }
}

/// @title An owner that is a contract and signs everything, in Safe's older form.
contract Lenient {
    function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
        return 0x1626ba7e;
    }
}
