/** `npm run bench`: measures what Buckler costs and how fast it is, on this machine, and prints a table. */
import { parseArgs } from 'node:util';
import { drawTable } from './drawTable.ts';
import { measureGas } from './gas/measureGas.ts';
import { measureKeeper } from './keeper/measureKeeper.ts';
import type { BenchRow } from './row.ts';
import { measureSpeed } from './speed/measureSpeed.ts';
import { measureStart } from './speed/measureStart.ts';

const progress = (line: string) => process.stderr.write(`${line}\n`);

const parts: Record<string, () => Promise<BenchRow[]>> = {
  gas: () => measureGas(),
  keeper: () => measureKeeper(),
  speed: () => measureSpeed(progress),
  start: async () => [await measureStart()],
};

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const chosen = Object.entries(parts).filter(([name]) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  const known = Object.keys(parts).join(', ');
  process.stderr.write(`There is no part "${values.only}" to measure; --only takes one of: ${known}.\n`);
  process.exitCode = 1;
} else {
  const rows: BenchRow[] = [];
  for (const [name, measure] of chosen) {
    progress(`measuring ${name}…`);
    rows.push(...(await measure()));
  }
  process.stdout.write(`${drawTable(rows)}\n`);
  if (values.json) process.stdout.write(`${JSON.stringify(rows)}\n`);
}
