import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ControlRefusal } from '../../../sim/telegram/control.ts';
import { startRig } from './rig.ts';

test('the bot is told of picked people only what its button asked for, and no more people than it takes', async (t) => {
  const { api, friend, world } = await startRig(t);
  const [ann, bob, cat] = [await friend('ann'), await friend('bob'), await friend('cat')];
  const place = { userId: ann.id, chatId: ann.id };
  const ask = (request: object) =>
    api.sendMessage(ann.id, 'who?', {
      reply_markup: { keyboard: [[{ text: 'Choose', request_users: { request_id: 1, ...request } }]] },
    });
  await ask({});
  world.sharesUsers({ ...place, users: [bob.id] });
  assert.throws(() => world.sharesUsers({ ...place, users: [bob.id, cat.id] }), ControlRefusal);
  await ask({ max_quantity: 2, request_name: true, request_username: true });
  world.sharesUsers({ ...place, users: [bob.id, cat.id] });
  await ask({ user_is_bot: true });
  assert.throws(() => world.sharesUsers({ ...place, users: [bob.id] }), ControlRefusal);
  const shared = (await api.getUpdates()).flatMap(({ message }) => message?.users_shared?.users ?? []);
  assert.deepEqual(
    shared.map(({ user_id: id, first_name: name, username }) => [id, name, username]),
    [
      [bob.id, undefined, undefined],
      [bob.id, 'bob', 'bob'],
      [cat.id, 'cat', 'cat'],
    ],
  );
});

test('somebody named in a text by their account comes along with it, and must stand in it', async (t) => {
  const { api, friend, world } = await startRig(t);
  const [ann, bob] = [await friend('ann'), await friend('bob')];
  const place = { userId: ann.id, chatId: ann.id };
  world.says({ ...place, text: '/gift Bob B.', mentions: [{ userId: bob.id, as: 'Bob B.' }] });
  assert.throws(
    () => world.says({ ...place, text: '/gift', mentions: [{ userId: bob.id, as: 'Bob' }] }),
    ControlRefusal,
  );
  const [update] = await api.getUpdates();
  const [command, mention] = update?.message?.entities ?? [];
  assert.equal(command?.type, 'bot_command');
  assert.ok(mention?.type === 'text_mention' && mention.user.id === bob.id);
  assert.deepEqual([mention.offset, mention.length], [6, 6]);
});
