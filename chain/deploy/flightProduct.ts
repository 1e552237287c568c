import { noLengthColumn } from '../products.ts';
import { flightCapColumns, flightColumns, flightRateColumns } from '../subject.ts';

const hour = 3600;
const day = 24 * hour;

/**
 * What the owner lists for flight delay, beside oracle and rates root: every number that decides what a dollar buys, and why
 * it is that number. Times in seconds.
 */
export const flightProductSettings = {
  // A day before a forecast storm a 3 % price sells a 29 % risk; forecasts beyond a week say little about one airport's day.
  lead: 7 * day,
  // Schedules are mostly firm four months ahead. The capital charge below makes cover unfair, and so unsold, long before it for
  // flights that are seldom late.
  horizon: 120 * day,
  // The date is the local one at the origin, the start is midnight UTC: up to 36 hours until that date ends everywhere, 19 hours
  // for the longest flight, and the rest for arriving late.
  watch: 3 * day,
  // Time for reporters to agree and for a dispute to be decided. Later than this, every dollar goes back.
  settleWithin: 7 * day,
  // With the fee and the capital charge of a cover bought two weeks ahead, about 65 cents of each dollar are expected to be paid out
  // at the recorded rate of 3 %.
  marginBps: 11_500,
  // What people who lock dollars for weeks against a loss may ask for a year of it.
  capitalCostBps: 1_500,
  // Reporters, keeper, gas and the people who run the bot. Taken at settlement, never from a series that is void.
  feeBps: 500,
  dateColumn: flightColumns.date.at,
  lengthColumn: noLengthColumn,
  rateColumns: flightRateColumns,
  caps: [
    // One flight may cost the pool 1 %: a hundred independent ones before it is gone.
    { columns: flightCapColumns.flight, poolShareBps: 100, dollars: 5_000 },
    // On the worst recorded day 64.5 % of an airport's flights paid: 15 % of the pool exposed then costs it 10 %.
    { columns: flightCapColumns.originDay, poolShareBps: 1_500, dollars: 75_000 },
    { columns: flightCapColumns.destinationDay, poolShareBps: 1_500, dollars: 75_000 },
  ],
} as const;
