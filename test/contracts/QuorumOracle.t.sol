// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {Panel} from "./support/Panel.sol";

contract QuorumOracleTest is Panel {
    uint256 private constant CURVE_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    function test_TwoOfThreeMakeAnOutcomeAfterTheWindow() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 118, BEN, 125);
        vm.expectEmit(true, true, true, true, address(oracle));
        emit IQuorumOracle.Reported(FLIGHTS, FLIGHT, 0, VALUE, 118, SEEN, uint40(NOW + 2 hours), 3);
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, pair);

        vm.warp(NOW + 2 hours - 1);
        expectOutcome(NONE, 0, 0);
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 118, SEEN);
    }

    function test_LowerMedianOfIndicesAndUpperMedianOfTimes() public {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, timed(SEEN - 10, SEEN - 30, SEEN - 20));
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 110, SEEN - 20);
    }

    function test_OneOldTimeAmongThreeMovesNothing() public {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, timed(0, SEEN, SEEN - 5));
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 110, SEEN - 5);
    }

    function test_OneLateTimeAmongThreeMovesNothingBeyondTheHonest() public {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, timed(uint40(NOW), SEEN - 5, SEEN));
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 110, SEEN);
    }

    function test_OneOldTimeAmongTwoMovesNothing() public {
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(ADA, VALUE, 100, 0);
        pair[1] = reading(BEN, VALUE, 100, SEEN);
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, pair);
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 100, SEEN);
    }

    function test_OneLateTimeAmongTwoIsAtMostTheReports() public {
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(ADA, VALUE, 100, uint40(NOW));
        pair[1] = reading(BEN, VALUE, 100, SEEN);
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, pair);
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, 100, uint40(NOW));
    }

    function test_VoidCarriesNoIndex() public {
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(ADA, VOID, 5, SEEN);
        pair[1] = reading(BEN, VOID, 5, SEEN);
        oracle.report(0, FLIGHTS, FLIGHT, VOID, pair);
        vm.warp(NOW + 2 hours);
        expectOutcome(VOID, 0, SEEN);
    }

    function test_NegativeIndicesAreOrderedAsNumbers() public {
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, -20, BEN, -5));
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

    /// @dev What Ben signed as VOID is, read as a value, a stranger's signature.
    function test_RevertWhen_ReportersContradictEachOther() public {
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(ADA, VALUE, 0, SEEN);
        pair[1] = reading(BEN, VOID, 0, SEEN);
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, pair);
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.report(0, FLIGHTS, FLIGHT, VOID, pair);
    }

    function test_RevertWhen_NotKnownYetIsReported() public {
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(ADA, NONE, 0, SEEN);
        pair[1] = reading(BEN, NONE, 0, SEEN);
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.StatusCannotSettle.selector, NONE));
        oracle.report(0, FLIGHTS, FLIGHT, NONE, pair);
    }

    function test_RevertWhen_NotAscending() public {
        refuses(two(ADA, 101, BEN, 100), abi.encodeWithSelector(IQuorumOracle.NotAscending.selector, 101, 100));
    }

    function test_RevertWhen_SpreadIsTooWide() public {
        refuses(
            two(ADA, 100, BEN, 131),
            abi.encodeWithSelector(IQuorumOracle.SpreadTooWide.selector, 100, 131, 30)
        );
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, BEN, 130));
    }

    /// @dev Minutes, millimetres and cents have no limit in common.
    function test_EachProductHasASpreadLimitOfItsOwnAndOthersTheFirst() public {
        uint16[16] memory limits = oracle.spreadLimits();
        for (uint16 product = 0; product < 18; ++product) {
            uint16 limit = product < 16 ? 29 + product : 29;
            if (product < 16) assertEq(limits[product], limit, "told");
            IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
            pair[0] = observe(oracle, product, FLIGHT, Reading(ADA, VALUE, -7, SEEN));
            pair[1] = observe(oracle, product, FLIGHT, Reading(BEN, VALUE, int64(uint64(limit)) - 6, SEEN));
            vm.expectRevert(
                abi.encodeWithSelector(IQuorumOracle.SpreadTooWide.selector, -7, int256(uint256(limit)) - 6, limit)
            );
            oracle.report(0, product, FLIGHT, VALUE, pair);
            pair[1] = observe(oracle, product, FLIGHT, Reading(BEN, VALUE, int64(uint64(limit)) - 7, SEEN));
            oracle.report(0, product, FLIGHT, VALUE, pair);
        }
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
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, two(ADA, 100, BEN, 100));
        refuses(
            two(ADA, 100, CLEO, 100),
            abi.encodeWithSelector(IQuorumOracle.AlreadyReported.selector, FLIGHTS, FLIGHT)
        );
    }

    function test_RevertWhen_SignedForAnotherChain() public {
        refusesDigest(digestOf(domainOf(address(oracle), 1), oracle.reporterSet(), FLIGHTS, FLIGHT, adas()));
    }

    function test_RevertWhen_SignedForAnotherContract() public {
        refusesDigest(digestOf(domainOf(address(dollar), block.chainid), oracle.reporterSet(), FLIGHTS, FLIGHT, adas()));
    }

    function test_RevertWhen_SignedForAnotherFlight() public {
        bytes32 domain = domainOf(address(oracle), block.chainid);
        refusesDigest(digestOf(domain, oracle.reporterSet(), FLIGHTS, OTHER_FLIGHT, adas()));
    }

    function test_RevertWhen_SignedForAnotherProduct() public {
        bytes32 domain = domainOf(address(oracle), block.chainid);
        refusesDigest(digestOf(domain, oracle.reporterSet(), 2, FLIGHT, adas()));
    }

    function test_RevertWhen_TheChainForks() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        vm.chainId(1337);
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, pair);
    }

    function test_RevertWhen_SignatureIsTheOtherOneOfItsPair() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        uint256 top = 1 << 255;
        uint256 low = uint256(pair[1].vs) & ~top;
        uint256 otherParity = (uint256(pair[1].vs) ^ top) & top;
        // The highest bit of the high s is taken for the parity: what is left belongs to nobody.
        pair[1].vs = bytes32(((CURVE_ORDER - low) & ~top) | otherParity);
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, pair);
        pair[1].vs = bytes32(type(uint256).max);
        refuses(pair, abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureS.selector, bytes32(top - 1)));
    }

    function test_RevertWhen_SignatureIsNoSignature() public {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        (pair[1].r, pair[1].vs) = (0, 0);
        refuses(pair, abi.encodeWithSelector(ECDSA.ECDSAInvalidSignature.selector));
    }

    function testFuzz_TheLowerMiddleOneWins(int32 low, uint8 first, uint8 second) public {
        int64 a = low;
        int64 b = a + int64(uint64(first % 16));
        int64 c = b + int64(uint64(second % 15));
        IQuorumOracle.Observation[] memory three = new IQuorumOracle.Observation[](3);
        three[0] = reading(BEN, VALUE, a, SEEN);
        three[1] = reading(CLEO, VALUE, b, SEEN);
        three[2] = reading(ADA, VALUE, c, SEEN);
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, three);
        vm.warp(NOW + 2 hours);
        expectOutcome(VALUE, b, SEEN);
    }

    function timed(
        uint40 adas_,
        uint40 bens,
        uint40 cleos
    ) private view returns (IQuorumOracle.Observation[] memory three) {
        three = new IQuorumOracle.Observation[](3);
        three[0] = reading(CLEO, VALUE, 100, cleos);
        three[1] = reading(ADA, VALUE, 110, adas_);
        three[2] = reading(BEN, VALUE, 130, bens);
    }

    function adas() private pure returns (Reading memory) {
        return Reading(ADA, VALUE, 100, SEEN);
    }

    /// @dev A signature over anything else recovers some address that has no seat.
    function refusesDigest(bytes32 digest) private {
        IQuorumOracle.Observation[] memory pair = two(ADA, 100, BEN, 100);
        pair[0] = signed(adas(), digest);
        vm.expectPartialRevert(IQuorumOracle.UnknownReporter.selector);
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, pair);
    }

    function refuses(IQuorumOracle.Observation[] memory observations, bytes memory reason) private {
        vm.expectRevert(reason);
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, observations);
    }
}
