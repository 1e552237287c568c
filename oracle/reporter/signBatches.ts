import type { Logger } from 'pino';
import { batchTree, leafOnChain, signBatch } from '../batch.ts';
import { judgeBatch } from '../exchange/batchProposal.ts';
import type { KnownObservation } from '../exchange/chooseQuorum.ts';
import type { ExchangeRoom } from '../exchange/exchangeApp.ts';
import type { View } from '../exchange/judgeObservation.ts';
import type { OracleAddress, Signer } from '../observation.ts';
import type { OpenEvent } from '../openEvents.ts';
import type { BatchMemory } from './batchMemory.ts';
import type { SignedMemory } from './signedMemory.ts';

/** Signs batches that say what this reporter itself saw, and writes them down before the signature leaves. */
export function signBatches(deps: {
  to: OracleAddress;
  signer: Signer;
  signed: SignedMemory;
  batches: BatchMemory;
  view(): View | null;
  observationsOf(event: OpenEvent): readonly KnownObservation[];
  log: Logger;
}): ExchangeRoom['signBatch'] {
  const { to, signer, signed, batches, log } = deps;
  return async (proposal) => {
    const view = deps.view();
    if (!view) return { code: 'EVENT_NOT_OPEN' };
    const code = judgeBatch(proposal, {
      rules: view.sets.find(({ reporterSet }) => reporterSet === proposal.reporterSet),
      events: view.events,
      now: view.time,
      observationsOf: deps.observationsOf,
      own: signed.of,
      contradictsBatch: batches.contradicts,
    });
    if (code !== 'SIGNED') return { code };
    batches.remember(proposal.leaves);
    const { root } = batchTree(proposal.leaves.map(leafOnChain));
    log.info({ root, leaves: proposal.leaves.length }, 'batch signed');
    return { code, signature: await signBatch(signer, to, proposal.reporterSet, root) };
  };
}
