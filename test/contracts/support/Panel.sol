// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {QuorumOracle} from "../../../contracts/QuorumOracle.sol";
import {TestDollar} from "../../../contracts/TestDollar.sol";
import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../../contracts/interfaces/IQuorumOracle.sol";
import {Reporters} from "./Reporters.sol";

/// @title A quorum oracle of three reporters, of which two must agree, and somebody who objects.
abstract contract Panel is Reporters {
    IOutcomeOracle.Status internal constant NONE = IOutcomeOracle.Status.NONE;
    IOutcomeOracle.Status internal constant VALUE = IOutcomeOracle.Status.VALUE;
    IOutcomeOracle.Status internal constant VOID = IOutcomeOracle.Status.VOID;
    uint16 internal constant FLIGHTS = 1;
    uint256 internal constant DOLLAR = 1e6;
    uint256 internal constant NOW = 1_772_323_200; // 1 March 2026
    uint40 internal constant SEEN = uint40(NOW - 60);
    bytes32 internal constant FLIGHT = "CO 006220260320IAHEWR           ";
    bytes32 internal constant OTHER_FLIGHT = "CO 077720260320IAHEWR           ";
    address internal constant OLAF = address(0x01AF);
    address internal constant CEM = address(0xCE3);
    address internal constant TREASURY = address(0x7EA5);

    TestDollar internal dollar;
    QuorumOracle internal oracle;

    function setUp() public virtual {
        vm.warp(NOW);
        dollar = newDollar();
        oracle = newOracle(dollar, 50 * DOLLAR, threeReporters());
    }

    function reading(
        uint256 key,
        IOutcomeOracle.Status status,
        int64 index,
        uint40 observedAt
    ) internal view returns (IQuorumOracle.Observation memory) {
        return observe(oracle, FLIGHTS, FLIGHT, Reading(key, status, index, observedAt));
    }

    function two(
        uint256 firstKey,
        int64 firstIndex,
        uint256 secondKey,
        int64 secondIndex
    ) internal view returns (IQuorumOracle.Observation[] memory pair) {
        pair = new IQuorumOracle.Observation[](2);
        pair[0] = reading(firstKey, VALUE, firstIndex, SEEN);
        pair[1] = reading(secondKey, VALUE, secondIndex, SEEN);
    }

    function swapped() internal pure returns (IQuorumOracle.Reporter[] memory reporters) {
        reporters = new IQuorumOracle.Reporter[](2);
        reporters[0] = IQuorumOracle.Reporter({signer: vm.addr(ADA), family: 1});
        reporters[1] = IQuorumOracle.Reporter({signer: vm.addr(STRANGER), family: 3});
    }

    function fund(address person, uint256 amount) internal {
        dollar.mint(person, amount);
        vm.prank(person);
        dollar.approve(address(oracle), amount);
    }

    function expectOutcomeFor(
        uint40 openedAt,
        IOutcomeOracle.Status status,
        int64 index,
        uint40 observedAt
    ) internal view {
        (IOutcomeOracle.Status s, int64 i, uint40 t) = oracle.outcomeOf(FLIGHTS, FLIGHT, openedAt);
        assertEq(uint256(s), uint256(status), "status");
        assertEq(int256(i), int256(index), "index");
        assertEq(t, observedAt, "observedAt");
    }

    function expectOutcome(IOutcomeOracle.Status status, int64 index, uint40 observedAt) internal view {
        expectOutcomeFor(uint40(NOW), status, index, observedAt);
    }
}
