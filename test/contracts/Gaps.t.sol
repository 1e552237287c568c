// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IFeedOracle} from "../../contracts/interfaces/IFeedOracle.sol";
import {Assembly} from "./support/Assembly.sol";
import {FeedWorld} from "./support/FeedWorld.sol";

/// @title What no other test of the feeds walks through: found by `npm run coverage`.
contract FeedGapsTest is FeedWorld {
    int256 private constant BITCOIN = 2_000_000_000_000;

    /// @dev Ether rose fourfold and more against bitcoin: 1 - 2·2/5 = 20 %. What rises apart is lost as well.
    function test_APairDivergesUpwardsToo() public {
        recordEther(800_000_000_000, 900_000_000_000);
        recordBitcoin();
        provePair();
        (uint64 index, uint40 observedAt, , ) = oracle.provenOf(PAIRS, PAIR, OPENED);
        assertEq(index, 2_000, "the lesser of the two losses");
        assertEq(observedAt, END, "since");
    }

    /// @dev The round after the start may be the first of a new aggregator.
    function test_TheStartMayBeTheLastRoundOfItsPhase() public {
        eth.record(PHASE + 1, 200_000_000_000, START - 1 hours);
        eth.record(PHASE * 2 + 1, 210_000_000_000, START + 1 hours);
        vm.warp(END);
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 1, PHASE * 2 + 1));
        (, , , uint128[2] memory starts) = oracle.provenOf(DROPS, ETH, OPENED);
        assertEq(starts[0], 200_000_000_000, "start");
    }

    function test_RevertWhen_TheNextRoundSkipsAPhase() public {
        eth.record(PHASE + 1, 200_000_000_000, START - 1 hours);
        eth.record(PHASE * 3 + 1, 210_000_000_000, START + 1 hours);
        vm.warp(END);
        vm.expectRevert(abi.encodeWithSelector(IFeedOracle.NotConsecutive.selector, PHASE + 1, PHASE * 3 + 1));
        oracle.proveStart(DROPS, ETH, OPENED, 0, IFeedOracle.Edge(PHASE + 1, PHASE * 3 + 1));
    }

    function recordEther(int256 before, int256 last) private {
        eth.record(PHASE + 1, 200_000_000_000, START - 1 hours);
        eth.record(PHASE + 2, before, END - 7 hours);
        eth.record(PHASE + 3, last, END - 1 hours);
        eth.record(PHASE + 4, last, END + 1);
    }

    function recordBitcoin() private {
        btc.record(PHASE + 1, BITCOIN, START - 1 hours);
        btc.record(PHASE + 2, BITCOIN, END - 8 hours);
        btc.record(PHASE + 3, BITCOIN, END - 2 hours);
        btc.record(PHASE + 4, BITCOIN, END + 1);
        vm.warp(END + 1 hours);
    }

    function provePair() private {
        for (uint256 place = 0; place < 2; ++place) {
            oracle.proveStart(PAIRS, PAIR, OPENED, place, IFeedOracle.Edge(PHASE + 1, PHASE + 2));
        }
        IFeedOracle.Span[] memory spans = span(PHASE + 2, PHASE + 3);
        oracle.proveDivergence(PAIRS, PAIR, OPENED, spans, spans, [PHASE + 4, PHASE + 4], 0);
    }
}

/// @title What no other test of the votes asks.
contract VoteGapsTest is Assembly {
    /// @dev ERC-6372: whoever shows votes must know that their clock counts seconds.
    function test_TokenAndGovernorCountInSeconds() public {
        vm.warp(1_800_000_000);
        assertEq(token.CLOCK_MODE(), "mode=timestamp", "token");
        assertEq(token.clock(), 1_800_000_000, "token's clock");
        assertEq(governor.CLOCK_MODE(), "mode=timestamp", "governor");
        assertEq(governor.clock(), 1_800_000_000, "governor's clock");
    }
}
