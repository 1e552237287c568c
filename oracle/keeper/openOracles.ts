import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { closeCase } from './closeCase.ts';
import type { AskedSeries, HelpedOracle } from './helpedOracle.ts';
import { proveRounds } from './proveRounds.ts';

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
