// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {VoteToken} from "../../../contracts/votes/VoteToken.sol";

/// @title Lends every vote it has for the length of one call.
contract VoteLender {
    error NotPaidBack(uint256 balance, uint256 lent);

    VoteToken private immutable _token;

    constructor(VoteToken token) {
        _token = token;
    }

    function lend(VoteBorrower borrower, bytes calldata what) external {
        uint256 lent = _token.balanceOf(address(this));
        _token.transfer(address(borrower), lent);
        borrower.use(what);
        uint256 balance = _token.balanceOf(address(this));
        require(balance == lent, NotPaidBack(balance, lent));
    }
}

/// @title Borrows votes, names itself their delegate, tries something with the governor and pays back.
contract VoteBorrower {
    VoteToken private immutable _token;
    IGovernor private immutable _governor;
    uint256 public votesWhileLent;
    bool public succeeded;
    bytes public answer;

    constructor(VoteToken token, IGovernor governor) {
        (_token, _governor) = (token, governor);
    }

    function use(bytes calldata what) external {
        _token.delegate(address(this));
        votesWhileLent = _token.getVotes(address(this));
        (succeeded, answer) = address(_governor).call(what);
        _token.transfer(msg.sender, _token.balanceOf(address(this)));
    }
}
