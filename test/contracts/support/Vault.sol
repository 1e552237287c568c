// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {RiskPool} from "../../../contracts/RiskPool.sol";
import {World} from "./World.sol";

/// @title A second, empty pool whose desk is the test.
abstract contract Vault is World {
    uint256 internal constant MILLION = 1_000_000 * DOLLAR;
    uint256 internal constant SHARE = 1e12;
    RiskPool internal vault;

    function setUp() public virtual override {
        super.setUp();
        vault = newPool(dollar, address(this), TREASURY, 7 days);
    }

    function invest(address person, uint256 amount) internal returns (uint256 shares) {
        dollar.mint(person, amount);
        vm.startPrank(person);
        dollar.approve(address(vault), amount);
        shares = vault.deposit(amount, person);
        vm.stopPrank();
    }

    function queue(address person, uint256 shares) internal {
        vm.prank(person);
        vault.requestRedeem(shares, person, person);
    }

    function sell(uint256 invested, uint256 units, uint256 locked) internal {
        invest(LENA, invested);
        dollar.mint(address(vault), units * DOLLAR);
        vault.openCover(units, locked);
    }

    function earn(uint256 units) internal {
        dollar.mint(address(vault), units * DOLLAR);
        vault.openCover(units, 0);
        vault.closeCover(units, 0, 0, 0);
    }

    function accounted() internal view returns (uint256) {
        (uint256 assets, , uint256 unearned, uint256 claimable, uint256 fees) = vault.accounts();
        return assets + unearned + claimable + fees;
    }

    function expectAccounts(uint256 a, uint256 l, uint256 u, uint256 c, uint256 f) internal view {
        (uint256 assets, uint256 locked, uint256 unearned, uint256 claimable, uint256 fees) = vault.accounts();
        assertEq(assets, a, "assets");
        assertEq(locked, l, "locked");
        assertEq(unearned, u, "unearned");
        assertEq(claimable, c, "claimable");
        assertEq(fees, f, "fees");
    }
}
