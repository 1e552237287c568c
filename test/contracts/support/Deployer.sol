// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {CoverDesk} from "../../../contracts/CoverDesk.sol";
import {QuorumOracle} from "../../../contracts/QuorumOracle.sol";
import {RiskPool} from "../../../contracts/RiskPool.sol";
import {SponsorPaymaster} from "../../../contracts/SponsorPaymaster.sol";
import {TestDollar} from "../../../contracts/TestDollar.sol";
import {IQuorumOracle} from "../../../contracts/interfaces/IQuorumOracle.sol";
import {Checks} from "./Checks.sol";

/// @title Deploys what is already compiled: `new` would compile each contract once more inside every test.
abstract contract Deployer is Checks {
    function newDollar() internal returns (TestDollar) {
        return TestDollar(deploy("TestDollar.sol:TestDollar", ""));
    }

    function newDesk(IERC20 dollar, address owner) internal returns (CoverDesk) {
        return CoverDesk(deploy("CoverDesk.sol:CoverDesk", abi.encode(dollar, owner)));
    }

    function newPool(
        IERC20 dollar,
        address desk,
        address treasury,
        uint256 coolDown,
        uint256 exitWindow
    ) internal returns (RiskPool) {
        bytes memory arguments = abi.encode(
            dollar,
            desk,
            address(this),
            treasury,
            coolDown,
            exitWindow,
            "Buckler Low",
            "bLOW"
        );
        return RiskPool(deploy("RiskPool.sol:RiskPool", arguments));
    }

    function newOracle(
        IERC20 dollar,
        uint256 bond,
        IQuorumOracle.Reporter[] memory reporters
    ) internal returns (QuorumOracle) {
        bytes memory arguments = abi.encode(address(this), dollar, bond, 30, 2 hours, reporters, 2, 2);
        return QuorumOracle(deploy("QuorumOracle.sol:QuorumOracle", arguments));
    }

    function newPaymaster(address entryPoint, address signer, uint256 mostCost) internal returns (SponsorPaymaster) {
        bytes memory arguments = abi.encode(entryPoint, address(this), signer, mostCost);
        return SponsorPaymaster(payable(deploy("SponsorPaymaster.sol:SponsorPaymaster", arguments)));
    }

    function deploy(string memory name, bytes memory arguments) internal returns (address made) {
        bytes memory code = bytes.concat(vm.getCode(name), arguments);
        assembly ("memory-safe") {
            made := create(0, add(code, 0x20), mload(code))
            if iszero(made) {
                returndatacopy(0x00, 0x00, returndatasize())
                revert(0x00, returndatasize())
            }
        }
    }
}
