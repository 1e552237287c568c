import { privateKeyToAccount } from 'viem/accounts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { noLengthColumn } from '../../chain/products.ts';
import { flightCapColumns, flightColumns, flightRateColumns, type Hex } from '../../chain/subject.ts';
import { deployDeskAndPools } from '../../sim/chain/deskAndPools.ts';
import { type MeasuredChain, openChain } from './chain.ts';
import { buildFlightTable, flightRow } from './flightTable.ts';
import type { Panel } from './panel.ts';
import { floorAbi, plainDollarAbi } from './yardsticks.ts';

export const dollars = (count: number) => BigInt(count) * 1_000_000n;

const day = 86_400;
const unlimited = 2n ** 256n - 1n;
const month = '2026-03';
const reporterKeys = [1, 2, 3, 4, 5].map((n): Hex => `0x${n.toString(16).padStart(64, '0')}`);

export type GasWorld = Awaited<ReturnType<typeof openGasWorld>>;

/** Buckler and its yardsticks on one chain, with two million dollars in the medium pool and the flight product on sale. */
export async function openGasWorld() {
  const chain = await openChain();
  const { owner, send, deploy } = chain;
  const dollar = await deploy('PlainDollar', plainDollarAbi, []);
  const floor = await deploy('Floor', floorAbi, [dollar]);
  const nonce = await chain.reader.getTransactionCount({ address: owner });
  const { desk, pools } = await deployDeskAndPools(deploy, owner, nonce, dollar);
  // The rate of the measured flights is a medium one.
  const pool = pools.medium;
  const panel = await seatPanel(chain, dollar, 3, 2);
  const panelOfFive = await seatPanel(chain, dollar, 5, 3);
  const table = buildFlightTable(month);
  const product = benchProduct(panel.oracle, table.root);
  await send(owner, desk, { abi: coverDeskAbi, functionName: 'listProduct', args: [flightRow.product, product] });

  /** Gives dollars and the unlimited allowance that both sides of every comparison have. */
  const fund = async (person: Hex, spender: Hex, amount: bigint) => {
    await send(owner, dollar, { abi: plainDollarAbi, functionName: 'mint', args: [person, amount] });
    await send(person, dollar, { abi: plainDollarAbi, functionName: 'approve', args: [spender, unlimited] });
  };
  await fund(owner, pool, dollars(2_000_000));
  await send(owner, pool, { abi: riskPoolAbi, functionName: 'deposit', args: [dollars(2_000_000), owner] });
  return { ...chain, dollar, floor, desk, pool, pools, panel, panelOfFive, table, fund };
}

/** An oracle of so many reporters of two families, of which so many must agree. */
async function seatPanel({ owner, deploy }: MeasuredChain, dollar: Hex, seats: number, quorum: number): Promise<Panel> {
  const keys = reporterKeys.slice(0, seats);
  const reporters = keys.map((key, i) => ({ signer: privateKeyToAccount(key).address, family: i === 0 ? 1 : 2 }));
  const rules = [owner, dollar, dollars(10), Array(16).fill(30), 2 * 3600, reporters, quorum, 2];
  return { oracle: await deploy('QuorumOracle', quorumOracleAbi, rules), keys: keys.slice(0, quorum) };
}

/** The product as the bench sells it; with `wide` caps one series can hold a hundred thousand units. */
export function benchProduct(oracle: Hex, ratesRoot: Hex, wide = false) {
  const cap = (columns: number, poolShareBps: number) =>
    wide ? { columns, poolShareBps: 10_000, dollars: 16_000_000 } : { columns, poolShareBps, dollars: 200_000 };
  return {
    oracle,
    lead: 7 * day,
    horizon: 90 * day,
    watch: 2 * day,
    settleWithin: 7 * day,
    marginBps: 15_000,
    capitalCostBps: 1_500,
    feeBps: 500,
    dateColumn: flightColumns.date.at,
    lengthColumn: noLengthColumn,
    rateColumns: flightRateColumns,
    ratesRoot,
    caps: [
      cap(flightCapColumns.flight, 1_000),
      cap(flightCapColumns.originDay, 1_500),
      cap(flightCapColumns.destinationDay, 1_500),
    ],
  };
}
