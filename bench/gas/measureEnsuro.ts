import type { Hex } from '../../chain/subject.ts';
import { deployEnsuro } from './ensuro.ts';
import { dollars, type GasWorld } from './world.ts';
import { plainDollarAbi } from './yardsticks.ts';

const day = 86_400;
const termDays = 20;
const tens = 10;

/** What the same costs with Ensuro 2.9.3, in gas of whole transactions. */
export type EnsuroGas = {
  buyNew: number;
  buyReturning: number;
  payWithout: number;
  payWithDollars: number;
  expireSingle: number;
  /** Each of ten in one transaction. */
  expireOfTen: number;
};

/** Sells, pays and expires policies of Ensuro beside Buckler, on the same chain with the same dollar. */
export async function measureEnsuro(world: GasWorld): Promise<EnsuroGas> {
  const { people, reader, timeTo } = world;
  const ensuro = await deployEnsuro(world);
  const [ann, bob, cem] = people;
  if (!ann || !bob || !cem) throw new Error('The bench needs three people.');
  for (const person of [ann, bob]) await world.fund(person, ensuro.pool, dollars(1_000));
  await world.fund(cem, ensuro.pool, 0n);
  const now = Number((await reader.getBlock()).timestamp);
  const expiration = now + termDays * day;
  const buy = (buyer: Hex) => ensuro.buy(buyer, expiration);

  const first = await buy(ann);
  const { gas: buyNew } = await buy(bob);
  const { gas: buyReturning, policy } = await buy(bob);
  // The first payout of all opens accounts that later ones find.
  await ensuro.pay((await buy(ann)).policy);
  const payWithDollars = await ensuro.pay(policy);
  // The premium was the last dollar: the payout finds an account at zero.
  const poor = await buy(await withOneDollar(world, cem));
  const payWithout = await ensuro.pay(poor.policy);

  const expiring = [];
  for (let i = 0; i < tens; i++) expiring.push((await buy(bob)).policy);
  await timeTo(expiration);
  const expireSingle = await ensuro.expire([first.policy]);
  const expireOfTen = (await ensuro.expire(expiring)) / tens;
  return { buyNew, buyReturning, payWithout, payWithDollars, expireSingle, expireOfTen };
}

/** Sends all of somebody's dollars away, then gives the one that a policy costs. */
async function withOneDollar({ owner, dollar, send, reader }: GasWorld, person: Hex): Promise<Hex> {
  const held = await reader.readContract({
    address: dollar,
    abi: plainDollarAbi,
    functionName: 'balanceOf',
    args: [person],
  });
  await send(person, dollar, { abi: plainDollarAbi, functionName: 'transfer', args: [owner, held] });
  await send(owner, dollar, { abi: plainDollarAbi, functionName: 'mint', args: [person, dollars(1)] });
  return person;
}
