import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Hex } from '../../chain/subject.ts';
import { type SignedObservation, signedObservationSchema } from '../observation.ts';
import { type BatchProposal, batchProposalSchema } from './batchProposal.ts';
import type { ExchangeCode } from './exchangeCodes.ts';
import type { RateLimit } from './rateLimit.ts';

const largestObservation = 4096;
/** A hundred leaves with the names of 31 signers each. */
const largestBatch = 256 * 1024;

const statuses: Record<ExchangeCode, 200 | 202 | 400 | 403 | 404 | 409 | 413 | 422 | 429> = {
  ACCEPTED: 202,
  DUPLICATE: 200,
  REPORTED: 200,
  SIGNED: 200,
  MALFORMED: 400,
  TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  UNKNOWN_REPORTER: 403,
  OTHER_REPORTER_SET: 409,
  EVENT_NOT_OPEN: 404,
  OBSERVED_TOO_EARLY: 422,
  OBSERVED_IN_FUTURE: 422,
  EQUIVOCATION: 409,
  SIGNS_NOTHING: 404,
  OBSERVATION_UNKNOWN: 409,
  NOT_AGREED: 422,
  NOT_OBSERVED: 409,
  CONTRADICTORY: 409,
  UNKNOWN_PATH: 404,
};

/** One page of what an exchange knows. `epoch` names its memory: after a restart numbers begin anew. */
export type ObservationPage = { epoch: string; next: number; observations: SignedObservation[] };

/** What stands behind the door. */
export type ExchangeRoom = {
  accept(observation: SignedObservation): Promise<ExchangeCode>;
  page(after: number): ObservationPage;
  signBatch(proposal: BatchProposal): Promise<{ code: ExchangeCode; signature?: Hex }>;
};

export type ExchangeLimits = {
  /** Observations, and pages of them. */
  messages: RateLimit;
  /** Each may cost a signature by a key service. */
  batches: RateLimit;
};

const afterSchema = z.coerce.number().int().min(0).catch(0);

/**
 * `POST /observations` takes one signed observation, `GET /observations?after=N` gives a page of what is known, `POST /batches` asks
 * for a signature. Whatever else arrives gets a code too.
 */
export function exchangeApp(room: ExchangeRoom, limits: ExchangeLimits): Hono {
  const app = new Hono();
  const answer = (c: Context, code: ExchangeCode) => c.json({ code }, statuses[code]);
  const within =
    (limit: RateLimit): MiddlewareHandler =>
    (c, next) =>
      limit.allows(getConnInfo(c).remote.address ?? 'unknown')
        ? next()
        : Promise.resolve(answer(c, 'TOO_MANY_REQUESTS'));
  const atMost = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => answer(c, 'TOO_LARGE') });
  const bodyOf = (c: Context): Promise<unknown> => c.req.json().catch(() => null);

  app.get('/observations', within(limits.messages), (c) => c.json(room.page(afterSchema.parse(c.req.query('after')))));
  app.post('/observations', within(limits.messages), atMost(largestObservation), async (c) => {
    const observation = signedObservationSchema.safeParse(await bodyOf(c));
    return answer(c, observation.success ? await room.accept(observation.data) : 'MALFORMED');
  });
  app.post('/batches', within(limits.batches), atMost(largestBatch), async (c) => {
    const proposal = batchProposalSchema.safeParse(await bodyOf(c));
    if (!proposal.success) return answer(c, 'MALFORMED');
    const said = await room.signBatch(proposal.data);
    return c.json(said, statuses[said.code]);
  });
  app.notFound((c) => answer(c, 'UNKNOWN_PATH'));
  app.onError((error, c) => {
    // A request that broke off half-way is rubbish; anything else is our own mistake and must be seen.
    if (error instanceof HTTPException) return answer(c, 'MALFORMED');
    throw error;
  });
  return app;
}
