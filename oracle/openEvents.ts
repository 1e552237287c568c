import type { CoverWindow } from '../chain/door.ts';
import type { Hex } from '../chain/subject.ts';
import { eventKey } from './observation.ts';
import type { ChainWatch } from './watchChain.ts';

/** Something that open series ask about. */
export type OpenEvent = { product: number; subject: Hex; window: CoverWindow };

/**
 * Every event that an open series asks about and no report has answered, once. Where series of one event have different times, the
 * latest cutoff and start and the latest settle-by hold. Series whose window cannot be read now are left for the next time.
 */
export async function openEvents(watch: ChainWatch): Promise<OpenEvent[]> {
  const events = new Map<string, OpenEvent>();
  for (const series of watch.book.series()) {
    if (series.settledIn !== null || watch.book.isReported(series)) continue;
    const answer = await watch.windowOf(series.id);
    if (!answer.ok) continue;
    const { product, subject } = series;
    const known = events.get(eventKey(series));
    events.set(eventKey(series), {
      product,
      subject,
      window: known ? latest(known.window, answer.value) : answer.value,
    });
  }
  return [...events.values()];
}

function latest(a: CoverWindow, b: CoverWindow): CoverWindow {
  return {
    opens: Math.max(a.opens, b.opens),
    cutoff: Math.max(a.cutoff, b.cutoff),
    start: Math.max(a.start, b.start),
    end: Math.max(a.end, b.end),
    settleBy: Math.max(a.settleBy, b.settleBy),
  };
}
