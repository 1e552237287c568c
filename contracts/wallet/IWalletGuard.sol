// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What the bot's key may do with a person's wallet, and what has to wait until the person could have stopped it.
/// @notice The wallet is a Safe 1.5.0; the guard stands between every signature and the wallet's money. Whatever comes through a module, and
/// every transaction that only the bot's key signed, is decoded and limited. A transaction signed by an own key of the person (any owner of the
/// Safe that is not the bot's key) passes untouched: with it the person can remove the bot's key, the module and this guard.
///
/// The limits are dollars (6 decimals) in any 24 hours; what was counted is free again 24 to 30 hours later:
/// - SPEND: everything that leaves the wallet: purchases, pool deposits, bonds, gifts and trades. Only what goes to an approved address is not
///   counted: the person chose it, and had a day to stop it.
/// - GIFT, a part of it: cover given to somebody who is not approved. A token counts as one dollar before its cutoff; from then on, when its
///   outcome may be known before the contracts know it, as the most it can pay; once settled as what it redeems for, and never less than a dollar.
/// - TRADE, a part of it: dollars paid for cover on the market, and what a listing's sale would bring below the issue price of one dollar, the
///   market's fee included.
/// - FLOOR: the lowest price at which a token may be listed.
///
/// So in 24 hours a thief with every key of the server can cost a person SPEND, of which GIFT and TRADE together at most reach strangers, with
/// open cover taken at its issue price, the only price that a chain knows. Warning: a token of which somebody knows better is worth more to
/// them than the dollar it counts as; the lead time before a cutoff, and FLOOR, are what stands against that.
///
/// Tighter is at once. Looser, a new address and a new owner wait 24 hours and can be cancelled meanwhile, by the bot's key and by own keys. Once
/// there is an own key, the bot's key can announce none of them any more. Without one, whoever holds the bot's key for longer than a day
/// without anybody noticing has everything: that is what own keys are for.
interface IWalletGuard {
    /// @notice The first three are most dollars in 24 hours, in whole dollars; the last is least dollars for one token.
    enum Limit {
        SPEND,
        GIFT,
        TRADE,
        FLOOR
    }

    error CallNotAllowed(address to, bytes4 selector);
    error ValueNotAllowed(uint256 value);
    error DelegateCallNotAllowed(address to);
    error RefundNotAllowed(uint256 gasPrice, address gasToken, address refundReceiver);
    error MalformedBatch(uint256 position);
    error ApprovalNotUsed(address spender, uint256 amount);
    error ApprovalDiffers(address spender, uint256 approved, uint256 needed);
    error OverDailyCap(Limit limit, uint256 spent, uint256 cap);
    error NotToTheWallet(address to, address wallet);
    error AddressNotReady(address to, uint256 readyAt);
    error OwnerNotReady(address owner, uint256 readyAt);
    error PriceBelowFloor(uint256 pricePerUnit, uint256 floor);
    error PriceAboveIssue(uint256 pricePerUnit, uint256 issuePrice);
    error ListingCosts(uint256 listing, uint256 pricePerUnit, uint256 offered);
    error OwnKeyDecides(address wallet);
    error NotTighter(Limit limit, uint256 asked, uint256 current);
    error NotLooser(Limit limit, uint256 asked, uint256 current);
    error LimitOutsideRail(Limit limit, uint256 asked, uint256 most);
    error NotWholeDollars(uint256 asked);
    error AlreadyAnnounced(address account, uint256 readyAt);
    error NothingAnnounced();
    error NotAnAddress(address account);

    /// @notice The guard saw the wallet for the first time, or an own key named another key as the bot's.
    event BotKeyNamed(address indexed wallet, address indexed botKey);
    event LimitChanged(address indexed wallet, Limit indexed limit, uint256 dollars);
    event LimitAnnounced(address indexed wallet, Limit indexed limit, uint256 dollars, uint256 readyAt);
    event LimitCancelled(address indexed wallet, Limit indexed limit, uint256 dollars);
    event AddressAnnounced(address indexed wallet, address indexed to, uint256 readyAt);
    event AddressRemoved(address indexed wallet, address indexed to);
    event OwnerAnnounced(address indexed wallet, address indexed owner, uint256 readyAt);
    event OwnerCancelled(address indexed wallet, address indexed owner);
    /// @notice The announced owner's own `addOwnerWithThreshold` was let through.
    event OwnerAdmitted(address indexed wallet, address indexed owner);

    /// @notice Makes a limit of the calling wallet tighter (FLOOR: higher), at once. A looser one that waits is cancelled.
    function tightenLimit(Limit limit, uint256 dollars) external;

    /// @notice Makes a limit of the calling wallet looser (FLOOR: lower) in 24 hours, in place of another one that waits.
    function announceLimit(Limit limit, uint256 dollars) external;

    /// @notice Takes back a looser limit of the calling wallet that waits. One that has waited long enough holds already: tighten it.
    function cancelLimit(Limit limit) external;

    /// @notice Lets the calling wallet pay to `to` and give to it without limit, in 24 hours.
    function announceAddress(address to) external;

    /// @notice Ends that at once, also while it waits.
    function removeAddress(address to) external;

    /// @notice Lets the calling wallet add `owner` to its owners in 24 hours, by calling its own `addOwnerWithThreshold(owner, 1)`, as a single
    /// call and not in a batch, as long as it has no own key.
    function announceOwner(address owner) external;

    /// @notice Takes that back.
    function cancelOwner(address owner) external;

    /// @notice Says which owner of the calling wallet is the bot's. Only own keys get this far.
    /// Warning: an owner that the person adds for the bot without naming it here is an own key.
    function nameBotKey(address botKey) external;

    /// @notice The owner of `wallet` whose signature alone is limited; the only owner as long as the guard has not seen the wallet.
    function botKeyOf(address wallet) external view returns (address);

    /// @notice Whether a Safe has an owner besides the bot's key.
    function hasOwnKey(address wallet) external view returns (bool);

    /// @notice The limit that holds now, in dollars.
    function limitOf(address wallet, Limit limit) external view returns (uint256 dollars);

    /// @notice The looser limit that waits, and from when it holds (unix seconds); zeros when none does or it holds already.
    function announcedLimitOf(address wallet, Limit limit) external view returns (uint256 dollars, uint256 readyAt);

    /// @notice What counts against the limit now, in dollars; 0 for FLOOR.
    function spentOf(address wallet, Limit limit) external view returns (uint256 dollars);

    /// @notice From when `to` is approved (unix seconds), 0 when it was never announced or was removed.
    function addressReadyAt(address wallet, address to) external view returns (uint256);

    /// @notice From when `owner` can be added (unix seconds), 0 when it was never announced, was cancelled or was admitted.
    function ownerReadyAt(address wallet, address owner) external view returns (uint256);
}
