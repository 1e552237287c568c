import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Hex } from '../chain/subject.ts';

const url = (...protocols: string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
      error: `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    })
    .transform((text) => text.replace(/\/+$/, ''));

const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: 'must be the number of a port' })
  .transform(Number)
  .refine((number) => number < 65_536, { error: 'must be below 65536' });

const shippedTables = fileURLToPath(new URL('../pricing/tables', import.meta.url));

const schema = z.object({
  TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, { error: 'must look like 123456:letters-and-digits' })
    .optional(),
  TELEGRAM_API_ROOT: url('https:', 'http:').optional(),
  TELEGRAM_WEBHOOK_URL: url('https:', 'http:').optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{24,256}$/, { error: 'must be 24 to 256 letters, digits, _ and -' })
    .optional(),
  TELEGRAM_WEBHOOK_PORT: port.optional(),
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+(?:\.[\w-]+){2}$/, { error: 'must be three parts of letters and digits with dots between' })
    .optional(),
  DISCORD_API_ROOT: url('https:', 'http:').optional(),
  DATABASE_PATH: z.string().default('buckler.db'),
  SIGNER_SOCKET: z.string().default('.signer/signer.sock'),
  RPC_URL: url('https:', 'http:'),
  WS_URL: url('wss:', 'ws:').optional(),
  BUNDLER_URL: url('https:', 'http:'),
  DEPLOYMENT: z.string({ error: 'is missing; it is the file that `npm run deploy` wrote' }),
  RATE_TABLES: z
    .string()
    .default(shippedTables)
    .transform((text) => text.split(',').map((place) => place.trim()))
    .refine((places) => places.every((place) => place !== ''), {
      error: 'must be files or directories with commas between them',
    }),
  EXPLORER_URL: url('https:', 'http:').optional(),
  FAUCET_URL: url('https:', 'http:').optional(),
  OWN_PAGE_PORT: port.optional(),
  GAS_KEY: z
    .custom<Hex>((text) => typeof text === 'string' && /^0x[0-9a-fA-F]{64}$/.test(text), {
      error: 'must be 0x and 64 hexadecimal digits',
    })
    .optional(),
  PUBLIC_URL: url('https:', 'http:').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** What the bot needs to know before it starts. URLs have no slash at their end. */
export type BotConfig = Readonly<z.output<typeof schema>>;

/** The bot cannot start with these variables. Names them all and shows no value. */
export class ConfigError extends Error {
  readonly variables: readonly string[];
  constructor(problems: readonly { variable: string; problem: string }[]) {
    const lines = problems.map(({ variable, problem }) => `- ${variable} ${problem}`);
    super(['The bot cannot start with this configuration (see .env.example):', ...lines].join('\n'));
    this.name = 'ConfigError';
    this.variables = problems.map(({ variable }) => variable);
  }
}

/** Reads the environment; a variable that is there but empty counts as left out. @throws ConfigError */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): BotConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  const problems = (parsed.error?.issues ?? []).map(({ path, message }) => {
    const variable = path.join('.');
    return { variable, problem: given[variable] === undefined ? missing(message) : message };
  });
  problems.push(...webhookProblems(given));
  if (given.TELEGRAM_TOKEN === undefined && given.DISCORD_TOKEN === undefined) {
    const problem = 'or DISCORD_TOKEN must be given, or both; @BotFather and the Discord Developer Portal give them';
    problems.push({ variable: 'TELEGRAM_TOKEN', problem });
  }
  if (parsed.success && problems.length === 0) return Object.freeze(parsed.data);
  throw new ConfigError(problems);
}

/** A webhook is all of it or none of it. Telegram itself sends only over TLS; a Bot API server of one's own may do without. */
function webhookProblems(given: Readonly<Record<string, string | undefined>>) {
  const names = ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_WEBHOOK_PORT'];
  const missingNames = names.filter((name) => given[name] === undefined);
  if (missingNames.length === names.length) return [];
  const problem = 'is missing; a webhook takes its URL, its secret and its port, or leave all three out';
  const problems = missingNames.map((variable) => ({ variable, problem }));
  if (given.TELEGRAM_WEBHOOK_URL?.startsWith('http://') && given.TELEGRAM_API_ROOT === undefined)
    problems.push({
      variable: 'TELEGRAM_WEBHOOK_URL',
      problem: 'must start with https://: Telegram sends over TLS only',
    });
  return problems;
}

/** Every variable the bot reads. */
export function configVariables(): string[] {
  return Object.keys(schema.shape);
}

/** Values that must never be seen in a log: keys, tokens, and URLs, which often carry keys. */
export function secretsOf(config: BotConfig): string[] {
  return [
    ...[config.TELEGRAM_TOKEN, config.TELEGRAM_WEBHOOK_SECRET, config.DISCORD_TOKEN, config.GAS_KEY],
    ...[config.RPC_URL, config.WS_URL, config.BUNDLER_URL, config.FAUCET_URL],
  ].filter((secret) => secret !== undefined);
}

function missing(message: string): string {
  return message.startsWith('is missing') ? message : 'is missing';
}
