import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPoolBalance } from '../../../db/pools.ts';
import { poolAddresses } from '../support/scriptedPools.ts';
import { telegramRig } from './telegramRig.ts';

const day = 86_400;
const dollar = 1_000_000n;
const share = 10n ** 12n;

test('a pool is shown with a picture and its words, and money goes in by one tap and a yes', async (t) => {
  const { startBot, enter, chain, db } = await telegramRig(t);
  const { mine } = await startBot();
  const ann = await enter('ann');
  const place = { block: 1, logIndex: 0, transaction: '0x01', blockHash: '0x02' } as const;
  const then = chain.state.time - 50 * day;
  addPoolBalance(
    db,
    { ...place, time: then },
    poolAddresses.low,
    { assets: 1000n * dollar, shares: 1000n * share },
    9n,
  );
  await ann.says('/pool');
  await ann.waitsFor(/Low risk: holds \$1,000\.00/);
  await ann.waitsForAnswer(await ann.taps('Low risk'));
  const level = await ann.waitsFor(/You can lose money here.*The picture: from/s);
  assert.equal(ann.messages().filter(({ picture }) => picture !== undefined).length, 1);
  assert.ok(level.text.length <= 1024);
  await ann.waitsForAnswer(await ann.taps('$5'));
  await ann.waitsFor(/You put \$5\.00 into the low-risk pool/);
  await ann.waitsForAnswer(await ann.taps('Yes, do it'));
  await ann.waitsFor(/On its way: a deposit of \$5\.00/, { includeEarlier: true });
  await mine();
  await ann.waitsFor(/\$5\.00 is in the low-risk pool/, { includeEarlier: true });
});

test('the market answers its command, its groups and nonsense', async (t) => {
  const { startBot, enter } = await telegramRig(t);
  await startBot();
  const ann = await enter('ann');
  await ann.says('/market please 💰 مرحبا');
  await ann.waitsFor(/Nobody else is selling/);
  await ann.waitsForAnswer(await ann.taps('🌧 Weather'));
  await ann.waitsFor(/weather covers that people sell/);
  await ann.waitsForAnswer(await ann.taps('Sell covers'));
  await ann.waitsFor(/no covers that can be sold/);
});
