// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";

/// @dev All the votes there will ever be: a hundred million, 18 decimals.
uint256 constant ALL_VOTES = 100_000_000e18;

/// @title A say in what Buckler covers and at what price.
/// @notice The supply is fixed at deployment; nobody can mint. Votes count as they were at a proposal's snapshot.
/// Its clock is the time of the block: chains differ in how often they have blocks and change it, and people are told when a vote ends.
contract VoteToken is ERC20Permit, ERC20Votes {
    /// @notice What one account receives at the beginning. `votes` with 18 decimals.
    struct Share {
        address holder;
        uint256 votes;
    }

    error SharesDiffer(uint256 sum, uint256 all);

    /// @param shares Who holds the votes at the beginning; together all of them.
    constructor(Share[] memory shares) ERC20("Buckler Vote", "vBUCK") ERC20Permit("Buckler Vote") {
        for (uint256 i = 0; i < shares.length; ++i) _mint(shares[i].holder, shares[i].votes);
        require(totalSupply() == ALL_VOTES, SharesDiffer(totalSupply(), ALL_VOTES));
    }

    function clock() public view override returns (uint48) {
        return uint48(block.timestamp);
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    /// @dev Whoever receives votes and has named nobody votes for themselves: people in a chat would never send the transaction that
    /// turns tokens into votes, and a vote that only delegates' friends can cast is none. It costs the first receipt one more write.
    function _update(address from, address to, uint256 amount) internal override(ERC20, ERC20Votes) {
        super._update(from, to, amount);
        if (to != address(0) && delegates(to) == address(0)) _delegate(to, to);
    }
}
