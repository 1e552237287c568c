import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { decodeFunctionData } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { largestCap, lossesAt } from '../../pricing/accumulation/simulateLosses.ts';
import { dayNumber } from '../../pricing/days.ts';
import { diffTables } from '../../pricing/diffTables.ts';
import { drawChart } from '../../pricing/drawChart.ts';
import { readRateTable } from '../../pricing/rateTable.ts';
import { tableBytes } from '../../pricing/rateTableFile.ts';
import { basisRisks } from '../../pricing/report/basisRisk.ts';
import { perils } from '../../pricing/watches/watchRate.ts';
import { fileFor, folderFor, houstonHeader } from './flightFiles.ts';

const pricing = join(import.meta.dirname, '../../pricing');
const address = (last: number) => `0x${String(last).padStart(40, '0')}`;

function run(program: string, ...args: string[]): Promise<{ code: number; said: string; warned: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [join(pricing, program), ...args], (_error, said, warned) =>
      resolve({ code: child.exitCode ?? -1, said, warned }),
    );
  });
}

function rows(months: readonly number[], rest: string): string {
  return months.flatMap((month) => Array.from({ length: 28 }, (_, i) => `2011,${month},${i + 1},${rest}\n`)).join('');
}

test('days drawn whole lose more than days drawn apart, tighter caps lose less, and premium is set off', () => {
  const storm = Array.from({ length: 300 }, (_, i) => (i >= 40 && i < 43 ? 0.6 : 0.02));
  const even = Array.from({ length: 300 }, () => 0.0258);
  const at = (cap: number, days: number[], premium = 0.03) => lossesAt(cap, [days], premium);
  assert.ok(at(0.15, storm).at995 > at(0.15, even).at995 + 0.1);
  assert.ok(at(0.02, storm).at995 < at(0.15, storm).at995);
  assert.ok(at(0.15, storm, 0.05).mean < at(0.15, storm, 0.03).mean);
  assert.ok(at(0.15, storm).worst >= at(0.15, even).worst);
  assert.deepEqual(at(0.1, storm), at(0.1, storm));
  const two = lossesAt(0.1, [storm, storm], 0.03);
  assert.ok(two.at995 > at(0.1, storm).at995, 'places that fail on the same days add up');
  const losses = [0.02, 0.05, 0.15, 0.3].map((cap) => at(cap, storm));
  const best = largestCap(losses, 0.1);
  assert.ok(best && best.at995 <= 0.1 && losses.every((own) => own.cap <= best.cap || own.at995 > 0.1));
  assert.equal(largestCap(losses, -1), undefined);
  assert.throws(() => lossesAt(0.1, [], 0), RangeError);
});

test('the accumulation program proposes caps, draws them, and none is deployed that is larger', async (t) => {
  const svg = join(folderFor(t), 'deep', 'a.svg');
  const { code, said } = await run('accumulation/main.ts', '--svg', svg, '--json');
  assert.equal(code, 0);
  const { limit, proposals, deployed } = JSON.parse(said.trim().split('\n').at(-1) ?? '');
  assert.deepEqual(Object.keys(deployed), ['flights', 'dry', 'wet', 'heat', 'frost']);
  for (const [name, cap] of Object.entries(deployed)) {
    assert.ok(typeof cap === 'number' && cap > 0 && cap <= proposals[name], `${name}: ${cap} of ${proposals[name]}`);
    assert.match(said, new RegExp(`^${name}: `, 'm'));
  }
  for (const { settings } of [perils.drop.row, perils.depeg.row])
    assert.ok(settings.caps.every(({ poolShareBps }) => poolShareBps / 10_000 <= limit));
  const chart = readFileSync(svg, 'utf8');
  assert.match(chart, /^<svg[\s\S]*<\/svg>\n$/);
  assert.equal(chart.match(/<polyline/g)?.length, 5);
  assert.equal((await run('accumulation/main.ts', '--limit', 'none')).code, 2);
  assert.equal((await run('accumulation/main.ts', '--flights', 'nowhere.csv')).code, 1);
  const nowhere = fileFor(t, 'a.svg', 'no folder');
  const unwritten = await run('accumulation/main.ts', '--svg', join(nowhere, 'b.svg'));
  assert.equal(unwritten.code, 1);
  assert.doesNotMatch(unwritten.warned, /at .*main/);
  for (const program of ['accumulation', 'report']) assert.equal((await run(`${program}/main.ts`, '--help')).code, 0);
});

