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
  desk: address,
  /** By level of risk: the rate of a cover decides which of them backs it. */
  pools: z.object({ low: address, medium: address, high: address }),
  oracle: address,
  paymaster: address,
  /** Left out where one account owns everything. */
  votes: z
    .object({
      token: address,
      governor: address,
      timelock: address,
      guardians: address,
      reserve: address,
      /** Who deployed it all, and must have no right any more. */
      founder: address,
    })
    .optional(),
});

export type Deployment = z.infer<typeof deploymentSchema>;
