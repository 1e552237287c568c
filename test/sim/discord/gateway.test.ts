import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import {
  ChannelType,
  type Client,
  Events,
  GatewayIntentBits,
  type Message,
  Partials,
  type WebSocketOptions,
} from 'discord.js';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { INTENTS } from '../../../sim/discord/gateway/intents.ts';
import { nextCommand, refuses, startRig, TOKEN } from './rig.ts';

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

async function scene(
  t: TestContext,
  more: Parameters<typeof startRig>[1] = {},
  intents: GatewayIntentBits[] = [],
  ws: WebSocketOptions = {},
) {
  const rig = await startRig(t, more);
  const ann = rig.world.enter({ username: 'ann' });
  const bob = rig.world.enter({ username: 'bob' });
  const { guildId, channelId } = rig.world.createGuild({ name: 'Travellers', by: ann.id, members: [bob.id] });
  const client = await rig.login({ intents: [GatewayIntentBits.Guilds, ...intents], ws });
  await client.application.commands.set([{ name: 'vote', description: 'Vote' }]);
  return { ...rig, client, guildId, bob: bob.id, place: { userId: ann.id, channelId } };
}

const resumed = (client: Client) => once(client, Events.ShardResume);

test('discord.js resumes after a dropped line and gets the click that fell in between', async (t) => {
  const { world, client, place } = await scene(t);
  const back = resumed(client);
  const typing = nextCommand(client);
  world.gateway({ do: 'drop' });
  world.typesCommand({ ...place, command: 'vote' });
  await back;
  await (await typing).reply('counted');
  assert.equal(world.channel(place)[0]?.text, 'counted');
  assert.deepEqual(world.violations(), []);
});

test('discord.js follows a request to reconnect, and a close code that lets it resume', async (t) => {
  const { world, client } = await scene(t);
  for (const act of [{ do: 'askReconnect' }, { do: 'drop', code: 4000 }, { do: 'drop', code: 4009 }] as const) {
    const back = resumed(client);
    world.gateway(act);
    await back;
  }
  assert.deepEqual(world.violations(), []);
});

test('discord.js starts anew after an invalid session', async (t) => {
  let elapsed = 0;
  // By itself discord.js waits five seconds between identifies of one shard, as it has to.
  const atOnce = async () => ({ waitForIdentify: async () => undefined });
  const { world, client, place } = await scene(t, { elapsed: () => elapsed }, [], { buildIdentifyThrottler: atOnce });
  const ready = once(client, Events.ShardReady);
  elapsed += 5000;
  world.gateway({ do: 'invalidateSession', resumable: false });
  await ready;
  const typing = nextCommand(client);
  world.typesCommand({ ...place, command: 'vote' });
  await typing;
  assert.deepEqual(world.violations(), []);
});

test('discord.js runs the shards that it is told to', async (t) => {
  const { world, login, clock } = await startRig(t, { shards: 2, maxConcurrency: 2 });
  const ann = world.enter({ username: 'ann' });
  const places = ['One', 'Two'].map((name) => {
    clock.ms += 1;
    return { userId: ann.id, channelId: world.createGuild({ name, by: ann.id }).channelId };
  });
  const client = await login({ shards: 'auto' });
  assert.deepEqual([client.ws.shards.size, client.guilds.cache.size], [2, 2]);
  await client.application.commands.set([{ name: 'vote', description: 'Vote' }]);
  const heardBy: unknown[] = [];
  for (const place of places) {
    const typing = nextCommand(client);
    world.typesCommand({ ...place, command: 'vote' });
    heardBy.push((await typing).guild?.shardId);
  }
  assert.deepEqual(heardBy.toSorted(), [0, 1]);
});

test('discord.js notices a gateway that answers no heartbeat', async (t) => {
  const { world, client } = await scene(t, { heartbeatMs: 300 });
  const back = resumed(client);
  world.gateway({ do: 'ignoreHeartbeats', times: 1 });
  await back;
  assert.deepEqual(world.violations(), []);
});

