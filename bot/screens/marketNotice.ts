import type { Notice } from '../notices.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { marketTap, ownListingsButton } from './market.ts';
import { coversButton, marketButton, walletButton } from './parts.ts';
import { haveValue } from './purse.ts';
import { coverValues } from './subjectText.ts';

export type MarketNotice = Extract<
  Notice,
  { kind: 'listingSold' | 'listingSettled' | 'listingBought' | 'listingCollected' }
>;

export function isMarketNotice(notice: Notice): notice is MarketNotice {
  return ['listingSold', 'listingSettled', 'listingBought', 'listingCollected'].includes(notice.kind);
}

/** What the market did for somebody. @param links to the transaction, where there is one. */
export function marketNoticeScreen(notice: MarketNotice, links: readonly Button[]): Screen {
  switch (notice.kind) {
    case 'listingSold': {
      const { units, left, got, fee, purse } = notice;
      const money = { got: { exact: got }, fee: { exact: fee }, have: haveValue(purse) };
      const text = say('notice-sold', { units, left, ...coverValues(notice.terms), ...money });
      return screen(text, [...links, walletButton], [ownListingsButton]);
    }
    case 'listingBought': {
      const { units, dollars, terms, purse } = notice;
      const most = { dollars: terms.payout * BigInt(units) };
      const values = { units, ...coverValues(terms), dollars: { dollars }, most, have: haveValue(purse) };
      return screen(say('notice-bought', values), [...links, coversButton], [marketButton]);
    }
    case 'listingCollected': {
      const text = say('notice-collected', { dollars: { dollars: notice.dollars }, have: haveValue(notice.purse) });
      return screen(text, [...links, walletButton]);
    }
    case 'listingSettled':
      return screen(settledText(notice), settledButtons(notice), [ownListingsButton]);
  }
}

function settledText({ outcome, units, terms, dollars }: Extract<Notice, { kind: 'listingSettled' }>): Said {
  const values = { units, ...coverValues(terms) };
  switch (outcome) {
    case 'PAYING':
      return say('notice-listing-pays', { ...values, dollars: { dollars } });
    case 'VOID':
      return say('notice-listing-void', { ...values, dollars: { dollars } });
    case 'EXPIRED':
      return say('notice-listing-expired', values);
  }
}

function settledButtons({ dollars, listing }: Extract<Notice, { kind: 'listingSettled' }>): Button[] {
  if (dollars === 0n) return [];
  return [{ label: say('button-collect', { dollars: { dollars } }), tap: marketTap({ kind: 'collect', listing }) }];
}
