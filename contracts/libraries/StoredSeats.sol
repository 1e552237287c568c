// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Keeps a reporter set as the code of an account of its own, after 0xSequence's SSTORE2.
/// @notice Reading a whole set then costs one cold account (2,600 gas) instead of one cold slot (2,100) for each signer.
/// A seat is one word: family from bit 160 on, signer below.
library StoredSeats {
    // Solidity has no words for code that is data.
    // solhint-disable no-inline-assembly

    error SeatsNotStored();

    /// @param digest What the set's signatures are bound to.
    function store(bytes32 digest, uint256[] memory seats) internal returns (address account) {
        // A first byte of STOP keeps the account from ever being run.
        bytes memory data = abi.encodePacked(bytes1(0), digest, seats);
        // PUSH2 length, DUP1, PUSH1 10, RETURNDATASIZE, CODECOPY, RETURNDATASIZE, RETURN: the code is what follows these ten bytes.
        bytes memory code = abi.encodePacked(hex"61", uint16(data.length), hex"80600a3d393df3", data);
        assembly ("memory-safe") {
            account := create(0, add(code, 0x20), mload(code))
        }
        require(account != address(0), SeatsNotStored());
    }

    function load(address account) internal view returns (bytes32 digest, uint256[] memory seats) {
        assembly ("memory-safe") {
            let size := sub(extcodesize(account), 1)
            seats := mload(0x40)
            mstore(0x40, add(seats, size))
            extcodecopy(account, seats, 1, size)
            // The digest's word becomes the length of the array that follows it.
            digest := mload(seats)
            mstore(seats, sub(shr(5, size), 1))
        }
    }
}
