// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../contracts/interfaces/IOutcomeOracle.sol";
import {IQuorumOracle} from "../../contracts/interfaces/IQuorumOracle.sol";
import {NaiveOracle} from "./support/NaiveOracle.sol";
import {World} from "./support/World.sol";

/// @dev How others' oracles failed their holders or their investors, each scenario against these contracts and a naive twin.
contract PeerBugsOracleTest is World {
    IOutcomeOracle.Status private constant VALUE = IOutcomeOracle.Status.VALUE;
    NaiveOracle private naive;

    function setUp() public override {
        super.setUp();
        naive = new NaiveOracle();
    }

    /// @dev Etherisc stores the first status, also "active", as the last, and closes every policy at zero. "Not known yet" cannot
    /// be reported here: `StatusCannotSettle`.
    function test_EtheriscEarlyStatus_NotKnownYetIsNoAnswer() public {
        naive.setStatus(FLIGHT, "A", 0);
        vm.expectRevert(bytes("final"));
        naive.setStatus(FLIGHT, "L", 300);

        (uint256 id, ) = buy(ANN, FLIGHT, 1);
        vm.warp(DEPARTURE + 1 hours);
        IQuorumOracle.Observation[] memory early = agreed(
            oracle,
            FLIGHTS,
            FLIGHT,
            IOutcomeOracle.Status.NONE,
            0,
            uint40(block.timestamp)
        );
        vm.expectRevert(
            abi.encodeWithSelector(IQuorumOracle.StatusCannotSettle.selector, IOutcomeOracle.Status.NONE)
        );
        oracle.report(0, FLIGHTS, FLIGHT, IOutcomeOracle.Status.NONE, early);
        land(id, FLIGHT, 300);
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.PAYING), "the landing counts");
    }

    /// @dev Ensuro's flight module takes "no arrival" after the tolerance for late: one silent job pays everybody. Silence is
    /// void here.
    function test_EnsuroSilenceIsNotLate_EveryDollarGoesBackAndNoPayout() public {
        vm.warp(DEPARTURE + 1 days);
        assertTrue(naive.isLate(0, DEPARTURE, 2 hours), "nobody knows, everybody is paid");

        vm.warp(NOW);
        (uint256 id, ) = buy(ANN, FLIGHT, 5);
        vm.warp(SETTLE_BY);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.OutcomeNotFinal.selector, id));
        desk.settle(id);
        desk.void(id);
        desk.pay(id, only(ANN));
        assertEq(dollar.balanceOf(ANN), 10_000 * DOLLAR, "what she paid, not a cent more");
    }

    /// @dev Arbol pays by the mean of its nodes: one liar moves it as far as it likes. The median stays among the honest, and a
    /// spread that is too wide is no report at all.
    function test_ArbolMean_OneLiarMovesNothing() public {
        int256[] memory answers = new int256[](3);
        (answers[0], answers[1], answers[2]) = (10, 10, 10_000);
        assertEq(naive.meanOf(answers, 3), int256(3_340), "hours late, says the mean");

        vm.warp(DEPARTURE + 12 hours);
        uint40 time = uint40(block.timestamp);
        IQuorumOracle.Observation[] memory three = new IQuorumOracle.Observation[](3);
        three[0] = observe(oracle, FLIGHTS, FLIGHT, Reading(ADA, VALUE, 10, time));
        three[1] = observe(oracle, FLIGHTS, FLIGHT, Reading(BEN, VALUE, 10, time));
        three[2] = observe(oracle, FLIGHTS, FLIGHT, Reading(CLEO, VALUE, 10_000, time));
        vm.expectRevert(abi.encodeWithSelector(IQuorumOracle.SpreadTooWide.selector, 10, 10_000, 30));
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, three);
        three[2] = observe(oracle, FLIGHTS, FLIGHT, Reading(CLEO, VALUE, 39, time));
        oracle.report(0, FLIGHTS, FLIGHT, VALUE, three);
        (, int64 index, , , ) = oracle.reportOf(0, FLIGHTS, FLIGHT);
        assertEq(int256(index), 10, "the median");
    }

    /// @dev Arbol never finalises when one node stays silent. A quorum does not wait for everybody.
    function test_ArbolSilence_OneSilentReporterStopsNothing() public {
        vm.expectRevert(bytes("one is silent"));
        naive.meanOf(new int256[](2), 3);

        (uint256 id, ) = buy(ANN, FLIGHT, 1);
        land(id, FLIGHT, 300);
        assertEq(uint256(stateOf(id)), uint256(ICoverDesk.SeriesState.PAYING), "two of three are enough");
    }

    /// @dev Chainlink's crop sample refunds when the insurer skipped its own requests: the right idea, and here for every
    /// product, for whatever reason nobody answered, without asking the insurer. The investors earn nothing by silence.
    function test_ChainlinkCrop_NobodyEarnsByNotAsking() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 5);
        vm.warp(SETTLE_BY);
        vm.prank(CEM);
        desk.void(id);
        (uint256 assets, , , uint256 claimable, uint256 fees) = pool.accounts();
        assertEq(assets, 1_000_000 * DOLLAR, "no premium earned");
        assertEq(claimable, 5 * DOLLAR, "all of it is owed back");
        assertEq(fees, 0, "no fee taken");
    }

    /// @dev Y2K hands a market's id to a check of epochs, so that an epoch that did not start can be voided by anyone. There is
    /// one id here, the hash of the terms, and nothing else is a series.
    function test_Y2KMarketId_OnlyASeriesOfItsOwnTimeCanBeVoid() public {
        (uint256 id, ) = buy(ANN, FLIGHT, 1);
        vm.warp(CUTOFF);
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.SettleByNotReached.selector, CUTOFF, SETTLE_BY));
        desk.void(id);
        vm.warp(SETTLE_BY);
        uint256 notASeries = uint256(uint16(FLIGHTS));
        vm.expectRevert(
            abi.encodeWithSelector(ICoverDesk.SeriesNotOpen.selector, notASeries, ICoverDesk.SeriesState.NONE)
        );
        desk.void(notASeries);
    }
}
