import { parseEther, zeroAddress } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';
import { z } from 'zod';
import type { Hex } from '../subject.ts';
import {
  address,
  date,
  ether,
  feeds,
  guardians,
  privateKey,
  ratesRoots,
  reporters,
  shares,
  wholeNumber,
} from './deployFields.ts';
import { listedProducts } from './listedProducts.ts';
import type { DeploymentPlan, RatesRoots } from './plan.ts';

const hour = 3600;
const day = 24 * hour;
/** A flight's cover is settled within seven days of its watch: a report must be final well before. */
const longestDispute = 5 * day;
const shortestDispute = 600;

const settings = z
  .object({
    RPC_URL: z.url({ protocol: /^https?$/, error: 'must be the URL of an EVM node, http or https' }),
    DEPLOYER_KEY: privateKey("the deployer's private key"),
    DOLLAR: address,
    VOTES: z.optional(shares),
    GUARDIANS: z.optional(guardians),
    GUARDIANS_UNTIL: date.optional(),
    OWNER: address.optional(),
    TREASURY: address.optional(),
    SPONSOR: address,
    SPONSOR_KEY: privateKey("the sponsor's private key").optional(),
    REPORTERS: reporters,
    SEQUENCER_FEED: address.optional(),
    RATES_ROOTS: ratesRoots,
    FEEDS: z.optional(feeds),
    DISPUTE_SECONDS: wholeNumber
      .min(shortestDispute, `must be at least ${shortestDispute}: somebody must have time to object`)
      .max(longestDispute, `must be at most ${longestDispute}: reports must become final before settle-by`)
      .default(6 * hour),
    DISPUTE_BOND: wholeNumber.default(50),
    MOST_OPERATION_COST: ether.default(parseEther('0.002')),
    DAILY_GAS_BUDGET: ether.default(parseEther('0.02')),
    GAS_DEPOSIT: ether.default(parseEther('0.05')),
    GAS_STAKE: ether.default(parseEther('0.1')),
    DEPLOYMENT_DIR: z.string().default('deployments'),
  })
  .refine((read) => read.DAILY_GAS_BUDGET >= read.MOST_OPERATION_COST, {
    path: ['DAILY_GAS_BUDGET'],
    error: 'must be at least MOST_OPERATION_COST: else not one operation fits into a day',
  })
  .refine(({ SPONSOR, SPONSOR_KEY }) => SPONSOR_KEY === undefined || privateKeyToAddress(SPONSOR_KEY) === SPONSOR, {
    path: ['SPONSOR'],
    error: 'must be the address of SPONSOR_KEY: the paymaster pays only for what that key signed',
  });

export type DeploySettings = { rpcUrl: string; deployerKey: Hex; plan: DeploymentPlan; dir: string };

/**
 * The deployment that the environment describes.
 * @throws ZodError naming every setting that is missing or wrong. It repeats no value: one of them is a private key.
 */
export function readDeploySettings(environment: Record<string, string | undefined>): DeploySettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = settings.superRefine(votesAreWhole).superRefine(feedsAreThere).parse(given);
  const deployer = privateKeyToAddress(read.DEPLOYER_KEY);
  return {
    rpcUrl: read.RPC_URL,
    deployerKey: read.DEPLOYER_KEY,
    dir: read.DEPLOYMENT_DIR,
    plan: {
      dollar: read.DOLLAR,
      votes: votesOf(read),
      owner: read.OWNER ?? deployer,
      treasury: read.TREASURY ?? deployer,
      sponsor: read.SPONSOR,
      reporters: read.REPORTERS,
      sequencer: read.SEQUENCER_FEED ?? zeroAddress,
      ratesRoots: rootsOf(read),
      feeds: read.FEEDS ?? [],
      disputeWindow: read.DISPUTE_SECONDS,
      disputeBond: read.DISPUTE_BOND,
      // Longer than from the last sale of a flight's cover to the end of its watch: nobody leaves between bad news and the loss.
      coolDown: 14 * day,
      mostOperationCost: read.MOST_OPERATION_COST,
      dailyGasBudget: read.DAILY_GAS_BUDGET,
      gasDeposit: read.GAS_DEPOSIT,
      gasStake: read.GAS_STAKE,
    },
  };
}

type Settings = z.infer<typeof settings>;

/** Votes need guardians and a holder; and they leave no room for another owner. */
function votesAreWhole(read: Settings, context: z.RefinementCtx): void {
  const { VOTES, GUARDIANS, GUARDIANS_UNTIL } = read;
  const given = { VOTES, GUARDIANS, GUARDIANS_UNTIL };
  if (Object.values(given).every((value) => value === undefined)) return;
  const add = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  for (const [name, value] of Object.entries(given))
    if (value === undefined) add(name, 'is missing: VOTES, GUARDIANS and GUARDIANS_UNTIL come together');
  for (const name of ['OWNER', 'TREASURY'] as const)
    if (read[name] !== undefined) add(name, 'must be left out: with VOTES, the timelock owns and the reserve collects');
}

function rootsOf({ RATES_ROOTS }: Pick<Settings, 'RATES_ROOTS'>): RatesRoots {
  return Object.fromEntries(RATES_ROOTS.map(({ product, root }) => [product, root]));
}

/** Cover that nobody will ever answer for must not be sold. */
function feedsAreThere({ RATES_ROOTS, FEEDS }: Settings, context: z.RefinementCtx): void {
  const plan = { ratesRoots: rootsOf({ RATES_ROOTS }), feeds: FEEDS ?? [] };
  const listed = listedProducts(plan).map(({ row }) => row.product);
  const unanswered = RATES_ROOTS.map(({ product }) => product).filter((product) => !listed.includes(product));
  if (unanswered.length === 0) return;
  const message = `must not name ${unanswered.join(', ')}: price feeds answer that, and FEEDS or a rule for it is missing`;
  context.addIssue({ code: 'custom', path: ['RATES_ROOTS'], message });
}

function votesOf({ VOTES, GUARDIANS, GUARDIANS_UNTIL }: Settings): DeploymentPlan['votes'] {
  if (!VOTES || !GUARDIANS || GUARDIANS_UNTIL === undefined) return null;
  return { shares: VOTES, guardians: GUARDIANS, guardiansUntil: GUARDIANS_UNTIL };
}
