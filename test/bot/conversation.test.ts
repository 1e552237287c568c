import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getAddress } from 'viem';
import { addDays } from '../../bot/typed/readDay.ts';
import { intentById } from '../../db/intents.ts';
import { openOrders } from '../../db/orders.ts';
import { walletOf } from '../../db/wallets.ts';
import { talkWorld, tapsOf } from './support/talkWorld.ts';

// The world's clock stands at 2027-01-15.
const onSale = '2027-02-12';

function offerIn(screen: Parameters<typeof tapsOf>[0]): string {
  const tap = tapsOf(screen).find((one) => 'intentId' in one);
  assert.ok(tap && 'intentId' in tap);
  return tap.intentId;
}

test('the first hello makes a wallet at once, the second finds it', async (t) => {
  const { person, db } = talkWorld(t);
  const ann = person('ann');
  assert.deepEqual(await ann.hears({ kind: 'start' }), ['hello']);
  const wallet = walletOf(db, 1);
  assert.ok(wallet);
  assert.deepEqual(await ann.hears({ kind: 'start' }), ['hello-again']);
  assert.deepEqual(walletOf(db, 1), wallet);
});

test('typed: flight, quantity, confirmation, one order', async (t) => {
  const { person, db, orders } = talkWorld(t);
  const ann = person('ann');
  assert.deepEqual(await ann.says('CO 62 12 Feb'), ['quote']);
  const id = offerIn(ann.last());
  assert.equal(intentById(db, id)?.state, 'quoted');
  assert.deepEqual(await ann.taps('chooseUnits', (tap) => tap.kind === 'chooseUnits' && tap.units === 3), ['confirm']);
  assert.deepEqual(await ann.taps('buy'), []);
  assert.deepEqual(await ann.hears({ kind: 'buy', intentId: id, units: 3 }), []);
  assert.deepEqual(await ann.hears({ kind: 'buy', intentId: id, units: 10 }), []);
  assert.deepEqual(
    openOrders(db).map(({ intent }) => [intent.id, intent.units, intent.messageId]),
    [[id, 3, '7']],
  );
  assert.equal(orders.woken, 1);
  assert.deepEqual(await ann.hears({ kind: 'covers', page: 0 }), ['covers-title']);
});

test('tapped: origin, destination, flight, day, and every way back', async (t) => {
  const ann = talkWorld(t).person('ann');
  assert.deepEqual(await ann.hears({ kind: 'pickOrigin', page: 0 }), ['pick-origin']);
  assert.deepEqual(await ann.taps('pickDestination', (tap) => 'origin' in tap && tap.origin === 'IAH'), [
    'pick-destination',
  ]);
  assert.deepEqual(await ann.taps('pickFlight'), ['pick-flight']);
  assert.deepEqual(await ann.taps('pickDay'), ['pick-day']);
  assert.deepEqual(await ann.taps('quote'), ['quote']);
  assert.deepEqual(await ann.taps('chooseUnits'), ['confirm']);
  assert.deepEqual(await ann.taps('backToQuote'), ['quote']);
  assert.deepEqual(await ann.taps('close'), ['cancelled']);
});

