// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC1155Errors, IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Reserve} from "../../contracts/Reserve.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {ICoverMarket} from "../../contracts/interfaces/ICoverMarket.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {Bazaar} from "./support/Bazaar.sol";

/// @title Zero, the most there is, nobody, and what was never there, for each function that money goes through.
contract BadInputTest is Bazaar {
    uint256 private constant MOST = type(uint256).max;
    Reserve private reserve;

    function setUp() public override {
        super.setUp();
        reserve = Reserve(deploy("Reserve.sol:Reserve", abi.encode(address(this), dollar)));
        dollar.mint(address(reserve), 100 * DOLLAR);
    }

    function test_RevertWhen_NobodyWouldHoldTheCover() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        ICoverDesk.Purchase[] memory purchases = new ICoverDesk.Purchase[](1);
        purchases[0] = purchase;
        bytes memory reason = abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0));
        vm.startPrank(ANN);
        vm.expectRevert(reason);
        desk.buy(purchase, address(0));
        vm.expectRevert(reason);
        desk.buyBatch(purchases, address(0));
        vm.stopPrank();
    }

    function test_RevertWhen_TheMostUnitsThereAreAreBought() public {
        uint256 needed = uint256(type(uint32).max) * PAYOUT;
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, type(uint32).max);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.CapExceeded.selector, 0, needed, 10_000 * DOLLAR));
        vm.prank(ANN);
        desk.buy(purchase, ANN);
    }

    function test_RevertWhen_ABuyerAsksForTheHighestPayout() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        purchase.minPayout = type(uint48).max;
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.PayoutBelowMinimum.selector, PAYOUT, type(uint48).max));
        vm.prank(ANN);
        desk.buy(purchase, ANN);
    }

    function test_PayingAnEmptyListOrNobodyChangesNothing() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 2);
        land(id, FLIGHT, VERY_LATE);
        desk.pay(id, new address[](0));
        desk.pay(id, only(address(0)));
        assertEq(unitsOf(id), 2, "units");
        assertEq(desk.balanceOf(ANN, id), 2, "tokens");
    }

    function test_RevertWhen_RedeemingTheMostOrToNobody() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 2);
        land(id, FLIGHT, VERY_LATE);
        vm.startPrank(ANN);
        vm.expectRevert(
            abi.encodeWithSelector(IERC1155Errors.ERC1155InsufficientBalance.selector, ANN, 2, MOST, id)
        );
        desk.redeem(id, MOST, ANN);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        desk.redeem(id, 1, address(0));
        vm.stopPrank();
        assertEq(unitsOf(id), 2, "units");
    }

    /// @dev Month ends and leap days, by the function that prices them.
    function test_RevertWhen_ADateIsNone() public {
        bytes8[6] memory dates = [bytes8("20260229"), "20260431", "20260631", "21000229", "20260100", "20261301"];
        uint8[6] memory columns = [13, 13, 13, 13, 13, 11];
        for (uint256 i = 0; i < dates.length; ++i) {
            ICoverDesk.Purchase memory purchase = purchaseOf(dated(dates[i]), 1);
            bytes memory reason = abi.encodeWithSelector(
                ICoverDesk.MalformedSubject.selector,
                purchase.subject,
                columns[i]
            );
            vm.expectRevert(reason);
            vm.prank(ANN);
            desk.buy(purchase, ANN);
            vm.expectRevert(reason);
            desk.quote(purchase);
        }
    }

    /// @dev The first day that there is is long past; the last is not on sale yet.
    function test_TheFirstAndTheLastDateThereAre() public {
        ICoverDesk.Purchase memory purchase = purchaseOf(dated("19700101"), 1);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.SaleClosed.selector, NOW, 0));
        desk.quote(purchase);
        purchase.subject = dated("99991231");
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.SaleNotOpen.selector, NOW, 253_402_214_400 - 90 days));
        desk.quote(purchase);
    }

    function test_RevertWhen_AProductIsNone() public {
        uint16[] memory products = new uint16[](1);
        products[0] = type(uint16).max;
        bytes memory reason = abi.encodeWithSelector(IRateBook.UnknownProduct.selector, type(uint16).max);
        vm.expectRevert(reason);
        desk.setLive(products[0], true);
        vm.expectRevert(reason);
        desk.resumeSales(products);
        vm.expectRevert(reason);
        desk.gateOf(products[0]);
        vm.expectRevert(reason);
        desk.productOf(products[0], 1);
    }

    function test_NothingPaidInIsNothingTakenOut() public {
        vm.startPrank(ANN);
        assertEq(pool.deposit(0, ANN), 0, "shares");
        assertEq(pool.mint(0, ANN), 0, "dollars");
        assertEq(pool.redeem(0, ANN, ANN), 0, "redeemed");
        assertEq(pool.withdraw(0, ANN, ANN), 0, "withdrawn");
        vm.stopPrank();
        assertEq(pool.collectFees(), 0, "fees");
        assertEq(pool.totalAssets(), 1_000_000 * DOLLAR, "assets");
    }

    function test_RevertWhen_SharesWouldBeNobodys() public {
        vm.startPrank(ANN);
        dollar.approve(address(pool), DOLLAR);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        pool.deposit(DOLLAR, address(0));
        vm.stopPrank();
    }

    function test_RevertWhen_MoreThanThereIsWouldComeInOrLeave() public {
        uint256 room = pool.maxDeposit(ANN);
        uint256 shares = pool.maxMint(ANN);
        vm.startPrank(ANN);
        vm.expectRevert(
            abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxDeposit.selector, ANN, MOST, room)
        );
        pool.deposit(MOST, ANN);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxMint.selector, ANN, MOST, shares));
        pool.mint(MOST, ANN);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxRedeem.selector, ANN, MOST, 0));
        pool.redeem(MOST, ANN, ANN);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxWithdraw.selector, ANN, MOST, 0));
        pool.withdraw(MOST, ANN, ANN);
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 208, MOST));
        pool.requestRedeem(MOST, ANN, ANN);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, ANN, 0, 1));
        pool.requestRedeem(1, ANN, ANN);
        vm.stopPrank();
        assertEq(pool.queuedShares(), 0, "queue");
    }

    function test_RevertWhen_TheReserveHasLess() public {
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientBalance.selector,
                address(reserve),
                100 * DOLLAR,
                100 * DOLLAR + 1
            )
        );
        reserve.allocate(pool, 100 * DOLLAR + 1);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, address(reserve), 0, 1)
        );
        reserve.requestBack(pool, 1);
        vm.expectRevert(abi.encodeWithSelector(RiskPool.NothingRequested.selector, address(reserve)));
        reserve.requestBack(pool, 0);
        assertFalse(reserve.leaving(pool), "nothing was decided");
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientBalance.selector,
                address(reserve),
                100 * DOLLAR,
                MOST
            )
        );
        reserve.spend(dollar, ANN, MOST);
    }

    function test_RevertWhen_TheListingIsNone() public {
        vm.startPrank(BOB);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.TooManyUnits.selector, 1, 0));
        market.buy(MOST, 1, MOST, BOB);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotSeller.selector, BOB, address(0)));
        market.cancel(MOST, BOB);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.NoUnits.selector));
        market.redeem(MOST, BOB);
        vm.stopPrank();
    }

    function test_RevertWhen_BoughtTokensWouldBeNobodys() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 2);
        uint256 listing = list(ANN, id, 2, DOLLAR);
        bytes memory reason = abi.encodeWithSelector(IERC1155Errors.ERC1155InvalidReceiver.selector, address(0));
        vm.prank(BOB);
        vm.expectRevert(reason);
        market.buy(listing, 1, DOLLAR, address(0));
        vm.startPrank(ANN);
        vm.expectRevert(reason);
        market.cancel(listing, address(0));
        vm.stopPrank();
        assertEq(left(listing), 2, "still listed");
    }

    function test_RevertWhen_AFeeIsTheHighestNumber() public {
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.FeeAboveLimit.selector, MOST, 500));
        market.setFee(MOST);
        vm.prank(OLAF);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF));
        market.setFee(0);
    }

    function dated(bytes8 date) private pure returns (bytes32) {
        return bytes32(abi.encodePacked(bytes7(FLIGHT), date, bytes17(FLIGHT << 120)));
    }
}
