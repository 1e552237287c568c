import { getAddress, parseEther } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';
import { z } from 'zod';
import type { Hex } from '../subject.ts';
import type { DeploymentPlan } from './plan.ts';

const hour = 3600;
const day = 24 * hour;
/** A flight's cover is settled within seven days of its watch: a report must be final well before. */
const longestDispute = 5 * day;
const shortestDispute = 600;

const nobody = `0x${'0'.repeat(40)}`;

const address = z
  .string('is missing: an address, 0x and 40 hex digits')
  .regex(/^0x[0-9a-fA-F]{40}$/, 'must be an address: 0x and 40 hex digits')
  .refine((value) => value !== nobody, 'must be somebody: nobody owns the address of zeros')
  .transform((value) => getAddress(value));
const bytes32 = (what: string) =>
  z.custom<Hex>(
    (value) => typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value),
    `must be ${what}: 0x and 64 hex digits`,
  );
const privateKey = (whose: string) => bytes32(whose).refine(isKey, 'is no private key: it lies outside the curve');
const wholeNumber = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .nonnegative('must not be negative');
const ether = z
  .string()
  .regex(/^\d+(\.\d{1,18})?$/, 'must be an amount of ether, like 0.05')
  .transform((value) => parseEther(value));

/** QuorumOracle's own limits. */
const mostReporters = 31;
const mostFamily = 127;

/** `0xAddress:family, …`: who reports, and from which source family. */
const reporters = z.preprocess(
  (text) =>
    String(text ?? '')
      .split(',')
      .map((part) => part.trim().split(':'))
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

const settings = z
  .object({
    RPC_URL: z.url({ protocol: /^https?$/, error: 'must be the URL of an EVM node, http or https' }),
    DEPLOYER_KEY: privateKey("the deployer's private key"),
    DOLLAR: address,
    OWNER: address.optional(),
    TREASURY: address.optional(),
    SPONSOR: address,
    SPONSOR_KEY: privateKey("the sponsor's private key").optional(),
    REPORTERS: reporters,
    RATES_ROOT: bytes32('the root that `npm run price` printed'),
    DISPUTE_SECONDS: wholeNumber
      .min(shortestDispute, `must be at least ${shortestDispute}: somebody must have time to object`)
      .max(longestDispute, `must be at most ${longestDispute}: reports must become final before settle-by`)
      .default(6 * hour),
    DISPUTE_BOND: wholeNumber.default(50),
    MOST_OPERATION_COST: ether.default(parseEther('0.002')),
    GAS_DEPOSIT: ether.default(parseEther('0.05')),
    GAS_STAKE: ether.default(parseEther('0.1')),
    DEPLOYMENT_DIR: z.string().default('deployments'),
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
  const read = settings.parse(given);
  const deployer = privateKeyToAddress(read.DEPLOYER_KEY);
  return {
    rpcUrl: read.RPC_URL,
    deployerKey: read.DEPLOYER_KEY,
    dir: read.DEPLOYMENT_DIR,
    plan: {
      dollar: read.DOLLAR,
      owner: read.OWNER ?? deployer,
      treasury: read.TREASURY ?? deployer,
      sponsor: read.SPONSOR,
      reporters: read.REPORTERS,
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

function isKey(key: Hex): boolean {
  try {
    return privateKeyToAddress(key).length > 0;
  } catch {
    return false;
  }
}
