// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {SanctionsCheck} from "../../contracts/compliance/SanctionsCheck.sol";
import {ICompliance} from "../../contracts/interfaces/ICompliance.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {ISaleGate} from "../../contracts/interfaces/ISaleGate.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {Screen} from "../../contracts/libraries/Screen.sol";
import {Buying} from "./support/Buying.sol";
import {BabblingHook, RevertingHook, SanctionsOracle} from "./support/Hooks.sol";

/// @dev A hook stands at the doors in, and at none of the doors out.
contract ComplianceTest is Buying {
    SanctionsOracle private list;
    SanctionsCheck private hook;

    function setUp() public override {
        super.setUp();
        list = new SanctionsOracle();
        hook = new SanctionsCheck(list);
    }

    function test_NobodyIsAskedByDefault() public view {
        (, bool screened) = desk.gateOf(FLIGHTS);
        assertFalse(screened, "screened");
        assertEq(address(desk.compliance()), address(0), "desk's hook");
        assertEq(address(pool.compliance()), address(0), "pool's hook");
    }

    function test_SwitchesAreTold() public {
        vm.expectEmit(true, true, true, true, address(desk));
        emit ISaleGate.ComplianceChanged(address(hook));
        desk.setCompliance(hook);
        vm.expectEmit(true, true, true, true, address(desk));
        emit ISaleGate.ScreenChanged(FLIGHTS, true);
        desk.setScreened(FLIGHTS, true);
        vm.expectEmit(true, true, true, true, address(pool));
        emit RiskPool.ComplianceChanged(address(hook));
        pool.setCompliance(hook);
        (, bool screened) = desk.gateOf(FLIGHTS);
        assertTrue(screened, "screened");
    }

    function test_BuyerAndHolderAreScreened() public {
        screen(hook);
        buy(ANN, FLIGHT, 1);
        list.sanction(ANN, true);
        refuses(purchaseOf(FLIGHT, 1), notAllowed(ICompliance.mayBuy.selector, ANN, ANN));
        vm.expectRevert(notAllowed(ICompliance.mayBuy.selector, BOB, ANN));
        vm.prank(BOB);
        desk.buy(purchaseOf(FLIGHT, 1), ANN);
        ICoverDesk.Purchase[] memory purchases = new ICoverDesk.Purchase[](1);
        purchases[0] = purchaseOf(FLIGHT, 1);
        vm.expectRevert(notAllowed(ICompliance.mayBuy.selector, ANN, BOB));
        vm.prank(ANN);
        desk.buyBatch(purchases, BOB);
    }

    function test_ProductsThatAreNotScreenedAreSoldToAnyone() public {
        screen(hook);
        list.sanction(ANN, true);
        desk.listProduct(2, sharedProduct());
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        (purchase.product, purchase.proof) = (2, new bytes32[](0));
        vm.prank(ANN);
        (uint256 id, ) = desk.buy(purchase, ANN);
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, BOB, id, 1, "");
    }

    function test_WithoutAHookAScreenedProductIsSoldToAnyone() public {
        desk.setScreened(FLIGHTS, true);
        list.sanction(ANN, true);
        (uint256 id, ) = buy(ANN, FLIGHT, 1);
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, BOB, id, 1, "");
    }

    function test_ScreenIsLiftedAndStaysWhenTheProductChanges() public {
        screen(hook);
        list.sanction(ANN, true);
        desk.listProduct(FLIGHTS, flightProduct());
        refuses(purchaseOf(FLIGHT, 1), notAllowed(ICompliance.mayBuy.selector, ANN, ANN));
        desk.setScreened(FLIGHTS, false);
        buy(ANN, FLIGHT, 1);
    }

    function test_TransfersBetweenHoldersAreScreened() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 4);
        screen(hook);
        list.sanction(CEM, true);
        vm.expectRevert(notAllowed(ICompliance.mayTransfer.selector, ANN, CEM));
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, CEM, id, 1, "");
        uint256[] memory ids = new uint256[](1);
        uint256[] memory units = new uint256[](1);
        (ids[0], units[0]) = (id, 1);
        vm.expectRevert(notAllowed(ICompliance.mayTransfer.selector, ANN, CEM));
        vm.prank(ANN);
        desk.safeBatchTransferFrom(ANN, CEM, ids, units, "");
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, BOB, id, 1, "");
        assertEq(desk.balanceOf(BOB, id), 1, "Bob's token");
    }

    function test_BrokenHooksRefuseASaleAndSayWhoIsBroken() public {
        ICompliance[5] memory broken = brokenHooks();
        for (uint256 i = 0; i < broken.length; ++i) {
            screen(broken[i]);
            refuses(purchaseOf(FLIGHT, 1), isBroken(broken[i], ICompliance.mayBuy.selector));
        }
    }

    function test_NoHookStandsBetweenAHolderAndTheDollars() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 6);
        (uint256 other, ) = buy(ANN, OTHER_FLIGHT, 2);
        land(id, FLIGHT, 300);
        list.sanction(ANN, true);
        screen(hook);
        desk.pay(id, only(OLAF));
        vm.prank(ANN);
        desk.redeem(id, 2, ANN);
        ICompliance[5] memory broken = brokenHooks();
        for (uint256 i = 0; i < 3; ++i) {
            screen(broken[i]);
            vm.prank(ANN);
            desk.redeem(id, 1, ANN);
        }
        dollar.setRefused(ANN, true);
        desk.pay(id, only(ANN));
        assertEq(desk.balanceOf(ANN, id), 1, "a skipped claim comes back through no hook");
        dollar.setRefused(ANN, false);
        desk.pay(id, only(ANN));
        vm.warp(SETTLE_BY);
        desk.void(other);
        desk.pay(other, only(ANN));
        assertEq(dollar.balanceOf(ANN), (10_000 - 6 + 6 * 16) * DOLLAR, "everything that was owed");
    }

    function test_InvestorsAreScreenedBothWhoPaysAndWhoHolds() public {
        pool.setCompliance(hook);
        list.sanction(OLAF, true);
        invests(OLAF, OLAF);
        invests(OLAF, LENA);
        invests(LENA, OLAF);
        assertEq(pool.maxDeposit(OLAF), 0, "maxDeposit");
        assertEq(pool.maxMint(OLAF), 0, "maxMint");
        deposit(LENA, DOLLAR);
        assertGt(pool.maxDeposit(LENA), 0, "maxDeposit of others");
    }

    function test_BrokenHooksRefuseADeposit() public {
        ICompliance[5] memory broken = brokenHooks();
        for (uint256 i = 0; i < broken.length; ++i) {
            pool.setCompliance(broken[i]);
            assertEq(pool.maxDeposit(LENA), 0, "maxDeposit");
            bytes memory reason = isBroken(broken[i], ICompliance.mayInvest.selector);
            vm.expectRevert(reason);
            vm.prank(LENA);
            pool.deposit(1, LENA);
        }
    }

    function test_SharesBetweenHoldersAreScreenedAndTheWayOutIsNot() public {
        pool.setCompliance(hook);
        list.sanction(CEM, true);
        vm.expectRevert(notAllowed(ICompliance.mayTransfer.selector, LENA, CEM));
        vm.prank(LENA);
        pool.transfer(CEM, 1e12);
        vm.prank(LENA);
        pool.transfer(BOB, 1e12);

        list.sanction(LENA, true);
        uint256 shares = pool.balanceOf(LENA);
        vm.prank(LENA);
        pool.requestRedeem(shares, LENA, LENA);
        vm.warp(NOW + 7 days);
        vm.prank(LENA);
        pool.redeem(shares, LENA, LENA);
        assertEq(dollar.balanceOf(LENA), 999_999 * DOLLAR, "Lena's dollars");
    }

    function test_RevertWhen_StrangerTurnsASwitch() public {
        bytes memory reason = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF);
        vm.startPrank(OLAF);
        vm.expectRevert(reason);
        desk.setCompliance(hook);
        vm.expectRevert(reason);
        desk.setScreened(FLIGHTS, true);
        vm.expectRevert(reason);
        pool.setCompliance(hook);
        vm.stopPrank();
    }

    function test_RevertWhen_AnUnknownProductIsScreened() public {
        vm.expectRevert(abi.encodeWithSelector(IRateBook.UnknownProduct.selector, 9));
        desk.setScreened(9, true);
    }

    function screen(ICompliance by) private {
        desk.setCompliance(by);
        desk.setScreened(FLIGHTS, true);
    }

    /// @dev Reverts; has no code; says nothing; says too much; says neither yes nor no.
    function brokenHooks() private returns (ICompliance[5] memory) {
        return [
            ICompliance(new RevertingHook()),
            ICompliance(OLAF),
            ICompliance(address(new BabblingHook(""))),
            ICompliance(address(new BabblingHook(abi.encode(1, 1)))),
            ICompliance(address(new BabblingHook(abi.encode(2))))
        ];
    }

    function invests(address payer, address holder) private {
        bytes memory reason = notAllowed(ICompliance.mayInvest.selector, payer, holder);
        vm.startPrank(payer);
        vm.expectRevert(reason);
        pool.deposit(DOLLAR, holder);
        vm.expectRevert(reason);
        pool.mint(1e12, holder);
        vm.stopPrank();
    }

    function notAllowed(bytes4 question, address from, address to) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Screen.NotAllowed.selector, question, from, to);
    }

    function isBroken(ICompliance by, bytes4 question) private pure returns (bytes memory) {
        return abi.encodeWithSelector(Screen.ComplianceBroken.selector, address(by), question);
    }
}
