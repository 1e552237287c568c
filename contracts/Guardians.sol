// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ISaleGate} from "./interfaces/ISaleGate.sol";
import {ISponsorStop} from "./interfaces/ISponsorStop.sol";

/// @title Two of them can stop, none of them can take.
/// @notice One guardian asks, another one confirms. What they can ask for is a pause of sales, the end of a proposal that was not
/// executed yet and an end of paying for gas, and nothing else. Their owner, the timelock, replaces them, and their term ends by itself: guardians who stop every
/// vote, also the one that replaces them, have no power left when it ends.
/// @dev It knows neither desk nor governor: those name it, and it has power over nothing that does not.
contract Guardians is Ownable2Step {
    /// @notice Something that one guardian asked for. `term` numbers the set of guardians that it belongs to.
    struct Request {
        address target;
        uint40 lapsesAt;
        uint32 term;
        address asker;
        bool done;
        bytes data;
    }

    error NotGuardian(address caller);
    error TermEnded(uint256 time, uint256 termEnds);
    error UnknownRequest(uint256 id);
    error OwnRequest(uint256 id, address guardian);
    error RequestLapsed(uint256 id, uint256 time, uint256 lapsesAt);
    error RequestOfEarlierTerm(uint256 id, uint256 term, uint256 current);
    error RequestDone(uint256 id);
    error GuardianTwice(address guardian);
    error SetOutsideRail(bytes32 setting, uint256 value, uint256 limit);

    event GuardiansChanged(uint32 indexed term, address[] guardians, uint40 termEnds);
    event Asked(uint256 indexed id, address indexed guardian, address indexed target, bytes data, uint40 lapsesAt);
    event Confirmed(uint256 indexed id, address indexed guardian);

    /// @notice Fewer than three, and one lost key would disarm them all.
    uint256 public constant LEAST_GUARDIANS = 3;
    uint256 public constant MOST_GUARDIANS = 15;
    /// @notice Seconds that a term can last at most.
    uint256 public constant MOST_TERM = 400 days;
    /// @notice Seconds in which a second guardian can confirm.
    uint256 public constant CONFIRM_WITHIN = 1 days;

    /// @notice Number of the present set of guardians, from 1.
    uint32 public term;
    /// @notice When its power ends, in unix seconds.
    uint40 public termEnds;
    address[] private _guardians;
    mapping(uint32 term => mapping(address account => bool)) private _isGuardian;
    Request[] private _requests;

    modifier onlyGuardian() {
        require(isGuardian(msg.sender), NotGuardian(msg.sender));
        require(block.timestamp < termEnds, TermEnded(block.timestamp, termEnds));
        _;
    }

    /// @param owner Replaces the guardians: the timelock. @param termEnds_ Unix seconds, at most 400 days ahead.
    constructor(address owner, address[] memory guardians, uint40 termEnds_) Ownable(owner) {
        _setGuardians(guardians, termEnds_);
    }

    /// @notice Asks for a pause of sales. The desk says how long it can be.
    function askToPause(
        ISaleGate desk,
        uint16[] calldata products,
        uint40 until
    ) external onlyGuardian returns (uint256 id) {
        return _ask(address(desk), abi.encodeCall(ISaleGate.pauseSales, (products, until)));
    }

    /// @notice Asks for the end of a proposal, voted on or not, that was not executed.
    function askToVeto(
        IGovernor governor,
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata calldatas,
        bytes32 descriptionHash
    ) external onlyGuardian returns (uint256 id) {
        return _ask(address(governor), abi.encodeCall(IGovernor.cancel, (targets, values, calldatas, descriptionHash)));
    }

    /// @notice Asks for an end of paying for people's gas. Wallets and their money are not touched; the sponsor's owner lets it go on.
    function askToStopSponsoring(ISponsorStop sponsor) external onlyGuardian returns (uint256 id) {
        return _ask(address(sponsor), abi.encodeCall(ISponsorStop.stopSponsoring, ()));
    }

    /// @notice Does what another guardian asked for, within a day.
    function confirm(uint256 id) external onlyGuardian {
        // Check: it is another's, of this term, and neither done nor lapsed.
        require(id < _requests.length, UnknownRequest(id));
        Request storage request = _requests[id];
        require(request.asker != msg.sender, OwnRequest(id, msg.sender));
        require(request.term == term, RequestOfEarlierTerm(id, request.term, term));
        require(!request.done, RequestDone(id));
        uint256 lapsesAt = request.lapsesAt;
        require(block.timestamp < lapsesAt, RequestLapsed(id, block.timestamp, lapsesAt));

        // Effect: once.
        request.done = true;
        emit Confirmed(id, msg.sender);

        // Interaction: one of the three calls above, nothing else can be in there.
        Address.functionCall(request.target, request.data);
    }

    /// @notice Replaces the guardians and starts their term; what earlier ones asked for is void. Only the owner.
    function setGuardians(address[] calldata guardians, uint40 termEnds_) external onlyOwner {
        _setGuardians(guardians, termEnds_);
    }

    /// @notice The present set, also when its term has ended.
    function guardiansOf() external view returns (address[] memory) {
        return _guardians;
    }

    /// @notice What was asked for. Ids count from 0.
    function requestOf(uint256 id) external view returns (Request memory) {
        require(id < _requests.length, UnknownRequest(id));
        return _requests[id];
    }

    function isGuardian(address account) public view returns (bool) {
        return _isGuardian[term][account];
    }

    function _ask(address target, bytes memory data) private returns (uint256 id) {
        id = _requests.length;
        uint40 lapsesAt = uint40(block.timestamp + CONFIRM_WITHIN);
        _requests.push(Request(target, lapsesAt, term, msg.sender, false, data));
        emit Asked(id, msg.sender, target, data, lapsesAt);
    }

    function _setGuardians(address[] memory guardians, uint40 termEnds_) private {
        // Check: enough of them, and an end that will come.
        uint256 count = guardians.length;
        require(count >= LEAST_GUARDIANS, SetOutsideRail("guardians", count, LEAST_GUARDIANS));
        require(count <= MOST_GUARDIANS, SetOutsideRail("guardians", count, MOST_GUARDIANS));
        uint256 latest = block.timestamp + MOST_TERM;
        require(termEnds_ > block.timestamp, SetOutsideRail("termEnds", termEnds_, block.timestamp + 1));
        require(termEnds_ <= latest, SetOutsideRail("termEnds", termEnds_, latest));

        // Effect: a new set under a new number; the old one's memberships and requests are worth nothing.
        uint32 next = term + 1;
        for (uint256 i = 0; i < count; ++i) {
            address guardian = guardians[i];
            require(guardian != address(0), NotGuardian(guardian));
            require(!_isGuardian[next][guardian], GuardianTwice(guardian));
            _isGuardian[next][guardian] = true;
        }
        (term, termEnds, _guardians) = (next, termEnds_, guardians);
        emit GuardiansChanged(next, guardians, termEnds_);
    }
}
