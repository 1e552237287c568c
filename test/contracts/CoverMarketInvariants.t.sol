// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverMarket} from "../../contracts/interfaces/ICoverMarket.sol";
import {Deployer} from "./support/Deployer.sol";
import {Fair} from "./support/Fair.sol";

/// @title What the fair's people saw compared with the escrows.
contract FairAudit is Fair {
    /// @dev Tokens: what is kept for people, unless the desk paid it. Dollars: what it paid and nobody fetched yet, and gifts.
    function checkEscrow(uint256 kind) external view {
        uint256 credits = gifts[kind];
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 units = keptUnits(kind, ids[i]);
            (, , , uint256 payPerUnit) = desk.seriesOf(ids[i]);
            bool paid = isPaid[kind][ids[i]];
            if (paid) credits += units * payPerUnit;
            assertEq(desk.balanceOf(escrow(kind), ids[i]), paid ? 0 : units, "tokens in escrow = what is kept");
        }
        assertEq(balance(escrow(kind)), credits, "dollars in escrow = what is owed from it");
    }

    function checkRecords() external view {
        for (uint256 i = 0; i < kept.length; ++i) {
            Kept storage one = kept[i];
            if (one.kind == MARKET) {
                ICoverMarket.Offer memory offer = market.offerOf(one.number);
                assertEq(offer.units, one.units, "units listed");
                assertEq(offer.seller, one.units == 0 ? address(0) : one.owner, "seller");
                continue;
            }
            (, uint256 units) = policies.policyOf(one.number);
            assertEq(units, one.units, "units of the policy");
            if (units != 0) assertEq(policies.ownerOf(one.number), one.owner, "owner of the policy");
        }
    }

    function checkNothingBroke() external view {
        if (broken.length != 0) assertEq(broken[0], "", "what went wrong first");
    }

    function keptUnits(uint256 kind, uint256 id) private view returns (uint256 units) {
        for (uint256 i = 0; i < kept.length; ++i)
            if (kept[i].kind == kind && kept[i].id == id) units += kept[i].units;
    }
}

/// @dev Numbered and explained in docs/invariants.md.
contract CoverMarketInvariantsTest is Deployer {
    /// @dev The runner's own type.
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    FairAudit private fair;

    function setUp() public {
        fair = FairAudit(deploy("CoverMarketInvariants.t.sol:FairAudit", ""));
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector({addr: address(fair), selectors: deeds()});
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(fair);
    }

    function invariant_WhatIsKeptForPeopleIsThere() public view {
        fair.checkEscrow(0);
        fair.checkEscrow(1);
        fair.checkRecords();
        fair.checkNothingBroke();
    }

    /// @dev Invariants that hold because nothing happens prove nothing: some walks together must reach every state.
    function test_TheFairReachesEveryState() public {
        bytes4[] memory list = deeds();
        uint256[14] memory total;
        uint256 seed = 1;
        for (uint256 walk = 0; walk < 12; ++walk) {
            vm.warp(1_772_323_200);
            fair = FairAudit(deploy("CoverMarketInvariants.t.sol:FairAudit", ""));
            for (uint256 i = 0; i < 320; ++i) {
                seed = uint256(keccak256(abi.encode(seed)));
                bytes memory words = abi.encode(seed >> 8, seed >> 72, seed >> 136, seed >> 200);
                (bool done, ) = address(fair).call(bytes.concat(list[seed % list.length], words));
                assertTrue(done, "no deed fails as a whole");
            }
            invariant_WhatIsKeptForPeopleIsThere();
            (, bytes memory answer) = address(fair).staticcall(abi.encodeCall(fair.calls, ()));
            uint256[14] memory counts = abi.decode(answer, (uint256[14]));
            for (uint256 i = 0; i < counts.length; ++i) total[i] += counts[i];
        }
        for (uint256 i = 0; i < total.length; ++i) assertGt(total[i], 0, names()[i]);
    }

    function deeds() private pure returns (bytes4[] memory list) {
        bytes4[18] memory all = [
            Fair.buyCover.selector,
            Fair.buyCover.selector,
            Fair.listCover.selector,
            Fair.listCover.selector,
            Fair.wrapCover.selector,
            Fair.wrapCover.selector,
            Fair.buyListing.selector,
            Fair.buyGreedily.selector,
            Fair.takeBack.selector,
            Fair.redeem.selector,
            Fair.redeem.selector,
            Fair.payEscrow.selector,
            Fair.payEscrow.selector,
            Fair.settleSeries.selector,
            Fair.settleSeries.selector,
            Fair.passTime.selector,
            Fair.blockEscrow.selector,
            Fair.donate.selector
        ];
        list = new bytes4[](all.length);
        for (uint256 i = 0; i < all.length; ++i) list[i] = all[i];
    }

    function names() private pure returns (string[14] memory) {
        return [
            "listed",
            "sold",
            "cancelled",
            "wrapped",
            "unwrapped",
            "redeemedFromPool",
            "redeemedFromEscrow",
            "escrowPaid",
            "payRefused",
            "settled",
            "voided",
            "lateTrades",
            "attacks",
            "donated"
        ];
    }
}
