import { parseAbi } from 'viem';

export const plainDollarAbi = parseAbi([
  'constructor()',
  'function mint(address to, uint256 amount)',
  'function approve(address spender, uint256 amount) returns (bool)',
]);

export const floorAbi = parseAbi([
  'constructor(address dollar)',
  'function buy(uint256 id, uint256 units)',
  'function give(address holder, uint256 id, uint256 units)',
  'function pay(uint256 id, address[] holders, uint256 units, uint256 amount)',
]);

/** What peers pay for the same, in gas, measured the same way: whole transactions on a local chain with a plain ERC-20. */
export const peers = {
  /** Ensuro v3.1.1 `newPolicy`, signed quote, later purchase by a new and by a returning holder. */
  ensuroBuyNew: 334_105,
  ensuroBuyReturning: 317_005,
  /** Ensuro v3.1.1 `newPolicies` of ten, each. */
  ensuroBuyBatch: 154_341,
  /** Ensuro v3.1.1 `resolvePolicy` with payout, median. */
  ensuroPay: 219_438,
  /** Etherisc GIF v3 oracle response with the payout of one policy. */
  etheriscSettle: 2_196_122,
};
