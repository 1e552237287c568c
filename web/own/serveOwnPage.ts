import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { PageAnswer } from '../../bot/usecases/safety/addOwner.ts';
import type { OwnPageTalk } from '../../bot/usecases/safety/ownPage.ts';
import type { Hex } from '../../chain/subject.ts';

const mostBytes = 32_768;

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const address = z.string().max(64);
const bytes = z.custom<Hex>((value) => typeof value === 'string' && /^0x([0-9a-f]{2}){1,4096}$/i.test(value));
const looks = z.object({ token });
const asks = z.object({ token, owner: address });
const announces = z.object({ token, owner: address, signature: bytes });
const some = z.custom<Hex>((value) => typeof value === 'string' && /^0x([0-9a-f]{2}){0,8192}$/i.test(value));
const account = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]{40}$/i.test(value));
const offers = z.object({ token, spki: bytes });
const assertion = z.object({
  id: bytes,
  authenticatorData: bytes,
  clientDataJSON: z.string().max(2048),
  signature: bytes,
});
const makes = z.object({ token, spki: bytes, signed: assertion });
const calls = z.object({ token, to: account, data: some });
const amount = z
  .string()
  .regex(/^\d{1,78}$/)
  .transform(BigInt);
const carries = z.object({
  token,
  transaction: z.object({ to: account, value: amount, data: some, operation: z.union([z.literal(0), z.literal(1)]) }),
  signatures: bytes,
  signer: account,
});

/** Only this page's own script, style and answers; no frame, no form, no other address learns where the reader came from. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const files = {
  '/own': { name: 'page.html', type: 'text/html; charset=utf-8' },
  ...Object.fromEntries(
    ['page', 'deciding', 'leaving', 'passkey', 'safeTx', 'keccak'].map((name) => [
      `/own/${name}.js`,
      { name: `${name}.js`, type: 'text/javascript; charset=utf-8' },
    ]),
  ),
  '/own/style.css': { name: 'style.css', type: 'text/css; charset=utf-8' },
};

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** The page's requests and their answers. @param host the only `Host` that is answered, so that no other name can be pointed here. */
function ownPageApp(talk: OwnPageTalk, host: string): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (c.req.header('host') !== host) return c.text('This page lives elsewhere.', 421);
    return next();
  });
  app.use(bodyLimit({ maxSize: mostBytes }));
  for (const [path, { name, type }] of Object.entries(files)) {
    const text = read(name).replace('<!-- decide -->', () => read('decide.html'));
    app.get(path, (c) => c.body(text, 200, { 'Content-Type': type }));
  }
  const post = <T>(path: string, schema: z.ZodType<T>, answer: (asked: T) => Promise<PageAnswer<object>>) =>
    app.post(path, async (c) => {
      const asked = await readJson(c, schema);
      return asked === null ? c.json({ ok: false, problem: 'unreadable' }, 400) : c.json(await answer(asked));
    });
  post('/own/look', looks, (asked) => talk.look(asked.token));
  post('/own/proof', asks, (asked) => talk.askProof(asked.token, asked.owner));
  post('/own/announce', announces, (asked) => talk.announce(asked.token, asked.owner, asked.signature));
  post('/own/passkey', offers, (asked) => talk.offerPasskey(asked.token, asked.spki));
  post('/own/announcePasskey', makes, ({ token, spki, signed: { id, ...signed } }) =>
    talk.announcePasskey(token, { spki, id, signed }),
  );
  post('/own/facts', looks, (asked) => talk.facts(asked.token));
  post('/own/call', calls, (asked) => talk.call(asked.token, asked.to, asked.data));
  post('/own/relay', carries, ({ token, ...signed }) => talk.carry(token, signed));
  return app;
}

/** Only JSON is read: a form of another site cannot send that without asking first. */
async function readJson<T>(c: Context, schema: z.ZodType<T>): Promise<T | null> {
  if (c.req.header('content-type')?.split(';')[0] !== 'application/json') return null;
  try {
    return schema.safeParse(JSON.parse(await c.req.text())).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Serves the page on this machine. Whoever lets people in from outside puts a server with TLS in front of it.
 * @param publicUrl how browsers reach it, without a slash at its end; `http://localhost:<port>` when left out, because
 * browsers make passkeys for names, and for no address. @param port 0 for any.
 */
export async function serveOwnPage(
  talkAt: (publicUrl: string) => OwnPageTalk,
  { port, publicUrl }: { port: number; publicUrl?: string | undefined },
): Promise<{ publicUrl: string; stop(): Promise<void> }> {
  let app: Hono | undefined;
  const server = await new Promise<Server>((resolve, reject) => {
    const started = serve({
      port,
      hostname: '127.0.0.1',
      fetch: (request) => app?.fetch(request) ?? new Response(null, { status: 503 }),
    });
    if (!('closeAllConnections' in started)) throw new Error('The page must be served over HTTP/1.');
    started.once('error', reject);
    started.once('listening', () => resolve(started));
  });
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The page has no port.');
  const url = publicUrl ?? `http://localhost:${at.port}`;
  app = ownPageApp(talkAt(url), new URL(url).host);
  return {
    publicUrl: url,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
