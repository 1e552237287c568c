import { at, centralPark, day } from '../weatherRig.ts';

export const hour = 3600;

export const flightDay = { carrier: 'CO', number: 62, date: '2026-06-01', origin: 'IAH', destination: 'EWR' };
const zones = { IAH: 'America/Chicago', EWR: 'America/New_York' } as const;
export const starts = at('2026-06-01T00:00:00Z');
export const now = starts + 12 * day;
export const daysOfThree = ['2026-06-01', '2026-06-02', '2026-06-03'];

export const aeroAnswer = (arrival: unknown = '2026-06-01T23:52:00Z', delay: unknown = 10_020) => ({
  links: null,
  flights: [
    {
      fa_flight_id: 'COA62-1',
      origin: { code_iata: 'IAH', timezone: zones.IAH },
      destination: { code_iata: 'EWR', timezone: zones.EWR },
      scheduled_out: '2026-06-01T17:20:00Z',
      scheduled_off: null,
      scheduled_in: '2026-06-01T21:05:00Z',
      estimated_in: null,
      actual_out: '2026-06-01T17:30:00Z',
      actual_off: '2026-06-01T17:42:00Z',
      actual_on: null,
      actual_in: arrival,
      arrival_delay: delay,
      cancelled: false,
      diverted: false,
    },
  ],
});
export const ciriumMoment = (utc: string) => ({ dateUtc: `${utc}.000Z`, dateLocal: '2026-06-01T12:00:00.000' });
export const ciriumAnswer = (arrival: unknown = ciriumMoment('2026-06-01T23:52:00'), delays: unknown = 167) => ({
  flightStatuses: [
    {
      flightId: 1,
      departureAirportFsCode: 'IAH',
      arrivalAirportFsCode: 'EWR',
      status: 'L',
      operationalTimes: {
        publishedDeparture: ciriumMoment('2026-06-01T17:20:00'),
        publishedArrival: ciriumMoment('2026-06-01T21:05:00'),
        actualGateDeparture: ciriumMoment('2026-06-01T17:30:00'),
        actualGateArrival: arrival,
      },
      delays: { arrivalGateDelayMinutes: delays },
    },
  ],
});
export const boxMoment = (utc: string) => ({ utc: `2026-06-${utc}Z`, local: '2026-06-01 12:00-05:00' });
export const boxAnswer = (arrival: unknown = boxMoment('01 23:52'), scheduled: unknown = boxMoment('01 21:05')) => [
  {
    departure: {
      airport: { iata: 'IAH' },
      scheduledTime: boxMoment('01 17:20'),
      revisedTime: boxMoment('01 17:30'),
      quality: ['Basic', 'Live'],
    },
    arrival: { airport: { iata: 'EWR' }, scheduledTime: scheduled, revisedTime: arrival, quality: ['Basic', 'Live'] },
    status: 'Arrived',
  },
];
export const noaaAnswer = (element: string, values: unknown[], dates = daysOfThree) =>
  values.map((value, i) => ({
    DATE: dates[i],
    STATION: centralPark,
    [element]: value,
    [`${element}_ATTRIBUTES`]: ',,W',
  }));
export const meteoAnswer = (values: unknown[], unit = 'mm', dates = daysOfThree) => ({
  latitude: 40.75,
  longitude: -74,
  timezone: zones.EWR,
  daily_units: { precipitation_sum: unit },
  daily: { time: dates, precipitation_sum: values },
});
export const powerAnswer = (values: unknown[], units = 'mm/day', dates = daysOfThree) => ({
  geometry: { type: 'Point', coordinates: [-73.9692, 40.7789, 20] },
  properties: {
    parameter: { PRECTOTCORR: Object.fromEntries(values.map((value, i) => [dates[i]?.replaceAll('-', ''), value])) },
  },
  header: { fill_value: -999, time_standard: 'LST' },
  parameters: { PRECTOTCORR: { units } },
});
export const metarAnswer = (wind: unknown, unit = 'KT', ahead = 0) =>
  Array.from({ length: 24 * 3 }, (_, i) => ({
    icaoId: 'KJFK',
    obsTime: starts + i * hour + (i === 71 ? ahead : 0),
    wspd: wind,
    rawOb: `METAR KJFK 010000Z 020${String(wind).padStart(2, '0')}${unit} 10SM`,
  }));
export const llamaAnswer = (amount: unknown, ahead = 0) => {
  const tokens = Array.from({ length: 5 }, (_, i) => ({
    date: starts + i * day,
    tokens: { WETH: i === 2 ? amount : 10 },
  }));
  const all = ahead === 0 ? tokens : [...tokens, { date: now + ahead, tokens: { WETH: 10 } }];
  return { tokens: all, tokensInUsd: tokens };
};
export const cropAnswer = (price: unknown, unit = 'USD/bu', asOf = '2026-06-03') => ({ price, unit, asOf });
export const shipAnswer = (arrived: unknown, zone = 'UTC') => ({ arrived, zone });
