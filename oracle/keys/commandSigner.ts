import { recoverAddress } from 'viem';
import { askCommand } from '../../chain/askCommand.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Signer } from '../observation.ts';

/** A key service that gave no usable signature. */
class KeyCommandError extends Error {
  readonly reason: 'FAILED' | 'NO_SIGNATURE' | 'OTHER_KEY';
  constructor(reason: KeyCommandError['reason']) {
    super(`The key command gave no usable signature (${reason}).`);
    this.name = 'KeyCommandError';
    this.reason = reason;
  }
}

/** secp256k1's order. Of s and order - s only the lower one is a signature to the oracle. */
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const longestAnswer = 1024;
const defaultTimeout = 30_000;

/**
 * A key that never leaves its service: `command` (run by sh) gets a digest as 0x and 64 hexadecimal digits on stdin and prints r and s
 * (128 digits, 0x or not), with or without v after them. High s is turned round, and v is found by the address.
 * @param timeout Milliseconds that one signature may take.
 */
export function commandSigner(command: string, address: Hex, timeout: number = defaultTimeout): Signer {
  return {
    address,
    sign: async ({ hash }) => {
      const answer = /^(?:0x)?([0-9a-f]{64})([0-9a-f]{64})(?:[0-9a-f]{2})?$/i.exec(
        (await ask(command, hash, timeout)).trim(),
      );
      if (!answer) throw new KeyCommandError('NO_SIGNATURE');
      const [, r = '', s = ''] = answer;
      const given = BigInt(`0x${s}`);
      const low = (given > order / 2n ? order - given : given).toString(16).padStart(64, '0');
      for (const v of ['1b', '1c']) {
        const signature: Hex = `0x${r.toLowerCase()}${low}${v}`;
        if (await isBy(address, hash, signature)) return signature;
      }
      throw new KeyCommandError('OTHER_KEY');
    },
  };
}

async function isBy(address: Hex, hash: Hex, signature: Hex): Promise<boolean> {
  try {
    return (await recoverAddress({ hash, signature })).toLowerCase() === address.toLowerCase();
  } catch {
    return false;
  }
}

/** @throws KeyCommandError when the command fails, talks too much or takes too long. */
async function ask(command: string, hash: Hex, timeout: number): Promise<string> {
  const output = await askCommand(command, `${hash}\n`, { timeout, longest: longestAnswer });
  if (output === null) throw new KeyCommandError('FAILED');
  return output;
}
