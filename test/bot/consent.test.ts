import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Tap } from '../../bot/action.ts';
import type { Talk } from '../../bot/usecases/talk.ts';
import { consents } from '../../db/schema/settings.ts';
import { somebody, talkWorld, tapsOf } from './support/talkWorld.ts';

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
