import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import hre from 'hardhat';
import { type Abi, createWalletClient, encodeDeployData, encodeFunctionData, http } from 'viem';
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { testDollarAbi } from '../../chain/abi/testDollar.ts';
import { createChainClient } from '../../chain/clients.ts';
import { flightProductSettings } from '../../chain/deploy/flightProduct.ts';
import { oracleRules } from '../../chain/deploy/oracleRules.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { flightProduct } from '../../chain/products.ts';
import { encodeFlight, type FlightSubject, flightRateColumns, type Hex, maskSubject } from '../../chain/subject.ts';
import { deployDeskAndPools } from '../../sim/chain/deskAndPools.ts';
import { keyOf } from './people.ts';

export const disputeWindow = 7200;
const dollars = (count: number) => BigInt(count) * 1_000_000n;
const chainId = 31_337;
const terms = { product: flightProduct, trigger: 121, exit: 121, ratePpm: 40_000 };
const nobody: Hex = '0x00000000000000000000000000000000000000ff';

/** Everyone in the tests who sends a transaction. */
const senders = [
  ...['owner', 'buyer', 'relay', 'keeper', 'second keeper', 'third keeper'],
  ...['anna', 'bob', 'cleo', 'dora', 'emil'],
];

/** Who may report, of which family, and how many of how many families are needed. */
export type Seats = { families: Readonly<Record<string, number>>; quorum: number; familiesNeeded: number };
const threeSeats: Seats = { families: { anna: 1, bob: 1, cleo: 2 }, quorum: 2, familiesNeeded: 2 };

/**
 * A chain in this process, listening on a port, with dollar, desk, pools and oracle (unless told otherwise: anna and bob of family 1,
 * cleo of family 2; two of both needed) and cover on sale for `flights`.
 */
export async function startOracleChain(flights: readonly FlightSubject[], startsAt: number, seats: Seats = threeSeats) {
  const networkName = 'default';
  const server = await hre.network.createServer(
    {
      network: networkName,
      override: {
        chainId,
        hardfork: 'prague',
        allowBlocksWithSameTimestamp: true,
        initialDate: new Date(startsAt * 1000),
        accounts: senders.map((name) => ({ privateKey: keyOf(name), balance: 10n ** 24n })),
      },
    },
    '127.0.0.1',
    0,
  );
  const { port } = await server.listen();
  const rpcUrl = `http://127.0.0.1:${port}`;
  const client = createChainClient(rpcUrl, chainId);
  const wallets = createWalletClient({ chain: client.chain, transport: http(rpcUrl) });
  const owner = privateKeyToAccount(keyOf('owner'));
  const buyer = privateKeyToAccount(keyOf('buyer'));

  const send = async (account: PrivateKeyAccount, to: Hex | null, data: Hex) => {
    const hash = await wallets.sendTransaction({ account, to, data });
    const receipt = await client.waitForTransactionReceipt({ hash, pollingInterval: 20 });
    if (receipt.status !== 'success') throw new Error(`Transaction ${hash} failed.`);
    return receipt;
  };
  const deploy = async (name: string, abi: Abi, args: readonly unknown[]): Promise<Hex> => {
    const { bytecode } = await hre.artifacts.readArtifact(name);
    const code: Hex = `0x${bytecode.replace(/^0x/, '')}`;
    const { contractAddress } = await send(owner, null, encodeDeployData({ abi, bytecode: code, args }));
    if (!contractAddress) throw new Error(`${name} was not deployed.`);
    return contractAddress;
  };
  const call = (account: PrivateKeyAccount, to: Hex, abi: Abi, functionName: string, args: readonly unknown[]) =>
    send(account, to, encodeFunctionData({ abi, functionName, args }));

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

  const rpc = async (method: string, params: unknown[]) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
    await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  };
  const deployment: Deployment = {
    ...{ chainId, fromBlock: 0, dollar, desk, pools, founder: owner.address },
    oracles: { quorum: oracle, feed: nobody, assessed: nobody },
    ...{ entryPoint: nobody, paymaster: nobody, launcher: nobody, market: nobody, policies: nobody },
    wallets: { guard: nobody, setup: nobody, module: nobody },
  };
  return {
    ...{ rpcUrl, client, deployment, call, send, owner },
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
    time: async () => Number((await client.getBlock()).timestamp),
    moveTo: async (time: number) => {
      await rpc('evm_setNextBlockTimestamp', [time]);
      await rpc('evm_mine', []);
    },
    /** From now on a block comes every so many milliseconds, whatever is sent; 0: with every transaction again. */
    mineEvery: async (milliseconds: number) => {
      await rpc('evm_setAutomine', [milliseconds === 0]);
      await rpc('evm_setIntervalMining', [milliseconds]);
    },
    stop: () => server.close(),
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
