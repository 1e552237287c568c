import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { privateKeyToAccount } from 'viem/accounts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { flightProductSettings } from '../../chain/deploy/flightProduct.ts';
import { oracleRules } from '../../chain/deploy/oracleRules.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { flightProduct } from '../../chain/products.ts';
import { encodeFlight, type FlightSubject, flightRateColumns, type Hex, maskSubject } from '../../chain/subject.ts';
import { deployDeskAndPools } from '../../sim/chain/deskAndPools.ts';
import { startBareChain } from './bareChain.ts';
import { keyOf } from './people.ts';

export const disputeWindow = 7200;
const dollars = (count: number) => BigInt(count) * 1_000_000n;
const terms = { product: flightProduct, trigger: 121, exit: 121, ratePpm: 40_000 };
const nobody: Hex = '0x00000000000000000000000000000000000000ff';

/** Who may report, of which family, and how many of how many families are needed. */
export type Seats = { families: Readonly<Record<string, number>>; quorum: number; familiesNeeded: number };
const threeSeats: Seats = { families: { anna: 1, bob: 1, cleo: 2 }, quorum: 2, familiesNeeded: 2 };

/**
 * A chain in this process, listening on a port, with dollar, desk, pools and oracle (unless told otherwise: anna and bob of family 1,
 * cleo of family 2; two of both needed) and cover on sale for `flights`.
 */
export async function startOracleChain(flights: readonly FlightSubject[], startsAt: number, seats: Seats = threeSeats) {
  const chain = await startBareChain(startsAt);
  const { client, deploy, call, owner } = chain;
  const buyer = privateKeyToAccount(keyOf('buyer'));

  const dollar = await deploy('TestDollar', testDollarAbi, []);
  const nonce = await client.getTransactionCount({ address: owner.address });
  const { desk, pools } = await deployDeskAndPools(deploy, owner.address, nonce, dollar);
  // The rate of these flights is a medium one.
  const pool = pools.medium;
  const reporters = Object.entries(seats.families).map(([name, family]) => ({
    signer: privateKeyToAccount(keyOf(name)).address,
    family,
  }));
  const needed = [seats.quorum, seats.familiesNeeded];
  const oracleArguments = [
    owner.address,
    dollar,
    dollars(10),
    oracleRules.spreadLimits,
    disputeWindow,
    reporters,
    ...needed,
  ];
  const oracle = await deploy('QuorumOracle', quorumOracleAbi, oracleArguments);

  const rows = flights.map((flight): [number, Hex, number, number, number] => [
    terms.product,
    maskSubject(encodeFlight(flight), flightRateColumns),
    terms.trigger,
    terms.exit,
    terms.ratePpm,
  ]);
  const tree = StandardMerkleTree.of(rows, ['uint16', 'bytes32', 'int32', 'int32', 'uint32']);
  await call(owner, desk, coverDeskAbi, 'listProduct', [
    flightProduct,
    { ...flightProductSettings, oracle, ratesRoot: tree.root },
  ]);
  for (const person of [owner, buyer]) {
    await call(person, dollar, testDollarAbi, 'mint', [person.address, dollars(5_000_000)]);
    for (const spender of [pool, desk])
      await call(person, dollar, testDollarAbi, 'approve', [spender, dollars(5_000_000)]);
  }
  await call(owner, pool, riskPoolAbi, 'deposit', [dollars(1_000_000), owner.address]);

  const deployment: Deployment = {
    ...{ chainId: chain.chainId, fromBlock: 0, dollar, desk, pools, founder: owner.address },
    oracles: { quorum: oracle, feed: nobody, assessed: nobody },
    ...{ entryPoint: nobody, paymaster: nobody, launcher: nobody, market: nobody, policies: nobody },
    wallets: { guard: nobody, setup: nobody, module: nobody },
  };
  return {
    ...chain,
    deployment,
    /** Buys for `holder`, paid by the buyer, and tells the series and what one unit pays. */
    buy: async (flight: FlightSubject, holder: Hex, units: number) => {
      const subject = encodeFlight(flight);
      const row = rows.findIndex(([, masked]) => masked === maskSubject(subject, flightRateColumns));
      const proof = tree.getProof(row).map((node): Hex => `0x${node.slice(2)}`);
      const purchase = { ...terms, subject, units, minPayout: 1, proof };
      const contract = { address: desk, abi: coverDeskAbi, functionName: 'buy', args: [purchase, holder] } as const;
      const [seriesId, payout] = (await client.simulateContract({ ...contract, account: buyer })).result;
      await call(buyer, desk, coverDeskAbi, 'buy', [purchase, holder]);
      return { seriesId, payout };
    },
    dollarsOf: (account: Hex) =>
      client.readContract({ address: dollar, abi: testDollarAbi, functionName: 'balanceOf', args: [account] }),
    stateOf: async (seriesId: bigint) => {
      const contract = { address: desk, abi: coverDeskAbi, functionName: 'seriesOf' } as const;
      const [, state, units] = await client.readContract({ ...contract, args: [seriesId] });
      return { state: ['NONE', 'OPEN', 'PAYING', 'EXPIRED', 'VOID'][state], units };
    },
    refuse: (account: Hex, isRefused: boolean) =>
      call(owner, dollar, testDollarAbi, 'setRefused', [account, isRefused]),
  };
}

/** Waits for something that others do. A keeper whose call was refused rests for half a minute. @throws after 90 seconds. */
export async function until(what: string, isTrue: () => Promise<boolean> | boolean): Promise<void> {
  for (let i = 0; i < 1800; i++) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`This did not happen: ${what}.`);
}
