import { down, least } from './round.ts';

export const oneDollar = 1_000_000n;
const leastRatePpm = 5_000n;
const mostPayout = 100n * oneDollar;
const leastFairValuePpm = 400_000n;
const day = 86_400;

export type PriceSettings = { marginBps: number; capitalCostBps: number; feeBps: number };

/**
 * `(1 - fee) / (rate * margin + costOfCapital * days / 365)` dollars, at most 100, in two significant digits, rounded for the pool.
 * @param secondsLocked From now to settle-by; every begun day counts.
 */
export function payoutOf(ratePpm: number, settings: PriceSettings, secondsLocked: number): bigint {
  const rate = BigInt(ratePpm) < leastRatePpm ? leastRatePpm : BigInt(ratePpm);
  const days = BigInt(Math.ceil(secondsLocked / day));
  // Numerator and denominator both times 365 days, a million parts and ten thousand basis points.
  const kept = (10_000n - BigInt(settings.feeBps)) * 365n * 1_000_000n;
  const cost = rate * BigInt(settings.marginBps) * 365n + BigInt(settings.capitalCostBps) * days * 1_000_000n;
  return twoDigits(least(down(oneDollar, kept, cost), mostPayout));
}

/** Whether a cover of this payout is worth enough of its dollar, on average. */
export function isWorthItsDollar(ratePpm: number, payout: bigint): boolean {
  return down(BigInt(ratePpm), payout, oneDollar) >= leastFairValuePpm;
}

/** Part of the dollar that is not the pool's. */
export function feeOf({ feeBps }: PriceSettings): bigint {
  return down(oneDollar, BigInt(feeBps), 10_000n);
}

/** What an index earns: nothing up to the trigger, all from the exit on, in a straight line between; at once when they are one. */
export function paymentAt(index: bigint, trigger: number, exit: number, payout: bigint): bigint {
  const [from, to] = [BigInt(trigger), BigInt(exit)];
  if (from === to) return index >= from ? payout : 0n;
  const span = to > from ? to - from : from - to;
  const beyond = to > from ? index - from : from - index;
  if (beyond <= 0n) return 0n;
  return down(payout, least(beyond, span), span);
}

function twoDigits(value: bigint): bigint {
  const digits = value.toString();
  return BigInt(digits.slice(0, 2).padEnd(digits.length, '0'));
}
