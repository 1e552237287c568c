import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureGas } from '../../bench/gas/measureGas.ts';
import { dearerThan, figuresOf, readSnapshot } from '../../bench/gas/snapshot.ts';
import type { BenchRow } from '../../bench/row.ts';

const howToAccept =
  'If it is worth it, accept it with `npm run bench:gas -- --write-snapshot` and say why in the commit.';

test('nothing costs more than half a per cent more gas than was accepted', async () => {
  const rows = await measureGas();
  const snapshot = readSnapshot();
  assert.deepEqual(Object.keys(figuresOf(rows)), Object.keys(snapshot), `other figures than accepted. ${howToAccept}`);
  assert.deepEqual(dearerThan(snapshot, rows), [], howToAccept);
});

test('half a per cent is let through, more is named with both figures', () => {
  const row = (value: number): BenchRow => ({ name: 'gas.buy', value, unit: 'gas', goal: null, better: 'lower' });
  assert.deepEqual(dearerThan({ 'gas.buy': 100_000 }, [row(100_500)]), []);
  assert.deepEqual(dearerThan({ 'gas.buy': 100_000 }, [row(90_000)]), []);
  const [found] = dearerThan({ 'gas.buy': 100_000 }, [row(100_501)]);
  assert.deepEqual(found, { name: 'gas.buy', was: 100_000, is: 100_501 });
});

test('only gas of our own transactions is kept', () => {
  const row = (name: string, unit: string): BenchRow => ({ name, value: 1.26, unit, goal: null, better: 'lower' });
  const rows = [row('gas.buy', 'gas'), row('gas.pay.per-30M', 'payouts'), row('gas.ensuro-2.9.3.buy', 'gas')];
  assert.deepEqual(figuresOf(rows), { 'gas.buy': 1.3 });
});
