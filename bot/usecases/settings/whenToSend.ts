import type { Settings } from '../../../db/settings.ts';
import type { Notice } from '../../notices.ts';
import { newsKindOf } from './newsKinds.ts';
import { quietUntil } from './quietHours.ts';

/** `silent`: without a sound. `hold`: not before that time, in milliseconds since 1970. `drop`: the person does not want it. */
export type Sending = { do: 'send'; silent: boolean } | { do: 'hold'; untilMs: number } | { do: 'drop' };

/**
 * When a notice leaves. Answers to what somebody has just done come at once, with a sound: they are awake. Money and the safety of a
 * wallet cannot wait for the morning, so they come at once without a sound; the rest waits for the end of the quiet hours. Kinds that
 * were switched off never come; money, safety and answers cannot be.
 * @param now milliseconds since 1970.
 */
export function whenToSend(
  notice: Pick<Notice, 'kind'>,
  { timeZone, quiet, muted }: Pick<Settings, 'timeZone' | 'quiet' | 'muted'>,
  now: number,
): Sending {
  const kind = newsKindOf(notice);
  if (muted.includes(kind)) return isKept(kind) ? whenUnmuted(kind) : { do: 'drop' };
  return whenUnmuted(kind);

  function whenUnmuted(which: typeof kind): Sending {
    const untilMs = quiet === null || which === 'answer' ? null : quietUntil(quiet, timeZone, now);
    if (untilMs === null) return { do: 'send', silent: false };
    return isKept(which) || which === 'deposits' ? { do: 'send', silent: true } : { do: 'hold', untilMs };
  }
}

function isKept(kind: ReturnType<typeof newsKindOf>): boolean {
  return kind === 'money' || kind === 'safety' || kind === 'answer';
}
