/** `npm run report`: a month in Markdown with a chart, and the new rate table with what a vote needs to adopt it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { logFiles } from '../countFiles.ts';
import { countFlights } from '../countFlights.ts';
import { dateOf, parseSpan } from '../days.ts';
import { spanOf } from '../flightLog.ts';
import { routeKey } from '../flightRecord.ts';
import { gatherLists } from '../gatherLists.ts';
import { readLongRecord } from '../longRecord.ts';
import { rootOf } from '../merkleTree.ts';
import { flightTable, rateOfFlight } from '../priceTables.ts';
import { startProgress } from '../progress.ts';
import { type FlightRate, leafOf, RateTableError, readTableFile, writeTableFile } from '../rateTableFile.ts';
import { BadRows, sayFault } from '../sayFault.ts';
import { estimateRates } from '../shrinkRates.ts';
import { logStations } from '../watches/stationLog.ts';
import { basisRisks } from './basisRisk.ts';
import { diffTables } from './diffTables.ts';
import { proposeRates, type VotingParties } from './proposeRates.ts';
import { sellByTable } from './sellByTable.ts';
import { driftChart, monthMarkdown } from './writeMonth.ts';

/** What is written. */
const files = { report: 'report.md', chart: 'drift.svg', table: 'flights.json.gz', proposal: 'proposal.json' };
const home = dirname(dirname(import.meta.dirname));
const usage = `npm run report -- [--month 2011-12] [--flights FILE…] [--weather FILE…] [--table FILE] [--out DIR]
                  [--desk ADDRESS --oracle ADDRESS]

  --month     the month to report (default: the last one recorded); nothing after it is looked at
  --flights   recorded flights of all months so far (default: the shipped file)
  --weather   daily or hourly weather of stations, for basis risk (default: the shipped file)
  --table     the rate table in force (default: pricing/tables/flights.json.gz)
  --out       folder for report, chart, new table and proposal (default: reports/MONTH)
  --desk, --oracle           of the deployment, so that the proposal holds the call as a vote makes it`;

process.exitCode = await report(process.argv.slice(2));

async function report(argv: string[]): Promise<number> {
  const asked = readArguments(argv);
  if (typeof asked === 'string') return refuse(asked, 2);
  if ('help' in asked) {
    console.log(asked.help);
    return 0;
  }
  const badRows = new BadRows();
  const progressOf = (path: string) => startProgress(basename(path), path, process.stderr);
  const logged = await logFiles(asked.flights, progressOf, (row) => badRows.add(row));
  if (!logged.ok) return refuse(sayFault(logged.path, logged.fault), 1);
  const weather = await logStations(asked.weather, progressOf, (row) => badRows.add(row));
  if (!weather.ok) return refuse(sayFault(weather.path, weather.fault), 1);
  for (const line of badRows.lines()) console.error(line);

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
  const inForce = tableInForce(asked.table);
  if (typeof inForce === 'string') return refuse(inForce, 1);

  const estimates = estimateRates(countFlights(routes, { from: recorded.from, to: until.span.to }), readLongRecord());
  const fresh = flightTable(estimates, logged.sources);
  const diff = diffTables(
    { root: inForce.root, leaves: namedLeaves(inForce.rates) },
    { root: fresh.root, leaves: namedLeaves(estimates.map(rateOfFlight)) },
  );
  const sold = sellByTable(routes, inForce.rates);
  const risks = basisRisks(weather.stations);
  const proposal = proposeRates(diff, month, files.table, asked.parties);
  const facts = { month, sold, risks, diff, proposalFile: files.proposal, chartFile: files.chart };
  const out = asked.out ?? join(home, 'reports', month);
  try {
    mkdirSync(out, { recursive: true });
    writeTableFile(join(out, files.table), fresh.bytes);
    writeFileSync(join(out, files.chart), driftChart(sold.months));
    writeFileSync(join(out, files.proposal), `${JSON.stringify(proposal, null, 1)}\n`);
    writeFileSync(join(out, files.report), monthMarkdown(facts));
  } catch (error) {
    return refuse(`The report could not be written: ${error instanceof Error ? error.message : String(error)}.`, 1);
  }
  console.log(`${out}: ${Object.values(files).join(', ')}`);
  console.log(
    `root ${diff.oldRoot} → ${diff.newRoot}: ${diff.added.length} added, ${diff.removed.length} removed, ${diff.changed.length} changed, ${diff.unchanged} unchanged`,
  );
  if (proposal.call === null) console.log('Without --desk and --oracle the proposal holds the root but not the call.');
  return 0;
}

function namedLeaves(rates: readonly FlightRate[]) {
  return rates.map((rate) => ({ ...leafOf(rate), name: `${routeKey(rate)} ${rate.month}` }));
}

function tableInForce(path: string) {
  try {
    const { rates, tree } = readTableFile(path);
    return { rates, root: rootOf(tree) };
  } catch (error) {
    if (error instanceof RateTableError) return error.message;
    throw error;
  }
}

type Asked = {
  flights: string[];
  weather: string[];
  table: string;
  month: string | undefined;
  out: string | undefined;
  parties: VotingParties | undefined;
};

function readArguments(argv: string[]): Asked | { help: string } | string {
  let values: ReturnType<typeof parse>['values'];
  try {
    values = parse(gatherLists(argv, ['--flights', '--weather'])).values;
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}\n\n${usage}`;
    throw error;
  }
  if (values.help === true) return { help: usage };
  if (values.month !== undefined && !/^\d{4}-\d{2}$/.test(values.month))
    return `--month takes a month like 2011-12, not ${JSON.stringify(values.month)}.`;
  const parties = partiesOf(values);
  if (typeof parties === 'string') return parties;
  return {
    flights: values.flights ?? [join(home, 'data/flights-houston-2011.csv.gz')],
    weather: values.weather ?? [join(home, 'data/weather-daily.csv.gz')],
    table: values.table ?? join(home, 'pricing/tables/flights.json.gz'),
    month: values.month,
    out: values.out,
    parties,
  };
}

function partiesOf({ desk, oracle }: { desk?: string; oracle?: string }): VotingParties | undefined | string {
  if (desk === undefined && oracle === undefined) return undefined;
  const isAddress = (text: string | undefined): text is `0x${string}` =>
    text !== undefined && /^0x[0-9a-fA-F]{40}$/.test(text);
  if (!isAddress(desk) || !isAddress(oracle))
    return '--desk and --oracle go together, each an address: 0x and 40 hex digits.';
  return { desk, oracle };
}

function parse(args: string[]) {
  const [text, list] = [{ type: 'string' }, { type: 'string', multiple: true }] as const;
  return parseArgs({
    args,
    options: {
      flights: list,
      weather: list,
      table: text,
      month: text,
      out: text,
      desk: text,
      oracle: text,
      help: { type: 'boolean' },
    },
  });
}

function refuse(text: string, code: number): number {
  console.error(text);
  return code;
}
