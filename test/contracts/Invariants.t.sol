// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {Deployer} from "./support/Deployer.sol";
import {Town} from "./support/Town.sol";

/// @title The town's books compared with the contracts', one question each.
contract Audit is Town {
    constructor(uint256 mostSeries) Town(mostSeries) {}

    function checkSolvency() external view {
        (uint256 assets, uint256 locked, uint256 unearned, uint256 claimable, uint256 fees) = pool.accounts();
        uint256 accounted = assets + unearned + claimable + fees;
        assertEq(dollar.balanceOf(address(pool)), accounted + donations, "dollars held = accounted + donated");
        assertLe(locked, assets, "locked <= assets");
    }

    function checkOpenBook() external view {
        uint256 premium = 0;
        uint256 set = 0;
        for (uint256 i = 0; i < sold.length; ++i) {
            if (sold[i].state != ICoverDesk.SeriesState.OPEN) continue;
            uint256 units = unitsOf(sold[i].id);
            premium += units * DOLLAR;
            set += units * (sold[i].payout + sold[i].fee);
        }
        (, uint256 locked, uint256 unearned, , ) = pool.accounts();
        assertEq(unearned, premium, "unearned = premium of open series");
        assertEq(locked + unearned, set, "locked + unearned = payout and fee of open series");
    }

    function checkClaims() external view {
        uint256 owed = 0;
        for (uint256 i = 0; i < sold.length; ++i) {
            (, , uint256 units, uint256 payPerUnit) = desk.seriesOf(sold[i].id);
            if (sold[i].state != ICoverDesk.SeriesState.OPEN) owed += units * payPerUnit;
        }
        (, , , uint256 claimable, ) = pool.accounts();
        assertEq(claimable, owed, "claimable = what settled series owe");
    }

    function checkFees() external view {
        (, , , , uint256 fees) = pool.accounts();
        assertEq(fees + dollar.balanceOf(TREASURY), feesDue, "fees = those of settled series");
    }

    function checkPaidOnce() external view {
        for (uint256 i = 0; i < sold.length; ++i) {
            if (sold[i].state == ICoverDesk.SeriesState.OPEN) continue;
            (, , uint256 units, uint256 payPerUnit) = desk.seriesOf(sold[i].id);
            assertEq(sold[i].paidUnits + units, sold[i].unitsAtEnd, "paid + outstanding = sold");
            assertEq(sold[i].paidDollars, sold[i].paidUnits * payPerUnit, "every token paid the same");
        }
    }

    function checkTokens(uint256 one) external view {
        uint256 held = 0;
        for (uint256 j = 0; j < people.length; ++j) held += desk.balanceOf(people[j], sold[one].id);
        assertEq(held, unitsOf(sold[one].id), "units = tokens that people hold");
    }

    function checkExposure(uint256 one) external view {
        uint32[3] memory columns = [
            ALL_COLUMNS,
            DATE_COLUMNS | ORIGIN_COLUMNS,
            DATE_COLUMNS | DESTINATION_COLUMNS
        ];
        bytes32 subject = sold[one].subject;
        for (uint256 c = 0; c < 3; ++c) {
            uint256 kept = desk.exposureOf(address(pool), columns[c], subject);
            uint256 counted = countedExposure(subject, columns[c]);
            assertEq(kept, counted, "exposure = payouts of the open series of one cause");
        }
    }

    function checkFrozen(uint256 one) external view {
        assertEq(frozenTermsOf(sold[one].id), sold[one].frozen, "a sold series keeps its settings");
        (, ICoverDesk.SeriesState state, , ) = desk.seriesOf(sold[one].id);
        assertEq(uint256(state), uint256(sold[one].state), "a result never changes");
    }

    function checkOutcome(uint256 one) external view {
        bytes32 first = finalOutcome[sold[one].subject];
        if (first != 0) assertEq(outcomeHash(sold[one].subject), first, "a final outcome never changes");
    }

    function checkQueue() external view {
        uint256 queued = 0;
        for (uint256 i = 0; i < people.length; ++i) queued += queuedOf(people[i]);
        assertEq(pool.queuedShares(), queued, "queued = what controllers queued");
        assertEq(pool.balanceOf(address(pool)), queued, "the pool holds the queued shares");
        (uint256 free, uint256 assets) = pool.backing();
        (, uint256 locked, , , ) = pool.accounts();
        uint256 taken = locked + pool.convertToAssets(queued);
        assertLe(free, assets > taken ? assets - taken : 0, "queued money backs nothing");
    }

    function checkNothingBroke() external view {
        if (broken.length != 0) assertEq(broken[0], "", "what went wrong first");
    }

    function countedExposure(bytes32 subject, uint32 columns) private view returns (uint256 total) {
        bytes32 cause = maskOf(subject, columns);
        for (uint256 i = 0; i < sold.length; ++i) {
            if (sold[i].state != ICoverDesk.SeriesState.OPEN) continue;
            if (maskOf(sold[i].subject, columns) != cause) continue;
            total += sold[i].payout * unitsOf(sold[i].id);
        }
    }

    function queuedOf(address controller) private view returns (uint256) {
        return pool.pendingRedeemRequest(0, controller) + pool.claimableRedeemRequest(0, controller);
    }
}

