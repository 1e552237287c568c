import type { Answer } from '../../../chain/answer.ts';
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
    const decision = decideExit({ percent: 100 }, mine, state);
    return decision.kind === 'confirm'
      ? exits.chooseExitScreen(level, decision.worth, state.coolDown)
      : exits.refusedExitScreen(level, decision);
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
    if (decision.kind === 'tooMuch') askExit(talk, person, level);
    if (decision.kind !== 'confirm') return exits.refusedExitScreen(level, decision);
    const { shares, worth } = decision;
    const question = exits.exitQuestion({ level, worth, ready: now + state.coolDown });
    return offerAction(talk, person, { action: { kind: 'requestExit', pool: level, shares }, question });
  });
}

/** Takes out what is ripe and not locked, after a yes, for whoever does not wait for a keeper; or says why it cannot be yet. */
export function leave(talk: Talk, person: Person, level: PoolLevel): Promise<Screen> {
  return withShares(talk, person, level, (mine, state, now) => {
    const decision = decideLeave(mine, state, now);
    if (decision.kind !== 'take') return exits.notYetScreen(level, decision);
    const question = exits.leaveQuestion(level, decision);
    return offerAction(talk, person, { action: { kind: 'leavePool', pool: level, shares: decision.shares }, question });
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
