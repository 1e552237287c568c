import { createHash, timingSafeEqual } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { parseUpdate } from './keepUpdate.ts';

/** Where Telegram sends updates by itself, and what it says to prove that it is Telegram. */
export type Webhook = {
  /** As Telegram reaches it. Its path is the one that is answered. */
  url: string;
  /** 1 to 256 of A–Z a–z 0–9 _ and -. https://core.telegram.org/bots/api#setwebhook */
  secret: string;
  /** Where this machine listens; whoever lets Telegram in puts a server with TLS in front. 0 for any. */
  port: number;
};

type WebhookSetup = {
  /** Resolves when the update would outlive this process. */
  keep: (update: Update) => Promise<void>;
  /** Resolves when the update is done; never rejects. One that is being worked on already is not worked on twice. */
  handle: (update: Update) => Promise<void>;
  log: Logger;
};

const mostBytes = 1024 * 1024;

/**
 * Receives updates that Telegram sends. One is taken, which Telegram learns at once, when it is kept, and is worked on afterwards; one that
 * could not be kept is not taken, and Telegram sends it again.
 * @throws when the port is taken.
 */
export async function receiveUpdates(
  { url, secret, port }: Webhook,
  { keep, handle, log }: WebhookSetup,
): Promise<{ port: number; stop(): Promise<void> }> {
  const running = new Set<Promise<void>>();
  const work = (update: Update) => {
    const done = handle(update).finally(() => running.delete(done));
    running.add(done);
  };

  const app = new Hono();
  const tooBig = bodyLimit({ maxSize: mostBytes, onError: (c) => c.text('too big', 413) });
  app.post(
    new URL(url).pathname,
    async (c, next) => {
      if (isSecret(c.req.header('x-telegram-bot-api-secret-token') ?? '', secret)) return next();
      log.warn('somebody who is not Telegram, or with an older secret, knocked at the webhook');
      return c.text('unauthorized', 401);
    },
    tooBig,
    async (c) => {
      const update = parseUpdate(await c.req.text());
      if (update === null) return c.text('no update', 400);
      try {
        await keep(update);
      } catch (error) {
        log.error({ err: error, update: update.update_id }, 'an update could not be kept; Telegram sends it again');
        return c.text('not kept', 503);
      }
      work(update);
      return c.body(null, 200);
    },
  );

  const server = await listen(app, port);
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The webhook has no port.');
  return {
    port: at.port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await Promise.all(running);
    },
  };
}

function listen(app: Hono, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
    if (!('closeAllConnections' in server)) throw new Error('The webhook must be served over HTTP/1.');
    server.once('error', reject);
    server.once('listening', () => resolve(server));
  });
}

/** By the time it takes nobody learns how much of the secret, or how many letters of it, they have. */
function isSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