test('the first and the last day offered can be bought, their neighbours cannot', async (t) => {
  const ann = talkWorld(t).person('ann');
  assert.deepEqual(await ann.says('CO62'), ['pick-day']);
  const days: string[] = [];
  for (let page = 0; page < 9; page++) {
    await ann.hears({ kind: 'pickDay', route: { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR' }, page });
    for (const tap of tapsOf(ann.last())) if (tap.kind === 'quote' && !days.includes(tap.day)) days.push(tap.day);
  }
  const [first = '', last = ''] = [days[0], days.at(-1)];
  assert.equal(days.length, 83);
  assert.deepEqual(await ann.says(`CO62 ${first}`), ['quote']);
  assert.deepEqual(await ann.says(`CO62 ${last}`), ['quote']);
  assert.deepEqual(await ann.says(`CO62 ${addDays(first, -1)}`), ['too-near']);
  assert.ok(tapsOf(ann.last()).some((tap) => tap.kind === 'quote' && tap.day === first));
  assert.deepEqual(await ann.says(`CO62 ${addDays(last, 1)}`), ['too-far']);
});

test('a day typed after the question which day is an answer, whatever its form', async (t) => {
  const ann = talkWorld(t).person('ann');
  for (const [text, answer] of [
    ['12 Feb', 'quote'],
    ['12.2.', 'quote'],
    ['banana', 'day-unreadable'],
    ['3/2', 'which-day'],
  ] as const) {
    await ann.says('CO62');
    assert.deepEqual(await ann.says(text), [answer], text);
  }
  assert.deepEqual(await ann.says('12 Feb'), ['day-alone']);
});

test('flights that cannot be covered are told apart', async (t) => {
  const ann = talkWorld(t).person('ann');
  const answers = {
    'CO62 2026-12-12': 'day-past',
    'CO62 yesterday': 'day-past',
    'CO62 tomorrow': 'too-near',
    'CO62 2029-02-12': 'too-far',
    'CO63 12 Feb': 'flight-unknown-near',
    'QQ 9876 12 Feb': 'flight-unknown',
    'CO62 HOU DFW 12 Feb': 'route-unlisted',
    'CO62 31 Feb': 'day-unreadable',
    'CO62 3/2': 'which-day',
    'IAH QQQ': 'route-empty',
    JFK: 'airport-unknown',
    hey: 'not-understood',
    '62': 'which-airline',
    hello: 'not-understood',
  };
  for (const [text, key] of Object.entries(answers)) assert.deepEqual(await ann.says(text), [key], text);
});

test('a number that flies several routes asks which, and keeps the day', async (t) => {
  const { person, talk } = talkWorld(t);
  const ann = person('ann');
  const several = talk.rates
    .flightsOn('HOU', 'DAL', 2)
    .find(
      ({ carrier, number }) =>
        new Set(talk.rates.findFlights({ carrier, number }).map((row) => row.destination)).size > 1,
    );
  assert.ok(several);
  assert.deepEqual(await ann.says(`${several.carrier} ${several.number} 12 Feb`), ['which-route']);
  assert.ok(tapsOf(ann.last()).filter((tap) => tap.kind === 'quote' && tap.day === onSale).length > 1);
});

test('a month that the table does not list is told, with days that can be had', async (t) => {
  const { person, talk } = talkWorld(t);
  const ann = person('ann');
  const february = talk.rates.flightsOn('IAH', 'EWR', 2);
  const summerOnly = talk.rates
    .flightsOn('IAH', 'EWR', 7)
    .find((flight) => february.every(({ carrier, number }) => carrier !== flight.carrier || number !== flight.number));
  if (summerOnly === undefined) return assert.ok(february.length > 0);
  assert.deepEqual(await ann.says(`${summerOnly.carrier}${summerOnly.number} IAH EWR 12 Feb`), ['month-unlisted']);
});

test('a typed quantity that cannot be is explained and asked for again', async (t) => {
  const ann = talkWorld(t).person('ann');
  await ann.says('CO62 12 Feb');
  assert.deepEqual(await ann.taps('askUnits'), ['ask-units']);
  const answers = {
    '0': 'units-zero',
    '-1': 'units-negative',
    '1.5': 'units-fraction',
    '1e9': 'units-too-many',
    '🙂': 'units-not-number',
  };
  for (const [text, key] of Object.entries(answers)) assert.deepEqual(await ann.says(text), [key], text);
  assert.deepEqual(await ann.says('ten'), ['confirm']);
  assert.deepEqual(await ann.says('7'), ['confirm']);
});

test('a flight typed instead of a quantity is a flight', async (t) => {
  const ann = talkWorld(t).person('ann');
  await ann.says('CO62 12 Feb');
  await ann.taps('askUnits');
  assert.deepEqual(await ann.says('CO62 13 Feb'), ['quote']);
});

test('too few dollars and too little room offer what can be bought', async (t) => {
  const { person, sale } = talkWorld(t);
  const ann = person('ann');
  sale.balance = 2_500_000n;
  await ann.says('CO62 12 Feb');
  const intentId = offerIn(ann.last());
  assert.deepEqual(await ann.hears({ kind: 'chooseUnits', intentId, units: 3 }), ['refused-too-few-dollars']);
  assert.deepEqual(await ann.taps('chooseUnits', (tap) => 'units' in tap && tap.units === 2), ['confirm']);
  sale.available = 1n;
  assert.deepEqual(await ann.hears({ kind: 'chooseUnits', intentId, units: 2 }), ['only-left']);
  assert.deepEqual(await ann.taps('chooseUnits', (tap) => 'units' in tap && tap.units === 1), ['confirm']);
  sale.available = 0n;
  assert.deepEqual(await ann.hears({ kind: 'chooseUnits', intentId, units: 1 }), ['sold-out']);
  assert.deepEqual(await ann.says('CO62 12 Feb'), ['sold-out']);
});

test('an expired price, a moved price and a stopped sale offer a fresh price and place no order', async (t) => {
  const { person, sale, chain, db } = talkWorld(t);
  const ann = person('ann');
  await ann.says('CO62 12 Feb');
  const intentId = offerIn(ann.last());
  sale.payout = 11_000_000n;
  assert.deepEqual(await ann.hears({ kind: 'chooseUnits', intentId, units: 3 }), ['refused-price-moved']);
  chain.state.time += 300;
  assert.deepEqual(await ann.hears({ kind: 'buy', intentId, units: 3 }), ['price-expired']);
  assert.deepEqual(await ann.taps('quote'), ['quote']);
  sale.live = false;
  assert.deepEqual(await ann.says('CO62 12 Feb'), ['refused-not-live']);
  assert.equal(openOrders(db).length, 0);
});

test('another person’s offer, an unknown one and a closed one are never bought', async (t) => {
  const { person, db } = talkWorld(t);
  const [ann, eve] = [person('ann'), person('eve')];
  await ann.says('CO62 12 Feb');
  const intentId = offerIn(ann.last());
  for (const kind of ['askUnits', 'backToQuote', 'close'] as const)
    assert.deepEqual(await eve.hears({ kind, intentId }), ['not-yours'], kind);
  for (const kind of ['chooseUnits', 'buy'] as const)
    assert.deepEqual(await eve.hears({ kind, intentId, units: 1 }), ['not-yours'], kind);
  assert.deepEqual(await eve.hears({ kind: 'buy', intentId: 'x'.repeat(22), units: 1 }), ['not-yours']);
  assert.equal(intentById(db, intentId)?.state, 'quoted');
  assert.deepEqual(await ann.hears({ kind: 'close', intentId }), ['cancelled']);
  assert.deepEqual(await ann.hears({ kind: 'buy', intentId, units: 1 }), ['offer-closed']);
  assert.equal(openOrders(db).length, 0);
});

test('an unreachable chain is said so, and the same can be tried again', async (t) => {
  const { person, sale } = talkWorld(t);
  const ann = person('ann');
  sale.unreachable = true;
  assert.deepEqual(await ann.says('CO62 12 Feb'), ['unreachable']);
  assert.deepEqual(await ann.hears({ kind: 'wallet' }), ['wallet-unread']);
  assert.deepEqual(await ann.says('CO62'), ['unreachable']);
  sale.unreachable = false;
  assert.deepEqual(await ann.taps('pickDay'), ['pick-day']);
});

test('a surprise is told under the reference that the log has', async (t) => {
  const { person, sale, lines } = talkWorld(t);
  const ann = person('ann');
  sale.throwsOnQuote = true;
  const [screen] = await ann.acts({ kind: 'say', text: 'CO62 12 Feb' });
  const said = screen?.paragraphs[0];
  assert.ok(said && 'key' in said && said.key === 'surprise');
  assert.ok(lines.some((line) => line.includes(`"ref":"${said.values.ref}"`)));
});

test('a surprise after the order was placed does not claim that nothing was charged', async (t) => {
  const { person, talk, db } = talkWorld(t);
  const ann = person('ann');
  await ann.says('CO62 12 Feb');
  const intentId = offerIn(ann.last());
  talk.onOrder = () => {
    throw new Error('a surprise');
  };
  assert.deepEqual(await ann.hears({ kind: 'buy', intentId, units: 1 }), ['surprise-unclear']);
  assert.equal(openOrders(db).length, 1);
});

test('cancel drops what was asked and says when there was nothing', async (t) => {
  const { person, db } = talkWorld(t);
  const ann = person('ann');
  assert.deepEqual(await ann.hears({ kind: 'cancel' }), ['nothing-to-cancel']);
  await ann.says('CO62 12 Feb');
  const intentId = offerIn(ann.last());
  await ann.taps('askUnits');
  assert.deepEqual(await ann.hears({ kind: 'cancel' }), ['cancelled']);
  assert.equal(intentById(db, intentId)?.state, 'abandoned');
});

test('anything that is no words gets an answer and changes nothing', async (t) => {
  const ann = talkWorld(t).person('ann');
  assert.deepEqual(await ann.hears({ kind: 'sendThing' }), ['only-text']);
  assert.deepEqual(await ann.hears({ kind: 'edit' }), ['edits-unread']);
  assert.deepEqual(await ann.hears({ kind: 'unknownCommand' }), ['unknown-command']);
  assert.deepEqual(await ann.hears({ kind: 'oldButton' }), ['old-button']);
  assert.deepEqual(await ann.says('x'.repeat(4096)), ['too-long']);
  assert.deepEqual(await ann.hears({ kind: 'covers', page: 5 }), ['covers-empty']);
});

test('test dollars are offered only where there is a faucet, and a broken one is said so', async (t) => {
  const real = talkWorld(t).person('ann');
  await real.hears({ kind: 'wallet' });
  assert.ok(!tapsOf(real.last()).some(({ kind }) => kind === 'testDollars'));
  assert.deepEqual(await real.hears({ kind: 'testDollars' }), ['no-faucet']);
  const asked: string[] = [];
  const local = talkWorld(t, async (address) => {
    asked.push(address);
    if (asked.length > 1) throw new Error('dry');
  }).person('ann');
  const [wallet] = await local.acts({ kind: 'wallet' });
  assert.deepEqual(await local.taps('testDollars'), ['test-dollars-coming']);
  assert.deepEqual(asked, [wallet?.qr?.toLowerCase()]);
  assert.equal(wallet?.qr, getAddress(wallet?.qr ?? ''));
  assert.deepEqual(await local.hears({ kind: 'testDollars' }), ['test-dollars-failed']);
});

test('pages beyond the last show the last', async (t) => {
  const ann = talkWorld(t).person('ann');
  const [far] = await ann.acts({ kind: 'pickDestination', origin: 'IAH', page: 999 });
  assert.ok(far && tapsOf(far).some(({ kind }) => kind === 'pickFlight'));
});

test('a flight is said to be on sale for the days on which it flies', async (t) => {
  const { person, talk } = talkWorld(t);
  const ann = person('ann');
  const flies = (month: number) => talk.rates.flightsOn('IAH', 'EWR', month).map(({ number }) => number);
  const number = flies(3).find((one) => !flies(1).includes(one) && !flies(2).includes(one));
  assert.ok(number !== undefined);
  assert.deepEqual(await ann.says(`CO${number} IAH EWR`), ['pick-day']);
  const said = ann.last().paragraphs[0];
  assert.ok(said && 'key' in said);
  assert.deepEqual(said.values.first, { day: '2027-03-01', form: 'long' });
  assert.ok(tapsOf(ann.last()).some((tap) => tap.kind === 'quote' && tap.day === '2027-03-01'));
});
