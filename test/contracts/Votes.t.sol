// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IFeedOracle} from "../../contracts/interfaces/IFeedOracle.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IRateBook} from "../../contracts/interfaces/IRateBook.sol";
import {Guardians} from "../../contracts/Guardians.sol";
import {Reserve} from "../../contracts/Reserve.sol";
import {Timelock} from "../../contracts/votes/Timelock.sol";
import {VoteToken} from "../../contracts/votes/VoteToken.sol";
import {Assembly} from "./support/Assembly.sol";
import {VoteBorrower, VoteLender} from "./support/VoteLender.sol";

contract VotesTest is Assembly {
    bytes private stopFlights;

    function setUp() public override {
        super.setUp();
        stopFlights = abi.encodeCall(IRateBook.setLive, (FLIGHTS, false));
    }

    // ── the deployer ──

    function test_TheDeployerEndsWithNoRightAtAll() public {
        address[11] memory owned = everythingOwned();
        for (uint256 i = 0; i < owned.length; ++i) {
            assertEq(Ownable(owned[i]).owner(), address(timelock), "owner");
            assertEq(Ownable2Step(owned[i]).pendingOwner(), address(0), "pending owner");
        }
        bytes32[4] memory roles = everyRole();
        for (uint256 i = 0; i < roles.length; ++i) {
            assertFalse(timelock.hasRole(roles[i], address(this)), "role of the deployer");
            assertEq(timelock.getRoleAdmin(roles[i]), timelock.DEFAULT_ADMIN_ROLE(), "admin of the role");
        }
        assertTrue(timelock.hasRole(timelock.DEFAULT_ADMIN_ROLE(), address(timelock)), "the timelock rules itself");
        assertEq(token.balanceOf(address(this)), 0, "votes");
        assertEq(token.getVotes(address(this)), 0, "voting power");
        assertFalse(guardians.isGuardian(address(this)), "guardian");
    }

    function test_RevertWhen_TheDeployerStillTries() public {
        bytes memory notOwner = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, address(this));
        IRateBook.Product memory product = flightProduct();
        vm.expectRevert(notOwner);
        desk.listProduct(FLIGHTS, product);
        vm.expectRevert(notOwner);
        desk.transferOwnership(address(this));
        vm.expectRevert(notOwner);
        pool.setTreasury(address(this));
        vm.expectRevert(notOwner);
        oracle.setReporters(threeReporters(), 2, 2);
        vm.expectRevert(notOwner);
        assessed.answer(FLIGHTS, FLIGHT, IOutcomeOracle.Status.VALUE, 1, "");
        vm.expectRevert(notOwner);
        feeds.setRule(FLIGHTS, IFeedOracle.Kind.DROP, 1);
        vm.expectRevert(notOwner);
        market.setTreasury(address(this));
        vm.expectRevert(notOwner);
        desk.setGuardians(address(this));
        vm.expectRevert(notOwner);
        paymaster.setSigner(address(this));
        vm.expectRevert(notOwner);
        reserve.spend(dollar, address(this), 1);
        vm.expectRevert(notOwner);
        guardians.setGuardians(threeGuardians(), uint40(block.timestamp + 1));
        vm.expectRevert(missing(timelock.PROPOSER_ROLE()));
        timelock.schedule(address(desk), 0, stopFlights, 0, 0, DELAY);
        bytes32 proposer = timelock.PROPOSER_ROLE();
        vm.expectRevert(missing(timelock.DEFAULT_ADMIN_ROLE()));
        timelock.grantRole(proposer, address(this));
        vm.expectRevert(abi.encodeWithSelector(TimelockController.TimelockUnauthorizedCaller.selector, address(this)));
        timelock.updateDelay(1 days);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorOnlyExecutor.selector, address(this)));
        governor.relay(address(desk), 0, stopFlights);
    }

    function test_RevertWhen_TheTimelockAcceptsWhatNobodyOffered() public {
        Reserve other = Reserve(deploy("Reserve.sol:Reserve", abi.encode(OLAF, dollar)));
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, address(timelock)));
        timelock.acceptOwnershipOf(other);
    }

    function test_RevertWhen_TheTimelockStartsOutsideItsRails() public {
        vm.expectRevert(abi.encodeWithSelector(Timelock.DelayOutsideRail.selector, 1 days - 1, 1 days));
        deploy("Timelock.sol:Timelock", abi.encode(1 days - 1, address(this)));
        vm.expectRevert(abi.encodeWithSelector(Timelock.DelayOutsideRail.selector, 14 days + 1, 14 days));
        deploy("Timelock.sol:Timelock", abi.encode(14 days + 1, address(this)));
    }

    // ── the token ──

    function test_RevertWhen_TheSharesAreNotAllVotes() public {
        VoteToken.Share[] memory list = shares();
        list[1].votes -= 1;
        vm.expectRevert(
            abi.encodeWithSelector(VoteToken.SharesDiffer.selector, 100_000_000 * VOTE - 1, 100_000_000 * VOTE)
        );
        deploy("VoteToken.sol:VoteToken", abi.encode(list));
    }

    function test_WhoReceivesVotesVotesForThemselves() public {
        give(LENA, 3 * VOTE, ANN);
        assertEq(token.delegates(LENA), LENA, "nobody else");
        assertEq(token.getVotes(LENA), 3 * VOTE, "votes");
        assertEq(token.getVotes(ANN), 5_000_000 * VOTE - 3 * VOTE, "the giver's");
    }

    function test_WhoNamedADelegateKeepsItWhenReceivingMore() public {
        vm.prank(BOB);
        token.delegate(CEM);
        give(BOB, VOTE, ANN);
        assertEq(token.delegates(BOB), CEM, "delegate");
        assertEq(token.getVotes(BOB), 0, "own votes");
        assertEq(token.getVotes(CEM), 10_000_001 * VOTE, "the delegate's");
    }

    function test_APermitIsAnAllowanceBySignature() public {
        address owner = vm.addr(ADA);
        bytes32 hash = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                owner,
                BOB,
                7,
                token.nonces(owner),
                block.timestamp
            )
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(ADA, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), hash)));
        token.permit(owner, BOB, 7, block.timestamp, v, r, s);
        assertEq(token.allowance(owner, BOB), 7, "allowance");
        assertEq(token.nonces(owner), 1, "used once");
    }

    // ── the weight of a vote ──

    function test_NoAccountCountsForMoreThanTheCap() public {
        assertEq(governor.getVotes(OLAF, NOW), 5_000_000 * VOTE, "five of his twenty-five million");
        uint256 id = proposed();
        assertEq(vote(OLAF, id, FOR), 5_000_000 * VOTE, "counted");
    }

    function test_DelegationCannotExceedTheCapEither() public {
        vm.prank(ANN);
        token.delegate(CEM);
        vm.prank(BOB);
        token.delegate(CEM);
        vm.warp(NOW + 2);
        assertEq(token.getPastVotes(CEM, NOW + 1), 15_000_000 * VOTE, "delegated");
        assertEq(governor.getVotes(CEM, NOW + 1), 5_000_000 * VOTE, "counted");
    }

    function test_OneAccountIsNoQuorum() public {
        uint256 id = proposed();
        vote(OLAF, id, FOR);
        vm.warp(governor.proposalDeadline(id) + 1);
        assertTrue(stateOfVote(id) == IGovernor.ProposalState.Defeated, "two are needed");
    }

    /// @dev What the cap does not do, so that nobody believes it does.
    function test_SpreadingVotesBeforeTheSnapshotIsPossibleAndSeen() public {
        for (uint160 i = 1; i < 5; ++i) give(address(0x5000 + i), 5_000_000 * VOTE, OLAF);
        vm.warp(block.timestamp + 1);
        uint256 id = proposed();
        uint256 sum = vote(OLAF, id, FOR);
        for (uint160 i = 1; i < 5; ++i) sum += vote(address(0x5000 + i), id, FOR);
        assertEq(sum, 25_000_000 * VOTE, "one transfer for each account");
    }

    function test_VotesCountAsTheyWereAtTheSnapshot() public {
        uint256 id = proposed();
        give(LENA, 5_000_000 * VOTE, ANN);
        assertEq(vote(LENA, id, AGAINST), 0, "bought too late");
        assertEq(vote(ANN, id, FOR), 5_000_000 * VOTE, "held at the snapshot");
    }

    function test_RevertWhen_SomebodyVotesTwice() public {
        uint256 id = proposed();
        vote(ANN, id, FOR);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, ANN));
        vote(ANN, id, FOR);
    }

    function test_RevertWhen_TheProposerHasTooFewVotes() public {
        give(LENA, 100_000 * VOTE - 1, ANN);
        vm.warp(block.timestamp + 1);
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorInsufficientProposerVotes.selector,
                LENA,
                100_000 * VOTE - 1,
                100_000 * VOTE
            )
        );
        propose(LENA, motion(address(desk), stopFlights, "Stop flights"));
    }

    // ── borrowed for a transaction ──

    function test_VotesBorrowedDuringAVoteAreWorthNothing() public {
        (VoteLender lender, VoteBorrower thief) = lending();
        uint256 id = proposed();
        lender.lend(thief, abi.encodeCall(IGovernor.castVote, (id, FOR)));
        assertEq(thief.votesWhileLent(), 20_000_000 * VOTE, "it had them");
        assertTrue(thief.succeeded(), "it voted");
        (uint256 no, uint256 yes, ) = governor.proposalVotes(id);
        assertEq(yes + no, 0, "with nothing");
    }

    function test_VotesBorrowedInTheSecondOfTheSnapshotAreWorthNothing() public {
        (VoteLender lender, VoteBorrower thief) = lending();
        uint256 id = propose(ANN, motion(address(desk), stopFlights, "Stop flights"));
        vm.warp(governor.proposalSnapshot(id));
        lender.lend(thief, abi.encodeCall(IGovernor.castVote, (id, FOR)));
        assertFalse(thief.succeeded(), "nobody votes in the second of the snapshot");
        vm.warp(block.timestamp + 1);
        assertEq(governor.getVotes(address(thief), governor.proposalSnapshot(id)), 0, "paid back in the same second");
        vm.prank(address(thief));
        assertEq(governor.castVote(id, FOR), 0, "nothing");
    }

    function test_BorrowedVotesCannotPropose() public {
        (VoteLender lender, VoteBorrower thief) = lending();
        Motion memory asked = motion(address(desk), stopFlights, "Stop flights");
        lender.lend(
            thief,
            abi.encodeCall(IGovernor.propose, (asked.targets, asked.values, asked.calls, asked.description))
        );
        assertFalse(thief.succeeded(), "refused");
        assertEq(
            keccak256(thief.answer()),
            keccak256(
                abi.encodeWithSelector(
                    IGovernor.GovernorInsufficientProposerVotes.selector,
                    address(thief),
                    0,
                    100_000 * VOTE
                )
            ),
            "for having no votes a second ago"
        );
    }

    // ── time ──

    function test_AQuorumAtTheLastMinuteGivesTheOthersTime() public {
        uint256 id = proposed();
        uint256 planned = governor.proposalDeadline(id);
        vote(ANN, id, AGAINST);
        vm.warp(planned - 1);
        vote(BOB, id, FOR);
        assertEq(governor.proposalDeadline(id), planned, "no quorum yet");
        vote(OLAF, id, FOR);
        assertEq(governor.proposalDeadline(id), planned - 1 + EXTENSION, "extended");
        vm.warp(planned + 1);
        vote(CEM, id, AGAINST);
        vm.warp(planned + EXTENSION);
        assertTrue(stateOfVote(id) == IGovernor.ProposalState.Defeated, "a tie is no majority");
    }

    function test_RevertWhen_ExecutedBeforeTheDelayIsOver() public {
        Motion memory asked = motion(address(desk), stopFlights, "Stop flights");
        uint256 id = voted(asked);
        queue(asked);
        vm.warp(governor.proposalEta(id) - 1);
        vm.expectPartialRevert(TimelockController.TimelockUnexpectedOperationState.selector);
        execute(asked);
    }

    function test_RevertWhen_ExecutedTwice() public {
        Motion memory asked = motion(address(desk), stopFlights, "Stop flights");
        pass(asked);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        execute(asked);
    }

    function test_RevertWhen_AnythingDefeatedIsQueued() public {
        Motion memory asked = motion(address(desk), stopFlights, "Stop flights");
        uint256 id = propose(ANN, asked);
        vm.warp(block.timestamp + WAIT + 1);
        vote(ANN, id, FOR);
        vote(BOB, id, AGAINST);
        vote(CEM, id, AGAINST);
        vm.warp(governor.proposalDeadline(id) + 1);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        queue(asked);
    }

    // ── a captured vote ──

    function test_TwoGuardiansStopACapturedVoteInTheTimelock() public {
        Motion memory theft = motion(
            address(reserve),
            abi.encodeCall(Reserve.spend, (dollar, OLAF, 500_000 * DOLLAR)),
            "A gift for Olaf"
        );
        uint256 id = voted(theft);
        queue(theft);
        vm.prank(GRETA);
        uint256 request = guardians.askToVeto(
            governor,
            theft.targets,
            theft.values,
            theft.calls,
            keccak256(bytes(theft.description))
        );
        assertTrue(stateOfVote(id) == IGovernor.ProposalState.Queued, "one is not enough");
        vm.prank(HUGO);
        guardians.confirm(request);
        assertTrue(stateOfVote(id) == IGovernor.ProposalState.Canceled, "stopped");
        vm.warp(block.timestamp + DELAY);
        vm.expectPartialRevert(IGovernor.GovernorUnexpectedProposalState.selector);
        execute(theft);
        assertEq(dollar.balanceOf(address(reserve)), 500_000 * DOLLAR, "nothing left");
    }

    function test_GuardiansWhoStopTheirOwnReplacementArePowerlessAfterTheirTerm() public {
        vm.warp(guardians.termEnds() - DELAY);
        Motion memory replace = motion(
            address(guardians),
            abi.encodeCall(Guardians.setGuardians, (threeGuardians(), uint40(block.timestamp + 30 days))),
            "New guardians"
        );
        uint256 id = voted(replace);
        queue(replace);
        vm.expectPartialRevert(Guardians.TermEnded.selector);
        vm.prank(GRETA);
        guardians.askToVeto(governor, replace.targets, replace.values, replace.calls, keccak256("New guardians"));
        vm.warp(block.timestamp + DELAY);
        execute(replace);
        assertTrue(stateOfVote(id) == IGovernor.ProposalState.Executed, "replaced");
    }

    function test_RevertWhen_OneGuardianOrAStrangerCancels() public {
        Motion memory asked = motion(address(desk), stopFlights, "Stop flights");
        uint256 id = voted(asked);
        bytes32 hash = keccak256(bytes(asked.description));
        address[2] memory people = [GRETA, OLAF];
        for (uint256 i = 0; i < people.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, people[i]));
            vm.prank(people[i]);
            governor.cancel(asked.targets, asked.values, asked.calls, hash);
        }
    }

    // ── ──

    function proposed() private returns (uint256 id) {
        id = propose(ANN, motion(address(desk), stopFlights, "Stop flights"));
        vm.warp(governor.proposalSnapshot(id) + 1);
    }

    function lending() private returns (VoteLender lender, VoteBorrower thief) {
        lender = new VoteLender(token);
        thief = new VoteBorrower(token, governor);
        give(address(lender), 20_000_000 * VOTE, OLAF);
        vm.warp(block.timestamp + 1);
    }

    function give(address to, uint256 votes, address from) private {
        vm.prank(from);
        token.transfer(to, votes);
    }

    function everythingOwned() private view returns (address[11] memory) {
        return [
            address(desk),
            address(pools[0]),
            address(pools[1]),
            address(pools[2]),
            address(oracle),
            address(feeds),
            address(assessed),
            address(market),
            address(paymaster),
            address(reserve),
            address(guardians)
        ];
    }

    function everyRole() private view returns (bytes32[4] memory) {
        return [
            timelock.DEFAULT_ADMIN_ROLE(),
            timelock.PROPOSER_ROLE(),
            timelock.CANCELLER_ROLE(),
            timelock.EXECUTOR_ROLE()
        ];
    }

    function missing(bytes32 role) private view returns (bytes memory) {
        return
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, address(this), role);
    }
}
