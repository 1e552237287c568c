import { and, asc, count, desc, eq, gt, inArray, lt, max, or, sql } from 'drizzle-orm';
import type { ChainEvent } from '../chain/events.ts';
import type { Hex } from '../chain/subject.ts';
import type { Database } from './database.ts';
import { openOrders } from './orders.ts';
import * as coversTables from './schema/covers.ts';
import * as votesTables from './schema/votes.ts';

const { ballots, claimAnswers, claims, delegations, proposalEffects, proposalExtensions, proposals, proposalSteps } =
  votesTables;

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

export type Ballot = typeof ballots.$inferSelect;
export type Claim = typeof claims.$inferSelect;

/** A proposal with what became of it. `number` counts proposals from 1, in the order of the chain. */
export type Proposal = Omit<typeof proposals.$inferSelect, 'logIndex'> & {
  number: number;
  /** The newest step, and when a queued one can be executed. */
  step: 'queued' | 'executed' | 'cancelled' | null;
  eta: number | null;
};

export type Tally = { against: bigint; for: bigint; abstain: bigint; voters: number };

export function addProposal(db: Database, event: Of<'proposalMade'>): void {
  db.insert(proposals).values(event).run();
}

export function addExtension(db: Database, event: Of<'proposalExtended'>): void {
  db.insert(proposalExtensions).values(event).run();
}

export function addStep(db: Database, event: Of<'proposalStepped'>): void {
  db.insert(proposalSteps).values(event).run();
}

export function addBallot(db: Database, event: Of<'voteCast'>): void {
  db.insert(ballots).values(event).run();
}

export function addDelegation(db: Database, event: Of<'votesDelegated'>): void {
  db.insert(delegations).values(event).run();
}

export function addClaim(db: Database, event: Of<'claimOpened'>): void {
  db.insert(claims).values(event).run();
}

export function addClaimAnswer(db: Database, event: Of<'claimAnswered'>): void {
  db.insert(claimAnswers).values(event).run();
}

export function proposalById(db: Database, proposalId: bigint): Proposal | undefined {
  const row = db.select().from(proposals).where(eq(proposals.proposalId, proposalId)).get();
  return row === undefined ? undefined : withStanding(db, row);
}

/** Newest first. @param from how many of the newest are left out. */
export function newestProposals(db: Database, limit: number, from = 0): Proposal[] {
  return db
    .select()
    .from(proposals)
    .orderBy(desc(proposals.block), desc(proposals.logIndex))
    .limit(limit)
    .offset(from)
    .all()
    .map((row) => withStanding(db, row));
}

/** Those whose deadline was after `time`, or which nothing ended yet and had something happen since: what cards are about. */
export function proposalsSince(db: Database, time: number): Proposal[] {
  const stepped = db.select({ id: proposalSteps.proposalId }).from(proposalSteps).where(gt(proposalSteps.time, time));
  const extended = db
    .select({ id: proposalExtensions.proposalId })
    .from(proposalExtensions)
    .where(gt(proposalExtensions.deadline, time));
  return db
    .select()
    .from(proposals)
    .where(
      or(gt(proposals.deadline, time), inArray(proposals.proposalId, stepped), inArray(proposals.proposalId, extended)),
    )
    .orderBy(asc(proposals.block), asc(proposals.logIndex))
    .all()
    .map((row) => withStanding(db, row));
}

function withStanding(db: Database, row: typeof proposals.$inferSelect): Proposal {
  const { logIndex, ...proposal } = row;
  const extended = db
    .select({ deadline: max(proposalExtensions.deadline) })
    .from(proposalExtensions)
    .where(eq(proposalExtensions.proposalId, row.proposalId))
    .get();
  const last = db
    .select({ step: proposalSteps.step, eta: proposalSteps.eta })
    .from(proposalSteps)
    .where(eq(proposalSteps.proposalId, row.proposalId))
    .orderBy(desc(proposalSteps.block), desc(proposalSteps.logIndex))
    .get();
  const before = db
    .select({ count: count() })
    .from(proposals)
    .where(sql`(${proposals.block}, ${proposals.logIndex}) <= (${row.block}, ${logIndex})`)
    .get();
  return {
    ...proposal,
    deadline: Math.max(row.deadline, extended?.deadline ?? 0),
    number: before?.count ?? 0,
    step: last?.step ?? null,
    eta: last?.eta ?? null,
  };
}

/** What the chain has counted, to the newest block that was followed. */
export function tallyOf(db: Database, proposalId: bigint): Tally {
  const tally = { against: 0n, for: 0n, abstain: 0n, voters: 0 };
  const names = ['against', 'for', 'abstain'] as const;
  const rows = db
    .select({ support: ballots.support, votes: ballots.votes })
    .from(ballots)
    .where(eq(ballots.proposalId, proposalId))
    .all();
  for (const { support, votes } of rows) {
    tally[names[support]] += votes;
    tally.voters += 1;
  }
  return tally;
}

