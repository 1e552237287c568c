// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bazaar} from "./support/Bazaar.sol";
import {GreedyTrader} from "./support/Traders.sol";

/// @dev What a mutation run found that nobody had asked of market and policies.
contract MutantsMarketTest is Bazaar {
    function test_NoPolicyIsRedeemedFromInsideAnother() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 4);
        GreedyTrader greedy = new GreedyTrader(desk, dollar, address(market));
        uint256 first = wrap(ANN, id, 1, address(greedy));
        uint256 second = wrap(ANN, id, 1, address(greedy));
        land(id, FLIGHT, VERY_LATE);
        greedy.plan(address(policies), abi.encodeCall(policies.redeem, (second, address(greedy))));
        assertTrue(greedy.act(address(policies), abi.encodeCall(policies.unwrap, (first, address(greedy)))), "first");
        assertEq(bytes32(greedy.answer()), bytes32(REENTRANT), "second");
        assertEq(policies.ownerOf(second), address(greedy), "still a policy");
    }
}
