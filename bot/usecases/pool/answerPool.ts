import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { risksScreen } from '../../screens/pool.ts';
import type { PoolTap } from '../../taps/poolTaps.ts';
import { readDollars } from '../../typed/readDollars.ts';
import { coverCost } from '../decideOffer.ts';
import { plainEnglishOf } from '../englishOf.ts';
import type { Prompt } from '../prompt.ts';
import type { Talk } from '../talk.ts';
import { askDeposit, askDepositAgain, deposit } from './investInPool.ts';
import { askExit, askExitAgain, chooseExit, leave, requestExit } from './leavePool.ts';
import { showMine, showStatement } from './myShares.ts';
import { showLevel, showLevels } from './showPools.ts';

/** What a person gets to see for a button about the pools. */
export async function answerPool(talk: Talk, person: Person, tap: PoolTap): Promise<Screen[]> {
  return [await answer(talk, person, tap)];
}

async function answer(talk: Talk, person: Person, tap: PoolTap): Promise<Screen> {
  switch (tap.kind) {
    case 'levels':
      return showLevels(talk, person);
    case 'risks':
      return risksScreen();
    case 'mine':
      return showMine(talk, person);
    case 'level':
      return showLevel(talk, person, tap.level);
    case 'deposit':
      return deposit(talk, person, tap.level, BigInt(tap.dollars) * coverCost);
    case 'askDeposit':
      return askDeposit(talk, person, tap.level);
    case 'exit':
      return chooseExit(talk, person, tap.level);
    case 'exitPart':
      return requestExit(talk, person, tap.level, { percent: tap.percent });
    case 'askExit':
      return askExit(talk, person, tap.level);
    case 'leave':
      return leave(talk, person, tap.level);
    case 'statement':
      return showStatement(talk, person, tap.level);
  }
}

type PoolPrompt = Extract<Prompt, { kind: 'poolDeposit' | 'poolExit' }>;

/** Whether the person was asked how many dollars go in or out. */
export function isPoolPrompt(prompt: Prompt | null): prompt is PoolPrompt {
  return prompt?.kind === 'poolDeposit' || prompt?.kind === 'poolExit';
}

/** A typed answer to how many dollars go in or out. */
export async function answerPoolDollars(
  talk: Talk,
  person: Person,
  { kind, level }: PoolPrompt,
  text: string,
): Promise<Screen[]> {
  const reading = readDollars(plainEnglishOf(talk, person, text));
  if (kind === 'poolDeposit')
    return [
      reading.kind === 'dollars'
        ? await deposit(talk, person, level, reading.dollars)
        : askDepositAgain(talk, person, level, reading.problem),
    ];
  return [
    reading.kind === 'dollars'
      ? await requestExit(talk, person, level, { dollars: reading.dollars })
      : askExitAgain(talk, person, level, reading.problem),
  ];
}
