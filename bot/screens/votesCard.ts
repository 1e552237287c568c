import type { Hex } from '../../chain/subject.ts';
import type { Button, Screen } from '../screen.ts';
import type { KnownProposal } from '../usecases/votes/knowProposal.ts';
import { barOf, quorumShare, sharesOf } from '../usecases/votes/proposalPhase.ts';
import { readDescription } from '../usecases/votes/proposalWords.ts';
import { type Said, say, type Value } from '../words.ts';
import { effectText } from './votesEffect.ts';
import { tableLines } from './votesTable.ts';

/** Calls of one proposal that a card tells; what is left out is said, too. */
const mostEffects = 6;

/** What a card needs besides the proposal. */
export type CardView = {
  /** Unix seconds of chain time. */
  now: number;
  transactionUrl: (transaction: Hex) => string | null;
};

/** A proposal with its live tally, the same for a channel and a private chat. */
export function proposalCard(known: KnownProposal, { now, transactionUrl }: CardView): Screen {
  const { proposal, phase } = known;
  const { title } = readDescription(proposal.description);
  const heading = say('vote-title', { number: proposal.number, title });
  const url = transactionUrl(proposal.transaction);
  const details: Button[] = url === null ? [] : [{ label: say('button-details'), url }];
  const choices = phase === 'open' ? voteButtons(proposal.proposalId) : [];
  return {
    paragraphs: [
      [heading, ...effectLines(known)],
      ...tableParagraphs(known),
      ...summaryOf(known),
      [...tallyLines(known), stateText(known, now)],
    ],
    buttons: [choices, details].filter((row) => row.length > 0),
  };
}

/** `For`, `Against` and `Abstain`. */
function voteButtons(proposalId: bigint): Button[] {
  return ([1, 0, 2] as const).map((support) => ({
    label: say('button-vote', { choice: choiceOf(support) }),
    tap: { kind: 'votes', tap: { kind: 'cast', proposalId, support } },
  }));
}

/** How a vote is called where the language chooses the word. */
export function choiceOf(support: 0 | 1 | 2): string {
  return (['against', 'for', 'abstain'] as const)[support];
}

/**
 * A rate table is a hash to the chain: which rows change, and by how much, is in the proposer's own words, so that everybody can read it
 * before they vote. Nothing for proposals whose effect is told in full.
 */
export function summaryOf({ motions, proposal }: Pick<KnownProposal, 'motions' | 'proposal'>): Said[] {
  const { body } = readDescription(proposal.description);
  const isTable = motions?.some(({ kind }) => kind === 'newRates' || kind === 'newProduct') ?? false;
  return isTable && body !== '' ? [say('vote-says', { body })] : [];
}

/** What becomes of rate tables, a paragraph for each; single rows where there is one. */
export function tableParagraphs({ tables }: Pick<KnownProposal, 'tables'>): Said[][] {
  const effects = tables.slice(0, mostEffects).filter((effect) => effect !== null);
  return effects.map((effect) => tableLines(effect, effects.length === 1));
}

function effectLines({ motions, proposal }: Pick<KnownProposal, 'motions' | 'proposal'>): Said[] {
  if (motions === null) return [say('effect-unread', { calls: proposal.calls.length })];
  const told = motions
    .slice(0, mostEffects)
    .map((motion) => say('effect-line', { effect: { text: effectText(motion) } }));
  const rest = motions.length - told.length;
  return rest > 0 ? [...told, say('effect-more', { count: rest })] : told;
}

function tallyLines({ phase, tally, quorum }: KnownProposal): Said[] {
  if (phase === 'pending') return [];
  const shares = sharesOf(tally);
  const reached = quorumShare(tally, quorum);
  return [
    say('vote-tally', { bar: barOf(shares.for), for: shares.for, against: shares.against, abstain: shares.abstain }),
    say('vote-quorum', { bar: barOf(reached), percent: reached, voters: tally.voters }),
  ];
}

const stateTexts = {
  counting: 'vote-counting',
  passed: 'vote-passed',
  defeated: 'vote-defeated',
  ready: 'vote-ready',
  executed: 'vote-executed',
  cancelled: 'vote-cancelled',
} as const;

function stateText({ phase, proposal }: KnownProposal, now: number): Said {
  switch (phase) {
    case 'pending':
      return say('vote-pending', { opens: { moment: proposal.snapshot } });
    case 'open':
      return say('vote-open', { left: leftValue(proposal.deadline - now), closes: { moment: proposal.deadline } });
    case 'queued':
      return say('vote-queued', { eta: { moment: proposal.eta ?? 0 } });
    default:
      return say(stateTexts[phase]);
  }
}

/** `2 days 4 h`, `3 h 5 min`. */
function leftValue(seconds: number): Value {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return { text: say('left-days', { days, hours }) };
  return { text: say('left-hours', { hours, minutes: minutes % 60 }) };
}
