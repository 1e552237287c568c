import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tap } from '../../../bot/action.ts';
import type { Screen } from '../../../bot/screen.ts';
import { writeTap } from '../../../bot/taps/tapText.ts';
import type { WatchTap } from '../../../bot/taps/watchTaps.ts';
import type { Of } from '../../../chain/actions/walletAction.ts';
import * as products from '../../../chain/products.ts';
import { decodeWatch } from '../../../chain/watchSubject.ts';
import { intentTo } from '../../../db/intents.ts';
import { openOrders } from '../../../db/orders.ts';
import { talkWorld, tapsOf } from '../support/talkWorld.ts';

// The world's clock stands at 2027-01-15.

function watchTaps(screen: Screen): WatchTap[] {
  return tapsOf(screen).flatMap((tap) => (tap.kind === 'watch' ? [tap.tap] : []));
}

/** The products that the buttons lead to. */
function productsOn(screen: Screen): number[] {
  return [...new Set(watchTaps(screen).flatMap((tap) => ('product' in tap ? [tap.product] : [])))];
}

function offered(world: ReturnType<typeof talkWorld>, screen: Screen): Of<'buyCover'> {
  const tap = tapsOf(screen).find((one) => 'intentId' in one);
  assert.ok(tap && 'intentId' in tap);
  const intent = intentTo(world.db, 'buyCover', tap.intentId);
  assert.ok(intent);
  return intent.action;
}

const watch = (tap: WatchTap): Tap => ({ kind: 'watch', tap });
const tapOf = (kind: WatchTap['kind']) => (tap: Tap) => tap.kind === 'watch' && tap.tap.kind === kind;

const perils = [
  { typed: 'dry Seattle June', product: products.dryProduct, name: 'USW00024233', date: '2027-06-01' },
  { typed: 'too much rain in New York, May', product: products.wetProduct, name: 'USW00094728', date: '2027-05-01' },
  { typed: 'heat NYC July', product: products.heatProduct, name: 'USW00094728', date: '2027-07-01' },
  { typed: 'frost Seattle April', product: products.frostProduct, name: 'USW00024233', date: '2027-04-01' },
  { typed: 'ETH 14 days from 1 Feb', product: products.dropProduct, name: 'ETH/USD', date: '2027-02-01' },
  { typed: 'USDC depeg 30 days from 5 Feb', product: products.depegProduct, name: 'USDC/USD', date: '2027-02-05' },
  {
    typed: 'IL ETH USDC 1% 14 days from 1 Feb',
    product: products.divergenceProduct,
    name: 'ETH/USD',
    date: '2027-02-01',
  },
];

for (const { typed, product, name, date } of perils)
  test(`typed "${typed}" leads to a frozen price and an order for exactly that`, async (t) => {
    const world = talkWorld(t);
    const ann = world.person('ann');
    const [first] = await ann.says(typed);
    if (first === 'pick-time') await ann.taps('watch', (tap) => tapOf('levels')(tap) || tapOf('quote')(tap));
    if (tapsOf(ann.last()).some(tapOf('quote'))) await ann.taps('watch', tapOf('quote'));
    const action = offered(world, ann.last());
    assert.equal(action.row.product, product);
    const subject = decodeWatch(action.row.subject);
    assert.deepEqual([subject.name, subject.date], [name, date]);
    assert.deepEqual(
      world.talk.watches.rowsFor(product, action.row.subject).find(({ trigger }) => trigger === action.row.trigger),
      action.row,
    );
    assert.deepEqual(await ann.taps('chooseUnits', (tap) => tap.kind === 'chooseUnits' && tap.units === 3), [
      'confirm',
    ]);
    assert.deepEqual(await ann.taps('buy'), []);
    assert.deepEqual(
      openOrders(world.db).map(({ intent }) => [intent.kind, intent.units]),
      [['buyCover', 3]],
    );
    assert.deepEqual(await ann.hears({ kind: 'covers', page: 0 }), ['covers-title']);
  });

