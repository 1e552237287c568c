import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { createDiscordBot } from '../../../bot/discord/connect.ts';
import { stayConnected } from '../../../bot/discord/gateway.ts';
import { discordMessenger } from '../../../bot/discord/messenger.ts';
import type { Notice } from '../../../bot/notices.ts';
import { markHandled } from '../../../db/updates.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { startDiscordServer } from '../../../sim/discord/server.ts';
import { oneOfEachAction } from '../../chain/support/oneOfEachAction.ts';
import { refuseToKnow } from '../support/refuseToKnow.ts';
import { buysFlight, isPaid } from './coverSteps.ts';
import { answered, botId, discordRig, token, translatorFor } from './discordRig.ts';

const order = { intentId: 'o', action: oneOfEachAction.buyCover };
const notice: Notice = { kind: 'orderPlaced', ...order };
const unclear: Notice = { kind: 'orderUnclear', ...order };
const about = { outboxId: 1 };

async function messengerRig(t: Parameters<typeof discordRig>[0]) {
  const { discord, enter } = await discordRig(t);
  const { world } = discord;
  const ann = await enter('ann');
  const { guildId } = await world.createGuild({ name: 'Trip', by: ann.user.id });
  const bot = createDiscordBot(token, discord.apiUrl, Date.now);
  t.after(() => bot.calls.close());
  const messenger = discordMessenger({ ...bot, translatorFor, transactionUrl: () => null });
  const to = { platform: 'discord', chatId: ann.user.id, locale: 'de-AT', timeZone: 'UTC' } as const;
  return { discord, world, ann, guildId, messenger, to };
}

test('a notice is sent to the person’s private channel and edited there', async (t) => {
  const { messenger, to, ann } = await messengerRig(t);
  const sent = await messenger.send(to, notice, about);
  assert.ok(sent.kind === 'sent');
  assert.equal((await ann.sees(/Buying/)).messageId, sent.messageId);
  assert.deepEqual(await messenger.edit(to, sent.messageId, unclear), sent);
  await ann.sees(/do not know yet/);
  assert.equal(ann.messages().length, 1);
});

test('a notice that is sent again within minutes is the first message', async (t) => {
  const { messenger, to, ann, world } = await messengerRig(t);
  world.fault({ operation: 'createMessage', process: true, reply: { kind: 'drop' } });
  assert.deepEqual(await messenger.send(to, notice, about), { kind: 'ambiguous' });
  const again = await messenger.send(to, notice, about);
  const [only, second] = ann.messages();
  assert.deepEqual(again, { kind: 'sent', messageId: only?.messageId });
  assert.equal(second, undefined);
  assert.notDeepEqual(await messenger.send(to, notice, { outboxId: 2 }), again);
});

test('each way in which Discord refuses a notice is told apart, and nothing is repeated by itself', async (t) => {
  const { messenger, to, world, ann } = await messengerRig(t);
  assert.deepEqual(await messenger.edit(to, '999', notice), { kind: 'gone' });
  world.fault({ operation: 'createMessage', reply: { kind: 'rateLimit', retryAfter: 7 } });
  const limited = await messenger.send(to, notice, about);
  assert.ok(limited.kind === 'retryLater' && limited.afterMs >= 7000 && limited.afterMs < 8000);
  world.fault({
    operation: 'createMessage',
    reply: { kind: 'error', status: 400, code: 50035, message: 'Invalid Form Body' },
  });
  assert.equal((await messenger.send({ ...to, chatId: ann.user.id }, notice, about)).kind, 'rejected');
  world.fault({ operation: 'createMessage', reply: { kind: 'html', status: 502 } });
  assert.deepEqual(await messenger.send(to, notice, about), { kind: 'ambiguous' });
  world.fault({
    operation: 'createMessage',
    reply: { kind: 'error', status: 401, code: 0, message: '401: Unauthorized' },
  });
  assert.equal((await messenger.send(to, notice, about)).kind, 'retryLater');
  assert.equal(world.calls({ operation: 'createMessage' }).length, 4);
  assert.equal((await messenger.send(to, notice, about)).kind, 'sent');
  await world.block({ userId: ann.user.id });
  assert.deepEqual(await messenger.send(to, notice, { outboxId: 3 }), { kind: 'blocked' });
  const nowhere = createDiscordBot(token, 'http://127.0.0.1:9/api', Date.now);
  t.after(() => nowhere.calls.close());
  const lost = discordMessenger({ ...nowhere, translatorFor, transactionUrl: () => null });
  assert.equal((await lost.send(to, notice, about)).kind, 'retryLater');
});

