import type { Logger } from 'pino';
import { encodeFunctionData } from 'viem';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { answerOf, type Failure } from '../../chain/callFailure.ts';
import type { ChainClient } from '../../chain/clients.ts';
import type { Hex } from '../../chain/subject.ts';
import { type BatchLeaf, fitsLeaf, leafOnChain } from '../batch.ts';
import { failureLine } from '../logging.ts';
import { observationOnChain, questionKey, statusOnChain } from '../observation.ts';
import type { OpenEvent } from '../openEvents.ts';
import type { ReporterSet } from '../reporterSets.ts';
import type { Sender } from '../sender.ts';
import { mostLeaves } from './batchProposal.ts';
import { agreedReading, chooseQuorum, type KnownObservation } from './chooseQuorum.ts';
import { isBatchCheaper } from './isBatchCheaper.ts';
import type { View } from './judgeObservation.ts';
import { placeOf, type Turns } from './turns.ts';

/** An event whose quorum is complete. */
type Due = { event: OpenEvent; rules: ReporterSet; quorum: KnownObservation[]; leaf: BatchLeaf };

/** Signatures of a quorum over these leaves, as the oracle takes them; null when they cannot be had. */
export type GatherSignatures = (rules: ReporterSet, due: readonly DueLeaf[]) => Promise<BatchSignature[] | null>;
type DueLeaf = { leaf: BatchLeaf; signers: Hex[] };
type BatchSignature = { r: Hex; vs: Hex };

export type SubmitDeps = {
  client: ChainClient;
  oracle: Hex;
  sender: Sender;
  turns: Turns;
  /** The seat of whoever submits; null for somebody who has none. */
  seat: Hex | null;
  observationsOf(event: OpenEvent): readonly KnownObservation[];
  isBatched(event: OpenEvent): boolean;
  gather: GatherSignatures;
  log: Logger;
};

/** Seconds of chain time that an event is left alone after a refused report or a batch that nobody signed. */
const rest = 30;

/**
 * Puts complete quorums on chain, each once. Several may do the same: they take turns (`turns`), and look again just before they
 * send. The step answers false when the chain does not answer.
 */
