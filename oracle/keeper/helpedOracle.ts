import type { Hex } from '../../chain/subject.ts';
import type { Call } from '../sender.ts';
import type { SeriesTimes } from '../watchChain.ts';

/** What an open series asks. Times in unix seconds. */
export type AskedSeries = { id: bigint; product: number; subject: Hex } & SeriesTimes;

/** Something that anyone may do so that an oracle answers, or until when (unix seconds) there is nothing, and why where that is trouble. */
export type OracleDeed = { kind: 'do'; step: string; call: Call } | { kind: 'wait'; until: number; why?: string };

/** Seconds after settle-by in which what can still be proven or closed is not given up: keepers may have been away. */
export const timeToCatchUp = 86_400;

/** An oracle that keepers help to its answers. Reads the chain; throws what viem throws. */
export type HelpedOracle = {
  /** What is to be done at `now` for the answer to a series whose watch is over. */
  nextDeed(series: AskedSeries, now: number): Promise<OracleDeed>;
  /** Until when it may still answer, as of `now` at or after settle-by; unix seconds, 0 when it will not. */
  answerBy(series: AskedSeries, now: number): Promise<number>;
};
