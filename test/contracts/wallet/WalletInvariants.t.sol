// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deployer} from "../support/Deployer.sol";
import {Burglar} from "../support/wallet/Burglar.sol";

/// @title What is left after the burglar.
contract BurglarAudit is Burglar {
    function checkDay() external view {
        assertLe(mostInADay, 50 * DOLLAR, "lost in a day");
        assertLe(mostToStrangersInADay, 20 * DOLLAR, "reached strangers in a day");
    }

    function checkWallet() external view {
        assertEq(safe.getOwners().length, 1, "owners");
        assertTrue(safe.isOwner(botKey) && safe.isModuleEnabled(address(module)), "owner and module");
        assertEq(slot("guard_manager.guard.address"), address(guard), "the transaction guard");
        assertEq(slot("module_manager.module_guard.address"), address(guard), "the module guard");
        assertEq(slot("fallback_manager.handler.address"), address(module), "the fallback handler");
        address[7] memory spenders = [
            address(desk),
            address(market),
            address(pools[0]),
            address(pools[1]),
            address(pools[2]),
            address(oracle),
            thief
        ];
        for (uint256 i = 0; i < spenders.length; ++i) {
            assertEq(dollar.allowance(address(safe), spenders[i]), 0, "no approval stands");
            assertFalse(desk.isApprovedForAll(address(safe), spenders[i]), "no operator either");
        }
    }

    function countsOf() external view returns (uint256[9] memory) {
        return counts;
    }

    function slot(string memory name) private view returns (address) {
        return abi.decode(safe.getStorageAt(uint256(keccak256(bytes(name))), 1), (address));
    }
}

/// @dev Numbered and explained in docs/invariants.md.
contract WalletInvariantsTest is Deployer {
    /// @dev The runner's own type.
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    BurglarAudit private burglar;

    function setUp() public {
        burglar = BurglarAudit(deploy("WalletInvariants.t.sol:BurglarAudit", ""));
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector({addr: address(burglar), selectors: deeds()});
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(burglar);
    }

    function invariant_AThiefTakesAtMostTheCapInADay() public view {
        burglar.checkDay();
        burglar.checkWallet();
    }

    /// @dev Limits that nobody reaches prove nothing: the burglar gets right up to both, and does everything on the way.
    function test_TheBurglarReachesEveryLimit() public {
        bytes4[] memory list = deeds();
        uint256[9] memory total;
        uint256 most;
        uint256 mostToStrangers;
        uint256 seed = 1;
        for (uint256 walk = 0; walk < 6; ++walk) {
            vm.warp(1_772_323_200);
            burglar = BurglarAudit(deploy("WalletInvariants.t.sol:BurglarAudit", ""));
            for (uint256 i = 0; i < 200; ++i) {
                seed = uint256(keccak256(abi.encode(seed)));
                bytes memory words = abi.encode(seed >> 8, seed >> 72, seed >> 136, seed >> 200, seed >> 40);
                (bool done, ) = address(burglar).call(bytes.concat(list[seed % list.length], words));
                assertTrue(done, "no deed fails as a whole");
            }
            invariant_AThiefTakesAtMostTheCapInADay();
            uint256[9] memory counts = burglar.countsOf();
            for (uint256 i = 0; i < counts.length; ++i) total[i] += counts[i];
            if (burglar.mostInADay() > most) most = burglar.mostInADay();
            if (burglar.mostToStrangersInADay() > mostToStrangers) mostToStrangers = burglar.mostToStrangersInADay();
        }
        for (uint256 i = 0; i < total.length; ++i) assertGt(total[i], 0, names()[i]);
        assertGt(most, 49_000_000, "within a dollar of the cap");
        assertGt(mostToStrangers, 19_000_000, "within a dollar of what strangers can get");
    }

    function deeds() private pure returns (bytes4[] memory list) {
        bytes4[11] memory all = [
            Burglar.buysForItself.selector,
            Burglar.buysForTheThief.selector,
            Burglar.deposits.selector,
            Burglar.gives.selector,
            Burglar.gives.selector,
            Burglar.lists.selector,
            Burglar.sellsRubbish.selector,
            Burglar.announces.selector,
            Burglar.usesWhatIsAnnounced.selector,
            Burglar.tries.selector,
            Burglar.timePasses.selector
        ];
        list = new bytes4[](all.length);
        for (uint256 i = 0; i < all.length; ++i) list[i] = all[i];
    }

    function names() private pure returns (string[9] memory) {
        return [
            "bought for itself",
            "bought for the thief",
            "deposited",
            "given",
            "listed",
            "bought on the market",
            "announced",
            "refused",
            "signed directly"
        ];
    }
}
