import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bot, InlineKeyboard } from 'grammy';
import type { TelegramControl } from '../../../sim/telegram/control.ts';
import { connectTelegram } from '../../../sim/telegram/controlClient.ts';
import { Person } from '../../../sim/telegram/person.ts';
import { type Rig, startRig, TOKEN } from './rig.ts';

/** A small shop, as a stand-in for any bot: it quotes, sells after a tap, and edits its message. */
async function startShop(rig: Rig): Promise<void> {
  const bot = new Bot(TOKEN, { client: { apiRoot: rig.apiRoot } });
  bot.on('message:text', async (context) => {
    const keyboard = new InlineKeyboard().text('Buy', 'buy').url('Private', 'https://t.me/BucklerTestBot?start=hi');
    await context.reply(`<b>Quote</b> for ${context.message.text.replace('<', '')}`, {
      parse_mode: 'HTML',
      reply_markup: keyboard,
    });
  });
  bot.on('callback_query:data', async (context) => {
    await context.answerCallbackQuery('Buying…');
    await context.editMessageText('You are covered.');
  });
  await rig.run(bot);
}

const ways: [string, (rig: Rig) => TelegramControl][] = [
  ['in the process', (rig) => rig.world],
  ['over HTTP', (rig) => connectTelegram(rig.controlUrl, rig.controlToken)],
];

for (const [way, controlOf] of ways) {
  test(`${way}, a person talks, taps, waits and has a transcript`, async (t) => {
    const rig = await startRig(t);
    await startShop(rig);
    const told: string[] = [];
    const ann = await Person.enter(controlOf(rig), {
      username: 'ann',
      firstName: 'Ann',
      onMessage: ({ text }) => told.push(text),
      onEdit: ({ text }) => told.push(`edit: ${text}`),
    });
    await ann.says('CO 62');
    const quote = await ann.waitsFor(/Quote for CO 62/);
    const tap = await ann.taps(/Buy/);
    assert.deepEqual((await ann.waitsForAnswer(tap)).text, 'Buying…');
    const done = await ann.waitsFor(({ text }) => text.includes('covered'));
    assert.equal(done.messageId, quote.messageId);
    assert.equal(ann.transcript(), 'Ann: CO 62\nBuckler: You are covered.');
    assert.deepEqual(told, ['CO 62', 'Quote for CO 62', 'edit: You are covered.']);
    await ann.leaves();
  });
}

test('a message counts once, and only after the last step unless told otherwise', async (t) => {
  const rig = await startRig(t);
  const user = await rig.friend('ann');
  const ann = await Person.enter(rig.world, { username: 'ann' });
  await rig.api.sendMessage(user.id, 'landed');
  await ann.says('next');
  await assert.rejects(ann.waitsFor(/landed/, { timeoutMs: 50 }), /landed/);
  await ann.waitsFor(/landed/, { includeEarlier: true });
  await assert.rejects(ann.waitsFor(/landed/, { timeoutMs: 50, includeEarlier: true }));
  await rig.api.sendMessage(user.id, 'landed');
  await ann.waitsFor(/landed/);
  await ann.leaves();
});

test('a link to the bot from a group opens the private chat with its start command', async (t) => {
  const rig = await startRig(t);
  const user = await rig.friend('ann');
  const chatId = rig.world.createGroup({ title: 'Travellers', type: 'group', by: user.id });
  const ann = await Person.enter(rig.world, { username: 'ann', chatId });
  const keyboard = new InlineKeyboard().url('Open our private chat', 'https://t.me/BucklerTestBot?start=cover');
  await rig.api.sendMessage(chatId, 'Prices are private.', { reply_markup: keyboard });
  await ann.waitsFor(/private/);
  await ann.taps('Open our private chat');
  assert.equal(rig.world.chat({ userId: user.id, chatId: user.id }).at(-1)?.text, '/start cover');
  await assert.rejects(ann.taps('Not there'), { code: 'NO_SUCH_BUTTON' });
  await ann.leaves();
});
