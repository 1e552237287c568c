import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getAddress } from 'viem';
import { actionsOf } from '../../bench/gas/actions.ts';
import { reportEvent } from '../../bench/gas/reports.ts';
import { dollars, type GasWorld, openGasWorld } from '../../bench/gas/world.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { type PoolEvent, readPoolEvents } from '../../chain/poolEvents.ts';
import { statementOf } from '../../chain/statement.ts';
import type { Hex } from '../../chain/subject.ts';

const day = 86_400;
const flightDay = '2026-03-12';
const landed = Date.UTC(2026, 2, 12) / 1000 + 12 * 3600;

let world: GasWorld;
let ann: Hex;
let bob: Hex;
let cem: Hex;

before(async () => {
  world = await openGasWorld();
  const [first, second, third] = world.people;
  assert.ok(first && second && third);
  [ann, bob, cem] = [first, second, third];
  for (const person of [ann, bob, cem]) {
    await world.fund(person, world.pool, dollars(50_000));
    await world.fund(person, world.desk, dollars(10_000));
  }
});

after(() => world.close());

const onPool = (from: Hex, functionName: string, args: readonly unknown[]) =>
  world.send(from, world.pool, { abi: riskPoolAbi, functionName, args });
const poolContract = () => ({ address: world.pool, abi: riskPoolAbi }) as const;
const now = async () => Number((await world.reader.getBlock()).timestamp);
const statement = async (investor: Hex) => {
  const events = await readPoolEvents(world.reader, { desk: world.desk, fromBlock: 0 }, world.pool);
  return statementOf(events, world.pool, investor, await now());
};

/** The book that was rebuilt from events, beside the contract's own. */
async function expectSameBook() {
  const { book } = await statement(ann);
  const [assets, locked, unearned, claimable, fees] = await world.reader.readContract({
    ...poolContract(),
    functionName: 'accounts',
  });
  const { assets: a, locked: l, unearned: u, claimable: c, fees: f, shares } = book;
  assert.deepEqual([a, l, u, c, f], [assets, locked, unearned, claimable, fees]);
  assert.equal(shares, await world.reader.readContract({ ...poolContract(), functionName: 'totalSupply' }));
}

test('book, price and every line follow from events alone, through a profit, a loss, a refund and a way out', async () => {
  const { buy, settle, pay, seriesOf } = actionsOf(world);
  await onPool(ann, 'deposit', [dollars(40_000), ann]);
  await onPool(bob, 'deposit', [dollars(10_000), cem]);
  await expectSameBook();

  const [onTime, late, unknown] = [40, 41, 42].map((place) => world.table.flight(place, flightDay));
  assert.ok(onTime && late && unknown);
  for (let i = 0; i < 30; i++) await buy(bob, onTime);
  for (const flight of [late, late, unknown]) await buy(cem, flight);
  const ids = await Promise.all([onTime, late, unknown].map(seriesOf));
  await expectSameBook();

  await world.timeTo(landed + 3600);
  await reportEvent(world, world.panel, onTime.subject, 5n, landed);
  await reportEvent(world, world.panel, late.subject, 150n, landed);
  await world.timeTo(landed + 6 * 3600);
  const [first, second, third] = ids;
  assert.ok(first && second && third);
  await settle(first);
  const profit = await statement(ann);
  assert.ok((profit.lines.at(-1)?.gain ?? 0n) > 0n, 'thirty premiums were earned');
  await expectSameBook();

  await settle(second);
  await pay(second, [cem]);
  const loss = await statement(ann);
  assert.ok((loss.lines.at(-1)?.gain ?? 0n) < (profit.lines.at(-1)?.gain ?? 0n), 'two payouts were owed');
  await expectSameBook();

  await world.timeTo(landed + 12 * day);
  await world.send(world.owner, world.desk, { abi: coverDeskAbi, functionName: 'void', args: [third] });
  await onPool(world.owner, 'collectFees', []);
  await expectSameBook();

  const held = await world.reader.readContract({ ...poolContract(), functionName: 'balanceOf', args: [ann] });
  await onPool(ann, 'transfer', [bob, held / 4n]);
  await onPool(ann, 'requestRedeem', [held / 2n, ann, ann]);
  await world.timeTo(landed + 20 * day);
  await onPool(ann, 'redeem', [held / 2n, ann, ann]);
  await expectSameBook();

  const { lines } = await statement(ann);
  assert.deepEqual(
    lines.map(({ deed }) => deed),
    ['deposited', 'sent', 'queued', 'left', 'balance'],
  );
  const [deposited, sent, queued, left, balance] = lines;
  assert.ok(deposited && sent && queued && left && balance);
  assert.equal(deposited.dollars, dollars(40_000));
  assert.equal(queued.held, sent.held, 'shares that wait are still hers');
  assert.equal(left.shares, -(held / 2n));
  assert.equal(balance.held, held - held / 4n - held / 2n);
  const worth = await world.reader.readContract({
    ...poolContract(),
    functionName: 'convertToAssets',
    args: [balance.held],
  });
  assert.equal(balance.worth, worth);
  const takenOut = -(sent.dollars + left.dollars);
  assert.equal(balance.gain, worth + takenOut - dollars(40_000));
  const price = await world.reader.readContract({
    ...poolContract(),
    functionName: 'convertToAssets',
    args: [10n ** 18n],
  });
  assert.equal(balance.sharePrice, price);

  const bobs = await statement(bob);
  assert.deepEqual(
    bobs.lines.map(({ deed, shares }) => [deed, shares]),
    [
      ['received', held / 4n],
      ['balance', 0n],
    ],
  );
  assert.ok((bobs.lines.at(-1)?.gain ?? -1n) <= 0n, 'what he was given is no gain');
  const cems = await statement(cem);
  assert.deepEqual(cems.lines[0]?.dollars, dollars(10_000), 'Bob paid, Cem holds');
});

