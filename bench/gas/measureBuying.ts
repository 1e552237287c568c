import type { Hex } from '../../chain/subject.ts';
import { actionsOf, queueShares } from './actions.ts';
import { flightDay, freshDay, take } from './scenes.ts';
import { dollars, type GasWorld } from './world.ts';
import { floorAbi } from './yardsticks.ts';

const floorSeries = 7n;

/** Gas of whole transactions. */
export type BuyGas = {
  floorNew: number;
  floorReturning: number;
  first: number;
  newHolder: number;
  returning: number;
  whileSharesWait: number;
  /** Each of ten covers of ten series. */
  batchNew: number;
  batchReturning: number;
};

/** The first sale of a series, later ones, and ten at once. */
export async function measureBuying(world: GasWorld): Promise<BuyGas> {
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
  const newHolder = await buy(bob, flight);
  const returning = await buy(bob, flight);
  // Somebody waits to leave the pool: the sale must keep that money out of what backs it.
  await queueShares(world, 1_000n);
  const whileSharesWait = await buy(bob, flight);
  const first = await buy(cem, table.flight(20, freshDay));
  const batchNew = (await buyBatch(dee, flights)) / flights.length;
  const batchReturning = (await buyBatch(dee, flights)) / flights.length;
  return { floorNew, floorReturning, first, newHolder, returning, whileSharesWait, batchNew, batchReturning };
}
