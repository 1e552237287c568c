import { keccak256, slice, toHex } from 'viem';
import type { Hex } from '../../chain/subject.ts';
import type { BenchRow } from '../row.ts';
import { actionsOf, queueShares } from './actions.ts';
import { reportEvent, reportFlights } from './reports.ts';
import { dollars, type GasWorld, openGasWorld } from './world.ts';
import { floorAbi, peers, plainDollarAbi } from './yardsticks.ts';

const flightDay = '2026-03-12';
const freshDay = '2026-03-20';
const startOfFlightDay = Date.UTC(2026, 2, 12) / 1000;
const batchSize = 200;
const crowd = 1_000;
const floorSeries = 7n;
const payoutOfFloor = dollars(12);

/**
 * Gas of Buckler's transactions beside the least they could cost, on a chain in this process. Nothing is printed.
 * @returns whole transactions' `gasUsed`, exact and the same in every run.
 */
export async function measureGas(): Promise<BenchRow[]> {
  const world = await openGasWorld();
  try {
    const buying = await measureBuying(world);
    const floorPay = await measureFloorPay(world);
    return [...buying, ...(await measureSettling(world, floorPay))];
  } finally {
    await world.close();
  }
}

async function measureBuying(world: GasWorld): Promise<BenchRow[]> {
  const { people, table } = world;
  const [ann, bob, cem, dee] = take(people, 4);
  for (const person of people) {
    await world.fund(person, world.desk, dollars(20_000));
    await world.fund(person, world.floor, dollars(20_000));
  }
  const floorBuy = (buyer: Hex) =>
    world.send(buyer, world.floor, { abi: floorAbi, functionName: 'buy', args: [floorSeries, 1n] });
  await floorBuy(ann);
  const floorNew = await floorBuy(bob);
  const floorReturning = await floorBuy(bob);

  const { buy, buyBatch } = actionsOf(world);
  const flights = Array.from({ length: 10 }, (_, place) => table.flight(place, flightDay));
  for (const flight of flights) await buy(ann, flight);
  const [flight] = take(flights, 1);
  const buyNew = await buy(bob, flight);
  const buyReturning = await buy(bob, flight);
  // Somebody waits to leave the pool: the sale must keep that money out of what backs it.
  await queueShares(world, 1_000n);
  const buyQueued = await buy(bob, flight);
  const buyFirst = await buy(cem, table.flight(20, freshDay));
  const batchNew = await buyBatch(dee, flights);
  const batchReturning = await buyBatch(dee, flights);
  return [
    row('gas.buy.new-holder', buyNew, 2.0 * floorNew, floorNew, peers.ensuroBuyNew),
    row('gas.buy.returning-holder', buyReturning, 2.4 * floorReturning, floorReturning, peers.ensuroBuyReturning),
    row('gas.buy.returning-holder.while-shares-wait', buyQueued, 2.4 * floorReturning, floorReturning),
    row('gas.buy.first-of-series', buyFirst, 3.7 * floorNew, floorNew),
    row('gas.buy.batch-of-10.new-holder.each', batchNew / 10, 75_000, floorNew, peers.ensuroBuyBatch),
    row('gas.buy.batch-of-10.returning-holder.each', batchReturning / 10, 75_000, floorReturning),
  ];
}

type PayGas = { without: number; withDollars: number };

/** Burn and transfer, batch by batch, to holders without and with dollars. */
async function measureFloorPay(world: GasWorld): Promise<PayGas> {
  const { owner, floor, dollar, send } = world;
  await send(owner, dollar, { abi: plainDollarAbi, functionName: 'mint', args: [floor, dollars(100_000)] });
  const holders = crowdOf('floor', 2 * batchSize);
  for (const holder of holders)
    await send(owner, floor, { abi: floorAbi, functionName: 'give', args: [holder, floorSeries, 1n] });
  const pay = (batch: Hex[]) =>
    send(owner, floor, { abi: floorAbi, functionName: 'pay', args: [floorSeries, batch, 1n, payoutOfFloor] });
  const rich = holders.slice(batchSize);
  await giveDollars(world, rich);
  return { without: await pay(holders.slice(0, batchSize)), withDollars: await pay(rich) };
}

