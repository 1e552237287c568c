// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Base64} from "@openzeppelin/contracts/utils/Base64.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {ICertificateText} from "./interfaces/ICertificateText.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {Certificate} from "./libraries/Certificate.sol";
import {CertificatePicture} from "./libraries/CertificatePicture.sol";

/// @title Writes certificates: pure words and pictures, from terms and times alone.
/// @notice It has no owner and no state, so a certificate says the same for ever. The desk makes its own when it is deployed: the words
/// would not fit beside the money.
contract CertificateText is ICertificateText {
    using Strings for uint256;

    /// @inheritdoc ICertificateText
    function json(
        ICoverDesk.Terms calldata terms,
        ICoverDesk.Window calldata window
    ) external pure returns (string memory) {
        return _json(Certificate.sheetOf(terms, window, 0, 1), "Buckler cover: ", window);
    }

    /// @inheritdoc ICertificateText
    function policyJson(
        ICoverDesk.Terms calldata terms,
        ICoverDesk.Window calldata window,
        uint256 policy,
        uint256 units
    ) external pure returns (string memory) {
        string memory title = string.concat("Buckler policy ", policy.toString(), ": ");
        return _json(Certificate.sheetOf(terms, window, policy, units), title, window);
    }

    function _json(
        Certificate.Sheet memory sheet,
        string memory title,
        ICoverDesk.Window calldata window
    ) private pure returns (string memory) {
        string memory image = Base64.encode(bytes(CertificatePicture.svg(sheet)));
        bytes memory text = abi.encodePacked(
            "{\"name\":\"",
            string.concat(title, sheet.peril, ", ", sheet.name, ", ", sheet.time),
            "\",\"description\":\"",
            Certificate.sentences(sheet),
            "\",\"decimals\":0,\"image\":\"data:image/svg+xml;base64,",
            image,
            "\",\"attributes\":[",
            _attributes(sheet, window),
            "]}"
        );
        return string.concat("data:application/json;base64,", Base64.encode(text));
    }

    function _attributes(
        Certificate.Sheet memory sheet,
        ICoverDesk.Window calldata window
    ) private pure returns (string memory) {
        return
            string.concat(
                _words("Peril", sheet.peril),
                _words("Subject", sheet.name),
                _words("When", sheet.time),
                _words("Pays", string.concat(sheet.amount, " ", sheet.holding)),
                _words("Pays at", Certificate.oneLine(sheet.pays)),
                _words("Decided by", Certificate.oneLine(sheet.decides)),
                _date("On sale until", window.cutoff),
                _date("Watched from", window.start),
                _date("Watched until", window.end),
                _lastDate("Refund by", window.settleBy)
            );
    }

    function _words(string memory name, string memory value) private pure returns (string memory) {
        return string.concat("{\"trait_type\":\"", name, "\",\"value\":\"", value, "\"},");
    }

    function _date(string memory name, uint256 time) private pure returns (string memory) {
        return string.concat(_lastDate(name, time), ",");
    }

    /// @dev Unix seconds, as wallets read them from `display_type` date.
    function _lastDate(string memory name, uint256 time) private pure returns (string memory) {
        return string.concat("{\"display_type\":\"date\",\"trait_type\":\"", name, "\",\"value\":", time.toString(), "}");
    }
}
