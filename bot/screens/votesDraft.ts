import type { Motion } from '../../chain/votes/motion.ts';
import type { VotingRules } from '../../chain/votes/votesDoor.ts';
import type { Claim } from '../../db/votes.ts';
import { type Button, rows, type Screen, screen } from '../screen.ts';
import { type TemplateName, templateNames } from '../taps/votesTaps.ts';
import type { DraftProblem } from '../usecases/votes/draftMotion.ts';
import type { Question } from '../usecases/votes/draftQuestions.ts';
import type { Described } from '../usecases/votes/proposalWords.ts';
import type { TableEffect } from '../usecases/votes/tableEffect.ts';
import { type Said, say } from '../words.ts';
import { homeButton } from './parts.ts';
import { subjectText } from './subjectText.ts';
import { proposeButton, votesButton } from './votes.ts';
import { effectText, productValue } from './votesEffect.ts';
import { tableLines } from './votesTable.ts';

/** Longer calls are cut in the preview; the chain's explorer shows them whole. */
const mostCall = 1500;

/** What can be proposed. */
export function templatesScreen(): Screen {
  const choices = templateNames.map(
    (template: TemplateName): Button => ({
      label: say('button-template', { template }),
      tap: { kind: 'votes', tap: { kind: 'draft', template } },
    }),
  );
  return screen(say('propose-which'), ...rows(choices, 2), [votesButton, homeButton]);
}

export function noProposalsScreen(): Screen {
  return screen(say('votes-none-here'), [homeButton]);
}

export function unreachableScreen(): Screen {
  return screen(say('vote-unreachable'), [votesButton]);
}

/** @param power What the person counts for, @param threshold what a proposer needs, both with 18 decimals. */
export function tooFewVotesScreen(power: bigint, threshold: bigint): Screen {
  const power_: Button = { label: say('button-power'), tap: { kind: 'votes', tap: { kind: 'power' } } };
  return screen(say('propose-too-few', { power: { votes: power }, threshold: { votes: threshold } }), [
    power_,
    votesButton,
  ]);
}

/** Claims that wait for an answer. */
export function claimsScreen(claims: readonly Claim[]): Screen {
  const choices = claims.map(({ product, subject }): Button[] => [
    {
      label: say('button-claim', { event: { text: subjectText(product, subject) } }),
      tap: { kind: 'votes', tap: { kind: 'judge', product, subject } },
    },
  ]);
  return screen(say(claims.length === 0 ? 'propose-no-claims' : 'propose-which-claim'), ...choices, [votesButton]);
}

/** One question of a draft. @param again what was typed before was no answer. */
export function questionScreen(question: Question, choices: readonly string[], again: boolean): Screen {
  const buttons = choices.map(
    (value): Button => ({ label: choiceLabel(question, value), tap: { kind: 'votes', tap: { kind: 'pick', value } } }),
  );
  const text = say('draft-ask', { question });
  return {
    paragraphs: again ? [say('draft-again'), text] : [text],
    buttons: [...rows(buttons, question === 'product' || question === 'reporterOut' ? 1 : 3), [proposeButton]],
  };
}

export function draftProblemScreen(problem: DraftProblem): Screen {
  return screen(say('draft-problem', { problem }), [proposeButton, votesButton]);
}

/** What is asked before it is proposed. */
export function previewText({ title, body }: Described, rules: VotingRules): Said {
  const days = (seconds: number) => Math.round((seconds / 86_400) * 10) / 10;
  const times = {
    delay: Math.round(rules.votingDelay / 3600),
    period: days(rules.votingPeriod),
    wait: days(rules.timelockDelay),
  };
  return body === '' ? say('draft-preview', { title, ...times }) : say('draft-preview-body', { title, body, ...times });
}

/** @param offer What `offerAction` made of it. @param call The exact call. @param table What is known of its rate table, where it has one. */
export function previewScreen(offer: Screen, motion: Motion, call: string, table: TableEffect | null): Screen {
  const shown = call.length > mostCall ? `${call.slice(0, mostCall)}…` : call;
  const [first, ...rest] = offer.paragraphs;
  const effect = say('draft-effect', { effect: { text: effectText(motion) } });
  return {
    paragraphs: [
      ...(first === undefined ? [] : [first]),
      effect,
      ...(table === null ? [] : [tableLines(table, true)]),
      say('draft-call', { call: shown }),
      ...rest,
    ],
    buttons: offer.buttons,
  };
}

function choiceLabel(question: Question, value: string): Said {
  if (question === 'product') return say('button-choose', { name: productValue(Number(value)) });
  if (question === 'reporterOut') return say('button-choose', { name: `${value.slice(0, 8)}…${value.slice(-6)}` });
  return say('button-draft-choice', { value });
}
