import type { RateRow } from '../../chain/actions/walletAction.ts';
import { flightProduct } from '../../chain/products.ts';
import { abandonIntent } from '../../db/intents.ts';
import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { type CoverOffer, notSoldScreen, pricesAwaitedScreen, withNewPrices } from '../screens/offer.ts';
import { offerCover } from './offerCover.ts';
import type { Talk } from './talk.ts';

type Needs = Pick<Talk, 'rates' | 'watches' | 'tables'>;

/** Why a product cannot be offered while the table that was voted for it is not here; null where it can. */
export function awaitedPrices({ tables }: Pick<Talk, 'tables'>, product: number): Screen | null {
  return tables?.isAwaited(product) === true ? pricesAwaitedScreen(product) : null;
}

/** Whether a row is of a table that a vote has replaced: the chain would refuse it. */
export function isVotedAway(talk: Needs, row: RateRow): boolean {
  if (talk.tables === undefined) return false;
  const now = rowInForce(talk, row);
  return now === undefined || now.ratePpm !== row.ratePpm || now.proof.join() !== row.proof.join();
}

/** An offer by a table that a vote has replaced is put away; the same cover is offered by the one in force. */
export async function offerByNewPrices(talk: Talk, person: Person, { id, action }: CoverOffer): Promise<Screen> {
  const { row, holder } = action;
  abandonIntent(talk.db, id, person.userId);
  const now = rowInForce(talk, row);
  if (now === undefined) return awaitedPrices(talk, row.product) ?? notSoldScreen(row, { code: 'RATE_NOT_LISTED' });
  const fresh = await offerCover(talk, person, now, (refusal) => notSoldScreen(row, refusal), holder);
  return withNewPrices(fresh, row);
}

function rowInForce({ rates, watches }: Needs, { product, subject, trigger, exit }: RateRow): RateRow | undefined {
  if (product === flightProduct) return rates.rowFor(subject);
  return watches.rowsFor(product, subject).find((row) => row.trigger === trigger && row.exit === exit);
}
