/** What a sale came to: loss ratio with its uncertainty, and its worst days. */

import { randomFrom } from './random.ts';
import type { DayResult, SaleResult } from './sellBook.ts';

export type SaleFigures = {
  policies: number;
  premiumUsd: number;
  payoutUsd: number;
  /** Paid per dollar of premium. 0 when nothing was sold. */
  lossRatio: number;
  /** 95 % of what whole days drawn anew would have given; a storm of several days counts as several draws, so it is too narrow. */
  lossRatioCi95: [number, number];
  /** Payouts less premiums of the worst day, and of the ten worst together. */
  worstDayUsd: number;
  worst10DaysUsd: number;
  peakLockedUsd: number;
  /** Of the pool at that time. */
  peakLockedShare: number;
  endPoolUsd: number;
};

const DRAWS = 2_000;

export function figuresOf({ days, peakLockedUsd, poolAtPeakUsd, endPoolUsd }: SaleResult): SaleFigures {
  const premiumUsd = sum(days, ({ premiumUsd }) => premiumUsd);
  const payoutUsd = sum(days, ({ payoutUsd }) => payoutUsd);
  const losses = days.map((day) => day.payoutUsd - day.premiumUsd).sort((a, b) => b - a);
  return {
    policies: sum(days, ({ policies }) => policies),
    premiumUsd,
    payoutUsd,
    lossRatio: ratio(payoutUsd, premiumUsd),
    lossRatioCi95: interval(days),
    worstDayUsd: losses[0] ?? 0,
    worst10DaysUsd: losses.slice(0, 10).reduce((total, loss) => total + loss, 0),
    peakLockedUsd,
    peakLockedShare: ratio(peakLockedUsd, poolAtPeakUsd),
    endPoolUsd,
  };
}

/** Days are drawn whole, since flights of one day fail together. */
function interval(days: readonly DayResult[]): [number, number] {
  const random = randomFrom(20_110_204);
  const ratios = Array.from({ length: DRAWS }, () => {
    let [premium, payout] = [0, 0];
    for (let i = 0; i < days.length; i++) {
      const day = days[Math.floor(random() * days.length)];
      premium += day?.premiumUsd ?? 0;
      payout += day?.payoutUsd ?? 0;
    }
    return ratio(payout, premium);
  }).sort((a, b) => a - b);
  return [ratios[Math.floor(DRAWS * 0.025)] ?? 0, ratios[Math.floor(DRAWS * 0.975)] ?? 0];
}

function sum(days: readonly DayResult[], of: (day: DayResult) => number): number {
  return days.reduce((total, day) => total + of(day), 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
