// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CoverDesk} from "../../../contracts/CoverDesk.sol";
import {QuorumOracle} from "../../../contracts/QuorumOracle.sol";
import {RiskPool} from "../../../contracts/RiskPool.sol";
import {TestDollar} from "../../../contracts/TestDollar.sol";
import {ICoverDesk} from "../../../contracts/interfaces/ICoverDesk.sol";
import {IOutcomeOracle} from "../../../contracts/interfaces/IOutcomeOracle.sol";
import {IRateBook} from "../../../contracts/interfaces/IRateBook.sol";
import {Reporters} from "./Reporters.sol";

/// @title Buckler with one flight product on sale, a pool of a million dollars and people with money.
abstract contract World is Reporters {
    uint16 internal constant FLIGHTS = 1;
    uint256 internal constant DOLLAR = 1e6;
    uint256 internal constant NOW = 1_772_323_200; // 1 March 2026
    uint256 internal constant DEPARTURE = 1_773_964_800; // 20 March 2026
    uint256 internal constant CUTOFF = DEPARTURE - 7 days;
    uint256 internal constant SETTLE_BY = DEPARTURE + 2 days + 7 days;
    uint32 internal constant RATE = 30_000;
    int32 internal constant LATE = 120;
    bytes32 internal constant FLIGHT = "CO 006220260320IAHEWR           ";
    bytes32 internal constant OTHER_FLIGHT = "CO 077720260320IAHEWR           ";

    uint32 internal constant ALL_COLUMNS = type(uint32).max;
    uint32 internal constant DATE_COLUMNS = 0xff << 7;
    uint32 internal constant MONTH_COLUMNS = 0x3 << 11;
    uint32 internal constant ORIGIN_COLUMNS = 0x7 << 15;
    uint32 internal constant DESTINATION_COLUMNS = 0x7 << 18;
    uint32 internal constant RATE_COLUMNS = (ALL_COLUMNS & ~DATE_COLUMNS) | MONTH_COLUMNS;

    address internal constant ANN = address(0xA11CE);
    address internal constant BOB = address(0xB0B);
    address internal constant CEM = address(0xCE3);
    address internal constant LENA = address(0x1E4A);
    address internal constant OLAF = address(0x01AF);
    address internal constant TREASURY = address(0x7EA5);

    TestDollar internal dollar;
    CoverDesk internal desk;
    /// @dev By level; `pool` is the medium one, which backs cover at `RATE`.
    RiskPool[3] internal pools;
    RiskPool internal pool;
    QuorumOracle internal oracle;
    bytes32 internal flightRow;
    bytes32 internal otherRow;

    function setUp() public virtual {
        vm.warp(NOW);
        dollar = newDollar();
        (desk, pools) = launchDesk(dollar, TREASURY);
        pool = pools[1];
        oracle = newOracle(dollar, 50 * DOLLAR, threeReporters());
        flightRow = leafOf(FLIGHTS, FLIGHT, LATE, LATE, RATE);
        otherRow = leafOf(FLIGHTS, OTHER_FLIGHT, LATE, LATE, RATE);
        desk.listProduct(FLIGHTS, flightProduct());
        deposit(LENA, 1_000_000 * DOLLAR);
        give(ANN, 10_000 * DOLLAR);
        give(BOB, 10_000 * DOLLAR);
    }

    /// @dev The table has two rows; each proves itself with the other.
    function flightProduct() internal view returns (IRateBook.Product memory product) {
        product.oracle = address(oracle);
        product.lead = 7 days;
        product.horizon = 90 days;
        product.watch = 2 days;
        product.settleWithin = 7 days;
        product.marginBps = 15_000;
        product.capitalCostBps = 1_500;
        product.feeBps = 500;
        product.dateColumn = 7;
        product.lengthColumn = 255;
        product.rateColumns = RATE_COLUMNS;
        product.ratesRoot = parentOf(flightRow, otherRow);
        product.caps[0] = IRateBook.Cap({columns: ALL_COLUMNS, poolShareBps: 100, dollars: 20_000});
        product.caps[1] = IRateBook.Cap({columns: DATE_COLUMNS | ORIGIN_COLUMNS, poolShareBps: 1_500, dollars: 15_000});
        product.caps[2] = IRateBook.Cap({
            columns: DATE_COLUMNS | DESTINATION_COLUMNS,
            poolShareBps: 1_500,
            dollars: 150_000
        });
    }

    function purchaseOf(bytes32 subject, uint32 units) internal view returns (ICoverDesk.Purchase memory purchase) {
        purchase.product = FLIGHTS;
        purchase.subject = subject;
        purchase.trigger = LATE;
        purchase.exit = LATE;
        purchase.ratePpm = RATE;
        purchase.units = units;
        purchase.minPayout = 2e6;
        purchase.proof = new bytes32[](1);
        purchase.proof[0] = subject == FLIGHT ? otherRow : flightRow;
    }

    function give(address person, uint256 amount) internal {
        dollar.mint(person, amount);
        vm.prank(person);
        dollar.approve(address(desk), type(uint256).max);
    }

    function deposit(address person, uint256 amount) internal returns (uint256 shares) {
        return depositIn(pool, person, amount);
    }

    function depositIn(RiskPool vault, address person, uint256 amount) internal returns (uint256 shares) {
        dollar.mint(person, amount);
        vm.startPrank(person);
        dollar.approve(address(vault), amount);
        shares = vault.deposit(amount, person);
        vm.stopPrank();
    }

    function buy(address buyer, bytes32 subject, uint32 units) internal returns (uint256 id, uint256 payout) {
        ICoverDesk.Purchase memory purchase = purchaseOf(subject, units);
        vm.prank(buyer);
        return desk.buy(purchase, buyer);
    }

    function report(bytes32 subject, IOutcomeOracle.Status status, int64 index) internal {
        oracle.report(
            0,
            FLIGHTS,
            subject,
            status,
            agreed(oracle, FLIGHTS, subject, status, index, uint40(block.timestamp))
        );
    }

    /// @dev Lands the flight, waits out the dispute window and settles.
    function land(uint256 id, bytes32 subject, int64 minutesLate) internal {
        vm.warp(DEPARTURE + 12 hours);
        report(subject, IOutcomeOracle.Status.VALUE, minutesLate);
        vm.warp(block.timestamp + 2 hours);
        desk.settle(id);
    }

    function leafOf(
        uint16 product,
        bytes32 subject,
        int32 trigger,
        int32 exit,
        uint32 ratePpm
    ) internal pure returns (bytes32) {
        bytes32 masked = maskOf(subject, RATE_COLUMNS);
        return keccak256(bytes.concat(keccak256(abi.encode(product, masked, trigger, exit, ratePpm))));
    }

    /// @dev Column by column, so that it shares nothing with the contract's way.
    function maskOf(bytes32 subject, uint32 columns) internal pure returns (bytes32) {
        bytes memory letters = abi.encodePacked(subject);
        for (uint256 i = 0; i < 32; ++i) if ((columns >> i) & 1 == 0) letters[i] = 0;
        return bytes32(letters);
    }

    function parentOf(bytes32 a, bytes32 b) internal pure returns (bytes32) {
        return a < b ? keccak256(abi.encodePacked(a, b)) : keccak256(abi.encodePacked(b, a));
    }

    function only(address one) internal pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = one;
    }

    function stateOf(uint256 id) internal view returns (ICoverDesk.SeriesState state) {
        (, state, , ) = desk.seriesOf(id);
    }

    function unitsOf(uint256 id) internal view returns (uint256 units) {
        (, , units, ) = desk.seriesOf(id);
    }
}
