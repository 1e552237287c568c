import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import type { Action, Person } from '../../../bot/action.ts';
import { handleAction } from '../../../bot/handleAction.ts';
import type { Screen } from '../../../bot/screen.ts';
import type { Talk } from '../../../bot/usecases/talk.ts';
import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import type { ProductSettings } from '../../../chain/votes/motion.ts';
import { encodeWatch } from '../../../chain/watchSubject.ts';
import { findOrCreateUserByIdentity } from '../../../db/users.ts';
import { newestProposals } from '../../../db/votes.ts';
import { votedContracts } from '../../chain/support/votedContracts.ts';
import { keysOf, votingWorld } from '../loops/support/votingWorld.ts';
import { oneVote } from '../support/scriptedVotes.ts';
import { rates, watches } from '../support/talkWorld.ts';

/** As people type a hash: in groups, so that it is not taken for a key. */
const grouped = (hash: string) => hash.match(/.{1,8}/g)?.join(' ') ?? '';
const root = grouped(`0x${'34'.repeat(32)}`);
const file = grouped('ab'.repeat(32));
const friend = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';

function settingsOf(product: number): ProductSettings {
  const row = allProducts.find((one) => one.product === product);
  assert.ok(row);
  const [a, b, c] = row.settings.caps;
  const oracle = votedContracts.oracles[row.oracle];
  return { ...row.settings, caps: [a, b, c], oracle, ratesRoot: `0x${'12'.repeat(32)}` };
}

async function proposer(t: Parameters<typeof votingWorld>[0]) {
  const world = await votingWorld(t);
  const { db, chain, loops } = world;
  chain.votes.everybody = 200_000n * oneVote;
  chain.votes.products.set(1, settingsOf(1));
  chain.votes.reporters = {
    reporters: [
      { signer: `0x${'a1'.repeat(20)}`, family: 1 },
      { signer: `0x${'a2'.repeat(20)}`, family: 2 },
    ],
    ...{ quorum: 2, families: 2 },
  };
  const onOrder = () => {
    loops.orders.wake();
    loops.outbox.wake();
  };
  const log = pino({ level: 'silent' });
  const talk: Talk = { db, door: chain.door, rates, watches, signer: chain.signer, faucet: null, onOrder, log };
  const visitor = { platform: 'telegram', platformUserId: 'ann', privateChatId: 'ann', locale: 'en', timeZone: 'UTC' };
  const { user, identity } = findOrCreateUserByIdentity(db, { ...visitor, platform: 'telegram' }, chain.state.time);
  const ann: Person = { userId: user.id, identityId: identity.id, created: false };
  const does = (action: Action) => handleAction(talk, ann, action, '7');
  const says = (text: string) => does({ kind: 'say', text });
  const picks = (value: string) => does({ kind: 'votes', tap: { kind: 'pick', value } });
  return { world, talk, does, says, picks };
}

const keys = (screens: Screen[]) => screens.flatMap((screen) => keysOf(screen));

/** Each template with what is answered to its questions. */
const answers = {
  rates: ['1', root, file, '3 rows dearer', 'Rates of November'],
  product: ['13', root, file, 'Cover exploits'],
  cap: ['1', '3', '25,000', '4.5', 'More for each airport'],
  allocate: ['medium', '200,000', 'Back flights'],
  reporter: [`0x${'a1'.repeat(20)}`, friend, 'Ada leaves'],
  spend: ['dollars', '1,200', friend, 'Pay the translation'],
} as const;

for (const [template, given] of Object.entries(answers))
  test(`${template}: answered one at a time, confirmed, and on chain as it was shown`, async (t) => {
    const { world, does, says } = await proposer(t);
    const name = Object.keys(answers).find((one) => one === template);
    assert.ok(
      name === 'rates' ||
        name === 'product' ||
        name === 'cap' ||
        name === 'allocate' ||
        name === 'reporter' ||
        name === 'spend',
    );
    assert.deepEqual(keys(await does({ kind: 'votes', tap: { kind: 'propose' } })), ['propose-which']);
    assert.deepEqual(keys(await does({ kind: 'votes', tap: { kind: 'draft', template: name } })), ['draft-ask']);
    let screens: Screen[] = [];
    for (const text of given) {
      assert.deepEqual(keys(await says('👾 nonsense 👾'.repeat(40))), ['draft-again', 'draft-ask'], text);
      screens = await says(text);
    }
    const shown = keys(screens);
    assert.ok(shown.includes('draft-effect') && shown.includes('draft-call'), shown.join(' '));
    const confirm = screens[0]?.buttons.flat().find((button) => 'tap' in button && button.tap.kind === 'confirm');
    assert.ok(confirm !== undefined && 'tap' in confirm);
    assert.deepEqual(await does(confirm.tap), []);
    await world.loops.orders.idle();
    world.chain.mine();
    await world.loops.follow();
    const [proposal] = newestProposals(world.db, 1);
    assert.ok(proposal?.description.startsWith(given[given.length - 1] ?? '?'));
    assert.equal(proposal?.calls.length, 1);
  });

