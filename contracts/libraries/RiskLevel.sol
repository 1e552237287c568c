// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Price} from "./Price.sol";

/// @title Which pool backs a cover: its rate decides, and nobody else.
/// @notice A cover's rate is what one dollar locked for it loses on average. From the least rate that is charged (0.5 %) each level spans
/// a factor of four, so that dollars in one pool run about the same risk: low up to 2 %, medium up to 8 %, high above. Constants:
/// an investor who chose a level cannot be moved to another by a vote.
library RiskLevel {
    uint256 internal constant LEVELS = 3;
    uint256 internal constant LOW = 0;
    uint256 internal constant MEDIUM = 1;
    uint256 internal constant HIGH = 2;
    uint256 internal constant MOST_LOW_PPM = 4 * Price.LEAST_RATE_PPM;
    uint256 internal constant MOST_MEDIUM_PPM = 4 * MOST_LOW_PPM;

    /// @notice The level of a rate as the table lists it, in parts per million.
    function ofRate(uint256 ratePpm) internal pure returns (uint256) {
        if (ratePpm <= MOST_LOW_PPM) return LOW;
        return ratePpm <= MOST_MEDIUM_PPM ? MEDIUM : HIGH;
    }
}
