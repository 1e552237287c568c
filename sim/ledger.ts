import { createPublicClient, erc20Abi, http, parseEventLogs } from 'viem';
import { coverDeskAbi } from '../chain/abi/coverDesk.ts';
import type { Deployment } from '../chain/deployment.ts';
import type { Hex } from '../chain/subject.ts';

/** What the chain says about one person's covers and everybody's dollars; dollars have 6 decimals. */
export type Ledger = {
  bought: number;
  paid: number;
  expired: number;
  refunded: number;
  /** Every dollar is where the terms put it. */
  ok: boolean;
  /** What is wrong, in words; empty when `ok`. */
  faults: string[];
};

const dollar = 1_000_000n;

/**
 * Recomputes from events alone where every dollar must be, and compares that with the balances.
 * @param start What the person, the pools and everyone together held before the first purchase.
 */
export async function readLedger(
  rpcUrl: string,
  deployment: Deployment,
  holder: Hex,
  start: { holder: bigint; pools: bigint; supply: bigint },
): Promise<Ledger> {
  const client = createPublicClient({ transport: http(rpcUrl) });
  const { desk } = deployment;
  const logs = await client.getLogs({ address: desk, fromBlock: BigInt(deployment.fromBlock), toBlock: 'latest' });
  const events = parseEventLogs({ abi: coverDeskAbi, logs });
  const terms = new Map<bigint, Terms>();
  const units = new Map<bigint, bigint>();
  const states = new Map<bigint, number>();
  let spent = 0n;
  let received = 0n;
  let owed = 0n;
  for (const event of events) {
    if (event.eventName === 'SeriesOpened') terms.set(event.args.id, event.args);
    if (event.eventName === 'CoverBought') {
      spent += event.args.units * dollar;
      units.set(event.args.id, (units.get(event.args.id) ?? 0n) + event.args.units);
    }
    if (event.eventName === 'CoverPaid') received += event.args.amount;
    if (event.eventName === 'SeriesSettled') {
      states.set(event.args.id, event.args.state);
      owed += owedPerUnit(event.args, terms.get(event.args.id)) * (units.get(event.args.id) ?? 0n);
    }
  }
  const balance = (address: Hex) =>
    client.readContract({ address: deployment.dollar, abi: erc20Abi, functionName: 'balanceOf', args: [address] });
  const [wallet, pools, deskHolds, supply] = await Promise.all([
    balance(holder),
    inAllPools(deployment, balance),
    balance(desk),
    client.readContract({ address: deployment.dollar, abi: erc20Abi, functionName: 'totalSupply' }),
  ]);
  const faults = [
    differs('paid out', received, owed),
    differs("the person's wallet", wallet, start.holder - spent + owed),
    differs('the pools', pools, start.pools + spent - owed),
    differs('the desk', deskHolds, 0n),
    differs('all dollars', supply, start.supply),
  ].filter((fault) => fault !== null);
  const count = (state: number) => [...states.values()].filter((each) => each === state).length;
  return { bought: units.size, paid: count(2), expired: count(3), refunded: count(4), ok: faults.length === 0, faults };
}

type Terms = { trigger: number; exit: number; payout: number };

/** By the terms and the observed index alone, not by what the desk says that it owes: dollars with 6 decimals. */
function owedPerUnit({ state, index }: { state: number; index: bigint }, terms: Terms | undefined): bigint {
  if (state === 4) return dollar;
  if (state !== 2 || !terms) return 0n;
  const { trigger, exit, payout } = terms;
  if (trigger === exit) return BigInt(payout);
  const [beyond, span] = [Math.abs(Number(index) - trigger), Math.abs(exit - trigger)];
  return (BigInt(payout) * BigInt(Math.min(beyond, span))) / BigInt(span);
}

/** What `readLedger` compares with. */
export async function readStart(rpcUrl: string, deployment: Deployment, holder: Hex) {
  const client = createPublicClient({ transport: http(rpcUrl) });
  const balance = (address: Hex) =>
    client.readContract({ address: deployment.dollar, abi: erc20Abi, functionName: 'balanceOf', args: [address] });
  const supply = await client.readContract({
    address: deployment.dollar,
    abi: erc20Abi,
    functionName: 'totalSupply',
  });
  return { holder: await balance(holder), pools: await inAllPools(deployment, balance), supply };
}

async function inAllPools({ pools }: Deployment, balance: (address: Hex) => Promise<bigint>): Promise<bigint> {
  const held = await Promise.all([pools.low, pools.medium, pools.high].map(balance));
  return held.reduce((sum, each) => sum + each);
}

function differs(what: string, is: bigint, mustBe: bigint): string | null {
  return is === mustBe ? null : `${what}: ${is} instead of ${mustBe} (millionths of a dollar)`;
}
