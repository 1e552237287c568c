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
import {CoverBook} from "./CoverBook.sol";
import {ICompliance} from "./interfaces/ICompliance.sol";
import {Book, PackedBook} from "./libraries/PackedBook.sol";
import {Screen} from "./libraries/Screen.sol";

/// @title Dollars that back cover, held by the people who share its premiums and its losses.
/// @notice An ERC-4626 vault whose way out has the shape of ERC-7540: request, cool down, redeem at the price of the redeem.
/// Who asks to leave has decided: a request cannot be taken back, put off or added to, and once it has cooled down anyone may carry it
/// out. A request that its owner could sit on would be a way out on the day of the bad news, at the cost of those who stay.
/// @dev An investor's whole statement follows from events: `Deposit`, `Withdraw` and `Transfer` tell whose shares there are,
/// `RedeemRequest` which of the pool's own belong to whom, and what a share was worth at any event follows from those and the desk's:
/// see `ICoverDesk.SeriesOpened`.
contract RiskPool is CoverBook, Ownable2Step, ReentrancyGuardTransient {
    using PackedBook for Book;
    using PackedBook for uint256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;
    using Screen for ICompliance;

    /// @dev One slot for each controller. `readyAt` in unix seconds.
    struct Exit {
        uint208 shares;
        uint48 readyAt;
    }

    error NotController(address caller, address controller);
    error NothingRequested(address controller);
    error RequestWaits(address controller, uint256 shares);
    error ZeroTreasury();
    error CoolDownOutsideRail(uint256 coolDown, uint256 limit);

    /// @notice `shares` of `owner` joined the queue for `controller`, `coolDown` seconds before they can be redeemed.
    event RedeemRequest(
        address indexed controller,
        address indexed owner,
        uint256 indexed requestId,
        address sender,
        uint256 shares
    );
    event FeesCollected(address indexed treasury, uint256 amount);
    event TreasuryChanged(address indexed treasury);
    event ComplianceChanged(address indexed compliance);

    uint256 private constant MOST_COOL_DOWN = 60 days;
    /// @notice Seconds from a request to the first moment it can be redeemed.
    uint256 public immutable coolDown;

    /// @notice Who receives the fees.
    address public treasury;
    /// @notice The hook that is asked before shares are sold or change hands; none when it is the zero address.
    ICompliance public compliance;
    /// @notice Shares waiting to leave. They still take losses and cannot back new cover.
    uint256 public queuedShares;
    mapping(address controller => Exit) private _exits;

    /// @param dollar ERC-20 with 6 decimals, without fees on transfer. @param desk_ Sells cover against this pool, for ever.
    /// @param owner Names the treasury. @param treasury_ Receives the fees.
    /// @param coolDown_ Seconds from request to redeem, at most 60 days.
    constructor(
        IERC20 dollar,
        address desk_,
        address owner,
        address treasury_,
        uint256 coolDown_,
        string memory name,
        string memory symbol
    ) CoverBook(desk_) ERC20(name, symbol) ERC4626(dollar) Ownable(owner) {
        require(coolDown_ <= MOST_COOL_DOWN, CoolDownOutsideRail(coolDown_, MOST_COOL_DOWN));
        coolDown = coolDown_;
        _setTreasury(treasury_);
    }

    /// @notice Puts `shares` in the queue to leave, for good. A controller has one request at a time: the next can follow when it is redeemed
    /// to the last share.
    /// @param controller Who may redeem: the caller. @param owner Whose shares; the caller needs their allowance if it is not the owner.
    /// @return requestId Always 0: the controller tells requests apart, as ERC-7540 allows.
    function requestRedeem(uint256 shares, address controller, address owner) external returns (uint256 requestId) {
        // Check: nobody requests for somebody else, and no waiting request is changed.
        require(controller == msg.sender, NotController(msg.sender, controller));
        uint256 waiting = _exits[controller].shares;
        require(waiting == 0, RequestWaits(controller, waiting));
        require(shares != 0, NothingRequested(controller));
        if (owner != msg.sender) _spendAllowance(owner, msg.sender, shares);

        // Effect: the shares wait with the pool.
        _exits[controller] = Exit({shares: shares.toUint208(), readyAt: uint48(block.timestamp + coolDown)});
        queuedShares += shares;
        _writeQueue(_sharesWithVirtual());
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

    /// @notice The controller's queued shares and when they can be redeemed, in unix seconds; 0 when none are queued.
    function exitOf(address controller) external view returns (uint256 shares, uint256 readyAt) {
        Exit memory exit = _exits[controller];
        return exit.shares == 0 ? (0, 0) : (exit.shares, exit.readyAt);
    }

    /// @notice Queued shares that are still cooling down.
    function pendingRedeemRequest(uint256, address controller) external view returns (uint256 shares) {
        return _exits[controller].shares - _ripeShares(controller);
    }

    /// @notice Queued shares that have cooled down and can be redeemed as far as the pool's money is free.
    function claimableRedeemRequest(uint256, address controller) external view returns (uint256 shares) {
        return _ripeShares(controller);
    }

    /// @notice Sets, replaces or (zero address) takes away the hook. Only the owner.
    function setCompliance(ICompliance compliance_) external onlyOwner {
        compliance = compliance_;
        emit ComplianceChanged(address(compliance_));
    }

    /// @inheritdoc ERC4626
    function deposit(uint256 assets, address receiver) public override returns (uint256) {
        _screenInvestor(receiver);
        return super.deposit(assets, receiver);
    }

    /// @inheritdoc ERC4626
    function mint(uint256 shares, address receiver) public override returns (uint256) {
        _screenInvestor(receiver);
        return super.mint(shares, receiver);
    }

    /// @notice Room left in the book; 0 for a receiver to whom the compliance hook would not sell.
    function maxDeposit(address receiver) public view override returns (uint256) {
        if (address(compliance) != address(0)) {
            (, bool yes) = compliance.ask(ICompliance.mayInvest.selector, receiver, receiver);
            if (!yes) return 0;
        }
        return PackedBook.MOST_SUM - _book.accounted();
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

    /// @dev Who waits is a part of all shares, and these become more.
    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override nonReentrant {
        uint256 book = _book.deposited(assets);
        _book = book;
        if (book.queuedPart() != 0) _writeQueue(_sharesWithVirtual() + shares);
        super._deposit(caller, receiver, assets, shares);
    }

    /// @dev Shares that go from one holder to another pass the hook, if one is set; those that join the queue or leave do not.
    function _update(address from, address to, uint256 shares) internal override {
        if (from != address(0) && to != address(0) && to != address(this)) {
            ICompliance hook = compliance;
            if (address(hook) != address(0)) hook.demand(ICompliance.mayTransfer.selector, from, to);
        }
        super._update(from, to, shares);
    }

    /// @dev `owner` is the controller of a request; its shares already wait here, and anyone may send it what they are worth.
    function _withdraw(
        address caller,
        address receiver,
        address owner,
        uint256 assets,
        uint256 shares
    ) internal override nonReentrant {
        // Check: only its controller sends it elsewhere. The amounts were checked against maxRedeem or maxWithdraw by the caller of this
        // function.
        require(caller == owner || receiver == owner, NotController(caller, owner));

        // Effect: shares and assets leave the books together.
        _exits[owner].shares -= shares.toUint208();
        queuedShares -= shares;
        Book memory book = _book.unpack();
        book.assets -= assets;
        _book = book.pack();
        _writeQueue(_sharesWithVirtual() - shares);
        _burn(address(this), shares);
        emit Withdraw(caller, receiver, owner, assets, shares);

        // Interaction: the money leaves.
        IERC20(asset()).safeTransfer(receiver, assets);
    }

    function _setTreasury(address treasury_) private {
        require(treasury_ != address(0), ZeroTreasury());
        treasury = treasury_;
        emit TreasuryChanged(treasury_);
    }

    function _screenInvestor(address receiver) private view {
        ICompliance hook = compliance;
        if (address(hook) != address(0)) hook.demand(ICompliance.mayInvest.selector, msg.sender, receiver);
    }

    /// @dev Keeps the queue in the book as a part of all shares. @param shares How many there are now, the virtual ones included.
    function _writeQueue(uint256 shares) private {
        Book memory book = _book.unpack();
        book.queuedPart = PackedBook.partOf(queuedShares, shares);
        _book = book.pack();
    }

    function _ripeShares(address controller) private view returns (uint256) {
        Exit memory exit = _exits[controller];
        return block.timestamp >= exit.readyAt ? exit.shares : 0;
    }

    function _freeToLeave() private view returns (uint256) {
        uint256 book = _book;
        return book.assets() - book.locked();
    }
}
