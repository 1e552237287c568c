import type { Hex } from '../../chain/subject.ts';
import type { SignedObservation } from '../observation.ts';

/** An observation whose signature was checked. */
export type KnownObservation = SignedObservation & { signer: Hex };

/** What the oracle asks of a report. */
export type QuorumRules = {
  /** Number of the reporter set on chain. */
  set: number;
  reporterSet: Hex;
  /** Source family by signer, in lower case. */
  families: ReadonlyMap<string, number>;
  quorum: number;
  familiesNeeded: number;
  /** Most that the highest and the lowest index may differ. */
  spreadLimit: number;
};

/**
 * The observations of one event to report, ascending by index, or null while no quorum agrees. Of several agreeing groups the
 * largest wins, then the closest. At most one observation per signer may be given. Pure.
 * @param observedBetween Times (unix seconds, both included) outside which oracle or desk would refuse.
 */
export function chooseQuorum(
  observations: readonly KnownObservation[],
  rules: QuorumRules,
  observedBetween: { earliest: number; latest: number },
): KnownObservation[] | null {
  const usable = observations
    .filter(
      ({ reporterSet, signer, observedAt }) =>
        reporterSet === rules.reporterSet &&
        rules.families.has(signer.toLowerCase()) &&
        observedAt >= observedBetween.earliest &&
        observedAt <= observedBetween.latest,
    )
    .toSorted((a, b) => a.index - b.index);
  let best: KnownObservation[] | null = null;
  for (const status of ['VALUE', 'VOID'] as const) {
    const alike = usable.filter((observation) => observation.status === status);
    for (let from = 0; from < alike.length; from++) {
      const lowest = alike[from]?.index ?? 0;
      const group = alike.slice(from).filter(({ index }) => index - lowest <= rules.spreadLimit);
      if (isQuorum(group, rules) && (!best || isBetter(group, best))) best = group;
    }
  }
  return best;
}

function isQuorum(group: readonly KnownObservation[], rules: QuorumRules): boolean {
  const signers = new Set(group.map(({ signer }) => signer.toLowerCase()));
  const families = new Set([...signers].map((signer) => rules.families.get(signer)));
  return signers.size === group.length && signers.size >= rules.quorum && families.size >= rules.familiesNeeded;
}

function isBetter(group: readonly KnownObservation[], best: readonly KnownObservation[]): boolean {
  return group.length > best.length || (group.length === best.length && spread(group) < spread(best));
}

function spread(group: readonly KnownObservation[]): number {
  return (group.at(-1)?.index ?? 0) - (group[0]?.index ?? 0);
}
