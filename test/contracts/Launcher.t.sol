// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CoverDesk} from "../../contracts/CoverDesk.sol";
import {Launcher} from "../../contracts/Launcher.sol";
import {RiskPool} from "../../contracts/RiskPool.sol";
import {TestDollar} from "../../contracts/TestDollar.sol";
import {ICoverDesk} from "../../contracts/interfaces/ICoverDesk.sol";
import {World} from "./support/World.sol";

/// @dev How desk and pools come to know each other, and what a desk refuses to be born with.
contract LauncherTest is World {
    Launcher private launcher;

    function setUp() public override {
        super.setUp();
        launcher = newLauncher(address(this), 2);
    }

    function test_AddressesAreKnownBefore() public {
        address first = launcher.addressOf(0);
        address second = launcher.addressOf(1);
        vm.expectEmit(true, true, true, true, address(launcher));
        emit Launcher.Launched(0, first);
        assertEq(launcher.launch(0, vm.getCode("TestDollar.sol:TestDollar")), first, "first");
        assertEq(launcher.next(), 1, "next");
        assertEq(launcher.launch(1, vm.getCode("TestDollar.sol:TestDollar")), second, "second");
        assertEq(TestDollar(second).decimals(), 6, "it works");
    }

    function test_TheLastOf127PlacesHasAOneByteNonce() public {
        Launcher big = newLauncher(address(this), 127);
        // The shortest code there is: it creates an empty contract.
        for (uint256 i = 0; i < 126; ++i) big.launch(i, hex"00");
        address last = big.addressOf(126);
        assertEq(big.launch(126, vm.getCode("TestDollar.sol:TestDollar")), last, "last");
    }

    function test_RevertWhen_ThereAreTooManyPlaces() public {
        vm.expectRevert(abi.encodeWithSelector(Launcher.TooManyPlaces.selector, 128, 127));
        this.makeLauncher(128);
    }

    function test_RevertWhen_StrangerLaunches() public {
        vm.expectRevert(abi.encodeWithSelector(Launcher.NotOwner.selector, OLAF, address(this)));
        vm.prank(OLAF);
        launcher.launch(0, hex"00");
    }

    function test_RevertWhen_ThePlaceIsNotNext() public {
        vm.expectRevert(abi.encodeWithSelector(Launcher.NotNext.selector, 1, 0));
        launcher.launch(1, hex"00");
        launcher.launch(0, hex"00");
        vm.expectRevert(abi.encodeWithSelector(Launcher.NotNext.selector, 0, 1));
        launcher.launch(0, hex"00");
    }

    function test_AfterTheLastPlaceItsOwnerCanDoNothing() public {
        launcher.launch(0, hex"00");
        launcher.launch(1, hex"00");
        for (uint256 place = 0; place < 4; ++place) {
            vm.expectRevert(abi.encodeWithSelector(Launcher.NothingLeft.selector, 2));
            launcher.launch(place, hex"00");
        }
    }

    function test_FailedLaunchTellsWhyAndKeepsItsPlace() public {
        bytes memory none = codeOf("RiskPool.sol:RiskPool", poolArguments(dollar, address(desk), address(0), 0));
        bytes memory reason = abi.encodeWithSelector(RiskPool.ZeroTreasury.selector);
        vm.expectRevert(abi.encodeWithSelector(Launcher.LaunchFailed.selector, 0, reason));
        launcher.launch(0, none);
        address first = launcher.addressOf(0);
        assertEq(launcher.launch(0, hex"00"), first, "the address is still the one foretold");
    }

    function test_RevertWhen_AskedForAPlaceThatIsNone() public {
        vm.expectRevert(abi.encodeWithSelector(Launcher.NotNext.selector, 2, 2));
        launcher.addressOf(2);
    }

    function test_RevertWhen_APoolServesAnotherDesk() public {
        // These pools exist and work, for the desk that they were made with.
        address born = launcher.addressOf(0);
        refusesDesk(
            pools,
            abi.encodeWithSelector(
                ICoverDesk.PoolServesAnother.selector,
                address(pools[0]),
                address(desk),
                born
            )
        );
    }

    function test_RevertWhen_APoolHasNoCode() public {
        RiskPool[3] memory some = poolsFor(launcher.addressOf(0), dollar);
        some[1] = RiskPool(OLAF);
        refusesDesk(
            some,
            abi.encodeWithSelector(ICoverDesk.PoolServesAnother.selector, OLAF, address(0), launcher.addressOf(0))
        );
    }

    function test_RevertWhen_APoolHoldsAnotherDollar() public {
        TestDollar euro = newDollar();
        RiskPool[3] memory some = poolsFor(launcher.addressOf(0), dollar);
        some[2] = newPool(euro, launcher.addressOf(0), TREASURY, 7 days);
        refusesDesk(
            some,
            abi.encodeWithSelector(
                ICoverDesk.PoolHoldsAnother.selector,
                address(some[2]),
                address(euro),
                address(dollar)
            )
        );
    }

    function test_RevertWhen_OnePoolHasTwoLevels() public {
        RiskPool[3] memory some = poolsFor(launcher.addressOf(0), dollar);
        for (uint256 i = 0; i < 3; ++i) {
            RiskPool[3] memory twice = some;
            RiskPool kept = twice[i];
            twice[i] = twice[(i + 1) % 3];
            refusesDesk(twice, abi.encodeWithSelector(ICoverDesk.PoolTwice.selector, address(twice[i])));
            twice[i] = kept;
        }
        launcher.launch(0, codeOf("CoverDesk.sol:CoverDesk", deskArguments(dollar, some)));
    }

    function makeLauncher(uint256 places) external {
        newLauncher(address(this), places);
    }

    function poolsFor(address born, TestDollar money) private returns (RiskPool[3] memory some) {
        for (uint256 i = 0; i < 3; ++i) some[i] = newPool(money, born, TREASURY, 7 days);
    }

    function refusesDesk(RiskPool[3] memory some, bytes memory reason) private {
        bytes memory code = codeOf("CoverDesk.sol:CoverDesk", deskArguments(dollar, some));
        vm.expectRevert(abi.encodeWithSelector(Launcher.LaunchFailed.selector, 0, reason));
        launcher.launch(0, code);
    }
}