test('tapped: peril, place, time, level, price, and every way back', async (t) => {
  const ann = talkWorld(t).person('ann');
  await ann.hears({ kind: 'home' });
  assert.deepEqual(await ann.taps('watch', (tap) => tap.kind === 'watch' && tap.tap.kind === 'perils'), [
    'pick-peril-weather',
  ]);
  assert.deepEqual(await ann.taps('watch', tapOf('places')), ['pick-place']);
  assert.deepEqual(await ann.taps('watch', tapOf('times')), ['pick-time']);
  assert.deepEqual(await ann.taps('watch', tapOf('levels')), ['pick-level']);
  const levels = ann.last();
  assert.deepEqual(await ann.taps('watch', tapOf('quote')), ['quote-watch']);
  assert.deepEqual(await ann.taps('chooseUnits'), ['confirm']);
  assert.deepEqual(await ann.taps('backToQuote'), ['quote-watch']);
  assert.deepEqual(await ann.taps('close'), ['cancelled']);
  const back = tapsOf(levels).find(tapOf('times'));
  assert.ok(back);
  assert.deepEqual(await ann.hears(back), ['pick-time']);
  assert.deepEqual(await ann.taps('watch', tapOf('places')), ['pick-place']);
  assert.deepEqual(await ann.taps('watch', tapOf('perils')), ['pick-peril-weather']);
});

test('every time and level that is offered can be bought, on every page of every peril', async (t) => {
  const { person, talk } = talkWorld(t);
  const ann = person('ann');
  let quotes = 0;
  for (const product of talk.watches.products())
    for (const watched of talk.watches.watchedOf(product).slice(0, 1)) {
      const seen = new Set<string>();
      for (let page = 0; page < 9; page++) {
        await ann.hears(watch({ kind: 'times', product, watched, month: 0, page }));
        for (const tap of tapsOf(ann.last())) if (tapOf('levels')(tap)) seen.add(JSON.stringify(tap));
      }
      assert.ok(seen.size > 3, `product ${product}`);
      for (const text of seen) {
        const [key] = await ann.hears(JSON.parse(text));
        assert.ok(key === 'pick-level' || key === 'quote-watch', `${key} after ${text}`);
        for (const tap of tapsOf(ann.last()))
          if (tapOf('quote')(tap)) {
            assert.deepEqual(await ann.hears(tap), ['quote-watch'], writeTap(tap));
            quotes += 1;
          }
      }
    }
  assert.ok(quotes > 100);
});

test('what was typed is answered with the next question, the price, or what there is instead', async (t) => {
  const ann = talkWorld(t).person('ann');
  const coins = [products.dropProduct, products.depegProduct, products.divergenceProduct];
  const answers: Record<string, [key: string, ...products: number[]]> = {
    'rain Seattle June': ['pick-watch-peril', products.dryProduct, products.wetProduct],
    'rain Seattle June below 15 mm': ['quote-watch'],
    'rain Seattle above 35 mm': ['pick-time', products.wetProduct],
    Seattle: [
      ...(['pick-watch-peril', products.dryProduct, products.wetProduct] as const),
      ...[products.heatProduct, products.frostProduct],
    ],
    rain: ['pick-peril-weather', products.dryProduct, products.wetProduct],
    frost: ['pick-place', products.frostProduct],
    weather: [
      ...(['pick-peril-weather', products.dryProduct, products.wetProduct] as const),
      ...[products.heatProduct, products.frostProduct],
    ],
    coins: ['pick-peril-coins', ...coins],
    'dry Houston July': ['watch-place-unknown', products.dryProduct],
    'rain Houston July': ['watch-place-unknown', products.dryProduct, products.wetProduct],
    'heat Phoenix': ['watch-place-unknown', products.heatProduct],
    'doge crash': ['watch-place-unknown', products.dropProduct],
    'wind Chicago': [
      ...(['watch-not-sold', products.dryProduct, products.wetProduct] as const),
      ...[products.heatProduct, products.frostProduct],
    ],
    'BTC/ETH divergence': ['pick-time', products.divergenceProduct],
    'ETH/USDC impermanent loss': ['pick-time', products.divergenceProduct],
    'IL ETH USDC 5%': ['pick-time', products.divergenceProduct],
    'impermanent loss': ['pick-place', products.divergenceProduct],
    'IL of ether': ['watch-did-you-mean', products.divergenceProduct],
    'IL doge': ['watch-place-unknown', products.divergenceProduct],
    'divergence etherium usdc': ['watch-did-you-mean', products.divergenceProduct],
    'LP bitcoin': ['watch-did-you-mean', products.divergenceProduct],
    'ETH USDC': ['watch-did-you-mean', ...coins],
    'TVL Aave': ['watch-not-sold', ...coins],
    'ETH below 50%': ['watch-level-elsewhere', products.dropProduct],
    'bitcoin -30': ['pick-time', products.dropProduct],
    'ETH 50': ['watch-level-elsewhere', products.dropProduct],
    'USDC below 0.97': ['pick-time', products.depegProduct],
    'ETH 20% 7 days from 1 Feb': ['quote-watch'],
    'ETH 20% 7 days from tomorrow': ['watch-too-near', products.dropProduct],
    'ETH 20% 7 days from 1 August': ['watch-too-far', products.dropProduct],
    'heat New York January': ['watch-time-none', products.heatProduct],
    'Seatle rian': ['watch-did-you-mean', products.dryProduct, products.wetProduct],
    bitcion: ['watch-did-you-mean', products.dropProduct],
    'etherium below 20%': ['watch-did-you-mean', products.dropProduct],
    forst: ['watch-did-you-mean', products.frostProduct],
    'heat Seatle': ['watch-did-you-mean', products.heatProduct],
    '🌧 Seattle June': [
      ...(['pick-watch-peril', products.dryProduct, products.wetProduct] as const),
      ...[products.heatProduct, products.frostProduct],
    ],
    '\u202eheat NYC\u202c': ['pick-time', products.heatProduct],
    גשם: ['not-understood'],
    '💥': ['not-understood'],
    ['rain '.repeat(99)]: ['pick-peril-weather', products.dryProduct, products.wetProduct],
    ['rain '.repeat(819)]: ['too-long'],
    'CO 62 12 Feb': ['quote'],
    SEA: ['airport-unknown'],
    IAH: ['pick-destination'],
  };
  for (const [text, [key, ...listed]] of Object.entries(answers)) {
    assert.deepEqual(await ann.says(text), [key], text.slice(0, 40));
    if (listed.length > 0)
      assert.deepEqual(
        productsOn(ann.last()).toSorted((a, b) => a - b),
        listed,
        text.slice(0, 40),
      );
  }
});

