import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startChild } from '../../../sim/chain/childProcess.ts';
import { Person } from '../../../sim/telegram/person.ts';
import { startTelegramServer } from '../../../sim/telegram/server.ts';
import { freePort } from '../../support/freePort.ts';
import { emptyDatabase } from '../loops/support/world.ts';
import { noLimits, token } from './telegramRig.ts';

const script = fileURLToPath(new URL('./webhookBot.ts', import.meta.url));
const secret = 'a-secret_of-24-characters';

/** A local Telegram, and a bot in a process of its own that is sent its updates and can be killed. */
export async function killableWorld(t: TestContext) {
  const bot = { id: 7000, username: 'BucklerTestBot', first_name: 'Buckler' };
  const telegram = await startTelegramServer({ token, bot, limits: noLimits });
  t.after(() => telegram.stop());
  const path = emptyDatabase(t);
  const url = `http://127.0.0.1:${await freePort()}/telegram`;
  const given = ['--token', token, '--telegram', telegram.apiRoot, '--database', path];
  const logOf = (start: number) => join(dirname(path), `bot-${start}.log`);
  let starts = 0;

  /** Starts a bot that may not come to listen. */
  function begin(...more: string[]) {
    const child = startChild({ name: 'bot', script, arguments: [...given, ...more], logFile: logOf(++starts) });
    t.after(() => child.stop());
    return child;
  }
  async function startFetching(...more: string[]) {
    const child = begin(...more);
    await child.printed(/listening/);
    return child;
  }
  const atWebhook = ['--url', url, '--secret', secret];
  const start = (...more: string[]) => startFetching(...atWebhook, ...more);
  /** Until Telegram has heard 200 for everything that it had to deliver. */
  async function allTaken() {
    const waiting = `${telegram.apiRoot}/bot${token}/getWebhookInfo`;
    for (;;) {
      const answer = await (await fetch(waiting)).text();
      if (answer.includes('"pending_update_count":0')) return;
      await sleep(10);
    }
  }
  async function deliver(update: string) {
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
    return (await fetch(url, { method: 'POST', headers, body: update })).status;
  }
  async function enter(username: string) {
    const person = await Person.enter(telegram.world, { username });
    t.after(() => person.leaves());
    return person;
  }
  return { path, atWebhook, begin, start, startFetching, allTaken, deliver, enter, newestLog: () => logOf(starts) };
}
