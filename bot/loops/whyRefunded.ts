import type { StandingReport } from '../../db/reports.ts';
import type { RefundReason } from '../notices.ts';

/**
 * Why a series ended void, from the report of its reporters as it stood then. The desk takes an answer that is final and was observed
 * after the sale; so when a final VALUE did not settle the series, it was observed before the sale ended.
 * @param settledAt unix seconds.
 */
export function whyRefunded(report: StandingReport | undefined, settledAt: number): RefundReason {
  if (report === undefined) return 'NO_QUORUM';
  if (report.disputed) return 'DISPUTED';
  if (settledAt < report.finalAt) return 'TOO_LATE';
  return report.status === 'VOID' ? 'UNKNOWABLE' : 'SEEN_EARLY';
}
