// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bonds} from "../../contracts/Bonds.sol";
import {CoverMarket} from "../../contracts/CoverMarket.sol";
import {Guardians} from "../../contracts/Guardians.sol";
import {Reserve} from "../../contracts/Reserve.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {IAssessedOracle} from "../../contracts/interfaces/IAssessedOracle.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {ISaleGate} from "../../contracts/interfaces/ISaleGate.sol";
import {Timelock} from "../../contracts/votes/Timelock.sol";
import {BucklerGovernor} from "../../contracts/votes/BucklerGovernor.sol";
import {Assembly} from "./support/Assembly.sol";

/// @dev Each test is a real proposal: proposed, voted on, queued, executed, and its effect seen where people meet it.
contract VotesDecideTest is Assembly {
    uint16 private constant VESSELS = 8;
    uint16 private constant EXPLOITS = 13;
    /// @dev Thirty days from the day of the flight.
    bytes32 private constant PROTOCOL = "LENDER V2    20260320030        ";
    uint32 private constant FIRST_DAY = 0xff << 13;

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

    function test_AVoteRotatesAReporterAndWhatIsSoldKeepsItsOwn() public {
        (uint256 before, ) = buy(ANN, FLIGHT, 10);
        IQuorumOracle.Reporter[] memory reporters = threeReporters();
        reporters[0].signer = vm.addr(STRANGER);
        pass(address(oracle), abi.encodeCall(IQuorumOracle.setReporters, (reporters, 2, 2)), "Ada leaves");
        assertEq(oracle.newestSet(), 1, "newest set");
        assertEq(oracle.reportersOf()[0].signer, vm.addr(STRANGER), "seat");
        (uint256 later, ) = buy(ANN, OTHER_FLIGHT, 10);

        vm.warp(DEPARTURE + 12 hours);
        IQuorumOracle.Observation[] memory old = bySet(0, FLIGHT, ADA);
        IQuorumOracle.Observation[] memory left = bySet(1, OTHER_FLIGHT, ADA);
        IQuorumOracle.Observation[] memory fresh = bySet(1, OTHER_FLIGHT, STRANGER);
        oracle.report(0, FLIGHTS, FLIGHT, IOutcomeOracle.Status.VALUE, old);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.UnknownReporter.selector, vm.addr(ADA)));
        oracle.report(1, FLIGHTS, OTHER_FLIGHT, IOutcomeOracle.Status.VALUE, left);
        oracle.report(1, FLIGHTS, OTHER_FLIGHT, IOutcomeOracle.Status.VALUE, fresh);
        vm.warp(block.timestamp + 2 hours);
        desk.settle(before);
        desk.settle(later);
        assertTrue(stateOf(before) == ICoverDesk.SeriesState.PAYING, "answered by the set of its time");
        assertTrue(stateOf(later) == ICoverDesk.SeriesState.PAYING, "answered by the new set");
    }

    function test_AVoteAnswersAnAssessedEvent() public {
        vm.prank(address(timelock));
        desk.listProduct(EXPLOITS, exploitProduct());
        ICoverDesk.Purchase memory purchase = purchaseOf(PROTOCOL, 10);
        (purchase.product, purchase.trigger, purchase.exit) = (EXPLOITS, 1_000, 1_000);
        purchase.proof = new bytes32[](0);
        vm.prank(ANN);
        (uint256 id, uint256 payout) = desk.buy(purchase, ANN);

        vm.warp(DEPARTURE + 3 days);
        dollar.mint(BOB, 50 * DOLLAR);
        vm.startPrank(BOB);
        dollar.approve(address(assessed), 50 * DOLLAR);
        assessed.claim(EXPLOITS, PROTOCOL, uint40(DEPARTURE + 2 days), "https://example.org/drained");
        vm.stopPrank();
        pass(
            address(assessed),
            abi.encodeCall(
                IAssessedOracle.answer,
                (EXPLOITS, PROTOCOL, IOutcomeOracle.Status.VALUE, 4_000, "https://example.org/report")
            ),
            "Forty per cent were taken"
        );
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.OutcomeNotFinal.selector, id));
        desk.settle(id);
        vm.warp(block.timestamp + ANSWER_WINDOW);
        desk.settle(id);
        uint256 had = dollar.balanceOf(ANN);
        desk.pay(id, only(ANN));
        assertEq(dollar.balanceOf(ANN) - had, 10 * payout, "paid in full");
        assessed.closeClaim(EXPLOITS, PROTOCOL);
        assertEq(assessed.bondOf(BOB), 50 * DOLLAR, "whoever claimed rightly has the bond");
    }

    function test_AVoteMovesTheMarketsFee() public {
        pass(address(market), abi.encodeCall(CoverMarket.setFee, (250)), "The market costs two and a half per cent");
        assertEq(market.feeBps(), 250, "fee");
    }

    function test_AVoteLiftsAPauseOfTheGuardians() public {
        uint16[] memory flights = new uint16[](1);
        flights[0] = FLIGHTS;
        uint40 until = uint40(block.timestamp + 13 days);
        vm.prank(GRETA);
        uint256 request = guardians.askToPause(desk, flights, until);
        vm.prank(HUGO);
        guardians.confirm(request);
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        vm.expectRevert(abi.encodeWithSelector(ISaleGate.SalesPaused.selector, FLIGHTS, until));
        vm.prank(ANN);
        desk.buy(purchase, ANN);
        pass(address(desk), abi.encodeCall(ISaleGate.resumeSales, (flights)), "Sell flights again");
        buy(ANN, FLIGHT, 1);
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
        oracle.dispute(0, FLIGHTS, FLIGHT);
        vm.stopPrank();

        pass(
            address(oracle),
            abi.encodeCall(IQuorumOracle.resolve, (0, FLIGHTS, FLIGHT, IOutcomeOracle.Status.VALUE, 185)),
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
        oracle.dispute(0, FLIGHTS, FLIGHT);
        vm.stopPrank();
        Motion memory both = Motion(new address[](2), new uint256[](2), new bytes[](2), "The report was right");
        (both.targets[0], both.targets[1]) = (address(oracle), address(oracle));
        both.calls[0] = abi.encodeCall(IQuorumOracle.resolve, (0, FLIGHTS, FLIGHT, IOutcomeOracle.Status.VALUE, 10));
        both.calls[1] = abi.encodeCall(Bonds.collectBond, (address(reserve)));
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

    function exploitProduct() private view returns (IRateBook.Product memory product) {
        product = flightProduct();
        product.oracle = address(assessed);
        (product.dateColumn, product.lengthColumn, product.watch) = (13, 21, 0);
        (product.settleWithin, product.capitalCostBps) = (30 days, 500);
        product.rateColumns = ALL_COLUMNS & ~FIRST_DAY;
        bytes32 masked = maskOf(PROTOCOL, product.rateColumns);
        bytes32 row = keccak256(abi.encode(EXPLOITS, masked, int32(1_000), int32(1_000), RATE));
        product.ratesRoot = keccak256(bytes.concat(row));
        (product.caps[1].columns, product.caps[2].columns) = (0, 0);
    }

    /// @dev What a new reporter and Ben signed for one set.
    function bySet(
        uint8 set,
        bytes32 subject,
        uint256 key
    ) private view returns (IQuorumOracle.Observation[] memory pair) {
        (bytes32 digest, , , , ) = oracle.setOf(set);
        bytes32 domain = domainOf(address(oracle), block.chainid);
        uint256[2] memory keys = [key, BEN];
        pair = new IQuorumOracle.Observation[](2);
        for (uint256 i = 0; i < 2; ++i) {
            Reading memory one = Reading(keys[i], IOutcomeOracle.Status.VALUE, 200, uint40(block.timestamp));
            pair[i] = signed(one, digestOf(domain, digest, FLIGHTS, subject, one));
        }
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
