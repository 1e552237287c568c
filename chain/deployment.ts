import { z } from 'zod';
import type { Hex } from './subject.ts';

const address = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value));

/** Where Buckler lives on one chain: what `npm run deploy` writes and every program reads. */
export const deploymentSchema = z.object({
  chainId: z.number().int().positive(),
  /** First block worth following. */
  fromBlock: z.number().int().nonnegative(),
  entryPoint: address,
  dollar: address,
  /** Gave pools and desk their addresses; nothing is left for it to do. */
  launcher: address,
  /** Who deployed it all; with votes it must have no right any more. */
  founder: address,
  desk: address,
  /** By level of risk: the rate of a cover decides which of them backs it. */
  pools: z.object({ low: address, medium: address, high: address }),
  /** Who says what happened: reporters, price feeds, a vote. */
  oracles: z.object({ quorum: address, feed: address, assessed: address }),
  paymaster: address,
  /** Where cover is sold from person to person, and what makes one NFT of many tokens. */
  market: address,
  policies: address,
  /** What every wallet is made with: its limits, what sets them up, and what its operations go through. */
  wallets: z.object({ guard: address, setup: address, module: address }),
  /** Makes the accounts that sign for passkeys. Left out where it was deployed before there were any. */
  passkeySigners: address.optional(),
  /** Left out where one account owns everything. */
  votes: z
    .object({
      token: address,
      governor: address,
      timelock: address,
      guardians: address,
      reserve: address,
    })
    .optional(),
});

export type Deployment = z.infer<typeof deploymentSchema>;
