// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1155Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {TestDollar} from "../../contracts/TestDollar.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {SilentContract} from "./support/Holders.sol";
import {World} from "./support/World.sol";

contract PayTest is World {
    uint256 private constant PAYOUT = 16 * DOLLAR;
    uint256 private id;

    function setUp() public override {
        super.setUp();
        (id, ) = buy(ANN, FLIGHT, 3);
        vm.prank(BOB);
        desk.buy(purchaseOf(FLIGHT, 5), CEM);
    }

    function test_PushesWhatIsOwedToEveryHolder() public {
        land(id, FLIGHT, 300);
        vm.expectEmit(true, true, true, true, address(desk));
        emit ICoverDesk.CoverPaid(id, ANN, ANN, 3, 3 * PAYOUT);
        desk.pay(id, listOf(ANN, CEM));

        assertEq(dollar.balanceOf(ANN), (10_000 - 3 + 48) * DOLLAR, "Ann's dollars");
        assertEq(dollar.balanceOf(CEM), 5 * PAYOUT, "Cem's dollars");
        assertEq(desk.balanceOf(ANN, id) + desk.balanceOf(CEM, id), 0, "tokens");
        assertEq(unitsOf(id), 0, "units");
        assertEq(claimable(), 0, "claimable");
    }

    function test_DuplicatesAndStrangersInTheListAreHarmless() public {
        land(id, FLIGHT, 300);
        address[] memory list = new address[](4);
        (list[0], list[1], list[2], list[3]) = (ANN, ANN, OLAF, address(0));
        desk.pay(id, list);
        assertEq(dollar.balanceOf(ANN), (10_000 - 3 + 48) * DOLLAR, "paid once");
        assertEq(dollar.balanceOf(OLAF), 0, "a stranger gets nothing");
        assertEq(unitsOf(id), 5, "Cem's are left");
    }

    function test_PayingAgainPaysNobodyTwice() public {
        land(id, FLIGHT, 300);
        desk.pay(id, listOf(ANN, CEM));
        uint256 held = dollar.balanceOf(address(pool));
        desk.pay(id, listOf(ANN, CEM));
        assertEq(dollar.balanceOf(address(pool)), held, "pool's dollars");
    }

    function test_PushesTheDollarBackWhenVoid() public {
        vm.warp(SETTLE_BY);
        desk.void(id);
        desk.pay(id, listOf(ANN, CEM));
        assertEq(dollar.balanceOf(ANN), 10_000 * DOLLAR, "Ann's dollars");
        assertEq(dollar.balanceOf(CEM), 5 * DOLLAR, "Cem's dollars");
    }

    function test_RefusedHolderIsSkippedAndKeepsTheClaim() public {
        land(id, FLIGHT, 300);
        dollar.setRefused(ANN, true);
        vm.expectEmit(true, true, true, true, address(desk));
        emit ICoverDesk.PaymentSkipped(id, ANN, abi.encodeWithSelector(TestDollar.Refused.selector, ANN));
        desk.pay(id, listOf(ANN, CEM));

        assertEq(dollar.balanceOf(CEM), 5 * PAYOUT, "the next one is paid");
        assertEq(desk.balanceOf(ANN, id), 3, "the claim stays");
        assertEq(unitsOf(id), 3, "units");
        assertEq(claimable(), 3 * PAYOUT, "claimable");
    }

    function test_RefusedHolderRedeemsToAnotherAddress() public {
        land(id, FLIGHT, 300);
        dollar.setRefused(ANN, true);
        desk.pay(id, only(ANN));
        vm.warp(block.timestamp + 3650 days);
        vm.prank(ANN);
        uint256 amount = desk.redeem(id, 3, OLAF);
        assertEq(amount, 3 * PAYOUT, "amount");
        assertEq(dollar.balanceOf(OLAF), 3 * PAYOUT, "Olaf's dollars");
    }

    function test_ContractWithoutAReceiverIsPaidToo() public {
        // It had no code when it was given the tokens.
        address later = address(0x1A7E);
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, later, id, 3, "");
        vm.etch(later, address(new SilentContract()).code);
        land(id, FLIGHT, 300);
        dollar.setRefused(later, true);
        desk.pay(id, only(later));
        assertEq(desk.balanceOf(later, id), 3, "the claim comes back without asking the holder");
        dollar.setRefused(later, false);
        desk.pay(id, only(later));
        assertEq(dollar.balanceOf(later), 3 * PAYOUT, "paid");
    }

    function test_RevertWhen_PayingAnOpenSeries() public {
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.NothingToRedeem.selector, id, ICoverDesk.SeriesState.OPEN)
        );
        desk.pay(id, only(ANN));
    }

    function test_RevertWhen_PayingAnExpiredSeries() public {
        land(id, FLIGHT, 0);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.NothingToRedeem.selector, id, ICoverDesk.SeriesState.EXPIRED)
        );
        desk.pay(id, only(ANN));
    }

    function test_RedeemsPartOfAClaim() public {
        land(id, FLIGHT, 300);
        vm.expectEmit(true, true, true, true, address(desk));
        emit ICoverDesk.CoverPaid(id, ANN, OLAF, 2, 2 * PAYOUT);
        vm.prank(ANN);
        desk.redeem(id, 2, OLAF);
        assertEq(desk.balanceOf(ANN, id), 1, "tokens");
        assertEq(unitsOf(id), 6, "units");
        desk.pay(id, only(ANN));
        assertEq(dollar.balanceOf(ANN), (10_000 - 3 + 16) * DOLLAR, "the rest is pushed");
    }

    function test_RevertWhen_RedeemingMoreThanHeld() public {
        land(id, FLIGHT, 300);
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, ANN, 3, 4, id)
        );
        vm.prank(ANN);
        desk.redeem(id, 4, ANN);
    }

    function test_RevertWhen_RedeemingNothing() public {
        land(id, FLIGHT, 300);
        vm.expectRevert(ICoverDesk.NoUnits.selector);
        vm.prank(ANN);
        desk.redeem(id, 0, ANN);
    }

    function test_RevertWhen_RedeemingAnOpenSeries() public {
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.NothingToRedeem.selector, id, ICoverDesk.SeriesState.OPEN)
        );
        vm.prank(ANN);
        desk.redeem(id, 1, ANN);
    }

    function test_RevertWhen_RedeemingToARefusedAddress() public {
        land(id, FLIGHT, 300);
        dollar.setRefused(OLAF, true);
        vm.expectRevert(abi.encodeWithSelector(TestDollar.Refused.selector, OLAF));
        vm.prank(ANN);
        desk.redeem(id, 1, OLAF);
        assertEq(desk.balanceOf(ANN, id), 3, "the claim stays");
    }

    function testFuzz_PaymentsAreExactHoweverTheTokensAreSpread(uint8 a, uint8 b, int64 index) public {
        uint256 first = 1 + (uint256(a) % 200);
        uint256 second = 1 + (uint256(b) % 200);
        (uint256 other, ) = buy(ANN, OTHER_FLIGHT, uint32(first + second));
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, OLAF, other, second, "");
        land(other, OTHER_FLIGHT, index);
        (, , , uint256 payPerUnit) = desk.seriesOf(other);
        if (payPerUnit == 0) return;
        uint256 before = dollar.balanceOf(ANN);
        desk.pay(other, listOf(ANN, OLAF));
        assertEq(dollar.balanceOf(ANN) - before, first * payPerUnit, "Ann's part");
        assertEq(dollar.balanceOf(OLAF), second * payPerUnit, "Olaf's part");
    }

    function listOf(address first, address second) private pure returns (address[] memory list) {
        list = new address[](2);
        (list[0], list[1]) = (first, second);
    }

    function claimable() private view returns (uint256 amount) {
        (, , , amount, ) = pool.accounts();
    }
}
