import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { recordChainEvents } from '../../../bot/loops/recordChainEvents.ts';
import { statementFor } from '../../../bot/usecases/pool/myShares.ts';
import { growthsOf, lossHistory } from '../../../bot/usecases/pool/poolHistory.ts';
import { bookEvent, emptyBook } from '../../../chain/poolBook.ts';
import type { PoolEvent } from '../../../chain/poolEvents.ts';
import type { Hex } from '../../../chain/subject.ts';
import { deedsOf, newestBalance } from '../../../db/pools.ts';
import { poolAddresses } from '../support/scriptedPools.ts';
import { pool, scriptedChain, seriesId, seriesOpened } from './support/scriptedChain.ts';
import { freshDatabase, subject } from './support/world.ts';

const dollar = 1_000_000n;
const share = 10n ** 12n;
const day = 86_400;
const ann: Hex = `0x${'a1'.repeat(20)}`;
const ben: Hex = `0x${'be'.repeat(20)}`;
const opened = seriesOpened({ row: { product: 1, subject, trigger: 121, exit: 121 } });
const ratesRoot: Hex = `0x${'70'.repeat(32)}`;
const listed = { kind: 'productListed', product: 1, version: 1, feeBps: 500, ratesRoot } as const;
const joined = { kind: 'poolJoined', pool, holder: ann, dollars: 100n * dollar, shares: 100n * share } as const;
const bought = { kind: 'coverBought', seriesId, buyer: ben, holder: ben, units: 4, operation: null } as const;
const settled = (outcome: 'PAYING' | 'EXPIRED' | 'VOID', payPerUnit: bigint) =>
  ({ kind: 'seriesSettled', seriesId, outcome, index: 0, units: 4, payPerUnit }) as const;

function world(t: TestContext) {
  const db = freshDatabase(t);
  const chain = scriptedChain();
  const store = recordChainEvents({
    db,
    contracts: [pool],
    pools: poolAddresses,
    finality: 64,
    onChange: () => undefined,
  });
  const mine = (...events: Parameters<typeof chain.block>[0]) => store.apply(chain.block(events));
  return { db, chain, store, mine };
}

test('what a settled series leaves or takes is counted as the contracts do it, fee and all', (t) => {
  const outcomes = { EXPIRED: [0n, 3_800_000n], VOID: [dollar, 0n], PAYING: [12n * dollar, -44_200_000n] } as const;
  for (const [outcome, [payPerUnit, gain]] of Object.entries(outcomes)) {
    const { db, mine } = world(t);
    const end = outcome === 'EXPIRED' || outcome === 'VOID' ? outcome : 'PAYING';
    mine(listed, joined, opened, bought);
    mine(settled(end, payPerUnit));
    assert.equal(newestBalance(db, pool).assets, 100n * dollar + gain, outcome);
    const book = emptyBook();
    const events: PoolEvent[] = [
      { time: 1, transaction: '0x', kind: 'productListed', product: 1, version: 1, feeBps: 500 },
      { time: 1, transaction: '0x', kind: 'deposited', holder: ann, dollars: 100n * dollar, shares: 100n * share },
      {
        time: 1,
        transaction: '0x',
        kind: 'seriesOpened',
        id: seriesId,
        product: 1,
        version: 1,
        payout: 12n * dollar,
        pool,
      },
      { time: 1, transaction: '0x', kind: 'coverBought', id: seriesId, units: 4n },
      {
        time: 1,
        transaction: '0x',
        kind: 'seriesSettled',
        id: seriesId,
        isVoid: end === 'VOID',
        units: 4n,
        payPerUnit,
      },
    ];
    for (const event of events) bookEvent(book, pool, event);
    assert.equal(newestBalance(db, pool).assets, book.assets, 'the book that anybody rebuilds says the same');
  }
});

test('a reorganisation takes the pool’s facts back with their blocks', (t) => {
  const { db, chain, store, mine } = world(t);
  mine(listed, joined, opened);
  mine(bought, settled('PAYING', 12n * dollar));
  mine({ kind: 'exitRequested', pool, controller: ann, owner: ann, shares: 10n * share });
  assert.deepEqual(
    deedsOf(db, pool, ann).map(({ deed }) => deed),
    ['joined', 'requested'],
  );
  chain.reorg(2, true);
  store.unwind(0);
  assert.deepEqual(newestBalance(db, pool), { assets: 100n * dollar, shares: 100n * share });
  assert.deepEqual(
    deedsOf(db, pool, ann).map(({ deed }) => deed),
    ['joined'],
  );
  mine(bought, settled('EXPIRED', 0n));
  assert.equal(newestBalance(db, pool).assets, 103_800_000n);
});

test('growth and losses are those of the last weeks, and a young pool is told by its age', (t) => {
  const { db, chain, mine } = world(t);
  const now = () => chain.state.time;
  assert.deepEqual(growthsOf(db, pool, { assets: 0n, shares: 0n }, now()), []);
  mine(listed, joined, opened, bought);
  chain.state.time += 10 * day;
  assert.deepEqual(growthsOf(db, pool, newestBalance(db, pool), now()), [{ days: 10, bps: 0 }]);
  mine(settled('PAYING', 12n * dollar));
  chain.state.time += 25 * day;
  const growths = growthsOf(db, pool, newestBalance(db, pool), now());
  assert.deepEqual(growths, [
    { days: 30, bps: -4420 },
    { days: 35, bps: -4420 },
  ]);
  const { weeks, last } = lossHistory(db, pool, now());
  assert.equal(weeks.length, 12);
  assert.deepEqual(
    weeks.filter(({ lost }) => lost > 0n),
    [{ earned: 0n, lost: 44_200_000n }],
  );
  assert.equal(
    weeks.findIndex(({ lost }) => lost > 0n),
    8,
    '25 days ago is the fourth week from the end',
  );
  assert.equal(last, new Date(now() * 1000).toISOString().slice(0, 10));
});

test('a statement is only of its own investor, whatever others do in the same block', (t) => {
  const { db, chain, mine } = world(t);
  mine(
    joined,
    { ...joined, holder: ben, dollars: 300n * dollar, shares: 300n * share },
    { kind: 'sharesMoved', pool, from: ben, to: ann, shares: 50n * share },
    { kind: 'exitRequested', pool, controller: ben, owner: ben, shares: 250n * share },
    { kind: 'poolLeft', pool, controller: ben, to: ann, dollars: 250n * dollar, shares: 250n * share, operation: null },
  );
  const lines = statementFor(db, pool, ann, chain.state.time);
  assert.deepEqual(
    lines.map(({ deed, held }) => [deed, held / share]),
    [
      ['deposited', 100n],
      ['received', 150n],
      ['balance', 150n],
    ],
  );
  const bens = statementFor(db, pool, ben, chain.state.time).map(({ deed, held }) => [deed, held / share]);
  assert.deepEqual(bens, [
    ['deposited', 300n],
    ['sent', 250n],
    ['queued', 250n],
    ['left', 0n],
    ['balance', 0n],
  ]);
});
