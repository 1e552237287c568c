// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {BusyOracle} from "./support/Oracles.sol";
import {World} from "./support/World.sol";

/// @title Whoever calls chooses how much gas there is, and that some inner call runs out of it.
contract StingyGasTest is World {
    /// @dev An oracle that failed for want of gas must not pass for one that has nothing to say: a premium would come back for cover that was
    /// not triggered, and a payout would become a dollar.
    function test_WhoIsStingyWithGasCannotVoidWhatIsKnown() public {
        IRateBook.Product memory product = flightProduct();
        product.oracle = address(new BusyOracle(300, uint40(DEPARTURE)));
        desk.listProduct(FLIGHTS, product);
        (uint256 id, ) = buy(ANN, FLIGHT, 1);
        vm.warp(SETTLE_BY);
        uint256 tooLittle = 0;
        for (uint256 gas = 20_000; gas < 3_000_000; gas += gas / 16) {
            (bool done, bytes memory answer) = address(desk).call{gas: gas}(abi.encodeCall(desk.void, (id)));
            assertFalse(done, "void");
            if (answer.length == 0) ++tooLittle;
            else assertEq(bytes32(bytes4(answer)), bytes32(ICoverDesk.OutcomeIsFinal.selector), "the reason");
            assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.OPEN), "state");
        }
        assertGt(tooLittle, 20, "many tried with too little");
        desk.settle(id);
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.PAYING), "state");
    }

    function test_WhoIsStingyWithGasTakesNobodysClaim() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 3);
        land(id, FLIGHT, 300);
        uint256 before = dollar.balanceOf(ANN);
        for (uint256 gas = 20_000; gas < 120_000; gas += 1_000) {
            uint256 held = desk.balanceOf(ANN, id);
            (bool done, ) = address(desk).call{gas: gas}(abi.encodeCall(desk.pay, (id, only(ANN))));
            uint256 paid = dollar.balanceOf(ANN) - before;
            assertEq(paid + desk.balanceOf(ANN, id) * 16 * DOLLAR, 48 * DOLLAR, "paid or still claimed");
            assertEq(unitsOf(id), desk.balanceOf(ANN, id), "units");
            if (!done) assertEq(desk.balanceOf(ANN, id), held, "as before");
        }
        assertEq(dollar.balanceOf(ANN) - before, 48 * DOLLAR, "paid in the end");
    }
}
