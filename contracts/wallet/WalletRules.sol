// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {AssessedOracle} from "../AssessedOracle.sol";
import {Bonds} from "../Bonds.sol";
import {CoverMarket} from "../CoverMarket.sol";
import {PolicyCertificate} from "../PolicyCertificate.sol";
import {QuorumOracle} from "../QuorumOracle.sol";
import {RiskPool} from "../RiskPool.sol";
import {IAssessedOracle} from "../interfaces/IAssessedOracle.sol";
import {ICoverDesk} from "../interfaces/ICoverDesk.sol";
import {ICoverMarket} from "../interfaces/ICoverMarket.sol";
import {ICoverToken} from "../interfaces/ICoverToken.sol";
import {IQuorumOracle} from "../interfaces/IQuorumOracle.sol";
import {WalletLimits} from "./WalletLimits.sol";

/// @title What each call of the bot's key would take out of the wallet, decoded as the called contract decodes it.
/// @notice A call that costs dollars is preceded by the approval of exactly those dollars. Desk, pools, market and oracles then take exactly
/// that, so nothing of it is left: no approval outlives its call. (The market charges the listing's price, which never changes and which the
/// offer must state; a bond is fixed in its oracle's code.)
abstract contract WalletRules is WalletLimits {
    /// @notice Where Buckler is. `governor` and `token` are the zero address where there are no votes.
    struct Places {
        ICoverToken desk;
        CoverMarket market;
        PolicyCertificate policies;
        QuorumOracle quorum;
        AssessedOracle assessed;
        address governor;
        address token;
    }

    /// @dev What the calls of one transaction come to so far. `approved` dollars to `spender` wait for the next call to use them.
    struct Tally {
        address wallet;
        address spender;
        uint256 approved;
        uint256 spend;
        uint256 gift;
        uint256 trade;
    }

    uint256 private constant BPS = 10_000;

    IERC20 public immutable dollar;
    ICoverToken public immutable desk;
    CoverMarket public immutable market;
    PolicyCertificate public immutable policies;
    QuorumOracle public immutable quorum;
    AssessedOracle public immutable assessed;
    address public immutable governor;
    address public immutable token;
    /// @notice Dollars that a dispute and a claim cost until they are decided.
    uint256 public immutable quorumBond;
    uint256 public immutable assessedBond;
    address private immutable _low;
    address private immutable _medium;
    address private immutable _high;

    constructor(Places memory places) {
        (desk, market, policies) = (places.desk, places.market, places.policies);
        (quorum, assessed) = (places.quorum, places.assessed);
        (governor, token) = (places.governor, places.token);
        dollar = places.desk.dollar();
        address[3] memory levels = places.desk.pools();
        (_low, _medium, _high) = (levels[0], levels[1], levels[2]);
        (quorumBond, assessedBond) = (places.quorum.bond(), places.assessed.bond());
    }

    /// @notice The desk's pools by level, as they were when the guard was made: for ever.
    function pools() external view returns (address[3] memory) {
        return [_low, _medium, _high];
    }

    /// @dev Adds one call to the tally, or reverts because the bot's key may not make it.
    function _add(Tally memory tally, address to, bytes calldata data) internal view {
        bytes4 selector = data.length < 4 ? bytes4(0) : bytes4(data);
        if (to == address(dollar) && selector == IERC20.approve.selector) {
            require(tally.spender == address(0), ApprovalNotUsed(tally.spender, tally.approved));
            (tally.spender, tally.approved) = abi.decode(data[4:], (address, uint256));
            require(tally.spender != address(0), CallNotAllowed(to, selector));
            return;
        }
        (address payee, uint256 needed) = _costOf(tally, to, selector, data[data.length < 4 ? data.length : 4:]);
        if (payee != tally.spender || needed != tally.approved) {
            require(payee != address(0), ApprovalNotUsed(tally.spender, tally.approved));
            revert ApprovalDiffers(payee, payee == tally.spender ? tally.approved : 0, needed);
        }
        (tally.spender, tally.approved) = (address(0), 0);
    }

    /// @return payee Who takes dollars for this call, and how many; zeros when nobody does.
    function _costOf(
        Tally memory tally,
        address to,
        bytes4 selector,
        bytes calldata arguments
    ) private view returns (address payee, uint256 needed) {
        if (to == address(desk)) return _onDesk(tally, selector, arguments);
        if (to == address(market)) return _onMarket(tally, selector, arguments);
        if (to != address(0) && (to == _low || to == _medium || to == _high)) {
            return _onPool(tally, to, selector, arguments);
        }
        if (to == address(quorum) || to == address(assessed)) return _onOracle(tally, to, selector, arguments);
        if (to == address(dollar)) _onDollar(tally, selector, arguments);
        else if (to == address(policies)) _onPolicies(tally, selector, arguments);
        else if (to == address(this)) _onGuard(tally, selector);
        else require(_isVoting(to, selector), CallNotAllowed(to, selector));
    }

    function _onDesk(
        Tally memory tally,
        bytes4 selector,
        bytes calldata arguments
    ) private view returns (address, uint256) {
        if (selector == ICoverDesk.buy.selector) {
            (ICoverDesk.Purchase memory one, address holder) = abi.decode(arguments, (ICoverDesk.Purchase, address));
            return _bought(tally, one.units * ONE_DOLLAR, holder);
        }
        if (selector == ICoverDesk.buyBatch.selector) {
            (ICoverDesk.Purchase[] memory all, address holder) = abi.decode(
                arguments,
                (ICoverDesk.Purchase[], address)
            );
            uint256 units = 0;
            for (uint256 i = 0; i < all.length; ++i) units += all[i].units;
            return _bought(tally, units * ONE_DOLLAR, holder);
        }
        if (selector == ICoverDesk.redeem.selector) {
            (, , address to) = abi.decode(arguments, (uint256, uint256, address));
            _demandWallet(tally, to);
            return (address(0), 0);
        }
        require(selector == IERC1155.safeTransferFrom.selector, CallNotAllowed(address(desk), selector));
        _onTransfer(tally, arguments);
        return (address(0), 0);
    }

    /// @dev Cover for somebody else is a gift, of one dollar a token: it is on sale, so before its cutoff.
    function _bought(Tally memory tally, uint256 dollars, address holder) private view returns (address, uint256) {
        tally.spend += dollars;
        if (holder != tally.wallet && !_isApproved(tally.wallet, holder)) tally.gift += dollars;
        return (address(desk), dollars);
    }

    /// @dev Tokens that leave: to be sold, to become the wallet's own policy, or as a gift.
    function _onTransfer(Tally memory tally, bytes calldata arguments) private view {
        (address from, address to, uint256 id, uint256 units, bytes memory data) = abi.decode(
            arguments,
            (address, address, uint256, uint256, bytes)
        );
        _demandWallet(tally, from);
        if (to == address(market)) {
            uint256 price = abi.decode(data, (uint256));
            uint256 floor = limitOf(tally.wallet, Limit.FLOOR);
            require(price >= floor, PriceBelowFloor(price, floor));
            uint256 loss = units * _belowIssue(price);
            tally.spend += loss;
            tally.trade += loss;
        } else if (to == address(policies)) {
            _demandWallet(tally, abi.decode(data, (address)));
        } else if (!_isApproved(tally.wallet, to)) {
            uint256 dollars = units * _worth(id);
            tally.spend += dollars;
            tally.gift += dollars;
        }
    }

    function _onMarket(
        Tally memory tally,
        bytes4 selector,
        bytes calldata arguments
    ) private view returns (address, uint256) {
        if (selector == ICoverMarket.buy.selector) {
            (uint256 listing, uint256 units, uint256 offered, address holder) = abi.decode(
                arguments,
                (uint256, uint256, uint256, address)
            );
            _demandWallet(tally, holder);
            require(offered <= ONE_DOLLAR, PriceAboveIssue(offered, ONE_DOLLAR));
            uint256 price = market.offerOf(listing).pricePerUnit;
            require(price == offered, ListingCosts(listing, price, offered));
            uint256 dollars = units * price;
            tally.spend += dollars;
            tally.trade += dollars;
            return (address(market), dollars);
        }
        bool takesBack = selector == ICoverMarket.cancel.selector || selector == ICoverMarket.redeem.selector;
        require(takesBack, CallNotAllowed(address(market), selector));
        (, address to) = abi.decode(arguments, (uint256, address));
        _demandWallet(tally, to);
        return (address(0), 0);
    }

    function _onPool(
        Tally memory tally,
        address pool,
        bytes4 selector,
        bytes calldata arguments
    ) private pure returns (address, uint256) {
        if (selector == IERC4626.deposit.selector) {
            (uint256 dollars, address receiver) = abi.decode(arguments, (uint256, address));
            _demandWallet(tally, receiver);
            tally.spend += dollars;
            return (pool, dollars);
        }
        bool leaves = selector == RiskPool.requestRedeem.selector || selector == IERC4626.redeem.selector;
        require(leaves, CallNotAllowed(pool, selector));
        (, address one, address other) = abi.decode(arguments, (uint256, address, address));
        _demandWallet(tally, one);
        _demandWallet(tally, other);
        return (address(0), 0);
    }

    function _onOracle(
        Tally memory tally,
        address oracle,
        bytes4 selector,
        bytes calldata arguments
    ) private view returns (address, uint256) {
        if (selector == Bonds.collectBond.selector) {
            _demandWallet(tally, abi.decode(arguments, (address)));
            return (address(0), 0);
        }
        bool isQuorum = oracle == address(quorum);
        bytes4 asks = isQuorum ? IQuorumOracle.dispute.selector : IAssessedOracle.claim.selector;
        require(selector == asks, CallNotAllowed(oracle, selector));
        uint256 bond = isQuorum ? quorumBond : assessedBond;
        tally.spend += bond;
        return (oracle, bond);
    }

    /// @dev A withdrawal. It is not counted: its address was announced for a day.
    function _onDollar(Tally memory tally, bytes4 selector, bytes calldata arguments) private view {
        require(selector == IERC20.transfer.selector, CallNotAllowed(address(dollar), selector));
        (address to, ) = abi.decode(arguments, (address, uint256));
        require(_isApproved(tally.wallet, to), AddressNotReady(to, addressReadyAt[tally.wallet][to]));
    }

    function _onPolicies(Tally memory tally, bytes4 selector, bytes calldata arguments) private view {
        bool ends = selector == PolicyCertificate.unwrap.selector || selector == PolicyCertificate.redeem.selector;
        require(ends, CallNotAllowed(address(policies), selector));
        (, address to) = abi.decode(arguments, (uint256, address));
        _demandWallet(tally, to);
    }

    /// @dev Tighter and taken back: always. Looser: only as long as nobody better can say so.
    function _onGuard(Tally memory tally, bytes4 selector) private view {
        bool loosens = selector == this.announceLimit.selector ||
            selector == this.announceAddress.selector ||
            selector == this.announceOwner.selector;
        if (loosens) {
            require(!hasOwnKey(tally.wallet), OwnKeyDecides(tally.wallet));
            return;
        }
        bool tightens = selector == this.tightenLimit.selector ||
            selector == this.cancelLimit.selector ||
            selector == this.removeAddress.selector ||
            selector == this.cancelOwner.selector;
        require(tightens, CallNotAllowed(address(this), selector));
    }

    /// @dev No money is in them, whoever is voted for.
    function _isVoting(address to, bytes4 selector) private view returns (bool) {
        if (to == address(0)) return false;
        if (to == token) return selector == IVotes.delegate.selector;
        return to == governor && (selector == IGovernor.castVote.selector || selector == IGovernor.propose.selector);
    }

    /// @dev What a token of the series can be worth to whoever is given it, at least a dollar: see `IWalletGuard`.
    function _worth(uint256 id) private view returns (uint256) {
        (ICoverDesk.Terms memory terms, ICoverDesk.SeriesState state, , uint256 payPerUnit) = desk.seriesOf(id);
        if (state == ICoverDesk.SeriesState.OPEN && block.timestamp >= desk.windowOf(id).cutoff) {
            return terms.payout;
        }
        return payPerUnit < ONE_DOLLAR ? ONE_DOLLAR : payPerUnit;
    }

    /// @dev What a token sold at `price` brings less than the dollar it cost. The market rounds its fee down, for all units at once.
    function _belowIssue(uint256 price) private view returns (uint256) {
        uint256 fee = (price * market.feeBps() + BPS - 1) / BPS;
        return price - fee < ONE_DOLLAR ? ONE_DOLLAR + fee - price : 0;
    }

    function _demandWallet(Tally memory tally, address to) private pure {
        require(to == tally.wallet, NotToTheWallet(to, tally.wallet));
    }
}
