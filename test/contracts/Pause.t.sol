// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {ISaleGate} from "../../contracts/interfaces/ISaleGate.sol";
import {Buying} from "./support/Buying.sol";

/// @dev Guardians stop sales, only sales, and not for long.
contract PauseTest is Buying {
    address private constant GUARDS = address(0x6A4D);
    uint40 private constant UNTIL = uint40(NOW + 2 days);

    function setUp() public override {
        super.setUp();
        desk.setGuardians(GUARDS);
    }

    function test_GuardiansStopSalesUntilTheTimeTheyNamed() public {
        vm.expectEmit(true, true, true, true, address(desk));
        emit ISaleGate.PauseChanged(FLIGHTS, UNTIL);
        pause(UNTIL);
        refuses(purchaseOf(FLIGHT, 1), abi.encodeWithSelector(ISaleGate.SalesPaused.selector, FLIGHTS, UNTIL));
        vm.expectRevert(abi.encodeWithSelector(ISaleGate.SalesPaused.selector, FLIGHTS, UNTIL));
        desk.quote(purchaseOf(FLIGHT, 1));
        (uint40 until, ) = desk.gateOf(FLIGHTS);
        assertEq(until, UNTIL, "pausedUntil");

        vm.warp(UNTIL - 1);
        refuses(purchaseOf(FLIGHT, 1), abi.encodeWithSelector(ISaleGate.SalesPaused.selector, FLIGHTS, UNTIL));
        vm.warp(UNTIL);
        buy(ANN, FLIGHT, 1);
    }

    function test_OtherProductsAreSoldMeanwhile() public {
        desk.listProduct(2, sharedProduct());
        pause(UNTIL);
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        (purchase.product, purchase.proof) = (2, new bytes32[](0));
        vm.prank(ANN);
        desk.buy(purchase, ANN);
    }

    function test_WhatIsSoldIsSettledPaidAndRedeemedDuringAPause() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 3);
        (uint256 other, ) = buy(ANN, OTHER_FLIGHT, 2);
        vm.warp(DEPARTURE + 11 hours);
        pause(uint40(block.timestamp + 14 days));
        land(id, FLIGHT, 300);
        desk.pay(id, only(ANN));
        vm.warp(SETTLE_BY);
        desk.void(other);
        vm.prank(ANN);
        desk.redeem(other, 2, BOB);
        assertEq(dollar.balanceOf(ANN), (10_000 - 5 + 48) * DOLLAR, "Ann's dollars");
        assertEq(dollar.balanceOf(BOB), 10_002 * DOLLAR, "Bob's dollars");
        (uint40 until, ) = desk.gateOf(FLIGHTS);
        assertGt(until, block.timestamp, "sales are still paused");
    }

    function test_ANewVersionDoesNotLiftAPause() public {
        pause(UNTIL);
        desk.listProduct(FLIGHTS, flightProduct());
        refuses(purchaseOf(FLIGHT, 1), abi.encodeWithSelector(ISaleGate.SalesPaused.selector, FLIGHTS, UNTIL));
        bytes32 settings = keccak256(abi.encode(desk.productOf(FLIGHTS, 2)));
        assertEq(settings, keccak256(abi.encode(flightProduct())), "settings know no pause");
    }

    function test_OwnerLiftsAPause() public {
        pause(UNTIL);
        vm.expectEmit(true, true, true, true, address(desk));
        emit ISaleGate.PauseChanged(FLIGHTS, 0);
        desk.resumeSales(listed());
        buy(ANN, FLIGHT, 1);
        pause(UNTIL);
    }

    function test_SeveralProductsArePausedAtOnce() public {
        desk.listProduct(2, sharedProduct());
        uint16[] memory both = new uint16[](2);
        (both[0], both[1]) = (FLIGHTS, 2);
        vm.prank(GUARDS);
        desk.pauseSales(both, UNTIL);
        (uint40 first, ) = desk.gateOf(FLIGHTS);
        (uint40 second, ) = desk.gateOf(2);
        assertEq(first, UNTIL, "first");
        assertEq(second, UNTIL, "second");
    }

    function test_APauseCanBeMadeLongerButNotShorter() public {
        pause(UNTIL);
        pause(UNTIL);
        pause(UNTIL + 1);
        refusesPause(UNTIL, outside(UNTIL, UNTIL + 1));
    }

    function test_APauseThatIsOverBindsNobody() public {
        pause(UNTIL);
        vm.warp(UNTIL + 1);
        pause(UNTIL + 2);
    }

    function test_RevertWhen_APauseEndsTooSoonOrTooLate() public {
        refusesPause(0, outside(0, NOW + 1));
        refusesPause(uint40(NOW), outside(NOW, NOW + 1));
        refusesPause(uint40(NOW + 14 days + 1), outside(NOW + 14 days + 1, NOW + 1));
        refusesPause(type(uint40).max, outside(type(uint40).max, NOW + 1));
        pause(uint40(NOW + 14 days));
        (uint40 until, ) = desk.gateOf(FLIGHTS);
        assertEq(until, NOW + 14 days, "the longest pause");
    }

    function test_RevertWhen_AnybodyButTheGuardiansPauses() public {
        uint16[] memory products = listed();
        vm.expectRevert(abi.encodeWithSelector(ISaleGate.NotGuardians.selector, address(this), GUARDS));
        desk.pauseSales(products, UNTIL);
        vm.expectRevert(abi.encodeWithSelector(ISaleGate.NotGuardians.selector, OLAF, GUARDS));
        vm.prank(OLAF);
        desk.pauseSales(products, UNTIL);
    }

    function test_GuardiansCannotLiftAPause() public {
        pause(UNTIL);
        uint16[] memory products = listed();
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, GUARDS));
        vm.prank(GUARDS);
        desk.resumeSales(products);
    }

    function test_OwnerNamesOtherGuardians() public {
        vm.expectEmit(true, true, true, true, address(desk));
        emit ISaleGate.GuardiansChanged(OLAF);
        desk.setGuardians(OLAF);
        refusesPause(UNTIL, abi.encodeWithSelector(ISaleGate.NotGuardians.selector, GUARDS, OLAF));
        vm.prank(OLAF);
        desk.pauseSales(listed(), UNTIL);
    }

    function test_RevertWhen_StrangerNamesGuardians() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, GUARDS));
        vm.prank(GUARDS);
        desk.setGuardians(OLAF);
    }

    function test_RevertWhen_TheProductIsUnknown() public {
        uint16[] memory products = new uint16[](1);
        products[0] = 9;
        bytes memory unknown = abi.encodeWithSelector(IRateBook.UnknownProduct.selector, 9);
        vm.expectRevert(unknown);
        vm.prank(GUARDS);
        desk.pauseSales(products, UNTIL);
        vm.expectRevert(unknown);
        desk.resumeSales(products);
        vm.expectRevert(unknown);
        desk.gateOf(9);
    }

    function testFuzz_NoPauseIsLongerThanFourteenDays(uint40 until) public {
        vm.prank(GUARDS);
        try desk.pauseSales(listed(), until) {} catch {}
        (uint40 paused, ) = desk.gateOf(FLIGHTS);
        assertLe(paused, NOW + 14 days, "pausedUntil");
    }

    function listed() private pure returns (uint16[] memory products) {
        products = new uint16[](1);
        products[0] = FLIGHTS;
    }

    function pause(uint40 until) private {
        vm.prank(GUARDS);
        desk.pauseSales(listed(), until);
    }

    function outside(uint256 until, uint256 earliest) private view returns (bytes memory) {
        uint256 latest = block.timestamp + 14 days;
        return abi.encodeWithSelector(ISaleGate.PauseOutsideRail.selector, until, earliest, latest);
    }

    function refusesPause(uint40 until, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(GUARDS);
        desk.pauseSales(listed(), until);
    }
}
