// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {CoverToken} from "./CoverToken.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {IRiskPool} from "./interfaces/IRiskPool.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {PackedProduct, PackedProducts} from "./libraries/PackedProduct.sol";
import {PackedSeries, PackedSeriesLib} from "./libraries/PackedSeries.sol";
import {Price} from "./libraries/Price.sol";
import {RiskLevel} from "./libraries/RiskLevel.sol";

/// @title Sells cover tokens at one dollar each, every one of them fully backed by the pool of its level.
abstract contract Sale is CoverToken {
    using PackedProducts for PackedProduct;
    using PackedSeriesLib for uint256;
    using SafeERC20 for IERC20;

    /// @inheritdoc ICoverDesk
    function buy(
        Purchase calldata purchase,
        address holder
    ) external nonReentrant returns (uint256 id, uint256 payout) {
        // Check, Effect: the cover is for sale; it is booked here and in the pool.
        IRiskPool pool;
        uint256 units = purchase.units;
        (id, payout, pool) = _book(purchase, units, holder);

        // Interaction: the premium goes straight to the pool, the tokens to the holder.
        dollar.safeTransferFrom(msg.sender, address(pool), units * Price.ONE_DOLLAR);
        _mint(holder, id, units, "");
    }

    /// @inheritdoc ICoverDesk
    function buyBatch(
        Purchase[] calldata purchases,
        address holder
    ) external nonReentrant returns (uint256[] memory ids) {
        uint256 count = purchases.length;
        require(count != 0, NoUnits());
        ids = new uint256[](count);
        uint256[] memory units = new uint256[](count);
        IRiskPool payee;
        uint256 premium = 0;
        for (uint256 i = 0; i < count; ++i) {
            // Check, Effect: one purchase after the other, each against what the ones before it left.
            IRiskPool pool;
            units[i] = purchases[i].units;
            (ids[i], , pool) = _book(purchases[i], units[i], holder);
            // Interaction: one transfer for each run of purchases with one pool.
            if (address(pool) != address(payee)) {
                if (premium != 0) dollar.safeTransferFrom(msg.sender, address(payee), premium);
                (payee, premium) = (pool, 0);
            }
            premium += units[i] * Price.ONE_DOLLAR;
        }
        dollar.safeTransferFrom(msg.sender, address(payee), premium);
        _mintBatch(holder, ids, units, "");
    }

    /// @inheritdoc ICoverDesk
    function quote(Purchase calldata purchase) external view returns (Quote memory offer) {
        PackedProduct memory settings = _onSale(purchase.product);
        uint256 payout = _offer(purchase, settings);
        offer.window = _windowFrom(purchase.subject, settings);
        offer.id = uint256(Hashing.ofTerms(_termsAt(purchase, settings.version(), payout)));
        uint256 rest = _series[offer.id].rest;
        SeriesState state = rest.state();
        require(state == SeriesState.NONE || state == SeriesState.OPEN, SeriesNotOpen(offer.id, state));
        IRiskPool pool = _poolFor(rest, purchase.ratePpm);
        offer.pool = address(pool);
        offer.payout = uint48(payout);
        offer.available = _room(pool, purchase.subject, settings) / payout;
    }

    /// @dev Books one purchase in its series, under its causes and in its pool. No dollar and no token moves here.
    function _book(
        Purchase calldata purchase,
        uint256 units,
        address holder
    ) private returns (uint256 id, uint256 payout, IRiskPool pool) {
        // Check: the product, the parties, the sale's time, the row and the price.
        require(units != 0, NoUnits());
        PackedProduct memory settings = _onSale(purchase.product);
        _screenPurchase(settings, holder);
        payout = _offer(purchase, settings);
        uint256 needed;
        uint256 locked;
        unchecked {
            // Units have 32 bits, a payout 27 and is more than the dollar it costs.
            needed = payout * units;
            locked = needed + _feePerUnit(settings) * units - Price.ONE_DOLLAR * units;
        }

        // Check: every cause has room, and the pool could pay this cover in full before the premium arrives.
        Terms memory terms = _termsAt(purchase, settings.version(), payout);
        id = uint256(Hashing.ofTerms(terms));
        PackedSeries storage series = _series[id];
        uint256 rest = series.rest;
        pool = _poolFor(rest, purchase.ratePpm);
        (uint256 free, uint256 assets) = pool.backing();
        _addExposure(pool, terms.subject, settings, needed, assets);
        require(needed <= free, PoolFull(needed, free));

        // Effect: the series grows, and the pool sets aside what the premium does not cover.
        if (rest == 0) rest = _open(id, series, terms, pool, purchase.ratePpm);
        SeriesState state = rest.state();
        require(state == SeriesState.OPEN, SeriesNotOpen(id, state));
        series.rest = rest.grow(units);
        emit CoverBought(id, msg.sender, holder, units);
        pool.openCover(units, locked);
    }

    /// @dev The first sale fixes the pool, the hour and what the oracle will be asked.
    function _open(
        uint256 id,
        PackedSeries storage series,
        Terms memory terms,
        IRiskPool pool,
        uint256 ratePpm
    ) private returns (uint256 rest) {
        rest = PackedSeriesLib.open(terms, RiskLevel.ofRate(ratePpm), block.timestamp);
        series.subject = terms.subject;
        emit SeriesOpened(
            id,
            terms.product,
            terms.version,
            terms.subject,
            terms.trigger,
            terms.exit,
            terms.payout,
            address(pool)
        );
    }

    /// @dev Price of a purchase that is on sale now. Money counts as locked until settle-by, the longest it can be.
    function _offer(Purchase calldata purchase, PackedProduct memory settings) private view returns (uint256 payout) {
        uint256 start = _startOf(purchase.subject, settings);
        uint256 opens = _before(start, settings.horizon());
        require(block.timestamp >= opens, SaleNotOpen(block.timestamp, opens));
        uint256 cutoff = _before(start, settings.lead());
        require(block.timestamp < cutoff, SaleClosed(block.timestamp, cutoff));
        payout = _priceOf(purchase, settings, _settleBy(purchase.subject, start, settings) - block.timestamp);
    }

    /// @dev The rate decides, and only at a series' first sale.
    function _poolFor(uint256 rest, uint256 ratePpm) private view returns (IRiskPool) {
        return _poolAt(rest == 0 ? RiskLevel.ofRate(ratePpm) : rest.level());
    }

    function _termsAt(
        Purchase calldata purchase,
        uint16 version,
        uint256 payout
    ) private pure returns (Terms memory) {
        return
            Terms({
                product: purchase.product,
                version: version,
                subject: purchase.subject,
                trigger: purchase.trigger,
                exit: purchase.exit,
                payout: uint48(payout)
            });
    }
}
