import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import {
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
} from 'discord.js';
import { type DiscordOptions, type DiscordServer, startDiscordServer } from '../../../sim/discord/server.ts';

export const TOKEN = 'local-discord-token';
const APPLICATION_ID = '9000';

/** A clock in milliseconds that stands still until it is moved. */
class HandClock {
  ms = 1_796_000_000_000;

  readonly now = (): number => this.ms;
}

export interface Rig extends DiscordServer {
  clock: HandClock;
  /** A discord.js client that is logged in and knows its guilds; destroyed when the test ends. */
  login(options?: Partial<Omit<ClientOptions, 'rest'>> & { retries?: number }): Promise<Client<true>>;
  /** A raw call with the bot's token: the HTTP response and its parsed body. */
  raw(method: string, path: string, body?: unknown): Promise<{ status: number; headers: Headers; body: unknown }>;
}

/** A local Discord for one test, stopped when the test ends. */
export async function startRig(t: TestContext, options: Partial<DiscordOptions> = {}): Promise<Rig> {
  const clock = new HandClock();
  const server = await startDiscordServer({
    token: TOKEN,
    application: { id: APPLICATION_ID, username: 'Buckler' },
    now: clock.now,
    ...options,
  });
  const clients: Client[] = [];
  t.after(async () => {
    for (const client of clients) await client.destroy();
    await server.stop();
  });
  const login: Rig['login'] = async ({ retries = 3, ...more } = {}) => {
    const rest = { api: server.apiUrl, version: '10', retries };
    const client = new Client({ intents: [GatewayIntentBits.Guilds], ...more, rest });
    clients.push(client);
    const ready = once(client, Events.ClientReady);
    await client.login(TOKEN);
    await ready;
    assert.ok(client.isReady());
    return client;
  };
  const raw: Rig['raw'] = async (method, path, body) => {
    const response = await fetch(`${server.apiUrl}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${TOKEN}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  return { ...server, clock, login, raw };
}

/** The next interaction that reaches the client. */
export async function nextInteraction(client: Client): Promise<Interaction> {
  const [interaction]: Interaction[] = await once(client, Events.InteractionCreate);
  assert.ok(interaction);
  return interaction;
}

/** The next slash command that reaches the client. */
export async function nextCommand(client: Client): Promise<ChatInputCommandInteraction> {
  const interaction = await nextInteraction(client);
  assert.ok(interaction.isChatInputCommand());
  return interaction;
}

/** Asserts that Discord refuses a call with this status and code. */
export async function refuses(call: Promise<unknown>, status: number, code: number): Promise<DiscordAPIError> {
  const error = await call.then(
    () => assert.fail(`expected ${status} ${code}, but the call succeeded`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof DiscordAPIError, String(error));
  assert.deepEqual([error.status, error.code], [status, code], error.message);
  return error;
}
