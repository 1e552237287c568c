// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {Panel} from "./support/Panel.sol";

/// @title Objections to what reporters said, and how the arbiter decides them.
contract QuorumOracleDisputesTest is Panel {
    function test_ADisputeHoldsTheReportBack() public {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, BEN, 100));
        vm.warp(NOW + 2 hours - 1);
        fund(OLAF, 50 * DOLLAR);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.Disputed(FLIGHTS, FLIGHT, 0, OLAF, 50 * DOLLAR);
        vm.prank(OLAF);
        oracle.dispute(0, FLIGHTS, FLIGHT);
        assertEq(dollar.balanceOf(address(oracle)), 50 * DOLLAR, "bond");
        vm.warp(NOW + 365 days);
        expectOutcome(NONE, 0, 0);
        (, , , , bool disputed) = oracle.reportOf(0, FLIGHTS, FLIGHT);
        assertTrue(disputed, "disputed");
    }

    function test_OverturnedReportReturnsTheBond() public {
        dispute();
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.Resolved(FLIGHTS, FLIGHT, 0, VALUE, 240, uint40(NOW), true);
        oracle.resolve(0, FLIGHTS, FLIGHT, VALUE, 240);
        expectOutcome(VALUE, 240, uint40(NOW));
        vm.prank(OLAF);
        oracle.collectBond(CEM);
        assertEq(dollar.balanceOf(CEM), 50 * DOLLAR, "bond");
    }

    function test_UpheldReportCostsTheBond() public {
        dispute();
        oracle.resolve(0, FLIGHTS, FLIGHT, VALUE, 100);
        expectOutcome(VALUE, 100, SEEN);
        assertEq(oracle.bondOf(OLAF), 0, "challenger");
        oracle.collectBond(TREASURY);
        assertEq(dollar.balanceOf(TREASURY), 50 * DOLLAR, "bond");
        assertEq(oracle.collectBond(TREASURY), 0, "once");
    }

    function test_ArbiterMaySayThatNobodyCanKnow() public {
        dispute();
        oracle.resolve(0, FLIGHTS, FLIGHT, VOID, 77);
        expectOutcome(VOID, 0, uint40(NOW));
    }

    function test_RevertWhen_DisputingWhatIsFinal() public {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, BEN, 100));
        vm.warp(NOW + 2 hours);
        expectNotDisputable();
    }

    function test_RevertWhen_DisputingTwice() public {
        dispute();
        expectNotDisputable();
    }

    function test_RevertWhen_DisputingWhatTheArbiterDecided() public {
        dispute();
        oracle.resolve(0, FLIGHTS, FLIGHT, VALUE, 240);
        expectNotDisputable();
    }

    function test_RevertWhen_DisputingWhatNobodyReported() public {
        expectNotDisputable();
    }

    function test_RevertWhen_ResolvingWhatNobodyDisputes() public {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, BEN, 100));
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.NotDisputed.selector, FLIGHTS, FLIGHT));
        oracle.resolve(0, FLIGHTS, FLIGHT, VALUE, 240);
    }

    function test_RevertWhen_ArbiterDoesNotAnswer() public {
        dispute();
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.StatusCannotSettle.selector, NONE));
        oracle.resolve(0, FLIGHTS, FLIGHT, NONE, 0);
    }

    function test_RevertWhen_StrangerResolves() public {
        dispute();
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF));
        vm.prank(OLAF);
        oracle.resolve(0, FLIGHTS, FLIGHT, VALUE, 240);
    }

    function dispute() private {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, BEN, 100));
        fund(OLAF, 50 * DOLLAR);
        vm.prank(OLAF);
        oracle.dispute(0, FLIGHTS, FLIGHT);
    }

    function expectNotDisputable() private {
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.NotDisputable.selector, FLIGHTS, FLIGHT));
        vm.prank(OLAF);
        oracle.dispute(0, FLIGHTS, FLIGHT);
    }
}
