// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Sells cover tokens at one dollar each, and makes every one of them whole.
/// @notice The desk is also the ERC-1155 contract of the cover tokens: the token id is the hash of a series' terms.
/// Dollars have 6 decimals; times are unix seconds; rates are parts per million; an index is in its product's unit.
interface ICoverDesk {
    /// @notice The terms that make cover tokens fungible. `id = uint256(keccak256(abi.encode(terms)))`.
    /// @param version Counts the votes that changed the product; settings of a sold series never change.
    /// @param trigger Index at which payment starts. @param exit Index at which it is full.
    /// `exit > trigger`: pays above, linearly; `exit < trigger`: pays below, linearly; equal: all or nothing at `index >= trigger`.
    /// @param payout Dollars (6 decimals) that one token pays in full.
    struct Terms {
        uint16 product;
        uint16 version;
        bytes32 subject;
        int32 trigger;
        int32 exit;
        uint48 payout;
    }

    /// @notice What a buyer asks for: a subject, a row of the voted rate table with its proof, and the least payout accepted.
    struct Purchase {
        uint16 product;
        bytes32 subject;
        int32 trigger;
        int32 exit;
        uint32 ratePpm;
        uint32 units;
        uint48 minPayout;
        bytes32[] proof;
    }

    /// @notice OPEN until its outcome; PAYING: `payPerUnit` dollars each; EXPIRED: nothing is owed; VOID: one dollar each.
    enum SeriesState {
        NONE,
        OPEN,
        PAYING,
        EXPIRED,
        VOID
    }

    /// @notice The times of a subject under a product's settings, all derived from the subject's own columns.
    struct Window {
        uint40 opens;
        uint40 cutoff;
        uint40 start;
        uint40 end;
        uint40 settleBy;
    }

    /// @notice What one cover would be if it were bought now.
    /// @param pool Backs the series. @param available Units that the caps and the pool still allow (0 when sold out).
    struct Quote {
        uint256 id;
        address pool;
        uint48 payout;
        uint256 available;
        Window window;
    }

    error ProductNotLive(uint16 product);
    error SaleNotOpen(uint256 time, uint256 opens);
    error SaleClosed(uint256 time, uint256 cutoff);
    error MalformedSubject(bytes32 subject, uint256 column);
    error RateNotListed(uint16 product, bytes32 maskedSubject, bytes32 leaf);
    error PayoutBelowMinimum(uint256 payout, uint256 minPayout);
    error LoadTooHigh(uint256 fairValuePpm, uint256 leastFairValuePpm);
    error CapExceeded(uint256 capIndex, uint256 exposure, uint256 cap);
    error PoolFull(uint256 needed, uint256 free);
    error NoUnits();
    error SeriesNotOpen(uint256 id, SeriesState state);
    error OutcomeNotFinal(uint256 id);
    error OutcomeBeforeCutoff(uint256 observedAt, uint256 cutoff);
    error OutcomeIsFinal(uint256 id);
    error SettleByNotReached(uint256 time, uint256 settleBy);
    error NothingToRedeem(uint256 id, SeriesState state);
    error PoolServesAnother(address pool, address itsDesk, address desk);
    error PoolHoldsAnother(address pool, address itsDollar, address dollar);
    error PoolTwice(address pool);

