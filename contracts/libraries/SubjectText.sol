// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Peril} from "./Peril.sol";
import {PlainDate} from "./PlainDate.sol";

/// @title A subject's columns as people would say them.
/// @notice A subject is the only thing on a certificate that somebody outside chose the bytes of. Whatever could end a JSON string or an
/// XML text leaves here as `?`; and nothing here reverts, however odd the columns.
library SubjectText {
    using Strings for uint256;

    /// @notice What or who: `CO 62, IAH to EWR`, or `USW00094728, RAIN`.
    function nameOf(uint16 product, bytes32 subject) internal pure returns (string memory) {
        if (product == Peril.FLIGHT)
            return
                string.concat(
                    field(subject, 0, 3),
                    " ",
                    _number(subject, 3, 4),
                    ", ",
                    field(subject, 15, 3),
                    " to ",
                    field(subject, 18, 3)
                );
        string memory detail = field(subject, 24, 8);
        string memory name = field(subject, 0, 13);
        return bytes(detail).length == 0 ? name : string.concat(name, ", ", detail);
    }

    /// @notice When: `12 December 2026`, or `30 days from 12 December 2026`.
    function timeOf(uint16 product, bytes32 subject) internal pure returns (string memory) {
        if (product == Peril.FLIGHT) return _date(subject, 7);
        string memory count = _number(subject, 21, 3);
        bool single = bytes(count).length == 1 && bytes(count)[0] == "1";
        return string.concat(count, single ? " day from " : " days from ", _date(subject, 13));
    }

    /// @notice The columns from `column` on without the blanks behind them. A byte that JSON or XML could trip over is shown as `?`.
    function field(bytes32 subject, uint256 column, uint256 width) internal pure returns (string memory) {
        uint256 length = width;
        while (length != 0 && (subject[column + length - 1] == 0x20 || subject[column + length - 1] == 0)) --length;
        bytes memory text = new bytes(length);
        for (uint256 i = 0; i < length; ++i) {
            bytes1 letter = subject[column + i];
            text[i] = _isPlain(letter) ? letter : bytes1("?");
        }
        return string(text);
    }

    /// @dev A number without the zeros before it; the columns as they are when it is none.
    function _number(bytes32 subject, uint256 column, uint256 width) private pure returns (string memory) {
        (bool valid, uint256 number) = _digits(subject, column, width);
        return valid ? number.toString() : field(subject, column, width);
    }

    /// @dev A date in words; the columns as they are when it is none.
    function _date(bytes32 subject, uint256 column) private pure returns (string memory) {
        (bool valid, uint256 number) = _digits(subject, column, 8);
        uint256 month = (number / 100) % 100;
        if (!valid || month == 0 || month > 12) return field(subject, column, 8);
        return PlainDate.spoken(number / 10_000, month, number % 100);
    }

    function _digits(bytes32 subject, uint256 column, uint256 width) private pure returns (bool, uint256 number) {
        for (uint256 i = column; i < column + width; ++i) {
            bytes1 letter = subject[i];
            if (letter < 0x30 || letter > 0x39) return (false, 0);
            number = number * 10 + uint8(letter) - 0x30;
        }
        return (true, number);
    }

    function _isPlain(bytes1 letter) private pure returns (bool) {
        if (letter < 0x20 || letter > 0x7e) return false;
        return letter != "\"" && letter != "\\" && letter != "<" && letter != ">" && letter != "&" && letter != "'";
    }
}