async function measureSettling(world: GasWorld, floorPay: PayGas): Promise<BenchRow[]> {
  const { people, table } = world;
  const { buy, settle, pay, seriesOf } = actionsOf(world);
  const [ann] = take(people, 1);
  const [lonely, crowded] = [table.flight(30, flightDay), table.flight(31, flightDay)];
  await buy(ann, lonely);
  const holders = crowdOf('desk', crowd);
  for (const holder of holders) await buy(ann, crowded, holder);
  const [lonelyId, crowdedId] = [await seriesOf(lonely), await seriesOf(crowded)];

  const landed = startOfFlightDay + 12 * 3600;
  await world.timeTo(landed + 3600);
  const reported = await reportEvent(world, world.panel, lonely.subject, 150n, landed);
  await reportEvent(world, world.panel, crowded.subject, 150n, landed);
  const reportedByFive = await reportEvent(world, world.panelOfFive, lonely.subject, 150n, landed);
  const eachOfBatch = await measureBatch(world, landed);
  await world.timeTo(landed + 6 * 3600);
  const settledOne = await settle(lonelyId);
  const settledCrowd = await settle(crowdedId);

  const rich = holders.slice(batchSize, 2 * batchSize);
  await giveDollars(world, rich);
  const paidWithout = await pay(crowdedId, holders.slice(0, batchSize));
  const paidRich = await pay(crowdedId, rich);
  return [
    row('gas.report.2-of-3', reported, 80_000),
    row('gas.report.3-of-5', reportedByFive, 80_000),
    row('gas.report.batch-of-100.each-beyond-first', eachOfBatch, 1_500),
    row('gas.settle.1-holder', settledOne, 75_000, undefined, peers.etheriscSettle),
    row('gas.settle.1000-holders', settledCrowd, 75_000),
    payRow('gas.pay.batch-of-200.holder-without-dollars.each', paidWithout, floorPay.without),
    payRow('gas.pay.batch-of-200.holder-with-dollars.each', paidRich, floorPay.withDollars),
  ];
}

/** What one event more costs in a batch. */
async function measureBatch(world: GasWorld, landed: number): Promise<number> {
  const flights = Array.from({ length: 101 }, (_, place) => world.table.flight(100 + place, flightDay).subject);
  const one = await reportFlights(world, world.panel, flights.slice(0, 1), 150n, landed);
  const hundred = await reportFlights(world, world.panel, flights.slice(1), 150n, landed);
  return (hundred - one) / 99;
}

async function giveDollars(world: GasWorld, holders: Hex[]) {
  for (const holder of holders)
    await world.send(world.owner, world.dollar, { abi: plainDollarAbi, functionName: 'mint', args: [holder, 1n] });
}

/** Addresses that look like people's: twenty bytes of a hash. */
function crowdOf(name: string, count: number): Hex[] {
  return Array.from({ length: count }, (_, i) => slice(keccak256(toHex(`${name} ${i}`)), 12));
}

function payRow(name: string, batch: number, floorBatch: number): BenchRow {
  return row(name, batch / batchSize, (1.25 * floorBatch) / batchSize, floorBatch / batchSize, peers.ensuroPay);
}

function row(name: string, value: number, goal: number, floor?: number, peer?: number): BenchRow {
  const compared = { ...(floor === undefined ? {} : { floor }), ...(peer === undefined ? {} : { peer }) };
  return { name, value, unit: 'gas', goal: Math.floor(goal), better: 'lower', ...compared };
}

function take<T>(list: readonly T[], count: 1): [T];
function take<T>(list: readonly T[], count: 4): [T, T, T, T];
function take<T>(list: readonly T[], count: number): T[] {
  if (list.length < count) throw new Error(`The bench needs ${count} of these, not ${list.length}.`);
  return list.slice(0, count);
}
