import type { Settlement } from '../../db/covers.ts';
import type { ListedCover } from '../../db/market.ts';
import { type Button, rows, type Screen, screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { marketTap, ownListingsButton, sellChoiceButton } from './market.ts';
import { homeButton, marketButton } from './parts.ts';
import { coverValues } from './subjectText.ts';

const perPage = 8;

/** What somebody has listed, and what is left of it. */
export function ownScreen(listed: readonly ListedCover[], wanted: number): Screen {
  if (listed.length === 0) return screen(say('own-none'), [sellChoiceButton, marketButton, homeButton]);
  const pages = Math.ceil(listed.length / perPage);
  const page = Math.min(wanted, pages - 1);
  const shown = listed.slice(page * perPage, (page + 1) * perPage);
  const choices = shown.map(
    ({ listing }, i): Button => ({
      label: say('button-listing', { number: i + 1 }),
      tap: marketTap({ kind: 'own', listing: listing.listing }),
    }),
  );
  const turns: Button[] = [];
  if (page > 0) turns.push({ label: say('button-earlier'), tap: marketTap({ kind: 'mine', page: page - 1 }) });
  if (page < pages - 1) turns.push({ label: say('button-more'), tap: marketTap({ kind: 'mine', page: page + 1 }) });
  return {
    paragraphs: [say('own-title', { page: page + 1, pages }), shown.map((one, i) => lineText(one, i + 1))],
    buttons: [...rows(choices, 4), ...(turns.length > 0 ? [turns] : []), [sellChoiceButton, marketButton, homeButton]],
  };
}

function lineText({ listing, left, series, settlement }: ListedCover, number: number): Said {
  const values = { number, left, ...coverValues(series) };
  if (settlement === null) return say('own-line', { ...values, price: { price: listing.pricePerUnit } });
  return say('own-line-owed', { ...values, dollars: { dollars: owed(left, settlement) } });
}

/** One listing, and what can be done with it. */
export function ownListingScreen({ listing, left, series, settlement }: ListedCover): Screen {
  const values = { left, ...coverValues(series) };
  const number = listing.listing;
  if (settlement === null) {
    const text = say('own-listing', {
      ...values,
      sold: listing.units - left,
      price: { dollars: listing.pricePerUnit },
    });
    const take: Button = { label: say('button-take-back'), tap: marketTap({ kind: 'takeBack', listing: number }) };
    return screen(text, [take, ownListingsButton]);
  }
  const dollars = { dollars: owed(left, settlement) };
  if (dollars.dollars === 0n) return screen(say('own-listing-ended', values), [ownListingsButton, homeButton]);
  const collect: Button = {
    label: say('button-collect', { dollars }),
    tap: marketTap({ kind: 'collect', listing: number }),
  };
  return screen(say('own-listing-owed', { ...values, dollars }), [collect, ownListingsButton]);
}

export function takeBackQuestion({ left, series }: ListedCover): Said {
  return say('take-back-question', { left, ...coverValues(series) });
}

export function collectQuestion({ left, series }: ListedCover, settlement: Settlement): Said {
  return say('collect-question', { left, ...coverValues(series), dollars: { dollars: owed(left, settlement) } });
}

function owed(left: number, { payPerUnit }: Settlement): bigint {
  return payPerUnit * BigInt(left);
}