test('a pair is sold under both coins, however they are typed, and only where the level that was said is', async (t) => {
  const world = talkWorld(t);
  const ann = world.person('ann');
  await ann.says('IL ETH USDC 5%');
  const offers = watchTaps(ann.last()).flatMap((tap) => (tap.kind === 'quote' ? [tap] : []));
  assert.ok(offers.length > 0 && offers.every(({ trigger, watch: { days } }) => trigger === 500 && days === 90));
  for (const typed of [
    'BTC/ETH divergence 30 days from 1 Feb 2%',
    'impermanent loss of ether and bitcoin 2% 30 days 1 Feb',
  ]) {
    assert.deepEqual(await ann.says(typed), ['quote-watch'], typed);
    const { row } = offered(world, ann.last());
    const { name, detail, date, days } = decodeWatch(row.subject);
    assert.deepEqual([name, detail, date, days, row.trigger], ['ETH/USD', 'BTC/USD', '2027-02-01', 30, 200]);
  }
});

test('a month, a day or a length typed after the question when is an answer', async (t) => {
  const ann = talkWorld(t).person('ann');
  for (const [text, key, dates] of [
    ['June', 'pick-time', ['2027-06-01', '2027-06-01']],
    ['30 days', 'pick-time', null],
    ['1 June', 'pick-time', ['2027-06-01', '2027-06-01']],
    ['December', 'watch-time-none', null],
    ['banana', 'not-understood', null],
  ] as const) {
    await ann.says('dry Seattle');
    assert.deepEqual(await ann.says(text), [key], text);
    const shown = watchTaps(ann.last()).flatMap((tap) => (tap.kind === 'levels' ? [tap.watch.date] : []));
    if (dates !== null) assert.deepEqual(shown, dates, text);
  }
});

test('a quantity that was asked for is not drowned by weather, and weather is not taken for a quantity', async (t) => {
  const ann = talkWorld(t).person('ann');
  await ann.says('ETH 20% 7 days from 1 Feb');
  assert.deepEqual(await ann.taps('askUnits'), ['ask-units']);
  assert.deepEqual(await ann.says('7 zillion'), ['units-not-number']);
  assert.deepEqual(await ann.says('7'), ['confirm']);
  await ann.says('ETH 20% 7 days from 1 Feb');
  await ann.taps('askUnits');
  assert.deepEqual(await ann.says('frost'), ['pick-place']);
});

