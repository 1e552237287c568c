// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {ICoverDesk} from "../interfaces/ICoverDesk.sol";
import {Peril} from "./Peril.sol";
import {PlainDate} from "./PlainDate.sol";
import {SubjectText} from "./SubjectText.sol";

/// @title Says in plain words what cover promises.
library Certificate {
    using Strings for int256;
    using Strings for uint256;

    /// @dev What a certificate says, in lines that fit the picture. An empty second line is none.
    struct Sheet {
        string peril;
        string name;
        string time;
        string amount;
        string holding;
        string[2] pays;
        string[2] onSale;
        string[2] watched;
        string[2] decides;
        string[2] refund;
    }

    uint256 private constant CENT = 1e4;
    uint256 private constant THOUSAND = 1_000;

    /// @param units Tokens that the certificate is for. @param policy 0 when it is for a token that is nobody's in particular.
    function sheetOf(
        ICoverDesk.Terms memory terms,
        ICoverDesk.Window memory window,
        uint256 policy,
        uint256 units
    ) internal pure returns (Sheet memory sheet) {
        Peril.Meaning memory meaning = Peril.meaningOf(terms.product);
        sheet.peril = meaning.name;
        sheet.name = SubjectText.nameOf(terms.product, terms.subject);
        sheet.time = SubjectText.timeOf(terms.product, terms.subject);
        sheet.amount = dollars(terms.payout * units);
        sheet.holding = policy == 0 ? "for one token, which cost $1" : _holding(policy, units);
        sheet.pays = _condition(terms.trigger, terms.exit, meaning);
        if (terms.product == Peril.FLIGHT && terms.trigger == terms.exit)
            sheet.pays = [string.concat(sheet.pays[0], ","), "or when it is cancelled or diverted"];
        sheet.onSale[0] = PlainDate.wordsWithClock(window.cutoff);
        sheet.watched[0] = string.concat(PlainDate.wordsWithClock(window.start), ", until");
        sheet.watched[1] = PlainDate.wordsWithClock(window.end);
        sheet.decides = _judge(meaning.judge);
        sheet.refund[0] = "$1 a token if there is no result";
        sheet.refund[1] = string.concat("by ", PlainDate.wordsWithClock(window.settleBy));
    }

    /// @notice The whole certificate in sentences.
    function sentences(Sheet memory sheet) internal pure returns (string memory) {
        return
            string.concat(
                string.concat(sheet.peril, ": ", sheet.name, ", ", sheet.time, ". Pays ", sheet.amount, " "),
                string.concat(sheet.holding, ": ", oneLine(sheet.pays), ". On sale until ", oneLine(sheet.onSale)),
                string.concat(". Watched from ", oneLine(sheet.watched), ". Decided by ", oneLine(sheet.decides)),
                string.concat(". Refund: ", oneLine(sheet.refund), ".")
            );
    }

    function oneLine(string[2] memory lines) internal pure returns (string memory) {
        return bytes(lines[1]).length == 0 ? lines[0] : string.concat(lines[0], " ", lines[1]);
    }

    /// @notice `$16`, `$2.50`, `$1,250`. Parts of a cent are left out.
    function dollars(uint256 amount) internal pure returns (string memory) {
        uint256 cents = amount / CENT;
        string memory whole = string.concat("$", _grouped(cents / 100));
        if (cents % 100 == 0) return whole;
        return string.concat(whole, cents % 100 < 10 ? ".0" : ".", (cents % 100).toString());
    }

    function _holding(uint256 policy, uint256 units) private pure returns (string memory) {
        string memory count = units == 1 ? "1 token" : string.concat(_grouped(units), " tokens");
        return string.concat("in all, for ", count, " in policy ", policy.toString());
    }

    function _condition(
        int32 trigger,
        int32 exit,
        Peril.Meaning memory meaning
    ) private pure returns (string[2] memory lines) {
        string memory from = _level(trigger, meaning);
        if (trigger == exit) {
            lines[0] = string.concat("at ", from, " or more");
            return lines;
        }
        bool up = exit > trigger;
        lines[0] = string.concat(up ? "a growing part above " : "a growing part below ", from, ",");
        lines[1] = string.concat("all of it at ", _level(exit, meaning), up ? " or more" : " or less");
    }

    function _judge(Peril.Judge judge) private pure returns (string[2] memory lines) {
        if (judge == Peril.Judge.REPORTERS)
            return ["independent reporters who must agree;", "what they say can be disputed first"];
        if (judge == Peril.Judge.FEED) return ["a public price feed, by prices that", "lasted, never by a moment's price"];
        if (judge == Peril.Judge.VOTE) return ["a vote of the members, with a link", "to the evidence"];
        lines[0] = "the oracle that the product names";
    }

    /// @notice An index with its measure: `120 minutes late`, `-2.5 °C`.
    function _level(int256 index, Peril.Meaning memory meaning) private pure returns (string memory) {
        uint256 size = uint256(index < 0 ? -index : index);
        uint256 unit = 10 ** meaning.decimals;
        uint256 rest = size % unit;
        string memory text = string.concat(index < 0 ? "-" : "", _grouped(size / unit));
        uint256 places = meaning.decimals;
        while (rest != 0 && rest % 10 == 0) (rest, places) = (rest / 10, places - 1);
        if (rest != 0) text = string.concat(text, places == 2 && rest < 10 ? ".0" : ".", rest.toString());
        return string.concat(text, meaning.measure);
    }

    /// @dev 1,250,000.
    function _grouped(uint256 number) private pure returns (string memory text) {
        while (number >= THOUSAND) {
            uint256 group = number % THOUSAND;
            text = string.concat(group < 10 ? ",00" : group < 100 ? ",0" : ",", group.toString(), text);
            number /= THOUSAND;
        }
        return string.concat(number.toString(), text);
    }
}
