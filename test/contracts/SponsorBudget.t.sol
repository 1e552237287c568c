// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {PackedUserOperation} from "@openzeppelin/contracts/interfaces/IERC4337.sol";
import {PackedUserOperation as Bundled} from "@account-abstraction/contracts/interfaces/PackedUserOperation.sol";
import {Guardians} from "../../contracts/Guardians.sol";
import {SponsorPaymaster} from "../../contracts/SponsorPaymaster.sol";
import {Sponsoring} from "./support/Sponsoring.sol";
import {Sybil} from "./support/Sybil.sol";

/// @title A thief with the sponsor's key and any number of accounts against a day's budget.
contract SponsorBudgetTest is Sponsoring {
    address payable private constant BUNDLER = payable(address(0xB0));
    uint256 private constant FLOOD = 0.02 ether;
    uint256 private constant PRICE = 1 gwei;

    Sybil[] private sybils;
    uint256 private drawn;
    uint256 private nonce;

    function setUp() public override {
        super.setUp();
        paymaster.deposit{value: 5 ether}();
        paymaster.setDailyBudget(uint104(FLOOD));
        for (uint256 i = 0; i < 8; ++i) sybils.push(new Sybil());
        vm.warp(VALID_AFTER + 1 hours);
    }

    function test_ASybilFloodCostsNoMoreThanTheDaysBudget() public {
        for (uint256 day = 0; day < 3; ++day) {
            uint256 before = entryPoint.balanceOf(address(paymaster));
            for (uint256 bundle = 0; bundle < 60; ++bundle) sendBundle(1 + draw(4), draw(9));
            while (goesThrough(sponsoredNow(operationOf(sybils[0], 250_000), 10_000))) {}
            uint256 cost = before - entryPoint.balanceOf(address(paymaster));
            uint256 counted = paymaster.spentOn(DAY + day);
            assertLe(cost, FLOOD, "the flood against the budget");
            assertLe(cost, counted, "what is counted against what was paid");
            assertLe(counted, FLOOD, "what is counted against the budget");
            assertGt(counted, (FLOOD * 95) / 100, "the flood spent the day");
            assertGt(cost, (FLOOD * 60) / 100, "and most of it was paid");
            refusesTheNext();
            vm.warp(block.timestamp + 1 days);
        }
        assertGt(BUNDLER.balance, (FLOOD * 18) / 10, "the bundler was paid by us");
    }

    function testFuzz_WhatIsCountedIsNeverLessThanWhatWasPaid(uint256 seed, uint8 size) public {
        drawn = seed;
        for (uint256 i = 0; i < 3; ++i) {
            uint256 before = entryPoint.balanceOf(address(paymaster));
            uint256 counted = paymaster.spentOn(DAY);
            sendBundle(1 + (size % 3), draw(9));
            uint256 cost = before - entryPoint.balanceOf(address(paymaster));
            assertLe(cost, paymaster.spentOn(DAY) - counted, "paid");
        }
    }

    function test_APaddedOperationIsCountedToo() public {
        PackedUserOperation memory op = operationOf(sybils[0], 300_000);
        op.callData = bytes.concat(op.callData, new bytes(60_000));
        op.preVerificationGas = 900_000;
        (uint256 cost, uint256 counted) = costOf(op, 40_000);
        assertGt(cost, 0, "paid");
        assertLe(cost, counted, "counted");
    }

    /// @dev What is kept for `postOp` is more than the call itself may use.
    function test_ATinyCallWithALongEndIsCountedToo() public {
        (uint256 cost, uint256 counted) = costOf(operationOf(sybils[0], 1_000), 300_000);
        assertGt(cost, 0, "paid");
        assertLe(cost, counted, "counted");
        assertLe(counted - cost, 350_000 * PRICE, "and most of what was not used is given back");
    }

    function test_WhatWasNotUsedIsGivenBack() public {
        (uint256 cost, uint256 counted) = costOf(operationOf(sybils[0], 2_000_000), 4_000);
        uint256 most = (2_000_000 + 300_000 + 100_000 + 20_000 + 50_000) * PRICE;
        assertLe(cost, counted, "no less than it cost");
        // The entry point keeps a tenth of what was reserved and not used; what is counted beside that is small.
        assertLe(counted - cost, 16_000 * PRICE, "close to what it cost");
        assertLe(counted, most / 2, "far from the most");
    }

    function test_WhatPostOpCannotGiveBackStaysCounted() public {
        PackedUserOperation memory op = operationOf(sybils[0], 300_000);
        (uint256 cost, uint256 counted) = costOf(op, 500);
        assertGt(cost, 0, "paid");
        assertEq(counted, (300_000 + 300_000 + 100_000 + 500 + 50_000) * PRICE, "the most that it could cost");
    }

    function test_AFailedCallIsPaidAndCounted() public {
        PackedUserOperation memory op = operationOf(sybils[0], 300_000);
        op.callData = abi.encodeCall(Sybil.burn, (5, true));
        (uint256 cost, uint256 counted) = costOf(op, 20_000);
        assertGt(cost, 0, "paid");
        assertLe(cost, counted, "counted");
    }

    function test_RevertWhen_TheDaysBudgetIsSpent() public {
        paymaster.setDailyBudget(uint104(MOST_COST));
        validate(sponsored(operation(), SPONSOR), MOST_COST - 1);
        validate(sponsored(operation(), SPONSOR), 1);
        PackedUserOperation memory op = sponsored(operation(), SPONSOR);
        vm.expectRevert(abi.encodeWithSelector(SponsorPaymaster.DayBudgetSpent.selector, 1, 0));
        vm.prank(address(entryPoint));
        paymaster.validatePaymasterUserOp(op, bytes32(0), 1);
    }

    function test_RevertWhen_TheBudgetIsLoweredBelowWhatIsSpent() public {
        validate(sponsored(operation(), SPONSOR), MOST_COST);
        vm.expectEmit(true, true, true, true, address(paymaster));
        emit SponsorPaymaster.BudgetChanged(1);
        paymaster.setDailyBudget(1);
        PackedUserOperation memory op = sponsored(operation(), SPONSOR);
        vm.expectRevert(abi.encodeWithSelector(SponsorPaymaster.DayBudgetSpent.selector, 1, 0));
        vm.prank(address(entryPoint));
        paymaster.validatePaymasterUserOp(op, bytes32(0), 1);
    }

    function test_AnOfferOfAnotherDayIsWorthNothingToday() public {
        uint48 tomorrow = VALID_AFTER + 1 days;
        PackedUserOperation memory op = operationOf(sybils[0], 300_000);
        op = sponsoredFor(op, SPONSOR, 20_000, tomorrow, tomorrow + 600);
        assertFalse(goesThrough(op), "tomorrow's");
        uint48 yesterday = VALID_AFTER - 1 days;
        op = sponsoredFor(op, SPONSOR, 20_000, yesterday, yesterday + 1 days - 1);
        assertFalse(goesThrough(op), "yesterday's");
        assertEq(paymaster.spentOn(DAY) + paymaster.spentOn(DAY + 1) + paymaster.spentOn(DAY - 1), 0, "counted");
    }

    function test_OwnerGuardiansAndTheSponsorsKeyStopThePaying() public {
        address[3] memory able = [address(this), GUARDIANS, vm.addr(SPONSOR)];
        for (uint256 i = 0; i < able.length; ++i) {
            vm.expectEmit(true, true, true, true, address(paymaster));
            emit SponsorPaymaster.SponsoringEnded(able[i]);
            vm.prank(able[i]);
            paymaster.stopSponsoring();
            assertTrue(paymaster.stopped(), "stopped");
            assertFalse(goesThrough(sponsoredNow(operationOf(sybils[0], 300_000), 20_000)), "while stopped");
            vm.expectEmit(true, true, true, true, address(paymaster));
            emit SponsorPaymaster.SponsoringResumed();
            paymaster.resumeSponsoring();
            assertTrue(goesThrough(sponsoredNow(operationOf(sybils[0], 300_000), 20_000)), "afterwards");
        }
    }

    function test_RevertWhen_SponsoringIsStopped() public {
        paymaster.stopSponsoring();
        PackedUserOperation memory op = sponsored(operation(), SPONSOR);
        vm.expectRevert(SponsorPaymaster.SponsoringStopped.selector);
        vm.prank(address(entryPoint));
        paymaster.validatePaymasterUserOp(op, bytes32(0), 1);
    }

    function test_RevertWhen_AStrangerStopsOrWhoCanStopResumes() public {
        vm.expectRevert(abi.encodeWithSelector(SponsorPaymaster.MayNotStop.selector, OLAF));
        vm.prank(OLAF);
        paymaster.stopSponsoring();
        paymaster.stopSponsoring();
        address[2] memory stoppers = [GUARDIANS, vm.addr(SPONSOR)];
        for (uint256 i = 0; i < stoppers.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stoppers[i]));
            vm.prank(stoppers[i]);
            paymaster.resumeSponsoring();
        }
    }

    function test_TwoGuardiansStopTogether() public {
        address[] memory three = new address[](3);
        (three[0], three[1], three[2]) = (address(0x61), address(0x62), address(0x63));
        bytes memory arguments = abi.encode(address(this), three, block.timestamp + 365 days);
        Guardians guardians = Guardians(deploy("Guardians.sol:Guardians", arguments));
        vm.expectEmit(true, true, true, true, address(paymaster));
        emit SponsorPaymaster.GuardiansChanged(address(guardians));
        paymaster.setGuardians(address(guardians));
        vm.prank(three[0]);
        uint256 id = guardians.askToStopSponsoring(paymaster);
        assertFalse(paymaster.stopped(), "one is not enough");
        vm.prank(three[1]);
        guardians.confirm(id);
        assertTrue(paymaster.stopped(), "two are");
    }

    function sendBundle(uint256 size, uint256 kind) private {
        Bundled[] memory ops = new Bundled[](size);
        for (uint256 i = 0; i < size; ++i) {
            Sybil sybil = sybils[(draw(2) * 4 + i) % sybils.length];
            PackedUserOperation memory op = operationOf(sybil, 50_000 + draw(300_000));
            if (kind == 1) op.callData = abi.encodeCall(Sybil.burn, (3, true));
            if (kind == 2) op.callData = abi.encodeCall(Sybil.burnAll, ());
            if (kind == 3) op.callData = bytes.concat(op.callData, new bytes(draw(3_000)));
            if (kind == 4) op.gasFees = bytes32((uint256(3 gwei) << 128) | (3 gwei + draw(2) * 1 gwei));
            if (kind == 5) op.preVerificationGas = draw(2_000_000);
            op = sponsoredNow(op, kind == 6 ? draw(9_000) : kind == 7 ? 200_000 : 20_000);
            ops[i] = bundled(op);
        }
        (bool sent, ) = address(entryPoint).call(abi.encodeCall(entryPoint.handleOps, (ops, BUNDLER)));
        // What is refused costs nothing; the flood goes on with what fits.
        if (!sent) drawn += 1;
    }

    function refusesTheNext() private {
        PackedUserOperation memory op = operationOf(sybils[0], 3_000_000);
        op.gasFees = bytes32((uint256(2 gwei) << 128) | 2 gwei);
        assertFalse(goesThrough(sponsoredNow(op, 20_000)), "the next big one");
    }

    function goesThrough(PackedUserOperation memory op) private returns (bool sent) {
        Bundled[] memory ops = new Bundled[](1);
        ops[0] = bundled(op);
        (sent, ) = address(entryPoint).call(abi.encodeCall(entryPoint.handleOps, (ops, BUNDLER)));
    }

    function costOf(PackedUserOperation memory op, uint256 postOpGas) private returns (uint256 cost, uint256 counted) {
        uint256 before = entryPoint.balanceOf(address(paymaster));
        assertTrue(goesThrough(sponsoredNow(op, postOpGas)), "goes through");
        return (before - entryPoint.balanceOf(address(paymaster)), paymaster.spentOn(DAY));
    }

    function operationOf(Sybil sybil, uint256 callGas) private returns (PackedUserOperation memory op) {
        op.sender = address(sybil);
        op.nonce = ++nonce << 64;
        op.callData = abi.encodeCall(Sybil.burn, (draw(20), false));
        op.accountGasLimits = bytes32((uint256(300_000) << 128) | callGas);
        op.preVerificationGas = 50_000;
        op.gasFees = bytes32((PRICE << 128) | PRICE);
    }

    function sponsoredNow(
        PackedUserOperation memory op,
        uint256 postOpGas
    ) private view returns (PackedUserOperation memory) {
        uint48 today = uint48((block.timestamp / 1 days) * 1 days);
        return sponsoredFor(op, SPONSOR, postOpGas, today, today + 1 days - 1);
    }

    function bundled(PackedUserOperation memory op) private pure returns (Bundled memory) {
        return abi.decode(abi.encode(op), (Bundled));
    }

    function draw(uint256 below) private returns (uint256) {
        drawn = uint256(keccak256(abi.encode(drawn)));
        return drawn % below;
    }
}
