// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Bonds} from "../../../contracts/Bonds.sol";
import {PolicyCertificate} from "../../../contracts/PolicyCertificate.sol";
import {RiskPool} from "../../../contracts/RiskPool.sol";
import {IAssessedOracle} from "../../../contracts/interfaces/IAssessedOracle.sol";
import {ICoverDesk} from "../../../contracts/interfaces/ICoverDesk.sol";
import {ICoverMarket} from "../../../contracts/interfaces/ICoverMarket.sol";
import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../../contracts/interfaces/IQuorumOracle.sol";
import {IWalletGuard} from "../../../contracts/wallet/IWalletGuard.sol";
import {Call, Calls} from "../support/wallet/Calls.sol";
import {Wallets} from "../support/wallet/Wallets.sol";

contract WalletCallsTest is Wallets {
    bytes32 private constant HACK = "VAULT        20260305010        ";

    function test_BuysCoverForExactlyWhatItApproved() public {
        act(buying(5, address(safe)));
        assertEq(dollar.balanceOf(address(safe)), 995 * DOLLAR, "five dollars spent");
        assertEq(dollar.allowance(address(safe), address(desk)), 0, "no approval is left");
        Call[] memory calls = buying(5, address(safe));
        calls[0] = Calls.approve(address(dollar), address(desk), 6 * DOLLAR);
        refused(
            abi.encodeWithSelector(IWalletGuard.ApprovalDiffers.selector, desk, 6 * DOLLAR, 5 * DOLLAR),
            calls
        );
    }

    function test_BuysABatchForExactlyWhatItApproved() public {
        ICoverDesk.Purchase[] memory list = new ICoverDesk.Purchase[](2);
        (list[0], list[1]) = (purchaseOf(FLIGHT, 2), purchaseOf(OTHER_FLIGHT, 3));
        bytes memory data = abi.encodeCall(ICoverDesk.buyBatch, (list, address(safe)));
        act(pay(address(desk), 5 * DOLLAR, data));
        assertEq(dollar.allowance(address(safe), address(desk)), 0, "no approval is left");
        refused(
            abi.encodeWithSelector(IWalletGuard.ApprovalDiffers.selector, desk, 4 * DOLLAR, 5 * DOLLAR),
            pay(address(desk), 4 * DOLLAR, data)
        );
    }

    function test_RefusesAnApprovalThatNothingUses() public {
        Call memory approval = Calls.approve(address(dollar), address(desk), DOLLAR);
        bytes memory error = abi.encodeWithSelector(IWalletGuard.ApprovalNotUsed.selector, desk, DOLLAR);
        refused(error, approval);
        refused(error, Calls.alone(approval));
        refused(error, Calls.pair(approval, approval));
        refused(error, Calls.pair(approval, Call(address(token), abi.encodeCall(IVotes.delegate, (ANN)))));
    }

    function test_RefusesToApproveAnybodyElse() public {
        Call[] memory calls = buying(5, address(safe));
        calls[0] = Calls.approve(address(dollar), thief, 5 * DOLLAR);
        refused(abi.encodeWithSelector(IWalletGuard.ApprovalDiffers.selector, desk, 0, 5 * DOLLAR), calls);
        calls[0] = Calls.approve(address(dollar), address(safe), 5 * DOLLAR);
        refused(abi.encodeWithSelector(IWalletGuard.ApprovalDiffers.selector, desk, 0, 5 * DOLLAR), calls);
    }

    function test_RefusesAPurchaseWithoutItsApproval() public {
        Call memory purchase = buying(5, address(safe))[1];
        refused(abi.encodeWithSelector(IWalletGuard.ApprovalDiffers.selector, desk, 0, 5 * DOLLAR), purchase);
    }

    function test_RedeemsCoverOnlyToTheWallet() public {
        uint256 id = own(3);
        land(id, FLIGHT, 300);
        refused(notToWallet(thief), Call(address(desk), abi.encodeCall(ICoverDesk.redeem, (id, 3, thief))));
        act(Call(address(desk), abi.encodeCall(ICoverDesk.redeem, (id, 3, address(safe)))));
        assertGt(dollar.balanceOf(address(safe)), 1_000 * DOLLAR, "the payout came home");
    }

    function test_DepositsInAPoolAndLeavesItOnlyForTheWallet() public {
        bytes memory data = abi.encodeCall(IERC4626.deposit, (20 * DOLLAR, address(safe)));
        act(pay(address(pool), 20 * DOLLAR, data));
        assertEq(dollar.allowance(address(safe), address(pool)), 0, "no approval is left");
        data = abi.encodeCall(IERC4626.deposit, (20 * DOLLAR, thief));
        refused(notToWallet(thief), pay(address(pool), 20 * DOLLAR, data));

        uint256 shares = pool.balanceOf(address(safe));
        _onlyForTheWallet(
            address(pool),
            abi.encodeCall(RiskPool.requestRedeem, (shares, thief, address(safe))),
            abi.encodeCall(RiskPool.requestRedeem, (shares, address(safe), address(safe)))
        );
        vm.warp(block.timestamp + 7 days);
        _onlyForTheWallet(
            address(pool),
            abi.encodeCall(IERC4626.redeem, (shares, thief, address(safe))),
            abi.encodeCall(IERC4626.redeem, (shares, address(safe), address(safe)))
        );
        assertGe(dollar.balanceOf(address(safe)), 1_000 * DOLLAR - 1, "the deposit came home");
    }

    function test_RefusesEverythingElseAPoolCanDo() public {
        refused(address(pool), abi.encodeCall(IERC20.transfer, (thief, 1)));
        refused(address(pool), abi.encodeCall(IERC20.approve, (thief, 1)));
        refused(address(pool), abi.encodeCall(IERC4626.mint, (1, address(safe))));
        refused(address(pool), abi.encodeCall(IERC4626.withdraw, (1, address(safe), address(safe))));
    }

    function test_TakesListingsBackOnlyForTheWallet() public {
        uint256 id = own(3);
        act(sending(address(market), id, 3, abi.encode(DOLLAR * 2)));
        _onlyForTheWallet(
            address(market),
            abi.encodeCall(ICoverMarket.cancel, (1, thief)),
            abi.encodeCall(ICoverMarket.cancel, (1, address(safe)))
        );
        assertEq(desk.balanceOf(address(safe), id), 3, "the tokens came home");
        act(sending(address(market), id, 3, abi.encode(DOLLAR * 2)));
        land(id, FLIGHT, 300);
        _onlyForTheWallet(
            address(market),
            abi.encodeCall(ICoverMarket.redeem, (2, thief)),
            abi.encodeCall(ICoverMarket.redeem, (2, address(safe)))
        );
    }

    function test_WrapsAndUnwrapsOnlyForTheWallet() public {
        uint256 id = own(3);
        refused(notToWallet(thief), sending(address(policies), id, 3, abi.encode(thief)));
        act(sending(address(policies), id, 2, abi.encode(address(safe))));
        act(sending(address(policies), id, 1, abi.encode(address(safe))));
        assertEq(policies.ownerOf(1), address(safe), "the policy is the wallet's");
        _onlyForTheWallet(
            address(policies),
            abi.encodeCall(PolicyCertificate.unwrap, (1, thief)),
            abi.encodeCall(PolicyCertificate.unwrap, (1, address(safe)))
        );
        land(id, FLIGHT, 300);
        _onlyForTheWallet(
            address(policies),
            abi.encodeCall(PolicyCertificate.redeem, (2, thief)),
            abi.encodeCall(PolicyCertificate.redeem, (2, address(safe)))
        );
        refused(
            address(policies),
            abi.encodeWithSignature("transferFrom(address,address,uint256)", address(safe), thief, 1)
        );
    }

    function test_VotesProposesAndDelegates() public {
        vm.prank(ANN);
        token.transfer(address(safe), 200_000 * VOTE);
        act(Call(address(token), abi.encodeCall(IVotes.delegate, (address(safe)))));
        vm.warp(block.timestamp + 1);
        Motion memory asked = motion(address(desk), abi.encodeCall(desk.setScreened, (FLIGHTS, true)), "why");
        bytes memory proposal = abi.encodeCall(
            IGovernor.propose,
            (asked.targets, asked.values, asked.calls, asked.description)
        );
        act(Call(address(governor), proposal));
        uint256 id = governor.hashProposal(asked.targets, asked.values, asked.calls, keccak256("why"));
        vm.warp(block.timestamp + WAIT + 1);
        act(Call(address(governor), abi.encodeCall(IGovernor.castVote, (id, FOR))));
        assertTrue(governor.hasVoted(id, address(safe)), "the vote counts");
        refused(address(token), abi.encodeCall(IERC20.transfer, (thief, 1)));
        refused(address(governor), abi.encodeWithSignature("relay(address,uint256,bytes)", thief, 0, ""));
    }

    function test_ClaimsDisputesAndCollectsBonds() public {
        raise(IWalletGuard.Limit.SPEND, 200 * DOLLAR);
        uint256 id = own(1);
        vm.warp(NOW + 5 days);
        bytes memory claim = abi.encodeCall(
            IAssessedOracle.claim,
            (1, HACK, uint40(block.timestamp - 1), "https://example.org")
        );
        act(pay(address(assessed), 50 * DOLLAR, claim));
        assertEq(dollar.allowance(address(safe), address(assessed)), 0, "no approval is left");
        vm.warp(DEPARTURE + 12 hours);
        report(FLIGHT, IOutcomeOracle.Status.VALUE, 300);
        act(pay(address(oracle), 50 * DOLLAR, abi.encodeCall(IQuorumOracle.dispute, (0, FLIGHTS, FLIGHT))));
        assertEq(dollar.allowance(address(safe), address(oracle)), 0, "no approval is left");
        assertEq(desk.balanceOf(address(safe), id), 1, "the cover stays");
        _onlyForTheWallet(
            address(oracle),
            abi.encodeCall(Bonds.collectBond, (thief)),
            abi.encodeCall(Bonds.collectBond, (address(safe)))
        );
        refused(address(oracle), abi.encodeCall(IQuorumOracle.stake, (thief, 1)));
    }

    function test_RefusesWhatElseTheDeskAndTheDollarCanDo() public {
        refused(address(desk), abi.encodeCall(IERC1155.setApprovalForAll, (thief, true)));
        uint256[] memory none = new uint256[](0);
        refused(
            address(desk),
            abi.encodeCall(IERC1155.safeBatchTransferFrom, (address(safe), thief, none, none, ""))
        );
        refused(address(dollar), abi.encodeCall(IERC20.transferFrom, (ANN, address(safe), 1)));
        refused(address(dollar), abi.encodeWithSignature("increaseAllowance(address,uint256)", thief, 1));
        refused(address(guard), abi.encodeCall(IWalletGuard.nameBotKey, (thief)));
        refused(thief, "");
        refused(address(0), hex"12345678");
        refused(ENTRY_POINT, abi.encodeWithSignature("withdrawTo(address,uint256)", thief, 1));
    }

    /// @dev Whatever is called on whatever: either the guard refuses it, or the wallet has what it had.
    function testFuzz_RandomCallsTakeNothing(uint8 which, bytes calldata data) public {
        address[10] memory places = [
            address(dollar),
            address(desk),
            address(market),
            address(pool),
            address(policies),
            address(oracle),
            address(assessed),
            address(governor),
            address(token),
            address(safe)
        ];
        uint256 id = own(3);
        vm.prank(address(module));
        try safe.execTransactionFromModule(places[which % 10], 0, data, which % 2) {} catch {}
        assertEq(dollar.balanceOf(address(safe)), 1_000 * DOLLAR, "dollars");
        assertEq(desk.balanceOf(address(safe), id), 3, "tokens");
        assertEq(safe.getOwners().length, 1, "owners");
    }

    function refused(address to, bytes memory data) private {
        refused(notAllowed(to, data), Call(to, data));
    }

    function _onlyForTheWallet(address to, bytes memory redirected, bytes memory proper) private {
        refused(notToWallet(thief), Call(to, redirected));
        act(Call(to, proper));
    }
}
