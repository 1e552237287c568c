// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {IERC721Receiver} from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";
import {CoverDesk} from "../../../contracts/CoverDesk.sol";
import {TestDollar} from "../../../contracts/TestDollar.sol";

/// @title A trader that does one more thing whenever it is handed a token or a policy, and remembers what came of it.
contract GreedyTrader is ERC1155Holder, IERC721Receiver {
    CoverDesk private immutable _desk;
    address private _target;
    bytes private _plan;
    bytes public answer;
    bool public succeeded;
    uint256 public attempts;

    constructor(CoverDesk desk, TestDollar dollar, address market) {
        _desk = desk;
        dollar.approve(address(desk), type(uint256).max);
        dollar.approve(market, type(uint256).max);
    }

    function plan(address target, bytes calldata call) external {
        (_target, _plan) = (target, call);
    }

    /// @notice Does as it is told, as itself.
    function act(address target, bytes calldata call) external returns (bool done) {
        (done, ) = target.call(call);
    }

    function onERC1155Received(
        address operator,
        address from,
        uint256 id,
        uint256 value,
        bytes memory data
    ) public override returns (bytes4) {
        _seize();
        return super.onERC1155Received(operator, from, id, value, data);
    }

    function onERC721Received(address, address, uint256, bytes calldata) external returns (bytes4) {
        _seize();
        return IERC721Receiver.onERC721Received.selector;
    }

    function _seize() private {
        if (_plan.length == 0) return;
        ++attempts;
        (succeeded, answer) = _target.call(_plan);
    }
}
