import type { CoverWindow } from '../../chain/covers/coverDoor.ts';
import type { Reading } from '../sources/reading.ts';

/** What a reporter has learnt by asking about one event so far. Unix seconds. */
export type AskState = { nextAskAt: number; failures: number };

export const neverAsked: AskState = { nextAskAt: 0, failures: 0 };

/** The longest a source can put a reporter off, or an error can. */
const longestPause = 3600;

/**
 * Whether it is time to ask about an event. Never before its start, and so never before the last sale ended; not after settle-by,
 * when the money goes back. `now` is the newest block's time.
 */
export function isTimeToAsk(window: CoverWindow, state: AskState, now: number): boolean {
  return now >= Math.max(window.start, window.cutoff) && now < window.settleBy && now >= state.nextAskAt;
}

/** When to ask again after a reading that brought no value. `interval` in seconds. */
export function afterReading(state: AskState, reading: Reading, interval: number, now: number): AskState {
  const failures = reading.kind === 'unknown' ? state.failures + 1 : 0;
  const pause = failures === 0 ? interval : interval * 2 ** (failures - 1);
  const asked = reading.kind === 'value' ? null : reading.retryAt;
  const wanted = Math.max(now + pause, asked ?? 0);
  return { failures, nextAskAt: Math.min(wanted, now + Math.max(longestPause, interval)) };
}
