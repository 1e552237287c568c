// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1155Errors, IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {Buying} from "./support/Buying.sol";
import {GreedyHolder, SilentContract} from "./support/Holders.sol";

contract BuyTest is Buying {
    function test_TakesExactlyOneDollarPerUnitStraightToThePool() public {
        uint256 before = dollar.balanceOf(address(pool));
        (uint256 id, uint256 payout) = buy(ANN, FLIGHT, 3);

        assertEq(payout, PAYOUT, "payout");
        assertEq(desk.balanceOf(ANN, id), 3, "tokens");
        assertEq(dollar.balanceOf(ANN), 9_997 * DOLLAR, "buyer's dollars");
        assertEq(dollar.balanceOf(address(pool)) - before, 3 * DOLLAR, "pool's dollars");
        assertEq(dollar.balanceOf(address(desk)), 0, "desk's dollars");
    }

    function test_LocksWhatThePremiumDoesNotCover() public {
        buy(ANN, FLIGHT, 3);
        (uint256 assets, uint256 locked, uint256 unearned, uint256 claimable, uint256 fees) = pool.accounts();
        assertEq(assets, 1_000_000 * DOLLAR, "assets");
        // Payout and fee of 5 cents, less the premium.
        assertEq(locked, 3 * (PAYOUT + 50_000 - DOLLAR), "locked");
        assertEq(unearned, 3 * DOLLAR, "unearned");
        assertEq(claimable + fees, 0, "nothing is owed");
    }

    function test_IdIsTheHashOfTheTerms() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 1);
        ICoverDesk.Terms memory terms = ICoverDesk.Terms(FLIGHTS, 1, FLIGHT, LATE, LATE, uint48(PAYOUT));
        assertEq(id, uint256(keccak256(abi.encode(terms))), "id");
        (ICoverDesk.Terms memory stored, ICoverDesk.SeriesState state, uint256 units, uint256 payPerUnit) = desk
            .seriesOf(id);
        assertEq(keccak256(abi.encode(stored)), keccak256(abi.encode(terms)), "terms");
        assertEq(uint256(state), uint256(ICoverDesk.SeriesState.OPEN), "state");
        assertEq(units, 1, "units");
        assertEq(payPerUnit, 0, "payPerUnit");
    }

    function test_TellsTheSeriesOnceAndEveryPurchase() public {
        ICoverDesk.Quote memory offer = desk.quote(purchaseOf(FLIGHT, 1));
        vm.expectEmit(true, true, true, true, address(desk));
        emit ICoverDesk.SeriesOpened(offer.id, FLIGHTS, 1, FLIGHT, LATE, LATE, offer.payout, address(pool));
        vm.expectEmit(true, true, true, true, address(desk));
        emit ICoverDesk.CoverBought(offer.id, ANN, ANN, 2);
        buy(ANN, FLIGHT, 2);

        vm.recordLogs();
        buy(BOB, FLIGHT, 1);
        uint256 count = vm.getRecordedLogs().length;
        assertEq(count, 3, "CoverBought, Transfer and TransferSingle");
    }

    function test_PurchasesAtOneTermsAreOneSeries() public {
        (uint256 first, ) = buy(ANN, FLIGHT, 2);
        (uint256 second, ) = buy(BOB, FLIGHT, 5);
        assertEq(first, second, "id");
        assertEq(unitsOf(first), 7, "units");
    }

    function test_BuysForAFriendWithoutCode() public {
        address friend = address(0xF1E7D);
        vm.prank(ANN);
        (uint256 id, ) = desk.buy(purchaseOf(FLIGHT, 2), friend);
        assertEq(desk.balanceOf(friend, id), 2, "friend");
        assertEq(desk.balanceOf(ANN, id), 0, "buyer");
        assertEq(dollar.balanceOf(ANN), 9_998 * DOLLAR, "buyer paid");
    }

    function test_BuysInTheLastSecondBeforeTheCutoff() public {
        vm.warp(CUTOFF - 1);
        (uint256 id, ) = buy(ANN, FLIGHT, 1);
        assertEq(unitsOf(id), 1, "units");
    }

    function test_RevertWhen_SaleIsAtTheCutoff() public {
        vm.warp(CUTOFF);
        refuses(purchaseOf(FLIGHT, 1), abi.encodeWithSelector(ICoverDesk.SaleClosed.selector, CUTOFF, CUTOFF));
    }

    function test_RevertWhen_SaleIsPastTheCutoff() public {
        vm.warp(DEPARTURE + 1);
        refuses(purchaseOf(FLIGHT, 1), abi.encodeWithSelector(ICoverDesk.SaleClosed.selector, DEPARTURE + 1, CUTOFF));
    }

    function test_RevertWhen_SaleHasNotBegun() public {
        uint256 opens = DEPARTURE - 90 days;
        vm.warp(opens - 1);
        refuses(purchaseOf(FLIGHT, 1), abi.encodeWithSelector(ICoverDesk.SaleNotOpen.selector, opens - 1, opens));
    }

    function test_RevertWhen_NoUnits() public {
        refuses(purchaseOf(FLIGHT, 0), abi.encodeWithSelector(ICoverDesk.NoUnits.selector));
    }

    function test_RevertWhen_ProductIsNotListed() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        purchase.product = 9;
        refuses(purchase, abi.encodeWithSelector(ICoverDesk.ProductNotLive.selector, 9));
    }

    function test_RevertWhen_ProductIsStopped() public {
        desk.setLive(FLIGHTS, false);
        refuses(purchaseOf(FLIGHT, 1), abi.encodeWithSelector(ICoverDesk.ProductNotLive.selector, FLIGHTS));
        desk.setLive(FLIGHTS, true);
        buy(ANN, FLIGHT, 1);
    }

    function test_RevertWhen_SubjectHasNoDate() public {
        bytes32 nonsense = "CO 00622026032OIAHEWR           ";
        refuses(
            purchaseOf(nonsense, 1),
            abi.encodeWithSelector(ICoverDesk.MalformedSubject.selector, nonsense, 14)
        );
    }

    function test_RevertWhen_ProofIsWrong() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        purchase.proof[0] = keccak256("another table");
        refusesRow(purchase, flightRow);
    }

    function test_RevertWhen_ProofIsMissing() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        purchase.proof = new bytes32[](0);
        refusesRow(purchase, flightRow);
    }

    function test_RevertWhen_RateIsNotTheTables() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        purchase.ratePpm = RATE - 1;
        refusesRow(purchase, leafOf(FLIGHTS, FLIGHT, LATE, LATE, RATE - 1));
    }

    function test_RevertWhen_TriggerIsNotTheTables() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        purchase.trigger = 15;
        refusesRow(purchase, leafOf(FLIGHTS, FLIGHT, 15, LATE, RATE));
    }

    function test_RevertWhen_FlightIsInvented() public {
        bytes32 invented = "CO 999920260320IAHEWR           ";
        ICoverDesk.Purchase memory purchase = purchaseOf(invented, 1);
        bytes32 masked = maskOf(invented, RATE_COLUMNS);
        bytes32 leaf = leafOf(FLIGHTS, invented, LATE, LATE, RATE);
        refuses(purchase, abi.encodeWithSelector(ICoverDesk.RateNotListed.selector, FLIGHTS, masked, leaf));
    }

    function test_RevertWhen_PayoutIsBelowTheBuyersMinimum() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        purchase.minPayout = uint48(PAYOUT + 1);
        refuses(purchase, abi.encodeWithSelector(ICoverDesk.PayoutBelowMinimum.selector, PAYOUT, PAYOUT + 1));
    }

    function test_RevertWhen_LoadIsTooHigh() public {
        // At 1,000 ppm the rail prices 5,000 ppm: $49, worth 5 cents of the dollar.
        listSingleRow(1_000);
        ICoverDesk.Purchase memory purchase = singleRow(1_000);
        refuses(purchase, abi.encodeWithSelector(ICoverDesk.LoadTooHigh.selector, 49_000, 400_000));
    }

    function test_RevertWhen_PayoutIsNoMoreThanTheDollar() public {
        listSingleRow(900_000);
        ICoverDesk.Purchase memory purchase = singleRow(900_000);
        purchase.minPayout = 0;
        refuses(purchase, abi.encodeWithSelector(ICoverDesk.PayoutBelowMinimum.selector, 690_000, DOLLAR + 1));
    }

    function test_RevertWhen_BuyerHasTooFewDollars() public {
        vm.prank(CEM);
        dollar.approve(address(desk), type(uint256).max);
        dollar.mint(CEM, DOLLAR);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, CEM, DOLLAR, 2 * DOLLAR)
        );
        vm.prank(CEM);
        desk.buy(purchaseOf(FLIGHT, 2), CEM);
    }

    function test_RevertWhen_BuyerDidNotApprove() public {
        dollar.mint(CEM, DOLLAR);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(desk), 0, DOLLAR)
        );
        vm.prank(CEM);
        desk.buy(purchaseOf(FLIGHT, 1), CEM);
    }

    function test_RevertWhen_HolderIsAContractThatCannotHoldTokens() public {
        SilentContract silent = new SilentContract();
        vm.expectRevert(abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(silent)));
        vm.prank(ANN);
        desk.buy(purchaseOf(FLIGHT, 1), address(silent));
    }

    function test_HolderThatBuysAgainWhileReceivingIsRefused() public {
        GreedyHolder greedy = new GreedyHolder(desk, dollar);
        give(address(greedy), 100 * DOLLAR);
        greedy.plan(abi.encodeCall(desk.buy, (purchaseOf(FLIGHT, 1), address(greedy))));
        vm.prank(address(greedy));
        (uint256 id, ) = desk.buy(purchaseOf(FLIGHT, 1), address(greedy));

        assertEq(
            bytes32(greedy.answer()),
            bytes32(abi.encodeWithSelector(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector)),
            "answer to the second purchase"
        );
        assertEq(unitsOf(id), 1, "units");
    }
}
