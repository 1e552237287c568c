/** The tables of what is watched over days, made anew, and what they change. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Hex } from '../../chain/subject.ts';
import { diffTables, type NamedLeaf, type TableDiff } from '../diffTables.ts';
import { ALWAYS, type priceCoins } from '../priceTables.ts';
import { RateTableError, type TableSource } from '../rateTableFile.ts';
import { burnStation, rateOf, weatherPerils } from '../watches/burnSeasons.ts';
import { rateOfCoin } from '../watches/priceCoins.ts';
import type { Station } from '../watches/stationLog.ts';
import { termsText, type WatchPeril, type WatchRate, watchLeaf } from '../watches/watchRate.ts';
import { readWatchTable, watchTableBytes } from '../watches/watchTable.ts';

/** The rates of a product as the record has them now; none where it does not carry any. */
type Priced = { peril: WatchPeril; rates: WatchRate[]; sources: readonly TableSource[] };

/** `bytes` are those of the new table file; `made` is null where the record carries no row. */
export type TableAnew = { peril: WatchPeril; made: { bytes: Buffer; diff: TableDiff } | null };

/** What people call what a table is of. */
export const tableNames: Record<WatchPeril, string> = {
  dry: 'dry seasons',
  wet: 'wet seasons',
  heat: 'heat',
  frost: 'frost',
  drop: 'falling coins',
  depeg: 'stablecoins',
  divergence: 'pairs of coins',
};

const noRoot: Hex = `0x${'00'.repeat(32)}`;

/** Rates of every weather product from the seasons up to a day. */
export function weatherAnew(
  weather: { stations: readonly Station[]; sources: readonly TableSource[] },
  to: number,
): Priced[] {
  return weatherPerils.map((peril) => {
    const burns = weather.stations.flatMap((station) => burnStation(peril, station, { ...ALWAYS, to }));
    return { peril, rates: burns.map(rateOf), sources: weather.sources };
  });
}

/** Rates of every coin product. */
export function coinsAnew(priced: Extract<Awaited<ReturnType<typeof priceCoins>>, { ok: true }>): Priced[] {
  return (['depeg', 'drop', 'divergence'] as const).map((peril) => {
    return { peril, rates: priced[peril].map(rateOfCoin), sources: priced.sources };
  });
}

/**
 * A new table and what it changes. Where no table is in force all of it is new, from a root of zeros.
 * @param dir Folder of the tables in force, each by its peril's name. @throws RateTableError when one is no good table.
 */
export function tableAnew({ peril, rates, sources }: Priced, dir: string): TableAnew {
  if (rates.length === 0) return { peril, made: null };
  const { bytes, root } = watchTableBytes(peril, rates, sources);
  const before = inForce(join(dir, `${peril}.json.gz`), peril);
  return { peril, made: { bytes, diff: diffTables(before, { root, leaves: rates.map(named) }) } };
}

function inForce(path: string, peril: WatchPeril): { root: Hex; leaves: NamedLeaf[] } {
  if (!existsSync(path)) return { root: noRoot, leaves: [] };
  const table = readWatchTable(path);
  if (table.peril !== peril)
    throw new RateTableError('OTHER_TERMS', `The rate table ${path} is one of ${table.peril}, not of ${peril}.`);
  return { root: table.root, leaves: table.rates.map(named) };
}

function named(rate: WatchRate): NamedLeaf {
  return { ...watchLeaf(rate), name: termsText(rate) };
}
