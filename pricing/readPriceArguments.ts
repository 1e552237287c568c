import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseRowName, type RowName } from './explainRate.ts';
import { gatherLists } from './gatherLists.ts';
import type { Peril } from './priceTables.ts';
import { type RoundFile, roundFileOf } from './watches/readRounds.ts';
import { isPeril } from './watches/watchRate.ts';

const priceUsage = `npm run price -- [--peril NAME] [--flights FILE…] [--weather FILE…] [--rounds FILE=FEED…] [--stablecoin FEED…]
                 [--dir DIR | --out FILE] [--explain ROW]

  --peril       flight, dry, wet, heat, frost, depeg, drop, divergence (default: all, or those that the named files are for)
  --flights     recorded flights, .csv or .csv.gz (default: the shipped Houston 2011 file)
  --weather     daily or hourly weather of stations (default: the shipped file)
  --rounds      rounds of a price feed, like usdc.csv=USDC/USD (default: the shipped file)
  --stablecoin  feeds that are held to a dollar (default: USDC/USD)
  --dir         where tables go, NAME.json.gz each, flights as flights.json.gz (default: pricing/tables)
  --out         where the one table goes, when there is one
  --explain     prints how one row comes about instead of writing: "CO 62 IAH EWR 12" for a flight, else peril, name,
                first day as MMDD (weather only), days, trigger: "dry USW00024233 0601 91 500", "depeg USDC/USD 30 100",
                "divergence ETH/USD USDC/USD 30 200"`;

type ExplainedRow = { flight: RowName } | { watch: string };

export type PriceAsked = {
  perils: Peril[];
  flights: string[];
  weather: string[];
  rounds: RoundFile[];
  stablecoins: string[];
  dir: string;
  out: string | undefined;
  explain: ExplainedRow | undefined;
};

const ALL: Peril[] = ['flight', 'dry', 'wet', 'heat', 'frost', 'depeg', 'drop', 'divergence'];
const WEATHER: Peril[] = ['dry', 'wet', 'heat', 'frost'];
const COINS: Peril[] = ['depeg', 'drop', 'divergence'];

/** What was asked, or a sentence that says why that cannot be understood. `home` is where the program's own files are. */
export function readPriceArguments(argv: string[], home: string): PriceAsked | { help: string } | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(gatherLists(argv, ['--flights', '--weather', '--rounds', '--stablecoin']));
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}\n\n${priceUsage}`;
    throw error;
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { help: priceUsage };
  if (positionals.length > 0) return `What is ${JSON.stringify(positionals[0])} for?\n\n${priceUsage}`;
  const rounds = (values.rounds ?? ['']).map((text) => feedOf(text, home));
  const unnamed = values.rounds?.find((_, i) => rounds[i] === undefined);
  if (unnamed !== undefined)
    return `--rounds takes a file and its feed, like usdc.csv=USDC/USD, not ${JSON.stringify(unnamed)}.`;
  const explain = values.explain === undefined ? undefined : readRow(values.explain);
  if (values.explain !== undefined && explain === undefined)
    return `--explain takes a row like "CO 62 IAH EWR 12" or "dry USW00024233 0601 91 500", not ${JSON.stringify(values.explain)}.`;
  const perils = chosen(values.peril, { ...values, explain });
  if (typeof perils === 'string') return perils;
  if (values.out !== undefined && perils.length !== 1)
    return `--out takes one table; say which with --peril (${perils.join(', ')}), or name a folder with --dir.`;
  return {
    perils,
    flights: values.flights ?? [join(home, 'data/flights-houston-2011.csv.gz')],
    weather: values.weather ?? [join(home, 'data/weather-daily.csv.gz')],
    rounds: rounds.filter((feed) => feed !== undefined),
    stablecoins: values.stablecoin ?? ['USDC/USD'],
    dir: values.dir ?? join(home, 'pricing/tables'),
    out: values.out,
    explain,
  };
}

function chosen(
  named: string | undefined,
  asked: { flights?: unknown; weather?: unknown; rounds?: unknown; out?: unknown; explain: ExplainedRow | undefined },
): Peril[] | string {
  if (named !== undefined) {
    if (named !== 'flight' && !isPeril(named))
      return `There is no peril ${JSON.stringify(named)} with data; --peril takes ${ALL.join(', ')}.`;
    return [named];
  }
  if (asked.explain !== undefined) {
    const word = 'watch' in asked.explain ? (asked.explain.watch.split(' ')[0] ?? '') : '';
    return isPeril(word) ? [word] : ['flight'];
  }
  const given: Peril[] = [
    ...(asked.flights === undefined ? [] : (['flight'] as const)),
    ...(asked.weather === undefined ? [] : WEATHER),
    ...(asked.rounds === undefined ? [] : COINS),
  ];
  if (given.length > 0) return given;
  return asked.out === undefined ? ALL : ['flight'];
}

function readRow(text: string): ExplainedRow | undefined {
  const flight = parseRowName(text);
  if (flight !== undefined) return { flight };
  const words = text.trim().split(/\s+/);
  return words.length >= 4 && isPeril(words[0] ?? '') ? { watch: words.join(' ') } : undefined;
}

function feedOf(text: string, home: string): RoundFile | undefined {
  if (text === '') return { path: join(home, 'data/chainlink-usdc-usd-2022-11-to-2023-03-12.csv'), name: 'USDC/USD' };
  return roundFileOf(text);
}

function parse(args: string[]) {
  const [text, list] = [{ type: 'string' }, { type: 'string', multiple: true }] as const;
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      peril: text,
      flights: list,
      weather: list,
      rounds: list,
      stablecoin: list,
      dir: text,
      out: text,
      explain: text,
      help: { type: 'boolean' },
    },
  });
}
