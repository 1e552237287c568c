/**
 * `count` of `items`, in a random order that only `seed` decides (mulberry32 and Fisher and Yates' shuffle); a longer sample of the same
 * seed starts with the shorter one.
 */
export function sampleOf<T>(items: readonly T[], count: number, seed: number): T[] {
  const pool = [...items];
  const random = mulberry32(seed);
  const chosen: T[] = [];
  while (chosen.length < count && pool.length > 0) chosen.push(...pool.splice(Math.floor(random() * pool.length), 1));
  return chosen;
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
