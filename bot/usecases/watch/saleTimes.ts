import { offerOf } from '../../../pricing/payout.ts';
import { saleTerms, type WatchRate } from '../../../pricing/watches/watchRate.ts';
import { addDays, isoDay } from '../../typed/readDay.ts';

/** When a watch begins and how long it lasts. */
export type SaleTime = { date: string; days: number };

/** Of a product, in seconds: sold from `horizon` before the start to `lead` before it. */
export type SaleSpan = { lead: number; horizon: number };

export type Standing = 'onSale' | 'past' | 'tooNear' | 'tooFar';

/** Years ahead in which a season can begin while it is on sale: horizons are shorter than a year. */
const yearsAhead = [0, 1, 2];
/** What has no season is offered to begin once a week; any other day can be typed. */
const daysBetween = 7;

/** Whether a watch that begins on this day is sold now. @param now unix seconds. */
export function standingOf(date: string, { lead, horizon }: SaleSpan, now: number): Standing {
  const start = startOf(date);
  if (start + 86_400 <= now) return 'past';
  if (now >= start - lead) return 'tooNear';
  return now < start - horizon ? 'tooFar' : 'onSale';
}

/**
 * All times on sale, soonest first, shortest first. Left out are those so far ahead that by the listed terms no level
 * would be worth its dollar; where that leaves nothing, the chain may say it.
 */
export function timesOnSale(rates: readonly WatchRate[], span: SaleSpan, now: number): SaleTime[] {
  const seasons = [...Map.groupBy(rates, ({ monthDay, days }) => `${monthDay} ${days}`).values()];
  const times = seasons
    .flatMap((levels) => timesOf(levels, span, now).map((time) => ({ time, isWorth: isWorth(levels, time, now) })))
    .sort((a, b) => a.time.days - b.time.days)
    .sort((a, b) => startOf(a.time.date) - startOf(b.time.date));
  const worth = times.filter((one) => one.isWorth);
  return (worth.length > 0 ? worth : times).map(({ time }) => time);
}

/** Unix seconds. */
export function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}

/** @param levels rows of one season and length. */
function timesOf(levels: readonly WatchRate[], span: SaleSpan, now: number): SaleTime[] {
  const [first] = levels;
  if (first === undefined) return [];
  const { monthDay, days } = first;
  const dates = monthDay === '' ? anyDates(span, now) : seasonDates(monthDay, now);
  return dates.filter((date) => standingOf(date, span, now) === 'onSale').map((date) => ({ date, days }));
}

/** Whether the desk would find the price of some level fair: it refuses cover that is worth less than 40 % of its dollar. */
function isWorth(levels: readonly WatchRate[], { date }: SaleTime, now: number): boolean {
  return levels.some(({ peril, days, ratePpm }) => {
    const terms = { ...saleTerms(peril, days).terms, lead: 0 };
    return offerOf(ratePpm, terms, startOf(date) - now).sold;
  });
}

function seasonDates(monthDay: string, now: number): string[] {
  const year = Number(isoDay(now).slice(0, 4));
  const dates = yearsAhead.map((ahead) => `${year + ahead}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`);
  // 29 February is in few of them.
  return dates.filter((date) => !Number.isNaN(startOf(date)) && isoDay(startOf(date)) === date);
}

function anyDates({ lead, horizon }: SaleSpan, now: number): string[] {
  const dates: string[] = [];
  for (let date = addDays(isoDay(now + lead), 1); startOf(date) - horizon <= now; date = addDays(date, daysBetween))
    dates.push(date);
  return dates;
}
