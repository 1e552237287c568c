/** The monthly report as Markdown, and its chart. */
import { drawChart } from '../drawChart.ts';
import type { BasisRisk } from './basisRisk.ts';
import type { TableDiff } from './diffTables.ts';
import type { MonthResult, SoldMonths } from './sellByTable.ts';

const MOST_ROWS = 20;

export type MonthFacts = {
  month: string;
  sold: SoldMonths;
  risks: BasisRisk[];
  diff: TableDiff;
  proposalFile: string;
  chartFile: string;
};

export function monthMarkdown({ month, sold, risks, diff, proposalFile, chartFile }: MonthFacts): string {
  const own = sold.months.find((result) => result.month === month);
  const causes = sold.causes.get(month) ?? [];
  const biggest = diff.changed
    .toSorted((a, b) => change(b) - change(a) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_ROWS);
  return [
    `# Flight cover in ${month}`,
    '',
    'As if one dollar had been put on every flight that the table in force lists, two weeks ahead.',
    '',
    '## Loss ratio',
    '',
    ...table(['month', 'policies', 'premium', 'payouts', 'loss ratio'], sold.months.map(moneyRow)),
    '',
    own === undefined
      ? ''
      : `${month}: ${share(own.payoutUsd, own.premiumUsd)} of each dollar was paid out. ${sold.notListed} recorded flights were not on sale.`,
    '',
    '## Calibration drift',
    '',
    'What rates, loads included, told against what came; 1 is a rate without any load, less is what the load leaves.',
    '',
    `![came to told, by month](${chartFile})`,
    '',
    ...table(['month', 'told', 'came', 'came / told'], sold.months.map(driftRow)),
    '',
    '## Concentration',
    '',
    'The airport-days that cost most.',
    '',
    ...table(
      ['airport and day', 'policies', 'exposure', 'payouts', 'of the month'],
      causes.map((cause) => [
        cause.cause,
        String(cause.policies),
        usd(cause.exposureUsd),
        usd(cause.payoutUsd),
        share(cause.payoutUsd, own?.payoutUsd ?? 0),
      ]),
    ),
    '',
    '## Basis risk',
    '',
    ...(risks.length === 0
      ? ['No two stations share a year of days.']
      : table(
          ['station', 'stands for', 'days', 'correlation', 'no pay, given a loss', 'pay, given none'],
          risks.map((risk) => [
            risk.station,
            risk.place,
            String(risk.days),
            risk.correlation.toFixed(2),
            percent(risk.noPayGivenLoss),
            percent(risk.payGivenNoLoss),
          ]),
        )),
    '',
    '## Proposed rates',
    '',
    `Root ${diff.oldRoot} → ${diff.newRoot}: ${diff.added.length} rows added, ${diff.removed.length} removed, ${diff.changed.length} changed, ${diff.unchanged} as they were. The whole proposal, ready for a vote: \`${proposalFile}\`.`,
    '',
    ...table(
      ['row', 'now', 'proposed'],
      biggest.map(({ name, oldPpm, newPpm }) => [name, percent(oldPpm / 1e6), percent(newPpm / 1e6)]),
    ),
    '',
  ].join('\n');
}

export function driftChart(months: readonly MonthResult[]): string {
  return drawChart({
    title: 'Came to told, by month',
    x: { name: 'month of the record', format: (i) => months[Math.round(i)]?.month ?? '' },
    y: { name: 'came / told', format: (value) => value.toFixed(1) },
    lines: [{ name: 'flights', points: months.map(({ told, came }, i) => [i, told === 0 ? 0 : came / told] as const) }],
    levels: [{ name: 'as told', y: 1 }],
  });
}

function moneyRow({ month, policies, premiumUsd, payoutUsd }: MonthResult): string[] {
  return [month, String(policies), usd(premiumUsd), usd(payoutUsd), share(payoutUsd, premiumUsd)];
}

function driftRow({ month, policies, told, came }: MonthResult): string[] {
  return [month, percent(told / policies), percent(came / policies), told === 0 ? '–' : (came / told).toFixed(2)];
}

function change({ oldPpm, newPpm }: TableDiff['changed'][number]): number {
  return Math.abs(Math.log(newPpm / oldPpm));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)];
}

function usd(amount: number): string {
  return `$${Math.round(amount).toLocaleString('en-US')}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : percent(part / whole);
}

function percent(value: number): string {
  return `${(value * 100).toFixed(2)} %`;
}
