import { z } from 'zod';
import { oneDollar } from '../chain/actions/callsOf.ts';
import type { Hex } from '../chain/subject.ts';

const url = z
  .string()
  .refine((text) => URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol), {
    error: 'must be a URL that starts with https:// or http://',
  })
  .transform((text) => text.replace(/\/+$/, ''));
const key = z
  .string()
  .regex(/^[0-9a-fA-F]{64}$/, { error: 'must be 64 hexadecimal digits' })
  .optional();
const text = z.string().optional();
/** Whole dollars. */
const dollars = (most: number) =>
  z.coerce
    .number()
    .int()
    .nonnegative({ error: 'must be a whole number of dollars' })
    .default(most)
    .transform((whole) => BigInt(whole) * oneDollar);
/** Ether, read as gwei. */
const ether = (most: string) =>
  z
    .string()
    .regex(/^\d+(\.\d{1,9})?$/, { error: 'must be an amount of ether, like 0.01' })
    .default(most)
    .transform((amount) => {
      const [whole = '0', part = ''] = amount.split('.');
      return Number(whole) * 1e9 + Number(part.padEnd(9, '0'));
    });

const schema = z.object({
  SIGNER_SOCKET: z.string().default('.signer/signer.sock'),
  SIGNER_DATABASE: z.string().default('.signer/signer.db'),
  SIGNER_HEAD_FILE: z.string().default('.signer/signer.head'),
  MASTER_KEY: key,
  MASTER_KEY_FILE: text,
  MASTER_KEY_COMMAND: text,
  NEW_MASTER_KEY: key,
  NEW_MASTER_KEY_FILE: text,
  NEW_MASTER_KEY_COMMAND: text,
  SPONSOR_KEY: z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value), {
    error: 'must be 0x and 64 hexadecimal digits',
  }),
  SPONSOR_OFF_FILE: z.string().default('.signer/sponsor.off'),
  RPC_URL: url,
  DEPLOYMENT: z.string({ error: 'is missing; it is the file that `npm run deploy` wrote' }),
  DAY_SPENDING: dollars(1000),
  DAY_GIFTS: dollars(50),
  DAY_WITHDRAWALS: dollars(10_000),
  DAY_SIGNATURES: z.coerce.number().int().positive().default(200),
  DAY_GAS_OF_ONE: ether('0.004'),
  DAY_GAS_OF_ALL: ether('0.015'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** What the signer needs to know before it starts. Dollars with 6 decimals, gas in gwei. */
export type SignerConfig = Readonly<z.output<typeof schema>>;

/** The signer cannot start with these variables. Names them all and shows no value. */
export class SignerConfigError extends Error {
  readonly variables: readonly string[];
  constructor(problems: readonly { variable: string; problem: string }[]) {
    const lines = problems.map(({ variable, problem }) => `- ${variable} ${problem}`);
    super(['The signer cannot start with this configuration (see .env.example):', ...lines].join('\n'));
    this.name = 'SignerConfigError';
    this.variables = problems.map(({ variable }) => variable);
  }
}

/** What must not be where the keys are: whoever has it speaks to people. */
const foreign = ['TELEGRAM_TOKEN', 'DISCORD_TOKEN'];
const masterKeys = ['MASTER_KEY', 'MASTER_KEY_FILE', 'MASTER_KEY_COMMAND'];

/** Reads the environment; a variable that is there but empty counts as left out. @throws SignerConfigError */
export function parseSignerConfig(env: Readonly<Record<string, string | undefined>>): SignerConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  const problems = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const variable = path.join('.');
    const isMissing = given[variable] === undefined && !message.startsWith('is missing');
    return { variable, problem: isMissing ? 'is missing' : message };
  });
  const named = (prefix: string) => masterKeys.filter((name) => given[`${prefix}${name}`] !== undefined).length;
  if (named('') !== 1)
    problems.push({
      variable: 'MASTER_KEY',
      problem: 'or MASTER_KEY_FILE or MASTER_KEY_COMMAND must be given, and only one',
    });
  if (named('NEW_') > 1)
    problems.push({ variable: 'NEW_MASTER_KEY', problem: 'and its _FILE and _COMMAND exclude each other' });
  for (const variable of foreign)
    if (given[variable] !== undefined)
      problems.push({ variable, problem: 'must not be given to the signer: start it with an environment of its own' });
  if (parsed.success && problems.length === 0) return Object.freeze(parsed.data);
  throw new SignerConfigError(problems);
}

/** Every variable the signer reads. */
export function signerVariables(): string[] {
  return Object.keys(schema.shape);
}

/** Values that must never be seen in a log. */
export function signerSecrets(config: SignerConfig): string[] {
  const { MASTER_KEY, NEW_MASTER_KEY, MASTER_KEY_COMMAND, NEW_MASTER_KEY_COMMAND, SPONSOR_KEY, RPC_URL } = config;
  return [
    MASTER_KEY,
    NEW_MASTER_KEY,
    MASTER_KEY_COMMAND,
    NEW_MASTER_KEY_COMMAND,
    SPONSOR_KEY,
    SPONSOR_KEY.slice(2),
    RPC_URL,
  ].filter((secret) => secret !== undefined);
}
