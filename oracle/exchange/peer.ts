import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import { type SignedObservation, signedObservationSchema } from '../observation.ts';
import { type BatchProposal, batchAnswerSchema } from './batchProposal.ts';
import type { ObservationPage } from './exchangeApp.ts';
import { type ExchangeCode, exchangeCodes } from './exchangeCodes.ts';

/** Another exchange, reached over HTTP. What it answers is checked for its shape alone: its word is worth its signatures. */
export type Peer = {
  url: string;
  /** Giving the same one again is harmless, so every failure can be repeated. */
  give(observation: SignedObservation): Promise<ExchangeCode | 'PEER_UNREACHABLE'>;
  /** Null when it cannot be reached or answers rubbish. */
  page(after: number): Promise<ObservationPage | null>;
  askSignature(proposal: BatchProposal): Promise<{ code: ExchangeCode | 'PEER_UNREACHABLE'; signature?: Hex }>;
};

const timeout = 5_000;
const largestAnswer = 1024 * 1024;
/** Observations in one page. */
export const pageSize = 200;

const codeSchema = z.object({ code: z.enum(exchangeCodes) });
const pageSchema = z.object({
  epoch: z.string().min(1).max(64),
  next: z.number().int().min(0),
  observations: z.array(signedObservationSchema).max(pageSize),
});

export function openPeer(url: string): Peer {
  const post = (path: string, body: unknown) =>
    readAnswer(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    url,
    give: async (observation) => {
      const answer = codeSchema.safeParse(await post('/observations', observation));
      return answer.success ? answer.data.code : 'PEER_UNREACHABLE';
    },
    page: async (after) => {
      const page = pageSchema.safeParse(await readAnswer(`${url}/observations?after=${after}`, {}));
      return page.success ? page.data : null;
    },
    askSignature: async (proposal) => {
      const answer = batchAnswerSchema.safeParse(await post('/batches', proposal));
      if (!answer.success) return { code: 'PEER_UNREACHABLE' };
      const { code, signature } = answer.data;
      return signature ? { code, signature } : { code };
    },
  };
}

/** JSON of bounded size; null for whatever else comes, or does not come in time. */
async function readAnswer(url: string, init: RequestInit): Promise<unknown> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeout) });
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      // Leaving the loop cancels the body.
      if (size > largestAnswer) return null;
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}
