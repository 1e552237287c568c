/** Rate rows of what is watched over days: stations and coins. */
import { depegProduct, dropProduct, dryProduct, frostProduct, heatProduct, wetProduct } from '../../chain/products.ts';
import { maskSubject } from '../../chain/subject.ts';
import { encodeWatch, seasonRateColumns, undatedRateColumns } from '../../chain/watchSubject.ts';
import { compareText } from '../flightRecord.ts';
import type { RateLeaf } from '../merkleTree.ts';
import type { PriceSettings, TimeSettings } from '../payout.ts';

export type WatchPeril = 'dry' | 'wet' | 'heat' | 'frost' | 'drop' | 'depeg';

/** What one row prices: `monthDay` is the first day as MMDD, empty where rates know no season. Trigger and exit in the product's unit. */
export type WatchTerms = {
  peril: WatchPeril;
  name: string;
  monthDay: string;
  days: number;
  detail: string;
  trigger: number;
  exit: number;
};

/** A row: the expected share of the full payout, part of its error included, in parts per million. */
export type WatchRate = WatchTerms & { ratePpm: number };

const DAY = 86_400;

type PerilSettings = {
  product: number;
  /** Columns of the subject that pick the row. */
  rateColumns: number;
  detail: string;
  /** Divides the index into what people read. */
  unit: { divisor: number; name: string };
  terms: PriceSettings & TimeSettings;
};

/** A season is sold until two weeks before it: weather forecasts say little beyond (docs/pricing.md). */
const weatherTerms = {
  lead: 14 * DAY,
  watch: 0,
  settleWithin: 14 * DAY,
  marginBps: 10_500,
  capitalCostBps: 1_000,
  feeBps: 500,
};

/** Coins have no forecast; a day keeps news and their price apart. */
const coinTerms = { lead: DAY, watch: 0, settleWithin: 7 * DAY, marginBps: 10_500, capitalCostBps: 1_000, feeBps: 500 };

const tenthsOfMillimetre = { divisor: 10, name: 'mm' };
const tenthsOfDegree = { divisor: 10, name: '°C' };
const basisPoints = { divisor: 100, name: '%' };

/** What every peril is on chain, and the terms its rates are made for. */
export const perils: Record<WatchPeril, PerilSettings> = {
  dry: {
    product: dryProduct,
    rateColumns: seasonRateColumns,
    detail: 'RAIN',
    unit: tenthsOfMillimetre,
    terms: weatherTerms,
  },
  wet: {
    product: wetProduct,
    rateColumns: seasonRateColumns,
    detail: 'RAIN',
    unit: tenthsOfMillimetre,
    terms: weatherTerms,
  },
  heat: {
    product: heatProduct,
    rateColumns: seasonRateColumns,
    detail: 'TMAX',
    unit: tenthsOfDegree,
    terms: weatherTerms,
  },
  frost: {
    product: frostProduct,
    rateColumns: seasonRateColumns,
    detail: 'TMIN',
    unit: tenthsOfDegree,
    terms: weatherTerms,
  },
  drop: { product: dropProduct, rateColumns: undatedRateColumns, detail: '', unit: basisPoints, terms: coinTerms },
  depeg: { product: depegProduct, rateColumns: undatedRateColumns, detail: '', unit: basisPoints, terms: coinTerms },
};

export function isPeril(text: string): text is WatchPeril {
  return text in perils;
}

/** The row's subject, masked. @throws MalformedSubjectError when a name or a length has no place in its columns. */
export function watchLeaf({ peril, name, monthDay, days, detail, trigger, exit, ratePpm }: WatchRate): RateLeaf {
  const { product, rateColumns } = perils[peril];
  const date = monthDay === '' ? '2000-01-01' : `2000-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`;
  const maskedSubject = maskSubject(encodeWatch({ name, date, days, detail }), rateColumns);
  return { product, maskedSubject, trigger, exit, ratePpm };
}

/** Order of rows in a table. */
export function byTerms(a: WatchTerms, b: WatchTerms): number {
  return (
    compareText(a.name, b.name) ||
    compareText(a.monthDay, b.monthDay) ||
    a.days - b.days ||
    compareText(a.detail, b.detail) ||
    a.trigger - b.trigger ||
    a.exit - b.exit
  );
}

/** As `dry USW00024233 0601 92 500`: peril, name, first day, days, trigger. */
export function termsText({ peril, name, monthDay, days, trigger }: WatchTerms): string {
  return [peril, name, monthDay, days, trigger].filter((part) => part !== '').join(' ');
}
