import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeFunctionData } from 'viem';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { policyCertificateAbi } from '../../chain/abi/policyCertificate.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { readSeriesId } from '../../web/own/finding.js';
import { payOutCalls } from '../../web/own/leaving.js';

const at = (byte: string) => `0x${byte.repeat(20)}` as const;
const [wallet, desk, market, policies, pool, to] = [at('a1'), at('b2'), at('c3'), at('d4'), at('e5'), at('f6')];
const oracle = at('07');
const readWith = {
  oracle: quorumOracleAbi,
  desk: coverDeskAbi,
  market: coverMarketAbi,
  policies: policyCertificateAbi,
  pool: riskPoolAbi,
};

test('leaving takes an offer back as tokens, or as dollars once they were paid, what is ripe in a pool, bonds, and everything else', () => {
  const state = {
    tokens: [{ token: pool, amount: 5n }],
    covers: [{ id: '7', units: 2n }],
    exits: [
      { pool, ripe: 3n, waiting: 1n, readyAt: 1 },
      { pool, ripe: 0n, waiting: 9n, readyAt: 2 },
    ],
    bonds: [oracle],
    offers: [
      { listing: '11', isPaid: false },
      { listing: '12', isPaid: true },
    ],
    policies: ['21'],
  };
  const named = new Map(
    Object.entries({ oracle, desk, market, policies, pool }).map(([name, address]) => [address, name]),
  );
  const calls = payOutCalls({ wallet, desk, market, policies }, state, to).map(({ to: target, data }) => {
    const name = named.get(target) ?? assert.fail(target);
    const abi = Object.entries(readWith).find(([of]) => of === name)?.[1] ?? assert.fail(name);
    const { functionName, args } = decodeFunctionData({ abi, data });
    return [name, functionName, ...(args ?? []).map((value) => String(value).toLowerCase())];
  });
  assert.deepEqual(calls, [
    ['market', 'cancel', '11', to],
    ['market', 'redeem', '12', to],
    ['pool', 'redeem', '3', to, wallet],
    ['oracle', 'collectBond', to],
    ['pool', 'transfer', to, '5'],
    ['desk', 'safeTransferFrom', wallet, to, '7', '2', '0x'],
    ['policies', 'safeTransferFrom', wallet, to, '21'],
  ]);
});

test('the number of a series is read in digits and in hex, and nothing else is one', () => {
  assert.equal(readSeriesId(' 42 '), '42');
  assert.equal(readSeriesId('0x2a'), '42');
  assert.equal(readSeriesId(`0x${'f'.repeat(64)}`), String(2n ** 256n - 1n));
  for (const text of ['', '-1', '4.2', '0x', 'abc', String(2n ** 256n), '1'.repeat(90)])
    assert.equal(readSeriesId(text), null, text);
});
