// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {Divergence} from "../../contracts/libraries/Divergence.sol";
import {Rounds} from "../../contracts/libraries/Rounds.sol";
import {Watch} from "../../contracts/libraries/Watch.sol";
import {Checks} from "./support/Checks.sol";
import {RecordedFeed} from "./support/RecordedFeed.sol";

contract FeedLibrariesTest is Checks {
    function test_KnownDivergences() public pure {
        assertEq(Divergence.lossBps(1, 1), 0, "none");
        assertEq(Divergence.lossBps(4, 1), 2_000, "fourfold");
        assertEq(Divergence.lossBps(1, 4), 2_000, "a quarter");
        assertEq(Divergence.lossBps(2, 1), 571, "double: 5.719 %");
        assertEq(Divergence.lossBps(1, type(uint256).max), 9_999, "everything");
        assertEq(Divergence.lossBps(1 << 200, 4 << 200), 2_000, "shortened without a rest, it is exact");
        assertEq(Divergence.lossBps(type(uint256).max, type(uint256).max), 0, "the largest that there are");
    }

    /// @dev Exactly the floor, without a root: the greatest b with ((10,000 - b)(x + y))² >= 4·10⁸·x·y.
    function testFuzz_LossIsTheFloor(uint56 first, uint56 second) public pure {
        (uint256 x, uint256 y) = (uint256(first) + 1, uint256(second) + 1);
        uint256 loss = Divergence.lossBps(x, y);
        uint256 kept = (10_000 - loss) * (x + y);
        assertGe(kept * kept, 4e8 * x * y, "not more than was lost");
        uint256 less = (9_999 - loss) * (x + y);
        assertTrue(less * less < 4e8 * x * y, "not less");
    }

    /// @dev Scaled beyond what is exact, the loss is never more and at most one basis point less.
    function testFuzz_ShorteningFavoursThePool(uint56 first, uint56 second, uint8 by) public pure {
        (uint256 x, uint256 y) = (uint256(first) + 1, uint256(second) + 1);
        uint256 shift = by % 190;
        uint256 exact = Divergence.lossBps(x, y);
        uint256 scaled = Divergence.lossBps(x << shift, y << shift);
        assertLe(scaled, exact, "for the pool");
        assertGe(scaled + 1, exact, "close");
    }

    function test_TheHighestPriceOfThisVerySecondIsOne() public {
        RecordedFeed feed = new RecordedFeed(8);
        uint256 highest = type(uint128).max;
        feed.record(7, int256(highest), block.timestamp);
        (uint256 price, uint256 time) = Rounds.roundAt(feed, 7);
        assertEq(price, highest, "price");
        assertEq(time, block.timestamp, "time");
    }

    function test_AWatchSpansItsDays() public pure {
        (uint256 start, uint256 end) = Watch.windowOf("ETH/USD      20240228002BTC/USD ");
        assertEq(start, 1_709_078_400, "28 February 2024");
        assertEq(end, 1_709_078_400 + 2 days, "to the end of the 29th");
        assertEq(bytes32(Watch.nameOf("ETH/USD      20240228002BTC/USD ")), bytes32("ETH/USD      "), "name");
        assertEq(bytes32(Watch.detailOf("ETH/USD      20240228002BTC/USD ")), bytes32("BTC/USD      "), "detail");
    }

    function test_RevertWhen_DaysAreMalformed() public {
        refuses("ETH/USD      20240228000        ", 21);
        refuses("ETH/USD      20240228367        ", 21);
        refuses("ETH/USD      20240228 01        ", 21);
        refuses("ETH/USD      202402280x1        ", 22);
        refuses("ETH/USD      2024022800:        ", 23);
        refuses("ETH/USD      20230229001        ", 19);
        this.windowOf("ETH/USD      20240228366        ");
    }

    function windowOf(bytes32 subject) external pure returns (uint256 start, uint256 end) {
        return Watch.windowOf(subject);
    }

    function refuses(bytes32 subject, uint256 column) private {
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.MalformedSubject.selector, subject, column));
        this.windowOf(subject);
    }
}
