import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  depegProduct,
  divergenceProduct,
  dropProduct,
  dryProduct,
  frostProduct,
  heatProduct,
  wetProduct,
} from '../../chain/products.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { RateTableError } from '../../pricing/rateTableFile.ts';
import { readRateTables } from '../../pricing/readTables.ts';

const shipped = new URL('../../pricing/tables', import.meta.url).pathname;
const table = (peril: string) => join(shipped, `${peril}.json.gz`);

function refusal(places: readonly string[]): string {
  try {
    readRateTables(places);
  } catch (error) {
    if (error instanceof RateTableError) return error.code;
    return error instanceof Error ? error.constructor.name : 'nothing';
  }
  return 'accepted';
}

test('a directory and a list of files give the same tables', () => {
  const { flights, watches } = readRateTables([shipped]);
  const sold = [dryProduct, wetProduct, heatProduct, frostProduct, dropProduct, depegProduct, divergenceProduct];
  assert.deepEqual(watches.products(), sold);
  const perils = ['wet', 'depeg', 'drop', 'flights', 'dry', 'heat', 'divergence', 'frost'];
  const listed = readRateTables(perils.map(table));
  assert.deepEqual(listed.watches.products(), sold);
  assert.equal(listed.flights.root, flights.root);
});

test('watches are found by product, place and month, with their proofs', () => {
  const { watches } = readRateTables([table('flights'), table('dry'), table('drop')]);
  const [seattle] = watches.watchedOf(dryProduct);
  assert.deepEqual(seattle, { name: 'USW00024233', detail: 'RAIN' });
  const june = watches.ratesOf(dryProduct, { name: 'USW00024233', detail: 'RAIN' }, 6);
  assert.ok(june.length > 0 && june.every(({ monthDay }) => monthDay === '0601'));
  const coin = { name: 'ETH/USD', detail: '' };
  assert.equal(watches.ratesOf(dropProduct, coin, 6).length, watches.ratesOf(dropProduct, coin).length);
  const subject = encodeWatch({ ...coin, date: '2027-02-01', days: 7 });
  assert.deepEqual(
    watches.rowsFor(dropProduct, subject).map(({ product, trigger }) => [product, trigger]),
    [
      [dropProduct, 2_000],
      [dropProduct, 3_000],
    ],
  );
  assert.deepEqual(watches.rowsFor(depegProduct, subject), []);
  assert.deepEqual(watches.watchedOf(999), []);
});

test('a program does not start with tables that are missing, doubled or no tables', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'tables-'));
  t.after(() => rmSync(dir, { recursive: true }));
  cpSync(table('dry'), join(dir, 'again.json.gz'));
  writeFileSync(join(dir, 'note.txt'), 'no table');
  assert.equal(refusal([dir]), 'NOT_A_TABLE');
  assert.equal(refusal([table('flights'), table('flights')]), 'NOT_A_TABLE');
  assert.equal(refusal([table('flights'), table('dry'), dir]), 'TWO_OF_A_PRODUCT');
  assert.equal(refusal([join(dir, 'nothing.json.gz')]), 'UNREADABLE');
  writeFileSync(join(dir, 'broken.json.gz'), 'no gzip');
  assert.equal(refusal([table('flights'), dir]), 'UNREADABLE');
});
