// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TestFeed} from "../../contracts/TestFeed.sol";
import {Checks} from "./support/Checks.sol";

contract TestFeedTest is Checks {
    uint80 private constant FIRST = (1 << 64) + 1;
    TestFeed private _feed;

    function setUp() public {
        _feed = new TestFeed(8, "ETH / USD");
    }

    function test_CountsItsRoundsFromOneInTheFirstPhase() public {
        _add(2_000e8, 100);
        _add(1_900e8, 200);
        (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredIn) = _feed.getRoundData(FIRST);
        assertEq(id, FIRST, "id");
        assertEq(uint256(answer), 2_000e8, "answer");
        assertEq(startedAt, 100, "startedAt");
        assertEq(updatedAt, 100, "updatedAt");
        assertEq(answeredIn, FIRST, "answeredIn");
        (id, answer, , updatedAt, ) = _feed.latestRoundData();
        assertEq(id, FIRST + 1, "id");
        assertEq(uint256(answer), 1_900e8, "answer");
        assertEq(updatedAt, 200, "updatedAt");
        assertEq(_feed.decimals(), 8, "decimals");
        assertEq(_feed.version(), 1, "version");
        assertEq(keccak256(bytes(_feed.description())), keccak256("ETH / USD"), "description");
    }

    function test_RefusesARoundThatIsNotLaterThanTheLast() public {
        _add(2_000e8, 100);
        vm.expectRevert(abi.encodeWithSelector(TestFeed.RoundOutOfOrder.selector, 100, 100));
        _add(2_000e8, 100);
    }

    function test_HasNoOtherRounds() public {
        vm.expectRevert(abi.encodeWithSelector(TestFeed.NoDataPresent.selector, FIRST - 1));
        _feed.latestRoundData();
        _add(2_000e8, 100);
        uint80[3] memory absent = [FIRST + 1, 1, FIRST + (1 << 64)];
        for (uint256 i = 0; i < absent.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(TestFeed.NoDataPresent.selector, absent[i]));
            _feed.getRoundData(absent[i]);
        }
    }

    function test_CannotBeDeployedWhereMoneyIsReal() public {
        vm.chainId(1);
        vm.expectRevert(abi.encodeWithSelector(TestFeed.NotALocalChain.selector, 1));
        new TestFeed(8, "ETH / USD");
    }

    function _add(int192 answer, uint64 time) private {
        TestFeed.Round[] memory rounds = new TestFeed.Round[](1);
        rounds[0] = TestFeed.Round(answer, time);
        _feed.add(rounds);
    }
}
