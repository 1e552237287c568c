// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EntryPoint} from "@account-abstraction/contracts/core/EntryPoint.sol";
import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {SponsorPaymaster} from "../../../contracts/SponsorPaymaster.sol";
import {Deployer} from "./Deployer.sol";

/// @title A paymaster at a real entry point, and operations that its sponsor signs.
abstract contract Sponsoring is Deployer {
    uint256 internal constant SPONSOR = 0x590;
    address internal constant OLAF = address(0x01AF);
    /// @dev What acts for the guardians: one account here, a contract of two of them in a deployment.
    address internal constant GUARDIANS = address(0x62E7A);
    uint256 internal constant MOST_COST = 0.01 ether;
    uint256 internal constant BUDGET = 0.2 ether;
    /// @dev The first second of a UTC day.
    uint48 internal constant VALID_AFTER = 1_772_323_200;
    uint48 internal constant VALID_UNTIL = 1_772_323_800;
    uint256 internal constant DAY = VALID_AFTER / 1 days;
    bytes32 private constant REQUEST_TYPEHASH =
        keccak256(
            "UserOperationRequest(address sender,uint256 nonce,bytes initCode,bytes callData,bytes32 accountGasLimits,uint256 preVerificationGas,bytes32 gasFees,uint256 paymasterVerificationGasLimit,uint256 paymasterPostOpGasLimit,uint48 validAfter,uint48 validUntil)"
        );

    EntryPoint internal entryPoint;
    SponsorPaymaster internal paymaster;

    function setUp() public virtual {
        entryPoint = new EntryPoint();
        paymaster = newPaymaster(address(entryPoint), vm.addr(SPONSOR), GUARDIANS, MOST_COST, BUDGET);
        vm.deal(address(this), 10 ether);
        vm.deal(OLAF, 10 ether);
    }

    receive() external payable {}

    function operation() internal pure returns (PackedUserOperation memory op) {
        op.sender = address(0x5AFE);
        op.nonce = 7 << 64;
        op.initCode = hex"f00d";
        op.callData = hex"c0ffee";
        op.accountGasLimits = bytes32((uint256(300_000) << 128) | 200_000);
        op.preVerificationGas = 50_000;
        op.gasFees = bytes32((uint256(1 gwei) << 128) | 2 gwei);
    }

    function head() internal view returns (bytes memory) {
        return headOf(0, VALID_AFTER, VALID_UNTIL);
    }

    function headOf(uint256 postOpGas, uint48 validAfter, uint48 validUntil) private view returns (bytes memory) {
        return abi.encodePacked(address(paymaster), uint128(100_000), uint128(postOpGas), validAfter, validUntil);
    }

    function sponsored(
        PackedUserOperation memory op,
        uint256 key
    ) internal view returns (PackedUserOperation memory) {
        return sponsoredFor(op, key, 0, VALID_AFTER, VALID_UNTIL);
    }

    function sponsoredFor(
        PackedUserOperation memory op,
        uint256 key,
        uint256 postOpGas,
        uint48 validAfter,
        uint48 validUntil
    ) internal view returns (PackedUserOperation memory) {
        bytes32 request = keccak256(
            bytes.concat(
                abi.encode(REQUEST_TYPEHASH, op.sender, op.nonce, keccak256(op.initCode), keccak256(op.callData)),
                abi.encode(op.accountGasLimits, op.preVerificationGas, op.gasFees),
                abi.encode(uint256(100_000), postOpGas, validAfter, validUntil)
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, keccak256(abi.encodePacked("\x19\x01", domain(), request)));
        op.paymasterAndData = bytes.concat(headOf(postOpGas, validAfter, validUntil), abi.encodePacked(r, s, v));
        return op;
    }

    function domain() private view returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                    keccak256("Buckler Sponsor"),
                    keccak256("1"),
                    block.chainid,
                    address(paymaster)
                )
            );
    }

    function validate(
        PackedUserOperation memory op,
        uint256 cost
    ) internal returns (bool failed, uint48 validAfter, uint48 validUntil) {
        vm.prank(address(entryPoint));
        (, uint256 data) = paymaster.validatePaymasterUserOp(op, bytes32(0), cost);
        return (uint160(data) != 0, uint48(data >> 208), uint48(data >> 160));
    }
}
