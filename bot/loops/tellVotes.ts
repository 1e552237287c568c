import type { ChainEvent } from '../../chain/events.ts';
import type { Hex } from '../../chain/subject.ts';
import { postNews } from '../../db/channels.ts';
import type { Database } from '../../db/database.ts';
import type { Intent } from '../../db/intents.ts';
import { enqueueNotice } from '../../db/outbox.ts';
import { type Proposal, proposalById, votersOf } from '../../db/votes.ts';
import { reachableAt } from '../../db/wallets.ts';
import type { News } from '../news.ts';
import type { Notice } from '../notices.ts';
import { readDescription } from '../usecases/votes/proposalWords.ts';

type Of<Kind extends ChainEvent['kind']> = Extract<ChainEvent, { kind: Kind }>;

/** Tells people and channels about votes and claims. Keys go by meaning, so that a replay or a reorg finds them said already. */

/** The chain has somebody's vote: their order's message says so, or a message of its own where they voted without the bot. */
export function voted(db: Database, event: Of<'voteCast'>, intent: Intent | undefined): void {
  const { proposalId, support, votes, transaction, voter, block } = event;
  const proposal = proposalById(db, proposalId);
  const title = proposal === undefined ? '' : readDescription(proposal.description).title;
  const intentId = intent?.id ?? null;
  const notice: Notice = { kind: 'voteRecorded', intentId, proposalId, title, support, votes, transaction };
  const eventKey = `voteRecorded:${proposalId}:${voter.toLowerCase()}`;
  const identities = intent === undefined ? reachableAt(db, voter) : [intent.identityId];
  for (const identityId of identities)
    enqueueNotice(db, { eventKey, identityId, intentId, seriesId: null, notice, block });
}

/** Queued, executed or cancelled. */
export function stepped(db: Database, event: Of<'proposalStepped'>): void {
  const proposal = proposalById(db, event.proposalId);
  if (proposal === undefined) return;
  turned(db, proposal, { phase: event.step, eta: event.eta, transaction: event.transaction, block: event.block });
}

/** A proposal came to another phase: channels and those who voted are told. @param turn.block null when only time passed. */
export function turned(
  db: Database,
  proposal: Proposal,
  turn: {
    phase: 'passed' | 'defeated' | 'queued' | 'executed' | 'cancelled';
    eta: number | null;
    transaction: Hex | null;
    block: number | null;
  },
): void {
  const { proposalId, number, description } = proposal;
  const { phase, eta, transaction, block } = turn;
  const { title } = readDescription(description);
  const eventKey = `proposal:${proposalId}:${phase}`;
  const news: News = { kind: 'proposalTurned', number, title, phase, eta, transaction };
  // What time alone decided is no news for a channel that was subscribed later.
  const since = block === null ? { since: proposal.deadline } : {};
  postNews(db, { topic: 'proposals', eventKey, news, block, ...since });
  // Those who voted hear how it ended and that it was done; what lies between is for the card.
  if (phase === 'queued') return;
  const notice: Notice = { kind: 'proposalEnded', proposalId, number, title, phase, eta };
  for (const voter of votersOf(db, proposalId)) tellWallet(db, voter, { eventKey, notice, block });
}

/** Somebody reported an event: channels can discuss it, and whoever did it knows what comes next. */
export function claimed(db: Database, event: Of<'claimOpened'>): void {
  const { product, subject, bond, evidence, transaction, claimant, block } = event;
  const eventKey = `claim:${product}:${subject}:${claimant.toLowerCase()}:${event.happenedAt}`;
  const news: News = { kind: 'claimOpened', product, subject, bond, evidence: shortened(evidence), transaction };
  postNews(db, { topic: 'proposals', eventKey, news, block });
  const notice: Notice = { kind: 'claimRecorded', product, subject, bond, transaction };
  tellWallet(db, claimant, { eventKey, notice, block });
}

export function answered(db: Database, event: Of<'claimAnswered'>): void {
  const { product, subject, verdict, index, transaction, block } = event;
  const eventKey = `claimAnswered:${product}:${subject}:${verdict}:${index}:${event.finalAt}`;
  const evidence = shortened(event.evidence);
  const news: News = { kind: 'claimAnswered', product, subject, verdict, index, evidence, transaction };
  postNews(db, { topic: 'proposals', eventKey, news, block });
}

/** The deposit is somebody's. */
export function decided(db: Database, event: Of<'claimClosed'>): void {
  const { product, subject, claimant, upheld, transaction, block } = event;
  const eventKey = `claimDecided:${product}:${subject}:${transaction}`;
  const notice: Notice = { kind: 'claimDecided', product, subject, upheld, transaction };
  tellWallet(db, claimant, { eventKey, notice, block });
}

const mostEvidence = 200;

/** Anybody can write anything there. */
function shortened(evidence: string): string {
  return evidence.length <= mostEvidence ? evidence : `${evidence.slice(0, mostEvidence)}…`;
}

function tellWallet(
  db: Database,
  wallet: Hex,
  { eventKey, notice, block }: { eventKey: string; notice: Notice; block: number | null },
): void {
  for (const identityId of reachableAt(db, wallet))
    enqueueNotice(db, { eventKey, identityId, intentId: null, seriesId: null, notice, block });
}
