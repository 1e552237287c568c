import { recentBlocks } from '../../db/blocks.ts';
import { type Movement, movementsOf } from '../../db/statement.ts';
import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { failedScreen } from '../screens/failed.ts';
import { type StatementRow, statementScreen } from '../screens/statement.ts';
import { type Talk, walletOfPerson } from './talk.ts';

/**
 * Every movement of a person's dollars as a file. What the wallet had before the first recorded one is told as well, so that the last
 * balance is the chain's.
 */
export async function sendStatement(talk: Talk, { userId }: Person): Promise<Screen> {
  const { address } = await walletOfPerson(talk, userId);
  const block = recentBlocks(talk.db)[0]?.number;
  const movements = movementsOf(talk.db, address);
  const then = await talk.door.dollarsOf(address, block);
  if (!then.ok) return failedScreen(then, { kind: 'statement' });
  const { opening, rows } = balances(movements, then.value);
  return statementScreen(opening, rows, then.value);
}

/** @param have what the wallet has after the last movement. `opening` is what it had before the first. */
function balances(movements: readonly Movement[], have: bigint): { opening: bigint; rows: StatementRow[] } {
  const opening = movements.reduce((left, { amount }) => left - amount, have);
  let balance = opening;
  const rows = movements.map((movement) => {
    balance += movement.amount;
    return { ...movement, balance };
  });
  return { opening, rows };
}
