import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InlineKeyboard } from 'grammy';
import type { ControlRefusalCode } from '../../../sim/telegram/control.ts';
import { refuses, startRig } from './rig.ts';

const isRefused = (code: ControlRefusalCode) => ({ code });

test('in a group the bot sees commands, mentions and replies to it, and nothing else', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  const chatId = world.createGroup({ title: 'Travellers', type: 'group', by: id });
  const place = { userId: id, chatId };
  const fromBot = await api.sendMessage(chatId, 'hello all');
  world.says({ ...place, text: 'just talking about flights' });
  world.says({ ...place, text: '/covers' });
  world.says({ ...place, text: '/covers@BucklerTestBot' });
  world.says({ ...place, text: '/covers@OtherBot' });
  world.says({ ...place, text: 'what about @bucklertestbot?' });
  world.says({ ...place, text: 'thanks', replyTo: fromBot.message_id });
  world.sendsSticker({ ...place, emoji: '🎉' });
  const texts = (await api.getUpdates()).flatMap(({ message }) => (message?.text ? [message.text] : []));
  assert.deepEqual(texts, ['/covers', '/covers@BucklerTestBot', 'what about @bucklertestbot?', 'thanks']);
});

test('joining and leaving a group is told to the bot, which then may no longer write there', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  const chatId = world.createGroup({ title: 'Travellers', type: 'supergroup', by: id });
  assert.ok(chatId < -1_000_000_000_000);
  assert.equal((await api.getChat(chatId)).type, 'supergroup');
  world.removeBot({ userId: id, chatId });
  const updates = await api.getUpdates();
  assert.deepEqual(
    updates.map(
      ({ my_chat_member: change, message }) => change?.new_chat_member.status ?? Object.keys(message ?? {}).at(-1),
    ),
    ['member', 'new_chat_members', 'kicked'],
  );
  await refuses(api.sendMessage(chatId, 'x'), 403, 'bot was kicked from the supergroup chat');
  const apart = world.createGroup({ title: 'Others', type: 'group', by: id, withBot: false });
  await refuses(api.sendMessage(apart, 'x'), 403, 'bot is not a member of the group chat');
});

test('a tap brings the data of a button that is really there, and is answered once', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  const place = { userId: id, chatId: id };
  const keyboard = new InlineKeyboard().text('Buy for $3.00', 'buy:1').url('Receipt', 'https://example.org/tx');
  const { message_id: messageId } = await api.sendMessage(id, 'quote', { reply_markup: keyboard });
  const tap = world.taps({ ...place, messageId, label: 'Buy for $3.00' });
  const [update] = await api.getUpdates();
  const query = update?.callback_query;
  assert.equal(query?.data, 'buy:1');
  assert.equal(query?.message?.message_id, messageId);
  assert.equal(query?.from.id, id);
  assert.equal(tap.kind === 'callback' && tap.callbackQueryId, query?.id);
  await refuses(api.answerCallbackQuery(query?.id ?? '', { text: 'x'.repeat(201) }), 400, 'MESSAGE_TOO_LONG');
  assert.equal(await api.answerCallbackQuery(query?.id ?? '', { text: 'Buying…' }), true);
  await refuses(api.answerCallbackQuery(query?.id ?? ''), 400, 'query is too old and response timeout expired');
  assert.deepEqual(world.taps({ ...place, messageId, label: 'Receipt' }), {
    kind: 'url',
    url: 'https://example.org/tx',
  });
  assert.throws(() => world.taps({ ...place, messageId, data: 'buy:2' }), isRefused('NO_SUCH_BUTTON'));
  await api.editMessageText(id, messageId, 'bought');
  assert.throws(() => world.taps({ ...place, messageId, data: 'buy:1' }), isRefused('NO_SUCH_BUTTON'));
});

test('a changed client can send data that is on no button, but only from a chat that it is in', async (t) => {
  const { api, friend, world } = await startRig(t);
  const [ann, bob] = [await friend('ann'), await friend('bob')];
  const { message_id: messageId } = await api.sendMessage(ann.id, 'quote');
  world.forgeTap({ userId: ann.id, chatId: ann.id, messageId, data: 'buy:of-bob' });
  assert.equal((await api.getUpdates())[0]?.callback_query?.data, 'buy:of-bob');
  const foreign = { userId: bob.id, chatId: ann.id, messageId, data: 'x' };
  assert.throws(() => world.forgeTap(foreign), isRefused('NOT_IN_CHAT'));
  const own = { userId: ann.id, chatId: ann.id, messageId: 1, data: 'x' };
  assert.throws(() => world.forgeTap(own), isRefused('NO_SUCH_BUTTON'));
});

