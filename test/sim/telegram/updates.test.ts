import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bot } from 'grammy';
import { refuses, startRig, TOKEN } from './rig.ts';

test('a grammY bot polls, answers, and after a restart gets what was written meanwhile, once', async (t) => {
  const rig = await startRig(t);
  const user = rig.world.enter({ username: 'ann' });
  const place = { userId: user.id, chatId: user.id };
  const heard: string[] = [];
  const runUntil = async (words: string, write: () => void) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const bot = new Bot(TOKEN, { client: { apiRoot: rig.apiRoot } });
    bot.on('message:text', async (context) => {
      heard.push(context.message.text);
      await context.reply(`you said ${context.message.text}`);
      if (context.message.text === words) resolve();
    });
    const running = bot.start({ onStart: write });
    await promise;
    await bot.stop();
    await running;
  };
  await runUntil('two', () => {
    rig.world.says({ ...place, text: 'one' });
    rig.world.says({ ...place, text: 'two' });
  });
  rig.world.says({ ...place, text: 'three' });
  await runUntil('four', () => rig.world.says({ ...place, text: 'four' }));

  assert.deepEqual(heard, ['one', 'two', 'three', 'four']);
  const replies = rig.world.chat(place).filter((message) => message.from.isBot);
  assert.deepEqual(
    replies.map((message) => message.text),
    ['you said one', 'you said two', 'you said three', 'you said four'],
  );
  assert.ok(rig.world.calls({ method: 'getUpdates' }).length >= 2);
});

test('updates come again until a higher offset confirms them', async (t) => {
  const { api, world } = await startRig(t);
  const user = world.enter({ username: 'ann' });
  for (const text of ['a', 'b', 'c']) world.says({ userId: user.id, chatId: user.id, text });
  const first = await api.getUpdates({ limit: 2 });
  assert.deepEqual(
    first.map((update) => update.message?.text),
    ['a', 'b'],
  );
  assert.equal((await api.getUpdates()).length, 3);
  const [left, ...none] = await api.getUpdates({ offset: (first[1]?.update_id ?? 0) + 1 });
  assert.equal(left?.message?.text, 'c');
  assert.deepEqual(none, []);
  assert.equal((await api.getUpdates()).length, 1);
  assert.equal((await api.getWebhookInfo()).pending_update_count, 1);
});

test('a negative offset keeps only the last updates', async (t) => {
  const { api, world } = await startRig(t);
  const user = world.enter({ username: 'ann' });
  for (const text of ['a', 'b', 'c']) world.says({ userId: user.id, chatId: user.id, text });
  const last = await api.getUpdates({ offset: -1 });
  assert.deepEqual(
    last.map((update) => update.message?.text),
    ['c'],
  );
  assert.equal((await api.getUpdates()).length, 1);
});

test('a long poll is answered by the message that comes while it waits', async (t) => {
  const { api, world } = await startRig(t);
  const user = world.enter({ username: 'ann' });
  const poll = api.getUpdates({ timeout: 30 });
  await untilCalls(() => world.calls({ method: 'getUpdates' }).length, 1);
  world.says({ userId: user.id, chatId: user.id, text: 'wake up' });
  assert.equal((await poll)[0]?.message?.text, 'wake up');
});

test('a second long poll ends the first with 409', async (t) => {
  const { api, world } = await startRig(t);
  const first = refuses(api.getUpdates({ timeout: 30 }), 409, 'terminated by other getUpdates request');
  await untilCalls(() => world.calls({ method: 'getUpdates' }).length, 1);
  const second = api.getUpdates({ timeout: 30 });
  await first;
  const user = world.enter({ username: 'ann' });
  world.says({ userId: user.id, chatId: user.id, text: 'hi' });
  assert.equal((await second).length, 1);
});

test('a webhook left behind blocks polling until it is deleted', async (t) => {
  const { api, world } = await startRig(t);
  world.leaveWebhook({ url: 'https://example.org/hook' });
  await refuses(api.getUpdates(), 409, 'webhook is active');
  assert.equal((await api.getWebhookInfo()).url, 'https://example.org/hook');
  await api.deleteWebhook();
  assert.deepEqual(await api.getUpdates(), []);
});

test('only the kinds of updates that the bot asked for are queued, and the wish is remembered', async (t) => {
  const { api, world } = await startRig(t);
  const user = world.enter({ username: 'ann' });
  await api.getUpdates({ allowed_updates: ['my_chat_member'] });
  world.says({ userId: user.id, chatId: user.id, text: 'unseen' });
  world.block({ userId: user.id });
  const updates = await api.getUpdates();
  assert.equal(updates.length, 1);
  assert.equal(updates[0]?.my_chat_member?.new_chat_member.status, 'kicked');
});

test('updates older than a day of the world clock are gone', async (t) => {
  const { api, world, clock } = await startRig(t);
  const user = world.enter({ username: 'ann' });
  world.says({ userId: user.id, chatId: user.id, text: 'old' });
  clock.seconds += 24 * 3600 + 1;
  world.says({ userId: user.id, chatId: user.id, text: 'new' });
  const updates = await api.getUpdates({ offset: 1 });
  assert.deepEqual(
    updates.map((update) => update.message?.text),
    ['new'],
  );
});

test('a wrong token is 401, an unknown method 404, a path that is no bot 404', async (t) => {
  const { raw } = await startRig(t);
  assert.deepEqual(await raw('/bot7000:wrong/getMe'), {
    status: 401,
    body: { ok: false, error_code: 401, description: 'Unauthorized' },
  });
  const unknown = await raw(`/bot${TOKEN}/sendWish`);
  assert.equal(unknown.status, 404);
  assert.equal((await raw('/elsewhere')).status, 404);
});

test('a method takes a query string, JSON, a form and any letter case', async (t) => {
  const { raw, friend } = await startRig(t);
  const { id } = await friend('ann');
  const json = { 'content-type': 'application/json' };
  const calls = [
    raw(`/bot${TOKEN}/sendmessage?chat_id=${id}&text=hi`),
    raw(`/bot${TOKEN}/SendMessage`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ chat_id: id, text: 'hi' }),
    }),
    raw(`/bot${TOKEN}/sendMessage`, { method: 'POST', body: new URLSearchParams({ chat_id: String(id), text: 'hi' }) }),
  ];
  assert.deepEqual(
    (await Promise.all(calls)).map(({ status }) => status),
    [200, 200, 200],
  );
  const broken = await raw(`/bot${TOKEN}/sendMessage`, { method: 'POST', headers: json, body: '{"chat_id":' });
  assert.equal(broken.status, 400);
});

async function untilCalls(count: () => number, wanted: number): Promise<void> {
  while (count() < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
}
