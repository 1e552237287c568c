// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CoverBook} from "../../contracts/CoverBook.sol";
import {Price} from "../../contracts/libraries/Price.sol";

/// @title Any number of sales, settlements, payments, deposits, exits and collections of fees, in any order, on the real `CoverBook`.
/// @dev Read by `scripts/prove.ts` only. The prover lets anybody call `deed` with any arguments, for ever; each harness counts beside the book
/// what a bystander would. What it asserts is plainly true of the empty book, and after every deed before which it was true: so it is always
/// true. One function for all deeds, and the `require`, are there because Z3 then answers in seconds.
abstract contract BookMachine is CoverBook {
    enum Deed {
        OPEN,
        CLOSE,
        PAY,
        DEPOSIT,
        WITHDRAW,
        COLLECT,
        QUEUE
    }

    constructor() CoverBook(address(1)) {}

    function asset() public pure override returns (address) {
        return address(3);
    }

    function totalSupply() public pure override returns (uint256) {
        return 0;
    }

    /// @param amount Units to open or close; dollars of every other deed. @param lock What the units set aside.
    function _do(Deed kind, uint256 amount, uint256 lock, uint256 owed, uint256 fee) internal {
        if (kind == Deed.OPEN) openCover(amount, lock);
        else if (kind == Deed.CLOSE) closeCover(amount, lock, owed, fee);
        else if (kind == Deed.PAY) payOut(address(2), amount);
        else if (kind == Deed.DEPOSIT) _book.assets += amount;
        else if (kind == Deed.WITHDRAW) _withdrawFree(amount);
        else if (kind == Deed.COLLECT) _book.fees = 0;
        else _book.queuedPart = amount;
    }

    /// @dev `RiskPool._withdraw` on the book: `maxRedeem` and `maxWithdraw` let nothing above `_freeToLeave` through.
    function _withdrawFree(uint256 amount) private {
        require(amount <= _book.assets - _book.locked);
        _book.assets -= amount;
    }
}

contract Conservation is BookMachine {
    /// @dev Dollars that came and have not left.
    uint256 private _dollars;

    function deed(Deed kind, uint256 amount, uint256 lock, uint256 owed, uint256 fee) external {
        require(_book.assets + _book.units * Price.ONE_DOLLAR + _book.claimable + _book.fees == _dollars);
        uint256 fees = _book.fees;
        _do(kind, amount, lock, owed, fee);
        if (kind == Deed.OPEN) _dollars += amount * Price.ONE_DOLLAR;
        else if (kind == Deed.DEPOSIT) _dollars += amount;
        else if (kind == Deed.PAY || kind == Deed.WITHDRAW) _dollars -= amount;
        else if (kind == Deed.COLLECT) _dollars -= fees;
        assert(_book.assets + _book.units * Price.ONE_DOLLAR + _book.claimable + _book.fees == _dollars);
    }
}

contract FullBacking is BookMachine {
    function deed(Deed kind, uint256 amount, uint256 lock, uint256 owed, uint256 fee) external {
        require(_book.locked <= _book.assets);
        // What `IRiskPool.closeCover` demands of the desk: a series takes at most what it locked and its premium.
        if (kind == Deed.CLOSE) require(owed + fee <= lock + amount * Price.ONE_DOLLAR);
        _do(kind, amount, lock, owed, fee);
        assert(_book.locked <= _book.assets);
    }
}

contract UnearnedPremium is BookMachine {
    uint256 private _sold;
    uint256 private _settled;

    function deed(Deed kind, uint256 amount, uint256 lock, uint256 owed, uint256 fee) external {
        require(_settled <= _sold && _book.units == _sold - _settled);
        _do(kind, amount, lock, owed, fee);
        if (kind == Deed.OPEN) _sold += amount;
        else if (kind == Deed.CLOSE) _settled += amount;
        assert(_settled <= _sold && _book.units == _sold - _settled);
    }
}

contract LockedMoney is BookMachine {
    uint256 private _setAside;
    uint256 private _released;

    function deed(Deed kind, uint256 amount, uint256 lock, uint256 owed, uint256 fee) external {
        require(_released <= _setAside && _book.locked == _setAside - _released);
        _do(kind, amount, lock, owed, fee);
        if (kind == Deed.OPEN) _setAside += lock;
        else if (kind == Deed.CLOSE) _released += lock;
        assert(_released <= _setAside && _book.locked == _setAside - _released);
    }
}

contract PaidAsOwed is BookMachine {
    uint256 private _owedSoFar;
    uint256 private _paidSoFar;

    function deed(Deed kind, uint256 amount, uint256 lock, uint256 owed, uint256 fee) external {
        require(_paidSoFar <= _owedSoFar && _book.claimable == _owedSoFar - _paidSoFar);
        _do(kind, amount, lock, owed, fee);
        if (kind == Deed.CLOSE) _owedSoFar += owed;
        else if (kind == Deed.PAY) _paidSoFar += amount;
        assert(_paidSoFar <= _owedSoFar && _book.claimable == _owedSoFar - _paidSoFar);
    }
}

contract FeesKept is BookMachine {
    uint256 private _kept;
    uint256 private _collected;

    function deed(Deed kind, uint256 amount, uint256 lock, uint256 owed, uint256 fee) external {
        require(_collected <= _kept && _book.fees == _kept - _collected);
        uint256 fees = _book.fees;
        _do(kind, amount, lock, owed, fee);
        if (kind == Deed.CLOSE) _kept += fee;
        else if (kind == Deed.COLLECT) _collected += fees;
        assert(_collected <= _kept && _book.fees == _kept - _collected);
    }
}