test('a tap is too old to be answered after 15 seconds of the world clock', async (t) => {
  const { api, friend, world, clock } = await startRig(t);
  const { id } = await friend('ann');
  const keyboard = new InlineKeyboard().text('A', 'a').text('B', 'b');
  const { message_id: messageId } = await api.sendMessage(id, 'quote', { reply_markup: keyboard });
  world.taps({ userId: id, chatId: id, messageId, data: 'a' });
  clock.seconds += 15;
  world.taps({ userId: id, chatId: id, messageId, data: 'b' });
  clock.seconds += 1;
  const [old, fresh] = await api.getUpdates();
  await refuses(api.answerCallbackQuery(old?.callback_query?.id ?? ''), 400, 'query is too old');
  assert.equal(await api.answerCallbackQuery(fresh?.callback_query?.id ?? ''), true);
});

test('an edited message, a photo and a sticker reach the bot as such', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  const place = { userId: id, chatId: id };
  const { messageId } = world.says({ ...place, text: 'CO 62' });
  world.edits({ ...place, messageId, text: 'CO 62 12 Dec' });
  world.sendsPhoto({ ...place, caption: 'my ticket' });
  world.sendsSticker({ ...place, emoji: '✈️' });
  const [, edited, photo, sticker] = await api.getUpdates();
  assert.equal(edited?.edited_message?.text, 'CO 62 12 Dec');
  assert.equal(photo?.message?.caption, 'my ticket');
  assert.equal(photo?.message?.photo?.length, 1);
  assert.equal(sticker?.message?.sticker?.emoji, '✈️');
  const fromBot = await api.sendMessage(id, 'mine');
  const foreign = { ...place, messageId: fromBot.message_id, text: 'x' };
  assert.throws(() => world.edits(foreign), isRefused('NOT_YOUR_MESSAGE'));
});

test('nobody can write nothing, too much, to a chat that they are not in, or to a bot that they block', async (t) => {
  const { friend, world } = await startRig(t);
  const [ann, bob] = [await friend('ann'), await friend('bob')];
  const place = { userId: ann.id, chatId: ann.id };
  world.says({ ...place, text: 'x'.repeat(4096) });
  assert.throws(() => world.says({ ...place, text: 'x'.repeat(4097) }), isRefused('TEXT_LENGTH'));
  assert.throws(() => world.says({ ...place, text: '  ' }), isRefused('TEXT_LENGTH'));
  assert.throws(() => world.says({ userId: ann.id, chatId: bob.id, text: 'x' }), isRefused('NOT_IN_CHAT'));
  world.block({ userId: ann.id });
  assert.throws(() => world.says({ ...place, text: 'x' }), isRefused('BOT_IS_BLOCKED'));
});

test('a menu of commands is offered by scope and language', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  const ana = world.enter({ username: 'ana', language: 'es' });
  const chatId = world.createGroup({ title: 'Travellers', type: 'group', by: id });
  await api.setMyCommands([{ command: 'help', description: 'What is this?' }]);
  await api.setMyCommands([{ command: 'start', description: 'Begin' }], { scope: { type: 'all_private_chats' } });
  await api.setMyCommands([{ command: 'start', description: 'Empezar' }], {
    scope: { type: 'all_private_chats' },
    language_code: 'es',
  });
  const offered = (userId: number, chat: number) => world.menu({ userId, chatId: chat })[0]?.description;
  assert.equal(offered(id, id), 'Begin');
  assert.equal(offered(ana.id, ana.id), 'Empezar');
  assert.equal(offered(id, chatId), 'What is this?');
  await api.deleteMyCommands({ scope: { type: 'all_private_chats' } });
  assert.equal(offered(id, id), 'What is this?');
  await refuses(api.setMyCommands([{ command: 'Bad-Name', description: 'x' }]), 400, 'BOT_COMMAND_INVALID');
  await refuses(api.setMyCommands([{ command: 'ok', description: '' }]), 400, 'BOT_COMMAND_DESCRIPTION_INVALID');
});
