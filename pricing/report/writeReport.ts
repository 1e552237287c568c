/** Writes the report with its chart, the new tables and a proposal for each of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flightProductSettings } from '../../chain/deploy/flightProduct.ts';
import { flightProduct } from '../../chain/products.ts';
import type { TableDiff } from '../diffTables.ts';
import { writeTableFile } from '../rateTableFile.ts';
import { perils } from '../watches/watchRate.ts';
import { type NewTable, type Proposal, proposeRates, type VotingParties } from './proposeRates.ts';
import { sayDiff, type WatchChange } from './sayRates.ts';
import { type TableAnew, tableNames } from './tablesAnew.ts';
import { driftChart, type MonthFacts, monthMarkdown } from './writeMonth.ts';

const files = { report: 'report.md', chart: 'drift.svg', table: 'flights.json.gz', proposal: 'proposal.json' };

type Report = Pick<MonthFacts, 'month' | 'sold' | 'risks'> & {
  flights: { bytes: Buffer; diff: TableDiff };
  watches: readonly TableAnew[];
};

/** @returns lines to say. @throws when a file cannot be written. */
export function writeReport(out: string, report: Report, parties: VotingParties | undefined): string[] {
  const { month, sold, risks, flights } = report;
  mkdirSync(out, { recursive: true });
  const row = { product: flightProduct, oracle: 'quorum', settings: flightProductSettings } as const;
  const ofFlights = { title: `Flight rates after ${month}`, row, table: files.table, diff: flights.diff };
  const proposals = [writeProposal(out, files.proposal, { ...ofFlights, bytes: flights.bytes }, parties)];
  const changes = report.watches.map((table) => {
    const { change, proposal } = writeWatches(out, month, table, parties);
    if (proposal !== null) proposals.push(proposal);
    return change;
  });
  const facts = { month, sold, risks, diff: flights.diff, proposalFile: files.proposal, chartFile: files.chart };
  writeFileSync(join(out, files.chart), driftChart(sold.months));
  writeFileSync(join(out, files.report), monthMarkdown({ ...facts, watches: changes }));
  const proposed = changes.flatMap(({ proposalFile }) => proposalFile ?? []);
  return [
    `${out}: ${[...Object.values(files), ...proposed].join(', ')}`,
    sayDiff(flights.diff),
    ...changes.flatMap(({ peril, diff }) => (diff === null ? [] : [`${tableNames[peril]}: ${sayDiff(diff)}`])),
    ...(proposals.some(({ call }) => call === null)
      ? ['Without --desk and --oracle the proposal holds the root but not the call.']
      : []),
  ];
}

/** A table whose root stays is not written, and a proposal of an earlier run goes. */
function writeWatches(
  out: string,
  month: string,
  { peril, made }: TableAnew,
  parties: VotingParties | undefined,
): { change: WatchChange; proposal: Proposal | null } {
  const [table, proposalFile] = [`${peril}.json.gz`, `proposal-${peril}.json`];
  if (made === null || made.diff.oldRoot === made.diff.newRoot) {
    for (const file of [table, proposalFile]) rmSync(join(out, file), { force: true });
    return { change: { peril, diff: made?.diff ?? null, proposalFile: null }, proposal: null };
  }
  const title = `Rates of ${tableNames[peril]} after ${month}`;
  const proposal = writeProposal(out, proposalFile, { title, row: perils[peril].row, table, ...made }, parties);
  return { change: { peril, diff: made.diff, proposalFile }, proposal };
}

function writeProposal(
  out: string,
  file: string,
  { bytes, ...table }: NewTable & { bytes: Buffer },
  parties: VotingParties | undefined,
): Proposal {
  const proposal = proposeRates(table, parties);
  writeTableFile(join(out, table.table), bytes);
  writeFileSync(join(out, file), `${JSON.stringify(proposal, null, 1)}\n`);
  return proposal;
}
