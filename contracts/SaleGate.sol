// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RateBook} from "./RateBook.sol";
import {ICompliance} from "./interfaces/ICompliance.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {ISaleGate} from "./interfaces/ISaleGate.sol";
import {PackedProduct, PackedProducts} from "./libraries/PackedProduct.sol";
import {Screen} from "./libraries/Screen.sol";

/// @title Lets a sale through: the product is live, nobody paused it, and a hook that somebody set agrees.
abstract contract SaleGate is ISaleGate, RateBook {
    using PackedProducts for PackedProduct;
    using Screen for ICompliance;

    uint256 private constant MOST_PAUSE = 14 days;

    /// @inheritdoc ISaleGate
    address public guardians;
    /// @inheritdoc ISaleGate
    ICompliance public compliance;

    /// @inheritdoc ISaleGate
    function pauseSales(uint16[] calldata products, uint40 until) external {
        // Check: the guardians ask for a pause that ends.
        require(msg.sender == guardians, NotGuardians(msg.sender, guardians));
        uint256 latest = block.timestamp + MOST_PAUSE;
        for (uint256 i = 0; i < products.length; ++i) {
            uint16 product = products[i];
            uint256 sale = _saleOf(product);
            uint256 running = PackedProducts.pausedUntilIn(sale);
            uint256 earliest = running > block.timestamp ? running : block.timestamp + 1;
            require(until >= earliest && until <= latest, PauseOutsideRail(until, earliest, latest));
            // Effect: sales stop.
            _setPause(product, sale, until);
        }
    }

    /// @inheritdoc ISaleGate
    function resumeSales(uint16[] calldata products) external onlyOwner {
        for (uint256 i = 0; i < products.length; ++i) _setPause(products[i], _saleOf(products[i]), 0);
    }

    /// @inheritdoc ISaleGate
    function setGuardians(address guardians_) external onlyOwner {
        guardians = guardians_;
        emit GuardiansChanged(guardians_);
    }

    /// @inheritdoc ISaleGate
    function setCompliance(ICompliance compliance_) external onlyOwner {
        compliance = compliance_;
        emit ComplianceChanged(address(compliance_));
    }

    /// @inheritdoc ISaleGate
    function setScreened(uint16 product, bool screened) external onlyOwner {
        _current[product].sale = PackedProducts.withScreen(_saleOf(product), screened);
        emit ScreenChanged(product, screened);
    }

    /// @inheritdoc ISaleGate
    function gateOf(uint16 product) external view returns (uint40 pausedUntil, bool screened) {
        uint256 sale = _saleOf(product);
        return (uint40(PackedProducts.pausedUntilIn(sale)), PackedProducts.screenedIn(sale));
    }

    /// @dev What a sale needs of the version on sale: all but the oracle.
    function _onSale(uint16 product) internal view returns (PackedProduct memory settings) {
        PackedProduct storage current = _current[product];
        (settings.sale, settings.limits, settings.ratesRoot) = (current.sale, current.limits, current.ratesRoot);
        require(settings.live(), ICoverDesk.ProductNotLive(product));
        uint256 until = PackedProducts.pausedUntilIn(settings.sale);
        require(block.timestamp >= until, SalesPaused(product, uint40(until)));
    }

    /// @dev Costs nothing but the look at one bit unless the product is screened.
    function _screenPurchase(PackedProduct memory settings, address holder) internal view {
        if (!PackedProducts.screenedIn(settings.sale)) return;
        ICompliance hook = compliance;
        if (address(hook) != address(0)) hook.demand(ICompliance.mayBuy.selector, msg.sender, holder);
    }

    function _screenTransfer(ICompliance hook, uint16 product, address from, address to) internal view {
        if (!PackedProducts.screenedIn(_current[product].sale)) return;
        hook.demand(ICompliance.mayTransfer.selector, from, to);
    }

    function _setPause(uint16 product, uint256 sale, uint40 until) private {
        _current[product].sale = PackedProducts.withPause(sale, until);
        emit PauseChanged(product, until);
    }

    function _saleOf(uint16 product) private view returns (uint256 sale) {
        sale = _current[product].sale;
        require(PackedProducts.versionIn(sale) != 0, UnknownProduct(product));
    }
}
