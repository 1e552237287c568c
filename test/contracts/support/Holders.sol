// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {CoverDesk} from "../../../contracts/CoverDesk.sol";
import {TestDollar} from "../../../contracts/TestDollar.sol";

/// @title A contract without a receiver: tokens sent to it would be lost.
contract SilentContract {
    uint256 public number = 1;
}

/// @title A holder that calls back into the desk while it is given tokens, and remembers the answer.
contract GreedyHolder is ERC1155Holder {
    CoverDesk private immutable _desk;
    bytes private _plan;
    bytes public answer;
    bool public succeeded;
    uint256 public attempts;

    constructor(CoverDesk desk, TestDollar dollar) {
        _desk = desk;
        dollar.approve(address(desk), type(uint256).max);
    }

    function plan(bytes calldata call) external {
        _plan = call;
    }

    function onERC1155Received(
        address operator,
        address from,
        uint256 id,
        uint256 value,
        bytes memory data
    ) public override returns (bytes4) {
        if (_plan.length != 0) {
            ++attempts;
            (succeeded, answer) = address(_desk).call(_plan);
        }
        return super.onERC1155Received(operator, from, id, value, data);
    }
}

/// @title A holder that takes its tokens and fails whenever it is called about anything else.
contract HostileHolder is ERC1155Holder {
    error NotInterested();

    fallback() external payable {
        revert NotInterested();
    }

    receive() external payable {
        revert NotInterested();
    }
}
