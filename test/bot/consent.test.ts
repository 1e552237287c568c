import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Tap } from '../../bot/action.ts';
import { recordChainEvents } from '../../bot/loops/recordChainEvents.ts';
import { isSpending } from '../../bot/usecases/consent.ts';
import type { Talk } from '../../bot/usecases/talk.ts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import { consents } from '../../db/schema/settings.ts';
import { oneOfEachAction } from '../chain/support/oneOfEachAction.ts';
import { seriesId, seriesOpened } from './loops/support/scriptedChain.ts';
import { poolAddresses } from './support/scriptedPools.ts';
import { somebody, talkWorld, tapsOf } from './support/talkWorld.ts';

const stranger: Hex = `0x${'57'.repeat(20)}`;
const flightTerms = {
  product: 1,
  subject: encodeFlight({ carrier: 'CO', number: 62, date: '2027-01-30', origin: 'IAH', destination: 'EWR' }),
  trigger: 121,
  exit: 121,
};

function begin(t: TestContext) {
  const world = talkWorld(t);
  const talk: Talk = { ...world.talk, termsVersion: 1 };
  const kept = () => world.db.select().from(consents).all();
  const ann = somebody(talk, world.db, 'ann');
  const texts = () =>
    ann.last().paragraphs.flatMap((part) => ('key' in part ? [part.key] : part.map(({ key }) => key)));
  const buyTap = () => {
    const found = tapsOf(ann.last()).find((one): one is Extract<Tap, { kind: 'buy' }> => one.kind === 'buy');
    assert.ok(found !== undefined, 'no button buys');
    return found;
  };
  const wants = async (day = '30 Jan') => {
    await ann.says(`CO 62 ${day}`);
    await ann.taps('chooseUnits', (tap) => 'units' in tap && tap.units === 3);
  };
  return { ...world, talk, ann, kept, texts, buyTap, wants };
}

test('looking needs no consent; the first purchase names the terms, and its tap is the consent', async (t) => {
  const { ann, kept, texts, buyTap, wants, orders, chain } = begin(t);
  await ann.hears({ kind: 'start' });
  assert.ok(texts().includes('terms-ahead'));
  await wants();
  assert.ok(texts().includes('terms-before-buying'));
  assert.deepEqual(kept(), []);
  assert.equal(buyTap().terms, 1);
  assert.deepEqual(await ann.hears(buyTap()), []);
  assert.equal(orders.woken, 1);
  assert.deepEqual(kept(), [{ userId: 1, version: 1, at: chain.state.time, country: null }]);
});

test('whoever has agreed is not asked again, until the terms change', async (t) => {
  const { ann, kept, texts, buyTap, wants, talk } = begin(t);
  await wants();
  await ann.hears(buyTap());
  await wants('31 Jan');
  assert.ok(!texts().includes('terms-before-buying'));
  assert.equal(buyTap().terms, undefined);
  talk.termsVersion = 2;
  await wants('31 Jan');
  assert.ok(texts().includes('terms-before-buying'));
  await ann.hears(buyTap());
  assert.deepEqual(
    kept().map(({ version }) => version),
    [1, 2],
  );
});

test('a button that did not name the terms in force buys nothing: they are shown first', async (t) => {
  const { ann, kept, texts, buyTap, wants, orders } = begin(t);
  await wants();
  const { intentId, units } = buyTap();
  for (const terms of [undefined, 2, 9999]) {
    const tap = { kind: 'buy', intentId, units, ...(terms === undefined ? {} : { terms }) } as const;
    assert.deepEqual(await ann.hears(tap), ['confirm']);
    assert.ok(texts().includes('terms-before-buying'));
  }
  assert.equal(orders.woken, 0);
  assert.deepEqual(kept(), []);
});

test('nobody agrees to terms that are not written yet', async (t) => {
  const { ann, kept, buyTap, wants } = begin(t);
  await wants();
  await ann.hears(buyTap());
  await wants('31 Jan');
  await ann.hears({ ...buyTap(), terms: 2 });
  assert.deepEqual(
    kept().map(({ version }) => version),
    [1],
  );
});

test('the terms say whether they were agreed to', async (t) => {
  const { ann, texts, buyTap, wants } = begin(t);
  await ann.hears({ kind: 'terms' });
  assert.deepEqual(texts(), ['terms', 'terms-not-yet']);
  await wants();
  await ann.hears(buyTap());
  await ann.hears({ kind: 'terms' });
  assert.deepEqual(texts(), ['terms', 'terms-agreed']);
});

test('whatever spends dollars names the terms first, and its yes is the consent', async (t) => {
  const { ann, kept, texts, chain, db } = begin(t);
  const listing = { listing: 7n, seriesId, seller: stranger, units: 5, pricePerUnit: 800_000n };
  const store = recordChainEvents({ db, contracts: [], pools: poolAddresses, finality: 64, onChange: () => undefined });
  store.apply(chain.block([seriesOpened({ row: flightTerms }), { kind: 'coverListed', ...listing, feeBps: 200 }]));
  chain.market.offers.set(7n, { ...listing, feeBps: 200, cutoff: chain.state.time + 1000 });
  const questions = {
    depositPool: { kind: 'pool', tap: { kind: 'deposit', level: 'low', dollars: 5 } },
    buyListing: { kind: 'market', tap: { kind: 'buy', listing: 7n, units: 1 } },
  } as const;
  for (const tap of Object.values(questions)) {
    await ann.hears(tap);
    assert.ok(texts().includes('terms-before-buying'), tap.kind);
    const yes = tapsOf(ann.last()).find((one) => one.kind === 'confirm');
    assert.ok(yes?.kind === 'confirm' && yes.terms === 1);
    // A button that did not name them does nothing yet: they are named, and it is asked again.
    assert.deepEqual(await ann.hears({ kind: 'confirm', intentId: yes.intentId }), ['confirm-again']);
    assert.ok(texts().includes('terms-before-buying'), tap.kind);
    assert.deepEqual(kept(), []);
  }
  await ann.taps('confirm');
  assert.equal(kept().length, 1);
  await ann.hears(questions.depositPool);
  assert.ok(!texts().includes('terms-before-buying'));
  assert.deepEqual(await ann.taps('confirm'), []);
});

test('a cover that is bought for a friend names the terms to the buyer', async (t) => {
  const { ann, texts, person, buyTap } = begin(t);
  await person('bob').hears({ kind: 'start' });
  await ann.says('CO 62 30 Jan');
  await ann.taps('gift');
  await ann.hears({ kind: 'friend', shared: { platformUserId: 'bob', name: 'Bob' } });
  await ann.taps('chooseUnits');
  assert.ok(texts().includes('terms-before-buying'));
  assert.equal(buyTap().terms, 1);
});

test('what spends nothing asks for no consent', async (t) => {
  const { ann, texts, chain } = begin(t);
  chain.pools.mine.held = 10n ** 14n;
  await ann.hears({ kind: 'pool', tap: { kind: 'exitPart', level: 'low', percent: 100 } });
  assert.ok(!texts().includes('terms-before-buying'));
  assert.deepEqual(await ann.taps('confirm'), []);
});

test('a deposit of evidence is spent money, a withdrawal is not', () => {
  const spent = Object.values(oneOfEachAction).filter(isSpending);
  assert.deepEqual(
    spent.map(({ kind }) => kind),
    ['buyCover', 'depositPool', 'buyListing', 'openClaim', 'dispute'],
  );
});
