// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Book, PackedBook} from "../../contracts/libraries/PackedBook.sol";

/// @title One step of the packed book each: what `BookMachine` takes for granted.
/// @dev Read by `scripts/prove.ts` only.
abstract contract AnyBook {
    /// @dev A book that can exist: every sum fits its bits, because all of them together do.
    function _possible(Book memory book) internal pure returns (bool) {
        return
            book.assets <= PackedBook.MOST_SUM &&
            book.locked <= book.assets &&
            book.claimable <= PackedBook.MOST_SUM &&
            book.fees <= PackedBook.MOST_SUM &&
            book.units < 1 << 31 &&
            book.queuedPart <= PackedBook.WHOLE;
    }
}

contract Opened is AnyBook {
    function hold(Book memory book, uint256 units, uint256 lock) external pure {
        require(_possible(book) && lock <= book.assets - book.locked);
        uint256 packed = PackedBook.opened(PackedBook.pack(book), units, lock);
        Book memory then = Book({
            assets: book.assets,
            locked: book.locked + lock,
            claimable: book.claimable,
            fees: book.fees,
            units: book.units + units,
            queuedPart: book.queuedPart
        });
        assert(packed == PackedBook.pack(then) && _possible(then));
    }
}

contract LessClaimable is AnyBook {
    function hold(Book memory book, uint256 amount) external pure {
        require(_possible(book));
        uint256 packed = PackedBook.lessClaimable(PackedBook.pack(book), amount);
        Book memory then = Book({
            assets: book.assets,
            locked: book.locked,
            claimable: book.claimable - amount,
            fees: book.fees,
            units: book.units,
            queuedPart: book.queuedPart
        });
        assert(packed == PackedBook.pack(then));
    }
}
