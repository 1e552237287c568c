import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Screen } from '../../../bot/screen.ts';
import { channelAt, topicsOf, unsubscribe } from '../../../db/channels.ts';
import { proposalById, tallyOf } from '../../../db/votes.ts';
import { oneVote } from '../support/scriptedVotes.ts';
import { keysOf, proposalId, valuesOf, votingWorld } from './support/votingWorld.ts';

const group = '-100';

/** How many of the buttons that the group sees cast a vote. */
function voteButtonsIn(screen: Screen | undefined): number {
  const taps = (screen?.buttons ?? []).flat().flatMap((button) => ('tap' in button ? [button.tap] : []));
  return taps.filter((tap) => tap.kind === 'votes' && tap.tap.kind === 'cast').length;
}

test('a card says when voting begins, and only then comes to have the buttons that vote', async (t) => {
  const world = await votingWorld(t);
  world.addChannel(group);
  await world.happens(world.proposed());
  const proposal = proposalById(world.db, proposalId) ?? assert.fail('it is known');
  assert.deepEqual(valuesOf(world.shownIn(group), 'vote-pending'), { opens: { moment: proposal.snapshot } });
  assert.equal(voteButtonsIn(world.shownIn(group)), 0);
  await world.pass(20);
  assert.ok(keysOf(world.shownIn(group)).includes('vote-open'));
  assert.equal(voteButtonsIn(world.shownIn(group)), 3);
  assert.equal(world.channels.messages.size, 1, 'it is the same card');
  await world.pass(300_100);
  assert.equal(voteButtonsIn(world.shownIn(group)), 0);
});

test('a proposal is one card, edited as votes come in, with the number of the chain', async (t) => {
  const world = await votingWorld(t);
  world.addChannel(group);
  await world.happens(world.proposed());
  assert.deepEqual(keysOf(world.shownIn(group)).includes('vote-pending'), true);
  await world.pass(20);
  await world.happens(world.ballot(1, 1, 6000n), world.ballot(2, 0, 3000n), world.ballot(3, 2, 1000n));
  await world.pass(6);
  assert.equal(world.channels.messages.size, 1);
  const { bar: _, ...shares } = valuesOf(world.shownIn(group), 'vote-tally') ?? {};
  assert.deepEqual(shares, { for: 60, against: 30, abstain: 10 });
  assert.equal(valuesOf(world.shownIn(group), 'vote-quorum')?.voters, 3);
  assert.equal(tallyOf(world.db, proposalId).for, 6000n * oneVote);
});

for (const { name, pace } of [
  { name: 'Telegram', pace: { calls: 18, windowMs: 60_000 } },
  { name: 'Discord', pace: { calls: 4, windowMs: 5000 } },
])
  test(`a thousand votes in a minute stay inside ${name}'s limits, and the last edit tells them all`, async (t) => {
    const world = await votingWorld(t, pace);
    for (const chatId of ['-1', '-2', '-3']) world.addChannel(chatId);
    await world.happens(world.proposed());
    await world.pass(30);
    const before = world.channels.calls.length;
    for (let second = 0; second < 60; second++) {
      const from = second * 17;
      const ballots = Array.from({ length: Math.min(17, 1000 - from) }, (_, i) => world.ballot(100 + from + i));
      await world.happens(...ballots);
      await world.pass(1);
    }
    await world.pass(10);
    await world.pass(60);
    for (const chatId of ['-1', '-2', '-3']) {
      assert.ok(world.channels.mostIn(chatId, pace.windowMs) <= pace.calls, chatId);
      assert.equal(valuesOf(world.shownIn(chatId), 'vote-quorum')?.voters, 1000);
    }
    const edits = world.channels.calls.length - before;
    assert.ok(edits <= 3 * 16, `${edits} edits`);
    assert.equal(world.channels.messages.size, 3);
  });

