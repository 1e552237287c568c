// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IRiskPool} from "./interfaces/IRiskPool.sol";
import {Book, PackedBook} from "./libraries/PackedBook.sol";

/// @title Dollars that back cover, held by the people who share its premiums and its losses.
/// @notice An ERC-4626 vault whose way out has the shape of ERC-7540: request, cool down, redeem at the price of the redeem.
/// It counts what it was given and what it owes; a donation changes nothing.
/// `assets + unearned + claimable + fees` is the pool's accounted money; `assets - locked` is free to leave; free money less what is
/// queued to leave can back new cover.
contract RiskPool is IRiskPool, ERC4626, Ownable2Step, ReentrancyGuardTransient {
    using PackedBook for Book;
    using PackedBook for uint256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    /// @dev One slot for each controller. `readyAt` in unix seconds.
    struct Exit {
        uint208 shares;
        uint48 readyAt;
    }

    error NotController(address caller, address controller);
    error NothingRequested(address controller);
    error ZeroTreasury();
    error BookFull(uint256 sum, uint256 limit);
    error CoolDownOutsideRail(uint256 coolDown, uint256 limit);

    /// @notice `shares` of `owner` joined the queue of `controller`; all of the controller's can be redeemed from `readyAt` on.
    event RedeemRequest(
        address indexed controller,
        address indexed owner,
        uint256 indexed requestId,
        address sender,
        uint256 shares
    );
    event FeesCollected(address indexed treasury, uint256 amount);
    event TreasuryChanged(address indexed treasury);

    uint256 private constant MOST_COOL_DOWN = 60 days;
    /// @inheritdoc IRiskPool
    address public immutable desk;
    /// @notice Seconds from a request to the first moment it can be redeemed.
    uint256 public immutable coolDown;
    /// @notice Seconds during which a cooled-down request can be redeemed; afterwards it has to be renewed.
    /// @dev Without an end, a request kept open for ever would be a way out on the day of the bad news.
    uint256 public immutable exitWindow;

    /// @dev A packed `Book`.
    uint256 private _book;
    /// @notice Who receives the fees.
    address public treasury;
    /// @notice Shares waiting to leave. They still take losses and cannot back new cover.
    uint256 public queuedShares;
    mapping(address controller => Exit) private _exits;

    modifier onlyDesk() {
        require(msg.sender == desk, NotDesk(msg.sender, desk));
        _;
    }

    /// @param dollar ERC-20 with 6 decimals, without fees on transfer. @param desk_ Sells cover against this pool, for ever.
    /// @param owner Names the treasury. @param treasury_ Receives the fees.
    /// @param coolDown_ Seconds from request to redeem, at most 60 days. @param exitWindow_ Seconds in which to redeem, at least a day.
    constructor(
        IERC20 dollar,
        address desk_,
        address owner,
        address treasury_,
        uint256 coolDown_,
        uint256 exitWindow_,
        string memory name,
        string memory symbol
    ) ERC20(name, symbol) ERC4626(dollar) Ownable(owner) {
        require(coolDown_ <= MOST_COOL_DOWN, CoolDownOutsideRail(coolDown_, MOST_COOL_DOWN));
        require(exitWindow_ >= 1 days, CoolDownOutsideRail(exitWindow_, 1 days));
        desk = desk_;
        coolDown = coolDown_;
        exitWindow = exitWindow_;
        _setTreasury(treasury_);
    }

    /// @inheritdoc IRiskPool
    function openCover(uint256 premium, uint256 locked) external onlyDesk {
        Book memory book = _book.unpack();
        uint256 free = _backingFree(book);
        require(locked <= free, LockedAboveFree(locked, free));
        book.locked += locked;
        book.unearned += premium;
        _writeGrown(book);
    }

    /// @inheritdoc IRiskPool
    function closeCover(uint256 premium, uint256 locked, uint256 owed, uint256 fee) external onlyDesk {
        Book memory book = _book.unpack();
        book.assets = book.assets + premium - owed - fee;
        book.locked -= locked;
        book.unearned -= premium;
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

    /// @notice Puts `shares` in the queue to leave. The cool-down starts again for everything the controller has queued; 0 shares renew a
    /// request whose time to redeem has passed.
    /// @param controller Who may redeem: the caller. @param owner Whose shares; the caller needs their allowance if it is not the owner.
    /// @return requestId Always 0: the controller tells requests apart, as ERC-7540 allows.
    function requestRedeem(uint256 shares, address controller, address owner) external returns (uint256 requestId) {
        // Check: nobody can restart somebody else's cool-down.
        require(controller == msg.sender, NotController(msg.sender, controller));
        if (owner != msg.sender) _spendAllowance(owner, msg.sender, shares);

        // Effect: the shares wait with the pool.
        Exit memory exit = _exits[controller];
        exit.shares += shares.toUint208();
        require(exit.shares != 0, NothingRequested(controller));
        exit.readyAt = uint48(block.timestamp + coolDown);
        _exits[controller] = exit;
        _queue(queuedShares + shares);
        _transfer(owner, address(this), shares);
        emit RedeemRequest(controller, owner, 0, msg.sender, shares);
        return 0;
    }

    /// @notice Sends the collected fees to the treasury. Anyone may call.
    function collectFees() external nonReentrant returns (uint256 amount) {
        // Effect: the account is emptied.
        address to = treasury;
        Book memory book = _book.unpack();
        amount = book.fees;
        book.fees = 0;
        _book = book.pack();
        emit FeesCollected(to, amount);

        // Interaction: the money leaves.
        IERC20(asset()).safeTransfer(to, amount);
    }

    /// @notice Names who receives the fees. Only the owner.
    function setTreasury(address treasury_) external onlyOwner {
        _setTreasury(treasury_);
    }

    /// @inheritdoc IRiskPool
    function backing() external view returns (uint256 free, uint256 assets) {
        Book memory book = _book.unpack();
        return (_backingFree(book), book.assets);
    }

    /// @notice The pool's accounts, in dollars with 6 decimals.
    function accounts()
        external
        view
        returns (uint256 assets, uint256 locked, uint256 unearned, uint256 claimable, uint256 fees)
    {
        Book memory book = _book.unpack();
        return (book.assets, book.locked, book.unearned, book.claimable, book.fees);
    }

    /// @notice When the controller's queued shares can be redeemed: from `readyAt` on and before `until`, in unix seconds; 0 when none are queued.
    function exitOf(address controller) external view returns (uint256 shares, uint256 readyAt, uint256 until) {
        Exit memory exit = _exits[controller];
        if (exit.shares == 0) return (0, 0, 0);
        return (exit.shares, exit.readyAt, exit.readyAt + exitWindow);
    }

    /// @notice Queued shares that cannot be redeemed now: still cooling down, or not renewed in time.
    function pendingRedeemRequest(uint256, address controller) external view returns (uint256 shares) {
        return _exits[controller].shares - _ripeShares(controller);
    }

    /// @notice Queued shares that have cooled down and can be redeemed as far as the pool's money is free.
    function claimableRedeemRequest(uint256, address controller) external view returns (uint256 shares) {
        return _ripeShares(controller);
    }

    /// @notice What belongs to the shareholders: locked money included; unearned premium, claims, fees and donations excluded.
    function totalAssets() public view override returns (uint256) {
        return _book.unpack().assets;
    }

    /// @notice Room left in the book.
    function maxDeposit(address) public view override returns (uint256) {
        return PackedBook.MOST_SUM - _book.unpack().accounted();
    }

    /// @inheritdoc ERC4626
    function maxMint(address receiver) public view override returns (uint256) {
        return _convertToShares(maxDeposit(receiver), Math.Rounding.Floor);
    }

    /// @notice Shares that `controller` can redeem now, from free money only.
    function maxRedeem(address controller) public view override returns (uint256) {
        uint256 ripe = _ripeShares(controller);
        uint256 free = _freeToLeave();
        return _convertToAssets(ripe, Math.Rounding.Floor) <= free ? ripe : _convertToShares(free, Math.Rounding.Floor);
    }

    /// @notice Dollars that `controller` can withdraw now, from free money only.
    function maxWithdraw(address controller) public view override returns (uint256) {
        return Math.min(_convertToAssets(_ripeShares(controller), Math.Rounding.Floor), _freeToLeave());
    }

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override nonReentrant {
        Book memory book = _book.unpack();
        book.assets += assets;
        _writeGrown(book);
        super._deposit(caller, receiver, assets, shares);
    }

    /// @dev `owner` is the controller of a request; its shares already wait here.
    function _withdraw(
        address caller,
        address receiver,
        address owner,
        uint256 assets,
        uint256 shares
    ) internal override nonReentrant {
        // Check: the amounts were checked against maxRedeem or maxWithdraw by the caller of this function.
        require(caller == owner, NotController(caller, owner));

        // Effect: shares and assets leave the books together.
        _exits[owner].shares -= shares.toUint208();
        _queue(queuedShares - shares);
        Book memory book = _book.unpack();
        book.assets -= assets;
        _book = book.pack();
        _burn(address(this), shares);
        emit Withdraw(caller, receiver, owner, assets, shares);

        // Interaction: the money leaves.
        IERC20(asset()).safeTransfer(receiver, assets);
    }

    /// @dev A million virtual shares per virtual dollar unit: inflating the price costs a million times what it could take.
    function _decimalsOffset() internal pure override returns (uint8) {
        return 6;
    }

    function _setTreasury(address treasury_) private {
        require(treasury_ != address(0), ZeroTreasury());
        treasury = treasury_;
        emit TreasuryChanged(treasury_);
    }

    function _queue(uint256 shares) private {
        queuedShares = shares;
        Book memory book = _book.unpack();
        book.queued = shares != 0;
        _book = book.pack();
    }

    /// @dev For money that comes in: afterwards no sum can outgrow its bits, whatever moves between them.
    function _writeGrown(Book memory book) private {
        uint256 sum = book.accounted();
        require(sum <= PackedBook.MOST_SUM, BookFull(sum, PackedBook.MOST_SUM));
        _book = book.pack();
    }

    function _ripeShares(address controller) private view returns (uint256) {
        Exit memory exit = _exits[controller];
        bool ripe = block.timestamp >= exit.readyAt && block.timestamp < exit.readyAt + exitWindow;
        return ripe ? exit.shares : 0;
    }

    function _freeToLeave() private view returns (uint256) {
        Book memory book = _book.unpack();
        return book.assets - book.locked;
    }

    /// @dev Free money less what the queue would take at today's price.
    function _backingFree(Book memory book) private view returns (uint256) {
        uint256 free = book.assets - book.locked;
        if (!book.queued) return free;
        uint256 leaving = _convertToAssets(queuedShares, Math.Rounding.Ceil);
        return free > leaving ? free - leaving : 0;
    }
}
