import { coverValues } from '../../../../bot/screens/subjectText.ts';
import * as pick from '../../../../bot/screens/watchPick.ts';
import { say } from '../../../../bot/words.ts';
import { flightProduct } from '../../../../chain/products.ts';
import { decodeWatch } from '../../../../chain/watchSubject.ts';
import { labels, type Sample, sample } from '../support/sample.ts';
import { coin, dollar, everyCover, later, rain } from '../support/things.ts';

const seattle = { name: 'USW00024233', detail: '' };
const ether = { name: 'ETH/USD', detail: '' };
const watches = everyCover.filter(({ product }) => product !== flightProduct);
const row = { product: rain.product, subject: rain.subject, ratePpm: 50_000, proof: [] };
const levels = [300, 200].map((trigger) => ({ row: { ...row, trigger, exit: trigger - 200 }, payout: 12n * dollar }));
const what = pick.watchedValue(rain.product, seattle);
const cover = coverValues(rain);
const pairs = ['USDC/USD', 'BTC/USD'].map((detail) => ({ name: 'ETH/USD', detail }));
const many = Array.from({ length: 14 }, (_, i) => ({ name: `COIN${i}/USD`, detail: '' }));

export const samples: Sample[] = [
  sample(pick.perilScreen, 'weather', 'weather', [2, 3, 4, 5, 6]),
  sample(pick.perilScreen, 'coins', 'coins', [9, 10, 11, 12]),
  sample(pick.perilScreen, 'nothing', 'weather', []),
  sample(pick.perilScreen, 'not sold', 'weather', [2], say('watch-not-sold', { peril: pick.perilValue('frost') })),
  sample(pick.perilScreen, 'not sure', 'weather', [2], say('watch-did-you-mean')),
  sample(pick.placeScreen, 'Seattle', 'USW00024233', [{ product: 2, watched: seattle }], 6),
  sample(pick.placesScreen, 'rain', 2, [seattle], 0),
  sample(pick.placesScreen, 'coins, the second page', 9, many, 1),
  sample(pick.placesScreen, 'pairs', 11, pairs, 0),
  sample(
    pick.placesScreen,
    'unknown',
    2,
    [seattle],
    0,
    say('watch-place-unknown', { place: 'Atlantis', peril: pick.perilValue('rain') }),
  ),
  sample(pick.placesScreen, 'no longer listed', 2, [seattle], 0, say('watch-unlisted')),
  sample(
    pick.suggestScreen,
    'two meanings',
    [
      { product: 2, watched: seattle },
      { product: 9, watched: ether },
    ],
    0,
  ),
  sample(
    pick.suggestScreen,
    'pairs of one coin',
    pairs.map((watched) => ({ product: 11, watched })),
    0,
  ),
  sample(pick.timesScreen, 'months', { product: 2, watched: seattle, month: 0, page: 0 }, [
    { date: '2027-06-01', days: 30 },
    { date: '2027-06-10', days: 7 },
  ]),
  sample(pick.timesScreen, 'days of a coin', { product: 9, watched: ether, month: 0, page: 0 }, [
    { date: '2026-12-12', days: 1 },
    { date: '2026-12-12', days: 7, level: { trigger: 2000, exit: 2000 } },
  ]),
  sample(pick.timesScreen, 'none', { product: 2, watched: seattle, month: 0, page: 0 }, []),
  sample(
    pick.timesScreen,
    'not at that time',
    { product: 2, watched: seattle, month: 0, page: 0 },
    [{ date: '2027-06-01', days: 30 }],
    say('watch-time-none', { what, lead: 14, horizon: 270 }),
  ),
  sample(
    pick.timesScreen,
    'another level',
    { product: 2, watched: seattle, month: 0, page: 0 },
    [{ date: '2027-06-01', days: 30 }],
    say('watch-level-elsewhere', { what }),
  ),
  sample(pick.levelScreen, 'two levels', levels, say('pick-level', cover)),
  sample(pick.levelScreen, 'not that level', levels, say('watch-level-none', cover)),
  sample(pick.otherTimeScreen, 'one day ahead', say('watch-too-near', { ...coverValues(coin), lead: 1 }), 9, ether),
  sample(pick.otherTimeScreen, 'days ahead', say('watch-too-near', { ...cover, lead: 14 }), 2, seattle),
  sample(pick.otherTimeScreen, 'too far', say('watch-too-far', { ...cover, opens: { moment: later } }), 2, seattle),
  labels('every peril by its name', [
    ...watches.map(({ product, subject }) =>
      say('suggestion-watch', { watched: pick.watchedValue(product, decodeWatch(subject)) }),
    ),
    ...['rain', 'weather', 'coins', 'other'].map((peril) => say('peril-name', { peril })),
  ]),
  labels('what inline mode shows in other chats', [
    say('share-price', { payout: { price: 12n * dollar }, part: 'no' }),
    say('share-price', { payout: { price: 9_300_000n }, part: 'yes' }),
    say('share-open'),
    say('share-text', { ...cover, payout: { price: 12n * dollar }, part: 'no' }),
    say('share-text', { ...cover, payout: { price: 9_300_000n }, part: 'yes' }),
    say('share-text-open', cover),
    say('button-share'),
    say('share-how'),
  ]),
];
