// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {CoverDesk} from "../../../contracts/CoverDesk.sol";
import {Launcher} from "../../../contracts/Launcher.sol";
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

    function newLauncher(address owner, uint256 places) internal returns (Launcher) {
        return Launcher(deploy("Launcher.sol:Launcher", abi.encode(owner, places)));
    }

    /// @dev The three pools and then their desk, as a deployment does it.
    function launchDesk(
        IERC20 dollar,
        address treasury
    ) internal returns (CoverDesk desk, RiskPool[3] memory pools) {
        Launcher launcher = newLauncher(address(this), 4);
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory arguments = poolArguments(dollar, launcher.addressOf(3), treasury, 7 days);
            pools[i] = RiskPool(launcher.launch(i, codeOf("RiskPool.sol:RiskPool", arguments)));
        }
        desk = CoverDesk(launcher.launch(3, codeOf("CoverDesk.sol:CoverDesk", deskArguments(dollar, pools))));
    }

    function deskArguments(IERC20 dollar, RiskPool[3] memory pools) internal view returns (bytes memory) {
        return abi.encode(dollar, pools, address(this));
    }

    function newPool(
        IERC20 dollar,
        address desk,
        address treasury,
        uint256 coolDown
    ) internal returns (RiskPool) {
        bytes memory arguments = poolArguments(dollar, desk, treasury, coolDown);
        return RiskPool(deploy("RiskPool.sol:RiskPool", arguments));
    }

    function poolArguments(
        IERC20 dollar,
        address desk,
        address treasury,
        uint256 coolDown
    ) internal view returns (bytes memory) {
        return abi.encode(dollar, desk, address(this), treasury, coolDown, "Buckler Low", "bLOW");
    }

    function newOracle(
        IERC20 dollar,
        uint256 bond,
        IQuorumOracle.Reporter[] memory reporters
    ) internal returns (QuorumOracle) {
        bytes memory arguments = abi.encode(address(this), dollar, bond, spreadLimits(), 2 hours, reporters, 2, 2);
        return QuorumOracle(deploy("QuorumOracle.sol:QuorumOracle", arguments));
    }

    /// @dev Each another one: 30 for flights, one more for each number after it, 29 where a product has none of its own.
    function spreadLimits() internal pure returns (uint16[16] memory limits) {
        for (uint16 product = 0; product < 16; ++product) limits[product] = 29 + product;
    }

    function newPaymaster(
        address entryPoint,
        address signer,
        address guardians,
        uint256 mostCost,
        uint256 dailyBudget
    ) internal returns (SponsorPaymaster) {
        bytes memory arguments = abi.encode(entryPoint, address(this), signer, guardians, mostCost, dailyBudget);
        return SponsorPaymaster(payable(deploy("SponsorPaymaster.sol:SponsorPaymaster", arguments)));
    }

    function codeOf(string memory name, bytes memory arguments) internal view returns (bytes memory) {
        return bytes.concat(vm.getCode(name), arguments);
    }

    function deploy(string memory name, bytes memory arguments) internal returns (address made) {
        bytes memory code = codeOf(name, arguments);
        assembly ("memory-safe") {
            made := create(0, add(code, 0x20), mload(code))
            if iszero(made) {
                returndatacopy(0x00, 0x00, returndatasize())
                revert(0x00, returndatasize())
            }
        }
    }
}
