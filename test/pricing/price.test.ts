import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readRateTable } from '../../pricing/rateTable.ts';
import { fileFor, folderFor, houstonHeader, shippedTable } from './flightFiles.ts';

const main = join(import.meta.dirname, '../../pricing/main.ts');

/** Runs `npm run price` with these arguments to its end. */
function price(...args: string[]): Promise<{ code: number; said: string; warned: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], (_error, said, warned) =>
      resolve({ code: child.exitCode ?? -1, said, warned }),
    );
  });
}

function days(first: number, last: number, rest: string): string {
  return Array.from({ length: last - first + 1 }, (_, i) => `2011,3,${first + i},${rest}`).join('\n');
}

test('the shipped table is what the shipped flights give, byte for byte before packing', async (t) => {
  const out = join(folderFor(t), 'table.json.gz');
  const { code, said } = await price('--out', out);
  assert.equal(code, 0);
  // Compared as a whole: a list of differences between two such files would take all memory.
  assert.ok(gunzipSync(readFileSync(out)).equals(gunzipSync(readFileSync(shippedTable))));
  assert.match(said, new RegExp(readRateTable(out).root));
});

test('reads both layouts together and writes a table that a program accepts', async (t) => {
  const houston = fileFor(t, 'h.csv', `${houstonHeader}\n${days(1, 28, 'CO,62,IAH,EWR,905,1340,5,10,0,,0')}\n`);
  const header = 'year,month,day,dep_time,arr_delay,carrier,flight,origin,dest';
  const seattle = fileFor(t, 's.csv', `${header}\n${days(1, 28, '905,200,AS,145,SEA,ANC')}\n`);
  const out = join(folderFor(t), 'deep', 'table.json.gz');
  const { code } = await price('--flights', houston, seattle, '--out', out);
  assert.equal(code, 0);
  const table = readRateTable(out);
  const [late] = table.findFlights({ carrier: 'AS', number: 145 });
  const [onTime] = table.findFlights({ carrier: 'CO', number: 62 });
  assert.ok(late && onTime && late.ratePpm > onTime.ratePpm);
});

test('names bad rows by file and line, twenty at most, and the total', async (t) => {
  const path = fileFor(
    t,
    'h.csv',
    `${houstonHeader}\n${days(1, 28, 'CO,62,IAH,EWR,905,1340,5,ten,0,,0')}\n2011,3,1,CO,62,IAH,EWR,905,1340,5,9,0,,0\n`,
  );
  const { code, said, warned } = await price('--flights', path, '--out', join(folderFor(t), 'table.json.gz'));
  assert.equal(code, 0);
  const named = warned.split('\n').filter((line) => line.startsWith(`${path}:`));
  assert.equal(named.length, 20);
  assert.ok(named[0]?.startsWith(`${path}:2:`) && named[0].includes('NOT_A_NUMBER'));
  assert.match(warned, /8 more/);
  assert.match(said, /1 flights? counted, 28 bad rows/);
});

test('the same file given twice counts once', async (t) => {
  const path = fileFor(t, 'h.csv', `${houstonHeader}\n${days(1, 3, 'CO,62,IAH,EWR,905,1340,5,9,0,,0')}\n`);
  const { code, warned } = await price('--flights', path, '--flights', path, '--out', join(folderFor(t), 'x.json.gz'));
  assert.equal(code, 1);
  assert.match(warned, /NO_FLIGHTS/);
});

test('a file that cannot be used ends with code 1 and leaves the table alone', async (t) => {
  const out = fileFor(t, 'table.json.gz', 'as it was');
  for (const [path, reason] of [
    [join(folderFor(t), 'nowhere.csv'), 'UNREADABLE'],
    [fileFor(t, 'short.csv', 'Year,Month\n2011,1\n'), 'MISSING_COLUMN'],
    [fileFor(t, 'bad.csv', `${houstonHeader}\nnonsense\n`), 'NO_FLIGHTS'],
    [fileFor(t, 'header.csv', `${houstonHeader}\n`), 'NO_FLIGHTS'],
  ] as const) {
    const { code, warned } = await price('--flights', path, '--out', out);
    assert.equal(code, 1);
    assert.ok(warned.includes(reason) && warned.includes(path), warned);
    assert.equal(readFileSync(out, 'utf8'), 'as it was');
  }
});

test('arguments that mean nothing end with code 1 before anything is read', async () => {
  for (const args of [['--speed'], ['file.csv'], ['--explain', 'CO62'], ['--explain', 'CO 62 IAH EWR 13'], ['--out']]) {
    const { code, warned } = await price(...args);
    assert.equal(code, 1, args.join(' '));
    assert.doesNotMatch(warned, /Reading|at .*main/);
  }
});

test('a table that cannot be written is said so', async (t) => {
  const path = fileFor(t, 'h.csv', `${houstonHeader}\n2011,3,1,CO,62,IAH,EWR,905,1340,5,9,0,,0\n`);
  const folder = folderFor(t);
  const { code, warned } = await price('--flights', path, '--out', folder);
  assert.equal(code, 1);
  assert.doesNotMatch(warned, /at .*main/);
  assert.ok(existsSync(folder));
});

test('explains one row: every level’s counts, the month, the error and the rate that the table has', async (t) => {
  const path = fileFor(
    t,
    'h.csv',
    `${houstonHeader}\n${days(1, 27, 'CO,62,IAH,EWR,905,1340,5,9,0,,0')}\n2011,3,28,CO,62,IAH,EWR,,,,,1,B,0\n`,
  );
  const out = join(folderFor(t), 'table.json.gz');
  await price('--flights', path, '--out', out);
  const [rate] = readRateTable(out).findFlights({ carrier: 'CO', number: 62, month: 3 });
  const { code, said } = await price(
    '--flights',
    path,
    '--explain',
    'co 62 iah ewr 3',
    '--out',
    join(folderFor(t), 'no.gz'),
  );
  assert.equal(code, 0);
  assert.equal(said.match(/1 of 28/g)?.length, 4);
  assert.ok(rate && said.includes(`${rate.ratePpm} ppm`));
  assert.equal((await price('--flights', path, '--explain', 'CO 63 IAH EWR 3')).code, 1);
  assert.match((await price('--flights', path, '--explain', 'CO 62 IAH EWR 4')).said, /does not list/);
});
