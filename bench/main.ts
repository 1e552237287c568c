/**
 * `npm run bench`: measures what Buckler costs and how fast it is, on this machine, and prints a table. `--write-snapshot` accepts
 * the gas as it is measured, for the test that fails when it grows.
 */
import { parseArgs } from 'node:util';
import { measureCards } from './cards/measureCards.ts';
import { drawTable } from './drawTable.ts';
import { measureGas } from './gas/measureGas.ts';
import { writeSnapshot } from './gas/snapshot.ts';
import { measureKeeper } from './keeper/measureKeeper.ts';
import { measurePricing } from './pricing/measurePricing.ts';
import type { BenchRow } from './row.ts';
import { measureSpeed } from './speed/measureSpeed.ts';
import { measureStart } from './speed/measureStart.ts';
import { measureTaps } from './taps/measureTaps.ts';

type Progress = (line: string) => void;

/** What can be measured, in this order. `--only` takes the names; each part names its rows for good. */
const parts: Record<string, (progress: Progress) => Promise<BenchRow[]>> = {
  gas: measureGas,
  keeper: measureKeeper,
  speed: measureSpeed,
  taps: measureTaps,
  cards: measureCards,
  start: measureStart,
  pricing: measurePricing,
};

const options = {
  json: { type: 'boolean', default: false },
  'write-snapshot': { type: 'boolean', default: false },
  only: { type: 'string', multiple: true },
} as const;
const { values } = parseArgs({ options });
const names = values.only?.flatMap((list) => list.split(',')) ?? Object.keys(parts);
const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  const known = Object.keys(parts).join(', ');
  process.stderr.write(`There is no part "${unknown.join('", "')}" to measure; --only takes any of: ${known}.\n`);
  process.exitCode = 1;
} else {
  const progress: Progress = (line) => process.stderr.write(`${line}\n`);
  const rows: BenchRow[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (!names.includes(name)) continue;
    progress(`measuring ${name}…`);
    rows.push(...(await measure(progress)));
  }
  process.stdout.write(`${drawTable(rows)}\n`);
  if (values['write-snapshot'] && names.includes('gas')) writeSnapshot(rows);
  if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
}
