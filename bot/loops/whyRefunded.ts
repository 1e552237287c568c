import type { StandingReport } from '../../db/reports.ts';
import type { StandingCase } from '../../db/votes.ts';
import type { RefundReason } from '../notices.ts';
import type { Judge } from '../perils.ts';

/** What was known about an event when its series ended: what reporters said, and where votes answer, what was claimed and answered. */
export type Known = { report: StandingReport | undefined; claim: StandingCase };

/**
 * Why a series ended void: by who answers for it and by what those had said then. The desk takes an answer that is final and was observed
 * after the sale; so when a final VALUE of reporters did not settle the series, it was observed before the sale ended. A feed has no
 * answer but the one that somebody proves.
 * @param judge who answers for the product; null for one that this program does not know.
 * @param settledAt unix seconds. @returns null where nothing can be said.
 */
export function whyRefunded(judge: Judge | null, { report, claim }: Known, settledAt: number): RefundReason | null {
  if (judge === null) return null;
  if (judge === 'feed') return 'FEED_SILENT';
  if (judge === 'assessed') return whyByVote(claim, settledAt);
  if (report === undefined) return 'NO_QUORUM';
  if (report.disputed) return 'DISPUTED';
  if (settledAt < report.finalAt) return 'TOO_LATE';
  return report.status === 'VOID' ? 'UNKNOWABLE' : 'SEEN_EARLY';
}

function whyByVote({ isClaimed, answer }: StandingCase, settledAt: number): RefundReason {
  if (answer === null) return isClaimed ? 'VOTE_SILENT' : 'NOBODY_ASKED';
  if (settledAt < answer.finalAt) return 'VOTE_TOO_LATE';
  return answer.verdict === 'void' ? 'VOTE_UNKNOWABLE' : 'VOTE_EARLY';
}
