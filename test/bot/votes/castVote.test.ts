import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import type { Action, Person } from '../../../bot/action.ts';
import { handleAction } from '../../../bot/handleAction.ts';
import { handleInChannel } from '../../../bot/handleInChannel.ts';
import type { Screen } from '../../../bot/screen.ts';
import type { Place } from '../../../bot/usecases/community/answerChannel.ts';
import type { Talk } from '../../../bot/usecases/talk.ts';
import { channelAt, topicsOf } from '../../../db/channels.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { ballotOf } from '../../../db/votes.ts';
import { keysOf, proposalId, votingWorld } from '../loops/support/votingWorld.ts';
import { rates, watches } from '../support/talkWorld.ts';

type World = Awaited<ReturnType<typeof votingWorld>>;

function talkOf({ db, chain, loops }: World): Talk {
  const onOrder = () => {
    loops.orders.wake();
    loops.outbox.wake();
  };
  return {
    db,
    door: chain.door,
    rates,
    watches,
    signer: chain.signer,
    faucet: null,
    onOrder,
    log: pino({ level: 'silent' }),
  };
}

function personNamed(world: World, name: string, privateChatId: string | null = name): Person {
  const visitor = { platform: 'telegram', platformUserId: name, privateChatId, locale: 'en', timeZone: 'UTC' } as const;
  const { user, identity, created } = findOrCreateUserByIdentity(world.db, visitor, world.chain.state.time);
  return { userId: user.id, identityId: identity.id, created };
}

const cast = (support: 0 | 1 | 2, id = proposalId): Action => ({
  ...{ kind: 'votes', tap: { kind: 'cast', proposalId: id, support } },
});

/** The chain takes what was ordered. */
async function mined(world: World): Promise<void> {
  await world.loops.orders.idle();
  world.chain.mine();
  await world.loops.follow();
  await world.pass(1);
}

async function open(world: World): Promise<void> {
  await world.happens(world.proposed());
  await world.pass(20);
}

const keys = (screens: Screen[]) => screens.flatMap((screen) => keysOf(screen));

test('a tap is a vote on chain, told with what it counted for; a second one shows the first', async (t) => {
  const world = await votingWorld(t);
  const talk = talkOf(world);
  const ann = personNamed(world, 'ann');
  await open(world);
  assert.deepEqual(await handleAction(talk, ann, cast(1), '7'), []);
  assert.deepEqual(keys(await handleAction(talk, ann, cast(0), '7')), ['vote-under-way']);
  await mined(world);
  const recorded = world.platform.calls.filter(({ kind }) => kind === 'voteRecorded');
  assert.equal(recorded.length, 1);
  assert.equal(recorded[0]?.verb, 'edit', 'it takes the place of the message that said that it is on its way');
  assert.equal(world.platform.written('orderDone'), 0);
  assert.deepEqual(keys(await handleAction(talk, ann, cast(0), '7')), ['vote-already']);
  const votes = world.chain.state.blocks.flatMap(({ events }) => events.filter(({ kind }) => kind === 'voteCast'));
  assert.equal(votes.length, 1);
});

test('two taps at the same moment are one vote', async (t) => {
  const world = await votingWorld(t);
  const talk = talkOf(world);
  const ann = personNamed(world, 'ann');
  await open(world);
  const answers = await Promise.all(
    [1, 0, 2, 1].map((support) => handleAction(talk, ann, cast(support === 0 ? 0 : 1), '7')),
  );
  assert.equal(answers.filter((screens) => screens.length === 0).length, 1);
  await mined(world);
  const votes = world.chain.state.blocks.flatMap(({ events }) => events.filter(({ kind }) => kind === 'voteCast'));
  assert.equal(votes.length, 1);
});

test('too early, too late, without votes, on nothing: each is said, and nothing is ordered', async (t) => {
  const world = await votingWorld(t);
  const talk = talkOf(world);
  const ann = personNamed(world, 'ann');
  await world.happens(world.proposed());
  assert.deepEqual(keys(await handleAction(talk, ann, cast(1), '7')), ['vote-not-yet']);
  await world.pass(20);
  world.chain.votes.everybody = 0n;
  assert.deepEqual(keys(await handleAction(talk, ann, cast(1), '7')), ['vote-no-power']);
  assert.deepEqual(keys(await handleAction(talk, ann, cast(1, 5n), '7')), ['vote-unknown']);
  world.chain.votes.unreachable = true;
  assert.deepEqual(keys(await handleAction(talk, ann, cast(1), '7')), ['vote-unreachable']);
  world.chain.votes.unreachable = false;
  await world.pass(300_100);
  assert.deepEqual(keys(await handleAction(talk, ann, cast(1), '7')), ['vote-is-closed']);
  assert.equal(world.platform.written('orderPlaced'), 0);
});

