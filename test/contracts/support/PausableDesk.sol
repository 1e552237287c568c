// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISalesPause} from "../../../contracts/interfaces/ISalesPause.sol";

/// @title A desk's pause and nothing else of it: what guardians see.
contract PausableDesk is ISalesPause {
    error NotGuardians(address caller, address guardians);
    error PauseTooLong(uint256 until, uint256 limit);

    address public immutable guardians;
    mapping(uint16 product => uint40) public pausedUntil;

    constructor(address guardians_) {
        guardians = guardians_;
    }

    function pauseSales(uint16[] calldata products, uint40 until) external {
        require(msg.sender == guardians, NotGuardians(msg.sender, guardians));
        uint256 limit = block.timestamp + 14 days;
        require(until <= limit, PauseTooLong(until, limit));
        for (uint256 i = 0; i < products.length; ++i) pausedUntil[products[i]] = until;
    }
}
