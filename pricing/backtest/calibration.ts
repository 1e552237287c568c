/** How well chances were told: log-loss against plainer ways, deciles, and the slope of a recalibration. */
import { type FlightCounts, sumOf, type Tally } from '../countFlights.ts';
import type { FlightBook } from './flightBook.ts';

type LogLoss = { global: number; carrier: number; route: number; shrunk: number };

/** A tenth of the flights, from the surest on: what was told and what came. */
type Decile = { flights: number; told: number; came: number };

export type Calibration = {
  logLoss: LogLoss;
  deciles: Decile[];
  /**
   * Of a logistic regression of what came on the logit of what was told: 1 is right, less means told too boldly, whether or not all was
   * told too high (Cox, Two Further Applications of a Model for Binary Regression, Biometrika 45, 1958).
   */
  slope: number;
  /** Its standard error, stretches of three days taken as one draw each, since flights of a storm fail together. */
  slopeError: number;
  /** What was told, on average, and what came. */
  told: number;
  came: number;
};

/** Weight of the parent in the plain yardsticks, in flights. */
const PLAIN_PSEUDO_FLIGHTS = 200;

/** As long as the longest recorded storm. */
const STRETCH_DAYS = 3;

export function calibrationOf(book: FlightBook, train: FlightCounts): Calibration {
  const tallies = tallyRows(book);
  const chances = book.rows.map(({ chance }) => chance);
  const all = sumOf(tallies);
  const told = tallies.reduce((sum, { flights }, i) => sum + flights * (chances[i] ?? 0), 0) / all.flights;
  return {
    logLoss: { ...plainLosses(book, tallies, train), shrunk: logLoss(tallies, chances) },
    deciles: decilesOf(tallies, chances),
    ...slopeOf(book, tallies, chances),
    told,
    came: all.triggered / all.flights,
  };
}

function tallyRows(book: FlightBook): Tally[] {
  const tallies = book.rows.map(() => ({ flights: 0, triggered: 0 }));
  for (let i = 0; i < book.row.length; i++) {
    const tally = tallies[book.row[i] ?? -1];
    if (tally === undefined) throw new RangeError(`Flight ${i} has no row.`);
    tally.flights += 1;
    tally.triggered += book.paid[i] ?? 0;
  }
  return tallies;
}

/** One rate for all; by carrier; by carrier's route: without months, without a longer record, each shrunk by a plain rule. */
function plainLosses(book: FlightBook, tallies: readonly Tally[], train: FlightCounts): Omit<LogLoss, 'shrunk'> {
  const all = sumOf(train.routes);
  const rate = all.flights === 0 ? 0 : all.triggered / all.flights;
  const shrunk = (own: Tally | undefined, parent: number) =>
    own === undefined ? parent : (own.triggered + PLAIN_PSEUDO_FLIGHTS * parent) / (own.flights + PLAIN_PSEUDO_FLIGHTS);
  const group = (keyOf: (route: FlightCounts['routes'][number]) => string) =>
    new Map([...Map.groupBy(train.routes, keyOf)].map(([key, members]) => [key, sumOf(members)]));
  const carriers = group(({ carrier }) => carrier);
  const routes = group(({ carrier, origin, destination }) => `${carrier} ${origin} ${destination}`);
  const byCarrier = book.rows.map(({ carrier }) => shrunk(carriers.get(carrier), rate));
  const byRoute = book.rows.map(({ carrier, origin, destination }, i) =>
    shrunk(routes.get(`${carrier} ${origin} ${destination}`), byCarrier[i] ?? rate),
  );
  return {
    global: logLoss(
      tallies,
      book.rows.map(() => rate),
    ),
    carrier: logLoss(tallies, byCarrier),
    route: logLoss(tallies, byRoute),
  };
}

/** Mean over flights. A chance of nothing counts as one in a thousand, else a single miss would be infinite. */
function logLoss(tallies: readonly Tally[], chances: readonly number[]): number {
  let [loss, flights] = [0, 0];
  for (const [i, tally] of tallies.entries()) {
    const chance = Math.min(0.999, Math.max(0.001, chances[i] ?? 0));
    loss -= tally.triggered * Math.log(chance) + (tally.flights - tally.triggered) * Math.log(1 - chance);
    flights += tally.flights;
  }
  return loss / flights;
}

function decilesOf(tallies: readonly Tally[], chances: readonly number[]): Decile[] {
  const order = chances.map((_, i) => i).sort((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0) || a - b);
  const { flights } = sumOf(tallies);
  const deciles = Array.from({ length: 10 }, () => ({ flights: 0, told: 0, came: 0 }));
  let before = 0;
  for (const i of order) {
    const tally = tallies[i];
    const decile = deciles[Math.min(9, Math.floor((10 * before) / flights))];
    if (tally === undefined || decile === undefined) continue;
    decile.flights += tally.flights;
    decile.told += tally.flights * (chances[i] ?? 0);
    decile.came += tally.triggered;
    before += tally.flights;
  }
  return deciles.map(({ flights: n, told, came }) => ({
    flights: n,
    told: n === 0 ? 0 : told / n,
    came: n === 0 ? 0 : came / n,
  }));
}

/** Newton's method on intercept and slope. 0 when all chances are alike, so that there is nothing to learn a slope from. */
function slopeOf(
  book: FlightBook,
  tallies: readonly Tally[],
  chances: readonly number[],
): Pick<Calibration, 'slope' | 'slopeError'> {
  const logits = chances.map((chance) => Math.log(clip(chance) / (1 - clip(chance))));
  let [intercept, slope] = [0, 1];
  for (let step = 0; step < 50; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (const [i, { flights, triggered }] of tallies.entries()) {
      const x = logits[i] ?? 0;
      const p = 1 / (1 + Math.exp(-intercept - slope * x));
      const weight = flights * p * (1 - p);
      g0 += triggered - flights * p;
      g1 += (triggered - flights * p) * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 1e-9)) return { slope: 0, slopeError: 0 };
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    intercept += d0;
    slope += d1;
    if (Math.abs(d0) + Math.abs(d1) < 1e-10) {
      const told = logits.map((x) => 1 / (1 + Math.exp(-intercept - slope * x)));
      const pull = logits.map((x) => (h00 * x - h01) / determinant);
      return { slope, slopeError: errorOf(book, told, pull) };
    }
  }
  return { slope, slopeError: Infinity };
}

/** Sandwich estimate: how far every stretch of days by itself pulls the slope. */
function errorOf(book: FlightBook, told: readonly number[], pull: readonly number[]): number {
  const stretches = new Map<number, number>();
  for (const [flight, row] of book.row.entries()) {
    const stretch = Math.floor((book.day[flight] ?? 0) / STRETCH_DAYS);
    const residual = (book.paid[flight] ?? 0) - (told[row] ?? 0);
    stretches.set(stretch, (stretches.get(stretch) ?? 0) + residual * (pull[row] ?? 0));
  }
  return Math.sqrt([...stretches.values()].reduce((sum, own) => sum + own * own, 0));
}

function clip(chance: number): number {
  return Math.min(1 - 1e-6, Math.max(1e-6, chance));
}
