/** Prices flights on one span and sells them on another. */
import { countFlights } from '../countFlights.ts';
import type { Span } from '../days.ts';
import { type LoggedRoute, spanOf } from '../flightLog.ts';
import type { LongRecord } from '../longRecord.ts';
import { type Estimator, estimatorOf } from '../shrinkRates.ts';
import { type Calibration, calibrationOf } from './calibration.ts';
import { type FlightBook, flightBookOf, rowAt } from './flightBook.ts';
import { type Informed, informedBuyer } from './informedBuyer.ts';
import { figuresOf, type SaleFigures } from './measureSale.ts';
import { type Refusals, type SaleTerms, sellBook } from './sellBook.ts';

export type BacktestOptions = { train: Span; test: Span; terms: SaleTerms; daysAhead: number; poolUsd: number };

export type FlightBacktest = {
  trained: { flights: number; triggered: number; year: Estimator['year'] };
  tested: { flights: number; known: Record<'flight' | 'route' | 'carrier' | 'nothing', number> };
  /** One dollar on every flight. */
  sale: SaleFigures;
  refused: Refusals;
  /** More dollars on flights that are more often late. */
  worried: SaleFigures;
  /** The first sale with one cap left out. */
  without: Record<'flight' | 'originDay' | 'destinationDay', SaleFigures>;
  calibration: Calibration;
  informed: Informed[];
  /** At the product's own lead. */
  informedAtLead: Informed;
};

export type NoBacktest = { ok: false; span: 'train' | 'test'; has: Span | undefined };

/** Days ahead at which an informed buyer is tried. */
const LEADS = [1, 2, 3, 5, 7, 10, 14];
const DAY = 86_400;

/** A span of which the files have no flight is said, with what they do have. */
export function backtestFlights(
  logged: readonly LoggedRoute[],
  record: LongRecord,
  { train, test, terms, daysAhead, poolUsd }: BacktestOptions,
): { ok: true; result: FlightBacktest } | NoBacktest {
  const counts = countFlights(logged, train);
  if (counts.routes.length === 0) return { ok: false, span: 'train', has: spanOf(logged) };
  const estimator = estimatorOf(counts, record);
  const book = flightBookOf(logged, test, estimator);
  if (book.row.length === 0) return { ok: false, span: 'test', has: spanOf(logged) };
  const sell = (caps: SaleTerms['caps'], unitsOf: (flight: number) => number) =>
    sellBook(book, { terms: { ...terms, caps }, daysAhead, poolUsd, unitsOf });
  const one = () => 1;
  const sale = sell(terms.caps, one);
  const calibration = calibrationOf(book, counts);
  const worried = (flight: number) => Math.max(1, Math.round((3 * rowAt(book, flight).chance) / calibration.told));
  const all = counts.routes.reduce((sum, { flights }) => sum + flights, 0);
  return {
    ok: true,
    result: {
      trained: {
        flights: all,
        triggered: counts.routes.reduce((sum, { triggered }) => sum + triggered, 0),
        year: estimator.year,
      },
      tested: { flights: book.row.length, known: knownIn(book) },
      sale: figuresOf(sale),
      refused: sale.refused,
      worried: figuresOf(sell(terms.caps, worried)),
      without: {
        flight: figuresOf(sell({ ...terms.caps, flight: undefined }, one)),
        originDay: figuresOf(sell({ ...terms.caps, originDay: undefined }, one)),
        destinationDay: figuresOf(sell({ ...terms.caps, destinationDay: undefined }, one)),
      },
      calibration,
      informed: LEADS.map((lead) => informedBuyer(book, terms, lead)),
      informedAtLead: informedBuyer(book, terms, Math.ceil(terms.lead / DAY)),
    },
  };
}

function knownIn(book: FlightBook): FlightBacktest['tested']['known'] {
  const known = { flight: 0, route: 0, carrier: 0, nothing: 0 };
  for (let flight = 0; flight < book.row.length; flight++) known[rowAt(book, flight).known] += 1;
  return known;
}
