import { coversOfUser } from '../../db/covers.ts';
import { actionOf } from '../../db/intents.ts';
import { openOrders } from '../../db/orders.ts';
import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { coversScreen } from '../screens/covers.ts';
import type { Talk } from './talk.ts';

/** What a person is buying and holds or held, newest first. */
export function showCovers({ db }: Pick<Talk, 'db'>, { userId }: Person, page: number): Screen {
  const buying = openOrders(db).flatMap(({ intent }) => {
    const action = intent.userId === userId ? actionOf(intent) : null;
    return action?.kind === 'buyCover' ? [{ ...action.row, units: action.units }] : [];
  });
  return coversScreen(buying, coversOfUser(db, userId), page);
}
