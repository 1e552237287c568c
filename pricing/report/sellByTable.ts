/** What the table in force would have earned and paid in every recorded month. */
import { dateOf, monthOf } from '../days.ts';
import { eachFlight, type LoggedRoute } from '../flightLog.ts';
import { routeKey } from '../flightRecord.ts';
import { flightSaleTerms } from '../flightTerms.ts';
import { offerOf } from '../payout.ts';
import type { FlightRate } from '../rateTableFile.ts';

/** One dollar on every flight that the table lists, bought on the last day before the cutoff. `told` counts the flights that rates, loads included, let one expect to be paid. */
export type MonthResult = {
  month: string;
  policies: number;
  premiumUsd: number;
  payoutUsd: number;
  told: number;
  came: number;
};

type Concentration = { cause: string; policies: number; exposureUsd: number; payoutUsd: number };

export type SoldMonths = { months: MonthResult[]; causes: Map<string, Concentration[]>; notListed: number };

const EVER = { from: -25_000, to: 80_000 };
/** Seconds before the flight's day: the last whole day on which it is sold. */
const AHEAD = flightSaleTerms.lead + 86_400;
const MOST_CAUSES = 10;

export function sellByTable(logged: readonly LoggedRoute[], rates: readonly FlightRate[]): SoldMonths {
  const offers = new Map(
    rates.map((rate) => [
      `${routeKey(rate)} ${rate.month}`,
      { ...rate, ...offerOf(rate.ratePpm, flightSaleTerms, AHEAD) },
    ]),
  );
  const months = new Map<string, MonthResult>();
  const causes = new Map<string, Map<string, Concentration>>();
  let notListed = 0;
  for (const route of logged)
    eachFlight(route, EVER, (day, paid) => {
      const offer = offers.get(`${routeKey(route)} ${monthOf(day)}`);
      if (offer === undefined || !offer.sold) {
        notListed += 1;
        return;
      }
      const date = dateOf(day);
      const month = date.slice(0, 7);
      const result = months.get(month) ?? { month, policies: 0, premiumUsd: 0, payoutUsd: 0, told: 0, came: 0 };
      months.set(month, result);
      const payoutUsd = paid ? offer.payoutUsd : 0;
      result.policies += 1;
      result.premiumUsd += 1;
      result.payoutUsd += payoutUsd;
      result.told += offer.ratePpm / 1e6;
      result.came += paid ? 1 : 0;
      const ofMonth = causes.get(month) ?? new Map<string, Concentration>();
      causes.set(month, ofMonth);
      const name = `${route.origin} ${date}`;
      const cause = ofMonth.get(name) ?? { cause: name, policies: 0, exposureUsd: 0, payoutUsd: 0 };
      ofMonth.set(name, cause);
      cause.policies += 1;
      cause.exposureUsd += offer.payoutUsd;
      cause.payoutUsd += payoutUsd;
    });
  return {
    months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
    causes: new Map([...causes].map(([month, its]) => [month, worstFirst([...its.values()])])),
    notListed,
  };
}

function worstFirst(causes: Concentration[]): Concentration[] {
  return causes.sort((a, b) => b.payoutUsd - a.payoutUsd || (a.cause < b.cause ? -1 : 1)).slice(0, MOST_CAUSES);
}
