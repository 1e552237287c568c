import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { Api, type Bot, GrammyError } from 'grammy';
import type { User } from 'grammy/types';
import { type Limits, strictLimits } from '../../../sim/telegram/limits.ts';
import { startTelegramServer, type TelegramServer } from '../../../sim/telegram/server.ts';

export const TOKEN = '7000:local-test-token';

/** A clock in seconds that stands still until it is moved. */
class HandClock {
  seconds = 1_796_000_000;

  readonly now = (): number => this.seconds;
}

export interface Rig extends TelegramServer {
  api: Api;
  clock: HandClock;
  /** A person who has said hello to the bot, with an empty queue of updates behind them. */
  friend(username: string): Promise<User>;
  /** Lets a bot poll until the test ends. */
  run(bot: Bot): Promise<void>;
  /** A raw call: the HTTP status and the parsed body. */
  raw(path: string, init?: RequestInit): Promise<{ status: number; body: unknown }>;
}

/** A local Telegram for one test, stopped when the test ends. */
export async function startRig(
  t: TestContext,
  options: { limits?: Limits; elapsed?: () => number } = {},
): Promise<Rig> {
  const clock = new HandClock();
  const server = await startTelegramServer({
    token: TOKEN,
    bot: { id: 7000, username: 'BucklerTestBot', first_name: 'Buckler' },
    now: clock.now,
    limits: strictLimits,
    ...options,
  });
  const bots: (() => Promise<void>)[] = [];
  t.after(async () => {
    for (const stopBot of bots) await stopBot();
    await server.stop();
  });
  const api = new Api(TOKEN, { apiRoot: server.apiRoot });
  const friend = async (username: string) => {
    const user = server.world.enter({ username });
    server.world.says({ userId: user.id, chatId: user.id, text: 'hello' });
    await api.getUpdates({ offset: -1 });
    const last = (await api.getUpdates()).at(-1);
    if (last) await api.getUpdates({ offset: last.update_id + 1 });
    return user;
  };
  const run = async (bot: Bot) => {
    const started = Promise.withResolvers<void>();
    const running = bot.start({ onStart: () => started.resolve() });
    bots.push(async () => {
      await bot.stop();
      await running;
    });
    await started.promise;
  };
  const raw = async (path: string, init?: RequestInit) => {
    const response = await fetch(server.apiRoot + path, init);
    const body: unknown = await response.json();
    return { status: response.status, body };
  };
  return { ...server, api, clock, friend, run, raw };
}

/** Asserts that Telegram refuses a call with this code and a description that contains `words`. */
export async function refuses(call: Promise<unknown>, code: number, words: string): Promise<GrammyError> {
  const error = await call.then(
    () => assert.fail(`expected ${code} ${words}, but the call succeeded`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof GrammyError, String(error));
  assert.equal(error.error_code, code);
  assert.ok(error.description.includes(words), error.description);
  return error;
}
