import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { UserFromGetMe } from 'grammy/types';
import { z } from 'zod';
import { answerBotApi, answerFile } from './botApi.ts';
import { monotonicMs } from './callLog.ts';
import { answerControl } from './controlApi.ts';
import { type Limits, strictLimits } from './limits.ts';
import { TelegramState } from './state.ts';
import { TelegramWorld } from './world.ts';

/** A bot as BotFather would have made it. */
interface BotIdentity {
  id: number;
  username: string;
  first_name: string;
}

/** How to start a local Telegram. */
export interface TelegramOptions {
  /** 0 (the default) takes a free one. */
  port?: number;
  /** The bot's token; it starts with the bot's id and a colon. */
  token: string;
  bot: BotIdentity;
  /** Unix seconds; dates, stale taps and day-old updates go by it. Default: the machine's clock. */
  now?: () => number;
  /** Milliseconds that never go back; sending limits and the times in logs go by it. Default: CLOCK_MONOTONIC. */
  elapsed?: () => number;
  limits?: Limits;
  /** Guards the people's side over HTTP. Default: a random one. */
  controlToken?: string;
}

/** A running local Telegram. */
export interface TelegramServer {
  /** For grammY: `new Bot(token, {client: {apiRoot}})`. */
  apiRoot: string;
  controlUrl: string;
  controlToken: string;
  /** The people's side, in this process. */
  world: TelegramWorld;
  /** Ends all connections and frees the port. */
  stop(): Promise<void>;
}

/** Starts a Telegram with one bot on 127.0.0.1. Throws when the port is taken or the token does not fit the bot. */
export async function startTelegramServer(options: TelegramOptions): Promise<TelegramServer> {
  const { token, bot, controlToken = randomBytes(24).toString('base64url') } = options;
  if (!token.startsWith(`${bot.id}:`)) throw new Error(`the token of bot ${bot.id} has to start with "${bot.id}:"`);
  const clocks = { now: options.now ?? (() => Date.now() / 1000), elapsed: options.elapsed ?? monotonicMs };
  const state = new TelegramState(describe(bot), clocks, options.limits ?? strictLimits);
  const world = new TelegramWorld(state);

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://telegram');
    const control = /^\/control\/(\w+)$/.exec(url.pathname)?.[1];
    if (control) await answerControl(world, controlToken, request, response, control);
    else if (url.pathname.startsWith('/file/bot')) answerFile(state, token, request, response, url);
    else if (/^\/bot[^/]*\/[^/]*$/.test(url.pathname)) await answerBotApi(state, token, request, response, url);
    else answerNotFound(response);
  };
  const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (request.errored || response.destroyed) return;
      console.error('local Telegram:', error);
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: false, error_code: 500, description: 'Internal Server Error' }));
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.int() }).parse(server.address());
  const apiRoot = `http://127.0.0.1:${port}`;

  const stop = async () => {
    state.webhook.clear();
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { apiRoot, controlUrl: `${apiRoot}/control`, controlToken, world, stop };
}

function answerNotFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: false, error_code: 404, description: 'Not Found' }));
}

function describe(bot: BotIdentity): UserFromGetMe {
  return {
    ...bot,
    is_bot: true,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
