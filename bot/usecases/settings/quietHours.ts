import type { QuietHours } from '../../../db/settings.ts';

const minuteMs = 60_000;
const dayMinutes = 1440;

/** Tells minutes after midnight in a zone, of milliseconds since 1970. @param timeZone IANA name or offset. */
function clockIn(timeZone: string): (ms: number) => number {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  return (ms) => {
    const [hours = '0', minutes = '0'] = parts.format(ms).split(':');
    return Number(hours) * 60 + Number(minutes);
  };
}

/** Whether it is quiet at this minute of the day. Hours that end when they begin are none. */
function isQuiet({ from, to }: QuietHours, minute: number): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/**
 * When the quiet hours that reign now are over, in milliseconds since 1970; null when it is not quiet. Clocks that are turned in between
 * are followed; where they skip the very end, it is at most an hour late.
 */
export function quietUntil(quiet: QuietHours, timeZone: string, nowMs: number): number | null {
  const minuteOfDay = clockIn(timeZone);
  const minute = minuteOfDay(nowMs);
  if (!isQuiet(quiet, minute)) return null;
  const wholeMinute = nowMs - (nowMs % minuteMs);
  const straight = wholeMinute + ((quiet.to - minute + dayMinutes) % dayMinutes) * minuteMs;
  const turned = turnOf(minuteOfDay(straight) - quiet.to);
  if (turned === 0) return straight;
  const corrected = straight - turned * minuteMs;
  return corrected > nowMs && !isQuiet(quiet, minuteOfDay(corrected)) ? corrected : straight;
}

/** How far the clocks were turned: a difference of minutes of the day, taken the short way round. */
function turnOf(difference: number): number {
  const half = dayMinutes / 2;
  return ((((difference + half) % dayMinutes) + dayMinutes) % dayMinutes) - half;
}
