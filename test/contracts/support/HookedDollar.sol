// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";

/// @title Told whenever it receives a hooked dollar, as ERC-777 does.
interface IDollarReceiver {
    function onDollars(uint256 amount) external;
}

/// @title A dollar that calls whoever asked for it.
contract HookedDollar is ERC20("Hooked Dollar", "hUSD") {
    mapping(address account => bool) private _wantsCalls;

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function wantCalls() external {
        _wantsCalls[msg.sender] = true;
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (_wantsCalls[to]) IDollarReceiver(to).onDollars(value);
    }
}

/// @title A holder that does one more thing whenever dollars arrive, and remembers what came of it.
contract GreedyPayee is IDollarReceiver, ERC1155Holder {
    address private immutable _target;
    bytes private _plan;
    bytes public answer;
    bool public succeeded;
    uint256 public attempts;

    constructor(HookedDollar dollar, address target) {
        _target = target;
        dollar.wantCalls();
    }

    function plan(bytes calldata call) external {
        _plan = call;
    }

    function onDollars(uint256) external {
        ++attempts;
        (succeeded, answer) = _target.call(_plan);
    }
}