test('too few votes is said before anything is asked', async (t) => {
  const { world, does } = await proposer(t);
  world.chain.votes.everybody = 99_999n * oneVote;
  assert.deepEqual(keys(await does({ kind: 'votes', tap: { kind: 'propose' } })), ['propose-too-few']);
});

test('what is like that already, or cannot be, is not proposed', async (t) => {
  const { does, says, picks } = await proposer(t);
  await does({ kind: 'votes', tap: { kind: 'draft', template: 'cap' } });
  for (const text of ['1', '1', '5,000', '1']) await says(text);
  assert.deepEqual(keys(await says('Nothing new')), ['draft-problem']);
  await does({ kind: 'votes', tap: { kind: 'draft', template: 'product' } });
  for (const text of ['1', root, file]) await picks(text);
  assert.deepEqual(keys(await says('Flights again')), ['draft-problem']);
  assert.deepEqual(keys(await picks('1')), ['propose-which'], 'a button of a draft that is over');
});

test('an exploit is reported with a deposit, and the claim leads to a proposal that answers it', async (t) => {
  const { world, does, says } = await proposer(t);
  world.addChannel('-100');
  const day = new Date((world.chain.state.time - 86_400) * 1000).toISOString().slice(0, 10);
  const subject = encodeWatch({ name: 'LENDER-V2', date: day, days: 30, detail: '' });
  const terms = { product: 13, version: 1, subject, trigger: 1000, exit: 1000, payout: 5_000_000n };
  const pool = votedContracts.pools.high;
  const report = (text: string) => does({ kind: 'report', text });
  assert.deepEqual(keys(await report('exploit lender v2 https://e.org/x')), ['report-not-covered']);
  await world.happens({ kind: 'seriesOpened', seriesId: 5n, ...terms, pool });
  assert.deepEqual(keys(await report('')), ['report-problem', 'report-how']);
  const offered = await report('exploit lender v2 https://e.org/x');
  assert.deepEqual(keys(offered), ['report-question']);
  const confirm = offered[0]?.buttons.flat().find((button) => 'tap' in button && button.tap.kind === 'confirm');
  assert.ok(confirm !== undefined && 'tap' in confirm);
  await does(confirm.tap);
  await world.loops.orders.idle();
  world.chain.mine();
  await world.loops.follow();
  await world.pass(10);
  for (let i = 0; i < 3; i++) await world.pass(10);
  assert.equal(world.platform.written('claimRecorded'), 1, world.platform.calls.map(({ kind }) => kind).join(' '));
  assert.ok(world.channels.calls.some(({ screen }) => keysOf(screen).includes('news-claim')));
  const claims = await does({ kind: 'votes', tap: { kind: 'draft', template: 'answer' } });
  assert.deepEqual(keys(claims), ['propose-which-claim']);
  await does({ kind: 'votes', tap: { kind: 'judge', product: 13, subject } });
  await says('40 %');
  await says('https://e.org/report');
  assert.ok(keys(await says('Forty per cent were taken')).includes('draft-effect'));
  world.chain.votes.file = { claimant: votedContracts.market, claimsUntil: 2 ** 40, isAnswered: false };
  assert.deepEqual(keys(await report('exploit lender v2 https://e.org/x')), ['report-claimed']);
  world.chain.votes.file = { claimant: null, claimsUntil: 5, isAnswered: false };
  assert.deepEqual(keys(await report('exploit lender v2 https://e.org/x')), ['report-over']);
});

test('votes are delegated to an address that was typed, and to nothing else', async (t) => {
  const { does, says } = await proposer(t);
  assert.deepEqual(keys(await does({ kind: 'votes', tap: { kind: 'delegate' } })), ['delegate-ask']);
  assert.deepEqual(keys(await says('@bob')), ['delegate-unknown']);
  assert.deepEqual(keys(await says(`${friend.slice(0, -1)}9`)), ['delegate-no-address']);
  assert.deepEqual(keys(await says(friend)), ['delegate-question']);
  assert.deepEqual(keys(await does({ kind: 'votes', tap: { kind: 'delegateSelf' } })), ['delegate-question']);
  assert.deepEqual(keys(await does({ kind: 'votes', tap: { kind: 'power' } })), ['votes-power', 'votes-more']);
});
