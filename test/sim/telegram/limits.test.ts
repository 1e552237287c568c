import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuses, startRig } from './rig.ts';

/** Telegram's published figures, with small bursts so that few calls reach them. */
const limits = { perChat: { perSecond: 1, burst: 3 }, perGroup: { perMinute: 4 }, overall: { perSecond: 5, burst: 5 } };

test('one chat takes a burst, then 429 with the seconds to wait, then one message a second', async (t) => {
  let elapsed = 0;
  const { api, friend, world } = await startRig(t, { limits, elapsed: () => elapsed });
  const { id } = await friend('ann');
  for (let i = 0; i < 3; i += 1) await api.sendMessage(id, `m${i}`);
  const refused = await refuses(api.sendMessage(id, 'too many'), 429, 'Too Many Requests: retry after 1');
  assert.equal(refused.parameters.retry_after, 1);
  assert.equal(world.chat({ userId: id, chatId: id }).length, 4);
  elapsed += 1000;
  await api.sendMessage(id, 'after the wait');
  await refuses(api.sendMessage(id, 'again too many'), 429, 'retry after 1');
});

test('all chats together share a limit', async (t) => {
  let elapsed = 0;
  const { api, friend } = await startRig(t, { limits, elapsed: () => elapsed });
  const ids: number[] = [];
  for (const name of ['ann', 'bob', 'cem', 'dia', 'eve', 'fay']) ids.push((await friend(name)).id);
  const [last = 0, ...others] = ids.toReversed();
  for (const id of others) await api.sendMessage(id, 'hi');
  await refuses(api.sendMessage(last, 'hi'), 429, 'retry after');
  elapsed += 200;
  await api.sendMessage(last, 'hi');
});

test('a group takes so many messages and edits a minute', async (t) => {
  let elapsed = 0;
  const { api, friend, world } = await startRig(t, { limits, elapsed: () => elapsed });
  const { id } = await friend('ann');
  const chatId = world.createGroup({ title: 'Travellers', type: 'supergroup', by: id });
  const { message_id } = await api.sendMessage(chatId, 'vote');
  for (let votes = 1; votes <= 3; votes += 1) await api.editMessageText(chatId, message_id, `votes: ${votes}`);
  elapsed += 10_000;
  const refused = await refuses(api.editMessageText(chatId, message_id, 'votes: 4'), 429, 'retry after 50');
  assert.equal(refused.parameters.retry_after, 50);
  elapsed += 50_000;
  await api.sendMessage(chatId, 'next minute');
});

test('edits and answers in private are not limited', async (t) => {
  const { api, friend } = await startRig(t, { limits, elapsed: () => 0 });
  const { id } = await friend('ann');
  const { message_id } = await api.sendMessage(id, 'v');
  for (let i = 0; i < 10; i += 1) await api.editMessageText(id, message_id, `v${i}`);
});

test('a test or a bench can raise the limits', async (t) => {
  const { api, friend, world } = await startRig(t, { limits, elapsed: () => 0 });
  const { id } = await friend('ann');
  const many = { perSecond: 1_000_000, burst: 1_000_000 };
  world.limit({ perChat: many, perGroup: { perMinute: 1_000_000 }, overall: many });
  for (let i = 0; i < 20; i += 1) await api.sendMessage(id, `m${i}`);
  assert.equal(world.chat({ userId: id, chatId: id }).length, 21);
});
