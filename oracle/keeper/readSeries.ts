import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import type { Answer } from '../../chain/answer.ts';
import { answerOf } from '../../chain/callFailure.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Hex } from '../../chain/subject.ts';

/** `ICoverDesk.SeriesState`: 2 and 4 owe money, 3 owes nothing. */
export type SeriesState = 'NONE' | 'OPEN' | 'PAYING' | 'EXPIRED' | 'VOID';
const states: readonly SeriesState[] = ['NONE', 'OPEN', 'PAYING', 'EXPIRED', 'VOID'];

/** Balances read with one call. */
const balancesAtOnce = 500;

/** State of a series, how many of its tokens are left, and what one of them is owed (dollars, 6 decimals). */
export async function readState(
  client: ChainClient,
  desk: Hex,
  id: bigint,
): Promise<{ state: SeriesState; units: bigint; payPerUnit: bigint }> {
  const contract = { address: desk, abi: coverDeskAbi, functionName: 'seriesOf' } as const;
  const [, state, units, payPerUnit] = await client.readContract({ ...contract, args: [id] });
  return { state: states[state] ?? 'NONE', units, payPerUnit };
}

/** Whether the desk would settle a series now: it asks the oracle that was frozen with it, whichever that is. */
export async function readSettleable(client: ChainClient, desk: Hex, id: bigint): Promise<Answer<boolean>> {
  const contract = { address: desk, abi: coverDeskAbi, functionName: 'settle' } as const;
  const answer = await answerOf(() => client.simulateContract({ ...contract, args: [id] }));
  if (answer.ok) return { ok: true, value: true };
  return 'refusal' in answer ? { ok: true, value: false } : answer;
}

/** Those of `holders` who hold tokens of a series now, and how many. */
export async function readHolders(
  client: ChainClient,
  desk: Hex,
  id: bigint,
  holders: readonly Hex[],
): Promise<{ holder: Hex; units: bigint }[]> {
  const found: { holder: Hex; units: bigint }[] = [];
  for (let from = 0; from < holders.length; from += balancesAtOnce) {
    const some = holders.slice(from, from + balancesAtOnce);
    const balances = await client.readContract({
      address: desk,
      abi: coverDeskAbi,
      functionName: 'balanceOfBatch',
      args: [some, some.map(() => id)],
    });
    found.push(...some.map((holder, i) => ({ holder, units: balances[i] ?? 0n })).filter(({ units }) => units !== 0n));
  }
  return found;
}
