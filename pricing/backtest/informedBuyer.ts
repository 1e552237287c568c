/**
 * A buyer who knows the forecast: chooses, `daysAhead` of a flight, the tenth of all flights whose airport-day the forecast makes worst.
 *
 * What there is to know of an airport's day is how much worse than told it became, on a scale of logarithms. A forecast
 * that explains the share s of the variance of that is s times the truth plus noise of variance s(1 − s) σ², the best that such a
 * forecast can say (linear regression on a normal pair). `SKILL` is that share, by days ahead: as if all that delays flights were
 * weather, and as well foretold as temperature and rain are on average. That is more than any buyer can know.
 *
 * Sources: H. Stern, AMS Annual Meeting 2017, paper 2.4: day-1 forecasts of Melbourne's maximum temperature explain 80 to 90 % of the variance,
 * those of days 5 to 7 about 50 %; H. Stern, AMS Annual Meeting 2009, paper 148847 (forecasts of 2006–07): all elements together 11.2 %
 * on day 8, 7.2 % on day 9, 3.4 % on day 10 (17.5, 10.0 and 4.6 % of maximum temperature, 4.2, 3.1 and 0.9 % of rain);
 * Stern & Davidson 2015 (doi 10.1002/qj.2559): limited skill to day 14. Days 5 to 7 take the ratio of all elements to
 * temperature on day 8 (0.64) along; the days between are drawn through by eye, on the generous side.
 */
import { offerOf } from '../payout.ts';
import { type FlightBook, rowAt } from './flightBook.ts';
import { normalFrom, randomFrom } from './random.ts';
import type { SaleTerms } from './sellBook.ts';

/** Days ahead, and the share of variance explained. */
const SKILL: readonly (readonly [daysAhead: number, share: number])[] = [
  [1, 0.85],
  [2, 0.75],
  [3, 0.65],
  [5, 0.4],
  [6, 0.32],
  [7, 0.2],
  [8, 0.112],
  [9, 0.072],
  [10, 0.034],
  [14, 0.01],
];

export type Informed = {
  daysAhead: number;
  skill: number;
  /** Of the covers on the tenth of flights that looked worst. */
  lossRatio: number;
  /** Of all flights, the share that looked worth more than their dollar. */
  worthIt: number;
  /** What rates would have to be multiplied by for the loss ratio to be 1 at most. */
  fairMultiple: number;
};

const DRAWS = 10;
const CHOSEN = 0.1;
const DAY = 86_400;

/** Share of variance that a forecast explains so many days ahead; straight lines between the named days. */
function skillAt(daysAhead: number): number {
  const after = SKILL.findIndex(([days]) => days >= daysAhead);
  if (after === -1) return 0;
  const [days1, share1] = SKILL[after] ?? [0, 0];
  const [days0, share0] = SKILL[after - 1] ?? [0, 1];
  return share0 + ((share1 - share0) * (daysAhead - days0)) / (days1 - days0);
}

/** As if the desk sold until `daysAhead` of the flight, at its rates times `multiple`. */
export function informedBuyer(book: FlightBook, terms: SaleTerms, daysAhead: number): Informed {
  const places = placesOf(book);
  const at = (multiple: number, draws: number) => buy(book, terms, places, { daysAhead, multiple, draws });
  const asOffered = at(1, DRAWS);
  let fairMultiple = 1;
  while (fairMultiple < 64 && at(fairMultiple, 2).lossRatio > 1) fairMultiple *= 1.25;
  return { daysAhead, skill: skillAt(daysAhead), ...asOffered, fairMultiple };
}

/** One airport's day: how much worse than told, as a logarithm, and which flights it holds. */
type Place = { flights: number[]; worse: number };
type Places = { places: Place[]; variance: number };

function placesOf(book: FlightBook): Places {
  const days = new Map<number, { flights: number[]; told: number; came: number }>();
  for (let flight = 0; flight < book.row.length; flight++) {
    const { from, chance } = rowAt(book, flight);
    const key = (book.day[flight] ?? 0) * book.airports.length + from;
    const place = days.get(key) ?? { flights: [], told: 0, came: 0 };
    days.set(key, place);
    place.flights.push(flight);
    place.told += chance;
    place.came += book.paid[flight] ?? 0;
  }
  const raw = [...days.values()].map(({ flights, told, came }) => ({
    flights,
    log: Math.log((came + 1) / (told + 1)),
  }));
  const count = book.row.length;
  const mean = raw.reduce((sum, { flights, log }) => sum + flights.length * log, 0) / count;
  const variance = raw.reduce((sum, { flights, log }) => sum + flights.length * (log - mean) ** 2, 0) / count;
  return { places: raw.map(({ flights, log }) => ({ flights, worse: log - mean })), variance };
}

type Purchase = { daysAhead: number; multiple: number; draws: number };

function buy(
  book: FlightBook,
  terms: SaleTerms,
  { places, variance }: Places,
  { daysAhead, multiple, draws }: Purchase,
) {
  const skill = skillAt(daysAhead);
  const normal = normalFrom(randomFrom(365));
  const payouts = book.rows.map(({ ratePpm }) => {
    const rate = Math.min(1_000_000, Math.ceil(ratePpm * multiple));
    const { payoutUsd, sold } = offerOf(rate, { ...terms, lead: 0 }, daysAhead * DAY);
    return sold ? payoutUsd : 0;
  });
  let [premium, payout, worthIt] = [0, 0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const seen = places.map((place) => {
      const foretold = skill * place.worse + Math.sqrt(skill * (1 - skill) * variance) * normal();
      return { flights: place.flights, times: Math.exp(foretold - (skill * variance) / 2) };
    });
    let left = Math.ceil(book.row.length * CHOSEN);
    for (const { flights, times } of seen.sort((a, b) => b.times - a.times)) {
      for (const flight of flights) {
        const pays = payouts[book.row[flight] ?? -1] ?? 0;
        if (rowAt(book, flight).chance * times * pays > 1) worthIt += 1;
        if (left <= 0 || pays === 0) continue;
        left -= 1;
        premium += 1;
        if (book.paid[flight] === 1) payout += pays;
      }
    }
  }
  return { lossRatio: premium === 0 ? 0 : payout / premium, worthIt: worthIt / (draws * Math.max(1, book.row.length)) };
}
