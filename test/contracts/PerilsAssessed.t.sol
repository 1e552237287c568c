// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {PerilWorld} from "./support/PerilWorld.sol";

/// @dev What no feed reports: somebody claims with a bond, and the owner of the oracle (the timelock; here the test) answers.
contract PerilsAssessedTest is PerilWorld {
    /// @dev Basis points taken: payment starts above 10 % and is full at 50 %.
    function exploit() private pure returns (Peril memory) {
        return Peril(13, "LENDING-ONE  20260601030        ", 1_000, 5_000, 15_000);
    }

    /// @dev All or nothing from half of what the project held.
    function rugPull() private pure returns (Peril memory) {
        return Peril(14, "MOONFARM     20260601060        ", 5_000, 5_000, 100_000);
    }

    /// @dev Basis points of error: payment starts above 5 % and is full at 20 %.
    function oracleFailure() private pure returns (Peril memory) {
        return Peril(15, "FEED/ETH-USD 20260601030        ", 500, 2_000, 15_000);
    }

    function test_ATheftHalfWayToTheExitPaysHalf() public {
        (uint256 id, uint256 payout) = sell(exploit());
        isAffirmed(id, exploit(), 3_000);
        expectPaid(id, payout / 2);
    }

    function test_WithoutAClaimThereWasNoTheft() public {
        (uint256 id, ) = sell(exploit());
        isUnclaimed(id, exploit());
        expectNothing(id);
    }

    function test_ATheftThatNobodyCanMeasureIsVoid() public {
        (uint256 id, ) = sell(exploit());
        isUnknowable(id, exploit());
        expectRefund(id);
    }

    function test_ARugPullPaysInFull() public {
        (uint256 id, uint256 payout) = sell(rugPull());
        isAffirmed(id, rugPull(), 9_000);
        expectPaid(id, payout);
    }

    function test_MakersWhoKeptMostOfTheMoneyInPlacePayNothing() public {
        (uint256 id, ) = sell(rugPull());
        isAffirmed(id, rugPull(), 4_999);
        expectNothing(id);
    }

    /// @dev The members never answer the claim: every dollar goes back, and the claim pays nobody anything.
    function test_ARugPullThatNobodyAnswersIsVoid() public {
        (uint256 id, ) = sell(rugPull());
        vm.warp(START + 20 days);
        claim(rugPull());
        isVoidByTime(id);
    }

    function test_AFeedThatWasFarOffPaysInFull() public {
        (uint256 id, uint256 payout) = sell(oracleFailure());
        isAffirmed(id, oracleFailure(), 9_900);
        expectPaid(id, payout);
    }

    /// @dev A claim in its last second, a vote of six days and its window: a claim for the price of its bond delays, and refunds
    /// nobody.
    function test_AFalseClaimInTheLastSecondBuysNoRefund() public {
        (uint256 id, ) = sell(oracleFailure());
        uint256 end = desk.windowOf(id).end;
        vm.warp(end + 14 days - 1);
        claim(oracleFailure());
        vm.warp(block.timestamp + 6 days);
        assessed.answer(15, oracleFailure().subject, VALUE, 0, "ipfs://nothing-happened");
        vm.warp(block.timestamp + 7 days);
        assertGt(desk.windowOf(id).settleBy, block.timestamp, "in time");
        vm.expectPartialRevert(ICoverDesk.SettleByNotReached.selector);
        desk.void(id);
        desk.settle(id);
        expectNothing(id);
        assessed.closeClaim(15, oracleFailure().subject);
        assertEq(assessed.bondOf(address(this)), 50 * DOLLAR, "and costs the bond");
    }

    function test_AFeedWhoseErrorNobodyCanTellIsVoid() public {
        (uint256 id, ) = sell(oracleFailure());
        isUnknowable(id, oracleFailure());
        expectRefund(id);
    }

    function claim(Peril memory peril) private {
        vm.prank(CEM);
        assessed.claim(peril.product, peril.subject, uint40(START + 9 days), "ipfs://what-happened");
    }

    function isAffirmed(uint256 id, Peril memory peril, int64 index) private {
        vm.warp(START + 9 days + 1 hours);
        claim(peril);
        vm.warp(block.timestamp + 6 days);
        assessed.answer(peril.product, peril.subject, VALUE, index, "ipfs://what-the-members-saw");
        vm.expectRevert(abi.encodeWithSelector(ICoverDesk.OutcomeNotFinal.selector, id));
        desk.settle(id);
        vm.warp(block.timestamp + 7 days);
        desk.settle(id);
    }

    function isUnclaimed(uint256 id, Peril memory peril) private {
        vm.warp(desk.windowOf(id).end + 14 days);
        assessed.close(peril.product, peril.subject);
        desk.settle(id);
    }

    function isUnknowable(uint256 id, Peril memory peril) private {
        vm.warp(START + 9 days + 1 hours);
        claim(peril);
        vm.warp(desk.windowOf(id).end);
        assessed.answer(peril.product, peril.subject, VOID, 0, "ipfs://nobody-can-know");
        vm.warp(block.timestamp + 7 days);
        desk.settle(id);
    }
}
