// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {ICompliance} from "../interfaces/ICompliance.sol";

/// @title Lets in whoever comes from a country where cover may be sold.
/// @notice An account has the two letters of its country (ISO 3166-1 alpha-2, such as "DE"); without them it is nowhere, and nowhere is a
/// country like any other here (0): refused until the owner allows it. Contracts that hold tokens for others need a country too.
contract AllowList is ICompliance, Ownable2Step {
    error NotACountry(bytes2 country);

    event CountryAllowed(bytes2 indexed country, bool allowed);
    event AccountPlaced(address indexed account, bytes2 indexed country);

    /// @notice Whether people of a country may buy, invest and receive.
    mapping(bytes2 country => bool) public isAllowed;
    /// @notice Where an account is; 0 when nobody has said so.
    mapping(address account => bytes2) public countryOf;

    constructor(address owner) Ownable(owner) {}

    /// @notice Allows or blocks countries; 0 stands for accounts without one. Only the owner.
    function setCountries(bytes2[] calldata countries, bool allowed) external onlyOwner {
        for (uint256 i = 0; i < countries.length; ++i) {
            _checkCountry(countries[i]);
            isAllowed[countries[i]] = allowed;
            emit CountryAllowed(countries[i], allowed);
        }
    }

    /// @notice Places accounts in a country, or (0) in none. Only the owner.
    function place(address[] calldata accounts, bytes2 country) external onlyOwner {
        _checkCountry(country);
        for (uint256 i = 0; i < accounts.length; ++i) {
            countryOf[accounts[i]] = country;
            emit AccountPlaced(accounts[i], country);
        }
    }

    /// @inheritdoc ICompliance
    function mayBuy(address buyer, address holder) external view returns (bool) {
        return _areAllowed(buyer, holder);
    }

    /// @inheritdoc ICompliance
    function mayInvest(address payer, address holder) external view returns (bool) {
        return _areAllowed(payer, holder);
    }

    /// @inheritdoc ICompliance
    function mayTransfer(address from, address to) external view returns (bool) {
        return _areAllowed(from, to);
    }

    function _areAllowed(address one, address other) private view returns (bool) {
        return isAllowed[countryOf[one]] && isAllowed[countryOf[other]];
    }

    function _checkCountry(bytes2 country) private pure {
        bool letters = _isCapital(country[0]) && _isCapital(country[1]);
        require(letters || country == 0, NotACountry(country));
    }

    function _isCapital(bytes1 letter) private pure returns (bool) {
        return letter >= "A" && letter <= "Z";
    }
}