test('a diff names what a vote would add, remove and change, and nothing else', () => {
  const leaf = (name: string, ratePpm: number) => ({
    name,
    product: 1,
    maskedSubject: `0x${name}` as const,
    trigger: 1,
    exit: 1,
    ratePpm,
  });
  const before = { root: '0x1' as const, leaves: [leaf('a', 1), leaf('b', 2), leaf('c', 3)] };
  const after = { root: '0x2' as const, leaves: [leaf('b', 2), leaf('c', 4), leaf('d', 5)] };
  const diff = diffTables(before, after);
  assert.deepEqual(
    [diff.added.map(({ name }) => name), diff.removed.map(({ name }) => name), diff.unchanged],
    [['d'], ['a'], 1],
  );
  assert.deepEqual(
    diff.changed.map(({ name, oldPpm, newPpm }) => [name, oldPpm, newPpm]),
    [['c', 3, 4]],
  );
});

test('basis risk is told for stations that share a year of days, in both directions', () => {
  const of = (name: string, shift: number) => ({
    name,
    days: new Map(
      Array.from(
        { length: 400 },
        (_, i) => [dayNumber(2012, 1, 1) + i, { rain: (i + shift) % 10 === 0 ? 150 : 0, hot: 1, cold: 0 }] as const,
      ),
    ),
  });
  const same = basisRisks([of('A', 0), of('B', 0)]);
  assert.deepEqual(
    same.map(({ station, place }) => `${station}${place}`),
    ['AB', 'BA'],
  );
  assert.ok(
    same.every(
      (risk) => risk.noPayGivenLoss === 0 && risk.payGivenNoLoss === 0 && Math.abs(risk.correlation - 1) < 1e-9,
    ),
  );
  const apart = basisRisks([of('A', 0), of('B', 5)])[0];
  assert.ok(apart && apart.noPayGivenLoss === 1 && apart.correlation < 0);
  assert.deepEqual(basisRisks([of('A', 0), { name: 'C', days: new Map() }]), []);
});

