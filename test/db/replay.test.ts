import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { asc } from 'drizzle-orm';
import { pino } from 'pino';
import { recordChainEvents } from '../../bot/loops/recordChainEvents.ts';
import { sendOutbox } from '../../bot/loops/sendOutbox.ts';
import type { ChainBlock } from '../../chain/events.ts';
import type { Hex } from '../../chain/subject.ts';
import { type Database, openDatabase } from '../../db/database.ts';
import { markAccountTold, ripeAccounts } from '../../db/guard.ts';
import * as blocksTables from '../../db/schema/blocks.ts';
import * as channelsTables from '../../db/schema/channels.ts';
import * as coversTables from '../../db/schema/covers.ts';
import * as messagesTables from '../../db/schema/messages.ts';
import * as ordersTables from '../../db/schema/orders.ts';
import * as poolsTables from '../../db/schema/pools.ts';
import * as votesTables from '../../db/schema/votes.ts';
import { type BareEvent, pool as desk, hash } from '../bot/loops/support/scriptedChain.ts';
import { scriptedPlatform } from '../bot/loops/support/scriptedPlatform.ts';
import { databasePath, subject } from '../bot/loops/support/world.ts';
import { poolAddresses } from '../bot/support/scriptedPools.ts';
import { oldFile } from './support/oldFile.ts';

const dollar = 1_000_000n;
const share = 10n ** 12n;
const wallet: Hex = `0x${'aa'.repeat(20)}`;
const series = BigInt(`0x${'0f'.repeat(32)}`);
const seriesText = `0x${'0f'.repeat(32)}`;
const operation: Hex = `0x${'0b'.repeat(32)}`;
const log = pino({ level: 'silent' });

function block(number: number, events: readonly BareEvent[]): ChainBlock {
  const place = {
    block: number,
    blockHash: hash('block', number),
    time: 1000 + number,
    transaction: hash('tx', number),
  };
  const placed = events.map((event, logIndex) => ({ ...event, ...place, logIndex }));
  return {
    ...{ number, hash: place.blockHash, parentHash: hash('block', number - 1), time: place.time },
    events: placed,
  };
}

const proposalId = 7n;
const inPool = { pool: poolAddresses.low, shares: 20n * share } as const;
const terms = { product: 1, version: 1, subject, trigger: -5, exit: 120, payout: 12_000_001n } as const;
/** What happened; of it the earlier version knew only what is in block 44. */
const history: ChainBlock[] = [
  block(40, [
    { kind: 'poolJoined', ...inPool, holder: wallet, dollars: 20n * dollar },
    { kind: 'exitRequested', ...inPool, controller: wallet, owner: wallet },
    {
      ...{ kind: 'proposalMade', proposalId, proposer: wallet, calls: [], description: '# More rain' },
      ...{ snapshot: 1040, deadline: 1050 },
    },
  ]),
  block(44, [
    { kind: 'seriesOpened', seriesId: series, ...terms, pool: poolAddresses.low },
    { kind: 'coverBought', seriesId: series, buyer: wallet, holder: wallet, units: 2, operation },
    { kind: 'operationEnded', operation, sender: wallet, success: true, refusal: null },
  ]),
  block(45, [
    { kind: 'voteCast', proposalId, voter: wallet, support: 1, votes: 5n, operation: null },
    { kind: 'poolLeft', ...inPool, controller: wallet, to: wallet, dollars: 20n * dollar, operation: null },
  ]),
  block(50, []),
];

const proof = `["0x${'01'.repeat(32)}"]`;
const place44 = `1044, '${hash('tx', 44)}'`;
const common = `"product":1,"subject":"${subject}"`;
const covered = `{"kind":"covered","seriesId":{"$bigint":"${series}"},${common},"trigger":-5,"exit":120,"payout":{"$bigint":"12000001"},
  "units":2,"transaction":"${hash('tx', 44)}","purse":{"wallet":"${wallet}","block":44,"have":null},"intentId":"done","holder":"${wallet}","gift":false}`;

/**
 * Ann's purchase is done and told, in words of which the key is another one today; a second notice about it still waits. Nothing of
 * pools and votes was known to whoever wrote this.
 */
const rows = `
  insert into users values (1, 'en', 'UTC', 1);
  insert into identities values (1, 1, 'telegram', 'ann', 'ann', null);
  insert into wallets values (1, '${wallet}', '0x${'ab'.repeat(20)}', x'00', 1, 1);
  insert into intents (id, userId, identityId, kind, state, product, subject, trigger, exit, ratePpm, proof, payout, cutoff, quotedAt,
      expiresAt, units, confirmedAt, messageId, closedBlock) values
    ('done', 1, 1, 'buyCover', 'done', 1, '${subject}', -5, 120, 55000, '${proof}', '12000001', 9000, 1000, 1300, 2, 1002, '9', 44);
  insert into userOperations values ('${operation}', 'done', '${wallet}', '0x${'01'.repeat(32)}', '{}', 2000, 1, 1003);
  insert into blocks values (45, '${hash('block', 45)}', 1045), (50, '${hash('block', 50)}', 1050);
  insert into series values (44, 0, ${place44}, '${seriesText}', 1, 1, '${subject}', -5, 120, '12000001');
  insert into covers values (44, 1, ${place44}, '${seriesText}', '${wallet}', '${wallet}', 2, '${operation}', 'done');
  insert into operationEnds values (44, 2, ${place44}, '${operation}', 1, null);
  insert into outbox values
    (1, 'bought:${operation}', 1, 'done', '${seriesText}', '${covered}', 44, 'sent', 1, 1, 0, null, '9', null),
    (2, 'orderUnclear:done', 1, 'done', null, '{"kind":"orderUnclear","intentId":"done",${common},"units":2}', null,
      'pending', 0, 0, 0, null, null, null);`;

