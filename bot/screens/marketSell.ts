import type { HeldCover, Series } from '../../db/covers.ts';
import { type Button, type Screen, screen } from '../screen.ts';
import { coverCost } from '../usecases/decideOffer.ts';
import type { SaleDecision } from '../usecases/market/decideMarket.ts';
import { type Said, say } from '../words.ts';
import { comparedText, marketTap } from './market.ts';
import { coversButton, homeButton, marketButton, pagedButtons } from './parts.ts';
import { coverValues } from './subjectText.ts';

/** Listing covers: which, how many, at what price. */

const usualUnits = [1, 3, 5, 10];

export function sellButton(seriesId: bigint): Button {
  return { label: say('button-back'), tap: marketTap({ kind: 'sellCover', seriesId }) };
}

export function chooseCoverScreen(covers: readonly HeldCover[], page: number): Screen {
  if (covers.length === 0) return screen(say('nothing-to-sell'), [marketButton, homeButton]);
  const choices = covers.map(
    ({ series, units }): Button => ({
      label: say('button-cover', { units, ...coverValues(series) }),
      tap: marketTap({ kind: 'sellCover', seriesId: series.seriesId }),
    }),
  );
  const turn = (to: number) => marketTap({ kind: 'sell', page: to });
  return screen(say('choose-cover'), ...pagedButtons({ choices, width: 1, height: 6, page, turn, back: marketButton }));
}

/** @param held covers that the person has now. */
export function chooseCountScreen(series: Series, held: number): Screen {
  const { seriesId } = series;
  const counts = [...new Set([...usualUnits.filter((count) => count < held), held])];
  const buttons = counts.map(
    (units): Button => ({
      label: say('button-units', { units }),
      tap: marketTap({ kind: 'sellUnits', seriesId, units }),
    }),
  );
  const other: Button = {
    label: say('button-other-units'),
    tap: marketTap({ kind: 'askSell', seriesId }),
    asks: 'form-sell-units',
  };
  return screen(say('choose-count', { held, ...coverValues(series) }), [...buttons, other], [marketButton]);
}

export function askCountScreen(seriesId: bigint): Screen {
  const form = { label: say('button-type-units'), asks: 'form-sell-units' } as const;
  return { ...screen(say('ask-sell-units'), [sellButton(seriesId)]), form };
}

export function askPriceScreen(series: Series, units: number, feeBps: number): Screen {
  const values = { units, ...coverValues(series), payout: { price: series.payout }, fee: feeBps / 100 };
  const form = { label: say('button-type-dollars'), asks: 'form-price' } as const;
  return { ...screen(say('ask-price', values), [sellButton(series.seriesId)]), form };
}

export function saleQuestion(
  series: Series,
  sale: { units: number; pricePerUnit: bigint; get: bigint; fee: bigint; cutoff: number },
): Said {
  return say('list-question', {
    units: sale.units,
    ...coverValues(series),
    price: { dollars: sale.pricePerUnit },
    compared: { text: comparedText(sale.pricePerUnit) },
    get: { exact: sale.get },
    fee: { exact: sale.fee },
    cutoff: { moment: sale.cutoff },
  });
}

export function refusedSaleScreen(series: Series, decision: Exclude<SaleDecision, { kind: 'confirm' }>): Screen {
  const { seriesId } = series;
  switch (decision.kind) {
    case 'closed':
      return screen(say('sale-over', { cutoff: { moment: decision.cutoff } }), [coversButton, marketButton]);
    case 'onlyHave': {
      if (decision.count === 0) return notHeldScreen();
      const all: Button = {
        label: say('button-units', { units: decision.count }),
        tap: marketTap({ kind: 'sellUnits', seriesId, units: decision.count }),
      };
      return screen(say('only-have', { count: decision.count }), [all, sellButton(seriesId)]);
    }
    case 'aboveIssue': {
      const form = { label: say('button-type-dollars'), asks: 'form-price' } as const;
      return {
        ...screen(say('price-too-high', { issue: { price: coverCost } }), [sellButton(seriesId)]),
        form,
      };
    }
  }
}

export function notHeldScreen(): Screen {
  return screen(say('cover-not-held'), [coversButton, marketButton]);
}

export function decidedScreen(): Screen {
  return screen(say('cover-decided'), [coversButton, marketButton]);
}
