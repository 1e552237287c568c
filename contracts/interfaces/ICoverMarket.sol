// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Sells cover tokens from one person to another, at a price in dollars, until their cutoff.
/// @notice A listing is made by sending tokens of an open series to the market: `desk.safeTransferFrom(seller, market, id, units,
/// abi.encode(pricePerUnit))`. Dollars have 6 decimals; times are unix seconds.
/// Every listing can be rebuilt from the events: `Listed` less `Sold`, `Cancelled` and `Redeemed`.
interface ICoverMarket {
    /// @notice A listing as it stands. @param units Left of it; 0 when there is nothing to sell or take back.
    /// @param feeBps Share of the price that is the DAO's, fixed when the listing was made.
    /// @param cutoff Sales end before this time.
    struct Offer {
        address seller;
        uint256 id;
        uint256 units;
        uint256 pricePerUnit;
        uint256 feeBps;
        uint256 cutoff;
    }

    error MalformedPrice(bytes data);
    error PriceOutsideRails(uint256 pricePerUnit, uint256 payout);
    error TooManyUnits(uint256 units, uint256 available);
    error PriceAboveMaximum(uint256 pricePerUnit, uint256 maxPricePerUnit);
    error NotSeller(address caller, address seller);
    error FeeAboveLimit(uint256 feeBps, uint256 limit);

    event Listed(
        uint256 indexed listing,
        uint256 indexed id,
        address indexed seller,
        uint256 units,
        uint256 pricePerUnit,
        uint256 feeBps
    );
    /// @notice `buyer` paid `dollars`, of which the treasury received `fee` and the seller the rest; `holder` received the tokens.
    event Sold(
        uint256 indexed listing,
        address indexed buyer,
        address indexed holder,
        uint256 units,
        uint256 dollars,
        uint256 fee
    );
    /// @notice What was left of the listing, `units` tokens, went to `to`.
    event Cancelled(uint256 indexed listing, address indexed to, uint256 units);
    /// @notice What was left of the listing was settled: `dollars` went to `to`.
    event Redeemed(uint256 indexed listing, address indexed to, uint256 units, uint256 dollars);
    event FeeChanged(uint256 feeBps);
    event TreasuryChanged(address indexed treasury);

    /// @notice Buys part of a listing, or all of it. The caller pays `units * pricePerUnit` dollars, the fee is inside them.
    /// @param maxPricePerUnit Most dollars accepted for one token: a reorganised chain may give a listing's number to another one.
    /// @param holder Receives the tokens; a contract must be able to receive ERC-1155 tokens.
    /// @dev Warning: a seller or treasury that the dollar's issuer blocks cannot be paid, so its listings cannot be bought.
    /// @return dollars What the caller paid.
    function buy(uint256 listing, uint256 units, uint256 maxPricePerUnit, address holder) external returns (uint256 dollars);

    /// @notice Takes back, at any time, what is left of the caller's listing, as tokens to `to`. Once the desk has paid them out, `redeem`.
    function cancel(uint256 listing, address to) external;

    /// @notice Turns what is left of a listing of a settled series into its dollars. The seller names where to; anyone may send them to the
    /// seller.
    function redeem(uint256 listing, address to) external returns (uint256 dollars);

    /// @notice The listing, or zeros if there is none of that number or nothing is left of it.
    function offerOf(uint256 listing) external view returns (Offer memory);
}
