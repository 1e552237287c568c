import type { StandingReport } from '../db/reports.ts';
import type { SeriesWindow } from '../db/windows.ts';

/** What a cover that nothing is decided about waits for. Unix seconds. */
export type CoverStage =
  /** Its times are not read yet. */
  | { kind: 'unread' }
  /** It can still be sold to others. */
  | { kind: 'onSale'; until: number }
  | { kind: 'before'; start: number }
  | { kind: 'watching'; end: number }
  /** The watch is over and nobody has answered. */
  | { kind: 'awaited'; latest: number }
  | { kind: 'reported'; reporters: number; until: number }
  | { kind: 'disputed'; reporters: number; latest: number | null }
  /** The answer is final; the money follows. */
  | { kind: 'final' };

/**
 * @param window null while it was not read. @param report what reporters said, as it stands. @param now unix seconds.
 */
export function stageOf(
  window: Pick<SeriesWindow, 'cutoff' | 'start' | 'end' | 'settleBy'> | null,
  report: Pick<StandingReport, 'finalAt' | 'disputed' | 'reporters'> | null,
  now: number,
): CoverStage {
  if (report !== null) {
    const { disputed, finalAt, reporters } = report;
    if (disputed) return { kind: 'disputed', reporters, latest: window?.settleBy ?? null };
    return now < finalAt ? { kind: 'reported', reporters, until: finalAt } : { kind: 'final' };
  }
  if (window === null) return { kind: 'unread' };
  if (now < window.cutoff) return { kind: 'onSale', until: window.cutoff };
  if (now < window.start) return { kind: 'before', start: window.start };
  return now < window.end ? { kind: 'watching', end: window.end } : { kind: 'awaited', latest: window.settleBy };
}
