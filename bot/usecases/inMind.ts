import { z } from 'zod';
import { setPrompt } from '../../db/prompts.ts';
import type { Action, Person } from '../action.ts';
import type { Talk } from './talk.ts';

/** Somebody whom a person has pointed at, and what for. It asks nothing: it stays while they choose what goes there. */
export const inMindPrompt = z.object({
  kind: z.literal('inMind'),
  wish: z.enum(['gift', 'delegate']),
  who: z.object({ platformUserId: z.string(), name: z.string().nullable() }).nullable(),
  /** How they were named, where nobody was pointed at. */
  text: z.string(),
  /** Unix seconds. */
  until: z.number(),
});

export type InMind = z.infer<typeof inMindPrompt>;

type Toward = Pick<InMind, 'wish' | 'who' | 'text'>;

/** Long enough to choose a cover; afterwards nobody remembers. */
const keptSeconds = 15 * 60;

/** Keeps somebody in mind from now on. */
export function keepInMind({ db, door }: Talk, { identityId }: Person, { wish, who, text }: Toward): void {
  const now = door.now();
  setPrompt(db, identityId, { kind: 'inMind', wish, who, text, until: now + keptSeconds } satisfies InMind, now);
}

/** Whether they are still meant after this action: all that leads to a cover and its price does not end it. */
export function staysInMind(action: Action, { until }: InMind, now: number): boolean {
  if (now >= until || action.kind === 'cancel' || action.kind === 'start' || action.kind === 'friend') return false;
  return action.kind !== 'gift' || action.tap.kind === 'give' || action.tap.kind === 'askUnits';
}
