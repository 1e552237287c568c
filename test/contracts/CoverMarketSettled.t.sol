// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CoverEscrow} from "../../contracts/CoverEscrow.sol";
import {TestDollar} from "../../contracts/TestDollar.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {ICoverMarket} from "../../contracts/interfaces/ICoverMarket.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {Bazaar} from "./support/Bazaar.sol";
import {FixedOracle} from "./support/Oracles.sol";
import {GreedyTrader} from "./support/Traders.sol";

/// @title What is listed when its series is settled stays its seller's, whoever makes the desk pay whom.
contract CoverMarketSettledTest is Bazaar {
    uint256 private constant PRICE = 2_500_000;
    uint256 private id;
    uint256 private anns;
    uint256 private bobs;

    function setUp() public override {
        super.setUp();
        (id, ) = buy(ANN, FLIGHT, 10);
        buy(BOB, FLIGHT, 5);
        anns = list(ANN, id, 6, PRICE);
        bobs = list(BOB, id, 5, PRICE);
    }

    function test_RedeemsFromThePoolWhenNobodyPaidTheMarket() public {
        land(id, FLIGHT, VERY_LATE);
        vm.expectEmit(true, true, true, true, address(market));
        emit ICoverMarket.Redeemed(anns, OLAF, 6, 6 * PAYOUT);
        vm.prank(ANN);
        assertEq(market.redeem(anns, OLAF), 6 * PAYOUT, "amount");
        assertEq(balance(OLAF), 6 * PAYOUT, "Olaf's dollars");
        assertEq(desk.balanceOf(address(market), id), 5, "Bob's tokens stay");
        assertEq(balance(address(market)), 0, "no dollar passes through");
    }

    function test_EverySellerGetsTheirPartOnceWhenTheMarketWasPaid() public {
        land(id, FLIGHT, VERY_LATE);
        desk.pay(id, only(address(market)));
        assertEq(balance(address(market)), 11 * PAYOUT, "the market holds what both are owed");

        (uint256 annHad, uint256 bobHad) = (balance(ANN), balance(BOB));
        vm.prank(ANN);
        market.redeem(anns, ANN);
        vm.expectRevert(ICoverDesk.NoUnits.selector);
        vm.prank(ANN);
        market.redeem(anns, ANN);
        vm.prank(BOB);
        market.redeem(bobs, BOB);
        assertEq(balance(ANN) - annHad, 6 * PAYOUT, "Ann");
        assertEq(balance(BOB) - bobHad, 5 * PAYOUT, "Bob");
        assertEq(balance(address(market)), 0, "nothing is left");
    }

    function test_PaidHalfwayBetweenTwoSellers() public {
        land(id, FLIGHT, VERY_LATE);
        vm.prank(ANN);
        market.redeem(anns, OLAF);
        desk.pay(id, only(address(market)));
        desk.pay(id, only(address(market)));
        vm.prank(BOB);
        market.redeem(bobs, CEM);
        assertEq(balance(OLAF), 6 * PAYOUT, "Ann's part");
        assertEq(balance(CEM), 5 * PAYOUT, "Bob's part");
        assertEq(balance(address(market)), 0, "nothing is left");
    }

    function test_AnyoneSendsTheDollarsToTheSellerAndNowhereElse() public {
        land(id, FLIGHT, VERY_LATE);
        uint256 annHad = balance(ANN);
        vm.startPrank(OLAF);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotSeller.selector, OLAF, ANN));
        market.redeem(anns, OLAF);
        market.redeem(anns, ANN);
        vm.stopPrank();
        assertEq(balance(ANN) - annHad, 6 * PAYOUT, "Ann");
    }

    function test_VoidGivesTheWholeDollarBackEitherWay() public {
        vm.warp(SETTLE_BY);
        desk.void(id);
        vm.prank(ANN);
        assertEq(market.redeem(anns, OLAF), 6 * DOLLAR, "from the pool");
        desk.pay(id, only(address(market)));
        vm.prank(BOB);
        assertEq(market.redeem(bobs, CEM), 5 * DOLLAR, "from the market");
    }

    function test_TokensCanStillBeTakenBackUntilTheMarketIsPaid() public {
        land(id, FLIGHT, VERY_LATE);
        vm.prank(ANN);
        market.cancel(anns, ANN);
        assertEq(desk.balanceOf(ANN, id), 10, "tokens");

        desk.pay(id, only(address(market)));
        vm.expectRevert(abi.encodeWithSelector(CoverEscrow.AlreadyPaid.selector, id, 5, 0));
        vm.prank(BOB);
        market.cancel(bobs, BOB);
        assertEq(left(bobs), 5, "the claim stays");
    }

    function test_ExpiredCoverIsTakenBackAndWorthNothing() public {
        land(id, FLIGHT, ON_TIME);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.NothingToRedeem.selector, id, ICoverDesk.SeriesState.EXPIRED)
        );
        vm.prank(ANN);
        market.redeem(anns, ANN);
        vm.prank(ANN);
        market.cancel(anns, ANN);
        assertEq(desk.balanceOf(ANN, id), 10, "tokens");
    }

    function test_BlockedMarketGivesTokensAndPoolDollars() public {
        land(id, FLIGHT, VERY_LATE);
        dollar.setRefused(address(market), true);
        desk.pay(id, only(address(market)));
        vm.prank(ANN);
        assertEq(market.redeem(anns, OLAF), 6 * PAYOUT, "straight from the pool");
        vm.prank(BOB);
        market.cancel(bobs, BOB);
        assertEq(desk.balanceOf(BOB, id), 5, "tokens");
    }

    function test_BlockedSellerRedeemsToAnotherAddress() public {
        land(id, FLIGHT, VERY_LATE);
        desk.pay(id, only(address(market)));
        dollar.setRefused(ANN, true);
        vm.expectRevert(abi.encodeWithSelector(TestDollar.Refused.selector, ANN));
        market.redeem(anns, ANN);
        vm.prank(ANN);
        market.redeem(anns, OLAF);
        assertEq(balance(OLAF), 6 * PAYOUT, "Olaf's dollars");
    }

    function test_GiftsOfDollarsAreNobodys() public {
        dollar.mint(address(market), 1_000 * DOLLAR);
        land(id, FLIGHT, VERY_LATE);
        desk.pay(id, only(address(market)));
        vm.prank(ANN);
        assertEq(market.redeem(anns, OLAF), 6 * PAYOUT, "no more than is owed");
        vm.prank(BOB);
        assertEq(market.redeem(bobs, CEM), 5 * PAYOUT, "no less either");
        assertEq(balance(address(market)), 1_000 * DOLLAR, "the gift stays");
    }

    function test_RevertWhen_RedeemingAnOpenSeries() public {
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.NothingToRedeem.selector, id, ICoverDesk.SeriesState.OPEN)
        );
        vm.prank(ANN);
        market.redeem(anns, ANN);
    }

    function test_RevertWhen_RedeemingWhatIsNotListed() public {
        vm.expectRevert(ICoverDesk.NoUnits.selector);
        market.redeem(0, address(0));
        vm.expectRevert(ICoverDesk.NoUnits.selector);
        market.redeem(type(uint256).max, ANN);
    }

    function test_RevertWhen_DollarsWouldGoToTheMarket() public {
        land(id, FLIGHT, VERY_LATE);
        vm.expectRevert(abi.encodeWithSelector(CoverEscrow.NotForThisContract.selector, address(market)));
        vm.prank(ANN);
        market.redeem(anns, address(market));
    }

    function test_RevertWhen_DollarsOfAPaidListingWouldGoToNobody() public {
        land(id, FLIGHT, VERY_LATE);
        desk.pay(id, only(address(market)));
        vm.expectPartialRevert(bytes4(keccak256("ERC20InvalidReceiver(address)")));
        vm.prank(ANN);
        market.redeem(anns, address(0));
        assertEq(left(anns), 6, "the claim stays");
    }

    function test_RevertWhen_ListingASettledSeries() public {
        land(id, FLIGHT, VERY_LATE);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, id, ICoverDesk.SeriesState.PAYING)
        );
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, address(market), id, 1, abi.encode(PRICE));
    }

    function test_RevertWhen_BuyingWhatAWrongOracleSettledBeforeTheCutoff() public {
        IRateBook.Product memory product = flightProduct();
        product.oracle = address(new FixedOracle(IOutcomeOracle.Status.VALUE, ON_TIME, uint40(DEPARTURE)));
        desk.listProduct(FLIGHTS, product);
        (uint256 early, ) = buy(ANN, FLIGHT, 2);
        uint256 listing = list(ANN, early, 2, PRICE);
        desk.settle(early);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, early, ICoverDesk.SeriesState.EXPIRED)
        );
        vm.prank(BOB);
        market.buy(listing, 1, PRICE, BOB);
    }

    function test_NothingGetsInWhileBoughtTokensAreHandedOver() public {
        GreedyTrader greedy = new GreedyTrader(desk, dollar, address(market));
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, address(greedy), id, 4, "");
        uint256 greedys = list(address(greedy), id, 4, PRICE);
        bytes[3] memory plans = [
            abi.encodeCall(market.cancel, (greedys, address(greedy))),
            abi.encodeCall(market.buy, (greedys, 1, PRICE, address(greedy))),
            abi.encodeCall(market.redeem, (greedys, address(greedy)))
        ];
        for (uint256 i = 0; i < plans.length; ++i) {
            greedy.plan(address(market), plans[i]);
            vm.prank(BOB);
            market.buy(anns, 1, PRICE, address(greedy));
            assertEq(greedy.attempts(), i + 1, "tried");
            assertFalse(greedy.succeeded(), "refused");
            assertEq(bytes32(greedy.answer()), bytes32(REENTRANT), "as a call from inside");
        }
        assertEq(left(greedys), 4, "untouched");
    }

    function test_PayingTheMarketFromInsideATakeBackMixesNothing() public {
        GreedyTrader greedy = new GreedyTrader(desk, dollar, address(market));
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, address(greedy), id, 4, "");
        uint256 greedys = list(address(greedy), id, 4, PRICE);
        land(id, FLIGHT, VERY_LATE);

        greedy.plan(address(desk), abi.encodeCall(desk.pay, (id, only(address(market)))));
        assertTrue(greedy.act(address(market), abi.encodeCall(market.cancel, (greedys, address(greedy)))), "taken back");
        assertTrue(greedy.succeeded(), "the market was paid in between");
        assertEq(desk.balanceOf(address(greedy), id), 4, "its tokens");
        assertEq(balance(address(market)), 11 * PAYOUT, "the dollars of the others");
        redeemAs(ANN, anns, OLAF);
        redeemAs(BOB, bobs, CEM);
        assertEq(balance(OLAF), 6 * PAYOUT, "Ann's part");
        assertEq(balance(CEM), 5 * PAYOUT, "Bob's part");
    }

    function testFuzz_SellersGetExactlyTheirPartsInAnyOrder(int64 late, uint8 order, uint8 bought) public {
        uint256 sold = bought % 6;
        if (sold != 0) {
            vm.prank(BOB);
            market.buy(anns, sold, PRICE, BOB);
        }
        land(id, FLIGHT, late);
        (, , , uint256 payPerUnit) = desk.seriesOf(id);
        if (payPerUnit == 0) return;
        if (order & 1 == 1) desk.pay(id, only(address(market)));
        bool annFirst = order & 2 == 2;
        redeemAs(annFirst ? ANN : BOB, annFirst ? anns : bobs, OLAF);
        if (order & 4 == 4) desk.pay(id, only(address(market)));
        redeemAs(annFirst ? BOB : ANN, annFirst ? bobs : anns, CEM);
        assertEq(balance(annFirst ? OLAF : CEM), (6 - sold) * payPerUnit, "Ann's part");
        assertEq(balance(annFirst ? CEM : OLAF), 5 * payPerUnit, "Bob's part");
        assertEq(balance(address(market)) + desk.balanceOf(address(market), id), 0, "nothing is left");
    }

    function redeemAs(address seller, uint256 listing, address to) private {
        vm.prank(seller);
        market.redeem(listing, to);
    }
}
