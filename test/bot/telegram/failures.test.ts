import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { AbortController } from 'abort-controller';
import { pino } from 'pino';
import type { Notice } from '../../../bot/notices.ts';
import { createTelegramBot } from '../../../bot/telegram/connect.ts';
import { telegramMessenger } from '../../../bot/telegram/messenger.ts';
import { pollUpdates } from '../../../bot/telegram/poll.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { oneOfEachAction } from '../../chain/support/oneOfEachAction.ts';
import { telegramRig, token, translatorFor } from './telegramRig.ts';

const order = { intentId: 'o', action: oneOfEachAction.buyCover };
const notice: Notice = { kind: 'orderPlaced', ...order };
const unclear: Notice = { kind: 'orderUnclear', ...order };

async function messengerRig(t: Parameters<typeof telegramRig>[0]) {
  const { telegram, enter } = await telegramRig(t);
  const ann = await enter('ann');
  await ann.says('hello');
  const { api } = createTelegramBot(token, telegram.apiRoot);
  const messenger = telegramMessenger({ api, translatorFor, transactionUrl: () => null });
  const to = { platform: 'telegram', chatId: String(ann.chatId), locale: 'de-AT', timeZone: 'UTC' } as const;
  return { telegram, ann, messenger, to };
}

test('a notice is sent, edited, and an edit that changes nothing is as good', async (t) => {
  const { messenger, to, ann } = await messengerRig(t);
  const sent = await messenger.send(to, notice, { outboxId: 1 });
  assert.ok(sent.kind === 'sent');
  const { messageId } = await ann.waitsFor(/Buying 3/);
  assert.equal(sent.messageId, String(messageId));
  assert.deepEqual(await messenger.edit(to, sent.messageId, notice), sent);
  assert.deepEqual(await messenger.edit(to, sent.messageId, unclear), sent);
  await ann.waitsFor(/do not know yet/);
});

test('each way in which Telegram refuses is told apart', async (t) => {
  const { messenger, to, ann, telegram } = await messengerRig(t);
  assert.deepEqual(await messenger.edit(to, '999', notice), { kind: 'gone' });
  assert.deepEqual(await messenger.send({ ...to, chatId: '424242' }, notice, { outboxId: 1 }), { kind: 'gone' });
  const fail = (errorCode: number, description: string, retryAfter?: number) =>
    telegram.world.fault({
      method: 'sendMessage',
      reply: { kind: 'error', errorCode, description, ...(retryAfter === undefined ? {} : { retryAfter }) },
    });
  fail(429, 'Too Many Requests: retry after 7', 7);
  assert.deepEqual(await messenger.send(to, notice, { outboxId: 1 }), { kind: 'retryLater', afterMs: 7000 });
  fail(400, "Bad Request: can't parse entities");
  assert.equal((await messenger.send(to, notice, { outboxId: 1 })).kind, 'rejected');
  fail(500, 'Internal Server Error');
  assert.deepEqual(await messenger.send(to, notice, { outboxId: 1 }), { kind: 'ambiguous' });
  await ann.blocks();
  assert.deepEqual(await messenger.send(to, notice, { outboxId: 1 }), { kind: 'blocked' });
});

test('what may have arrived is ambiguous, what cannot have is not', async (t) => {
  const { messenger, to, ann, telegram } = await messengerRig(t);
  telegram.world.fault({ method: 'sendMessage', process: true, reply: { kind: 'drop' } });
  assert.deepEqual(await messenger.send(to, notice, { outboxId: 1 }), { kind: 'ambiguous' });
  await ann.waitsFor(/Buying 3/, { includeEarlier: true });
  telegram.world.fault({ method: 'sendMessage', reply: { kind: 'html', status: 502 } });
  assert.deepEqual(await messenger.send(to, notice, { outboxId: 1 }), { kind: 'ambiguous' });
  const { api } = createTelegramBot(token, 'http://127.0.0.1:9');
  const nowhere = telegramMessenger({ api, translatorFor, transactionUrl: () => null });
  assert.equal((await nowhere.send(to, notice, { outboxId: 1 })).kind, 'retryLater');
});

test('polling survives a second poller, floods, broken answers and a leftover webhook', async (t) => {
  const { telegram, startBot, enter } = await telegramRig(t);
  const fault = (reply: Parameters<typeof telegram.world.fault>[0]['reply']) =>
    telegram.world.fault({ method: 'getUpdates', ...(reply === undefined ? {} : { reply }) });
  fault({ kind: 'error', errorCode: 409, description: 'Conflict: terminated by other getUpdates request' });
  fault({ kind: 'html', status: 502 });
  fault({ kind: 'drop' });
  fault({ kind: 'error', errorCode: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 });
  telegram.world.leaveWebhook({ url: 'https://old.example/hook' });
  await startBot();
  const ann = await enter('ann');
  await ann.says('/start');
  await ann.waitsFor(/\$1 each/, { timeoutMs: 20_000 });
});

