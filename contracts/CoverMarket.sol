// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {CoverEscrow} from "./CoverEscrow.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {ICoverMarket} from "./interfaces/ICoverMarket.sol";
import {ICoverToken} from "./interfaces/ICoverToken.sol";

/// @title Sells cover tokens from one person to another, at a price in dollars, until their cutoff.
/// @notice The market keeps the listed tokens, so that a seller needs no standing approval and a buyer finds what is shown. The buyer's
/// dollars go straight to seller and treasury: the market holds none but those that the desk paid it for listed tokens of settled series.
contract CoverMarket is ICoverMarket, CoverEscrow, Ownable2Step {
    using SafeERC20 for IERC20;

    /// @dev Two slots. A payout has 48 bits and a price is no higher; a series has at most 2^32 - 1 units.
    struct Listing {
        address seller;
        uint32 units;
        uint48 pricePerUnit;
        uint16 feeBps;
        uint256 id;
    }

    /// @notice No vote can make the fee higher than this.
    uint256 public constant MOST_FEE_BPS = 500;
    uint256 private constant BPS = 10_000;

    /// @notice Receives the fees.
    address public treasury;
    /// @notice Share of the price that is the treasury's, in listings made from now on.
    uint16 public feeBps;
    /// @notice How many listings were ever made; they are numbered from 1.
    uint256 public listings;
    mapping(uint256 listing => Listing) private _listings;

    /// @param owner Sets fee and treasury: the timelock.
    constructor(ICoverToken desk_, address owner, address treasury_, uint256 feeBps_) CoverEscrow(desk_) Ownable(owner) {
        _setTreasury(treasury_);
        _setFee(feeBps_);
    }

    /// @inheritdoc ICoverMarket
    function buy(
        uint256 listing,
        uint256 units,
        uint256 maxPricePerUnit,
        address holder
    ) external nonReentrant returns (uint256 dollars) {
        // Check: there is as much for sale, at this price, and nobody can know the outcome yet.
        Listing memory offer = _listings[listing];
        require(units != 0, ICoverDesk.NoUnits());
        require(units <= offer.units, TooManyUnits(units, offer.units));
        require(offer.pricePerUnit <= maxPricePerUnit, PriceAboveMaximum(offer.pricePerUnit, maxPricePerUnit));
        _requireTradable(offer.id);

        // Effect: the listing shrinks, and goes when it is empty.
        _shrink(listing, offer, units);
        dollars = units * offer.pricePerUnit;
        uint256 fee = (dollars * offer.feeBps) / BPS;
        emit Sold(listing, msg.sender, holder, units, dollars, fee);

        // Interaction: the buyer pays seller and treasury, and the holder gets the tokens.
        dollar.safeTransferFrom(msg.sender, offer.seller, dollars - fee);
        if (fee != 0) dollar.safeTransferFrom(msg.sender, treasury, fee);
        _giveTokens(offer.id, units, holder);
    }

    /// @inheritdoc ICoverMarket
    function cancel(uint256 listing, address to) external nonReentrant {
        // Check: it is the caller's.
        Listing memory offer = _listings[listing];
        require(msg.sender == offer.seller, NotSeller(msg.sender, offer.seller));

        // Effect: the listing ends.
        delete _listings[listing];
        emit Cancelled(listing, to, offer.units);

        // Interaction: the tokens go back.
        _giveTokens(offer.id, offer.units, to);
    }

    /// @inheritdoc ICoverMarket
    function redeem(uint256 listing, address to) external nonReentrant returns (uint256 dollars) {
        // Check: there is something left, and nobody but the seller sends it anywhere else.
        Listing memory offer = _listings[listing];
        require(offer.units != 0, ICoverDesk.NoUnits());
        require(msg.sender == offer.seller || to == offer.seller, NotSeller(msg.sender, offer.seller));

        // Effect: the listing ends.
        delete _listings[listing];

        // Interaction: its dollars leave, from the pool or from what the desk paid the market.
        dollars = _giveDollars(offer.id, offer.units, to);
        emit Redeemed(listing, to, offer.units, dollars);
    }

    /// @notice Sets the fee of listings made from now on. Only the owner.
    function setFee(uint256 feeBps_) external onlyOwner {
        _setFee(feeBps_);
    }

    /// @notice Names who receives the fees, also those of listings already made. Only the owner.
    function setTreasury(address treasury_) external onlyOwner {
        _setTreasury(treasury_);
    }

    /// @inheritdoc ICoverMarket
    function offerOf(uint256 listing) external view returns (Offer memory) {
        Listing memory found = _listings[listing];
        return
            Offer({
                seller: found.seller,
                id: found.id,
                units: found.units,
                pricePerUnit: found.pricePerUnit,
                feeBps: found.feeBps,
                cutoff: found.units == 0 ? 0 : desk.windowOf(found.id).cutoff
            });
    }

    /// @dev Lists what was sent. The message is the price, as one word.
    function _take(address from, uint256 id, uint256 units, uint256 payout, bytes calldata data) internal override {
        // Check: the price is one, a buyer can gain by it, and there is still time to sell.
        require(data.length == 32, MalformedPrice(data));
        uint256 price = abi.decode(data, (uint256));
        require(price != 0 && price <= payout, PriceOutsideRails(price, payout));
        _requireBeforeCutoff(id);

        // Effect: the listing is made, with the fee as it is today.
        uint256 listing = ++listings;
        _listings[listing] = Listing({
            seller: from,
            units: uint32(units),
            pricePerUnit: uint48(price),
            feeBps: feeBps,
            id: id
        });
        emit Listed(listing, id, from, units, price, feeBps);
    }

    function _shrink(uint256 listing, Listing memory offer, uint256 units) private {
        if (units == offer.units) delete _listings[listing];
        else _listings[listing].units = uint32(offer.units - units);
    }

    function _setFee(uint256 feeBps_) private {
        require(feeBps_ <= MOST_FEE_BPS, FeeAboveLimit(feeBps_, MOST_FEE_BPS));
        feeBps = uint16(feeBps_);
        emit FeeChanged(feeBps_);
    }

    function _setTreasury(address treasury_) private {
        require(treasury_ != address(0), ZeroAddress());
        treasury = treasury_;
        emit TreasuryChanged(treasury_);
    }

    /// @dev Late information robs a buyer as it would rob the pool.
    function _requireBeforeCutoff(uint256 id) private view {
        uint256 cutoff = desk.windowOf(id).cutoff;
        require(block.timestamp < cutoff, ICoverDesk.SaleClosed(block.timestamp, cutoff));
    }

    /// @dev A series that was settled before its cutoff, by an oracle gone wrong, is not sold either.
    function _requireTradable(uint256 id) private view {
        _requireBeforeCutoff(id);
        (, ICoverDesk.SeriesState state, , ) = desk.seriesOf(id);
        require(state == ICoverDesk.SeriesState.OPEN, ICoverDesk.SeriesNotOpen(id, state));
    }
}
