import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Logger } from 'pino';
import { restOptions } from './calls.ts';
import { type Heard, hearEdit, hearInteraction, hearMessage } from './heard.ts';

export type GatewaySetup = {
  token: string;
  apiRoot: string | undefined;
  /** Called for everything that is heard. */
  receive: (heard: Heard) => void;
  /** Called whenever a session is up that starts anew. */
  onUp: (applicationId: string) => void;
  log: Logger;
  signal: AbortSignal;
};

const firstRetryMs = 500;
const longestRetryMs = 30_000;

/**
 * Listens until the signal aborts. discord.js resumes and reconnects by itself; where it gives up (a refused token, a server that cannot
 * be reached at the start) a new client tries again with growing pauses.
 *
 * One process holds all shards that Discord recommends: everything it remembers is in the database or can be forgotten, and events of
 * private chats come through the first shard anyway. Beyond what one process can hear (thousands of servers), discord.js's
 * `ShardingManager` starts processes with shards of their own; the loops (outbox, orders, follower) must then stay in one of them.
 */
export async function stayConnected(setup: GatewaySetup): Promise<void> {
  const { log, signal } = setup;
  for (let failures = 1; !signal.aborted; failures++) {
    const up = await session(setup);
    if (signal.aborted) return;
    if (up.wasReady) failures = 1;
    const afterMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 10));
    if (up.isRefused)
      log.error(
        { afterMs },
        'Discord refuses the bot token: it was reset or is wrong. Copy the token in force from the Developer Portal and start the bot with it; until then the bot waits, and nothing is lost',
      );
    else log.warn({ err: up.error, afterMs }, 'Discord does not let the bot in; trying again');
    await sleep(afterMs, undefined, { signal }).catch(() => undefined);
  }
}

type Ended = { wasReady: boolean; isRefused: boolean; error: unknown };

/** One client from login until it ends for good. Never rejects. */
async function session({ token, apiRoot, receive, onUp, log, signal }: GatewaySetup): Promise<Ended> {
  const client = newClient(apiRoot);
  const { promise: ended, resolve: end } = Promise.withResolvers<Ended>();
  let wasReady = false;
  client.on(Events.Error, (error) => log.warn({ err: error }, 'the connection to Discord had an error'));
  client.on(Events.ShardError, (error, shard) => log.warn({ err: error, shard }, 'a shard had an error'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'the gateway dropped; reconnecting'));
  client.on(Events.ShardDisconnect, ({ code }) => end({ wasReady, isRefused: isRefusal(code), error: { code } }));
  client.on(Events.ClientReady, (ready) => {
    wasReady = true;
    log.info({ bot: ready.user.username, shards: ready.ws.shards.size }, 'talking on Discord');
    onUp(ready.application.id);
  });
  // What throws here would end the process: discord.js calls it from inside the socket.
  const hear = (read: () => Heard) => {
    try {
      receive(read());
    } catch (error) {
      log.error({ err: error }, 'an event could not be read');
    }
  };
  client.on(Events.InteractionCreate, (interaction) => hear(() => hearInteraction(interaction)));
  client.on(Events.MessageCreate, (message) => hear(() => hearMessage(message)));
  client.on(Events.MessageUpdate, (_, message) => hear(() => hearEdit(message)));
  const stop = () => end({ wasReady, isRefused: false, error: null });
  signal.addEventListener('abort', stop);
  client.login(token).catch((error: unknown) => end({ wasReady, isRefused: isInvalidToken(error), error }));
  const how = await ended;
  signal.removeEventListener('abort', stop);
  await client.destroy().catch((error: unknown) => log.warn({ err: error }, 'the gateway was not left cleanly'));
  return how;
}

/** Private messages need no privileged intent, and interactions none at all. Nothing of other people is kept in memory. */
function newClient(apiRoot: string | undefined): Client {
  return new Client({
    intents: [GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel, Partials.Message],
    shards: 'auto',
    makeCache: Options.cacheWithLimits({ MessageManager: 0 }),
    rest: restOptions(apiRoot),
  });
}

const authenticationFailed = 4004;

function isRefusal(code: number): boolean {
  return code === authenticationFailed;
}

function isInvalidToken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}
