import { getAddress, parseEther } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';
import { z } from 'zod';
import type { Hex } from '../subject.ts';
import { heartbeatGrace } from './feedRules.ts';
import type { PlannedFeed } from './plan.ts';
import { allProducts } from './products/allProducts.ts';
import { allVotes } from './votingRules.ts';

/** QuorumOracle's own limits. */
const mostReporters = 31;
const mostFamily = 127;

/** FeedOracle's own limit is a week, grace included. */
const longestHeartbeat = 7 * 86_400 - heartbeatGrace;

const nobody = `0x${'0'.repeat(40)}`;

export const address = z
  .string('is missing: an address, 0x and 40 hex digits')
  .regex(/^0x[0-9a-fA-F]{40}$/, 'must be an address: 0x and 40 hex digits')
  .refine((value) => value !== nobody, 'must be somebody: nobody owns the address of zeros')
  .transform((value) => getAddress(value));

/** @param what Said when it is wrong. */
const bytes32 = (what: string) =>
  z.custom<Hex>(
    (value) => typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value),
    `must be ${what}: 0x and 64 hex digits`,
  );

/** @param whose Said when it is wrong. */
export const privateKey = (whose: string) =>
  bytes32(whose).refine(isKey, 'is no private key: it lies outside the curve');

export const wholeNumber = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .nonnegative('must not be negative');

/** Wei, from decimal ether. */
export const ether = z
  .string()
  .regex(/^\d+(\.\d{1,18})?$/, 'must be an amount of ether, like 0.05')
  .transform((value) => parseEther(value));

/** Unix seconds of a day's beginning, UTC. */
export const date = z.iso
  .date('must be a date like 2027-06-30')
  .transform((text) => Date.parse(`${text}T00:00:00Z`) / 1000);

/** `product:0xRoot, …`: the rate tables of what is put on sale, each of a designed product. */
export const ratesRoots = z.preprocess(
  (text) =>
    listed(text ?? '').map((part) => {
      const [product, root] = part.split(':');
      return { product, root };
    }),
  z
    .array(
      z.object({ product: wholeNumber, root: bytes32('a root that `npm run price` printed') }),
      'must be like 1:0x…, 2:0x…: a product, and the root that `npm run price` printed for it',
    )
    .refine(
      (roots) => new Set(roots.map(({ product }) => product)).size === roots.length,
      'names a product twice: it can be sold by one table only',
    )
    .refine(
      (roots) => roots.every(({ product }) => allProducts.some((row) => row.product === product)),
      'names a product that is not designed; chain/products.ts has their numbers',
    ),
);

/** `NAME=0xAddress:heartbeat, …`: Chainlink's feeds under the names of subjects, and the seconds after which they publish in any case. */
export const feeds = z.preprocess(
  (text) =>
    listed(text).map((part) => {
      const [, name, feed, heartbeat] = /^([A-Z0-9/._-]{1,13})=(0x[0-9a-fA-F]{40}):(\d{1,6})$/.exec(part) ?? [];
      return { name, address: feed, heartbeat };
    }),
  z
    .array(
      z.object({ name: z.string(), address, heartbeat: wholeNumber.min(60).max(longestHeartbeat) }),
      'must be like ETH/USD=0x…:3600, BTC/USD=0x…:3600',
    )
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'names a feed twice')
    .transform((all): PlannedFeed[] => all.map((feed) => ({ ...feed, heartbeat: feed.heartbeat + heartbeatGrace }))),
);

/** `0xAddress:family, …`: who reports, and from which source family. */
export const reporters = z.preprocess(
  (text) =>
    listed(text ?? '')
      .map((part) => part.split(':'))
      .map(([signer, family]) => ({ signer, family })),
  z
    .array(z.object({ signer: address, family: wholeNumber.max(mostFamily) }), 'must be like 0x…:1, 0x…:1, 0x…:2')
    .min(3, 'must name at least three reporters, each as address:family, from two families or more')
    .max(mostReporters, `must not name more than ${mostReporters} reporters`)
    .refine(
      (all) => new Set(all.map(({ signer }) => signer)).size === all.length,
      'names a reporter twice: each address is one voice',
    )
    .refine(
      (all) => new Set(all.map(({ family }) => family)).size > 1,
      'must come from two source families or more: one source must not be able to decide alone',
    ),
);

/** `0xAddress:votes, reserve:votes`: who holds the votes at the beginning. */
export const shares = z.preprocess(
  (text) =>
    listed(text).map((part) => {
      const [holder, votes] = part.split(':');
      return { holder, votes };
    }),
  z
    .array(
      z.object({ holder: z.union([z.literal('reserve'), address]), votes: wholeNumber.positive() }),
      'must be like reserve:60000000, 0x…:40000000',
    )
    .refine((list) => list.reduce((sum, { votes }) => sum + votes, 0) === allVotes, `must add up to ${allVotes} votes`),
);

export const guardians = z.preprocess(
  listed,
  z
    .array(address)
    .min(3, 'must name at least three guardians, separated by commas')
    .refine((all) => new Set(all).size === all.length, 'names a guardian twice: two of them must be two people'),
);

function listed(text: unknown): string[] {
  return String(text)
    .split(',')
    .map((part) => part.trim());
}

function isKey(key: Hex): boolean {
  try {
    return privateKeyToAddress(key).length > 0;
  } catch {
    return false;
  }
}
