import type { Person } from '../action.ts';
import { undoOrder } from '../loops/undoOrder.ts';
import type { Screen } from '../screen.ts';
import { homeScreen } from '../screens/home.ts';
import { foreignOfferScreen } from '../screens/offer.ts';
import { say } from '../words.ts';
import type { Talk } from './talk.ts';

/** Takes an order back; the outbox tells that it worked. Too late is no harm: what becomes of the order is told as ever. */
export function takeBackOrder(talk: Talk, person: Person, intentId: string): Screen[] {
  const result = undoOrder(talk.db, { intentId, userId: person.userId });
  switch (result.kind) {
    case 'undone':
      talk.log.info({ intent: intentId, user: person.userId }, 'an order was undone');
      talk.onOrder();
      return [];
    case 'tooLate':
      return [homeScreen(say('undo-too-late'))];
    case 'over':
      return [homeScreen(say('undo-over'))];
    case 'notYours':
      return [foreignOfferScreen()];
  }
}
