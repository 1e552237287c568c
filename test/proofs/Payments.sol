// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Price} from "../../contracts/libraries/Price.sol";

/// @title What one token is paid, and what a settled series takes from its pool.
/// @dev Read by `scripts/prove.ts` only.
contract PaymentWithinPayout {
    function hold(int32 index, int32 trigger, int32 exit, uint32 payout) external pure {
        assert(Price.paymentAt(index, trigger, exit, payout) <= payout);
    }
}

contract PaymentAtTheEnds {
    function hold(int32 index, int32 trigger, int32 exit, uint32 payout) external pure {
        uint256 payment = Price.paymentAt(index, trigger, exit, payout);
        bool above = exit >= trigger;
        if (above ? index >= exit : index <= exit) assert(payment == payout);
        if (above ? index < trigger : index > trigger) assert(payment == 0);
    }
}

contract TwoDigitsRoundDown {
    function hold(uint256 value) external pure {
        require(value <= Price.MOST_PAYOUT);
        uint256 rounded = Price.twoDigits(value);
        assert(rounded <= value);
    }
}

/// @dev The sums of `Settlement._close`: `exposure`, `fee`, `locked` and what is owed for `payPerUnit` up to the payout.
contract ClosingSum {
    function hold(uint32 units, uint32 payout, uint32 payPerUnit, uint32 feePerUnit) external pure {
        require(payout >= Price.ONE_DOLLAR && payPerUnit <= payout);
        uint256 exposure = uint256(payout) * units;
        uint256 fee = uint256(units) * feePerUnit;
        uint256 locked = exposure + fee - units * Price.ONE_DOLLAR;
        assert(uint256(units) * payPerUnit + fee <= locked + units * Price.ONE_DOLLAR);
    }
}
