import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ControlRefusal } from '../../../sim/telegram/control.ts';
import { refuses, startRig } from './rig.ts';

test('messages go to topics that are there and open, and taps carry their topic', async (t) => {
  const { api, world, friend } = await startRig(t);
  const ann = await friend('ann');
  const chat = world.createGroup({ title: 'Forum', type: 'supergroup', by: ann.id });
  const place = { userId: ann.id, chatId: chat };
  const threadId = world.createTopic({ ...place, title: 'Storms' });
  const keyboard = { inline_keyboard: [[{ text: 'Yes', callback_data: 'y' }]] };
  const sent = await api.sendMessage(chat, 'hi', { message_thread_id: threadId, reply_markup: keyboard });
  assert.deepEqual([sent.message_thread_id, sent.is_topic_message], [threadId, true]);
  const edited = await api.editMessageText(chat, sent.message_id, 'ho', { reply_markup: keyboard });
  assert.equal(edited !== true && edited.message_thread_id, threadId);
  world.taps({ ...place, messageId: sent.message_id, label: 'Yes' });
  world.says({ ...place, text: '/help', threadId });
  const updates = await api.getUpdates();
  const threads = updates
    .map(({ message, callback_query: query }) => message ?? query?.message)
    .flatMap((one) => (one !== undefined && 'message_thread_id' in one ? [one.message_thread_id] : []));
  assert.deepEqual(threads, [threadId, threadId]);
  await refuses(api.sendMessage(chat, 'hi', { message_thread_id: 4242 }), 400, 'message thread not found');
  world.closeTopic({ ...place, threadId });
  await refuses(api.sendMessage(chat, 'hi', { message_thread_id: threadId }), 400, 'TOPIC_CLOSED');
  assert.throws(() => world.says({ ...place, text: 'hi', threadId: 4242 }), ControlRefusal);
  const plain = world.createGroup({ title: 'Plain', type: 'group', by: ann.id });
  await refuses(api.sendMessage(plain, 'hi', { message_thread_id: 1 }), 400, 'message thread not found');
});

test('who decides in a group can be listed, and a private chat has nobody who does', async (t) => {
  const { api, world, friend } = await startRig(t);
  const [ann, bob] = [await friend('ann'), await friend('bob')];
  const chat = world.createGroup({ title: 'Trip', type: 'group', by: ann.id, members: [bob.id] });
  const [owner, ...none] = await api.getChatAdministrators(chat);
  assert.deepEqual([owner?.status, owner?.user.id, none.length], ['creator', ann.id, 0]);
  assert.equal(await api.getChatMemberCount(chat), 3);
  const me = await api.getMe();
  assert.equal((await api.getChatMember(chat, me.id)).status, 'member');
  await refuses(api.getChatAdministrators(ann.id), 400, 'no administrators');
});

test('admins of a group see their own menu, and a language that is none is refused', async (t) => {
  const { api, world, friend } = await startRig(t);
  const [ann, bob] = [await friend('ann'), await friend('bob')];
  const chat = world.createGroup({ title: 'Trip', type: 'supergroup', by: ann.id, members: [bob.id] });
  const menu = (description: string) => [{ command: 'go', description }];
  const shown = (userId: number) => world.menu({ userId, chatId: chat })[0]?.description;
  await api.setMyCommands(menu('default'));
  await api.setMyCommands(menu('groups'), { scope: { type: 'all_group_chats' } });
  await api.setMyCommands(menu('admins'), { scope: { type: 'all_chat_administrators' } });
  assert.deepEqual([shown(ann.id), shown(bob.id)], ['admins', 'groups']);
  await api.setMyCommands(menu('this chat'), { scope: { type: 'chat', chat_id: chat } });
  await api.setMyCommands(menu('its admins'), { scope: { type: 'chat_administrators', chat_id: chat } });
  await api.setMyCommands(menu('bob'), { scope: { type: 'chat_member', chat_id: chat, user_id: bob.id } });
  assert.deepEqual([shown(ann.id), shown(bob.id)], ['its admins', 'bob']);
  const inSpanish = { scope: { type: 'all_group_chats' }, language_code: 'es' } as const;
  await api.setMyCommands(menu('grupos'), inSpanish);
  assert.deepEqual(await api.getMyCommands(inSpanish), menu('grupos'));
  await assert.rejects(
    api.raw.setMyCommands(JSON.parse(JSON.stringify({ commands: menu('x'), language_code: 'pt-BR' }))),
    /invalid language code/,
  );
});

test('contacts and chosen people come as messages of their own', async (t) => {
  const { api, world, friend } = await startRig(t);
  const [ann, bob] = [await friend('ann'), await friend('bob')];
  const place = { userId: ann.id, chatId: ann.id };
  world.sendsContact({ ...place, phone: '+4366012345', firstName: 'Bob', contactId: bob.id });
  assert.throws(() => world.sharesUsers({ ...place, requestId: 7, users: [bob.id] }), ControlRefusal);
  const keyboard = [[{ text: 'Choose', request_users: { request_id: 7, max_quantity: 1 } }]];
  await api.sendMessage(ann.id, 'Who?', { reply_markup: { keyboard } });
  world.sharesUsers({ ...place, requestId: 7, users: [bob.id] });
  const updates = await api.getUpdates();
  assert.equal(updates[0]?.message?.contact?.user_id, bob.id);
  assert.equal(updates[1]?.message?.users_shared?.users[0]?.user_id, bob.id);
  await api.sendMessage(ann.id, 'Thanks', { reply_markup: { remove_keyboard: true } });
  assert.throws(() => world.sharesUsers({ ...place, requestId: 7, users: [bob.id] }), ControlRefusal);
  const chat = world.createGroup({ title: 'Trip', type: 'group', by: ann.id });
  await refuses(api.sendMessage(chat, 'Who?', { reply_markup: { keyboard } }), 400, 'private chats only');
});

test('a message without sound is seen as such, and texts and captions have their limits', async (t) => {
  const { api, world, friend } = await startRig(t);
  const ann = await friend('ann');
  await api.sendMessage(ann.id, 'quiet', { disable_notification: true });
  await api.sendMessage(ann.id, 'loud');
  const heard = world.chat({ userId: ann.id, chatId: ann.id }).filter(({ from }) => from.isBot);
  assert.deepEqual(
    heard.map(({ silent }) => silent),
    [true, undefined],
  );
  await refuses(api.sendMessage(ann.id, 'x'.repeat(4097)), 400, 'message is too long');
});
