// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Paymaster} from "@openzeppelin/contracts/account/paymaster/Paymaster.sol";
import {IPaymaster, PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {SponsorPaymaster} from "../../contracts/SponsorPaymaster.sol";
import {Vm} from "./support/Vm.sol";
import {Sponsoring} from "./support/Sponsoring.sol";

contract SponsorPaymasterTest is Sponsoring {
    uint256 private constant THIEF = 0x7417F;

    function test_PaysForAnOperationThatTheSponsorSigned() public {
        (bool failed, uint48 from, uint48 until) = validate(sponsored(operation(), SPONSOR), MOST_COST);
        assertFalse(failed, "signature");
        assertEq(from, VALID_AFTER, "validAfter");
        assertEq(until, VALID_UNTIL, "validUntil");
    }

    function test_PaysNothingThatSomebodyElseSigned() public {
        (bool failed, , ) = validate(sponsored(operation(), THIEF), MOST_COST);
        assertTrue(failed, "signature");
    }

    function test_PaysNothingThatWasChangedAfterSigning() public {
        for (uint256 field = 0; field < 11; ++field) {
            (bool failed, , ) = validate(changed(sponsored(operation(), SPONSOR), field), MOST_COST);
            assertTrue(failed, "a changed field");
        }
    }

    function test_ADummySignatureFailsWithoutReverting() public {
        PackedUserOperation memory op = operation();
        op.paymasterAndData = bytes.concat(head(), new bytes(65));
        (bool failed, , ) = validate(op, MOST_COST);
        assertTrue(failed, "signature");
    }

    function test_RevertWhen_AnOperationCouldCostTooMuch() public {
        PackedUserOperation memory op = sponsored(operation(), SPONSOR);
        vm.expectRevert(
            abi.encodeWithSelector(SponsorPaymaster.CostAboveLimit.selector, MOST_COST + 1, MOST_COST)
        );
        vm.prank(address(entryPoint));
        paymaster.validatePaymasterUserOp(op, bytes32(0), MOST_COST + 1);
    }

    function test_RevertWhen_AnOfferWouldNeverEnd() public {
        PackedUserOperation memory op = operation();
        op.paymasterAndData = abi.encodePacked(address(paymaster), uint128(100_000), uint128(0), VALID_AFTER, uint48(0));
        vm.expectRevert(abi.encodeWithSelector(SponsorPaymaster.NoExpiry.selector, 0));
        vm.prank(address(entryPoint));
        paymaster.validatePaymasterUserOp(op, bytes32(0), 0);
    }

    function test_RevertWhen_AnOfferStandsOnTwoDays() public {
        PackedUserOperation memory op = operation();
        uint48 until = VALID_AFTER + 1 days;
        op.paymasterAndData = abi.encodePacked(address(paymaster), uint128(100_000), uint128(0), VALID_AFTER, until);
        vm.expectRevert(abi.encodeWithSelector(SponsorPaymaster.OfferSpansDays.selector, VALID_AFTER, until));
        vm.prank(address(entryPoint));
        paymaster.validatePaymasterUserOp(op, bytes32(0), 0);
    }

    function test_RevertWhen_CalledByAnybodyButTheEntryPoint() public {
        PackedUserOperation memory op = sponsored(operation(), SPONSOR);
        vm.expectRevert(abi.encodeWithSelector(Paymaster.PaymasterUnauthorized.selector, OLAF));
        vm.prank(OLAF);
        paymaster.validatePaymasterUserOp(op, bytes32(0), 0);
        vm.expectRevert(abi.encodeWithSelector(Paymaster.PaymasterUnauthorized.selector, OLAF));
        vm.prank(OLAF);
        paymaster.postOp(IPaymaster.PostOpMode.opSucceeded, "", 0, 0);
    }

    function test_ReplacedSignerIsWorthNothing() public {
        PackedUserOperation memory old = sponsored(operation(), SPONSOR);
        vm.expectEmit(true, true, true, true, address(paymaster));
        emit SponsorPaymaster.SignerChanged(vm.addr(THIEF));
        paymaster.setSigner(vm.addr(THIEF));
        (bool oldFailed, , ) = validate(old, MOST_COST);
        assertTrue(oldFailed, "old key");
        (bool newFailed, , ) = validate(sponsored(operation(), THIEF), MOST_COST);
        assertFalse(newFailed, "new key");
    }

    function test_TellsItsBudgetAndTheOwnersChangeOfIt() public {
        assertEq(paymaster.dailyBudget(), BUDGET, "as deployed");
        vm.recordLogs();
        newPaymaster(address(entryPoint), vm.addr(SPONSOR), GUARDIANS, MOST_COST, BUDGET);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs[logs.length - 1].topics[0], SponsorPaymaster.BudgetChanged.selector, "told at birth");
        assertEq(bytes32(logs[logs.length - 1].data), bytes32(BUDGET), "the budget");
        vm.expectEmit(true, true, true, true, address(paymaster));
        emit SponsorPaymaster.BudgetChanged(type(uint104).max);
        paymaster.setDailyBudget(type(uint104).max);
        assertEq(paymaster.dailyBudget(), type(uint104).max, "the most there is");
    }

    function test_AnyoneDepositsAndTheOwnerWithdraws() public {
        vm.prank(OLAF);
        paymaster.deposit{value: 2 ether}();
        assertEq(entryPoint.balanceOf(address(paymaster)), 2 ether, "deposit");
        paymaster.withdraw(payable(address(0xBEEF)), 0.5 ether);
        assertEq(address(0xBEEF).balance, 0.5 ether, "withdrawn");
        assertEq(entryPoint.balanceOf(address(paymaster)), 1.5 ether, "left");
    }

    function test_OwnerStakesAndTakesTheStakeBack() public {
        paymaster.addStake{value: 1 ether}(1 days);
        assertTrue(entryPoint.getDepositInfo(address(paymaster)).staked, "staked");
        paymaster.unlockStake();
        vm.warp(block.timestamp + 1 days);
        paymaster.withdrawStake(payable(address(0xBEEF)));
        assertEq(address(0xBEEF).balance, 1 ether, "stake");
    }

    function test_RevertWhen_StrangerPlaysOwner() public {
        bytes memory reason = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF);
        vm.startPrank(OLAF);
        vm.expectRevert(reason);
        paymaster.withdraw(payable(OLAF), 1);
        vm.expectRevert(reason);
        paymaster.addStake{value: 1}(1);
        vm.expectRevert(reason);
        paymaster.unlockStake();
        vm.expectRevert(reason);
        paymaster.withdrawStake(payable(OLAF));
        vm.expectRevert(reason);
        paymaster.setSigner(OLAF);
        vm.expectRevert(reason);
        paymaster.setGuardians(OLAF);
        vm.expectRevert(reason);
        paymaster.setDailyBudget(type(uint104).max);
        vm.expectRevert(reason);
        paymaster.resumeSponsoring();
        vm.stopPrank();
    }

    function changed(
        PackedUserOperation memory op,
        uint256 field
    ) private pure returns (PackedUserOperation memory) {
        if (field == 0) op.sender = OLAF;
        if (field == 1) op.nonce += 1;
        if (field == 2) op.initCode = hex"bad0";
        if (field == 3) op.callData = hex"bad0";
        if (field == 4) op.accountGasLimits = bytes32(uint256(op.accountGasLimits) + 1);
        if (field == 5) op.preVerificationGas += 1;
        if (field == 6) op.gasFees = bytes32(uint256(op.gasFees) + 1);
        bytes memory data = op.paymasterAndData;
        if (field == 7) data[35] = bytes1(uint8(data[35]) ^ 1); // verification gas
        if (field == 8) data[51] = bytes1(uint8(data[51]) ^ 1); // postOp gas
        if (field == 9) data[57] = bytes1(uint8(data[57]) ^ 1); // validAfter
        if (field == 10) data[63] = bytes1(uint8(data[63]) ^ 1); // validUntil
        return op;
    }
}
