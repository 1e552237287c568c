// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Book, PackedBook} from "../../contracts/libraries/PackedBook.sol";
import {Price} from "../../contracts/libraries/Price.sol";

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

contract RoundTrip is AnyBook {
    function hold(Book memory book) external pure {
        require(_possible(book));
        Book memory same = PackedBook.unpack(PackedBook.pack(book));
        assert(same.assets == book.assets);
        assert(same.locked == book.locked);
        assert(same.claimable == book.claimable);
        assert(same.fees == book.fees);
        assert(same.units == book.units);
        assert(same.queuedPart == book.queuedPart);
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
        assert(amount <= book.claimable);
        book.claimable -= amount;
        assert(packed == PackedBook.pack(book));
    }
}

contract Accounted is AnyBook {
    function hold(Book memory book) external pure {
        require(_possible(book));
        uint256 sum = book.assets + book.claimable + book.fees + book.units * Price.ONE_DOLLAR;
        assert(PackedBook.accounted(PackedBook.pack(book)) == sum);
    }
}

contract Backing is AnyBook {
    function hold(Book memory book) external pure {
        require(_possible(book));
        assert(PackedBook.backing(PackedBook.pack(book)) <= book.assets - book.locked);
    }
}
