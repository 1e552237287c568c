// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {World} from "./support/World.sol";

contract RateBookTest is World {
    function test_ListingMakesANewVersionAndKeepsTheOldOne() public {
        IRateBook.Product memory second = flightProduct();
        (second.marginBps, second.feeBps) = (20_000, 100);
        vm.expectEmit(true, true, true, true, address(desk));
        emit IRateBook.ProductListed(FLIGHTS, 2, second);
        uint16 version = desk.listProduct(FLIGHTS, second);

        assertEq(version, 2, "version");
        expectSame(desk.productOf(FLIGHTS, 1), flightProduct());
        expectSame(desk.productOf(FLIGHTS, 2), second);
        (uint16 current, bool live) = desk.currentVersion(FLIGHTS);
        assertEq(current, 2, "current");
        assertTrue(live, "live");
    }

    function test_StoppingASaleIsToldAndSeen() public {
        vm.expectEmit(true, true, true, true, address(desk));
        emit IRateBook.ProductLive(FLIGHTS, false);
        desk.setLive(FLIGHTS, false);
        (uint16 current, bool live) = desk.currentVersion(FLIGHTS);
        assertEq(current, 1, "current");
        assertFalse(live, "live");
        expectSame(desk.productOf(FLIGHTS, 1), flightProduct());
    }

    function test_NeverListedProductHasVersionZero() public view {
        (uint16 current, bool live) = desk.currentVersion(9);
        assertEq(current, 0, "current");
        assertFalse(live, "live");
    }

    function test_RevertWhen_StrangerLists() public {
        IRateBook.Product memory product = flightProduct();
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF));
        vm.prank(OLAF);
        desk.listProduct(FLIGHTS, product);
    }

    function test_RevertWhen_StrangerStopsASale() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF));
        vm.prank(OLAF);
        desk.setLive(FLIGHTS, false);
    }

    function test_RevertWhen_ProductIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(IRateBook.UnknownProduct.selector, 9));
        desk.setLive(9, true);
        vm.expectRevert(abi.encodeWithSelector(IRateBook.UnknownProduct.selector, FLIGHTS));
        desk.productOf(FLIGHTS, 2);
        vm.expectRevert(abi.encodeWithSelector(IRateBook.UnknownProduct.selector, FLIGHTS));
        desk.productOf(FLIGHTS, 0);
    }

    function test_RevertWhen_MarginIsOutsideItsRails() public {
        IRateBook.Product memory product = flightProduct();
        product.marginBps = 9_999;
        refuses(product, "marginBps", 9_999, 10_000);
        product.marginBps = 25_001;
        refuses(product, "marginBps", 25_001, 25_000);
    }

    function test_RevertWhen_CapitalCostIsTooHigh() public {
        IRateBook.Product memory product = flightProduct();
        product.capitalCostBps = 5_001;
        refuses(product, "capitalCostBps", 5_001, 5_000);
    }

    function test_RevertWhen_FeeIsTooHigh() public {
        IRateBook.Product memory product = flightProduct();
        product.feeBps = 2_001;
        refuses(product, "feeBps", 2_001, 2_000);
    }

    function test_RevertWhen_LeadIsTooShort() public {
        IRateBook.Product memory product = flightProduct();
        product.lead = 1 hours - 1;
        refuses(product, "lead", 1 hours - 1, 1 hours);
    }

    function test_RevertWhen_HorizonIsOutsideItsRails() public {
        IRateBook.Product memory product = flightProduct();
        product.horizon = product.lead;
        refuses(product, "horizon", product.lead, uint256(product.lead) + 1);
        product.horizon = 400 days + 1;
        refuses(product, "horizon", 400 days + 1, 400 days);
    }

    function test_RevertWhen_WatchIsOutsideItsRails() public {
        IRateBook.Product memory product = flightProduct();
        product.watch = 1 hours - 1;
        refuses(product, "watch", 1 hours - 1, 1 hours);
        product.watch = 400 days + 1;
        refuses(product, "watch", 400 days + 1, 400 days);
    }

    function test_RevertWhen_SettleWithinIsOutsideItsRails() public {
        IRateBook.Product memory product = flightProduct();
        product.settleWithin = 1 days - 1;
        refuses(product, "settleWithin", 1 days - 1, 1 days);
        product.settleWithin = 90 days + 1;
        refuses(product, "settleWithin", 90 days + 1, 90 days);
    }

    function test_RevertWhen_DateWouldLeaveTheSubject() public {
        IRateBook.Product memory product = flightProduct();
        product.dateColumn = 25;
        refuses(product, "dateColumn", 25, 24);
    }

    function test_RevertWhen_TableIsMissing() public {
        IRateBook.Product memory product = flightProduct();
        product.ratesRoot = 0;
        refuses(product, "ratesRoot", 0, 1);
    }

    function test_RevertWhen_AColumnIsPinnedByNeitherRowNorDate() public {
        IRateBook.Product memory product = flightProduct();
        product.rateColumns = RATE_COLUMNS & ~(uint32(1) << 31);
        refuses(product, "rateColumns", product.rateColumns, 1 << 31);
    }

    function test_RevertWhen_NoCapIsUsed() public {
        IRateBook.Product memory product = flightProduct();
        for (uint256 i = 0; i < 3; ++i) product.caps[i].columns = 0;
        refuses(product, "caps", 0, 1);
    }

    function test_RevertWhen_TwoCapsCountOneCause() public {
        IRateBook.Product memory product = flightProduct();
        product.caps[2].columns = product.caps[0].columns;
        refuses(product, "capColumns", product.caps[0].columns, 0);
    }

    function test_RevertWhen_ACapIsOutsideItsRails() public {
        IRateBook.Product memory product = flightProduct();
        product.caps[1].dollars = 0;
        refuses(product, "capDollars", 0, 1);
        product.caps[1].dollars = 1;
        product.caps[1].poolShareBps = 0;
        refuses(product, "capPoolShareBps", 0, 1);
        product.caps[1].poolShareBps = 10_001;
        refuses(product, "capPoolShareBps", 10_001, 10_000);
    }

    function test_RevertWhen_OracleHasNoCode() public {
        IRateBook.Product memory product = flightProduct();
        product.oracle = OLAF;
        refuses(product, "oracle", uint160(OLAF), 0);
    }

    function test_RevertWhen_LengthWouldLeaveTheSubject() public {
        IRateBook.Product memory product = lengthProduct();
        product.lengthColumn = 30;
        refuses(product, "lengthColumn", 30, 29);
        product.lengthColumn = 254;
        refuses(product, "lengthColumn", 254, 29);
    }

    function test_RevertWhen_TheRowDoesNotPinALength() public {
        IRateBook.Product memory product = lengthProduct();
        // The date's columns are pinned by the date, but a length among them would be the buyer's to choose.
        product.lengthColumn = 7;
        product.rateColumns = RATE_COLUMNS;
        refuses(product, "lengthColumn", 7, 0x7 << 7);
    }

    function test_RevertWhen_TheLongestWatchIsTooLong() public {
        IRateBook.Product memory product = lengthProduct();
        product.watch = 34 days + 1;
        refuses(product, "watch", 400 days + 1, 400 days);
        product.watch = type(uint32).max;
        refuses(product, "watch", uint256(type(uint32).max) + 366 days, 400 days);
    }

    function test_ALengthNeedsNoWatchBesideIt() public {
        IRateBook.Product memory product = lengthProduct();
        product.watch = 0;
        uint16 version = desk.listProduct(FLIGHTS, product);
        expectSame(desk.productOf(FLIGHTS, version), product);
    }

    function testFuzz_SettingsComeBackAsTheyWereListed(
        uint32[4] calldata times,
        uint16[6] calldata shares,
        uint24[3] calldata dollars,
        uint8 dateColumn,
        bytes32 root
    ) public {
        IRateBook.Product memory product = flightProduct();
        product.lead = uint32(1 hours + (times[0] % 300 days));
        product.horizon = uint32(product.lead + 1 + (times[1] % 90 days));
        product.watch = uint32(1 hours + (times[2] % 399 days));
        product.settleWithin = uint32(1 days + (times[3] % 89 days));
        product.marginBps = 10_000 + (shares[0] % 15_001);
        product.capitalCostBps = shares[1] % 5_001;
        product.feeBps = shares[2] % 2_001;
        product.dateColumn = dateColumn % 25;
        product.rateColumns = ALL_COLUMNS;
        product.lengthColumn = dateColumn % 30;
        if (dateColumn > 200) product.lengthColumn = 255;
        if (product.lengthColumn != 255) product.watch %= 34 days;
        product.ratesRoot = root == 0 ? bytes32(uint256(1)) : root;
        for (uint256 i = 0; i < 3; ++i) {
            product.caps[i].poolShareBps = 1 + (shares[3 + i] % 10_000);
            product.caps[i].dollars = dollars[i] == 0 ? 1 : dollars[i];
        }
        uint16 version = desk.listProduct(FLIGHTS, product);
        expectSame(desk.productOf(FLIGHTS, version), product);
    }

    function refuses(
        IRateBook.Product memory product,
        bytes32 setting,
        uint256 value,
        uint256 limit
    ) private {
        vm.expectRevert(railError(setting, value, limit));
        desk.listProduct(FLIGHTS, product);
    }

    /// @dev Three columns of the flight's number would be the days.
    function lengthProduct() private view returns (IRateBook.Product memory product) {
        product = flightProduct();
        (product.lengthColumn, product.rateColumns) = (21, ALL_COLUMNS);
    }

    function railError(bytes32 setting, uint256 value, uint256 limit) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IRateBook.SettingOutsideRail.selector, setting, value, limit);
    }

    function expectSame(IRateBook.Product memory left, IRateBook.Product memory right) private pure {
        assertEq(keccak256(abi.encode(left)), keccak256(abi.encode(right)), "settings");
    }
}
