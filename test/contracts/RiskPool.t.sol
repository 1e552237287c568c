// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {TestDollar} from "../../contracts/TestDollar.sol";
import {IRiskPool} from "../../contracts/interfaces/IRiskPool.sol";
import {PackedBook} from "../../contracts/libraries/PackedBook.sol";
import {Vault} from "./support/Vault.sol";

/// @dev The book of a pool, and the way in.
contract RiskPoolTest is Vault {
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
        // The last whole dollar that fits, and the one after it.
        uint256 units = most / DOLLAR - 500;
        vm.expectRevert(abi.encodeWithSelector(PackedBook.BookFull.selector, (units + 501) * DOLLAR, most));
        vault.openCover(units + 1, 0);
        vault.openCover(units, 0);
        expectAccounts(500 * DOLLAR, 0, units * DOLLAR, 0, 0);
    }

    function test_OpenCoverSetsMoneyAside() public {
        invest(LENA, 500 * DOLLAR);
        vault.openCover(10, 150 * DOLLAR);
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
        vault.openCover(1, 500 * DOLLAR + 1);
    }

    function test_CloseCoverMovesEveryDollarToItsOwner() public {
        sell(500 * DOLLAR, 10, 150 * DOLLAR);
        vault.closeCover(10, 150 * DOLLAR, 120 * DOLLAR, DOLLAR);
        expectAccounts(389 * DOLLAR, 0, 0, 120 * DOLLAR, DOLLAR);
    }

    function test_PayOutPaysWhatIsClaimable() public {
        sell(500 * DOLLAR, 10, 150 * DOLLAR);
        vault.closeCover(10, 150 * DOLLAR, 120 * DOLLAR, DOLLAR);
        vault.payOut(CEM, 100 * DOLLAR);
        assertEq(dollar.balanceOf(CEM), 100 * DOLLAR, "Cem's dollars");
        expectAccounts(389 * DOLLAR, 0, 0, 20 * DOLLAR, DOLLAR);
    }

    function test_RevertWhen_PayingMoreThanIsClaimable() public {
        sell(500 * DOLLAR, 10, 150 * DOLLAR);
        vault.closeCover(10, 150 * DOLLAR, 120 * DOLLAR, DOLLAR);
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
        sell(500 * DOLLAR, 10, 150 * DOLLAR);
        vault.closeCover(10, 150 * DOLLAR, 0, DOLLAR);
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
        this.makePool(60 days + 1);
    }

    function test_PremiumIsNobodysUntilItsSeriesEnds() public {
        invest(LENA, 500 * DOLLAR);
        uint256 price = vault.convertToAssets(SHARE);
        dollar.mint(address(vault), 10 * DOLLAR);
        vault.openCover(10, 100 * DOLLAR);
        assertEq(vault.convertToAssets(SHARE), price, "price while open");
        uint256 late = invest(OLAF, 500 * DOLLAR);
        assertEq(late, 500 * SHARE, "a newcomer pays the same price");
    }

    function testFuzz_ClosingKeepsTheSum(uint24 units, uint40 locked, uint40 owed, uint40 fee) public {
        uint256 all = units * DOLLAR + locked;
        uint256 due = all == 0 ? 0 : owed % (all + 1);
        uint256 cut = fee % (all - due + 1);
        invest(LENA, uint256(locked) + 1);
        vault.openCover(units, locked);
        uint256 before = accounted();
        vault.closeCover(units, locked, due, cut);
        assertEq(accounted(), before, "accounted money");
        (, uint256 stillLocked, uint256 unearned, uint256 claimable, uint256 fees) = vault.accounts();
        assertEq(stillLocked + unearned, 0, "nothing stays open");
        assertEq(claimable, due, "claimable");
        assertEq(fees, cut, "fees");
    }

    function makePool(uint256 coolDown) external {
        newPool(dollar, address(this), TREASURY, coolDown);
    }
}
