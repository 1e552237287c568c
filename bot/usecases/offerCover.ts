import type { RateRow } from '../../chain/actions/walletAction.ts';
import type { Refusal } from '../../chain/refusal.ts';
import type { Hex } from '../../chain/subject.ts';
import { createIntent } from '../../db/intents.ts';
import type { Person } from '../action.ts';
import type { Screen } from '../screen.ts';
import { freshPriceTap } from '../screens/nextSteps.ts';
import { faultScreen, quoteScreen, soldOutScreen } from '../screens/offer.ts';
import { failure, priceHolds } from './decideOffer.ts';
import { type Talk, walletOfPerson } from './talk.ts';

/**
 * Today's price of one cover, frozen for a while as an offer of its own; or why there is none.
 * @param refused what is shown where the chain would not sell it. @param forWhom whose wallet it is to be in; the person's own, when left out.
 */
export async function offerCover(
  talk: Talk,
  person: Person,
  row: RateRow,
  refused: (refusal: Refusal) => Screen,
  forWhom?: Hex,
): Promise<Screen> {
  const { db, door } = talk;
  const answer = await door.quote(row);
  if (!answer.ok) {
    const why = failure(answer);
    return why.kind === 'fault' ? faultScreen(why.fault, freshPriceTap(row)) : refused(why.refusal);
  }
  const { payout, available, window } = answer.value;
  if (available === 0n) return soldOutScreen(row);
  const quotedAt = door.now();
  const { userId, identityId } = person;
  const holder = forWhom ?? (await walletOfPerson(talk, userId)).address;
  const action = { kind: 'buyCover', row, units: 1, minPayout: payout, holder } as const;
  const times = { cutoff: window.cutoff, quotedAt, expiresAt: quotedAt + priceHolds };
  return quoteScreen({ ...createIntent(db, { userId, identityId, action, ...times }), action }, available);
}
