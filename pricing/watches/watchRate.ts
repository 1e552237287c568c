/** Rate rows of what is watched over days: stations and coins. */
import { depegRow } from '../../chain/deploy/products/depeg.ts';
import { divergenceRow } from '../../chain/deploy/products/divergence.ts';
import { dropRow } from '../../chain/deploy/products/drop.ts';
import { dryRow } from '../../chain/deploy/products/dry.ts';
import { frostRow } from '../../chain/deploy/products/frost.ts';
import { heatRow } from '../../chain/deploy/products/heat.ts';
import type { ProductRow } from '../../chain/deploy/products/productRow.ts';
import { wetRow } from '../../chain/deploy/products/wet.ts';
import { maskSubject } from '../../chain/subject.ts';
import { encodeWatch } from '../../chain/watchSubject.ts';
import { compareText } from '../flightRecord.ts';
import type { RateLeaf } from '../merkleTree.ts';

export type WatchPeril = 'dry' | 'wet' | 'heat' | 'frost' | CoinPeril;
export type CoinPeril = 'drop' | 'depeg' | 'divergence';

/**
 * What one row prices: `monthDay` is the first day as MMDD, empty where rates know no season. `detail` as in the subject: what a station
 * measures, the second coin of a pair. Trigger and exit in the product's unit.
 */
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

type PerilSettings = {
  /** The product as it is listed: its number, the columns that pick a rate, and the terms on which it is sold. */
  row: ProductRow;
  /** Of its subjects; empty where each row has its own. */
  detail: string;
  /** Divides the index into what people read. */
  unit: { divisor: number; name: string };
};

const tenthsOfMillimetre = { divisor: 10, name: 'mm' };
const tenthsOfDegree = { divisor: 10, name: '°C' };
const basisPoints = { divisor: 100, name: '%' };

/** What every peril is on chain, and the terms its rates are made for. */
export const perils: Record<WatchPeril, PerilSettings> = {
  dry: {
    row: dryRow,
    detail: 'RAIN',
    unit: tenthsOfMillimetre,
  },
  wet: {
    row: wetRow,
    detail: 'RAIN',
    unit: tenthsOfMillimetre,
  },
  heat: {
    row: heatRow,
    detail: 'TMAX',
    unit: tenthsOfDegree,
  },
  frost: {
    row: frostRow,
    detail: 'TMIN',
    unit: tenthsOfDegree,
  },
  drop: { row: dropRow, detail: '', unit: basisPoints },
  depeg: { row: depegRow, detail: '', unit: basisPoints },
  divergence: { row: divergenceRow, detail: '', unit: basisPoints },
};

const DAY = 86_400;

/** The listed terms of a watch of so many days. `lastDay`: how many days before its start it can last be bought. */
export function saleTerms(peril: WatchPeril, days: number) {
  const { settings } = perils[peril].row;
  return { terms: { ...settings, watch: settings.watch + days * DAY }, lastDay: settings.lead / DAY + 1 };
}

export function isPeril(text: string): text is WatchPeril {
  return text in perils;
}

/** The row's subject, masked. @throws MalformedSubjectError when a name or a length has no place in its columns. */
export function watchLeaf({ peril, name, monthDay, days, detail, trigger, exit, ratePpm }: WatchRate): RateLeaf {
  const { product, settings } = perils[peril].row;
  const date = monthDay === '' ? '2000-01-01' : `2000-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`;
  const maskedSubject = maskSubject(encodeWatch({ name, date, days, detail }), settings.rateColumns);
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

/** As `dry USW00024233 0601 92 500`: peril, name (of a pair both), first day, days, trigger. */
export function termsText({ peril, name, monthDay, days, detail, trigger }: WatchTerms): string {
  const second = detail.includes('/') ? detail : '';
  return [peril, name, second, monthDay, days, trigger].filter((part) => part !== '').join(' ');
}
