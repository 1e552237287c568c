import { timingSafeEqual } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Hex } from '../chain/subject.ts';
import type { WorldClock } from './clock.ts';

const moveSchema = z.object({ seconds: z.number() });
const faucetSchema = z.object({
  address: z.custom<Hex>((text) => typeof text === 'string' && /^0x[0-9a-fA-F]{40}$/.test(text)),
  of: z.enum(['dollars', 'votes']).default('dollars'),
});

/** `root` answers `/tx/HASH` like a block explorer. */
export type WorldControl = { root: string; clockUrl: string; faucetUrl: string; stop(): Promise<void> };

/**
 * HTTP on 127.0.0.1: `POST /clock {seconds}` with the token moves the clock; `POST /faucet {address}` gives test dollars,
 * with `of: "votes"` test votes;
 * `GET /tx/HASH` shows a transaction in plain text.
 */
export async function startWorldControl(options: {
  clock: WorldClock;
  token: string;
  giveDollars: (to: Hex) => Promise<unknown>;
  giveVotes: (to: Hex) => Promise<unknown>;
  /** A transaction in words, or null when the chain has none of that hash. */
  describeTransaction: (hash: Hex) => Promise<string | null>;
}): Promise<WorldControl> {
  const app = new Hono();
  app.post('/clock', async (c) => {
    if (!sameText(c.req.header('authorization') ?? '', `Bearer ${options.token}`)) return c.text('wrong token', 401);
    const move = moveSchema.safeParse(await c.req.json().catch(() => null));
    if (!move.success) return c.text('expected {"seconds": number}', 400);
    try {
      return c.json({ now: await options.clock.advance(move.data.seconds) });
    } catch (error) {
      if (error instanceof RangeError) return c.text(error.message, 400);
      throw error;
    }
  });
  app.post('/faucet', async (c) => {
    const wish = faucetSchema.safeParse(await c.req.json().catch(() => null));
    if (!wish.success) return c.text('expected {"address": "0x…"}, and "of": "votes" for votes', 400);
    const give = wish.data.of === 'votes' ? options.giveVotes : options.giveDollars;
    await give(wish.data.address);
    return c.json({ ok: true });
  });
  app.get('/tx/:hash{0x[0-9a-f]{64}}', async (c) => {
    const text = await options.describeTransaction(`0x${c.req.param('hash').slice(2)}`);
    return text === null ? c.text('No such transaction in this world.', 404) : c.text(text);
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port));
  const root = `http://127.0.0.1:${await promise}`;
  return {
    root,
    clockUrl: `${root}/clock`,
    faucetUrl: `${root}/faucet`,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
