import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Tap } from '../../../bot/action.ts';
import { recordDeed } from '../../../bot/loops/recordPools.ts';
import { readLocales } from '../../../bot/readLocales.ts';
import type { Screen } from '../../../bot/screen.ts';
import type { PoolTap } from '../../../bot/taps/poolTaps.ts';
import { render } from '../../../bot/telegram/render.ts';
import type { EventPlace } from '../../../chain/events.ts';
import type { Hex } from '../../../chain/subject.ts';
import { intentById } from '../../../db/intents.ts';
import { openOrders } from '../../../db/orders.ts';
import { addPoolBalance } from '../../../db/pools.ts';
import { walletOf } from '../../../db/wallets.ts';
import { poolAddresses } from '../support/scriptedPools.ts';
import { talkWorld, tapsOf } from '../support/talkWorld.ts';

const day = 86_400;
const share = 10n ** 12n;
const dollar = 1_000_000n;
const translator = readLocales()('en');
const pool = (tap: PoolTap): Tap => ({ kind: 'pool', tap });
const poolTaps = (screen: Screen) => tapsOf(screen).flatMap((tap) => (tap.kind === 'pool' ? [tap.tap.kind] : []));
const textOf = (screen: Screen) => render(screen, { translator, timeZone: 'UTC', botName: 'Bot' }).html;

let logs = 0;
const placeAt = (time: number): EventPlace => ({
  block: ++logs,
  blockHash: `0x${'0b'.repeat(32)}`,
  time,
  transaction: `0x${String(logs).padStart(64, '0')}`,
  logIndex: 0,
});

function world(t: TestContext) {
  const made = talkWorld(t);
  const ann = made.person('ann');
  const { pools } = made.chain;
  const { db } = made;
  /** Confirms the offer on the last screen and says what was ordered. */
  async function confirms() {
    const yes = tapsOf(ann.last()).find(({ kind }) => kind === 'confirm');
    assert.ok(yes?.kind === 'confirm');
    assert.deepEqual(await ann.hears(yes), []);
    const intent = intentById(db, yes.intentId);
    assert.equal(intent?.state, 'confirmed');
    return intent.action;
  }
  return { ...made, ann, pools, confirms };
}

test('the three pools are told with what they hold and what is at stake', async (t) => {
  const { ann } = world(t);
  assert.deepEqual(await ann.hears(pool({ kind: 'levels' })), ['pools-intro']);
  const text = textOf(ann.last());
  for (const word of ['Low risk', 'Medium risk', 'High risk', '$1,000.00', '25%', 'lose what you put in'])
    assert.ok(text.includes(word), word);
  assert.deepEqual(poolTaps(ann.last()), ['level', 'level', 'level', 'mine', 'risks']);
  assert.deepEqual(await ann.hears(pool({ kind: 'risks' })), ['pool-risks']);
  assert.match(textOf(ann.last()), /Who else earns/);
});

test('a pool shows what its shares did and a picture of its losses, within a caption', async (t) => {
  const { ann, db, chain } = world(t);
  const now = chain.state.time;
  const at = poolAddresses.medium;
  addPoolBalance(db, placeAt(now - 100 * day), at, { assets: 1010n * dollar, shares: 1000n * share }, 0n);
  addPoolBalance(db, placeAt(now - 40 * day), at, { assets: 1030n * dollar, shares: 1000n * share }, 20n * dollar);
  addPoolBalance(db, placeAt(now - 3 * day), at, { assets: 1000n * dollar, shares: 1000n * share }, -30n * dollar);
  await ann.hears(pool({ kind: 'level', level: 'medium' }));
  const screen = ann.last();
  const text = textOf(screen);
  assert.match(text, /−2\.92% in 30 days/);
  assert.match(text, /−1% in 90 days/);
  assert.match(text, /left \$20\.00 in this pool and took \$30\.00 out of it; the worst week took \$30\.00/);
  assert.match(text, /no promise/);
  assert.ok(screen.picture?.svg.startsWith('<svg'));
  assert.ok(text.replace(/<[^>]+>/g, '').length < 1024, 'Telegram cuts captions off');
  const keys = screen.paragraphs.flat().map(({ key }) => key);
  assert.ok(!keys.includes('pool-picture'), 'the words of the picture are its own');
});

test('a pool without history says so, and one whose events are not all read says that', async (t) => {
  const { ann, pools } = world(t);
  await ann.hears(pool({ kind: 'level', level: 'low' }));
  assert.equal(ann.last().picture, undefined);
  assert.match(textOf(ann.last()), /still reading its past/);
  assert.deepEqual(await ann.hears(pool({ kind: 'statement', level: 'low' })), ['statement-unread']);
  Object.assign(pools.state, { assets: 0n, locked: 0n, shares: 0n });
  await ann.hears(pool({ kind: 'level', level: 'low' }));
  assert.match(textOf(ann.last()), /No history yet/);
});

