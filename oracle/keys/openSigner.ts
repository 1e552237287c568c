import { privateKeyToAccount } from 'viem/accounts';
import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import type { Signer } from '../observation.ts';
import { BadSettingsError, fileSetting, keySetting, textSetting } from '../readSettings.ts';
import { commandSigner } from './commandSigner.ts';
import { BadKeystoreError, keyInKeystore } from './keyInKeystore.ts';

const noKey = keySetting.optional();

/** Where a reporter's key is: in the environment, in an encrypted file, or with a service that a command asks. One of the three. */
export const signerSettings = (environment: Record<string, string | undefined>) => ({
  REPORTER_KEY: (environment.REPORTER_KEYSTORE || environment.REPORTER_KEY_COMMAND ? noKey : keySetting).describe(
    'a private key, 0x and 64 hexadecimal digits, or REPORTER_KEYSTORE or REPORTER_KEY_COMMAND in its place',
  ),
  REPORTER_KEYSTORE: fileSetting.optional().describe('a path'),
  REPORTER_KEYSTORE_PASSWORD_FILE: fileSetting.optional().describe('a path'),
  REPORTER_KEY_COMMAND: textSetting.optional().describe('a command'),
  REPORTER_ADDRESS: z
    .custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value))
    .optional()
    .describe('an address, 0x and 40 hexadecimal digits'),
});

type SignerSettings = Partial<z.infer<z.ZodObject<ReturnType<typeof signerSettings>>>>;

/** @throws BadSettingsError unless exactly one key is named, with what it needs. */
export async function openSigner(settings: SignerSettings): Promise<Signer> {
  const { REPORTER_KEY: key, REPORTER_KEYSTORE: file, REPORTER_KEY_COMMAND: command } = settings;
  const named = [key, file, command].filter((way) => way !== undefined).length;
  if (named !== 1)
    throw bad('REPORTER_KEY', 'give one of REPORTER_KEY, REPORTER_KEYSTORE and REPORTER_KEY_COMMAND, and no other');
  if (key) return privateKeyToAccount(key);
  if (command) {
    if (!settings.REPORTER_ADDRESS) throw bad('REPORTER_ADDRESS', 'is missing; a key command needs it');
    return commandSigner(command, settings.REPORTER_ADDRESS);
  }
  const passwordFile = settings.REPORTER_KEYSTORE_PASSWORD_FILE;
  if (!file || !passwordFile) throw bad('REPORTER_KEYSTORE_PASSWORD_FILE', 'is missing; a keystore needs it');
  try {
    return privateKeyToAccount(await keyInKeystore(file, passwordFile));
  } catch (error) {
    if (error instanceof BadKeystoreError) throw bad('REPORTER_KEYSTORE', error.message);
    throw error;
  }
}

function bad(variable: string, problem: string): BadSettingsError {
  return new BadSettingsError(new Map([[variable, problem]]));
}
