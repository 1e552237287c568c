import type { ChainFault } from '../../chain/refusal.ts';
import { decodeFlight, type Hex } from '../../chain/subject.ts';
import type { IntentTo } from '../../db/intents.ts';
import type { Tap } from '../action.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import { mostUnits } from '../typed/readUnits.ts';
import type { UnitsDecision } from '../usecases/decideOffer.ts';
import { type Said, say } from '../words.ts';
import { flightButton, otherFlightButton, spanText, subjectValues, testDollarsButton, walletButton } from './parts.ts';
import { refusedText } from './refused.ts';

/** An offered purchase of cover. */
export type CoverOffer = IntentTo<'buyCover'>;

const usualUnits = [1, 3, 5, 10];

/** The price of one cover, and how many. @param available covers that can be had now, or null where that is not known. */
export function quoteScreen(offer: CoverOffer, available: bigint | null): Screen {
  const { id: intentId, cutoff, expiresAt, quotedAt } = offer;
  const { row, minPayout } = offer.action;
  const text = say('quote', {
    ...subjectValues(row.subject),
    payout: { price: minPayout },
    late: { text: spanText(row.trigger - 1) },
    times: Math.max(1, Math.round(1_000_000 / row.ratePpm)),
    closes: { moment: cutoff },
    minutes: Math.round((expiresAt - quotedAt) / 60),
  });
  const units = usualUnits
    .filter((count) => available === null || BigInt(count) <= available)
    .map((count) => unitsButton(intentId, count, say('button-units', { units: count })));
  return screen(text, units, [
    { label: say('button-other-units'), tap: { kind: 'askUnits', intentId }, asks: 'form-units' },
    closeButton(intentId),
  ]);
}

export function askUnitsScreen(offer: CoverOffer): Screen {
  return screen(say('ask-units', subjectValues(offer.action.row.subject)), [backButton(offer.id)]);
}

/** What a typed quantity got wrong; the question stands. */
export function badUnitsScreen(
  problem: 'zero' | 'negative' | 'fraction' | 'tooMany' | 'notNumber',
  intentId: string,
): Screen {
  const texts = {
    zero: say('units-zero'),
    negative: say('units-negative'),
    fraction: say('units-fraction'),
    tooMany: say('units-too-many', { most: mostUnits }),
    notNumber: say('units-not-number'),
  };
  return screen(texts[problem], [backButton(intentId), closeButton(intentId)]);
}

/** The answer to a quantity: the money to confirm, or why not. @param faucet whether test dollars can be had here. */
export function unitsScreen(offer: CoverOffer, units: number, decision: UnitsDecision, faucet: boolean): Screen {
  const { id: intentId } = offer;
  switch (decision.kind) {
    case 'confirm': {
      const pay = { dollars: decision.pay };
      const money = { pay, get: { dollars: decision.get }, have: { dollars: decision.have } };
      const text = say('confirm', { units, ...subjectValues(offer.action.row.subject), ...money });
      const buy: Button = { label: say('button-buy', { pay }), tap: { kind: 'buy', intentId, units } };
      return screen(text, [buy, backButton(intentId)]);
    }
    case 'onlyLeft':
      if (decision.count === 0) return soldOutScreen(offer.action.row.subject);
      return screen(
        say('only-left', { count: decision.count, ...subjectValues(offer.action.row.subject) }),
        [
          unitsButton(intentId, decision.count, say('button-only-left', { count: decision.count })),
          backButton(intentId),
        ],
        [otherFlightButton],
      );
    case 'tooFewDollars': {
      const { have, need, affordable } = decision;
      const fewer =
        affordable > 0 ? [unitsButton(intentId, affordable, say('button-only-left', { count: affordable }))] : [];
      const topUp = faucet ? [walletButton, testDollarsButton] : [walletButton];
      const text = refusedText({ code: 'TOO_FEW_DOLLARS', balance: have, needed: need });
      return screen(text, [...fewer, backButton(intentId)], topUp);
    }
    case 'refused':
      return screen(refusedText(decision.refusal), [freshPriceButton(offer.action.row.subject), otherFlightButton]);
    case 'fault':
      return faultScreen(decision.fault, { kind: 'chooseUnits', intentId, units });
  }
}

export function soldOutScreen(subject: Hex): Screen {
  const { date: _, ...route } = decodeFlight(subject);
  const later: Button = { label: say('button-later-dates'), tap: { kind: 'pickDay', route, page: 0 } };
  return screen(say('sold-out', subjectValues(subject)), [later, otherFlightButton]);
}

/** The price held for a while and that is over. */
export function expiredOfferScreen(offer: CoverOffer): Screen {
  return screen(say('price-expired', subjectValues(offer.action.row.subject)), [freshPriceButton(offer.action.row.subject), otherFlightButton]);
}

export function closedOfferScreen(offer: CoverOffer): Screen {
  return screen(say('offer-closed'), [freshPriceButton(offer.action.row.subject), otherFlightButton]);
}

export function foreignOfferScreen(): Screen {
  return screen(say('not-yours'), [flightButton]);
}

/** The chain or what leads to it does not answer. @param again what the person was trying. */
export function faultScreen(fault: ChainFault, again: Tap): Screen {
  const text = say(fault.code === 'BUNDLER_REJECTED' ? 'out-of-order' : 'unreachable');
  return screen(text, [{ label: say('button-try-again'), tap: again }]);
}

function freshPriceButton(subject: Hex): Button {
  const { date: day, ...route } = decodeFlight(subject);
  return { label: say('button-fresh-price'), tap: { kind: 'quote', route, day } };
}

function unitsButton(intentId: string, units: number, label: Said): Button {
  return { label, tap: { kind: 'chooseUnits', intentId, units } };
}

function backButton(intentId: string): Button {
  return { label: say('button-back'), tap: { kind: 'backToQuote', intentId } };
}

function closeButton(intentId: string): Button {
  return { label: say('button-close'), tap: { kind: 'close', intentId } };
}
