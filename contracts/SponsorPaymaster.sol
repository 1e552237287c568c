// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {PaymasterSigner} from "@openzeppelin/contracts/account/paymaster/extensions/PaymasterSigner.sol";
import {Paymaster} from "@openzeppelin/contracts/account/paymaster/Paymaster.sol";
import {ERC4337Utils} from "@openzeppelin/contracts/account/utils/ERC4337Utils.sol";
import {IEntryPoint, PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignerECDSA} from "@openzeppelin/contracts/utils/cryptography/signers/SignerECDSA.sol";
import {ISponsorStop} from "./interfaces/ISponsorStop.sol";

/// @title Pays the gas of the user operations that the bot offers, and of no others.
/// @notice ERC-4337 v0.7. An operation is paid for when the sponsor's key signed exactly this operation, its time has not passed, it
/// cannot cost more than `mostCost`, the day's budget still holds what it can cost, and nobody stopped the paying.
///
/// `paymasterAndData` is, tightly packed:
///
/// | bytes   | what                                                              |
/// |---------|-------------------------------------------------------------------|
/// | 0..20   | address of this contract                                          |
/// | 20..36  | uint128 paymasterVerificationGasLimit                             |
/// | 36..52  | uint128 paymasterPostOpGasLimit (10,000 will do; do not estimate)  |
/// | 52..58  | uint48 validAfter, unix seconds of block time                      |
/// | 58..64  | uint48 validUntil, unix seconds, never 0, of the same UTC day      |
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
/// What a call contains is decided by who signs: the service rebuilds `callData` from the action it stands for and signs nothing else. On
/// chain stands what a stolen or careless key cannot go beyond: the cost of one operation, the budget of one UTC day, and the deposit.
///
/// The budget: validation counts the most that an operation can cost, `postOp` gives back what it certainly did not. What is counted of a
/// day is therefore never less than what the entry point charged for its operations, and never more than the budget. Validation may not
/// read the clock (ERC-7562, OP-011): an offer names its day by standing within it, and the entry point refuses it on any other.
///
/// Warning: signer and budget are kept in storage, which public bundlers allow only to staked paymasters: call `addStake`.
/// Warning: the deposit also pays for operations that revert after validation; keep it small and watch it.
/// Warning: bundlers blame a paymaster whose valid operations become invalid by the dozen, as when a day's budget is spent; whoever signs
/// should keep a smaller budget of its own.
contract SponsorPaymaster is ISponsorStop, PaymasterSigner, SignerECDSA, Ownable2Step {
    using ERC4337Utils for PackedUserOperation;

    /// @dev One slot: a validation reads and writes it once.
    struct Purse {
        uint104 budget;
        uint104 spent;
        uint40 day;
        bool stopped;
    }

    error CostAboveLimit(uint256 cost, uint256 limit);
    error NoExpiry(uint48 validUntil);
    error OfferSpansDays(uint48 validAfter, uint48 validUntil);
    error DayBudgetSpent(uint256 needed, uint256 left);
    error SponsoringStopped();
    error MayNotStop(address caller);

    event SignerChanged(address indexed signer);
    event GuardiansChanged(address indexed guardians);
    event BudgetChanged(uint256 dailyBudget);
    event SponsoringEnded(address indexed by);
    event SponsoringResumed();

    /// @notice More than the entry point itself uses between an operation's end and its bill, in gas.
    uint256 private constant ENTRY_POINT_GAS = 10_000;
    /// @dev The entry point charges a tenth of the gas that an operation reserved and did not use.
    uint256 private constant PENALTY_DIVISOR = 10;

    /// @notice Most wei that one operation may cost.
    uint256 public immutable mostCost;
    IEntryPoint private immutable _entryPoint;
    /// @notice Who can stop the paying beside the owner and the sponsor's key; nobody when it is the zero address.
    address public guardians;
    Purse private _purse;

    /// @param entryPoint_ EntryPoint 0.7, 0x0000000071727De22E5E9d8BAf0edAc6f37da032. @param owner Holds the deposit and the stake.
    /// @param signer_ The sponsor's key. @param guardians_ Can stop the paying. @param mostCost_ Most wei that one operation may cost.
    /// @param dailyBudget_ Most wei that the operations of one UTC day may cost together.
    constructor(
        IEntryPoint entryPoint_,
        address owner,
        address signer_,
        address guardians_,
        uint256 mostCost_,
        uint104 dailyBudget_
    ) EIP712("Buckler Sponsor", "1") SignerECDSA(signer_) Ownable(owner) {
        _entryPoint = entryPoint_;
        mostCost = mostCost_;
        guardians = guardians_;
        _purse.budget = dailyBudget_;
        emit SignerChanged(signer_);
        emit GuardiansChanged(guardians_);
        emit BudgetChanged(dailyBudget_);
    }

    /// @inheritdoc ISponsorStop
    function stopSponsoring() external {
        bool may = msg.sender == owner() || msg.sender == guardians || msg.sender == signer();
        require(may, MayNotStop(msg.sender));
        _purse.stopped = true;
        emit SponsoringEnded(msg.sender);
    }

    /// @notice Pays again. Only the owner: who can stop cannot undo it.
    function resumeSponsoring() external onlyOwner {
        _purse.stopped = false;
        emit SponsoringResumed();
    }

    /// @notice Sets the budget, also for the present day. @param dailyBudget_ Wei.
    function setDailyBudget(uint104 dailyBudget_) external onlyOwner {
        _purse.budget = dailyBudget_;
        emit BudgetChanged(dailyBudget_);
    }

    /// @notice Names who can stop the paying beside the owner and the sponsor's key.
    function setGuardians(address guardians_) external onlyOwner {
        guardians = guardians_;
        emit GuardiansChanged(guardians_);
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

    /// @notice Most wei that the operations of one UTC day may cost together.
    function dailyBudget() external view returns (uint256) {
        return _purse.budget;
    }

    /// @notice Whether the paying is stopped.
    function stopped() external view returns (bool) {
        return _purse.stopped;
    }

    /// @notice Wei counted of a UTC day (unix seconds / 86,400): at least what its operations cost. Days but the last one with any are 0.
    function spentOn(uint256 day) external view returns (uint256) {
        return day == _purse.day ? _purse.spent : 0;
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
        // Check: one operation cannot empty the deposit, and an offer stands within one day. The clock itself is the entry point's to read.
        require(cost <= mostCost, CostAboveLimit(cost, mostCost));
        (uint48 validAfter, uint48 validUntil, ) = _decodePaymasterUserOp(userOp);
        require(validUntil != 0, NoExpiry(validUntil));
        uint40 day = uint40(validUntil / 1 days);
        require(validAfter / 1 days == day, OfferSpansDays(validAfter, validUntil));

        // Effect: the day's purse holds all that it can cost. A signature that fails or a wrong day undoes this with the whole bundle.
        _reserve(day, cost);
        (, validationData) = super._validatePaymasterUserOp(userOp, userOpHash, cost);
        // Nothing is given back of what was not signed for: it never happens. Bundlers estimate gas with such a signature, and the gas that
        // they see a `postOp` use would not be enough for it: a write to storage wants 2,300 more than it takes (EIP-2200).
        if (uint160(validationData) == 0) context = abi.encode(cost, _gasAfterOperation(userOp));
    }

    /// @dev Runs in the transaction of the validation, so the purse is still of the same day. Where the entry point undoes this, it
    /// charges no more than the `cost` that stays counted.
    function _postOp(
        PostOpMode,
        bytes calldata context,
        uint256 actualGasCost,
        uint256 actualUserOpFeePerGas
    ) internal override {
        (uint256 cost, uint256 gasAfter) = abi.decode(context, (uint256, uint256));
        uint256 most = actualGasCost + gasAfter * actualUserOpFeePerGas;
        if (most < cost) _purse.spent -= uint104(cost - most);
    }

    function _reserve(uint40 day, uint256 cost) private {
        Purse memory purse = _purse;
        require(!purse.stopped, SponsoringStopped());
        uint256 spent = day == purse.day ? purse.spent : 0;
        uint256 left = spent < purse.budget ? purse.budget - spent : 0;
        require(cost <= left, DayBudgetSpent(cost, left));
        (purse.day, purse.spent) = (day, uint104(spent + cost));
        _purse = purse;
    }

    /// @dev Most gas that the entry point can charge on top of what it tells `postOp`: `postOp` itself, its own work, and the penalty.
    function _gasAfterOperation(PackedUserOperation calldata userOp) private pure returns (uint256) {
        uint256 postOpLimit = userOp.paymasterPostOpGasLimit();
        return postOpLimit + ENTRY_POINT_GAS + (userOp.callGasLimit() + postOpLimit) / PENALTY_DIVISOR;
    }
}
