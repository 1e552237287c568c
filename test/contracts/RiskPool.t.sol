// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {TestDollar} from "../../contracts/TestDollar.sol";
import {IRiskPool} from "../../contracts/interfaces/IRiskPool.sol";
import {PackedBook} from "../../contracts/libraries/PackedBook.sol";
import {World} from "./support/World.sol";

contract RiskPoolTest is World {
    uint256 private constant MILLION = 1_000_000 * DOLLAR;
    uint256 private constant SHARE = 1e12;
    RiskPool private vault;

    /// @dev A second, empty pool whose desk is this test.
    function setUp() public override {
        super.setUp();
        vault = newPool(dollar, address(this), TREASURY, 7 days, 3 days);
    }

    function test_DepositMintsSharesOfTheSameValue() public {
        uint256 shares = invest(LENA, 500 * DOLLAR);
        assertEq(shares, 500 * SHARE, "shares");
        assertEq(vault.totalAssets(), 500 * DOLLAR, "assets");
        assertEq(vault.convertToAssets(shares), 500 * DOLLAR, "worth");
        assertEq(vault.decimals(), 12, "decimals");
    }

    function test_MintTakesTheDollarsOfTheShares() public {
        dollar.mint(LENA, 500 * DOLLAR);
        vm.startPrank(LENA);
        dollar.approve(address(vault), 500 * DOLLAR);
        uint256 paid = vault.mint(500 * SHARE, LENA);
        vm.stopPrank();
        assertEq(paid, 500 * DOLLAR, "dollars");
        assertEq(vault.totalAssets(), 500 * DOLLAR, "assets");
    }

    function test_DonationChangesNothing() public {
        invest(LENA, 500 * DOLLAR);
        (uint256 freeBefore, uint256 assetsBefore) = vault.backing();
        uint256 priceBefore = vault.convertToAssets(SHARE);
        dollar.mint(address(vault), MILLION);
        (uint256 free, uint256 assets) = vault.backing();
        assertEq(free, freeBefore, "free");
        assertEq(assets, assetsBefore, "assets");
        assertEq(vault.convertToAssets(SHARE), priceBefore, "price");
    }

    function test_FirstDepositorCannotInflateThePrice() public {
        invest(OLAF, 1);
        dollar.mint(OLAF, MILLION);
        vm.prank(OLAF);
        dollar.transfer(address(vault), MILLION);
        uint256 shares = invest(LENA, 100 * DOLLAR);
        assertEq(vault.convertToAssets(shares), 100 * DOLLAR, "the second depositor keeps everything");
    }

    function test_RevertWhen_DepositIsMoreThanTheBookHolds() public {
        uint256 most = (1 << 50) - 1;
        assertEq(vault.maxDeposit(LENA), most, "maxDeposit");
        assertEq(vault.maxMint(LENA), most * 1e6, "maxMint");
        vm.expectRevert(
            abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxDeposit.selector, LENA, most + 1, most)
        );
        vm.prank(LENA);
        vault.deposit(most + 1, LENA);
    }

    function test_RevertWhen_PremiumIsMoreThanTheBookHolds() public {
        uint256 most = (1 << 50) - 1;
        invest(LENA, 500 * DOLLAR);
        vm.expectRevert(abi.encodeWithSelector(RiskPool.BookFull.selector, most + 1, most));
        vault.openCover(most + 1 - 500 * DOLLAR, 0);
    }

    function test_OpenCoverSetsMoneyAside() public {
        invest(LENA, 500 * DOLLAR);
        vault.openCover(10 * DOLLAR, 150 * DOLLAR);
        (uint256 free, uint256 assets) = vault.backing();
        assertEq(free, 350 * DOLLAR, "free");
        assertEq(assets, 500 * DOLLAR, "assets");
        expectAccounts(500 * DOLLAR, 150 * DOLLAR, 10 * DOLLAR, 0, 0);
    }

    function test_RevertWhen_LockedIsMoreThanIsFree() public {
        invest(LENA, 500 * DOLLAR);
        vm.expectRevert(
            abi.encodeWithSelector(IRiskPool.LockedAboveFree.selector, 500 * DOLLAR + 1, 500 * DOLLAR)
        );
        vault.openCover(DOLLAR, 500 * DOLLAR + 1);
    }

    function test_CloseCoverMovesEveryDollarToItsOwner() public {
        sell(500 * DOLLAR, 10 * DOLLAR, 150 * DOLLAR);
        vault.closeCover(10 * DOLLAR, 150 * DOLLAR, 120 * DOLLAR, DOLLAR);
        expectAccounts(389 * DOLLAR, 0, 0, 120 * DOLLAR, DOLLAR);
    }

    function test_PayOutPaysWhatIsClaimable() public {
        sell(500 * DOLLAR, 10 * DOLLAR, 150 * DOLLAR);
        vault.closeCover(10 * DOLLAR, 150 * DOLLAR, 120 * DOLLAR, DOLLAR);
        vault.payOut(CEM, 100 * DOLLAR);
        assertEq(dollar.balanceOf(CEM), 100 * DOLLAR, "Cem's dollars");
        expectAccounts(389 * DOLLAR, 0, 0, 20 * DOLLAR, DOLLAR);
    }

    function test_RevertWhen_PayingMoreThanIsClaimable() public {
        sell(500 * DOLLAR, 10 * DOLLAR, 150 * DOLLAR);
        vault.closeCover(10 * DOLLAR, 150 * DOLLAR, 120 * DOLLAR, DOLLAR);
        vm.expectRevert(abi.encodeWithSelector(PackedBook.NotOwed.selector, 120 * DOLLAR + 1, 120 * DOLLAR));
        vault.payOut(CEM, 120 * DOLLAR + 1);
    }

    function test_RevertWhen_StrangerPlaysDesk() public {
        bytes memory reason = abi.encodeWithSelector(IRiskPool.NotDesk.selector, OLAF, address(this));
        vm.startPrank(OLAF);
        vm.expectRevert(reason);
        vault.openCover(1, 0);
        vm.expectRevert(reason);
        vault.closeCover(0, 0, 0, 0);
        vm.expectRevert(reason);
        vault.payOut(OLAF, 1);
        vm.stopPrank();
    }

    function test_AnyoneSendsTheFeesToTheTreasury() public {
        sell(500 * DOLLAR, 10 * DOLLAR, 150 * DOLLAR);
        vault.closeCover(10 * DOLLAR, 150 * DOLLAR, 0, DOLLAR);
        vm.expectEmit(true, true, true, true, address(vault));
        emit RiskPool.FeesCollected(TREASURY, DOLLAR);
        vm.prank(OLAF);
        uint256 amount = vault.collectFees();
        assertEq(amount, DOLLAR, "amount");
        assertEq(dollar.balanceOf(TREASURY), DOLLAR, "treasury's dollars");
        expectAccounts(509 * DOLLAR, 0, 0, 0, 0);
    }

    function test_OwnerNamesAnotherTreasury() public {
        vm.expectEmit(true, true, true, true, address(vault));
        emit RiskPool.TreasuryChanged(CEM);
        vault.setTreasury(CEM);
        assertEq(vault.treasury(), CEM, "treasury");
    }

    function test_RevertWhen_StrangerNamesATreasury() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF));
        vm.prank(OLAF);
        vault.setTreasury(OLAF);
    }

    function test_RevertWhen_TreasuryIsNobody() public {
        vm.expectRevert(RiskPool.ZeroTreasury.selector);
        vault.setTreasury(address(0));
    }

    function test_RevertWhen_CoolDownIsOutsideItsRails() public {
        vm.expectRevert(abi.encodeWithSelector(RiskPool.CoolDownOutsideRail.selector, 60 days + 1, 60 days));
        this.makePool(60 days + 1, 3 days);
        vm.expectRevert(abi.encodeWithSelector(RiskPool.CoolDownOutsideRail.selector, 1 days - 1, 1 days));
        this.makePool(7 days, 1 days - 1);
    }

    function test_LeavesAfterTheCoolDownAtThePriceOfTheDay() public {
        sell(500 * DOLLAR, 10 * DOLLAR, 150 * DOLLAR);
        uint256 shares = vault.balanceOf(LENA);
        vm.expectEmit(true, true, true, true, address(vault));
        emit RiskPool.RedeemRequest(LENA, LENA, 0, LENA, shares);
        queue(LENA, shares);
        vault.closeCover(10 * DOLLAR, 150 * DOLLAR, 160 * DOLLAR, 0);

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

    function test_ARequestThatWasNotUsedHasToBeRenewed() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 500 * SHARE);
        vm.warp(NOW + 10 days - 1);
        assertEq(vault.maxRedeem(LENA), 500 * SHARE, "the last second");
        vm.warp(NOW + 10 days);
        assertEq(vault.maxRedeem(LENA), 0, "too late");
        assertEq(vault.pendingRedeemRequest(0, LENA), 500 * SHARE, "pending");

        queue(LENA, 0);
        (uint256 shares, uint256 readyAt, uint256 until) = vault.exitOf(LENA);
        assertEq(shares, 500 * SHARE, "shares");
        assertEq(readyAt, NOW + 17 days, "readyAt");
        assertEq(until, NOW + 20 days, "until");
        vm.warp(readyAt);
        assertEq(vault.claimableRedeemRequest(0, LENA), 500 * SHARE, "claimable");
    }

    function test_ExitOfNobodyIsEmpty() public view {
        (uint256 shares, uint256 readyAt, uint256 until) = vault.exitOf(OLAF);
        assertEq(shares + readyAt + until, 0, "exit");
    }

    function test_RevertWhen_NothingIsQueuedToRenew() public {
        vm.expectRevert(abi.encodeWithSelector(RiskPool.NothingRequested.selector, LENA));
        queue(LENA, 0);
    }

    function test_RevertWhen_RestartingSomebodyElsesCoolDown() public {
        invest(LENA, 500 * DOLLAR);
        queue(LENA, 500 * SHARE);
        invest(OLAF, DOLLAR);
        vm.expectRevert(abi.encodeWithSelector(RiskPool.NotController.selector, OLAF, LENA));
        vm.prank(OLAF);
        vault.requestRedeem(1, LENA, OLAF);
    }

    function test_RevertWhen_RedeemingSomebodyElsesRequest() public {
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
        sell(500 * DOLLAR, 10 * DOLLAR, 450 * DOLLAR);
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
        assertEq(free, 100 * DOLLAR, "free");
        assertEq(assets, 500 * DOLLAR, "assets");
        vm.expectRevert(
            abi.encodeWithSelector(IRiskPool.LockedAboveFree.selector, 100 * DOLLAR + 1, 100 * DOLLAR)
        );
        vault.openCover(DOLLAR, 100 * DOLLAR + 1);
    }

    function test_MoreQueuedThanFreeBacksNothing() public {
        sell(500 * DOLLAR, 10 * DOLLAR, 450 * DOLLAR);
        queue(LENA, 500 * SHARE);
        (uint256 free, ) = vault.backing();
        assertEq(free, 0, "free");
    }

    function test_PremiumIsNobodysUntilItsSeriesEnds() public {
        invest(LENA, 500 * DOLLAR);
        uint256 price = vault.convertToAssets(SHARE);
        dollar.mint(address(vault), 10 * DOLLAR);
        vault.openCover(10 * DOLLAR, 100 * DOLLAR);
        assertEq(vault.convertToAssets(SHARE), price, "price while open");
        uint256 late = invest(OLAF, 500 * DOLLAR);
        assertEq(late, 500 * SHARE, "a newcomer pays the same price");
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
        earn(profit % MILLION);
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
        earn(profit % MILLION);
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

    function testFuzz_ClosingKeepsTheSum(uint40 premium, uint40 locked, uint40 owed, uint40 fee) public {
        uint256 all = uint256(premium) + locked;
        uint256 due = all == 0 ? 0 : owed % (all + 1);
        uint256 cut = fee % (all - due + 1);
        invest(LENA, uint256(locked) + 1);
        vault.openCover(premium, locked);
        uint256 before = accounted();
        vault.closeCover(premium, locked, due, cut);
        assertEq(accounted(), before, "accounted money");
        (, uint256 stillLocked, uint256 unearned, uint256 claimable, uint256 fees) = vault.accounts();
        assertEq(stillLocked + unearned, 0, "nothing stays open");
        assertEq(claimable, due, "claimable");
        assertEq(fees, cut, "fees");
    }

    function makePool(uint256 coolDown, uint256 exitWindow) external {
        newPool(dollar, address(this), TREASURY, coolDown, exitWindow);
    }

    function invest(address person, uint256 amount) private returns (uint256 shares) {
        dollar.mint(person, amount);
        vm.startPrank(person);
        dollar.approve(address(vault), amount);
        shares = vault.deposit(amount, person);
        vm.stopPrank();
    }

    function queue(address person, uint256 shares) private {
        vm.prank(person);
        vault.requestRedeem(shares, person, person);
    }

    function sell(uint256 invested, uint256 premium, uint256 locked) private {
        invest(LENA, invested);
        dollar.mint(address(vault), premium);
        vault.openCover(premium, locked);
    }

    function earn(uint256 profit) private {
        dollar.mint(address(vault), profit);
        vault.openCover(profit, 0);
        vault.closeCover(profit, 0, 0, 0);
    }

    function accounted() private view returns (uint256) {
        (uint256 assets, , uint256 unearned, uint256 claimable, uint256 fees) = vault.accounts();
        return assets + unearned + claimable + fees;
    }

    function expectAccounts(uint256 a, uint256 l, uint256 u, uint256 c, uint256 f) private view {
        (uint256 assets, uint256 locked, uint256 unearned, uint256 claimable, uint256 fees) = vault.accounts();
        assertEq(assets, a, "assets");
        assertEq(locked, l, "locked");
        assertEq(unearned, u, "unearned");
        assertEq(claimable, c, "claimable");
        assertEq(fees, f, "fees");
    }
}
