// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {ICoverMarket} from "../../../../contracts/interfaces/ICoverMarket.sol";
import {IWalletGuard} from "../../../../contracts/wallet/IWalletGuard.sol";
import {Call, Calls} from "./Calls.sol";
import {Wallets} from "./Wallets.sol";

/// @title A thief with the bot's key who does anything at all, for days, and a person who looks at the chat once in less than a day and cancels
/// whatever waits. The losses are read off the balances, not off the guard.
contract Burglar is Wallets {
    /// @dev What went at one moment, in dollars: in all, and to strangers.
    struct Loss {
        uint256 time;
        uint256 dollars;
        uint256 toStrangers;
    }

    struct Sight {
        uint256 dollars;
        uint256 thiefDollars;
        uint256 thiefTokens;
    }

    Loss[] internal losses;
    uint256[] internal ids;
    mapping(uint256 id => bool) private _known;
    address[] private _announced;
    uint256 private constant PAYOUT = 16 * 1e6;
    uint256 public mostInADay;
    uint256 public mostToStrangersInADay;
    /// @dev Bought for itself, bought for the thief, deposited, given, listed, bought on the market, announced, refused, direct.
    uint256[9] internal counts;

    constructor() {
        setUp();
        dollar.mint(address(safe), 99_000 * DOLLAR);
        dollar.mint(thief, 10_000 * DOLLAR);
        vm.startPrank(thief);
        dollar.approve(address(desk), type(uint256).max);
        dollar.approve(address(market), type(uint256).max);
        vm.stopPrank();
        for (uint256 i = 0; i < 3; ++i) _noteId(own(60));
    }

    function buysForItself(uint256 units, uint256 way) external {
        if (_steal(buying(uint32(1 + (units % 60)), address(safe)), way % 2 == 0)) ++counts[0];
    }

    function buysForTheThief(uint256 units, uint256 way) external {
        if (_steal(buying(uint32(1 + (units % 15)), thief), way % 2 == 0)) ++counts[1];
    }

    function deposits(uint256 amount, uint256 level, uint256 way) external {
        uint256 dollars = amount % (60 * DOLLAR);
        address vault = address(pools[level % 3]);
        if (_steal(pay(vault, dollars, abi.encodeCall(IERC4626.deposit, (dollars, address(safe)))), way % 2 == 0)) ++counts[2];
    }

    function gives(uint256 which, uint256 units, uint256 way) external {
        if (_steal(Calls.alone(sending(thief, _id(which), units % 13, "")), way % 2 == 0)) ++counts[3];
    }

    /// @dev The thief is the buyer, at once.
    function lists(uint256 which, uint256 units, uint256 price, uint256 way) external {
        units = 1 + (units % 60);
        price = price % (2 * DOLLAR);
        Call[] memory calls = Calls.alone(sending(address(market), _id(which), units, abi.encode(price)));
        if (!_steal(calls, way % 2 == 0)) return;
        ++counts[4];
        uint256 listing = market.listings();
        uint256 net = price - (price * market.feeBps() + 9_999) / 10_000;
        if (net < DOLLAR) _lose(units * (DOLLAR - net), units * (DOLLAR - net));
        vm.prank(thief);
        market.buy(listing, units, price, thief);
    }

    function sellsRubbish(uint256 units, uint256 price, uint256 way) external {
        units = 1 + (units % 12);
        price = 1 + (price % (DOLLAR + DOLLAR / 8));
        vm.startPrank(thief);
        try desk.buy(purchaseOf(FLIGHT, uint32(units)), thief) returns (uint256 id, uint256) {
            desk.safeTransferFrom(thief, address(market), id, units, abi.encode(price));
        } catch {
            vm.stopPrank();
            return;
        }
        vm.stopPrank();
        bytes memory data = abi.encodeCall(ICoverMarket.buy, (market.listings(), units, price, address(safe)));
        if (_steal(pay(address(market), units * price, data), way % 2 == 0)) ++counts[5];
    }

    function announces(uint256 what, uint256 value, uint256 way) external {
        address account = address(uint160(0xA000 + (value % 1000)));
        bytes memory data = what % 3 == 0
            ? abi.encodeCall(IWalletGuard.announceAddress, (account))
            : what % 3 == 1
            ? abi.encodeCall(IWalletGuard.announceOwner, (account))
            : abi.encodeCall(IWalletGuard.announceLimit, (IWalletGuard.Limit(value % 4), (value % 1_000) * DOLLAR));
        if (!_steal(Calls.alone(Call(address(guard), data)), way % 2 == 0)) return;
        ++counts[6];
        _announced.push(account);
    }

    function usesWhatIsAnnounced(uint256 which, uint256 amount, uint256 way) external {
        if (_announced.length == 0) return;
        address account = _announced[which % _announced.length];
        bytes memory out = abi.encodeCall(IERC20.transfer, (account, 1 + (amount % 1_000) * DOLLAR));
        _steal(Calls.alone(Call(address(dollar), out)), way % 2 == 0);
        vm.prank(address(module));
        try safe.execTransactionFromModule(address(safe), 0, addOwner(account), CALL) {} catch {}
    }

    /// @dev Any function of any contract with any words, alone and after an approval.
    function tries(uint256 place, uint256 selector, uint256 word, uint256 other, uint256 way) external {
        bytes4[16] memory selectors = [
            bytes4(0xa9059cbb), // transfer
            0x23b872dd, // transferFrom
            0x095ea7b3, // approve
            0xa22cb465, // setApprovalForAll
            0xf242432a, // safeTransferFrom
            0x2eb2c2d6, // safeBatchTransferFrom
            0x610b5925, // enableModule
            0xe19a9dd9, // setGuard
            0xe068df37, // setModuleGuard
            0xf08a0323, // setFallbackHandler
            0xe318b52b, // swapOwner
            0x0d582f13, // addOwnerWithThreshold
            0xb460af94, // withdraw
            0xba087652, // redeem
            0x205c2878, // withdrawTo
            0x6a761202 // execTransaction
        ];
        address[8] memory places = [
            address(dollar),
            address(desk),
            address(market),
            address(pool),
            address(policies),
            address(safe),
            address(guard),
            ENTRY_POINT
        ];
        uint256 word2 = other % 2 == 0 ? uint256(uint160(thief)) : other;
        bytes memory data = abi.encodePacked(selectors[selector % 16], word2, word, other, word2, word);
        Call memory one = Call(places[place % 8], data);
        _steal(Calls.alone(one), way % 2 == 0);
        _steal(Calls.pair(Calls.approve(address(dollar), thief, word), one), way % 2 == 0);
        vm.prank(address(module));
        try safe.execTransactionFromModule(one.to, 0, one.data, uint8(other % 2)) {} catch {}
    }

    /// @dev The person sees the chat and cancels whatever waits. Days go by until there is nothing to buy any more.
    function timePasses(uint256 span) external {
        for (uint256 i = 0; i < _announced.length; ++i) {
            address account = _announced[i];
            _cancel(abi.encodeCall(IWalletGuard.removeAddress, (account)));
            _cancel(abi.encodeCall(IWalletGuard.cancelOwner, (account)));
        }
        delete _announced;
        for (uint256 i = 0; i < 4; ++i) _cancel(abi.encodeCall(IWalletGuard.cancelLimit, (IWalletGuard.Limit(i))));
        vm.warp(block.timestamp + 1 + (span % 20 hours));
    }

    /// @dev Some of it through the module, some as a transaction that the bot's key signs. @return done Whether all of it happened.
    function _steal(Call[] memory list, bool directly) internal returns (bool done) {
        Sight memory before = _look();
        bytes memory data = Calls.batch(list);
        if (directly) {
            bytes memory signature = signatureOf(BOT, hashOf(MULTI_SEND_CALL_ONLY, 0, data, 1));
            try
                safe.execTransaction(MULTI_SEND_CALL_ONLY, 0, data, 1, 0, 0, 0, address(0), payable(0), signature)
            {
                (done, counts[8]) = (true, counts[8] + 1);
            } catch {}
        } else {
            vm.prank(address(module));
            try safe.execTransactionFromModule(MULTI_SEND_CALL_ONLY, 0, data, 1) returns (bool worked) {
                done = worked;
            } catch {}
        }
        if (!done) ++counts[7];
        _compare(before);
    }

    function _compare(Sight memory before) private {
        Sight memory now_ = _look();
        uint256 out = before.dollars > now_.dollars ? before.dollars - now_.dollars : 0;
        uint256 tokens = now_.thiefTokens - before.thiefTokens;
        uint256 gained = now_.thiefDollars - before.thiefDollars + tokens;
        _lose(out == 0 ? tokens : out, gained);
    }

    function _lose(uint256 dollars, uint256 toStrangers) private {
        if (dollars == 0 && toStrangers == 0) return;
        losses.push(Loss(block.timestamp, dollars, toStrangers));
        (uint256 all, uint256 strangers) = (0, 0);
        for (uint256 i = losses.length; i > 0 && losses[i - 1].time + 24 hours > block.timestamp; --i) {
            all += losses[i - 1].dollars;
            strangers += losses[i - 1].toStrangers;
        }
        if (all > mostInADay) mostInADay = all;
        if (strangers > mostToStrangersInADay) mostToStrangersInADay = strangers;
    }

    /// @dev The thief's tokens at what they are worth to him: a dollar while they are on sale, all they can pay from the cutoff on.
    function _look() private returns (Sight memory sight) {
        if (block.timestamp < CUTOFF) _noteId(desk.quote(purchaseOf(FLIGHT, 1)).id);
        sight.dollars = dollar.balanceOf(address(safe));
        sight.thiefDollars = dollar.balanceOf(thief);
        uint256 worth = block.timestamp < CUTOFF ? DOLLAR : PAYOUT;
        for (uint256 i = 0; i < ids.length; ++i) sight.thiefTokens += desk.balanceOf(thief, ids[i]) * worth;
    }

    function _noteId(uint256 id) private {
        if (_known[id]) return;
        _known[id] = true;
        ids.push(id);
    }

    function _cancel(bytes memory data) private {
        vm.prank(address(module));
        safe.execTransactionFromModule(address(guard), 0, data, CALL);
    }

    function _id(uint256 which) private view returns (uint256) {
        return ids[which % ids.length];
    }
}