test('a tapped amount is confirmed with its shares and then ordered', async (t) => {
  const { ann, confirms } = world(t);
  await ann.hears(pool({ kind: 'level', level: 'medium' }));
  assert.deepEqual(await ann.taps('pool', (tap) => tap.kind === 'pool' && tap.tap.kind === 'deposit'), [
    'deposit-question',
  ]);
  assert.match(textOf(ann.last()), /\$5\.00<\/b> into the medium-risk pool and get about 5 shares: 0\.49% of the pool/);
  assert.deepEqual(await confirms(), { kind: 'depositPool', pool: 'medium', dollars: 5n * dollar });
});

test('a typed amount is read; what is none is told and the question stands', async (t) => {
  const { ann, confirms } = world(t);
  assert.deepEqual(await ann.hears(pool({ kind: 'askDeposit', level: 'high' })), ['ask-deposit']);
  const wrong = { ten: 'dollars-not-number', '-1': 'dollars-negative', '0': 'dollars-zero', '1e9': 'dollars-too-many' };
  for (const [text, key] of Object.entries(wrong)) assert.deepEqual(await ann.says(text), [key]);
  assert.deepEqual(await ann.says('💰'), ['dollars-not-number']);
  assert.equal(ann.last().form?.asks, 'form-deposit');
  assert.deepEqual(await ann.says('$7,50'), ['deposit-question']);
  assert.deepEqual(await confirms(), { kind: 'depositPool', pool: 'high', dollars: 7_500_000n });
});

test('a flight typed instead of an amount is a flight', async (t) => {
  const { ann } = world(t);
  await ann.hears(pool({ kind: 'askDeposit', level: 'low' }));
  assert.deepEqual(await ann.says('CO 62 IAH EWR'), ['pick-day']);
});

test('too few dollars, a full pool and a closed one are refused before anything is offered', async (t) => {
  const { ann, pools, db } = world(t);
  assert.deepEqual(await ann.hears(pool({ kind: 'deposit', level: 'low', dollars: 21 })), ['refused-too-few-dollars']);
  pools.state.room = 10n * dollar;
  assert.deepEqual(await ann.hears(pool({ kind: 'deposit', level: 'low', dollars: 11 })), ['deposit-too-much']);
  pools.state.room = 0n;
  assert.deepEqual(await ann.hears(pool({ kind: 'deposit', level: 'low', dollars: 1 })), ['deposit-closed']);
  assert.deepEqual(openOrders(db), []);
});

test('leaving is asked for in whole, by half or in dollars', async (t) => {
  const { ann, pools, confirms } = world(t);
  assert.deepEqual(await ann.hears(pool({ kind: 'exit', level: 'medium' })), ['no-shares']);
  pools.mine.held = 20n * share;
  assert.deepEqual(await ann.hears(pool({ kind: 'exit', level: 'medium' })), ['choose-exit']);
  assert.deepEqual(await ann.hears(pool({ kind: 'exitPart', level: 'medium', percent: 50 })), ['exit-question']);
  assert.deepEqual(await confirms(), { kind: 'requestExit', pool: 'medium', shares: 10n * share });
  await ann.hears(pool({ kind: 'askExit', level: 'medium' }));
  assert.deepEqual(await ann.says('25'), ['exit-too-much']);
  await ann.hears(pool({ kind: 'askExit', level: 'medium' }));
  assert.deepEqual(await ann.says('1.2.3'), ['dollars-unclear']);
  assert.deepEqual(await ann.says('4'), ['exit-question']);
  assert.deepEqual(await confirms(), { kind: 'requestExit', pool: 'medium', shares: 4n * share });
});

test('what is confirmed is said to be for good, with its day and whose losses count until then', async (t) => {
  const { ann, pools } = world(t);
  pools.mine.held = 20n * share;
  await ann.hears(pool({ kind: 'exitPart', level: 'medium', percent: 100 }));
  const text = textOf(ann.last());
  for (const words of ['$20.00', 'cannot be taken back, put off or added to', 'price of that day', 'losses until then'])
    assert.ok(text.includes(words), words);
});

test('a second request is refused while one waits, however it is asked for', async (t) => {
  const { ann, pools, chain, db } = world(t);
  Object.assign(pools.mine, { held: 5n * share, queued: 5n * share, readyAt: chain.state.time + day });
  assert.deepEqual(await ann.hears(pool({ kind: 'exit', level: 'low' })), ['exit-waits']);
  assert.deepEqual(await ann.hears(pool({ kind: 'exitPart', level: 'low', percent: 100 })), ['exit-waits']);
  await ann.hears(pool({ kind: 'askExit', level: 'low' }));
  assert.deepEqual(await ann.says('1'), ['exit-waits']);
  pools.mine.held = 0n;
  assert.deepEqual(await ann.hears(pool({ kind: 'exit', level: 'low' })), ['exit-waits']);
  assert.deepEqual(openOrders(db), []);
});

