// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {CoverEscrow} from "./CoverEscrow.sol";
import {ICoverDesk} from "./interfaces/ICoverDesk.sol";
import {ICoverToken} from "./interfaces/ICoverToken.sol";

/// @title Any count of one series' cover tokens as one policy: an ERC-721 token that can be kept, shown, given and sold like a document.
/// @notice A policy is made by sending tokens of an open series here: `desk.safeTransferFrom(owner, policies, id, units,
/// abi.encode(holder))`. Its owner, or whom the owner approved as ERC-721 knows it, can turn it into tokens again, or into dollars once the
/// series is settled; both end the policy. Dollars have 6 decimals.
contract PolicyCertificate is ERC721, CoverEscrow {
    /// @dev What a policy stands for: `units` tokens of series `id`.
    struct Policy {
        uint256 id;
        uint256 units;
    }

    error MalformedHolder(bytes data);

    /// @notice `units` tokens of series `id`, sent by `from`, became a policy of `holder`.
    event Wrapped(
        uint256 indexed policy,
        uint256 indexed id,
        address indexed holder,
        address from,
        uint256 units
    );
    /// @notice The policy ended; its tokens went to `to`.
    event Unwrapped(uint256 indexed policy, address indexed to, uint256 units);
    /// @notice The policy ended; its dollars went to `to`.
    event Redeemed(uint256 indexed policy, address indexed to, uint256 units, uint256 dollars);

    /// @notice How many policies were ever made; they are numbered from 1.
    uint256 public policies;
    mapping(uint256 policy => Policy) private _policies;

    constructor(ICoverToken desk_) ERC721("Buckler Policy", "bPOLICY") CoverEscrow(desk_) {}

    /// @notice Ends a policy and sends its tokens to `to`. Once the desk has paid them out, `redeem`.
    function unwrap(uint256 policy, address to) external nonReentrant {
        // Check, Effect: the policy is the caller's, and ends.
        Policy memory ended = _end(policy);
        emit Unwrapped(policy, to, ended.units);

        // Interaction: the tokens leave.
        _giveTokens(ended.id, ended.units, to);
    }

    /// @notice Ends a policy of a settled series and sends its dollars to `to`. Nobody but owner and approved: a push to an owner that only
    /// keeps documents, such as another market, would be lost.
    function redeem(uint256 policy, address to) external nonReentrant returns (uint256 dollars) {
        // Check, Effect: the policy is the caller's, and ends.
        Policy memory ended = _end(policy);

        // Interaction: its dollars leave, from the pool or from what the desk paid this contract.
        dollars = _giveDollars(ended.id, ended.units, to);
        emit Redeemed(policy, to, ended.units, dollars);
    }

    /// @notice The series and the count of tokens of a policy; zeros if there is none of that number, or no more.
    function policyOf(uint256 policy) external view returns (uint256 id, uint256 units) {
        Policy memory found = _policies[policy];
        return (found.id, found.units);
    }

    /// @notice The policy's certificate as `data:application/json;base64`: the same as its tokens', with their count and what they pay in all.
    function tokenURI(uint256 policy) public view override returns (string memory) {
        _requireOwned(policy);
        Policy memory found = _policies[policy];
        (ICoverDesk.Terms memory terms, , , ) = desk.seriesOf(found.id);
        return desk.certificateText().policyJson(terms, desk.windowOf(found.id), policy, found.units);
    }

    /// @inheritdoc IERC165
    function supportsInterface(bytes4 interfaceId) public view override(ERC721, CoverEscrow) returns (bool) {
        return ERC721.supportsInterface(interfaceId) || CoverEscrow.supportsInterface(interfaceId);
    }

    /// @dev Makes a policy of what was sent. The message is its holder, as one word.
    function _take(address from, uint256 id, uint256 units, uint256, bytes calldata data) internal override {
        // Check: somebody is named.
        require(data.length == 32, MalformedHolder(data));
        uint256 word = abi.decode(data, (uint256));
        require(word <= type(uint160).max, MalformedHolder(data));
        address holder = address(uint160(word));

        // Effect: the policy exists.
        uint256 policy = ++policies;
        _policies[policy] = Policy({id: id, units: units});
        emit Wrapped(policy, id, holder, from, units);

        // Interaction: a holder that is a contract must take it.
        _safeMint(holder, policy);
    }

    /// @dev A policy that this contract owned could be ended by nobody.
    function _update(address to, uint256 policy, address auth) internal override returns (address) {
        require(to != address(this), NotForThisContract(to));
        return super._update(to, policy, auth);
    }

    function _end(uint256 policy) private returns (Policy memory ended) {
        _checkAuthorized(_requireOwned(policy), msg.sender, policy);
        ended = _policies[policy];
        delete _policies[policy];
        _burn(policy);
    }
}
