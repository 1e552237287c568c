import { type ListedCover, listedCover, listingsOf } from '../../../db/market.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { goneScreen } from '../../screens/market.ts';
import * as screens from '../../screens/marketOwn.ts';
import { offerAction } from '../confirmAction.ts';
import { type Talk, walletOfPerson } from '../talk.ts';

/** What somebody has listed: what is for sale, and what there is to collect. Covers that ended worthless are left out. */
export async function showOwn(talk: Talk, person: Person, page: number): Promise<Screen> {
  const { address } = await walletOfPerson(talk, person.userId);
  const listed = listingsOf(talk.db, address).filter(({ settlement }) => settlement?.outcome !== 'EXPIRED');
  return screens.ownScreen(listed, page);
}

/** One of them, and what can be done with it. */
export function showOwnListing(talk: Talk, person: Person, listing: bigint): Promise<Screen> {
  return withOwn(talk, person, listing, (listed) => screens.ownListingScreen(listed));
}

/** Takes back what is left, after a yes. */
export function takeBack(talk: Talk, person: Person, listing: bigint): Promise<Screen> {
  return withOwn(talk, person, listing, (listed) => {
    if (listed.settlement !== null) return screens.ownListingScreen(listed);
    return offerAction(talk, person, {
      action: { kind: 'takeBackListing', listing },
      question: screens.takeBackQuestion(listed),
    });
  });
}

/** Collects the dollars of what was left when its series was settled, after a yes. */
export function collect(talk: Talk, person: Person, listing: bigint): Promise<Screen> {
  return withOwn(talk, person, listing, (listed) => {
    if (listed.settlement === null || listed.settlement.payPerUnit === 0n) return screens.ownListingScreen(listed);
    return offerAction(talk, person, {
      action: { kind: 'collectListing', listing },
      question: screens.collectQuestion(listed, listed.settlement),
    });
  });
}

/** Somebody else's listing looks like one that is gone. */
async function withOwn(
  talk: Talk,
  person: Person,
  listing: bigint,
  show: (listed: ListedCover) => Screen,
): Promise<Screen> {
  const listed = listedCover(talk.db, listing);
  const { address } = await walletOfPerson(talk, person.userId);
  if (listed === undefined || listed.left === 0 || listed.listing.seller.toLowerCase() !== address.toLowerCase())
    return goneScreen();
  return show(listed);
}
