import type { Hex } from '../chain/subject.ts';
import type { BatchLeaf, LeafOnChain } from './batch.ts';
import { questionKey } from './observation.ts';

type Question = { set: number; product: number; subject: Hex };

/** What the chain said, reduced to what reporters, submitters and keepers need. Times in unix seconds. */
export type SeriesEvent =
  | { kind: 'opened'; block: number; id: bigint; product: number; subject: Hex }
  | { kind: 'held'; block: number; id: bigint; holder: Hex }
  | { kind: 'settled'; block: number; id: bigint }
  | { kind: 'skipped'; block: number; id: bigint; holder: Hex }
  | ({ kind: 'reported'; block: number; finalAt: number } & Question)
  | ({ kind: 'disputed'; block: number } & Question)
  | ({ kind: 'resolved'; block: number } & Question)
  | { kind: 'batched'; block: number; batch: Batch };

export type KnownSeries = { id: bigint; product: number; subject: Hex; openedIn: number; settledIn: number | null };

/** A report as it stands. One that was disputed is final once it is resolved. */
export type StandingReport = { finalAt: number; disputed: boolean };

/** A reported batch. `leaves` keep their places; null stands for a malformed one. */
export type Batch = { set: number; root: Hex; words: readonly LeafOnChain[]; leaves: readonly (BatchLeaf | null)[] };

/** Every series of the desk and every report of its oracle, as far as the chain was read. */
export type EventBook = {
  /** Forgets what blocks from `number` on said: they are about to be read again. */
  rewind(number: number): void;
  add(event: SeriesEvent): void;
  series(): KnownSeries[];
  /** Everyone who ever held tokens of a series. Who still does, only balances tell. */
  holdersOf(id: bigint): Hex[];
  /** How often a push to a holder failed. */
  skipsOf(id: bigint, holder: Hex): number;
  reportOf(question: Question): StandingReport | null;
  /** The batch that answers a question, and the place of its leaf in it; null when none does. */
  leafOf(question: Question): { batch: Batch; place: number } | null;
};

type KnownReport = { block: number; finalAt: number; disputedIn: number | null; resolvedIn: number | null };
type KnownLeaf = { block: number; batch: Batch; place: number };

export function createEventBook(): EventBook {
  const series = new Map<bigint, KnownSeries>();
  const holders = new Map<bigint, Set<Hex>>();
  /** Blocks in which pushes failed, by series and holder. */
  const skips = new Map<string, number[]>();
  const reports = new Map<string, KnownReport>();
  const leaves = new Map<string, KnownLeaf>();

  const addBatch = (block: number, batch: Batch) => {
    batch.leaves.forEach((leaf, place) => {
      const key = leaf && questionKey({ set: batch.set, ...leaf });
      // The first batch that holds an event is as good as any later one.
      if (key && !leaves.has(key)) leaves.set(key, { block, batch, place });
    });
  };
  const add = (event: SeriesEvent) => {
    switch (event.kind) {
      case 'opened': {
        const { id, product, subject, block } = event;
        series.set(id, { id, product, subject, openedIn: block, settledIn: series.get(id)?.settledIn ?? null });
        return;
      }
      case 'held':
        holders.set(event.id, (holders.get(event.id) ?? new Set()).add(event.holder));
        return;
      case 'skipped': {
        const key = `${event.id}:${event.holder}`;
        skips.set(key, [...(skips.get(key) ?? []), event.block]);
        return;
      }
      case 'settled': {
        const known = series.get(event.id);
        if (known) known.settledIn = event.block;
        return;
      }
      case 'reported': {
        const { block, finalAt } = event;
        reports.set(questionKey(event), { block, finalAt, disputedIn: null, resolvedIn: null });
        return;
      }
      case 'disputed':
      case 'resolved': {
        const report = reports.get(questionKey(event));
        if (report) report[event.kind === 'disputed' ? 'disputedIn' : 'resolvedIn'] = event.block;
        return;
      }
      case 'batched':
        addBatch(event.block, event.batch);
        return;
    }
  };
  const rewind = (number: number) => {
    for (const known of series.values()) {
      if (known.openedIn >= number) series.delete(known.id);
      else if (known.settledIn !== null && known.settledIn >= number) known.settledIn = null;
    }
    for (const [key, report] of reports) {
      if (report.block >= number) reports.delete(key);
      if (report.disputedIn !== null && report.disputedIn >= number) report.disputedIn = null;
      if (report.resolvedIn !== null && report.resolvedIn >= number) report.resolvedIn = null;
    }
    for (const [key, blocks] of skips)
      skips.set(
        key,
        blocks.filter((block) => block < number),
      );
    for (const [key, leaf] of leaves) if (leaf.block >= number) leaves.delete(key);
  };
  return {
    rewind,
    add,
    series: () => [...series.values()],
    holdersOf: (id) => [...(holders.get(id) ?? [])],
    skipsOf: (id, holder) => skips.get(`${id}:${holder}`)?.length ?? 0,
    reportOf: (question) => {
      const report = reports.get(questionKey(question));
      if (!report) return null;
      const isResolved = report.resolvedIn !== null;
      return { finalAt: isResolved ? 0 : report.finalAt, disputed: report.disputedIn !== null && !isResolved };
    },
    leafOf: (question) => leaves.get(questionKey(question)) ?? null,
  };
}
