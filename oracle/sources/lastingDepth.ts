/** A level that was seen at a time (unix seconds). `depth` in basis points, negative above the level it is measured from. */
export type Seen = { at: number; depth: number };

/** A run of sights by the places of its first and last one, and the least depth in it. */
export type LastingRun = { depth: number; first: number; last: number };

/**
 * The deepest level that lasted: the most, over all runs whose first and last sight are at least `lasting` seconds apart, of the least
 * depth seen in the run. `seen` is in order of time. Null when no run is that long. Pure; as `IFeedOracle.proveFall` has it on chain.
 */
export function lastingDepth(seen: readonly Seen[], lasting: number): number | null {
  return deepestRun(seen, lasting)?.depth ?? null;
}

/** The run in which the deepest level lasted, the earliest of equals; null when none is long enough. */
export function deepestRun(seen: readonly Seen[], lasting: number): LastingRun | null {
  let deepest: LastingRun | null = null;
  // The sights that can still be the least of a run, least first, as in every sliding minimum.
  const least: { place: number; depth: number }[] = [];
  let first = 0;
  seen.forEach(({ at, depth }, place) => {
    while ((least.at(-1)?.depth ?? -Infinity) >= depth) least.pop();
    least.push({ place, depth });
    // Of the runs that end here and are long enough, the shortest is the deepest.
    while (first < place && at - (seen[first + 1]?.at ?? at) >= lasting) first++;
    while ((least[0]?.place ?? first) < first) least.shift();
    const shallowest = least[0]?.depth ?? depth;
    if (at - (seen[first]?.at ?? at) >= lasting && shallowest > (deepest?.depth ?? -Infinity))
      deepest = { depth: shallowest, first, last: place };
  });
  return deepest;
}
