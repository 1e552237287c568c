// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {Batches} from "./support/Batches.sol";

contract QuorumOracleBatchTest is Batches {
    function test_ALeafBecomesTheReportOfItsEvent() public {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        bytes32 root = parentOf(hashOf(leaves[0]), hashOf(leaves[1]));
        IQuorumOracle.Signature[] memory signatures = signedBy(ADA, BEN, root);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.BatchReported(0, root, 2, 3, uint40(NOW + 2 hours));
        assertEq(oracle.reportBatch(0, leaves, signatures), root, "root");

        vm.warp(NOW + 1 hours);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.LeafOpened(FLIGHTS, FLIGHT, root);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.Reported(FLIGHTS, FLIGHT, 0, VALUE, 130, SEEN, uint40(NOW + 2 hours), 0);
        oracle.openLeaf(0, root, leaves[0], only(hashOf(leaves[1])));
        expectOutcome(NONE, 0, 0);
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 130, SEEN);
    }

    function test_ALeafOpenedAfterTheWindowIsFinalAtOnce() public {
        (IQuorumOracle.Leaf[] memory leaves, bytes32 root) = batched();
        vm.warp(NOW + 2 hours);
        oracle.openLeaf(0, root, leaves[0], only(hashOf(leaves[1])));
        expectOutcome(VALUE, 130, SEEN);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.NotDisputable.selector, FLIGHTS, FLIGHT));
        vm.prank(OLAF);
        oracle.dispute(0, FLIGHTS, FLIGHT);
    }

    function test_AnOpenedLeafCanBeDisputedInTheBatchsWindow() public {
        (IQuorumOracle.Leaf[] memory leaves, bytes32 root) = batched();
        vm.warp(NOW + 2 hours - 1);
        oracle.openLeaf(0, root, leaves[0], only(hashOf(leaves[1])));
        fund(OLAF, 50 * DOLLAR);
        vm.prank(OLAF);
        oracle.dispute(0, FLIGHTS, FLIGHT);
        vm.warp(NOW + 3 hours);
        expectOutcome(NONE, 0, 0);
        oracle.resolve(0, FLIGHTS, FLIGHT, VALUE, 10);
        expectOutcome(VALUE, 10, uint40(NOW + 3 hours));
    }

    function test_NegativeAndVoidLeavesComeBackAsTheyWere() public {
        IQuorumOracle.Leaf[] memory leaves = new IQuorumOracle.Leaf[](2);
        leaves[0] = leafOf(FLIGHT, VALUE, -20);
        leaves[1] = leafOf(OTHER_FLIGHT, VOID, 7);
        bytes32 root = publish(leaves);
        oracle.openLeaf(0, root, leaves[0], only(hashOf(leaves[1])));
        oracle.openLeaf(0, root, leaves[1], only(hashOf(leaves[0])));
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, -20, SEEN);
        (IOutcomeOracle.Status status, int64 index, ) = oracle.outcomeOf(FLIGHTS, OTHER_FLIGHT, uint40(NOW));
        assertEq(uint256(status), uint256(VOID), "void");
        assertEq(int256(index), 0, "no index");
    }

    function test_ALeafSeenInTheSecondOfItsBatchIsOpened() public {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        leaves[0] = IQuorumOracle.Leaf(FLIGHT, readingOf(VALUE, 130, uint40(NOW)));
        oracle.openLeaf(0, publish(leaves), leaves[0], only(hashOf(leaves[1])));
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 130, uint40(NOW));
    }

    function test_RevertWhen_TheLeafIsNotInTheBatch() public {
        (IQuorumOracle.Leaf[] memory leaves, bytes32 root) = batched();
        IQuorumOracle.Leaf memory other = leafOf(FLIGHT, VALUE, 999);
        bytes memory reason = abi.encodeWithSelector(IQuorumOracle.NotInBatch.selector, FLIGHTS, FLIGHT, root);
        bytes32[] memory proof = only(hashOf(leaves[1]));
        vm.expectRevert(reason);
        oracle.openLeaf(0, root, other, proof);
        vm.expectRevert(reason);
        oracle.openLeaf(0, root, leaves[0], new bytes32[](0));
    }

    function test_RevertWhen_TheBatchWasNeverReported() public {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        bytes32 root = parentOf(hashOf(leaves[0]), hashOf(leaves[1]));
        bytes32[] memory proof = only(hashOf(leaves[1]));
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.NotInBatch.selector, FLIGHTS, FLIGHT, root));
        oracle.openLeaf(0, root, leaves[0], proof);
    }

    function test_RevertWhen_TheEventWasReportedBefore() public {
        (IQuorumOracle.Leaf[] memory leaves, bytes32 root) = batched();
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 130, BEN, 130));
        bytes32[] memory proof = only(hashOf(leaves[1]));
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.AlreadyReported.selector, FLIGHTS, FLIGHT));
        oracle.openLeaf(0, root, leaves[0], proof);
    }

    function test_RevertWhen_TheLeafIsOpenedTwice() public {
        (IQuorumOracle.Leaf[] memory leaves, bytes32 root) = batched();
        bytes32[] memory proof = only(hashOf(leaves[1]));
        oracle.openLeaf(0, root, leaves[0], proof);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.AlreadyReported.selector, FLIGHTS, FLIGHT));
        oracle.openLeaf(0, root, leaves[0], proof);
    }

    function test_RevertWhen_TheBatchIsReportedTwice() public {
        (IQuorumOracle.Leaf[] memory leaves, bytes32 root) = batched();
        IQuorumOracle.Signature[] memory signatures = signedBy(ADA, BEN, root);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.BatchAlreadyReported.selector, root));
        oracle.reportBatch(0, leaves, signatures);
    }

    function test_RevertWhen_TheBatchIsEmpty() public {
        IQuorumOracle.Signature[] memory signatures = signedBy(ADA, BEN, 0);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.EmptyBatch.selector));
        oracle.reportBatch(0, new IQuorumOracle.Leaf[](0), signatures);
    }

    function test_RevertWhen_TooFewSignTheBatch() public {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        IQuorumOracle.Signature[] memory one = new IQuorumOracle.Signature[](1);
        one[0] = signBatch(ADA, 0, parentOf(hashOf(leaves[0]), hashOf(leaves[1])));
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.TooFewObservations.selector, 1, 2));
        oracle.reportBatch(0, leaves, one);
    }

    function test_RevertWhen_OneFamilySignsTheBatchAlone() public {
        refusesSigners(BEN, CLEO, abi.encodeWithSelector(IQuorumOracle.TooFewFamilies.selector, 1, 2));
    }

    function test_RevertWhen_OneReporterSignsTheBatchTwice() public {
        refusesSigners(ADA, ADA, abi.encodeWithSelector(IQuorumOracle.ReporterTwice.selector, vm.addr(ADA)));
    }

    function test_RevertWhen_AStrangerSignsTheBatch() public {
        bytes memory reason = abi.encodeWithSelector(IQuorumOracle.UnknownReporter.selector, vm.addr(STRANGER));
        refusesSigners(ADA, STRANGER, reason);
    }

    function test_RevertWhen_ALeafWasChangedAfterSigning() public {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        IQuorumOracle.Signature[] memory signatures = signedBy(
            ADA,
            BEN,
            parentOf(hashOf(leaves[0]), hashOf(leaves[1]))
        );
        leaves[1] = leafOf(OTHER_FLIGHT, VALUE, 500);
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.reportBatch(0, leaves, signatures);
    }

    function test_RevertWhen_ALeafSaysNothing() public {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        leaves[0] = leafOf(FLIGHT, NONE, 1);
        refusesToOpenFirst(leaves, abi.encodeWithSelector(IQuorumOracle.StatusCannotSettle.selector, NONE));
    }

    function test_RevertWhen_ALeafHasBitsThatMeanNothing() public {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        leaves[0].reading |= bytes32(uint256(1) << 96);
        refusesToOpenFirst(leaves, abi.encodeWithSelector(IQuorumOracle.StatusCannotSettle.selector, NONE));
    }

    function test_RevertWhen_ALeafHasAnUnknownStatus() public {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        leaves[0].reading |= bytes32(uint256(3) << 16);
        refusesToOpenFirst(leaves, abi.encodeWithSelector(IQuorumOracle.StatusCannotSettle.selector, NONE));
    }

    function test_RevertWhen_ALeafWasSeenAfterItsBatch() public {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        leaves[0] = IQuorumOracle.Leaf(FLIGHT, readingOf(VALUE, 130, uint40(NOW + 1)));
        refusesToOpenFirst(leaves, abi.encodeWithSelector(IQuorumOracle.ObservedInFuture.selector, NOW + 1, NOW));
    }

    function test_ARetiredSetsBatchAnswersForItsTimeOnly() public {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        bytes32 root = parentOf(hashOf(leaves[0]), hashOf(leaves[1]));
        IQuorumOracle.Signature[] memory signatures = signedBy(ADA, BEN, root);
        vm.warp(NOW + 1 days);
        oracle.setReporters(swapped(), 2, 2);
        oracle.reportBatch(0, leaves, signatures);
        oracle.openLeaf(0, root, leaves[0], only(hashOf(leaves[1])));
        vm.warp(NOW + 2 days);
        expectOutcomeFor(uint40(NOW), VALUE, 130, SEEN);
        expectOutcomeFor(uint40(NOW + 1 days), NONE, 0, 0);
    }

    /// @dev The root is that of a tree built level by level from the library's layout, and every leaf opens with its path.
    function testFuzz_EveryLeafOfAnySizeOpens(uint8 size, uint8 pick) public {
        uint256 count = 1 + (size % 40);
        IQuorumOracle.Leaf[] memory leaves = new IQuorumOracle.Leaf[](count);
        for (uint256 i = 0; i < count; ++i) leaves[i] = leafOf(bytes32(i + 1), VALUE, int32(int256(i)));
        bytes32[] memory tree = treeOf(leaves);
        bytes32 root = oracle.reportBatch(0, leaves, signedBy(ADA, BEN, tree[0]));
        assertEq(root, tree[0], "root");
        uint256 chosen = pick % count;
        oracle.openLeaf(0, root, leaves[chosen], pathOf(tree, tree.length - 1 - chosen));
        (, int64 index, , , ) = oracle.reportOf(0, FLIGHTS, bytes32(chosen + 1));
        assertEq(int256(index), int256(chosen), "index");
    }

    function refusesSigners(uint256 first, uint256 second, bytes memory reason) private {
        IQuorumOracle.Leaf[] memory leaves = pairOfLeaves();
        bytes32 root = parentOf(hashOf(leaves[0]), hashOf(leaves[1]));
        IQuorumOracle.Signature[] memory signatures = signedBy(first, second, root);
        vm.expectRevert(reason);
        oracle.reportBatch(0, leaves, signatures);
    }

    function refusesToOpenFirst(IQuorumOracle.Leaf[] memory leaves, bytes memory reason) private {
        bytes32 root = publish(leaves);
        bytes32[] memory proof = only(hashOf(leaves[1]));
        vm.expectRevert(reason);
        oracle.openLeaf(0, root, leaves[0], proof);
    }
}
