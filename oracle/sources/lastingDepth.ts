/** A level that was seen at a time (unix seconds). `depth` in basis points, negative above the level it is measured from. */
export type Seen = { at: number; depth: number };

/**
 * The deepest level that lasted: the most, over all runs whose first and last sight are at least `lasting` seconds apart, of the least
 * depth seen in the run. `seen` is in order of time. Null when no run is that long. Pure; as `IFeedOracle.proveFall` has it on chain.
 */
export function lastingDepth(seen: readonly Seen[], lasting: number): number | null {
  let deepest: number | null = null;
  // The sights that can still be the least of a run, least first, as in every sliding minimum.
  const least: { place: number; depth: number }[] = [];
  let first = 0;
  seen.forEach(({ at, depth }, place) => {
    while ((least.at(-1)?.depth ?? -Infinity) >= depth) least.pop();
    least.push({ place, depth });
    // Of the runs that end here and are long enough, the shortest is the deepest.
    while (first < place && at - (seen[first + 1]?.at ?? at) >= lasting) first++;
    while ((least[0]?.place ?? first) < first) least.shift();
    if (at - (seen[first]?.at ?? at) >= lasting) deepest = Math.max(deepest ?? -Infinity, least[0]?.depth ?? depth);
  });
  return deepest;
}
