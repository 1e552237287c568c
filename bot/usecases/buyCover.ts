import { abandonIntent, intentById, intentTo } from '../../db/intents.ts';
import { setPrompt } from '../../db/prompts.ts';
import type { Person } from '../action.ts';
import { confirmOrder } from '../loops/confirmOrder.ts';
import type { Screen } from '../screen.ts';
import { forFriend } from '../screens/gift.ts';
import { homeScreen } from '../screens/home.ts';
import * as offers from '../screens/offer.ts';
import { judgeUnits } from '../typed/readUnits.ts';
import { say } from '../words.ts';
import { isConsentDue, keepConsent, withTerms } from './consent.ts';
import { decideUnits, offerState } from './decideOffer.ts';
import { isVotedAway, offerByNewPrices } from './pricesInForce.ts';
import type { Prompt } from './prompt.ts';
import { screenFirst } from './screenFirst.ts';
import { type Talk, walletOfPerson } from './talk.ts';

/** The money behind a quantity, to be confirmed. */
export async function chooseUnits(talk: Talk, person: Person, intentId: string, units: number): Promise<Screen[]> {
  return withOpenOffer(talk, person, intentId, async (offer) => {
    const judged = judgeUnits(units);
    if (judged.kind === 'none') return askAgain(talk, person, intentId, judged.problem);
    const wallet = await walletOfPerson(talk, person.userId);
    const [stopped, current, balance] = await Promise.all([
      screenFirst(talk, person, offer.action, { kind: 'buy', intentId, units: judged.units }),
      talk.door.quote(offer.action.row),
      talk.door.dollarsOf(wallet.address),
    ]);
    if (stopped !== null) return stopped;
    const decision = decideUnits(offer.action, judged.units, current, balance);
    const shown = offers.unitsScreen(offer, judged.units, decision, talk.faucet !== null);
    const agreed = withTerms(talk, person, shown);
    const isOwn = offer.action.holder.toLowerCase() === wallet.address.toLowerCase();
    return isOwn ? agreed : forFriend(talk.db, offer, agreed);
  });
}

/** Waits for a typed quantity. */
export async function askUnits(talk: Talk, person: Person, intentId: string): Promise<Screen[]> {
  return withOpenOffer(talk, person, intentId, async (offer) => {
    expectUnits(talk, person, intentId);
    return offers.askUnitsScreen(offer);
  });
}

/** A typed quantity that cannot be; the question stands. */
export function askAgain(
  talk: Talk,
  person: Person,
  intentId: string,
  problem: Parameters<typeof offers.badUnitsScreen>[0],
): Screen {
  expectUnits(talk, person, intentId);
  return offers.badUnitsScreen(problem, intentId);
}

export async function backToQuote(talk: Talk, person: Person, intentId: string): Promise<Screen[]> {
  return withOpenOffer(talk, person, intentId, async (offer) => offers.quoteScreen(offer, null));
}

/**
 * The confirming tap. An order is told about by the outbox, so nothing is shown here unless it could not be placed;
 * a second tap on an order shows nothing at all.
 */
export async function buyCover(
  talk: Talk,
  person: Person,
  tap: { intentId: string; units: number; messageId: string; terms?: number },
): Promise<Screen[]> {
  const { units, intentId, messageId, terms } = tap;
  if (judgeUnits(units).kind === 'none') return [homeScreen(say('old-button'))];
  const offer = intentTo(talk.db, 'buyCover', intentId);
  if (offer === undefined) return [offers.foreignOfferScreen()];
  const { userId } = person;
  // A button from before these terms: they are shown, and asked for again.
  if (offer.userId === userId && offer.state === 'quoted' && isConsentDue(talk, person, terms))
    return chooseUnits(talk, person, intentId, units);
  if (offer.userId === userId && offer.state === 'quoted' && isVotedAway(talk, offer.action.row))
    return [await offerByNewPrices(talk, person, offer)];
  const now = talk.door.now();
  const result = talk.db.transaction((tx) => {
    const placed = confirmOrder(tx, { intentId, units, messageId, userId, now });
    if (placed.kind === 'confirmed') keepConsent({ ...talk, db: tx }, { userId, tapped: terms, now });
    return placed;
  });
  switch (result.kind) {
    case 'confirmed':
      talk.log.info({ intent: intentId, user: person.userId, units }, 'an order was placed');
      talk.onOrder();
      return [];
    case 'alreadyConfirmed':
      return [];
    case 'expired':
      return [offers.expiredOfferScreen(offer)];
    case 'closed':
      return [offers.closedOfferScreen(offer)];
    case 'notYours':
    case 'unknown':
      return [offers.foreignOfferScreen()];
  }
}

/** Puts an offer away. */
export function closeOffer(talk: Talk, person: Person, intentId: string): Screen[] {
  const state = offerState(intentById(talk.db, intentId), person.userId, talk.door.now());
  if (state.kind === 'ordered') return [];
  if (state.kind === 'notYours') return [offers.foreignOfferScreen()];
  abandonIntent(talk.db, intentId, person.userId);
  return [homeScreen(say('cancelled'))];
}

async function withOpenOffer(
  talk: Talk,
  person: Person,
  intentId: string,
  show: (offer: offers.CoverOffer) => Promise<Screen>,
): Promise<Screen[]> {
  const state = offerState(intentTo(talk.db, 'buyCover', intentId), person.userId, talk.door.now());
  switch (state.kind) {
    case 'open':
      return [
        isVotedAway(talk, state.offer.action.row)
          ? await offerByNewPrices(talk, person, state.offer)
          : await show(state.offer),
      ];
    case 'expired':
      return [offers.expiredOfferScreen(state.offer)];
    case 'closed':
      return [offers.closedOfferScreen(state.offer)];
    case 'ordered':
      return [];
    case 'notYours':
      return [offers.foreignOfferScreen()];
  }
}

function expectUnits({ db, door }: Talk, { identityId }: Person, intentId: string): void {
  setPrompt(db, identityId, { kind: 'units', intentId } satisfies Prompt, door.now());
}
