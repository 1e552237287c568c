import { randomFrom } from '../chain/support/random.ts';

/** Choices that are the same for the same seed, for ever. */
export function choicesFrom(seed: number) {
  const next = randomFrom(seed);
  /** A whole number from `least` to `most`. */
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const chance = (part: number) => next() < part;
  /** One of a list, or nothing of an empty one. */
  const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  return { between, chance, oneOf };
}

export type Choices = ReturnType<typeof choicesFrom>;