export function submitQuorums(deps: SubmitDeps): (view: View) => Promise<boolean> {
  const { client, oracle, sender, turns, log } = deps;
  const own = deps.seat ?? sender.address;
  const restsUntil = new Map<string, number>();
  const noBatchUntil = new Map<number, number>();

  const isStanding = (event: OpenEvent) =>
    answerOf(async () => {
      const args = [event.set, event.product, event.subject] as const;
      const [status] = await client.readContract({
        address: oracle,
        abi: quorumOracleAbi,
        functionName: 'reportOf',
        args,
      });
      return status !== 0;
    });

  /** That somebody else was faster is how it should be; any other failure is trouble. */
  const tell = (sent: Awaited<ReturnType<Sender['send']>>, line: object, what: 'report' | 'batch') => {
    if (sent.ok) log.info({ ...line, ...sent.value }, `${what} sent`);
    else if (isOvertaken(sent)) log.info({ ...line, ...failureLine(sent) }, `${what} not sent: another was faster`);
    else log.warn({ ...line, ...failureLine(sent) }, `${what} not sent`);
  };

  /** A refused report lets its event rest, so that it cannot hold up the others. */
  const reportOne = async ({ event, rules, quorum }: Due, now: number): Promise<boolean> => {
    const place = placeOf(questionKey(event), own, seatsOf(rules));
    if (!turns.isMine(questionKey(event), place)) return true;
    const standing = await isStanding(event);
    // Reported by somebody else a moment ago; the event says so at the next look.
    if (!standing.ok || standing.value) return standing.ok;
    const sent = await sender.send({ to: oracle, data: reportCall(event, quorum) });
    tell(sent, { event: questionKey(event), signers: quorum.length }, 'report');
    if (!sent.ok || !sent.value.success) restsUntil.set(questionKey(event), now + rest);
    return sent.ok || 'refusal' in sent;
  };

  const reportMany = async (rules: ReporterSet, due: readonly Due[], now: number): Promise<boolean> => {
    // One leader for all of a day's batches: events that became due one after the other must not split into many.
    const deed = `batches of ${rules.reporterSet} on day ${Math.floor(now / 86_400)}`;
    if (!turns.isMine(`${deed}: ${due.length}`, placeOf(deed, own, seatsOf(rules)))) return true;
    const signatures = await deps.gather(
      rules,
      due.map(({ leaf, quorum }) => ({ leaf, signers: quorum.map(({ signer }) => signer) })),
    );
    if (!signatures) {
      log.info({ set: rules.set, leaves: due.length }, 'a batch was not signed by enough');
      noBatchUntil.set(rules.set, now + rest);
      return true;
    }
    const standing = await Promise.all(due.map(({ event }) => isStanding(event)));
    if (standing.some((answer) => !answer.ok)) return false;
    // Some were reported meanwhile: what is left is another batch, at the next look.
    if (standing.some((answer) => answer.ok && answer.value)) return true;
    const args = [rules.set, due.map(({ leaf }) => leafOnChain(leaf)), signatures] as const;
    const data = encodeFunctionData({ abi: quorumOracleAbi, functionName: 'reportBatch', args });
    const sent = await sender.send({ to: oracle, data });
    tell(sent, { set: rules.set, leaves: due.length }, 'batch');
    if (!sent.ok || !sent.value.success) noBatchUntil.set(rules.set, now + rest);
    return sent.ok || 'refusal' in sent;
  };

  return async (view) => {
    for (const key of restsUntil.keys()) if (!view.events.has(key)) restsUntil.delete(key);
    let isFine = true;
    for (const rules of view.sets) {
      const due = [...view.events.values()]
        .filter((event) => event.set === rules.set && !deps.isBatched(event))
        .filter((event) => (restsUntil.get(questionKey(event)) ?? 0) <= view.time)
        .flatMap((event) => dueOf(event, rules, deps.observationsOf(event), view.time));
      const fitting = due.filter(({ leaf }) => fitsLeaf(leaf.index)).slice(0, mostLeaves);
      const mayBatch = (noBatchUntil.get(rules.set) ?? 0) <= view.time;
      const batched = mayBatch && isBatchCheaper(fitting.length, rules.quorum) ? fitting : [];
      if (batched.length > 0) isFine = (await reportMany(rules, batched, view.time)) && isFine;
      for (const one of due) if (!batched.includes(one)) isFine = (await reportOne(one, view.time)) && isFine;
    }
    turns.sweep();
    return isFine;
  };
}

function isOvertaken(failure: Failure): boolean {
  if (!('refusal' in failure) || failure.refusal.code !== 'REVERTED') return false;
  return ['AlreadyReported', 'BatchAlreadyReported'].includes(failure.refusal.error);
}

function dueOf(event: OpenEvent, rules: ReporterSet, said: readonly KnownObservation[], now: number): Due[] {
  const quorum = chooseQuorum(said, rules, { earliest: event.window.cutoff, latest: now });
  if (!quorum) return [];
  const { product, subject } = event;
  return [{ event, rules, quorum, leaf: { product, subject, ...agreedReading(quorum) } }];
}

function seatsOf({ families }: ReporterSet): Hex[] {
  return [...families.keys()].map((signer): Hex => `0x${signer.slice(2)}`);
}

/** @param quorum Observations that all say the same status. */
function reportCall({ set, product, subject }: OpenEvent, quorum: readonly KnownObservation[]): Hex {
  const status = statusOnChain[quorum[0]?.status ?? 'VOID'];
  const args = [set, product, subject, status, quorum.map(observationOnChain)] as const;
  return encodeFunctionData({ abi: quorumOracleAbi, functionName: 'report', args });
}