test('a gateway that refuses connections is tried again', async (t) => {
  const { world, client } = await scene(t);
  client.on(Events.Error, () => undefined);
  const back = Promise.race([resumed(client), once(client, Events.ShardReady)]);
  world.gateway({ do: 'refuse', times: 1 });
  world.gateway({ do: 'drop' });
  await back;
});

test('events that are held back arrive later, in order', async (t) => {
  const { world, client, place } = await scene(t);
  const heard: string[] = [];
  client.on(Events.InteractionCreate, ({ id }) => heard.push(id));
  world.gateway({ do: 'hold' });
  const started = [1, 2, 3].map(() => world.typesCommand({ ...place, command: 'vote' }).interactionId);
  const { promise, resolve } = Promise.withResolvers<void>();
  client.on(Events.InteractionCreate, () => heard.length === 3 && resolve());
  world.gateway({ do: 'release' });
  await promise;
  assert.deepEqual(heard, started);
});

test('guilds, channels and members come and go', async (t) => {
  const options = { privilegedIntents: INTENTS.guildMembers };
  const { world, client, guildId, bob, place } = await scene(t, options, [GatewayIntentBits.GuildMembers]);
  // discord.js tells of a member that leaves only when it knows them.
  assert.equal((await client.guilds.cache.get(guildId)?.members.fetch({ query: 'bo', limit: 5 }))?.size, 1);
  const left = once(client, Events.GuildMemberRemove);
  world.leaveGuild({ userId: bob, guildId });
  const [member] = await left;
  assert.equal(z.object({ id: z.string() }).parse(member).id, bob);
  const joined = once(client, Events.GuildMemberAdd);
  world.joinGuild({ userId: bob, guildId });
  await joined;
  const made = once(client, Events.ChannelCreate);
  const channelId = world.createChannel({ guildId, name: 'votes' });
  await made;
  const gone = once(client, Events.ChannelDelete);
  world.deleteChannel({ channelId });
  await gone;
  const removed = once(client, Events.GuildDelete);
  world.removeBot({ guildId });
  await removed;
  await refuses(client.rest.get(`/channels/${place.channelId}`), 403, 50001);
  const started = world.forgeCommand({ ...place, command: 'vote' });
  assert.equal(world.interaction(started).state, 'waiting');
  const again = once(client, Events.GuildCreate);
  world.addBot({ guildId });
  await again;
});

test('messages are heard by intent, with their content only where it is allowed', async (t) => {
  const intents = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
  const { world, client, place } = await scene(t, {}, intents);
  const channel = await client.channels.fetch(place.channelId);
  assert.ok(channel?.type === ChannelType.GuildText);
  const said = once(client, Events.MessageCreate);
  const { messageId } = world.says({ ...place, text: 'secret' });
  const message = z.object({ content: z.string(), id: z.string() });
  assert.deepEqual({ ...message.parse((await said)[0]) }, { content: '', id: messageId });
  const mentioned = once(client, Events.MessageCreate);
  world.says({ ...place, text: '<@9000> hello' });
  assert.equal(message.parse((await mentioned)[0]).content, '<@9000> hello');
  const edited = once(client, Events.MessageUpdate);
  world.edits({ ...place, messageId, text: '<@9000> after all' });
  assert.equal(message.parse((await edited)[1]).content, '<@9000> after all');
  const deleted = once(client, Events.MessageDelete);
  world.deletes({ ...place, messageId });
  assert.equal(message.parse((await deleted)[0]).id, messageId);
});

test('discord.js hears a private message in a channel that it did not know', async (t) => {
  const { world, login } = await startRig(t);
  const ann = world.enter({ username: 'ann' });
  const client = await login({ intents: [GatewayIntentBits.DirectMessages], partials: [Partials.Channel] });
  const said = once(client, Events.MessageCreate);
  world.says({ userId: ann.id, channelId: world.openDm({ userId: ann.id }), text: 'UA 62' });
  const [message]: Message[] = await said;
  assert.deepEqual([message?.content, message?.author.username, message?.inGuild()], ['UA 62', 'ann', false]);
  await message?.reply('A quote');
});
