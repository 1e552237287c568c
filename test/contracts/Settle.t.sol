// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {BabblingOracle, BrokenOracle, FixedOracle, RotatedOracle} from "./support/Oracles.sol";
import {World} from "./support/World.sol";

contract SettleTest is World {
    uint256 private constant PAYOUT = 16 * DOLLAR;
    uint256 private constant FEE = 50_000;
    uint256 private id;

    function setUp() public override {
        super.setUp();
        (id, ) = buy(ANN, FLIGHT, 10);
    }

    function test_LateFlightOwesThePayout() public {
        vm.warp(DEPARTURE + 12 hours);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 120);
        vm.warp(DEPARTURE + 14 hours);
        vm.expectEmit(true, true, true, true, address(desk));
        emit ICoverDesk.SeriesSettled(id, ICoverDesk.SeriesState.PAYING, 120, 10, PAYOUT);
        desk.settle(id);

        expectBooks(1_000_000 * DOLLAR + 10 * (DOLLAR - FEE) - 10 * PAYOUT, 10 * PAYOUT, 10 * FEE);
        (, ICoverDesk.SeriesState state, uint256 units, uint256 payPerUnit) = desk.seriesOf(id);
        assertEq(uint256(state), uint256(ICoverDesk.SeriesState.PAYING), "state");
        assertEq(units, 10, "units");
        assertEq(payPerUnit, PAYOUT, "payPerUnit");
    }

    function test_FlightOnTimeExpiresAndThePremiumIsEarned() public {
        land(id, FLIGHT, 119);
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.EXPIRED), "state");
        expectBooks(1_000_000 * DOLLAR + 10 * (DOLLAR - FEE), 0, 10 * FEE);
    }

    function test_VoidOutcomeGivesEveryDollarBackWithoutAFee() public {
        vm.warp(DEPARTURE + 12 hours);
        report(FLIGHT, IOutcomeOracle.Status.VOID, 0);
        vm.warp(DEPARTURE + 14 hours);
        vm.expectEmit(true, true, true, true, address(desk));
        emit ICoverDesk.SeriesSettled(id, ICoverDesk.SeriesState.VOID, 0, 10, DOLLAR);
        desk.settle(id);
        expectBooks(1_000_000 * DOLLAR, 10 * DOLLAR, 0);
    }

    function test_ExposureEndsWithTheSeries() public {
        buy(ANN, OTHER_FLIGHT, 2);
        land(id, FLIGHT, 300);
        assertEq(desk.exposureOf(address(pool), ALL_COLUMNS, FLIGHT), 0, "flight");
        uint256 airport = desk.exposureOf(address(pool), DATE_COLUMNS | ORIGIN_COLUMNS, FLIGHT);
        assertEq(airport, 2 * PAYOUT, "airport and day");
    }

    function test_LinearPaymentBetweenTriggerAndExit() public {
        uint256 graded = gradedSeries(60, 180);
        land(graded, FLIGHT, 100);
        (, , , uint256 payPerUnit) = desk.seriesOf(graded);
        assertEq(payPerUnit, (PAYOUT * 40) / 120, "a third, rounded down");
    }

    function test_LinearPaymentBelowATrigger() public {
        uint256 dry = gradedSeries(100, 40);
        land(dry, FLIGHT, 70);
        (, , , uint256 payPerUnit) = desk.seriesOf(dry);
        assertEq(payPerUnit, PAYOUT / 2, "half way down");
    }

    function test_IndexAtALinearTriggerPaysNothing() public {
        uint256 graded = gradedSeries(60, 180);
        land(graded, FLIGHT, 60);
        assertEq(uint256(stateOf(graded)), uint256(ICoverDesk.SeriesState.EXPIRED), "state");
    }

    function test_RevertWhen_SeriesIsUnknown() public {
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, 7, ICoverDesk.SeriesState.NONE)
        );
        desk.settle(7);
    }

    function test_RevertWhen_SettledTwice() public {
        land(id, FLIGHT, 300);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, id, ICoverDesk.SeriesState.PAYING)
        );
        desk.settle(id);
    }

    function test_RevertWhen_NobodyReported() public {
        vm.warp(SETTLE_BY + 1);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.OutcomeNotFinal.selector, id));
        desk.settle(id);
    }

    function test_RevertWhen_ReportCanStillBeDisputed() public {
        vm.warp(DEPARTURE + 12 hours);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        vm.warp(DEPARTURE + 14 hours - 1);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.OutcomeNotFinal.selector, id));
        desk.settle(id);
        vm.warp(DEPARTURE + 14 hours);
        desk.settle(id);
    }

    function test_RevertWhen_OutcomeWasObservedWhileOnSale() public {
        vm.warp(CUTOFF - 1);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        vm.warp(DEPARTURE);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.OutcomeBeforeCutoff.selector, CUTOFF - 1, CUTOFF));
        desk.settle(id);
    }

    function test_OutcomeObservedAtTheCutoffSettles() public {
        vm.warp(CUTOFF);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        vm.warp(CUTOFF + 2 hours);
        desk.settle(id);
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.PAYING), "state");
    }

    function test_LateOutcomeStillWinsAfterSettleBy() public {
        vm.warp(SETTLE_BY + 30 days);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        vm.warp(block.timestamp + 2 hours);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.OutcomeIsFinal.selector, id));
        desk.void(id);
        desk.settle(id);
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.PAYING), "state");
    }

    function test_SoldSeriesKeepsItsSettingsWhenTheProductChanges() public {
        IRateBook.Product memory changed = flightProduct();
        changed.oracle = address(new FixedOracle(IOutcomeOracle.Status.VALUE, 0, uint40(DEPARTURE)));
        (changed.feeBps, changed.lead, changed.watch, changed.settleWithin) = (2_000, 3 days, 20 days, 80 days);
        desk.listProduct(FLIGHTS, changed);

        assertEq(desk.windowOf(id).settleBy, SETTLE_BY, "settleBy");
        assertEq(desk.windowOf(id).cutoff, CUTOFF, "cutoff");
        land(id, FLIGHT, 300);
        expectBooks(1_000_000 * DOLLAR + 10 * (DOLLAR - FEE) - 10 * PAYOUT, 10 * PAYOUT, 10 * FEE);
    }

    function test_NewVersionOpensASeriesBesideTheOldOne() public {
        desk.listProduct(FLIGHTS, flightProduct());
        (uint256 second, ) = buy(ANN, FLIGHT, 1);
        assertNotEq(second, id, "id");
        assertEq(desk.exposureOf(address(pool), ALL_COLUMNS, FLIGHT), 11 * PAYOUT, "one cause");
    }

    function test_RevertWhen_BuyingASettledSeries() public {
        // Only an oracle that claims to have seen the future can settle what is still on sale.
        IRateBook.Product memory product = flightProduct();
        product.oracle = address(new FixedOracle(IOutcomeOracle.Status.VALUE, 300, uint40(CUTOFF)));
        desk.listProduct(FLIGHTS, product);
        (uint256 second, ) = buy(ANN, FLIGHT, 1);
        desk.settle(second);
        bytes memory reason = abi.encodeWithSelector(
            ICoverDesk.SeriesNotOpen.selector,
            second,
            ICoverDesk.SeriesState.PAYING
        );
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        vm.expectRevert(reason);
        vm.prank(BOB);
        desk.buy(purchase, BOB);
        vm.expectRevert(reason);
        desk.quote(purchase);
    }

    function test_VoidAtSettleByGivesEveryDollarBack() public {
        vm.warp(SETTLE_BY);
        vm.expectEmit(true, true, true, true, address(desk));
        emit ICoverDesk.SeriesSettled(id, ICoverDesk.SeriesState.VOID, 0, 10, DOLLAR);
        desk.void(id);
        expectBooks(1_000_000 * DOLLAR, 10 * DOLLAR, 0);
    }

    function test_RevertWhen_VoidBeforeSettleBy() public {
        vm.warp(SETTLE_BY - 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SettleByNotReached.selector, SETTLE_BY - 1, SETTLE_BY)
        );
        desk.void(id);
    }

    function test_RevertWhen_VoidOfASettledSeries() public {
        land(id, FLIGHT, 0);
        vm.warp(SETTLE_BY);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, id, ICoverDesk.SeriesState.EXPIRED)
        );
        desk.void(id);
    }

    function test_ReportAfterVoidChangesNothing() public {
        vm.warp(SETTLE_BY);
        desk.void(id);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        vm.warp(SETTLE_BY + 3 hours);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, id, ICoverDesk.SeriesState.VOID));
        desk.settle(id);
    }

    function test_VoidWhileADisputeIsPending() public {
        vm.warp(SETTLE_BY - 1 hours);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        challenge();
        vm.warp(SETTLE_BY);
        desk.void(id);
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.VOID), "state");
    }

    function test_VoidWhenTheOnlyOutcomeWasObservedWhileOnSale() public {
        vm.warp(CUTOFF - 1);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        vm.warp(SETTLE_BY);
        desk.void(id);
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.VOID), "state");
    }

    function test_OracleThatRevertsCannotKeepTheDollars() public {
        BrokenOracle broken = new BrokenOracle();
        IRateBook.Product memory product = flightProduct();
        product.oracle = address(broken);
        desk.listProduct(FLIGHTS, product);
        (uint256 second, ) = buy(ANN, FLIGHT, 1);
        vm.warp(SETTLE_BY);
        vm.expectRevert(BrokenOracle.OutOfOrder.selector);
        desk.settle(second);
        desk.void(second);
        assertEq(uint256(stateOf(second)), uint256(ICoverDesk.SeriesState.VOID), "state");
    }

    function test_OracleThatAnswersNonsenseCannotKeepTheDollars() public {
        bytes[6] memory nonsense = [
            bytes(""),
            abi.encode(1, 300),
            abi.encode(3, 300, DEPARTURE),
            abi.encode(1, int256(type(int64).max) + 1, DEPARTURE),
            abi.encode(1, 300, uint256(1) << 40),
            abi.encode(type(uint256).max, 300, DEPARTURE)
        ];
        for (uint256 i = 0; i < nonsense.length; ++i) {
            vm.warp(NOW);
            uint256 second = boughtFrom(address(new BabblingOracle(nonsense[i])));
            vm.warp(SETTLE_BY);
            (bool settled, ) = address(desk).call(abi.encodeCall(desk.settle, (second)));
            assertFalse(settled, "nonsense settles nothing");
            desk.void(second);
            assertEq(uint256(stateOf(second)), uint256(ICoverDesk.SeriesState.VOID), "state");
        }
    }

    function test_OracleThatLostItsCodeCannotKeepTheDollars() public {
        address gone = address(new BrokenOracle());
        uint256 second = boughtFrom(gone);
        vm.etch(gone, "");
        vm.warp(SETTLE_BY);
        desk.void(second);
        assertEq(uint256(stateOf(second)), uint256(ICoverDesk.SeriesState.VOID), "state");
    }

    function test_OracleIsToldWhenTheSeriesWasFirstSold() public {
        address rotated = address(new RotatedOracle(uint40(NOW + 2 days), uint40(DEPARTURE)));
        uint256 early = boughtFrom(rotated);
        vm.warp(NOW + 1 days);
        assertEq(boughtAgain(), early, "one series, two days");
        vm.warp(NOW + 2 days);
        uint256 late = boughtFrom(rotated);
        vm.warp(DEPARTURE);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.SettleByNotReached.selector, DEPARTURE, SETTLE_BY));
        desk.void(early);
        desk.settle(early);
        desk.settle(late);
        assertEq(uint256(stateOf(early)), uint256(ICoverDesk.SeriesState.PAYING), "the old witnesses said late");
        assertEq(uint256(stateOf(late)), uint256(ICoverDesk.SeriesState.EXPIRED), "the new ones said on time");
    }

    function test_AnAnswerToTheFirstSaleStandsInTheWayOfVoid() public {
        address rotated = address(new RotatedOracle(uint40(NOW + 2 days), uint40(DEPARTURE)));
        uint256 early = boughtFrom(rotated);
        vm.warp(SETTLE_BY);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.OutcomeIsFinal.selector, early));
        desk.void(early);
    }

    function test_SettlesWithEveryTokenElsewhere() public {
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, CEM, id, 10, "");
        land(id, FLIGHT, 300);
        desk.pay(id, only(CEM));
        assertEq(dollar.balanceOf(CEM), 10 * PAYOUT, "whoever holds is paid");
    }

    function test_RevertWhen_WindowOfAnUnknownSeries() public {
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, 7, ICoverDesk.SeriesState.NONE)
        );
        desk.windowOf(7);
    }

    function testFuzz_EveryDollarOfASettlementIsSomebodys(uint32 units, int64 index) public {
        units = uint32(1 + (units % 600));
        (, uint256 lockedBefore, , , ) = pool.accounts();
        (uint256 second, ) = buy(ANN, OTHER_FLIGHT, units);
        uint256 held = dollar.balanceOf(address(pool));
        land(second, OTHER_FLIGHT, index);
        (uint256 assets, uint256 locked, uint256 unearned, uint256 claimable, uint256 fees) = pool.accounts();
        assertEq(locked, lockedBefore, "locked");
        assertEq(assets + unearned + claimable + fees, held, "accounted");
        assertEq(claimable, index >= LATE ? units * PAYOUT : 0, "claimable");
        assertEq(fees, units * FEE, "fees");
    }

    function gradedSeries(int32 trigger, int32 exit) private returns (uint256 graded) {
        IRateBook.Product memory product = flightProduct();
        product.ratesRoot = leafOf(FLIGHTS, FLIGHT, trigger, exit, RATE);
        desk.listProduct(FLIGHTS, product);
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        (purchase.trigger, purchase.exit, purchase.proof) = (trigger, exit, new bytes32[](0));
        vm.prank(ANN);
        (graded, ) = desk.buy(purchase, ANN);
    }

    function boughtFrom(address witness) private returns (uint256) {
        IRateBook.Product memory product = flightProduct();
        product.oracle = witness;
        desk.listProduct(FLIGHTS, product);
        return boughtAgain();
    }

    function boughtAgain() private returns (uint256 bought) {
        (bought, ) = buy(ANN, FLIGHT, 1);
    }

    function challenge() private {
        dollar.mint(OLAF, 50 * DOLLAR);
        vm.startPrank(OLAF);
        dollar.approve(address(oracle), 50 * DOLLAR);
        oracle.dispute(0, FLIGHTS, FLIGHT);
        vm.stopPrank();
    }

    function expectBooks(uint256 assets, uint256 claimable, uint256 fees) private view {
        (uint256 a, uint256 locked, uint256 unearned, uint256 c, uint256 f) = pool.accounts();
        assertEq(a, assets, "assets");
        assertEq(locked, 0, "locked");
        assertEq(unearned, 0, "unearned");
        assertEq(c, claimable, "claimable");
        assertEq(f, fees, "fees");
    }
}
