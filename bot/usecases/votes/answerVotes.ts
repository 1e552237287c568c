import type { Person, Shared } from '../../action.ts';
import { type Screen, screen } from '../../screen.ts';
import { decisionScreen, noVotesHereScreen, votesButton } from '../../screens/votes.ts';
import type { VotesTap } from '../../taps/votesTaps.ts';
import { say } from '../../words.ts';
import { offerClaim } from '../claims/reportEvent.ts';
import type { Prompt } from '../prompt.ts';
import type { Talk } from '../talk.ts';
import { castVote } from './castVote.ts';
import { askDelegate, delegateTo, delegateToText } from './delegateTo.ts';
import * as show from './showVotes.ts';
import * as draft from './writeDraft.ts';

/** The questions about votes that a typed text can answer. */
export type VotesPrompt = Extract<Prompt, { kind: 'delegate' | 'draft' | 'claim' }>;

export function isVotesPrompt(prompt: Prompt | null): prompt is VotesPrompt {
  return prompt?.kind === 'delegate' || prompt?.kind === 'draft' || prompt?.kind === 'claim';
}

/**
 * What a button about votes answers in private. An empty answer means that the outbox tells it.
 * @param about.prompt what was asked before. @param about.answerId see `castVote`.
 */
export async function answerVotes(
  talk: Talk,
  person: Person,
  tap: VotesTap,
  { prompt, answerId }: { prompt: Prompt | null; answerId: string | null },
): Promise<Screen[]> {
  if (talk.door.votes === null && tap.kind !== 'claim') return [noVotesHereScreen()];
  switch (tap.kind) {
    case 'list':
      return [await show.listProposals(talk, tap.page)];
    case 'show':
      return [await show.showProposal(talk, person, tap.proposalId)];
    case 'cast': {
      const decision = await castVote(talk, person, tap, answerId);
      if (decision.kind === 'cast') return [];
      return [decisionScreen(decision, decision.kind === 'unknown' ? null : tap.proposalId)];
    }
    case 'verify':
      return [await show.verifyVote(talk, person, tap.proposalId)];
    case 'power':
      return [await show.showPower(talk, person)];
    case 'delegate':
      return [askDelegate(talk, person)];
    case 'delegateSelf':
      return [await show.delegateSelf(talk, person)];
    case 'testVotes':
      return [await show.getTestVotes(talk, person)];
    case 'propose':
      return [await draft.startProposal(talk, person)];
    case 'table':
      return [draft.howToSend(talk, person, prompt)];
    case 'draft':
      return [await draft.startDraft(talk, person, tap.template)];
    case 'pick':
      if (prompt?.kind !== 'draft') return [await draft.startProposal(talk, person)];
      return [await draft.answerDraft(talk, person, prompt, tap.value)];
    case 'judge':
      return [await draft.startAnswer(talk, person, tap.product, tap.subject)];
    case 'claim':
      if (prompt?.kind !== 'claim') return [screen(say('report-how'), [votesButton])];
      return [await offerClaim(talk, person, { ...prompt, ...tap })];
  }
}

/** A text typed as an answer to a question about votes. */
export async function answerVotesText(
  talk: Talk,
  person: Person,
  text: string,
  prompt: VotesPrompt,
): Promise<Screen[]> {
  switch (prompt.kind) {
    case 'draft':
      return [await draft.answerDraft(talk, person, prompt, text)];
    case 'claim':
      return [screen(say('report-how'), [votesButton])];
    case 'delegate':
      return [await delegateToText(talk, person, text)];
  }
}

/** Somebody is to vote with this person's votes: who was pointed at, or else who is named in the text. */
export async function delegateToward(
  talk: Talk,
  person: Person,
  { who, text }: { who: Shared | null; text: string },
): Promise<Screen[]> {
  if (talk.door.votes === null) return [noVotesHereScreen()];
  return [await (who === null ? delegateToText(talk, person, text) : delegateTo(talk, person, who))];
}
