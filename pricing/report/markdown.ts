/** Tables and figures of a report, as Markdown has them. */

/** The first column is text, the others figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)];
}

/** A table, or a sentence where it would have no rows. */
export function listed(head: readonly string[], rows: readonly (readonly string[])[], otherwise: string): string[] {
  return rows.length === 0 ? [otherwise] : table(head, rows);
}

/** `227,496`. */
export function count(number: number): string {
  return number.toLocaleString('en-US');
}

/** Whole dollars, `$7,507`. */
export function usd(amount: number): string {
  return `$${Math.round(amount).toLocaleString('en-US')}`;
}

/** A part as a percentage of the whole; a dash of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : percent(part / whole);
}

/** `0.3970` as `39.70 %`. */
export function percent(value: number): string {
  return `${(value * 100).toFixed(2)} %`;
}
