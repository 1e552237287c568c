/** `npm run backtest`: prices on one span of recorded flights, sells on another, and says what that would have come to. */
import { basename } from 'node:path';
import { type BadRow, logFiles } from '../countFiles.ts';
import { overlaps, spanText } from '../days.ts';
import type { LoggedRoute } from '../flightLog.ts';
import { flightSaleTerms } from '../flightTerms.ts';
import { readLongRecord } from '../longRecord.ts';
import { startProgress } from '../progress.ts';
import { BadRows, sayFault } from '../sayFault.ts';
import { logStations } from '../watches/stationLog.ts';
import { backtestFlights } from './backtestFlights.ts';
import { backtestWeather } from './backtestWeather.ts';
import { type Asked, readArguments } from './readArguments.ts';
import { jsonOf, sayFlights, sayWeather } from './sayBacktest.ts';

process.exitCode = await backtest(process.argv.slice(2));

async function backtest(argv: string[]): Promise<number> {
  const asked = readArguments(argv);
  if (typeof asked === 'string') return refuse(asked, 2);
  if ('help' in asked) return say(asked.help);
  const badRows = new BadRows();
  const progressOf = (path: string) => startProgress(basename(path), path, process.stderr);
  const onBadRow = (row: BadRow) => badRows.add(row);
  const logged = asked.flights.length === 0 ? undefined : await logFiles(asked.flights, progressOf, onBadRow);
  const weather = asked.weather.length === 0 ? undefined : await logStations(asked.weather, progressOf, onBadRow);
  for (const line of badRows.lines()) console.error(line);
  if (logged !== undefined && !logged.ok) return refuse(sayFault(logged.path, logged.fault), 1);
  if (weather !== undefined && !weather.ok) return refuse(sayFault(weather.path, weather.fault), 1);
  console.error(`${badRows.count} bad rows left out.`);
  const { train, test } = asked;
  if (overlaps(train, test)) console.error('The spans overlap: what is told was partly seen.');
  const flights = logged === undefined ? undefined : sellFlights(asked, logged.log.routes());
  if (flights !== undefined && !flights.ok)
    return refuse(noFlights(asked, flights.span, flights.has === undefined ? 'nothing' : spanText(flights.has)), 1);
  const seasons = weather === undefined ? undefined : backtestWeather(weather.stations, train, test);
  if (flights === undefined && seasons?.all.policies === 0)
    return refuse(
      'No station has ten whole seasons in the train span and one in the test span: nothing could be sold.',
      1,
    );
  say(
    `Train ${spanText(train)}, test ${spanText(test)}, flights bought ${asked.daysAhead} days ahead, pool $${asked.poolUsd}.`,
  );
  for (const line of flights === undefined ? [] : sayFlights(flights.result)) say(line);
  for (const line of seasons === undefined ? [] : sayWeather(seasons)) say(line);
  if (asked.json) say(JSON.stringify(jsonOf(flights?.result, seasons)));
  return 0;
}

function sellFlights(asked: Asked, routes: LoggedRoute[]) {
  const { train, test, daysAhead, poolUsd } = asked;
  const terms = { ...flightSaleTerms, ...asked.terms };
  return backtestFlights(routes, readLongRecord(), { train, test, terms, daysAhead, poolUsd });
}

function noFlights(asked: Asked, span: 'train' | 'test', has: string): string {
  return `The files have no flight in the ${span} span ${spanText(asked[span])}; they cover ${has}.`;
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function refuse(text: string, code: number): number {
  console.error(text);
  return code;
}
