// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Price} from "./Price.sol";

/// @dev A pool's money, dollars with 6 decimals. `assets` belong to the shareholders and include `locked`; `claimable` is owed to
/// holders, `fees` to the treasury. `units` are the tokens of open series: each has one dollar of unearned premium. `queuedPart` is
/// the part of the shares that waits to leave, of `PackedBook.WHOLE`, rounded up.
struct Book {
    uint256 assets;
    uint256 locked;
    uint256 claimable;
    uint256 fees;
    uint256 units;
    uint256 queuedPart;
}

/// @title Packs a pool's whole book into one slot: four sums of 50 bits, units of 31 and the queue's part of 25, from the right.
/// @notice The queue is kept as a part of all shares, which no sale and no settlement changes: what it stands for is known without a
/// look at the shares.
library PackedBook {
    /// @notice All the dollars a pool can account for: 1.1 billion. Only deposits and sales can come near it, so nothing ever stands in
    /// the way of a settlement or a payment.
    uint256 internal constant MOST_SUM = (1 << SUM_BITS) - 1;
    /// @notice The queue's part when every share waits.
    uint256 internal constant WHOLE = (1 << 25) - 1;
    uint256 private constant SUM_BITS = 50;
    uint256 private constant LOCKED_AT = SUM_BITS;
    uint256 private constant CLAIMABLE_AT = 2 * SUM_BITS;
    uint256 private constant FEES_AT = 3 * SUM_BITS;
    uint256 private constant UNITS_AT = 4 * SUM_BITS;
    uint256 private constant UNITS_MASK = (1 << 31) - 1;
    uint256 private constant QUEUED_AT = UNITS_AT + 31;

    error NotOwed(uint256 amount, uint256 claimable);
    error BookFull(uint256 sum, uint256 limit);

    /// @dev Warning: no sum may be above `MOST_SUM`; `accounted` at most that is enough, and holds the units too.
    function pack(Book memory book) internal pure returns (uint256) {
        return
            book.assets |
            (book.locked << LOCKED_AT) |
            (book.claimable << CLAIMABLE_AT) |
            (book.fees << FEES_AT) |
            (book.units << UNITS_AT) |
            (book.queuedPart << QUEUED_AT);
    }

    function unpack(uint256 packed) internal pure returns (Book memory) {
        return
            Book({
                assets: assets(packed),
                locked: locked(packed),
                claimable: (packed >> CLAIMABLE_AT) & MOST_SUM,
                fees: (packed >> FEES_AT) & MOST_SUM,
                units: (packed >> UNITS_AT) & UNITS_MASK,
                queuedPart: queuedPart(packed)
            });
    }

    function assets(uint256 packed) internal pure returns (uint256) {
        return packed & MOST_SUM;
    }

    function locked(uint256 packed) internal pure returns (uint256) {
        return (packed >> LOCKED_AT) & MOST_SUM;
    }

    function queuedPart(uint256 packed) internal pure returns (uint256) {
        return packed >> QUEUED_AT;
    }

    /// @notice Free money less what the queue would take at today's price: what can back new cover.
    function backing(uint256 packed) internal pure returns (uint256) {
        unchecked {
            // Locked money is part of the assets. Assets have 50 bits and the queue's part 25.
            uint256 free = assets(packed) - locked(packed);
            uint256 part = queuedPart(packed);
            if (part == 0) return free;
            uint256 leaving = Math.ceilDiv((assets(packed) + 1) * part, WHOLE);
            return free > leaving ? free - leaving : 0;
        }
    }

    /// @notice The same book with a series' new units and what was locked for them. A sale would not want to unpack it.
    /// @dev Warning: `lock` is at most what is free.
    function opened(uint256 packed, uint256 units, uint256 lock) internal pure returns (uint256) {
        _checkRoom(packed, units * Price.ONE_DOLLAR);
        return packed + (lock << LOCKED_AT) + (units << UNITS_AT);
    }

    /// @notice The same book with more assets.
    function deposited(uint256 packed, uint256 amount) internal pure returns (uint256) {
        _checkRoom(packed, amount);
        return packed + amount;
    }

    /// @notice The same book with less to claim; two hundred payments in a row would not want to unpack it each time.
    function lessClaimable(uint256 packed, uint256 amount) internal pure returns (uint256) {
        uint256 claimable = (packed >> CLAIMABLE_AT) & MOST_SUM;
        require(amount <= claimable, NotOwed(amount, claimable));
        return packed - (amount << CLAIMABLE_AT);
    }

    /// @notice Every dollar the pool answers for; `locked` is part of `assets`.
    function accounted(uint256 packed) internal pure returns (uint256) {
        unchecked {
            // Four numbers of at most 51 bits.
            return
                assets(packed) +
                ((packed >> CLAIMABLE_AT) & MOST_SUM) +
                ((packed >> FEES_AT) & MOST_SUM) +
                ((packed >> UNITS_AT) & UNITS_MASK) *
                Price.ONE_DOLLAR;
        }
    }

    /// @dev For money that comes in: afterwards no sum can outgrow its bits, whatever moves between them.
    function _checkRoom(uint256 packed, uint256 more) private pure {
        uint256 sum = accounted(packed) + more;
        require(sum <= MOST_SUM, BookFull(sum, MOST_SUM));
    }

    /// @notice The part of all shares that waits, rounded up, so that its money never backs a cover.
    /// @param shares All of them, the virtual ones included; more than 0.
    function partOf(uint256 queued, uint256 shares) internal pure returns (uint256) {
        return Math.mulDiv(queued, WHOLE, shares, Math.Rounding.Ceil);
    }
}
