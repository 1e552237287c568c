import { parseArgs } from 'node:util';
import { parseSpan, type Span } from '../days.ts';
import { flightSaleTerms } from '../flightTerms.ts';
import { gatherLists } from '../gatherLists.ts';
import type { PriceSettings } from '../payout.ts';

const DAY = 86_400;

const usage = `npm run backtest -- --flights FILE… [--weather FILE…] --train SPAN --test SPAN [--json]

  --flights      recorded flights, .csv or .csv.gz, any number of files
  --weather      daily or hourly weather, .csv or .csv.gz, any number of files
  --train        what prices are made from, like 2011-01..2011-06, 2011 or 2011-01-01..2011-06-30
  --test         what is sold, likewise
  --ahead        days before the flight on which everybody buys (default: the last day before the cutoff)
  --pool         dollars in the pool at the start (default 500000)
  --margin-bps, --capital-bps, --fee-bps, --lead-days
                 what the product would be with other settings (default: as it is listed)
  --json         ends with one line of JSON`;

export type Asked = {
  flights: string[];
  weather: string[];
  train: Span;
  test: Span;
  daysAhead: number;
  poolUsd: number;
  terms: Partial<PriceSettings & { lead: number }>;
  json: boolean;
};

/** What was asked, or a sentence that says why that cannot be understood. */
export function readArguments(argv: string[]): Asked | { help: string } | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(gatherLists(argv, ['--flights', '--weather']));
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}\n\n${usage}`;
    throw error;
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { help: usage };
  if (positionals.length > 0) return `What is ${JSON.stringify(positionals[0])} for?\n\n${usage}`;
  const { flights = [], weather = [] } = values;
  if (flights.length + weather.length === 0) return `Name at least one file after --flights or --weather.\n\n${usage}`;
  if (values.train === undefined || values.test === undefined) return `Both --train and --test are needed.\n\n${usage}`;
  const [train, test] = [parseSpan(values.train), parseSpan(values.test)];
  if (!train.ok) return `--train: ${train.why}.`;
  if (!test.ok) return `--test: ${test.why}.`;
  const numbers = readNumbers(values);
  if (typeof numbers === 'string') return numbers;
  return { flights, weather, train: train.span, test: test.span, ...numbers, json: values.json ?? false };
}

function readNumbers(values: Record<string, unknown>): Pick<Asked, 'daysAhead' | 'poolUsd' | 'terms'> | string {
  const read = (name: string, most: number) => {
    const text = values[name];
    if (text === undefined) return undefined;
    const value = typeof text === 'string' && /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
    return value <= most ? value : `--${name} takes a whole number from 0 to ${most}, not ${JSON.stringify(text)}.`;
  };
  const ahead = read('ahead', 400);
  const poolUsd = read('pool', 1_000_000_000) ?? 500_000;
  const named = {
    marginBps: read('margin-bps', 25_000),
    capitalCostBps: read('capital-bps', 5_000),
    feeBps: read('fee-bps', 2_000),
    lead: read('lead-days', 400),
  };
  const terms: Asked['terms'] = {};
  for (const [name, value] of Object.entries(named)) {
    if (typeof value === 'string') return value;
    if (value !== undefined) Object.assign(terms, { [name]: name === 'lead' ? value * DAY : value });
  }
  if (typeof ahead === 'string') return ahead;
  const daysAhead = ahead ?? Math.floor((terms.lead ?? flightSaleTerms.lead) / DAY) + 1;
  return typeof poolUsd === 'string' ? poolUsd : { daysAhead, poolUsd, terms };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      flights: { type: 'string', multiple: true },
      weather: { type: 'string', multiple: true },
      train: text,
      test: text,
      ahead: text,
      pool: text,
      'margin-bps': text,
      'capital-bps': text,
      'fee-bps': text,
      'lead-days': text,
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
}
