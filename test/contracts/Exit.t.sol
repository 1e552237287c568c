// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {TestDollar} from "../../contracts/TestDollar.sol";
import {IRiskPool} from "../../contracts/interfaces/IRiskPool.sol";
import {Vault} from "./support/Vault.sol";

/// @dev The way out of a pool: request, cool down, redeem.
contract ExitTest is Vault {
    function test_LeavesAfterTheCoolDownAtThePriceOfTheDay() public {
        sell(500 * DOLLAR, 10, 150 * DOLLAR);
        uint256 shares = vault.balanceOf(LENA);
        vm.expectEmit(true, true, true, true, address(vault));
        emit RiskPool.RedeemRequest(LENA, LENA, 0, LENA, shares);
        queue(LENA, shares);
        vault.closeCover(10, 150 * DOLLAR, 160 * DOLLAR, 0);

        vm.warp(NOW + 7 days);
        vm.prank(LENA);
        uint256 amount = vault.redeem(shares, OLAF, LENA);
        assertEq(amount, 350 * DOLLAR, "the queued shares took the loss");
        assertEq(dollar.balanceOf(OLAF), 350 * DOLLAR, "Olaf's dollars");
        assertEq(vault.queuedShares(), 0, "queued");
        assertEq(vault.totalSupply(), 0, "supply");
    }

    function test_WithdrawsAnAmountAfterTheCoolDown() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 200 * SHARE);
        vm.warp(NOW + 7 days);
        assertEq(vault.maxWithdraw(LENA), 200 * DOLLAR, "maxWithdraw");
        vm.prank(LENA);
        uint256 shares = vault.withdraw(150 * DOLLAR, LENA, LENA);
        assertEq(shares, 150 * SHARE, "shares");
        assertEq(vault.queuedShares(), 50 * SHARE, "queued");
        assertEq(vault.totalAssets(), 350 * DOLLAR, "assets");
    }

    function test_NothingLeavesBeforeTheCoolDown() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 500 * SHARE);
        vm.warp(NOW + 7 days - 1);
        assertEq(vault.maxRedeem(LENA), 0, "maxRedeem");
        assertEq(vault.maxWithdraw(LENA), 0, "maxWithdraw");
        assertEq(vault.pendingRedeemRequest(0, LENA), 500 * SHARE, "pending");
        assertEq(vault.claimableRedeemRequest(0, LENA), 0, "claimable");
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxRedeem.selector, LENA, 1, 0));
        vm.prank(LENA);
        vault.redeem(1, LENA, LENA);
    }

    function test_SharesThatWereNeverQueuedCannotLeave() public {
        invest(LENA, 500 * DOLLAR);
        assertEq(vault.maxRedeem(LENA), 0, "maxRedeem");
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxWithdraw.selector, LENA, 1, 0));
        vm.prank(LENA);
        vault.withdraw(1, LENA, LENA);
    }

    function test_ARequestStaysUntilItIsCarriedOut() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 500 * SHARE);
        (uint256 shares, uint256 readyAt) = vault.exitOf(LENA);
        assertEq(shares, 500 * SHARE, "shares");
        assertEq(readyAt, NOW + 7 days, "readyAt");
        vm.warp(NOW + 400 days);
        assertEq(vault.claimableRedeemRequest(0, LENA), 500 * SHARE, "claimable");
        assertEq(vault.pendingRedeemRequest(0, LENA), 0, "pending");
    }

    function test_ExitOfNobodyIsEmpty() public view {
        (uint256 shares, uint256 readyAt) = vault.exitOf(OLAF);
        assertEq(shares + readyAt, 0, "exit");
    }

    function test_AnyoneCarriesOutWhatHasCooledDown() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 500 * SHARE);
        vm.warp(NOW + 7 days);
        vm.prank(OLAF);
        assertEq(vault.redeem(500 * SHARE, LENA, LENA), 500 * DOLLAR, "dollars");
        assertEq(dollar.balanceOf(LENA), 500 * DOLLAR, "to Lena");
    }

    function test_RevertWhen_ARequestIsPutOffOrAddedTo() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 200 * SHARE);
        bytes memory reason = abi.encodeWithSelector(RiskPool.RequestWaits.selector, LENA, 200 * SHARE);
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(reason);
            queue(LENA, 0);
            vm.expectRevert(reason);
            queue(LENA, 1);
            vm.warp(NOW + 7 days);
        }
        vm.prank(LENA);
        vault.redeem(200 * SHARE, LENA, LENA);
        queue(LENA, 1);
        assertEq(vault.pendingRedeemRequest(0, LENA), 1, "the next one");
    }

    function test_RevertWhen_NothingIsRequested() public {
        vm.expectRevert(abi.encodeWithSelector(RiskPool.NothingRequested.selector, LENA));
        queue(LENA, 0);
    }

    function test_RevertWhen_RequestingForSomebodyElse() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 500 * SHARE);
        invest(OLAF, DOLLAR);
        vm.expectRevert(abi.encodeWithSelector(RiskPool.NotController.selector, OLAF, LENA));
        vm.prank(OLAF);
        vault.requestRedeem(1, LENA, OLAF);
    }

    function test_RevertWhen_SendingSomebodyElsesMoneyElsewhere() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 500 * SHARE);
        vm.warp(NOW + 7 days);
        vm.expectRevert(abi.encodeWithSelector(RiskPool.NotController.selector, OLAF, LENA));
        vm.prank(OLAF);
        vault.redeem(SHARE, OLAF, LENA);
    }

    function test_RequestsOnBehalfNeedAnAllowance() public {
        invest(LENA, 500 * DOLLAR);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, OLAF, 0, SHARE)
        );
        vm.prank(OLAF);
        vault.requestRedeem(SHARE, OLAF, LENA);
        vm.prank(LENA);
        vault.approve(OLAF, SHARE);
        vm.prank(OLAF);
        vault.requestRedeem(SHARE, OLAF, LENA);
        assertEq(vault.pendingRedeemRequest(0, OLAF), SHARE, "pending");
        assertEq(vault.balanceOf(LENA), 499 * SHARE, "Lena's shares");
    }

    function test_OnlyFreeMoneyLeaves() public {
        sell(500 * DOLLAR, 10, 450 * DOLLAR);
        queue(LENA, 500 * SHARE);
        vm.warp(NOW + 7 days);
        assertEq(vault.maxWithdraw(LENA), 50 * DOLLAR, "maxWithdraw");
        assertEq(vault.maxRedeem(LENA), 50 * SHARE, "maxRedeem");
        vm.prank(LENA);
        vault.redeem(50 * SHARE, LENA, LENA);
        assertEq(vault.maxRedeem(LENA), 0, "nothing is left to leave");
        expectAccounts(450 * DOLLAR, 450 * DOLLAR, 10 * DOLLAR, 0, 0);
    }

    function test_QueuedSharesBackNoNewCover() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 400 * SHARE);
        (uint256 free, uint256 assets) = vault.backing();
        // The queue's part is rounded up to the next 33,554,431st of all shares.
        assertLe(free, 100 * DOLLAR, "free");
        assertGe(free + 16, 100 * DOLLAR, "free but for the rounding");
        assertEq(assets, 500 * DOLLAR, "assets");
        vm.expectRevert(abi.encodeWithSelector(IRiskPool.LockedAboveFree.selector, free + 1, free));
        vault.openCover(1, free + 1);
        vault.openCover(1, free);
    }

    function test_MoreQueuedThanFreeBacksNothing() public {
        sell(500 * DOLLAR, 10, 450 * DOLLAR);
        queue(LENA, 500 * SHARE);
        (uint256 free, ) = vault.backing();
        assertEq(free, 0, "free");
    }

    function test_RefusedReceiverLeavesEverythingAsItWas() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 500 * SHARE);
        vm.warp(NOW + 7 days);
        dollar.setRefused(LENA, true);
        vm.expectRevert(abi.encodeWithSelector(TestDollar.Refused.selector, LENA));
        vm.prank(LENA);
        vault.redeem(500 * SHARE, LENA, LENA);
        vm.prank(LENA);
        vault.redeem(500 * SHARE, OLAF, LENA);
        assertEq(dollar.balanceOf(OLAF), 500 * DOLLAR, "Olaf's dollars");
    }

    function testFuzz_DepositAndRedeemNeverGivesAProfit(uint64 first, uint64 second, uint64 profit) public {
        uint256 a = 1 + (first % MILLION);
        uint256 b = 1 + (second % MILLION);
        invest(LENA, a);
        earn(profit % 1_000_000);
        uint256 priceBefore = vault.convertToAssets(1e24);
        uint256 shares = invest(OLAF, b);
        assertGe(vault.convertToAssets(1e24), priceBefore, "a deposit does not lower the price");
        assertLe(vault.convertToAssets(shares), b, "worth at most what was paid");
        if (shares == 0) return;

        queue(OLAF, shares);
        vm.warp(NOW + 7 days);
        uint256 priceQueued = vault.convertToAssets(1e24);
        vm.prank(OLAF);
        uint256 back = vault.redeem(shares, OLAF, OLAF);
        assertLe(back, b, "leaves with at most what came");
        assertGe(vault.convertToAssets(1e24), priceQueued, "a redemption does not lower the price");
    }

    function testFuzz_MaxRedeemCanBeRedeemedAndNoMore(uint64 amount, uint64 lock, uint64 profit) public {
        uint256 invested = DOLLAR + (amount % MILLION);
        invest(LENA, invested);
        earn(profit % 1_000_000);
        (uint256 free, ) = vault.backing();
        vault.openCover(0, lock % (free + 1));
        queue(LENA, vault.balanceOf(LENA));
        vm.warp(NOW + 7 days);
        uint256 most = vault.maxRedeem(LENA);
        uint256 mostDollars = vault.maxWithdraw(LENA);
        assertLe(vault.convertToAssets(most), mostDollars, "the two agree");
        vm.expectRevert(
            abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxRedeem.selector, LENA, most + 1, most)
        );
        vm.prank(LENA);
        vault.redeem(most + 1, LENA, LENA);
        vm.prank(LENA);
        vault.withdraw(mostDollars, LENA, LENA);
        (uint256 assets, uint256 locked, , , ) = vault.accounts();
        assertGe(assets, locked, "what is locked stays");
    }
}
