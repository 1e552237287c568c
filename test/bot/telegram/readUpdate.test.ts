import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message, MessageEntity, Update, User, UserFromGetMe } from 'grammy/types';
import { readUpdate } from '../../../bot/telegram/readUpdate.ts';

const me: UserFromGetMe = {
  id: 7000,
  is_bot: true,
  first_name: 'Buckler',
  username: 'BucklerTestBot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};
const from: User = { id: 5, is_bot: false, first_name: 'Ann' };
const chat = { id: 5, type: 'private', first_name: 'Ann' } as const;
const group = { id: -9, type: 'supergroup', title: 'Trip' } as const;

const command = (text: string): MessageEntity[] =>
  text.startsWith('/') ? [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length ?? 0 }] : [];
const privately = (parts: Partial<Message>): Update => ({
  update_id: 1,
  message: { message_id: 1, date: 1, chat, from, ...parts } as Message & Update.NonChannel,
});
const says = (text: string) => readUpdate(privately({ text, entities: command(text) }), me);
const actionFor = (text: string) => {
  const heard = says(text);
  return heard.kind === 'private' ? heard.action : heard.kind;
};

test('commands are read in any case, with or without the bot’s name', () => {
  assert.deepEqual(actionFor('/start group'), { kind: 'start' });
  assert.deepEqual(actionFor('/HELP@bucklertestbot'), { kind: 'help' });
  assert.deepEqual(actionFor('/flight'), { kind: 'pickOrigin', page: 0 });
  assert.deepEqual(actionFor('/flight CO62 12 Dec'), { kind: 'say', text: 'CO62 12 Dec', isAnswer: false });
  for (const text of ['/constructor', '/__proto__', '/fly'])
    assert.deepEqual(actionFor(text), { kind: 'unknownCommand' }, text);
  assert.deepEqual(actionFor('CO62 /start'), { kind: 'say', text: 'CO62 /start' });
});

test('notes of the platform itself are not answered', () => {
  assert.equal(
    readUpdate(privately({ message_auto_delete_timer_changed: { message_auto_delete_time: 1 } }), me).kind,
    'nothing',
  );
  assert.equal(readUpdate({ update_id: 2 }, me).kind, 'nothing');
});

test('a tap that carries nothing readable is an old button', () => {
  const query = { id: 'q', from, chat_instance: '1', message: { message_id: 3, date: 0 as const, chat } };
  for (const data of [undefined, '', '9zz']) {
    const heard = readUpdate(
      { update_id: 3, callback_query: { ...query, ...(data === undefined ? {} : { data }) } },
      me,
    );
    assert.ok(heard.kind === 'private');
    assert.deepEqual(heard.action, { kind: 'oldButton' });
    assert.deepEqual(heard.tapped, { messageId: 3, canBeEdited: false });
  }
});

test('in a group only words to the bot are heard, and taps are whoever tapped’s', () => {
  const inGroup = (parts: Partial<Message>): Update => ({
    update_id: 4,
    message: { message_id: 9, date: 1, chat: group, from, ...parts } as Message & Update.NonChannel,
  });
  const kind = (parts: Partial<Message>) => readUpdate(inGroup(parts), me).kind;
  const mention = (text: string): Partial<Message> => ({
    text,
    entities: [{ type: 'mention', offset: text.indexOf('@'), length: text.length - text.indexOf('@') }],
  });
  assert.equal(kind(mention('hey @BucklerTestBot')), 'group');
  assert.equal(kind(mention('hey @SomebodyElse')), 'nothing');
  assert.equal(kind({ text: 'CO62 12 Dec' }), 'nothing');
  assert.equal(kind({ text: '/wallet', entities: command('/wallet') }), 'group');
  assert.equal(kind({ text: '/wallet@OtherBot', entities: command('/wallet@OtherBot') }), 'nothing');
  assert.equal(kind({ text: '/ban', entities: command('/ban') }), 'nothing');
  const query = {
    id: 'q',
    from,
    chat_instance: '1',
    data: '1w',
    message: { message_id: 3, date: 0 as const, chat: group },
  };
  assert.equal(readUpdate({ update_id: 5, callback_query: query }, me).kind, 'groupTap');
});
