import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import {
  cropProduct,
  dryProduct,
  flightProduct,
  heatProduct,
  vesselProduct,
  windProduct,
  withdrawalProduct,
} from '../../../chain/products.ts';
import { encodeFlight, type Hex } from '../../../chain/subject.ts';
import { aeroDataBoxSource } from '../../../oracle/sources/aeroDataBox.ts';
import { ciriumSource } from '../../../oracle/sources/cirium.ts';
import { configuredSource } from '../../../oracle/sources/configured.ts';
import { defiLlamaSource } from '../../../oracle/sources/defiLlama.ts';
import { flightAwareSource } from '../../../oracle/sources/flightAware.ts';
import { metarSource } from '../../../oracle/sources/metar.ts';
import { nasaPowerSource } from '../../../oracle/sources/nasaPower.ts';
import { noaaDailySource } from '../../../oracle/sources/noaaDaily.ts';
import { openMeteoSource } from '../../../oracle/sources/openMeteo.ts';
import type { Source } from '../../../oracle/sources/reading.ts';
import { at, centralPark, day, kennedy, watching } from '../weatherRig.ts';
import {
  aeroAnswer,
  boxAnswer,
  boxMoment,
  ciriumAnswer,
  ciriumMoment,
  cropAnswer,
  daysOfThree,
  flightDay,
  hour,
  llamaAnswer,
  metarAnswer,
  meteoAnswer,
  noaaAnswer,
  now,
  powerAnswer,
  shipAnswer,
  starts,
} from './vendorAnswers.ts';

const limits = { timeout: 700, maxBytes: 200_000 };

export type VendorCase = {
  name: string;
  open(url: string): Source;
  product: number;
  subject: Hex;
  good: unknown;
  /** What else the vendor might say in good JSON, and the code that comes of it. */
  wrongTypes: unknown;
  notANumber: unknown;
  otherUnit: [unknown, string];
  absurd: [unknown, string];
  future: [unknown, string];
  /** Five minutes ahead of us, which is no future. */
  skewed: [unknown, number];
};

const flight = { product: flightProduct, subject: encodeFlight(flightDay) };
const rain = { product: dryProduct, subject: watching(centralPark, '2026-06-01', 3) };
const tomorrow = new Date((now + day) * 1000).toISOString().slice(0, 10);
const configured = {
  headers: {},
  rounding: 'down',
  limits,
} as const;
const soon = (seconds: number) => new Date((now + seconds) * 1000).toISOString();
const boxSoon = (minutes: number) => ({
  utc: `${soon(minutes * 60)
    .slice(0, 16)
    .replace('T', ' ')}Z`,
  local: '2026-06-01 12:00-05:00',
});

