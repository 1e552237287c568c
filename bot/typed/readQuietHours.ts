import type { QuietHours } from '../../db/settings.ts';

/**
 * Reads `22-7`, `22:30 to 7:00`, `22h – 7h`, `10pm – 7am`; and `10 night to am 7`, which is how other languages say it word by word.
 * @returns null for what is no stretch of a day.
 */
export function readQuietHours(text: string): QuietHours | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const part = '(am|pm|night)';
  const time = String.raw`(?:${part} )?(\d{1,2})(?:[:.h]([0-5]\d)|h)? ?${part}?`;
  const found = new RegExp(`^(?:from )?${time} ?(?:-|–|—|to|until|till) ?${time}$`).exec(plain);
  if (found === null) return null;
  const from = minuteOf(found[2], found[3], found[1] ?? found[4]);
  const to = minuteOf(found[6], found[7], found[5] ?? found[8]);
  return from === null || to === null || from === to ? null : { from, to };
}

function minuteOf(hours = '', minutes = '00', half: string | undefined): number | null {
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (hour > 24 || (hour === 24 && minutes !== '00')) return null;
  // A night has two ends: its twelve and what follows are of the morning.
  const isLate = half === 'pm' || (half === 'night' && hour >= 6 && hour < 12);
  const whole = half === undefined ? hour % 24 : (hour % 12) + (isLate ? 12 : 0);
  return whole * 60 + Number(minutes);
}
