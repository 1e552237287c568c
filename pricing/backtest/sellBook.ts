/** Sells a book day by day as the desk would: cutoff, rails, caps and full backing, and settles it. */
import { type Offer, offerOf, type PriceSettings, type TimeSettings } from '../payout.ts';
import { type FlightBook, rowAt } from './flightBook.ts';

/** Dollars and shares as in the product's settings; undefined leaves a cap out. */
type CapSettings = { poolShareBps: number; dollars: number } | undefined;

export type SaleTerms = PriceSettings &
  TimeSettings & { caps: { flight: CapSettings; originDay: CapSettings; destinationDay: CapSettings } };

export type SaleOptions = {
  terms: SaleTerms;
  /** Whole days before the flight's day on which everybody buys. */
  daysAhead: number;
  poolUsd: number;
  /** How many one-dollar covers of a flight people want. */
  unitsOf(flight: number): number;
};

/** Why covers were not sold, in covers. */
export type Refusals = {
  load: number;
  cutoff: number;
  flight: number;
  originDay: number;
  destinationDay: number;
  pool: number;
};

/** A day of flights: what was earned and paid on those sold. */
export type DayResult = { day: number; policies: number; premiumUsd: number; payoutUsd: number; exposureUsd: number };

export type SaleResult = {
  days: DayResult[];
  refused: Refusals;
  /** Most that was set aside at once, and what the pool held then. */
  peakLockedUsd: number;
  poolAtPeakUsd: number;
  endPoolUsd: number;
};

const DAY = 86_400;
const SETTLED_AFTER = 3;

export function sellBook(book: FlightBook, options: SaleOptions): SaleResult {
  const { terms, daysAhead } = options;
  const offers = new Map<number, Offer>();
  const offerFor = (row: number, ratePpm: number) => {
    let offer = offers.get(row);
    if (offer === undefined) {
      offer = offerOf(ratePpm, terms, daysAhead * DAY);
      offers.set(row, offer);
    }
    return offer;
  };
  const pool = { assets: options.poolUsd, locked: 0, peak: 0, assetsAtPeak: options.poolUsd };
  const refused: Refusals = { load: 0, cutoff: 0, flight: 0, originDay: 0, destinationDay: 0, pool: 0 };
  const days: DayResult[] = [];
  const open: { result: DayResult; locked: number }[] = [];
  for (let first = 0; first < book.day.length; ) {
    const day = book.day[first] ?? 0;
    while (open[0] !== undefined && open[0].result.day + SETTLED_AFTER <= day - daysAhead)
      settle(open.shift(), pool, terms);
    let last = first;
    while (last < book.day.length && book.day[last] === day) last++;
    const { result, locked } = sellDay(book, [first, last], options, pool, refused, offerFor);
    days.push(result);
    open.push({ result, locked });
    if (pool.locked > pool.peak) [pool.peak, pool.assetsAtPeak] = [pool.locked, pool.assets];
    first = last;
  }
  for (const rest of open) settle(rest, pool, terms);
  return { days, refused, peakLockedUsd: pool.peak, poolAtPeakUsd: pool.assetsAtPeak, endPoolUsd: pool.assets };
}

type Pool = { assets: number; locked: number; peak: number; assetsAtPeak: number };

function sellDay(
  book: FlightBook,
  [first, last]: [number, number],
  { terms, daysAhead, unitsOf }: SaleOptions,
  pool: Pool,
  refused: Refusals,
  offerFor: (row: number, ratePpm: number) => Offer,
): { result: DayResult; locked: number } {
  const result: DayResult = { day: book.day[first] ?? 0, policies: 0, premiumUsd: 0, payoutUsd: 0, exposureUsd: 0 };
  const leaving = new Map<number, number>();
  const arriving = new Map<number, number>();
  const assets = Math.max(0, pool.assets);
  const limits = {
    flight: limitOf(terms.caps.flight, assets),
    originDay: limitOf(terms.caps.originDay, assets),
    destinationDay: limitOf(terms.caps.destinationDay, assets),
  };
  let locked = 0;
  for (let flight = first; flight < last; flight++) {
    const row = rowAt(book, flight);
    const offer = offerFor(book.row[flight] ?? 0, row.ratePpm);
    const units = unitsOf(flight);
    if (units === 0) continue;
    const needed = offer.payoutUsd * units;
    const fromUsd = (leaving.get(row.from) ?? 0) + needed;
    const toUsd = (arriving.get(row.to) ?? 0) + needed;
    const refusal = refusalOf(
      offer,
      daysAhead * DAY > terms.lead,
      needed,
      fromUsd,
      toUsd,
      limits,
      pool.assets - pool.locked,
    );
    if (refusal !== undefined) {
      refused[refusal] += units;
      continue;
    }
    leaving.set(row.from, fromUsd);
    arriving.set(row.to, toUsd);
    const setAside = needed + (units * terms.feeBps) / 10_000 - units;
    pool.locked += setAside;
    locked += setAside;
    result.policies += units;
    result.premiumUsd += units;
    result.exposureUsd += needed;
    if (book.paid[flight] === 1) result.payoutUsd += needed;
  }
  return { result, locked };
}

function refusalOf(
  offer: Offer,
  inTime: boolean,
  needed: number,
  fromUsd: number,
  toUsd: number,
  limits: { flight: number; originDay: number; destinationDay: number },
  free: number,
): keyof Refusals | undefined {
  if (!inTime) return 'cutoff';
  if (!offer.sold) return 'load';
  if (needed > limits.flight) return 'flight';
  if (fromUsd > limits.originDay) return 'originDay';
  if (toUsd > limits.destinationDay) return 'destinationDay';
  return needed > free ? 'pool' : undefined;
}

function limitOf(cap: CapSettings, assets: number): number {
  return cap === undefined ? Infinity : Math.min(cap.dollars, (assets * cap.poolShareBps) / 10_000);
}

function settle(sold: { result: DayResult; locked: number } | undefined, pool: Pool, { feeBps }: SaleTerms): void {
  if (sold === undefined) return;
  pool.locked -= sold.locked;
  pool.assets += sold.result.premiumUsd * (1 - feeBps / 10_000) - sold.result.payoutUsd;
}
