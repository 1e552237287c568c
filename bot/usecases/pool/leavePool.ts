import type { Answer } from '../../../chain/door.ts';
import { worthOf } from '../../../chain/poolBook.ts';
import type { Investment, PoolLevel, PoolState } from '../../../chain/pools/poolState.ts';
import { setPrompt } from '../../../db/prompts.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { badDollarsScreen } from '../../screens/dollars.ts';
import { failedScreen } from '../../screens/failed.ts';
import { exitButton } from '../../screens/pool.ts';
import * as exits from '../../screens/poolExit.ts';
import type { DollarsProblem } from '../../typed/readDollars.ts';
import { offerAction } from '../confirmAction.ts';
import type { Prompt } from '../prompt.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { decideExit, decideLeave, type ExitWish } from './decidePool.ts';

/** How much of it? */
export function chooseExit(talk: Talk, person: Person, level: PoolLevel): Promise<Screen> {
  return withShares(talk, person, level, (mine, state) => {
    const [worth, waiting] = [worthOf(state, mine.held), worthOf(state, mine.queued)];
    return mine.held === 0n ? exits.noSharesScreen(level, waiting) : exits.chooseExitScreen(level, worth);
  });
}

/** Waits for typed dollars. */
export function askExit({ db, door }: Talk, { identityId }: Person, level: PoolLevel): Screen {
  setPrompt(db, identityId, { kind: 'poolExit', level } satisfies Prompt, door.now());
  return exits.askExitScreen(level);
}

/** Typed dollars that cannot be; the question stands. */
export function askExitAgain(talk: Talk, person: Person, level: PoolLevel, problem: DollarsProblem): Screen {
  askExit(talk, person, level);
  return badDollarsScreen(problem, [exitButton(level)], 'form-exit');
}

/** A request to leave, to be confirmed. */
export function requestExit(talk: Talk, person: Person, level: PoolLevel, wish: ExitWish): Promise<Screen> {
  return withShares(talk, person, level, (mine, state, now) => {
    const decision = decideExit(wish, mine, state);
    if (decision.kind === 'nothing') return exits.noSharesScreen(level, decision.waiting);
    if (decision.kind === 'tooMuch') return exits.tooMuchScreen(level, decision.worth);
    const { shares, ...money } = decision;
    const question = exits.exitQuestion({ level, ...money, ...timesOf(state, now) });
    return offerAction(talk, person, { action: { kind: 'requestExit', pool: level, shares }, question });
  });
}

/** Asks again for what waits, whose time to be taken out has passed. */
export function renewExit(talk: Talk, person: Person, level: PoolLevel): Promise<Screen> {
  return withShares(talk, person, level, (mine, state, now) => {
    if (mine.queued === 0n) return exits.nothingWaitsScreen(level);
    const question = exits.renewQuestion({ level, worth: worthOf(state, mine.queued), ...timesOf(state, now) });
    return offerAction(talk, person, { action: { kind: 'requestExit', pool: level, shares: 0n }, question });
  });
}

/** Takes out what is ripe and not locked, after a yes; or says why it cannot be yet. */
export function leave(talk: Talk, person: Person, level: PoolLevel): Promise<Screen> {
  return withShares(talk, person, level, (mine, state, now) => {
    const decision = decideLeave(mine, state, now);
    if (decision.kind !== 'take') return exits.notYetScreen(level, decision);
    const { shares, until: cutoff } = decision;
    const question = exits.leaveQuestion(level, decision);
    return offerAction(talk, person, { action: { kind: 'leavePool', pool: level, shares }, question, cutoff });
  });
}

async function withShares(
  talk: Talk,
  person: Person,
  level: PoolLevel,
  show: (mine: Investment, state: PoolState, now: number) => Screen,
): Promise<Screen> {
  const { address } = await walletOfPerson(talk, person.userId);
  const { pool } = talk.door;
  const [state, mine]: [Answer<PoolState>, Answer<Investment>] = await Promise.all([
    pool.state(level, address),
    pool.investment(level, address),
  ]);
  const again = { kind: 'pool', tap: { kind: 'level', level } } as const;
  if (!state.ok) return failedScreen(state, again);
  if (!mine.ok) return failedScreen(mine, again);
  return show(mine.value, state.value, talk.door.now());
}

/** When a request of now is ripe, and until when it can be used. */
function timesOf({ coolDown, exitWindow }: PoolState, now: number): { ready: number; until: number } {
  return { ready: now + coolDown, until: now + coolDown + exitWindow };
}
