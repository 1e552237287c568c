import type { Logger } from 'pino';
import { parseSignature, signatureToCompactSignature } from 'viem';
import type { Hex } from '../../chain/subject.ts';
import { batchSignerOf, batchTree, leafOnChain } from '../batch.ts';
import type { OracleAddress } from '../observation.ts';
import type { BatchProposal } from './batchProposal.ts';
import type { ExchangeRoom } from './exchangeApp.ts';
import type { Peer } from './peer.ts';
import type { GatherSignatures } from './submitQuorums.ts';

/** Asks everyone, oneself included, to sign a batch, and takes no more signatures than the oracle needs: each costs gas. */
export function gatherSignatures(deps: {
  to: OracleAddress;
  peers: readonly Peer[];
  signBatch: ExchangeRoom['signBatch'];
  log: Logger;
}): GatherSignatures {
  const { to, peers, log } = deps;
  return async (rules, due) => {
    const { root } = batchTree(due.map(({ leaf }) => leafOnChain(leaf)));
    const { reporterSet } = rules;
    const proposal: BatchProposal = { reporterSet, leaves: due.map(({ leaf, signers }) => ({ ...leaf, signers })) };
    const answers = await Promise.all([
      deps.signBatch(proposal),
      ...peers.map(async (peer) => {
        const answer = await peer.askSignature(proposal);
        if (!answer.signature) log.info({ peer: new URL(peer.url).host, code: answer.code }, 'a peer does not sign');
        return answer;
      }),
    ]);
    const signed = new Map<string, Hex>();
    for (const { signature } of answers) {
      const signer = signature && (await batchSignerOf(to, reporterSet, root, signature));
      if (signer && rules.families.has(signer.toLowerCase())) signed.set(signer.toLowerCase(), signature);
    }
    const chosen = chooseSigners([...signed.keys()], rules);
    return (
      chosen?.map((signer) => {
        const { r, yParityAndS: vs } = signatureToCompactSignature(parseSignature(signed.get(signer) ?? '0x'));
        return { r, vs };
      }) ?? null
    );
  };
}

/** As many signers as a quorum needs, of enough families; null when there are not. Pure. */
export function chooseSigners(
  signers: readonly string[],
  rules: { families: ReadonlyMap<string, number>; quorum: number; familiesNeeded: number },
): string[] | null {
  const familyOf = (signer: string) => rules.families.get(signer);
  const firstOfFamily = signers.filter((signer, i) => signers.findIndex((s) => familyOf(s) === familyOf(signer)) === i);
  if (firstOfFamily.length < rules.familiesNeeded || signers.length < rules.quorum) return null;
  const needed = firstOfFamily.slice(0, rules.familiesNeeded);
  const others = signers.filter((signer) => !needed.includes(signer));
  return [...needed, ...others].slice(0, Math.max(rules.quorum, needed.length));
}
