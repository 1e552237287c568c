/** What one dollar of cover pays: the integer arithmetic of contracts/libraries/Price.sol, digit by digit. */

export type PriceSettings = { marginBps: number; capitalCostBps: number; feeBps: number };

/** Seconds, from the product's settings. */
export type TimeSettings = { lead: number; watch: number; settleWithin: number };

/** `fairValuePpm` is what a cover is worth on average; under `LEAST_FAIR_VALUE_PPM` the desk refuses to sell. */
export type Offer = { payoutUsd: number; fairValuePpm: number; sold: boolean };

const ONE_DOLLAR = 1_000_000n;
const PPM = 1_000_000n;
const BPS = 10_000n;
const DAY = 86_400;
const LEAST_RATE_PPM = 5_000;
const MOST_PAYOUT = 100n * ONE_DOLLAR;
const LEAST_FAIR_VALUE_PPM = 400_000;

/** Dollars with 6 decimals that one token pays in full. `secondsLocked` is the longest time its money can stay locked. */
export function payoutOf(ratePpm: number, settings: PriceSettings, secondsLocked: number): bigint {
  const rate = BigInt(Math.max(ratePpm, LEAST_RATE_PPM));
  const daysLocked = BigInt(Math.ceil(secondsLocked / DAY));
  const cost = rate * BigInt(settings.marginBps) * 365n + BigInt(settings.capitalCostBps) * daysLocked * PPM;
  const payout = (ONE_DOLLAR * (BPS - BigInt(settings.feeBps)) * PPM * 365n) / cost;
  return twoDigits(payout > MOST_PAYOUT ? MOST_PAYOUT : payout);
}

/** The offer that the desk makes `secondsAhead` of the start; a sale must be before the cutoff, and worth 40 % and more than its dollar. */
export function offerOf(ratePpm: number, settings: PriceSettings & TimeSettings, secondsAhead: number): Offer {
  const payout = payoutOf(ratePpm, settings, secondsAhead + settings.watch + settings.settleWithin);
  const fairValuePpm = Number((BigInt(ratePpm) * payout) / ONE_DOLLAR);
  const inTime = secondsAhead > settings.lead;
  return {
    payoutUsd: Number(payout) / 1e6,
    fairValuePpm,
    sold: inTime && fairValuePpm >= LEAST_FAIR_VALUE_PPM && payout > ONE_DOLLAR,
  };
}

/** The part of a full payout, 0 to 1, that an index earns between trigger and exit. */
export function paidShare(index: number, trigger: number, exit: number): number {
  if (exit === trigger) return index >= trigger ? 1 : 0;
  const beyond = exit > trigger ? index - trigger : trigger - index;
  return Math.max(0, Math.min(1, beyond / Math.abs(exit - trigger)));
}

function twoDigits(value: bigint): bigint {
  let unit = 1n;
  while (value / unit >= 100n) unit *= 10n;
  return value - (value % unit);
}
