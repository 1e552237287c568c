// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Accumulation} from "./Accumulation.sol";
import {CertificateText} from "./CertificateText.sol";
import {RateBook} from "./RateBook.sol";
import {ICertificateText} from "./interfaces/ICertificateText.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "./interfaces/IOutcomeOracle.sol";
import {IRiskPool} from "./interfaces/IRiskPool.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {PackedProduct, PackedProducts} from "./libraries/PackedProduct.sol";
import {PackedSeries, PackedSeriesLib} from "./libraries/PackedSeries.sol";
import {Price} from "./libraries/Price.sol";

/// @title Sells cover tokens at one dollar each, and makes every one of them whole.
contract CoverDesk is Accumulation, RateBook, ERC1155, ReentrancyGuardTransient {
    using PackedProducts for PackedProduct;
    using PackedSeriesLib for PackedSeries;
    using PackedSeriesLib for uint256;
    using SafeERC20 for IERC20;

    /// @notice The dollar that cover costs and pays. 6 decimals.
    IERC20 public immutable dollar;
    /// @notice Writes the certificates. Made by the constructor: its code would not fit beside this.
    ICertificateText public immutable certificateText;

    mapping(uint256 id => PackedSeries) private _series;

    /// @param dollar_ ERC-20 with 6 decimals, without fees on transfer. @param owner Lists products: the timelock.
    constructor(IERC20 dollar_, address owner) RateBook(owner) ERC1155("") {
        dollar = dollar_;
        certificateText = new CertificateText();
    }

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
    function settle(uint256 id) external nonReentrant {
        // Check: the series is open and its outcome is final and was not known while it was on sale.
        PackedSeries memory series = _openSeries(id);
        PackedProduct memory settings = _frozen(series.rest.product(), series.rest.version());
        (IOutcomeOracle.Status status, int64 index, uint40 observedAt) = IOutcomeOracle(settings.oracle()).outcomeOf(
            series.rest.product(),
            series.subject
        );
        require(status != IOutcomeOracle.Status.NONE, OutcomeNotFinal(id));
        uint256 cutoff = _before(_startOf(series.subject, settings), settings.lead());
        require(observedAt >= cutoff, OutcomeBeforeCutoff(observedAt, cutoff));

        if (status == IOutcomeOracle.Status.VOID) {
            _close(id, series, settings, SeriesState.VOID, 0, Price.ONE_DOLLAR);
            return;
        }
        uint256 payPerUnit = Price.paymentAt(
            index,
            series.rest.trigger(),
            series.rest.exit(),
            series.rest.payout()
        );
        SeriesState state = payPerUnit == 0 ? SeriesState.EXPIRED : SeriesState.PAYING;
        _close(id, series, settings, state, index, payPerUnit);
    }

    /// @inheritdoc ICoverDesk
    function void(uint256 id) external nonReentrant {
        // Check: the series is open, its time is over and nobody can say what happened.
        PackedSeries memory series = _openSeries(id);
        PackedProduct memory settings = _frozen(series.rest.product(), series.rest.version());
        uint256 start = _startOf(series.subject, settings);
        uint256 settleBy = _settleBy(start, settings);
        require(block.timestamp >= settleBy, SettleByNotReached(block.timestamp, settleBy));
        require(!_isSettleable(series, settings, _before(start, settings.lead())), OutcomeIsFinal(id));

        _close(id, series, settings, SeriesState.VOID, 0, Price.ONE_DOLLAR);
    }

    /// @inheritdoc ICoverDesk
    function pay(uint256 id, address[] calldata holders) external nonReentrant {
        // Check: something is owed.
        (uint256 payPerUnit, IRiskPool pool) = _owed(id);

        uint256 paid = 0;
        for (uint256 i = 0; i < holders.length; ++i) {
            address holder = holders[i];
            uint256 units = balanceOf(holder, id);
            if (units == 0) continue;
            // Effect: the claim ends with its tokens.
            _burn(holder, id, units);
            // Interaction: the pool pays, or refuses without any effect; then the tokens come back, so that the claim stays.
            try pool.payOut(holder, units * payPerUnit) {
                paid += units;
                emit CoverPaid(id, holder, holder, units, units * payPerUnit);
            } catch (bytes memory reason) {
                _giveBack(holder, id, units);
                emit PaymentSkipped(id, holder, reason);
            }
        }
        _series[id].rest = _series[id].rest.shrink(paid);
    }

    /// @inheritdoc ICoverDesk
    function redeem(uint256 id, uint256 units, address to) external nonReentrant returns (uint256 amount) {
        // Check: something is owed and asked for.
        require(units != 0, NoUnits());
        (uint256 payPerUnit, IRiskPool pool) = _owed(id);

        // Effect: the claim ends with its tokens. A caller with fewer of them is refused by the burn.
        _burn(msg.sender, id, units);
        _series[id].rest = _series[id].rest.shrink(units);
        amount = units * payPerUnit;
        emit CoverPaid(id, msg.sender, to, units, amount);

        // Interaction: the pool pays.
        pool.payOut(to, amount);
    }

    /// @inheritdoc ICoverDesk
    function quote(Purchase calldata purchase) external view returns (Quote memory offer) {
        PackedProduct memory settings = _onSale(purchase.product);
        (uint256 payout, uint256 start) = _offer(purchase, settings);
        offer.window = _windowFrom(start, settings);
        offer.id = uint256(Hashing.ofTerms(_termsAt(purchase, settings.version(), payout)));
        SeriesState state = _series[offer.id].rest.state();
        require(_isOnSale(state), SeriesNotOpen(offer.id, state));
        offer.payout = uint48(payout);
        offer.available = _room(purchase.subject, settings) / payout;
    }

    /// @inheritdoc ICoverDesk
    function seriesOf(
        uint256 id
    ) external view returns (Terms memory terms, SeriesState state, uint256 units, uint256 payPerUnit) {
        PackedSeries memory series = _series[id];
        return (series.termsOf(), series.rest.state(), series.rest.units(), series.rest.payPerUnit());
    }

    /// @inheritdoc ICoverDesk
    function windowOf(uint256 id) external view returns (Window memory) {
        return _windowOfSeries(_knownSeries(id));
    }

    /// @notice The token's certificate as `data:application/json;base64`, in plain words from the terms.
    function uri(uint256 id) public view override returns (string memory) {
        PackedSeries memory series = _knownSeries(id);
        return certificateText.json(series.termsOf(), _windowOfSeries(series));
    }

    function _serves(address pool) internal view override returns (bool) {
        return IRiskPool(pool).desk() == address(this) && IERC4626(pool).asset() == address(dollar);
    }

    /// @dev Books one purchase in its series, under its causes and in its pool. No dollar and no token moves here.
    function _book(
        Purchase calldata purchase,
        uint256 units,
        address holder
    ) private returns (uint256 id, uint256 payout, IRiskPool pool) {
        // Check: the product, the sale's time, the row and the price.
        require(units != 0, NoUnits());
        PackedProduct memory settings = _onSale(purchase.product);
        (payout, ) = _offer(purchase, settings);
        uint256 needed;
        uint256 premium;
        uint256 locked;
        unchecked {
            // Units have 32 bits, a payout 27 and is more than the dollar it costs.
            needed = payout * units;
            premium = Price.ONE_DOLLAR * units;
            locked = needed + _feePerUnit(settings) * units - premium;
        }

        // Check: every cause has room, and the pool could pay this cover in full before the premium arrives.
        pool = IRiskPool(settings.pool());
        (uint256 free, uint256 assets) = pool.backing();
        _addExposure(purchase.subject, settings, needed, assets);
        require(needed <= free, PoolFull(needed, free));

        // Effect: the series grows, and the pool sets aside what the premium does not cover.
        Terms memory terms = _termsAt(purchase, settings.version(), payout);
        id = uint256(Hashing.ofTerms(terms));
        _grow(id, terms, units);
        emit CoverBought(id, msg.sender, holder, units);
        pool.openCover(premium, locked);
    }

    /// @dev Adds units to the series, which the first of them opens.
    function _grow(uint256 id, Terms memory terms, uint256 units) private {
        PackedSeries storage series = _series[id];
        uint256 rest = series.rest;
        if (rest == 0) {
            rest = PackedSeriesLib.open(terms);
            series.subject = terms.subject;
            emit SeriesOpened(
                id,
                terms.product,
                terms.version,
                terms.subject,
                terms.trigger,
                terms.exit,
                terms.payout
            );
        }
        SeriesState state = rest.state();
        require(state == SeriesState.OPEN, SeriesNotOpen(id, state));
        series.rest = rest.grow(units);
    }

    /// @dev Fixes the result of a series: its exposure ends, what it owes becomes claimable and the rest is the pool's.
    function _close(
        uint256 id,
        PackedSeries memory series,
        PackedProduct memory settings,
        SeriesState state,
        int64 index,
        uint256 payPerUnit
    ) private {
        // Effect: the result is fixed for ever.
        uint256 units = series.rest.units();
        uint256 exposure = series.rest.payout() * units;
        _series[id].rest = series.rest.close(state, payPerUnit);
        _removeExposure(series.subject, settings, exposure);
        emit SeriesSettled(id, state, index, units, payPerUnit);

        // Interaction: the pool's book. A void series owes no fee.
        uint256 premium = units * Price.ONE_DOLLAR;
        uint256 fee = units * _feePerUnit(settings);
        uint256 locked = exposure + fee - premium;
        if (state == SeriesState.VOID) fee = 0;
        IRiskPool(settings.pool()).closeCover(premium, locked, units * payPerUnit, fee);
    }

    /// @dev Undoes a burn without asking the holder: it had the tokens a moment ago.
    function _giveBack(address holder, uint256 id, uint256 units) private {
        uint256[] memory ids = new uint256[](1);
        uint256[] memory values = new uint256[](1);
        (ids[0], values[0]) = (id, units);
        _update(address(0), holder, ids, values);
    }

    /// @dev Price and start of a purchase that is on sale now. Money counts as locked until settle-by, the longest it can be.
    function _offer(
        Purchase calldata purchase,
        PackedProduct memory settings
    ) private view returns (uint256 payout, uint256 start) {
        start = _startOf(purchase.subject, settings);
        uint256 opens = _before(start, settings.horizon());
        require(block.timestamp >= opens, SaleNotOpen(block.timestamp, opens));
        uint256 cutoff = _before(start, settings.lead());
        require(block.timestamp < cutoff, SaleClosed(block.timestamp, cutoff));
        payout = _priceOf(purchase, settings, _settleBy(start, settings) - block.timestamp);
    }

    /// @dev An oracle that reverts has not answered: it must not be able to keep anybody's dollar.
    function _isSettleable(
        PackedSeries memory series,
        PackedProduct memory settings,
        uint256 cutoff
    ) private view returns (bool) {
        try IOutcomeOracle(settings.oracle()).outcomeOf(series.rest.product(), series.subject) returns (
            IOutcomeOracle.Status status,
            int64,
            uint40 observedAt
        ) {
            return status != IOutcomeOracle.Status.NONE && observedAt >= cutoff;
        } catch {
            return false;
        }
    }

    function _openSeries(uint256 id) private view returns (PackedSeries memory) {
        PackedSeries memory series = _series[id];
        SeriesState state = series.rest.state();
        require(state == SeriesState.OPEN, SeriesNotOpen(id, state));
        return series;
    }

    function _knownSeries(uint256 id) private view returns (PackedSeries memory) {
        PackedSeries memory series = _series[id];
        require(series.rest != 0, SeriesNotOpen(id, SeriesState.NONE));
        return series;
    }

    function _windowOfSeries(PackedSeries memory series) private view returns (Window memory) {
        PackedProduct memory settings = _frozen(series.rest.product(), series.rest.version());
        return _windowFrom(_startOf(series.subject, settings), settings);
    }

    /// @dev What one token of a settled series redeems for, and who pays it.
    function _owed(uint256 id) private view returns (uint256 payPerUnit, IRiskPool pool) {
        uint256 rest = _series[id].rest;
        SeriesState state = rest.state();
        require(state == SeriesState.PAYING || state == SeriesState.VOID, NothingToRedeem(id, state));
        return (rest.payPerUnit(), IRiskPool(_poolOf(rest.product(), rest.version())));
    }

    function _isOnSale(SeriesState state) private pure returns (bool) {
        return state == SeriesState.NONE || state == SeriesState.OPEN;
    }

    function _feePerUnit(PackedProduct memory settings) private pure returns (uint256) {
        unchecked {
            return (Price.ONE_DOLLAR * settings.feeBps()) / Price.BPS;
        }
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
