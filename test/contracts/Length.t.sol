// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {Subject} from "../../contracts/libraries/Subject.sol";
import {World} from "./support/World.sol";

/// @dev Subjects that say themselves how many days are watched: name 13, date 8, days 3, detail 8 columns.
contract LengthTest is World {
    uint16 private constant RAIN = 2;
    uint32 private constant RAIN_COLUMNS = type(uint32).max & ~(uint32(0xff) << 13);
    bytes32 private constant SEASON = "USW00094728  20260320090RAIN    ";

    function test_TheWatchIsAsLongAsTheSubjectSaysAndTheSettingsAdd() public {
        ICoverDesk.Window memory window = desk.quote(listed(SEASON)).window;
        assertEq(window.start, DEPARTURE, "start");
        assertEq(window.end, DEPARTURE + 90 days + 2 days, "end");
        assertEq(window.settleBy, DEPARTURE + 99 days, "settleBy");

        uint256 id = take(listed(SEASON));
        assertEq(desk.windowOf(id).settleBy, DEPARTURE + 99 days, "settleBy of the series");
        vm.warp(DEPARTURE + 99 days - 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICoverDesk.SettleByNotReached.selector,
                DEPARTURE + 99 days - 1,
                DEPARTURE + 99 days
            )
        );
        desk.void(id);
        vm.warp(DEPARTURE + 99 days);
        desk.void(id);
    }

    function test_ALongerWatchPaysLess() public {
        uint256 day = desk.quote(listed("USW00094728  20260320001RAIN    ")).payout;
        uint256 season = desk.quote(listed(SEASON)).payout;
        uint256 year = desk.quote(listed("USW00094728  20260320366RAIN    ")).payout;
        // 0.95 / (0.03 * 1.5 + 0.02 * days / 365) for 19 + 9 days and the length.
        assertEq(day, 20 * DOLLAR, "a day");
        assertEq(season, 18 * DOLLAR, "a season");
        assertEq(year, 14 * DOLLAR, "a year");
    }

    function test_RevertWhen_TheLengthIsNoneFrom001To366() public {
        expectMalformed("USW00094728  20260320000RAIN    ", 21);
        expectMalformed("USW00094728  20260320367RAIN    ", 21);
        expectMalformed("USW00094728  20260320999RAIN    ", 21);
    }

    function test_RevertWhen_AColumnOfTheLengthIsNoDigit() public {
        expectMalformed("USW00094728  20260320 90RAIN    ", 21);
        expectMalformed("USW00094728  202603200/0RAIN    ", 22);
        expectMalformed("USW00094728  2026032009:RAIN    ", 23);
        expectMalformed("USW00094728  20260320ABCRAIN    ", 21);
    }

    function test_LastColumnsHoldALengthToo() public pure {
        assertEq(Subject.daysAt("xxxxxxxxxxxxxxxxxxxxxxxxxxxxx042", 29), 42, "days");
    }

    function testFuzz_DaysAreTheThreeDigitsThereAre(uint16 number, uint8 place) public view {
        uint256 length = 1 + (number % 366);
        uint256 column = place % 30;
        assertEq(this.daysAt(written(length, column), column), length, "days");
    }

    function testFuzz_AnyByteInPlaceOfADigitIsNamed(uint8 place, bytes1 letter) public {
        if (letter >= 0x30 && letter <= 0x39) return;
        bytes memory text = abi.encodePacked(written(123, 5));
        text[5 + (place % 3)] = letter;
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.MalformedSubject.selector, bytes32(text), 5 + (place % 3))
        );
        this.daysAt(bytes32(text), 5);
    }

    function daysAt(bytes32 subject, uint256 column) external pure returns (uint256) {
        return Subject.daysAt(subject, column);
    }

    function written(uint256 length, uint256 column) private pure returns (bytes32) {
        bytes memory text = new bytes(32);
        text[column] = bytes1(uint8(0x30 + length / 100));
        text[column + 1] = bytes1(uint8(0x30 + (length / 10) % 10));
        text[column + 2] = bytes1(uint8(0x30 + (length % 10)));
        return bytes32(text);
    }

    /// @dev A product whose table has one row: this subject's.
    function listed(bytes32 subject) private returns (ICoverDesk.Purchase memory purchase) {
        IRateBook.Product memory product = flightProduct();
        (product.dateColumn, product.lengthColumn, product.rateColumns) = (13, 21, RAIN_COLUMNS);
        product.capitalCostBps = 200;
        bytes32 masked = maskOf(subject, RAIN_COLUMNS);
        product.ratesRoot = keccak256(bytes.concat(keccak256(abi.encode(RAIN, masked, LATE, LATE, RATE))));
        desk.listProduct(RAIN, product);
        purchase = purchaseOf(subject, 1);
        (purchase.product, purchase.proof) = (RAIN, new bytes32[](0));
    }

    function take(ICoverDesk.Purchase memory purchase) private returns (uint256 id) {
        vm.prank(ANN);
        (id, ) = desk.buy(purchase, ANN);
    }

    function expectMalformed(bytes32 subject, uint256 column) private {
        ICoverDesk.Purchase memory purchase = listed(subject);
        bytes memory reason = abi.encodeWithSelector(ICoverDesk.MalformedSubject.selector, subject, column);
        vm.expectRevert(reason);
        vm.prank(ANN);
        desk.buy(purchase, ANN);
        vm.expectRevert(reason);
        desk.quote(purchase);
    }
}
