/** From record files to the tables that a vote adopts, one per product. */

import type { Hex } from '../chain/subject.ts';
import { type BadRow, logFiles, type NamedFault } from './countFiles.ts';
import { countFlights } from './countFlights.ts';
import type { Span } from './days.ts';
import { spanOf } from './flightLog.ts';
import type { LongRecord } from './longRecord.ts';
import type { Progress } from './progress.ts';
import { type FlightRate, type TableSource, tableBytes } from './rateTableFile.ts';
import { type Estimate, estimateRates } from './shrinkRates.ts';
import { type Burn, burnStation, rateOf, type WeatherPeril } from './watches/burnSeasons.ts';
import { type CoinPrice, priceDepeg, priceDrop, rateOfCoin } from './watches/priceCoins.ts';
import { type PairPrice, pairsOf, pricePair } from './watches/pricePairs.ts';
import { type LoggedRounds, type RoundFile, readRounds } from './watches/readRounds.ts';
import { logStations } from './watches/stationLog.ts';
import type { CoinPeril, WatchPeril } from './watches/watchRate.ts';
import { watchTableBytes } from './watches/watchTable.ts';

export type Peril = 'flight' | WatchPeril;

export type PricedTable = { peril: Peril; bytes: Buffer; root: Hex; rows: number };

/** What a run hears on its way. */
export type Hearing = { progressOf(path: string): Promise<Progress>; badRow(row: BadRow): void };

export type Unusable = { ok: false; path: string; fault: NamedFault };

/** Every day that anything was recorded on. */
export const ALWAYS: Span = { from: -25_000, to: 80_000 };

export async function priceFlights(paths: readonly string[], record: LongRecord, hearing: Hearing) {
  const logged = await logFiles(paths, hearing.progressOf, hearing.badRow);
  if (!logged.ok) return logged;
  const routes = logged.log.routes();
  const counts = countFlights(routes, spanOf(routes) ?? ALWAYS);
  const estimates = estimateRates(counts, record);
  return { ok: true as const, counts, estimates, sources: logged.sources };
}

export function flightTable(estimates: readonly Estimate[], sources: readonly TableSource[]): PricedTable {
  const rates = estimates.map(rateOfFlight);
  return { peril: 'flight', rows: rates.length, ...tableBytes(rates, sources) };
}

export function rateOfFlight({ carrier, number, origin, destination, month, ratePpm }: Estimate): FlightRate {
  return { carrier, number, origin, destination, month, ratePpm };
}

export async function priceWeather(
  perils: readonly WeatherPeril[],
  paths: readonly string[],
  hearing: Hearing,
): Promise<{ ok: true; burns: Map<WeatherPeril, Burn[]>; sources: TableSource[] } | Unusable> {
  const logged = await logStations(paths, hearing.progressOf, hearing.badRow);
  if (!logged.ok) return logged;
  const burns = new Map(
    perils.map((peril) => [peril, logged.stations.flatMap((station) => burnStation(peril, station, ALWAYS))]),
  );
  return { ok: true, burns, sources: logged.sources };
}

export function weatherTable(
  peril: WeatherPeril,
  burns: readonly Burn[],
  sources: readonly TableSource[],
): PricedTable | undefined {
  if (burns.length === 0) return undefined;
  return { peril, rows: burns.length, ...watchTableBytes(peril, burns.map(rateOf), sources) };
}

/** Coins that are covered on the stated tail alone when no rounds of theirs are given. */
const DROP_COINS = ['BTC/USD', 'ETH/USD'];

type PricedCoins = { depeg: CoinPrice[]; drop: CoinPrice[]; divergence: PairPrice[]; sources: TableSource[] };

/**
 * `files` names the feed of every file of rounds; those of a stablecoin are read for depegs, the others for drops, all for pairs.
 * @param before Later rounds make no rate, unix seconds.
 */
export async function priceCoins(
  files: readonly RoundFile[],
  stablecoins: readonly string[],
  hearing: Hearing,
  before = Number.POSITIVE_INFINITY,
): Promise<({ ok: true } & PricedCoins) | Unusable> {
  const feeds: Extract<LoggedRounds, { ok: true }>[] = [];
  for (const file of files) {
    const read = await readRounds(file, hearing.progressOf, hearing.badRow, before);
    if (!read.ok) return read;
    feeds.push(read);
  }
  const feedOf = (name: string) => feeds.find(({ feed }) => feed.name === name)?.feed;
  const named = feeds.map(({ feed }) => feed.name);
  const drops = [...new Set([...DROP_COINS, ...named.filter((name) => !stablecoins.includes(name))])];
  const coins = [...stablecoins, ...drops].map((name) => {
    return { name, feed: feedOf(name), isStable: stablecoins.includes(name) };
  });
  return {
    ok: true,
    depeg: stablecoins.flatMap((name) => priceDepeg(name, feedOf(name))),
    drop: drops.flatMap((name) => priceDrop(name, feedOf(name))),
    divergence: pairsOf(coins).flatMap(([first, second]) => pricePair(first, second)),
    sources: feeds.map(({ source }) => source).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
  };
}

export function coinTable(
  peril: CoinPeril,
  prices: readonly (CoinPrice | PairPrice)[],
  sources: readonly TableSource[],
): PricedTable {
  return { peril, rows: prices.length, ...watchTableBytes(peril, prices.map(rateOfCoin), sources) };
}
