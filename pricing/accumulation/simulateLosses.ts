/**
 * What a pool loses when covers stand as thick as its caps allow: recorded days drawn whole, in runs, so that flights of a day fail together and
 * storms keep their length.
 */
import { randomFrom } from '../backtest/random.ts';

/** One recorded day (or season) of one place: the share of exposure that it would have taken. */
export type RecordedLoss = number;

export type CapLosses = {
  /** Exposure of one cause as a share of the pool. */
  cap: number;
  /** How many causes stand at once before the pool is full. */
  causes: number;
  /** Losses as shares of the pool, premiums set off: mean, and the quantiles that 95 and 99.5 % of draws stay under. */
  mean: number;
  at95: number;
  at995: number;
  /** The worst run of the record, played again. */
  worst: number;
};

/** Days of a run are drawn together: the longest recorded storm had three. */
const RUN = 3;
const DRAWS = 20_000;

/**
 * @param places Every place's days in their order; all places have the same days, so that a draw takes the same day for all.
 * @param premiumShare Premium per dollar of exposure.
 */
export function lossesAt(cap: number, places: readonly (readonly RecordedLoss[])[], premiumShare: number): CapLosses {
  const length = places[0]?.length ?? 0;
  if (length === 0) throw new RangeError('There are no recorded days to draw from.');
  const causes = Math.max(1, Math.floor(1 / cap));
  const days = Math.ceil(causes / places.length);
  const random = randomFrom(995);
  const losses = Array.from({ length: DRAWS }, () =>
    lossOf(drawDays(days, length, random), places, causes, cap, premiumShare),
  );
  losses.sort((a, b) => a - b);
  let worst = -Infinity;
  for (let start = 0; start < length; start++)
    worst = Math.max(
      worst,
      lossOf(
        Array.from({ length: days }, (_, i) => (start + i) % length),
        places,
        causes,
        cap,
        premiumShare,
      ),
    );
  const quantile = (share: number) => losses[Math.floor(share * DRAWS)] ?? 0;
  return {
    cap,
    causes,
    mean: losses.reduce((sum, loss) => sum + loss, 0) / DRAWS,
    at95: quantile(0.95),
    at995: quantile(0.995),
    worst,
  };
}

/** The largest of `caps` whose 99.5 % loss stays under `limit`; undefined when none does. */
export function largestCap(losses: readonly CapLosses[], limit: number): CapLosses | undefined {
  return losses
    .filter(({ at995 }) => at995 <= limit)
    .reduce<CapLosses | undefined>((best, own) => (best === undefined || own.cap > best.cap ? own : best), undefined);
}

function drawDays(count: number, length: number, random: () => number): number[] {
  const days: number[] = [];
  while (days.length < count) {
    const start = Math.floor(random() * length);
    for (let i = 0; i < RUN && days.length < count; i++) days.push((start + i) % length);
  }
  return days;
}

function lossOf(
  days: readonly number[],
  places: readonly (readonly RecordedLoss[])[],
  causes: number,
  cap: number,
  premiumShare: number,
): number {
  let [loss, left] = [0, causes];
  for (const day of days)
    for (const place of places) {
      if (left === 0) break;
      left -= 1;
      loss += cap * ((place[day] ?? 0) - premiumShare);
    }
  return loss;
}
