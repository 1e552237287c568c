// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CoverToken} from "./CoverToken.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "./interfaces/IOutcomeOracle.sol";
import {IRiskPool} from "./interfaces/IRiskPool.sol";
import {PackedProduct, PackedProducts} from "./libraries/PackedProduct.sol";
import {PackedSeries, PackedSeriesLib} from "./libraries/PackedSeries.sol";
import {Price} from "./libraries/Price.sol";

/// @title Makes every token whole: fixes what its series owes, and pays it.
/// @dev Nothing here looks at a pause or at a compliance hook.
abstract contract Settlement is CoverToken {
    using PackedProducts for PackedProduct;
    using PackedSeriesLib for uint256;

    /// @inheritdoc ICoverDesk
    function settle(uint256 id) external nonReentrant {
        // Check: the series is open and its outcome is final and was not known while it was on sale.
        PackedSeries memory series = _openSeries(id);
        PackedProduct memory settings = _frozen(series.rest.product(), series.rest.version());
        (IOutcomeOracle.Status status, int64 index, uint40 observedAt) = IOutcomeOracle(settings.oracle).outcomeOf(
            series.rest.product(),
            series.subject,
            series.rest.openedAt()
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
        uint256 settleBy = _settleBy(series.subject, start, settings);
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
        IRiskPool pool = _poolAt(series.rest.level());
        _removeExposure(pool, series.subject, settings, exposure);
        emit SeriesSettled(id, state, index, units, payPerUnit);

        // Interaction: the pool's book. A void series owes no fee.
        uint256 fee = units * _feePerUnit(settings);
        uint256 locked = exposure + fee - units * Price.ONE_DOLLAR;
        if (state == SeriesState.VOID) fee = 0;
        pool.closeCover(units, locked, units * payPerUnit, fee);
    }

    /// @dev Undoes a burn without asking the holder: it had the tokens a moment ago.
    function _giveBack(address holder, uint256 id, uint256 units) private {
        uint256[] memory ids = new uint256[](1);
        uint256[] memory values = new uint256[](1);
        (ids[0], values[0]) = (id, units);
        _update(address(0), holder, ids, values);
    }

    /// @dev Whether `settle` would accept what the oracle says. An oracle that reverts, answers nonsense or has lost its code has not
    /// answered: it must not be able to keep anybody's dollar. A caller who gives it too little gas has too little left to close the
    /// series: a 64th of the call's (EIP-150).
    /// Warning: an oracle that needs two million gas to answer could be starved so.
    function _isSettleable(
        PackedSeries memory series,
        PackedProduct memory settings,
        uint256 cutoff
    ) private view returns (bool) {
        uint256 rest = series.rest;
        bytes memory question = abi.encodeCall(
            IOutcomeOracle.outcomeOf,
            (rest.product(), series.subject, rest.openedAt())
        );
        // solhint-disable-next-line avoid-low-level-calls
        (bool done, bytes memory answer) = settings.oracle.staticcall(question);
        if (!done || answer.length < 96) return false;
        (uint256 status, int256 index, uint256 observedAt) = abi.decode(answer, (uint256, int256, uint256));
        bool readable = status <= uint256(type(IOutcomeOracle.Status).max) &&
            index == int64(index) &&
            observedAt <= type(uint40).max;
        return readable && status != uint256(IOutcomeOracle.Status.NONE) && observedAt >= cutoff;
    }

    function _openSeries(uint256 id) private view returns (PackedSeries memory) {
        PackedSeries memory series = _series[id];
        SeriesState state = series.rest.state();
        require(state == SeriesState.OPEN, SeriesNotOpen(id, state));
        return series;
    }

    /// @dev What one token of a settled series redeems for, and who pays it.
    function _owed(uint256 id) private view returns (uint256 payPerUnit, IRiskPool pool) {
        uint256 rest = _series[id].rest;
        SeriesState state = rest.state();
        require(state == SeriesState.PAYING || state == SeriesState.VOID, NothingToRedeem(id, state));
        return (rest.payPerUnit(), _poolAt(rest.level()));
    }
}
