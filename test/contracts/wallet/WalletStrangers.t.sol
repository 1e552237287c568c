// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ICoverMarket} from "../../../contracts/interfaces/ICoverMarket.sol";
import {IWalletGuard} from "../../../contracts/wallet/IWalletGuard.sol";
import {Call} from "../support/wallet/Calls.sol";
import {Wallets} from "../support/wallet/Wallets.sol";

/// @title What can reach somebody else: withdrawals, gifts and trades.
contract WalletStrangersTest is Wallets {
    IWalletGuard.Limit private constant SPEND = IWalletGuard.Limit.SPEND;
    IWalletGuard.Limit private constant GIFT = IWalletGuard.Limit.GIFT;
    IWalletGuard.Limit private constant TRADE = IWalletGuard.Limit.TRADE;

    function test_PaysOnlyToAnApprovedAddress() public {
        refused(notReady(FRIEND, 0), withdrawal(FRIEND, 500 * DOLLAR));
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceAddress, (FRIEND))));
        uint256 readyAt = block.timestamp + 24 hours;
        assertEq(guard.addressReadyAt(address(safe), FRIEND), readyAt, "it waits");
        vm.warp(readyAt - 1);
        refused(notReady(FRIEND, readyAt), withdrawal(FRIEND, 500 * DOLLAR));
        vm.warp(readyAt);
        act(withdrawal(FRIEND, 500 * DOLLAR));
        assertEq(dollar.balanceOf(FRIEND), 500 * DOLLAR, "ten times the daily cap, as wished");
        assertEq(guard.spentOf(address(safe), SPEND), 0, "and not counted");
        refused(notReady(thief, 0), withdrawal(thief, 1));
    }

    function test_ARemovedAddressIsRefusedAtOnce() public {
        approveFriend();
        act(Call(address(guard), abi.encodeCall(IWalletGuard.removeAddress, (FRIEND))));
        refused(notReady(FRIEND, 0), withdrawal(FRIEND, 1));
    }

    function test_ACancelledAddressNeverGetsReady() public {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceAddress, (FRIEND))));
        vm.warp(block.timestamp + 12 hours);
        act(Call(address(guard), abi.encodeCall(IWalletGuard.removeAddress, (FRIEND))));
        vm.warp(block.timestamp + 2 days);
        refused(notReady(FRIEND, 0), withdrawal(FRIEND, 1));
    }

    /// @dev The approval of one wallet's person says nothing about another's.
    function test_AnAddressIsApprovedForOneWallet() public {
        approveFriend();
        safe = newWallet(OWN, 7);
        refused(notReady(FRIEND, 0), withdrawal(FRIEND, 1));
    }

    function test_AGiftCountsAsADollarAToken() public {
        uint256 id = own(20);
        act(sending(thief, id, 10, ""));
        refused(overCap(GIFT, 11 * DOLLAR, 10 * DOLLAR), sending(thief, id, 1, ""));
        assertEq(guard.spentOf(address(safe), SPEND), 10 * DOLLAR, "a gift leaves the wallet like anything else");
    }

    function test_AGiftToAnApprovedAddressIsFree() public {
        uint256 id = own(200);
        approveFriend();
        act(sending(FRIEND, id, 200, ""));
        assertEq(desk.balanceOf(FRIEND, id), 200, "given");
    }

    function test_CoverBoughtForSomebodyIsAGift() public {
        act(buying(10, thief));
        refused(overCap(GIFT, 11 * DOLLAR, 10 * DOLLAR), buying(1, thief));
        act(buying(1, address(safe)));
        approveFriend();
        vm.warp(block.timestamp + 6 hours);
        act(buying(20, FRIEND));
        assertEq(guard.spentOf(address(safe), GIFT), 0, "but not for a friend");
        assertEq(guard.spentOf(address(safe), SPEND), 20 * DOLLAR, "it still costs dollars");
    }

    /// @dev The plane has landed late and everybody knows; only the contracts do not yet.
    function test_AfterTheCutoffAGiftCountsAsAllItCanPay() public {
        uint256 id = own(20);
        vm.warp(CUTOFF - 1);
        act(sending(thief, id, 1, ""));
        vm.warp(CUTOFF);
        refused(overCap(SPEND, 65 * DOLLAR, 50 * DOLLAR), sending(thief, id, 4, ""));
        refused(overCap(GIFT, 17 * DOLLAR, 10 * DOLLAR), sending(thief, id, 1, ""));
    }

    function test_ASettledTokenCountsAsItsPayout() public {
        uint256 id = own(20);
        land(id, FLIGHT, 300);
        refused(overCap(GIFT, 16 * DOLLAR, 10 * DOLLAR), sending(thief, id, 1, ""));
    }

    function test_AWorthlessTokenStillCountsAsADollar() public {
        uint256 id = own(20);
        land(id, FLIGHT, 0);
        act(sending(thief, id, 10, ""));
        refused(overCap(GIFT, 11 * DOLLAR, 10 * DOLLAR), sending(thief, id, 1, ""));
    }

    function test_NothingIsListedBelowTheFloor() public {
        uint256 id = own(20);
        refused(
            abi.encodeWithSelector(IWalletGuard.PriceBelowFloor.selector, 799_999, 800_000),
            sending(address(market), id, 1, abi.encode(799_999))
        );
        act(sending(address(market), id, 1, abi.encode(800_000)));
        raise(IWalletGuard.Limit.FLOOR, 100_000);
        act(sending(address(market), id, 1, abi.encode(100_000)));
    }

    /// @dev The fee is 1 %: a sale at $0.80 brings $0.792, $0.208 less than the token cost.
    function test_SellingBelowTheIssuePriceIsBounded() public {
        uint256 id = own(200);
        act(sending(address(market), id, 48, abi.encode(800_000)));
        assertEq(guard.spentOf(address(safe), TRADE), 48 * 208_000, "what the wallet may lose");
        refused(
            overCap(TRADE, 49 * 208_000, 10 * DOLLAR),
            sending(address(market), id, 1, abi.encode(800_000))
        );
        act(sending(address(market), id, 100, abi.encode(1_020_000)));
        assertEq(guard.spentOf(address(safe), TRADE), 48 * 208_000, "a good price loses nothing");
    }

    function test_BuysAListingAtItsPriceAndNeverAboveTheIssuePrice() public {
        listForSale(10, 1_000_001, 10);
        refused(
            abi.encodeWithSelector(IWalletGuard.PriceAboveIssue.selector, 1_000_001, DOLLAR),
            listingCalls(1, 1, 1_000_001)
        );
        listForSale(10, 900_000, 10);
        refused(
            abi.encodeWithSelector(IWalletGuard.ListingCosts.selector, 2, 900_000, DOLLAR),
            listingCalls(2, 1, DOLLAR)
        );
        act(listingCalls(2, 10, 900_000));
        assertEq(dollar.allowance(address(safe), address(market)), 0, "no approval is left");
        assertEq(guard.spentOf(address(safe), SPEND), 9 * DOLLAR, "it costs dollars");
    }

    /// @dev A thief may sell what is worth nothing any more: so all that is paid for it counts.
    function test_WhatSellersGetIsBounded() public {
        listForSale(20, DOLLAR, 20);
        act(listingCalls(1, 10, DOLLAR));
        refused(overCap(TRADE, 11 * DOLLAR, 10 * DOLLAR), listingCalls(1, 1, DOLLAR));
    }

    function test_BoughtCoverIsTheWallets() public {
        listForSale(10, DOLLAR, 10);
        bytes memory data = abi.encodeCall(ICoverMarket.buy, (1, 1, DOLLAR, thief));
        refused(notToWallet(thief), pay(address(market), DOLLAR, data));
    }

    function listForSale(uint32 units, uint256 price, uint256 listed) private {
        (uint256 id, ) = buy(BOB, FLIGHT, units);
        vm.prank(BOB);
        desk.safeTransferFrom(BOB, address(market), id, listed, abi.encode(price));
    }

    function listingCalls(uint256 listing, uint256 units, uint256 price) private view returns (Call[] memory) {
        bytes memory data = abi.encodeCall(ICoverMarket.buy, (listing, units, price, address(safe)));
        return pay(address(market), units * price, data);
    }

    function withdrawal(address to, uint256 amount) private view returns (Call memory) {
        return Call(address(dollar), abi.encodeCall(IERC20.transfer, (to, amount)));
    }

    function notReady(address to, uint256 readyAt) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IWalletGuard.AddressNotReady.selector, to, readyAt);
    }
}
