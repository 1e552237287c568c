/** The monthly report as Markdown, and its chart. */

import type { TableDiff } from '../diffTables.ts';
import { drawChart } from '../drawChart.ts';
import type { BasisRisk } from './basisRisk.ts';
import { count, listed, percent, share, table, usd } from './markdown.ts';
import { changedTable, proposedRates, type WatchChange } from './sayRates.ts';
import type { MonthResult, SoldMonths } from './sellByTable.ts';
import { tableNames } from './tablesAnew.ts';

/** Months that fit below a chart. */
const MOST_MARKS = 9;

export type MonthFacts = {
  month: string;
  sold: SoldMonths;
  risks: BasisRisk[];
  diff: TableDiff;
  proposalFile: string;
  chartFile: string;
  /** One for each table of watches that was made anew. */
  watches: WatchChange[];
};

export function monthMarkdown(facts: MonthFacts): string {
  return [
    `# Flight cover in ${facts.month}`,
    '',
    'As if one dollar had been put on every flight that the table in force lists, on the last day before its sale ended.',
    '',
    '## Loss ratio',
    '',
    ...lossRatios(facts),
    '',
    '## Calibration drift',
    '',
    ...drift(facts),
    '',
    '## Concentration',
    '',
    'The airport-days that cost most.',
    '',
    ...concentration(facts),
    '',
    '## Basis risk',
    '',
    'If one station stood for another’s place: of the place’s days with 10 mm of rain and more, how many the station would have missed, and of its other days, how many it would have paid.',
    '',
    ...basis(facts),
    '',
    '## Proposed rates',
    '',
    ...proposedRates(facts),
    '',
    ...facts.watches.flatMap((change) => [
      `## Proposed rates: ${tableNames[change.peril]}`,
      '',
      ...changedTable(change),
      '',
    ]),
  ].join('\n');
}

function lossRatios({ month, sold }: MonthFacts): string[] {
  const own = resultOf(month, sold);
  return [
    ...table(
      ['month', 'policies', 'premium', 'payouts', 'loss ratio'],
      [...sold.months, sumOf(sold.months)].map(moneyRow),
    ),
    '',
    own === undefined
      ? `Nothing was sold in ${month}.`
      : `${month}: ${share(own.payoutUsd, own.premiumUsd)} of each dollar was paid out. ${count(sold.notListed)} recorded flights of all months were not on sale.`,
  ];
}

function drift({ sold, chartFile }: MonthFacts): string[] {
  return [
    'What rates, loads included, told against what came; 1 is a rate without any load, less is what the load leaves.',
    '',
    `![came to told, by month](${chartFile})`,
    '',
    ...table(['month', 'told', 'came', 'came / told'], sold.months.map(driftRow)),
  ];
}

function concentration({ month, sold }: MonthFacts): string[] {
  const paid = resultOf(month, sold)?.payoutUsd ?? 0;
  return listed(
    ['airport and day', 'policies', 'exposure', 'payouts', 'of the month'],
    (sold.causes.get(month) ?? []).map(({ cause, policies, exposureUsd, payoutUsd }) => [
      ...[cause, count(policies), usd(exposureUsd), usd(payoutUsd), share(payoutUsd, paid)],
    ]),
    'None: nothing was sold.',
  );
}

function basis({ risks }: MonthFacts): string[] {
  return listed(
    ['station', 'stands for', 'days', 'correlation', 'no pay, given a loss', 'pay, given none'],
    risks.map(({ station, place, days, correlation, noPayGivenLoss, payGivenNoLoss }) => [
      ...[station, place, count(days), correlation.toFixed(2), percent(noPayGivenLoss), percent(payGivenNoLoss)],
    ]),
    'No two stations share a year of days.',
  );
}

function resultOf(month: string, sold: SoldMonths): MonthResult | undefined {
  return sold.months.find((result) => result.month === month);
}

export function driftChart(months: readonly MonthResult[]): string {
  const every = Math.ceil(months.length / MOST_MARKS);
  const marked = months.flatMap((_, i) => (i % every === 0 ? [i] : []));
  return drawChart({
    title: 'Came to told, by month',
    x: { name: 'month of the record', at: marked, format: (i) => months[i]?.month ?? '' },
    y: { name: 'came / told', format: (value) => value.toFixed(1) },
    lines: [{ name: 'flights', points: months.map(({ told, came }, i) => [i, told === 0 ? 0 : came / told] as const) }],
    levels: [{ name: 'as told', y: 1 }],
  });
}

function moneyRow({ month, policies, premiumUsd, payoutUsd }: MonthResult): string[] {
  return [month, count(policies), usd(premiumUsd), usd(payoutUsd), share(payoutUsd, premiumUsd)];
}

function driftRow({ month, policies, told, came }: MonthResult): string[] {
  return [month, percent(told / policies), percent(came / policies), told === 0 ? '–' : (came / told).toFixed(2)];
}

function sumOf(months: readonly MonthResult[]): MonthResult {
  const sum = { month: 'all', policies: 0, premiumUsd: 0, payoutUsd: 0, told: 0, came: 0 };
  for (const { policies, premiumUsd, payoutUsd, told, came } of months) {
    sum.policies += policies;
    sum.premiumUsd += premiumUsd;
    sum.payoutUsd += payoutUsd;
    sum.told += told;
    sum.came += came;
  }
  return sum;
}
