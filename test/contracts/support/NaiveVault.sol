// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TestDollar} from "../../../contracts/TestDollar.sol";

/// @title A pool as first thought of: a share is a part of whatever lies in the account, and anybody leaves at once.
/// @dev Wrong on purpose: attacks succeed here that must fail against `RiskPool`.
contract NaiveVault {
    TestDollar private immutable _dollar;
    mapping(address holder => uint256) public sharesOf;
    uint256 public supply;

    constructor(TestDollar dollar) {
        _dollar = dollar;
    }

    function deposit(uint256 amount) external returns (uint256 shares) {
        uint256 balance = _dollar.balanceOf(address(this));
        shares = supply == 0 ? amount : (amount * supply) / balance;
        sharesOf[msg.sender] += shares;
        supply += shares;
        _dollar.transferFrom(msg.sender, address(this), amount);
    }

    function withdraw() external returns (uint256 amount) {
        uint256 shares = sharesOf[msg.sender];
        amount = (shares * _dollar.balanceOf(address(this))) / supply;
        (sharesOf[msg.sender], supply) = (0, supply - shares);
        _dollar.transfer(msg.sender, amount);
    }

    function payLoss(address to, uint256 amount) external {
        _dollar.transfer(to, amount);
    }
}
