import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { type SignedObservation, signedObservationSchema } from '../observation.ts';
import type { RateLimit } from './rateLimit.ts';
import type { RelayCode } from './relayCodes.ts';

const largestBody = 4096;

const statuses: Record<RelayCode, 200 | 202 | 400 | 403 | 404 | 409 | 413 | 422 | 429> = {
  ACCEPTED: 202,
  DUPLICATE: 200,
  REPORTED: 200,
  MALFORMED: 400,
  TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  UNKNOWN_REPORTER: 403,
  OTHER_REPORTER_SET: 409,
  EVENT_NOT_OPEN: 404,
  OBSERVED_TOO_EARLY: 422,
  OBSERVED_IN_FUTURE: 422,
  EQUIVOCATION: 409,
  UNKNOWN_PATH: 404,
};

/** `POST /observations` takes one signed observation as JSON and answers `{code}`. Whatever else arrives gets a code too. */
export function relayApp(accept: (observation: SignedObservation) => Promise<RelayCode>, limit: RateLimit): Hono {
  const app = new Hono();
  const answer = (c: Context, code: RelayCode) => c.json({ code }, statuses[code]);
  app.post(
    '/observations',
    (c, next) => {
      if (limit.allows(getConnInfo(c).remote.address ?? 'unknown')) return next();
      return Promise.resolve(answer(c, 'TOO_MANY_REQUESTS'));
    },
    bodyLimit({ maxSize: largestBody, onError: (c) => answer(c, 'TOO_LARGE') }),
    async (c) => {
      const observation = signedObservationSchema.safeParse(await c.req.json().catch(() => null));
      return answer(c, observation.success ? await accept(observation.data) : 'MALFORMED');
    },
  );
  app.notFound((c) => answer(c, 'UNKNOWN_PATH'));
  app.onError((error, c) => {
    // A request that broke off half-way is rubbish; anything else is our own mistake and must be seen.
    if (error instanceof HTTPException) return answer(c, 'MALFORMED');
    throw error;
  });
  return app;
}
