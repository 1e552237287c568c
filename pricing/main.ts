/** `npm run price`: records in, rate tables and their roots out. */
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sumOf } from './countFlights.ts';
import { explainRate, type RowName } from './explainRate.ts';
import { routeKey } from './flightRecord.ts';
import { flightSaleTerms } from './flightTerms.ts';
import { readLongRecord } from './longRecord.ts';
import {
  coinTable,
  flightTable,
  type Hearing,
  type PricedTable,
  priceCoins,
  priceFlights,
  priceWeather,
  type Unusable,
  weatherTable,
} from './priceTables.ts';
import { startProgress } from './progress.ts';
import { writeTableFile } from './rateTableFile.ts';
import { type PriceAsked, readPriceArguments } from './readPriceArguments.ts';
import { BadRows, sayFault } from './sayFault.ts';
import { estimatorOf } from './shrinkRates.ts';
import { weatherPerils } from './watches/burnSeasons.ts';
import { explainBurn, explainCoin, explainPair } from './watches/explainWatch.ts';
import { termsText, type WatchTerms } from './watches/watchRate.ts';

/** Tables to write or lines to say. */
type Outcome =
  | { ok: true; tables: (PricedTable | undefined)[]; lines: string[] }
  | Unusable
  | { ok: false; why: string };

process.exitCode = await price(process.argv.slice(2));

async function price(argv: string[]): Promise<number> {
  const asked = readPriceArguments(argv, dirname(import.meta.dirname));
  if (typeof asked === 'string') return refuse(asked);
  if ('help' in asked) return say(asked.help);
  const tables: PricedTable[] = [];
  for (const run of [flights, weather, coins]) {
    const badRows = new BadRows();
    const outcome = await run(asked, {
      progressOf: (path) => startProgress(basename(path), path, process.stderr),
      badRow: (row) => badRows.add(row),
    });
    for (const line of badRows.lines()) console.error(line);
    if (outcome === undefined) continue;
    if (!outcome.ok) {
      const why = 'why' in outcome ? outcome.why : sayFault(outcome.path, outcome.fault);
      return refuse(`${why}\nNothing was written.`);
    }
    for (const line of outcome.lines) say(line.replace('BAD_ROWS', String(badRows.count)));
    tables.push(...outcome.tables.filter((table) => table !== undefined));
  }
  return asked.explain === undefined ? write(asked, tables) : 0;
}

async function flights(
  { perils, flights: paths, explain }: PriceAsked,
  hearing: Hearing,
): Promise<Outcome | undefined> {
  if (!perils.includes('flight')) return undefined;
  const record = readLongRecord();
  const priced = await priceFlights(paths, record, hearing);
  if (!priced.ok) return priced;
  const lines = [`${sumOf(priced.counts.routes).flights} flights counted, BAD_ROWS bad rows left out.`];
  if (explain === undefined) return { ok: true, lines, tables: [flightTable(priced.estimates, priced.sources)] };
  if (!('flight' in explain)) return { ok: false, why: 'That is no row of a flight.' };
  const row: RowName = explain.flight;
  const route = priced.counts.routes.find((candidate) => routeKey(candidate) === routeKey(row));
  if (route === undefined) return { ok: false, why: `${routeKey(row)} is not among the recorded flights.` };
  if (route.months[row.month - 1] === 0)
    lines.push(`Not recorded in month ${row.month}: the table does not list this row.`);
  const estimate = estimatorOf(priced.counts, record).estimate(route, row.month);
  return { ok: true, tables: [], lines: [...lines, ...explainRate(estimate, flightSaleTerms)] };
}

async function weather(
  { perils, weather: paths, explain }: PriceAsked,
  hearing: Hearing,
): Promise<Outcome | undefined> {
  const wanted = weatherPerils.filter((peril) => perils.includes(peril));
  if (wanted.length === 0) return undefined;
  const priced = await priceWeather(wanted, paths, hearing);
  if (!priced.ok) return priced;
  const { burns, sources } = priced;
  const days = sources.reduce((sum, { flights: count }) => sum + count, 0);
  const lines = [`${days} days of weather counted, BAD_ROWS bad rows left out.`];
  if (explain !== undefined) return explained([...burns.values()].flat(), explain, explainBurn, lines);
  const tables = wanted.map((peril) => weatherTable(peril, burns.get(peril) ?? [], sources));
  for (const [i, table] of tables.entries())
    if (table === undefined) lines.push(`No station has ten whole seasons for ${wanted[i]}: no table.`);
  return { ok: true, lines, tables };
}

async function coins(
  { perils, rounds, stablecoins, explain }: PriceAsked,
  hearing: Hearing,
): Promise<Outcome | undefined> {
  const wanted = (['depeg', 'drop', 'divergence'] as const).filter((peril) => perils.includes(peril));
  if (wanted.length === 0) return undefined;
  const priced = await priceCoins(rounds, stablecoins, hearing);
  if (!priced.ok) return priced;
  const count = priced.sources.reduce((sum, { flights: its }) => sum + its, 0);
  const lines = [`${count} rounds counted, BAD_ROWS bad rows left out.`];
  if (explain !== undefined)
    return wanted.includes('divergence')
      ? explained(priced.divergence, explain, explainPair, lines)
      : explained([...priced.depeg, ...priced.drop], explain, explainCoin, lines);
  return { ok: true, lines, tables: wanted.map((peril) => coinTable(peril, priced[peril], priced.sources)) };
}

function explained<R extends { terms: WatchTerms }>(
  rows: readonly R[],
  row: NonNullable<PriceAsked['explain']>,
  explain: (row: R) => string[],
  lines: string[],
): Outcome {
  const wanted = 'watch' in row ? row.watch : routeKey(row.flight);
  const found = rows.find(({ terms }) => termsText(terms) === wanted);
  if (found !== undefined) return { ok: true, tables: [], lines: [...lines, ...explain(found)] };
  const near = rows
    .map(({ terms }) => termsText(terms))
    .filter((text) => text.startsWith(wanted.split(' ').slice(0, 2).join(' ')));
  const hint = near.length === 0 ? '' : ` Listed are, among others: ${near.slice(0, 5).join('; ')}.`;
  return { ok: false, why: `The table does not list "${wanted}".${hint}` };
}

function write({ dir, out }: PriceAsked, tables: readonly PricedTable[]): number {
  for (const { peril, bytes, root, rows } of tables) {
    const path = out ?? join(dir, peril === 'flight' ? 'flights.json.gz' : `${peril}.json.gz`);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeTableFile(path, bytes);
    } catch (error) {
      return refuse(`The table could not be written: ${error instanceof Error ? error.message : String(error)}.`);
    }
    say(`${peril}: ${rows} rows, ${(bytes.length / 1000).toFixed(0)} kB: ${path}`);
    say(`root ${root}`);
  }
  return 0;
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function refuse(text: string): number {
  console.error(text);
  return 1;
}