/// @dev Numbered and explained in docs/invariants.md.
contract InvariantsTest is Deployer {
    /// @dev The runner's own type.
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Audit private town;

    function setUp() public {
        town = Audit(deploy("Invariants.t.sol:Audit", abi.encode(10)));
    }

    /// @dev What the town's people do; its checks are not for them to call.
    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector({addr: address(town), selectors: deeds()});
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(town);
    }

    function invariant_MoneyIsWhereTheBooksSay() public view {
        town.checkSolvency();
        town.checkOpenBook();
        town.checkClaims();
        town.checkFees();
        town.checkQueue();
        town.checkNothingBroke();
    }

    /// @dev One series at a time: what is wrong stays wrong until its turn comes.
    function invariant_EverySeriesKeepsItsWord() public view {
        if (town.soldCount() != 0) checkSeries(town.turn() % town.soldCount());
        town.checkPaidOnce();
        town.checkNothingBroke();
    }

    /// @dev Invariants that hold because nothing happens prove nothing: a long walk must reach every state.
    function test_TheTownReachesEveryState() public {
        town = Audit(deploy("Invariants.t.sol:Audit", abi.encode(40)));
        bytes4[] memory list = deeds();
        uint256 seed = 1;
        for (uint256 i = 0; i < 2_000; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            bytes memory words = abi.encode(seed >> 8, seed >> 72, seed >> 136, seed >> 200);
            (bool done, ) = address(town).call(bytes.concat(list[seed % list.length], words));
            assertTrue(done, "no deed fails as a whole");
        }
        (, bytes memory answer) = address(town).staticcall(abi.encodeCall(town.calls, ()));
        uint256[21] memory counts = abi.decode(answer, (uint256[21]));
        for (uint256 i = 0; i < counts.length; ++i) assertGt(counts[i], 0, names()[i]);
        invariant_MoneyIsWhereTheBooksSay();
        town.checkPaidOnce();
        for (uint256 i = 0; i < town.soldCount(); ++i) checkSeries(i);
    }

    function checkSeries(uint256 one) private view {
        town.checkTokens(one);
        town.checkExposure(one);
        town.checkFrozen(one);
        town.checkOutcome(one);
    }

    function deeds() private pure returns (bytes4[] memory list) {
        bytes4[21] memory all = [
            Town.buy.selector,
            Town.buyBatch.selector,
            Town.buyGreedily.selector,
            Town.moveCover.selector,
            Town.passTime.selector,
            Town.reportOutcome.selector,
            Town.reportOutcome.selector,
            Town.reportAlone.selector,
            Town.disputeReport.selector,
            Town.resolveDispute.selector,
            Town.settleSeries.selector,
            Town.settleSeries.selector,
            Town.voidSeries.selector,
            Town.payHolders.selector,
            Town.redeemCover.selector,
            Town.blockSomebody.selector,
            Town.invest.selector,
            Town.queueToLeave.selector,
            Town.takeLeave.selector,
            Town.donate.selector,
            Town.collectFees.selector
        ];
        list = new bytes4[](all.length + 1);
        for (uint256 i = 0; i < all.length; ++i) list[i] = all[i];
        list[all.length] = Town.relist.selector;
    }

    function names() private pure returns (string[21] memory) {
        return [
            "bought",
            "batched",
            "paying",
            "expired",
            "voided",
            "refunded",
            "paid",
            "redeemed",
            "skipped",
            "disputed",
            "resolved",
            "lonelyReports",
            "lies",
            "deposited",
            "queued",
            "left",
            "donated",
            "moved",
            "relisted",
            "reentered",
            "collected"
        ];
    }
}
