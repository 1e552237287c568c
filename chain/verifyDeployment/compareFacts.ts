/** What is so on a chain, or should be: a name like `desk.owner` and its value as people read it. */
export type Facts = Readonly<Record<string, string>>;

export type ComparedFact = {
  what: string;
  /** `null`: nothing was designed. */
  designed: string | null;
  /** `null`: nothing was found. */
  found: string | null;
  asDesigned: boolean;
};

/** Every fact of both sides, in the order of the design, then what nobody designed. Addresses count the same in any case. */
export function compareFacts(designed: Facts, found: Facts): ComparedFact[] {
  const names = [...new Set([...Object.keys(designed), ...Object.keys(found)])];
  return names.map((what) => {
    const sides = { designed: designed[what] ?? null, found: found[what] ?? null };
    return { what, ...sides, asDesigned: sides.designed?.toLowerCase() === sides.found?.toLowerCase() };
  });
}

/** The comparison as a table of text, deviations marked, with a line of totals. */
export function tableOf(compared: readonly ComparedFact[]): string {
  const cells = compared.map(({ what, designed, found, asDesigned }) => [
    asDesigned ? '' : '✗',
    what,
    designed ?? 'nothing',
    asDesigned ? '' : (found ?? 'nothing'),
  ]);
  const rows = [['', 'what', 'as designed', 'but found'], ...cells];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const wrong = compared.filter(({ asDesigned }) => !asDesigned).length;
  const verdict = wrong === 0 ? 'everything is as designed' : `${wrong} not as designed`;
  return [...lines, '', `${compared.length} facts, ${verdict}.`].join('\n');
}
