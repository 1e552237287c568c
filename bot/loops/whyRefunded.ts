import type { StandingReport } from '../../db/reports.ts';
import type { RefundReason } from '../notices.ts';
import type { Judge } from '../perils.ts';

/**
 * Why a series ended void: by who answers for it and, where those are reporters, from their report as it stood then. The desk takes an answer that is final and was observed
 * after the sale; so when a final VALUE did not settle the series, it was observed before the sale ended.
 * @param judge who answers for the product; null for one that this program does not know.
 * @param settledAt unix seconds. @returns null where nothing can be said.
 */
export function whyRefunded(
  judge: Judge | null,
  report: StandingReport | undefined,
  settledAt: number,
): RefundReason | null {
  if (judge === null) return null;
  if (judge === 'feed') return 'FEED_SILENT';
  if (judge === 'assessed') return 'VOTE_SILENT';
  if (report === undefined) return 'NO_QUORUM';
  if (report.disputed) return 'DISPUTED';
  if (settledAt < report.finalAt) return 'TOO_LATE';
  return report.status === 'VOID' ? 'UNKNOWABLE' : 'SEEN_EARLY';
}
