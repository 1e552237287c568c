import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HttpError } from 'grammy';
import { refuses, startRig } from './rig.ts';

test('a dropped connection after the work: the message is there, the bot does not know', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  world.fault({ method: 'sendMessage', process: true, reply: { kind: 'drop' } });
  await assert.rejects(api.sendMessage(id, 'paid'), HttpError);
  assert.equal(world.chat({ userId: id, chatId: id }).at(-1)?.text, 'paid');
  const [call] = world.calls({ method: 'sendMessage' });
  assert.equal(call?.status, 0);
  assert.equal(call?.chatId, id);
  await api.sendMessage(id, 'next');
});

test('a dropped connection before the work: nothing is there', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  world.fault({ method: 'sendMessage', reply: { kind: 'drop' } });
  await assert.rejects(api.sendMessage(id, 'paid'), HttpError);
  assert.equal(world.chat({ userId: id, chatId: id }).length, 1);
});

test('a bad gateway answers with HTML', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  world.fault({ method: 'sendMessage', reply: { kind: 'html', status: 502 } });
  await assert.rejects(api.sendMessage(id, 'x'), HttpError);
});

test('the next calls of a method fail as told, in one chat only when told so', async (t) => {
  const { api, friend, world } = await startRig(t);
  const [ann, bob] = [await friend('ann'), await friend('bob')];
  const reply = {
    kind: 'error',
    errorCode: 429,
    description: 'Too Many Requests: retry after 7',
    retryAfter: 7,
  } as const;
  world.fault({ method: 'sendMessage', times: 2, chatId: ann.id, reply });
  await api.sendMessage(bob.id, 'unharmed');
  for (let i = 0; i < 2; i += 1) {
    const refused = await refuses(api.sendMessage(ann.id, 'x'), 429, 'retry after 7');
    assert.equal(refused.parameters.retry_after, 7);
  }
  await api.sendMessage(ann.id, 'x');
  world.fault({
    method: '*',
    times: 5,
    reply: { kind: 'error', errorCode: 500, description: 'Internal Server Error' },
  });
  await refuses(api.getMe(), 500, 'Internal Server Error');
  world.clearFaults();
  await api.getMe();
});

test('a delayed call still does its work', async (t) => {
  const { api, friend, world } = await startRig(t);
  const { id } = await friend('ann');
  world.fault({ method: 'sendMessage', delayMs: 500 });
  const slow = api.sendMessage(id, 'slow');
  await api.sendMessage(id, 'fast');
  await slow;
  const texts = world.chat({ userId: id, chatId: id }).map((message) => message.text);
  assert.deepEqual(texts, ['hello', 'fast', 'slow']);
});
