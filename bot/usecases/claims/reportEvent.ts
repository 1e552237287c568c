import { type Hex, MalformedSubjectError } from '../../../chain/subject.ts';
import { decodeWatch, type WatchSubject } from '../../../chain/watchSubject.ts';
import { setPrompt } from '../../../db/prompts.ts';
import { subjectsOf } from '../../../db/votes.ts';
import type { Person } from '../../action.ts';
import { type Screen, screen } from '../../screen.ts';
import * as screens from '../../screens/claims.ts';
import { votesButton } from '../../screens/votes.ts';
import { say } from '../../words.ts';
import { offerAction } from '../confirmAction.ts';
import type { Prompt } from '../prompt.ts';
import type { Talk } from '../talk.ts';
import { type Report, readReport } from './readReport.ts';

const day = 86_400;

/** `/report exploit NAME [day] LINK`: finds the cover that it is about and offers to open a claim with the deposit. */
export async function reportEvent(talk: Talk, person: Person, text: string): Promise<Screen> {
  const reading = readReport(text);
  if (!reading.ok) return screens.reportProblemScreen(reading.problem);
  const { report } = reading;
  const happenedAt = momentOf(report, talk.door.now());
  const subjects = subjectsOf(talk.db, report.product).filter((subject) => isAbout(subject, report.name, happenedAt));
  const [only, ...more] = subjects;
  if (only === undefined) return screens.notCoveredScreen(report.name);
  const claim = { product: report.product, evidence: report.link, happenedAt };
  if (more.length === 0) return offerClaim(talk, person, { ...claim, subject: only });
  setPrompt(talk.db, person.identityId, { kind: 'claim', ...claim } satisfies Prompt, talk.door.now());
  return screens.whichEventScreen(report.product, subjects);
}

/** Asks for the deposit, after a look at whether the event can still be claimed. */
export async function offerClaim(
  talk: Talk,
  person: Person,
  claim: { product: number; subject: Hex; happenedAt: number; evidence: string },
): Promise<Screen> {
  const { claims, now } = talk.door;
  const { product, subject, happenedAt, evidence } = claim;
  const [bond, file] = await Promise.all([claims.bond(), claims.caseOf(product, subject)]);
  if (!bond.ok || !file.ok) return screen(say('vote-unreachable'), [votesButton]);
  if (file.value.isAnswered || file.value.claimant !== null)
    return screens.claimedScreen(product, subject, file.value.isAnswered);
  if (now() >= file.value.claimsUntil) return screens.claimsOverScreen(product, subject, file.value.claimsUntil);
  const action = { kind: 'openClaim', product, subject, happenedAt, evidence, bond: bond.value } as const;
  return offerAction(talk, person, { action, question: screens.claimQuestion(claim, bond.value) });
}

/** The last second of the day that was named, or now: a claim cannot be about what is to come. */
function momentOf({ day: named }: Report, now: number): number {
  if (named === null) return now - 1;
  return Math.min(now - 1, Date.parse(`${named}T00:00:00Z`) / 1000 + day - 1);
}

/** Whether a cover watches this name at this moment. A subject with odd columns watches nothing that has a name. */
function isAbout(subject: Hex, name: string, happenedAt: number): boolean {
  const watch = readWatch(subject);
  if (watch === null) return false;
  const start = Date.parse(`${watch.date}T00:00:00Z`) / 1000;
  return watch.name === name && happenedAt >= start && happenedAt < start + watch.days * day;
}

function readWatch(subject: Hex): WatchSubject | null {
  try {
    return decodeWatch(subject);
  } catch (error) {
    if (error instanceof MalformedSubjectError) return null;
    throw error;
  }
}
