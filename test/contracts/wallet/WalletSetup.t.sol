// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IWalletGuard} from "../../../contracts/wallet/IWalletGuard.sol";
import {WalletModule} from "../../../contracts/wallet/WalletModule.sol";
import {WalletSetup} from "../../../contracts/wallet/WalletSetup.sol";
import {Call, Calls} from "../support/wallet/Calls.sol";
import {IProxyFactory, ITestSafe} from "../support/wallet/SafeStack.sol";
import {Wallets} from "../support/wallet/Wallets.sol";

/// @title How a wallet begins, how its operations arrive, and what its signature is worth.
contract WalletSetupTest is Wallets {
    bytes4 private constant MAGIC = 0x1626ba7e;

    function test_AWalletIsBornWithModuleAndBothGuards() public view {
        assertTrue(safe.isModuleEnabled(address(module)), "the module");
        assertFalse(safe.isModuleEnabled(SAFE_4337_MODULE), "and no other");
        assertEq(slot("guard_manager.guard.address"), address(guard), "the transaction guard");
        assertEq(slot("module_manager.module_guard.address"), address(guard), "the module guard");
        assertEq(slot("fallback_manager.handler.address"), address(module), "the fallback handler");
        assertEq(guard.botKeyOf(address(safe)), botKey, "the bot's key");
        assertFalse(guard.hasOwnKey(address(safe)), "no own key yet");
    }

    function test_NothingElseIsSetUp() public {
        address[] memory other = only(thief);
        setupRefused(
            abi.encodeCall(
                ITestSafe.setup,
                (other, 1, address(walletSetup), enabling(SAFE_4337_MODULE), address(module), address(0), 0, payable(0))
            )
        );
        setupRefused(
            abi.encodeCall(
                ITestSafe.setup,
                (other, 1, address(walletSetup), enabling(address(module)), SAFE_4337_MODULE, address(0), 0, payable(0))
            )
        );
        address[] memory two = new address[](2);
        (two[0], two[1]) = (botKey, thief);
        setupRefused(
            abi.encodeCall(
                ITestSafe.setup,
                (two, 1, address(walletSetup), enabling(address(module)), address(module), address(0), 0, payable(0))
            )
        );
    }

    /// @dev On a chain where our contracts are not, a wallet's address stays empty rather than unguarded.
    function test_WithoutOurSetUpNoWalletIsCreated() public {
        vm.etch(address(walletSetup), "");
        vm.expectRevert(abi.encodeWithSignature("Error(string)", "GS002"));
        this.createAgain();
    }

    function createAgain() external {
        newWallet(BOT, 1);
    }

    function test_TheFirstOperationCreatesTheWalletAndBuys() public {
        bytes memory creation = abi.encodeCall(IProxyFactory.createProxyWithNonce, (SAFE, setupOf(ownKey), 3));
        address made = madeBy(creation);
        dollar.mint(made, 10 * DOLLAR);
        operate(made, OWN, bytes.concat(bytes20(PROXY_FACTORY), creation), buying(5, made));
        assertEq(dollar.balanceOf(made), 5 * DOLLAR, "bought");
        assertEq(guard.botKeyOf(made), ownKey, "known from its first call");
        assertEq(guard.spentOf(made, IWalletGuard.Limit.SPEND), 5 * DOLLAR, "counted from its first call");
    }

    /// @dev The bundler is paid all the same; the wallet has done nothing.
    function test_AnOperationBeyondTheLimitsDoesNothing() public {
        operate(address(safe), BOT, "", buying(51, address(safe)));
        assertEq(dollar.balanceOf(address(safe)), 1_000 * DOLLAR, "nothing was bought");
        operate(address(safe), BOT, "", Calls.alone(Call(address(dollar), abi.encodeCall(IERC20.transfer, (thief, 1)))));
        assertEq(dollar.balanceOf(address(safe)), 1_000 * DOLLAR, "nothing was paid");
    }

    function test_AnOperationIsSignedForOneWallet() public {
        vm.expectPartialRevert(bytes4(keccak256("FailedOp(uint256,string)")));
        this.operateFor(address(safe), THIEF_KEY);
    }

    function operateFor(address sender, uint256 key) external {
        operate(sender, key, "", buying(1, sender));
    }

    /// @dev A module is limited whoever signed: the entry point alone knows.
    function test_AnOwnKeysOperationIsLimitedToo() public {
        joinOwnKey();
        operate(address(safe), OWN, "", buying(51, address(safe)));
        assertEq(dollar.balanceOf(address(safe)), 1_000 * DOLLAR, "nothing was bought");
        operate(address(safe), OWN, "", buying(50, address(safe)));
        assertEq(dollar.balanceOf(address(safe)), 950 * DOLLAR, "bought");
    }

    /// @dev Without this a dollar that takes contracts' signatures would let the bot's key pay anybody.
    function test_TheBotsKeySignsNoMessages() public {
        bytes32 permit = keccak256("pay the thief everything");
        bytes memory signature = messageSignature(BOT, permit);
        assertFalse(SignatureChecker.isValidSignatureNow(address(safe), permit, signature), "as a dollar asks");
        vm.expectRevert(abi.encodeWithSelector(WalletModule.OnlyTheBotSigned.selector, address(safe)));
        safe.isValidSignature(permit, signature);
        bytes32 hash = safe.getMessageHash(abi.encode(permit));
        vm.prank(botKey);
        safe.approveHash(hash);
        bytes memory approval = abi.encodePacked(uint256(uint160(botKey)), uint256(0), uint8(1));
        assertFalse(SignatureChecker.isValidSignatureNow(address(safe), permit, approval), "nor by approving a hash");
        assertFalse(SignatureChecker.isValidSignatureNow(address(safe), permit, ""), "nor by saying nothing");
        bytes memory both = bytes.concat(signature, messageSignature(THIEF_KEY, permit));
        assertFalse(SignatureChecker.isValidSignatureNow(address(safe), permit, both), "nor with a friend's help");
        assertFalse(
            SignatureChecker.isValidSignatureNow(address(safe), permit, messageSignature(THIEF_KEY, permit)),
            "nor does anybody else"
        );
    }

    function test_TheBotsKeySignsNoMessagesForAWalletThatNeverActed() public {
        safe = newWallet(BOT, 4);
        bytes32 permit = keccak256("pay the thief everything");
        bytes memory signature = messageSignature(BOT, permit);
        assertFalse(SignatureChecker.isValidSignatureNow(address(safe), permit, signature), "unseen by the guard");
    }

    function test_AnOwnKeySignsMessages() public {
        joinOwnKey();
        bytes32 login = keccak256("log in");
        assertEq(
            bytes32(safe.isValidSignature(login, messageSignature(OWN, login))),
            bytes32(MAGIC),
            "Safe's answer"
        );
    }

    function test_AWalletTakesTokensOfEveryKind() public {
        uint256 id = own(2);
        assertEq(desk.balanceOf(address(safe), id), 2, "cover");
        act(sending(address(policies), id, 2, abi.encode(address(safe))));
        assertEq(IERC721(address(policies)).ownerOf(1), address(safe), "a policy");
    }

    function slot(string memory name) private view returns (address) {
        uint256 place = uint256(keccak256(bytes(name)));
        return abi.decode(safe.getStorageAt(place, 1), (address));
    }

    function enabling(address one) private pure returns (bytes memory) {
        return abi.encodeCall(WalletSetup.enableModules, (only(one)));
    }

    function setupRefused(bytes memory initializer) private {
        (bool done, ) = PROXY_FACTORY.call(
            abi.encodeCall(IProxyFactory.createProxyWithNonce, (SAFE, initializer, 5))
        );
        assertFalse(done, "no such wallet");
    }

    /// @dev Where it will be, by doing it and taking it back.
    function madeBy(bytes memory creation) private returns (address made) {
        try this.createAndRevert(creation) {} catch (bytes memory answer) {
            made = abi.decode(answer, (address));
        }
    }

    function createAndRevert(bytes calldata creation) external {
        (, bytes memory answer) = PROXY_FACTORY.call(creation);
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function messageSignature(uint256 key, bytes32 hash) private view returns (bytes memory) {
        return signatureOf(key, safe.getMessageHash(abi.encode(hash)));
    }
}
