/** Those of `known` that `typed` may be a slip of the finger for, likeliest first; never itself. Texts in upper case. */
export function nearWords(typed: string, known: Iterable<string>, most: number): string[] {
  const allowed = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
  const near: { word: string; slips: number }[] = [];
  for (const word of new Set(known)) {
    const slips = Math.abs(word.length - typed.length) > allowed ? allowed + 1 : slipsBetween(typed, word);
    if (slips > 0 && slips <= allowed) near.push({ word, slips });
  }
  return near
    .sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}

/**
 * Letters typed wrong, left out, added or swapped with their neighbour (optimal string alignment distance: Damerau 1964, without edits
 * inside a swap).
 */
export function slipsBetween(a: string, b: string): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row.push(least);
    }
    older = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
