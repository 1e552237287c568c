import { coversOfUser } from '../../db/covers.ts';
import { openOrders } from '../../db/orders.ts';
import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { coversScreen } from '../screens/covers.ts';
import type { Talk } from './talk.ts';

/** What a person is buying and holds or held, newest first. */
export function showCovers({ db }: Pick<Talk, 'db'>, { userId }: Person, page: number): Screen {
  const orders = openOrders(db).filter(({ intent }) => intent.userId === userId);
  const buying = orders.map(({ intent }) => ({ subject: intent.subject, units: intent.units ?? 0 }));
  return coversScreen(buying, coversOfUser(db, userId), page);
}
