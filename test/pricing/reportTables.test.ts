import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { decodeFunctionData } from 'viem';
import { z } from 'zod';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { tableBytes } from '../../pricing/rateTableFile.ts';
import { readReportArguments } from '../../pricing/report/readReportArguments.ts';
import { perils, type WatchPeril } from '../../pricing/watches/watchRate.ts';
import { readWatchTable } from '../../pricing/watches/watchTable.ts';
import { fileFor, folderFor, houstonHeader } from './flightFiles.ts';

const root = join(import.meta.dirname, '../..');
const rounds = `${join(root, 'data/chainlink-usdc-usd-2022-11-to-2023-03-12.csv')}=USDC/USD`;
const addressEndingIn = (last: string) => `0x${last.padStart(40, '0')}`;
const [desk, oracle, feedOracle] = [addressEndingIn('1'), addressEndingIn('3'), addressEndingIn('4')];
const parties = ['--desk', desk, '--oracle', oracle, '--feed-oracle', feedOracle];

const proposalSchema = z.object({
  title: z.string(),
  product: z.number(),
  table: z.string(),
  oldRoot: z.string(),
  newRoot: z.string(),
  call: z.object({
    targets: z.tuple([z.string()]),
    values: z.tuple([z.literal('0')]),
    calldatas: z.tuple([z.templateLiteral(['0x', z.string()])]),
  }),
  added: z.array(z.looseObject({ name: z.string() })),
  removed: z.array(z.looseObject({ name: z.string() })),
  changed: z.array(z.looseObject({ name: z.string(), oldPpm: z.number(), newPpm: z.number() })),
  unchanged: z.number(),
});
const proposalIn = (folder: string, peril: string) =>
  proposalSchema.parse(JSON.parse(readFileSync(join(folder, `proposal-${peril}.json`), 'utf8')));

function run(...args: string[]): Promise<{ code: number; said: string; warned: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(root, 'pricing/report/main.ts'), ...args], (_error, said, warned) =>
      resolve({ code: child.exitCode ?? -1, said, warned }),
    );
  });
}

/** A station with a day for every date up to `to`, with storms and heat of its own every year. */
function weatherUpTo(t: TestContext, to: string): string {
  const lines = ['station,date,prcp_mm,tmax_c,tmin_c'];
  for (let at = Date.UTC(2008, 0, 1); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000) {
    const date = new Date(at);
    const [year, day] = [date.getUTCFullYear(), Math.floor(at / 86_400_000)];
    const rain = (day * 7919 + year * 131) % 11 === 0 ? ((day * 37 + year * 17) % 400) / 10 : 0;
    const warm = 15 + 12 * Math.sin((date.getUTCMonth() / 6) * Math.PI) + ((day * 13 + year * 7) % 90) / 10;
    lines.push(
      `FIELD,${date.toISOString().slice(0, 10)},${rain.toFixed(1)},${warm.toFixed(1)},${(warm - 10).toFixed(1)}`,
    );
  }
  return fileFor(t, 'field.csv', `${lines.join('\n')}\n`);
}

const flightsOf = (t: TestContext) =>
  fileFor(
    t,
    'f.csv',
    `${houstonHeader}\n${[1, 2, 3].map((day) => `2023,3,${day},CO,62,IAH,EWR,905,1340,5,10,0,,0\n`).join('')}`,
  );

