// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Price} from "../../contracts/libraries/Price.sol";

/// @title A payout's two digits.
/// @dev Read by `scripts/prove.ts` only.
contract TwoDigitsRoundDown {
    function hold(uint256 value) external pure {
        require(value <= Price.MOST_PAYOUT);
        assert(Price.twoDigits(value) <= value);
    }
}
