// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {RiskLevel} from "../../contracts/libraries/RiskLevel.sol";
import {Buying} from "./support/Buying.sol";

/// @dev The rate decides which pool backs a cover.
contract LevelsTest is Buying {
    function setUp() public override {
        super.setUp();
        depositIn(pools[0], LENA, 1_000_000 * DOLLAR);
        depositIn(pools[2], LENA, 1_000_000 * DOLLAR);
    }

    function test_BandsGrowFourfoldFromTheLeastRate() public pure {
        assertEq(RiskLevel.ofRate(0), RiskLevel.LOW, "nothing");
        assertEq(RiskLevel.ofRate(20_000), RiskLevel.LOW, "2 %");
        assertEq(RiskLevel.ofRate(20_001), RiskLevel.MEDIUM, "just above");
        assertEq(RiskLevel.ofRate(80_000), RiskLevel.MEDIUM, "8 %");
        assertEq(RiskLevel.ofRate(80_001), RiskLevel.HIGH, "just above that");
        assertEq(RiskLevel.ofRate(type(uint32).max), RiskLevel.HIGH, "everything");
    }

    function test_EachRateIsBackedByThePoolOfItsLevel() public {
        expectPool(20_000, 0);
        expectPool(20_001, 1);
        expectPool(80_000, 1);
        expectPool(80_001, 2);
    }

    function test_DeskNamesItsPoolsByLevel() public view {
        address[3] memory named = desk.pools();
        for (uint256 i = 0; i < 3; ++i) assertEq(named[i], address(pools[i]), "pool");
    }

    function test_SeriesKeepsHourAndPoolOfItsFirstSale() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 1);
        vm.warp(NOW + 1 hours);
        buy(BOB, FLIGHT, 1);
        (uint40 openedAt, address backedBy) = desk.openingOf(id);
        assertEq(openedAt, NOW, "openedAt");
        assertEq(backedBy, address(pool), "pool");
        land(id, FLIGHT, 300);
        (openedAt, backedBy) = desk.openingOf(id);
        assertEq(openedAt, NOW, "openedAt when settled");
        assertEq(backedBy, address(pool), "pool when settled");
    }

    function test_RevertWhen_OpeningOfAnUnknownSeriesIsAsked() public {
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, 7, ICoverDesk.SeriesState.NONE)
        );
        desk.openingOf(7);
    }

    /// @dev Both rates are worth $39 with these settings, so that both rows lead to one series.
    function test_SecondRateOfASeriesIsBackedByThePoolOfTheFirst() public {
        bytes32 low = leafOf(FLIGHTS, FLIGHT, LATE, LATE, 20_000);
        bytes32 medium = leafOf(FLIGHTS, FLIGHT, LATE, LATE, 20_001);
        IRateBook.Product memory product = flightProduct();
        (product.marginBps, product.capitalCostBps, product.ratesRoot) = (12_000, 0, parentOf(low, medium));
        desk.listProduct(FLIGHTS, product);

        (uint256 first, uint256 payout) = buyRow(20_000, medium, 2);
        (uint256 second, ) = buyRow(20_001, low, 3);
        assertEq(payout, 39 * DOLLAR, "payout");
        assertEq(second, first, "one series");
        (, , uint256 premium, , ) = pools[0].accounts();
        assertEq(premium, 5 * DOLLAR, "all of it in the low pool");
        assertEq(dollar.balanceOf(address(pools[0])), 1_000_005 * DOLLAR, "and the dollars too");
        assertEq(desk.exposureOf(address(pools[0]), ALL_COLUMNS, FLIGHT), 5 * payout, "exposure");
        assertEq(desk.exposureOf(address(pool), ALL_COLUMNS, FLIGHT), 0, "no exposure elsewhere");

        land(first, FLIGHT, 300);
        desk.pay(first, only(ANN));
        assertEq(dollar.balanceOf(address(pools[0])), 1_000_005 * DOLLAR - 5 * payout, "the low pool paid");
        assertEq(desk.exposureOf(address(pools[0]), ALL_COLUMNS, FLIGHT), 0, "exposure ends where it began");
    }

    function test_OneCauseIsCountedInEachPoolForItself() public {
        buySingle(20_000, 10);
        buySingle(100_000, 10);
        uint256 low = desk.exposureOf(address(pools[0]), ALL_COLUMNS, FLIGHT);
        uint256 high = desk.exposureOf(address(pools[2]), ALL_COLUMNS, FLIGHT);
        assertEq(low, 10 * 22 * DOLLAR, "low");
        assertEq(high, 58 * DOLLAR, "high");
        assertEq(desk.exposureOf(address(pool), ALL_COLUMNS, FLIGHT), 0, "medium");
    }

    function test_EmptyPoolSellsNothingThoughOthersAreFull() public {
        (desk, pools) = launchDesk(dollar, TREASURY);
        pool = pools[1];
        deposit(LENA, 1_000_000 * DOLLAR);
        listSingleRow(20_000);
        assertEq(desk.quote(singleRow(20_000)).available, 0, "available");
        refuses(singleRow(20_000), abi.encodeWithSelector(ICoverDesk.CapExceeded.selector, 0, 22 * DOLLAR, 0));
    }

    function test_BatchPaysEveryPoolItsOwnPremium() public {
        bytes32 lowRow = leafOf(FLIGHTS, OTHER_FLIGHT, LATE, LATE, 20_000);
        IRateBook.Product memory product = flightProduct();
        product.ratesRoot = parentOf(flightRow, lowRow);
        desk.listProduct(FLIGHTS, product);
        ICoverDesk.Purchase[] memory purchases = new ICoverDesk.Purchase[](3);
        purchases[0] = purchaseOf(FLIGHT, 2);
        purchases[1] = purchaseOf(OTHER_FLIGHT, 5);
        purchases[2] = purchaseOf(FLIGHT, 1);
        purchases[1].ratePpm = 20_000;
        (purchases[0].proof[0], purchases[1].proof[0], purchases[2].proof[0]) = (lowRow, flightRow, lowRow);
        vm.prank(ANN);
        desk.buyBatch(purchases, ANN);
        assertEq(dollar.balanceOf(address(pool)), 1_000_003 * DOLLAR, "medium pool");
        assertEq(dollar.balanceOf(address(pools[0])), 1_000_005 * DOLLAR, "low pool");
    }

    function expectPool(uint32 ratePpm, uint256 level) private {
        listSingleRow(ratePpm);
        RiskPool expected = pools[level];
        assertEq(desk.quote(singleRow(ratePpm)).pool, address(expected), "quoted pool");
        (, , uint256 before, , ) = expected.accounts();
        uint256 id = buySingle(ratePpm, 1);
        (, address backedBy) = desk.openingOf(id);
        (, , uint256 unearned, , ) = expected.accounts();
        assertEq(backedBy, address(expected), "pool");
        assertEq(unearned - before, DOLLAR, "premium");
    }

    function buySingle(uint32 ratePpm, uint32 units) private returns (uint256 id) {
        listSingleRow(ratePpm);
        ICoverDesk.Purchase memory purchase = singleRow(ratePpm);
        purchase.units = units;
        vm.prank(ANN);
        (id, ) = desk.buy(purchase, ANN);
    }

    function buyRow(uint32 ratePpm, bytes32 sibling, uint32 units) private returns (uint256 id, uint256 payout) {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, units);
        (purchase.ratePpm, purchase.proof[0]) = (ratePpm, sibling);
        vm.prank(ANN);
        return desk.buy(purchase, ANN);
    }
}