test('a vote that a reorganisation takes back is mined again and told once', async (t) => {
  const world = await votingWorld(t);
  const talk = talkOf(world);
  const ann = personNamed(world, 'ann');
  await open(world);
  await handleAction(talk, ann, cast(1), '7');
  await mined(world);
  const voter = world.chain.state.blocks.flatMap(({ events }) => events).find(({ kind }) => kind === 'voteCast');
  assert.ok(voter?.kind === 'voteCast');
  world.chain.reorg(1);
  world.chain.block([]);
  await world.loops.follow();
  assert.equal(ballotOf(world.db, proposalId, voter.voter), undefined);
  assert.deepEqual(keys(await handleAction(talk, ann, cast(0), '7')), ['vote-under-way']);
  world.chain.mine();
  await world.loops.follow();
  await world.pass(1);
  assert.equal(ballotOf(world.db, proposalId, voter.voter)?.support, 1);
  assert.equal(world.platform.calls.filter(({ kind }) => kind === 'voteRecorded').length, 1);
});

function placeOf(isAdmin: boolean | null, threadId: string | null = null): Place {
  const chat = { platform: 'telegram', chatId: '-100', threadId, title: 'Members', locale: 'en' } as const;
  return { ...chat, languages: ['en', 'es'], isAdmin: async () => isAdmin };
}

test('a tap on a channel’s card votes from the tapper’s own wallet, and only they see the answer', async (t) => {
  const world = await votingWorld(t);
  const talk = talkOf(world);
  const place = placeOf(false);
  await open(world);
  const people = ['bob', 'cat', 'dan'].map((name) => personNamed(world, name, null));
  for (const person of people) {
    const answer = await handleInChannel(talk, person, place, cast(1));
    assert.deepEqual([answer.kind, answer.kind === 'toast' && answer.text.key], ['toast', 'vote-taken']);
  }
  const [bob] = people;
  assert.ok(bob);
  const again = await handleInChannel(talk, bob, place, cast(0));
  assert.equal(again.kind === 'toast' && again.text.key, 'vote-under-way');
  await mined(world);
  const votes = world.chain.state.blocks.flatMap(({ events }) => events.filter(({ kind }) => kind === 'voteCast'));
  assert.equal(new Set(votes.map((one) => one.kind === 'voteCast' && one.voter)).size, 3);
});

test('anything private in a channel is answered without a word about it', async (t) => {
  const world = await votingWorld(t);
  const talk = talkOf(world);
  const place = placeOf(true);
  const ann = personNamed(world, 'ann');
  await open(world);
  const verify = await handleInChannel(talk, ann, place, { kind: 'votes', tap: { kind: 'verify', proposalId } });
  assert.equal(verify.kind === 'toast' && verify.text.key, 'toast-private');
  const old = await handleInChannel(talk, ann, place, { kind: 'oldButton' });
  assert.equal(old.kind === 'toast' && old.text.key, 'toast-old-button');
  const wallet = await handleInChannel(talk, ann, place, { kind: 'wallet' });
  assert.deepEqual(wallet.kind === 'screen' && keysOf(wallet.screen), ['group-only']);
});

test('only admins subscribe a place; the thread is kept, and words that are no topic change nothing', async (t) => {
  const world = await votingWorld(t);
  const talk = talkOf(world);
  const ann = personNamed(world, 'ann');
  const types = async (isAdmin: boolean | null, kind: 'subscribe' | 'unsubscribe' | 'language', text: string) => {
    const action = { kind: 'channel', command: { kind, text } } as const;
    const answer = await handleInChannel(talk, ann, placeOf(isAdmin, '9'), action);
    return answer.kind === 'screen' ? keysOf(answer.screen)[0] : answer.kind;
  };
  assert.equal(await types(false, 'subscribe', 'proposals'), 'channel-admins-only');
  assert.equal(await types(null, 'subscribe', 'proposals'), 'channel-admin-unknown');
  assert.equal(await types(true, 'unsubscribe', ''), 'channel-not-subscribed');
  assert.equal(await types(true, 'language', 'es'), 'channel-not-subscribed');
  assert.equal(await types(true, 'subscribe', '🌧 weather'), 'channel-topics');
  assert.equal(channelAt(world.db, { platform: 'telegram', chatId: '-100' }), undefined);
  assert.equal(await types(true, 'subscribe', 'proposals payouts'), 'channel-gets');
  assert.equal(await types(true, 'language', 'tlh'), 'channel-languages');
  assert.equal(await types(true, 'language', 'ES'), 'channel-language-set');
  const channel = channelAt(world.db, { platform: 'telegram', chatId: '-100' });
  assert.equal(channel?.locale, 'es');
  assert.deepEqual(topicsOf(world.db, channel?.id ?? 0), ['payouts', 'proposals']);
  assert.equal(await types(true, 'unsubscribe', 'payouts'), 'channel-gets');
  assert.equal(await types(true, 'unsubscribe', 'proposals'), 'channel-silent');
});
