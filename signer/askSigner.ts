import { request } from 'node:http';
import type { z } from 'zod';
import type { SignedOperation } from '../chain/door.ts';
import { fromJson, toJson } from '../chain/jsonText.ts';
import {
  type MadeWallet,
  type Rotated,
  rotationAnswerSchema,
  type SignatureRequest,
  type SignerAnswer,
  signatureAnswerSchema,
  type WalletRequest,
  walletAnswerSchema,
} from './protocol.ts';
import { socketProblem } from './socket.ts';

/** The signer, as those see it who ask. Nothing here throws: a signer that is down is a fault that may heal. */
export type SignerClient = {
  makeWallet(request: WalletRequest): Promise<SignerAnswer<MadeWallet>>;
  sign(request: SignatureRequest): Promise<SignerAnswer<SignedOperation>>;
  /** Changes to the new master key. Takes as long as there are people. */
  rotate(): Promise<SignerAnswer<Rotated>>;
};

/** A key service may take its time. */
const patienceMs = 60_000;
const longestAnswer = 4 * 1024 * 1024;

/** @param socket Path of the signer's Unix socket; it must belong to this user and be open to nobody else. */
export function signerAt(socket: string): SignerClient {
  return {
    makeWallet: (asked) => ask(socket, '/wallet', asked, walletAnswerSchema),
    sign: (asked) => ask(socket, '/signature', asked, signatureAnswerSchema),
    rotate: () => ask(socket, '/rotation', {}, rotationAnswerSchema, 0),
  };
}

async function ask<T>(
  socket: string,
  path: string,
  body: unknown,
  schema: z.ZodType<SignerAnswer<T>>,
  timeout: number = patienceMs,
): Promise<SignerAnswer<T>> {
  const problem = socketProblem(socket);
  if (problem !== null) return broken(`the socket is not the signer's: ${problem}`);
  const text = await post(socket, path, toJson(body), timeout);
  if (text === null)
    return { ok: false, fault: { code: 'SIGNER_UNREACHABLE', retry: true, detail: 'the signer does not answer' } };
  const answer = schema.safeParse(parse(text));
  return answer.success ? answer.data : broken('the signer answered something else');
}

function broken(detail: string): { ok: false; fault: { code: 'SIGNER_BROKEN'; retry: boolean; detail: string } } {
  return { ok: false, fault: { code: 'SIGNER_BROKEN', retry: false, detail } };
}

/** @param timeout Milliseconds; 0 waits for ever. @returns null when no whole answer came. */
function post(socketPath: string, path: string, body: string, timeout: number): Promise<string | null> {
  return new Promise((resolve) => {
    const sent = request({ socketPath, path, method: 'POST', timeout, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > longestAnswer) sent.destroy();
      });
      response.on('error', () => resolve(null));
      response.on('close', () => resolve(response.complete ? text : null));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(null));
    sent.end(body);
  });
}

function parse(text: string): unknown {
  try {
    return fromJson(text);
  } catch {
    return undefined;
  }
}