/** Every vendor that speaks HTTP and JSON. `dir` is for what a source keeps. */
export const vendorCases = (dir: string): VendorCase[] => [
  {
    name: 'FlightAware',
    open: (url) => flightAwareSource({ baseUrl: url, apiKey: 'key', limits }),
    ...flight,
    good: aeroAnswer(),
    wrongTypes: { links: null, flights: { '0': 1 } },
    notANumber: aeroAnswer('NaN'),
    // Minutes where seconds are due.
    otherUnit: [aeroAnswer('2026-06-01T23:52:00Z', 167), 'CONTRADICTORY'],
    absurd: [aeroAnswer('2026-06-09T23:52:00Z', null), 'IMPLAUSIBLE'],
    future: [aeroAnswer(soon(301), null), 'CONTRADICTORY'],
    skewed: [aeroAnswer('2026-06-01T23:52:00Z', 10_020), at('2026-06-01T23:47:00Z')],
  },
  {
    name: 'Cirium',
    open: (url) => ciriumSource({ baseUrl: url, appId: 'id', appKey: 'key', limits }),
    ...flight,
    good: ciriumAnswer(),
    wrongTypes: { flightStatuses: 'none' },
    notANumber: ciriumAnswer(undefined, 'NaN'),
    // Seconds where minutes are due.
    otherUnit: [ciriumAnswer(undefined, 10_020), 'CONTRADICTORY'],
    absurd: [ciriumAnswer(ciriumMoment('2026-06-09T23:52:00'), 11_687), 'IMPLAUSIBLE'],
    future: [ciriumAnswer(ciriumMoment(soon(301).slice(0, 19))), 'CONTRADICTORY'],
    skewed: [ciriumAnswer(), at('2026-06-01T23:47:00Z')],
  },
  {
    name: 'AeroDataBox',
    open: (url) => aeroDataBoxSource({ baseUrl: url, apiKey: 'key', apiHost: 'here', limits }),
    ...flight,
    good: boxAnswer(),
    wrongTypes: [{ departure: null }],
    notANumber: boxAnswer({ utc: 'NaN', local: 'NaN' }),
    // Unix seconds where text is due.
    otherUnit: [boxAnswer({ utc: 1_780_000_000, local: 'x' }), 'MALFORMED'],
    absurd: [boxAnswer(boxMoment('09 23:52')), 'IMPLAUSIBLE'],
    future: [boxAnswer(boxSoon(6)), 'CONTRADICTORY'],
    skewed: [boxAnswer(), at('2026-06-01T23:47:00Z')],
  },
  {
    name: 'NOAA rain',
    open: (url) => noaaDailySource({ baseUrl: url, limits }),
    ...rain,
    good: noaaAnswer('PRCP', ['12.7', '0.0', '3.0']),
    wrongTypes: noaaAnswer('PRCP', [12.7, 0, 3]),
    notANumber: noaaAnswer('PRCP', ['NaN', '0.0', '3.0']),
    otherUnit: [noaaAnswer('PRCP', ['0.50', '0.00', '0.12']), 'WRONG_UNIT'],
    absurd: [noaaAnswer('PRCP', ['12.7', '9999.9', '3.0']), 'IMPLAUSIBLE'],
    future: [noaaAnswer('PRCP', ['1.0', '1.0', '1.0', '1.0'], [...daysOfThree, tomorrow]), 'CONTRADICTORY'],
    skewed: [
      noaaAnswer('PRCP', ['1.0', '1.0', '1.0', '1.0'], [...daysOfThree, '2026-06-12']),
      at('2026-06-11T23:55:00Z'),
    ],
  },
  {
    name: 'NOAA heat',
    open: (url) => noaaDailySource({ baseUrl: url, limits }),
    product: heatProduct,
    subject: rain.subject,
    good: noaaAnswer('TMAX', ['25.6', '30.0', '31.1']),
    wrongTypes: noaaAnswer('TMAX', [25.6, null, {}]),
    notANumber: noaaAnswer('TMAX', ['', 'NaN', '31.1']),
    otherUnit: [noaaAnswer('TMAX', ['78', '86', '88']), 'IMPLAUSIBLE'],
    absurd: [noaaAnswer('TMAX', ['25.6', '999.9', '31.1']), 'IMPLAUSIBLE'],
    future: [noaaAnswer('TMAX', ['1.0', '1.0', '1.0', '1.0'], [...daysOfThree, tomorrow]), 'CONTRADICTORY'],
    skewed: [
      noaaAnswer('TMAX', ['1.0', '1.0', '1.0', '1.0'], [...daysOfThree, '2026-06-12']),
      at('2026-06-11T23:55:00Z'),
    ],
  },
  {
    name: 'Open-Meteo',
    open: (url) => openMeteoSource({ baseUrl: url, limits }),
    ...rain,
    good: meteoAnswer([1.2, 0, 3.4]),
    wrongTypes: meteoAnswer(['1.2', '0', '3.4']),
    notANumber: meteoAnswer([1.2, 'NaN', 3.4]),
    otherUnit: [meteoAnswer([0.05, 0, 0.13], 'inch'), 'WRONG_UNIT'],
    absurd: [meteoAnswer([1.2, 1e9, 3.4]), 'IMPLAUSIBLE'],
    future: [meteoAnswer([1, 1, 1, 1], 'mm', [...daysOfThree, tomorrow]), 'CONTRADICTORY'],
    skewed: [meteoAnswer([1, 1, 1, 1], 'mm', [...daysOfThree, '2026-06-12']), at('2026-06-11T23:55:00Z')],
  },
  {
    name: 'NASA POWER',
    open: (url) => nasaPowerSource({ baseUrl: url, limits }),
    ...rain,
    good: powerAnswer([1.2, 0, 3.4]),
    wrongTypes: powerAnswer([1.2, '0', 3.4]),
    notANumber: powerAnswer([1.2, 'NaN', 3.4]),
    otherUnit: [powerAnswer([0.05, 0, 0.13], 'in/day'), 'WRONG_UNIT'],
    absurd: [powerAnswer([1.2, -5, 3.4]), 'IMPLAUSIBLE'],
    future: [powerAnswer([1, 1, 1, 1], 'mm/day', [...daysOfThree, tomorrow]), 'CONTRADICTORY'],
    skewed: [powerAnswer([1, 1, 1, 1], 'mm/day', [...daysOfThree, '2026-06-12']), at('2026-06-11T23:55:00Z')],
  },
  {
    name: 'METAR',
    // A folder of its own each time: what one answer taught must not answer for the next.
    open: (url) => metarSource({ baseUrl: url, dir: mkdtempSync(join(dir, 'metar-')), limits }),
    product: windProduct,
    subject: watching(kennedy, '2026-06-01', 3),
    good: metarAnswer(12),
    wrongTypes: metarAnswer('12'),
    notANumber: metarAnswer('NaN'),
    otherUnit: [metarAnswer(12, 'MPS'), 'WRONG_UNIT'],
    // 1,048 mph in knots.
    absurd: [metarAnswer(911), 'MISSING_DAYS'],
    future: [metarAnswer(12, 'KT', now + 301 - (starts + 71 * hour)), 'CONTRADICTORY'],
    skewed: [metarAnswer(12, 'KT', now + 300 - (starts + 71 * hour)), now],
  },
  {
    name: 'DefiLlama',
    open: (url) => defiLlamaSource({ baseUrl: url, limits }),
    product: withdrawalProduct,
    subject: watching('AAVE', '2026-06-01', 3, 'WETH'),
    good: llamaAnswer(10),
    wrongTypes: llamaAnswer('10'),
    notANumber: llamaAnswer('NaN'),
    // Milliseconds where seconds are due.
    otherUnit: [JSON.parse(JSON.stringify(llamaAnswer(10)).replace(/"date":(\d+)/g, '"date":$1000')), 'CONTRADICTORY'],
    absurd: [llamaAnswer(-10), 'IMPLAUSIBLE'],
    future: [llamaAnswer(10, 301), 'CONTRADICTORY'],
    skewed: [llamaAnswer(10, 300), now],
  },
  {
    name: 'a crop’s price',
    open: (url) =>
      configuredSource({
        ...configured,
        product: cropProduct,
        urlTemplate: `${url}/{name}/{last}`,
        valuePath: '/price',
        timePath: '/asOf',
        statedUnit: { path: '/unit', text: 'USD/bu' },
        unit: 'dollars',
        least: 1,
        most: 100_000,
      }),
    product: cropProduct,
    subject: watching('MAIZE', '2026-06-01', 3),
    good: cropAnswer(4.35),
    wrongTypes: cropAnswer({ amount: 4.35 }),
    notANumber: cropAnswer('NaN'),
    otherUnit: [cropAnswer(171.2, 'USD/t'), 'WRONG_UNIT'],
    absurd: [cropAnswer(1048_000), 'IMPLAUSIBLE'],
    future: [cropAnswer(4.35, 'USD/bu', soon(301)), 'CONTRADICTORY'],
    skewed: [cropAnswer(4.35, 'USD/bu', '2026-06-03T23:59:00Z'), at('2026-06-04T00:00:00Z')],
  },
  {
    name: 'a vessel’s arrival',
    open: (url) =>
      configuredSource({
        ...configured,
        product: vesselProduct,
        urlTemplate: `${url}/{name}/{detail}`,
        valuePath: '/arrived',
        timePath: null,
        statedUnit: { path: '/zone', text: 'UTC' },
        unit: 'time',
        least: -720,
        most: 8784,
      }),
    product: vesselProduct,
    subject: watching('9811000', '2026-06-01', 3, 'KEMBA'),
    good: shipAnswer('2026-06-02T05:00:00Z'),
    wrongTypes: shipAnswer({ at: '2026-06-02T05:00:00Z' }),
    notANumber: shipAnswer('NaN'),
    otherUnit: [shipAnswer('2026-06-02T05:00:00Z', 'EAT'), 'WRONG_UNIT'],
    absurd: [shipAnswer('1999-06-02T05:00:00Z'), 'IMPLAUSIBLE'],
    future: [shipAnswer(soon(301)), 'CONTRADICTORY'],
    skewed: [shipAnswer('2026-06-02T05:00:00Z'), at('2026-06-02T04:55:00Z')],
  },
];
