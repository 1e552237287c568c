import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, GatewayIntentBits } from 'discord.js';
import { startRig } from './rig.ts';

test('a wrong token gets 401 over REST, and discord.js cannot log in with it', async (t) => {
  const { world, apiUrl } = await startRig(t);
  for (const headers of [{}, { authorization: 'Bot wrong' }, { authorization: 'Bearer local-discord-token' }]) {
    const response = await fetch(`${apiUrl}/v10/users/@me`, { headers });
    assert.equal(response.status, 401);
    assert.deepEqual(await response.json(), { message: '401: Unauthorized', code: 0 });
  }
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
  await assert.rejects(client.login('wrong'));
  await client.destroy();
  assert.equal(world.violations().length, 4);
});

test('what Discord does not have is refused and noted', async (t) => {
  const { world, raw, apiUrl } = await startRig(t);
  const statuses: number[] = [];
  const calls: [method: string, path: string, body?: unknown][] = [
    ['GET', '/teapot'],
    ['PUT', '/gateway/bot'],
    ['GET', '/gateway/bot?shards=2'],
    ['GET', '/channels/abc'],
    ['POST', '/users/@me/channels', { recipient_id: '1', more: true }],
  ];
  for (const [method, path, body] of calls) statuses.push((await raw(method, path, body)).status);
  assert.deepEqual(statuses, [404, 405, 400, 400, 400]);
  const headers = { authorization: 'Bot local-discord-token', 'content-type': 'application/json' };
  const broken = await fetch(`${apiUrl}/v10/users/@me/channels`, { method: 'POST', headers, body: '{' });
  assert.deepEqual(await broken.json(), { message: 'The request body contains invalid JSON.', code: 50109 });
  const old = await fetch(`${apiUrl}/v9/users/@me`, { headers });
  assert.equal(old.status, 404);
  const violations = world.violations();
  assert.equal(violations.length, 7);
  assert.deepEqual(
    violations.slice(0, 2).map(({ where, what }) => [where, what]),
    [
      ['rest', 'GET /teapot'],
      ['rest', 'PUT /gateway/bot'],
    ],
  );
});

test('an empty answer has no content type', async (t) => {
  const { world, raw } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  const { channelId } = world.createGuild({ name: 'Travellers', by: ann.id });
  const typing = await raw('POST', `/channels/${channelId}/typing`);
  assert.deepEqual([typing.status, typing.headers.get('content-type')], [204, null]);
});

test('tokens of interactions stay out of the log of calls', async (t) => {
  const { world, raw } = await startRig(t);
  await raw('POST', '/webhooks/9000/a-secret-token', { content: 'x' });
  assert.deepEqual(
    world.calls({}).map(({ operation, path, status }) => [operation, path, status]),
    [['followUp', '/webhooks/9000/:token', 404]],
  );
});
