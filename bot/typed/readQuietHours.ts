import type { QuietHours } from '../../db/settings.ts';

/** Reads `22-7`, `22:30 to 7:00`, `10pm – 7am`. @returns null for what is no stretch of a day. */
export function readQuietHours(text: string): QuietHours | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
  const time = String.raw`(\d{1,2})(?:[:.h]([0-5]\d))? ?(am|pm)?`;
  const found = new RegExp(`^(?:from )?${time} ?(?:-|–|—|to|until|till) ?${time}$`).exec(plain);
  if (found === null) return null;
  const from = minuteOf(found[1], found[2], found[3]);
  const to = minuteOf(found[4], found[5], found[6]);
  return from === null || to === null || from === to ? null : { from, to };
}

function minuteOf(hours = '', minutes = '00', half: string | undefined): number | null {
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (hour > 24 || (hour === 24 && minutes !== '00')) return null;
  const whole = half === undefined ? hour % 24 : (hour % 12) + (half === 'pm' ? 12 : 0);
  return whole * 60 + Number(minutes);
}
