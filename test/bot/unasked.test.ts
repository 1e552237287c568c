import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Talk } from '../../bot/usecases/talk.ts';
import { settingsOf } from '../../db/settings.ts';
import { somebody, talkWorld, tapsOf } from './support/talkWorld.ts';

// What people type though no button asked for it. The world's clock stands at 2027-01-15.

test('a number that is typed under a price is how many covers, while the price holds', async (t) => {
  const { person, chain } = talkWorld(t);
  const ann = person('ann');
  const bob = person('bob');
  assert.deepEqual(await ann.says('CO 62 12 Feb'), ['quote']);
  assert.deepEqual(await ann.says('7'), ['confirm']);
  assert.ok(tapsOf(ann.last()).some((tap) => tap.kind === 'buy' && tap.units === 7));
  assert.deepEqual(await ann.says('twelve'), ['confirm']);
  assert.deepEqual(await ann.says('0'), ['units-zero']);
  assert.deepEqual(await ann.says('2'), ['confirm']);
  assert.deepEqual(await bob.says('7'), ['which-airline']);
  chain.state.time += 301;
  assert.deepEqual(await ann.says('7'), ['which-airline']);
});

test('whoever has too few dollars for seven covers types a smaller number', async (t) => {
  const { person, sale } = talkWorld(t);
  const ann = person('ann');
  sale.balance = 3_000_000n;
  await ann.says('CO 62 12 Feb');
  assert.deepEqual(await ann.says('7'), ['refused-too-few-dollars']);
  assert.deepEqual(await ann.says('3'), ['confirm']);
});

test('whoever gets test dollars for a price finds the way back to it', async (t) => {
  const { person, sale } = talkWorld(t, async () => {
    sale.balance = 20_000_000n;
  });
  const ann = person('ann');
  sale.balance = 0n;
  await ann.says('CO 62 12 Feb');
  await ann.taps('chooseUnits');
  assert.deepEqual(await ann.taps('testDollars'), ['test-dollars-coming']);
  assert.deepEqual(await ann.taps('backToQuote'), ['quote']);
  assert.deepEqual(await ann.taps('chooseUnits'), ['confirm']);
});

test('cancel puts away the price that was shown last', async (t) => {
  const ann = talkWorld(t).person('ann');
  await ann.says('CO 62 12 Feb');
  assert.deepEqual(await ann.hears({ kind: 'cancel' }), ['cancelled']);
  assert.deepEqual(await ann.hears({ kind: 'cancel' }), ['nothing-to-cancel']);
  assert.deepEqual(await ann.says('7'), ['which-airline']);
});

test('commands are understood without their slash, where nothing was asked', async (t) => {
  const ann = talkWorld(t).person('ann');
  await ann.hears({ kind: 'start' });
  const answers = { Help: 'help', ' wallet ': 'wallet-text', covers: 'covers-empty', CANCEL: 'nothing-to-cancel' };
  for (const [text, key] of Object.entries(answers)) assert.deepEqual(await ann.says(text), [key], text);
  assert.deepEqual(await ann.says('constructor'), ['not-understood']);
  await ann.says('CO62');
  assert.deepEqual(await ann.says('help'), ['day-unreadable']);
});

test('whoever begins with other words than a command is greeted, and greeted in full until they have agreed to the terms', async (t) => {
  const world = talkWorld(t);
  const talk: Talk = { ...world.talk, termsVersion: 1 };
  const ann = somebody(talk, world.db, 'ann');
  assert.deepEqual(await ann.says('good morning'), ['hello']);
  assert.deepEqual(await ann.says('good morning'), ['not-understood']);
  assert.deepEqual(await ann.hears({ kind: 'start' }), ['hello']);
  await ann.says('CO 62 12 Feb');
  await ann.taps('chooseUnits');
  await ann.taps('buy');
  assert.deepEqual(await ann.hears({ kind: 'start' }), ['hello-again']);
});

test('quiet hours can be typed on the screen that says so, and a flight typed there is a flight', async (t) => {
  const { person, db } = talkWorld(t);
  const ann = person('ann');
  await ann.hears({ kind: 'settings', tap: { kind: 'quiet' } });
  assert.deepEqual(await ann.says('22:30 to 7'), ['settings-title']);
  assert.deepEqual(settingsOf(db, 1).quiet, { from: 1350, to: 420 });
  await ann.hears({ kind: 'settings', tap: { kind: 'quiet' } });
  assert.deepEqual(await ann.says('CO 62 12 Feb'), ['quote']);
  assert.deepEqual(settingsOf(db, 1).quiet, { from: 1350, to: 420 });
});
