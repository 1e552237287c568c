import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import type { Hex } from '../../chain/subject.ts';
import { actionsOf } from './actions.ts';
import { flightRow, type ListedFlight } from './flightTable.ts';
import { reportEvent, reportFlights } from './reports.ts';
import { crowdOf, flightDay, giveDollars, startOfFlightDay, take } from './scenes.ts';
import { benchProduct, dollars, type GasWorld } from './world.ts';
import { floorAbi, plainDollarAbi } from './yardsticks.ts';

const batchSize = 200;
export const crowd = 1_000;
const manyUnits = 100_000;
const floorSeries = 7n;
const payoutOfFloor = dollars(12);
const late = 150n;
const onTime = 5n;

/** Gas of one paid holder in a batch of 200, who had no dollars before, or had some. */
type PayGas = { without: number; withDollars: number };

/** Gas of whole transactions. */
export type SettleGas = {
  report: number;
  reportByFive: number;
  eachOfBatch: number;
  oneHolder: number;
  manyHolders: number;
  manyUnits: number;
  expiredOne: number;
  expiredMany: number;
  pay: PayGas;
  floorPay: PayGas;
};

/** Reports, settlements of series of one and of many holders and units, payouts in batches. */
export async function measureSettling(world: GasWorld): Promise<SettleGas> {
  const floorPay = await measureFloorPay(world);
  const { people, table } = world;
  const { buy, settle, pay, seriesOf } = actionsOf(world);
  const [ann] = take(people, 1);
  const flights = [30, 31, 32, 33, 34].map((place) => table.flight(place, flightDay));
  const [lonely, crowded, lonelyOnTime, crowdedOnTime] = take(flights, 4);
  const huge = table.flight(34, flightDay);
  const holders = crowdOf('desk', crowd);
  for (const flight of [lonely, lonelyOnTime]) await buy(ann, flight);
  for (const flight of [crowded, crowdedOnTime]) for (const holder of holders) await buy(ann, flight, holder);
  const ids = await Promise.all([lonely, crowded, lonelyOnTime, crowdedOnTime].map(seriesOf));
  const [lonelyId, crowdedId, lonelyOnTimeId, crowdedOnTimeId] = take(ids, 4);
  const hugeId = await sellManyUnits(world, huge);

  const landed = startOfFlightDay + 12 * 3600;
  await world.timeTo(landed + 3600);
  const report = await reportEvent(world, world.panel, lonely.subject, late, landed);
  for (const { subject } of [crowded, huge]) await reportEvent(world, world.panel, subject, late, landed);
  for (const { subject } of [lonelyOnTime, crowdedOnTime])
    await reportEvent(world, world.panel, subject, onTime, landed);
  const reportByFive = await reportEvent(world, world.panelOfFive, lonely.subject, late, landed);
  const eachOfBatch = await measureBatch(world, landed);
  await world.timeTo(landed + 6 * 3600);

  const settled = {
    oneHolder: await settle(lonelyId),
    manyHolders: await settle(crowdedId),
    manyUnits: await settle(hugeId),
    expiredOne: await settle(lonelyOnTimeId),
    expiredMany: await settle(crowdedOnTimeId),
  };
  const rich = holders.slice(batchSize, 2 * batchSize);
  await giveDollars(world, rich);
  const without = (await pay(crowdedId, holders.slice(0, batchSize))) / batchSize;
  const withDollars = (await pay(crowdedId, rich)) / batchSize;
  return { report, reportByFive, eachOfBatch, ...settled, pay: { without, withDollars }, floorPay };
}

/** A series of a hundred thousand units: a bigger pool, wider caps, one sale. */
async function sellManyUnits(world: GasWorld, flight: ListedFlight): Promise<bigint> {
  const { owner, pool, desk, send, panel, table, people } = world;
  const [ann] = take(people, 1);
  await world.fund(owner, pool, dollars(10_000_000));
  await send(owner, pool, { abi: riskPoolAbi, functionName: 'deposit', args: [dollars(10_000_000), owner] });
  const product = benchProduct(panel.oracle, table.root, true);
  await send(owner, desk, { abi: coverDeskAbi, functionName: 'listProduct', args: [flightRow.product, product] });
  await world.fund(ann, desk, dollars(manyUnits));
  const { buy, seriesOf } = actionsOf(world);
  await buy(ann, flight, ann, manyUnits);
  return seriesOf(flight);
}

/** Burn and transfer, batch by batch, to holders without and with dollars. */
async function measureFloorPay(world: GasWorld): Promise<PayGas> {
  const { owner, floor, dollar, send } = world;
  await send(owner, dollar, { abi: plainDollarAbi, functionName: 'mint', args: [floor, dollars(100_000)] });
  const holders = crowdOf('floor', 2 * batchSize);
  for (const holder of holders)
    await send(owner, floor, { abi: floorAbi, functionName: 'give', args: [holder, floorSeries, 1n] });
  const pay = async (batch: Hex[]) => {
    const args = [floorSeries, batch, 1n, payoutOfFloor];
    return (await send(owner, floor, { abi: floorAbi, functionName: 'pay', args })) / batchSize;
  };
  const rich = holders.slice(batchSize);
  await giveDollars(world, rich);
  return { without: await pay(holders.slice(0, batchSize)), withDollars: await pay(rich) };
}

/** What one event more costs in a batch. */
async function measureBatch(world: GasWorld, landed: number): Promise<number> {
  const flights = Array.from({ length: 101 }, (_, place) => world.table.flight(100 + place, flightDay).subject);
  const one = await reportFlights(world, world.panel, flights.slice(0, 1), late, landed);
  const hundred = await reportFlights(world, world.panel, flights.slice(1), late, landed);
  return (hundred - one) / 99;
}
