// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {ICoverDesk} from "../../../contracts/interfaces/ICoverDesk.sol";
import {IWalletGuard} from "../../../contracts/wallet/IWalletGuard.sol";
import {Call, Calls} from "../support/wallet/Calls.sol";
import {ITestSafe} from "../support/wallet/SafeStack.sol";
import {GreedyTrader} from "../support/Traders.sol";
import {Wallets} from "../support/wallet/Wallets.sol";

/// @title A thief who has the bot's key, and everything that was ever tried with one.
contract WalletAttacksTest is Wallets {
    function test_ADirectTransactionIsLimitedLikeAnOperation() public {
        Call memory out = Call(address(dollar), abi.encodeCall(IERC20.transfer, (thief, DOLLAR)));
        signRefused(abi.encodeWithSelector(IWalletGuard.AddressNotReady.selector, thief, 0), out.to, 0, out.data, CALL);
        bytes memory batch = Calls.batch(buying(51, address(safe)));
        signRefused(
            overCap(IWalletGuard.Limit.SPEND, 51 * DOLLAR, 50 * DOLLAR),
            MULTI_SEND_CALL_ONLY,
            0,
            batch,
            DELEGATE_CALL
        );
        _sign(BOT, MULTI_SEND_CALL_ONLY, 0, Calls.batch(buying(50, address(safe))), DELEGATE_CALL);
    }

    function test_TheBotsKeyNeverCallsTheWalletItself() public {
        bytes[9] memory calls = [
            abi.encodeWithSignature("setGuard(address)", address(0)),
            abi.encodeWithSignature("setModuleGuard(address)", address(0)),
            abi.encodeWithSignature("enableModule(address)", thief),
            abi.encodeCall(ITestSafe.disableModule, (SENTINEL, address(module))),
            abi.encodeCall(ITestSafe.swapOwner, (SENTINEL, botKey, thief)),
            abi.encodeCall(ITestSafe.removeOwner, (SENTINEL, botKey, 1)),
            abi.encodeCall(ITestSafe.changeThreshold, (1)),
            abi.encodeCall(ITestSafe.setFallbackHandler, (thief)),
            abi.encodeWithSignature("approveHash(bytes32)", bytes32(0))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            bytes memory error = notAllowed(address(safe), calls[i]);
            refused(error, Call(address(safe), calls[i]));
            refused(error, Calls.alone(Call(address(safe), calls[i])));
            signRefused(error, address(safe), 0, calls[i], CALL);
            // MultiSend takes the zero address for the wallet.
            refused(notAllowed(address(0), calls[i]), Calls.alone(Call(address(0), calls[i])));
        }
        refused(notAllowed(address(safe), ""), Call(address(safe), ""));
    }

    function test_NoOtherCodeRunsAsTheWallet() public {
        bytes memory data = Calls.batch(buying(1, address(safe)));
        address[4] memory places = [MULTI_SEND, SAFE_4337_MODULE, thief, address(safe)];
        for (uint256 i = 0; i < places.length; ++i) {
            bytes memory error = abi.encodeWithSelector(IWalletGuard.DelegateCallNotAllowed.selector, places[i]);
            _refused(error, places[i], data, DELEGATE_CALL);
            signRefused(error, places[i], 0, data, DELEGATE_CALL);
        }
    }

    function test_ABatchInABatchIsRefused() public {
        bytes memory inner = Calls.batch(buying(1, address(safe)));
        refused(
            notAllowed(MULTI_SEND_CALL_ONLY, inner),
            Calls.alone(Call(MULTI_SEND_CALL_ONLY, inner))
        );
        refused(notAllowed(MULTI_SEND_CALL_ONLY, inner), Call(MULTI_SEND_CALL_ONLY, inner));
    }

    function test_ABatchIsReadAsItIsCarriedOut() public {
        Call memory own = buying(1, address(safe))[0];
        bytes memory delegated = Calls.entry(1, own.to, 0, own.data);
        malformed(0, abi.encodeWithSignature("multiSend(bytes)", delegated));
        bytes memory paid = Calls.entry(0, own.to, 1, own.data);
        _refused(
            abi.encodeWithSelector(IWalletGuard.ValueNotAllowed.selector, 1),
            MULTI_SEND_CALL_ONLY,
            abi.encodeWithSignature("multiSend(bytes)", paid),
            DELEGATE_CALL
        );
        bytes memory cut = abi.encodePacked(uint8(0), own.to, uint256(0), own.data.length + 1, own.data);
        malformed(0, abi.encodeWithSignature("multiSend(bytes)", cut));
        malformed(0, abi.encodeWithSignature("multiSend(bytes)", hex"00"));
        bytes memory whole = Calls.batch(buying(1, address(safe)));
        malformed(whole.length + 32, bytes.concat(whole, bytes32(0)));
        malformed(4, abi.encodePacked(bytes4(whole), uint256(64), uint256(0), uint256(0)));
        malformed(4, abi.encodePacked(bytes4(whole), uint256(32), type(uint256).max));
        malformed(0, hex"8d80ff");
        malformed(0, abi.encodeWithSignature("other(bytes)", ""));
    }

    function test_NoEtherLeaves() public {
        vm.deal(address(safe), 1 ether);
        bytes memory error = abi.encodeWithSelector(IWalletGuard.ValueNotAllowed.selector, 1);
        (bool done, bytes memory answer) = _operate(ENTRY_POINT, 1, "", CALL);
        assertFalse(done, "not even to the entry point");
        same(answer, error);
        signRefused(error, thief, 1, "", CALL);
        signRefused(error, address(desk), 1, "", CALL);
    }

    function test_NoGasIsRefunded() public {
        vm.deal(address(safe), 1 ether);
        refundRefused(1, address(0), address(0));
        refundRefused(0, address(dollar), address(0));
        refundRefused(0, address(0), thief);
    }

    /// @dev What is signed for one wallet, one turn and one chain is worth nothing for another.
    function test_SignaturesAreNotReplayed() public {
        ITestSafe other = newWallet(BOT, 9);
        dollar.mint(address(other), 100 * DOLLAR);
        bytes memory data = Calls.batch(buying(1, address(safe)));
        bytes memory signature = signatureOf(BOT, hashOf(MULTI_SEND_CALL_ONLY, 0, data, DELEGATE_CALL));
        vm.chainId(10);
        replayRefused(safe, data, signature);
        vm.chainId(31337);
        replayRefused(other, data, signature);
        safe.execTransaction(MULTI_SEND_CALL_ONLY, 0, data, 1, 0, 0, 0, address(0), payable(0), signature);
        replayRefused(safe, data, signature);
    }

    function test_RefundsOfAVoidSeriesComeHome() public {
        uint256 id = own(30);
        vm.warp(SETTLE_BY);
        desk.void(id);
        refused(notToWallet(thief), Call(address(desk), abi.encodeCall(ICoverDesk.redeem, (id, 30, thief))));
        refused(overCap(IWalletGuard.Limit.GIFT, 11 * DOLLAR, 10 * DOLLAR), sending(thief, id, 11, ""));
        act(Call(address(desk), abi.encodeCall(ICoverDesk.redeem, (id, 30, address(safe)))));
    }

    /// @dev A gift's receiver calls back with a second transaction that the thief signed beforehand.
    function test_AReceiverThatCallsBackIsCountedToo() public {
        uint256 id = own(30);
        GreedyTrader greedy = new GreedyTrader(desk, dollar, address(market));
        Call memory gift = sending(address(greedy), id, 6, "");
        bytes memory signature = signatureOf(BOT, hashOf(gift.to, 0, gift.data, CALL));
        bytes memory again = abi.encodeCall(
            ITestSafe.execTransaction,
            (gift.to, 0, gift.data, CALL, 0, 0, 0, address(0), payable(0), signature)
        );
        greedy.plan(address(safe), again);
        act(gift);
        assertEq(greedy.attempts(), 1, "it was tried");
        assertFalse(greedy.succeeded(), "and refused");
        same(greedy.answer(), overCap(IWalletGuard.Limit.GIFT, 12 * DOLLAR, 10 * DOLLAR));
        assertEq(desk.balanceOf(address(greedy), id), 6, "one gift arrived");
    }

    /// @dev A transaction may be allowed to fail (safeTxGas): what it would have cost stays counted.
    function test_AFailedTransactionLeavesNothingBehind() public {
        bytes memory data = Calls.batch(buying(40, address(safe)));
        vm.prank(address(safe));
        dollar.transfer(ANN, 990 * DOLLAR);
        uint256 nonce = safe.nonce();
        bytes32 hash = safe.getTransactionHash(
            MULTI_SEND_CALL_ONLY, 0, data, 1, 500_000, 0, 0, address(0), address(0), nonce
        );
        bytes memory signature = signatureOf(BOT, hash);
        bool done = safe.execTransaction(
            MULTI_SEND_CALL_ONLY, 0, data, 1, 500_000, 0, 0, address(0), payable(0), signature
        );
        assertFalse(done, "ten dollars do not buy forty tokens");
        assertEq(dollar.allowance(address(safe), address(desk)), 0, "no approval is left");
        assertEq(guard.spentOf(address(safe), IWalletGuard.Limit.SPEND), 40 * DOLLAR, "counted all the same");
    }

    /// @dev What a stranger tells the guard is about the stranger.
    function test_NobodySpeaksForAWallet() public {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceAddress, (FRIEND))));
        uint256 readyAt = guard.addressReadyAt(address(safe), FRIEND);
        vm.startPrank(thief);
        guard.announceAddress(BOB);
        vm.expectRevert(abi.encodeWithSelector(IWalletGuard.NothingAnnounced.selector));
        guard.removeAddress(FRIEND);
        guard.nameBotKey(thief);
        guard.announceLimit(IWalletGuard.Limit.SPEND, 1_000 * DOLLAR);
        vm.stopPrank();
        vm.warp(readyAt);
        assertEq(guard.addressReadyAt(address(safe), BOB), 0, "not the wallet's");
        assertEq(guard.addressReadyAt(address(safe), FRIEND), readyAt, "still the wallet's");
        assertEq(guard.botKeyOf(address(safe)), botKey, "the bot's key");
        assertEq(guard.limitOf(address(safe), IWalletGuard.Limit.SPEND), 50 * DOLLAR, "the limit");
    }

    /// @dev Who announces first cannot be hurried by who announces again, nor the other way round.
    function test_AnnouncingTwiceChangesNothing() public {
        Call memory announce = Call(address(guard), abi.encodeCall(IWalletGuard.announceAddress, (FRIEND)));
        act(announce);
        uint256 readyAt = block.timestamp + 24 hours;
        vm.warp(block.timestamp + 1 hours);
        (bool done, bytes memory answer) = _operate(announce.to, 0, announce.data, CALL);
        (done, answer) = abi.decode(answer, (bool, bytes));
        assertFalse(done, "refused");
        same(answer, abi.encodeWithSelector(IWalletGuard.AlreadyAnnounced.selector, FRIEND, readyAt));
    }

    function test_TokensOfOthersAreNotTouched() public {
        vm.prank(ANN);
        desk.setApprovalForAll(address(safe), true);
        (uint256 id, ) = buy(ANN, FLIGHT, 3);
        bytes memory data = abi.encodeCall(IERC1155.safeTransferFrom, (ANN, thief, id, 3, ""));
        refused(notToWallet(ANN), Call(address(desk), data));
    }

    function signRefused(
        bytes memory error,
        address to,
        uint256 value,
        bytes memory data,
        uint8 operation
    ) private {
        bytes memory signature = signatureOf(BOT, hashOf(to, value, data, operation));
        vm.expectRevert(error);
        safe.execTransaction(to, value, data, operation, 0, 0, 0, address(0), payable(0), signature);
    }

    function refundRefused(uint256 gasPrice, address gasToken, address receiver) private {
        bytes memory data = abi.encodeCall(ICoverDesk.redeem, (1, 1, address(safe)));
        uint256 nonce = safe.nonce();
        bytes32 hash = safe.getTransactionHash(
            address(desk), 0, data, CALL, 0, 0, gasPrice, gasToken, receiver, nonce
        );
        bytes memory signature = signatureOf(BOT, hash);
        vm.expectRevert(
            abi.encodeWithSelector(IWalletGuard.RefundNotAllowed.selector, gasPrice, gasToken, receiver)
        );
        safe.execTransaction(address(desk), 0, data, CALL, 0, 0, gasPrice, gasToken, payable(receiver), signature);
    }

    function replayRefused(ITestSafe target, bytes memory data, bytes memory signature) private {
        vm.expectRevert(abi.encodeWithSignature("Error(string)", "GS026"));
        target.execTransaction(MULTI_SEND_CALL_ONLY, 0, data, 1, 0, 0, 0, address(0), payable(0), signature);
    }

    function malformed(uint256 position, bytes memory data) private {
        bytes memory error = abi.encodeWithSelector(IWalletGuard.MalformedBatch.selector, position);
        _refused(error, MULTI_SEND_CALL_ONLY, data, DELEGATE_CALL);
    }
}
