import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { fileFor, folderFor, houstonHeader, shippedFlights } from './flightFiles.ts';

const main = join(import.meta.dirname, '../../pricing/backtest/main.ts');
const weather = join(import.meta.dirname, '../../data/weather-daily.csv.gz');
const spans = ['--train', '2011-03', '--test', '2011-04'];

function backtest(...args: string[]): Promise<{ code: number; said: string; warned: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], (_error, said, warned) =>
      resolve({ code: child.exitCode ?? -1, said, warned }),
    );
  });
}

function days(month: number, rest = 'CO,62,IAH,EWR,905,1340,5,10,0,,0'): string {
  return Array.from({ length: 28 }, (_, i) => `2011,${month},${i + 1},${rest}\n`).join('');
}

const good = `${houstonHeader}\n${days(3)}${days(4)}`;

test('ends with one line of JSON that holds every promised figure, the same each time and in any order of files and rows', async (t) => {
  const [head = '', ...rows] = gunzipSync(readFileSync(shippedFlights)).toString('utf8').trim().split('\n');
  const mine = rows.filter((row) => row.includes(',IAH,E') || row.includes(',IAH,D'));
  const whole = fileFor(t, 'a.csv', [head, ...mine].join('\n'));
  const [odd, even] = [1, 0].map((rest, i) =>
    fileFor(t, `${i}.csv.gz`, gzipSync([head, ...mine.filter((_, at) => at % 2 === rest).reverse()].join('\n'))),
  );
  const asked = ['--train', '2011-01..2011-06', '--test', '2011-07-01..2011-12-31', '--json'];
  const [one, two] = [
    await backtest('--flights', whole, ...asked),
    await backtest('--flights', odd ?? '', even ?? '', ...asked),
  ];
  assert.equal(one.code, 0, one.warned);
  const last = one.said.trim().split('\n').at(-1) ?? '';
  assert.equal(two.said.trim().split('\n').at(-1), last);
  const figures: Record<string, unknown> = JSON.parse(last);
  for (const name of [
    'policies',
    'premiumUsd',
    'payoutUsd',
    'lossRatio',
    'calibrationSlope',
    'worstDayUsd',
    'worst10DaysUsd',
    'informedLossRatio',
  ])
    assert.equal(typeof figures[name], 'number', name);
  const { lossRatioCi95, logLoss } = figures;
  assert.ok(Array.isArray(lossRatioCi95) && lossRatioCi95.length === 2);
  assert.deepEqual(Object.keys(logLoss ?? {}), ['global', 'carrier', 'route', 'shrunk']);
});

test('seasons of weather are sold by themselves or beside flights', async (t) => {
  const alone = await backtest('--weather', weather, '--train', '1948..1980', '--test', '1981..1997', '--json');
  assert.equal(alone.code, 0);
  const figures = JSON.parse(alone.said.trim().split('\n').at(-1) ?? '');
  assert.ok(
    figures.policies > 1_000 &&
      figures.weather.byPeril.dry.policies > 100 &&
      figures.lossRatio > 0.2 &&
      figures.lossRatio < 1.2,
  );
  const both = await backtest('--flights', fileFor(t, 'h.csv', good), '--weather', weather, ...spans, '--json');
  assert.equal(both.code, 0);
  assert.equal(JSON.parse(both.said.trim().split('\n').at(-1) ?? '').weather.policies, 0);
});

test('the layouts of the Bureau of Transportation Statistics are read: quotes, decimals, a comma at the end of every line', async (t) => {
  const header =
    '"FlightDate","Reporting_Airline","Flight_Number_Reporting_Airline","Origin","Dest","ArrDelay","Cancelled","Diverted",';
  const rows = [3, 4].flatMap((month) =>
    Array.from({ length: 28 }, (_, i) => `2011-0${month}-${i + 1},"CO","62","IAH","EWR",-3.00,0.00,0.00,`),
  );
  const form = 'FL_DATE,OP_UNIQUE_CARRIER,OP_CARRIER_FL_NUM,ORIGIN,DEST,ARR_DELAY,CANCELLED,DIVERTED';
  const formRows = [3, 4].flatMap((month) =>
    Array.from({ length: 28 }, (_, i) => `${month}/${i + 1}/2011 12:00:00 AM,CO,63,IAH,EWR,,1.00,0.00`),
  );
  const files = [
    fileFor(t, 'bts.csv', [header, ...rows].join('\r\n')),
    fileFor(t, 'form.csv', [form, ...formRows].join('\n')),
  ];
  const { code, said, warned } = await backtest('--flights', ...files, ...spans, '--json');
  assert.equal(code, 0, warned);
  assert.match(warned, /^0 bad rows/m);
  assert.equal(JSON.parse(said.trim().split('\n').at(-1) ?? '').testFlights, 56);
});

