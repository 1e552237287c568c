// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IRiskPool} from "./interfaces/IRiskPool.sol";
import {Book, PackedBook} from "./libraries/PackedBook.sol";
import {Price} from "./libraries/Price.sol";

/// @title What a pool has, has set aside and owes; the cover desk writes in it.
/// @notice It counts what it was given and what it owes; a donation changes nothing.
/// `assets + unearned + claimable + fees` is the pool's accounted money; `assets - locked` is free to leave; free money less what is
/// queued to leave can back new cover.
abstract contract CoverBook is IRiskPool, ERC4626 {
    using PackedBook for Book;
    using PackedBook for uint256;
    using SafeERC20 for IERC20;

    /// @inheritdoc IRiskPool
    address public immutable desk;
    /// @dev A packed `Book`.
    uint256 internal _book;

    modifier onlyDesk() {
        require(msg.sender == desk, NotDesk(msg.sender, desk));
        _;
    }

    constructor(address desk_) {
        desk = desk_;
    }

    /// @inheritdoc IRiskPool
    function openCover(uint256 units, uint256 locked) external onlyDesk {
        uint256 book = _book;
        uint256 free = book.backing();
        require(locked <= free, LockedAboveFree(locked, free));
        _book = book.opened(units, locked);
    }

    /// @inheritdoc IRiskPool
    function closeCover(uint256 units, uint256 locked, uint256 owed, uint256 fee) external onlyDesk {
        Book memory book = _book.unpack();
        book.assets = book.assets + units * Price.ONE_DOLLAR - owed - fee;
        book.locked -= locked;
        book.units -= units;
        book.claimable += owed;
        book.fees += fee;
        _book = book.pack();
    }

    /// @inheritdoc IRiskPool
    function payOut(address to, uint256 amount) external onlyDesk {
        // Check, Effect: it is owed, and then no longer.
        _book = _book.lessClaimable(amount);

        // Interaction: the dollar may refuse the recipient; then the claim stays.
        IERC20(asset()).safeTransfer(to, amount);
    }

    /// @inheritdoc IRiskPool
    function backing() external view returns (uint256 free, uint256 assets) {
        uint256 book = _book;
        return (book.backing(), book.assets());
    }

    /// @notice The pool's accounts, in dollars with 6 decimals.
    function accounts()
        external
        view
        returns (uint256 assets, uint256 locked, uint256 unearned, uint256 claimable, uint256 fees)
    {
        Book memory book = _book.unpack();
        return (book.assets, book.locked, book.units * Price.ONE_DOLLAR, book.claimable, book.fees);
    }

    /// @notice What belongs to the shareholders: locked money included; unearned premium, claims, fees and donations excluded.
    function totalAssets() public view override returns (uint256) {
        return _book.assets();
    }

    /// @dev A million virtual shares per virtual dollar unit: inflating the price costs a million times what it could take.
    function _decimalsOffset() internal pure override returns (uint8) {
        return 6;
    }

    /// @dev All shares as a price sees them.
    function _sharesWithVirtual() internal view returns (uint256) {
        return totalSupply() + 10 ** _decimalsOffset();
    }
}
