// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {PaymasterSigner} from "@openzeppelin/contracts/account/paymaster/extensions/PaymasterSigner.sol";
import {Paymaster} from "@openzeppelin/contracts/account/paymaster/Paymaster.sol";
import {IEntryPoint, PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignerECDSA} from "@openzeppelin/contracts/utils/cryptography/signers/SignerECDSA.sol";

/// @title Pays the gas of the user operations that the bot offers, and of no others.
/// @notice ERC-4337 v0.7. An operation is paid for when the sponsor's key signed exactly this operation, its time has not passed and it
/// cannot cost more than `mostCost`.
///
/// `paymasterAndData` is, tightly packed:
///
/// | bytes   | what                                                              |
/// |---------|-------------------------------------------------------------------|
/// | 0..20   | address of this contract                                          |
/// | 20..36  | uint128 paymasterVerificationGasLimit                             |
/// | 36..52  | uint128 paymasterPostOpGasLimit (0 will do: there is no postOp)    |
/// | 52..58  | uint48 validAfter, unix seconds of block time (0: at once)         |
/// | 58..64  | uint48 validUntil, unix seconds of block time, never 0             |
/// | 64..129 | the sponsor's signature r (32), s (32, lower half), v (1: 27 or 28) |
///
/// In JSON-RPC terms: `paymaster`, the two gas limits, and `paymasterData` = bytes 52..129 (77 bytes).
///
/// The signature is over the EIP-712 struct below (no "Ethereum Signed Message" prefix), domain
/// `{name: "Buckler Sponsor", version: "1", chainId, verifyingContract: this contract}`:
///
/// `UserOperationRequest(address sender,uint256 nonce,bytes initCode,bytes callData,bytes32 accountGasLimits,uint256 preVerificationGas,
/// bytes32 gasFees,uint256 paymasterVerificationGasLimit,uint256 paymasterPostOpGasLimit,uint48 validAfter,uint48 validUntil)`
///
/// (one line, no spaces after commas). `initCode`, `accountGasLimits` and `gasFees` are the packed fields of v0.7:
/// `factory ++ factoryData` (empty for an account that exists), `uint128 verificationGasLimit ++ uint128 callGasLimit`,
/// `uint128 maxPriorityFeePerGas ++ uint128 maxFeePerGas`. So every field that decides what happens and what it costs is signed, except
/// the account's own signature. For a gas estimate, any 65-byte signature yields "signature failed" without reverting.
///
/// What a call contains is decided by who signs: the service decodes `callData` and signs only approvals and purchases that the bot
/// offers. On chain stands what a stolen or careless key cannot go beyond: the cost of one operation, and the deposit itself.
///
/// Warning: the signer is kept in storage, which public bundlers allow only to staked paymasters: call `addStake`.
/// Warning: the deposit also pays for operations that revert after validation; keep it small and watch it.
contract SponsorPaymaster is PaymasterSigner, SignerECDSA, Ownable2Step {
    error CostAboveLimit(uint256 cost, uint256 limit);
    error NoExpiry(uint48 validUntil);

    event SignerChanged(address indexed signer);

    /// @notice Most wei that one operation may cost.
    uint256 public immutable mostCost;
    IEntryPoint private immutable _entryPoint;

    /// @param entryPoint_ EntryPoint 0.7, 0x0000000071727De22E5E9d8BAf0edAc6f37da032. @param owner Holds the deposit and the stake.
    /// @param signer_ The sponsor's key. @param mostCost_ Most wei that one operation may cost.
    constructor(
        IEntryPoint entryPoint_,
        address owner,
        address signer_,
        uint256 mostCost_
    ) EIP712("Buckler Sponsor", "1") SignerECDSA(signer_) Ownable(owner) {
        _entryPoint = entryPoint_;
        mostCost = mostCost_;
        emit SignerChanged(signer_);
    }

    /// @notice Adds to what this contract can pay. Anyone may give.
    function deposit() external payable {
        _deposit(msg.value);
    }

    /// @notice Takes `amount` wei out of the deposit.
    function withdraw(address payable to, uint256 amount) external onlyOwner {
        _withdraw(to, amount);
    }

    /// @notice Stakes the sent wei, so that public bundlers trust this contract with its own storage.
    function addStake(uint32 unstakeDelay) external payable onlyOwner {
        _addStake(msg.value, unstakeDelay);
    }

    /// @notice Starts the unstake delay.
    function unlockStake() external onlyOwner {
        _unlockStake();
    }

    /// @notice Takes the stake back after the delay.
    function withdrawStake(address payable to) external onlyOwner {
        _withdrawStake(to);
    }

    /// @notice Replaces the sponsor's key; what the old one signed is worth nothing from here on.
    function setSigner(address newSigner) external onlyOwner {
        _setSigner(newSigner);
        emit SignerChanged(newSigner);
    }

    /// @inheritdoc Paymaster
    function entryPoint() public view override returns (IEntryPoint) {
        return _entryPoint;
    }

    function _validatePaymasterUserOp(
        PackedUserOperation calldata userOp,
        bytes32 userOpHash,
        uint256 cost
    ) internal override returns (bytes memory context, uint256 validationData) {
        // Check: one operation cannot empty the deposit, and an offer ends. The clock itself is the entry point's to read.
        require(cost <= mostCost, CostAboveLimit(cost, mostCost));
        (, uint48 validUntil, ) = _decodePaymasterUserOp(userOp);
        require(validUntil != 0, NoExpiry(validUntil));
        return super._validatePaymasterUserOp(userOp, userOpHash, cost);
    }
}
