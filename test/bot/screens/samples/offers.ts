import type { CoverOffer } from '../../../../bot/screens/offer.ts';
import * as offers from '../../../../bot/screens/offer.ts';
import { unitsProblemText } from '../../../../bot/screens/unitsProblem.ts';
import { flightProduct } from '../../../../chain/products.ts';
import type { Series } from '../../../../db/covers.ts';
import { type Sample, sample } from '../support/sample.ts';
import { dollar, everyCover, flight, intentId, later, now, rain, wallet } from '../support/things.ts';

export function offerOf({ product, subject, trigger, exit }: Series, ratePpm = 55_000): CoverOffer {
  const row = { product, subject, trigger, exit, ratePpm, proof: [] };
  const action = { kind: 'buyCover', row, units: 1, minPayout: 12n * dollar, holder: wallet } as const;
  return {
    ...{ id: intentId, userId: 1, identityId: 1, kind: 'buyCover', state: 'quoted', action, cutoff: later },
    ...{ quotedAt: now, expiresAt: now + 300, units: null, confirmedAt: null, messageId: null, refusal: null },
    closedBlock: null,
  };
}

const offer = offerOf(flight);
const rainOffer = offerOf(rain);
const shown = (units: number, decision: Parameters<typeof offers.unitsScreen>[2], faucet = false) =>
  sample(offers.unitsScreen, `${units}, ${decision.kind}`, offer, units, decision, faucet);
const problems = ['zero', 'negative', 'fraction', 'tooMany', 'notNumber'] as const;

export const samples: Sample[] = [
  sample(offers.quoteScreen, 'a flight, plenty left', offer, null),
  sample(offers.quoteScreen, 'a flight, two left, one minute', { ...offer, expiresAt: now + 60 }, 2n),
  ...everyCover
    .filter(({ product }) => product !== flightProduct)
    .map((series) => sample(offers.quoteScreen, `product ${series.product}`, offerOf(series), null)),
  sample(offers.askUnitsScreen, 'a flight', offer),
  sample(offers.toppedUpScreen, 'an offer waits', intentId),
  sample(offers.askUnitsScreen, 'rain', rainOffer),
  ...problems.map((problem) => sample(unitsProblemText, problem, problem)),
  ...problems.map((problem) => sample(offers.badUnitsScreen, problem, problem, intentId)),
  shown(1, { kind: 'confirm', pay: dollar, get: 12n * dollar, have: 20n * dollar }),
  shown(3, { kind: 'confirm', pay: 3n * dollar, get: 36n * dollar, have: 1234n * dollar }),
  shown(3, { kind: 'onlyLeft', count: 1 }),
  shown(5, { kind: 'onlyLeft', count: 2 }),
  shown(5, { kind: 'onlyLeft', count: 0 }),
  shown(5, { kind: 'tooFewDollars', have: 2_500_000n, need: 5n * dollar, affordable: 2 }),
  shown(1, { kind: 'tooFewDollars', have: 0n, need: dollar, affordable: 0 }, true),
  shown(1, { kind: 'refused', refusal: { code: 'SALE_CLOSED', cutoff: later } }),
  shown(1, { kind: 'fault', fault: { code: 'CHAIN_UNREACHABLE', retry: true, detail: '' } }),
  sample(offers.soldOutScreen, 'rain', rain),
  sample(offers.expiredOfferScreen, 'a flight', offer),
  sample(offers.closedOfferScreen, 'rain', rainOffer),
  sample(offers.foreignOfferScreen, 'somebody else’s'),
  sample(offers.faultScreen, 'out of order', { code: 'BUNDLER_REJECTED', retry: false, detail: '' }, { kind: 'home' }),
];
