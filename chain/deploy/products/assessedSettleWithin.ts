import { oracleRules } from '../oracleRules.ts';
import { votingRules } from '../votingRules.ts';
import { day } from './productRow.ts';

const { claimPeriod, answerWindow } = oracleRules;
const { votingDelay, votingPeriod, lateExtension, timelockDelay } = votingRules;
const vote = votingDelay + votingPeriod + lateExtension + timelockDelay;

/**
 * Seconds from the end of a watch to the refund where a vote answers: a claim in the last second of its period, a vote, the window in
 * which another vote can correct it, that correction's own window, and a day for settling. Were it shorter, a claim for the price of its
 * bond would turn cover that is worth nothing into a refund.
 *
 * Warning: once the watch is over, what did not happen must be answered, not rejected: a rejection opens a new claim period.
 */
export const assessedSettleWithin = claimPeriod + vote + 2 * answerWindow + 1 * day;
