import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { commands } from '../../../bot/commands.ts';
import { screen } from '../../../bot/screen.ts';
import { createTelegramBot } from '../../../bot/telegram/connect.ts';
import { render } from '../../../bot/telegram/render.ts';
import { showScreen } from '../../../bot/telegram/showScreen.ts';
import { say } from '../../../bot/words.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import type { SeenMessage } from '../../../sim/telegram/seen.ts';
import { nasty } from '../support/nasty.ts';
import { noLimits, telegramRig, token, translatorFor } from './telegramRig.ts';

/** A sentence, and something to do next: a button, a command or an example to type. */
const helps = ({ text, buttons }: SeenMessage) =>
  /\p{L}{2,}.*\p{L}{2,}/su.test(text) && (buttons.flat().length > 0 || /\/[a-z]{3,}|Type|type|Send|send/.test(text));

/** What comes with the keyboard from which people are picked, after the answer itself. */
const isKeyboard = /^Or pick them/;

test('every command with every argument is answered by a sentence with a next step, and nothing breaks', async (t) => {
  const { startBot, enter, troubles } = await telegramRig(t, noLimits);
  await startBot();
  const ann = await enter('ann');
  for (const name of Object.keys(commands))
    for (const [kind, argument] of Object.entries(nasty)) {
      const asked = `/${name} ${argument}`.trim().slice(0, 4096);
      const { messageId } = await ann.says(asked);
      const answer = await ann.waitsFor((message) => message.messageId > messageId && !isKeyboard.test(message.text));
      assert.ok(helps(answer), `/${name} ${kind}: ${answer.text}`);
      assert.deepEqual(troubles, [], `/${name} ${kind}`);
    }
});

test('every text that is no command is answered in the same way', async (t) => {
  const { startBot, enter, troubles } = await telegramRig(t, noLimits);
  await startBot();
  const ann = await enter('ann');
  for (const [kind, argument] of Object.entries({ ...nasty, none: '?', longest: '💥'.repeat(4096) })) {
    const { messageId } = await ann.says(argument);
    const answer = await ann.waitsFor((message) => message.messageId > messageId);
    assert.ok(helps(answer), `${kind}: ${answer.text}`);
  }
  assert.deepEqual(troubles, []);
});

test('a command of an older version is explained, and gone from the menu', async (t) => {
  const { startBot, enter, telegram } = await telegramRig(t, noLimits);
  const { api } = createTelegramBot(token, telegram.apiRoot);
  await api.setMyCommands([{ command: 'insure', description: 'Insure' }], { scope: { type: 'all_private_chats' } });
  await startBot();
  const ann = await enter('ann');
  assert.ok(!telegram.world.menu({ userId: ann.user.id, chatId: ann.chatId }).some((one) => one.command === 'insure'));
  await ann.says('/insure');
  assert.ok(helps(await ann.waitsFor(/do not know that command/)));
});

test('a link that leads nowhere is a hello that says so', async (t) => {
  const { startBot, enter } = await telegramRig(t, noLimits);
  await startBot();
  const ann = await enter('ann');
  for (const payload of ['q_zz', 'old-campaign', '💥', 'x'.repeat(64)]) {
    await ann.says(`/start ${payload}`);
    assert.ok(helps(await ann.waitsFor(/leads nowhere/)));
  }
});

test('somebody who blocks the bot while it works is left alone, and their offer waits for them', async (t) => {
  const { startBot, enter, db, chain } = await telegramRig(t, noLimits);
  const { talk, mine } = await startBot();
  const ann = await enter('ann');
  const visitor = { platform: 'telegram', platformUserId: String(ann.user.id), privateChatId: null } as const;
  const blockedAt = () =>
    findOrCreateUserByIdentity(db, { ...visitor, locale: 'en', timeZone: 'UTC' }, 0).identity.blockedAt;
  await ann.says('CO62 12 Feb');
  await ann.waitsFor(/pays \$12/);
  const gate = Promise.withResolvers<void>();
  const { dollarsOf } = talk.door;
  talk.door = { ...talk.door, dollarsOf: (address) => gate.promise.then(() => dollarsOf(address)) };
  await ann.taps('1');
  await ann.blocks();
  gate.resolve();
  while (blockedAt() === null) await sleep(10);
  await ann.unblocks();
  await ann.taps('1');
  await ann.waitsFor(/You pay/);
  await ann.taps(/Buy for/);
  await ann.waitsFor(/Buying/);
  await mine();
  await ann.waitsFor(/You are covered/, { includeEarlier: true });
  assert.equal(chain.purchases().length, 1);
});

