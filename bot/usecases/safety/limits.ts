import type { LimitName } from '../../../chain/wallets/limits.ts';
import { setPrompt } from '../../../db/prompts.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { homeScreen } from '../../screens/home.ts';
import * as show from '../../screens/safety/limits.ts';
import { readDollars } from '../../typed/readDollars.ts';
import { say } from '../../words.ts';
import { offerAction } from '../confirmAction.ts';
import { plainEnglishOf } from '../englishOf.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { decideLimit } from './decideLimit.ts';
import { decides } from './decides.ts';
import { orderNow } from './orderNow.ts';
import { linkToPage } from './own.ts';
import { promptFor } from './safetyPrompt.ts';

/** What holds, what of it is used, and what waits. */
export async function showLimits(talk: Talk, person: Person): Promise<Screen> {
  const { address } = await walletOfPerson(talk, person.userId);
  const limits = await talk.door.guard.limitsOf(address);
  return limits.ok ? show.limitsScreen(limits.value) : homeScreen(say('unreachable'));
}

export async function askLimit(talk: Talk, person: Person, limit: LimitName): Promise<Screen> {
  const { address } = await walletOfPerson(talk, person.userId);
  const limits = await talk.door.guard.limitsOf(address);
  if (!limits.ok) return homeScreen(say('unreachable'));
  setPrompt(talk.db, person.identityId, promptFor({ ask: 'limit', limit }), talk.door.now());
  return show.askLimitScreen(limit, limits.value[limit].dollars);
}

/** A new value that was typed: zero is one, too. */
export async function readLimit(talk: Talk, person: Person, limit: LimitName, text: string): Promise<Screen> {
  const reading = readDollars(plainEnglishOf(talk, person, text));
  const dollars = reading.kind === 'dollars' ? reading.dollars : reading.problem === 'zero' ? 0n : null;
  if (dollars !== null) return offerLimit(talk, person, limit, dollars);
  setPrompt(talk.db, person.identityId, promptFor({ ask: 'limit', limit }), talk.door.now());
  return show.badLimitScreen();
}

async function offerLimit(talk: Talk, person: Person, limit: LimitName, dollars: bigint): Promise<Screen> {
  const { address } = await walletOfPerson(talk, person.userId);
  const [limits, decider] = await Promise.all([talk.door.guard.limitsOf(address), decides(talk, person)]);
  if (!limits.ok || decider === null) return homeScreen(say('unreachable'));
  const state = limits.value[limit];
  const decision = decideLimit(limit, dollars, state, decider);
  const values = { limit, now: { dollars: state.dollars }, wished: { dollars } };
  switch (decision.kind) {
    case 'tighten':
      return offerAction(talk, person, {
        action: { kind: 'tightenLimit', limit, dollars },
        question: say('limit-tighten', values),
      });
    case 'announce':
      return offerAction(talk, person, {
        action: { kind: 'announceLimit', limit, dollars },
        question: say('limit-announce', values),
      });
    case 'same':
      return show.sameLimitScreen(limit, dollars);
    case 'ownKey':
      return show.ownKeyDecidesScreen(linkToPage(talk, person, `limit.${limit}.${dollarsText(dollars)}`));
    case 'notWhole':
    case 'tooMuch':
      setPrompt(talk.db, person.identityId, promptFor({ ask: 'limit', limit }), talk.door.now());
      return decision.kind === 'notWhole' ? show.wholeDollarsScreen() : show.tooMuchScreen(decision.most);
  }
}

/** As a person types it. */
function dollarsText(dollars: bigint): string {
  return `${dollars / 1_000_000n}.${String(dollars % 1_000_000n).padStart(6, '0')}`;
}

/** One tap, at once: the looser limit that waits does not come. */
export async function cancelLimit(talk: Talk, person: Person, limit: LimitName, messageId: string): Promise<Screen[]> {
  const { address } = await walletOfPerson(talk, person.userId);
  const limits = await talk.door.guard.limitsOf(address);
  if (!limits.ok) return [homeScreen(say('unreachable'))];
  if (limits.value[limit].waiting === null) return [show.nothingWaitsScreen(limit, limits.value[limit].dollars)];
  return orderNow(talk, person, { kind: 'cancelLimit', limit }, messageId);
}
