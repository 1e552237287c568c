import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeTap } from '../../../bot/taps/tapText.ts';
import { channelAt, topicsOf } from '../../../db/channels.ts';
import { ballotOf } from '../../../db/votes.ts';
import type { SeenMessage } from '../../../sim/discord/seen.ts';
import { oneVote } from '../support/scriptedVotes.ts';
import { botId, discordRig } from './discordRig.ts';

const proposalId = 77n;

/** A server with an admin and two members, whose channel is subscribed, and a proposal that is open. */
async function votingServer(t: TestContext) {
  const rig = await discordRig(t);
  const { discord, enter, chain, db } = rig;
  const { world } = discord;
  chain.votes.everybody = 120n * oneVote;
  const bot = await rig.startBot();
  const [ada, bob, cat] = [await enter('ada'), await enter('bob'), await enter('cat')];
  const members = [bob.user.id, cat.user.id];
  const { guildId, channelId } = await world.createGuild({ name: 'Members', by: ada.user.id, members });
  const places = { ada: ada.inChannel(channelId), bob: bob.inChannel(channelId), cat: cat.inChannel(channelId) };
  const channel = () => channelAt(db, { platform: 'discord', chatId: channelId });
  async function subscribe(topics = 'proposals') {
    await places.ada.types('subscribe', topics);
    await until(() => channel()?.brokenAt === null);
  }
  /** A proposal that can be voted on at once, or in so many seconds. */
  async function propose(opensIn = 0): Promise<SeenMessage> {
    const [snapshot, deadline] = [chain.state.time + opensIn, chain.state.time + 300_000];
    const calls = [{ to: `0x${'09'.repeat(20)}`, value: 0n, data: '0x' }] as const;
    const who = { proposer: `0x${'0a'.repeat(20)}`, description: 'Move a limit\n\nBecause.' } as const;
    await bot.mine([{ kind: 'proposalMade', proposalId, calls: [...calls], snapshot, deadline, ...who }]);
    return places.cat.sees(/Move a limit/);
  }
  const votesCast = () => chain.state.blocks.flatMap(({ events }) => events.filter(({ kind }) => kind === 'voteCast'));
  return { ...rig, world, bot, ada, bob, cat, guildId, channelId, places, channel, subscribe, propose, votesCast };
}

/** Waits for something that happens by itself. */
async function until(holds: () => boolean): Promise<void> {
  for (let left = 400; !holds(); left--) {
    assert.ok(left > 0, 'it did not happen in time');
    await sleep(10);
  }
}

test('only who may manage the server is offered an admin’s commands, and their answers are for them alone', async (t) => {
  const { world, places, bob, channelId, channel, db } = await votingServer(t);
  const offered = (by: { userId: string; channelId: string }) => world.menu(by).map(({ command }) => command);
  const admins = ['subscribe', 'unsubscribe', 'language'];
  assert.deepEqual(
    admins.filter((name) => offered(places.ada.by).includes(name)),
    admins,
  );
  assert.deepEqual(
    admins.filter((name) => offered(places.bob.by).includes(name)),
    [],
  );
  await world.forgeCommand({ ...places.bob.by, command: 'subscribe', options: { text: 'proposals' } });
  await places.bob.sees(/only .*admins|Only admins/i);
  assert.equal(channel(), undefined);
  await places.ada.types('subscribe', 'proposals payouts');
  assert.ok((await places.ada.sees(/This channel gets/)).isEphemeral);
  assert.deepEqual(topicsOf(db, channel()?.id ?? 0), ['payouts', 'proposals']);
  assert.equal(channel()?.title, '#general');
  await places.ada.types('language', 'tlh');
  await places.ada.sees(/en/);
  await places.ada.types('unsubscribe', 'payouts');
  await places.ada.types('subscribe', '🌧 מזג');
  await places.ada.sees(/proposals.*payouts.*alarms/s);
  assert.deepEqual(
    bob
      .inChannel(channelId)
      .messages()
      .filter(({ isEphemeral }) => !isEphemeral),
    [],
  );
});

test('a channel in which the bot may not write is not subscribed, and a thread is', async (t) => {
  const { world, ada, channelId, channel, places, bot, chain, db } = await votingServer(t);
  world.setPermissions({ channelId, who: 'bot', deny: ['sendMessages'] });
  await places.ada.types('subscribe', 'proposals');
  await places.ada.sees(/may not write in this channel/);
  assert.equal(channel(), undefined);
  const threadId = world.createThread({ channelId, name: 'votes' });
  const inThread = ada.inChannel(threadId);
  await inThread.types('subscribe', 'alarms');
  await inThread.sees(/This channel gets/);
  assert.deepEqual(topicsOf(db, channel()?.id ?? 0), ['alarms']);
  await bot.mine([{ kind: 'salesPaused', product: 1, until: chain.state.time + 5000 }]);
  await until(() => inThread.messages().some(({ isEphemeral }) => !isEphemeral));
});

