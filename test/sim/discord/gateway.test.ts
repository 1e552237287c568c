import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { INTENTS } from '../../../sim/discord/gateway/intents.ts';
import { startRig, TOKEN } from './rig.ts';

const frame = z.object({ op: z.int(), t: z.string().nullish(), s: z.int().nullish(), d: z.unknown() });
type Frame = z.infer<typeof frame>;

const IDENTIFY = { token: TOKEN, intents: 1, properties: { os: 'linux', browser: 'test', device: 'test' } };

/** A bare gateway client that keeps what it is sent. */
async function connect(t: TestContext, apiUrl: string, query = '?v=10&encoding=json') {
  const socket = new WebSocket(`${apiUrl.replace('http', 'ws').replace('/api', '/gateway')}${query}`);
  t.after(() => socket.terminate());
  const frames: Frame[] = [];
  const wakers = new Set<() => void>();
  socket.on('message', (data) => {
    frames.push(frame.parse(JSON.parse(data.toString())));
    for (const wake of wakers) wake();
  });
  const closed = once(socket, 'close').then(([code]: number[]) => code);
  await once(socket, 'open');
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  const next = async (fits: (one: Frame) => boolean): Promise<Frame> => {
    for (;;) {
      const index = frames.findIndex(fits);
      if (index >= 0) return frames.splice(0, index + 1).at(-1) ?? assert.fail();
      const { promise, resolve } = Promise.withResolvers<void>();
      wakers.add(resolve);
      await promise;
      wakers.delete(resolve);
    }
  };
  return { socket, send, next, closed };
}

const named = (name: string) => (one: Frame) => one.t === name;
const readySchema = z.object({ session_id: z.string(), resume_gateway_url: z.string(), guilds: z.array(z.unknown()) });

test('hello, identify, READY and the guilds', async (t) => {
  const { world, apiUrl } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  world.createGuild({ name: 'Travellers', by: ann.id });
  const { send, next } = await connect(t, apiUrl);
  assert.deepEqual((await next(({ op }) => op === 10)).d, { heartbeat_interval: 41_250 });
  send(1, null);
  await next(({ op }) => op === 11);
  send(2, IDENTIFY);
  const ready = await next(named('READY'));
  assert.equal(readySchema.parse(ready.d).guilds.length, 1);
  const guild = await next(named('GUILD_CREATE'));
  assert.deepEqual([ready.s, guild.s], [1, 2]);
  assert.deepEqual(world.violations(), []);
});

test('what a bot must not do closes the connection with its code', async (t) => {
  const { world, apiUrl } = await startRig(t, { maxConcurrency: 16 });
  const closes = async (code: number, act: (send: (op: number, d: unknown) => void) => void, query?: string) => {
    const { send, closed } = await connect(t, apiUrl, query);
    act(send);
    assert.equal(await closed, code);
  };
  await closes(4012, () => undefined, '?v=9&encoding=json');
  await closes(4002, () => undefined, '?v=10&encoding=etf');
  await closes(4001, (send) => send(99, null));
  await closes(4002, (send) => send(2, { token: TOKEN }));
  await closes(4002, (send) => send(1, 'x'.repeat(5000)));
  await closes(4003, (send) => send(3, {}));
  await closes(4004, (send) => send(2, { ...IDENTIFY, token: 'wrong' }));
  await closes(4004, (send) => send(6, { token: 'wrong', session_id: 'x', seq: 0 }));
  await closes(4010, (send) => send(2, { ...IDENTIFY, shard: [1, 1] }));
  await closes(4013, (send) => send(2, { ...IDENTIFY, intents: 1 << 30 }));
  await closes(4014, (send) => send(2, { ...IDENTIFY, intents: INTENTS.messageContent }));
  await closes(4008, (send) => {
    for (let sent = 0; sent < 121; sent += 1) send(1, null);
  });
  await closes(4005, (send) => {
    send(2, { ...IDENTIFY, shard: [1, 16] });
    send(2, IDENTIFY);
  });
  assert.equal(world.violations().length, 10);
});

test('a client that stops to beat is cut off', async (t) => {
  const { apiUrl } = await startRig(t, { heartbeatMs: 20 });
  const { closed } = await connect(t, apiUrl);
  assert.equal(await closed, 4009);
});

