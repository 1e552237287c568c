import { type SpreadLimits, spreadLimitOf } from '../../chain/spreadLimits.ts';
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
  spreadLimits: SpreadLimits;
};

type Between = { earliest: number; latest: number };

/**
 * The observations of one event to report, ascending by index, or null while no quorum agrees. Of several agreeing groups the
 * largest wins, then the closest. At most one observation per signer may be given. Pure.
 * @param observedBetween Times (unix seconds, both included) outside which oracle or desk would refuse.
 */
export function chooseQuorum(
  observations: readonly KnownObservation[],
  rules: QuorumRules,
  observedBetween: Between,
): KnownObservation[] | null {
  const usable = observations
    .filter((observation) => counts(observation, rules, observedBetween))
    .toSorted((a, b) => a.index - b.index);
  let best: KnownObservation[] | null = null;
  for (const status of ['VALUE', 'VOID'] as const) {
    const alike = usable.filter((observation) => observation.status === status);
    for (let from = 0; from < alike.length; from++) {
      const lowest = alike[from]?.index ?? 0;
      const group = alike
        .slice(from)
        .filter(({ index, product }) => index - lowest <= spreadLimitOf(rules.spreadLimits, product));
      if (isQuorum(group, rules, observedBetween) && (!best || isBetter(group, best))) best = group;
    }
  }
  return best;
}

/** Whether the oracle would take these together: all of one status, near enough, nobody twice, of enough families. Pure. */
export function isQuorum(group: readonly KnownObservation[], rules: QuorumRules, observedBetween: Between): boolean {
  const signers = new Set(group.map(({ signer }) => signer.toLowerCase()));
  const families = new Set([...signers].map((signer) => rules.families.get(signer)));
  return (
    group.every((observation) => counts(observation, rules, observedBetween)) &&
    new Set(group.map(({ status }) => status)).size === 1 &&
    group.every(({ product }) => spread(group) <= spreadLimitOf(rules.spreadLimits, product)) &&
    signers.size === group.length &&
    signers.size >= rules.quorum &&
    families.size >= rules.familiesNeeded
  );
}

function counts(
  { reporterSet, signer, observedAt }: KnownObservation,
  rules: QuorumRules,
  { earliest, latest }: Between,
): boolean {
  const isSeated = reporterSet === rules.reporterSet && rules.families.has(signer.toLowerCase());
  return isSeated && observedAt >= earliest && observedAt <= latest;
}

function isBetter(group: readonly KnownObservation[], best: readonly KnownObservation[]): boolean {
  return group.length > best.length || (group.length === best.length && spread(group) < spread(best));
}

function spread(group: readonly KnownObservation[]): number {
  const indices = group.map(({ index }) => index);
  return Math.max(...indices) - Math.min(...indices);
}

/** What the oracle makes of a report: the lower median of the indices and the upper one of the times. @param quorum Not empty. */
export function agreedReading(quorum: readonly { status: 'VALUE' | 'VOID'; index: number; observedAt: number }[]): {
  status: 'VALUE' | 'VOID';
  index: number;
  observedAt: number;
} {
  const indices = quorum.map(({ index }) => index).toSorted((a, b) => a - b);
  const times = quorum.map(({ observedAt }) => observedAt).toSorted((a, b) => a - b);
  const [first] = quorum;
  const index = indices[Math.floor((indices.length - 1) / 2)];
  const observedAt = times[Math.floor(times.length / 2)];
  if (!first || index === undefined || observedAt === undefined) throw new RangeError('A report needs observations.');
  return { status: first.status, index: first.status === 'VALUE' ? index : 0, observedAt };
}