test('a tap on a card is a vote from the tapper’s wallet, whose news only they see; the card comes to say the number', async (t) => {
  const { places, subscribe, propose, bot, votesCast, bob, ahead } = await votingServer(t);
  await subscribe();
  const card = await propose();
  await places.bob.taps(/For/, card);
  await places.cat.taps(/Against/, card);
  await places.bob.sees(/on its way|On its way/);
  await places.cat.sees(/on its way|On its way/);
  await bot.mine();
  const mine = await places.bob.sees(/Your vote.*120 votes/s);
  assert.ok(mine.isEphemeral);
  await places.cat.sees(/Your vote.*120 votes/s);
  assert.equal(votesCast().length, 2);
  assert.deepEqual(bob.messages(), [], 'nothing in private');
  ahead.ms += 6000;
  await bot.mine([]);
  await until(() =>
    /2 voters/.test(places.cat.messages().find(({ messageId }) => messageId === card.messageId)?.text ?? ''),
  );
});

test('a double tap is one vote, and each tap is answered', async (t) => {
  const { places, subscribe, propose, bot, votesCast } = await votingServer(t);
  await subscribe();
  const card = await propose();
  for (const label of [/For/, /Against/, /For/]) await places.bob.taps(label, card);
  await places.bob.sees(/One tap is enough/);
  await bot.mine();
  await places.bob.sees(/Your vote.*120 votes/s);
  await places.bob.taps(/Against/, card);
  await places.bob.sees(/already/i);
  assert.equal(votesCast().length, 1);
});

test('a closed poll, a card from last year and a forged button say so, and nobody votes', async (t) => {
  const { world, places, subscribe, propose, bot, votesCast, chain } = await votingServer(t);
  await subscribe();
  const card = await propose();
  const on = { ...places.bob.by, messageId: card.messageId };
  for (const customId of ['0:vote:77:yes', '1V.c.nonsense']) await world.forgeClick({ ...on, customId });
  await places.bob.sees(/too old/i);
  const unknown = { kind: 'votes', tap: { kind: 'cast', proposalId: 5n, support: 1 } } as const;
  await world.forgeClick({ ...on, customId: writeTap(unknown) });
  await places.bob.sees(/do not know|no such|not know/i);
  chain.state.time += 300_100;
  const cast = { kind: 'votes', tap: { kind: 'cast', proposalId, support: 1 } } as const;
  await world.forgeClick({ ...on, customId: writeTap(cast) });
  await places.bob.sees(/closed|over|ended/i);
  await bot.mine();
  assert.equal(votesCast().length, 0);
});

test('before voting begins a card has no buttons that vote, and one of an older card says when it does', async (t) => {
  const { world, places, subscribe, propose, bot, votesCast, chain, ahead } = await votingServer(t);
  await subscribe();
  const card = await propose(1000);
  const shown = () => places.cat.messages().find(({ messageId }) => messageId === card.messageId);
  const labels = () => (shown()?.buttons ?? []).flat().flatMap((button) => ('label' in button ? [button.label] : []));
  assert.match(card.text, /Voting begins/);
  assert.ok(!labels().some((label) => /For|Against|Abstain/.test(label)));
  const cast = { kind: 'votes', tap: { kind: 'cast', proposalId, support: 1 } } as const;
  await world.forgeClick({ ...places.bob.by, messageId: card.messageId, customId: writeTap(cast) });
  await places.bob.sees(/Voting has not begun. It begins/);
  chain.state.time += 1000;
  ahead.ms += 6000;
  await bot.mine([]);
  await until(() => labels().length >= 3);
  await places.bob.taps(/For/, shown() ?? assert.fail('the card is there'));
  await places.bob.sees(/on its way/i);
  await bot.mine();
  assert.equal(votesCast().length, 1);
});

test('the gateway drops in the middle of a vote, and it is one vote', async (t) => {
  const { world, places, subscribe, propose, bot, votesCast } = await votingServer(t);
  await subscribe();
  const card = await propose();
  world.gateway({ do: 'hold' });
  await places.bob.taps(/For/, card);
  world.gateway({ do: 'drop' });
  world.gateway({ do: 'release' });
  await places.bob.sees(/on its way/i);
  world.gateway({ do: 'drop', code: 4000 });
  await bot.mine();
  await places.bob.sees(/Your vote.*120 votes/s);
  assert.equal(votesCast().length, 1);
});

test('a vote whose answer cannot be edited any more is told in private', async (t) => {
  const { places, subscribe, propose, bot, bob, ahead } = await votingServer(t);
  await subscribe();
  await places.bob.taps(/For/, await propose());
  await places.bob.sees(/on its way/i);
  ahead.ms += 16 * 60_000;
  await bot.mine();
  assert.ok(!(await bob.sees(/Your vote.*120 votes/s)).isEphemeral);
});

