// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {ERC1155Holder} from "@openzeppelin/contracts/token/ERC1155/utils/ERC1155Holder.sol";
import {TestDollar} from "../../../contracts/TestDollar.sol";

/// @title Told of its payment, as some insurers tell their holders.
interface IPaidHolder {
    function onPaid(uint256 amount) external;
}

/// @title A desk as first thought of: times come from the buyer, prices from the calendar, payments in one loop.
/// @dev Wrong on purpose: attacks succeed here that must fail against `CoverDesk`.
contract NaiveDesk {
    TestDollar private immutable _dollar;
    uint256 public constant PAYOUT = 16e6;
    uint256 public constant MOST_PER_FLIGHT = 1_000;
    address[] private _holders;
    mapping(bytes32 flight => uint256) public sold;
    mapping(bytes32 flight => mapping(address holder => uint256)) public unitsOf;
    mapping(bytes32 flight => bool) public isExpired;

    constructor(TestDollar dollar) {
        _dollar = dollar;
    }

    /// @dev Whether it is too late is asked of the buyer. Only the flight has a cap, and it is written after the holder was
    /// called.
    function buy(bytes32 flight, uint256 departure, uint256 units) external {
        require(departure > block.timestamp, "departed");
        require(sold[flight] + units <= MOST_PER_FLIGHT, "cap");
        _holders.push(msg.sender);
        if (msg.sender.code.length != 0) {
            IERC1155Receiver(msg.sender).onERC1155Received(address(this), address(0), 0, units, "");
        }
        sold[flight] += units;
        unitsOf[flight][msg.sender] += units;
    }

    /// @dev Premium for a full payout of 16 dollars, in proportion to the time that is left.
    function premiumOf(uint256 end) external view returns (uint256) {
        return (PAYOUT * (end - block.timestamp)) / 365 days;
    }

    /// @dev Everybody, from the first to the last, or nobody.
    function payAll(bytes32 flight, bool tellHolders) external {
        require(!isExpired[flight], "expired");
        for (uint256 i = 0; i < _holders.length; ++i) {
            uint256 amount = unitsOf[flight][_holders[i]] * PAYOUT;
            unitsOf[flight][_holders[i]] = 0;
            _dollar.transfer(_holders[i], amount);
            if (tellHolders && _holders[i].code.length != 0) IPaidHolder(_holders[i]).onPaid(amount);
        }
    }

    /// @dev The time is over, so nothing is owed, whatever happened.
    function expire(bytes32 flight, uint256 expiration) external {
        require(block.timestamp >= expiration, "early");
        isExpired[flight] = true;
    }
}

/// @title Buys once more while it is given its first tokens.
contract TwiceBuyer is ERC1155Holder {
    bytes private _plan;

    function buyTwice(address desk, bytes calldata plan) external returns (bool done) {
        _plan = plan;
        (done, ) = desk.call(plan);
    }

    function onERC1155Received(
        address operator,
        address from,
        uint256 id,
        uint256 value,
        bytes memory data
    ) public override returns (bytes4) {
        bytes memory plan = _plan;
        delete _plan;
        (bool done, ) = plan.length == 0 ? (true, bytes("")) : msg.sender.call(plan);
        require(done, "refused");
        return super.onERC1155Received(operator, from, id, value, data);
    }
}
