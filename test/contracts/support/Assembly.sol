// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {AssessedOracle} from "../../../contracts/AssessedOracle.sol";
import {CoverMarket} from "../../../contracts/CoverMarket.sol";
import {FeedOracle} from "../../../contracts/FeedOracle.sol";
import {Guardians} from "../../../contracts/Guardians.sol";
import {Reserve} from "../../../contracts/Reserve.sol";
import {SponsorPaymaster} from "../../../contracts/SponsorPaymaster.sol";
import {BucklerGovernor} from "../../../contracts/votes/BucklerGovernor.sol";
import {Timelock} from "../../../contracts/votes/Timelock.sol";
import {VoteToken} from "../../../contracts/votes/VoteToken.sol";
import {World} from "./World.sol";

/// @title The world of `World.sol`, owned by its voters. This contract is the deployer and gave everything away.
abstract contract Assembly is World {
    /// @dev What is voted on.
    struct Motion {
        address[] targets;
        uint256[] values;
        bytes[] calls;
        string description;
    }

    uint256 internal constant VOTE = 1e18;
    uint256 internal constant WAIT = 12 hours;
    uint256 internal constant VOTING = 3 days;
    uint256 internal constant EXTENSION = 12 hours;
    uint256 internal constant DELAY = 2 days;
    uint256 internal constant CLAIM_PERIOD = 14 days;
    uint256 internal constant ANSWER_WINDOW = 3 days;
    uint8 internal constant AGAINST = 0;
    uint8 internal constant FOR = 1;

    address internal constant GRETA = address(0x62E7A);
    address internal constant HUGO = address(0x4060);
    address internal constant IRIS = address(0x1715);

    VoteToken internal token;
    Timelock internal timelock;
    BucklerGovernor internal governor;
    Guardians internal guardians;
    Reserve internal reserve;
    SponsorPaymaster internal paymaster;
    FeedOracle internal feeds;
    AssessedOracle internal assessed;
    CoverMarket internal market;

    function setUp() public virtual override {
        super.setUp();
        paymaster = newPaymaster(address(0xE9), OLAF, address(0), 1, 1);
        timelock = Timelock(payable(deploy("Timelock.sol:Timelock", abi.encode(DELAY, address(this)))));
        reserve = Reserve(deploy("Reserve.sol:Reserve", abi.encode(timelock, dollar)));
        token = VoteToken(deploy("VoteToken.sol:VoteToken", abi.encode(shares())));
        guardians = Guardians(
            deploy("Guardians.sol:Guardians", abi.encode(timelock, threeGuardians(), NOW + 365 days))
        );
        governor = BucklerGovernor(
            payable(deploy("BucklerGovernor.sol:BucklerGovernor", abi.encode(token, timelock, guardians, rules())))
        );
        timelock.grantRole(timelock.PROPOSER_ROLE(), address(governor));
        timelock.grantRole(timelock.CANCELLER_ROLE(), address(governor));
        timelock.renounceRole(timelock.DEFAULT_ADMIN_ROLE(), address(this));
        feeds = FeedOracle(deploy("FeedOracle.sol:FeedOracle", abi.encode(timelock, address(0))));
        assessed = AssessedOracle(
            deploy(
                "AssessedOracle.sol:AssessedOracle",
                abi.encode(timelock, dollar, 50 * DOLLAR, CLAIM_PERIOD, ANSWER_WINDOW)
            )
        );
        market = CoverMarket(deploy("CoverMarket.sol:CoverMarket", abi.encode(desk, timelock, reserve, 100)));
        desk.setGuardians(address(guardians));
        handOver(desk);
        for (uint256 i = 0; i < pools.length; ++i) handOver(pools[i]);
        handOver(oracle);
        handOver(paymaster);
        dollar.mint(address(reserve), 500_000 * DOLLAR);
        vm.warp(NOW + 1);
    }

    /// @dev Sixty of a hundred million wait in the reserve; Olaf owns far more than one account may count for.
    function shares() internal view returns (VoteToken.Share[] memory list) {
        list = new VoteToken.Share[](5);
        list[0] = VoteToken.Share(address(reserve), 60_000_000 * VOTE);
        list[1] = VoteToken.Share(ANN, 5_000_000 * VOTE);
        list[2] = VoteToken.Share(BOB, 5_000_000 * VOTE);
        list[3] = VoteToken.Share(CEM, 5_000_000 * VOTE);
        list[4] = VoteToken.Share(OLAF, 25_000_000 * VOTE);
    }

    function rules() internal pure returns (BucklerGovernor.Rules memory) {
        return
            BucklerGovernor.Rules({
                votingDelay: uint48(WAIT),
                votingPeriod: uint32(VOTING),
                lateExtension: uint48(EXTENSION),
                threshold: 100_000 * VOTE,
                quorumPercent: 10
            });
    }

    function threeGuardians() internal pure returns (address[] memory list) {
        list = new address[](3);
        (list[0], list[1], list[2]) = (GRETA, HUGO, IRIS);
    }

    function handOver(Ownable2Step owned) internal {
        owned.transferOwnership(address(timelock));
        timelock.acceptOwnershipOf(owned);
    }

    function motion(address target, bytes memory call, string memory why) internal pure returns (Motion memory made) {
        made = Motion(new address[](1), new uint256[](1), new bytes[](1), why);
        (made.targets[0], made.calls[0]) = (target, call);
    }

    /// @dev Proposed, voted for by Ann, Bob and Cem, queued by anyone and executed by anyone.
    function pass(Motion memory asked) internal returns (uint256 id) {
        id = voted(asked);
        queue(asked);
        vm.warp(block.timestamp + DELAY);
        execute(asked);
    }

    function pass(address target, bytes memory call, string memory why) internal returns (uint256 id) {
        return pass(motion(target, call, why));
    }

    /// @dev Proposed and won, not queued yet.
    function voted(Motion memory asked) internal returns (uint256 id) {
        id = propose(ANN, asked);
        vm.warp(block.timestamp + WAIT + 1);
        vote(ANN, id, FOR);
        vote(BOB, id, FOR);
        vote(CEM, id, FOR);
        vm.warp(governor.proposalDeadline(id) + 1);
        assertTrue(stateOfVote(id) == IGovernor.ProposalState.Succeeded, "the vote is won");
    }

    function propose(address person, Motion memory asked) internal returns (uint256 id) {
        vm.prank(person);
        return governor.propose(asked.targets, asked.values, asked.calls, asked.description);
    }

    function vote(address person, uint256 id, uint8 support) internal returns (uint256 weight) {
        vm.prank(person);
        return governor.castVote(id, support);
    }

    function queue(Motion memory asked) internal {
        governor.queue(asked.targets, asked.values, asked.calls, keccak256(bytes(asked.description)));
    }

    function execute(Motion memory asked) internal {
        governor.execute(asked.targets, asked.values, asked.calls, keccak256(bytes(asked.description)));
    }

    function stateOfVote(uint256 id) internal view returns (IGovernor.ProposalState) {
        return governor.state(id);
    }
}
