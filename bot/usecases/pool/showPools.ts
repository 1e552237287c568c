import { worthOf } from '../../../chain/poolBook.ts';
import type { PoolLevel } from '../../../chain/pools/poolState.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { failedScreen } from '../../screens/failed.ts';
import { levelScreen, levelsScreen } from '../../screens/pool.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { usePercent } from './decidePool.ts';
import { askDeposit } from './investInPool.ts';
import { poolHistory } from './poolHistory.ts';

export const levels = ['low', 'medium', 'high'] as const satisfies readonly PoolLevel[];

/** The three pools in a line each. One that the chain does not tell about is said to be unread. */
export async function showLevels(talk: Talk, person: Person): Promise<Screen> {
  const { address } = await walletOfPerson(talk, person.userId);
  const lines = await Promise.all(
    levels.map(async (level) => {
      const state = await talk.door.pool.state(level, address);
      if (!state.ok) return { level, read: null };
      const history = poolHistory(talk.db, talk.door.pool.addressOf(level), state.value, talk.door.now());
      return {
        level,
        read: { assets: state.value.assets, use: usePercent(state.value), growths: history?.growths ?? null },
      };
    }),
  );
  return levelsScreen(lines);
}

/** One pool with everything somebody should know before they put money in. Dollars can be typed at once. */
export async function showLevel(talk: Talk, person: Person, level: PoolLevel): Promise<Screen> {
  const { db, door } = talk;
  const { address } = await walletOfPerson(talk, person.userId);
  const [state, mine] = await Promise.all([door.pool.state(level, address), door.pool.investment(level, address)]);
  const again = { kind: 'pool', tap: { kind: 'level', level } } as const;
  if (!state.ok) return failedScreen(state, again);
  if (!mine.ok) return failedScreen(mine, again);
  askDeposit(talk, person, level);
  const pool = door.pool.addressOf(level);
  return levelScreen({
    level,
    state: state.value,
    use: usePercent(state.value),
    mine: worthOf(state.value, mine.value.held + mine.value.queued),
    history: poolHistory(db, pool, state.value, door.now()),
  });
}
