import { z } from 'zod';
import type { Hex } from '../subject.ts';

/** One source of observations. Reporters of one family count once towards the families needed. */
type PlannedReporter = { signer: Hex; family: number };

/** Chainlink's feed of a coin, under its name in subjects, such as `ETH/USD`. `heartbeat`: most seconds between two rounds that count as alive. */
export type PlannedFeed = { name: string; address: Hex; heartbeat: number };

/** Roots of rate tables by the number of their product. */
export type RatesRoots = Readonly<Record<number, Hex>>;

/** Who votes, and who can stop a vote. */
export type VotesPlan = {
  /** Three or more; two of them pause sales or stop a proposal. */
  guardians: readonly Hex[];
  /** When their power ends, unix seconds; at most 400 days ahead. */
  guardiansUntil: number;
  /** Who holds the votes at the beginning, in whole votes; together all of them. */
  shares: readonly { holder: Hex | 'reserve'; votes: number }[];
};

/** Everything that a deployment of Buckler decides. Times in seconds, dollars in whole dollars. */
export type DeploymentPlan = {
  /** The ERC-20 that cover costs and pays, 6 decimals. `test`: a dollar that anyone can mint, on local chains only. */
  dollar: Hex | 'test';
  /** With votes, their timelock owns everything and their reserve receives the fees. Without, `owner` and `treasury` do. */
  votes: VotesPlan | null;
  /** Who may list products, name reporters and decide disputes in the end. */
  owner: Hex;
  /** Receives the fees. */
  treasury: Hex;
  /** The key whose signature makes the paymaster pay. */
  sponsor: Hex;
  reporters: readonly PlannedReporter[];
  /** Chainlink's sequencer-uptime feed of this chain; the zero address where there is no sequencer. */
  sequencer: Hex;
  /** What is put on sale: `listedProducts.ts`. */
  ratesRoots: RatesRoots;
  /** Where there are none, nothing is sold that feeds answer. */
  feeds: readonly PlannedFeed[];
  /** Time in which a report can be disputed. */
  disputeWindow: number;
  /** What a dispute costs until it is decided, and a claim to a vote. */
  disputeBond: number;
  /** From a request to leave the pool to the first moment it can be redeemed. */
  coolDown: number;
  /** Most wei that one sponsored operation may cost. */
  mostOperationCost: bigint;
  /** Most wei that the sponsored operations of one UTC day may cost together. */
  dailyGasBudget: bigint;
  /** Wei that the paymaster starts with. */
  gasDeposit: bigint;
  /** Wei staked so that public bundlers let the paymaster read its own storage. */
  gasStake: bigint;
};

const hex = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]+$/.test(value));

/** The decisions that stand beside the addresses in `deployment.json`, for comparing the chain with them later. */
export const writtenPlanSchema = z.object({
  owner: hex,
  treasury: hex,
  sponsor: hex,
  reporters: z.array(z.object({ signer: hex, family: z.number() })),
  sequencer: hex,
  ratesRoots: z.record(z.string().regex(/^\d+$/), hex),
  feeds: z.array(z.object({ name: z.string(), address: hex, heartbeat: z.number() })),
  disputeWindow: z.number(),
  disputeBond: z.number(),
  coolDown: z.number(),
  /** Wei, in decimal. */
  mostOperationCost: z.string().regex(/^\d+$/),
  /** Wei, in decimal. */
  dailyGasBudget: z.string().regex(/^\d+$/),
  votes: z.object({ guardians: z.array(hex), guardiansUntil: z.number() }).nullable(),
});

export type WrittenPlan = z.infer<typeof writtenPlanSchema>;

/** A plan as it is written to `deployment.json`: nothing in it is secret. */
export function writtenPlan(plan: DeploymentPlan): WrittenPlan {
  const { mostOperationCost, dailyGasBudget } = plan;
  return writtenPlanSchema.parse({
    ...plan,
    mostOperationCost: `${mostOperationCost}`,
    dailyGasBudget: `${dailyGasBudget}`,
  });
}
