// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {PolicyCertificate} from "../../../../contracts/PolicyCertificate.sol";
import {ICoverDesk} from "../../../../contracts/interfaces/ICoverDesk.sol";
import {IWalletGuard} from "../../../../contracts/wallet/IWalletGuard.sol";
import {WalletGuard} from "../../../../contracts/wallet/WalletGuard.sol";
import {WalletModule} from "../../../../contracts/wallet/WalletModule.sol";
import {WalletSetup} from "../../../../contracts/wallet/WalletSetup.sol";
import {Assembly} from "../Assembly.sol";
import {Call, Calls} from "./Calls.sol";
import {Published} from "./Published.sol";
import {IProxyFactory, ITestEntryPoint, ITestModule, ITestSafe} from "./SafeStack.sol";

/// @title Buckler with votes, market, policies and real Safes as wallets; `safe` is Wanda's, who has a thousand dollars.
abstract contract Wallets is Assembly, Published {
    uint256 internal constant BOT = 0xB07;
    uint256 internal constant OWN = 0x0E4;
    uint256 internal constant THIEF_KEY = 0x7E1F;
    address internal constant SENTINEL = address(1);
    address internal constant FRIEND = address(0xF12E);
    uint8 internal constant CALL = 0;
    uint8 internal constant DELEGATE_CALL = 1;

    PolicyCertificate internal policies;
    WalletGuard internal guard;
    WalletModule internal module;
    WalletSetup internal walletSetup;
    ITestSafe internal safe;
    address internal botKey = vm.addr(BOT);
    address internal ownKey = vm.addr(OWN);
    address internal thief = vm.addr(THIEF_KEY);

    function setUp() public virtual override {
        super.setUp();
        publish();
        policies = PolicyCertificate(deploy("PolicyCertificate.sol:PolicyCertificate", abi.encode(desk)));
        guard = WalletGuard(
            deploy(
                "WalletGuard.sol:WalletGuard",
                abi.encode(desk, market, policies, oracle, assessed, governor, token)
            )
        );
        module = WalletModule(deploy("WalletModule.sol:WalletModule", abi.encode(SAFE_4337_MODULE, guard)));
        walletSetup = WalletSetup(deploy("WalletSetup.sol:WalletSetup", abi.encode(guard, module)));
        safe = newWallet(BOT, 0);
        dollar.mint(address(safe), 1_000 * DOLLAR);
    }

    function newWallet(uint256 key, uint256 salt) internal returns (ITestSafe) {
        return ITestSafe(IProxyFactory(PROXY_FACTORY).createProxyWithNonce(SAFE, setupOf(vm.addr(key)), salt));
    }

    /// @dev As `toSafeSmartAccount({useMultiSendForSetup: false})` makes it.
    function setupOf(address owner) internal view returns (bytes memory) {
        address to = address(walletSetup);
        bytes memory data = abi.encodeCall(WalletSetup.enableModules, (only(address(module))));
        address handler = address(module);
        return abi.encodeCall(ITestSafe.setup, (only(owner), 1, to, data, handler, address(0), 0, payable(0)));
    }

    /// @dev What an operation of the bot does once its signature is checked. What a called contract refuses bubbles up.
    function act(Call memory one) internal {
        _act(one.to, one.data, CALL);
    }

    function act(Call[] memory list) internal {
        _act(MULTI_SEND_CALL_ONLY, Calls.batch(list), DELEGATE_CALL);
    }

    /// @dev The guard says no, in exactly these words, and the wallet does nothing.
    function refused(bytes memory error, Call memory one) internal {
        _refused(error, one.to, one.data, CALL);
    }

    function refused(bytes memory error, Call[] memory list) internal {
        _refused(error, MULTI_SEND_CALL_ONLY, Calls.batch(list), DELEGATE_CALL);
    }

    function _refused(bytes memory error, address to, bytes memory data, uint8 operation) internal {
        (bool done, bytes memory answer) = _operate(to, 0, data, operation);
        assertFalse(done, "the guard lets nothing through");
        same(answer, error);
    }

    function _act(address to, bytes memory data, uint8 operation) internal {
        (bool asked, bytes memory answer) = _operate(to, 0, data, operation);
        bool done = asked;
        if (asked) (done, answer) = abi.decode(answer, (bool, bytes));
        if (done) return;
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function _operate(
        address to,
        uint256 value,
        bytes memory data,
        uint8 operation
    ) internal returns (bool done, bytes memory answer) {
        bytes memory asked = abi.encodeCall(
            ITestSafe.execTransactionFromModuleReturnData,
            (to, value, data, operation)
        );
        vm.prank(address(module));
        return address(safe).call(asked);
    }

    function same(bytes memory answer, bytes memory error) internal pure {
        if (keccak256(answer) == keccak256(error)) return;
        assertEq(bytes32(answer), bytes32(error), "the error");
        assertEq(keccak256(answer), keccak256(error), "the error's values");
    }

    /// @dev An ordinary Safe transaction, signed by one key, sent by anybody.
    function sign(uint256 key, Call memory one) internal returns (bool) {
        return _sign(key, one.to, 0, one.data, CALL);
    }

    function _sign(uint256 key, address to, uint256 value, bytes memory data, uint8 operation) internal returns (bool) {
        bytes32 hash = hashOf(to, value, data, operation);
        bytes memory signature = signatureOf(key, hash);
        return safe.execTransaction(to, value, data, operation, 0, 0, 0, address(0), payable(0), signature);
    }

    function hashOf(address to, uint256 value, bytes memory data, uint8 operation) internal view returns (bytes32) {
        uint256 nonce = safe.nonce();
        return safe.getTransactionHash(to, value, data, operation, 0, 0, 0, address(0), address(0), nonce);
    }

    function signatureOf(uint256 key, bytes32 hash) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, hash);
        return abi.encodePacked(r, s, v);
    }

    /// @dev A whole user operation of `sender`, signed by `key` and free of gas, as a bundler hands it in.
    function operate(address sender, uint256 key, bytes memory initCode, Call[] memory list) internal {
        PackedUserOperation memory made;
        made.sender = sender;
        made.nonce = ITestEntryPoint(ENTRY_POINT).getNonce(sender, 0);
        made.initCode = initCode;
        made.callData = abi.encodeCall(
            ITestModule.executeUserOpWithErrorString,
            (MULTI_SEND_CALL_ONLY, 0, Calls.batch(list), DELEGATE_CALL)
        );
        made.accountGasLimits = bytes32((uint256(1_000_000) << 128) | 1_000_000);
        made.signature = new bytes(12);
        bytes32 hash = ITestModule(address(module)).getOperationHash(made);
        made.signature = bytes.concat(new bytes(12), signatureOf(key, hash));
        PackedUserOperation[] memory all = new PackedUserOperation[](1);
        all[0] = made;
        ITestEntryPoint(ENTRY_POINT).handleOps(all, payable(OLAF));
    }

    /// @dev The wallet has an own key from here on.
    function joinOwnKey() internal {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceOwner, (ownKey))));
        vm.warp(block.timestamp + 24 hours);
        act(Call(address(safe), addOwner(ownKey)));
    }

    function approveFriend() internal {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceAddress, (FRIEND))));
        vm.warp(block.timestamp + 24 hours);
    }

    function raise(IWalletGuard.Limit limit, uint256 dollars) internal {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceLimit, (limit, dollars))));
        vm.warp(block.timestamp + 24 hours);
    }

    function addOwner(address owner) internal pure returns (bytes memory) {
        return abi.encodeWithSignature("addOwnerWithThreshold(address,uint256)", owner, 1);
    }

    function pay(address spender, uint256 amount, bytes memory data) internal view returns (Call[] memory) {
        return Calls.pair(Calls.approve(address(dollar), spender, amount), Call(spender, data));
    }

    function buying(uint32 units, address holder) internal view returns (Call[] memory) {
        bytes memory data = abi.encodeCall(ICoverDesk.buy, (purchaseOf(FLIGHT, units), holder));
        return pay(address(desk), units * DOLLAR, data);
    }

    function sending(address to, uint256 id, uint256 units, bytes memory data) internal view returns (Call memory) {
        return Call(address(desk), abi.encodeCall(IERC1155.safeTransferFrom, (address(safe), to, id, units, data)));
    }

    /// @dev The wallet owns cover without the day's limits having seen it: somebody gave it.
    function own(uint32 units) internal returns (uint256 id) {
        (id, ) = buy(ANN, FLIGHT, units);
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, address(safe), id, units, "");
    }

    function notAllowed(address to, bytes memory data) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IWalletGuard.CallNotAllowed.selector, to, bytes4(data));
    }

    function overCap(IWalletGuard.Limit limit, uint256 spent, uint256 cap) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IWalletGuard.OverDailyCap.selector, limit, spent, cap);
    }

    function notToWallet(address to) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IWalletGuard.NotToTheWallet.selector, to, address(safe));
    }
}