    /// @notice The first sale of a series, which fixes its pool for ever.
    /// @dev The book of `pool` follows from this contract's events and the pool's own, in their order, without a call:
    /// - `CoverBought` adds `units` of unearned premium at one dollar, and `units * (payout + fee - 1 dollar)` to what is locked;
    /// - `SeriesSettled` ends both for all of `units`, makes `units * payPerUnit` claimable and adds to the assets
    ///   `units * (1 dollar - payPerUnit - fee)`; the fee goes to the treasury's account. A series that is VOID owes no fee;
    /// - `CoverPaid` takes `amount` from what is claimable; the pool's `FeesCollected` empties the treasury's account;
    /// - the pool's `Deposit` and `Withdraw` move assets and shares. A share is worth `(assets + 1) / (shares + 10^6)`.
    /// `fee` is `1 dollar * feeBps / 10,000`, rounded down, of the `ProductListed` of the series' version.
    event SeriesOpened(
        uint256 indexed id,
        uint16 indexed product,
        uint16 version,
        bytes32 indexed subject,
        int32 trigger,
        int32 exit,
        uint48 payout,
        address pool
    );
    /// @notice `buyer` paid `units` dollars; `holder` received `units` tokens.
    event CoverBought(uint256 indexed id, address indexed buyer, address indexed holder, uint256 units);
    /// @param index The observed index; 0 when `state` is VOID.
    /// @param units Tokens outstanding at settlement. @param payPerUnit Dollars each of them can redeem.
    event SeriesSettled(uint256 indexed id, SeriesState state, int64 index, uint256 units, uint256 payPerUnit);
    /// @notice `units` tokens of `holder` were burned and `amount` dollars went to `to`.
    event CoverPaid(uint256 indexed id, address indexed holder, address indexed to, uint256 units, uint256 amount);
    /// @notice The dollar refused this holder; the claim stays and can be redeemed to another address.
    event PaymentSkipped(uint256 indexed id, address indexed holder, bytes reason);

    /// @notice Buys `purchase.units` tokens for `holder`, paid by the caller at exactly one dollar each.
    /// @dev Checks in this order: units, product live, not paused, compliance (if the product is screened), sale open, before cutoff, row
    /// proven, load, payout at least the minimum, every cap, free money, series open. Warning: a dollar that takes a fee on transfer would leave the pool short.
    /// @return id The series. @return payout Dollars one token pays in full; at least `purchase.minPayout`.
    function buy(Purchase calldata purchase, address holder) external returns (uint256 id, uint256 payout);

    /// @notice Several purchases with one transfer per run of purchases that share a pool. All or nothing.
    function buyBatch(Purchase[] calldata purchases, address holder) external returns (uint256[] memory ids);

    /// @notice Fixes the result of a series from its oracle's final outcome. Anyone may call; cost does not depend on holders.
    function settle(uint256 id) external;

    /// @notice Gives every dollar back when no outcome came by settle-by. Anyone may call.
    /// @dev An outcome that `settle` would accept wins, however late: then this reverts. A report that can still be disputed, or is
    /// disputed, is no outcome yet; one observed before the cutoff never counts; an oracle that reverts has not answered.
    function void(uint256 id) external;

    /// @notice Pushes what is owed to each holder; one whose payment fails is skipped and keeps the claim. Anyone may call.
    function pay(uint256 id, address[] calldata holders) external;

    /// @notice Burns `units` of the caller's tokens of a settled series and pays for them to `to`.
    function redeem(uint256 id, uint256 units, address to) external returns (uint256 amount);

    /// @notice Price, room and times of a purchase at this block; `units` is not looked at.
    /// Reverts with the same errors as `buy`, except for compliance, caps, free money and units.
    function quote(Purchase calldata purchase) external view returns (Quote memory);

    /// @notice Terms and state of a series. `units` are the tokens outstanding.
    function seriesOf(
        uint256 id
    ) external view returns (Terms memory terms, SeriesState state, uint256 units, uint256 payPerUnit);

    /// @notice What the open series of one cause would cost in full: subjects equal to `subject` under `columns`, backed by `pool`.
    function exposureOf(address pool, uint32 columns, bytes32 subject) external view returns (uint256 dollars);

    /// @notice The times of a sold series, from the settings frozen with it.
    function windowOf(uint256 id) external view returns (Window memory);

    /// @notice When a series was first sold (unix seconds) and the pool that backs it since. Both are for ever.
    function openingOf(uint256 id) external view returns (uint40 openedAt, address pool);

    /// @notice The pools by level: low, medium, high. The rate of a series' first sale decides which one backs it.
    function pools() external view returns (address[3] memory);
}
