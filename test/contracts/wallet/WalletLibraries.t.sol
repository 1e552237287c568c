// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IWalletGuard} from "../../../contracts/wallet/IWalletGuard.sol";
import {MultiSendBatch} from "../../../contracts/wallet/MultiSendBatch.sol";
import {RollingDay} from "../../../contracts/wallet/RollingDay.sol";
import {Published} from "../support/wallet/Published.sol";

/// @title The word that counts a day, beside a list; the batch as it is read, beside what MultiSend does with it.
contract WalletLibrariesTest is Published {
    uint256 private _word;
    uint256[] private _times;
    uint256[] private _amounts;
    bytes32 private _happened;

    function setUp() public {
        publish();
    }

    function testFuzz_TheWordHoldsAtLeastTheLastDayAndAtMostThirtyHours(uint256 seed) public {
        vm.warp(1_772_323_200 + (seed % 1 days));
        for (uint256 i = 0; i < 30; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            vm.warp(block.timestamp + (seed % 9 hours));
            uint256 amount = (seed >> 64) % 1e10;
            _times.push(block.timestamp);
            _amounts.push(amount);
            uint256 sum;
            (_word, sum) = RollingDay.add(_word, amount);
            assertGe(sum, since(24 hours), "all of any 24 hours counts");
            assertLe(sum, since(30 hours), "nothing older than 30 hours does");
        }
    }

    function test_TheMostThatALimitAllowsFits() public {
        vm.warp(1_772_323_200);
        uint256 sum;
        (_word, sum) = RollingDay.add(0, 1_000_000e6);
        vm.warp(block.timestamp + 6 hours);
        (_word, sum) = RollingDay.add(_word, 1);
        assertEq(sum, 1_000_000e6 + 1, "a million and a bit");
        vm.warp(block.timestamp + 24 hours);
        (_word, sum) = RollingDay.add(_word, 0);
        assertEq(sum, 1, "the bit is left");
        vm.warp(block.timestamp + 365 days);
        (_word, sum) = RollingDay.add(_word, 0);
        assertEq(sum, 0, "nothing is left");
    }

    /// @dev Random bytes and random batches: what the library reads is what happens, call by call, or the library refuses.
    function testFuzz_ReadsWhatMultiSendDoes(uint256 seed, bytes calldata noise) public {
        bytes memory packed;
        for (uint256 i = 0; i < seed % 4; ++i) {
            bytes memory data = abi.encodeCall(this.note, (uint256(keccak256(abi.encode(seed, i)))));
            uint256 length = (seed >> (8 + i)) % 16 == 0 ? data.length - 1 : data.length;
            uint8 operation = (seed >> (40 + i)) % 16 == 0 ? 1 : 0;
            packed = abi.encodePacked(packed, operation, address(this), uint256(0), length, data);
        }
        if ((seed >> 100) % 4 == 0) packed = bytes.concat(packed, noise);
        bytes memory batch = abi.encodeWithSignature("multiSend(bytes)", packed);
        bytes32 read;
        try this.read(batch) returns (bytes32 found) {
            read = found;
        } catch {
            return;
        }
        _happened = 0;
        (bool done, ) = MULTI_SEND_CALL_ONLY.delegatecall(batch);
        assertTrue(done, "what can be read can be done");
        assertEq(_happened, read, "and is done as read");
    }

    /// @dev As every encoder pads it, and no other way: no byte that nobody read comes along.
    function test_ABatchOfAnyLengthIsOpenedAndNothingBesideIt() public {
        for (uint256 length = 0; length <= 97; ++length) {
            bytes memory whole = abi.encodeWithSignature("multiSend(bytes)", new bytes(length));
            assertEq(this.lengthOf(whole), length, "length");
            vm.expectRevert(abi.encodeWithSelector(IWalletGuard.MalformedBatch.selector, whole.length + 32));
            this.lengthOf(bytes.concat(whole, bytes32(0)));
        }
    }

    /// @dev The first call is whole, 121 bytes; the second lacks its last byte, of its head or of its data.
    function test_RevertWhen_ALaterCallIsCutShort() public {
        bytes memory data = abi.encodeCall(this.note, (1));
        bytes memory call = abi.encodePacked(uint8(0), address(this), uint256(0), data.length, data);
        uint8[2] memory lengths = [84, 120];
        for (uint256 i = 0; i < 2; ++i) {
            bytes memory cut = new bytes(lengths[i]);
            for (uint256 j = 0; j < cut.length; ++j) cut[j] = call[j];
            vm.expectRevert(abi.encodeWithSelector(IWalletGuard.MalformedBatch.selector, 121));
            this.read(abi.encodeWithSignature("multiSend(bytes)", bytes.concat(call, cut)));
        }
    }

    function lengthOf(bytes calldata batch) external pure returns (uint256) {
        return MultiSendBatch.open(batch).length;
    }

    /// @dev What a batch calls.
    function note(uint256 word) external {
        _happened = keccak256(abi.encode(_happened, word));
    }

    function read(bytes calldata batch) external view returns (bytes32 expected) {
        bytes calldata calls = MultiSendBatch.open(batch);
        uint256 position = 0;
        while (position < calls.length) {
            address to;
            bytes calldata data;
            (to, data, position) = MultiSendBatch.callAt(calls, position);
            require(to == address(this) && data.length == 36 && bytes4(data) == this.note.selector, "not a note");
            expected = keccak256(abi.encode(expected, abi.decode(data[4:], (uint256))));
        }
    }

    function since(uint256 span) private view returns (uint256 sum) {
        for (uint256 i = 0; i < _times.length; ++i) if (_times[i] + span > block.timestamp) sum += _amounts[i];
    }
}
