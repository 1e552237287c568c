/** `npm run accumulation`: how much one cause may cost, from what recorded days and seasons took. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { logFiles } from '../countFiles.ts';
import { countFlights } from '../countFlights.ts';
import { drawChart } from '../drawChart.ts';
import { spanOf } from '../flightLog.ts';
import { flightSaleTerms } from '../flightTerms.ts';
import { gatherLists } from '../gatherLists.ts';
import { readLongRecord } from '../longRecord.ts';
import { offerOf } from '../payout.ts';
import { startProgress } from '../progress.ts';
import { BadRows, sayFault } from '../sayFault.ts';
import { estimateRates } from '../shrinkRates.ts';
import { burnStation, weatherPerils } from '../watches/burnSeasons.ts';
import { logStations } from '../watches/stationLog.ts';
import { airportDays, stationSeasons } from './recordedLosses.ts';
import { type CapLosses, largestCap, lossesAt } from './simulateLosses.ts';

const home = dirname(dirname(import.meta.dirname));
const usage = `npm run accumulation -- [--flights FILE…] [--weather FILE…] [--limit PERCENT] [--svg FILE] [--json]

  --flights, --weather   records (default: the shipped files)
  --limit                most that a pool may lose in 995 of 1,000 draws, percent of it (default 10)
  --svg                  where the chart goes (default docs/accumulation.svg)`;
const CAPS = [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.33, 0.5];
const EVER = { from: -25_000, to: 80_000 };
const DAY = 86_400;

process.exitCode = await accumulation(process.argv.slice(2));

async function accumulation(argv: string[]): Promise<number> {
  const asked = readArguments(argv);
  if (typeof asked === 'string') return refuse(asked, 2);
  const badRows = new BadRows();
  const progressOf = (path: string) => startProgress(basename(path), path, process.stderr);
  const logged = await logFiles(asked.flights, progressOf, (row) => badRows.add(row));
  if (!logged.ok) return refuse(sayFault(logged.path, logged.fault), 1);
  const weather = await logStations(asked.weather, progressOf, (row) => badRows.add(row));
  if (!weather.ok) return refuse(sayFault(weather.path, weather.fault), 1);
  for (const line of badRows.lines()) console.error(line);

  const routes = logged.log.routes();
  const span = spanOf(routes) ?? EVER;
  const airports = airportDays(routes, span);
  if (airports.length === 0) return refuse('No airport has twenty flights a day; its days say nothing.', 1);
  const estimates = estimateRates(countFlights(routes, span), readLongRecord());
  const offers = estimates.map(
    ({ ratePpm }) => offerOf(ratePpm, flightSaleTerms, flightSaleTerms.lead + DAY).payoutUsd,
  );
  const premiumShare = 1 / (offers.reduce((sum, payout) => sum + payout, 0) / offers.length);
  const one = CAPS.map((cap) =>
    lossesAt(
      cap,
      airports.slice(0, 1).map(({ days }) => days),
      premiumShare,
    ),
  );
  const all = CAPS.map((cap) =>
    lossesAt(
      cap,
      airports.map(({ days }) => days),
      premiumShare,
    ),
  );
  const worse = one.map((losses, i) => ((all[i]?.at995 ?? 0) > losses.at995 ? (all[i] ?? losses) : losses));
  const flight = sayCaps(
    `Flights: origin-days in a row, ${airports.map(({ airport }) => airport).join(' and ')}, the worse of one and all`,
    worse,
    asked.limit,
  );
  const proposals: Record<string, number | null> = { originDay: flight?.cap ?? null };
  for (const peril of weatherPerils) {
    const series = weather.stations
      .map((station) => stationSeasons(peril, station, burnStation(peril, station, EVER), EVER))
      .filter(({ shares }) => shares.length >= 120);
    const longest = series.reduce((best, own) => (own.shares.length > best.shares.length ? own : best), {
      shares: [0],
      premiumShare: 0,
    });
    const losses = CAPS.map((cap) => lossesAt(cap, [longest.shares], longest.premiumShare));
    proposals[peril] = sayCaps(`${peril}: starting months of one station, in a row`, losses, asked.limit)?.cap ?? null;
  }
  proposals.coin = asked.limit;
  console.log(
    `Coins: all covers of one coin pay together, so that one coin may stand for ${percent(asked.limit)} of a pool at most.`,
  );
  mkdirSync(dirname(asked.svg), { recursive: true });
  writeFileSync(asked.svg, chartOf(worse, asked.limit));
  console.log(`Chart: ${asked.svg}`);
  if (asked.json) console.log(JSON.stringify({ limit: asked.limit, proposals, flights: worse }));
  return 0;
}

function sayCaps(title: string, losses: readonly CapLosses[], limit: number): CapLosses | undefined {
  console.log(`${title}; losses as shares of the pool, premiums set off:`);
  console.log('    cap  causes      mean      95 %    99.5 %  worst run');
  for (const { cap, causes, mean, at95, at995, worst } of losses)
    console.log(
      [
        percent(cap).padStart(7),
        String(causes).padStart(7),
        ...[mean, at95, at995, worst].map((share) => percent(share).padStart(9)),
      ].join(' '),
    );
  const best = largestCap(losses, limit);
  console.log(
    best === undefined
      ? `No cap keeps the 99.5 % loss under ${percent(limit)}.`
      : `A cap of ${percent(best.cap)} keeps the 99.5 % loss at ${percent(best.at995)}, under ${percent(limit)}.`,
  );
  return best;
}

function chartOf(losses: readonly CapLosses[], limit: number): string {
  const line = (name: string, of: (losses: CapLosses) => number) => ({
    name,
    points: losses.map((own) => [own.cap, of(own)] as const),
  });
  return drawChart({
    title: 'What the cap on an airport’s day can cost a full pool',
    x: { name: 'cap on one airport’s day, share of the pool', log: true, format: percent },
    y: { name: 'loss, share of the pool', format: percent },
    lines: [
      line('worst run', ({ worst }) => worst),
      line('99.5 % of draws', ({ at995 }) => at995),
      line('95 % of draws', ({ at95 }) => at95),
    ],
    levels: [{ name: 'limit', y: limit }],
  });
}

type Asked = { flights: string[]; weather: string[]; limit: number; svg: string; json: boolean };

function readArguments(argv: string[]): Asked | string {
  let values: ReturnType<typeof parse>['values'];
  try {
    values = parse(gatherLists(argv, ['--flights', '--weather'])).values;
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}\n\n${usage}`;
    throw error;
  }
  const limit = Number(values.limit ?? '10');
  if (!(limit > 0 && limit <= 100))
    return `--limit takes a percentage over 0 and up to 100, not ${JSON.stringify(values.limit)}.`;
  return {
    flights: values.flights ?? [join(home, 'data/flights-houston-2011.csv.gz')],
    weather: values.weather ?? [join(home, 'data/weather-daily.csv.gz')],
    limit: limit / 100,
    svg: values.svg ?? join(home, 'docs/accumulation.svg'),
    json: values.json ?? false,
  };
}

function parse(args: string[]) {
  const list = { type: 'string', multiple: true } as const;
  return parseArgs({
    args,
    options: {
      flights: list,
      weather: list,
      limit: { type: 'string' },
      svg: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share !== 0 && Math.abs(share) < 0.1 ? 1 : 0)} %`;
}

function refuse(text: string, code: number): number {
  console.error(text);
  return code;
}
