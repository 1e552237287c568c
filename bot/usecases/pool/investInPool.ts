import type { PoolLevel } from '../../../chain/pools/poolState.ts';
import { setPrompt } from '../../../db/prompts.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { badDollarsScreen } from '../../screens/dollars.ts';
import { failedScreen } from '../../screens/failed.ts';
import { askDepositScreen, depositQuestion, levelButton, refusedDepositScreen } from '../../screens/pool.ts';
import type { DollarsProblem } from '../../typed/readDollars.ts';
import { offerAction } from '../confirmAction.ts';
import type { Prompt } from '../prompt.ts';
import { screenFirst } from '../screenFirst.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { decideDeposit } from './decidePool.ts';

/** Waits for typed dollars. */
export function askDeposit({ db, door }: Talk, { identityId }: Person, level: PoolLevel): Screen {
  setPrompt(db, identityId, { kind: 'poolDeposit', level } satisfies Prompt, door.now());
  return askDepositScreen(level);
}

/** Typed dollars that cannot be; the question stands. */
export function askDepositAgain(talk: Talk, person: Person, level: PoolLevel, problem: DollarsProblem): Screen {
  askDeposit(talk, person, level);
  return badDollarsScreen(problem, [levelButton(level)], 'form-deposit');
}

/** The shares behind an amount, to be confirmed; or why it cannot be. @param dollars 6 decimals. */
export async function deposit(talk: Talk, person: Person, level: PoolLevel, dollars: bigint): Promise<Screen> {
  const { door } = talk;
  const { address } = await walletOfPerson(talk, person.userId);
  const action = { kind: 'depositPool', pool: level, dollars } as const;
  const [stopped, state, have] = await Promise.all([
    screenFirst(talk, person, action, { kind: 'deposit', level, dollars }),
    door.pool.state(level, address),
    door.dollarsOf(address),
  ]);
  if (stopped !== null) return stopped;
  const again = { kind: 'pool', tap: { kind: 'level', level } } as const;
  if (!state.ok) return failedScreen(state, again);
  if (!have.ok) return failedScreen(have, again);
  const decision = decideDeposit(dollars, have.value, state.value);
  if (decision.kind !== 'confirm') {
    if (decision.kind !== 'closed') askDeposit(talk, person, level);
    return refusedDepositScreen(level, decision, talk.faucet !== null);
  }
  const question = depositQuestion({ level, dollars, ...decision, have: have.value, coolDown: state.value.coolDown });
  return offerAction(talk, person, { action, question });
}
