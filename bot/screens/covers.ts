import type { HeldCover } from '../../db/covers.ts';
import type { CoverStage } from '../coverStage.ts';
import { standingOf } from '../coverStanding.ts';
import type { Button, Screen } from '../screen.ts';
import { rows, screen } from '../screen.ts';
import { type Said, say } from '../words.ts';
import { giveButton } from './gift.ts';
import { marketTap } from './market.ts';
import { certificateButton } from './nextSteps.ts';
import { coverButton, coversButton, flightButton, homeButton, startButtons, walletButton } from './parts.ts';
import { type CoverTerms, coverValues } from './subjectText.ts';

const perPage = 10;

/** A cover and, while nothing is decided, what it waits for. */
export type ShownCover = { cover: HeldCover; stage: CoverStage };

/** A page of covers, those being bought first. */
export function coversScreen(
  buying: readonly (CoverTerms & { units: number })[],
  covers: readonly ShownCover[],
  wantedPage: number,
): Screen {
  const lines = [
    ...buying.map((order) => ({ said: buyingLine(order), seriesId: null })),
    ...covers.map((shown) => ({ said: coverLine(shown), seriesId: shown.cover.series.seriesId })),
  ];
  if (lines.length === 0) return screen(say('covers-empty'), ...startButtons(), [homeButton]);
  const pages = Math.ceil(lines.length / perPage);
  const page = Math.min(wantedPage, pages - 1);
  const shown = lines.slice(page * perPage, (page + 1) * perPage);
  const turns: Button[] = [];
  if (page > 0) turns.push({ label: say('button-earlier'), tap: { kind: 'covers', page: page - 1 } });
  if (page < pages - 1) turns.push({ label: say('button-more'), tap: { kind: 'covers', page: page + 1 } });
  const details = shown.flatMap(({ seriesId }, i) =>
    seriesId === null ? [] : [coverButton(seriesId, say('button-details-of', { number: i + 1 }))],
  );
  return {
    paragraphs: [
      say('covers-title', { page: page + 1, pages }),
      shown.map(({ said }, i) => say('cover-numbered', { number: i + 1, line: { text: said } })),
    ],
    buttons: [...rows(details, 5), ...(turns.length > 0 ? [turns] : []), [flightButton, walletButton, homeButton]],
  };
}

/** @param receipt a link to the newest transaction, or null without an explorer. */
export function coverScreen({ cover, stage }: ShownCover, receipt: string | null): Screen {
  const { series, units, settlement } = cover;
  const { seriesId } = series;
  const open = settlement === null;
  const links: Button[] = receipt === null ? [] : [{ label: say('button-receipt'), url: receipt }];
  const give = open ? [giveButton(seriesId)] : [];
  const sell: Button[] =
    stage.kind === 'onSale' ? [{ label: say('button-sell'), tap: marketTap({ kind: 'sellCover', seriesId }) }] : [];
  const each = say('cover-each', { payout: { price: series.payout }, units });
  return {
    paragraphs: open ? [coverLine({ cover, stage }), each] : [coverLine({ cover, stage })],
    buttons: [
      [certificateButton(seriesId), ...give, ...sell],
      [...links, coversButton, homeButton],
    ],
  };
}

function buyingLine(order: CoverTerms & { units: number }): Said {
  return say('cover-buying', { units: order.units, ...coverValues(order) });
}

function coverLine({ cover, stage }: ShownCover): Said {
  const standing = standingOf(cover);
  const values = { units: cover.units, ...coverValues(cover.series) };
  switch (standing.kind) {
    case 'waiting': {
      const stageSaid = stageText(stage);
      const most = { dollars: standing.most };
      if (stageSaid === null) return say('cover-waiting', { ...values, most });
      return say('cover-open', { ...values, most, stage: { text: stageSaid } });
    }
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

function stageText(stage: CoverStage): Said | null {
  switch (stage.kind) {
    case 'unread':
      return null;
    case 'onSale':
      return say('stage-on-sale', { until: { moment: stage.until } });
    case 'before':
      return say('stage-before', { start: { moment: stage.start } });
    case 'watching':
      return say('stage-watching', { end: { moment: stage.end } });
    case 'awaited':
      return say('stage-awaited', { latest: { moment: stage.latest } });
    case 'reported':
      return say('stage-reported', { reporters: stage.reporters, until: { moment: stage.until } });
    case 'disputed':
      return stage.latest === null
        ? say('stage-disputed')
        : say('stage-disputed-until', { latest: { moment: stage.latest } });
    case 'final':
      return say('stage-final');
  }
}
