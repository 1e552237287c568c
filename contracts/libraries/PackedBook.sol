// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev A pool's money, dollars with 6 decimals. `assets` belong to the shareholders and include `locked`; `unearned` is the premium of
/// open series; `claimable` is owed to holders; `fees` to the treasury; `queued` says that shares wait to leave, so that a sale looks
/// for them only then.
struct Book {
    uint256 assets;
    uint256 locked;
    uint256 unearned;
    uint256 claimable;
    uint256 fees;
    bool queued;
}

/// @title Packs a pool's whole book into one slot: five sums of 50 bits and the flag, from the right.
library PackedBook {
    /// @notice All the dollars a pool can account for: 1.1 billion. Only deposits and sales can come near it, so nothing ever stands in
    /// the way of a settlement or a payment.
    uint256 internal constant MOST_SUM = (1 << SUM_BITS) - 1;
    uint256 private constant SUM_BITS = 50;
    uint256 private constant CLAIMABLE_AT = 3 * SUM_BITS;

    error NotOwed(uint256 amount, uint256 claimable);

    /// @dev Warning: no sum may be above `MOST_SUM`; `accounted` at most that is enough.
    function pack(Book memory book) internal pure returns (uint256) {
        return
            book.assets |
            (book.locked << SUM_BITS) |
            (book.unearned << (2 * SUM_BITS)) |
            (book.claimable << CLAIMABLE_AT) |
            (book.fees << (4 * SUM_BITS)) |
            (book.queued ? 1 << (5 * SUM_BITS) : 0);
    }

    function unpack(uint256 packed) internal pure returns (Book memory) {
        return
            Book({
                assets: packed & MOST_SUM,
                locked: (packed >> SUM_BITS) & MOST_SUM,
                unearned: (packed >> (2 * SUM_BITS)) & MOST_SUM,
                claimable: (packed >> CLAIMABLE_AT) & MOST_SUM,
                fees: (packed >> (4 * SUM_BITS)) & MOST_SUM,
                queued: packed >> (5 * SUM_BITS) != 0
            });
    }

    /// @notice The same book with less to claim; two hundred payments in a row would not want to unpack it each time.
    function lessClaimable(uint256 packed, uint256 amount) internal pure returns (uint256) {
        uint256 claimable = (packed >> CLAIMABLE_AT) & MOST_SUM;
        require(amount <= claimable, NotOwed(amount, claimable));
        return packed - (amount << CLAIMABLE_AT);
    }

    /// @notice Every dollar the pool answers for; `locked` is part of `assets`.
    function accounted(Book memory book) internal pure returns (uint256) {
        return book.assets + book.unearned + book.claimable + book.fees;
    }
}
