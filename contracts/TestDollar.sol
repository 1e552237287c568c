// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A dollar for local chains: anyone may mint it, and it can refuse an address as an issuer's block list would.
/// @notice 6 decimals. It cannot be deployed anywhere but on a local chain.
contract TestDollar is ERC20 {
    error NotALocalChain(uint256 chainId);
    error MintTooLarge(uint256 amount, uint256 limit);
    error Refused(address account);

    /// @notice Most dollars of one mint: ten million.
    uint256 public constant MOST_PER_MINT = 10_000_000e6;

    mapping(address account => bool) public refused;

    constructor() ERC20("Test Dollar", "tUSD") {
        require(block.chainid == 31337 || block.chainid == 1337, NotALocalChain(block.chainid));
    }

    /// @notice Mints `amount` (6 decimals) to `to`.
    function mint(address to, uint256 amount) external {
        require(amount <= MOST_PER_MINT, MintTooLarge(amount, MOST_PER_MINT));
        _mint(to, amount);
    }

    /// @notice Puts an address on the block list or takes it off: it can neither send nor receive.
    function setRefused(address account, bool isRefused) external {
        refused[account] = isRefused;
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function _update(address from, address to, uint256 value) internal override {
        require(!refused[from], Refused(from));
        require(!refused[to], Refused(to));
        super._update(from, to, value);
    }
}
