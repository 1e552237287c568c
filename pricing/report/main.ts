/** `npm run report`: a month in Markdown with a chart, and the new rate table with what a vote needs to adopt it. */
import { basename, dirname, join } from 'node:path';
import { logFiles } from '../countFiles.ts';
import { countFlights } from '../countFlights.ts';
import { dateOf, parseSpan } from '../days.ts';
import { diffTables } from '../diffTables.ts';
import { spanOf } from '../flightLog.ts';
import { routeKey } from '../flightRecord.ts';
import { readLongRecord } from '../longRecord.ts';
import { rootOf } from '../merkleTree.ts';
import { flightTable, type Hearing, priceCoins, rateOfFlight } from '../priceTables.ts';
import { startProgress } from '../progress.ts';
import { type FlightRate, leafOf, RateTableError, readTableFile } from '../rateTableFile.ts';
import { BadRows, sayFault } from '../sayFault.ts';
import { estimateRates } from '../shrinkRates.ts';
import { type LoggedStations, logStations } from '../watches/stationLog.ts';
import { basisRisks } from './basisRisk.ts';
import { type ReportAsked, readReportArguments } from './readReportArguments.ts';
import { sellByTable } from './sellByTable.ts';
import { coinsAnew, type TableAnew, tableAnew, weatherAnew } from './tablesAnew.ts';
import { writeReport } from './writeReport.ts';

const home = dirname(dirname(import.meta.dirname));
const SECONDS_A_DAY = 86_400;

process.exitCode = await report(process.argv.slice(2));

async function report(argv: string[]): Promise<number> {
  const asked = readReportArguments(argv, home);
  if (typeof asked === 'string') return refuse(asked, 2);
  if ('help' in asked) {
    console.log(asked.help);
    return 0;
  }
  const badRows = new BadRows();
  const hearing: Hearing = {
    progressOf: (path) => startProgress(basename(path), path, process.stderr),
    badRow: (row) => badRows.add(row),
  };
  const logged = await logFiles(asked.flights, hearing.progressOf, hearing.badRow);
  if (!logged.ok) return refuse(sayFault(logged.path, logged.fault), 1);
  const weather = await logStations(asked.weather, hearing.progressOf, hearing.badRow);
  if (!weather.ok) return refuse(sayFault(weather.path, weather.fault), 1);

  const all = logged.log.routes();
  const recorded = spanOf(all);
  if (recorded === undefined) return refuse('The files have no flight.', 1);
  const month = asked.month ?? dateOf(recorded.to).slice(0, 7);
  const until = parseSpan(month);
  if (!until.ok) return refuse(`--month: ${until.why}.`, 2);
  if (until.span.to < recorded.from || until.span.from > recorded.to)
    return refuse(
      `Nothing is recorded in ${month}; the files cover ${dateOf(recorded.from)}..${dateOf(recorded.to)}.`,
      1,
    );
  const routes = all
    .map((route) => ({ ...route, months: route.months.filter(({ firstDay }) => firstDay <= until.span.to) }))
    .filter(({ months }) => months.length > 0);
  const inForce = inForceOr(() => readTableFile(asked.table));
  if (typeof inForce === 'string') return refuse(inForce, 1);
  const watches = await makeWatches(asked, weather, until.span, hearing);
  for (const line of badRows.lines()) console.error(line);
  if (typeof watches === 'string') return refuse(watches, 1);

  const estimates = estimateRates(countFlights(routes, { from: recorded.from, to: until.span.to }), readLongRecord());
  const fresh = flightTable(estimates, logged.sources);
  const diff = diffTables(
    { root: rootOf(inForce.tree), leaves: namedLeaves(inForce.rates) },
    { root: fresh.root, leaves: namedLeaves(estimates.map(rateOfFlight)) },
  );
  const sold = sellByTable(routes, inForce.rates);
  const flights = { bytes: fresh.bytes, diff };
  const made = { month, flights, watches, sold, risks: basisRisks(weather.stations) };
  try {
    for (const line of writeReport(asked.out ?? join(home, 'reports', month), made, asked.parties)) console.log(line);
  } catch (error) {
    return refuse(`The report could not be written: ${error instanceof Error ? error.message : String(error)}.`, 1);
  }
  return 0;
}

/** The tables of watches for which records were named, or why there are none. */
async function makeWatches(
  { pricesWeather, rounds, stablecoins, tables }: ReportAsked,
  weather: Extract<LoggedStations, { ok: true }>,
  { to }: { to: number },
  hearing: Hearing,
): Promise<TableAnew[] | string> {
  const coins = rounds.length > 0 ? await priceCoins(rounds, stablecoins, hearing, (to + 1) * SECONDS_A_DAY) : null;
  if (coins && !coins.ok) return sayFault(coins.path, coins.fault);
  const priced = [...(pricesWeather ? weatherAnew(weather, to) : []), ...(coins ? coinsAnew(coins) : [])];
  return inForceOr(() => priced.map((one) => tableAnew(one, tables)));
}

/** What `read` makes of tables in force, or why one is no good. */
function inForceOr<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof RateTableError) return error.message;
    throw error;
  }
}

function namedLeaves(rates: readonly FlightRate[]) {
  return rates.map((rate) => ({ ...leafOf(rate), name: `${routeKey(rate)} ${rate.month}` }));
}

function refuse(text: string, code: number): number {
  console.error(text);
  return code;
}
