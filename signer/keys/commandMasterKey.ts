import { z } from 'zod';
import { askCommand } from '../../chain/askCommand.ts';
import { SignerError } from '../problem.ts';
import type { MasterKey } from './masterKey.ts';

const longestAnswer = 64 * 1024;
const defaultTimeout = 30_000;

const answerSchema = z.union([z.object({ data: z.base64() }), z.object({ refused: z.literal(true) })]);

/**
 * A master key that stays with its service: `command` (run by sh) gets one line of JSON on stdin,
 * `{"do": "seal" | "open", "context": base64, "data": base64}`, and prints one: `{"data": base64}`, or `{"refused": true}` when it cannot
 * open what it is given. `context` must be bound into the encryption (an encryption context, additional authenticated data).
 * @param timeout Milliseconds that one answer may take.
 */
export function commandMasterKey(command: string, timeout: number = defaultTimeout): MasterKey {
  const asks = async (what: 'seal' | 'open', label: Buffer, data: Buffer) => {
    const request = { do: what, context: label.toString('base64'), data: data.toString('base64') };
    const output = await askCommand(command, `${JSON.stringify(request)}\n`, { timeout, longest: longestAnswer });
    if (output === null) throw failed('it failed, talked too much or took too long');
    const answer = answerSchema.safeParse(parse(output));
    if (!answer.success) throw failed('it printed something else than an answer');
    return 'refused' in answer.data ? null : Buffer.from(answer.data.data, 'base64');
  };
  return {
    seal: async (label, secret) => {
      const box = await asks('seal', label, secret);
      if (box === null) throw failed('it refused to seal');
      return box;
    },
    open: (label, box) => asks('open', label, box),
  };
}

function failed(why: string): SignerError {
  return new SignerError('KEY_COMMAND_FAILED', `The master key's command gave no usable answer: ${why}.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