test('twenty open proposals share one group’s pace, and every card comes to say what is true', async (t) => {
  const world = await votingWorld(t);
  world.addChannel(group);
  const ids = Array.from({ length: 20 }, (_, i) => 1000n + BigInt(i));
  for (const id of ids) await world.happens(world.proposed(id));
  for (let i = 0; i < 8; i++) await world.pass(30);
  for (const id of ids) await world.happens(world.ballot(1, 1, 10n, id));
  for (let i = 0; i < 12; i++) await world.pass(30);
  assert.ok(world.channels.mostIn(group, 60_000) <= 18);
  assert.equal(world.channels.messages.size, 20);
  for (const { screens } of world.channels.messages.values())
    assert.equal(valuesOf(screens.at(-1), 'vote-quorum')?.voters, 1);
});

test('a card that somebody deleted is posted again', async (t) => {
  const world = await votingWorld(t);
  world.addChannel(group);
  await world.happens(world.proposed());
  await world.pass(20);
  world.channels.messages.clear();
  await world.happens(world.ballot(1));
  await world.pass(6);
  await world.pass(6);
  assert.equal(world.channels.messages.size, 1);
  assert.equal(valuesOf(world.shownIn(group), 'vote-quorum')?.voters, 1);
});

test('a channel that threw the bot out is left alone, its admin is told once, and a new subscription goes on', async (t) => {
  const world = await votingWorld(t);
  world.addChannel(group);
  world.channels.script.push({ delivery: { kind: 'blocked' }, arrives: false });
  await world.happens(world.proposed());
  await world.pass(20);
  const { length } = world.channels.calls;
  await world.happens(world.ballot(1));
  await world.pass(120);
  assert.equal(world.channels.calls.length, length, 'nothing more is tried');
  assert.equal(world.platform.written('channelBroken'), 1);
  assert.notEqual(channelAt(world.db, { platform: 'telegram', chatId: group })?.brokenAt, null);
  world.addChannel(group);
  await world.pass(10);
  assert.equal(valuesOf(world.shownIn(group), 'vote-quorum')?.voters, 1);
});

test('a group that becomes a supergroup keeps its subscription, and gets its card there', async (t) => {
  const world = await votingWorld(t);
  const { id } = world.addChannel(group, ['proposals', 'alarms']);
  world.channels.script.push({ delivery: { kind: 'moved', chatId: '-10012345' }, arrives: false });
  await world.happens(world.proposed());
  await world.pass(20);
  assert.equal(channelAt(world.db, { platform: 'telegram', chatId: '-10012345' })?.id, id);
  assert.deepEqual(topicsOf(world.db, id), ['alarms', 'proposals']);
  assert.ok(keysOf(world.shownIn('-10012345')).includes('vote-title'));
});

test('a thread is remembered, and when it is gone the channel itself gets the card', async (t) => {
  const world = await votingWorld(t);
  world.addChannel(group, ['proposals'], '42');
  world.channels.script.push({ delivery: { kind: 'noThread' }, arrives: false });
  await world.happens(world.proposed());
  await world.pass(20);
  assert.deepEqual(
    world.channels.calls.map(({ threadId }) => threadId),
    ['42', null],
  );
  assert.equal(world.channels.messages.size, 1);
});

test('a card that may have arrived is not written twice, but an edit is made again', async (t) => {
  const world = await votingWorld(t);
  world.addChannel('-1');
  world.addChannel('-2');
  world.channels.script.push({ delivery: { kind: 'ambiguous' }, arrives: true });
  await world.happens(world.proposed());
  await world.pass(20);
  world.channels.script.push({ delivery: { kind: 'ambiguous' }, arrives: false });
  await world.happens(world.ballot(1));
  for (let i = 0; i < 5; i++) await world.pass(10);
  assert.equal(world.channels.calls.filter(({ verb }) => verb === 'post').length, 2);
  assert.equal(valuesOf(world.shownIn('-2'), 'vote-quorum')?.voters, 1);
});

