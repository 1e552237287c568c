// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {ICoverDesk} from "../interfaces/ICoverDesk.sol";
import {Price} from "./Price.sol";

/// @title Says in plain words what a cover token promises.
library Certificate {
    using Strings for int256;
    using Strings for uint256;

    /// @notice `data:application/json` with name and description; the subject's columns are shown as they are.
    function json(ICoverDesk.Terms memory terms, ICoverDesk.Window memory window) internal pure returns (string memory) {
        return
            string.concat(
                "data:application/json;utf8,{\"name\":\"Buckler cover ",
                _text(terms.subject),
                "\",\"description\":\"One token pays ",
                _dollars(terms.payout),
                _condition(terms.trigger, terms.exit),
                ". It gives back $1 if no outcome is final by ",
                uint256(window.settleBy).toString(),
                " (unix time).\",\"decimals\":0}"
            );
    }

    function _condition(int32 trigger, int32 exit) private pure returns (string memory) {
        string memory from = int256(trigger).toStringSigned();
        if (trigger == exit) return string.concat(" if the index is ", from, " or more");
        return
            string.concat(
                " if the index is ",
                int256(exit).toStringSigned(),
                exit > trigger ? " or more, and the linear part of it above " : " or less, and the linear part of it below ",
                from
            );
    }

    /// @dev Payouts have two significant digits and are more than a dollar: no cents beyond the first decimal exist.
    function _dollars(uint256 amount) private pure returns (string memory) {
        uint256 tenths = (amount % Price.ONE_DOLLAR) / (Price.ONE_DOLLAR / 10);
        string memory whole = string.concat("$", (amount / Price.ONE_DOLLAR).toString());
        return tenths == 0 ? whole : string.concat(whole, ".", tenths.toString(), "0");
    }

    /// @dev The columns up to the last that is not blank. A byte that JSON could trip over is shown as `?`.
    function _text(bytes32 subject) private pure returns (string memory) {
        uint256 length = 32;
        while (length != 0 && (subject[length - 1] == 0x20 || subject[length - 1] == 0)) --length;
        bytes memory text = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            bytes1 letter = subject[i];
            bool plain = letter >= 0x20 && letter < 0x7f && letter != 0x22 && letter != 0x5c;
            text[i] = plain ? letter : bytes1("?");
        }
        return string(text);
    }
}
