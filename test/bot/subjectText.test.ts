import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Known, whyRefunded } from '../../bot/loops/whyRefunded.ts';
import { judgeOf } from '../../bot/perils.ts';
import { readLocales } from '../../bot/readLocales.ts';
import { freshPriceButton, otherCoverButton, otherTimesButton } from '../../bot/screens/nextSteps.ts';
import { noticeScreen } from '../../bot/screens/notice.ts';
import { outcomeText, saidByText } from '../../bot/screens/outcomeText.ts';
import { refusedText } from '../../bot/screens/refused.ts';
import { coverText, subjectText } from '../../bot/screens/subjectText.ts';
import type { Said } from '../../bot/words.ts';
import { allProducts } from '../../chain/deploy/products/allProducts.ts';
import * as products from '../../chain/products.ts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';

const en = readLocales()('en');
const write = (text: Said) => en.write(text, { timeZone: 'UTC', escape: (value) => value });
const flight = encodeFlight({ carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' });

function watched(name: string, detail: string, date = '2027-06-01', days = 30): Hex {
  return encodeWatch({ name, date, days, detail });
}

const seattle = (detail: string, days = 30) => watched('USW00024233', detail, '2027-06-01', days);
const coin = watched('ETH/USD', '', '2026-12-03', 7);

const told: [product: number, subject: Hex, text: string][] = [
  [products.flightProduct, flight, 'CO62 Houston IAH → Newark EWR, Sat 12 December'],
  [products.dryProduct, seattle('RAIN'), 'too little rain in Seattle, June 2027'],
  [products.wetProduct, seattle('RAIN', 7), 'too much rain in Seattle, 1–7 June 2027'],
  [products.heatProduct, seattle('TMAX', 91), 'heat in Seattle, 1 June – 30 August 2027'],
  [products.frostProduct, seattle('TMIN'), 'frost in Seattle, June 2027'],
  [products.windProduct, watched('USW00099999', 'GUST'), 'storm in USW00099999, June 2027'],
  [products.cropProduct, watched('MAIZE', ''), 'a low MAIZE price, 30 days from Tue 1 June'],
  [products.vesselProduct, watched('9811000', 'KEMBA'), 'ship 9811000 late in KEMBA, 30 days from Tue 1 June'],
  [products.dropProduct, coin, 'a fall of ETH, 7 days from Thu 3 December'],
  [products.depegProduct, watched('USDC/USD', ''), 'USDC below its dollar, 30 days from Tue 1 June'],
  [products.divergenceProduct, watched('BTC/USD', 'ETH/USD'), 'BTC and ETH drifting apart, 30 days from Tue 1 June'],
  [products.withdrawalProduct, watched('AAVE', ''), 'withdrawals from AAVE, 30 days from Tue 1 June'],
  [products.exploitProduct, watched('AAVE', ''), 'an exploit of AAVE, 30 days from Tue 1 June'],
  [products.rugPullProduct, watched('AAVE', ''), 'a rug pull of AAVE, 30 days from Tue 1 June'],
  [products.oracleFailureProduct, watched('AAVE', ''), 'an oracle failure of AAVE, 30 days from Tue 1 June'],
  [999, watched('NEW', ''), 'NEW, 30 days from Tue 1 June'],
];

test('every product says what, where and when', () => {
  for (const [product, subject, text] of told)
    assert.equal(write(subjectText(product, subject)).replace(/\s/g, ' '), text);
  const unsaid = allProducts.filter(({ product }) => !told.some(([one]) => one === product));
  assert.deepEqual(unsaid, []);
});

test('a subject with odd columns is shown as it is and leads home', () => {
  for (const product of [products.flightProduct, products.dryProduct, 999]) {
    const subject: Hex = `0x${'ff41'.repeat(16)}`;
    assert.equal(write(subjectText(product, subject)), '?A'.repeat(16));
    const terms = { product, subject, trigger: 1, exit: 1 };
    for (const button of [freshPriceButton(terms), otherTimesButton(terms)])
      assert.deepEqual('tap' in button && button.tap, { kind: 'home' });
  }
});

test('covers of one subject are told apart by their level', () => {
  const dry = (trigger: number, exit: number) =>
    write(coverText({ product: 2, subject: seattle('RAIN'), trigger, exit }));
  assert.match(dry(150, 50), /\(less than 15 mm\)$/);
  assert.match(dry(205, 50), /\(less than 20\.5 mm\)$/);
  assert.match(write(coverText({ product: 9, subject: coin, trigger: 2_000, exit: 5_000 })), /\(more than 20%\)$/);
  assert.match(write(coverText({ product: 9, subject: coin, trigger: 5_000, exit: 5_000 })), /\(50% or more\)$/);
  assert.match(
    write(coverText({ product: 5, subject: seattle('TMIN'), trigger: -25, exit: -55 })),
    /less than -2\.5 °C/,
  );
});

test('what was seen is told with the level it passed or did not pass', () => {
  const seen = (product: number, trigger: number, exit: number, index: number) =>
    write(outcomeText({ product, subject: seattle('RAIN'), trigger, exit }, index));
  assert.equal(seen(products.dryProduct, 300, 150, 123), 'it rained 12.3 mm, less than 30 mm');
  assert.equal(seen(products.dryProduct, 300, 150, 300), 'it rained 30 mm, no less than 30 mm');
  assert.equal(seen(products.wetProduct, 300, 450, 301), 'it rained 30.1 mm, more than 30 mm');
  assert.equal(seen(products.wetProduct, 300, 450, 300), 'it rained 30 mm, no more than 30 mm');
  assert.equal(seen(products.dropProduct, 2_000, 5_000, 6_100), 'it fell 61%, more than 20%');
  assert.equal(seen(products.dropProduct, 5_000, 5_000, 5_000), 'it fell 50%, 50% or more');
  assert.equal(seen(products.dropProduct, 5_000, 5_000, 4_999), 'it fell 49.99%, less than 50%');
  assert.equal(seen(products.frostProduct, -20, -50, -35), 'the coldest night had -3.5 °C, less than -2 °C');
  assert.equal(seen(products.flightProduct, 121, 121, 167), 'landed 2 h 47 min late');
  assert.equal(seen(products.flightProduct, 121, 121, 10_000), 'was cancelled or diverted');
  for (const { product } of allProducts)
    for (const index of [-50, 0, 1, 49, 5_000, 10_000])
      assert.doesNotMatch(seen(product, 100, 200, index), /undefined|NaN|\{/, String(product));
});

test('who says so, and why money went back, go by who answers for the product', () => {
  assert.equal(saidByText(products.dryProduct, 3).key, 'said-by-reporters');
  assert.equal(saidByText(products.dropProduct, 0).key, 'said-by-feed');
  assert.equal(saidByText(products.exploitProduct, 0).key, 'said-by-vote');
  assert.equal(saidByText(999, 0).key, 'said-by-oracle');
  const report = { status: 'VALUE', finalAt: 100, disputed: true, reporters: 3 } as const;
  const claim = { isClaimed: false, answer: null };
  const why = (product: number, known: Partial<Known>) =>
    whyRefunded(judgeOf(product), { report: undefined, claim, ...known }, 50);
  assert.equal(why(products.dryProduct, { report }), 'DISPUTED');
  assert.equal(why(products.dryProduct, {}), 'NO_QUORUM');
  // A set of reporters has no say in these, whatever it signed.
  assert.equal(why(products.depegProduct, { report }), 'FEED_SILENT');
  assert.equal(why(products.rugPullProduct, { report }), 'NOBODY_ASKED');
  assert.equal(why(products.rugPullProduct, { claim: { isClaimed: true, answer: null } }), 'VOTE_SILENT');
  const answered = (verdict: 'void' | 'answered', finalAt: number) => ({
    claim: { isClaimed: true, answer: { verdict, finalAt } },
  });
  assert.equal(why(products.exploitProduct, answered('void', 50)), 'VOTE_UNKNOWABLE');
  assert.equal(why(products.exploitProduct, answered('void', 51)), 'VOTE_TOO_LATE');
  assert.equal(why(products.exploitProduct, answered('answered', 50)), 'VOTE_EARLY');
  assert.equal(why(999, {}), null);
});

test('a refusal names the limit and the lead of its own product', () => {
  const full = (product: number | null, capIndex: number) =>
    refusedText({ code: 'CAP_FULL', capIndex, exposure: 2n, cap: 1n }, product).values.cap;
  assert.deepEqual(
    [0, 1, 2, 3].map((index) => full(products.flightProduct, index)),
    [...['flight', 'originDay', 'destinationDay', 'other']],
  );
  assert.deepEqual(
    [0, 1, 2].map((index) => full(products.dropProduct, index)),
    ['watch', 'nameMonth', 'name'],
  );
  assert.equal(full(products.vesselProduct, 2), 'portMonth');
  assert.equal(full(null, 0), 'other');
  const closed = (product: number | null) => refusedText({ code: 'SALE_CLOSED', cutoff: 1 }, product);
  assert.deepEqual([closed(products.dryProduct).values.days, closed(products.dropProduct).values.days], [28, 7]);
  assert.equal(closed(null).key, 'refused-closed');
  for (const { product } of allProducts)
    for (const capIndex of [0, 1, 2]) assert.notEqual(full(product, capIndex), 'other', `${product}`);
});

test('news about every product can be said, and leads to more of the same kind', () => {
  for (const [product, subject] of told) {
    const terms = { seriesId: 1n, product, subject, trigger: 121, exit: 300, payout: 12_000_000n, units: 3 };
    const cover = { ...terms, transaction: '0xab' } as const;
    const purse = { wallet: '0xcd', block: 7, have: 1n } as const;
    const money = { amount: 1n, to: '0xcd', purse } as const;
    const screens = [
      noticeScreen({ kind: 'coverPaid', ...cover, ...money, index: 200, reporters: 3 }, () => null),
      noticeScreen({ kind: 'coverExpired', ...cover, index: 100, reporters: 3 }, () => null),
      noticeScreen({ kind: 'coverRefunded', ...cover, ...money, reason: null }, () => null),
      noticeScreen({ kind: 'covered', ...cover, purse, intentId: 'o', holder: '0xcd', gift: false }, () => null),
    ];
    for (const { paragraphs } of screens)
      for (const text of paragraphs.flat()) assert.doesNotMatch(write(text), /undefined|NaN|\{/, String(product));
    const button = otherCoverButton({ product });
    assert.ok(screens[1]?.buttons.flat().some(({ label }) => label.key === button.label.key));
  }
});
