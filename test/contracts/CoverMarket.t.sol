// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {CoverEscrow} from "../../contracts/CoverEscrow.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {ICoverMarket} from "../../contracts/interfaces/ICoverMarket.sol";
import {Bazaar} from "./support/Bazaar.sol";

/// @title Listing, buying and taking back, while trading is open.
contract CoverMarketTest is Bazaar {
    uint256 private constant PRICE = 2_500_000;
    uint256 private id;

    function setUp() public override {
        super.setUp();
        (id, ) = buy(ANN, FLIGHT, 10);
    }

    function test_SendingTokensWithAPriceListsThem() public {
        vm.expectEmit(true, true, true, true, address(market));
        emit ICoverMarket.Listed(1, id, ANN, 6, PRICE, FEE_BPS);
        uint256 listing = list(ANN, id, 6, PRICE);
        assertEq(listing, 1, "number");
        ICoverMarket.Offer memory expected = ICoverMarket.Offer({
            seller: ANN,
            id: id,
            units: 6,
            pricePerUnit: PRICE,
            feeBps: FEE_BPS,
            cutoff: CUTOFF
        });
        assertTrue(sameOffer(market.offerOf(1), expected), "offer");
        assertEq(desk.balanceOf(address(market), id), 6, "escrow");
        assertEq(desk.balanceOf(ANN, id), 4, "Ann's tokens");
    }

    function test_ThereIsNoListingZero() public view {
        ICoverMarket.Offer memory nothing;
        assertTrue(sameOffer(market.offerOf(0), nothing), "offer");
    }

    function test_BuyingPartPaysSellerAndTreasury() public {
        uint256 listing = list(ANN, id, 6, PRICE);
        (uint256 annHad, uint256 bobHad) = (balance(ANN), balance(BOB));
        vm.expectEmit(true, true, true, true, address(market));
        emit ICoverMarket.Sold(listing, BOB, CEM, 4, 4 * PRICE, 200_000);
        vm.prank(BOB);
        uint256 paid = market.buy(listing, 4, PRICE, CEM);
        assertEq(paid, 4 * PRICE, "paid");
        assertEq(bobHad - balance(BOB), 10_000_000, "Bob paid");
        assertEq(balance(ANN) - annHad, 9_800_000, "Ann got");
        assertEq(balance(DAO), 200_000, "fee");
        assertEq(balance(address(market)), 0, "the market keeps no dollar");
        assertEq(desk.balanceOf(CEM, id), 4, "the holder has the tokens");
        assertEq(left(listing), 2, "left");
    }

    function test_BuyingTheRestEndsTheListing() public {
        uint256 listing = list(ANN, id, 6, PRICE);
        vm.prank(BOB);
        market.buy(listing, 6, PRICE, BOB);
        assertEq(left(listing), 0, "left");
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.TooManyUnits.selector, 1, 0));
        vm.prank(BOB);
        market.buy(listing, 1, PRICE, BOB);
    }

    function test_PriceMayBeAllThatATokenCanPay() public {
        uint256 listing = list(ANN, id, 1, PAYOUT);
        vm.prank(BOB);
        assertEq(market.buy(listing, 1, type(uint256).max, BOB), PAYOUT, "paid");
    }

    function test_FeeOfTheSmallestPriceIsNothing() public {
        uint256 listing = list(ANN, id, 1, 1);
        vm.prank(BOB);
        market.buy(listing, 1, 1, BOB);
        assertEq(balance(DAO), 0, "fee");
    }

    function test_FeeIsThatOfTheDayOfListing() public {
        uint256 listing = list(ANN, id, 1, PRICE);
        market.setFee(500);
        vm.prank(BOB);
        market.buy(listing, 1, PRICE, BOB);
        assertEq(balance(DAO), 50_000, "two percent");
        assertEq(market.offerOf(list(ANN, id, 1, PRICE)).feeBps, 500, "the next has the new fee");
    }

    function test_SellerTakesBackWhatIsLeft() public {
        uint256 listing = list(ANN, id, 6, PRICE);
        vm.prank(BOB);
        market.buy(listing, 2, PRICE, BOB);
        vm.expectEmit(true, true, true, true, address(market));
        emit ICoverMarket.Cancelled(listing, CEM, 4);
        vm.prank(ANN);
        market.cancel(listing, CEM);
        assertEq(desk.balanceOf(CEM, id), 4, "tokens");
        assertEq(left(listing), 0, "left");
    }

    function test_RevertWhen_TakingBackTwice() public {
        uint256 listing = list(ANN, id, 6, PRICE);
        vm.startPrank(ANN);
        market.cancel(listing, ANN);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotSeller.selector, ANN, address(0)));
        market.cancel(listing, ANN);
        vm.stopPrank();
    }

    function test_RevertWhen_AStrangerTakesBack() public {
        uint256 listing = list(ANN, id, 6, PRICE);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotSeller.selector, BOB, ANN));
        vm.prank(BOB);
        market.cancel(listing, BOB);
    }

    function test_RevertWhen_BuyingNothing() public {
        uint256 listing = list(ANN, id, 6, PRICE);
        vm.expectRevert(ICoverDesk.NoUnits.selector);
        vm.prank(BOB);
        market.buy(listing, 0, PRICE, BOB);
    }

    function test_RevertWhen_BuyingMoreThanIsLeft() public {
        uint256 listing = list(ANN, id, 6, PRICE);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.TooManyUnits.selector, type(uint256).max, 6));
        vm.prank(BOB);
        market.buy(listing, type(uint256).max, PRICE, BOB);
    }

    function test_RevertWhen_ThePriceIsAboveTheBuyersMaximum() public {
        uint256 listing = list(ANN, id, 6, PRICE);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.PriceAboveMaximum.selector, PRICE, PRICE - 1));
        vm.prank(BOB);
        market.buy(listing, 1, PRICE - 1, BOB);
    }

    function test_RevertWhen_HolderIsTheMarket() public {
        uint256 listing = list(ANN, id, 6, PRICE);
        vm.expectPartialRevert(REENTRANT);
        vm.prank(BOB);
        market.buy(listing, 1, PRICE, address(market));
    }

    function test_RevertWhen_PriceIsZeroOrMoreThanCoverPays() public {
        vm.startPrank(ANN);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.PriceOutsideRails.selector, 0, PAYOUT));
        desk.safeTransferFrom(ANN, address(market), id, 1, abi.encode(0));
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.PriceOutsideRails.selector, PAYOUT + 1, PAYOUT));
        desk.safeTransferFrom(ANN, address(market), id, 1, abi.encode(PAYOUT + 1));
        vm.expectRevert(
            abi.encodeWithSelector(ICoverMarket.PriceOutsideRails.selector, type(uint256).max, PAYOUT)
        );
        desk.safeTransferFrom(ANN, address(market), id, 1, abi.encode(type(uint256).max));
        vm.stopPrank();
    }

    function test_RevertWhen_TokensComeWithoutAPrice() public {
        vm.startPrank(ANN);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.MalformedPrice.selector, ""));
        desk.safeTransferFrom(ANN, address(market), id, 1, "");
        bytes memory twoWords = abi.encode(PRICE, 0);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.MalformedPrice.selector, twoWords));
        desk.safeTransferFrom(ANN, address(market), id, 1, twoWords);
        vm.stopPrank();
    }

    function test_RevertWhen_NoTokensCome() public {
        vm.expectRevert(ICoverDesk.NoUnits.selector);
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, address(market), id, 0, abi.encode(PRICE));
    }

    function test_RevertWhen_TokensComeInABatch() public {
        uint256[] memory ids = new uint256[](1);
        uint256[] memory units = new uint256[](1);
        (ids[0], units[0]) = (id, 1);
        vm.expectRevert(CoverEscrow.BatchRefused.selector);
        vm.prank(ANN);
        desk.safeBatchTransferFrom(ANN, address(market), ids, units, abi.encode(PRICE));
    }

    function test_RevertWhen_TokensAreForeign() public {
        vm.expectRevert(abi.encodeWithSelector(CoverEscrow.NotCoverToken.selector, ANN, address(desk)));
        vm.prank(ANN);
        market.onERC1155Received(ANN, ANN, id, 1, abi.encode(PRICE));
    }

    function test_RevertWhen_CoverIsBoughtForTheMarket() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        vm.expectRevert(CoverEscrow.ZeroAddress.selector);
        vm.prank(ANN);
        desk.buy(purchase, address(market));
    }

    function test_TradesUntilTheSecondBeforeTheCutoff() public {
        uint256 listing = list(ANN, id, 2, PRICE);
        vm.warp(CUTOFF - 1);
        list(ANN, id, 1, PRICE);
        vm.prank(BOB);
        market.buy(listing, 1, PRICE, BOB);

        vm.warp(CUTOFF);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.SaleClosed.selector, CUTOFF, CUTOFF));
        vm.prank(BOB);
        market.buy(listing, 1, PRICE, BOB);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.SaleClosed.selector, CUTOFF, CUTOFF));
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, address(market), id, 1, abi.encode(PRICE));

        vm.prank(ANN);
        market.cancel(listing, ANN);
        assertEq(desk.balanceOf(ANN, id), 8, "what is left can still be taken back");
    }

    function test_BlockedSellerCannotSellButTakesBack() public {
        uint256 listing = list(ANN, id, 2, PRICE);
        dollar.setRefused(ANN, true);
        vm.expectPartialRevert(bytes4(keccak256("Refused(address)")));
        vm.prank(BOB);
        market.buy(listing, 1, PRICE, BOB);
        vm.prank(ANN);
        market.cancel(listing, ANN);
        assertEq(desk.balanceOf(ANN, id), 10, "tokens");
    }

    function test_OnlyTheOwnerSetsFeeAndTreasury() public {
        vm.startPrank(ANN);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, ANN));
        market.setFee(0);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, ANN));
        market.setTreasury(ANN);
        vm.stopPrank();

        vm.expectEmit(true, true, true, true, address(market));
        emit ICoverMarket.TreasuryChanged(OLAF);
        market.setTreasury(OLAF);
        vm.expectEmit(true, true, true, true, address(market));
        emit ICoverMarket.FeeChanged(0);
        market.setFee(0);
        assertEq(market.treasury(), OLAF, "treasury");
        assertEq(market.feeBps(), 0, "fee");
    }

    function test_RevertWhen_FeeIsAboveItsLimit() public {
        market.setFee(500);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.FeeAboveLimit.selector, 501, 500));
        market.setFee(501);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.FeeAboveLimit.selector, type(uint256).max, 500));
        market.setFee(type(uint256).max);
    }

    function test_RevertWhen_TreasuryIsNobody() public {
        vm.expectRevert(CoverEscrow.ZeroAddress.selector);
        market.setTreasury(address(0));
    }

    function test_SaysWhatItIs() public view {
        assertTrue(market.supportsInterface(type(IERC1155Receiver).interfaceId), "receiver");
        assertTrue(market.supportsInterface(0x01ffc9a7), "ERC-165");
        assertFalse(market.supportsInterface(type(IERC1155).interfaceId), "no token");
    }

    function testFuzz_EveryDollarOfASaleIsSomebodys(uint256 price, uint256 units, uint256 feeBps) public {
        (price, units, feeBps) = (1 + (price % PAYOUT), 1 + (units % 10), feeBps % 501);
        market.setFee(feeBps);
        uint256 listing = list(ANN, id, 10, price);
        (uint256 annHad, uint256 bobHad) = (balance(ANN), balance(BOB));
        vm.prank(BOB);
        uint256 paid = market.buy(listing, units, price, CEM);
        assertEq(paid, price * units, "price");
        assertEq(bobHad - balance(BOB), paid, "buyer's dollars");
        assertEq(balance(ANN) - annHad + balance(DAO), paid, "seller's and treasury's dollars");
        assertEq(balance(DAO), (price * units * feeBps) / 10_000, "fee");
        assertEq(desk.balanceOf(CEM, id) + left(listing), 10, "tokens");
        assertEq(desk.balanceOf(address(market), id), left(listing), "escrow");
    }
}
