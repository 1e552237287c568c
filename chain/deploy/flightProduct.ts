import { noLengthColumn } from '../products.ts';
import { flightCapColumns, flightColumns, flightRateColumns } from '../subject.ts';

const hour = 3600;
const day = 24 * hour;

/**
 * What the owner lists for flight delay, beside oracle and rates root: every number that decides what a dollar buys, and why
 * it is that number. Times in seconds.
 */
export const flightProductSettings = {
  // Who knows the forecast and buys the tenth of flights that look worst gets back 0.9 to 3 dollars for each a week ahead. Two weeks ahead
  // forecasts of one airport's day know one part in a hundred (docs/pricing.md).
  lead: 14 * day,
  // Schedules are mostly firm four months ahead. The capital charge below makes cover unfair, and so unsold, long before it for
  // flights that are seldom late.
  horizon: 120 * day,
  // The date is the local one at the origin, the start is midnight UTC: up to 36 hours until that date ends everywhere, 19 hours
  // for the longest flight, and the rest for arriving late.
  watch: 3 * day,
  // Time for reporters to agree and for a dispute to be decided. Later than this, every dollar goes back.
  settleWithin: 7 * day,
  // None on top: the rate has a load for its own error in it, and with fee and capital charge about 65 cents of each dollar
  // are expected to be paid out.
  marginBps: 10_000,
  // What people who lock dollars for weeks against a loss may ask for a year of it. At 15 % cover of flights that are seldom late
  // was worth less than the least of 40 cents that a dollar must be worth.
  capitalCostBps: 1_000,
  // Reporters, keeper, gas and the people who run the bot. Taken at settlement, never from a series that is void.
  feeBps: 500,
  dateColumn: flightColumns.date.at,
  lengthColumn: noLengthColumn,
  rateColumns: flightRateColumns,
  caps: [
    // One flight may cost the pool 1 %: a hundred independent ones before it is gone.
    { columns: flightCapColumns.flight, poolShareBps: 100, dollars: 5_000 },
    // 995 of 1,000 times that recorded days are drawn on a full pool they cost it less than 10 % then (docs/pricing.md).
    { columns: flightCapColumns.originDay, poolShareBps: 400, dollars: 20_000 },
    { columns: flightCapColumns.destinationDay, poolShareBps: 400, dollars: 20_000 },
  ],
} as const;
