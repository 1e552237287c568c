import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { z } from 'zod';
import { monotonicMs } from './callLog.ts';
import { answerControl } from './controlApi.ts';
import { Gateway } from './gateway/gateway.ts';
import { PRIVILEGED } from './gateway/intents.ts';
import { discordLimits, type Limits } from './limits.ts';
import { answerRest } from './restApi.ts';
import { DiscordState } from './state.ts';
import { DiscordWorld } from './world.ts';

/** How to start a local Discord. */
export interface DiscordOptions {
  /** 0 (the default) takes a free one. */
  port?: number;
  /** The bot's token. */
  token: string;
  /** The bot's application; its account has the same id. */
  application: { id: string; username: string };
  /** Milliseconds; dates, the 3 seconds to answer and the 15 minutes of a token go by it. Default: the machine's clock. */
  now?: () => number;
  /** Milliseconds that never go back; rate limits and the times in logs go by it. Default: CLOCK_MONOTONIC. */
  elapsed?: () => number;
  limits?: Limits;
  /** Milliseconds between heartbeats. Default: 41,250, as Discord asks for. */
  heartbeatMs?: number;
  /** How many shards may identify within 5 seconds. Default: 1. */
  maxConcurrency?: number;
  /** The privileged intents that the bot was allowed, as bits. Default: none. */
  privilegedIntents?: number;
  /** How many shards the bot is told to use. Default: 1. */
  shards?: number;
  /** Guards the people's side over HTTP. Default: a random one. */
  controlToken?: string;
}

/** A running local Discord. */
export interface DiscordServer {
  /** For discord.js: `new Client({intents, rest: {api: apiUrl, version: '10'}})`. */
  apiUrl: string;
  controlUrl: string;
  controlToken: string;
  /** The people's side, in this process. */
  world: DiscordWorld;
  /** Ends all connections and frees the port. */
  stop(): Promise<void>;
}

/** Starts a Discord with one bot on 127.0.0.1. Throws when the port is taken. */
export async function startDiscordServer(options: DiscordOptions): Promise<DiscordServer> {
  const { controlToken = randomBytes(24).toString('base64url') } = options;
  const state = makeState(options);
  const gateway = new Gateway(state);
  const world = new DiscordWorld(state, gateway);
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://discord');
    const control = /^\/control\/(\w+)$/.exec(url.pathname)?.[1];
    if (control) await answerControl(world, controlToken, request, response, control);
    else if (/^\/(ephemeral-)?attachments\//.test(url.pathname)) answerFile(state, response, url);
    else await answerRest(state, request, response, url);
  };
  const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (request.errored || response.destroyed) return;
      console.error('local Discord:', error);
      if (response.headersSent) return void response.destroy();
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: '500: Internal Server Error', code: 0 }));
    });
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => upgrade(gateway, sockets, request, socket, head));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.int() }).parse(server.address());
  state.host = `127.0.0.1:${port}`;

  const stop = async () => {
    const closed = once(server, 'close');
    gateway.drop();
    sockets.close();
    server.close();
    server.closeAllConnections();
    await closed;
  };
  const root = `http://${state.host}`;
  return { apiUrl: `${root}/api`, controlUrl: `${root}/control`, controlToken, world, stop };
}

function makeState(options: DiscordOptions): DiscordState {
  const { id, username } = options.application;
  const user = { id, username, global_name: null, discriminator: '0', avatar: null, bot: true } as const;
  const clocks = { now: options.now ?? Date.now, elapsed: options.elapsed ?? monotonicMs };
  const privileged = (options.privilegedIntents ?? 0) & PRIVILEGED;
  return new DiscordState({ user, token: options.token }, clocks, options.limits ?? discordLimits, {
    heartbeatMs: options.heartbeatMs ?? 41_250,
    maxConcurrency: options.maxConcurrency ?? 1,
    privilegedIntents: privileged,
    shards: options.shards ?? 1,
  });
}

function upgrade(
  gateway: Gateway,
  sockets: WebSocketServer,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const url = new URL(request.url ?? '/', 'ws://discord');
  if (url.pathname.replace(/\/$/, '') !== '/gateway') return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  if (gateway.refusesNext()) return void socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
  sockets.handleUpgrade(request, socket, head, (connection) => gateway.open(connection, url));
}

/** A file as Discord's CDN serves it. */
function answerFile(state: DiscordState, response: ServerResponse, url: URL): void {
  const [, , , fileId = ''] = url.pathname.split('/');
  const file = state.files.get(fileId);
  if (!file) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': file.contentType }).end(file.bytes);
}
