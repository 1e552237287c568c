import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InlineKeyboard } from 'grammy';
import { refuses, startRig } from './rig.ts';

test('a message has its id, date, sender, chat and entities as in the Bot API', async (t) => {
  const { api, friend, clock } = await startRig(t);
  const { id } = await friend('ann');
  const message = await api.sendMessage(id, '<b>$1</b> pays <i>$12</i>', { parse_mode: 'HTML' });
  assert.deepEqual(message, {
    message_id: 2,
    from: { id: 7000, is_bot: true, first_name: 'Buckler', username: 'BucklerTestBot' },
    chat: { id, type: 'private', first_name: 'ann', username: 'ann' },
    date: clock.seconds,
    text: '$1 pays $12',
    entities: [
      { type: 'bold', offset: 0, length: 2 },
      { type: 'italic', offset: 8, length: 3 },
    ],
  });
});

test('a text has 1 to 4096 characters after its marks are parsed away', async (t) => {
  const { api, friend } = await startRig(t);
  const { id } = await friend('ann');
  await api.sendMessage(id, `<b>${'x'.repeat(4096)}</b>`, { parse_mode: 'HTML' });
  await api.sendMessage(id, '✈'.repeat(4096));
  await refuses(api.sendMessage(id, 'x'.repeat(4097)), 400, 'message is too long');
  await refuses(api.sendMessage(id, ''), 400, 'message text is empty');
  await refuses(api.sendMessage(id, ' \n '), 400, 'text must be non-empty');
  await refuses(api.sendMessage(id, '<b></b>', { parse_mode: 'HTML' }), 400, 'text must be non-empty');
});

test('HTML that Telegram cannot parse is refused', async (t) => {
  const { api, friend } = await startRig(t);
  const { id } = await friend('ann');
  const html = { parse_mode: 'HTML' } as const;
  await refuses(api.sendMessage(id, 'a <h1>b</h1>', html), 400, 'Unsupported start tag "h1" at byte offset 2');
  await refuses(api.sendMessage(id, '<b>open', html), 400, 'end tag corresponding to start tag "b"');
  await refuses(api.sendMessage(id, '1 < 2', html), 400, "can't parse entities");
  await refuses(api.sendMessage(id, 'x', { parse_mode: 'MarkdownV2' }), 400, 'HTML');
});

test('callback data has 1 to 64 bytes, a button has a kind, a link has a host with a dot', async (t) => {
  const { api, friend } = await startRig(t);
  const { id } = await friend('ann');
  const withButton = (button: object) =>
    api.raw.sendMessage({
      chat_id: id,
      text: 'x',
      reply_markup: JSON.parse(JSON.stringify({ inline_keyboard: [[button]] })),
    });
  await withButton({ text: 'ok', callback_data: 'd'.repeat(64) });
  await withButton({ text: 'ok', url: 'http://127.0.0.1:8080/tx/0x1' });
  await withButton({ text: 'ok', copy_text: { text: '0x1' } });
  await refuses(withButton({ text: 'long', callback_data: 'd'.repeat(65) }), 400, 'BUTTON_DATA_INVALID');
  await refuses(withButton({ text: 'wide', callback_data: '✈'.repeat(22) }), 400, 'BUTTON_DATA_INVALID');
  await refuses(withButton({ text: 'none' }), 400, 'Text buttons are unallowed in the inline keyboard');
  await refuses(withButton({ text: 'here', url: 'http://localhost:8080' }), 400, 'Wrong HTTP URL');
  await refuses(withButton({ text: ' ', callback_data: 'x' }), 400, 'non-empty');
  await refuses(withButton({ callback_data: 'x' }), 400, 'text');
});

