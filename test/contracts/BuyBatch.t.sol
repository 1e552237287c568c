// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {Buying} from "./support/Buying.sol";

contract BuyBatchTest is Buying {
    function test_BatchMakesOneTransferAndManySeries() public {
        ICoverDesk.Purchase[] memory purchases = new ICoverDesk.Purchase[](3);
        purchases[0] = purchaseOf(FLIGHT, 2);
        purchases[1] = purchaseOf(OTHER_FLIGHT, 3);
        purchases[2] = purchaseOf(FLIGHT, 1);
        vm.recordLogs();
        vm.prank(ANN);
        uint256[] memory ids = desk.buyBatch(purchases, BOB);

        assertEq(ids[0], ids[2], "one series");
        assertEq(desk.balanceOf(BOB, ids[0]), 3, "first flight");
        assertEq(desk.balanceOf(BOB, ids[1]), 3, "second flight");
        assertEq(dollar.balanceOf(ANN), 9_994 * DOLLAR, "paid");
        // Two series, three purchases, one dollar transfer, one batch of tokens.
        assertEq(vm.getRecordedLogs().length, 7, "events");
    }

    function test_RevertWhen_OneOfABatchCannotBeBought() public {
        ICoverDesk.Purchase[] memory purchases = new ICoverDesk.Purchase[](2);
        purchases[0] = purchaseOf(FLIGHT, 1);
        purchases[1] = purchaseOf(FLIGHT, 0);
        vm.expectRevert(ICoverDesk.NoUnits.selector);
        vm.prank(ANN);
        desk.buyBatch(purchases, ANN);
        assertEq(dollar.balanceOf(ANN), 10_000 * DOLLAR, "nothing was charged");
    }

    function test_RevertWhen_BatchIsEmpty() public {
        vm.expectRevert(ICoverDesk.NoUnits.selector);
        vm.prank(ANN);
        desk.buyBatch(new ICoverDesk.Purchase[](0), ANN);
    }
}
