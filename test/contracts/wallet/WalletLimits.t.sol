// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IWalletGuard} from "../../../contracts/wallet/IWalletGuard.sol";
import {Call} from "../support/wallet/Calls.sol";
import {Wallets} from "../support/wallet/Wallets.sol";

contract WalletLimitsTest is Wallets {
    IWalletGuard.Limit private constant SPEND = IWalletGuard.Limit.SPEND;
    IWalletGuard.Limit private constant GIFT = IWalletGuard.Limit.GIFT;
    IWalletGuard.Limit private constant TRADE = IWalletGuard.Limit.TRADE;
    IWalletGuard.Limit private constant FLOOR = IWalletGuard.Limit.FLOOR;

    /// @dev A person is told of everything that happens to the wallet from these.
    function test_EveryChangeIsTold() public {
        uint256 readyAt = block.timestamp + 24 hours;
        expectTold();
        emit IWalletGuard.BotKeyNamed(address(safe), botKey);
        expectTold();
        emit IWalletGuard.LimitAnnounced(address(safe), GIFT, 20 * DOLLAR, readyAt);
        tell(abi.encodeCall(IWalletGuard.announceLimit, (GIFT, 20 * DOLLAR)));
        expectTold();
        emit IWalletGuard.LimitCancelled(address(safe), GIFT, 20 * DOLLAR);
        tell(abi.encodeCall(IWalletGuard.cancelLimit, (GIFT)));
        expectTold();
        emit IWalletGuard.LimitChanged(address(safe), FLOOR, 900_000);
        tell(abi.encodeCall(IWalletGuard.tightenLimit, (FLOOR, 900_000)));
        expectTold();
        emit IWalletGuard.AddressAnnounced(address(safe), FRIEND, readyAt);
        tell(abi.encodeCall(IWalletGuard.announceAddress, (FRIEND)));
        expectTold();
        emit IWalletGuard.AddressRemoved(address(safe), FRIEND);
        tell(abi.encodeCall(IWalletGuard.removeAddress, (FRIEND)));
        expectTold();
        emit IWalletGuard.OwnerAnnounced(address(safe), thief, readyAt);
        tell(abi.encodeCall(IWalletGuard.announceOwner, (thief)));
        expectTold();
        emit IWalletGuard.OwnerCancelled(address(safe), thief);
        tell(abi.encodeCall(IWalletGuard.cancelOwner, (thief)));
        tell(abi.encodeCall(IWalletGuard.announceOwner, (ownKey)));
        vm.warp(readyAt);
        expectTold();
        emit IWalletGuard.OwnerAdmitted(address(safe), ownKey);
        act(Call(address(safe), addOwner(ownKey)));
        assertEq(guard.ownerReadyAt(address(safe), ownKey), 0, "used up");
    }

    function test_StartsWithFiftyDollarsTenForGiftsAndTenForTrades() public {
        assertEq(guard.limitOf(address(safe), SPEND), 50 * DOLLAR, "before its first call");
        act(buying(1, address(safe)));
        assertEq(guard.limitOf(address(safe), SPEND), 50 * DOLLAR, "spend");
        assertEq(guard.limitOf(address(safe), GIFT), 10 * DOLLAR, "gift");
        assertEq(guard.limitOf(address(safe), TRADE), 10 * DOLLAR, "trade");
        assertEq(guard.limitOf(address(safe), FLOOR), 800_000, "floor");
        assertEq(guard.spentOf(address(safe), SPEND), DOLLAR, "spent");
        assertEq(guard.spentOf(address(safe), GIFT), 0, "nothing was given");
    }

    function test_StopsAtTheCapAndNotBefore() public {
        act(buying(49, address(safe)));
        refused(overCap(SPEND, 51 * DOLLAR, 50 * DOLLAR), buying(2, address(safe)));
        act(buying(1, address(safe)));
        refused(overCap(SPEND, 51 * DOLLAR, 50 * DOLLAR), buying(1, address(safe)));
    }

    function test_CountsAllCallsOfABatchTogether() public {
        Call[] memory one = buying(30, address(safe));
        Call[] memory list = new Call[](4);
        (list[0], list[1], list[2], list[3]) = (one[0], one[1], one[0], one[1]);
        refused(overCap(SPEND, 60 * DOLLAR, 50 * DOLLAR), list);
    }

    function test_CountsPoolDepositsToo() public {
        act(buying(40, address(safe)));
        bytes memory data = abi.encodeCall(IERC4626.deposit, (11 * DOLLAR, address(safe)));
        refused(overCap(SPEND, 51 * DOLLAR, 50 * DOLLAR), pay(address(pool), 11 * DOLLAR, data));
    }

    function test_OneWalletsDayIsNotAnothers() public {
        act(buying(50, address(safe)));
        safe = newWallet(OWN, 7);
        dollar.mint(address(safe), 100 * DOLLAR);
        act(buying(50, address(safe)));
    }

    function testFuzz_ADayIsAnyTwentyFourHours(uint256 start) public {
        vm.warp(NOW + 1 + (start % 2 days));
        uint256 spentAt = block.timestamp;
        act(buying(50, address(safe)));
        vm.warp(spentAt + 24 hours - 1);
        refused(overCap(SPEND, 51 * DOLLAR, 50 * DOLLAR), buying(1, address(safe)));
        vm.warp(spentAt + 30 hours);
        act(buying(50, address(safe)));
    }

    function test_TighterIsAtOnce() public {
        tighten(SPEND, 5 * DOLLAR);
        refused(overCap(SPEND, 6 * DOLLAR, 5 * DOLLAR), buying(6, address(safe)));
        tighten(SPEND, 0);
        refused(overCap(SPEND, DOLLAR, 0), buying(1, address(safe)));
        tighten(FLOOR, DOLLAR);
        assertEq(guard.limitOf(address(safe), FLOOR), DOLLAR, "a higher floor is tighter");
        tighten(GIFT, DOLLAR);
        tighten(TRADE, 2 * DOLLAR);
        assertEq(guard.limitOf(address(safe), GIFT), DOLLAR, "gift");
        assertEq(guard.limitOf(address(safe), TRADE), 2 * DOLLAR, "trade");
    }

    function test_TightenNeverLoosens() public {
        fails(
            abi.encodeWithSelector(IWalletGuard.NotTighter.selector, SPEND, 51 * DOLLAR, 50 * DOLLAR),
            abi.encodeCall(IWalletGuard.tightenLimit, (SPEND, 51 * DOLLAR))
        );
        fails(
            abi.encodeWithSelector(IWalletGuard.NotTighter.selector, FLOOR, 700_000, 800_000),
            abi.encodeCall(IWalletGuard.tightenLimit, (FLOOR, 700_000))
        );
        fails(
            abi.encodeWithSelector(IWalletGuard.NotLooser.selector, SPEND, 50 * DOLLAR, 50 * DOLLAR),
            abi.encodeCall(IWalletGuard.announceLimit, (SPEND, 50 * DOLLAR))
        );
    }

    function test_LooserWaitsADay() public {
        announce(SPEND, 100 * DOLLAR);
        (uint256 dollars, uint256 readyAt) = guard.announcedLimitOf(address(safe), SPEND);
        assertEq(dollars, 100 * DOLLAR, "what waits");
        assertEq(readyAt, block.timestamp + 24 hours, "until when");
        vm.warp(readyAt - 1);
        refused(overCap(SPEND, 51 * DOLLAR, 50 * DOLLAR), buying(51, address(safe)));
        vm.warp(readyAt);
        act(buying(100, address(safe)));
        (dollars, readyAt) = guard.announcedLimitOf(address(safe), SPEND);
        assertEq(readyAt, 0, "nothing waits");
        refused(overCap(SPEND, 101 * DOLLAR, 100 * DOLLAR), buying(1, address(safe)));
    }

    function test_LooserCanBeCancelledWhileItWaits() public {
        announce(SPEND, 100 * DOLLAR);
        vm.warp(block.timestamp + 24 hours - 1);
        act(Call(address(guard), abi.encodeCall(IWalletGuard.cancelLimit, (SPEND))));
        vm.warp(block.timestamp + 2 days);
        refused(overCap(SPEND, 51 * DOLLAR, 50 * DOLLAR), buying(51, address(safe)));
        fails(
            abi.encodeWithSelector(IWalletGuard.NothingAnnounced.selector),
            abi.encodeCall(IWalletGuard.cancelLimit, (SPEND))
        );
    }

    function test_FromTheSecondInWhichItHoldsLooserIsNotCancelledAnyMore() public {
        announce(SPEND, 100 * DOLLAR);
        vm.warp(block.timestamp + 24 hours);
        fails(
            abi.encodeWithSelector(IWalletGuard.NothingAnnounced.selector),
            abi.encodeCall(IWalletGuard.cancelLimit, (SPEND))
        );
        act(buying(100, address(safe)));
    }

    function test_TightenCancelsWhatWaits() public {
        announce(SPEND, 100 * DOLLAR);
        tighten(SPEND, 20 * DOLLAR);
        vm.warp(block.timestamp + 24 hours);
        assertEq(guard.limitOf(address(safe), SPEND), 20 * DOLLAR, "the cut holds");
    }

    function test_AnnouncingAgainStartsTheDayAgainButKeepsWhatHolds() public {
        announce(SPEND, 100 * DOLLAR);
        vm.warp(block.timestamp + 12 hours);
        announce(SPEND, 200 * DOLLAR);
        vm.warp(block.timestamp + 12 hours);
        assertEq(guard.limitOf(address(safe), SPEND), 50 * DOLLAR, "the first was replaced");
        vm.warp(block.timestamp + 12 hours);
        announce(SPEND, 300 * DOLLAR);
        assertEq(guard.limitOf(address(safe), SPEND), 200 * DOLLAR, "what has waited holds on");
    }

    function test_LimitsStayInsideTheirRails() public {
        fails(
            abi.encodeWithSelector(
                IWalletGuard.LimitOutsideRail.selector,
                SPEND,
                1_000_001 * DOLLAR,
                1_000_000 * DOLLAR
            ),
            abi.encodeCall(IWalletGuard.announceLimit, (SPEND, 1_000_001 * DOLLAR))
        );
        fails(
            abi.encodeWithSelector(IWalletGuard.LimitOutsideRail.selector, FLOOR, 10 * DOLLAR + 1, 10 * DOLLAR),
            abi.encodeCall(IWalletGuard.tightenLimit, (FLOOR, 10 * DOLLAR + 1))
        );
        fails(
            abi.encodeWithSelector(IWalletGuard.NotWholeDollars.selector, DOLLAR + 1),
            abi.encodeCall(IWalletGuard.tightenLimit, (SPEND, DOLLAR + 1))
        );
        announce(SPEND, 1_000_000 * DOLLAR);
        announce(FLOOR, 0);
        vm.warp(block.timestamp + 1 days);
        assertEq(guard.limitOf(address(safe), SPEND), 1_000_000 * DOLLAR, "the most");
        assertEq(guard.limitOf(address(safe), FLOOR), 0, "no floor");
    }

    /// @dev Stolen on one day: raised first, spent at once.
    function test_ARiseInTheSameBatchComesTooLate() public {
        Call[] memory list = new Call[](3);
        Call[] memory purchase = buying(60, address(safe));
        list[0] = Call(address(guard), abi.encodeCall(IWalletGuard.announceLimit, (SPEND, 60 * DOLLAR)));
        (list[1], list[2]) = (purchase[0], purchase[1]);
        refused(overCap(SPEND, 60 * DOLLAR, 50 * DOLLAR), list);
    }

    function tighten(IWalletGuard.Limit limit, uint256 dollars) private {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.tightenLimit, (limit, dollars))));
    }

    function announce(IWalletGuard.Limit limit, uint256 dollars) private {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceLimit, (limit, dollars))));
    }

    /// @dev The call is allowed, and the guard's own function refuses it.
    function fails(bytes memory error, bytes memory data) private {
        (bool done, bytes memory answer) = _operate(address(guard), 0, data, CALL);
        assertTrue(done, "the call is one of those allowed");
        (done, answer) = abi.decode(answer, (bool, bytes));
        assertFalse(done, "it fails");
        same(answer, error);
    }

    function expectTold() private {
        vm.expectEmit(true, true, true, true, address(guard));
    }

    function tell(bytes memory data) private {
        act(Call(address(guard), data));
    }
}
