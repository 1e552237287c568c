// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IWalletGuard} from "../../../contracts/wallet/IWalletGuard.sol";
import {WalletGuard} from "../../../contracts/wallet/WalletGuard.sol";
import {WalletModule} from "../../../contracts/wallet/WalletModule.sol";
import {WalletSetup} from "../../../contracts/wallet/WalletSetup.sol";
import {Call, Calls} from "../support/wallet/Calls.sol";
import {Wallets} from "../support/wallet/Wallets.sol";

/// @title Nobody, itself, the highest number and the wrong state, for each function of the wallets' contracts.
contract WalletBadInputTest is Wallets {
    function test_TheGuardKnowsThePoolsItWasMadeWith() public view {
        address[3] memory known = guard.pools();
        for (uint256 i = 0; i < 3; ++i) assertEq(known[i], address(pools[i]), "pool");
    }

    function test_RevertWhen_NobodyOrTheWalletItselfIsAnnounced() public {
        address[2] memory none = [address(0), address(safe)];
        for (uint256 i = 0; i < 2; ++i) {
            bytes memory reason = abi.encodeWithSelector(IWalletGuard.NotAnAddress.selector, none[i]);
            this.fails(reason, abi.encodeCall(IWalletGuard.announceAddress, (none[i])));
            this.fails(reason, abi.encodeCall(IWalletGuard.announceOwner, (none[i])));
            assertEq(guard.addressReadyAt(address(safe), none[i]), 0, "address");
            assertEq(guard.ownerReadyAt(address(safe), none[i]), 0, "owner");
        }
    }

    function test_RevertWhen_NothingWasAnnounced() public {
        bytes memory reason = abi.encodeWithSelector(IWalletGuard.NothingAnnounced.selector);
        this.fails(reason, abi.encodeCall(IWalletGuard.cancelLimit, (IWalletGuard.Limit.SPEND)));
        this.fails(reason, abi.encodeCall(IWalletGuard.removeAddress, (FRIEND)));
        this.fails(reason, abi.encodeCall(IWalletGuard.cancelOwner, (ownKey)));
    }

    function test_RevertWhen_ALimitIsTheHighestNumber() public {
        uint256 most = type(uint256).max;
        for (uint256 i = 0; i < 4; ++i) {
            IWalletGuard.Limit limit = IWalletGuard.Limit(i);
            uint256 rail = limit == IWalletGuard.Limit.FLOOR ? 10 * DOLLAR : 1_000_000 * DOLLAR;
            bytes memory reason = abi.encodeWithSelector(IWalletGuard.LimitOutsideRail.selector, limit, most, rail);
            this.fails(reason, abi.encodeCall(IWalletGuard.announceLimit, (limit, most)));
            this.fails(reason, abi.encodeCall(IWalletGuard.tightenLimit, (limit, most)));
        }
    }

    /// @dev A selector is four bytes; with fewer there is none.
    function test_RevertWhen_ACallIsCutShort() public {
        address[4] memory places = [address(desk), address(safe), address(dollar), address(guard)];
        for (uint256 i = 0; i < places.length; ++i) {
            for (uint256 length = 0; length <= 5; ++length) {
                bytes memory data = new bytes(length);
                for (uint256 j = 0; j < length; ++j) data[j] = 0xfe;
                bytes4 said = length < 4 ? bytes4(0) : bytes4(0xfefefefe);
                refused(
                    abi.encodeWithSelector(IWalletGuard.CallNotAllowed.selector, places[i], said),
                    Call(places[i], data)
                );
            }
        }
    }

    function test_WhatCostsNothingMayFollowWhatIsPaid() public {
        Call[] memory paid = buying(1, address(safe));
        Call[] memory list = new Call[](3);
        (list[0], list[1]) = (paid[0], paid[1]);
        list[2] = Call(address(guard), abi.encodeCall(IWalletGuard.announceAddress, (FRIEND)));
        act(list);
        assertGt(guard.addressReadyAt(address(safe), FRIEND), 0, "announced");
    }

    /// @dev Where there are no votes, governor and token are nobody. MultiSend takes nobody for the wallet itself.
    function test_RevertWhen_NobodyIsAskedToVoteWhereThereAreNoVotes() public {
        address nobody = address(0);
        bytes memory places = abi.encode(desk, market, policies, oracle, assessed, nobody, nobody);
        WalletGuard alone = WalletGuard(deploy("WalletGuard.sol:WalletGuard", places));
        bytes4[3] memory asked = [IVotes.delegate.selector, IGovernor.castVote.selector, IGovernor.propose.selector];
        for (uint256 i = 0; i < asked.length; ++i) {
            bytes memory data = abi.encodeWithSelector(asked[i], thief);
            bytes memory batch = Calls.batch(Calls.alone(Call(nobody, data)));
            vm.expectRevert(notAllowed(nobody, data));
            vm.prank(address(safe));
            alone.checkModuleTransaction(MULTI_SEND_CALL_ONLY, 0, batch, DELEGATE_CALL, address(module));
        }
    }

    /// @dev Two words behind the selector, no fewer and no more.
    function test_RevertWhen_AnAdmissionIsOfAnotherLength() public {
        act(Call(address(guard), abi.encodeCall(IWalletGuard.announceOwner, (ownKey))));
        vm.warp(block.timestamp + 24 hours);
        bytes memory whole = addOwner(ownKey);
        bytes memory error = notAllowed(address(safe), whole);
        bytes memory shorter = new bytes(67);
        for (uint256 i = 0; i < 67; ++i) shorter[i] = whole[i];
        refused(error, Call(address(safe), shorter));
        refused(error, Call(address(safe), bytes.concat(whole, bytes1(0))));
        act(Call(address(safe), whole));
        assertTrue(guard.hasOwnKey(address(safe)), "admitted");
    }

    function test_RevertWhen_AnOwnKeyNamesNobodyAsTheBots() public {
        joinOwnKey();
        bytes memory data = abi.encodeCall(IWalletGuard.nameBotKey, (address(0)));
        vm.expectRevert(abi.encodeWithSelector(IWalletGuard.NotAnAddress.selector, address(0)));
        this.byOwnKey(data);
        assertEq(guard.botKeyOf(address(safe)), botKey, "still the bot's");
    }

    /// @dev With several owners from its birth nobody can tell which is the bot's.
    function test_RevertWhen_ASafeThatWasNotMadeForTheBotSetsALimit() public {
        Stranger stranger = new Stranger(2);
        bytes memory reason = abi.encodeWithSelector(IWalletGuard.NotAnAddress.selector, address(0));
        vm.startPrank(address(stranger));
        vm.expectRevert(reason);
        guard.tightenLimit(IWalletGuard.Limit.SPEND, 0);
        vm.expectRevert(reason);
        guard.announceLimit(IWalletGuard.Limit.SPEND, 60 * DOLLAR);
        vm.stopPrank();
        assertTrue(guard.hasOwnKey(address(stranger)), "all of them are own keys");
    }

    /// @dev What the set-up says to whoever runs it in another state; a Safe hides the reason behind its own.
    function test_RevertWhen_ASafeIsSetUpAsAnythingButAWallet() public {
        address[] memory two = new address[](2);
        (two[0], two[1]) = (address(module), address(module));
        Stranger born = new Stranger(1);
        vm.expectRevert(abi.encodeWithSelector(WalletSetup.WrongModules.selector, new address[](0), module));
        born.run(address(walletSetup), new address[](0));
        vm.expectRevert(abi.encodeWithSelector(WalletSetup.WrongModules.selector, two, module));
        born.run(address(walletSetup), two);
        vm.expectRevert(abi.encodeWithSelector(WalletSetup.WrongModules.selector, only(thief), module));
        born.run(address(walletSetup), only(thief));
        vm.expectRevert(abi.encodeWithSelector(WalletSetup.WrongFallbackHandler.selector, address(0), module));
        born.run(address(walletSetup), only(address(module)));
        born = new Stranger(2);
        born.setHandler(address(module));
        vm.expectRevert(abi.encodeWithSelector(WalletSetup.NotOneOwner.selector, 2));
        born.run(address(walletSetup), only(address(module)));
    }

    function test_RevertWhen_TheSetUpIsCalledAndNotRun() public {
        vm.expectRevert(abi.encodeWithSelector(WalletSetup.WrongFallbackHandler.selector, address(0), module));
        walletSetup.enableModules(only(address(module)));
    }

    function test_RevertWhen_TheChainHasNoSafeModule() public {
        vm.expectRevert(abi.encodeWithSelector(WalletModule.NoCode.selector, thief));
        deploy("WalletModule.sol:WalletModule", abi.encode(thief, guard));
    }

    function fails(bytes calldata reason, bytes calldata data) external {
        vm.expectRevert(reason);
        this.byBot(data);
    }

    function byBot(bytes calldata data) external {
        act(Call(address(guard), data));
    }

    function byOwnKey(bytes calldata data) external {
        sign(OWN, Call(address(guard), data));
    }
}

/// @title Something that says it has so many owners, and runs code as its own, as a Safe does while it is set up.
contract Stranger {
    bytes32 private constant HANDLER_SLOT = 0x6c9a6c4a39284e37ed1cf53d337577d14212a4870fb976a4366c693b939918d5;
    uint256 private immutable _owners;

    constructor(uint256 owners) {
        _owners = owners;
    }

    function setHandler(address handler) external {
        assembly ("memory-safe") {
            sstore(HANDLER_SLOT, handler)
        }
    }

    function run(address code, address[] calldata modules) external {
        (bool done, bytes memory answer) = code.delegatecall(abi.encodeCall(WalletSetup.enableModules, (modules)));
        if (done) return;
        assembly ("memory-safe") {
            revert(add(answer, 0x20), mload(answer))
        }
    }

    function getOwners() external view returns (address[] memory owners) {
        owners = new address[](_owners);
        for (uint256 i = 0; i < _owners; ++i) owners[i] = address(uint160(i + 1));
    }
}
