// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ISafe} from "./ISafe.sol";

/// @title Makes a new Safe a guarded wallet, by being delegatecalled while the Safe is set up.
/// @notice It takes the place of Safe's own SafeModuleSetup and has its interface. A wallet's address is computed from everything it is set up
/// with, this contract included: nobody can create it otherwise.
/// Warning: name it as the `to` of the setup itself, not inside a batch. On a chain where it does not exist the Safe then refuses to be
/// created; a batch would go through without it, and leave the wallet's address on that chain unguarded.
contract WalletSetup {
    error WrongModules(address[] modules, address module);
    error WrongFallbackHandler(address handler, address module);
    error NotOneOwner(uint256 owners);

    /// @dev Safe 1.5.0: keccak256("fallback_manager.handler.address").
    bytes32 private constant HANDLER_SLOT = 0x6c9a6c4a39284e37ed1cf53d337577d14212a4870fb976a4366c693b939918d5;

    /// @notice The guard and the module of all wallets.
    address public immutable guard;
    address public immutable module;

    constructor(address guard_, address module_) {
        (guard, module) = (guard_, module_);
    }

    /// @notice Enables the module, which must be the only one, and sets both guards. The Safe has one owner, the bot's key for this person, and
    /// the module as its fallback handler.
    function enableModules(address[] calldata modules) external {
        // Check: it is set up as a wallet.
        require(modules.length == 1 && modules[0] == module, WrongModules(modules, module));
        address handler;
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            handler := sload(HANDLER_SLOT)
        }
        require(handler == module, WrongFallbackHandler(handler, module));
        ISafe safe = ISafe(address(this));
        uint256 owners = safe.getOwners().length;
        require(owners == 1, NotOneOwner(owners));

        // Effect: from here on nothing leaves without the guard.
        safe.enableModule(module);
        safe.setGuard(guard);
        safe.setModuleGuard(guard);
    }
}
