import type { Answer } from '../chain/answer.ts';
import { answerOf } from '../chain/callFailure.ts';
import type { ChainClient } from '../chain/clients.ts';
import type { Deployment } from '../chain/deployment.ts';
import { finality } from '../chain/finality.ts';
import { paidOperations } from '../chain/sponsor/paidOperations.ts';
import type { Hex } from '../chain/subject.ts';
import { SignerError } from './problem.ts';
import type { Moment, Record } from './store/record.ts';

/**
 * Makes the signer's look at the chain: the newest block, once every operation that the paymaster paid since the record's newest row is
 * known to be in the record. One that is not was signed after this copy of the database was made, or by somebody else with our keys.
 * The sponsor's signature covers every field and has one form, so nobody else can give an operation another hash.
 * An empty record has no keys, and nothing to compare. The last blocks are read again with each new one, since nodes can be behind each other.
 * @returns a function that throws SignerError `ROLLED_BACK`.
 */
export function chainLook({
  client,
  deployment,
  record,
}: {
  client: ChainClient;
  deployment: Deployment;
  record: Record;
}): () => Promise<Answer<Moment>> {
  let fromBlock = record.isEmpty() ? null : BigInt(record.newestBlock() ?? deployment.fromBlock);
  let seen: { hash: Hex; moment: Moment } | null = null;
  return () =>
    answerOf(async () => {
      const { hash, number: toBlock, timestamp } = await client.getBlock();
      // A block holds the same operations however often it is read, and the record only grows.
      if (seen?.hash === hash) return seen.moment;
      fromBlock ??= toBlock;
      const paid = fromBlock > toBlock ? [] : await paidOperations(client, deployment, { fromBlock, toBlock });
      const unknown = paid.find(({ hash }) => !record.hasOperation(hash));
      if (unknown !== undefined)
        throw new SignerError(
          'ROLLED_BACK',
          `The chain shows operation ${unknown.hash} (in transaction ${unknown.transaction}), which this signer's record does not know: an ` +
            'older copy of the database was put in its place, or somebody else signs with these keys. Nothing is signed. Restore the newest ' +
            'copy; if this is it, pull the switch, make a new sponsor key, and tell people to leave with their own keys.',
        );
      const settled = toBlock - BigInt(finality);
      if (settled > fromBlock) fromBlock = settled;
      seen = { hash, moment: { block: Number(toBlock), time: Number(timestamp) } };
      return seen.moment;
    });
}
