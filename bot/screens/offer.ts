import { flightProduct } from '../../chain/products.ts';
import type { ChainFault, Refusal } from '../../chain/refusal.ts';
import { decodeFlight } from '../../chain/subject.ts';
import type { IntentTo } from '../../db/intents.ts';
import type { Tap } from '../action.ts';
import { iconOf, judgeOf, perilKey } from '../perils.ts';
import { type Button, type Form, type Screen, screen } from '../screen.ts';
import type { UnitsDecision } from '../usecases/decideOffer.ts';
import { type Said, say, type Value } from '../words.ts';
import { paysText } from './indexText.ts';
import { freshPriceButton, otherCoverButton, otherTimesButton } from './nextSteps.ts';
import { flightValue, spanText, startButtons, testDollarsButton, walletButton } from './parts.ts';
import { refusedText } from './refused.ts';
import { type CoverTerms, coverValues, subjectText } from './subjectText.ts';
import { unitsProblemText } from './unitsProblem.ts';
import { productValue } from './votesEffect.ts';

/** An offered purchase of cover. */
export type CoverOffer = IntentTo<'buyCover'>;

const usualUnits = [1, 3, 5, 10];

/** The price of one cover, and how many. @param available covers that can be had now, or null where that is not known. */
export function quoteScreen(offer: CoverOffer, available: bigint | null): Screen {
  const { id: intentId } = offer;
  const text = quoteText(offer);
  const units = usualUnits
    .filter((count) => available === null || BigInt(count) <= available)
    .map((count) => unitsButton(intentId, count, say('button-units', { units: count })));
  return screen(text, units, [
    { label: say('button-other-units'), tap: { kind: 'askUnits', intentId }, asks: 'form-units' },
    { label: say('button-buy-for'), tap: { kind: 'gift', tap: { kind: 'buyFor', intentId } } },
    closeButton(intentId),
  ]);
}

function quoteText({ cutoff, expiresAt, quotedAt, action }: CoverOffer): Said {
  const { row, minPayout } = action;
  const times = Math.max(1, Math.round(1_000_000 / row.ratePpm));
  const price = {
    payout: { price: minPayout },
    who: { text: say('who-decides', { judge: judgeOf(row.product) ?? 'other' }) },
    closes: { moment: cutoff },
    minutes: Math.round((expiresAt - quotedAt) / 60),
  };
  if (row.product !== flightProduct) return say('quote-watch', { ...price, ...watchedValues(row, times) });
  const flight = decodeFlight(row.subject);
  const day: Value = { day: flight.date, form: 'long' };
  return say('quote', { ...price, times, flight: flightValue(flight), day, late: { text: spanText(row.trigger - 1) } });
}

/** @param times the rate as one time in so many; between trigger and exit it is of full payouts, on average. */
function watchedValues({ product, subject, trigger, exit }: CoverTerms, times: number) {
  const isAll = trigger === exit;
  return {
    icon: iconOf(product),
    cover: { text: subjectText(product, subject) },
    pays: { text: paysText(product, trigger, exit) },
    counted: { text: say('counted-for', { peril: perilKey(product) }) },
    chance: { text: isAll ? say('chance-all', { times }) : say('chance-part', { times }) },
  };
}

export function askUnitsScreen(offer: CoverOffer): Screen {
  const asked = screen(say('ask-units', coverValues(offer.action.row)), [backButton(offer.id)]);
  return { ...asked, form: unitsForm(offer.id) };
}

/** What a typed quantity got wrong; the question stands. */
export function badUnitsScreen(
  problem: 'zero' | 'negative' | 'fraction' | 'tooMany' | 'notNumber',
  intentId: string,
): Screen {
  return {
    ...screen(unitsProblemText(problem), [backButton(intentId), closeButton(intentId)]),
    form: unitsForm(intentId),
  };
}