test('a monthly report holds the figures, a chart, a table that proves itself and a call that a vote can make', async (t) => {
  const flights = fileFor(
    t,
    'f.csv',
    `${houstonHeader}\n${rows([3, 4], 'CO,62,IAH,EWR,905,1340,5,10,0,,0')}${rows([4], 'CO,63,IAH,EWR,,,,,1,B,0')}${rows([5], 'CO,64,IAH,EWR,,,,,1,B,0')}`,
  );
  const old = tableBytes(
    [
      { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR', month: 4, ratePpm: 30_000 },
      { carrier: 'CO', number: 9, origin: 'IAH', destination: 'EWR', month: 4, ratePpm: 30_000 },
    ],
    [],
  );
  const out = join(folderFor(t), 'r');
  const parties = ['--desk', address(1), '--oracle', address(3)];
  const { code, warned } = await run(
    'report/main.ts',
    '--flights',
    flights,
    '--table',
    fileFor(t, 'old.json.gz', old.bytes),
    '--month',
    '2011-04',
    '--out',
    out,
    ...parties,
  );
  assert.equal(code, 0, warned);
  assert.deepEqual(readdirSync(out).sort(), ['drift.svg', 'flights.json.gz', 'proposal.json', 'report.md']);
  const proposal = JSON.parse(readFileSync(join(out, 'proposal.json'), 'utf8'));
  const table = readRateTable(join(out, 'flights.json.gz'));
  assert.deepEqual([proposal.oldRoot, proposal.newRoot], [old.root, table.root]);
  assert.deepEqual([proposal.added.length, proposal.removed.length, proposal.changed.length], [2, 1, 1]);
  const { functionName, args } = decodeFunctionData({ abi: coverDeskAbi, data: proposal.call.calldatas[0] });
  assert.ok(functionName === 'listProduct' && args[0] === 1);
  assert.deepEqual([args[1].ratesRoot, args[1].oracle, proposal.call.targets], [table.root, address(3), [address(1)]]);
  const text = readFileSync(join(out, 'report.md'), 'utf8');
  for (const title of ['Loss ratio', 'Calibration drift', 'Concentration', 'Basis risk', 'Proposed rates'])
    assert.ok(text.includes(`## ${title}`));
  // Of 28 flights that the table lists, none was late; those of two other numbers it does not list.
  assert.match(text, /\| 2011-04 \| 28 \| \$28 \| \$0 \| 0\.00 % \|/);
  assert.match(text, /\| 2011-04 \| 3\.00 % \| 0\.00 % \| 0\.00 \|/);
  assert.match(text, /IAH 2011-04-01 \| 1 \| \$/);
  assert.doesNotMatch(text, /2011-05|NaN|undefined/);
  assert.deepEqual(table.findFlights({ carrier: 'CO', number: 64 }), [], 'nothing after the month is looked at');
});

test('a report that cannot be made says why', async (t) => {
  const flights = fileFor(t, 'f.csv', `${houstonHeader}\n${rows([3], 'CO,62,IAH,EWR,905,1340,5,10,0,,0')}`);
  for (const [code, ...args] of [
    [2, '--month', 'May'],
    [2, '--month', '2011-13', '--flights', flights],
    [2, '--oracle', address(1)],
    [2, '--speed'],
    [1, '--month', '2010-01', '--flights', flights],
    [1, '--flights', 'nowhere.csv'],
    [1, '--flights', flights, '--table', flights],
  ] as const) {
    const told = await run('report/main.ts', ...args, '--out', join(folderFor(t), 'r'));
    assert.equal(told.code, code, args.join(' '));
    assert.doesNotMatch(told.warned, /at .*main/);
  }
});

test('with no options at all the report is of the shipped table and files, and every flight of them is sold', async (t) => {
  const out = join(folderFor(t), 'r');
  assert.equal((await run('report/main.ts', '--out', out)).code, 0);
  const text = readFileSync(join(out, 'report.md'), 'utf8');
  assert.match(text, /\| all \| 227,496 \| \$227,496 \| \$/);
  assert.match(text, /No rate changes/);
});

test('names of lines that end together are drawn one below the other', () => {
  const axis = { name: 'x', at: [0, 1], format: String };
  const names = ['one', 'two', 'three'];
  const lines = names.map((name) => ({ name, points: [[0, 1] as const, [1, 2] as const] }));
  const svg = drawChart({ title: 't', x: axis, y: axis, lines, levels: [{ name: 'level', y: 2 }] });
  const heights = [...names, 'level'].map((name) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${name}<`).exec(svg)?.[1]));
  const sorted = heights.toSorted((a, b) => a - b);
  assert.ok(
    sorted.slice(1).every((y, i) => y - (sorted[i] ?? y) >= 12),
    heights.join(),
  );
});

test('a chart of one point, or of names that would be markup, is still a chart', () => {
  const axis = { name: 'x', at: [0, 1], format: String };
  const svg = drawChart({ title: 'a < b & c', x: axis, y: axis, lines: [{ name: '<n>', points: [[1, 1]] }] });
  assert.doesNotMatch(svg, /NaN|Infinity|<n>/);
  const flat = drawChart({ title: 't', x: axis, y: axis, lines: [{ name: 'n', points: [[1, 0]] }] });
  assert.doesNotMatch(flat, /NaN|Infinity/);
});