test('a tap and a command are acknowledged at once, however long the work takes and whoever waits before', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  const { talk } = await startBot();
  const gate = Promise.withResolvers<void>();
  const { quote } = talk.door;
  talk.door = { ...talk.door, quote: (row) => gate.promise.then(() => quote(row)) };
  const ann = await enter('ann');
  const slow = await ann.types('flight', 'CO62 12 Feb');
  const next = await ann.types('help');
  assert.equal((await answered(discord, slow)).state, 'thinking');
  assert.equal((await answered(discord, next)).state, 'thinking');
  await sleep(3100);
  assert.equal((await answered(discord, slow)).state, 'thinking');
  gate.resolve();
  await ann.sees(/pays \$12/);
  await ann.sees(/How it works/);
});

test('an event that fails before there is an answer is answered with the code that the log knows', async (t) => {
  const { startBot, enter, db, lines } = await discordRig(t);
  await startBot();
  const [ann, bob] = [await enter('ann'), await enter('bob')];
  refuseToKnow(db, ann.user.id);
  await ann.types('help');
  const { text } = await ann.sees(/Something kept me from showing/);
  const ref = /ref \**([0-9A-F]{6})/.exec(text)?.[1] ?? assert.fail('there is a code');
  const logged = lines.filter((line) => line.includes(ref));
  assert.equal(logged.length, 1);
  assert.match(logged[0] ?? '', /this account cannot be written down/);
  await bob.types('help');
  await bob.sees(/How it works/);
});

test('an interaction that could not be acknowledged in time is answered all the same', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  await startBot();
  const ann = await enter('ann');
  const late = { kind: 'error', status: 404, code: 10062, message: 'Unknown interaction' } as const;
  discord.world.fault({ operation: 'interactionCallback', reply: late });
  await ann.types('help');
  const help = await ann.sees(/How it works/);
  discord.world.fault({ operation: 'interactionCallback', reply: late });
  await ann.taps(/Wallet/, help);
  assert.equal((await ann.sees(/0x[0-9a-fA-F]{40}/)).messageId, help.messageId);
});

test('an acknowledgement whose answer was lost is made again and counts as made', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  await startBot();
  const ann = await enter('ann');
  discord.world.fault({ operation: 'interactionCallback', process: true, reply: { kind: 'drop' } });
  const typed = await ann.types('help');
  const help = await ann.sees(/How it works/);
  assert.equal((await answered(discord, typed)).messageId, help.messageId);
  assert.equal(ann.messages().length, 1);
});

test('an answer waits out a 429, and one lost on the way is shown again, once', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  await startBot();
  const ann = await enter('ann');
  discord.world.fault({ operation: 'createMessage', reply: { kind: 'rateLimit', retryAfter: 0.2 } });
  discord.world.fault({ operation: 'createMessage', process: true, reply: { kind: 'drop' } });
  await ann.says('/help');
  const help = await ann.sees(/How it works/);
  discord.world.fault({ operation: 'editFollowUp', reply: { kind: 'drop' } });
  await ann.taps(/Wallet/, help);
  await ann.sees(/0x[0-9a-fA-F]{40}/);
  assert.equal(ann.messages().length, 1);
});

test('the gateway drops in the middle of a purchase, resumes, and everything happens once', async (t) => {
  const { startBot, enter, discord, chain } = await discordRig(t);
  const { mine } = await startBot();
  const ann = await enter('ann');
  await ann.says('CO62 12 Feb');
  await ann.taps('1', await ann.sees(/pays \$12/));
  const confirm = await ann.sees(/You pay/);
  discord.world.gateway({ do: 'hold' });
  await ann.taps(/Buy for/, confirm);
  discord.world.gateway({ do: 'drop' });
  discord.world.gateway({ do: 'release' });
  await ann.sees(/Buying/);
  discord.world.gateway({ do: 'drop', code: 4000 });
  await mine();
  await ann.sees(/You are covered/);
  await ann.says('/covers');
  await ann.sees(/Your covers/);
  assert.equal(chain.purchases().length, 1);
  assert.equal(ann.messages().length, 2);
});