test('a file that cannot be used ends with code 1 and a sentence, whichever option names it', async (t) => {
  const files: [string, string][] = [
    [join(folderFor(t), 'nowhere.csv'), 'UNREADABLE'],
    [folderFor(t), 'UNREADABLE'],
    [fileFor(t, 'empty.csv', ''), 'EMPTY'],
    [fileFor(t, 'empty.csv.gz', gzipSync('')), 'EMPTY'],
    [fileFor(t, 'nothing.csv.gz', ''), 'CUT_SHORT'],
    [
      fileFor(t, 'binary.csv', Buffer.from(Array.from({ length: 100_000 }, (_, i) => ((i * 7) % 256) | 128))),
      'NOT_TEXT',
    ],
    [fileFor(t, 'plain.csv.gz', good), 'NOT_GZIP'],
    [fileFor(t, 'other.csv', 'a,b\n1,2\n'), 'UNKNOWN_FORMAT'],
  ];
  for (const option of ['--flights', '--weather'])
    for (const [path, reason] of files) {
      const { code, said, warned } = await backtest(option, path, ...spans);
      assert.deepEqual([code, said], [1, ''], `${option} ${path}`);
      assert.ok(warned.includes(reason) && warned.includes(path), warned);
      assert.doesNotMatch(warned, /at .*main/);
    }
  const missing = await backtest('--flights', fileFor(t, 'm.csv', good.replace(',ArrDelay', ',Delay')), ...spans);
  assert.equal(missing.code, 1);
  assert.match(missing.warned, /ArrDelay \(MISSING_COLUMN\)/);
});

test('bad rows are counted, named by line and left out, and the rest is used', async (t) => {
  const dirty = `\uFEFF${good.replaceAll('\n', '\r\n')}2011,2,29,CO,62,IAH,EWR,905,1340,5,10,0,,0\r\n2011,4,1,CO,62,IAH,EWR,905,1340,5,10,0,,0\r\n2011,4,2,CO,64,IA`;
  const { code, warned } = await backtest('--flights', fileFor(t, 'd.csv', dirty), ...spans);
  assert.equal(code, 0);
  for (const [line, reason] of [
    [58, 'IMPOSSIBLE_DATE'],
    [59, 'DUPLICATE'],
    [60, 'CUT_SHORT'],
  ] as const)
    assert.match(warned, new RegExp(`d.csv:${line}: .*${reason}`));
  assert.match(warned, /^3 bad rows/m);
});

test('spans that hold no flight end with code 1 and say what the files cover', async (t) => {
  const path = fileFor(t, 'h.csv', good);
  for (const wrong of [
    ['--train', '2010', '--test', '2011-04'],
    ['--train', '2011-03', '--test', '2012'],
  ]) {
    const { code, warned } = await backtest('--flights', path, ...wrong);
    assert.equal(code, 1);
    assert.match(warned, /2011-03-01\.\.2011-04-28/);
  }
  const { code } = await backtest('--weather', weather, '--train', '2011', '--test', '2012');
  assert.equal(code, 1);
});

test('arguments that mean nothing end with code 2 before anything is read', async () => {
  const flights = ['--flights', 'f.csv'];
  for (const args of [
    [],
    ['--flights'],
    flights,
    [...flights, '--train', '2011'],
    [...flights, '--train', '2011-13', '--test', '2012'],
    [...flights, '--train', '2012..2011', '--test', '2012'],
    [...flights, ...spans, '--pool', 'much'],
    [...flights, ...spans, '--ahead', '-3'],
    [...flights, ...spans, '--margin-bps', '99999'],
    [...flights, ...spans, '--speed'],
    ['f.csv', ...spans],
  ]) {
    const { code, said, warned } = await backtest(...args);
    assert.deepEqual([code, said], [2, ''], args.join(' '));
    assert.doesNotMatch(warned, /Reading|at .*main/);
  }
  assert.equal((await backtest('--help')).code, 0);
});
