// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {CoverEscrow} from "../../contracts/CoverEscrow.sol";
import {PolicyCertificate} from "../../contracts/PolicyCertificate.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {Bazaar} from "./support/Bazaar.sol";
import {SilentContract} from "./support/Holders.sol";
import {GreedyTrader} from "./support/Traders.sol";

contract PolicyCertificateTest is Bazaar {
    uint256 private id;

    function setUp() public override {
        super.setUp();
        (id, ) = buy(ANN, FLIGHT, 10);
    }

    function test_SendingTokensWithAHolderMakesAPolicy() public {
        vm.expectEmit(true, true, true, true, address(policies));
        emit PolicyCertificate.Wrapped(1, id, CEM, ANN, 6);
        uint256 policy = wrap(ANN, id, 6, CEM);
        assertEq(policies.ownerOf(policy), CEM, "owner");
        (uint256 series, uint256 units) = policies.policyOf(policy);
        assertEq(series, id, "series");
        assertEq(units, 6, "units");
        assertEq(desk.balanceOf(address(policies), id), 6, "kept here");
    }

    function test_OwnerTakesTheTokensOut() public {
        uint256 policy = wrap(ANN, id, 6, ANN);
        vm.expectEmit(true, true, true, true, address(policies));
        emit PolicyCertificate.Unwrapped(policy, OLAF, 6);
        vm.prank(ANN);
        policies.unwrap(policy, OLAF);
        assertEq(desk.balanceOf(OLAF, id), 6, "tokens");
        (, uint256 units) = policies.policyOf(policy);
        assertEq(units, 0, "the policy is gone");
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, policy));
        vm.prank(ANN);
        policies.unwrap(policy, ANN);
    }

    function test_ApprovedAndOperatorsMayEndAPolicy() public {
        uint256 first = wrap(ANN, id, 2, ANN);
        uint256 second = wrap(ANN, id, 3, ANN);
        vm.startPrank(ANN);
        policies.approve(BOB, first);
        policies.setApprovalForAll(CEM, true);
        vm.stopPrank();
        vm.prank(BOB);
        policies.unwrap(first, BOB);
        vm.prank(CEM);
        policies.unwrap(second, CEM);
        assertEq(desk.balanceOf(BOB, id), 2, "Bob");
        assertEq(desk.balanceOf(CEM, id), 3, "Cem");
    }

    function test_NewOwnerHasTheRightAndTheOldOneNone() public {
        uint256 policy = wrap(ANN, id, 2, ANN);
        vm.prank(ANN);
        policies.transferFrom(ANN, BOB, policy);
        vm.expectRevert(
            abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, ANN, policy)
        );
        vm.prank(ANN);
        policies.unwrap(policy, ANN);
        vm.prank(BOB);
        policies.unwrap(policy, BOB);
        assertEq(desk.balanceOf(BOB, id), 2, "tokens");
    }

    function test_RevertWhen_AStrangerEndsAPolicy() public {
        uint256 policy = wrap(ANN, id, 2, ANN);
        land(id, FLIGHT, VERY_LATE);
        bytes memory refusal = abi.encodeWithSelector(
            IERC721Errors.ERC721InsufficientApproval.selector,
            BOB,
            policy
        );
        vm.startPrank(BOB);
        vm.expectRevert(refusal);
        policies.unwrap(policy, BOB);
        vm.expectRevert(refusal);
        policies.redeem(policy, ANN);
        vm.stopPrank();
    }

    function test_RevertWhen_ThePolicyDoesNotExist() public {
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 0));
        policies.unwrap(0, ANN);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, type(uint256).max));
        policies.redeem(type(uint256).max, ANN);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 1));
        policies.tokenURI(1);
    }

    function test_RedeemsFromThePoolWhenNobodyPaidThePolicies() public {
        uint256 policy = wrap(ANN, id, 6, ANN);
        land(id, FLIGHT, VERY_LATE);
        vm.expectEmit(true, true, true, true, address(policies));
        emit PolicyCertificate.Redeemed(policy, OLAF, 6, 6 * PAYOUT);
        vm.prank(ANN);
        assertEq(policies.redeem(policy, OLAF), 6 * PAYOUT, "amount");
        assertEq(balance(OLAF), 6 * PAYOUT, "Olaf's dollars");
    }

    function test_EveryOwnerGetsTheirPartOnceWhenThePoliciesWerePaid() public {
        uint256 anns = wrap(ANN, id, 6, ANN);
        uint256 cems = wrap(ANN, id, 4, CEM);
        land(id, FLIGHT, VERY_LATE);
        desk.pay(id, only(address(policies)));
        assertEq(balance(address(policies)), 10 * PAYOUT, "held for both");

        vm.startPrank(ANN);
        policies.redeem(anns, OLAF);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, anns));
        policies.redeem(anns, OLAF);
        vm.stopPrank();
        assertEq(balance(OLAF), 6 * PAYOUT, "Ann's part");
        vm.prank(CEM);
        policies.redeem(cems, CEM);
        assertEq(balance(CEM), 4 * PAYOUT, "Cem's part");
        assertEq(balance(address(policies)), 0, "nothing is left");
    }

    function test_SettledCoverCanBeTakenOutUntilItIsPaid() public {
        uint256 anns = wrap(ANN, id, 6, ANN);
        uint256 cems = wrap(ANN, id, 4, CEM);
        land(id, FLIGHT, VERY_LATE);
        vm.startPrank(ANN);
        policies.unwrap(anns, ANN);
        assertEq(desk.redeem(id, 6, OLAF), 6 * PAYOUT, "redeemed at the desk");
        vm.stopPrank();

        desk.pay(id, only(address(policies)));
        vm.expectRevert(abi.encodeWithSelector(CoverEscrow.AlreadyPaid.selector, id, 4, 0));
        vm.prank(CEM);
        policies.unwrap(cems, CEM);
        vm.prank(CEM);
        assertEq(policies.redeem(cems, CEM), 4 * PAYOUT, "paid all the same");
    }

    function test_VoidGivesTheWholeDollarBack() public {
        uint256 policy = wrap(ANN, id, 6, ANN);
        vm.warp(SETTLE_BY);
        desk.void(id);
        desk.pay(id, only(address(policies)));
        vm.prank(ANN);
        assertEq(policies.redeem(policy, OLAF), 6 * DOLLAR, "amount");
    }

    function test_RevertWhen_RedeemingWhatIsOpenOrExpired() public {
        uint256 policy = wrap(ANN, id, 6, ANN);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.NothingToRedeem.selector, id, ICoverDesk.SeriesState.OPEN)
        );
        vm.prank(ANN);
        policies.redeem(policy, ANN);
        land(id, FLIGHT, ON_TIME);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.NothingToRedeem.selector, id, ICoverDesk.SeriesState.EXPIRED)
        );
        vm.prank(ANN);
        policies.redeem(policy, ANN);
        assertEq(policies.ownerOf(policy), ANN, "the policy stays");
    }

    function test_RevertWhen_WrappingASettledSeries() public {
        land(id, FLIGHT, VERY_LATE);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, id, ICoverDesk.SeriesState.PAYING)
        );
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, address(policies), id, 1, abi.encode(ANN));
    }

    function test_RevertWhen_TokensComeWithoutAHolder() public {
        vm.startPrank(ANN);
        vm.expectRevert(abi.encodeWithSelector(PolicyCertificate.MalformedHolder.selector, ""));
        desk.safeTransferFrom(ANN, address(policies), id, 1, "");
        bytes memory short = abi.encodePacked(ANN);
        vm.expectRevert(abi.encodeWithSelector(PolicyCertificate.MalformedHolder.selector, short));
        desk.safeTransferFrom(ANN, address(policies), id, 1, short);
        bytes memory dirty = abi.encode(type(uint256).max);
        vm.expectRevert(abi.encodeWithSelector(PolicyCertificate.MalformedHolder.selector, dirty));
        desk.safeTransferFrom(ANN, address(policies), id, 1, dirty);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0)));
        desk.safeTransferFrom(ANN, address(policies), id, 1, abi.encode(address(0)));
        vm.stopPrank();
    }

    function test_RevertWhen_NoTokensABatchOrAFreshTokenCome() public {
        uint256[] memory ids = new uint256[](1);
        uint256[] memory units = new uint256[](1);
        (ids[0], units[0]) = (id, 1);
        vm.startPrank(ANN);
        vm.expectRevert(ICoverDesk.NoUnits.selector);
        desk.safeTransferFrom(ANN, address(policies), id, 0, abi.encode(ANN));
        vm.expectRevert(CoverEscrow.BatchRefused.selector);
        desk.safeBatchTransferFrom(ANN, address(policies), ids, units, abi.encode(ANN));
        vm.expectRevert(abi.encodeWithSelector(CoverEscrow.NotCoverToken.selector, ANN, address(desk)));
        policies.onERC1155Received(ANN, ANN, id, 1, abi.encode(ANN));
        vm.stopPrank();
        ICoverDesk.Purchase memory purchase = purchaseOf(FLIGHT, 1);
        vm.expectRevert(CoverEscrow.ZeroAddress.selector);
        vm.prank(ANN);
        desk.buy(purchase, address(policies));
    }

    function test_RevertWhen_ThePolicyWouldBeItsOwnKeeper() public {
        bytes memory refusal = abi.encodeWithSelector(
            CoverEscrow.NotForThisContract.selector,
            address(policies)
        );
        vm.startPrank(ANN);
        vm.expectRevert(refusal);
        desk.safeTransferFrom(ANN, address(policies), id, 1, abi.encode(policies));
        vm.stopPrank();
        uint256 policy = wrap(ANN, id, 1, ANN);
        vm.startPrank(ANN);
        vm.expectRevert(refusal);
        policies.transferFrom(ANN, address(policies), policy);
        vm.expectPartialRevert(REENTRANT);
        policies.unwrap(policy, address(policies));
        vm.stopPrank();
        land(id, FLIGHT, VERY_LATE);
        vm.expectRevert(refusal);
        vm.prank(ANN);
        policies.redeem(policy, address(policies));
    }

    function test_RevertWhen_TheHolderCannotKeepAPolicy() public {
        address silent = address(new SilentContract());
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, silent));
        vm.prank(ANN);
        desk.safeTransferFrom(ANN, address(policies), id, 1, abi.encode(silent));
    }

    function test_NothingGetsInWhileAPolicyIsHandedOver() public {
        GreedyTrader greedy = new GreedyTrader(desk, dollar, address(market));
        uint256 next = policies.policies() + 1;
        greedy.plan(address(policies), abi.encodeCall(policies.unwrap, (next, address(greedy))));
        wrap(ANN, id, 3, address(greedy));
        assertEq(greedy.attempts(), 1, "tried");
        assertFalse(greedy.succeeded(), "refused");
        assertEq(uint256(bytes32(greedy.answer())), uint256(bytes32(REENTRANT)), "as a call from inside");

        greedy.plan(address(policies), abi.encodeCall(policies.redeem, (next, address(greedy))));
        greedy.act(address(policies), abi.encodeCall(policies.unwrap, (next, address(greedy))));
        assertEq(greedy.attempts(), 2, "tried");
        assertFalse(greedy.succeeded(), "refused");
        assertEq(desk.balanceOf(address(greedy), id), 3, "its own tokens and no more");
    }

    function test_SaysWhatItIs() public view {
        assertEq(policies.name(), "Buckler Policy", "name");
        assertEq(policies.symbol(), "bPOLICY", "symbol");
        assertTrue(policies.supportsInterface(type(IERC721).interfaceId), "ERC-721");
        assertTrue(policies.supportsInterface(type(IERC1155Receiver).interfaceId), "receiver");
        assertTrue(policies.supportsInterface(0x01ffc9a7), "ERC-165");
        assertFalse(policies.supportsInterface(0xffffffff), "not everything");
    }

    function test_CertificateIsTheDesksTextWithItsCount() public {
        uint256 policy = wrap(ANN, id, 6, ANN);
        (ICoverDesk.Terms memory terms, , , ) = desk.seriesOf(id);
        ICoverDesk.Window memory window = desk.windowOf(id);
        string memory expected = desk.certificateText().policyJson(terms, window, policy, 6);
        assertEq(policies.tokenURI(policy), expected, "certificate");
    }

    function testFuzz_OwnersGetExactlyTheirPartsInAnyOrder(int64 late, uint8 order, uint8 split) public {
        uint256 first = 1 + (split % 9);
        uint256 anns = wrap(ANN, id, first, ANN);
        uint256 cems = wrap(ANN, id, 10 - first, CEM);
        land(id, FLIGHT, late);
        (, , , uint256 payPerUnit) = desk.seriesOf(id);
        if (payPerUnit == 0) return;
        if (order & 1 == 1) desk.pay(id, only(address(policies)));
        bool annFirst = order & 2 == 2;
        vm.prank(annFirst ? ANN : CEM);
        policies.redeem(annFirst ? anns : cems, OLAF);
        uint256 firstPart = (annFirst ? first : 10 - first) * payPerUnit;
        assertEq(balance(OLAF), firstPart, "the first one's part");
        if (order & 4 == 4) desk.pay(id, only(address(policies)));
        vm.prank(annFirst ? CEM : ANN);
        policies.redeem(annFirst ? cems : anns, OLAF);
        assertEq(balance(OLAF), 10 * payPerUnit, "and the other one's");
        assertEq(balance(address(policies)) + desk.balanceOf(address(policies), id), 0, "nothing is left");
    }
}