/** The answer to a quantity: the money to confirm, or why not. @param faucet whether test dollars can be had here. */
export function unitsScreen(offer: CoverOffer, units: number, decision: UnitsDecision, faucet: boolean): Screen {
  const { id: intentId } = offer;
  switch (decision.kind) {
    case 'confirm': {
      const pay = { dollars: decision.pay };
      const money = { pay, get: { dollars: decision.get }, have: { dollars: decision.have } };
      const text = say('confirm', { units, ...coverValues(offer.action.row), ...money });
      const buy: Button = { label: say('button-buy', { pay }), tap: { kind: 'buy', intentId, units } };
      return screen(text, [buy, backButton(intentId)]);
    }
    case 'onlyLeft':
      if (decision.count === 0) return soldOutScreen(offer.action.row);
      return screen(
        say('only-left', { count: decision.count, ...coverValues(offer.action.row) }),
        [
          unitsButton(intentId, decision.count, say('button-only-left', { count: decision.count })),
          backButton(intentId),
        ],
        [otherCoverButton(offer.action.row)],
      );
    case 'tooFewDollars': {
      const { have, need, affordable } = decision;
      const fewer =
        affordable > 0 ? [unitsButton(intentId, affordable, say('button-only-left', { count: affordable }))] : [];
      const topUp = faucet ? [walletButton, testDollarsButton] : [walletButton];
      const text = refusedText({ code: 'TOO_FEW_DOLLARS', balance: have, needed: need });
      return screen(text, [...fewer, backButton(intentId)], topUp);
    }
    case 'refused': {
      const { row } = offer.action;
      // A sale that is over has no other price: only other times help.
      const next = decision.refusal.code === 'SALE_CLOSED' ? otherTimesButton(row) : freshPriceButton(row);
      return screen(refusedText(decision.refusal, row.product), [next, otherCoverButton(row)]);
    }
    case 'fault':
      return faultScreen(decision.fault, { kind: 'chooseUnits', intentId, units });
  }
}

/** Test dollars are coming to somebody who has an offer open: it waits for them. */
export function toppedUpScreen(intentId: string): Screen {
  return screen(say('test-dollars-coming'), [backButton(intentId)], [walletButton]);
}

/** The pool risks no more on it. */
export function soldOutScreen(terms: CoverTerms): Screen {
  return screen(say('sold-out', coverValues(terms)), [otherTimesButton(terms), otherCoverButton(terms)]);
}

/** The chain does not sell it, whatever is asked for. */
export function notSoldScreen(terms: CoverTerms, refusal: Refusal): Screen {
  return screen(refusedText(refusal, terms.product), [otherTimesButton(terms), otherCoverButton(terms)]);
}

/** A product whose voted prices are not here. */
export function pricesAwaitedScreen(product: number): Screen {
  return screen(say('prices-awaited', { product: productValue(product) }), ...startButtons());
}

/** What is offered in place of a price that a vote has ended. */
export function withNewPrices(fresh: Screen, terms: CoverTerms): Screen {
  return { ...fresh, paragraphs: [say('prices-voted', coverValues(terms)), ...fresh.paragraphs] };
}

/** The price held for a while and that is over. */
export function expiredOfferScreen(offer: CoverOffer): Screen {
  return screen(say('price-expired', coverValues(offer.action.row)), [
    freshPriceButton(offer.action.row),
    otherCoverButton(offer.action.row),
  ]);
}

export function closedOfferScreen(offer: CoverOffer): Screen {
  return screen(say('offer-closed'), [freshPriceButton(offer.action.row), otherCoverButton(offer.action.row)]);
}

export function foreignOfferScreen(): Screen {
  return screen(say('not-yours'), ...startButtons());
}

/** The chain or what leads to it does not answer. @param again what the person was trying. */
export function faultScreen(fault: ChainFault, again: Tap): Screen {
  const text = say(fault.code === 'BUNDLER_REJECTED' ? 'out-of-order' : 'unreachable');
  return screen(text, [{ label: say('button-try-again'), tap: again }]);
}

function unitsButton(intentId: string, units: number, label: Said): Button {
  return { label, tap: { kind: 'chooseUnits', intentId, units } };
}

function backButton(intentId: string): Button {
  return { label: say('button-back'), tap: { kind: 'backToQuote', intentId } };
}

function unitsForm(intentId: string): Form {
  return { label: say('button-type-units'), asks: 'form-units', tap: { kind: 'askUnits', intentId } };
}

function closeButton(intentId: string): Button {
  return { label: say('button-close'), tap: { kind: 'close', intentId } };
}
