import { pino } from 'pino';
import { parseEventLogs } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import { disputeWindow, startOracleChain, until } from '../../test/oracle/oracleChain.ts';
import { accountOf, keyOf } from '../../test/oracle/people.ts';
import type { BenchRow } from '../row.ts';
import { measureReports, reportLate } from './reporting.ts';

const flight = { carrier: 'CO', number: 62, date: '2026-12-12', origin: 'IAH', destination: 'EWR' };
const startOfSale = Date.parse('2026-11-23T12:00:00Z') / 1000;
const landing = Date.parse('2026-12-12T22:00:00Z') / 1000;
const seats = { families: { anna: 1, bob: 1, cleo: 2, dora: 2, emil: 3 }, quorum: 3, familiesNeeded: 2 };
const keepers = ['keeper', 'second keeper', 'third keeper'];
const holderCount = 50;
const blockMilliseconds = 1000;

type OracleChain = Awaited<ReturnType<typeof startOracleChain>>;

/**
 * What keepers and submitters spend and earn, how soon a result is settled once nobody can object any more, and what three keepers
 * waste by getting into each other's way, on a chain whose blocks come once a second.
 */
export async function measureKeeper(): Promise<BenchRow[]> {
  const chain = await startOracleChain([flight], startOfSale, seats);
  try {
    const gas = await measureReports(chain);
    const { seriesId, finalAt } = await sellAndReport(chain);
    const work = await watchKeepers(chain, seriesId, finalAt);
    const row = (name: string, value: number, unit: string, goal: number | null = null): BenchRow => ({
      ...{ name, value: Math.round(value), unit, goal, better: 'lower' },
    });
    const income = (name: string, value: bigint): BenchRow => ({
      ...{
        name: `${name}, ${holderCount} covers`,
        value: Number(value) / 1e6,
        unit: '$',
        goal: null,
        better: 'higher',
      },
    });
    return [
      row('report, 3 of 5', gas.report.first + 3 * gas.report.each, 'gas', 80_000),
      row('report, per further observation', gas.report.each, 'gas'),
      row('batch, without leaves, 3 of 5', gas.batch.first + 3 * gas.batch.each, 'gas'),
      row('batch, per further signature', gas.batch.each, 'gas'),
      row('batch, per event', gas.batch.leaf, 'gas', 1500),
      row('open a leaf', gas.batch.open, 'gas'),
      row('keeper: settle', work.settleGas, 'gas'),
      row(`keeper: pay, per holder of ${holderCount}`, work.payGas / holderCount, 'gas'),
      row(`keeper: spent, ${holderCount} covers`, work.settleGas + work.payGas, 'gas'),
      income('keeper: earned', work.earned),
      income('keeper: fees set free for the treasury', work.fees),
      row('settled, blocks after the dispute window', work.blocks, 'blocks', 2),
      row('wasted transactions of three keepers', work.wasted, 'transactions', 1),
    ];
  } finally {
    await chain.stop();
  }
}

/** @returns the series, and the time from which nobody can object to its report. */
async function sellAndReport(chain: OracleChain): Promise<{ seriesId: bigint; finalAt: number }> {
  let seriesId = 0n;
  for (let i = 0; i < holderCount; i++)
    ({ seriesId } = await chain.buy(flight, accountOf(`bench holder ${i}`).address, 1));
  await chain.moveTo(landing);
  await reportLate(chain, encodeFlight(flight));
  return { seriesId, finalAt: (await chain.time()) + disputeWindow };
}

async function watchKeepers(chain: OracleChain, seriesId: bigint, finalAt: number) {
  await chain.moveTo(finalAt - 5);
  await chain.mineEvery(blockMilliseconds);
  const addresses = keepers.map((name) => privateKeyToAccount(keyOf(name)).address);
  const { rpcUrl, deployment } = chain;
  const before = await readMoney(chain, addresses);
  const running = keepers.map((name, i) =>
    startKeeper(
      {
        ...{ rpcUrl, deployment, key: keyOf(name), tickMilliseconds: 500, turnMilliseconds: 3 * blockMilliseconds },
        keepers: addresses.filter((_, other) => other !== i),
      },
      { log: pino({ level: 'silent' }), monotonic: () => performance.now() },
    ),
  );
  try {
    await until('everyone is paid', async () => (await chain.stateOf(seriesId)).units === 0n);
    // Long enough for every other keeper's turn to come.
    await new Promise((resolve) => setTimeout(resolve, 7 * blockMilliseconds));
  } finally {
    await Promise.all(running.map((keeper) => keeper.stop()));
    await chain.mineEvery(0);
  }
  const after = await readMoney(chain, addresses);
  const work = await readWork(chain, addresses, finalAt);
  return { ...work, earned: after.dollars - before.dollars, fees: after.fees - before.fees };
}

/** What keepers hold, and what anybody could send to the treasury now: dollars, 6 decimals. */
async function readMoney({ client, dollarsOf, deployment, owner }: OracleChain, keepersOf: readonly Hex[]) {
  const held = await Promise.all(keepersOf.map(dollarsOf));
  const address = deployment.pools.medium;
  const call = { address, abi: riskPoolAbi, functionName: 'collectFees', account: owner } as const;
  const { result } = await client.simulateContract(call);
  return { dollars: held.reduce((sum, amount) => sum + amount), fees: result };
}

/** What the keepers did, from the blocks themselves: a transaction that settled or paid nothing is wasted. */
async function readWork({ client, deployment }: OracleChain, keepersOf: readonly Hex[], finalAt: number) {
  const head = Number(await client.getBlockNumber());
  let [settleGas, payGas, wasted, firstFinal, settledIn] = [0, 0, 0, 0, 0];
  for (let number = head; number > 0; number--) {
    const block = await client.getBlock({ blockNumber: BigInt(number), includeTransactions: true });
    if (Number(block.timestamp) < finalAt) break;
    firstFinal = number;
    for (const { hash, from } of block.transactions) {
      if (!keepersOf.some((keeper) => keeper.toLowerCase() === from.toLowerCase())) continue;
      const receipt = await client.getTransactionReceipt({ hash });
      const names = parseEventLogs({
        abi: coverDeskAbi,
        logs: receipt.logs.filter(({ address }) => address.toLowerCase() === deployment.desk.toLowerCase()),
      }).map(({ eventName }) => eventName);
      if (names.includes('SeriesSettled')) [settleGas, settledIn] = [Number(receipt.gasUsed), number];
      else if (names.includes('CoverPaid')) payGas += Number(receipt.gasUsed);
      else wasted += 1;
    }
  }
  return { settleGas, payGas, wasted, blocks: settledIn - firstFinal };
}
