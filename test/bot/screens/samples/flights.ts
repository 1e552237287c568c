import { flightValue, numberValue, spanText } from '../../../../bot/screens/parts.ts';
import * as pick from '../../../../bot/screens/pickFlight.ts';
import { say } from '../../../../bot/words.ts';
import { labels, type Sample, sample, text } from '../support/sample.ts';
import { later, route } from '../support/things.ts';

const today = '2026-12-02';
const other = { ...route, number: 1662 };
const words = { flight: flightValue(route), day: { day: '2026-12-12', form: 'long' as const } };
const days = Array.from({ length: 20 }, (_, i) => `2026-12-${String(i + 10)}`);
const sale = { first: '2026-12-10', last: '2027-12-29', days };

export const samples: Sample[] = [
  sample(
    pick.originScreen,
    'the first page of many',
    ['IAH', 'EWR', 'SEA', 'JFK', 'LGA', 'DEN', 'SFO', 'ORD', 'BOS', 'MIA', 'ATL', 'DFW', 'XNA'],
    0,
  ),
  sample(
    pick.originScreen,
    'an airport that is not covered',
    ['IAH'],
    0,
    say('airport-unknown', { airport: { airport: 'QQQ' } }),
  ),
  sample(pick.destinationScreen, 'one page', 'IAH', ['EWR', 'SEA'], 0),
  sample(
    pick.destinationScreen,
    'no such route',
    'IAH',
    ['EWR'],
    0,
    say('route-empty', { origin: { airport: 'IAH' }, destination: { airport: 'SEA' } }),
  ),
  sample(pick.flightScreen, 'two flights', 'IAH', 'EWR', [route, other], 0),
  sample(pick.dayScreen, 'days on sale', route, sale, 0, today),
  sample(pick.dayScreen, 'none on sale', route, { ...sale, days: [] }, 0, today),
  sample(
    pick.dayScreen,
    'unreadable',
    route,
    { ...sale, days: days.slice(0, 2) },
    0,
    today,
    say('day-unreadable', { flight: flightValue(route) }),
  ),
  sample(pick.dayScreen, 'no record of that month', route, sale, 0, today, say('month-unlisted', words)),
  sample(pick.routeScreen, 'several routes', say('which-route', { number: numberValue(route) }), [route, other], null),
  sample(
    pick.routeScreen,
    'another route',
    say('route-unlisted', { number: numberValue(route) }),
    [route],
    '2026-12-12',
  ),
  sample(pick.whichDayScreen, 'March or December', route, ['2026-12-03', '2027-03-12']),
  sample(pick.unknownFlightScreen, 'nothing near', route, [], null),
  sample(pick.unknownFlightScreen, 'a slip of the finger', route, [other], null),
  sample(pick.otherDayScreen, 'past', say('day-past', words), route),
  ...[1, 7].map((lead) =>
    sample(
      pick.otherDayScreen,
      `too near, ${lead} days ahead`,
      say('too-near', { ...words, lead, first: { day: '2026-12-20', form: 'long' } }),
      route,
      '2026-12-20',
    ),
  ),
  sample(pick.otherDayScreen, 'too far', say('too-far', { ...words, opens: { moment: later } }), route),
  text('day-alone', { day: words.day }),
  ...[1, 2, 59, 60, 120, 167].map((minutes) => sample(spanText, `${minutes} minutes`, minutes)),
  labels('what Discord suggests while typing', [say('suggestion', words)]),
];
