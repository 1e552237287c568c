import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { answerOf } from '../../chain/callFailure.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Answer } from '../../chain/door.ts';
import type { Hex } from '../../chain/subject.ts';
import type { QuorumRules } from './chooseQuorum.ts';

/** What the oracle asks of a report now; a vote can change all of it but the spread limit. */
export function readRules(client: ChainClient, oracle: Hex): Promise<Answer<QuorumRules>> {
  const contract = { address: oracle, abi: quorumOracleAbi } as const;
  return answerOf(async () => {
    // All from one block, so that they belong together.
    const blockNumber = await client.getBlockNumber();
    const [set, reporterSet, reporters, quorum, familiesNeeded, spreadLimit] = await Promise.all([
      client.readContract({ ...contract, functionName: 'newestSet', blockNumber }),
      client.readContract({ ...contract, functionName: 'reporterSet', blockNumber }),
      client.readContract({ ...contract, functionName: 'reportersOf', blockNumber }),
      client.readContract({ ...contract, functionName: 'quorum', blockNumber }),
      client.readContract({ ...contract, functionName: 'families', blockNumber }),
      client.readContract({ ...contract, functionName: 'spreadLimit', blockNumber }),
    ]);
    const families = new Map(reporters.map(({ signer, family }) => [signer.toLowerCase(), family]));
    return { set, reporterSet, families, quorum, familiesNeeded, spreadLimit: Number(spreadLimit) };
  });
}
