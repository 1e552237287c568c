import type { Hex } from '../chain/subject.ts';
import { eventKey } from './observation.ts';

/** What the chain said, reduced to what reporters, relay and keeper need. */
export type SeriesEvent =
  | { kind: 'opened'; block: number; id: bigint; product: number; subject: Hex }
  | { kind: 'held'; block: number; id: bigint; holder: Hex }
  | { kind: 'settled'; block: number; id: bigint }
  | { kind: 'reported'; block: number; product: number; subject: Hex };

export type KnownSeries = { id: bigint; product: number; subject: Hex; openedIn: number; settledIn: number | null };

/** Every series of the desk, as far as the chain was read. */
export type EventBook = {
  /** Forgets what blocks from `number` on said: they are about to be read again. */
  rewind(number: number): void;
  add(event: SeriesEvent): void;
  series(): KnownSeries[];
  /** Everyone who ever held tokens of a series. Who still does, only balances tell. */
  holdersOf(id: bigint): Hex[];
  isReported(event: { product: number; subject: Hex }): boolean;
};

export function createEventBook(): EventBook {
  const series = new Map<bigint, KnownSeries>();
  const holders = new Map<bigint, Set<Hex>>();
  const reportedIn = new Map<string, number>();
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
      case 'settled': {
        const known = series.get(event.id);
        if (known) known.settledIn = event.block;
        return;
      }
      case 'reported':
        reportedIn.set(eventKey(event), event.block);
        return;
    }
  };
  return {
    rewind: (number) => {
      for (const known of series.values()) {
        if (known.openedIn >= number) series.delete(known.id);
        else if (known.settledIn !== null && known.settledIn >= number) known.settledIn = null;
      }
      for (const [key, block] of reportedIn) if (block >= number) reportedIn.delete(key);
    },
    add,
    series: () => [...series.values()],
    holdersOf: (id) => [...(holders.get(id) ?? [])],
    isReported: (event) => reportedIn.has(eventKey(event)),
  };
}
