// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {GovernorCountingSimple} from "@openzeppelin/contracts/governance/extensions/GovernorCountingSimple.sol";
import {GovernorPreventLateQuorum} from "@openzeppelin/contracts/governance/extensions/GovernorPreventLateQuorum.sol";
import {GovernorProposalGuardian} from "@openzeppelin/contracts/governance/extensions/GovernorProposalGuardian.sol";
import {GovernorSettings} from "@openzeppelin/contracts/governance/extensions/GovernorSettings.sol";
import {GovernorTimelockControl} from "@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {
    GovernorVotesQuorumFraction
} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {ALL_VOTES, VoteToken} from "./VoteToken.sol";

/// @title Turns the members' votes into what the timelock does, inside rails that no vote can move.
/// @notice Propose → wait → vote → queue in the timelock → execute. Queue and execute are open to anyone. Two guardians can stop a
/// proposal until it is executed. Votes count as they were at the snapshot, so that what is borrowed for a transaction is worth nothing.
///
/// No account counts for more than `VOTE_CAP_PERCENT` of all votes, be they its own or delegated to it. The quorum is at least twice
/// that: no one account decides alone.
/// Warning: the cap is on accounts, not on people. Whoever owns more can spread it over several accounts before the snapshot; that costs
/// one transfer for each, everybody sees it in the days before the vote, and it is of no use to an exchange, a pool or a popular delegate.
contract BucklerGovernor is
    GovernorVotesQuorumFraction,
    GovernorCountingSimple,
    GovernorSettings,
    GovernorPreventLateQuorum,
    GovernorTimelockControl,
    GovernorProposalGuardian
{
    /// @notice How votes are held. Times in seconds, `threshold` in votes (18 decimals), `quorumPercent` of all votes.
    struct Rules {
        uint48 votingDelay;
        uint32 votingPeriod;
        uint48 lateExtension;
        uint256 threshold;
        uint256 quorumPercent;
    }

    error RuleOutsideRail(bytes32 rule, uint256 value, uint256 limit);

    /// @notice Most that one account counts for, in percent of all votes.
    uint256 public constant VOTE_CAP_PERCENT = 5;
    /// @notice Rails of the rules. Seconds.
    uint256 public constant LEAST_DELAY = 1 hours;
    uint256 public constant MOST_DELAY = 7 days;
    uint256 public constant LEAST_PERIOD = 1 days;
    uint256 public constant MOST_PERIOD = 14 days;
    uint256 public constant LEAST_EXTENSION = 6 hours;
    /// @notice Rails of the quorum, in percent of all votes.
    uint256 public constant LEAST_QUORUM_PERCENT = 2 * VOTE_CAP_PERCENT;
    uint256 public constant MOST_QUORUM_PERCENT = 40;
    /// @notice Most votes that a proposer may need. @dev Above the cap nobody could propose anything ever again.
    uint256 public constant MOST_THRESHOLD = ALL_VOTES / 100;

    /// @param guardians Can cancel what was proposed and not executed.
    constructor(
        VoteToken token,
        TimelockController timelock,
        address guardians,
        Rules memory rules
    )
        Governor("Buckler Governor")
        GovernorVotes(token)
        GovernorVotesQuorumFraction(rules.quorumPercent)
        GovernorSettings(rules.votingDelay, rules.votingPeriod, rules.threshold)
        GovernorPreventLateQuorum(rules.lateExtension)
        GovernorTimelockControl(timelock)
    {
        _setProposalGuardian(guardians);
    }

    function state(
        uint256 proposalId
    ) public view override(Governor, GovernorTimelockControl) returns (ProposalState) {
        return super.state(proposalId);
    }

    function proposalDeadline(
        uint256 proposalId
    ) public view override(Governor, GovernorPreventLateQuorum) returns (uint256) {
        return super.proposalDeadline(proposalId);
    }

    function proposalNeedsQueuing(
        uint256 proposalId
    ) public view override(Governor, GovernorTimelockControl) returns (bool) {
        return super.proposalNeedsQueuing(proposalId);
    }

    function proposalThreshold() public view override(Governor, GovernorSettings) returns (uint256) {
        return super.proposalThreshold();
    }

    /// @dev The votes of an account, cut at the cap.
    function _getVotes(
        address account,
        uint256 timepoint,
        bytes memory params
    ) internal view override(Governor, GovernorVotes) returns (uint256) {
        uint256 votes = super._getVotes(account, timepoint, params);
        uint256 cap = (token().getPastTotalSupply(timepoint) * VOTE_CAP_PERCENT) / 100;
        return votes < cap ? votes : cap;
    }

    function _tallyUpdated(uint256 proposalId) internal override(Governor, GovernorPreventLateQuorum) {
        super._tallyUpdated(proposalId);
    }

    function _setVotingDelay(uint48 delay) internal override {
        _inside("votingDelay", delay, LEAST_DELAY, MOST_DELAY);
        super._setVotingDelay(delay);
    }

    function _setVotingPeriod(uint32 period) internal override {
        _inside("votingPeriod", period, LEAST_PERIOD, MOST_PERIOD);
        super._setVotingPeriod(period);
    }

    function _setProposalThreshold(uint256 threshold) internal override {
        _inside("threshold", threshold, 1, MOST_THRESHOLD);
        super._setProposalThreshold(threshold);
    }

    function _setLateQuorumVoteExtension(uint48 extension) internal override {
        _inside("lateExtension", extension, LEAST_EXTENSION, MOST_PERIOD);
        super._setLateQuorumVoteExtension(extension);
    }

    function _updateQuorumNumerator(uint256 percent) internal override {
        _inside("quorumPercent", percent, LEAST_QUORUM_PERCENT, MOST_QUORUM_PERCENT);
        super._updateQuorumNumerator(percent);
    }

    function _queueOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint48) {
        return super._queueOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _executeOperations(
        uint256 proposalId,
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) {
        super._executeOperations(proposalId, targets, values, calldatas, descriptionHash);
    }

    function _cancel(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) internal override(Governor, GovernorTimelockControl) returns (uint256) {
        return super._cancel(targets, values, calldatas, descriptionHash);
    }

    function _executor() internal view override(Governor, GovernorTimelockControl) returns (address) {
        return super._executor();
    }

    function _validateCancel(
        uint256 proposalId,
        address caller
    ) internal view override(Governor, GovernorProposalGuardian) returns (bool) {
        return super._validateCancel(proposalId, caller);
    }

    function _inside(bytes32 rule, uint256 value, uint256 least, uint256 most) private pure {
        require(value >= least, RuleOutsideRail(rule, value, least));
        require(value <= most, RuleOutsideRail(rule, value, most));
    }
}