test('a token that Telegram refuses while polling is logged as that, and the bot waits', async (t) => {
  const { telegram } = await telegramRig(t);
  const { api } = createTelegramBot(token, telegram.apiRoot);
  const refuse = (errorCode: number, description: string) =>
    telegram.world.fault({ method: 'getUpdates', reply: { kind: 'error', errorCode, description } });
  refuse(400, 'Bad Request: something else');
  refuse(401, 'Unauthorized');
  const stopping = new AbortController();
  const lines: { level: number; msg: string; afterMs: number }[] = [];
  const log = pino({
    hooks: {
      streamWrite(line) {
        lines.push(JSON.parse(line));
        if (lines.length === 2) stopping.abort();
        return '';
      },
    },
  });
  await pollUpdates({ api, log, signal: stopping.signal, handle: async () => undefined });
  const [other, refused] = lines;
  assert.deepEqual([other?.level, refused?.level], [40, 50]);
  assert.match(refused?.msg ?? '', /revoked or is wrong.*@BotFather/);
  assert.ok((refused?.afterMs ?? 0) >= 30_000);
  assert.ok(!JSON.stringify(lines[1]).includes(token));
});

test('a bot that Telegram does not let in at first keeps asking', async (t) => {
  const { telegram, startBot, enter } = await telegramRig(t);
  telegram.world.fault({ method: 'setMyCommands', reply: { kind: 'html', status: 502 } });
  await startBot();
  const ann = await enter('ann');
  await ann.says('/help');
  await ann.waitsFor(/How it works/);
});

test('a person who blocks the bot is marked so, and welcome when they come back', async (t) => {
  const { startBot, enter, db } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  const blockedAt = () => {
    const visitor = { platform: 'telegram', platformUserId: String(ann.user.id), privateChatId: null } as const;
    return findOrCreateUserByIdentity(db, { ...visitor, locale: 'en', timeZone: 'UTC' }, 0).identity.blockedAt;
  };
  await ann.says('/start');
  await ann.waitsFor(/\$1 each/);
  await ann.blocks();
  while (blockedAt() === null) await sleep(10);
  await ann.unblocks();
  await ann.says('/start');
  await ann.waitsFor(/Welcome back/);
  assert.equal(blockedAt(), null);
});

test('an answer waits out a flood, and an edit lost on the way is made again', async (t) => {
  const { telegram, startBot, enter } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  const busy = {
    kind: 'error',
    errorCode: 429,
    description: 'Too Many Requests: retry after 1',
    retryAfter: 1,
  } as const;
  telegram.world.fault({ method: 'sendMessage', reply: busy });
  await ann.says('/start');
  const { messageId } = await ann.waitsFor(/\$1 each/);
  telegram.world.fault({ method: 'editMessageText', reply: { kind: 'drop' } });
  await ann.taps(/How does it work/);
  const help = await ann.waitsFor(/How it works/);
  assert.equal(help.messageId, messageId);
});

test('what was written while the bot was away is answered when it is back', async (t) => {
  const { startBot, enter } = await telegramRig(t);
  const first = await startBot();
  const ann = await enter('ann');
  await ann.says('/start');
  await ann.waitsFor(/\$1 each/);
  await first.stop();
  await ann.says('CO62 12 Feb');
  await startBot();
  await ann.waitsFor(/pays \$12/, { includeEarlier: true });
  assert.equal(ann.messages().filter(({ from }) => from.isBot).length, 2);
});

test('an update that was answered but never confirmed to Telegram is not answered again', async (t) => {
  const { startBot, enter, telegram } = await telegramRig(t);
  const first = await startBot();
  const ann = await enter('ann');
  while (telegram.world.calls({ method: 'getUpdates' }).length === 0) await sleep(5);
  telegram.world.fault({ method: 'getUpdates', times: 1000, reply: { kind: 'html', status: 502 } });
  await ann.says('/start');
  await ann.waitsFor(/\$1 each/);
  await first.stop();
  telegram.world.clearFaults();
  await startBot();
  await ann.says('/help');
  await ann.waitsFor(/How it works/);
  assert.equal(ann.messages().filter(({ from }) => from.isBot).length, 2);
});

test('updates that nobody finished are fetched again after a crash, and meanwhile others are handled', async (t) => {
  const { telegram, enter } = await telegramRig(t);
  const { api } = createTelegramBot(token, telegram.apiRoot);
  const [ann, bob] = [await enter('ann'), await enter('bob')];
  const log = pino({ level: 'silent' });
  const poll = (handle: (text: string) => Promise<void>) => {
    const dying = new AbortController();
    const running = pollUpdates({
      api,
      signal: dying.signal,
      log,
      handle: (update) => handle(update.message?.text ?? ''),
    });
    return { die: () => dying.abort(), running };
  };
  const seen: string[] = [];
  const finish = new Map<string, () => void>();
  const first = poll((text) => {
    seen.push(text);
    return new Promise((resolve) => finish.set(text, resolve));
  });
  await ann.says('one');
  await bob.says('two');
  while (seen.length < 2) await sleep(5);
  finish.get('two')?.();
  await bob.says('three');
  while (seen.length < 3) await sleep(5);
  assert.deepEqual(seen, ['one', 'two', 'three']);
  first.die();
  const again: string[] = [];
  const second = poll(async (text) => void again.push(text));
  while (again.length < 3) await sleep(5);
  assert.deepEqual(again, ['one', 'two', 'three']);
  second.die();
  await second.running;
});
