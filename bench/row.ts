/** One line of `npm run bench`: a figure, its goal, and what it is compared with. Names are stable, so that later figures join. */
export type BenchRow = {
  name: string;
  value: number;
  unit: string;
  /** The figure that `value` should not miss; null where none was set. */
  goal: number | null;
  better: 'lower' | 'higher';
  /** The least this can cost, measured in the same run. */
  floor?: number;
  /** What the best comparable system needs, measured the same way. */
  peer?: number;
};
