import { checksummed } from '../../chain/checksummed.ts';
import type { Hex } from '../../chain/subject.ts';
import type { Holding, VotingRules } from '../../chain/votes/votesDoor.ts';
import type { Tap } from '../action.ts';
import type { Button, Screen } from '../screen.ts';
import { screen } from '../screen.ts';
import type { VoteDecision } from '../usecases/votes/decideVote.ts';
import type { KnownProposal } from '../usecases/votes/knowProposal.ts';
import { readDescription } from '../usecases/votes/proposalWords.ts';
import { type Said, say } from '../words.ts';
import { homeButton } from './parts.ts';
import { choiceOf, summaryOf, tableParagraphs } from './votesCard.ts';

export const votesButton: Button = {
  label: say('button-votes'),
  tap: { kind: 'votes', tap: { kind: 'list', page: 0 } },
};
const powerButton: Button = { label: say('button-power'), tap: { kind: 'votes', tap: { kind: 'power' } } };
export const proposeButton: Button = { label: say('button-propose'), tap: { kind: 'votes', tap: { kind: 'propose' } } };
export const delegateTap: Tap = { kind: 'votes', tap: { kind: 'delegate' } };
const delegateButton: Button = { label: say('button-delegate'), tap: delegateTap, asks: 'form-delegate' };
const testVotesButton: Button = { label: say('button-test-votes'), tap: { kind: 'votes', tap: { kind: 'testVotes' } } };

/** One account owns everything here: there is nothing to vote on. */
export function noVotesHereScreen(): Screen {
  return screen(say('votes-none-here'), [homeButton]);
}

/** Proposals by number, the newest first. */
export function listScreen(known: readonly KnownProposal[], page: number, hasMore: boolean): Screen {
  const rows = known.map(({ proposal, phase }): Button[] => {
    const { title } = readDescription(proposal.description);
    const label = say('button-proposal', { number: proposal.number, title, phase });
    return [{ label, tap: { kind: 'votes', tap: { kind: 'show', proposalId: proposal.proposalId } } }];
  });
  const turn = (to: number, label: Said): Button => ({
    label,
    tap: { kind: 'votes', tap: { kind: 'list', page: to } },
  });
  const turns = [
    ...(page > 0 ? [turn(page - 1, say('button-earlier'))] : []),
    ...(hasMore ? [turn(page + 1, say('button-more'))] : []),
  ];
  const text = known.length === 0 ? say('votes-empty') : say('votes-title');
  return screen(text, ...rows, turns, [powerButton, proposeButton], [homeButton]);
}

/** A card in private: with what else was written, and what this person's vote is, or what it would count for. */
export function ownCard(card: Screen, known: KnownProposal, mine: Said | null, hasVoted = mine !== null): Screen {
  const { proposal } = known;
  const { body } = readDescription(proposal.description);
  const verify: Button = {
    label: say('button-verify'),
    tap: { kind: 'votes', tap: { kind: 'verify', proposalId: proposal.proposalId } },
  };
  return {
    paragraphs: [
      ...card.paragraphs,
      ...(body === '' || summaryOf(known).length > 0 ? [] : [say('vote-body', { body })]),
      ...(mine === null ? [] : [mine]),
    ],
    buttons: [...card.buttons, hasVoted ? [verify, votesButton] : [powerButton, votesButton]],
  };
}

/** What became of a tap on For, Against or Abstain, in a sentence without markup: it fits a short answer on every platform. */
export function decisionText(decision: VoteDecision): Said {
  switch (decision.kind) {
    case 'cast':
      return say('vote-taken', { votes: { votes: decision.votes } });
    case 'already':
      return say('vote-already', { choice: choiceOf(decision.support), votes: { votes: decision.votes } });
    case 'underWay':
      return say('vote-under-way', { choice: choiceOf(decision.support) });
    case 'notYet':
      return say('vote-not-yet', { opens: { moment: decision.opens } });
    case 'closed':
      return say('vote-is-closed', { phase: decision.phase });
    case 'noVotes':
      return say('vote-no-power', { snapshot: { moment: decision.snapshot } });
    case 'unknown':
      return say('vote-unknown');
    case 'fault':
      return say('vote-unreachable');
  }
}

/** The same in private, with what comes next. @param proposalId null where the proposal is not known. */
export function decisionScreen(decision: VoteDecision, proposalId: bigint | null): Screen {
  const text = decisionText(decision);
  if (decision.kind === 'noVotes') return screen(text, [powerButton, delegateButton], [votesButton]);
  if (proposalId === null) return screen(text, [votesButton]);
  const back: Button = {
    label: say('button-proposal-back'),
    tap: { kind: 'votes', tap: { kind: 'show', proposalId } },
  };
  const verify: Button = { label: say('button-verify'), tap: { kind: 'votes', tap: { kind: 'verify', proposalId } } };
  return screen(text, decision.kind === 'already' ? [verify, back] : [back, votesButton]);
}

/** What somebody counts for, and the ways to count for more. */
export function powerScreen(
  wallet: Hex,
  { tokens, power, delegate }: Holding,
  rules: VotingRules,
  { testVotes, self }: { testVotes: boolean; self: boolean },
): Screen {
  const away = delegate.toLowerCase() !== wallet.toLowerCase() && BigInt(delegate) !== 0n;
  const held = say('votes-power', { power: { votes: power }, tokens: { votes: tokens } });
  const whose = away ? say('votes-delegated', { to: checksummed(delegate) }) : null;
  const more = say('votes-more', { address: wallet, threshold: { votes: rules.threshold } });
  const back: Button = { label: say('button-delegate-self'), tap: { kind: 'votes', tap: { kind: 'delegateSelf' } } };
  return {
    paragraphs: [held, ...(whose === null ? [] : [whose]), more],
    buttons: [
      [...(testVotes ? [testVotesButton] : []), delegateButton],
      [...(away && self ? [back] : []), votesButton],
    ],
  };
}

/** Whether the chain has the vote. @param url of the transaction that carried it. @param tables What the proposal does to rate tables. */
export function verifiedScreen(
  answer: { kind: 'yes'; support: 0 | 1 | 2; votes: bigint } | { kind: 'behind' | 'no' },
  proposalId: bigint,
  url: string | null,
  tables: KnownProposal['tables'],
): Screen {
  const back: Button = {
    label: say('button-proposal-back'),
    tap: { kind: 'votes', tap: { kind: 'show', proposalId } },
  };
  const link: Button[] = url === null ? [] : [{ label: say('button-receipt'), url }];
  if (answer.kind === 'yes') {
    const values = { choice: choiceOf(answer.support), votes: { votes: answer.votes } };
    const told = screen(say('vote-verified', values), [...link, back]);
    return { ...told, paragraphs: [...told.paragraphs, ...tableParagraphs({ tables })] };
  }
  return screen(say(answer.kind === 'behind' ? 'vote-verified-behind' : 'vote-verified-no'), [back]);
}
