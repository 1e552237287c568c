import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Call } from '../sender.ts';
import type { SeriesTimes } from '../watchChain.ts';
import { closeCase } from './closeCase.ts';
import { proveRounds } from './proveRounds.ts';

/** What an open series asks. Times in unix seconds. */
export type AskedSeries = { id: bigint; product: number; subject: Hex } & SeriesTimes;

/** Something that anyone may do so that an oracle answers, or until when (unix seconds) there is nothing, and why where that is trouble. */
export type OracleDeed = { kind: 'do'; step: string; call: Call } | { kind: 'wait'; until: number; why?: string };

/** Seconds after settle-by in which what can still be proven or closed is not given up: keepers may have been away. */
export const timeToCatchUp = 86_400;

/** An oracle that keepers help to its answers. Reads the chain; throws what viem throws. */
export type HelpedOracle = {
  /** What is to be done at `now` for the answer to a series whose watch is over. */
  nextDeed(series: AskedSeries, now: number): Promise<OracleDeed>;
  /** Until when it may still answer, as of `now` at or after settle-by; unix seconds, 0 when it will not. */
  answerBy(series: AskedSeries, now: number): Promise<number>;
};

/** Every oracle of a deployment behind one door: each series is answered by the one that was frozen with it. */
export function openOracles(
  client: ChainClient,
  { desk, oracles }: Pick<Deployment, 'desk' | 'oracles'>,
): HelpedOracle {
  const helped = new Map<string, HelpedOracle>([
    [oracles.feed.toLowerCase(), proveRounds(client, oracles.feed)],
    [oracles.assessed.toLowerCase(), closeCase(client, oracles.assessed)],
  ]);
  const known = new Map<bigint, HelpedOracle | null>();

  /** Null for reporters, who need nobody's help, and for an oracle that a vote brought in later. */
  const oracleOf = async ({ id, product }: AskedSeries): Promise<HelpedOracle | null> => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const contract = { address: desk, abi: coverDeskAbi } as const;
    const [{ version }] = await client.readContract({ ...contract, functionName: 'seriesOf', args: [id] });
    const { oracle } = await client.readContract({ ...contract, functionName: 'productOf', args: [product, version] });
    const its = helped.get(oracle.toLowerCase()) ?? null;
    known.set(id, its);
    return its;
  };

  return {
    nextDeed: async (series, now) => {
      const oracle = await oracleOf(series);
      return oracle === null ? { kind: 'wait', until: Number.POSITIVE_INFINITY } : oracle.nextDeed(series, now);
    },
    answerBy: async (series, now) => (await oracleOf(series))?.answerBy(series, now) ?? 0,
  };
}
