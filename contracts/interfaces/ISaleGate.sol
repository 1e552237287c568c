// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICompliance} from "./ICompliance.sol";

/// @title What can stand between a buyer and a product that is live: a pause by the guardians, and a compliance hook.
/// @notice Neither touches what is sold: settle, void, pay and redeem look at none of it.
interface ISaleGate {
    error NotGuardians(address caller, address guardians);
    error SalesPaused(uint16 product, uint40 until);
    error PauseOutsideRail(uint256 until, uint256 earliest, uint256 latest);

    event GuardiansChanged(address indexed guardians);
    /// @param until Unix seconds at which sales go on by themselves; 0: the owner lifted the pause.
    event PauseChanged(uint16 indexed product, uint40 until);
    event ComplianceChanged(address indexed compliance);
    event ScreenChanged(uint16 indexed product, bool screened);

    /// @notice Who may pause sales; nobody when it is the zero address.
    function guardians() external view returns (address);

    /// @notice The hook that screened products ask; none when it is the zero address.
    function compliance() external view returns (ICompliance);

    /// @notice Stops the sales of these products until `until` (unix seconds), when they go on by themselves. Only the guardians.
    /// @dev `until` is after now, at most 14 days ahead and not before the end of a pause that runs already.
    function pauseSales(uint16[] calldata products, uint40 until) external;

    /// @notice Lifts the pause of these products. Only the owner.
    function resumeSales(uint16[] calldata products) external;

    /// @notice Names the guardians. A pause that runs stays. Only the owner.
    function setGuardians(address guardians_) external;

    /// @notice Sets, replaces or (zero address) takes away the hook. Only the owner.
    function setCompliance(ICompliance compliance_) external;

    /// @notice Puts a product's purchases, and transfers of its tokens between holders, to the hook, or no longer. Only the owner.
    function setScreened(uint16 product, bool screened) external;

    /// @notice Until when (unix seconds) a product's sales are paused, 0 if they never were, and whether it is screened.
    function gateOf(uint16 product) external view returns (uint40 pausedUntil, bool screened);
}
