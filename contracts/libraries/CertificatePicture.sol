// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {Certificate} from "./Certificate.sol";

/// @title Draws a certificate: an SVG of 700 by 1000 that needs no font and no address from anywhere else.
/// @dev Every text comes from `Certificate`, which lets nothing through that could end an XML text.
library CertificatePicture {
    using Strings for uint256;

    uint256 private constant LINE = 36;
    uint256 private constant GAP = 48;

    /// @notice The picture as SVG source.
    function svg(Certificate.Sheet memory sheet) internal pure returns (string memory) {
        return
            string.concat(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 700 1000\" role=\"img\" aria-labelledby=\"t d\" "
                "font-family=\"Helvetica,Arial,sans-serif\">",
                string.concat("<title id=\"t\">Buckler cover: ", sheet.peril, ", ", sheet.name, "</title>"),
                string.concat("<desc id=\"d\">", Certificate.sentences(sheet), "</desc>"),
                "<rect width=\"700\" height=\"1000\" rx=\"36\" fill=\"#fff\"/>"
                "<path d=\"M0 396V36A36 36 0 0 1 36 0H664A36 36 0 0 1 700 36V396Z\" fill=\"#0b2545\"/>"
                "<path d=\"M40 36h36v22q0 22-18 30q-18-8-18-30z\" fill=\"#f4b942\"/>",
                _head(sheet),
                _rows(sheet),
                "</svg>"
            );
    }

    function _head(Certificate.Sheet memory sheet) private pure returns (string memory) {
        bool longName = bytes(sheet.name).length > 18;
        bool longAmount = bytes(sheet.amount).length > 9;
        return
            string.concat(
                "<g fill=\"#fff\">",
                _text(92, 70, 28, "#f4b942", true, "Buckler cover"),
                _text(40, 142, 44, "", true, sheet.peril),
                _text(40, 188, longName ? 26 : 36, "", false, sheet.name),
                _text(40, 228, 28, "#cbd5e1", false, sheet.time),
                _text(40, 326, longAmount ? 56 : 88, "", true, sheet.amount),
                _text(40, 368, 26, "#cbd5e1", false, sheet.holding),
                "</g>"
            );
    }

    function _rows(Certificate.Sheet memory sheet) private pure returns (string memory rows) {
        uint256 y = 440;
        string[5] memory labels = ["Pays", "On sale until", "Watched from", "Decided by", "Refund"];
        string[2][5] memory values = [sheet.pays, sheet.onSale, sheet.watched, sheet.decides, sheet.refund];
        for (uint256 i = 0; i < 5; ++i) {
            rows = string.concat(rows, _text(40, y, 22, "#475569", true, labels[i]));
            rows = string.concat(rows, _text(40, y + LINE, 28, "#0f172a", false, values[i][0]));
            y += LINE;
            if (bytes(values[i][1]).length != 0) {
                y += LINE;
                rows = string.concat(rows, _text(40, y, 28, "#0f172a", false, values[i][1]));
            }
            y += GAP;
        }
    }

    /// @param colour Empty: that of the group around it.
    function _text(
        uint256 x,
        uint256 y,
        uint256 size,
        string memory colour,
        bool bold,
        string memory words
    ) private pure returns (string memory) {
        return
            string.concat(
                string.concat("<text x=\"", x.toString(), "\" y=\"", y.toString(), "\" font-size=\"", size.toString()),
                bytes(colour).length == 0 ? "" : string.concat("\" fill=\"", colour),
                bold ? "\" font-weight=\"bold\">" : "\">",
                words,
                "</text>"
            );
    }
}
