import type { MarketOffer } from '../../chain/market/marketOffer.ts';
import type { Series } from '../../db/covers.ts';
import { type Button, rows, type Screen, screen } from '../screen.ts';
import { type MarketGroup, type MarketTap, marketGroups } from '../taps/marketTaps.ts';
import type { UnitsReading } from '../typed/readUnits.ts';
import { coverCost } from '../usecases/decideOffer.ts';
import type { BuyDecision } from '../usecases/market/decideMarket.ts';
import { type FormKey, type Said, say } from '../words.ts';
import { homeButton, marketButton, testDollarsButton, walletButton } from './parts.ts';
import { refusedText } from './refused.ts';
import { coverValues } from './subjectText.ts';
import { unitsProblemText } from './unitsProblem.ts';

const usualUnits = [1, 3, 5, 10];

/** A tap about the market as every button carries it. */
export function marketTap(tap: MarketTap): { kind: 'market'; tap: MarketTap } {
  return { kind: 'market', tap };
}

export const ownListingsButton: Button = {
  label: say('button-own-listings'),
  tap: marketTap({ kind: 'mine', page: 0 }),
};
export const sellChoiceButton: Button = { label: say('button-sell'), tap: marketTap({ kind: 'sell', page: 0 }) };

/** A listing of which something can be bought now. */
export type OpenListing = { series: Series; listing: bigint; offer: MarketOffer };

/** What others sell, the cheapest first. */
export function marketScreen(
  listings: readonly OpenListing[],
  { group, page, pages }: { group: MarketGroup; page: number; pages: number },
): Screen {
  const turn = (to: number): MarketTap => ({ kind: 'browse', group, page: to });
  const choices = listings.map(
    ({ listing }, i): Button => ({
      label: say('button-listing', { number: i + 1 }),
      tap: marketTap({ kind: 'show', listing }),
    }),
  );
  const turns: Button[] = [];
  if (page > 0) turns.push({ label: say('button-earlier'), tap: marketTap(turn(page - 1)) });
  if (page < pages - 1) turns.push({ label: say('button-more'), tap: marketTap(turn(page + 1)) });
  const others = marketGroups
    .filter((one) => one !== group)
    .map(
      (one): Button => ({
        label: say('button-group', { group: one }),
        tap: marketTap({ kind: 'browse', group: one, page: 0 }),
      }),
    );
  const lines = listings.map((one, i) => lineText(one, i + 1));
  return {
    paragraphs: [
      say('market-title', { group, page: page + 1, pages }),
      lines.length > 0 ? lines : say(pages > 1 ? 'market-page-over' : 'market-empty'),
    ],
    buttons: [
      ...rows(choices, 5),
      ...(turns.length > 0 ? [turns] : []),
      others,
      [sellChoiceButton, ownListingsButton, homeButton],
    ],
  };
}

function lineText({ series, offer }: OpenListing, number: number): Said {
  return say('market-line', {
    number,
    ...coverValues(series),
    price: { price: offer.pricePerUnit },
    payout: { price: series.payout },
    left: offer.units,
  });
}

/** @param own whether it is the reader's own, of which they can buy nothing. */
export function listingScreen({ series, listing, offer }: OpenListing, own: boolean): Screen {
  const text = say('market-listing', {
    ...coverValues(series),
    price: { price: offer.pricePerUnit },
    payout: { price: series.payout },
    left: offer.units,
    cutoff: { moment: offer.cutoff },
    compared: { text: comparedText(offer.pricePerUnit) },
  });
  if (own)
    return screen(text, [
      { label: say('button-your-listing'), tap: marketTap({ kind: 'own', listing }) },
      marketButton,
    ]);
  const units = usualUnits.filter((count) => count <= offer.units).map((count): Button => unitsButton(listing, count));
  const other: Button = {
    label: say('button-other-units'),
    tap: marketTap({ kind: 'askBuy', listing }),
    asks: 'form-buy-units',
  };
  return screen(text, [...units, other], [marketButton, homeButton]);
}

/** A price beside that of a new cover, which is one dollar for ever. */
export function comparedText(price: bigint): Said {
  if (price === coverCost) return say('price-same');
  return price < coverCost ? say('price-below') : say('price-above');
}

export function goneScreen(): Screen {
  return screen(say('listing-gone'), [marketButton, homeButton]);
}

export function closedScreen(cutoff: number): Screen {
  return screen(say('listing-closed', { cutoff: { moment: cutoff } }), [marketButton, homeButton]);
}

export function askBuyScreen(listing: bigint): Screen {
  const form = { label: say('button-type-units'), asks: 'form-buy-units' } as const;
  return { ...screen(say('ask-buy-units'), [listingButton(listing)]), form };
}

export function listingButton(listing: bigint): Button {
  return { label: say('button-back'), tap: marketTap({ kind: 'show', listing }) };
}

/** What a typed quantity got wrong; the question stands. */
export function badUnitsScreen(
  problem: Extract<UnitsReading, { kind: 'none' }>['problem'],
  back: Button,
  asks: FormKey,
): Screen {
  return { ...screen(unitsProblemText(problem), [back]), form: { label: say('button-type-units'), asks } };
}

export function buyQuestion(
  { series, offer }: OpenListing,
  units: number,
  { pay, fee, get, have }: Extract<BuyDecision, { kind: 'confirm' }>,
): Said {
  return say('buy-listing-question', {
    units,
    ...coverValues(series),
    pay: { dollars: pay },
    fee: { exact: fee },
    get: { dollars: get },
    have: { dollars: have },
    cutoff: { moment: offer.cutoff },
  });
}

/** @param faucet whether test dollars can be had here. */
export function refusedBuyScreen(
  { listing }: OpenListing,
  decision: Exclude<BuyDecision, { kind: 'confirm' }>,
  faucet: boolean,
): Screen {
  switch (decision.kind) {
    case 'gone':
      return goneScreen();
    case 'closed':
      return closedScreen(decision.cutoff);
    case 'own':
      return screen(say('listing-own'), [marketButton, ownListingsButton]);
    case 'aboveIssue':
      return screen(say('listing-above-issue', { issue: { price: coverCost } }), [marketButton]);
    case 'onlyLeft': {
      const text = say('listing-only-left', { count: decision.count });
      return screen(text, [unitsButton(listing, decision.count), listingButton(listing)]);
    }
    case 'tooFewDollars': {
      const { have, need, affordable } = decision;
      const text = refusedText({ code: 'TOO_FEW_DOLLARS', balance: have, needed: need });
      const fewer = affordable > 0 ? [unitsButton(listing, affordable)] : [];
      return screen(
        text,
        [...fewer, listingButton(listing)],
        faucet ? [walletButton, testDollarsButton] : [walletButton],
      );
    }
  }
}

function unitsButton(listing: bigint, units: number): Button {
  return { label: say('button-units', { units }), tap: marketTap({ kind: 'buy', listing, units }) };
}
