// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TestDollar} from "../../contracts/TestDollar.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {IRiskPool} from "../../contracts/interfaces/IRiskPool.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {BrokenOracle} from "./support/Oracles.sol";
import {Buying} from "./support/Buying.sol";
import {HostileHolder} from "./support/Holders.sol";
import {RevertingHook} from "./support/Hooks.sol";
import {NaiveDesk} from "./support/NaiveDesk.sol";

/// @dev What went wrong when others sold cover and paid it, each scenario against these contracts and a naive twin in which it
/// works.
contract PeerBugsSaleTest is Buying {
    NaiveDesk private naive;

    function setUp() public override {
        super.setUp();
        naive = new NaiveDesk(dollar);
        dollar.mint(address(naive), 1_000 * DOLLAR);
    }

    /// @dev Etherisc checks the departure that the caller states, not the one it stores. Stopped by times that only the subject
    /// tells.
    function test_EtheriscLateInformation_TheBuyerCannotStateATime() public {
        vm.warp(DEPARTURE + 5 hours);
        vm.prank(ANN);
        naive.buy(FLIGHT, DEPARTURE + 30 days, 1);
        assertEq(naive.unitsOf(FLIGHT, ANN), 1, "bought when everybody knew");

        refuses(
            purchaseOf(FLIGHT, 1),
            abi.encodeWithSelector(ICoverDesk.SaleClosed.selector, DEPARTURE + 5 hours, CUTOFF)
        );
        bytes32 postponed = "CO 006220260419IAHEWR           ";
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        purchase.subject = postponed;
        vm.expectPartialRevert(ICoverDesk.RateNotListed.selector);
        vm.prank(ANN);
        desk.buy(purchase, ANN);
    }

    /// @dev Ensuro v2, QSP-9: flights sold in transit. Stopped by `SaleClosed`, from the very second of the cutoff on.
    function test_EnsuroQSP9_NothingIsSoldFromTheCutoffOn() public {
        vm.warp(CUTOFF - 1);
        buy(ANN, FLIGHT, 1);
        vm.warp(CUTOFF);
        refuses(purchaseOf(FLIGHT, 1), abi.encodeWithSelector(ICoverDesk.SaleClosed.selector, CUTOFF, CUTOFF));
    }

    /// @dev Cork, 2025: a premium in proportion to the time left is next to nothing near the end. The rate is for the whole event
    /// here; only the charge for the lock falls with time. Its hook let anybody write; `openCover` is the desk's alone.
    function test_Cork_TheLastHourIsNoBargainAndNobodyElseWritesInTheBooks() public {
        vm.warp(CUTOFF - 1);
        assertLe(naive.premiumOf(CUTOFF), 1, "sixteen dollars of cover for a millionth of one");
        ICoverDesk.Quote memory offer = desk.quote(purchaseOf(FLIGHT, 1));
        // Rate 3 %, margin 1.5: a dollar buys at most 0.95 / 0.045 dollars of cover, at any hour.
        assertLe(offer.payout, 21_111_111, "however late");

        vm.expectRevert(abi.encodeWithSelector(IRiskPool.NotDesk.selector, CEM, address(desk)));
        vm.prank(CEM);
        pool.openCover(1, 0);
        vm.expectRevert(abi.encodeWithSelector(IRiskPool.NotDesk.selector, CEM, address(desk)));
        vm.prank(CEM);
        pool.payOut(CEM, 1);
    }

    /// @dev Ensuro v3, ENSR-10: a signed price was good for every module. A row is bound to its product, subject, trigger, exit
    /// and rate, and its tree to one desk.
    function test_EnsuroENSR10_ARowOfOneProductSellsNoOther() public {
        IRateBook.Product memory product = flightProduct();
        product.marginBps = 10_000;
        desk.listProduct(2, product);
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        purchase.product = 2;
        vm.expectPartialRevert(ICoverDesk.RateNotListed.selector);
        vm.prank(ANN);
        desk.buy(purchase, ANN);
    }

    /// @dev Ensuro v3, ENSR-11 (acknowledged): once the time is over, anyone expires an unpaid policy. Here an outcome wins,
    /// however late.
    function test_EnsuroENSR11_ALateOutcomeIsPaidAndNeverExpires() public {
        vm.prank(ANN);
        naive.buy(FLIGHT, DEPARTURE, 1);
        vm.warp(SETTLE_BY);
        naive.expire(FLIGHT, SETTLE_BY);
        vm.expectRevert(bytes("expired"));
        naive.payAll(FLIGHT, false);

        vm.warp(NOW);
        (uint256 id, ) = buy(ANN, FLIGHT, 2);
        vm.warp(SETTLE_BY - 1 hours);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        vm.warp(SETTLE_BY + 30 days);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.OutcomeIsFinal.selector, id));
        desk.void(id);
        desk.settle(id);
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.PAYING), "paying");
    }

    /// @dev Ensuro v3, ENSR-12: the issuer freezes. Who is frozen keeps the claim; while the pool itself is, all claims wait and
    /// none is lost.
    function test_EnsuroENSR12_FrozenDollarsDelayAndTakeNothing() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 2);
        land(id, FLIGHT, 300);
        dollar.setRefused(address(pool), true);
        desk.pay(id, only(ANN));
        assertEq(desk.balanceOf(ANN, id), 2, "still hers");
        dollar.setRefused(address(pool), false);
        desk.pay(id, only(ANN));
        assertEq(desk.balanceOf(ANN, id), 0, "paid");
        assertEq(dollar.balanceOf(ANN), 9_998 * DOLLAR + 32 * DOLLAR, "in full");
    }

    /// @dev Etherisc pays from the first policy on in one loop: one holder whom the dollar refuses stalls all. Stopped by `try`
    /// in `pay`.
    function test_EtheriscIndexZero_ABlockedHolderStallsNobody() public {
        vm.prank(BOB);
        naive.buy(FLIGHT, DEPARTURE, 1);
        vm.prank(ANN);
        naive.buy(FLIGHT, DEPARTURE, 1);
        (uint256 id, ) = buy(BOB, FLIGHT, 1);
        buy(ANN, FLIGHT, 1);
        dollar.setRefused(BOB, true);
        vm.expectPartialRevert(TestDollar.Refused.selector);
        naive.payAll(FLIGHT, false);

        land(id, FLIGHT, 300);
        address[] memory both = new address[](2);
        (both[0], both[1]) = (BOB, ANN);
        desk.pay(id, both);
        assertEq(desk.balanceOf(ANN, id), 0, "Ann is paid");
        assertEq(desk.balanceOf(BOB, id), 1, "Bob keeps the claim");
        vm.prank(BOB);
        desk.redeem(id, 1, CEM);
        assertEq(dollar.balanceOf(CEM), 16 * DOLLAR, "and sends it elsewhere");
    }

    /// @dev Sherlock, TOB-8, and Ensuro's payout callback: a holder that fails when it is told blocks the loop. No holder is
    /// called to be paid.
    function test_SherlockTOB8_AHolderThatRevertsIsPaidLikeAnyOther() public {
        HostileHolder hostile = new HostileHolder();
        vm.prank(address(hostile));
        naive.buy(FLIGHT, DEPARTURE, 1);
        vm.expectRevert(HostileHolder.NotInterested.selector);
        naive.payAll(FLIGHT, true);

        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        vm.prank(ANN);
        (uint256 id, ) = desk.buy(purchase, address(hostile));
        land(id, FLIGHT, 300);
        desk.pay(id, only(address(hostile)));
        assertEq(dollar.balanceOf(address(hostile)), 16 * DOLLAR, "paid");
    }

    /// @dev Sherlock, TOB-6: who was replaced between sale and claim could not be claimed from. A series keeps its oracle, pool
    /// and settings, and no hook, pause or new version stands in a claim's way.
    function test_SherlockTOB6_WhateverIsReplacedAClaimGoesOn() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 1);
        uint40 landing = uint40(DEPARTURE + 12 hours);
        IOutcomeOracle.Status value = IOutcomeOracle.Status.VALUE;
        IQuorumOracle.Observation[] memory late = agreed(oracle, FLIGHTS, FLIGHT, value, 300, landing);
        vm.warp(NOW + 1 days);
        IRateBook.Product memory product = flightProduct();
        product.oracle = address(new BrokenOracle());
        desk.listProduct(FLIGHTS, product);
        desk.setLive(FLIGHTS, false);
        RevertingHook hook = new RevertingHook();
        desk.setCompliance(hook);
        desk.setScreened(FLIGHTS, true);
        pool.setCompliance(hook);
        pool.setTreasury(CEM);
        oracle.setReporters(threeReporters(), 2, 2);
        desk.transferOwnership(CEM);
        vm.prank(CEM);
        desk.acceptOwnership();

        vm.warp(landing);
        oracle.report(0, FLIGHTS, FLIGHT, value, late);
        vm.warp(landing + 2 hours);
        desk.settle(id);
        desk.pay(id, only(ANN));
        assertEq(dollar.balanceOf(ANN), 9_999 * DOLLAR + 16 * DOLLAR, "paid as it was sold");
    }
}
