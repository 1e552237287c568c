import type { ProductSettings } from '../../chain/votes/motion.ts';
import { diffTables, type NamedLeaf } from '../../pricing/diffTables.ts';
import { offerOf } from '../../pricing/payout.ts';
import type { AnyTable } from '../../pricing/plantTable.ts';
import { type FlightRate, leafOf } from '../../pricing/rateTableFile.ts';
import { type WatchRate, watchLeaf } from '../../pricing/watches/watchRate.ts';

/** What a row prices, as it stands in its table. */
export type RowName = { kind: 'flight'; rate: FlightRate } | { kind: 'watch'; product: number; rate: WatchRate };

/** What one dollar pays by a row, in dollars of 6 decimals; null where the rails keep the desk from selling it. */
export type RowChange = { name: RowName; before: bigint | null; after: bigint | null };

/** Rows by what a vote does to them. `falls` and `rises` are the rows that then pay less and more, the largest changes first. */
export type TableChange = {
  added: number;
  removed: number;
  dearer: number;
  cheaper: number;
  same: number;
  falls: RowChange[];
  rises: RowChange[];
};

/** The settings that a row's payout depends on. */
export type PriceTerms = Pick<
  ProductSettings,
  'lead' | 'watch' | 'settleWithin' | 'marginBps' | 'capitalCostBps' | 'feeBps'
>;

const day = 86_400;
const mostNamed = 3;

/** What people who buy on the last whole day before the cutoff get by `after` in place of `before`, both of one product. */
export function changeOf(before: AnyTable, after: AnyTable, terms: PriceTerms): TableChange {
  const diff = diffTables(
    { root: before.root, leaves: namedLeaves(before) },
    { root: after.root, leaves: namedLeaves(after) },
  );
  const changed = diff.changed.map(({ name, oldPpm, newPpm }) => ({
    name,
    before: paysOf(name, oldPpm, terms),
    after: paysOf(name, newPpm, terms),
  }));
  const falls = changed.filter((row) => ratioOf(row) < 1).sort((a, b) => ratioOf(a) - ratioOf(b));
  const rises = changed.filter((row) => ratioOf(row) > 1).sort((a, b) => ratioOf(b) - ratioOf(a));
  return {
    added: diff.added.length,
    removed: diff.removed.length,
    dearer: falls.length,
    cheaper: rises.length,
    same: diff.unchanged + changed.length - falls.length - rises.length,
    falls: falls.slice(0, mostNamed),
    rises: rises.slice(0, mostNamed),
  };
}

function namedLeaves(table: AnyTable): NamedLeaf<RowName>[] {
  if (table.kind === 'flights')
    return table.planted.rates.map((rate) => ({ ...leafOf(rate), name: { kind: 'flight', rate } }));
  const { product } = table;
  return table.planted.rates.map((rate) => ({ ...watchLeaf(rate), name: { kind: 'watch', product, rate } }));
}

function paysOf(name: RowName, ratePpm: number, terms: PriceTerms): bigint | null {
  const days = name.kind === 'watch' ? name.rate.days : 0;
  const offer = offerOf(ratePpm, { ...terms, watch: terms.watch + days * day }, terms.lead + day);
  return offer.sold ? BigInt(Math.round(offer.payoutUsd * 1e6)) : null;
}

/** How many times as much a row pays afterwards: 0 where it is not sold any more, endless where it was not before. */
function ratioOf({ before, after }: RowChange): number {
  if (before === null || after === null) return before === after ? 1 : before === null ? Number.POSITIVE_INFINITY : 0;
  return Number(after) / Number(before);
}