test('an answer to a message that was deleted meanwhile is a message of its own', async (t) => {
  const { startBot, enter, telegram } = await telegramRig(t, noLimits);
  await startBot();
  const ann = await enter('ann');
  await ann.says('/start');
  const hello = await ann.waitsFor(/\$1 each/);
  const gone = { method: 'answerCallbackQuery', delayMs: 50 };
  telegram.world.fault(gone);
  telegram.world.fault({ method: 'editMessageText', delayMs: 50 });
  await ann.taps(/How does it work/, hello.messageId);
  telegram.world.deletes({ userId: ann.user.id, chatId: ann.chatId, messageId: hello.messageId });
  const help = await ann.waitsFor(/How it works/);
  assert.ok(help.messageId > hello.messageId);
});

test('buttons of last year say so and show the way, also when Telegram no longer takes the answer to the tap', async (t) => {
  const { startBot, enter, chain, telegram } = await telegramRig(t, noLimits);
  await startBot();
  const ann = await enter('ann');
  await ann.says('CO62 12 Feb');
  const quote = await ann.waitsFor(/pays \$12/);
  chain.state.time += 365 * 86_400;
  const description = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
  telegram.world.fault({ method: 'answerCallbackQuery', reply: { kind: 'error', errorCode: 400, description } });
  await ann.taps('1', quote.messageId);
  assert.ok(helps(await ann.waitsFor(({ text }) => text !== quote.text)));
  for (const data of ['0:old:version', '1q.CO.62.IAH.EWR.20200101', '1x', '💥']) {
    await ann.says('/help');
    const { messageId } = await ann.waitsFor(/How it works/);
    await ann.forgesTap(messageId, data);
    assert.ok(helps(await ann.waitsFor(({ text }) => !text.startsWith('How it works'))), data);
  }
});

test('in a forum the answer goes to the topic, and where the topic or the group is gone, to what is there', async (t) => {
  const { startBot, enter, telegram } = await telegramRig(t, noLimits);
  await startBot();
  const ann = await enter('ann');
  const { world } = telegram;
  const userId = ann.user.id;
  const chatId = world.createGroup({ title: 'Forum', type: 'supergroup', by: userId });
  const threadId = world.createTopic({ userId, chatId, title: 'Storms' });
  const inForum = await enter('ann', chatId);
  world.says({ userId, chatId, text: '/wallet@BucklerTestBot', threadId });
  assert.equal((await inForum.waitsFor(/private/, { includeEarlier: true })).threadId, threadId);
  world.closeTopic({ userId, chatId, threadId });
  world.says({ userId, chatId, text: '/help@BucklerTestBot', threadId });
  assert.equal((await inForum.waitsFor(/private/, { includeEarlier: true })).threadId, undefined);

  const small = world.createGroup({ title: 'Trip', type: 'group', by: userId });
  world.says({ userId, chatId: small, text: '/wallet@BucklerTestBot' });
  const grown = world.growGroup({ userId, chatId: small });
  const inGrown = await enter('ann', grown);
  await inGrown.waitsFor(/private/, { includeEarlier: true });
});

test('an answer that Telegram does not take is owned up to, with a reference and the way on', async (t) => {
  const { startBot, enter, telegram, troubles } = await telegramRig(t, noLimits);
  await startBot();
  const ann = await enter('ann');
  const refusal = { kind: 'error', errorCode: 400, description: "Bad Request: can't parse entities" } as const;
  telegram.world.fault({ method: 'sendMessage', reply: refusal });
  await ann.says('/help');
  const apology = await ann.waitsFor(/kept me from showing you the answer \(ref/);
  const [, ref = 'none'] = /ref (?:\*\*)?([0-9A-F]{6})/.exec(apology.text) ?? [];
  assert.ok(helps(apology) && troubles.some((line) => line.includes(ref)));
});

test('a page on the reader’s own machine, for which Telegram takes no button, stands in the text', async (t) => {
  const rendered = render(
    screen(say('help'), [
      { label: say('button-open-own'), url: 'http://localhost:8080/own#a&b' },
      { label: say('button-back'), tap: { kind: 'home' } },
    ]),
    { translator: translatorFor('en'), timeZone: 'UTC', botName: 'BucklerTestBot' },
  );
  assert.match(rendered.html, /<code>http:\/\/localhost:8080\/own#a&amp;b<\/code>$/);
  assert.deepEqual(rendered.keyboard.inline_keyboard.flat().length, 1);
  const { enter, telegram } = await telegramRig(t, noLimits);
  const ann = await enter('ann');
  await ann.says('hello');
  const { api } = createTelegramBot(token, telegram.apiRoot);
  assert.equal(await showScreen(api, ann.chatId, rendered, null), null);
});

test('a command answers no question that was asked before', async (t) => {
  const { startBot, enter } = await telegramRig(t, noLimits);
  await startBot();
  const ann = await enter('ann');
  await ann.says('/delegate');
  await ann.waitsFor(/Who is to vote/);
  await ann.says('/flight CO62 30 Jan');
  await ann.waitsFor(/pays \$12/);
});
