// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CoverMarket} from "../../../contracts/CoverMarket.sol";
import {PolicyCertificate} from "../../../contracts/PolicyCertificate.sol";
import {ICoverMarket} from "../../../contracts/interfaces/ICoverMarket.sol";
import {World} from "./World.sol";

/// @title The world with a market and with policies.
abstract contract Bazaar is World {
    address internal constant DAO = address(0xDA0);
    uint256 internal constant FEE_BPS = 200;
    bytes4 internal constant REENTRANT = bytes4(keccak256("ReentrancyGuardReentrantCall()"));
    uint256 internal constant PAYOUT = 16 * DOLLAR;
    int64 internal constant ON_TIME = 0;
    int64 internal constant VERY_LATE = 300;

    CoverMarket internal market;
    PolicyCertificate internal policies;

    function setUp() public virtual override {
        super.setUp();
        market = CoverMarket(
            deploy("CoverMarket.sol:CoverMarket", abi.encode(desk, address(this), DAO, FEE_BPS))
        );
        policies = PolicyCertificate(deploy("PolicyCertificate.sol:PolicyCertificate", abi.encode(desk)));
        allowMarket(ANN);
        allowMarket(BOB);
    }

    function allowMarket(address buyer) internal {
        vm.prank(buyer);
        dollar.approve(address(market), type(uint256).max);
    }

    /// @dev Lists by sending: the number that the listing gets is returned.
    function list(address seller, uint256 id, uint256 units, uint256 price) internal returns (uint256) {
        vm.prank(seller);
        desk.safeTransferFrom(seller, address(market), id, units, abi.encode(price));
        return market.listings();
    }

    function wrap(address owner, uint256 id, uint256 units, address holder) internal returns (uint256) {
        vm.prank(owner);
        desk.safeTransferFrom(owner, address(policies), id, units, abi.encode(holder));
        return policies.policies();
    }

    function left(uint256 listing) internal view returns (uint256) {
        return market.offerOf(listing).units;
    }

    function balance(address holder) internal view returns (uint256) {
        return dollar.balanceOf(holder);
    }

    function sameOffer(ICoverMarket.Offer memory a, ICoverMarket.Offer memory b) internal pure returns (bool) {
        return keccak256(abi.encode(a)) == keccak256(abi.encode(b));
    }
}
