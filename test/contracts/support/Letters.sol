// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Reads what a contract wrote for people.
library Letters {
    bytes private constant ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// @notice The bytes that base64 letters stand for, letter by letter.
    function decode(string memory text) internal pure returns (bytes memory data) {
        uint256[256] memory valueOf;
        for (uint256 i = 0; i < 64; ++i) valueOf[uint8(ALPHABET[i])] = i;
        bytes memory letters = bytes(text);
        uint256 length = letters.length;
        while (length != 0 && letters[length - 1] == "=") --length;
        data = new bytes((length * 3) / 4);
        uint256 bits;
        uint256 held;
        uint256 place;
        for (uint256 i = 0; i < length; ++i) {
            (bits, held) = (((bits << 6) | valueOf[uint8(letters[i])]) & 0xffff, held + 6);
            if (held < 8) continue;
            held -= 8;
            data[place++] = bytes1(uint8(bits >> held));
        }
    }

    /// @notice What stands behind `head`.
    function behind(string memory text, string memory head) internal pure returns (string memory) {
        (bool found, uint256 place) = find(bytes(text), bytes(head), 0);
        require(found, "the head is not there");
        uint256 from = place + bytes(head).length;
        return slice(bytes(text), from, bytes(text).length);
    }

    /// @notice What stands before the first `tail`.
    function before(string memory text, string memory tail) internal pure returns (string memory) {
        (bool found, uint256 place) = find(bytes(text), bytes(tail), 0);
        require(found, "the tail is not there");
        return slice(bytes(text), 0, place);
    }

    function contains(string memory text, string memory part) internal pure returns (bool found) {
        (found, ) = find(bytes(text), bytes(part), 0);
    }

    function count(string memory text, bytes1 letter) internal pure returns (uint256 times) {
        for (uint256 i = 0; i < bytes(text).length; ++i) if (bytes(text)[i] == letter) ++times;
    }

    function slice(bytes memory text, uint256 from, uint256 to) internal pure returns (string memory) {
        bytes memory part = new bytes(to - from);
        for (uint256 i = from; i < to; ++i) part[i - from] = text[i];
        return string(part);
    }

    function find(bytes memory text, bytes memory part, uint256 from) internal pure returns (bool, uint256) {
        for (uint256 i = from; i + part.length <= text.length; ++i) {
            uint256 same = 0;
            while (same < part.length && text[i + same] == part[same]) ++same;
            if (same == part.length) return (true, i);
        }
        return (false, 0);
    }
}