/** A folder of tables in force, with flights and nothing else in it. */
function inForce(t: TestContext): string {
  const folder = folderFor(t);
  const flight = { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR', month: 3, ratePpm: 30_000 };
  writeFileSync(join(folder, 'flights.json.gz'), tableBytes([flight], []).bytes);
  return folder;
}

const month = ['--month', '2023-03'];
const weatherPerils: WatchPeril[] = ['dry', 'wet', 'heat', 'frost'];
const coinPerils: WatchPeril[] = ['depeg', 'drop', 'divergence'];

test('of weather and rounds that are named every table is made anew, each with the call that a vote makes', async (t) => {
  const [out, tables] = [join(folderFor(t), 'r'), inForce(t)];
  const records = ['--flights', flightsOf(t), '--weather', weatherUpTo(t, '2024-02-29'), '--rounds', rounds];
  const made = await run(...records, ...month, '--tables', tables, '--out', out, ...parties);
  assert.equal(made.code, 0, made.warned);
  const text = readFileSync(join(out, 'report.md'), 'utf8');
  for (const peril of [...weatherPerils, ...coinPerils]) {
    const proposal = proposalIn(out, peril);
    const table = readWatchTable(join(out, proposal.table));
    const { product, oracle: kind, settings } = perils[peril].row;
    assert.deepEqual([table.peril, proposal.product, proposal.newRoot], [peril, product, table.root]);
    assert.equal(proposal.oldRoot, `0x${'00'.repeat(32)}`);
    assert.deepEqual([proposal.added.length, proposal.removed.length, proposal.unchanged], [table.rates.length, 0, 0]);
    assert.deepEqual(proposal.call.targets, [desk]);
    const { functionName, args } = decodeFunctionData({ abi: coverDeskAbi, data: proposal.call.calldatas[0] });
    assert.ok(functionName === 'listProduct' && args[0] === product);
    const answers = kind === 'feed' ? feedOracle : oracle;
    assert.deepEqual(args[1], { ...settings, oracle: answers, ratesRoot: table.root });
    assert.ok(text.includes(`\`proposal-${peril}.json\``), peril);
  }
  assert.doesNotMatch(text, /NaN|undefined/);
});

test('nothing after the month makes a rate', async (t) => {
  const [out, tables] = [folderFor(t), inForce(t)];
  const roots: string[][] = [];
  const later = fileFor(
    t,
    'rounds.csv',
    `${readFileSync(rounds.slice(0, rounds.lastIndexOf('=')), 'utf8').trimEnd()}\n36893488147419199999,50000000,1680400000\n`,
  );
  for (const [to, file] of [
    ['2024-02-29', `${later}=USDC/USD`],
    ['2023-03-31', rounds],
  ] as const) {
    const records = ['--flights', flightsOf(t), '--weather', weatherUpTo(t, to), '--rounds', file];
    const folder = join(out, to);
    assert.equal((await run(...records, ...month, '--tables', tables, '--out', folder, ...parties)).code, 0);
    roots.push([...weatherPerils, ...coinPerils].map((peril) => proposalIn(folder, peril).newRoot));
  }
  assert.deepEqual(roots[0], roots[1]);
});

test('against the tables in force only what changes is proposed, and what was proposed before is taken away', async (t) => {
  const [out, tables] = [join(folderFor(t), 'r'), inForce(t)];
  const weather = weatherUpTo(t, '2023-03-31');
  const records = ['--flights', flightsOf(t), '--weather', weather, ...month, '--tables', tables, '--out', out];
  assert.equal((await run(...records, ...parties)).code, 0);
  const first = proposalIn(out, 'dry');
  for (const peril of ['dry', 'heat', 'frost'])
    copyFileSync(join(out, `${peril}.json.gz`), join(tables, `${peril}.json.gz`));
  // A year later: other rates, and levels that moved with the record.
  const later = ['--flights', flightsOf(t), '--weather', weatherUpTo(t, '2022-03-31'), ...month, '--tables', tables];
  const next = join(folderFor(t), 'next');
  assert.equal((await run(...later, '--out', next, ...parties)).code, 0);
  const moved = proposalIn(next, 'dry');
  assert.equal(moved.oldRoot, first.newRoot);
  assert.ok(moved.changed.length > 0 && moved.changed.every(({ oldPpm, newPpm }) => oldPpm !== newPpm));
  const rows = readWatchTable(join(next, 'dry.json.gz')).rates.length;
  assert.equal(moved.added.length + moved.changed.length + moved.unchanged, rows);
  const told = await run(...records, ...parties);
  assert.equal(told.code, 0, told.warned);
  assert.deepEqual(readdirSync(out).sort(), [
    ...['drift.svg', 'flights.json.gz', 'proposal-wet.json', 'proposal.json', 'report.md', 'wet.json.gz'],
  ]);
  const text = readFileSync(join(out, 'report.md'), 'utf8');
  assert.match(text, /## Proposed rates: dry seasons\n\nNo rate changes/);
  assert.doesNotMatch(text, /stablecoins/);
});

test('a record that carries no row proposes nothing, and a table of something else is refused', async (t) => {
  const [out, tables] = [join(folderFor(t), 'r'), inForce(t)];
  const short = fileFor(t, 'short.csv', 'station,date,prcp_mm,tmax_c,tmin_c\nFIELD,2023-01-01,1,10,5\n');
  const records = ['--flights', flightsOf(t), '--weather', short, ...month, '--tables', tables, '--out', out];
  assert.equal((await run(...records)).code, 0);
  assert.equal(existsSync(join(out, 'proposal-dry.json')), false);
  assert.match(readFileSync(join(out, 'report.md'), 'utf8'), /carries no row of it/);
  const weather = ['--flights', flightsOf(t), '--weather', weatherUpTo(t, '2023-03-31'), ...month, '--out', out];
  copyFileSync(join(root, 'pricing/tables/wet.json.gz'), join(tables, 'dry.json.gz'));
  const other = await run(...weather, '--tables', tables);
  assert.deepEqual([other.code, /is one of wet, not of dry/.test(other.warned)], [1, true]);
  writeFileSync(join(tables, 'dry.json.gz'), 'not a table');
  const broken = await run(...weather, '--tables', tables);
  assert.equal(broken.code, 1);
  assert.doesNotMatch(broken.warned, /at .*main/);
});

test('records of coins are asked for by file and feed, and their oracle by name', () => {
  const some = ['--flights', 'flights.csv', ...month];
  const asked = readReportArguments([...some, '--rounds', rounds, ...parties], root);
  assert.ok(typeof asked === 'object' && !('help' in asked), `${asked}`);
  assert.deepEqual(
    asked.rounds.map(({ name }) => name),
    ['USDC/USD'],
  );
  for (const args of [
    ['--rounds', 'usdc.csv'],
    ['--rounds', rounds, '--desk', desk, '--oracle', oracle],
    ['--feed-oracle', feedOracle],
    ['--desk', desk, '--oracle', oracle, '--feed-oracle', 'feeds'],
  ])
    assert.ok(typeof readReportArguments([...some, ...args], root) === 'string', args.join(' '));
});

test('records of coins that are not there, or tell of nothing that is priced, are said so', async (t) => {
  const some = ['--flights', flightsOf(t), ...month, '--out', join(folderFor(t), 'r')];
  const few = 'round_id,answer_1e8,updated_at\n1,100000000,1680400000\n2,100000000,1680500000\n';
  for (const file of ['nowhere.csv', fileFor(t, 'u.csv', few)]) {
    const told = await run(...some, '--rounds', `${file}=USDC/USD`);
    assert.equal(told.code, 1, `${file}: ${told.warned}`);
    assert.doesNotMatch(told.warned, /at .*main/);
  }
});
