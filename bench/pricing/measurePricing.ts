/** How long and how much memory pricing takes, in processes of their own, and how long one row's proof. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeFlight, flightRateColumns, maskSubject } from '../../chain/subject.ts';
import { rootFrom } from '../../pricing/merkleTree.ts';
import { readRateTable } from '../../pricing/rateTable.ts';
import type { BenchRow } from '../row.ts';

const ROUNDS = 2_000;
const program = join(import.meta.dirname, '../../pricing/main.ts');
const shippedTable = join(import.meta.dirname, '../../pricing/tables/flights.json.gz');

/** Prices all 227,496 flights of the shipped file, and verifies rows of the table it ships. */
export async function measurePricing(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'buckler-bench-'));
  try {
    const { seconds, mebibytes } = await run(['--peril', 'flight', '--out', join(folder, 'flights.json.gz')]);
    return [
      { name: 'price 227,496 flights', value: seconds, unit: 's', goal: 10, better: 'lower' },
      { name: 'price 227,496 flights, memory', value: mebibytes, unit: 'MiB', goal: 512, better: 'lower' },
      { name: 'verify a rate row', value: verifyRow(), unit: 'ms', goal: 1, better: 'lower' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Wall-clock time and most memory held of one run of `npm run price`. @throws Error when it fails. */
function run(args: readonly string[]): Promise<{ seconds: number; mebibytes: number }> {
  const started = performance.now();
  // The process tells its own peak as it ends; the program knows nothing of it.
  const tell = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))`;
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, program, ...args],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      const peak = /peak (\d+)/.exec(told)?.[1];
      if (code !== 0 || peak === undefined) return reject(new Error(`Pricing ended with ${code}: ${told}`));
      resolve({ seconds: (performance.now() - started) / 1_000, mebibytes: Number(peak) / 1_024 });
    });
  });
}

/** Milliseconds to look a flight up, hash its row and walk its proof up to the root. @throws Error when a row does not hold. */
function verifyRow(): number {
  const table = readRateTable(shippedTable);
  const subject = encodeFlight({ carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' });
  const started = performance.now();
  for (let i = 0; i < ROUNDS; i++) {
    const row = table.rowFor(subject);
    if (row === undefined) throw new Error('The shipped table does not list CO 62 in December.');
    const { product, trigger, exit, ratePpm, proof } = row;
    const maskedSubject = maskSubject(subject, flightRateColumns);
    if (rootFrom({ product, maskedSubject, trigger, exit, ratePpm }, proof) !== table.root)
      throw new Error('A shipped row does not hold.');
  }
  return (performance.now() - started) / ROUNDS;
}
