// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CoverDesk} from "../../contracts/CoverDesk.sol";
import {Guardians} from "../../contracts/Guardians.sol";
import {QuorumOracle} from "../../contracts/QuorumOracle.sol";
import {Reserve} from "../../contracts/Reserve.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {Timelock} from "../../contracts/votes/Timelock.sol";
import {BucklerGovernor} from "../../contracts/votes/BucklerGovernor.sol";
import {Assembly} from "./support/Assembly.sol";

/// @dev Each test is a real proposal: proposed, voted on, queued, executed, and its effect seen where people meet it.
contract VotesDecideTest is Assembly {
    uint16 private constant VESSELS = 8;

    function test_AVoteChangesARateTable() public {
        bytes32 dearer = leafOf(FLIGHTS, FLIGHT, LATE, LATE, 2 * RATE);
        IRateBook.Product memory product = flightProduct();
        product.ratesRoot = dearer;
        pass(address(desk), abi.encodeCall(IRateBook.listProduct, (FLIGHTS, product)), "Flights are late more often");

        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.RateNotListed.selector, FLIGHTS, maskOf(FLIGHT, RATE_COLUMNS), flightRow)
        );
        desk.quote(purchase);
        purchase.ratePpm = 2 * RATE;
        purchase.proof = new bytes32[](0);
        assertGt(desk.quote(purchase).payout, 2e6, "the new rate sells");
    }

    function test_AVoteListsANewProduct() public {
        IRateBook.Product memory product = flightProduct();
        product.ratesRoot = leafOf(VESSELS, FLIGHT, LATE, LATE, RATE);
        pass(address(desk), abi.encodeCall(IRateBook.listProduct, (VESSELS, product)), "Cover late vessels");
        (uint16 version, bool live) = desk.currentVersion(VESSELS);
        assertEq(version, 1, "first version");
        assertTrue(live, "on sale");

        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        (purchase.product, purchase.proof) = (VESSELS, new bytes32[](0));
        vm.prank(ANN);
        (uint256 id, ) = desk.buy(purchase, ANN);
        assertEq(desk.balanceOf(ANN, id), 1, "sold");
    }

    function test_AVoteMovesACapAndSoldSeriesKeepTheirs() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 10);
        IRateBook.Product memory product = flightProduct();
        product.caps[0].dollars = 1;
        pass(address(desk), abi.encodeCall(IRateBook.listProduct, (FLIGHTS, product)), "One dollar for each flight");
        ICoverDesk.Purchase memory purchase = purchaseOf(OTHER_FLIGHT, 1);
        vm.expectPartialRevert(ICoverDesk.CapExceeded.selector);
        vm.prank(BOB);
        desk.buy(purchase, BOB);

        land(id, FLIGHT, 200);
        vm.prank(ANN);
        assertGt(desk.redeem(id, 10, ANN), 20e6, "sold cover pays as it was sold");
    }

    function test_AVoteAllocatesTheReserve() public {
        (uint256 freeBefore, ) = pool.backing();
        pass(
            address(reserve),
            abi.encodeCall(Reserve.allocate, (pool, 200_000 * DOLLAR)),
            "Back flights with 200,000 dollars"
        );
        (uint256 free, ) = pool.backing();
        assertEq(free - freeBefore, 200_000 * DOLLAR, "the pool can sell more");
        assertGt(pool.balanceOf(address(reserve)), 0, "the reserve has shares");
        assertEq(dollar.balanceOf(address(reserve)), 300_000 * DOLLAR, "left");
    }

    function test_AVoteRotatesAReporter() public {
        IQuorumOracle.Reporter[] memory reporters = threeReporters();
        reporters[0].signer = vm.addr(STRANGER);
        IQuorumOracle.Observation[] memory old = agreed(
            oracle,
            FLIGHTS,
            FLIGHT,
            IOutcomeOracle.Status.VALUE,
            200,
            uint40(block.timestamp)
        );
        pass(address(oracle), abi.encodeCall(QuorumOracle.setReporters, (reporters, 2, 2)), "Ada leaves");
        assertEq(oracle.reportersOf()[0].signer, vm.addr(STRANGER), "seat");
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.report(FLIGHTS, FLIGHT, old);
    }

    function test_AVoteSpendsTheTreasury() public {
        pass(
            address(reserve),
            abi.encodeCall(Reserve.spend, (dollar, HUGO, 1_200 * DOLLAR)),
            "Pay Hugo for the translation"
        );
        assertEq(dollar.balanceOf(HUGO), 1_200 * DOLLAR, "paid");
        assertEq(dollar.balanceOf(address(reserve)), 498_800 * DOLLAR, "left");
    }

    function test_AVoteSpendsEtherOfTheTimelock() public {
        vm.deal(address(timelock), 2 ether);
        Motion memory gas = motion(HUGO, "", "Gas for the keeper");
        gas.values[0] = 1 ether;
        pass(gas);
        assertEq(HUGO.balance, 1 ether, "paid");
    }

    function test_AVoteDecidesADisputeBeforeEveryoneCouldAskTheirDollarBack() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 10);
        vm.warp(DEPARTURE + 12 hours);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 0);
        dollar.mint(BOB, 50 * DOLLAR);
        vm.startPrank(BOB);
        dollar.approve(address(oracle), 50 * DOLLAR);
        oracle.dispute(FLIGHTS, FLIGHT);
        vm.stopPrank();

        pass(
            address(oracle),
            abi.encodeCall(IQuorumOracle.resolve, (FLIGHTS, FLIGHT, IOutcomeOracle.Status.VALUE, 185)),
            "The flight was 185 minutes late"
        );
        assertGt(SETTLE_BY, block.timestamp, "in time");
        desk.settle(id);
        assertTrue(stateOf(id) == ICoverDesk.SeriesState.PAYING, "paying");
        assertEq(oracle.bondOf(BOB), 50 * DOLLAR, "whoever was right has the bond");
    }

    function test_AVoteCollectsTheBondOfAWrongChallenger() public {
        vm.warp(DEPARTURE + 12 hours);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 10);
        dollar.mint(BOB, 50 * DOLLAR);
        vm.startPrank(BOB);
        dollar.approve(address(oracle), 50 * DOLLAR);
        oracle.dispute(FLIGHTS, FLIGHT);
        vm.stopPrank();
        Motion memory both = Motion(new address[](2), new uint256[](2), new bytes[](2), "The report was right");
        (both.targets[0], both.targets[1]) = (address(oracle), address(oracle));
        both.calls[0] = abi.encodeCall(IQuorumOracle.resolve, (FLIGHTS, FLIGHT, IOutcomeOracle.Status.VALUE, 10));
        both.calls[1] = abi.encodeCall(QuorumOracle.collectBond, (address(reserve)));
        pass(both);
        assertEq(dollar.balanceOf(address(reserve)), 500_050 * DOLLAR, "the reserve has the bond");
    }

    function test_AVoteNamesThePoolsTreasury() public {
        pass(address(pool), abi.encodeCall(RiskPool.setTreasury, (address(reserve))), "Fees go to the reserve");
        (uint256 id, ) = buy(ANN, FLIGHT, 10);
        land(id, FLIGHT, 0);
        pool.collectFees();
        assertEq(dollar.balanceOf(address(reserve)), 500_000 * DOLLAR + 500_000, "five per cent of ten dollars");
    }

    function test_AVoteReplacesTheGuardians() public {
        address[] memory next = threeGuardians();
        next[0] = LENA;
        uint40 until = uint40(block.timestamp + 300 days);
        pass(address(guardians), abi.encodeCall(Guardians.setGuardians, (next, until)), "Lena for Greta");
        assertTrue(guardians.isGuardian(LENA), "in");
        assertFalse(guardians.isGuardian(GRETA), "out");
    }

    function test_AVoteChangesTheRulesOfVotingInsideTheRails() public {
        pass(address(governor), abi.encodeWithSignature("setVotingPeriod(uint32)", 5 days), "Longer votes");
        assertEq(governor.votingPeriod(), 5 days, "period");
        pass(address(timelock), abi.encodeCall(Timelock.updateDelay, (3 days)), "Longer notice");
        assertEq(timelock.getMinDelay(), 3 days, "delay");
    }

    function test_RevertWhen_AVoteWouldLeaveTheRailsOfVoting() public {
        fails(address(governor), abi.encodeWithSignature("setVotingPeriod(uint32)", 1 hours), rule("votingPeriod", 1 hours, 1 days));
        fails(address(governor), abi.encodeWithSignature("setVotingPeriod(uint32)", 15 days), rule("votingPeriod", 15 days, 14 days));
        fails(address(governor), abi.encodeWithSignature("setVotingDelay(uint48)", 0), rule("votingDelay", 0, 1 hours));
        fails(address(governor), abi.encodeWithSignature("setVotingDelay(uint48)", 8 days), rule("votingDelay", 8 days, 7 days));
        fails(address(governor), abi.encodeWithSignature("updateQuorumNumerator(uint256)", 9), rule("quorumPercent", 9, 10));
        fails(address(governor), abi.encodeWithSignature("updateQuorumNumerator(uint256)", 41), rule("quorumPercent", 41, 40));
        fails(address(governor), abi.encodeWithSignature("setProposalThreshold(uint256)", 0), rule("threshold", 0, 1));
        fails(
            address(governor),
            abi.encodeWithSignature("setProposalThreshold(uint256)", 1_000_000 * VOTE + 1),
            rule("threshold", 1_000_000 * VOTE + 1, 1_000_000 * VOTE)
        );
        fails(
            address(governor),
            abi.encodeWithSignature("setLateQuorumVoteExtension(uint48)", 0),
            rule("lateExtension", 0, 6 hours)
        );
    }

    function test_RevertWhen_AVoteWouldLeaveTheRailsOfTheTimelock() public {
        fails(
            address(timelock),
            abi.encodeCall(Timelock.updateDelay, (0)),
            abi.encodeWithSelector(Timelock.DelayOutsideRail.selector, 0, 1 days)
        );
        fails(
            address(timelock),
            abi.encodeCall(Timelock.updateDelay, (15 days)),
            abi.encodeWithSelector(Timelock.DelayOutsideRail.selector, 15 days, 14 days)
        );
    }

    function test_RevertWhen_AVoteWouldLeaveTheRailsOfAProduct() public {
        IRateBook.Product memory product = flightProduct();
        product.feeBps = 2_001;
        fails(
            address(desk),
            abi.encodeCall(IRateBook.listProduct, (FLIGHTS, product)),
            abi.encodeWithSelector(IRateBook.SettingOutsideRail.selector, bytes32("feeBps"), 2_001, 2_000)
        );
    }

    function fails(address target, bytes memory call, bytes memory reason) private {
        Motion memory asked = motion(target, call, "Too far");
        voted(asked);
        queue(asked);
        vm.warp(block.timestamp + DELAY);
        vm.expectRevert(reason);
        execute(asked);
    }

    function rule(bytes32 name, uint256 value, uint256 limit) private pure returns (bytes memory) {
        return abi.encodeWithSelector(BucklerGovernor.RuleOutsideRail.selector, name, value, limit);
    }
}
