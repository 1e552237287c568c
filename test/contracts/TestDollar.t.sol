// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TestDollar} from "../../contracts/TestDollar.sol";
import {Deployer} from "./support/Deployer.sol";

contract TestDollarTest is Deployer {
    address private constant ANN = address(0xA11CE);
    TestDollar private dollar;

    function setUp() public {
        dollar = newDollar();
    }

    function test_AnyoneMints() public {
        dollar.mint(ANN, 5e6);
        assertEq(dollar.balanceOf(ANN), 5e6, "dollars");
        assertEq(dollar.decimals(), 6, "decimals");
    }

    function test_RevertWhen_MintIsTooLarge() public {
        uint256 most = dollar.MOST_PER_MINT();
        vm.expectRevert(abi.encodeWithSelector(TestDollar.MintTooLarge.selector, most + 1, most));
        dollar.mint(ANN, most + 1);
    }

    function test_RefusedAddressNeitherSendsNorReceives() public {
        dollar.mint(ANN, 5e6);
        dollar.mint(address(this), 5e6);
        dollar.setRefused(ANN, true);
        bytes memory reason = abi.encodeWithSelector(TestDollar.Refused.selector, ANN);
        vm.expectRevert(reason);
        dollar.transfer(ANN, 1);
        vm.expectRevert(reason);
        vm.prank(ANN);
        dollar.transfer(address(this), 1);
        dollar.setRefused(ANN, false);
        dollar.transfer(ANN, 1);
        assertEq(dollar.balanceOf(ANN), 5e6 + 1, "dollars");
    }

    function test_RevertWhen_ChainIsNotLocal() public {
        vm.chainId(1);
        vm.expectRevert(abi.encodeWithSelector(TestDollar.NotALocalChain.selector, 1));
        this.makeDollar();
    }

    function makeDollar() external {
        newDollar();
    }

    function test_LivesOnBothLocalChains() public {
        vm.chainId(1337);
        assertTrue(address(newDollar()) != address(0), "deployed");
    }
}
