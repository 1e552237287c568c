import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLocales } from '../../../bot/readLocales.ts';
import { screen } from '../../../bot/screen.ts';
import { telegramChannels } from '../../../bot/telegram/channelMessenger.ts';
import { chatOf, readUpdate } from '../../../bot/telegram/readUpdate.ts';
import { say } from '../../../bot/words.ts';
import { startRig } from '../../sim/telegram/rig.ts';
import { telegramRig } from './telegramRig.ts';

const text = screen(say('vote-executed'));
const other = screen(say('vote-cancelled'));

test('what happens to a group is told apart: posted, edited, deleted, muted, moved, thrown out', async (t) => {
  const rig = await startRig(t);
  const ada = await rig.friend('ada');
  const chat = rig.world.createGroup({ title: 'Members', type: 'group', by: ada.id });
  const channels = telegramChannels(rig.api, readLocales(), () => 'BucklerTestBot');
  const to = { chatId: String(chat), threadId: null, locale: 'en' };

  const posted = await channels.post(to, text, '1-0');
  assert.equal(posted.kind, 'sent');
  const messageId = posted.kind === 'sent' ? posted.messageId : '';
  assert.deepEqual(await channels.edit(to, messageId, other), { kind: 'sent', messageId });
  assert.deepEqual(await channels.edit(to, messageId, other), { kind: 'sent', messageId }, 'unchanged is as good');
  rig.world.deletes({ userId: ada.id, chatId: chat, messageId: Number(messageId) });
  assert.deepEqual(await channels.edit(to, messageId, text), { kind: 'gone' });

  rig.world.muteBot({ chatId: chat, isMuted: true });
  assert.deepEqual(await channels.post(to, text, '1-0'), { kind: 'blocked' });
  rig.world.muteBot({ chatId: chat, isMuted: false });

  const grown = rig.world.growGroup({ userId: ada.id, chatId: chat });
  assert.deepEqual(await channels.post(to, text, '1-0'), { kind: 'moved', chatId: String(grown) });
  const there = { ...to, chatId: String(grown) };
  assert.equal((await channels.post(there, text, '1-0')).kind, 'sent');
  rig.world.removeBot({ userId: ada.id, chatId: grown });
  assert.deepEqual(await channels.post(there, text, '1-0'), { kind: 'blocked' });
});

test('a group’s updates are read: a move, a lost place, an admin’s command in a thread, a tap', async (t) => {
  const rig = await startRig(t);
  const ada = await rig.friend('ada');
  const chat = rig.world.createGroup({ title: 'Members', type: 'group', by: ada.id });
  const me = await rig.api.getMe();
  const sent = await rig.api.sendMessage(chat, 'card', {
    reply_markup: { inline_keyboard: [[{ text: 'For', callback_data: '1V.p' }]] },
  });
  const forum = rig.world.createGroup({ title: 'Forum', type: 'supergroup', by: ada.id });
  const threadId = rig.world.createTopic({ userId: ada.id, chatId: forum, title: 'Votes' });
  rig.world.says({ userId: ada.id, chatId: forum, text: '/subscribe proposals', threadId });
  const tap = rig.world.taps({ userId: ada.id, chatId: chat, messageId: sent.message_id, label: 'For' });
  assert.equal(tap.kind, 'callback');
  const grown = rig.world.growGroup({ userId: ada.id, chatId: chat });
  rig.world.removeBot({ userId: ada.id, chatId: grown });

  const updates = await rig.api.getUpdates();
  const heard = updates.map((update) => readUpdate(update, me));
  assert.deepEqual(
    heard.map(({ kind }) => kind).filter((kind) => kind !== 'nothing'),
    ['groupCommand', 'groupTap', 'groupMoved', 'groupMoved', 'groupLost'],
  );
  const command = heard.find(({ kind }) => kind === 'groupCommand');
  assert.deepEqual(command?.kind === 'groupCommand' && [command.place, command.from?.id, command.action], [
    { chatId: forum, title: 'Forum', threadId },
    ada.id,
    { kind: 'channel', command: { kind: 'subscribe', text: 'proposals' } },
  ]);
  const moved = heard.find(({ kind }) => kind === 'groupMoved');
  assert.deepEqual(moved, { kind: 'groupMoved', from: chat, to: grown });
  const tapped = updates.find(({ callback_query }) => callback_query !== undefined);
  assert.equal(tapped && chatOf(tapped), ada.id, 'taps of different people do not wait for each other');
});

test('a card goes to its topic, and a topic that is closed or gone is told apart', async (t) => {
  const rig = await startRig(t);
  const ada = await rig.friend('ada');
  const chat = rig.world.createGroup({ title: 'Forum', type: 'supergroup', by: ada.id });
  const threadId = rig.world.createTopic({ userId: ada.id, chatId: chat, title: 'Votes' });
  const channels = telegramChannels(rig.api, readLocales(), () => 'BucklerTestBot');
  const to = { chatId: String(chat), threadId: String(threadId), locale: 'en' };
  assert.equal((await channels.post(to, text, '1-0')).kind, 'sent');
  assert.equal(rig.world.chat({ userId: ada.id, chatId: chat }).at(-1)?.threadId, threadId);
  assert.deepEqual(await channels.post({ ...to, threadId: '999' }, text, '1-0'), { kind: 'noThread' });
  rig.world.closeTopic({ userId: ada.id, chatId: chat, threadId });
  assert.deepEqual(await channels.post(to, text, '1-0'), { kind: 'noThread' });
});

test('Telegram says who is an admin, and who is not there at all', async (t) => {
  const rig = await startRig(t);
  const [ada, bob, eve] = [await rig.friend('ada'), await rig.friend('bob'), await rig.friend('eve')];
  const chat = rig.world.createGroup({ title: 'Members', type: 'supergroup', by: ada.id, members: [bob.id] });
  assert.equal((await rig.api.getChatMember(chat, ada.id)).status, 'creator');
  assert.equal((await rig.api.getChatMember(chat, bob.id)).status, 'member');
  await assert.rejects(rig.api.getChatMember(chat, eve.id), /PARTICIPANT_ID_INVALID/);
  const admins = await rig.api.getChatAdministrators(chat);
  assert.deepEqual(
    admins.map(({ user }) => user.id),
    [ada.id],
  );
});

test('a group is answered in the language that it was given, whoever speaks', async (t) => {
  const rig = await telegramRig(t);
  await rig.startBot();
  const ada = await rig.enter('ada');
  const chatId = rig.telegram.world.createGroup({ title: 'Wasafiri', type: 'supergroup', by: ada.user.id });
  const there = await rig.enter('ada', chatId);
  await there.says('/covers');
  await there.waitsFor(/Prices and wallets are private/);
  await there.says('/subscribe proposals');
  await there.waitsFor(/This channel gets/);
  await there.says('/language sw');
  await there.waitsFor(/Kiswahili/);
  await there.says('/covers');
  await there.waitsFor(/Bei na pochi/);
});
