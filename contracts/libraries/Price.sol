// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What one dollar of cover pays.
/// @notice `payout = (1 - fee) / (rate * margin + capitalCost * daysLocked / 365)` dollars per dollar of premium, then clamped to the
/// ceiling, then rounded down to two significant digits so that covers bought at different hours stay one series.
/// In integers, with `rate` in ppm and the three settings in basis points:
/// `payout = 10^6 * (10,000 - fee) * 10^6 * 365 / (rate * margin * 365 + capitalCost * daysLocked * 10^6)`.
/// Every rounding favours the pool: the rate is floored, days are rounded up, the division and the digits are rounded down.
library Price {
    uint256 internal constant ONE_DOLLAR = 1e6;
    uint256 internal constant PPM = 1e6;
    uint256 internal constant BPS = 1e4;

    /// @notice No event is priced as rarer than 1 in 200, however rare the table says it is.
    uint256 internal constant LEAST_RATE_PPM = 5_000;
    /// @notice No dollar of premium promises more than this.
    uint256 internal constant MOST_PAYOUT = 100 * ONE_DOLLAR;
    /// @notice A cover must be worth at least this share of its price, in ppm of the dollar.
    uint256 internal constant LEAST_FAIR_VALUE_PPM = 400_000;

    /// @notice Dollars (6 decimals) that one token pays in full; may be too little to be worth selling.
    /// @param ratePpm Fair probability. @param marginBps Multiplies it. @param capitalCostBps Yearly charge on locked money.
    /// @param feeBps Share of the premium that is not the pool's. @param secondsLocked Longest time the money can stay locked.
    function payoutOf(
        uint256 ratePpm,
        uint256 marginBps,
        uint256 capitalCostBps,
        uint256 feeBps,
        uint256 secondsLocked
    ) internal pure returns (uint256 payout) {
        unchecked {
            // Nothing here can overflow: every factor is at most 40 bits and there are at most four.
            uint256 rate = ratePpm < LEAST_RATE_PPM ? LEAST_RATE_PPM : ratePpm;
            uint256 daysLocked = (secondsLocked + 1 days - 1) / 1 days;
            uint256 cost = rate * marginBps * 365 + capitalCostBps * daysLocked * PPM;
            payout = (ONE_DOLLAR * (BPS - feeBps) * PPM * 365) / cost;
        }
        if (payout > MOST_PAYOUT) payout = MOST_PAYOUT;
        return twoDigits(payout);
    }

    /// @notice What a cover is worth on average: rate times payout, in ppm of the dollar it costs.
    function fairValuePpm(uint256 ratePpm, uint256 payout) internal pure returns (uint256) {
        unchecked {
            // A rate has 32 bits, a payout 27.
            return (ratePpm * payout) / ONE_DOLLAR;
        }
    }

    /// @notice The part of `payout` that an index earns between trigger and exit, rounded down.
    /// @dev `exit > trigger`: pays above, linearly; `exit < trigger`: pays below, linearly; equal: all or nothing at the trigger.
    function paymentAt(int256 index, int256 trigger, int256 exit, uint256 payout) internal pure returns (uint256) {
        if (exit == trigger) return index >= trigger ? payout : 0;
        int256 beyond = exit > trigger ? index - trigger : trigger - index;
        int256 span = exit > trigger ? exit - trigger : trigger - exit;
        if (beyond <= 0) return 0;
        if (beyond >= span) return payout;
        return (payout * uint256(beyond)) / uint256(span);
    }

    /// @notice Rounds down to two significant digits.
    function twoDigits(uint256 value) internal pure returns (uint256) {
        unchecked {
            uint256 unit = 1;
            // A payout of a dollar or more starts its search there.
            if (value >= 100_000) unit = 10_000;
            while (value / unit >= 100) unit *= 10;
            return value - (value % unit);
        }
    }
}
