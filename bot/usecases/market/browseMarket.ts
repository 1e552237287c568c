import type { Answer } from '../../../chain/answer.ts';
import type { MarketOffer } from '../../../chain/market/marketOffer.ts';
import { type ListedCover, listedCover, openListings } from '../../../db/market.ts';
import { setPrompt } from '../../../db/prompts.ts';
import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import { failedScreen } from '../../screens/failed.ts';
import * as screens from '../../screens/market.ts';
import type { MarketGroup } from '../../taps/marketTaps.ts';
import { judgeUnits, type UnitsReading } from '../../typed/readUnits.ts';
import { offerAction } from '../confirmAction.ts';
import type { Prompt } from '../prompt.ts';
import { screenFirst } from '../screenFirst.ts';
import { type Talk, walletOfPerson } from '../talk.ts';
import { decideBuy, listingsToShow, offerState } from './decideMarket.ts';

const perPage = 5;

/** A page of what others sell. What the chain says is sold or over is left out, though the page may become shorter by it. */
export async function browse(talk: Talk, person: Person, group: MarketGroup, wanted: number): Promise<Screen> {
  const { address: viewer } = await walletOfPerson(talk, person.userId);
  const now = talk.door.now();
  const all = listingsToShow(openListings(talk.db), { group, viewer, now });
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(wanted, pages - 1);
  const shown: screens.OpenListing[] = [];
  for (const [listed, offer] of await offersOf(talk, all.slice(page * perPage, (page + 1) * perPage))) {
    if (!offer.ok) return failedScreen(offer, screens.marketTap({ kind: 'browse', group, page }));
    if (offerState(offer.value, now) === 'open')
      shown.push({ series: listed.series, listing: listed.listing.listing, offer: offer.value });
  }
  return screens.marketScreen(shown, { group, page, pages });
}

/** One listing, and how many of it, which can be typed at once. */
export async function showListing(talk: Talk, person: Person, listing: bigint): Promise<Screen> {
  return withOffer(talk, person, listing, async (listed, offer, viewer) => {
    const state = offerState(offer, talk.door.now());
    if (state === 'gone') return screens.goneScreen();
    if (state === 'closed') return screens.closedScreen(offer.cutoff);
    const own = offer.seller.toLowerCase() === viewer.toLowerCase();
    if (!own) await askBuy(talk, person, listing);
    return screens.listingScreen({ series: listed.series, listing, offer }, own);
  });
}

/** Waits for a typed quantity. */
export async function askBuy({ db, door }: Talk, { identityId }: Person, listing: bigint): Promise<Screen> {
  setPrompt(db, identityId, { kind: 'marketBuy', listing } satisfies Prompt, door.now());
  return screens.askBuyScreen(listing);
}

/** A typed quantity that cannot be; the question stands. */
export async function askBuyAgain(
  talk: Talk,
  person: Person,
  listing: bigint,
  problem: Extract<UnitsReading, { kind: 'none' }>['problem'],
): Promise<Screen> {
  await askBuy(talk, person, listing);
  return screens.badUnitsScreen(problem, screens.listingButton(listing), 'form-buy-units');
}

/** The money behind a quantity, to be confirmed. */
export async function buyListed(talk: Talk, person: Person, listing: bigint, units: number): Promise<Screen> {
  const judged = judgeUnits(units);
  if (judged.kind === 'none') return askBuyAgain(talk, person, listing, judged.problem);
  return withOffer(talk, person, listing, async (listed, offer, buyer) => {
    const have = await talk.door.dollarsOf(buyer);
    if (!have.ok) return failedScreen(have, screens.marketTap({ kind: 'show', listing }));
    const { payout } = listed.series;
    const decision = decideBuy(offer, { units, payout, have: have.value, buyer, now: talk.door.now() });
    const view = { series: listed.series, listing, offer };
    if (decision.kind === 'onlyLeft' || decision.kind === 'tooFewDollars') await askBuy(talk, person, listing);
    if (decision.kind !== 'confirm') return screens.refusedBuyScreen(view, decision, talk.faucet !== null);
    const { pricePerUnit, seriesId, cutoff } = offer;
    const action = { kind: 'buyListing', listing, seriesId, units, pricePerUnit } as const;
    const stopped = await screenFirst(talk, person, action, { kind: 'buyListing', listing, units });
    if (stopped !== null) return stopped;
    return offerAction(talk, person, { action, question: screens.buyQuestion(view, units, decision), cutoff });
  });
}

function offersOf({ door }: Talk, page: readonly ListedCover[]): Promise<[ListedCover, Answer<MarketOffer>][]> {
  return Promise.all(
    page.map(
      async (listed): Promise<[ListedCover, Answer<MarketOffer>]> => [
        listed,
        await door.market.offer(listed.listing.listing),
      ],
    ),
  );
}

/** Asks the chain about a listing. One that nobody recorded is told as gone. */
async function withOffer(
  talk: Talk,
  person: Person,
  listing: bigint,
  show: (listed: ListedCover, offer: MarketOffer, viewer: `0x${string}`) => Promise<Screen>,
): Promise<Screen> {
  const listed = listedCover(talk.db, listing);
  if (listed === undefined) return screens.goneScreen();
  const { address } = await walletOfPerson(talk, person.userId);
  const offer = await talk.door.market.offer(listing);
  if (!offer.ok) return failedScreen(offer, screens.marketTap({ kind: 'show', listing }));
  // After a reorganisation the number may be another listing's until the blocks were read again.
  if (offer.value.units > 0 && offer.value.seriesId !== listed.series.seriesId) return screens.goneScreen();
  return show(listed, offer.value, address);
}
