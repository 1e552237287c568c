import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { encodeFlight, flightRateColumns, maskSubject } from '../../chain/subject.ts';
import { type RateTable, readRateTable } from '../../pricing/rateTable.ts';
import { type FlightRate, RateTableError, tableBytes } from '../../pricing/rateTableFile.ts';
import { fileFor, folderFor, shippedTable } from './flightFiles.ts';

const rates: FlightRate[] = [
  ['CO', 62, 'IAH', 'EWR', 12, 60_000],
  ['CO', 62, 'IAH', 'EWR', 3, 50_000],
  ['CO', 62, 'EWR', 'IAH', 12, 40_000],
  ['CO', 26, 'IAH', 'EWR', 12, 30_000],
  ['CO', 162, 'IAH', 'LAX', 12, 30_001],
  ['CO', 64, 'IAH', 'LAX', 12, 30_002],
  ['WN', 62, 'HOU', 'DAL', 12, 20_000],
  ['WN', 9, 'HOU', 'DAL', 1, 1_000_000],
].map(([carrier, number, origin, destination, month, ratePpm]) => ({
  carrier: String(carrier),
  number: Number(number),
  origin: String(origin),
  destination: String(destination),
  month: Number(month),
  ratePpm: Number(ratePpm),
}));
const sources = [{ name: 'a.csv', sha256: 'ab', flights: 8 }];
const CO62 = { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR' };

const { bytes, root } = tableBytes(rates, sources);
let shipped: RateTable;
before(() => {
  shipped = readRateTable(shippedTable);
});

/** The table's file after `change` to its parsed JSON. */
function changed(change: (file: Record<string, unknown> & { flights: unknown[][] }) => void): Buffer {
  const file = JSON.parse(gunzipSync(bytes).toString('utf8'));
  change(file);
  return gzipSync(JSON.stringify(file));
}

test('what is written is read back, row by row', (t) => {
  const table = readRateTable(fileFor(t, 'table.json.gz', bytes));
  assert.equal(table.root, root);
  assert.equal(table.size, rates.length);
  for (const { carrier, number, month, ...rest } of rates) {
    const found = table.findFlights({ carrier, number, month });
    assert.ok(found.some((rate) => rate.origin === rest.origin && rate.ratePpm === rest.ratePpm));
  }
});

test('the same rates in any order give the same bytes and root; one ppm more gives another root', () => {
  const again = tableBytes([...rates].reverse(), sources);
  assert.ok(again.bytes.equals(bytes));
  assert.equal(again.root, root);
  const dearer = rates.map((rate, i) => (i === 0 ? { ...rate, ratePpm: rate.ratePpm + 1 } : rate));
  assert.notEqual(tableBytes(dearer, sources).root, root);
});

test('a row carries the subject as asked, the flight product’s terms, and a proof that holds on the day, whichever it is', (t) => {
  const table = readRateTable(fileFor(t, 'table.json.gz', bytes));
  for (const date of ['2031-12-01', '2025-12-31']) {
    const subject = encodeFlight({ ...CO62, date });
    const row = table.rowFor(subject);
    assert.ok(row);
    assert.deepEqual([row.product, row.subject, row.trigger, row.exit, row.ratePpm], [1, subject, 121, 121, 60_000]);
    const masked = maskSubject(subject, flightRateColumns);
    const value = [row.product, masked, row.trigger, row.exit, row.ratePpm];
    const types = ['uint16', 'bytes32', 'int32', 'int32', 'uint32'];
    assert.ok(StandardMerkleTree.verify(root, types, value, row.proof));
    assert.ok(!StandardMerkleTree.verify(root, types, value.with(4, 59_999), row.proof));
  }
});

test('what the table does not list has no row: another month, route, number or carrier', (t) => {
  const table = readRateTable(fileFor(t, 'table.json.gz', bytes));
  for (const other of [{ date: '2031-11-30' }, { destination: 'LAX' }, { number: 63 }, { carrier: 'UA' }])
    assert.equal(table.rowFor(encodeFlight({ ...CO62, date: '2031-12-01', ...other })), undefined);
});

test('finds the routes of a flight number, in one month or in all', (t) => {
  const table = readRateTable(fileFor(t, 'table.json.gz', bytes));
  const routes = (found: FlightRate[]) => found.map(({ origin, month }) => `${origin} ${month}`);
  assert.deepEqual(routes(table.findFlights({ carrier: 'CO', number: 62, month: 12 })), ['EWR 12', 'IAH 12']);
  assert.deepEqual(routes(table.findFlights({ carrier: 'CO', number: 62 })), ['EWR 12', 'IAH 3', 'IAH 12']);
  assert.deepEqual(table.findFlights({ carrier: 'CO', number: 63 }), []);
});

test('browses from airport to airport to flights', (t) => {
  const table = readRateTable(fileFor(t, 'table.json.gz', bytes));
  assert.deepEqual(table.carriers(), ['CO', 'WN']);
  assert.deepEqual(table.origins(), ['IAH', 'HOU', 'EWR']);
  assert.deepEqual(table.destinationsFrom('IAH'), ['EWR', 'LAX']);
  assert.deepEqual(table.destinationsFrom('IAH', 3), ['EWR']);
  assert.deepEqual(table.destinationsFrom('QQQ'), []);
  const numbers = table.flightsOn('IAH', 'EWR', 12).map(({ number }) => number);
  assert.deepEqual(numbers, [26, 62]);
  assert.deepEqual(table.flightsOn('IAH', 'EWR', 5), []);
});

test('guesses what a misspelt flight may have meant, the likeliest first, and never the flight itself', (t) => {
  const table = readRateTable(fileFor(t, 'table.json.gz', bytes));
  const near = (carrier: string, number: number, limit?: number) =>
    table.searchNear(carrier, number, limit).map((flight) => `${flight.carrier} ${flight.number}`);
  assert.deepEqual(near('CO', 62), ['WN 62', 'CO 64', 'CO 26', 'CO 162']);
  assert.deepEqual(near('UA', 62), ['CO 62', 'WN 62']);
  assert.deepEqual(near('CO', 60), ['CO 62', 'CO 64']);
  assert.deepEqual(near('CO', 62, 1), ['WN 62']);
  assert.deepEqual(near('CO', 9_876), []);
});

test('a table that somebody changed is refused', (t) => {
  const cheaper = changed(({ flights }) => {
    const flight = flights[0];
    assert.ok(flight && typeof flight[5] === 'number');
    flight[5] -= 1;
  });
  const missing = changed(({ flights }) => flights.pop());
  for (const content of [cheaper, missing])
    assert.throws(() => readRateTable(fileFor(t, 'table.json.gz', content)), {
      name: 'RateTableError',
      code: 'ROOT_DIFFERS',
    });
});

test('what is no table, or one for other terms, is refused with its own reason', (t) => {
  const files: [string, Buffer][] = [
    ['UNREADABLE', Buffer.from('not gzip')],
    ['UNREADABLE', bytes.subarray(0, 100)],
    ['NOT_A_TABLE', gzipSync('{')],
    ['NOT_A_TABLE', gzipSync('{}')],
    ['NOT_A_TABLE', changed((file) => Object.assign(file, { flights: [] }))],
    ['NOT_A_TABLE', changed(({ flights }) => flights[0]?.push(30_000))],
    ['NOT_A_TABLE', changed(({ flights }) => flights[0]?.splice(5, 1, 0))],
    ['NOT_A_TABLE', changed(({ flights }) => flights[0]?.splice(0, 1, 'lower'))],
    ['OTHER_TERMS', changed((file) => Object.assign(file, { trigger: 60 }))],
  ];
  for (const [code, content] of files)
    assert.throws(() => readRateTable(fileFor(t, 'table.json.gz', content)), { name: 'RateTableError', code });
  assert.throws(() => readRateTable(join(folderFor(t), 'nowhere.json.gz')), RateTableError);
});

test('the shipped table lists CO 62 in December with a proof', () => {
  const row = shipped.rowFor(encodeFlight({ ...CO62, date: '2025-12-12' }));
  assert.ok(row && row.proof.length >= 14);
  assert.equal(shipped.size, 18_395);
  assert.ok(readFileSync(shippedTable).length < 300_000);
});
