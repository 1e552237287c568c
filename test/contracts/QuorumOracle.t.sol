// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {QuorumOracle} from "../../contracts/QuorumOracle.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {World} from "./support/World.sol";

contract QuorumOracleTest is World {
    IOutcomeOracle.Status private constant NONE = IOutcomeOracle.Status.NONE;
    IOutcomeOracle.Status private constant VALUE = IOutcomeOracle.Status.VALUE;
    IOutcomeOracle.Status private constant VOID = IOutcomeOracle.Status.VOID;
    uint256 private constant CURVE_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
    uint40 private constant SEEN = uint40(NOW - 60);

    function test_TwoOfThreeMakeAnOutcomeAfterTheWindow() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 118, BEN, 125);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.Observed(FLIGHTS, FLIGHT, vm.addr(ADA), VALUE, 118, SEEN, pair[0].evidence);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.Observed(FLIGHTS, FLIGHT, vm.addr(BEN), VALUE, 125, SEEN, pair[1].evidence);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.Reported(FLIGHTS, FLIGHT, VALUE, 118, uint40(NOW + 2 hours));
        oracle.report(FLIGHTS, FLIGHT, pair);

        vm.warp(NOW + 2 hours - 1);
        expectOutcome(NONE, 0, 0);
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 118, SEEN);
    }

    function test_MedianOfThreeAndTheEarliestTime() public {
        IQuorumOracle.Observation[] memory three = new IQuorumOracle.Observation[](3);
        three[0] = reading(CLEO, VALUE, 100, SEEN);
        three[1] = reading(ADA, VALUE, 110, SEEN - 30);
        three[2] = reading(BEN, VALUE, 130, SEEN);
        oracle.report(FLIGHTS, FLIGHT, three);
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 110, SEEN - 30);
    }

    function test_VoidCarriesNoIndex() public {
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(ADA, VOID, 5, SEEN);
        pair[1] = reading(BEN, VOID, 5, SEEN);
        oracle.report(FLIGHTS, FLIGHT, pair);
        vm.warp(NOW + 2 hours);
        expectOutcome(VOID, 0, SEEN);
    }

    function test_NegativeIndicesAreOrderedAsNumbers() public {
        oracle.report(FLIGHTS, FLIGHT, two(ADA, -20, BEN, -5));
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, -20, SEEN);
    }

    function test_RevertWhen_TooFewObservations() public {
        IQuorumOracle.Observation[] memory one = new IQuorumOracle.Observation[](1);
        one[0] = reading(ADA, VALUE, 100, SEEN);
        refuses(one, abi.encodeWithSelector(IQuorumOracle.TooFewObservations.selector, 1, 2));
    }

    function test_RevertWhen_OneFamilySpeaksAlone() public {
        refuses(two(BEN, 100, CLEO, 100), abi.encodeWithSelector(IQuorumOracle.TooFewFamilies.selector, 1, 2));
    }

    function test_RevertWhen_OneReporterSignsTwice() public {
        refuses(two(ADA, 100, ADA, 101), abi.encodeWithSelector(IQuorumOracle.ReporterTwice.selector, vm.addr(ADA)));
    }

    function test_RevertWhen_StrangerSigns() public {
        refuses(
            two(ADA, 100, STRANGER, 100),
            abi.encodeWithSelector(IQuorumOracle.UnknownReporter.selector, vm.addr(STRANGER))
        );
    }

    function test_RevertWhen_ReportersContradictEachOther() public {
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(ADA, VALUE, 0, SEEN);
        pair[1] = reading(BEN, VOID, 0, SEEN);
        refuses(pair, abi.encodeWithSelector(IQuorumOracle.StatusDiffers.selector, VALUE, VOID));
    }

    function test_RevertWhen_NotKnownYetIsReported() public {
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(ADA, NONE, 0, SEEN);
        pair[1] = reading(BEN, NONE, 0, SEEN);
        refuses(pair, abi.encodeWithSelector(IQuorumOracle.StatusCannotSettle.selector, NONE));
    }

    function test_RevertWhen_NotAscending() public {
        refuses(two(ADA, 101, BEN, 100), abi.encodeWithSelector(IQuorumOracle.NotAscending.selector, 101, 100));
    }

    function test_RevertWhen_SpreadIsTooWide() public {
        refuses(
            two(ADA, 100, BEN, 131),
            abi.encodeWithSelector(IQuorumOracle.SpreadTooWide.selector, 100, 131, 30)
        );
        oracle.report(FLIGHTS, FLIGHT, two(ADA, 100, BEN, 130));
    }

    function test_RevertWhen_SpreadIsTheWholeRange() public {
        refuses(
            two(ADA, type(int64).min, BEN, type(int64).max),
            abi.encodeWithSelector(IQuorumOracle.SpreadTooWide.selector, type(int64).min, type(int64).max, 30)
        );
    }

    function test_RevertWhen_ObservedInTheFuture() public {
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(ADA, VALUE, 100, uint40(NOW));
        pair[1] = reading(BEN, VALUE, 100, uint40(NOW + 1));
        refuses(pair, abi.encodeWithSelector(IQuorumOracle.ObservedInFuture.selector, NOW + 1, NOW));
    }

    function test_RevertWhen_AlreadyReported() public {
        oracle.report(FLIGHTS, FLIGHT, two(ADA, 100, BEN, 100));
        refuses(
            two(ADA, 100, CLEO, 100),
            abi.encodeWithSelector(IQuorumOracle.AlreadyReported.selector, FLIGHTS, FLIGHT)
        );
    }

    function test_RevertWhen_SignedForAnotherChain() public {
        refusesDigest(digestOf(domainOf(address(oracle), 1), oracle.reporterSet(), FLIGHTS, FLIGHT, adas()));
    }

    function test_RevertWhen_SignedForAnotherContract() public {
        refusesDigest(digestOf(domainOf(address(desk), block.chainid), oracle.reporterSet(), FLIGHTS, FLIGHT, adas()));
    }

    function test_RevertWhen_SignedForAnotherFlight() public {
        bytes32 domain = domainOf(address(oracle), block.chainid);
        refusesDigest(digestOf(domain, oracle.reporterSet(), FLIGHTS, OTHER_FLIGHT, adas()));
    }

    function test_RevertWhen_SignedForAnotherProduct() public {
        bytes32 domain = domainOf(address(oracle), block.chainid);
        refusesDigest(digestOf(domain, oracle.reporterSet(), 2, FLIGHT, adas()));
    }

    function test_RevertWhen_SignedForAnEarlierReporterSet() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        oracle.setReporters(threeReporters(), 3, 2);
        oracle.setReporters(swapped(), 2, 2);
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.report(FLIGHTS, FLIGHT, pair);
    }

    function test_RevertWhen_TheChainForks() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        vm.chainId(1337);
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.report(FLIGHTS, FLIGHT, pair);
    }

    function test_RevertWhen_SignatureIsTheOtherOneOfItsPair() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        (bytes32 r, bytes32 s, uint8 v) = split(pair[1].signature);
        bytes32 high = bytes32(CURVE_ORDER - uint256(s));
        pair[1].signature = abi.encodePacked(r, high, v == 27 ? uint8(28) : uint8(27));
        refuses(pair, abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureS.selector, high));
    }

    function test_RevertWhen_SignatureIsTooShort() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        pair[1].signature = hex"00";
        refuses(pair, abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureLength.selector, 1));
    }

    function test_RevertWhen_SignatureIsNoSignature() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        pair[1].signature = new bytes(65);
        refuses(pair, abi.encodeWithSelector(ECDSA.ECDSAInvalidSignature.selector));
    }

    function test_ADisputeHoldsTheReportBack() public {
        oracle.report(FLIGHTS, FLIGHT, two(ADA, 100, BEN, 100));
        vm.warp(NOW + 2 hours - 1);
        fundChallenger();
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.Disputed(FLIGHTS, FLIGHT, OLAF, 50 * DOLLAR);
        vm.prank(OLAF);
        oracle.dispute(FLIGHTS, FLIGHT);
        assertEq(dollar.balanceOf(address(oracle)), 50 * DOLLAR, "bond");
        vm.warp(NOW + 365 days);
        expectOutcome(NONE, 0, 0);
        (, , , , bool disputed) = oracle.reportOf(FLIGHTS, FLIGHT);
        assertTrue(disputed, "disputed");
    }

    function test_OverturnedReportReturnsTheBond() public {
        dispute();
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.Resolved(FLIGHTS, FLIGHT, VALUE, 240, true);
        oracle.resolve(FLIGHTS, FLIGHT, VALUE, 240);
        expectOutcome(VALUE, 240, uint40(NOW));
        vm.prank(OLAF);
        oracle.collectBond(CEM);
        assertEq(dollar.balanceOf(CEM), 50 * DOLLAR, "bond");
    }

    function test_UpheldReportCostsTheBond() public {
        dispute();
        oracle.resolve(FLIGHTS, FLIGHT, VALUE, 100);
        expectOutcome(VALUE, 100, SEEN);
        assertEq(oracle.bondOf(OLAF), 0, "challenger");
        oracle.collectBond(TREASURY);
        assertEq(dollar.balanceOf(TREASURY), 50 * DOLLAR, "bond");
        assertEq(oracle.collectBond(TREASURY), 0, "once");
    }

    function test_ArbiterMaySayThatNobodyCanKnow() public {
        dispute();
        oracle.resolve(FLIGHTS, FLIGHT, VOID, 77);
        expectOutcome(VOID, 0, uint40(NOW));
    }

    function test_RevertWhen_DisputingWhatIsFinal() public {
        oracle.report(FLIGHTS, FLIGHT, two(ADA, 100, BEN, 100));
        vm.warp(NOW + 2 hours);
        expectNotDisputable();
    }

    function test_RevertWhen_DisputingTwice() public {
        dispute();
        expectNotDisputable();
    }

    function test_RevertWhen_DisputingWhatTheArbiterDecided() public {
        dispute();
        oracle.resolve(FLIGHTS, FLIGHT, VALUE, 240);
        expectNotDisputable();
    }

    function test_RevertWhen_DisputingWhatNobodyReported() public {
        expectNotDisputable();
    }

    function test_RevertWhen_ResolvingWhatNobodyDisputes() public {
        oracle.report(FLIGHTS, FLIGHT, two(ADA, 100, BEN, 100));
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.NotDisputed.selector, FLIGHTS, FLIGHT));
        oracle.resolve(FLIGHTS, FLIGHT, VALUE, 240);
    }

    function test_RevertWhen_ArbiterDoesNotAnswer() public {
        dispute();
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.StatusCannotSettle.selector, NONE));
        oracle.resolve(FLIGHTS, FLIGHT, NONE, 0);
    }

    function test_RevertWhen_StrangerResolves() public {
        dispute();
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF));
        vm.prank(OLAF);
        oracle.resolve(FLIGHTS, FLIGHT, VALUE, 240);
    }

    function test_ReporterSetIsTheHashOfEverythingThatBinds() public {
        IQuorumOracle.Reporter[] memory reporters = threeReporters();
        bytes32 expected = keccak256(abi.encode(block.chainid, address(oracle), reporters, uint8(2), uint8(2)));
        assertEq(oracle.reporterSet(), expected, "set");
        vm.expectEmit(true, true, true, false, address(oracle));
        emit IQuorumOracle.ReportersChanged(
            keccak256(abi.encode(block.chainid, address(oracle), reporters, uint8(3), uint8(1))),
            reporters,
            3,
            1
        );
        oracle.setReporters(reporters, 3, 1);
    }

    function test_RemovedReporterIsAStranger() public {
        oracle.setReporters(swapped(), 2, 2);
        assertEq(oracle.reportersOf().length, 2, "reporters");
        refuses(two(ADA, 100, BEN, 100), abi.encodeWithSelector(IQuorumOracle.UnknownReporter.selector, vm.addr(BEN)));
        oracle.report(FLIGHTS, FLIGHT, two(ADA, 100, STRANGER, 100));
    }

    function test_RevertWhen_StrangerNamesReporters() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, OLAF));
        vm.prank(OLAF);
        oracle.setReporters(threeReporters(), 2, 2);
    }

    function test_RevertWhen_TwoQuorumsCouldDisagree() public {
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("quorum"), 1, 2));
        oracle.setReporters(threeReporters(), 1, 1);
    }

    function test_RevertWhen_QuorumCannotBeReached() public {
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("quorum"), 4, 3));
        oracle.setReporters(threeReporters(), 4, 2);
    }

    function test_RevertWhen_FamiliesCannotBeReached() public {
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("families"), 3, 2));
        oracle.setReporters(threeReporters(), 2, 3);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("families"), 0, 1));
        oracle.setReporters(threeReporters(), 2, 0);
    }

    function test_RevertWhen_ReporterIsNamedTwice() public {
        IQuorumOracle.Reporter[] memory reporters = threeReporters();
        reporters[2].signer = reporters[0].signer;
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.ReporterTwice.selector, vm.addr(ADA)));
        oracle.setReporters(reporters, 2, 2);
    }

    function test_RevertWhen_ReporterIsNobody() public {
        IQuorumOracle.Reporter[] memory reporters = threeReporters();
        reporters[1].signer = address(0);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.UnknownReporter.selector, address(0)));
        oracle.setReporters(reporters, 2, 2);
    }

    function test_RevertWhen_FamilyIsOutsideItsRail() public {
        IQuorumOracle.Reporter[] memory reporters = threeReporters();
        reporters[1].family = 128;
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("family"), 128, 127));
        oracle.setReporters(reporters, 2, 2);
    }

    function test_RevertWhen_ThereAreTooManyReporters() public {
        IQuorumOracle.Reporter[] memory reporters = new IQuorumOracle.Reporter[](32);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SetOutsideRail.selector, bytes32("reporters"), 32, 31));
        oracle.setReporters(reporters, 17, 1);
    }

    function testFuzz_TheLowerMiddleOneWins(int32 low, uint8 first, uint8 second) public {
        int64 a = low;
        int64 b = a + int64(uint64(first % 16));
        int64 c = b + int64(uint64(second % 15));
        IQuorumOracle.Observation[] memory three = new IQuorumOracle.Observation[](3);
        three[0] = reading(BEN, VALUE, a, SEEN);
        three[1] = reading(CLEO, VALUE, b, SEEN);
        three[2] = reading(ADA, VALUE, c, SEEN);
        oracle.report(FLIGHTS, FLIGHT, three);
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, b, SEEN);
    }

    function reading(
        uint256 key,
        IOutcomeOracle.Status status,
        int64 index,
        uint40 observedAt
    ) private view returns (IQuorumOracle.Observation memory) {
        return observe(oracle, FLIGHTS, FLIGHT, Reading(key, status, index, observedAt));
    }

    function two(
        uint256 firstKey,
        int64 firstIndex,
        uint256 secondKey,
        int64 secondIndex
    ) private view returns (IQuorumOracle.Observation[] memory pair) {
        pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(firstKey, VALUE, firstIndex, SEEN);
        pair[1] = reading(secondKey, VALUE, secondIndex, SEEN);
    }

    function adas() private pure returns (Reading memory) {
        return Reading(ADA, VALUE, 100, SEEN);
    }

    function swapped() private pure returns (IQuorumOracle.Reporter[] memory reporters) {
        reporters = new IQuorumOracle.Reporter[](2);
        reporters[0] = IQuorumOracle.Reporter({signer: vm.addr(ADA), family: 1});
        reporters[1] = IQuorumOracle.Reporter({signer: vm.addr(STRANGER), family: 3});
    }

    /// @dev A signature over anything else recovers some address that has no seat.
    function refusesDigest(bytes32 digest) private {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        pair[0] = signed(adas(), digest);
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.report(FLIGHTS, FLIGHT, pair);
    }

    function refuses(IQuorumOracle.Observation[] memory observations, bytes memory reason) private {
        vm.expectRevert(reason);
        oracle.report(FLIGHTS, FLIGHT, observations);
    }

    function fundChallenger() private {
        dollar.mint(OLAF, 50 * DOLLAR);
        vm.prank(OLAF);
        dollar.approve(address(oracle), 50 * DOLLAR);
    }

    function dispute() private {
        oracle.report(FLIGHTS, FLIGHT, two(ADA, 100, BEN, 100));
        fundChallenger();
        vm.prank(OLAF);
        oracle.dispute(FLIGHTS, FLIGHT);
    }

    function expectNotDisputable() private {
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.NotDisputable.selector, FLIGHTS, FLIGHT));
        vm.prank(OLAF);
        oracle.dispute(FLIGHTS, FLIGHT);
    }

    function expectOutcome(IOutcomeOracle.Status status, int64 index, uint40 observedAt) private view {
        (IOutcomeOracle.Status s, int64 i, uint40 t) = oracle.outcomeOf(FLIGHTS, FLIGHT, 0);
        assertEq(uint256(s), uint256(status), "status");
        assertEq(int256(i), int256(index), "index");
        assertEq(t, observedAt, "observedAt");
    }

    function split(bytes memory signature) private pure returns (bytes32 r, bytes32 s, uint8 v) {
        (r, s) = abi.decode(signature, (bytes32, bytes32));
        v = uint8(signature[64]);
    }
}
