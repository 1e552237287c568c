// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../../contracts/interfaces/IQuorumOracle.sol";
import {Ledger} from "./Ledger.sol";

/// @title People of the town who say what happened, truly or not.
abstract contract Witnesses is Ledger {
    /// @dev Newest report and dispute: those that people talk about.
    bytes32 private _lastReported;
    bytes32 private _lastDisputed;

    /// @dev Two of three say the same, whether it is true or not. Nobody but the arbiter can tell.
    function reportOutcome(uint256 series, uint256 late, uint256 lie) external priceHolds {
        if (sold.length == 0) return;
        bytes32 subject = seriesAt(series).subject;
        IOutcomeOracle.Status status = late % 10 == 0 ? IOutcomeOracle.Status.VOID : IOutcomeOracle.Status.VALUE;
        int64 index = int64(uint64(late % 240)) * (lie % 2 == 1 ? int64(-1) : int64(1));
        IQuorumOracle.Observation[] memory pair = agreed(
            oracle,
            FLIGHTS,
            subject,
            status,
            index,
            uint40(block.timestamp)
        );
        try oracle.report(0, FLIGHTS, subject, status, pair) {
            _lastReported = subject;
            if (lie % 2 == 1) ++calls.lies;
        } catch {}
    }

    /// @dev The others stay silent: one observation, however often it is sent, is no report.
    function reportAlone(uint256 series, uint256 late) external priceHolds {
        if (sold.length == 0) return;
        bytes32 subject = seriesAt(series).subject;
        Reading memory reading = Reading(
            ADA,
            IOutcomeOracle.Status.VALUE,
            int64(uint64(late % 240)),
            uint40(block.timestamp)
        );
        IQuorumOracle.Observation[] memory pair = new IQuorumOracle.Observation[](2);
        pair[0] = observe(oracle, FLIGHTS, subject, reading);
        pair[1] = pair[0];
        try oracle.report(0, FLIGHTS, subject, reading.status, pair) {
            mustHold(false, "one reporter made an outcome alone");
        } catch {
            ++calls.lonelyReports;
        }
    }

    function disputeReport(uint256 who) external priceHolds {
        address challenger = person(who);
        vm.startPrank(challenger);
        dollar.approve(address(oracle), type(uint256).max);
        try oracle.dispute(0, FLIGHTS, _lastReported) {
            _lastDisputed = _lastReported;
            ++calls.disputed;
        } catch {}
        vm.stopPrank();
    }

    function resolveDispute(uint256 late, uint256 void) external priceHolds {
        IOutcomeOracle.Status status = void % 4 == 0 ? IOutcomeOracle.Status.VOID : IOutcomeOracle.Status.VALUE;
        try oracle.resolve(0, FLIGHTS, _lastDisputed, status, int64(uint64(late % 240))) {
            ++calls.resolved;
        } catch {}
    }
}
