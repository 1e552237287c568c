/** How badly one station stands for another's place. */
import type { Station } from '../watches/stationLog.ts';

export type BasisRisk = {
  station: string;
  /** Whose weather is taken for what people felt. */
  place: string;
  days: number;
  /** Of daily rain. */
  correlation: number;
  /** Share of the place's wet days on which the station would not have paid, and of its other days on which it would. */
  noPayGivenLoss: number;
  payGivenNoLoss: number;
};

/** A wet day: 10 mm and more, in tenths. */
const WET = 100;
const LEAST_DAYS = 365;

/** Every ordered pair of stations that share a year of days. */
export function basisRisks(stations: readonly Station[]): BasisRisk[] {
  return stations.flatMap((station) =>
    stations.flatMap((place) => {
      const pairs = station === place ? [] : commonRain(station, place);
      return pairs.length < LEAST_DAYS ? [] : [riskOf(station.name, place.name, pairs)];
    }),
  );
}

function commonRain(station: Station, place: Station): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [day, { rain }] of station.days) {
    const theirs = place.days.get(day)?.rain;
    if (rain !== undefined && theirs !== undefined) pairs.push([rain, theirs]);
  }
  return pairs;
}

function riskOf(station: string, place: string, pairs: readonly [number, number][]): BasisRisk {
  const losses = pairs.filter(([, theirs]) => theirs >= WET);
  const others = pairs.filter(([, theirs]) => theirs < WET);
  const share = (of: readonly [number, number][], pays: boolean) =>
    of.length === 0 ? 0 : of.filter(([own]) => own >= WET === pays).length / of.length;
  return {
    station,
    place,
    days: pairs.length,
    correlation: correlationOf(pairs),
    noPayGivenLoss: share(losses, false),
    payGivenNoLoss: share(others, true),
  };
}

function correlationOf(pairs: readonly [number, number][]): number {
  const n = pairs.length;
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (const [a, b] of pairs) {
    x += a;
    y += b;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  const spread = Math.sqrt((n * xx - x * x) * (n * yy - y * y));
  return spread === 0 ? 0 : (n * xy - x * y) / spread;
}