test('a session is resumed with what was missed, and only within its numbers', async (t) => {
  const { world, apiUrl } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  const first = await connect(t, apiUrl);
  first.send(2, IDENTIFY);
  const { session_id: id } = readySchema.parse((await first.next(named('READY'))).d);
  first.socket.terminate();
  await first.closed;
  world.createGuild({ name: 'While away', by: ann.id });
  const second = await connect(t, apiUrl);
  second.send(6, { token: TOKEN, session_id: id, seq: 1 });
  assert.equal((await second.next(named('GUILD_CREATE'))).s, 2);
  assert.equal((await second.next(named('RESUMED'))).s, 3);
  const ahead = await connect(t, apiUrl);
  ahead.send(6, { token: TOKEN, session_id: id, seq: 99 });
  assert.equal(await ahead.closed, 4007);
  const stranger = await connect(t, apiUrl);
  stranger.send(6, { token: TOKEN, session_id: 'nobody', seq: 1 });
  assert.equal((await stranger.next(({ op }) => op === 9)).d, false);
});

test('a session that its client closed, or that is too old, is gone', async (t) => {
  let elapsed = 0;
  const { apiUrl } = await startRig(t, { elapsed: () => elapsed });
  const start = async () => {
    elapsed += 5000;
    const client = await connect(t, apiUrl);
    client.send(2, IDENTIFY);
    return { ...client, id: readySchema.parse((await client.next(named('READY'))).d).session_id };
  };
  const resumes = async (id: string) => {
    const client = await connect(t, apiUrl);
    client.send(6, { token: TOKEN, session_id: id, seq: 1 });
    return (await client.next(({ op, t: name }) => op === 9 || name === 'RESUMED')).op === 0;
  };
  const closing = await start();
  closing.socket.close(1000);
  await closing.closed;
  assert.equal(await resumes(closing.id), false);
  const old = await start();
  old.socket.close(4000);
  await old.closed;
  elapsed += 5 * 60_000 + 1;
  assert.equal(await resumes(old.id), false);
});

test('a second identify within five seconds is an invalid session', async (t) => {
  let elapsed = 0;
  const { apiUrl, raw } = await startRig(t, { elapsed: () => elapsed });
  (await connect(t, apiUrl)).send(2, IDENTIFY);
  const early = await connect(t, apiUrl);
  early.send(2, IDENTIFY);
  assert.equal((await early.next(({ op }) => op === 9)).d, false);
  elapsed += 5000;
  early.send(2, IDENTIFY);
  await early.next(named('READY'));
  const { body } = await raw('GET', '/gateway/bot');
  const limit = z.object({ session_start_limit: z.object({ remaining: z.int() }) }).parse(body).session_start_limit;
  assert.equal(limit.remaining, 998);
});

test('each shard hears its own guilds, the first hears private channels', async (t) => {
  const { world, clock, apiUrl } = await startRig(t, { maxConcurrency: 2 });
  const ann = world.enter({ username: 'ann' });
  const shards = [await connect(t, apiUrl), await connect(t, apiUrl)];
  const intents = INTENTS.guilds | INTENTS.directMessages;
  for (const [id, shard] of shards.entries()) {
    shard.send(2, { ...IDENTIFY, intents, shard: [id, 2] });
    await shard.next(named('READY'));
  }
  // A guild's id holds its millisecond, so that a millisecond later is the other shard.
  clock.ms += 1;
  const here = world.createGuild({ name: 'One', by: ann.id });
  clock.ms += 1;
  const there = world.createGuild({ name: 'Two', by: ann.id });
  for (const { guildId } of [here, there]) {
    const shard = shards[Number((BigInt(guildId) >> 22n) % 2n)];
    const event = await shard?.next(named('GUILD_CREATE'));
    assert.equal(z.object({ id: z.string() }).parse(event?.d).id, guildId);
  }
  const channelId = world.openDm({ userId: ann.id });
  world.says({ userId: ann.id, channelId, text: 'hello' });
  await shards[0]?.next(named('MESSAGE_CREATE'));
});