test('a chain that cannot be asked what the calls mean leaves a card that is mended later', async (t) => {
  const world = await votingWorld(t);
  world.addChannel(group);
  world.chain.votes.unreachable = true;
  await world.happens(world.proposed());
  assert.ok(keysOf(world.shownIn(group)).includes('effect-unread'));
  world.chain.votes.unreachable = false;
  world.chain.votes.motions = [{ kind: 'allocate', pool: 'low', dollars: 5n }];
  await world.pass(35);
  assert.ok(keysOf(world.shownIn(group)).includes('effect-line'));
});

test('the end of a vote is told once, to the channel and to whoever voted, by time alone', async (t) => {
  const world = await votingWorld(t);
  world.addChannel(group);
  await world.happens(world.proposed());
  await world.pass(20);
  await world.happens({ ...world.ballot(1), voter: world.admin.wallet.address });
  await world.pass(300_100);
  await world.pass(10);
  await world.pass(10);
  const news = world.channels.calls.filter(({ screen }) => keysOf(screen).includes('news-defeated'));
  assert.equal(news.length, 1);
  assert.equal(world.platform.written('proposalEnded'), 1);
  world.addChannel('-200');
  await world.pass(20);
  assert.equal(world.channels.calls.filter(({ chatId }) => chatId === '-200').length, 0, 'old news is none');
});

test('queued and executed are told to the channel, and whoever voted hears of the end', async (t) => {
  const world = await votingWorld(t);
  world.addChannel(group);
  await world.happens(world.proposed());
  await world.pass(20);
  await world.happens({ ...world.ballot(1), voter: world.admin.wallet.address });
  const step = (kind: 'queued' | 'executed', eta: number | null) =>
    ({ kind: 'proposalStepped', proposalId, step: kind, eta }) as const;
  await world.happens(step('queued', world.chain.state.time + 50));
  await world.pass(10);
  await world.happens(step('executed', null));
  await world.pass(10);
  const told = world.channels.calls.flatMap(({ screen }) => keysOf(screen)).filter((key) => key.startsWith('news-'));
  assert.deepEqual(told, ['news-queued', 'news-executed']);
  assert.equal(world.platform.written('proposalEnded'), 1);
  const card = [...world.channels.messages.values()].find(({ screens }) => keysOf(screens[0]).includes('vote-title'));
  assert.ok(keysOf(card?.screens.at(-1)).includes('vote-executed'));
});

test('a channel gets what it was subscribed to, and nothing after it was unsubscribed', async (t) => {
  const world = await votingWorld(t);
  const { id } = world.addChannel(group, ['alarms']);
  await world.happens(world.proposed(), { kind: 'salesPaused', product: 1, until: world.chain.state.time + 5000 });
  await world.pass(10);
  assert.deepEqual(
    world.channels.calls.map(({ screen }) => keysOf(screen)),
    [['news-paused']],
  );
  assert.equal(unsubscribe(world.db, id, ['alarms']), 1);
  await world.happens({ kind: 'salesPaused', product: 2, until: world.chain.state.time + 5000 });
  await world.pass(60);
  assert.equal(world.channels.calls.length, 1);
});

test('ballots that a reorganisation takes back leave the card, and unsaid news goes with them', async (t) => {
  const world = await votingWorld(t);
  world.addChannel(group);
  await world.happens(world.proposed());
  await world.pass(20);
  await world.happens(world.ballot(1, 1, 6000n));
  await world.happens(world.ballot(2, 0, 6000n));
  await world.pass(6);
  assert.equal(valuesOf(world.shownIn(group), 'vote-quorum')?.voters, 2);
  world.chain.reorg(1);
  await world.happens(world.ballot(3, 2, 6000n));
  await world.pass(6);
  const { bar: _, ...shares } = valuesOf(world.shownIn(group), 'vote-tally') ?? {};
  assert.deepEqual(shares, { for: 50, against: 0, abstain: 50 });
});
