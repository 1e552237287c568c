import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOrders } from '../../../db/orders.ts';
import { telegramRig } from './telegramRig.ts';

test('rain is typed, its time and level tapped, and cover of it bought in one message', async (t) => {
  const { startBot, enter, chain } = await telegramRig(t);
  const { mine } = await startBot();
  const ann = await enter('ann');
  await ann.says('dry Seattle April');
  await ann.waitsFor(/Seattle: too little rain/);
  await ann.waitsForAnswer(await ann.taps('April 2027'));
  await ann.waitsFor(/When should it pay/);
  await ann.waitsForAnswer(await ann.taps(/less than 30 mm/i));
  const quote = await ann.waitsFor(/from nothing at 30 mm to all of it at 15 mm/);
  assert.match(quote.text, /independent reporters who must agree/);
  await ann.waitsForAnswer(await ann.taps('3'));
  await ann.waitsFor(/You pay \$3\.00/);
  await ann.waitsForAnswer(await ann.taps(/Buy for/));
  const placed = await ann.waitsFor(/Buying 3 × too little rain in Seattle, April 2027 \(less than 30 mm\)/, {
    includeEarlier: true,
  });
  assert.equal(placed.messageId, quote.messageId);
  await mine();
  await ann.waitsFor(/You are covered/, { includeEarlier: true });
  assert.equal(chain.purchases().length, 1);
  await ann.says('/covers');
  await ann.waitsFor(/too little rain in Seattle, April 2027/);
});

test('a purchase is undone by the button under "Buying" while it waits to be signed', async (t) => {
  const { startBot, enter, chain, db } = await telegramRig(t);
  const busy = { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } } as const;
  chain.state.signs.push(...Array.from({ length: 50 }, () => busy));
  await startBot();
  const ann = await enter('ann');
  await ann.says('ETH 20% 7 days from 1 Feb');
  await ann.waitsFor(/Chainlink price feed/);
  await ann.taps('1');
  await ann.waitsFor(/You pay/);
  await ann.taps(/Buy for/);
  await ann.waitsFor(/Buying/, { includeEarlier: true });
  await ann.waitsForAnswer(await ann.taps('Undo'));
  await ann.waitsFor(/Undone: .*not charged/, { includeEarlier: true });
  assert.deepEqual(openOrders(db), []);
  assert.equal(chain.purchases().length, 0);
  assert.ok(!chain.state.calls.includes('send'));
});
