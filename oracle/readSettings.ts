import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Deployment, deploymentSchema } from '../chain/deployment.ts';
import type { Hex } from '../chain/subject.ts';

/** Settings that cannot be used. The message names every bad variable and repeats no value. */
export class BadSettingsError extends Error {
  readonly variables: string[];
  constructor(problems: Map<string, string>) {
    super(
      `These settings cannot be used:\n${[...problems].map(([name, problem]) => `  ${name}: ${problem}`).join('\n')}`,
    );
    this.name = 'BadSettingsError';
    this.variables = [...problems.keys()];
  }
}

/** secp256k1's order: a key lies below it. */
const curveOrder = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

export const keySetting = z
  .custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value) && isKey(BigInt(value)))
  .describe('a private key, 0x and 64 hexadecimal digits');
export const urlSetting = z.url({ protocol: /^https?$/ }).describe('an http or https address');
export const fileSetting = z.string().min(1).describe('a path');
export const textSetting = z.string().min(1).describe('a text that is not empty');
export const millisecondsSetting = z.coerce.number().int().min(50).max(600_000).describe('milliseconds, 50 to 600000');
/** Longer than a block takes to be mined and seen: by then the one before has done it or will not. */
export const turnSetting = millisecondsSetting.default(6000);
export const portSetting = z.coerce.number().int().min(0).max(65_535).describe('a port, 0 for any free one');
const listed = (text: string) => text.split(',').flatMap((part) => part.trim() || []);

/** Addresses of accounts. None by default. */
export const addressesSetting = z
  .string()
  .default('')
  .transform(listed)
  .pipe(z.array(z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value))).max(64))
  .describe('addresses with commas between them');

/** Where other exchanges listen. None by default: it is enough that they know this one. */
export const peersSetting = z
  .string()
  .default('')
  .transform((text) => listed(text).map((url) => url.replace(/\/+$/, '')))
  .pipe(z.array(urlSetting).max(64))
  .describe('http or https addresses with commas between them');

/** What every program of the oracle needs. */
export const chainSettings = {
  RPC_URL: urlSetting,
  /** JSON as `deploymentSchema` has it. */
  DEPLOYMENT_FILE: fileSetting,
};

/**
 * Reads variables by a schema whose fields describe themselves. An empty one counts as left out.
 * @throws BadSettingsError naming all bad ones at once.
 */
export function readSettings<shape extends z.ZodRawShape>(
  schema: z.ZodObject<shape>,
  environment: Record<string, string | undefined>,
): z.infer<z.ZodObject<shape>> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const settings = schema.safeParse(given);
  if (settings.success) return settings.data;
  const problems = new Map<string, string>();
  for (const { path } of settings.error.issues) {
    const name = String(path[0] ?? 'environment');
    const field: unknown = schema.shape[name];
    const expected = field instanceof z.ZodType ? field.description : undefined;
    const problem = environment[name] ? 'cannot be read' : 'is missing';
    problems.set(name, expected ? `${problem}; expected ${expected}` : problem);
  }
  throw new BadSettingsError(problems);
}

function isKey(value: bigint): boolean {
  return value > 0n && value < curveOrder;
}

/** @throws BadSettingsError when the file is missing or is no deployment. */
export function readDeployment(file: string): Deployment {
  try {
    return deploymentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new BadSettingsError(new Map([['DEPLOYMENT_FILE', 'is no file of a deployment; run the deployment first']]));
  }
}
