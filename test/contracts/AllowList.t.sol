// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {AllowList} from "../../contracts/compliance/AllowList.sol";
import {ISanctionsList, SanctionsCheck} from "../../contracts/compliance/SanctionsCheck.sol";
import {ICompliance} from "../../contracts/interfaces/ICompliance.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {Screen} from "../../contracts/libraries/Screen.sol";
import {SanctionsOracle} from "./support/Hooks.sol";
import {World} from "./support/World.sol";

/// @dev The two hooks that come with Buckler.
contract AllowListTest is World {
    AllowList private hook;

    function setUp() public override {
        super.setUp();
        hook = new AllowList(address(this));
    }

    function test_NobodyIsAllowedUntilTheOwnerSaysSo() public view {
        assertFalse(hook.mayBuy(ANN, ANN), "buy");
        assertFalse(hook.mayInvest(ANN, ANN), "invest");
        assertFalse(hook.mayTransfer(ANN, BOB), "transfer");
    }

    function test_PeopleOfAllowedCountriesAreLetIn() public {
        vm.expectEmit(true, true, true, true, address(hook));
        emit AllowList.AccountPlaced(ANN, "DE");
        hook.place(only(ANN), "DE");
        hook.place(only(BOB), "KE");
        hook.place(only(CEM), "US");
        vm.expectEmit(true, true, true, true, address(hook));
        emit AllowList.CountryAllowed("DE", true);
        hook.setCountries(list("DE", "KE"), true);

        assertTrue(hook.mayBuy(ANN, BOB), "both may");
        assertFalse(hook.mayBuy(ANN, CEM), "the holder may not");
        assertFalse(hook.mayBuy(CEM, ANN), "the buyer may not");
        assertTrue(hook.mayInvest(BOB, BOB), "invest");
        assertFalse(hook.mayInvest(BOB, CEM), "invest for another");
        assertTrue(hook.mayTransfer(BOB, ANN), "transfer");
        assertFalse(hook.mayTransfer(CEM, ANN), "transfer from");
        assertFalse(hook.mayTransfer(ANN, CEM), "transfer to");
        assertEq(bytes32(hook.countryOf(CEM)), bytes32("US"), "countryOf");
    }

    function test_BlockedCountriesAreKeptOutAgain() public {
        hook.place(only(ANN), "DE");
        hook.setCountries(list("DE", "KE"), true);
        hook.setCountries(list("DE", "FR"), false);
        assertFalse(hook.mayBuy(ANN, ANN), "blocked");
        hook.place(only(ANN), "KE");
        assertTrue(hook.mayBuy(ANN, ANN), "moved");
    }

    function test_PeopleFromNowhereAreLetInOnlyWhenNowhereIsAllowed() public {
        hook.setCountries(list(0, "DE"), true);
        assertTrue(hook.mayBuy(ANN, ANN), "nowhere is allowed");
        hook.place(only(ANN), "US");
        assertFalse(hook.mayBuy(ANN, ANN), "she is somewhere now");
        hook.place(only(ANN), 0);
        assertTrue(hook.mayBuy(ANN, ANN), "and nowhere again");
    }

    /// @dev Bob is from where cover may be sold, Ann is not: neither cover nor shares reach her, from whomever.
    function test_AtTheDoorsOfDeskAndPoolItKeepsOutWhoIsFromElsewhere() public {
        (uint256 id, ) = buy(BOB, FLIGHT, 2);
        hook.place(only(BOB), "KE");
        hook.setCountries(list("DE", "KE"), true);
        desk.setCompliance(hook);
        desk.setScreened(FLIGHTS, true);
        pool.setCompliance(hook);
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        vm.expectRevert(abi.encodeWithSelector(Screen.NotAllowed.selector, ICompliance.mayBuy.selector, ANN, BOB));
        vm.prank(ANN);
        desk.buy(purchase, BOB);
        vm.startPrank(BOB);
        vm.expectRevert(
            abi.encodeWithSelector(Screen.NotAllowed.selector, ICompliance.mayTransfer.selector, BOB, ANN)
        );
        desk.safeTransferFrom(BOB, ANN, id, 1, "");
        dollar.approve(address(pool), 2 * DOLLAR);
        vm.expectRevert(abi.encodeWithSelector(Screen.NotAllowed.selector, ICompliance.mayInvest.selector, BOB, ANN));
        pool.deposit(DOLLAR, ANN);
        pool.deposit(DOLLAR, BOB);
        vm.expectRevert(
            abi.encodeWithSelector(Screen.NotAllowed.selector, ICompliance.mayTransfer.selector, BOB, ANN)
        );
        pool.transfer(ANN, 1);
        pool.requestRedeem(DOLLAR, BOB, BOB);
        vm.stopPrank();
        buy(BOB, FLIGHT, 1);
        assertEq(desk.balanceOf(BOB, id), 3, "Bob buys on");
        vm.warp(block.timestamp + 7 days);
        hook.place(only(BOB), "US");
        vm.prank(BOB);
        assertEq(pool.redeem(DOLLAR, BOB, BOB), 1, "and leaves from wherever he is then");
    }

    function test_RevertWhen_ACountryIsNoTwoCapitals() public {
        bytes2[6] memory wrong = [bytes2("de"), "D", "D1", "@A", "A[", 0x4400];
        for (uint256 i = 0; i < wrong.length; ++i) {
            bytes memory reason = abi.encodeWithSelector(AllowList.NotACountry.selector, wrong[i]);
            vm.expectRevert(reason);
            hook.place(only(ANN), wrong[i]);
            vm.expectRevert(reason);
            hook.setCountries(list("DE", wrong[i]), true);
        }
    }

    function test_RevertWhen_StrangerChangesTheList() public {
        bytes memory reason = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF);
        vm.startPrank(OLAF);
        vm.expectRevert(reason);
        hook.place(only(OLAF), "DE");
        vm.expectRevert(reason);
        hook.setCountries(list("DE", "KE"), true);
        vm.stopPrank();
    }

    function test_SanctionsCheckKeepsOutEitherSide() public {
        SanctionsOracle oracleOfSanctions = new SanctionsOracle();
        SanctionsCheck check = new SanctionsCheck(oracleOfSanctions);
        assertEq(address(check.list()), address(oracleOfSanctions), "list");
        assertTrue(check.mayBuy(ANN, BOB), "clear");
        oracleOfSanctions.sanction(BOB, true);
        assertFalse(check.mayBuy(ANN, BOB), "holder");
        assertFalse(check.mayInvest(BOB, ANN), "payer");
        assertFalse(check.mayTransfer(BOB, BOB), "one and the same");
        oracleOfSanctions.sanction(BOB, false);
        assertTrue(check.mayTransfer(BOB, ANN), "clear again");
    }

    function test_RevertWhen_TheSanctionsListHasNoCode() public {
        vm.expectRevert(abi.encodeWithSelector(SanctionsCheck.NotAList.selector, OLAF));
        new SanctionsCheck(ISanctionsList(OLAF));
    }

    function list(bytes2 first, bytes2 second) private pure returns (bytes2[] memory countries) {
        countries = new bytes2[](2);
        (countries[0], countries[1]) = (first, second);
    }
}
