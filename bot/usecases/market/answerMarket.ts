import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import type { MarketTap } from '../../taps/marketTaps.ts';
import { readDollars } from '../../typed/readDollars.ts';
import { readUnits } from '../../typed/readUnits.ts';
import { numberOf, plainEnglishOf } from '../englishOf.ts';
import type { Prompt } from '../prompt.ts';
import type { Talk } from '../talk.ts';
import { askBuy, askBuyAgain, browse, buyListed, showListing } from './browseMarket.ts';
import { collect, showOwn, showOwnListing, takeBack } from './ownListings.ts';
import {
  askCount,
  askCountAgain,
  askPrice,
  askPriceAgain,
  chooseCount,
  chooseCover,
  offerForSale,
} from './sellCover.ts';

/** What a person gets to see for a button about the market. */
export async function answerMarket(talk: Talk, person: Person, tap: MarketTap): Promise<Screen[]> {
  return [await answer(talk, person, tap)];
}

function answer(talk: Talk, person: Person, tap: MarketTap): Promise<Screen> {
  switch (tap.kind) {
    case 'browse':
      return browse(talk, person, tap.group, tap.page);
    case 'show':
      return showListing(talk, person, tap.listing);
    case 'buy':
      return buyListed(talk, person, tap.listing, tap.units);
    case 'askBuy':
      return askBuy(talk, person, tap.listing);
    case 'mine':
      return showOwn(talk, person, tap.page);
    case 'own':
      return showOwnListing(talk, person, tap.listing);
    case 'takeBack':
      return takeBack(talk, person, tap.listing);
    case 'collect':
      return collect(talk, person, tap.listing);
    case 'sell':
      return chooseCover(talk, person, tap.page);
    case 'sellCover':
      return chooseCount(talk, person, tap.seriesId);
    case 'askSell':
      return askCount(talk, person, tap.seriesId);
    case 'sellUnits':
      return askPrice(talk, person, tap.seriesId, tap.units);
  }
}

type MarketPrompt = Extract<Prompt, { kind: 'marketBuy' | 'marketUnits' | 'marketPrice' }>;

/** Whether the person was asked for a number of covers or for a price. */
export function isMarketPrompt(prompt: Prompt | null): prompt is MarketPrompt {
  return prompt?.kind === 'marketBuy' || prompt?.kind === 'marketUnits' || prompt?.kind === 'marketPrice';
}

/** A typed answer to that. */
export async function answerMarketPrompt(
  talk: Talk,
  person: Person,
  prompt: MarketPrompt,
  text: string,
): Promise<Screen[]> {
  return [await answerTyped(talk, person, prompt, text)];
}

async function answerTyped(talk: Talk, person: Person, prompt: MarketPrompt, text: string): Promise<Screen> {
  if (prompt.kind === 'marketPrice') {
    const reading = readDollars(plainEnglishOf(talk, person, text));
    if (reading.kind === 'none') return askPriceAgain(talk, person, prompt, reading.problem);
    return offerForSale(talk, person, prompt, reading.dollars);
  }
  const reading = readUnits(numberOf(talk, person, text));
  if (prompt.kind === 'marketBuy') {
    if (reading.kind === 'none') return askBuyAgain(talk, person, prompt.listing, reading.problem);
    return buyListed(talk, person, prompt.listing, reading.units);
  }
  if (reading.kind === 'none') return askCountAgain(talk, person, prompt.seriesId, reading.problem);
  return askPrice(talk, person, prompt.seriesId, reading.units);
}
