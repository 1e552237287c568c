// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ISafe, ISafeModuleGuard, ISafeTransactionGuard} from "./ISafe.sol";
import {MultiSendBatch} from "./MultiSendBatch.sol";
import {SafeSigners} from "./SafeSigners.sol";
import {WalletRules} from "./WalletRules.sol";

/// @title Stands between every signature and every wallet's money. See `IWalletGuard`.
/// @notice One contract for all wallets, without an owner and without anything that anybody could change.
contract WalletGuard is WalletRules, ISafeTransactionGuard, ISafeModuleGuard {
    using MultiSendBatch for bytes;
    using SafeSigners for bytes;

    /// @notice Safe 1.5.0's MultiSendCallOnly, at the address it has on every chain: the only code that a wallet runs as its own.
    address public constant MULTI_SEND = 0xA83c336B20401Af773B6219BA5027174338D1836;
    uint8 private constant CALL = 0;
    /// @dev Whoever admits an owner adds one signer that suffices alone.
    uint256 private constant THRESHOLD = 1;

    constructor(Places memory places) WalletRules(places) {}

    /// @inheritdoc ISafeTransactionGuard
    /// @dev Signed by an own key of the person, among others or alone: it passes.
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
        address
    ) external {
        address botKey = _meet(msg.sender);
        bytes32 hash = ISafe(msg.sender).getTransactionHash(
            to,
            value,
            data,
            operation,
            safeTxGas,
            baseGas,
            gasPrice,
            gasToken,
            refundReceiver,
            ISafe(msg.sender).nonce() - 1
        );
        if (signatures.includeAnother(hash, ISafe(msg.sender).getThreshold(), botKey)) return;
        bool refunds = gasPrice != 0 || gasToken != address(0) || refundReceiver != address(0);
        require(!refunds, RefundNotAllowed(gasPrice, gasToken, refundReceiver));
        _limit(to, value, data, operation);
    }

    /// @inheritdoc ISafeModuleGuard
    /// @dev Who signed an operation is not told here, so all are limited. Nor may the wallet pay the entry point for an operation without a
    /// sponsor: a thief who bundles it himself would be paid all its ether as fees.
    function checkModuleTransaction(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation,
        address
    ) external returns (bytes32) {
        _meet(msg.sender);
        _limit(to, value, data, operation);
        return 0;
    }

    /// @inheritdoc ISafeTransactionGuard
    /// @dev What could be left behind was refused before.
    // solhint-disable-next-line no-empty-blocks
    function checkAfterExecution(bytes32, bool) external {}

    /// @inheritdoc ISafeModuleGuard
    // solhint-disable-next-line no-empty-blocks
    function checkAfterModuleExecution(bytes32, bool) external {}

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return
            interfaceId == type(ISafeTransactionGuard).interfaceId ||
            interfaceId == type(ISafeModuleGuard).interfaceId ||
            interfaceId == type(IERC165).interfaceId;
    }

    /// @dev Checks a call, or each call of a batch, for the wallet that asks, and counts what they come to together.
    function _limit(address to, uint256 value, bytes calldata data, uint8 operation) private {
        // Check: plain calls, of which each is allowed.
        require(value == 0, ValueNotAllowed(value));
        Tally memory tally;
        tally.wallet = msg.sender;
        if (operation != CALL) {
            require(to == MULTI_SEND, DelegateCallNotAllowed(to));
            bytes calldata calls = data.open();
            uint256 position = 0;
            while (position < calls.length) {
                address target;
                bytes calldata call;
                (target, call, position) = calls.callAt(position);
                _add(tally, target, call);
            }
            require(tally.spender == address(0), ApprovalNotUsed(tally.spender, tally.approved));
        } else if (to == msg.sender) {
            _admit(data);
            return;
        } else {
            _add(tally, to, data);
            require(tally.spender == address(0), ApprovalNotUsed(tally.spender, tally.approved));
        }

        // Effect: it counts, whether or not the calls succeed.
        _count(msg.sender, Limit.SPEND, tally.spend);
        _count(msg.sender, Limit.GIFT, tally.gift);
        _count(msg.sender, Limit.TRADE, tally.trade);
    }

    /// @dev The only call that the bot's key may make to the wallet itself: to let the person's first own key in.
    function _admit(bytes calldata data) private {
        bool adds = data.length == 68 && bytes4(data) == ISafe.addOwnerWithThreshold.selector;
        require(adds, CallNotAllowed(msg.sender, data.length < 4 ? bytes4(0) : bytes4(data)));
        (address owner, uint256 threshold) = abi.decode(data[4:], (address, uint256));
        require(threshold == THRESHOLD, CallNotAllowed(msg.sender, ISafe.addOwnerWithThreshold.selector));
        require(!hasOwnKey(msg.sender), OwnKeyDecides(msg.sender));
        _admitOwner(msg.sender, owner);
    }
}
