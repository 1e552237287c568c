// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IRateBook} from "./interfaces/IRateBook.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {Hashing} from "./libraries/Hashing.sol";
import {PackedProduct, PackedProducts} from "./libraries/PackedProduct.sol";
import {Price} from "./libraries/Price.sol";
import {Subject} from "./libraries/Subject.sol";

/// @title Keeps every version of every product, inside rails that no owner can move.
abstract contract RateBook is IRateBook, Ownable2Step {
    using PackedProducts for PackedProduct;

    uint256 private constant LEAST_MARGIN_BPS = 10_000;
    uint256 private constant MOST_MARGIN_BPS = 25_000;
    uint256 private constant MOST_CAPITAL_COST_BPS = 5_000;
    uint256 private constant MOST_FEE_BPS = 2_000;
    uint256 private constant LEAST_LEAD = 1 hours;
    uint256 private constant MOST_HORIZON = 400 days;
    uint256 private constant LEAST_WATCH = 1 hours;
    uint256 private constant MOST_WATCH = 400 days;
    uint256 private constant LEAST_SETTLE_WITHIN = 1 days;
    uint256 private constant MOST_SETTLE_WITHIN = 90 days;
    uint256 private constant LAST_DATE_COLUMN = 24;

    /// @dev The version on sale stands here as well, so that a sale reads no pointer to it.
    mapping(uint16 product => PackedProduct) private _current;
    mapping(uint16 product => mapping(uint16 version => PackedProduct)) private _versions;

    constructor(address owner) Ownable(owner) {}

    /// @inheritdoc IRateBook
    function listProduct(uint16 product, Product calldata settings) external onlyOwner returns (uint16 version) {
        // Check: every setting is inside its rail.
        _checkParties(settings);
        _checkTerms(settings);
        _checkColumns(settings);
        _checkCaps(settings.caps);

        // Effect: a new version goes on sale; earlier ones stay as they were.
        version = _current[product].version() + 1;
        PackedProduct memory packed = PackedProducts.pack(settings, version);
        _current[product] = packed;
        _versions[product][version] = packed;
        emit ProductListed(product, version, settings);
    }

    /// @inheritdoc IRateBook
    function setLive(uint16 product, bool live) external onlyOwner {
        PackedProduct storage current = _current[product];
        require(current.version() != 0, UnknownProduct(product));
        current.limits = PackedProducts.withLive(current.limits, live);
        emit ProductLive(product, live);
    }

    /// @inheritdoc IRateBook
    function productOf(uint16 product, uint16 version) external view returns (Product memory) {
        PackedProduct memory packed = _versions[product][version];
        require(packed.version() != 0, UnknownProduct(product));
        return packed.unpack();
    }

    /// @inheritdoc IRateBook
    function currentVersion(uint16 product) external view returns (uint16 version, bool live) {
        PackedProduct memory packed = _current[product];
        return (packed.version(), packed.live());
    }

    /// @dev Whether `pool` takes orders from this contract, in this contract's dollar.
    function _serves(address pool) internal view virtual returns (bool);

    function _onSale(uint16 product) internal view returns (PackedProduct memory) {
        PackedProduct memory packed = _current[product];
        require(packed.live(), ICoverDesk.ProductNotLive(product));
        return packed;
    }

    /// @dev The settings frozen with a series, without the rates: those only matter to a sale.
    function _frozen(uint16 product, uint16 version) internal view returns (PackedProduct memory settings) {
        PackedProduct storage stored = _versions[product][version];
        (settings.times, settings.money, settings.limits) = (stored.times, stored.money, stored.limits);
    }

    function _poolOf(uint16 product, uint16 version) internal view returns (address) {
        return PackedProducts.poolIn(_versions[product][version].money);
    }

    /// @dev Times saturate at 0, so that a date next to 1970 is simply past.
    function _windowFrom(
        uint256 start,
        PackedProduct memory settings
    ) internal pure returns (ICoverDesk.Window memory window) {
        window.opens = uint40(_before(start, settings.horizon()));
        window.cutoff = uint40(_before(start, settings.lead()));
        window.start = uint40(start);
        window.end = uint40(start + settings.watch());
        window.settleBy = uint40(_settleBy(start, settings));
    }

    function _startOf(bytes32 subject, PackedProduct memory settings) internal pure returns (uint256) {
        return Subject.dateAt(subject, settings.dateColumn());
    }

    function _settleBy(uint256 start, PackedProduct memory settings) internal pure returns (uint256) {
        unchecked {
            // A date has 38 bits, the other two 32 and 24.
            return start + settings.watch() + settings.settleWithin();
        }
    }

    function _before(uint256 start, uint256 distance) internal pure returns (uint256) {
        unchecked {
            return start > distance ? start - distance : 0;
        }
    }

    /// @dev The price of a row that the voted table lists, inside the rails.
    /// @return payout Dollars (6 decimals) that one token pays in full; more than the dollar it costs.
    function _priceOf(
        ICoverDesk.Purchase calldata purchase,
        PackedProduct memory settings,
        uint256 secondsLocked
    ) internal pure returns (uint256 payout) {
        // Check: the row is in the table.
        uint256 ratePpm = purchase.ratePpm;
        bytes32 masked = Subject.mask(purchase.subject, settings.rateColumns());
        bytes32 leaf = Hashing.ofRow(purchase.product, masked, purchase.trigger, purchase.exit, ratePpm);
        require(
            Hashing.rootOf(purchase.proof, leaf) == settings.ratesRoot,
            ICoverDesk.RateNotListed(purchase.product, masked, leaf)
        );

        // Check: the cover is worth its dollar.
        payout = Price.payoutOf(
            ratePpm,
            settings.marginBps(),
            settings.capitalCostBps(),
            settings.feeBps(),
            secondsLocked
        );
        uint256 fairValue = Price.fairValuePpm(ratePpm, payout);
        require(
            fairValue >= Price.LEAST_FAIR_VALUE_PPM,
            ICoverDesk.LoadTooHigh(fairValue, Price.LEAST_FAIR_VALUE_PPM)
        );
        uint256 minPayout = purchase.minPayout;
        if (minPayout <= Price.ONE_DOLLAR) minPayout = Price.ONE_DOLLAR + 1;
        require(payout >= minPayout, ICoverDesk.PayoutBelowMinimum(payout, minPayout));
    }

    function _checkParties(Product calldata settings) private view {
        uint256 pool = uint256(uint160(settings.pool));
        require(settings.oracle.code.length != 0, SettingOutsideRail("oracle", uint256(uint160(settings.oracle)), 0));
        require(settings.pool.code.length != 0, SettingOutsideRail("pool", pool, 0));
        require(_serves(settings.pool), SettingOutsideRail("pool", pool, uint256(uint160(address(this)))));
    }

    function _checkTerms(Product calldata settings) private pure {
        _atLeast("marginBps", settings.marginBps, LEAST_MARGIN_BPS);
        _atMost("marginBps", settings.marginBps, MOST_MARGIN_BPS);
        _atMost("capitalCostBps", settings.capitalCostBps, MOST_CAPITAL_COST_BPS);
        _atMost("feeBps", settings.feeBps, MOST_FEE_BPS);
        _atLeast("lead", settings.lead, LEAST_LEAD);
        _atLeast("horizon", settings.horizon, uint256(settings.lead) + 1);
        _atMost("horizon", settings.horizon, MOST_HORIZON);
        _atLeast("watch", settings.watch, LEAST_WATCH);
        _atMost("watch", settings.watch, MOST_WATCH);
        _atLeast("settleWithin", settings.settleWithin, LEAST_SETTLE_WITHIN);
        _atMost("settleWithin", settings.settleWithin, MOST_SETTLE_WITHIN);
        _atMost("dateColumn", settings.dateColumn, LAST_DATE_COLUMN);
        _atLeast("ratesRoot", uint256(settings.ratesRoot), 1);
    }

    /// @dev A column that neither the row nor the date pins would let a buyer invent subjects and slip past the caps.
    function _checkColumns(Product calldata settings) private pure {
        uint32 pinned = settings.rateColumns | Subject.dateColumns(settings.dateColumn);
        require(
            pinned == type(uint32).max,
            SettingOutsideRail("rateColumns", settings.rateColumns, ~uint256(pinned) & type(uint32).max)
        );
    }

    /// @dev Two caps on one set of columns would count the same exposure twice.
    function _checkCaps(Cap[3] calldata caps) private pure {
        uint256 used = 0;
        for (uint256 i = 0; i < caps.length; ++i) {
            Cap calldata cap = caps[i];
            if (cap.columns == 0) continue;
            for (uint256 j = 0; j < i; ++j) {
                require(cap.columns != caps[j].columns, SettingOutsideRail("capColumns", cap.columns, j));
            }
            _atLeast("capDollars", cap.dollars, 1);
            _atLeast("capPoolShareBps", cap.poolShareBps, 1);
            _atMost("capPoolShareBps", cap.poolShareBps, Price.BPS);
            ++used;
        }
        _atLeast("caps", used, 1);
    }

    function _atLeast(bytes32 setting, uint256 value, uint256 limit) private pure {
        require(value >= limit, SettingOutsideRail(setting, value, limit));
    }

    function _atMost(bytes32 setting, uint256 value, uint256 limit) private pure {
        require(value <= limit, SettingOutsideRail(setting, value, limit));
    }
}
