// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISafe} from "./ISafe.sol";
import {IWalletGuard} from "./IWalletGuard.sol";
import {SafeSigners} from "./SafeSigners.sol";

/// @title What of Safe's 4337 module this contract asks.
interface ISafe4337Module {
    function isValidSignature(bytes calldata data, bytes calldata signature) external view returns (bytes4);

    function getMessageHashForSafe(address safe, bytes calldata message) external view returns (bytes32);
}

/// @title The wallets' 4337 module and fallback handler: Safe's own Safe4337Module 0.3.0, which no longer lets the bot's key sign messages.
/// @notice A dollar that takes contracts' signatures (ERC-1271) for a permit or a transfer would let the bot's key move money without any
/// call of the wallet, so without the guard. So a message needs the signature of an own key of the person. All else runs the code of Safe's
/// module, which keeps nothing in storage, as this contract: operations are signed for this contract's address (EIP-712), and it is
/// this one that a wallet enables.
contract WalletModule {
    using SafeSigners for bytes;

    error OnlyTheBotSigned(address wallet);
    error NoCode(address base);

    /// @notice Safe's module.
    ISafe4337Module public immutable base;
    /// @notice Knows which key is the bot's.
    IWalletGuard public immutable guard;

    /// @param base_ Safe's module; on a chain without it every wallet would be dead.
    constructor(ISafe4337Module base_, IWalletGuard guard_) {
        require(address(base_).code.length != 0, NoCode(address(base_)));
        (base, guard) = (base_, guard_);
    }

    /// @dev Everything else is answered by Safe's module. Its last 20 bytes tell it who called the wallet.
    fallback() external {
        _letBaseAnswer();
    }

    /// @notice ERC-1271 as Safe does it, for `data`; the form for a hash comes here as well. The caller is the wallet.
    /// @dev An empty signature asks about a message that the wallet has signed by a transaction; the bot's key cannot make that one.
    function isValidSignature(bytes calldata data, bytes calldata signature) external returns (bytes4) {
        if (signature.length != 0) {
            bytes32 hash = base.getMessageHashForSafe(msg.sender, data);
            uint256 threshold = ISafe(msg.sender).getThreshold();
            bool signed = signature.includeAnother(hash, threshold, guard.botKeyOf(msg.sender));
            require(signed, OnlyTheBotSigned(msg.sender));
        }
        _letBaseAnswer();
    }

    function _letBaseAnswer() private {
        address code = address(base);
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            let start := mload(0x40)
            calldatacopy(start, 0, calldatasize())
            let done := delegatecall(gas(), code, start, calldatasize(), 0, 0)
            returndatacopy(start, 0, returndatasize())
            if iszero(done) {
                revert(start, returndatasize())
            }
            return(start, returndatasize())
        }
    }
}
