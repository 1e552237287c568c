/** `npm run price`: recorded flights in, rate table and its root out. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BadRow, type CountedFiles, countFiles } from './countFiles.ts';
import { explainRate, parseRowName, type RowName } from './explainRate.ts';
import { routeKey } from './flightRecord.ts';
import { startProgress } from './progress.ts';
import { tableBytes, writeTableFile } from './rateTableFile.ts';
import { estimateRates, estimatorOf } from './shrinkRates.ts';

const MOST_BAD_ROWS = 20;
const home = dirname(import.meta.dirname);
const usage = `npm run price -- [--flights FILE…] [--out FILE] [--explain "CO 62 IAH EWR 12"]

  --flights  recorded flights, .csv or .csv.gz (default: the shipped Houston 2011 file)
  --out      where the table goes (default: pricing/tables/flights.json.gz)
  --explain  prints how one row comes about instead of writing the table`;

const meaning: Record<Extract<CountedFiles, { ok: false }>['fault']['code'], string> = {
  UNREADABLE: 'cannot be read',
  NOT_GZIP: 'is named .gz but is not sound gzip; fetch it again or unpack it to .csv',
  CUT_SHORT: 'was cut short; fetch it again',
  NOT_TEXT: 'is not a text file with lines',
  EMPTY: 'is empty',
  UNKNOWN_FORMAT: 'has a header of neither known layout (see data/README.md)',
  MISSING_COLUMN: 'lacks columns',
  NO_FLIGHTS: 'has no usable flight',
};

process.exitCode = await price(process.argv.slice(2));

async function price(argv: string[]): Promise<number> {
  const asked = readArguments(argv);
  if (typeof asked === 'string') return refuse(asked);
  if (asked.help) return say(usage);
  const badRows: BadRow[] = [];
  const counted = await countFiles(
    asked.flights,
    (path) => startProgress(basename(path), path, process.stderr),
    (row) => badRows.length < MOST_BAD_ROWS && badRows.push(row),
  );
  for (const { path, line, fault } of badRows) console.error(`${path}:${line}: ${fault.detail} (${fault.code})`);
  if (!counted.ok) {
    const { code, detail } = counted.fault;
    return refuse(`${counted.path} ${meaning[code]}: ${detail} (${code}).\nNothing was written.`);
  }
  if (counted.badRows > badRows.length) console.error(`… and ${counted.badRows - badRows.length} more.`);
  const flights = counted.sources.reduce((sum, source) => sum + source.flights, 0);
  say(`${flights} flights counted, ${counted.badRows} bad rows left out.`);
  return asked.explain === undefined ? write(counted, asked.out) : explain(counted, asked.explain);
}

function write({ counts, sources }: Extract<CountedFiles, { ok: true }>, out: string): number {
  const rates = estimateRates(counts).map(({ carrier, number, origin, destination, month, ratePpm }) => ({
    carrier,
    number,
    origin,
    destination,
    month,
    ratePpm,
  }));
  const { bytes, root } = tableBytes(rates, sources);
  try {
    mkdirSync(dirname(out), { recursive: true });
    writeTableFile(out, bytes);
  } catch (error) {
    return refuse(`The table could not be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
  say(`${rates.length} rows, ${(bytes.length / 1000).toFixed(0)} kB: ${out}`);
  return say(`root ${root}`);
}

function explain({ counts }: Extract<CountedFiles, { ok: true }>, row: RowName): number {
  const route = counts.routes.find((candidate) => routeKey(candidate) === routeKey(row));
  if (route === undefined) return refuse(`${routeKey(row)} is not among the recorded flights.`);
  const { estimate, year } = estimatorOf(counts);
  if (route.months[row.month - 1]?.flights === 0)
    say(`Not recorded in month ${row.month}: the table does not list this row.`);
  return say(explainRate(estimate(route, row.month), year).join('\n'));
}

type Asked = { flights: string[]; out: string; explain: RowName | undefined; help: boolean };

/** What was asked, or a sentence that says why that cannot be understood. */
function readArguments(argv: string[]): Asked | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}\n\n${usage}`;
    throw error;
  }
  const { values, positionals } = parsed;
  const named = values.flights ?? [];
  if (positionals.length > 0 && named.length === 0) return `What is ${JSON.stringify(positionals[0])} for?\n\n${usage}`;
  const row = values.explain === undefined ? undefined : parseRowName(values.explain);
  if (values.explain !== undefined && row === undefined)
    return `--explain takes carrier, number, origin, destination and month, like "CO 62 IAH EWR 12".`;
  return {
    flights: named.length > 0 ? [...named, ...positionals] : [join(home, 'data/flights-houston-2011.csv.gz')],
    out: values.out ?? join(home, 'pricing/tables/flights.json.gz'),
    explain: row,
    help: values.help ?? false,
  };
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      flights: { type: 'string', multiple: true },
      out: { type: 'string' },
      explain: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function refuse(text: string): number {
  console.error(text);
  return 1;
}
