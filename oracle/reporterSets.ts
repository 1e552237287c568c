import { quorumOracleAbi } from '../chain/abi/quorumOracle.ts';
import type { Answer } from '../chain/answer.ts';
import { answerOf } from '../chain/callFailure.ts';
import type { ChainClient } from '../chain/clients.ts';
import type { Hex } from '../chain/subject.ts';
import type { QuorumRules } from './exchange/chooseQuorum.ts';

/** A numbered set of reporters and what a report of it needs. It answers for what was first sold while it was the newest. */
export type ReporterSet = QuorumRules & {
  /** When it was seated, unix seconds. */
  since: number;
};

/** Every set of the oracle, by number. A vote seats new ones; only expulsions change old ones. */
export function readReporterSets(client: ChainClient, oracle: Hex): Promise<Answer<ReporterSet[]>> {
  const contract = { address: oracle, abi: quorumOracleAbi } as const;
  return answerOf(async () => {
    // All from one block, so that they belong together.
    const blockNumber = await client.getBlockNumber();
    const [newest, spreadLimits] = await Promise.all([
      client.readContract({ ...contract, functionName: 'newestSet', blockNumber }),
      client.readContract({ ...contract, functionName: 'spreadLimits', blockNumber }),
    ]);
    const numbers = Array.from({ length: newest + 1 }, (_, set) => set);
    return Promise.all(
      numbers.map(async (set) => {
        const answer = await client.readContract({ ...contract, functionName: 'setOf', args: [set], blockNumber });
        const [reporterSet, since, quorum, familiesNeeded, reporters] = answer;
        const families = new Map(reporters.map(({ signer, family }) => [signer.toLowerCase(), family]));
        return { set, reporterSet, since, families, quorum, familiesNeeded, spreadLimits };
      }),
    );
  });
}

/** The set that answers for what was first sold at `openedAt`, as `QuorumOracle.setAt` says. @param sets By number, at least one. */
export function setAt(sets: readonly ReporterSet[], openedAt: number): ReporterSet | undefined {
  return sets.findLast(({ since }) => since <= openedAt) ?? sets[0];
}
