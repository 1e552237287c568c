import { worthOf } from '../../../chain/poolBook.ts';
import type { PoolEvent } from '../../../chain/poolEvents.ts';
import type { PoolLevel } from '../../../chain/pools/poolState.ts';
import { balanceLine, deedOf, type StatementLine, startStatement } from '../../../chain/statement.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { Database } from '../../../db/database.ts';
import { balanceUpTo, deedsOf, newestBalance, type PoolDeed } from '../../../db/pools.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { failedScreen } from '../../screens/failed.ts';
import { mineScreen, statementScreen, unreadStatementScreen } from '../../screens/poolShares.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { isReadUp } from './poolHistory.ts';
import { levels } from './showPools.ts';

/** What somebody has in each pool, and what of it waits to leave. */
export async function showMine(talk: Talk, person: Person): Promise<Screen> {
  const { address } = await walletOfPerson(talk, person.userId);
  const { pool } = talk.door;
  const held: Parameters<typeof mineScreen>[0][number][] = [];
  for (const level of levels) {
    const [state, mine] = await Promise.all([pool.state(level, address), pool.investment(level, address)]);
    const again = { kind: 'pool', tap: { kind: 'mine' } } as const;
    if (!state.ok) return failedScreen(state, again);
    if (!mine.ok) return failedScreen(mine, again);
    const { held: free, queued, readyAt, until } = mine.value;
    if (free + queued === 0n) continue;
    const worth = worthOf(state.value, free + queued);
    held.push({ level, worth, waiting: worthOf(state.value, queued), readyAt, until });
  }
  return mineScreen(held, talk.door.now());
}

/** What somebody did with a pool and what came of it, from events alone; only when they add up to what the chain says is there. */
export async function showStatement(talk: Talk, person: Person, level: PoolLevel): Promise<Screen> {
  const { db, door } = talk;
  const { address } = await walletOfPerson(talk, person.userId);
  const [state, mine] = await Promise.all([door.pool.state(level, address), door.pool.investment(level, address)]);
  const again = { kind: 'pool', tap: { kind: 'statement', level } } as const;
  if (!state.ok) return failedScreen(state, again);
  if (!mine.ok) return failedScreen(mine, again);
  const pool = door.pool.addressOf(level);
  const lines = statementFor(db, pool, address, door.now());
  const { held, queued } = mine.value;
  const addsUp = isReadUp(db, pool, state.value) && lines.at(-1)?.held === held + queued;
  return addsUp ? statementScreen(level, lines) : unreadStatementScreen(level);
}

/** `statementOf`, from the events as they were recorded: only this wallet's deeds are read, and the price at each of them. */
export function statementFor(db: Database, poolAddress: Hex, wallet: Hex, now: number): StatementLine[] {
  const [pool, investor] = [lower(poolAddress), lower(wallet)];
  const { lines, write } = startStatement();
  for (const row of deedsOf(db, pool, investor)) {
    const balance = balanceUpTo(db, pool, row);
    const deed = deedOf(eventOf(row), balance, pool, investor);
    if (deed !== null) write(row.time, deed, balance);
  }
  write(now, balanceLine, newestBalance(db, pool));
  return lines;
}

function eventOf({ deed, holder, receiver, shares, dollars, time, transaction }: PoolDeed): PoolEvent {
  const place = { time, transaction };
  switch (deed) {
    case 'joined':
      return { ...place, kind: 'deposited', holder, dollars, shares };
    case 'left':
      return { ...place, kind: 'left', controller: receiver, dollars, shares };
    case 'requested':
      return { ...place, kind: 'queued', controller: receiver, owner: holder, shares };
    case 'moved':
      return { ...place, kind: 'sharesMoved', from: holder, to: receiver, shares };
  }
}

function lower(address: Hex): Hex {
  return `0x${address.slice(2).toLowerCase()}`;
}
