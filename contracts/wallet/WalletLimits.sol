// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISafe} from "./ISafe.sol";
import {IWalletGuard} from "./IWalletGuard.sol";
import {RollingDay} from "./RollingDay.sol";

/// @title What each wallet's person decided: limits, addresses and owners, and what of it still waits.
/// @dev The caller of what changes something is the wallet itself: the guard let the call through. Everything is kept by wallet.
/// A wallet needs no registration: ERC-4337's rules (ERC-7562) forbid an account to write elsewhere while it is being created. Its owners cannot
/// change without a call that the guard has checked, so at the first one they are still those it was created with.
abstract contract WalletLimits is IWalletGuard {
    /// @dev One slot. Caps in whole dollars, the floor in dollars with 6 decimals. `botKey` is 0 while the wallet is not known.
    struct Wallet {
        address botKey;
        uint24 spend;
        uint24 gift;
        uint24 trade;
        uint24 floor;
    }

    /// @dev A looser limit; it holds from `readyAt` on without anybody doing anything. None when `readyAt` is 0.
    struct Waiting {
        uint216 dollars;
        uint40 readyAt;
    }

    /// @notice Seconds that everything looser waits.
    uint256 public constant DELAY = 24 hours;
    /// @notice Rails of the limits, in dollars.
    uint256 public constant MOST_CAP = 1_000_000e6;
    uint256 public constant MOST_FLOOR = 10e6;
    uint256 internal constant ONE_DOLLAR = 1e6;

    mapping(address wallet => Wallet) private _wallets;
    mapping(address wallet => mapping(Limit limit => Waiting)) private _waiting;
    mapping(address wallet => mapping(Limit limit => uint256)) private _days;
    /// @inheritdoc IWalletGuard
    mapping(address wallet => mapping(address to => uint256)) public addressReadyAt;
    /// @inheritdoc IWalletGuard
    mapping(address wallet => mapping(address owner => uint256)) public ownerReadyAt;

    /// @inheritdoc IWalletGuard
    function tightenLimit(Limit limit, uint256 dollars) external {
        // Check: it is a limit, and not a looser one.
        _demandBotKey(msg.sender);
        _demandInsideRails(limit, dollars);
        uint256 current = limitOf(msg.sender, limit);
        require(_isLooser(limit, current, dollars), NotTighter(limit, dollars, current));

        // Effect: it holds, and nothing else waits.
        delete _waiting[msg.sender][limit];
        _write(limit, dollars);
    }

    /// @inheritdoc IWalletGuard
    function announceLimit(Limit limit, uint256 dollars) external {
        // Check: it is a limit, and a looser one.
        _demandBotKey(msg.sender);
        _demandInsideRails(limit, dollars);
        uint256 current = limitOf(msg.sender, limit);
        require(_isLooser(limit, dollars, current), NotLooser(limit, dollars, current));

        // Effect: it waits. One that has waited long enough is kept first.
        Waiting memory before = _waiting[msg.sender][limit];
        if (before.readyAt != 0 && block.timestamp >= before.readyAt) _write(limit, before.dollars);
        uint256 readyAt = block.timestamp + DELAY;
        _waiting[msg.sender][limit] = Waiting({dollars: uint216(dollars), readyAt: uint40(readyAt)});
        emit LimitAnnounced(msg.sender, limit, dollars, readyAt);
    }

    /// @inheritdoc IWalletGuard
    function cancelLimit(Limit limit) external {
        // Check: one waits.
        Waiting memory waiting = _waiting[msg.sender][limit];
        require(block.timestamp < waiting.readyAt, NothingAnnounced());

        // Effect: it does not any more.
        delete _waiting[msg.sender][limit];
        emit LimitCancelled(msg.sender, limit, waiting.dollars);
    }

    /// @inheritdoc IWalletGuard
    function announceAddress(address to) external {
        // Check, Effect: it waits.
        uint256 readyAt = _announce(addressReadyAt[msg.sender], to);
        emit AddressAnnounced(msg.sender, to, readyAt);
    }

    /// @inheritdoc IWalletGuard
    function removeAddress(address to) external {
        // Check, Effect: it is no longer approved.
        _forget(addressReadyAt[msg.sender], to);
        emit AddressRemoved(msg.sender, to);
    }

    /// @inheritdoc IWalletGuard
    function announceOwner(address owner) external {
        // Check, Effect: it waits.
        uint256 readyAt = _announce(ownerReadyAt[msg.sender], owner);
        emit OwnerAnnounced(msg.sender, owner, readyAt);
    }

    /// @inheritdoc IWalletGuard
    function cancelOwner(address owner) external {
        // Check, Effect: it will not be admitted.
        _forget(ownerReadyAt[msg.sender], owner);
        emit OwnerCancelled(msg.sender, owner);
    }

    /// @inheritdoc IWalletGuard
    function nameBotKey(address botKey) external {
        // Check: it is a key.
        require(botKey != address(0), NotAnAddress(botKey));

        // Effect: it is the limited one.
        _remember(msg.sender, botKey);
    }

    /// @inheritdoc IWalletGuard
    function announcedLimitOf(
        address wallet,
        Limit limit
    ) external view returns (uint256 dollars, uint256 readyAt) {
        Waiting memory waiting = _waiting[wallet][limit];
        if (block.timestamp < waiting.readyAt) return (waiting.dollars, waiting.readyAt);
    }

    /// @inheritdoc IWalletGuard
    function spentOf(address wallet, Limit limit) external view returns (uint256 dollars) {
        (, dollars) = RollingDay.add(_days[wallet][limit], 0);
    }

    /// @inheritdoc IWalletGuard
    function botKeyOf(address wallet) public view returns (address botKey) {
        botKey = _wallets[wallet].botKey;
        if (botKey != address(0)) return botKey;
        address[] memory owners = ISafe(wallet).getOwners();
        if (owners.length == 1) return owners[0];
    }

    /// @inheritdoc IWalletGuard
    function hasOwnKey(address wallet) public view returns (bool) {
        address botKey = botKeyOf(wallet);
        address[] memory owners = ISafe(wallet).getOwners();
        return owners.length != 1 || owners[0] != botKey;
    }

    /// @inheritdoc IWalletGuard
    function limitOf(address wallet, Limit limit) public view returns (uint256 dollars) {
        Waiting memory waiting = _waiting[wallet][limit];
        if (waiting.readyAt != 0 && block.timestamp >= waiting.readyAt) return waiting.dollars;
        Wallet memory known = _wallets[wallet];
        return _read(known.botKey == address(0) ? _defaults(address(0)) : known, limit);
    }

    /// @dev At the first call: remembers the only owner as the bot's key. A Safe that was not made for the bot, with several, has none.
    function _meet(address wallet) internal returns (address botKey) {
        botKey = _wallets[wallet].botKey;
        if (botKey != address(0)) return botKey;
        botKey = botKeyOf(wallet);
        if (botKey != address(0)) _remember(wallet, botKey);
    }

    /// @dev Counts `dollars` of `wallet` against `limit`, or reverts.
    function _count(address wallet, Limit limit, uint256 dollars) internal {
        if (dollars == 0) return;
        (uint256 word, uint256 sum) = RollingDay.add(_days[wallet][limit], dollars);
        uint256 cap = _read(_wallets[wallet], limit);
        if (sum > cap) cap = limitOf(wallet, limit);
        require(sum <= cap, OverDailyCap(limit, sum, cap));
        _days[wallet][limit] = word;
    }

    /// @dev The announced owner is being added: the announcement is used up.
    function _admitOwner(address wallet, address owner) internal {
        uint256 readyAt = ownerReadyAt[wallet][owner];
        require(readyAt != 0 && block.timestamp >= readyAt, OwnerNotReady(owner, readyAt));
        delete ownerReadyAt[wallet][owner];
        emit OwnerAdmitted(wallet, owner);
    }

    function _isApproved(address wallet, address to) internal view returns (bool) {
        uint256 readyAt = addressReadyAt[wallet][to];
        return readyAt != 0 && block.timestamp >= readyAt;
    }

    function _announce(
        mapping(address account => uint256) storage list,
        address account
    ) private returns (uint256 readyAt) {
        require(account != address(0) && account != msg.sender, NotAnAddress(account));
        require(list[account] == 0, AlreadyAnnounced(account, list[account]));
        readyAt = block.timestamp + DELAY;
        list[account] = readyAt;
    }

    function _forget(mapping(address account => uint256) storage list, address account) private {
        require(list[account] != 0, NothingAnnounced());
        delete list[account];
    }

    function _remember(address wallet, address botKey) private {
        if (_wallets[wallet].botKey == address(0)) _wallets[wallet] = _defaults(botKey);
        else _wallets[wallet].botKey = botKey;
        emit BotKeyNamed(wallet, botKey);
    }

    /// @dev The caller's; it is known.
    function _write(Limit limit, uint256 dollars) private {
        Wallet storage wallet = _wallets[msg.sender];
        if (limit == Limit.SPEND) wallet.spend = uint24(dollars / ONE_DOLLAR);
        else if (limit == Limit.GIFT) wallet.gift = uint24(dollars / ONE_DOLLAR);
        else if (limit == Limit.TRADE) wallet.trade = uint24(dollars / ONE_DOLLAR);
        else wallet.floor = uint24(dollars);
        emit LimitChanged(msg.sender, limit, dollars);
    }

    function _demandBotKey(address wallet) private {
        require(_meet(wallet) != address(0), NotAnAddress(address(0)));
    }

    function _demandInsideRails(Limit limit, uint256 dollars) private pure {
        uint256 most = limit == Limit.FLOOR ? MOST_FLOOR : MOST_CAP;
        require(dollars <= most, LimitOutsideRail(limit, dollars, most));
        require(limit == Limit.FLOOR || dollars % ONE_DOLLAR == 0, NotWholeDollars(dollars));
    }

    function _read(Wallet memory wallet, Limit limit) private pure returns (uint256) {
        if (limit == Limit.SPEND) return wallet.spend * ONE_DOLLAR;
        if (limit == Limit.GIFT) return wallet.gift * ONE_DOLLAR;
        if (limit == Limit.TRADE) return wallet.trade * ONE_DOLLAR;
        return wallet.floor;
    }

    function _isLooser(Limit limit, uint256 one, uint256 other) private pure returns (bool) {
        return limit == Limit.FLOOR ? one < other : one > other;
    }

    /// @dev What holds until the person decides otherwise.
    function _defaults(address botKey) private pure returns (Wallet memory) {
        return Wallet({botKey: botKey, spend: 50, gift: 10, trade: 10, floor: 800_000});
    }
}