test('an edit replaces text and buttons, and tells when nothing would change', async (t) => {
  const { api, friend, world, clock } = await startRig(t);
  const { id } = await friend('ann');
  const keyboard = new InlineKeyboard().text('Buy', 'buy');
  const { message_id } = await api.sendMessage(id, '<b>quote</b>', { parse_mode: 'HTML', reply_markup: keyboard });
  const same = api.editMessageText(id, message_id, '<b>quote</b> ', { parse_mode: 'HTML', reply_markup: keyboard });
  await refuses(same, 400, 'message is not modified');
  await refuses(api.editMessageReplyMarkup(id, message_id, { reply_markup: keyboard }), 400, 'message is not modified');
  clock.seconds += 5;
  const edited = await api.editMessageText(id, message_id, 'bought');
  assert.ok(edited !== true && edited.edit_date === clock.seconds);
  assert.equal(edited.reply_markup, undefined);
  const [, seen] = world.chat({ userId: id, chatId: id });
  assert.equal(seen?.text, 'bought');
  assert.deepEqual(seen?.buttons, []);
  assert.deepEqual(seen?.edits, [{ until: clock.seconds, text: 'quote' }]);
  await api.editMessageReplyMarkup(id, message_id, { reply_markup: keyboard });
  await refuses(api.editMessageText(id, message_id, 'x'.repeat(4097)), 400, 'MESSAGE_TOO_LONG');
});

test('only a message of the bot that is there can be edited', async (t) => {
  const { api, friend } = await startRig(t);
  const { id } = await friend('ann');
  await refuses(api.editMessageText(id, 99, 'x'), 400, 'message to edit not found');
  await refuses(api.editMessageText(id, 1, 'x'), 400, "message can't be edited");
  await refuses(api.editMessageCaption(id, (await api.sendMessage(id, 'text')).message_id), 400, 'no caption');
});

test('deleting works once and for two days', async (t) => {
  const { api, friend, clock } = await startRig(t);
  const { id } = await friend('ann');
  const { message_id } = await api.sendMessage(id, 'gone');
  const old = await api.sendMessage(id, 'old');
  assert.equal(await api.deleteMessage(id, message_id), true);
  await refuses(api.deleteMessage(id, message_id), 400, 'message to delete not found');
  clock.seconds += 48 * 3600 + 1;
  await refuses(api.deleteMessage(id, old.message_id), 400, "can't be deleted");
});

test('a reply names its message; one to a missing message is refused unless the bot says it may go without', async (t) => {
  const { api, friend } = await startRig(t);
  const { id } = await friend('ann');
  const reply = await api.sendMessage(id, 'yes?', { reply_parameters: { message_id: 1 } });
  assert.equal(reply.reply_to_message?.message_id, 1);
  await refuses(api.sendMessage(id, 'x', { reply_parameters: { message_id: 77 } }), 400, 'to be replied not found');
  const lenient = { message_id: 77, allow_sending_without_reply: true };
  assert.equal((await api.sendMessage(id, 'x', { reply_parameters: lenient })).reply_to_message, undefined);
});

test('an unknown chat, a stranger and a person who blocked the bot are told apart', async (t) => {
  const { api, friend, world } = await startRig(t);
  const ann = await friend('ann');
  const stranger = world.enter({ username: 'stranger' });
  await refuses(api.sendMessage(4_242, 'x'), 400, 'chat not found');
  await refuses(api.sendMessage('@nobody', 'x'), 400, 'chat not found');
  await refuses(api.sendMessage(stranger.id, 'x'), 403, "bot can't initiate conversation with a user");
  world.block({ userId: ann.id });
  const blocked = await refuses(api.sendMessage(ann.id, 'x'), 403, 'bot was blocked by the user');
  assert.equal(blocked.description, 'Forbidden: bot was blocked by the user');
  await refuses(api.sendChatAction(ann.id, 'typing'), 403, 'bot was blocked by the user');
  world.unblock({ userId: ann.id });
  await api.sendMessage(ann.id, 'welcome back');
  const updates = await api.getUpdates();
  assert.deepEqual(
    updates.map((update) => update.my_chat_member?.new_chat_member.status),
    ['kicked', 'member'],
  );
});
