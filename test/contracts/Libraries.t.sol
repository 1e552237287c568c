// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {Hashing} from "../../contracts/libraries/Hashing.sol";
import {PackedSeries, PackedSeriesLib} from "../../contracts/libraries/PackedSeries.sol";
import {Price} from "../../contracts/libraries/Price.sol";
import {Subject} from "../../contracts/libraries/Subject.sol";
import {Calendar} from "./support/Calendar.sol";
import {Reporters} from "./support/Reporters.sol";

/// @dev The libraries against plain Solidity that does the same the long way.
contract LibrariesTest is Reporters {
    using PackedSeriesLib for uint256;

    uint256 private constant DOLLAR = 1e6;

    function test_DatesAreMidnightUtc() public pure {
        expectDate("19700101", 0);
        expectDate("20260320", 1_773_964_800);
        expectDate("20000229", 951_782_400);
        expectDate("20240229", 1_709_164_800);
        expectDate("21000301", 4_107_542_400);
        expectDate("99991231", 253_402_214_400);
    }

    function test_RevertWhen_DateIsNotOne() public {
        expectMalformed("19691231", 0);
        expectMalformed("2026O320", 4);
        expectMalformed("20260a20", 5);
        expectMalformed("2026032/", 7);
        expectMalformed("2026032:", 7);
        expectMalformed("        ", 0);
        expectMalformed("20260020", 4);
        expectMalformed("20261320", 4);
        expectMalformed("20260300", 6);
        expectMalformed("20260332", 6);
        expectMalformed("20260431", 6);
        expectMalformed("20260631", 6);
        expectMalformed("20260931", 6);
        expectMalformed("20261131", 6);
        expectMalformed("20250229", 6);
        expectMalformed("21000229", 6);
    }

    function test_LastColumnsHoldADateToo() public view {
        bytes32 subject = "xxxxxxxxxxxxxxxxxxxxxxxx20260320";
        assertEq(this.dateAt(subject, 24), 1_773_964_800, "date");
    }

    function testFuzz_EveryDayFollowsTheOneBefore(uint24 number) public view {
        // Counts days one by one from a date near it, by the calendar's own rules.
        uint256 day = number % 2_932_896;
        (uint256 y, uint256 m, uint256 d) = Calendar.civil(day);
        (uint256 y2, uint256 m2, uint256 d2) = Calendar.next(y, m, d);
        if (y2 > 9999) return;
        assertEq(this.dateAt(Calendar.text(y, m, d), 0), day * 1 days, "day");
        assertEq(this.dateAt(Calendar.text(y2, m2, d2), 0), (day + 1) * 1 days, "next day");
    }

    function testFuzz_OnlyDigitsAreDates(bytes8 text) public {
        bytes memory letters = abi.encodePacked(text);
        bool digits = true;
        for (uint256 i = 0; i < 8; ++i) digits = digits && letters[i] >= 0x30 && letters[i] <= 0x39;
        if (digits) return;
        vm.expectPartialRevert(ICoverDesk.MalformedSubject.selector);
        this.dateAt(bytes32(text), 0);
    }

    function testFuzz_AnyByteInPlaceOfADigitIsNamed(uint8 place, bytes1 letter) public {
        if (letter >= 0x30 && letter <= 0x39) return;
        bytes memory text = "20260320";
        text[place % 8] = letter;
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.MalformedSubject.selector, bytes32(text), place % 8));
        this.dateAt(bytes32(text), 0);
    }

    function testFuzz_MaskKeepsTheNamedColumnsAndZeroesTheRest(bytes32 subject, uint32 columns) public pure {
        bytes memory letters = abi.encodePacked(subject);
        for (uint256 i = 0; i < 32; ++i) if ((columns >> i) & 1 == 0) letters[i] = 0;
        assertEq(Subject.mask(subject, columns), bytes32(letters), "masked");
    }

    function test_ColumnZeroIsTheLeftmostByte() public pure {
        bytes32 subject = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
        assertEq(Subject.mask(subject, 1), bytes32("A"), "column 0");
        assertEq(Subject.mask(subject, uint32(1) << 31), bytes32(uint256(0x35)), "column 31");
        assertEq(Subject.mask(subject, type(uint32).max), subject, "all");
    }

    function testFuzz_RootIsOpenZeppelins(bytes32 leaf, bytes32[] calldata proof) public pure {
        assertEq(Hashing.rootOf(proof, leaf), MerkleProof.processProofCalldata(proof, leaf), "root");
    }

    function testFuzz_RowIsTheStandardTreesLeaf(
        uint16 product,
        bytes32 subject,
        int32 trigger,
        int32 exit,
        uint32 ratePpm
    ) public pure {
        bytes32 expected = keccak256(
            bytes.concat(keccak256(abi.encode(product, subject, trigger, exit, ratePpm)))
        );
        assertEq(Hashing.ofRow(product, subject, trigger, exit, ratePpm), expected, "leaf");
    }

    function testFuzz_TermsAndTriplesHashAsEncoded(ICoverDesk.Terms calldata terms, address a, uint256 b) public pure {
        assertEq(Hashing.ofTerms(terms), keccak256(abi.encode(terms)), "terms");
        bytes32 triple = keccak256(abi.encode(a, b, terms.subject));
        assertEq(Hashing.ofThree(uint160(a), b, terms.subject), triple, "triple");
    }

    function test_PayoutIsTheFormulaRoundedForThePool() public pure {
        // 0.95 / (0.03 * 1.5 + 0.15 * 16 / 365) = 18.42
        assertEq(Price.payoutOf(30_000, 15_000, 1_500, 500, 16 days), 18 * DOLLAR, "16 days");
        assertEq(Price.payoutOf(30_000, 15_000, 1_500, 500, 15 days + 1), 18 * DOLLAR, "a day begun is a day");
        // 0.95 / (0.2 * 1.5 + 0.15 * 16 / 365) = 3.098
        assertEq(Price.payoutOf(200_000, 15_000, 1_500, 500, 16 days), 3 * DOLLAR, "common");
        // 0.95 / (0.09 * 1.5) = 7.03
        assertEq(Price.payoutOf(90_000, 15_000, 0, 500, 0), 7 * DOLLAR, "free capital");
        // 1 / (0.005 * 1) = 200
        assertEq(Price.payoutOf(0, 10_000, 0, 0, 0), 100 * DOLLAR, "rare, and clamped");
    }

    function test_TwoDigitsRoundsDown() public pure {
        assertEq(Price.twoDigits(0), 0, "nothing");
        assertEq(Price.twoDigits(99), 99, "small");
        assertEq(Price.twoDigits(101), 100, "three digits");
        assertEq(Price.twoDigits(999_999), 990_000, "cents");
        assertEq(Price.twoDigits(7_394_999), 7_300_000, "dollars");
        assertEq(Price.twoDigits(18_420_000), 18 * DOLLAR, "tens");
        assertEq(Price.twoDigits(100 * DOLLAR), 100 * DOLLAR, "hundred");
    }

    function testFuzz_PayoutStaysInsideItsRails(
        uint32 ratePpm,
        uint16 margin,
        uint16 capitalCost,
        uint16 fee,
        uint32 secondsLocked
    ) public pure {
        uint256 marginBps = 10_000 + (margin % 15_001);
        uint256 feeBps = fee % 2_001;
        uint256 payout = Price.payoutOf(ratePpm, marginBps, capitalCost % 5_001, feeBps, secondsLocked);
        assertLe(payout, 100 * DOLLAR, "ceiling");
        assertEq(Price.twoDigits(payout), payout, "two digits");
        // What the pool expects to pay never exceeds what it keeps of the dollar.
        uint256 rate = ratePpm < 5_000 ? 5_000 : ratePpm;
        assertLe(payout * rate, (10_000 - feeBps) * 100 * DOLLAR, "expected loss");
    }

    function testFuzz_RarerOrSoonerNeverPaysLess(uint32 ratePpm, uint32 secondsLocked, uint16 less) public pure {
        uint256 payout = Price.payoutOf(ratePpm, 15_000, 1_500, 500, secondsLocked);
        uint256 rarer = ratePpm > less ? ratePpm - less : 0;
        uint256 sooner = secondsLocked > less ? secondsLocked - less : 0;
        assertGe(Price.payoutOf(rarer, 15_000, 1_500, 500, sooner), payout, "payout");
    }

    function testFuzz_PaymentGrowsWithTheIndexAndNeverPassesThePayout(
        int64 index,
        int32 trigger,
        int32 exit,
        uint48 payout
    ) public pure {
        uint256 payment = Price.paymentAt(index, trigger, exit, payout);
        assertLe(payment, payout, "payment");
        int256 further = exit >= trigger ? int256(index) + 1 : int256(index) - 1;
        assertGe(Price.paymentAt(further, trigger, exit, payout), payment, "further pays no less");
        assertEq(Price.paymentAt(exit, trigger, exit, payout), payout, "full at the exit");
        int256 before = exit >= trigger ? int256(trigger) - 1 : int256(trigger) + 1;
        assertEq(Price.paymentAt(before, trigger, exit, payout), 0, "nothing before the trigger");
    }

    function testFuzz_SeriesComesBackAsItWasPacked(
        ICoverDesk.Terms memory terms,
        uint32 units,
        uint32 pay,
        uint40 time,
        uint8 level
    ) public pure {
        terms.payout = uint48(terms.payout % (Price.MOST_PAYOUT + 1));
        uint256 rest = PackedSeriesLib.open(terms, level, time).grow(units);
        assertEq(rest.openedAt(), time, "openedAt");
        assertEq(rest.level(), level, "level");
        assertEq(uint256(rest.state()), uint256(ICoverDesk.SeriesState.OPEN), "open");
        rest = rest.close(ICoverDesk.SeriesState.PAYING, pay);
        ICoverDesk.Terms memory back = PackedSeriesLib.termsOf(PackedSeries({subject: terms.subject, rest: rest}));
        assertEq(keccak256(abi.encode(back)), keccak256(abi.encode(terms)), "terms");
        assertEq(rest.units(), units, "units");
        assertEq(rest.payPerUnit(), pay, "payPerUnit");
        assertEq(uint256(rest.state()), uint256(ICoverDesk.SeriesState.PAYING), "state");
        assertEq(rest.openedAt(), time, "openedAt when settled");
        assertEq(rest.level(), level, "level when settled");
        assertEq(rest.shrink(units).units(), 0, "all gone");
    }

    function test_RevertWhen_ASeriesHasTooManyUnits() public {
        vm.expectRevert(
            abi.encodeWithSelector(PackedSeriesLib.TooManyUnits.selector, uint256(1) << 32, type(uint32).max)
        );
        this.growTwice();
    }

    function dateAt(bytes32 subject, uint256 column) external pure returns (uint256) {
        return Subject.dateAt(subject, column);
    }

    function growTwice() external pure returns (uint256) {
        return uint256(0).grow(type(uint32).max).grow(1);
    }

    function expectDate(bytes32 text, uint256 time) private pure {
        assertEq(Subject.dateAt(text, 0), time, "date");
    }

    function expectMalformed(bytes32 text, uint256 column) private {
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.MalformedSubject.selector, text, column));
        this.dateAt(text, 0);
    }
}
