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
import { z } from 'zod';
import { INTENTS } from '../../../sim/discord/gateway/intents.ts';
import { nextCommand, refuses, startRig } from './rig.ts';

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
