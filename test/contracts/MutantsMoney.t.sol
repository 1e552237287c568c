// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {GreedyHolder} from "./support/Holders.sol";
import {GreedyPayee, HookedDollar} from "./support/HookedDollar.sol";
import {Vault} from "./support/Vault.sol";

/// @dev What a mutation run found that nobody had asked of pools and desk.
contract MutantsMoneyTest is Vault {
    function test_WhatIsOwedAndEarnedTakesRoomInTheBook() public {
        sell(1_000 * DOLLAR, 10, 150 * DOLLAR);
        vault.closeCover(6, 90 * DOLLAR, 50 * DOLLAR, 3 * DOLLAR);
        expectAccounts(953 * DOLLAR, 60 * DOLLAR, 4 * DOLLAR, 50 * DOLLAR, 3 * DOLLAR);
        assertEq(vault.maxDeposit(LENA), (1 << 50) - 1 - 1_010 * DOLLAR, "room");
    }

    function test_RailsOfTheCoolDownAreInside() public {
        RiskPool slow = newPool(dollar, address(this), TREASURY, 60 days);
        assertEq(slow.coolDown(), 60 days, "cool-down");
    }

    function test_WhoStaysInTheQueueBacksNothingAfterAnotherLeft() public {
        queue(LENA, invest(LENA, 500 * DOLLAR));
        queue(OLAF, invest(OLAF, 500 * DOLLAR));
        vm.warp(block.timestamp + 7 days);
        vm.prank(LENA);
        vault.redeem(500 * SHARE, LENA, LENA);
        (uint256 free, uint256 assets) = vault.backing();
        assertEq(assets, 500 * DOLLAR, "assets");
        assertEq(free, 0, "free");
    }

    function test_ARequestHasTheNumberZeroAndLeavesNothingBehind() public {
        invest(LENA, 500 * DOLLAR);
        vm.prank(LENA);
        assertEq(vault.requestRedeem(500 * SHARE, LENA, LENA), 0, "requestId");
        vm.warp(block.timestamp + 7 days);
        vm.prank(LENA);
        vault.redeem(500 * SHARE, LENA, LENA);
        (uint256 shares, uint256 readyAt) = vault.exitOf(LENA);
        assertEq(shares + readyAt, 0, "exit");
    }

    /// @dev The price is no round number, so that the last share that fits is neither.
    function test_TheMostThatCanBeMintedIsMinted() public {
        invest(LENA, 500 * DOLLAR);
        earn(7);
        uint256 room = vault.maxDeposit(OLAF);
        for (uint256 given = 0; given < room; given += 10_000_000 * DOLLAR) {
            dollar.mint(OLAF, 10_000_000 * DOLLAR);
        }
        uint256 most = vault.maxMint(OLAF);
        vm.startPrank(OLAF);
        dollar.approve(address(vault), room);
        assertLe(vault.mint(most, OLAF), room, "dollars");
        vm.stopPrank();
        assertEq(vault.balanceOf(OLAF), most, "shares");
    }

    /// @dev Who is paid by a pool calls back: neither in nor out, nor for the fees.
    function test_NothingOfThePoolGetsInFromInsideAPayment() public {
        HookedDollar hooked = new HookedDollar();
        RiskPool hookedPool = newPool(hooked, address(this), TREASURY, 7 days);
        bytes[3] memory plans = [
            abi.encodeCall(hookedPool.collectFees, ()),
            abi.encodeCall(hookedPool.deposit, (0, OLAF)),
            abi.encodeCall(hookedPool.redeem, (0, OLAF, OLAF))
        ];
        hooked.mint(LENA, 500 * DOLLAR);
        vm.startPrank(LENA);
        hooked.approve(address(hookedPool), 500 * DOLLAR);
        hookedPool.deposit(500 * DOLLAR, LENA);
        hookedPool.requestRedeem(500 * SHARE, LENA, LENA);
        vm.warp(block.timestamp + 7 days);
        for (uint256 i = 0; i < plans.length; ++i) {
            GreedyPayee greedy = new GreedyPayee(hooked, address(hookedPool));
            greedy.plan(plans[i]);
            hookedPool.withdraw(100 * DOLLAR, address(greedy), LENA);
            assertEq(
                bytes32(greedy.answer()),
                bytes32(abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)),
                "answer"
            );
        }
        vm.stopPrank();
    }

    function test_NothingOfTheDeskGetsInFromInsideASale() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 1);
        ICoverDesk.Purchase[] memory batch = new ICoverDesk.Purchase[](1);
        batch[0] = purchaseOf(FLIGHT, 1);
        bytes[5] memory plans = [
            abi.encodeCall(desk.settle, (id)),
            abi.encodeCall(desk.void, (id)),
            abi.encodeCall(desk.pay, (id, only(ANN))),
            abi.encodeCall(desk.redeem, (id, 1, OLAF)),
            abi.encodeCall(desk.buyBatch, (batch, OLAF))
        ];
        for (uint256 i = 0; i < plans.length; ++i) {
            GreedyHolder greedy = new GreedyHolder(desk, dollar);
            give(address(greedy), 10 * DOLLAR);
            greedy.plan(plans[i]);
            vm.prank(address(greedy));
            desk.buy(purchaseOf(FLIGHT, 1), address(greedy));
            assertEq(
                bytes32(greedy.answer()),
                bytes32(abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)),
                "answer"
            );
        }
    }
}
