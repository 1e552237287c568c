import type { HeldCover } from '../../db/covers.ts';
import { standingOf } from '../coverStanding.ts';
import type { Button, Screen } from '../screen.ts';
import { screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { flightButton, homeButton, startButtons, walletButton } from './parts.ts';
import { type CoverTerms, coverValues } from './subjectText.ts';

const perPage = 10;

/** A page of covers, those being bought first. */
export function coversScreen(
  buying: readonly (CoverTerms & { units: number })[],
  covers: readonly HeldCover[],
  wantedPage: number,
): Screen {
  const lines = [...buying.map(buyingLine), ...covers.map(coverLine)];
  if (lines.length === 0) return screen(say('covers-empty'), ...startButtons(), [homeButton]);
  const pages = Math.ceil(lines.length / perPage);
  const page = Math.min(wantedPage, pages - 1);
  const turns: Button[] = [];
  if (page > 0) turns.push({ label: say('button-earlier'), tap: { kind: 'covers', page: page - 1 } });
  if (page < pages - 1) turns.push({ label: say('button-more'), tap: { kind: 'covers', page: page + 1 } });
  return {
    paragraphs: [say('covers-title', { page: page + 1, pages }), lines.slice(page * perPage, (page + 1) * perPage)],
    buttons: [...(turns.length > 0 ? [turns] : []), [flightButton, walletButton, homeButton]],
  };
}

function buyingLine(order: CoverTerms & { units: number }): Said {
  return say('cover-buying', { units: order.units, ...coverValues(order) });
}

function coverLine(cover: HeldCover): Said {
  const standing = standingOf(cover);
  const values = { units: cover.units, ...coverValues(cover.series) };
  switch (standing.kind) {
    case 'waiting':
      return say('cover-waiting', { ...values, most: { dollars: standing.most } });
    case 'ended':
      return say('cover-ended', values);
    case 'paid':
      return say('cover-paid', { ...values, amount: { dollars: standing.amount } });
    case 'owed':
      return say('cover-owed', { ...values, amount: { dollars: standing.amount } });
    case 'refunded':
      return say('cover-refunded', { ...values, amount: { dollars: standing.amount } });
    case 'refundOwed':
      return say('cover-refund-owed', { ...values, amount: { dollars: standing.amount } });
  }
}
