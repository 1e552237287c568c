// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AssessedOracle} from "../../../contracts/AssessedOracle.sol";
import {CoverDesk} from "../../../contracts/CoverDesk.sol";
import {FeedOracle} from "../../../contracts/FeedOracle.sol";
import {QuorumOracle} from "../../../contracts/QuorumOracle.sol";
import {RiskPool} from "../../../contracts/RiskPool.sol";
import {TestDollar} from "../../../contracts/TestDollar.sol";
import {ICoverDesk} from "../../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {IRateBook} from "../../../contracts/interfaces/IRateBook.sol";
import {Subject} from "../../../contracts/libraries/Subject.sol";
import {ProductRows} from "./ProductRows.sol";
import {Reporters} from "./Reporters.sol";

/// @title A desk with a million dollars in each pool, the three oracles, and any product on sale with the settings of a
/// deployment.
/// @notice Every watch begins on 1 June 2026; Ann buys an hour before the sale ends.
abstract contract PerilWorld is Reporters {
    /// @dev One row of a rate table and the subject that is bought with it.
    struct Peril {
        uint16 product;
        bytes32 subject;
        int32 trigger;
        int32 exit;
        uint32 ratePpm;
    }

    IOutcomeOracle.Status internal constant VALUE = IOutcomeOracle.Status.VALUE;
    IOutcomeOracle.Status internal constant VOID = IOutcomeOracle.Status.VOID;
    uint256 internal constant DOLLAR = 1e6;
    uint256 internal constant NOW = 1_767_225_600; // 1 January 2026
    uint256 internal constant START = 1_780_272_000; // 1 June 2026
    uint32 internal constant UNITS = 20;
    address internal constant ANN = address(0xA11CE);
    address internal constant CEM = address(0xCE3);
    address internal constant LENA = address(0x1E4A);
    address internal constant TREASURY = address(0x7EA5);

    TestDollar internal dollar;
    CoverDesk internal desk;
    RiskPool[3] internal pools;
    QuorumOracle internal quorum;
    FeedOracle internal feeds;
    AssessedOracle internal assessed;

    function setUp() public virtual {
        vm.warp(NOW);
        dollar = newDollar();
        (desk, pools) = launchDesk(dollar, TREASURY);
        bytes memory panel = abi.encode(address(this), dollar, 50 * DOLLAR, spreadLimits(), 6 hours, threeReporters(), 2, 2);
        quorum = QuorumOracle(deploy("QuorumOracle.sol:QuorumOracle", panel));
        feeds = FeedOracle(deploy("FeedOracle.sol:FeedOracle", abi.encode(address(this), address(0))));
        bytes memory assembly_ = abi.encode(address(this), dollar, 50 * DOLLAR, 14 days, 7 days);
        assessed = AssessedOracle(deploy("AssessedOracle.sol:AssessedOracle", assembly_));
        for (uint256 i = 0; i < 3; ++i) invest(pools[i], LENA, 1_000_000 * DOLLAR);
        give(ANN, 10_000 * DOLLAR, address(desk));
        give(CEM, 50 * DOLLAR, address(assessed));
    }

    function invest(RiskPool pool, address person, uint256 amount) internal returns (uint256 shares) {
        give(person, amount, address(pool));
        vm.prank(person);
        return pool.deposit(amount, person);
    }

    function give(address person, uint256 amount, address spender) internal {
        dollar.mint(person, amount);
        vm.prank(person);
        dollar.approve(spender, type(uint256).max);
    }

    /// @dev Lists the product with this one row in its table.
    function list(Peril memory peril) internal returns (IRateBook.Product memory row) {
        ProductRows.Judge judge;
        (row, judge) = ProductRows.rowOf(peril.product);
        row.oracle = judge == ProductRows.Judge.FEED ? address(feeds) : address(assessed);
        if (judge == ProductRows.Judge.QUORUM) row.oracle = address(quorum);
        bytes32 masked = Subject.mask(peril.subject, row.rateColumns);
        bytes memory leaf = abi.encode(peril.product, masked, peril.trigger, peril.exit, peril.ratePpm);
        row.ratesRoot = keccak256(bytes.concat(keccak256(leaf)));
        desk.listProduct(peril.product, row);
    }

    function purchaseOf(Peril memory peril) internal pure returns (ICoverDesk.Purchase memory purchase) {
        purchase.product = peril.product;
        purchase.subject = peril.subject;
        purchase.trigger = peril.trigger;
        purchase.exit = peril.exit;
        purchase.ratePpm = peril.ratePpm;
        purchase.units = UNITS;
        purchase.proof = new bytes32[](0);
    }

    /// @dev Sold in the last hour of its sale, with the settings of a deployment.
    function sell(Peril memory peril) internal returns (uint256 id, uint256 payout) {
        IRateBook.Product memory row = list(peril);
        vm.warp(START - row.lead - 1 hours);
        uint256 before = dollar.balanceOf(ANN);
        vm.prank(ANN);
        (id, payout) = desk.buy(purchaseOf(peril), ANN);
        assertEq(before - dollar.balanceOf(ANN), UNITS * DOLLAR, "a dollar each");
        assertEq(desk.balanceOf(ANN, id), UNITS, "tokens");
        assertGt(payout, 2 * DOLLAR, "worth buying");
        assertEq(desk.windowOf(id).start, START, "start");
        checkBooks();
    }

    /// @dev Two reporters of two families agree a while after the watch, and nobody objects.
    function reportAndSettle(uint256 id, Peril memory peril, IOutcomeOracle.Status status, int64 index) internal {
        vm.warp(desk.windowOf(id).end + 12 hours);
        uint40 time = uint40(block.timestamp);
        quorum.report(
            0,
            peril.product,
            peril.subject,
            status,
            agreed(quorum, peril.product, peril.subject, status, index, time)
        );
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.OutcomeNotFinal.selector, id));
        desk.settle(id);
        vm.warp(block.timestamp + 6 hours);
        desk.settle(id);
    }

    /// @dev The whole life of cover that reporters answer: what Ann is paid when the index is `index`.
    function lives(Peril memory peril, int64 index, uint256 part, uint256 ofParts) internal {
        (uint256 id, uint256 payout) = sell(peril);
        reportAndSettle(id, peril, VALUE, index);
        if (part == 0) expectNothing(id);
        else expectPaid(id, (payout * part) / ofParts);
    }

    /// @dev Reporters agree that nobody can know.
    function isVoidByReport(Peril memory peril) internal {
        (uint256 id, ) = sell(peril);
        reportAndSettle(id, peril, VOID, 0);
        expectRefund(id);
    }

    /// @dev Nobody answers: a second before settle-by nothing can be asked for, then everything.
    function isVoidByTime(uint256 id) internal {
        uint256 settleBy = desk.windowOf(id).settleBy;
        vm.warp(settleBy - 1);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.SettleByNotReached.selector, settleBy - 1, settleBy));
        desk.void(id);
        vm.warp(settleBy);
        desk.void(id);
        expectRefund(id);
    }

    function expectPaid(uint256 id, uint256 payPerUnit) internal {
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.PAYING), "paying");
        assertEq(received(id), UNITS * payPerUnit, "paid");
        checkBooks();
        checkNothingLocked();
    }

    function expectNothing(uint256 id) internal {
        ICoverDesk.SeriesState expired = ICoverDesk.SeriesState.EXPIRED;
        assertEq(uint256(stateOf(id)), uint256(expired), "expired");
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.NothingToRedeem.selector, id, expired));
        vm.prank(ANN);
        desk.redeem(id, 1, ANN);
        checkBooks();
        checkNothingLocked();
    }

    function expectRefund(uint256 id) internal {
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.VOID), "void");
        assertEq(received(id), UNITS * DOLLAR, "every dollar back");
        checkBooks();
        checkNothingLocked();
        for (uint256 i = 0; i < 3; ++i) {
            (uint256 assets, , , , uint256 fees) = pools[i].accounts();
            assertEq(assets, 1_000_000 * DOLLAR, "nobody earned");
            assertEq(fees, 0, "no fee");
        }
    }

    /// @dev Anyone pushes Ann's money to her; all her tokens are gone.
    function received(uint256 id) internal returns (uint256) {
        address[] memory holders = new address[](1);
        holders[0] = ANN;
        uint256 before = dollar.balanceOf(ANN);
        desk.pay(id, holders);
        assertEq(desk.balanceOf(ANN, id), 0, "burned");
        return dollar.balanceOf(ANN) - before;
    }

    function stateOf(uint256 id) internal view returns (ICoverDesk.SeriesState state) {
        (, state, , ) = desk.seriesOf(id);
    }

    function checkBooks() internal view {
        for (uint256 i = 0; i < 3; ++i) {
            (uint256 assets, uint256 locked, uint256 unearned, uint256 claimable, uint256 fees) = pools[i].accounts();
            assertEq(dollar.balanceOf(address(pools[i])), assets + unearned + claimable + fees, "books");
            assertLe(locked, assets, "backed");
        }
    }

    function checkNothingLocked() internal view {
        for (uint256 i = 0; i < 3; ++i) {
            (, uint256 locked, uint256 unearned, uint256 claimable, ) = pools[i].accounts();
            assertEq(locked + unearned + claimable, 0, "nothing left over");
        }
    }
}
