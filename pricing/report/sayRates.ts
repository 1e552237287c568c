/** What new tables change, as sections of the report. */
import type { TableDiff } from '../diffTables.ts';
import { perils, type WatchPeril } from '../watches/watchRate.ts';
import { count, listed, percent, table } from './markdown.ts';

const MOST_ROWS = 20;

/** What becomes of a table of watches; `diff` is null where the record carries no row, `proposalFile` where nothing changes. */
export type WatchChange = { peril: WatchPeril; diff: TableDiff | null; proposalFile: string | null };

/** The flights' new table. */
export function proposedRates({ diff, proposalFile }: { diff: TableDiff; proposalFile: string }): string[] {
  const biggest = byChange(diff.changed).slice(0, MOST_ROWS);
  return [
    `${sayDiff(diff)} The whole proposal, ready for a vote: \`${proposalFile}\`.`,
    '',
    ...listed(
      ['row', 'now', 'proposed'],
      biggest.map(({ name, oldPpm, newPpm }) => [name, percent(oldPpm / 1e6), percent(newPpm / 1e6)]),
      'No rate changes.',
    ),
  ];
}

/** Rates that change most first, then new rows, then those that go: levels follow the record, so that both are common. */
export function changedTable({ peril, diff, proposalFile }: WatchChange): string[] {
  if (diff === null) return ['The record carries no row of it: the table in force stays.'];
  if (proposalFile === null) return [`No rate changes: ${count(diff.unchanged)} rows under root ${diff.oldRoot}.`];
  const { divisor, name: unit } = perils[peril].unit;
  const rowOf = ({ name, trigger, exit }: { name: string; trigger: number; exit: number }) => [
    name,
    `${exit < trigger ? 'below' : 'above'} ${trigger / divisor} ${unit}`,
  ];
  const rows = [
    ...byChange(diff.changed).map((row) => [...rowOf(row), percent(row.oldPpm / 1e6), percent(row.newPpm / 1e6)]),
    ...diff.added.map((row) => [...rowOf(row), '–', percent(row.ratePpm / 1e6)]),
    ...diff.removed.map((row) => [...rowOf(row), percent(row.ratePpm / 1e6), '–']),
  ];
  const more = rows.length > MOST_ROWS ? ['', `And ${count(rows.length - MOST_ROWS)} more rows in the proposal.`] : [];
  return [
    `${sayDiff(diff)} The whole proposal, ready for a vote: \`${proposalFile}\`.`,
    '',
    ...table(['row', 'pays', 'now', 'proposed'], rows.slice(0, MOST_ROWS)),
    ...more,
  ];
}

/** Its roots and how many rows change. */
export function sayDiff({ oldRoot, newRoot, added, removed, changed, unchanged }: TableDiff): string {
  return `Root ${oldRoot} → ${newRoot}: ${count(added.length)} rows added, ${count(removed.length)} removed, ${count(changed.length)} changed, ${count(unchanged)} as they were.`;
}

function byChange(changed: TableDiff['changed']): TableDiff['changed'] {
  return changed.toSorted((a, b) => change(b) - change(a) || (a.name < b.name ? -1 : 1));
}

function change({ oldPpm, newPpm }: TableDiff['changed'][number]): number {
  return Math.abs(Math.log(newPpm / oldPpm));
}
