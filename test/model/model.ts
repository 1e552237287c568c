import type { Hex } from '../../chain/subject.ts';
import { Desk } from './desk.ts';
import { Dollar } from './dollar.ts';
import { Market } from './market.ts';
import { Oracle } from './oracle.ts';
import { Policies } from './policies.ts';
import { Pool } from './pool.ts';
import { Journal } from './store.ts';

/** Where things are on the chain that the model stands beside. `pools` by level: low, medium, high. */
export type Places = {
  owner: Hex;
  treasury: Hex;
  dollar: Hex;
  desk: Hex;
  pools: readonly [Hex, Hex, Hex];
  oracle: Hex;
  market: Hex;
  policies: Hex;
};

export type Model = ReturnType<typeof createModel>;

/** All of Buckler's money as numbers in memory: what the contracts should do, said without them. */
export function createModel(places: Places) {
  const journal = new Journal();
  const dollar = new Dollar(journal);
  const oracle = new Oracle(journal);
  const pools = places.pools.map((address) => new Pool(journal, dollar, address, places.treasury));
  const desk = new Desk(journal, dollar, pools, oracle);
  const market = new Market(journal, desk, dollar, places.market, places.treasury);
  const policies = new Policies(journal, desk, dollar, places.policies);
  return { journal, dollar, oracle, pools, desk, market, policies };
}