test('a session that cannot be resumed is begun anew', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  await startBot();
  const ann = await enter('ann');
  discord.world.gateway({ do: 'invalidateSession', resumable: false });
  await sleep(50);
  for (let left = 100; ann.messages().length === 0 && left > 0; left--) {
    await ann.says('/help');
    await sleep(200);
  }
  await ann.sees(/How it works/);
});

test('a person who takes no messages is marked so, and welcome when they come back', async (t) => {
  const { startBot, enter, db, discord, chain } = await discordRig(t);
  const { mine } = await startBot();
  const ann = await enter('ann');
  const blockedAt = () => {
    const visitor = { platform: 'discord', platformUserId: ann.user.id, privateChatId: null } as const;
    return findOrCreateUserByIdentity(db, { ...visitor, locale: 'en', timeZone: 'UTC' }, 0).identity.blockedAt;
  };
  await buysFlight(ann, mine);
  discord.world.block({ userId: ann.user.id });
  await isPaid(chain, mine);
  assert.notEqual(blockedAt(), null);
  discord.world.unblock({ userId: ann.user.id });
  await ann.says('/start');
  await ann.sees(/Welcome back/);
  assert.equal(blockedAt(), null);
});

test('a bot that stops finishes what it promised', async (t) => {
  const { startBot, enter, discord } = await discordRig(t);
  const { talk, stop } = await startBot();
  const gate = Promise.withResolvers<void>();
  const { quote } = talk.door;
  talk.door = { ...talk.door, quote: (row) => gate.promise.then(() => quote(row)) };
  const ann = await enter('ann');
  const asked = await ann.types('flight', 'CO62 12 Feb');
  assert.equal((await answered(discord, asked)).state, 'thinking');
  const stopped = stop();
  gate.resolve();
  await stopped;
  assert.match(ann.messages()[0]?.text ?? '', /pays \$12/);
});

test('an event that was answered already is not answered again when the gateway replays it', async (t) => {
  const { startBot, enter, discord, db } = await discordRig(t);
  await startBot();
  const ann = await enter('ann');
  discord.world.gateway({ do: 'hold' });
  const said = await ann.says('/help');
  const typed = await ann.types('help');
  for (const id of [said.messageId, typed.interactionId]) markHandled(db, 'discord', id, 0);
  await ann.says('/covers');
  discord.world.gateway({ do: 'release' });
  await ann.sees(/no covers yet/);
  assert.equal(ann.messages().length, 1);
});

test('a token that Discord refuses is logged as that, and the bot waits', async (t) => {
  const discord = await startDiscordServer({ token, application: { id: botId, username: 'Buckler' } });
  t.after(() => discord.stop());
  const wrong = 'bG9jYWw.discord.wrong-token';
  const lines: string[] = [];
  const stopping = new AbortController();
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const setup = { token: wrong, apiRoot: discord.apiUrl, log, signal: stopping.signal };
  const connected = stayConnected({ ...setup, receive: () => assert.fail(), onUp: () => assert.fail() });
  for (let left = 500; lines.length === 0 && left > 0; left--) await sleep(10);
  stopping.abort();
  await connected;
  assert.match(lines.join(''), /refuses the bot token.*Developer Portal/);
  assert.ok(!lines.join('').includes(wrong));
});

test('no log line carries the token of the bot or of an interaction', async (t) => {
  const { startBot, enter, discord, lines } = await discordRig(t);
  await startBot();
  const ann = await enter('ann');
  discord.world.fault({
    operation: 'editFollowUp',
    times: 3,
    reply: { kind: 'error', status: 400, code: 50035, message: 'Invalid Form Body' },
  });
  await ann.types('help');
  for (let left = 300; !lines.some((line) => line.includes('may not have been shown')) && left > 0; left--)
    await sleep(10);
  const text = lines.join('');
  assert.match(text, /may not have been shown/);
  assert.ok(!text.includes(token) && !/webhooks\//.test(text));
});
