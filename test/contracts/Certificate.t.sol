// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CertificateText} from "../../contracts/CertificateText.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {PlainDate} from "../../contracts/libraries/PlainDate.sol";
import {SubjectText} from "../../contracts/libraries/SubjectText.sol";
import {Calendar} from "./support/Calendar.sol";
import {Letters} from "./support/Letters.sol";
import {World} from "./support/World.sol";

contract CertificateTest is World {
    using Letters for string;

    bytes32 private constant RAIN = "USW00094728  20270601030RAIN    ";
    bytes32 private constant COIN = "ETH/USD      20270601001        ";

    CertificateText private text;

    function setUp() public override {
        super.setUp();
        text = CertificateText(deploy("CertificateText.sol:CertificateText", ""));
    }

    function test_TheDeskSaysWhatItSold() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 3);
        (ICoverDesk.Terms memory terms, , , ) = desk.seriesOf(id);
        assertEq(desk.uri(id), desk.certificateText().json(terms, desk.windowOf(id)), "the text's words");
        string memory words = bodyOf(desk.uri(id));
        mustSay(words, '"name":"Buckler cover: Flight delay, CO 62, IAH to EWR, 20 March 2026"');
        mustSay(words, "Pays $16 for one token, which cost $1: at 120 minutes late or more, or when it is cancelled or diverted.");
        mustSay(words, "On sale until 13 March 2026, 00:00 UTC.");
        mustSay(words, "Watched from 20 March 2026, 00:00 UTC, until 22 March 2026, 00:00 UTC.");
        mustSay(words, "Decided by independent reporters who must agree; what they say can be disputed first.");
        mustSay(words, "Refund: $1 a token if there is no result by 29 March 2026, 00:00 UTC.");
        mustSay(words, '{"display_type":"date","trait_type":"On sale until","value":1773360000}');
        mustSay(words, '"decimals":0');
    }

    function test_RevertWhen_TheSeriesIsUnknown() public {
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, 7, ICoverDesk.SeriesState.NONE)
        );
        desk.uri(7);
    }

    function test_PolicySaysItsNumberItsCountAndWhatItPaysInAll() public view {
        string memory words = policyOf(termsOf(1, FLIGHT, 120, 120), 7, 125);
        mustSay(words, '"name":"Buckler policy 7: Flight delay');
        mustSay(words, "Pays $2,000 in all, for 125 tokens in policy 7: at 120 minutes late or more, or when it is cancelled or diverted.");
        mustSay(policyOf(termsOf(1, FLIGHT, 120, 120), 1, 1), "$16 in all, for 1 token in policy 1");
        mustSay(
            policyOf(termsOf(1, FLIGHT, 120, 120), 1, type(uint32).max),
            "$68,719,476,720 in all, for 4,294,967,295 tokens"
        );
    }

    function test_PartialPaymentsSayWhereTheyStartAndEnd() public view {
        mustSay(
            said(termsOf(2, RAIN, 200, 55)),
            "a growing part below 20 mm, all of it at 5.5 mm or less"
        );
        mustSay(
            said(termsOf(3, RAIN, 1_500, 12_345)),
            "a growing part above 150 mm, all of it at 1,234.5 mm or more"
        );
        mustSay(
            said(termsOf(5, RAIN, -5, -100)),
            unicode"a growing part below -0.5 °C, all of it at -10 °C or less"
        );
    }

    function test_EveryProductHasItsWords() public view {
        string[15] memory names = [
            "Flight delay",
            "Too little rain",
            "Too much rain",
            "Hottest day",
            "Coldest night",
            "Strongest gust",
            "Crop price",
            "Shipping delay",
            "Coin price drop",
            "Stablecoin depeg",
            "Impermanent loss",
            "Protocol withdrawals",
            "Smart-contract exploit",
            "Rug pull",
            "Oracle failure"
        ];
        string[15] memory levels = [
            "at 5,005 minutes late or more, or when it is cancelled or diverted",
            "at 500.5 mm or more",
            "at 500.5 mm or more",
            unicode"at 500.5 °C or more",
            unicode"at 500.5 °C or more",
            "at 500.5 m/s or more",
            "at 5,005 cents or more",
            "at 5,005 hours late or more",
            "at 50.05% fall or more",
            "at 50.05% below $1 or more",
            "at 50.05% lost or more",
            "at 50.05% gone or more",
            "at 50.05% taken or more",
            "at 50.05% taken or more",
            "at 50.05% wrong or more"
        ];
        for (uint16 product = 1; product <= 15; ++product) {
            string memory words = said(termsOf(product, product == 1 ? FLIGHT : RAIN, 5_005, 5_005));
            mustSay(words, string.concat('"Peril","value":"', names[product - 1], '"'));
            mustSay(words, string.concat('"Pays at","value":"', levels[product - 1], '"'));
        }
    }

    function test_EveryProductSaysWhoDecides() public view {
        for (uint16 product = 1; product <= 15; ++product) {
            string memory judge = "independent reporters";
            if (product >= 9 && product <= 11) judge = "a public price feed";
            if (product >= 13) judge = "a vote of the members";
            mustSay(said(termsOf(product, RAIN, 1, 1)), string.concat('"Decided by","value":"', judge));
        }
    }

    function test_AProductWithoutWordsIsPlainlyACover() public view {
        for (uint256 i = 0; i < 3; ++i) {
            uint16 product = i == 0 ? 0 : i == 1 ? 16 : type(uint16).max;
            string memory words = said(termsOf(product, RAIN, -7, -7));
            mustSay(words, '"Peril","value":"Cover"');
            mustSay(words, '"Pays at","value":"at -7 or more"');
            mustSay(words, '"Decided by","value":"the oracle that the product names"');
        }
    }

    function test_LevelsAreWrittenWithoutIdleZeros() public view {
        mustSay(said(termsOf(9, COIN, 5_000, 5_000)), "at 50% fall");
        mustSay(said(termsOf(9, COIN, 5_050, 5_050)), "at 50.5% fall");
        mustSay(said(termsOf(9, COIN, 5, 5)), "at 0.05% fall");
        mustSay(said(termsOf(9, COIN, 0, 0)), "at 0% fall");
        mustSay(said(termsOf(16, COIN, type(int32).min, type(int32).min)), "at -2,147,483,648 or more");
        mustSay(said(termsOf(16, COIN, type(int32).max, type(int32).max)), "at 2,147,483,647 or more");
    }

    function test_SubjectsAreReadAloud() public pure {
        assertEq(SubjectText.nameOf(1, FLIGHT), "CO 62, IAH to EWR", "flight");
        assertEq(SubjectText.timeOf(1, FLIGHT), "20 March 2026", "flight's day");
        assertEq(SubjectText.nameOf(2, RAIN), "USW00094728, RAIN", "watch");
        assertEq(SubjectText.timeOf(2, RAIN), "30 days from 1 June 2027", "watch's days");
        assertEq(SubjectText.nameOf(9, COIN), "ETH/USD", "no detail");
        assertEq(SubjectText.timeOf(9, COIN), "1 day from 1 June 2027", "one day");
    }

    function test_OddColumnsAreShownAsTheyAre() public pure {
        bytes32 odd = "CO 0X6220261320IAHEWR           ";
        assertEq(SubjectText.nameOf(1, odd), "CO 0X62, IAH to EWR", "number");
        assertEq(SubjectText.timeOf(1, odd), "20261320", "no month 13");
        assertEq(SubjectText.timeOf(1, "CO 006220260020IAHEWR           "), "20260020", "no month 0");
        assertEq(SubjectText.timeOf(2, bytes32(0)), " days from ", "empty columns");
        assertEq(SubjectText.field("a\"b\\c<d>e&f'g", 0, 13), "a?b?c?d?e?f?g", "what could end a text");
        assertEq(SubjectText.field(0x01001f207e7f80ffc3a90a0d0900000000000000000000000000000000000000, 0, 32), "??? ~????????", "bytes");
    }

    function test_DatesAndHoursAreSaidAsPeopleDo() public pure {
        assertEq(PlainDate.words(0), "1 January 1970", "the first");
        assertEq(PlainDate.words(951_782_400), "29 February 2000", "a leap day of a century");
        assertEq(PlainDate.words(4_107_542_400), "1 March 2100", "no leap day in that one");
        assertEq(PlainDate.words(253_402_300_799), "31 December 9999", "the last of four digits");
        assertEq(PlainDate.wordsWithClock(1_797_057_299), "12 December 2026, 06:34 UTC", "with the clock");
        assertEq(PlainDate.wordsWithClock(1_797_119_999), "12 December 2026, 23:59 UTC", "the last minute");
    }

    function test_PictureIsThereAndReadsAloud() public view {
        string memory svg = svgOf(said(termsOf(1, FLIGHT, 120, 120)));
        mustSay(svg, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 1000" role="img"');
        mustSay(svg, '<title id="t">Buckler cover: Flight delay, CO 62, IAH to EWR</title><desc id="d">');
        mustSay(svg, ">CO 62, IAH to EWR</text>");
    }

    /// @dev A walk day by day is slow: fewer draws.
    /// hardhat-config: default.fuzz.runs = 1000
    /// hardhat-config: deep.fuzz.runs = 10000
    function testFuzz_DaysAreThoseOfACalendarWalkedDayByDay(uint256 time) public pure {
        time %= 253_402_300_800;
        (uint256 y, uint256 m, uint256 d) = Calendar.civil(time / 1 days);
        (uint256 year, uint256 month, uint256 day) = PlainDate.civil(time);
        assertEq(year, y, "year");
        assertEq(month, m, "month");
        assertEq(day, d, "day");
    }

    /// @dev Counting letters of pictures is slow, and no money hangs on them: fewer draws.
    /// hardhat-config: default.fuzz.runs = 256
    /// hardhat-config: deep.fuzz.runs = 10000
    function testFuzz_NoSubjectBreaksOutOfItsWords(uint16 product, bytes32 subject) public view {
        product %= 17;
        string memory plain = said(termsOf(product, "AAA000020260101AAAAAA           ", 1, 1));
        string memory odd = said(termsOf(product, subject, 1, 1));
        assertEq(odd.count('"'), plain.count('"'), "quotes of the JSON");
        assertEq(odd.count("\\"), 0, "escapes");
        string memory svg = svgOf(odd);
        assertEq(svg.count("<"), svgOf(plain).count("<"), "tags of the picture");
        assertEq(svg.count("&"), 0, "entities");
        for (uint256 i = 0; i < bytes(svg).length; ++i) assertGe(uint8(bytes(svg)[i]), 0x20, "control bytes");
    }

    function testFuzz_FieldsHoldOnlyPlainLetters(bytes32 subject, uint8 column, uint8 width) public pure {
        uint256 from = column % 33;
        bytes memory field = bytes(SubjectText.field(subject, from, width % (33 - from)));
        assertLe(field.length, width % (33 - from), "length");
        for (uint256 i = 0; i < field.length; ++i) {
            bytes1 letter = subject[from + i];
            bool plain = letter >= " " && letter <= "~" && !Letters.contains("\"\\<>&'", string(abi.encodePacked(letter)));
            assertEq(uint8(field[i]), uint8(plain ? letter : bytes1("?")), "letter");
        }
    }

    function mustSay(string memory words, string memory part) private pure {
        assertTrue(words.contains(part), string.concat("it must say: ", part));
    }

    function said(ICoverDesk.Terms memory terms) private view returns (string memory) {
        return bodyOf(text.json(terms, times()));
    }

    function policyOf(ICoverDesk.Terms memory terms, uint256 policy, uint256 units) private view returns (string memory) {
        return bodyOf(text.policyJson(terms, times(), policy, units));
    }

    function bodyOf(string memory uri) private pure returns (string memory) {
        return string(Letters.decode(uri.behind("data:application/json;base64,")));
    }

    function svgOf(string memory json) private pure returns (string memory) {
        return string(Letters.decode(json.behind("data:image/svg+xml;base64,").before('"')));
    }

    function termsOf(
        uint16 product,
        bytes32 subject,
        int32 trigger,
        int32 exit
    ) private pure returns (ICoverDesk.Terms memory) {
        return ICoverDesk.Terms(product, 1, subject, trigger, exit, 16_000_000);
    }

    function times() private pure returns (ICoverDesk.Window memory) {
        return
            ICoverDesk.Window({
                opens: uint40(NOW),
                cutoff: uint40(CUTOFF),
                start: uint40(DEPARTURE),
                end: uint40(DEPARTURE + 2 days),
                settleBy: uint40(SETTLE_BY)
            });
    }
}
