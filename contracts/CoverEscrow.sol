// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {ICoverToken} from "./interfaces/ICoverToken.sol";

/// @title Keeps cover tokens for people, and never mixes what is whose.
/// @notice Tokens come in by being sent with a message (`data`) that says what for: no approval is needed, not even for a moment, and
/// ERC-1155 knows none for an amount. What comes without a message, in a batch or from another contract is refused.
///
/// Anyone may make the desk pay this contract for a settled series. That burns all tokens of the series held here and brings their
/// dollars, so from then on the same units are worth dollars of this contract. Because only open series come in, a settled one is either
/// all here as tokens or all paid, and each owner's part is exact in both: `units` tokens, or `units * payPerUnit` dollars.
abstract contract CoverEscrow is IERC1155Receiver, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    error NotCoverToken(address token, address desk);
    error BatchRefused();
    error NotForThisContract(address to);
    error AlreadyPaid(uint256 id, uint256 units, uint256 held);
    error ZeroAddress();

    /// @notice The desk: the only ERC-1155 contract whose tokens are kept here.
    ICoverToken public immutable desk;
    /// @notice The dollar that cover pays. 6 decimals.
    IERC20 public immutable dollar;

    constructor(ICoverToken desk_) {
        desk = desk_;
        dollar = desk_.dollar();
    }

    /// @notice Takes `units` tokens of an open series of the desk in, for what `data` says.
    function onERC1155Received(
        address,
        address from,
        uint256 id,
        uint256 units,
        bytes calldata data
    ) external nonReentrant returns (bytes4) {
        // Check: they are cover tokens somebody had, and their series is open. A fresh one is nobody's yet.
        require(msg.sender == address(desk), NotCoverToken(msg.sender, address(desk)));
        require(from != address(0), ZeroAddress());
        require(units != 0, ICoverDesk.NoUnits());
        (ICoverDesk.Terms memory terms, ICoverDesk.SeriesState state, , ) = desk.seriesOf(id);
        require(state == ICoverDesk.SeriesState.OPEN, ICoverDesk.SeriesNotOpen(id, state));

        _take(from, id, units, terms.payout, data);
        return IERC1155Receiver.onERC1155Received.selector;
    }

    /// @notice Refuses: one message cannot say what several series are for.
    function onERC1155BatchReceived(
        address,
        address,
        uint256[] calldata,
        uint256[] calldata,
        bytes calldata
    ) external pure returns (bytes4) {
        revert BatchRefused();
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view virtual returns (bool) {
        return interfaceId == type(IERC1155Receiver).interfaceId || interfaceId == type(IERC165).interfaceId;
    }

    /// @dev Books what just came in. @param payout Dollars that one token pays in full. @param data The sender's message.
    function _take(address from, uint256 id, uint256 units, uint256 payout, bytes calldata data) internal virtual;

    /// @dev Gives tokens out. Warning: an interaction; `to` is called. The caller has already unbooked the units.
    function _giveTokens(uint256 id, uint256 units, address to) internal {
        uint256 held = desk.balanceOf(address(this), id);
        require(held >= units, AlreadyPaid(id, units, held));
        desk.safeTransferFrom(address(this), to, id, units, "");
    }

    /// @dev Gives out the dollars of a settled series: the pool's, or those it already paid to this contract.
    /// Warning: an interaction. The caller has already unbooked the units.
    function _giveDollars(uint256 id, uint256 units, address to) internal returns (uint256 amount) {
        require(to != address(this), NotForThisContract(to));
        if (desk.balanceOf(address(this), id) >= units) return desk.redeem(id, units, to);
        (, , , uint256 payPerUnit) = desk.seriesOf(id);
        amount = units * payPerUnit;
        dollar.safeTransfer(to, amount);
    }
}
