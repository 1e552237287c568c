import { depegProduct, divergenceProduct, dropProduct } from '../products.ts';

/** `IFeedOracle.Kind`. */
export type FeedKind = keyof typeof feedKinds;
export const feedKinds = { DROP: 1, DEPEG: 2, DIVERGENCE: 3 } as const;

const hour = 3600;
const day = 24 * hour;

/**
 * What the feed oracle watches for each product, and how many seconds a level must last to count. Rates of falls are made for a day: over
 * 10 and 11 March 2023 USDC touched 0.88, and of that fall 10.23 % lasted an hour. Rates of pairs are made for what was lost at the end:
 * an hour keeps a price of minutes from deciding it, and a day would take from the loss what the prices swing in it.
 */
export const feedRules: ReadonlyMap<number, { kind: FeedKind; minimumTime: number }> = new Map([
  [dropProduct, { kind: 'DROP', minimumTime: day }],
  [depegProduct, { kind: 'DEPEG', minimumTime: day }],
  [divergenceProduct, { kind: 'DIVERGENCE', minimumTime: hour }],
]);

/** Seconds that a feed may be later than its heartbeat: what brings a price in is a transaction, which takes its time. */
export const heartbeatGrace = 3600;
