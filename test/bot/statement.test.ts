import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csvOf } from '../../bot/csv.ts';
import { readLocales } from '../../bot/readLocales.ts';
import { render } from '../../bot/telegram/render.ts';
import { movementsOf } from '../../db/statement.ts';
import { walletOf } from '../../db/wallets.ts';
import { pool, seriesId } from './loops/support/scriptedChain.ts';
import { safetyWorld } from './safety/safetyWorld.ts';

const stranger = `0x${'77'.repeat(20)}` as const;
const translator = readLocales()('en');

async function begin(t: TestContext) {
  const world = safetyWorld(t);
  const ann = world.enter('ann');
  await ann.hears({ kind: 'start' });
  const wallet = walletOf(world.db, 1)?.address;
  assert.ok(wallet !== undefined);
  const file = async () => {
    const [shown] = await ann.acts({ kind: 'statement' });
    assert.ok(shown !== undefined);
    const { file: sent } = render(shown, { translator, timeZone: 'UTC', botName: 'Bot' });
    assert.ok(sent !== null, 'no file is sent');
    const rows: string[][] = parse(sent.text, { record_delimiter: '\r\n' });
    return rows;
  };
  return { ...world, ann, wallet, file };
}

test('every movement stands in the statement with its kind, and the last balance is the chain’s', async (t) => {
  const { chain, ann, wallet, file, dollars, happens } = await begin(t);
  dollars.set(wallet, 20_000_000n);
  await ann.says('CO 62 30 Jan');
  await ann.taps('chooseUnits', (tap) => 'units' in tap && tap.units === 3);
  chain.block([{ kind: 'dollarsMoved', from: stranger, to: wallet, amount: 20_000_000n }]);
  await happens();
  await ann.taps('buy');
  await happens();
  const bought = chain.purchases()[0];
  assert.ok(bought !== undefined);
  chain.block([{ kind: 'dollarsMoved', from: wallet, to: pool, amount: 2_500_000n }]);
  chain.block([
    { kind: 'seriesSettled', seriesId, outcome: 'PAYING', index: 167, units: 3, payPerUnit: 12_000_000n },
    { kind: 'dollarsMoved', from: pool, to: wallet, amount: 36_000_000n },
    { kind: 'coverPaid', seriesId, holder: wallet, to: wallet, units: 3, amount: 36_000_000n },
  ]);
  await happens();
  dollars.set(wallet, 53_500_000n);
  const [header, ...rows] = await file();
  assert.equal(header?.length, 6);
  assert.deepEqual(
    rows.map(([, kind, , amount, balance]) => [kind, amount, balance]),
    [
      ['Received', '20.000000', '20.000000'],
      ['Sent', '-2.500000', '17.500000'],
      ['Payout', '36.000000', '53.500000'],
    ],
  );
  assert.match(rows[2]?.[2] ?? '', /CO62/);
  assert.match(rows[0]?.[0] ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

test('what the wallet had before the first known movement is a row of its own', async (t) => {
  const { chain, wallet, file, dollars, happens } = await begin(t);
  chain.block([{ kind: 'dollarsMoved', from: stranger, to: wallet, amount: 1_000_000n }]);
  await happens();
  dollars.set(wallet, 6_000_000n);
  const rows = (await file()).slice(1);
  assert.deepEqual(
    rows.map(([, , , amount, balance]) => [amount, balance]),
    [
      ['', '5.000000'],
      ['1.000000', '6.000000'],
    ],
  );
});

test('a purchase is told by what was bought; a reorg takes its movement back', async (t) => {
  const { db, chain, wallet, happens } = await begin(t);
  const row = { product: 1, subject: `0x${'20'.repeat(32)}`, trigger: 120, exit: 120 } as const;
  chain.block([
    { kind: 'seriesOpened', seriesId, version: 1, payout: 12_000_000n, pool, ...row },
    { kind: 'dollarsMoved', from: wallet, to: pool, amount: 3_000_000n },
    { kind: 'coverBought', seriesId, buyer: wallet, holder: wallet, units: 3, operation: null },
  ]);
  await happens();
  assert.deepEqual(
    movementsOf(db, wallet).map(({ kind, amount }) => [kind, amount]),
    [['coverBought', -3_000_000n]],
  );
  chain.reorg(2, true);
  chain.block([]);
  await happens();
  assert.deepEqual(movementsOf(db, wallet), []);
});

test('cells are quoted as RFC 4180 says, and none is a formula', () => {
  const cells = ['a,b', 'say "hi"', 'two\r\nlines', '=1+1', '+A1', '-A1', '@SUM(A1)', '\tx', '-3.00', '5', ''];
  const text = csvOf([cells, cells]);
  assert.ok(text.endsWith('\r\n'));
  const rows: string[][] = parse(text, { record_delimiter: '\r\n' });
  const read = ['a,b', 'say "hi"', 'two\r\nlines', "'=1+1", "'+A1", "'-A1", "'@SUM(A1)", "'\tx", '-3.00', '5', ''];
  assert.deepEqual(rows, [read, read]);
});
