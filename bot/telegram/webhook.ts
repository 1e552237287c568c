import { createHash, timingSafeEqual } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { z } from 'zod';

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
  /** Resolves when the update is done; never rejects. */
  handle: (update: Update) => Promise<void>;
  log: Logger;
};

const mostBytes = 1024 * 1024;

const chat = z.looseObject({ id: z.int(), type: z.enum(['private', 'group', 'supergroup', 'channel']) });
const user = z.looseObject({ id: z.int(), is_bot: z.boolean(), first_name: z.string() });
const message = z.looseObject({ message_id: z.int(), date: z.int(), chat });
/** As much of an update as says which it is and where it belongs; the bot reads the rest field by field. */
const shape = z.looseObject({
  update_id: z.int().nonnegative(),
  message: message.optional(),
  edited_message: message.optional(),
  channel_post: message.optional(),
  callback_query: z.looseObject({ id: z.string(), from: user, message: message.optional() }).optional(),
  inline_query: z.looseObject({ id: z.string(), from: user, query: z.string() }).optional(),
  my_chat_member: z
    .looseObject({ chat, from: user, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
});
const updateSchema = z.custom<Update>((value) => shape.safeParse(value).success);

/**
 * Receives updates that Telegram sends. They are taken at once and worked on afterwards; one that comes again while it is worked on is
 * not worked on twice.
 * @throws when the port is taken.
 */
export async function receiveUpdates(
  { url, secret, port }: Webhook,
  { handle, log }: WebhookSetup,
): Promise<{ port: number; stop(): Promise<void> }> {
  const running = new Map<number, Promise<void>>();
  const take = (update: Update) => {
    const id = update.update_id;
    if (running.has(id)) return;
    const work = handle(update).finally(() => running.delete(id));
    running.set(id, work);
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
      const update = readJson(await c.req.text());
      if (update === null) return c.text('no update', 400);
      take(update);
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
      await Promise.all(running.values());
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

function readJson(text: string): Update | null {
  try {
    return updateSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