const pool: Hex = `0x${'99'.repeat(20)}`;
const lena = getAddress(`0x${'1e'.repeat(20)}`);
const olaf = getAddress(`0x${'0f'.repeat(20)}`);
const zero: Hex = `0x${'00'.repeat(20)}`;
const at = { time: 1_800_000_000, transaction: `0x${'ab'.repeat(32)}` as const };

test('somebody who was never there has a balance of nothing', () => {
  const { lines } = statementOf([], pool, lena, 1_800_000_000);
  assert.equal(lines.length, 1);
  assert.deepEqual([lines[0]?.held, lines[0]?.worth, lines[0]?.gain], [0n, 0n, 0n]);
  // One virtual millionth of a dollar for a million virtual shares.
  assert.equal(lines[0]?.sharePrice, 10n ** 12n);
});

test('who queues the shares of another has them from then on', () => {
  const shares = 5n * 10n ** 12n;
  const events: PoolEvent[] = [
    { ...at, kind: 'sharesMoved', from: zero, to: lena, shares },
    { ...at, kind: 'deposited', holder: lena, dollars: 5_000_000n, shares },
    { ...at, kind: 'sharesMoved', from: lena, to: pool, shares },
    { ...at, kind: 'queued', owner: lena, controller: olaf, shares },
  ];
  const told = (who: Hex) => statementOf(events, pool, who, 1_800_000_001).lines.map(({ deed, held }) => [deed, held]);
  assert.deepEqual(told(lena), [
    ['deposited', shares],
    ['sent', 0n],
    ['balance', 0n],
  ]);
  assert.deepEqual(told(olaf), [
    ['received', shares],
    ['balance', shares],
  ]);
});

test('covers that another pool backs change nothing', () => {
  const other: Hex = `0x${'98'.repeat(20)}`;
  const events: PoolEvent[] = [
    { ...at, kind: 'productListed', product: 1, version: 1, feeBps: 500 },
    { ...at, kind: 'seriesOpened', id: 7n, product: 1, version: 1, payout: 12_000_000n, pool: other },
    { ...at, kind: 'coverBought', id: 7n, units: 3n },
    { ...at, kind: 'seriesSettled', id: 7n, isVoid: false, units: 3n, payPerUnit: 12_000_000n },
    { ...at, kind: 'coverPaid', id: 7n, dollars: 36_000_000n },
  ];
  const { assets, locked, unearned, claimable, fees } = statementOf(events, pool, lena, 1_800_000_001).book;
  assert.deepEqual([assets, locked, unearned, claimable, fees], [0n, 0n, 0n, 0n, 0n]);
});
