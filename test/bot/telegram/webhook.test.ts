import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { receiveUpdates } from '../../../bot/telegram/webhook.ts';
import { freePort } from '../../support/freePort.ts';
import { noLimits, telegramRig } from './telegramRig.ts';

const secret = 'a-secret_of-24-characters';
const log = pino({ level: 'silent' });
const update = {
  update_id: 1,
  message: { message_id: 1, date: 1, chat: { id: 5, type: 'private', first_name: 'Ann' }, text: 'hi' },
};

async function receiver(
  t: TestContext,
  handle: (update: Update) => Promise<void>,
  keep: (update: Update) => Promise<void> = async () => undefined,
) {
  const at = { url: 'https://bot.example/hook', secret, port: 0 };
  const { port, stop } = await receiveUpdates(at, { keep, handle, log });
  t.after(stop);
  const announce = (bytes: number) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'x-telegram-bot-api-secret-token': secret, 'content-length': bytes };
      const options = { port, host: '127.0.0.1', path: '/hook', method: 'POST', headers };
      const sent = request(options, (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.once('error', reject);
      sent.flushHeaders();
    });
  const post = async (body: string, given: string | null = secret, path = '/hook') => {
    const headers = given === null ? {} : { 'x-telegram-bot-api-secret-token': given };
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
    return (await fetch(`http://127.0.0.1:${port}${path}`, init)).status;
  };
  return { post, announce };
}

test('only who knows the secret is heard, and only what is an update of a bearable size', async (t) => {
  const heard: number[] = [];
  const { post, announce } = await receiver(t, async ({ update_id }) => void heard.push(update_id));
  for (const given of [null, '', 'wrong', secret.slice(0, -1), `${secret}x`])
    assert.equal(await post(JSON.stringify(update), given), 401, String(given));
  for (const body of ['', '{', '[]', 'null', '{"update_id":"1"}', '{"update_id":1,"message":{"chat":5}}'])
    assert.equal(await post(body), 400, body);
  assert.equal(await announce(1024 * 1024 + 1), 413);
  assert.equal(await post(JSON.stringify(update), secret, '/elsewhere'), 404);
  assert.deepEqual(heard, []);
  assert.equal(await post(JSON.stringify(update)), 200);
  assert.deepEqual(heard, [1]);
});

test('an update is taken when it is kept, before it is worked on; one that cannot be kept is not taken', async (t) => {
  const gate = Promise.withResolvers<void>();
  const order: string[] = [];
  let isFull = true;
  const keep = async () => {
    if (isFull) throw new Error('disk full');
    order.push('kept');
  };
  const handle = () => {
    order.push('started');
    return gate.promise;
  };
  const { post } = await receiver(t, handle, keep);
  assert.equal(await post(JSON.stringify(update)), 503);
  assert.deepEqual(order, []);
  isFull = false;
  assert.equal(await post(JSON.stringify(update)), 200);
  assert.deepEqual(order, ['kept', 'started']);
  gate.resolve();
});

test('a conversation over a webhook goes on through a restart, and nothing is answered twice', async (t) => {
  const { telegram, startBot, enter } = await telegramRig(t, noLimits);
  const port = await freePort();
  const webhook = { url: `http://127.0.0.1:${port}/telegram`, secret, port };
  const first = await startBot(null, webhook);
  const ann = await enter('ann');
  await ann.says('/start');
  await ann.waitsFor(/\$1 each/);
  await ann.waitsForAnswer(await ann.taps(/How does it work/));
  await ann.waitsFor(/How it works/);
  assert.equal(telegram.world.calls({ method: 'getUpdates' }).length, 0);
  assert.equal((await first.bot.api.getWebhookInfo()).url, webhook.url);
  await first.stop();
  await ann.says('CO62 12 Feb');
  while ((await first.bot.api.getWebhookInfo()).last_error_message === undefined) await sleep(10);
  const second = await startBot(null, webhook);
  await ann.waitsFor(/pays \$12/, { includeEarlier: true });
  await second.stop();

  const third = await startBot();
  assert.equal((await third.bot.api.getWebhookInfo()).url, '');
  await ann.says('/help');
  await ann.waitsFor(/How it works/);
  assert.equal(ann.messages().filter(({ from }) => from.isBot).length, 3);
});

test('a port that is taken is said at the start', async (t) => {
  const { startBot } = await telegramRig(t);
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const at = taken.address();
  assert.ok(at !== null && typeof at === 'object');
  const webhook = { url: 'http://127.0.0.1:1/telegram', secret, port: at.port };
  await assert.rejects(startBot(null, webhook), /EADDRINUSE/);
});
