import type { Hex } from '../../chain/subject.ts';
import type { Button, Screen } from '../screen.ts';
import { screen } from '../screen.ts';
import { type Said, say, type Value } from '../words.ts';
import { subjectText } from './subjectText.ts';
import { votesButton } from './votes.ts';

/** Why a report could not be read, with how to write one. */
export function reportProblemScreen(problem: string): Screen {
  return { paragraphs: [say('report-problem', { problem }), say('report-how')], buttons: [[votesButton]] };
}

export function notCoveredScreen(name: string): Screen {
  return screen(say('report-not-covered', { name }), [votesButton]);
}

/** Several covers watch the same protocol. */
export function whichEventScreen(product: number, subjects: readonly Hex[]): Screen {
  const choices = subjects.slice(0, 8).map((subject): Button[] => [
    {
      label: say('button-claim', { event: { text: subjectText(product, subject) } }),
      tap: { kind: 'votes', tap: { kind: 'claim', product, subject } },
    },
  ]);
  return screen(say('report-which'), ...choices, [votesButton]);
}

/** Somebody was faster, or it is answered. */
export function claimedScreen(product: number, subject: Hex, isAnswered: boolean): Screen {
  const event = eventValue(product, subject);
  return isAnswered
    ? screen(say('report-answered', { event }), [votesButton])
    : screen(say('report-claimed', { event }), [judgeButton(product, subject)], [votesButton]);
}

export function claimsOverScreen(product: number, subject: Hex, until: number): Screen {
  return screen(say('report-over', { event: eventValue(product, subject), until: { moment: until } }), [votesButton]);
}

/** What a claim costs and when the deposit comes back. */
export function claimQuestion(
  { product, subject, happenedAt, evidence }: { product: number; subject: Hex; happenedAt: number; evidence: string },
  bond: bigint,
): Said {
  const when: Value = { moment: happenedAt };
  return say('report-question', { event: eventValue(product, subject), when, evidence, bond: { dollars: bond } });
}

/** The way from a claim to a proposal that answers it. */
export function judgeButton(product: number, subject: Hex): Button {
  return { label: say('button-judge'), tap: { kind: 'votes', tap: { kind: 'judge', product, subject } } };
}

function eventValue(product: number, subject: Hex): Value {
  return { text: subjectText(product, subject) };
}
