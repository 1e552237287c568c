import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { SignedOperation } from '../chain/door.ts';
import { fromJson, toJson } from '../chain/jsonText.ts';
import { SignerError } from './problem.ts';
import {
  type MadeWallet,
  type Rotated,
  type SignatureRequest,
  type SignerAnswer,
  signatureRequestSchema,
  type WalletRequest,
  walletRequestSchema,
} from './protocol.ts';

/** A proposal with its text is the largest request there is. */
const largestRequest = 1024 * 1024;

/** What stands behind the socket. */
export type SignerDeeds = {
  makeWallet(request: WalletRequest): Promise<SignerAnswer<MadeWallet>>;
  signIntent(request: SignatureRequest): Promise<SignerAnswer<SignedOperation>>;
  rotate(): Promise<SignerAnswer<Rotated>>;
};

/** `POST /wallet`, `POST /signature` and `POST /rotation`; whatever goes wrong is an answer too, and never says what a key is. */
export function signerApp(deeds: SignerDeeds, log: Logger): Hono {
  const app = new Hono();
  const broken = (detail: string): SignerAnswer<never> => ({
    ok: false,
    fault: { code: 'SIGNER_BROKEN', retry: false, detail },
  });
  const answer = <T>(c: Context, said: SignerAnswer<T>) =>
    c.body(toJson(said), 200, { 'content-type': 'application/json' });

  app.use(bodyLimit({ maxSize: largestRequest, onError: (c) => answer(c, broken('the request is too large')) }));
  const route = <In, Out>(path: string, schema: z.ZodType<In>, deed: (request: In) => Promise<SignerAnswer<Out>>) =>
    app.post(path, async (c) => {
      const request = schema.safeParse(parse(await c.req.text()));
      if (!request.success) return answer(c, broken('the request is malformed'));
      const said = await deed(request.data);
      if (!said.ok && 'refusal' in said) log.warn({ path, refusal: said.refusal }, 'refused');
      return answer(c, said);
    });
  route('/wallet', walletRequestSchema, deeds.makeWallet);
  route('/signature', signatureRequestSchema, deeds.signIntent);
  app.post('/rotation', async (c) => answer(c, await deeds.rotate()));
  app.notFound((c) => answer(c, broken('there is no such request')));
  app.onError((error, c) => {
    const code = error instanceof SignerError ? error.code : 'UNEXPECTED';
    log.error({ err: error, code }, 'nothing was signed');
    return answer(c, broken(code));
  });
  return app;
}

function parse(text: string): unknown {
  try {
    return fromJson(text);
  } catch {
    return undefined;
  }
}
