// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Accumulation} from "./Accumulation.sol";
import {CertificateText} from "./CertificateText.sol";
import {RateBook} from "./RateBook.sol";
import {SaleGate} from "./SaleGate.sol";
import {ICertificateText} from "./interfaces/ICertificateText.sol";
import {ICompliance} from "./interfaces/ICompliance.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {IRiskPool} from "./interfaces/IRiskPool.sol";
import {PackedProduct, PackedProducts} from "./libraries/PackedProduct.sol";
import {PackedSeries, PackedSeriesLib} from "./libraries/PackedSeries.sol";
import {Price} from "./libraries/Price.sol";
import {RiskLevel} from "./libraries/RiskLevel.sol";

/// @title What people hold: tokens of a series, its terms, its pool and its certificate.
abstract contract CoverToken is Accumulation, SaleGate, ERC1155, ReentrancyGuardTransient {
    using PackedProducts for PackedProduct;
    using PackedSeriesLib for PackedSeries;
    using PackedSeriesLib for uint256;

    /// @notice The dollar that cover costs and pays. 6 decimals.
    IERC20 public immutable dollar;
    /// @notice Writes the certificates. Made by the constructor: its code would not fit beside this.
    ICertificateText public immutable certificateText;
    /// @dev One for each level, in code: a sale looks none of them up.
    IRiskPool private immutable _low;
    IRiskPool private immutable _medium;
    IRiskPool private immutable _high;

    mapping(uint256 id => PackedSeries) internal _series;

    /// @param dollar_ ERC-20 with 6 decimals, without fees on transfer. @param pools_ By level; each already serves this contract, whose
    /// address was known before. @param owner Lists products: the timelock.
    constructor(IERC20 dollar_, IRiskPool[3] memory pools_, address owner) RateBook(owner) ERC1155("") {
        dollar = dollar_;
        certificateText = new CertificateText();
        for (uint256 i = 0; i < RiskLevel.LEVELS; ++i) {
            address pool = address(pools_[i]);
            address itsDesk = pool.code.length == 0 ? address(0) : pools_[i].desk();
            require(itsDesk == address(this), PoolServesAnother(pool, itsDesk, address(this)));
            address itsDollar = IERC4626(pool).asset();
            require(itsDollar == address(dollar_), PoolHoldsAnother(pool, itsDollar, address(dollar_)));
            require(pool != address(pools_[(i + 1) % RiskLevel.LEVELS]), PoolTwice(pool));
        }
        (_low, _medium, _high) = (pools_[RiskLevel.LOW], pools_[RiskLevel.MEDIUM], pools_[RiskLevel.HIGH]);
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

    /// @inheritdoc ICoverDesk
    function openingOf(uint256 id) external view returns (uint40 openedAt, address pool) {
        uint256 rest = _knownSeries(id).rest;
        return (rest.openedAt(), address(_poolAt(rest.level())));
    }

    /// @inheritdoc ICoverDesk
    function pools() external view returns (address[3] memory) {
        return [address(_low), address(_medium), address(_high)];
    }

    /// @notice The token's certificate as `data:application/json;base64`, in plain words from the terms.
    function uri(uint256 id) public view override returns (string memory) {
        PackedSeries memory series = _knownSeries(id);
        return certificateText.json(series.termsOf(), _windowOfSeries(series));
    }

    /// @dev Tokens that go from one holder to another pass the hook, if one is set; those that come from a sale or end with a payment do not.
    function _update(
        address from,
        address to,
        uint256[] memory ids,
        uint256[] memory values
    ) internal virtual override {
        if (to != address(0) && from != address(0)) {
            ICompliance hook = compliance;
            if (address(hook) != address(0)) {
                for (uint256 i = 0; i < ids.length; ++i) {
                    _screenTransfer(hook, _series[ids[i]].rest.product(), from, to);
                }
            }
        }
        super._update(from, to, ids, values);
    }

    function _poolAt(uint256 level) internal view returns (IRiskPool) {
        if (level == RiskLevel.LOW) return _low;
        return level == RiskLevel.MEDIUM ? _medium : _high;
    }

    function _knownSeries(uint256 id) internal view returns (PackedSeries memory) {
        PackedSeries memory series = _series[id];
        require(series.rest != 0, SeriesNotOpen(id, SeriesState.NONE));
        return series;
    }

    function _feePerUnit(PackedProduct memory settings) internal pure returns (uint256) {
        unchecked {
            return (Price.ONE_DOLLAR * settings.feeBps()) / Price.BPS;
        }
    }

    function _windowOfSeries(PackedSeries memory series) private view returns (Window memory) {
        return _windowFrom(series.subject, _frozen(series.rest.product(), series.rest.version()));
    }
}