test('a lost acknowledgement does not lose the vote: it is told in private', async (t) => {
  const { world, places, subscribe, propose, bot, bob, votesCast } = await votingServer(t);
  await subscribe();
  const card = await propose();
  world.fault({ operation: 'interactionCallback', process: true, reply: { kind: 'drop' } });
  await places.bob.taps(/For/, card);
  await bob.sees(/on its way/i);
  await bot.mine();
  await bob.sees(/Your vote.*120 votes/s);
  assert.equal(votesCast().length, 1);
});

test('a bot that is thrown out stops, tells the admin once, and a new subscription goes on', async (t) => {
  const { world, guildId, ada, channel, subscribe, propose, bot, places, db } = await votingServer(t);
  await subscribe();
  await propose();
  await ada.says('/help');
  await ada.sees(/How it works/);
  world.removeBot({ guildId });
  await ada.sees(/#general/);
  assert.notEqual(channel()?.brokenAt, null);
  const calls = () => world.calls({}).filter(({ operation }) => /createMessage|editMessage/.test(operation)).length;
  const before = calls();
  await bot.mine([
    { kind: 'voteCast', proposalId, voter: `0x${'01'.repeat(20)}`, support: 1, votes: 5n, operation: null },
  ]);
  assert.equal(calls(), before);
  world.addBot({ guildId });
  await subscribe();
  assert.equal(channel()?.brokenAt, null);
  assert.deepEqual(topicsOf(db, channel()?.id ?? 0), ['proposals']);
  await places.cat.sees(/Move a limit/);
});

test('a deleted channel is given up and its admin is told; a server that is only unavailable is not', async (t) => {
  const { world, channelId, ada, channel, subscribe, places } = await votingServer(t);
  await subscribe();
  world.deleteChannel({ channelId });
  await ada.sees(/#general/);
  assert.notEqual(channel()?.brokenAt, null);
  assert.throws(() => places.ada.messages());
});

test('a storm of votes and of 429 ends with one card that says the number of the chain', async (t) => {
  const { world, subscribe, propose, bot, db, places, ahead } = await votingServer(t);
  await subscribe();
  const card = await propose();
  const voters = Array.from({ length: 200 }, (_, i) => `0x${(i + 1).toString(16).padStart(40, '0')}` as const);
  world.fault({ operation: 'editMessage', times: 2, reply: { kind: 'rateLimit', retryAfter: 0.2 } });
  for (let at = 0; at < 200; at += 50) {
    ahead.ms += 6000;
    await bot.mine(
      voters.slice(at, at + 50).map((voter) => ({
        ...({ kind: 'voteCast', proposalId, voter, support: 1, votes: oneVote, operation: null } as const),
      })),
    );
  }
  for (let left = 20; left > 0 && !/200 voters/.test((await places.cat.sees(/Move a limit/)).text); left--) {
    ahead.ms += 6000;
    await bot.mine([]);
    await sleep(50);
  }
  const told = await places.cat.sees(/200 voters/);
  assert.equal(told.messageId, card.messageId);
  assert.ok(world.calls({ operation: 'editMessage' }).length <= 12);
  assert.equal(ballotOf(db, proposalId, voters[0] ?? '0x')?.votes, oneVote);
});

test('who takes no private messages is told with the purchase, hears of the payout when they write, and is not asked again', async (t) => {
  const { world, places, bot, bob, chain } = await votingServer(t);
  world.block({ userId: bob.user.id });
  await places.bob.types('flight', 'CO62 12 Feb');
  await places.bob.taps('1', await places.bob.sees(/pays \$12/));
  await places.bob.taps(/Buy for/, await places.bob.sees(/You pay/));
  await places.bob.sees(/Buying/);
  await bot.mine();
  const covered = await places.bob.sees(/You are covered/);
  assert.match(covered.text, /let members of this server write to you/);
  const [bought] = chain.purchases();
  assert.ok(bought);
  const { holder, seriesId } = bought;
  const settled = {
    kind: 'seriesSettled',
    seriesId,
    outcome: 'PAYING',
    index: 167,
    units: 1,
    payPerUnit: 12_000_000n,
  } as const;
  const paid = { kind: 'coverPaid', seriesId, holder, to: holder, units: 1, amount: 12_000_000n } as const;
  await bot.mine([settled, paid]);
  assert.deepEqual(bob.messages(), []);
  world.unblock({ userId: bob.user.id });
  await bob.says('/covers');
  await bob.sees(/\$12\.00 is in your wallet/);
  await bob.types('flight', 'CO62 13 Feb');
  await bob.sees(/pays \$12/);
});

test('the first hello in a server is for one pair of eyes and leads to the private chat', async (t) => {
  const { places } = await votingServer(t);
  await places.bob.types('start');
  const hello = await places.bob.sees(/\$1 each/);
  assert.ok(hello.isEphemeral);
  const links = hello.buttons.flat().flatMap((button) => (button.kind === 'url' ? [button.url] : []));
  assert.deepEqual(links, [`https://discord.com/users/${botId}`]);
  assert.deepEqual(places.cat.messages(), []);
});
