import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, markBlocked } from '../../../db/users.ts';
import { walletOf } from '../../../db/wallets.ts';
import { oneVote } from '../support/scriptedVotes.ts';
import { answered, discordRig } from './discordRig.ts';

async function begin(t: TestContext) {
  const rig = await discordRig(t);
  const { talk, mine } = await rig.startBot();
  talk.door.coversOf = async (_, ids) => ({ ok: true, value: ids.map(() => 3n) });
  const { world } = rig.discord;
  const [ann, bob] = [await rig.enter('ann'), await rig.enter('robert')];
  const { guildId } = await world.createGuild({ name: 'Trip', by: ann.user.id, members: [bob.user.id] });
  const channelId = await world.createChannel({ guildId, name: 'general' });
  const annThere = ann.inChannel(channelId);
  const accountOf = (id: string) => identityOf(rig.db, { platform: 'discord', platformUserId: id });
  const walletNumbered = (id: string) => walletOf(rig.db, accountOf(id)?.userId ?? 0)?.address;
  const ordered = async (count: number) => {
    for (let left = 800; rig.chain.state.signed.size < count && left > 0; left--) await sleep(10);
    const orders = [...rig.chain.state.signed.values()].map(({ order }) => order.action);
    assert.equal(orders.length, count);
    await mine();
    return orders.at(-1);
  };
  const points = (command: string, id: string) =>
    world.typesCommand({ ...annThere.by, command, options: { person: id } });
  return { ...rig, world, ann, bob, annThere, channelId, accountOf, walletNumbered, ordered, points };
}

test('in a server a friend is named behind the command, and only the giver sees what follows', async (t) => {
  const { discord, ann, bob, annThere, channelId, walletNumbered, ordered, points } = await begin(t);
  await ann.says('CO62 12 Feb');
  await ann.taps('3', await ann.sees(/pays \$12/));
  await ann.taps(/Buy for/, await ann.sees(/You pay/));
  await ordered(1);
  await ann.sees(/You are covered/);
  await answered(discord, await points('gift', bob.user.id));
  await annThere.taps('1', await annThere.sees(/For .*robert.*Which of your covers/s));
  await annThere.taps('1', await annThere.sees(/How many/));
  await annThere.taps(/Yes/, await annThere.sees(/Give .*robert/s));
  const given = await ordered(2);
  assert.ok(given?.kind === 'giveCover' && given.to === walletNumbered(bob.user.id) && given.units === 1);
  assert.deepEqual(bob.inChannel(channelId).messages(), [], 'nobody else sees any of it');
});

test('a friend who has left the bot’s last server is not back because somebody picks them', async (t) => {
  const { discord, bob, annThere, accountOf, db, points } = await begin(t);
  await bob.says('/start');
  await bob.sees(/\$1/);
  markBlocked(db, accountOf(bob.user.id)?.id ?? 0, 7);
  await answered(discord, await points('gift', bob.user.id));
  await annThere.sees(/For .*robert/s);
  assert.equal(accountOf(bob.user.id)?.blockedAt, 7);
});

test('votes are delegated to whoever is named behind the command; who has no wallet is told how to get one', async (t) => {
  const { discord, ann, bob, annThere, chain, accountOf, walletNumbered, ordered, points } = await begin(t);
  chain.votes.everybody = 200_000n * oneVote;
  await answered(discord, await points('delegate', bob.user.id));
  const told = await annThere.sees(/robert.*no wallet here yet/s);
  assert.match(told.text, /Ask them to open a chat/);
  assert.equal(accountOf(bob.user.id), undefined, 'nobody is made an account for that');
  await bob.says('/start');
  await bob.sees(/\$1/);
  await answered(discord, await points('delegate', bob.user.id));
  await annThere.taps(/Yes/, await annThere.sees(/robert.*votes with your votes/s));
  assert.deepEqual(await ordered(1), { kind: 'delegate', to: walletNumbered(bob.user.id) });
  await ann.says(`/delegate <@${bob.user.id}>`);
  await ann.sees(/robert.*votes with your votes/s);
});

test('the form about delegating takes a person or an address, and asks again for want of both', async (t) => {
  const { discord, world, bob, annThere } = await begin(t);
  await bob.says('/start');
  await bob.sees(/\$1/);
  const asks = async () => {
    await answered(discord, await annThere.types('delegate'));
    const opened = await annThere.taps(/Pick somebody/, await annThere.sees(/Who is to vote with your votes/));
    await answered(discord, opened);
    return opened.interactionId;
  };
  await world.submits({ interactionId: await asks(), fields: { person: [bob.user.id] } });
  await annThere.sees(/robert.*votes with your votes/s);
  await world.submits({ interactionId: await asks(), fields: { text: `0x${'5e'.repeat(20)}` } });
  await annThere.sees(/0x5[eE].*votes with your votes/s);
  await world.submits({ interactionId: await asks(), fields: {} });
  await annThere.sees(/cannot tell who that is/);
});