/** A mark that changes whenever the tally does, also when another block took the place of one: cheaper than the exact sums. */
export function ballotMark(db: Database, proposalId: bigint): string {
  return db
    .select({ support: ballots.support, count: count(), votes: sql<number>`sum(cast(${ballots.votes} as real))` })
    .from(ballots)
    .where(eq(ballots.proposalId, proposalId))
    .groupBy(ballots.support)
    .orderBy(asc(ballots.support))
    .all()
    .map((row) => `${row.support}:${row.count}:${row.votes}`)
    .join(',');
}

export function ballotOf(db: Database, proposalId: bigint, voter: Hex): Ballot | undefined {
  return db
    .select()
    .from(ballots)
    .where(and(eq(ballots.proposalId, proposalId), eq(ballots.voter, voter)))
    .get();
}

/** Everybody who voted on a proposal. */
export function votersOf(db: Database, proposalId: bigint): Hex[] {
  return db
    .select({ voter: ballots.voter })
    .from(ballots)
    .where(eq(ballots.proposalId, proposalId))
    .all()
    .map(({ voter }) => voter);
}

/** A vote of this person on this proposal that was confirmed and that the chain has not answered. */
export function voteUnderWay(db: Database, userId: number, proposalId: bigint): 0 | 1 | 2 | null {
  for (const { intent } of openOrders(db)) {
    const { action } = intent;
    if (intent.userId === userId && action.kind === 'castVote' && action.proposalId === proposalId)
      return action.support;
  }
  return null;
}

/** The claim on an event that nothing has ended, if there is one. */
function openClaimOn(db: Database, product: number, subject: Hex): Claim | undefined {
  const last = db
    .select()
    .from(claims)
    .where(and(eq(claims.product, product), eq(claims.subject, subject)))
    .orderBy(desc(claims.block), desc(claims.logIndex))
    .get();
  if (last === undefined) return undefined;
  const answered = db
    .select({ block: claimAnswers.block, logIndex: claimAnswers.logIndex })
    .from(claimAnswers)
    .where(and(eq(claimAnswers.product, product), eq(claimAnswers.subject, subject)))
    .orderBy(desc(claimAnswers.block), desc(claimAnswers.logIndex))
    .get();
  const isOver =
    answered !== undefined &&
    (answered.block > last.block || (answered.block === last.block && answered.logIndex > last.logIndex));
  return isOver ? undefined : last;
}

/** An assessed event as it stood at one place of the chain: whether a claim waited, and the newest answer that did not reject one. */
export type StandingCase = { isClaimed: boolean; answer: { verdict: 'answered' | 'void'; finalAt: number } | null };

/** What had been claimed and answered about an event before `place`. */
export function caseBefore(
  db: Database,
  { product, subject }: { product: number; subject: Hex },
  place: { block: number; logIndex: number },
): StandingCase {
  const of = (table: typeof claims | typeof claimAnswers) =>
    and(
      eq(table.product, product),
      eq(table.subject, subject),
      or(lt(table.block, place.block), and(eq(table.block, place.block), lt(table.logIndex, place.logIndex))),
    );
  const count = db.select({ claims: sql<number>`count(*)` }).from(claims).where(of(claims)).get()?.claims ?? 0;
  const answers = db
    .select()
    .from(claimAnswers)
    .where(of(claimAnswers))
    .orderBy(claimAnswers.block, claimAnswers.logIndex)
    .all();
  const last = answers.findLast(({ verdict }) => verdict !== 'rejected');
  const isClaimed = count > answers.filter(({ verdict }) => verdict === 'rejected').length;
  if (last === undefined || last.verdict === 'rejected') return { isClaimed, answer: null };
  return { isClaimed, answer: { verdict: last.verdict, finalAt: last.finalAt } };
}

/** The newest claims without an answer, newest first. */
export function openClaims(db: Database, limit: number): Claim[] {
  const newest = db.select().from(claims).orderBy(desc(claims.block), desc(claims.logIndex)).limit(200).all();
  const open = newest.filter((claim) => openClaimOn(db, claim.product, claim.subject)?.block === claim.block);
  return open.slice(0, limit);
}

/** Subjects of a product of which cover was sold. */
export function subjectsOf(db: Database, product: number): Hex[] {
  return db
    .selectDistinct({ subject: coversTables.series.subject })
    .from(coversTables.series)
    .where(eq(coversTables.series.product, product))
    .all()
    .map(({ subject }) => subject);
}

/** What was worked out about a proposal: its effects as data, and the votes (18 decimals) of its quorum; 0 until that is fixed. */
export function effectsOf(db: Database, proposalId: bigint): { effects: unknown; quorum: bigint } | undefined {
  return db
    .select({ effects: proposalEffects.effects, quorum: proposalEffects.quorum })
    .from(proposalEffects)
    .where(eq(proposalEffects.proposalId, proposalId))
    .get();
}

export function keepEffects(db: Database, proposalId: bigint, known: { effects: unknown; quorum: bigint }): void {
  db.insert(proposalEffects)
    .values({ proposalId, ...known })
    .onConflictDoUpdate({ target: proposalEffects.proposalId, set: { quorum: known.quorum } })
    .run();
}
