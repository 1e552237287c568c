import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { CANCELLED_OR_DIVERTED_INDEX } from '../../chain/flightIndex.ts';
import { fileFor, folderFor, hear, houstonHeader } from './flightFiles.ts';

const good = '2011,3,1,CO,62,IAH,EWR,0905,1340,5,121,0,,0';
const row = (day: number, rest = 'CO,62,IAH,EWR,0905,1340,5,10,0,,0') => `2011,3,${day},${rest}`;
const pnwHeader =
  'year,month,day,dep_time,dep_delay,arr_time,arr_delay,carrier,tailnum,flight,origin,dest,air_time,distance,hour,minute';

test('reads the minutes late of a landed flight', async (t) => {
  const { flights, reading } = await hear(fileFor(t, 'a.csv', `${houstonHeader}\n${good}\n`));
  assert.deepEqual(flights, [
    { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR', year: 2011, month: 3, day: 1, index: 121 },
  ]);
  assert.ok(reading.ok && reading.flights === 1 && reading.badRows === 0);
});

test('an empty arrival delay is a cancellation or a diversion, never a delay of 0', async (t) => {
  const lines = [
    row(1, 'CO,62,IAH,EWR,,,,,1,B,0'),
    row(2, 'CO,62,IAH,EWR,905,,5,,0,,1'),
    row(3, 'CO,62,IAH,EWR,,,NA,NA,1,A,0'),
  ];
  const { flights, bad } = await hear(fileFor(t, 'a.csv', [houstonHeader, ...lines].join('\n')));
  assert.deepEqual(bad, []);
  assert.deepEqual(
    flights.map(({ index }) => index),
    [CANCELLED_OR_DIVERTED_INDEX, CANCELLED_OR_DIVERTED_INDEX, CANCELLED_OR_DIVERTED_INDEX],
  );
});

test('without flags, no departure is cancelled and no arrival is diverted', async (t) => {
  const lines = [
    '2014,1,1,1,96,235,70,AS,N508AS,145,PDX,ANC,194,1542,0,1',
    '2014,1,2,,,,,AS,,145,PDX,ANC,,1542,,',
    '2014,1,3,1,96,235,,AS,N508AS,145,PDX,ANC,,1542,0,1',
  ];
  const { flights, bad } = await hear(fileFor(t, 'a.csv', [pnwHeader, ...lines].join('\n')));
  assert.deepEqual(bad, []);
  assert.deepEqual(
    flights.map(({ index }) => index),
    [70, CANCELLED_OR_DIVERTED_INDEX, CANCELLED_OR_DIVERTED_INDEX],
  );
});

test('line ends of Windows, a byte-order mark, quotes, blank lines, spaces and columns in another order change nothing', async (t) => {
  const plain = await hear(fileFor(t, 'a.csv', `${houstonHeader}\n${good}\n`));
  const quoted = good
    .split(',')
    .map((field) => `"${field}"`)
    .join(',');
  const backwards = (line: string) => line.split(',').reverse().join(' , ');
  for (const text of [
    `\uFEFF${houstonHeader}\r\n${good}\r\n`,
    `${houstonHeader}\n\n${quoted}\n\n`,
    `${backwards(houstonHeader)}\n${backwards(good)}`,
  ]) {
    const heard = await hear(fileFor(t, 'a.csv', text));
    assert.deepEqual(heard.flights, plain.flights);
    assert.deepEqual(heard.bad, []);
  }
  assert.deepEqual(
    (await hear(fileFor(t, 'a.csv.gz', gzipSync(`${houstonHeader}\n${good}\n`)))).flights,
    plain.flights,
  );
});

test('names every kind of bad row by its line and keeps the good rows around it', async (t) => {
  const dirt: [string, string][] = [
    ['2011,3,2,CO,62,IAH,EWR,0905,1340,5,10,0,', 'WRONG_COLUMN_COUNT'],
    [`${row(2)},extra`, 'WRONG_COLUMN_COUNT'],
    [row(2, 'CO,62,IAH,EWR,0905,1340,5,ten,0,,0'), 'NOT_A_NUMBER'],
    [row(2, 'CO,62,IAH,EWR,0905,1340,5,1.5,0,,0'), 'NOT_A_NUMBER'],
    [row(2, 'CO,,IAH,EWR,0905,1340,5,10,0,,0'), 'NOT_A_NUMBER'],
    [row(2, 'CO,0,IAH,EWR,0905,1340,5,10,0,,0'), 'OUT_OF_RANGE'],
    [row(2, 'CO,10000,IAH,EWR,0905,1340,5,10,0,,0'), 'OUT_OF_RANGE'],
    [row(2, 'CO,62,IAH,EWR,0905,1340,5,10000,0,,0'), 'OUT_OF_RANGE'],
    [row(2, 'CO,62,IAH,EWR,0905,1340,5,-1441,0,,0'), 'OUT_OF_RANGE'],
    ['2011,2,29,CO,62,IAH,EWR,0905,1340,5,10,0,,0', 'IMPOSSIBLE_DATE'],
    ['2011,13,1,CO,62,IAH,EWR,0905,1340,5,10,0,,0', 'IMPOSSIBLE_DATE'],
    ['2011,3,0,CO,62,IAH,EWR,0905,1340,5,10,0,,0', 'IMPOSSIBLE_DATE'],
    [row(2, 'COAX,62,IAH,EWR,0905,1340,5,10,0,,0'), 'BAD_NAME'],
    [row(2, 'CO,62,IAH,Ewr,0905,1340,5,10,0,,0'), 'BAD_NAME'],
    [row(2, 'CO,62,I\uFFFDH,EWR,0905,1340,5,10,0,,0'), 'BAD_NAME'],
    [row(2, 'CO,62,IAH,EWR,0905,1340,5,10,2,,0'), 'UNKNOWN_FLAG'],
    [row(2, 'CO,62,IAH,EWR,0905,1340,5,10,0,,'), 'UNKNOWN_FLAG'],
    [row(2, 'CO,62,IAH,EWR,,,,,1,B,1'), 'CONTRADICTION'],
    [row(2, 'CO,62,IAH,EWR,0905,1340,5,10,1,B,0'), 'CONTRADICTION'],
    [row(2, 'CO,62,IAH,EWR,0905,1340,5,,0,,0'), 'CONTRADICTION'],
    [row(2, '"CO,62,IAH,EWR,0905,1340,5,10,0,,0'), 'BROKEN_QUOTES'],
    [good, 'DUPLICATE'],
  ];
  for (const [line, code] of dirt) {
    const heard = await hear(fileFor(t, 'a.csv', `${houstonHeader}\n${good}\n${line}\n${row(3)}\n`));
    assert.deepEqual(heard.bad, [{ line: 3, code }], line);
    assert.deepEqual(
      heard.flights.map(({ day }) => day),
      [1, 3],
      line,
    );
    assert.ok(heard.reading.ok && heard.reading.badRows === 1 && heard.reading.flights === 2);
  }
});

test('an arrival without a departure is a contradiction where there are no flags', async (t) => {
  const line = '2014,1,1,,96,235,70,AS,N508AS,145,PDX,ANC,194,1542,0,1';
  const { bad } = await hear(fileFor(t, 'a.csv', `${pnwHeader}\n${line}\n`));
  assert.deepEqual(bad, [{ line: 2, code: 'CONTRADICTION' }]);
});

test('29 February is a date in a leap year', async (t) => {
  const { bad } = await hear(fileFor(t, 'a.csv', `${houstonHeader}\n2012,2,29,CO,62,IAH,EWR,905,1340,5,10,0,,0\n`));
  assert.deepEqual(bad, []);
});

test('a last row that the file cuts off is named, and a complete one without a line end counts', async (t) => {
  const cut = await hear(fileFor(t, 'a.csv', `${houstonHeader}\n${good}\n${row(2).slice(0, 20)}`));
  assert.deepEqual(cut.bad, [{ line: 3, code: 'CUT_SHORT' }]);
  const inQuotes = await hear(fileFor(t, 'a.csv', `${houstonHeader}\n${good}\n2011,3,2,"C`));
  assert.deepEqual(inQuotes.bad, [{ line: 3, code: 'CUT_SHORT' }]);
  const whole = await hear(fileFor(t, 'a.csv', `${houstonHeader}\n${good}\n${row(2)}`));
  assert.deepEqual([whole.bad, whole.flights.length], [[], 2]);
});

test('refuses a file of which nothing can be used, and says why', async (t) => {
  const text = `${houstonHeader}\n${good}\n`;
  const cutArchive = gzipSync(text.repeat(500)).subarray(0, 60);
  const files: [string, string | Buffer, string][] = [
    ['empty.csv', '', 'EMPTY'],
    ['blank.csv', '\n \n', 'EMPTY'],
    ['other.csv', 'date,prcp_mm\n2011-01-01,3\n', 'UNKNOWN_FORMAT'],
    ['quotes.csv', '"Year,Month\n', 'UNKNOWN_FORMAT'],
    ['utf16.csv', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'UNKNOWN_FORMAT'],
    ['short.csv', `${houstonHeader.replace(',Diverted', '')}\n`, 'MISSING_COLUMN'],
    ['pnw.csv', `${pnwHeader.replace('arr_delay', 'delay')}\n`, 'MISSING_COLUMN'],
    ['plain.csv.gz', text, 'NOT_GZIP'],
    ['cut.csv.gz', cutArchive, 'CUT_SHORT'],
    ['endless.csv', Buffer.alloc(100_000, 'x'), 'NOT_TEXT'],
  ];
  for (const [name, content, code] of files) {
    const { reading } = await hear(fileFor(t, name, content));
    assert.equal(reading.ok ? 'read' : reading.fault.code, code, name);
  }
  const { reading } = await hear(join(folderFor(t), 'nowhere.csv'));
  assert.equal(reading.ok ? 'read' : reading.fault.code, 'UNREADABLE');
  const { reading: folder } = await hear(folderFor(t));
  assert.equal(folder.ok ? 'read' : folder.fault.code, 'UNREADABLE');
});

test('a line and a letter that fall between two pieces of the file are read whole', async (t) => {
  const lines = Array.from({ length: 28 }, (_, i) => row(i + 1));
  const wide = `${houstonHeader},Note\n${lines.map((line) => `${line},${'é'.repeat(5_000)}`).join('\n')}\n`;
  const { flights, bad } = await hear(fileFor(t, 'a.csv', wide));
  assert.deepEqual([flights.length, bad], [28, []]);
});
