/** A back-test as lines for people, and as the one line for programs. */
import type { FlightBacktest } from './backtestFlights.ts';
import type { WeatherBacktest } from './backtestWeather.ts';
import type { SaleFigures } from './measureSale.ts';

export function sayFlights(result: FlightBacktest): string[] {
  const { trained, tested, sale, refused, worried, without, calibration, informed, informedAtLead } = result;
  const { year } = trained;
  const record =
    year.record === undefined
      ? 'the long record knows none of these airports'
      : `the long record of these airports ${percent(year.record)}`;
  return [
    `Priced on ${whole(trained.flights)} flights, ${percent(trained.triggered / trained.flights)} of them paid (${percent(year.own)} with months set aside; ${record}); ${percent(year.rate)} foretold for a year.`,
    `Tested on ${whole(tested.flights)} flights: ${percent(calibration.told)} told, ${percent(calibration.came)} came. Known by flight ${whole(tested.known.flight)}, by route ${whole(tested.known.route)}, by carrier ${whole(tested.known.carrier)}, not at all ${whole(tested.known.nothing)}.`,
    '',
    ...saleLines('One dollar on every flight', sale, 'day'),
    `  not sold: load above the rail ${whole(refused.load)}, after the cutoff ${whole(refused.cutoff)}, flight cap ${whole(refused.flight)}, origin-day cap ${whole(refused.originDay)}, destination-day cap ${whole(refused.destinationDay)}, pool full ${whole(refused.pool)}`,
    `  without the flight cap ${effect(without.flight)}; without the origin-day cap ${effect(without.originDay)}; without the destination-day cap ${effect(without.destinationDay)}`,
    '',
    ...saleLines('More dollars on flights that are more often late', worried, 'day'),
    '',
    'Told and came, by tenths of the flights:',
    ...calibration.deciles.map(
      ({ flights, told, came }, i) =>
        `  ${String(i + 1).padStart(2)}  ${whole(flights).padStart(9)}  ${percent(told).padStart(9)}  ${percent(came).padStart(9)}`,
    ),
    `  slope ${calibration.slope.toFixed(3)}, standard error ${calibration.slopeError.toFixed(3)}`,
    `Log-loss: one rate ${calibration.logLoss.global.toFixed(5)}, by carrier ${calibration.logLoss.carrier.toFixed(5)}, by route ${calibration.logLoss.route.toFixed(5)}, as priced ${calibration.logLoss.shrunk.toFixed(5)}`,
    '',
    'A buyer who knows the forecast and takes the tenth of flights that look worst, were cover sold so late:',
    ...informed.map(
      ({ daysAhead, skill, lossRatio, worthIt, fairMultiple }) =>
        `  ${String(daysAhead).padStart(2)} days ahead (${percent(skill)} of variance known): loss ratio ${percent(lossRatio)}, ${percent(worthIt)} of flights look worth more than a dollar; ${fairMultiple === 1 ? 'today’s rates suffice' : `rates would have to be ${fairMultiple.toFixed(2)} times today’s`}`,
    ),
    `  at the product’s lead of ${informedAtLead.daysAhead} days: loss ratio ${percent(informedAtLead.lossRatio)}`,
  ];
}

export function sayWeather({ all, byPeril, notSold }: WeatherBacktest): string[] {
  return [
    '',
    ...saleLines('One dollar on every season of weather, by stations’ years', all, 'year').slice(0, 4),
    ...Object.entries(byPeril).map(
      ([
        peril,
        {
          policies,
          lossRatio,
          lossRatioCi95: [low, high],
        },
      ]) =>
        `  ${peril.padEnd(5)} ${whole(policies).padStart(7)} policies, loss ratio ${percent(lossRatio)} (${percent(low)} to ${percent(high)}, years drawn whole)`,
    ),
    `  ${whole(notSold)} not sold: load above the rail`,
  ];
}

/** The one line for programs. Without flights, the plain figures are those of the weather, and flights' own are null. */
export function jsonOf(flights: FlightBacktest | undefined, weather: WeatherBacktest | undefined) {
  const seasons =
    weather === undefined
      ? undefined
      : {
          ...moneyOf(weather.all),
          byPeril: Object.fromEntries(Object.entries(weather.byPeril).map(([peril, sale]) => [peril, moneyOf(sale)])),
        };
  if (flights === undefined)
    return {
      ...(weather === undefined ? {} : moneyOf(weather.all)),
      calibrationSlope: null,
      logLoss: null,
      informedLossRatio: null,
      weather: seasons,
    };
  return { ...flightJson(flights), ...(seasons === undefined ? {} : { weather: seasons }) };
}

function moneyOf(sale: SaleFigures) {
  return {
    policies: sale.policies,
    premiumUsd: cents(sale.premiumUsd),
    payoutUsd: cents(sale.payoutUsd),
    lossRatio: short(sale.lossRatio),
    lossRatioCi95: sale.lossRatioCi95.map(short),
    worstDayUsd: cents(sale.worstDayUsd),
    worst10DaysUsd: cents(sale.worst10DaysUsd),
  };
}

function flightJson({ sale, calibration, informed, informedAtLead, worried, refused, tested }: FlightBacktest) {
  const { global, carrier, route, shrunk } = calibration.logLoss;
  return {
    ...moneyOf(sale),
    calibrationSlope: short(calibration.slope),
    calibrationSlopeError: short(calibration.slopeError),
    logLoss: { global: short(global), carrier: short(carrier), route: short(route), shrunk: short(shrunk) },
    informedLossRatio: short(informedAtLead.lossRatio),
    informedByDaysAhead: Object.fromEntries(informed.map(({ daysAhead, lossRatio }) => [daysAhead, short(lossRatio)])),
    demandWeightedLossRatio: short(worried.lossRatio),
    peakLockedUsd: cents(sale.peakLockedUsd),
    told: short(calibration.told),
    came: short(calibration.came),
    deciles: calibration.deciles.map(({ flights, told, came }) => ({ flights, told: short(told), came: short(came) })),
    testFlights: tested.flights,
    refused,
  };
}

/** @param drawn what is drawn whole for the interval. */
function saleLines(title: string, sale: SaleFigures, drawn: 'day' | 'year'): string[] {
  const [low, high] = sale.lossRatioCi95;
  return [
    `${title}:`,
    `  ${whole(sale.policies)} policies, premium ${dollars(sale.premiumUsd)}, payouts ${dollars(sale.payoutUsd)}`,
    `  loss ratio ${percent(sale.lossRatio)} (95 %: ${percent(low)} to ${percent(high)}, ${drawn}s drawn whole)`,
    `  worst ${drawn} ${dollars(sale.worstDayUsd)}, worst ten ${drawn}s ${dollars(sale.worst10DaysUsd)}, payouts less premiums`,
    `  most set aside at once ${dollars(sale.peakLockedUsd)}, ${percent(sale.peakLockedShare)} of the pool; pool at the end ${dollars(sale.endPoolUsd)}`,
  ];
}

function effect({ policies, lossRatio, worstDayUsd }: SaleFigures): string {
  return `${whole(policies)} policies, loss ratio ${percent(lossRatio)}, worst day ${dollars(worstDayUsd)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function whole(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}

function dollars(amount: number): string {
  return `$${whole(amount)}`;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function short(value: number): number {
  return Number(value.toFixed(6));
}
