import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import Sqlite from 'better-sqlite3';
import { noticeSchema } from '../../bot/notices.ts';
import { openDatabase } from '../../db/database.ts';
import { actionOf, confirmIntent, intentById } from '../../db/intents.ts';
import { openOrder } from '../../db/orders.ts';
import * as coversTables from '../../db/schema/covers.ts';
import * as messagesTables from '../../db/schema/messages.ts';
import { databasePath, subject } from '../bot/loops/support/world.ts';
import { journal, oldFile } from './support/oldFile.ts';

const wallet = `0x${'aa'.repeat(20)}` as const;
const proof = [`0x${'01'.repeat(32)}`, `0x${'02'.repeat(32)}`] as const;
const terms = `1, '${subject}', -5, 120, 55000, '${JSON.stringify(proof)}', '12000001', 9000, 1000, 1300`;
const columns = 'product, subject, trigger, exit, ratePpm, proof, payout, cutoff, quotedAt, expiresAt';
const seriesId = `0x${'0f'.repeat(32)}`;
const operation = `0x${'0b'.repeat(32)}`;
const transaction = `0x${'0c'.repeat(32)}`;
const oldOrder = `"product":1,"subject":"${subject}","units":3`;

/** Ann has a wallet, an offer, an order that is on its way and one that was bought; Ben has an offer and no wallet. */
const rows = `
  insert into users values (1, 'en', 'UTC', 1), (2, 'en', 'UTC', 1);
  insert into identities values (1, 1, 'telegram', 'ann', 'ann', null), (2, 2, 'telegram', 'ben', 'ben', null);
  insert into wallets values (1, '${wallet}', '0x${'ab'.repeat(20)}', x'00', 1, 1);
  insert into intents (id, userId, identityId, kind, state, ${columns}, units, confirmedAt, messageId, closedBlock) values
    ('quoted', 1, 1, 'buyCover', 'quoted', ${terms}, null, null, '7', null),
    ('sent', 1, 1, 'buyCover', 'sent', ${terms}, 3, 1001, '8', null),
    ('done', 1, 1, 'buyCover', 'done', ${terms}, 2, 1002, '9', 44),
    ('walletless', 2, 2, 'buyCover', 'quoted', ${terms}, null, null, '10', null);
  insert into userOperations values ('${operation}', 'sent', '${wallet}', '${seriesId}', '{}', 2000, 1, 1003);
  insert into series values (44, 0, 1010, '${transaction}', '${seriesId}', 1, 1, '${subject}', -5, 120, '12000001');
  insert into covers values (44, 1, 1010, '${transaction}', '${seriesId}', '${wallet}', '${wallet}', 2, null, 'done');
  insert into outbox values
    (1, 'orderPlaced:sent', 1, 'sent', null, '{"kind":"orderPlaced","intentId":"sent",${oldOrder}}', null,
      'pending', 0, 0, 0, null, null, null),
    (2, 'orderRefused:sent', 1, 'sent', null,
      '{"kind":"orderRefused","intentId":"sent",${oldOrder},"refusal":{"code":"POOL_FULL","needed":{"$bigint":"2"},"free":{"$bigint":"1"}},"transaction":null}',
      null, 'cancelled', 0, 0, 0, null, null, null),
    (3, 'deposit:1', 1, null, null,
      '{"kind":"dollarsArrived","purse":{"wallet":"${wallet}","block":7,"have":null},"amount":{"$bigint":"5000000"},"from":"${wallet}","transaction":"${transaction}"}',
      7, 'pending', 0, 0, 0, null, null, null);`;

function opened(t: TestContext) {
  const { db, close } = openDatabase(oldFile(t, 4, rows));
  t.after(close);
  return db;
}

const purchase = {
  kind: 'buyCover',
  row: { product: 1, subject, trigger: -5, exit: 120, ratePpm: 55_000, proof: [...proof] },
  units: 1,
  minPayout: 12_000_001n,
  holder: wallet,
} as const;

test('offers and orders from before wallets did other things are the purchases that they were', (t) => {
  const db = opened(t);
  for (const [id, units, messageId] of [
    ['quoted', null, '7'],
    ['sent', 3, '8'],
    ['done', 2, '9'],
  ] as const) {
    const intent = intentById(db, id);
    assert.deepEqual(
      [intent?.kind, intent?.state, intent?.units, intent?.messageId],
      ['buyCover', id, units, messageId],
    );
    assert.deepEqual(intent?.action, purchase, id);
    assert.deepEqual([intent.cutoff, intent.quotedAt, intent.expiresAt], [9000, 1000, 1300]);
  }
});

test('an old offer can still be taken, an old order goes on with the bytes that were signed', (t) => {
  const db = opened(t);
  const tap = confirmIntent(db, { intentId: 'quoted', userId: 1, units: 5, now: 1200 });
  assert.ok(tap.kind === 'confirmed');
  assert.deepEqual(actionOf(tap.intent), { ...purchase, units: 5 });
  const order = openOrder(db, 'sent');
  assert.deepEqual([order?.operation?.hash, order?.operation?.sends, order?.operation?.sentAt], [operation, 1, 1003]);
  assert.deepEqual(order && actionOf(order.intent), { ...purchase, units: 3 });
});

test('covers still name the intents that bought them', (t) => {
  const covers = opened(t).select().from(coversTables.covers).all();
  assert.deepEqual(
    covers.map(({ intentId, units, holder }) => [intentId, units, holder]),
    [['done', 2, wallet]],
  );
});

test('news of old orders that waits to be told can be read', (t) => {
  const notices = opened(t).select().from(messagesTables.outbox).orderBy(messagesTables.outbox.id).all();
  const order = { intentId: 'sent', action: { ...purchase, units: 3 } };
  const refusal = { code: 'POOL_FULL', needed: 2n, free: 1n };
  assert.deepEqual(
    notices.map(({ notice }) => noticeSchema.parse(notice)),
    [
      { kind: 'orderPlaced', ...order },
      { kind: 'orderRefused', ...order, refusal, transaction: null },
      {
        ...{ kind: 'dollarsArrived', amount: 5_000_000n, from: wallet, transaction },
        purse: { wallet, block: 7, have: null },
      },
    ],
  );
});

test('an offer to somebody who had no wallet yet is over, since nobody would hold what it buys', (t) => {
  const db = opened(t);
  assert.equal(intentById(db, 'walletless')?.state, 'abandoned');
  assert.equal(confirmIntent(db, { intentId: 'walletless', userId: 2, units: 1, now: 1200 }).kind, 'closed');
});

test('a file of any age has the tables of a new one', (t) => {
  const tables = (path: string) => {
    openDatabase(path).close();
    const client = new Sqlite(path);
    const sql = client.prepare(
      "select name, type from sqlite_master where name not like '\\_\\_%' escape '\\' order by name",
    );
    const parts = sql.all();
    const shape = client.prepare("select * from pragma_table_info('intents')").all();
    client.close();
    return { parts, intents: shape };
  };
  const fresh = tables(databasePath(t));
  assert.ok(fresh.intents.length > 5);
  for (let known = 1; known < journal.entries.length; known++) {
    const old = tables(oldFile(t, known, ''));
    assert.deepEqual(old, fresh, `${known} migrations`);
  }
});
