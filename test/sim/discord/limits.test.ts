import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChannelType, HTTPError } from 'discord.js';
import { discordLimits } from '../../../sim/discord/limits.ts';
import { refuses, startRig } from './rig.ts';

async function scene(t: Parameters<typeof startRig>[0], retries = 3) {
  let elapsed = 0;
  const rig = await startRig(t, { elapsed: () => elapsed });
  const pass = (ms: number) => {
    elapsed += ms;
  };
  const ann = rig.world.enter({ username: 'ann' });
  const { channelId } = rig.world.createGuild({ name: 'Travellers', by: ann.id });
  const client = await rig.login({ retries });
  const channel = await client.channels.fetch(channelId);
  assert.ok(channel?.type === ChannelType.GuildText);
  return { ...rig, pass, client, channel, place: { userId: ann.id, channelId } };
}

test('a bucket tells what is left of it, and refuses beyond it until its window ends', async (t) => {
  const { raw, pass, place } = await scene(t);
  const send = () => raw('POST', `/channels/${place.channelId}/messages`, { content: 'x' });
  const header = (response: Awaited<ReturnType<typeof send>>, name: string) => response.headers.get(name);
  const first = await send();
  assert.deepEqual(
    ['limit', 'remaining', 'reset-after'].map((name) => header(first, `x-ratelimit-${name}`)),
    ['5', '4', '5.000'],
  );
  pass(2000);
  for (let sent = 1; sent < 5; sent += 1) assert.equal((await send()).status, 200);
  const refused = await send();
  assert.equal(refused.status, 429);
  assert.deepEqual(refused.body, { message: 'You are being rate limited.', retry_after: 3, global: false });
  assert.deepEqual(
    ['retry-after', 'x-ratelimit-scope', 'x-ratelimit-global', 'x-ratelimit-remaining'].map((name) =>
      header(refused, name),
    ),
    ['3', 'user', null, '0'],
  );
  assert.equal(header(refused, 'x-ratelimit-bucket'), header(first, 'x-ratelimit-bucket'));
  pass(3000);
  assert.equal((await send()).status, 200);
});

test('all calls together stay within 50 a second, answers to interactions apart', async (t) => {
  const { raw, pass } = await scene(t);
  pass(1000);
  for (let called = 0; called < 50; called += 1) {
    assert.equal((await raw('GET', ['/users/@me', '/applications/@me'][called % 2] ?? '')).status, 200);
  }
  const refused = await raw('GET', '/users/@me');
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get('x-ratelimit-global'), 'true');
  assert.deepEqual(refused.body, { message: 'You are being rate limited.', retry_after: 1, global: true });
  assert.equal((await raw('POST', '/interactions/1/none/callback', { type: 5 })).status, 404);
  pass(1000);
  assert.equal((await raw('GET', '/users/@me')).status, 200);
});

test('discord.js waits out a scripted 429 and sends once', async (t) => {
  const { world, channel, place } = await scene(t);
  world.fault({ operation: 'createMessage', reply: { kind: 'rateLimit', retryAfter: 0.05 } });
  await channel.send('hello');
  world.fault({ operation: 'createMessage', reply: { kind: 'rateLimit', retryAfter: 0.05, scope: 'global' } });
  await channel.send('again');
  assert.deepEqual(
    world.calls({ operation: 'createMessage' }).map(({ status }) => status),
    [429, 200, 429, 200],
  );
  assert.equal(world.channel(place).length, 2);
  assert.deepEqual(world.violations(), []);
});

test('scripted failures: a server error with and without JSON, a refusal, a dropped connection', async (t) => {
  const { world, channel, place } = await scene(t, 0);
  world.fault({ operation: 'createMessage', reply: { kind: 'html', status: 502 } });
  await assert.rejects(channel.send('x'), HTTPError);
  world.fault({ operation: '*', reply: { kind: 'error', status: 503, code: 0, message: 'Service Unavailable' } });
  await assert.rejects(channel.send('x'), HTTPError);
  world.fault({
    operation: 'createMessage',
    channelId: place.channelId,
    reply: { kind: 'error', status: 403, code: 50013, message: 'Missing Permissions' },
  });
  await refuses(channel.send('x'), 403, 50013);
  assert.equal(world.channel(place).length, 0);
  world.fault({ operation: 'createMessage', process: true, reply: { kind: 'drop' } });
  await assert.rejects(channel.send('ambiguous'));
  assert.equal(world.channel(place)[0]?.text, 'ambiguous');
  world.fault({ operation: 'createMessage', times: 2, reply: { kind: 'drop' } });
  world.clearFaults();
  await channel.send('fine');
  assert.deepEqual(world.violations(), []);
});

test('a resend with the same nonce after a dropped connection is one message', async (t) => {
  const { world, channel, place } = await scene(t, 1);
  world.fault({ operation: 'createMessage', process: true, reply: { kind: 'html', status: 500 } });
  await channel.send({ content: 'paid', nonce: 'n1', enforceNonce: true });
  assert.equal(world.channel(place).length, 1);
  assert.equal(world.calls({ operation: 'createMessage' }).length, 2);
});

test('limits can be replaced', async (t) => {
  const { world, raw, place } = await scene(t);
  world.limit({
    ...discordLimits,
    buckets: { ...discordLimits.buckets, createMessage: { limit: 1, windowMs: 60_000 } },
  });
  const send = () => raw('POST', `/channels/${place.channelId}/messages`, { content: 'x' });
  assert.equal((await send()).status, 200);
  assert.equal((await send()).headers.get('retry-after'), '60');
});
