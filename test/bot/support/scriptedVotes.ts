import type { Answer } from '../../../chain/answer.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { Motion, ProductSettings, ReporterSet } from '../../../chain/votes/motion.ts';
import { describeCall } from '../../../chain/votes/readMotion.ts';
import { callOf } from '../../../chain/votes/templates.ts';
import type { CaseFile, ClaimsDoor, VotesDoor } from '../../../chain/votes/votesDoor.ts';
import { votedContracts } from '../../chain/support/votedContracts.ts';

export const oneVote = 10n ** 18n;
const hour = 3600;
const day = 24 * hour;

/** What a chain with votes answers; a test turns everything. Power that is not set is the `everybody` one. */
export function scriptedVotes() {
  const script = {
    everybody: 0n,
    power: new Map<Hex, bigint>(),
    quorum: 10_000_000n * oneVote,
    threshold: 100_000n * oneVote,
    voted: new Set<string>(),
    motions: [] as Motion[],
    products: new Map<number, ProductSettings>(),
    reporters: { reporters: [], quorum: 2, families: 2 } as ReporterSet,
    bond: 50_000_000n,
    file: { claimant: null, claimsUntil: 2 ** 40, isAnswered: false } as CaseFile,
    unreachable: false,
    asked: [] as string[],
  };
  const answer = async <T>(what: string, value: T): Promise<Answer<T>> => {
    script.asked.push(what);
    return script.unreachable
      ? { ok: false, fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: 'cut' } }
      : { ok: true, value };
  };
  const powerOf = (wallet: Hex) => script.power.get(wallet) ?? script.everybody;
  const door: VotesDoor = {
    rules: () =>
      answer('rules', {
        votingDelay: 12 * hour,
        votingPeriod: 3 * day,
        timelockDelay: 2 * day,
        threshold: script.threshold,
      }),
    quorumAt: () => answer('quorum', script.quorum),
    powerAt: (wallet) => answer('power', powerOf(wallet)),
    holdingOf: (wallet) => answer('holding', { tokens: powerOf(wallet), power: powerOf(wallet), delegate: wallet }),
    hasVoted: (proposalId, wallet) => answer('hasVoted', script.voted.has(`${proposalId}:${wallet}`)),
    motionsOf: () => answer('motions', script.motions),
    callOf: (motion) => callOf(votedContracts, motion),
    describe: (call) => describeCall(votedContracts, call),
    productOf: (product) => answer('product', script.products.get(product) ?? null),
    oracleOf: (kind) => votedContracts.oracles[kind],
    reporters: () => answer('reporters', script.reporters),
    treasury: () => answer('treasury', 0n),
  };
  const claims: ClaimsDoor = {
    bond: () => answer('bond', script.bond),
    caseOf: () => answer('case', script.file),
  };
  return { door, claims, script };
}
