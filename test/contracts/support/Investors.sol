// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RiskPool} from "../../../contracts/RiskPool.sol";
import {Ledger} from "./Ledger.sol";

/// @title People of the town who put dollars into a pool and take them out.
abstract contract Investors is Ledger {
    function invest(uint256 who, uint256 amount, uint256 level) external priceHolds {
        depositIn(poolOf(level), person(who), 1 + (amount % (50_000 * DOLLAR)));
        ++calls.deposited;
    }

    function queueToLeave(uint256 who, uint256 shares, uint256 level) external priceHolds {
        RiskPool vault = poolOf(level);
        uint256 held = vault.balanceOf(person(who));
        (uint256 waiting, ) = vault.exitOf(person(who));
        if (held == 0 || waiting != 0) return;
        vm.prank(person(who));
        vault.requestRedeem(1 + (shares % held), person(who), person(who));
        ++calls.queued;
    }

    function takeLeave(uint256 who, uint256 shares, uint256 level) external priceHolds {
        RiskPool vault = poolOf(level);
        uint256 most = vault.maxRedeem(person(who));
        if (most == 0) return;
        vm.prank(person(who));
        vault.redeem(1 + (shares % most), person(who), person(who));
        ++calls.left;
    }

    function donate(uint256 amount, uint256 level) external priceHolds {
        RiskPool vault = poolOf(level);
        amount %= 10_000 * DOLLAR;
        bytes32 before = booksHash(vault);
        dollar.mint(address(vault), amount);
        donations[address(vault)] += amount;
        mustHold(before == booksHash(vault), "a donation changed the books");
        ++calls.donated;
    }

    function collectFees(uint256 level) external priceHolds {
        if (poolOf(level).collectFees() != 0) ++calls.collected;
    }

    function booksHash(RiskPool vault) internal view returns (bytes32) {
        (uint256 free, uint256 assets) = vault.backing();
        (uint256 a, uint256 l, uint256 u, uint256 c, uint256 f) = vault.accounts();
        return keccak256(abi.encode(free, assets, a, l, u, c, f, vault.convertToAssets(1e18), vault.totalSupply()));
    }
}
