// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RiskPool} from "../../contracts/RiskPool.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {Deployer} from "./support/Deployer.sol";
import {Buyers} from "./support/Buyers.sol";
import {Investors} from "./support/Investors.sol";
import {Town} from "./support/Town.sol";
import {Witnesses} from "./support/Witnesses.sol";

/// @title The town's books compared with the contracts', one question each.
contract Audit is Town {
    constructor(uint256 mostSeries) Town(mostSeries) {}

    function checkSolvency() external view {
        for (uint256 i = 0; i < 3; ++i) {
            (uint256 assets, uint256 locked, uint256 unearned, uint256 claimable, uint256 fees) = pools[i].accounts();
            uint256 accounted = assets + unearned + claimable + fees;
            uint256 held = dollar.balanceOf(address(pools[i]));
            assertEq(held, accounted + donations[address(pools[i])], "dollars held = accounted + donated");
            assertLe(locked, assets, "locked <= assets");
        }
    }

    function checkOpenBook() external view {
        for (uint256 p = 0; p < 3; ++p) {
            uint256 premium = 0;
            uint256 set = 0;
            for (uint256 i = 0; i < sold.length; ++i) {
                if (sold[i].state != ICoverDesk.SeriesState.OPEN || sold[i].pool != address(pools[p])) continue;
                uint256 units = unitsOf(sold[i].id);
                premium += units * DOLLAR;
                set += units * (sold[i].payout + sold[i].fee);
            }
            (, uint256 locked, uint256 unearned, , ) = pools[p].accounts();
            assertEq(unearned, premium, "unearned = premium of open series");
            assertEq(locked + unearned, set, "locked + unearned = payout and fee of open series");
        }
    }

    function checkClaims() external view {
        for (uint256 p = 0; p < 3; ++p) {
            uint256 owed = 0;
            for (uint256 i = 0; i < sold.length; ++i) {
                if (sold[i].state == ICoverDesk.SeriesState.OPEN || sold[i].pool != address(pools[p])) continue;
                (, , uint256 units, uint256 payPerUnit) = desk.seriesOf(sold[i].id);
                owed += units * payPerUnit;
            }
            (, , , uint256 claimable, ) = pools[p].accounts();
            assertEq(claimable, owed, "claimable = what settled series owe");
        }
    }

    function checkFees() external view {
        uint256 kept = dollar.balanceOf(TREASURY);
        for (uint256 p = 0; p < 3; ++p) {
            (, , , , uint256 fees) = pools[p].accounts();
            kept += fees;
        }
        assertEq(kept, feesDue, "fees = those of settled series");
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
            uint256 kept = desk.exposureOf(sold[one].pool, columns[c], subject);
            uint256 counted = countedExposure(sold[one].pool, subject, columns[c]);
            assertEq(kept, counted, "exposure = payouts of the open series of one cause");
        }
    }

    function checkFrozen(uint256 one) external view {
        assertEq(frozenTermsOf(sold[one].id), sold[one].frozen, "a sold series keeps its settings");
        (, ICoverDesk.SeriesState state, , ) = desk.seriesOf(sold[one].id);
        assertEq(uint256(state), uint256(sold[one].state), "a result never changes");
    }

    function checkCertificate(uint256 one) external view {
        assertEq(certificateOf(sold[one].id), sold[one].certificate, "a sold series keeps its certificate");
    }

    function checkOutcome(uint256 one) external view {
        bytes32 first = finalOutcome[sold[one].subject];
        if (first != 0) assertEq(outcomeHash(sold[one].subject), first, "a final outcome never changes");
    }

    function checkQueue() external view {
        for (uint256 p = 0; p < 3; ++p) {
            RiskPool vault = pools[p];
            uint256 queued = 0;
            for (uint256 i = 0; i < people.length; ++i) queued += queuedOf(vault, people[i]);
            assertEq(vault.queuedShares(), queued, "queued = what controllers queued");
            assertEq(vault.balanceOf(address(vault)), queued, "the pool holds the queued shares");
            checkBacking(vault, queued);
        }
    }

    function checkNothingBroke() external view {
        if (broken.length != 0) assertEq(broken[0], "", "what went wrong first");
    }

    function countedExposure(
        address backedBy,
        bytes32 subject,
        uint32 columns
    ) private view returns (uint256 total) {
        bytes32 mask = maskOf(bytes32(type(uint256).max), columns);
        for (uint256 i = 0; i < sold.length; ++i) {
            if (sold[i].state != ICoverDesk.SeriesState.OPEN || sold[i].pool != backedBy) continue;
            if ((sold[i].subject ^ subject) & mask != 0) continue;
            total += sold[i].payout * unitsOf(sold[i].id);
        }
    }

    /// @dev The book keeps the queue as a part of all shares, rounded up to the next 33,554,431st and to the next millionth of a dollar.
    function checkBacking(RiskPool vault, uint256 queued) private view {
        (uint256 free, uint256 assets) = vault.backing();
        (, uint256 locked, , , ) = vault.accounts();
        uint256 taken = locked + vault.convertToAssets(queued);
        uint256 most = assets > taken ? assets - taken : 0;
        assertLe(free, most, "queued money backs nothing");
        uint256 rounding = queued == 0 ? 0 : (assets + 1) / 33_554_431 + 2;
        assertGe(free + rounding, most, "all other free money backs cover");
    }

    function queuedOf(RiskPool vault, address controller) private view returns (uint256) {
        return vault.pendingRedeemRequest(0, controller) + vault.claimableRedeemRequest(0, controller);
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

    /// @dev Drawing a certificate costs more than a deed does, so they are drawn when a walk ends: what is wrong stays wrong until then.
    function afterInvariant() public view {
        for (uint256 i = 0; i < town.soldCount(); ++i) town.checkCertificate(i);
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
        uint256[23] memory counts = abi.decode(answer, (uint256[23]));
        for (uint256 i = 0; i < counts.length; ++i) assertGt(counts[i], 0, names()[i]);
        invariant_MoneyIsWhereTheBooksSay();
        town.checkPaidOnce();
        for (uint256 i = 0; i < town.soldCount(); ++i) checkSeries(i);
        afterInvariant();
    }

    function checkSeries(uint256 one) private view {
        town.checkTokens(one);
        town.checkExposure(one);
        town.checkFrozen(one);
        town.checkOutcome(one);
    }

    function deeds() private pure returns (bytes4[] memory list) {
        bytes4[24] memory all = [
            Buyers.buy.selector,
            Buyers.buyBatch.selector,
            Buyers.buyGreedily.selector,
            Buyers.moveCover.selector,
            Town.passTime.selector,
            Witnesses.reportOutcome.selector,
            Witnesses.reportOutcome.selector,
            Witnesses.reportAlone.selector,
            Witnesses.disputeReport.selector,
            Witnesses.resolveDispute.selector,
            Town.settleSeries.selector,
            Town.settleSeries.selector,
            Town.voidSeries.selector,
            Town.payHolders.selector,
            Town.redeemCover.selector,
            Town.blockSomebody.selector,
            Investors.invest.selector,
            Investors.queueToLeave.selector,
            Investors.takeLeave.selector,
            Investors.donate.selector,
            Investors.collectFees.selector,
            Town.relist.selector,
            Town.pauseSales.selector,
            Town.screenSales.selector
        ];
        list = new bytes4[](all.length);
        for (uint256 i = 0; i < all.length; ++i) list[i] = all[i];
    }

    function names() private pure returns (string[23] memory) {
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
            "collected",
            "paused",
            "screened"
        ];
    }
}
