import { parseAbi } from 'viem';

export const plainDollarAbi = parseAbi([
  'constructor()',
  'function mint(address to, uint256 amount)',
  'function approve(address spender, uint256 amount) returns (bool)',
  'function transfer(address to, uint256 amount) returns (bool)',
  'function balanceOf(address account) view returns (uint256)',
]);

export const floorAbi = parseAbi([
  'constructor(address dollar)',
  'function buy(uint256 id, uint256 units)',
  'function give(address holder, uint256 id, uint256 units)',
  'function pay(uint256 id, address[] holders, uint256 units, uint256 amount)',
]);

/**
 * What peers need for the same where npm does not have them, in gas of whole transactions on a local chain with a plain ERC-20, from
 * their own tests and fixtures.
 */
export const published = {
  /** Ensuro v3.1.1 (83faa67) `newPolicy`, signed quote, later purchase by a new and by a returning holder. */
  ensuroBuyNew: 334_105,
  ensuroBuyReturning: 317_005,
  /** Ensuro v3.1.1 `resolvePolicy` with payout, median. */
  ensuroPay: 219_438,
  /** Ensuro v3.1.1 `expirePolicy`, alone, and each of ten in one transaction. */
  ensuroExpire: 143_312,
  ensuroExpireOfTen: 50_397,
  /** Etherisc GIF v3 (495114db) oracle response with the payout of one policy; a million more for every further one. */
  etheriscSettle: 2_196_122,
};
