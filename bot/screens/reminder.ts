import type { Notice } from '../notices.ts';
import { type Screen, screen } from '../screen.ts';
import { say } from '../words.ts';
import { coversButton, homeButton } from './parts.ts';
import { settingsButton } from './settings.ts';
import { coverValues } from './subjectText.ts';

/** What is said a day before something of a holder's happens. */
export type Reminder = Extract<Notice, { kind: 'coverStarts' | 'saleEnds' }>;

export function isReminder(notice: Notice): notice is Reminder {
  return notice.kind === 'coverStarts' || notice.kind === 'saleEnds';
}

export function reminderScreen({ kind, terms, seriesId, units, at }: Reminder): Screen {
  const about = { units, ...coverValues(terms) };
  if (kind === 'coverStarts')
    return screen(say('notice-cover-starts', { ...about, start: { moment: at } }), [coversButton], [settingsButton]);
  const sell = {
    label: say('button-sell'),
    tap: { kind: 'market', tap: { kind: 'sellCover', seriesId } },
  } as const;
  return screen(
    say('notice-sale-ends', { ...about, cutoff: { moment: at } }),
    [sell, coversButton],
    [settingsButton, homeButton],
  );
}
