import { getAddress, parseEther, zeroAddress } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';
import { z } from 'zod';
import type { Hex } from '../subject.ts';
import type { DeploymentPlan } from './plan.ts';
import { allVotes } from './votingRules.ts';

const hour = 3600;
const day = 24 * hour;

const address = z
  .string('is missing: an address, 0x and 40 hex digits')
  .regex(/^0x[0-9a-fA-F]{40}$/, 'must be an address: 0x and 40 hex digits')
  .transform((value) => getAddress(value));
const bytes32 = (what: string) =>
  z.custom<Hex>(
    (value) => typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value),
    `must be ${what}: 0x and 64 hex digits`,
  );
const wholeNumber = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .nonnegative('must not be negative');
const ether = z
  .string()
  .regex(/^\d+(\.\d{1,18})?$/, 'must be an amount of ether, like 0.05')
  .transform((value) => parseEther(value));

/** `0xAddress:family, …`: who reports, and from which source family. */
const reporters = z.preprocess(
  (text) =>
    String(text ?? '')
      .split(',')
      .map((part) => part.trim().split(':'))
      .map(([signer, family]) => ({ signer, family })),
  z
    .array(z.object({ signer: address, family: wholeNumber.max(255) }), 'must be like 0x…:1, 0x…:1, 0x…:2')
    .min(3, 'must name at least three reporters, each as address:family, from two families or more'),
);

/** `0xAddress:votes, reserve:votes`: who holds the votes at the beginning. */
const shares = z.preprocess(
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

const guardians = z.preprocess(
  listed,
  z.array(address).min(3, 'must name at least three guardians, separated by commas'),
);

const date = z.iso.date('must be a date like 2027-06-30').transform((text) => Date.parse(`${text}T00:00:00Z`) / 1000);

const settings = z.object({
  RPC_URL: z.url('must be the URL of an EVM node'),
  DEPLOYER_KEY: bytes32("the deployer's private key"),
  DOLLAR: address,
  VOTES: z.optional(shares),
  GUARDIANS: z.optional(guardians),
  GUARDIANS_UNTIL: date.optional(),
  OWNER: address.optional(),
  TREASURY: address.optional(),
  SPONSOR: address,
  REPORTERS: reporters,
  SEQUENCER_FEED: address.default(zeroAddress),
  RATES_ROOT: bytes32('the root that `npm run price` printed'),
  DISPUTE_SECONDS: wholeNumber.default(6 * hour),
  DISPUTE_BOND: wholeNumber.default(50),
  MOST_OPERATION_COST: ether.default(parseEther('0.002')),
  GAS_DEPOSIT: ether.default(parseEther('0.05')),
  GAS_STAKE: ether.default(parseEther('0.1')),
  DEPLOYMENT_DIR: z.string().default('deployments'),
});

export type DeploySettings = { rpcUrl: string; deployerKey: Hex; plan: DeploymentPlan; dir: string };

/**
 * The deployment that the environment describes.
 * @throws ZodError naming every setting that is missing or wrong. It repeats no value: one of them is a private key.
 */
export function readDeploySettings(environment: Record<string, string | undefined>): DeploySettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = settings.superRefine(votesAreWhole).parse(given);
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
      sequencer: read.SEQUENCER_FEED,
      ratesRoot: read.RATES_ROOT,
      disputeWindow: read.DISPUTE_SECONDS,
      disputeBond: read.DISPUTE_BOND,
      // Longer than from the last sale of a flight's cover to the end of its watch: nobody leaves between bad news and the loss.
      coolDown: 14 * day,
      exitWindow: 7 * day,
      mostOperationCost: read.MOST_OPERATION_COST,
      gasDeposit: read.GAS_DEPOSIT,
      gasStake: read.GAS_STAKE,
    },
  };
}

function listed(text: unknown): string[] {
  return String(text)
    .split(',')
    .map((part) => part.trim());
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

function votesOf({ VOTES, GUARDIANS, GUARDIANS_UNTIL }: Settings): DeploymentPlan['votes'] {
  if (!VOTES || !GUARDIANS || GUARDIANS_UNTIL === undefined) return null;
  return { shares: VOTES, guardians: GUARDIANS, guardiansUntil: GUARDIANS_UNTIL };
}
