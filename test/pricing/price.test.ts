import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readRateTable } from '../../pricing/rateTable.ts';
import { readWatchTable } from '../../pricing/watches/watchTable.ts';
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
  assert.match(said, /a dollar pays/);
});

test('every peril with data has its table, and the shipped ones are what the shipped records give', async (t) => {
  const dir = folderFor(t);
  const { code, said } = await price(
    '--weather',
    join(import.meta.dirname, '../../data/weather-daily.csv.gz'),
    '--dir',
    dir,
  );
  assert.equal(code, 0);
  assert.equal(
    (
      await price(
        '--rounds',
        `${join(import.meta.dirname, '../../data/chainlink-usdc-usd-2022-11-to-2023-03-12.csv')}=USDC/USD`,
        '--dir',
        dir,
      )
    ).code,
    0,
  );
  for (const peril of ['dry', 'wet', 'heat', 'frost', 'depeg', 'drop', 'divergence']) {
    const [own, shipped] = [dir, join(import.meta.dirname, '../../pricing/tables')].map((at) =>
      readWatchTable(join(at, `${peril}.json.gz`)),
    );
    assert.ok(own && shipped && own.peril === peril && own.rates.length > 0);
    assert.equal(own.root, shipped.root);
  }
  assert.match(said, /25261 days of weather counted, 1 bad rows/);
});

test('rows of every peril are explained down to the payout', async () => {
  for (const row of [
    ...['dry USW00024233 0601 91 550', 'depeg USDC/USD 30 100', 'drop ETH/USD 30 2000'],
    ...['divergence ETH/USD USDC/USD 30 200', 'divergence ETH/USD BTC/USD 30 200'],
  ]) {
    const { code, said } = await price('--explain', row);
    assert.equal(code, 0, row);
    assert.match(said, /rate \d+ ppm[\s\S]*capital[\s\S]*a dollar pays/);
  }
  const unlisted = await price('--explain', 'dry USW00024233 0601 91 1');
  assert.equal(unlisted.code, 1);
  assert.match(unlisted.warned, /does not list[\s\S]*dry USW00024233/);
  const oneCoin = await price('--explain', 'divergence ETH/USD 30 200');
  assert.equal(oneCoin.code, 1);
  assert.match(oneCoin.warned, /does not list[\s\S]*divergence ETH\/USD USDC\/USD/);
});

test('the order of files and of rows does not change a root', async (t) => {
  const rows = [3, 4, 5].flatMap((month) =>
    Array.from({ length: 28 }, (_, i) => `2011,${month},${i + 1},CO,${60 + (i % 3)},IAH,EWR,905,1340,5,${i * 9},0,,0`),
  );
  const file = (name: string, its: string[]) => fileFor(t, name, `${houstonHeader}\n${its.join('\n')}\n`);
  const parts = [file('a.csv', rows.slice(0, 40)), file('b.csv', rows.slice(40))];
  const roots = [];
  for (const files of [parts, parts.toReversed(), [file('c.csv', rows.toReversed())]]) {
    const { said } = await price('--flights', ...files, '--out', join(folderFor(t), 't.json.gz'));
    roots.push(/root (0x\w+)/.exec(said)?.[1]);
  }
  assert.ok(roots[0] !== undefined && roots[1] === roots[0] && roots[2] === roots[0]);
});
