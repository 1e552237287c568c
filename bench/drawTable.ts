import type { BenchRow } from './row.ts';

const headings = ['name', 'value', 'unit', 'goal', 'floor', '× floor', 'peer', '× peer', ''];

/** The rows for people to read, with aligned columns. */
export function drawTable(rows: readonly BenchRow[]): string {
  const cells = [headings, ...rows.map(drawRow)];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number) => ![0, 2, headings.length - 1].includes(column);
  const align = (text: string, column: number) =>
    isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return cells.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}

function drawRow(row: BenchRow): string[] {
  const { name, value, unit, goal, better, floor, peer } = row;
  return [
    name,
    figure(value),
    unit,
    goal === null ? '' : `${better === 'lower' ? '≤' : '≥'} ${figure(goal)}`,
    floor === undefined ? '' : figure(floor),
    floor === undefined ? '' : (value / floor).toFixed(2),
    peer === undefined ? '' : figure(peer),
    peer === undefined ? '' : (value / peer).toFixed(3),
    verdict(row),
  ];
}

function verdict({ value, goal, better }: BenchRow): string {
  if (goal === null) return 'no goal';
  const met = better === 'lower' ? value <= goal : value >= goal;
  return met ? '✓ goal met' : '✗ goal missed';
}

function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 1000 ? 1 : 0 });
}
