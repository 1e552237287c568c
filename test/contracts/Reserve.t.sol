// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Reserve} from "../../contracts/Reserve.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {TestDollar} from "../../contracts/TestDollar.sol";
import {World} from "./support/World.sol";

contract ReserveTest is World {
    Reserve private reserve;

    function setUp() public override {
        super.setUp();
        reserve = Reserve(deploy("Reserve.sol:Reserve", abi.encode(address(this), dollar)));
        dollar.mint(address(reserve), 1_000 * DOLLAR);
    }

    function test_GoesIntoAPoolAndComesBackWithWhatItEarned() public {
        vm.expectEmit(true, true, true, true, address(reserve));
        emit Reserve.Allocated(address(pool), 1_000 * DOLLAR, 1_000 * DOLLAR * 1e6);
        uint256 shares = reserve.allocate(pool, 1_000 * DOLLAR);
        assertEq(pool.balanceOf(address(reserve)), shares, "shares");
        assertEq(dollar.allowance(address(reserve), address(pool)), 0, "no allowance stays");
        (uint256 id, ) = buy(ANN, FLIGHT, 100);
        land(id, FLIGHT, 0);
        vm.expectEmit(true, true, true, true, address(reserve));
        emit Reserve.BackRequested(address(pool), shares);
        reserve.requestBack(pool, shares);
        vm.warp(block.timestamp + 7 days);
        uint256 expected = pool.previewRedeem(shares);
        vm.expectEmit(true, true, true, true, address(reserve));
        emit Reserve.TakenBack(address(pool), shares, expected);
        vm.prank(OLAF);
        uint256 dollars = reserve.takeBack(pool);
        assertGt(dollars, 1_000 * DOLLAR, "its part of the premium");
        assertEq(dollar.balanceOf(address(reserve)), dollars, "home, whoever called");
        assertEq(pool.balanceOf(address(reserve)), 0, "no shares left");
    }

    function test_RevertWhen_NothingHasCooledDown() public {
        reserve.requestBack(pool, reserve.allocate(pool, 1_000 * DOLLAR));
        vm.warp(block.timestamp + 7 days - 1);
        vm.expectRevert(abi.encodeWithSelector(Reserve.NothingToTakeBack.selector, pool));
        reserve.takeBack(pool);
    }

    function test_WhatCooledDownLongAgoStillComesHome() public {
        reserve.requestBack(pool, reserve.allocate(pool, 1_000 * DOLLAR));
        vm.warp(NOW + 400 days);
        vm.prank(OLAF);
        assertGt(reserve.takeBack(pool), 999 * DOLLAR, "home");
    }

    function test_RevertWhen_NoVoteAskedForItsMoneyBack() public {
        reserve.allocate(pool, 1_000 * DOLLAR);
        bytes memory reason = abi.encodeWithSelector(Reserve.NotLeaving.selector, pool);
        vm.expectRevert(reason);
        reserve.takeBack(pool);
    }

    function test_RevertWhen_NothingIsQueuedAnyMore() public {
        reserve.requestBack(pool, reserve.allocate(pool, 1_000 * DOLLAR));
        vm.warp(block.timestamp + 7 days);
        reserve.takeBack(pool);
        vm.expectRevert(abi.encodeWithSelector(Reserve.NothingToTakeBack.selector, pool));
        reserve.takeBack(pool);
    }

    function test_RevertWhen_ThePoolIsOfAnotherDollar() public {
        TestDollar euro = newDollar();
        RiskPool foreign = newPool(euro, address(desk), TREASURY, 7 days);
        vm.expectRevert(abi.encodeWithSelector(Reserve.ForeignPool.selector, foreign, euro));
        reserve.allocate(foreign, 1);
    }

    function test_SpendsAnyTokenItHolds() public {
        vm.expectEmit(true, true, true, true, address(reserve));
        emit Reserve.Spent(address(dollar), BOB, 5);
        reserve.spend(dollar, BOB, 5);
        assertEq(dollar.balanceOf(BOB), 10_000 * DOLLAR + 5, "dollars");
        uint256 shares = reserve.allocate(pool, DOLLAR);
        reserve.spend(pool, BOB, shares);
        assertEq(pool.balanceOf(BOB), shares, "shares");
    }

    function test_RevertWhen_ThereIsNoPayee() public {
        vm.expectRevert(Reserve.NoPayee.selector);
        reserve.spend(dollar, address(0), 1);
    }

    function test_RevertWhen_AnybodyButTheOwnerDecides() public {
        bytes memory reason = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF);
        vm.startPrank(OLAF);
        vm.expectRevert(reason);
        reserve.allocate(pool, 1);
        vm.expectRevert(reason);
        reserve.requestBack(pool, 1);
        vm.expectRevert(reason);
        reserve.spend(dollar, OLAF, 1);
        vm.stopPrank();
    }
}
