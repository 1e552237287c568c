// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What each product number means, in words. A number is for ever, and so is its line here.
/// @dev Warning: who decides is fixed by the number too: cover that somebody else decides about gets a number of its own.
library Peril {
    enum Judge {
        REPORTERS,
        FEED,
        VOTE,
        ORACLE
    }

    /// @param name What is covered. @param measure Follows the index: `120` `minutes late`. @param decimals Of the index: 2 makes 5000 say 50.
    struct Meaning {
        string name;
        string measure;
        uint256 decimals;
        Judge judge;
    }

    /// @notice The only product whose subject has the columns of a flight; all others have those of a watch.
    uint16 internal constant FLIGHT = 1;

    /// @notice The words for a product number; plain ones for a number that has no line yet.
    function meaningOf(uint16 product) internal pure returns (Meaning memory) {
        if (product <= 8) return _seenByReporters(product);
        if (product == 9) return Meaning("Coin price drop", "% fall", 2, Judge.FEED);
        if (product == 10) return Meaning("Stablecoin depeg", "% below $1", 2, Judge.FEED);
        if (product == 11) return Meaning("Impermanent loss", "% lost", 2, Judge.FEED);
        if (product == 12) return Meaning("Protocol withdrawals", "% gone", 2, Judge.REPORTERS);
        if (product == 13) return Meaning("Smart-contract exploit", "% taken", 2, Judge.VOTE);
        if (product == 14) return Meaning("Rug pull", "% taken", 2, Judge.VOTE);
        if (product == 15) return Meaning("Oracle failure", "% wrong", 2, Judge.VOTE);
        return _unnamed();
    }

    function _seenByReporters(uint16 product) private pure returns (Meaning memory) {
        if (product == FLIGHT) return Meaning("Flight delay", " minutes late", 0, Judge.REPORTERS);
        if (product == 2) return Meaning("Too little rain", " mm", 1, Judge.REPORTERS);
        if (product == 3) return Meaning("Too much rain", " mm", 1, Judge.REPORTERS);
        if (product == 4) return Meaning("Hottest day", unicode" °C", 1, Judge.REPORTERS);
        if (product == 5) return Meaning("Coldest night", unicode" °C", 1, Judge.REPORTERS);
        if (product == 6) return Meaning("Strongest gust", " m/s", 1, Judge.REPORTERS);
        if (product == 7) return Meaning("Crop price", " cents", 0, Judge.REPORTERS);
        if (product == 8) return Meaning("Shipping delay", " hours late", 0, Judge.REPORTERS);
        return _unnamed();
    }

    function _unnamed() private pure returns (Meaning memory) {
        return Meaning("Cover", "", 0, Judge.ORACLE);
    }
}
