import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { statedFiles } from '../../../bot/tables/statedFiles.ts';
import { changeOf } from '../../../bot/tables/tableChange.ts';
import { tableEffect } from '../../../bot/usecases/votes/tableEffect.ts';
import { allProducts } from '../../../chain/deploy/products/allProducts.ts';
import { dryProduct, flightProduct } from '../../../chain/products.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { Motion, ProductSettings } from '../../../chain/votes/motion.ts';
import { addStep } from '../../../db/votes.ts';
import { plantTable } from '../../../pricing/plantTable.ts';
import { tableBytes } from '../../../pricing/rateTableFile.ts';
import { co62, flightsAt, rainAt, shelfFor } from './tableRig.ts';

const [old, fresh, rain] = [flightsAt(50_000, [1, 2]), flightsAt(80_000, [2, 3]), rainAt(60_000)];
const hashOf = (bytes: Uint8Array) => plantTable('test', bytes).sha256;

function settingsOf(product: number, ratesRoot: Hex): ProductSettings {
  const row = allProducts.find((one) => one.product === product);
  assert.ok(row);
  const [a, b, c] = row.settings.caps;
  return { ...row.settings, caps: [a, b, c], oracle: `0x${'01'.repeat(20)}`, ratesRoot };
}

const ratesOf = (product: number, root: Hex): Motion => ({
  ...{ kind: 'newRates', product, settings: settingsOf(product, root) },
});

test('a change is told in what a dollar pays: added, removed, dearer and cheaper rows, the largest first', () => {
  const flight = (number: number, month: number, ratePpm: number) => ({ ...co62, number, month, ratePpm });
  const before = [flight(1, 1, 50_000), flight(2, 1, 50_000), flight(3, 1, 50_000), flight(4, 1, 50_000)];
  const after = [flight(1, 1, 60_000), flight(2, 1, 100_000), flight(3, 1, 40_000), flight(4, 1, 50_001)];
  const planted = (rates: typeof before) => plantTable('test', tableBytes(rates, []).bytes);
  const terms = settingsOf(flightProduct, old.root);
  const change = changeOf(
    planted([...before, flight(5, 1, 50_000), flight(7, 1, 50_000), flight(8, 1, 900_000)]),
    planted([...after, flight(6, 1, 50_000), flight(7, 1, 900_000), flight(8, 1, 50_000)]),
    terms,
  );
  assert.deepEqual(
    [change.added, change.removed, change.dearer, change.cheaper, change.same],
    [1, 1, 3, 2, 1],
    'a rate that gives the same two digits changes nothing for people',
  );
  const named = (rows: typeof change.falls) =>
    rows.map(({ name, before: was, after: is }) => [name.kind === 'flight' && name.rate.number, was, is]);
  // 95 cents of a dollar by the rate and 10 % a year on the money for 14 + 1 + 3 + 7 days, two digits.
  assert.deepEqual(named(change.falls), [
    [7, 16_000_000n, null],
    [2, 16_000_000n, 8_800_000n],
    [1, 16_000_000n, 14_000_000n],
  ]);
  assert.deepEqual(named(change.rises), [
    [8, null, 16_000_000n],
    [3, 16_000_000n, 20_000_000n],
  ]);
});

test('an effect is of the very file that the proposer names, and of the right product', async (t) => {
  const { db, shelf, votes } = await shelfFor(t, (folder) => {
    writeFileSync(join(folder, 'old.json.gz'), old.bytes);
    writeFileSync(join(folder, 'rain.json.gz'), rain.bytes);
  });
  votes(flightProduct, old.root);
  const effect = (motion: Motion, description = 'Rates') =>
    tableEffect({ db, tables: shelf }, { proposalId: 7n, description }, motion);
  const proposed = ratesOf(flightProduct, fresh.root);
  assert.deepEqual(effect(proposed), { kind: 'unseen' });
  shelf.keep(await shelf.read('sent', fresh.bytes), fresh.bytes);
  const seen = effect(proposed);
  assert.ok(seen?.kind === 'change' && seen.isWhole);
  assert.deepEqual([seen.change.added, seen.change.removed, seen.change.dearer], [1, 1, 13]);
  assert.deepEqual(effect(proposed, `Table (sha256): ${hashOf(fresh.bytes)}`), seen);
  assert.deepEqual(effect(proposed, `Table (sha256): ${'0'.repeat(64)}`), { kind: 'otherFile' });
  assert.deepEqual(effect(ratesOf(flightProduct, rain.root)), { kind: 'otherProduct' });
  const settings = settingsOf(dryProduct, rain.root);
  assert.deepEqual(effect({ kind: 'newProduct', product: dryProduct, settings }), {
    ...{ kind: 'rows', rows: 1, isFirst: true },
  });
  const both: Motion = { kind: 'changeProduct', product: flightProduct, changed: ['ratesRoot', 'feeBps'], settings };
  assert.deepEqual(effect({ ...both, changed: ['feeBps'] }), null);
  const mixed = effect({ ...both, settings: settingsOf(flightProduct, fresh.root) });
  assert.ok(mixed?.kind === 'change' && !mixed.isWhole);
});

test('what was executed is compared with what it replaced', async (t) => {
  const { db, shelf, state, votes } = await shelfFor(t, (folder) => {
    writeFileSync(join(folder, 'old.json.gz'), old.bytes);
    writeFileSync(join(folder, 'new.json.gz'), fresh.bytes);
  });
  votes(flightProduct, old.root);
  const effect = () =>
    tableEffect({ db, tables: shelf }, { proposalId: 7n, description: 'Rates' }, ratesOf(flightProduct, fresh.root));
  const before = effect();
  votes(flightProduct, fresh.root, 2);
  addStep(db, {
    ...{ kind: 'proposalStepped', proposalId: 7n, step: 'executed', eta: null },
    ...{ block: state.block, blockHash: '0x', logIndex: 1, time: 2, transaction: '0x' },
  });
  assert.deepEqual(effect(), before);
});

test('the files that a description states are read, however it is written around them', () => {
  const hash = 'aB'.repeat(32);
  assert.deepEqual(statedFiles(`Winter\n\nTable (sha256): ${hash}\n\n#proposer=0x${'12'.repeat(20)}`), [
    hash.toLowerCase(),
  ]);
  assert.deepEqual(statedFiles(`(sha256):${hash}, (SHA256): ${'1'.repeat(64)}`), [hash.toLowerCase(), '1'.repeat(64)]);
  assert.deepEqual(statedFiles(`no table; (sha256): ${'1'.repeat(66)}`), []);
});
