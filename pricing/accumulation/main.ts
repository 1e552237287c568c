/** `npm run accumulation`: how much one cause may cost, from what recorded days and seasons took. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { logFiles } from '../countFiles.ts';
import { gatherLists } from '../gatherLists.ts';
import { readLongRecord } from '../longRecord.ts';
import { startProgress } from '../progress.ts';
import { BadRows, sayFault } from '../sayFault.ts';
import { weatherPerils } from '../watches/burnSeasons.ts';
import { logStations } from '../watches/stationLog.ts';
import { airportDayCause, stationMonthCause } from './causes.ts';
import { causesChart, percent, sayCause } from './sayCauses.ts';
import { largestCap } from './simulateLosses.ts';

const home = dirname(dirname(import.meta.dirname));
const usage = `npm run accumulation -- [--flights FILE…] [--weather FILE…] [--limit PERCENT] [--svg FILE] [--json]

  --flights, --weather   records (default: the shipped files)
  --limit                most that a pool may lose in 995 of 1,000 draws, percent of it (default 10)
  --svg                  where the chart goes (default docs/accumulation.svg)`;
process.exitCode = await accumulation(process.argv.slice(2));

async function accumulation(argv: string[]): Promise<number> {
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

  const flights = airportDayCause(logged.log.routes(), readLongRecord());
  if (flights === undefined) return refuse('No airport has twenty flights a day; its days say nothing.', 1);
  const seasons = weatherPerils.map((peril) => stationMonthCause(peril, weather.stations));
  const causes = [flights, ...seasons].filter((cause) => cause !== undefined);
  for (const line of causes.flatMap((cause) => sayCause(cause, asked.limit))) console.log(line);
  console.log(
    `Coins: all covers of one coin pay together, so that one coin may stand for ${percent(asked.limit)} of a pool at most.`,
  );
  try {
    mkdirSync(dirname(asked.svg), { recursive: true });
    writeFileSync(asked.svg, causesChart(causes, asked.limit));
  } catch (error) {
    return refuse(`The chart could not be written: ${error instanceof Error ? error.message : String(error)}.`, 1);
  }
  console.log(`Chart: ${asked.svg}`);
  if (asked.json) {
    const proposals = causes.map(({ name, losses }) => [name, largestCap(losses, asked.limit)?.cap ?? null]);
    const deployed = Object.fromEntries(causes.map(({ name, deployed }) => [name, deployed]));
    const coin = asked.limit;
    console.log(
      JSON.stringify({ limit: asked.limit, proposals: { ...Object.fromEntries(proposals), coin }, deployed }),
    );
  }
  return 0;
}

type Asked = { flights: string[]; weather: string[]; limit: number; svg: string; json: boolean };

function readArguments(argv: string[]): Asked | { help: string } | string {
  let values: ReturnType<typeof parse>['values'];
  try {
    values = parse(gatherLists(argv, ['--flights', '--weather'])).values;
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}\n\n${usage}`;
    throw error;
  }
  if (values.help === true) return { help: usage };
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
      help: { type: 'boolean' },
    },
  });
}

function refuse(text: string, code: number): number {
  console.error(text);
  return code;
}