test('taking out waits for its time, is cut to what is free, and does not lapse', async (t) => {
  const { ann, pools, chain, confirms } = world(t);
  const leave = pool({ kind: 'leave', level: 'low' });
  assert.deepEqual(await ann.hears(leave), ['nothing-waits']);
  Object.assign(pools.mine, { queued: 900n * share, readyAt: chain.state.time + day });
  assert.deepEqual(await ann.hears(leave), ['exit-cooling']);
  chain.state.time += day;
  assert.deepEqual(await ann.hears(leave), ['leave-question-part']);
  assert.match(textOf(ann.last()), /\$750\.00.*\n\n\$150\.00 stays/s);
  assert.deepEqual(await confirms(), { kind: 'leavePool', pool: 'low', shares: 750n * share });
  const free = pools.state.locked;
  pools.state.locked = pools.state.assets;
  assert.deepEqual(await ann.hears(leave), ['exit-locked']);
  pools.state.locked = free;
  chain.state.time += 90 * day;
  assert.deepEqual(await ann.hears(leave), ['leave-question-part']);
});

test('shares are told by pool with what waits, and a way on for each state', async (t) => {
  const { ann, pools, chain } = world(t);
  const mine = pool({ kind: 'mine' });
  assert.deepEqual(await ann.hears(mine), ['mine-none']);
  Object.assign(pools.mine, { held: 5n * share });
  assert.deepEqual(await ann.hears(mine), ['mine-title']);
  assert.ok(poolTaps(ann.last()).includes('exit'));
  Object.assign(pools.mine, { queued: 5n * share, readyAt: chain.state.time + 1 });
  await ann.hears(mine);
  assert.match(textOf(ann.last()), /⏳ \$5\.00/);
  assert.ok(!poolTaps(ann.last()).some((kind) => kind === 'exit' || kind === 'leave'));
  chain.state.time += 1;
  await ann.hears(mine);
  assert.match(textOf(ann.last()), /✅ \$5\.00/);
  assert.ok(poolTaps(ann.last()).includes('leave'));
  pools.state.locked = pools.state.assets;
  await ann.hears(mine);
  assert.match(textOf(ann.last()), /🔒 \$5\.00/);
});

test('a statement adds up what the recorded events say', async (t) => {
  const { ann, db, chain, pools } = world(t);
  Object.assign(pools.state, { assets: 0n, locked: 0n, shares: 0n });
  assert.deepEqual(await ann.hears(pool({ kind: 'statement', level: 'low' })), ['statement-empty']);
  const wallet = walletOf(db, 1)?.address;
  assert.ok(wallet);
  const [time, at] = [chain.state.time, poolAddresses.low];
  const friend: Hex = `0x${'fe'.repeat(20)}`;
  const joined = { kind: 'poolJoined', pool: at, holder: wallet, dollars: 50n * dollar, shares: 50n * share } as const;
  recordDeed(db, { ...placeAt(time - 9), ...joined });
  recordDeed(db, {
    ...placeAt(time - 8),
    kind: 'poolJoined',
    pool: at,
    holder: friend,
    dollars: 50n * dollar,
    shares: 50n * share,
  });
  recordDeed(db, {
    ...placeAt(time - 7),
    kind: 'sharesMoved',
    pool: at,
    from: wallet,
    to: friend,
    shares: 10n * share,
  });
  addPoolBalance(db, placeAt(time - 6), at, { assets: 110n * dollar, shares: 100n * share }, 10n * dollar);
  recordDeed(db, {
    ...placeAt(time - 5),
    kind: 'exitRequested',
    pool: at,
    controller: wallet,
    owner: wallet,
    shares: 20n * share,
  });
  recordDeed(db, {
    ...placeAt(time - 4),
    kind: 'poolLeft',
    pool: at,
    controller: wallet,
    to: wallet,
    dollars: 22n * dollar,
    shares: 20n * share,
    operation: null,
  });
  Object.assign(pools.state, { assets: 88n * dollar, shares: 80n * share });
  assert.deepEqual(
    await ann.hears(pool({ kind: 'statement', level: 'low' })),
    ['statement-unread'],
    'shares are missing',
  );
  pools.mine.held = 20n * share;
  assert.deepEqual(await ann.hears(pool({ kind: 'statement', level: 'low' })), ['statement-title']);
  const text = textOf(ann.last());
  assert.match(text, /you put in \$50\.00/);
  assert.match(text, /you gave shares worth \$10\.00/);
  assert.match(text, /you asked to leave/);
  assert.match(text, /you took out \$22\.00/);
  assert.match(text, /Put in \$50\.00, taken out \$32\.00, worth now \$21\.99: a gain of <b>\$3\.99/);
});

test('a chain that does not answer leaves every way open', async (t) => {
  const { ann, pools } = world(t);
  pools.unreachable = true;
  assert.deepEqual(await ann.hears(pool({ kind: 'levels' })), ['pools-intro']);
  assert.match(textOf(ann.last()), /could not read it just now/);
  const taps: PoolTap[] = [
    { kind: 'level', level: 'low' },
    { kind: 'deposit', level: 'low', dollars: 5 },
    { kind: 'exit', level: 'low' },
    { kind: 'leave', level: 'low' },
    { kind: 'mine' },
  ];
  for (const tap of taps) assert.deepEqual(await ann.hears(pool(tap)), ['unreachable'], tap.kind);
});
