// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Deploys contracts that must know each other's addresses before they exist.
/// @notice Addresses follow from this contract's own and the place in the order alone, so a deployment that stops half way can go on.
/// After the last place its owner can do nothing more.
contract Launcher {
    // Solidity cannot create from init code that it did not compile.
    // solhint-disable no-inline-assembly

    error NotOwner(address caller, address owner);
    error NotNext(uint256 place, uint256 next);
    error NothingLeft(uint256 places);
    error TooManyPlaces(uint256 places, uint256 limit);
    error LaunchFailed(uint256 place, bytes reason);

    event Launched(uint256 indexed place, address indexed made);

    /// @dev The nonces of up to 127 contracts are one byte, which the encoding of `addressOf` rests on.
    uint256 private constant MOST_PLACES = 127;

    /// @notice Who may launch.
    address public immutable owner;
    /// @notice How many contracts can be launched.
    uint256 public immutable places;
    /// @notice The place that comes next, from 0.
    uint256 public next;

    constructor(address owner_, uint256 places_) {
        require(places_ <= MOST_PLACES, TooManyPlaces(places_, MOST_PLACES));
        owner = owner_;
        places = places_;
    }

    /// @notice Creates the contract of one place from its init code. Only the owner, place after place.
    /// @param place Repeated so that a launch sent twice cannot take the place of another.
    function launch(uint256 place, bytes calldata initCode) external returns (address made) {
        // Check: it is this place's turn.
        require(msg.sender == owner, NotOwner(msg.sender, owner));
        require(next < places, NothingLeft(places));
        require(place == next, NotNext(place, next));

        // Effect: the turn is over.
        next = place + 1;

        // Interaction: the code runs; when it fails, everything is as before.
        bytes memory code = initCode;
        assembly ("memory-safe") {
            made := create(0, add(code, 0x20), mload(code))
        }
        if (made == address(0)) revert LaunchFailed(place, _returned());
        emit Launched(place, made);
    }

    /// @notice Where the contract of a place is or will be: the address of CREATE, from this contract's nonce `place + 1`.
    /// @dev RLP of (address, nonce), yellow paper section 7: 0xd6 the list of 22 bytes, 0x94 the 20 of an address, the nonce as it is.
    function addressOf(uint256 place) external view returns (address) {
        require(place < places, NotNext(place, places));
        bytes32 hash = keccak256(abi.encodePacked(hex"d694", address(this), uint8(place + 1)));
        return address(uint160(uint256(hash)));
    }

    function _returned() private pure returns (bytes memory reason) {
        assembly ("memory-safe") {
            reason := mload(0x40)
            mstore(reason, returndatasize())
            returndatacopy(add(reason, 0x20), 0x00, returndatasize())
            mstore(0x40, add(reason, and(add(returndatasize(), 0x3f), not(0x1f))))
        }
    }
}