/** Everything that is not learned anew. */
function kept(db: Database) {
  const { blocks } = blocksTables;
  const { covers, series } = coversTables;
  const { operationEnds, intents, userOperations } = ordersTables;
  const { outbox } = messagesTables;
  const { channelPosts } = channelsTables;
  const all = [blocks, covers, series, operationEnds, intents, userOperations, outbox, channelPosts] as const;
  return all.map((table) => db.select().from(table).all());
}

function opened(t: TestContext, path: string) {
  const { db, close } = openDatabase(path);
  t.after(close);
  const store = recordChainEvents({
    db,
    contracts: [desk],
    pools: poolAddresses,
    finality: 64,
    onChange: () => undefined,
  });
  return { db, store };
}

/** Everything that waits to be told reaches its reader. */
async function delivered(db: Database): Promise<string[]> {
  const platform = scriptedPlatform();
  const clock = () => 2_000_000;
  const outbox = sendOutbox({
    db,
    messenger: platform.messenger,
    platform: 'telegram',
    clock,
    peoplesClock: clock,
    log,
    perSecond: 30,
  });
  await outbox.idle();
  await outbox.stop();
  return platform.calls.map(({ kind }) => kind);
}

test('a database of an earlier version learns what that did not know; what it knew, closed and told stays as it was', (t) => {
  const path = oldFile(t, 4, rows);
  const { db, store } = opened(t, path);
  assert.ok(store.isOutdated());
  assert.deepEqual(db.select().from(poolsTables.poolDeeds).all(), []);
  const before = kept(db);
  store.replay(history);
  assert.deepEqual(kept(db), before);
  assert.deepEqual(
    db
      .select({ deed: poolsTables.poolDeeds.deed })
      .from(poolsTables.poolDeeds)
      .orderBy(asc(poolsTables.poolDeeds.block), asc(poolsTables.poolDeeds.logIndex))
      .all(),
    ['joined', 'requested', 'left'].map((deed) => ({ deed })),
  );
  assert.deepEqual(db.select({ votes: votesTables.ballots.votes }).from(votesTables.ballots).all(), [{ votes: 5n }]);
  assert.equal(db.select().from(poolsTables.poolSeries).all().length, 1);
  assert.ok(!store.isOutdated());
  assert.ok(!opened(t, path).store.isOutdated(), 'once for each version');
});

test('nobody is told anything twice or late, what waited is told, and what comes then is told once', async (t) => {
  const { db, store } = opened(t, oldFile(t, 4, rows));
  store.replay(history);
  assert.deepEqual(await delivered(db), ['orderUnclear']);
  assert.deepEqual(store.recent()[0], { number: 50, hash: hash('block', 50) });
  store.apply(
    block(51, [{ kind: 'poolLeft', ...inPool, controller: wallet, to: wallet, dollars: dollar, operation: null }]),
  );
  assert.deepEqual(await delivered(db), ['poolLeft']);
});

test('reading again is all or nothing', (t) => {
  const { db, store } = opened(t, oldFile(t, 4, rows));
  const before = kept(db);
  assert.throws(() => store.replay([...history, ...history]), 'the same place twice is refused');
  assert.deepEqual(kept(db), before);
  assert.ok(store.isOutdated());
});

test('reading again twice is reading once', (t) => {
  const { db, store } = opened(t, oldFile(t, 4, rows));
  const learned = () => [
    db.select().from(poolsTables.poolDeeds).all(),
    db.select().from(poolsTables.poolBalances).all(),
    kept(db),
  ];
  store.replay(history);
  const once = learned();
  store.replay(history);
  assert.deepEqual(learned(), once);
});

test('an announcement that was told and acted on is not ripe again', (t) => {
  const { db, store } = opened(t, oldFile(t, 4, rows));
  const announced: BareEvent = {
    ...{ kind: 'accountSet', what: 'owner', wallet, account: `0x${'cc'.repeat(20)}`, deed: 'announced', readyAt: 1100 },
  };
  const blocks = [...history, block(51, [announced]), block(52, [{ ...announced, account: `0x${'dd'.repeat(20)}` }])];
  store.replay(blocks);
  const [first] = ripeAccounts(db, 1200);
  assert.ok(first);
  markAccountTold(db, first.deed);
  store.replay(blocks);
  assert.deepEqual(
    ripeAccounts(db, 1200).map(({ deed }) => deed.block),
    [52],
  );
});

test('a new database has nothing to learn again', (t) => {
  const path = databasePath(t);
  const { db, store } = opened(t, path);
  store.replay([]);
  assert.ok(!store.isOutdated());
  assert.deepEqual(db.select().from(blocksTables.blocks).all(), []);
});
