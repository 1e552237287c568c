// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Guardians} from "../../contracts/Guardians.sol";
import {ISaleGate} from "../../contracts/interfaces/ISaleGate.sol";
import {Buying} from "./support/Buying.sol";

contract GuardiansTest is Buying {
    uint40 private constant TERM_ENDS = uint40(NOW + 365 days);
    address private constant GRETA = address(0x62E7A);
    address private constant HUGO = address(0x4060);
    address private constant IRIS = address(0x1715);

    Guardians private guardians;

    function setUp() public override {
        super.setUp();
        guardians = made(three(), TERM_ENDS);
        desk.setGuardians(address(guardians));
    }

    function test_TwoGuardiansPauseSales() public {
        uint256 id = ask(GRETA);
        buy(ANN, FLIGHT, 1);
        vm.expectEmit(true, true, true, true, address(guardians));
        emit Guardians.Confirmed(id, HUGO);
        confirm(HUGO, id);
        uint40 until = uint40(NOW + 7 days);
        refuses(purchaseOf(FLIGHT, 1), abi.encodeWithSelector(ISaleGate.SalesPaused.selector, FLIGHTS, until));
        assertTrue(guardians.requestOf(id).done, "done");
        vm.warp(until);
        buy(ANN, FLIGHT, 1);
    }

    function test_RevertWhen_OneGuardianIsTwo() public {
        uint256 id = ask(GRETA);
        vm.expectRevert(abi.encodeWithSelector(Guardians.OwnRequest.selector, id, GRETA));
        confirm(GRETA, id);
        uint256 again = ask(GRETA);
        vm.expectRevert(abi.encodeWithSelector(Guardians.OwnRequest.selector, again, GRETA));
        confirm(GRETA, again);
        assertEq(pausedUntil(), 0, "on sale");
    }

    function test_RevertWhen_ARequestIsConfirmedTwice() public {
        uint256 id = ask(GRETA);
        confirm(HUGO, id);
        vm.expectRevert(abi.encodeWithSelector(Guardians.RequestDone.selector, id));
        confirm(IRIS, id);
    }

    function test_ARequestLapses() public {
        uint256 id = ask(GRETA);
        vm.warp(NOW + 1 days - 1);
        uint256 other = ask(IRIS);
        confirm(HUGO, id);
        vm.warp(NOW + 2 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(Guardians.RequestLapsed.selector, other, NOW + 2 days - 1, NOW + 2 days - 1)
        );
        confirm(HUGO, other);
    }

    function test_RevertWhen_AStrangerAsksOrConfirms() public {
        bytes memory reason = abi.encodeWithSelector(Guardians.NotGuardian.selector, OLAF);
        vm.expectRevert(reason);
        ask(OLAF);
        uint256 id = ask(GRETA);
        vm.expectRevert(reason);
        confirm(OLAF, id);
        vm.expectRevert(reason);
        vm.prank(OLAF);
        guardians.askToVeto(IGovernor(OLAF), new address[](0), new uint256[](0), new bytes[](0), 0);
    }

    function test_RevertWhen_NobodyAskedForIt() public {
        vm.expectRevert(abi.encodeWithSelector(Guardians.UnknownRequest.selector, 0));
        confirm(HUGO, 0);
        vm.expectRevert(abi.encodeWithSelector(Guardians.UnknownRequest.selector, 0));
        guardians.requestOf(0);
    }

    function test_WhatTheDeskRefusesStaysOpenUntilItLapses() public {
        vm.prank(GRETA);
        uint256 id = guardians.askToPause(desk, products(), uint40(block.timestamp + 15 days));
        vm.expectRevert(
            abi.encodeWithSelector(ISaleGate.PauseOutsideRail.selector, NOW + 15 days, NOW + 1, NOW + 14 days)
        );
        confirm(HUGO, id);
        assertFalse(guardians.requestOf(id).done, "not done");
    }

    function test_RevertWhen_TheDeskIsNoContract() public {
        vm.prank(GRETA);
        uint256 id = guardians.askToPause(ISaleGate(OLAF), products(), uint40(block.timestamp + 1 days));
        vm.expectRevert(abi.encodeWithSelector(Address.AddressEmptyCode.selector, OLAF));
        confirm(HUGO, id);
    }

    function test_AReplacedGuardianCanNeitherAskNorHaveAsked() public {
        uint256 id = ask(GRETA);
        address[] memory next = three();
        next[0] = OLAF;
        guardians.setGuardians(next, uint40(NOW + 30 days));
        vm.expectRevert(abi.encodeWithSelector(Guardians.RequestOfEarlierTerm.selector, id, 1, 2));
        confirm(HUGO, id);
        vm.expectRevert(abi.encodeWithSelector(Guardians.NotGuardian.selector, GRETA));
        ask(GRETA);
        confirm(HUGO, ask(OLAF));
        assertEq(pausedUntil(), block.timestamp + 7 days, "the new set works");
        assertEq(guardians.guardiansOf()[0], OLAF, "listed");
    }

    function test_RevertWhen_TheTermIsOver() public {
        vm.warp(TERM_ENDS - 1);
        uint256 id = ask(GRETA);
        vm.warp(TERM_ENDS);
        bytes memory reason = abi.encodeWithSelector(Guardians.TermEnded.selector, TERM_ENDS, TERM_ENDS);
        vm.expectRevert(reason);
        confirm(HUGO, id);
        vm.expectRevert(reason);
        ask(GRETA);
    }

    function test_RevertWhen_TheSetIsOutsideItsRails() public {
        refuses(new address[](2), TERM_ENDS, "guardians", 2, 3);
        refuses(new address[](16), TERM_ENDS, "guardians", 16, 15);
        refuses(three(), uint40(NOW), "termEnds", NOW, NOW + 1);
        refuses(three(), uint40(NOW + 400 days + 1), "termEnds", NOW + 400 days + 1, NOW + 400 days);
    }

    function test_RevertWhen_AGuardianIsNobodyOrThereTwice() public {
        address[] memory list = three();
        list[2] = GRETA;
        vm.expectRevert(abi.encodeWithSelector(Guardians.GuardianTwice.selector, GRETA));
        guardians.setGuardians(list, TERM_ENDS);
        list[2] = address(0);
        vm.expectRevert(abi.encodeWithSelector(Guardians.NotGuardian.selector, address(0)));
        guardians.setGuardians(list, TERM_ENDS);
    }

    function test_RevertWhen_AGuardianReplacesGuardians() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, GRETA));
        vm.prank(GRETA);
        guardians.setGuardians(three(), TERM_ENDS);
    }

    function pausedUntil() private view returns (uint40 until) {
        (until, ) = desk.gateOf(FLIGHTS);
    }

    function ask(address guardian) private returns (uint256) {
        uint40 until = uint40(block.timestamp + 7 days);
        vm.prank(guardian);
        return guardians.askToPause(desk, products(), until);
    }

    function confirm(address guardian, uint256 id) private {
        vm.prank(guardian);
        guardians.confirm(id);
    }

    function refuses(address[] memory list, uint40 ends, bytes32 setting, uint256 value, uint256 limit) private {
        vm.expectRevert(abi.encodeWithSelector(Guardians.SetOutsideRail.selector, setting, value, limit));
        guardians.setGuardians(list, ends);
        vm.expectRevert(abi.encodeWithSelector(Guardians.SetOutsideRail.selector, setting, value, limit));
        made(list, ends);
    }

    function made(address[] memory list, uint40 ends) private returns (Guardians) {
        return Guardians(deploy("Guardians.sol:Guardians", abi.encode(address(this), list, ends)));
    }

    function three() private pure returns (address[] memory list) {
        list = new address[](3);
        (list[0], list[1], list[2]) = (GRETA, HUGO, IRIS);
    }

    function products() private pure returns (uint16[] memory list) {
        list = new uint16[](1);
        list[0] = FLIGHTS;
    }
}