test('a price outside the rules is not offered beside one that is inside', async (t) => {
  const world = talkWorld(t);
  const ann = world.person('ann');
  const watched = { name: 'ETH/USD', detail: '', date: '2027-02-27', days: 30 };
  assert.deepEqual(await ann.hears(watch({ kind: 'levels', product: products.dropProduct, watch: watched })), [
    'pick-level',
  ]);
  const week = { ...watched, days: 7, date: '2027-01-30' };
  assert.deepEqual(await ann.hears(watch({ kind: 'levels', product: products.dropProduct, watch: week })), [
    'quote-watch',
  ]);
  assert.equal(offered(world, ann.last()).row.trigger, 2_000);
});

test('whoever cannot be sold to is told why, and led on', async (t) => {
  const { person, sale } = talkWorld(t);
  const ann = person('ann');
  const quote = watch({
    ...{ kind: 'quote', product: products.dryProduct, trigger: 150, exit: 50 },
    watch: { name: 'USW00024233', detail: 'RAIN', date: '2027-06-01', days: 30 },
  });
  assert.deepEqual(await ann.hears(quote), ['quote-watch']);
  sale.available = 0n;
  assert.deepEqual(await ann.hears(quote), ['sold-out']);
  assert.ok(watchTaps(ann.last()).some((tap) => tap.kind === 'times' && tap.product === products.dryProduct));
  sale.available = 2n;
  await ann.hears(quote);
  sale.balance = 1_000_000n;
  assert.deepEqual(await ann.taps('chooseUnits'), ['confirm']);
  sale.live = false;
  assert.deepEqual(await ann.hears(quote), ['refused-not-live']);
  assert.deepEqual(await ann.says('dry Seattle'), ['refused-not-live']);
  sale.live = true;
  sale.unreachable = true;
  assert.deepEqual(await ann.says('dry Seattle June'), ['unreachable']);
  assert.ok(watchTaps(ann.last()).some((tap) => tap.kind === 'times' && tap.month === 6));
});

test('an order is undone by its button while nothing was signed, and only by its own person', async (t) => {
  const world = talkWorld(t);
  const [ann, bob] = [world.person('ann'), world.person('bob')];
  await ann.says('ETH 20% 7 days from 1 Feb');
  const id = tapsOf(ann.last()).flatMap((tap) => ('intentId' in tap ? [tap.intentId] : []))[0] ?? '';
  assert.deepEqual(await ann.hears({ kind: 'undo', intentId: id }), ['undo-over']);
  assert.deepEqual(await ann.hears({ kind: 'buy', intentId: id, units: 1 }), []);
  assert.deepEqual(await bob.hears({ kind: 'undo', intentId: id }), ['not-yours']);
  assert.deepEqual(await ann.hears({ kind: 'undo', intentId: id }), []);
  assert.deepEqual(openOrders(world.db), []);
  assert.deepEqual(await ann.hears({ kind: 'undo', intentId: id }), ['undo-over']);
  assert.deepEqual(await ann.hears({ kind: 'buy', intentId: id, units: 1 }), ['offer-closed']);
});

test('buttons about what is not listed lead to what is', async (t) => {
  const ann = talkWorld(t).person('ann');
  const nowhere = { name: 'NOWHERE', detail: '' };
  const days = { ...nowhere, date: '2027-06-01', days: 30 };
  const answers: [WatchTap, string][] = [
    [{ kind: 'places', product: 999, page: 0 }, 'watch-unlisted'],
    [{ kind: 'places', product: products.windProduct, page: 9 }, 'watch-unlisted'],
    [{ kind: 'places', product: products.dryProduct, page: 999 }, 'pick-place'],
    [{ kind: 'times', product: products.dryProduct, watched: nowhere, month: 0, page: 0 }, 'watch-unlisted'],
    [{ kind: 'levels', product: products.dryProduct, watch: days }, 'watch-unlisted'],
    [{ kind: 'quote', product: products.dryProduct, watch: days, trigger: 1, exit: 2 }, 'refused-not-listed'],
    [{ kind: 'quote', product: 999, watch: days, trigger: 1, exit: 2 }, 'refused-not-listed'],
  ];
  for (const [tap, key] of answers) assert.deepEqual(await ann.hears(watch(tap)), [key], JSON.stringify(tap));
});
