// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {Buying} from "./support/Buying.sol";
import {NaiveDesk} from "./support/NaiveDesk.sol";
import {NaiveVault} from "./support/NaiveVault.sol";

/// @dev What went wrong with other insurers' money, each scenario against these contracts and, where it is short, against a naive
/// twin in which it works. The table is docs/peer-bugs.md.
contract PeerBugsMoneyTest is Buying {
    NaiveVault private naive;

    function setUp() public override {
        super.setUp();
        naive = new NaiveVault(dollar);
    }

    /// @dev Ensuro reverts a payout it cannot fund, Neptune sells several times what it has. Stopped by `PoolFull` in
    /// `Sale._book`.
    function test_Solvency_ThePoolsWorstDayIsPaidInFull() public {
        openCaps();
        give(ANN, 100_000 * DOLLAR);
        uint32 most = uint32(1_000_000 / 16);
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, most);
        vm.prank(ANN);
        (uint256 id, ) = desk.buy(purchase, ANN);
        // The premium that came in backs 3,710 more: 59,375 dollars are free.
        refuses(
            purchaseOf(OTHER_FLIGHT, 3_711),
            abi.encodeWithSelector(ICoverDesk.PoolFull.selector, 59_376 * DOLLAR, 59_375 * DOLLAR)
        );
        (uint256 other, ) = buy(ANN, OTHER_FLIGHT, 3_710);

        uint256 before = dollar.balanceOf(ANN);
        vm.warp(DEPARTURE + 12 hours);
        report(OTHER_FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        land(id, FLIGHT, 300);
        desk.settle(other);
        desk.pay(id, only(ANN));
        desk.pay(other, only(ANN));
        assertEq(dollar.balanceOf(ANN) - before, 1_059_360 * DOLLAR, "every dollar that was promised");
    }

    /// @dev Etherisc caps what one flight can cost and nothing above it. Stopped by the cap of the origin's day,
    /// `CapExceeded(1)`.
    function test_CorrelatedEvents_OneStormOverAnAirportHasACapOfItsOwn() public {
        NaiveDesk naiveDesk = new NaiveDesk(dollar);
        vm.startPrank(ANN);
        naiveDesk.buy(FLIGHT, DEPARTURE, 600);
        naiveDesk.buy(OTHER_FLIGHT, DEPARTURE, 600);
        vm.stopPrank();
        assertEq((naiveDesk.sold(FLIGHT) + naiveDesk.sold(OTHER_FLIGHT)) * 16, 19_200, "one morning in Houston");

        buy(ANN, FLIGHT, 600);
        ICoverDesk.Purchase memory purchase = purchaseOf(OTHER_FLIGHT, 600);
        refuses(purchase, abi.encodeWithSelector(ICoverDesk.CapExceeded.selector, 1, 19_200e6, 15_000e6));
    }

    /// @dev Etherisc lets unlocked capital leave at once. Stopped by the cool-down; what waits still takes losses.
    function test_FrontRunning_WhoLeavesOnBadNewsStillCarriesTheLoss() public {
        fund(LENA, 1_000 * DOLLAR);
        fund(OLAF, 1_000 * DOLLAR);
        vm.prank(LENA);
        assertEq(naive.withdraw(), 1_000 * DOLLAR, "all of it, before the loss");
        naive.payLoss(ANN, 160 * DOLLAR);
        vm.prank(OLAF);
        assertEq(naive.withdraw(), 840 * DOLLAR, "the other bears it alone");

        deposit(OLAF, 1_000_000 * DOLLAR);
        (uint256 id, ) = buy(ANN, FLIGHT, 600);
        vm.warp(DEPARTURE + 6 hours);
        asksToLeave(LENA);
        asksToLeave(OLAF);
        assertEq(pool.maxRedeem(LENA), 0, "not yet");
        land(id, FLIGHT, 300);
        vm.warp(block.timestamp + 7 days);
        uint256 lena = redeemAll(LENA);
        uint256 olaf = redeemAll(OLAF);
        assertLe(lena, 1_000_000 * DOLLAR - 4_000 * DOLLAR, "half of the loss");
        assertLe(lena > olaf ? lena - olaf : olaf - lena, 1, "the same for both");
    }

    /// @dev Ensuro v3, ENSR-1: who leaves before a loss is written down escapes it. Nothing here is invested elsewhere; a loss
    /// that is known and not settled yet finds the leavers in their cool-down.
    function test_EnsuroENSR1_AnUnsettledLossFindsTheLeaversInTheQueue() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 600);
        vm.warp(DEPARTURE + 12 hours);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        asksToLeave(LENA);
        vm.warp(block.timestamp + 2 hours);
        assertEq(pool.maxRedeem(LENA), 0, "the outcome is final, nothing is settled, nobody gets out");
        desk.settle(id);
        vm.warp(block.timestamp + 7 days);
        assertLe(redeemAll(LENA), 992_000 * DOLLAR, "with the loss");
    }

    /// @dev Ensuro v3, ENSR-2: a loss of the vault below blocks the books. There is no vault below, and a pool that lost
    /// everything goes on.
    function test_EnsuroENSR2_APoolThatLostEverythingGoesOn() public {
        openCaps();
        give(ANN, 100_000 * DOLLAR);
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, uint32(1_000_000 / 16));
        vm.prank(ANN);
        (uint256 id, ) = desk.buy(purchase, ANN);
        land(id, FLIGHT, 300);
        desk.pay(id, only(ANN));
        (uint256 assets, , , , ) = pool.accounts();
        assertEq(assets, 62_500 * DOLLAR - 3_125 * DOLLAR, "the premium is left");

        vm.warp(NOW);
        deposit(OLAF, 100_000 * DOLLAR);
        (uint256 next, ) = buy(BOB, OTHER_FLIGHT, 10);
        land(next, OTHER_FLIGHT, 0);
        assertGt(pool.totalAssets(), 159_375 * DOLLAR, "and earns again");
    }

    /// @dev Ensuro v3, ENSR-3: locking capital on purpose freezes investors. Stopped by the caps, and ended by settle-by.
    function test_EnsuroENSR3_BuyingOutOneFlightFreezesOneHundredth() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        uint32 most = uint32(desk.quote(purchase).available);
        purchase.units = most;
        vm.prank(ANN);
        (uint256 id, ) = desk.buy(purchase, ANN);
        refuses(purchaseOf(FLIGHT, 1), abi.encodeWithSelector(ICoverDesk.CapExceeded.selector, 0, 10_016e6, 10_000e6));
        asksToLeave(LENA);
        vm.warp(NOW + 7 days);
        assertGe(pool.maxWithdraw(LENA), 990_000 * DOLLAR, "the rest can leave");
        vm.warp(SETTLE_BY);
        desk.void(id);
        (, uint256 locked, , , ) = pool.accounts();
        assertEq(locked, 0, "and the lock ends, whatever the oracle does");
    }

    /// @dev Neptune, H-01: two accounts told apart by one `balanceOf`. The books count what was given and owed, never the
    /// balance.
    function test_NeptuneH01_ClaimsFeesAndGiftsAreNotTheShareholders() public {
        fund(LENA, 1_000 * DOLLAR);
        dollar.mint(address(naive), 500 * DOLLAR);
        vm.prank(LENA);
        assertEq(naive.withdraw(), 1_500 * DOLLAR, "somebody's claims went to a shareholder");

        (uint256 id, ) = buy(ANN, FLIGHT, 10);
        land(id, FLIGHT, 300);
        dollar.mint(address(pool), 500 * DOLLAR);
        (uint256 assets, , , uint256 claimable, uint256 fees) = pool.accounts();
        assertEq(claimable, 160 * DOLLAR, "Ann's");
        assertEq(fees, DOLLAR / 2, "the treasury's");
        assertEq(pool.totalAssets(), assets, "the shareholders'");
        assertEq(assets + claimable + fees + 500 * DOLLAR, dollar.balanceOf(address(pool)), "and a gift is nobody's");
    }

    /// @dev Neptune, H-02: commitments of a month that nobody looked at were sold again. Stopped by `locked`, one sum over all
    /// dates.
    function test_NeptuneH02_CoverThatEndsFarAwayIsLockedToo() public {
        bytes32 far = "CO 006220260720IAHEWR           ";
        bytes32 farRow = leafOf(FLIGHTS, far, LATE, LATE, RATE);
        IRateBook.Product memory product = flightProduct();
        (product.horizon, product.capitalCostBps) = (200 days, 0);
        product.ratesRoot = parentOf(flightRow, farRow);
        (product.caps[0].poolShareBps, product.caps[0].dollars) = (10_000, 2_000_000);
        (product.caps[1].columns, product.caps[2].columns) = (0, 0);
        desk.listProduct(FLIGHTS, product);

        ICoverDesk.Purchase memory purchase = purchaseOf(far, 40_000);
        purchase.proof[0] = flightRow;
        give(ANN, 80_000 * DOLLAR);
        vm.prank(ANN);
        (, uint256 payout) = desk.buy(purchase, ANN);
        (purchase.subject, purchase.proof[0]) = (FLIGHT, farRow);
        (uint256 free, ) = pool.backing();
        assertEq(free, 1_000_000 * DOLLAR - 40_000 * (payout + 50_000 - DOLLAR), "five months ahead, and locked");
        vm.expectPartialRevert(ICoverDesk.PoolFull.selector);
        vm.prank(ANN);
        desk.buy(purchase, ANN);
    }

    /// @dev Sherlock, C4 H-01: the first staker takes what the second brings. Stopped by a million virtual shares and by books
    /// that see no gift.
    function test_SherlockFirstStaker_TheSecondInvestorLosesNothing() public {
        fund(CEM, 1);
        dollar.mint(address(naive), 1_000 * DOLLAR);
        fund(OLAF, 1_000 * DOLLAR);
        assertEq(naive.sharesOf(OLAF), 0, "the second gets nothing for a thousand dollars");
        vm.prank(CEM);
        assertEq(naive.withdraw(), 2_000 * DOLLAR + 1, "the first takes all");

        uint256 first = depositIn(pools[0], CEM, 1);
        dollar.mint(address(pools[0]), 1_000 * DOLLAR);
        uint256 second = depositIn(pools[0], OLAF, 1_000 * DOLLAR);
        assertEq(pools[0].convertToAssets(second), 1_000 * DOLLAR, "the second keeps all");
        assertEq(pools[0].convertToAssets(first), 1, "the first gains nothing");
    }

    /// @dev At a dollar with six decimals every split leaves a remainder. Payments round down in `Price.paymentAt`, fees are a
    /// fixed sum for each token, and the pool has the rest: nothing is missing and nothing appears.
    function test_Rounding_EveryRemainderIsThePools() public {
        IRateBook.Product memory product = flightProduct();
        product.ratesRoot = leafOf(FLIGHTS, FLIGHT, 100, 400, RATE);
        desk.listProduct(FLIGHTS, product);
        ICoverDesk.Purchase memory purchase = singleRow(RATE);
        (purchase.trigger, purchase.exit, purchase.units) = (100, 400, 7);
        vm.prank(ANN);
        (uint256 id, uint256 payout) = desk.buy(purchase, ANN);
        land(id, FLIGHT, 107);
        (, , , uint256 perUnit) = desk.seriesOf(id);
        assertEq(perUnit, 373_333, "16 dollars times 7 / 300, rounded down");
        assertLe(perUnit * 300, payout * 7, "never up");

        vm.startPrank(ANN);
        for (uint256 i = 0; i < 7; ++i) desk.redeem(id, 1, ANN);
        vm.stopPrank();
        pool.collectFees();
        (uint256 assets, uint256 locked, uint256 unearned, uint256 claimable, uint256 fees) = pool.accounts();
        assertEq(locked + unearned + claimable + fees, 0, "nothing is left over");
        assertEq(assets, dollar.balanceOf(address(pool)), "and nothing is missing");
    }

    /// @dev Nexus keeps what is not redeemed in time; InsurAce made the time to claim shorter after the event. Stopped by the
    /// frozen version of a sold series, and by a claim that never ends.
    function test_NexusAndInsurAce_AClaimNeverEndsAndItsTermsNeverChange() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 3);
        ICoverDesk.Window memory before = desk.windowOf(id);
        IRateBook.Product memory product = flightProduct();
        (product.settleWithin, product.watch, product.lead) = (1 days, 1 hours, 30 days);
        desk.listProduct(FLIGHTS, product);
        assertEq(keccak256(abi.encode(desk.windowOf(id))), keccak256(abi.encode(before)), "the times it was sold with");

        land(id, FLIGHT, 300);
        vm.warp(block.timestamp + 30 * 365 days);
        vm.prank(ANN);
        assertEq(desk.redeem(id, 3, ANN), 48 * DOLLAR, "thirty years later");
    }

    /// @dev Cover Protocol, 2020: a stale copy in memory minted without limit. Stopped by reading the series anew for each
    /// purchase of a batch.
    function test_CoverProtocol_OneSeriesTwiceInABatchIsCountedTwice() public {
        ICoverDesk.Purchase[] memory twice = new ICoverDesk.Purchase[](2);
        (twice[0], twice[1]) = (purchaseOf(FLIGHT, 2), purchaseOf(FLIGHT, 3));
        vm.prank(ANN);
        uint256[] memory ids = desk.buyBatch(twice, ANN);
        assertEq(ids[0], ids[1], "one series");
        assertEq(unitsOf(ids[0]), 5, "units");
        assertEq(desk.balanceOf(ANN, ids[0]), 5, "tokens");
        (, uint256 locked, uint256 unearned, , ) = pool.accounts();
        assertEq(locked + unearned, 5 * (PAYOUT + 50_000), "backed five times");
        assertEq(desk.exposureOf(address(pool), ALL_COLUMNS, FLIGHT), 5 * PAYOUT, "exposed five times");
    }

    function fund(address person, uint256 amount) private {
        dollar.mint(person, amount);
        vm.startPrank(person);
        dollar.approve(address(naive), amount);
        naive.deposit(amount);
        vm.stopPrank();
    }

    function asksToLeave(address person) private {
        uint256 shares = pool.balanceOf(person);
        vm.prank(person);
        pool.requestRedeem(shares, person, person);
    }

    function redeemAll(address person) private returns (uint256 amount) {
        uint256 shares = pool.maxRedeem(person);
        vm.prank(person);
        return pool.redeem(shares, person, person);
    }
}
