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
    uint256 private constant LAST_LENGTH_COLUMN = 29;
    uint256 private constant NO_LENGTH = 255;

    /// @dev The version on sale stands here as well, so that a sale reads no pointer to it.
    mapping(uint16 product => PackedProduct) internal _current;
    mapping(uint16 product => mapping(uint16 version => PackedProduct)) private _versions;

    constructor(address owner) Ownable(owner) {}

    /// @inheritdoc IRateBook
    function listProduct(uint16 product, Product calldata settings) external onlyOwner returns (uint16 version) {
        // Check: every setting is inside its rail.
        uint256 oracle = uint256(uint160(settings.oracle));
        require(settings.oracle.code.length != 0, SettingOutsideRail("oracle", oracle, 0));
        _checkTerms(settings);
        _checkWatch(settings);
        _checkColumns(settings);
        _checkCaps(settings.caps);

        // Effect: a new version goes on sale; earlier ones stay as they were, and so does a pause.
        uint256 before = _current[product].sale;
        version = PackedProducts.versionIn(before) + 1;
        PackedProduct memory packed = PackedProducts.pack(settings, version);
        _versions[product][version] = packed;
        packed.sale |= PackedProducts.carried(before);
        _current[product] = packed;
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

    /// @dev The settings frozen with a series, without the rates: those only matter to a sale.
    function _frozen(uint16 product, uint16 version) internal view returns (PackedProduct memory settings) {
        PackedProduct storage stored = _versions[product][version];
        (settings.sale, settings.limits, settings.oracle) = (stored.sale, stored.limits, stored.oracle);
    }

    /// @dev Times saturate at 0, so that a date next to 1970 is simply past.
    function _windowFrom(
        bytes32 subject,
        PackedProduct memory settings
    ) internal pure returns (ICoverDesk.Window memory window) {
        uint256 start = _startOf(subject, settings);
        uint256 end = _endOf(subject, start, settings);
        window.opens = uint40(_before(start, settings.horizon()));
        window.cutoff = uint40(_before(start, settings.lead()));
        window.start = uint40(start);
        window.end = uint40(end);
        window.settleBy = uint40(end + settings.settleWithin());
    }

    function _startOf(bytes32 subject, PackedProduct memory settings) internal pure returns (uint256) {
        return Subject.dateAt(subject, settings.dateColumn());
    }

    /// @dev The watch is as long as the subject says, where the product lets it, and as the settings add.
    function _endOf(bytes32 subject, uint256 start, PackedProduct memory settings) internal pure returns (uint256) {
        uint256 column = settings.lengthColumn();
        unchecked {
            // A date has 38 bits, a watch 32 and a length 9 of days.
            uint256 length = column == NO_LENGTH ? 0 : Subject.daysAt(subject, column) * 1 days;
            return start + length + settings.watch();
        }
    }

    function _settleBy(bytes32 subject, uint256 start, PackedProduct memory settings) internal pure returns (uint256) {
        unchecked {
            return _endOf(subject, start, settings) + settings.settleWithin();
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

    function _checkTerms(Product calldata settings) private pure {
        _atLeast("marginBps", settings.marginBps, LEAST_MARGIN_BPS);
        _atMost("marginBps", settings.marginBps, MOST_MARGIN_BPS);
        _atMost("capitalCostBps", settings.capitalCostBps, MOST_CAPITAL_COST_BPS);
        _atMost("feeBps", settings.feeBps, MOST_FEE_BPS);
        _atLeast("lead", settings.lead, LEAST_LEAD);
        _atLeast("horizon", settings.horizon, uint256(settings.lead) + 1);
        _atMost("horizon", settings.horizon, MOST_HORIZON);
        _atLeast("settleWithin", settings.settleWithin, LEAST_SETTLE_WITHIN);
        _atMost("settleWithin", settings.settleWithin, MOST_SETTLE_WITHIN);
        _atMost("dateColumn", settings.dateColumn, LAST_DATE_COLUMN);
        _atLeast("ratesRoot", uint256(settings.ratesRoot), 1);
    }

    /// @dev The rails hold for the shortest and the longest watch that a subject can ask for.
    function _checkWatch(Product calldata settings) private pure {
        if (settings.lengthColumn == NO_LENGTH) {
            _atLeast("watch", settings.watch, LEAST_WATCH);
            _atMost("watch", settings.watch, MOST_WATCH);
            return;
        }
        _atMost("lengthColumn", settings.lengthColumn, LAST_LENGTH_COLUMN);
        _atMost("watch", settings.watch + Subject.MOST_DAYS * 1 days, MOST_WATCH);
    }

    /// @dev A column that neither the row nor the date pins would let a buyer invent subjects and slip past the caps. A length is priced,
    /// so the row must pin it.
    function _checkColumns(Product calldata settings) private pure {
        uint256 rate = settings.rateColumns;
        uint256 unpinned = ~(rate | Subject.dateColumns(settings.dateColumn)) & type(uint32).max;
        require(unpinned == 0, SettingOutsideRail("rateColumns", rate, unpinned));
        if (settings.lengthColumn == NO_LENGTH) return;
        uint256 unpriced = Subject.lengthColumns(settings.lengthColumn) & ~rate;
        require(unpriced == 0, SettingOutsideRail("lengthColumn", settings.lengthColumn, unpriced));
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
