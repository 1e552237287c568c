import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { CoverWindow } from '../../chain/door.ts';
import type { Hex } from '../../chain/subject.ts';
import type { OpenSeries } from './decideKeeperStep.ts';

/** `ICoverDesk.SeriesState`: 2 and 4 owe money, 3 owes nothing. */
export type SeriesState = 'NONE' | 'OPEN' | 'PAYING' | 'EXPIRED' | 'VOID';
const states: readonly SeriesState[] = ['NONE', 'OPEN', 'PAYING', 'EXPIRED', 'VOID'];

/** Balances read with one call. */
const balancesAtOnce = 500;

/** State of a series and how many of its tokens are left. */
export async function readState(
  client: ChainClient,
  { desk }: Deployment,
  id: bigint,
): Promise<{ state: SeriesState; units: bigint }> {
  const [, state, units] = await client.readContract({
    address: desk,
    abi: coverDeskAbi,
    functionName: 'seriesOf',
    args: [id],
  });
  return { state: states[state] ?? 'NONE', units };
}

/** What the oracle says about an open series. */
export async function readOpenSeries(
  client: ChainClient,
  { desk, oracles }: Deployment,
  { id, product, subject }: { id: bigint; product: number; subject: Hex },
  window: CoverWindow,
): Promise<OpenSeries> {
  const contract = { address: oracles.quorum, abi: quorumOracleAbi } as const;
  const blockNumber = await client.getBlockNumber();
  const [openedAt] = await client.readContract({
    address: desk,
    abi: coverDeskAbi,
    functionName: 'openingOf',
    args: [id],
    blockNumber,
  });
  const [status, , observedAt] = await client.readContract({
    ...contract,
    functionName: 'outcomeOf',
    args: [product, subject, openedAt],
    blockNumber,
  });
  if (status !== 0) return { state: 'OPEN', window, outcome: { observedAt }, pending: null };
  const set = await client.readContract({ ...contract, functionName: 'setAt', args: [openedAt], blockNumber });
  const [reported, , , finalAt, disputed] = await client.readContract({
    ...contract,
    functionName: 'reportOf',
    args: [set, product, subject],
    blockNumber,
  });
  return { state: 'OPEN', window, outcome: null, pending: reported === 0 ? null : { finalAt, disputed } };
}

/** Those of `holders` who hold tokens of a series now. */
export async function readHolders(
  client: ChainClient,
  { desk }: Deployment,
  id: bigint,
  holders: readonly Hex[],
): Promise<Hex[]> {
  const found: Hex[] = [];
  for (let from = 0; from < holders.length; from += balancesAtOnce) {
    const some = holders.slice(from, from + balancesAtOnce);
    const balances = await client.readContract({
      address: desk,
      abi: coverDeskAbi,
      functionName: 'balanceOfBatch',
      args: [some, some.map(() => id)],
    });
    found.push(...some.filter((_, i) => balances[i] !== 0n));
  }
  return found;
}
