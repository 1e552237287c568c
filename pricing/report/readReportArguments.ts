import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gatherLists } from '../gatherLists.ts';
import { type RoundFile, roundFileOf } from '../watches/readRounds.ts';
import type { VotingParties } from './proposeRates.ts';

const reportUsage = `npm run report -- [--month 2011-12] [--flights FILE…] [--weather FILE…] [--rounds FILE=FEED…] [--stablecoin FEED…]
                  [--table FILE] [--tables DIR] [--out DIR] [--desk ADDRESS --oracle ADDRESS [--feed-oracle ADDRESS]]

  --month       the month to report (default: the last one recorded); nothing after it makes a rate
  --flights     recorded flights of all months so far (default: the shipped file)
  --weather     daily or hourly weather of stations; where it is named, new tables of dry and wet seasons, heat and frost are
                proposed from it (default: the shipped file, for basis risk alone)
  --rounds      rounds of a price feed, like usdc.csv=USDC/USD; where they are named, new tables of coins are proposed from them
  --stablecoin  feeds that are held to a dollar (default: USDC/USD)
  --table       the flights' table in force (default: flights.json.gz in the folder of --tables)
  --tables      folder of the tables in force (default: pricing/tables)
  --out         folder for report, chart, new tables and proposals (default: reports/MONTH)
  --desk, --oracle, --feed-oracle   of the deployment, the last two answering for reporters and for price feeds, so that each
                proposal holds the call as a vote makes it`;

export type ReportAsked = {
  flights: string[];
  weather: string[];
  /** Whether weather was named, so that rates are to be made of it. */
  pricesWeather: boolean;
  rounds: RoundFile[];
  stablecoins: string[];
  table: string;
  tables: string;
  month: string | undefined;
  out: string | undefined;
  parties: VotingParties | undefined;
};

/** What was asked, or a sentence that says why that cannot be understood. `home` is where the program's own files are. */
export function readReportArguments(argv: string[], home: string): ReportAsked | { help: string } | string {
  let values: ReturnType<typeof parse>['values'];
  try {
    values = parse(gatherLists(argv, ['--flights', '--weather', '--rounds', '--stablecoin'])).values;
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}\n\n${reportUsage}`;
    throw error;
  }
  if (values.help === true) return { help: reportUsage };
  if (values.month !== undefined && !/^\d{4}-\d{2}$/.test(values.month))
    return `--month takes a month like 2011-12, not ${JSON.stringify(values.month)}.`;
  const rounds = (values.rounds ?? []).map(roundFileOf);
  const unnamed = values.rounds?.find((_, i) => rounds[i] === undefined);
  if (unnamed !== undefined)
    return `--rounds takes a file and its feed, like usdc.csv=USDC/USD, not ${JSON.stringify(unnamed)}.`;
  const parties = partiesOf(values, rounds.length > 0);
  if (typeof parties === 'string') return parties;
  const tables = values.tables ?? join(home, 'pricing/tables');
  return {
    flights: values.flights ?? [join(home, 'data/flights-houston-2011.csv.gz')],
    weather: values.weather ?? [join(home, 'data/weather-daily.csv.gz')],
    pricesWeather: values.weather !== undefined,
    rounds: rounds.filter((file) => file !== undefined),
    stablecoins: values.stablecoin ?? ['USDC/USD'],
    table: values.table ?? join(tables, 'flights.json.gz'),
    tables,
    month: values.month,
    out: values.out,
    parties,
  };
}

type Named = { desk?: string; oracle?: string; 'feed-oracle'?: string };

function partiesOf(
  { desk, oracle, 'feed-oracle': feedOracle }: Named,
  asksFeeds: boolean,
): VotingParties | undefined | string {
  if (desk === undefined && oracle === undefined && feedOracle === undefined) return undefined;
  const isAddress = (text: string | undefined): text is `0x${string}` =>
    text !== undefined && /^0x[0-9a-fA-F]{40}$/.test(text);
  if (!isAddress(desk) || !isAddress(oracle))
    return '--desk and --oracle go together, each an address: 0x and 40 hex digits.';
  if (feedOracle === undefined)
    return asksFeeds
      ? 'With --rounds and --desk, name the oracle of the price feeds, too: --feed-oracle.'
      : { desk, oracle };
  return isAddress(feedOracle) ? { desk, oracle, feedOracle } : '--feed-oracle takes an address: 0x and 40 hex digits.';
}

function parse(args: string[]) {
  const [text, list] = [{ type: 'string' }, { type: 'string', multiple: true }] as const;
  return parseArgs({
    args,
    options: {
      flights: list,
      weather: list,
      rounds: list,
      stablecoin: list,
      table: text,
      tables: text,
      month: text,
      out: text,
      desk: text,
      oracle: text,
      'feed-oracle': text,
      help: { type: 'boolean' },
    },
  });
}
