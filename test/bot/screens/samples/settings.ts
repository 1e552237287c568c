import { reminderScreen } from '../../../../bot/screens/reminder.ts';
import * as settings from '../../../../bot/screens/settings.ts';
import { type Sample, sample } from '../support/sample.ts';
import { flight, later, now } from '../support/things.ts';

const mine = { timeZone: 'Africa/Nairobi', locale: 'sw', quiet: { from: 1320, to: 420 }, muted: ['deposits'] };
const plain = { timeZone: '+05:30', locale: 'en-US', quiet: null, muted: ['reminders', 'votes'] };
const about = { terms: flight, seriesId: 5n, at: later };

export const samples: Sample[] = [
  sample(settings.settingsScreen, 'quiet at night', mine, now),
  sample(settings.settingsScreen, 'never quiet', plain, now),
  sample(settings.zonesScreen, 'the first page', 0, now),
  sample(settings.zonesScreen, 'the second page', 1, now),
  sample(settings.askZoneScreen, 'typed'),
  sample(settings.whichZoneScreen, 'none', [], now),
  sample(settings.whichZoneScreen, 'two', ['America/Indiana/Indianapolis', 'Asia/Kolkata'], now),
  sample(settings.languagesScreen, 'all', ['en', 'es', 'fr', 'hi', 'id', 'pt', 'sw']),
  sample(settings.quietScreen, 'none yet', { quiet: null }),
  sample(settings.quietScreen, 'some', { quiet: { from: 1320, to: 420 } }),
  sample(settings.askQuietScreen, 'typed'),
  sample(settings.quietUnreadableScreen, 'unreadable'),
  ...[1, 3].map((units) => sample(reminderScreen, `starts, ${units}`, { kind: 'coverStarts', ...about, units })),
  ...[1, 3].map((units) => sample(reminderScreen, `sale ends, ${units}`, { kind: 'saleEnds', ...about, units })),
];
