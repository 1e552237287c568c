import type { Hex } from '../chain/subject.ts';
import { questionKey } from './observation.ts';
import { type ReporterSet, setAt } from './reporterSets.ts';
import type { ChainWatch, SeriesTimes } from './watchChain.ts';

/** Something that open series ask about, and the number of the reporter set that answers them. */
export type OpenEvent = { set: number; product: number; subject: Hex; window: SeriesTimes };

/**
 * Every event that an open series asks about and no report of its set has answered, once per set. Where series of one event have
 * different times, the latest cutoff and start and the latest settle-by hold. Series whose times cannot be read now are left for
 * the next look.
 */
export async function openEvents(watch: ChainWatch, sets: readonly ReporterSet[]): Promise<OpenEvent[]> {
  const events = new Map<string, OpenEvent>();
  for (const series of watch.book.series()) {
    if (series.settledIn !== null) continue;
    const times = await watch.timesOf(series.id);
    if (!times.ok) continue;
    const answering = setAt(sets, times.value.openedAt);
    if (!answering) continue;
    const question = { set: answering.set, product: series.product, subject: series.subject };
    if (watch.book.reportOf(question)) continue;
    const known = events.get(questionKey(question));
    const window = known ? latest(known.window, times.value) : times.value;
    events.set(questionKey(question), { ...question, window });
  }
  return [...events.values()];
}

function latest(a: SeriesTimes, b: SeriesTimes): SeriesTimes {
  return {
    openedAt: Math.max(a.openedAt, b.openedAt),
    opens: Math.max(a.opens, b.opens),
    cutoff: Math.max(a.cutoff, b.cutoff),
    start: Math.max(a.start, b.start),
    end: Math.max(a.end, b.end),
    settleBy: Math.max(a.settleBy, b.settleBy),
  };
}
