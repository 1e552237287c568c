import { depegProduct, dropProduct } from '../products.ts';

/** `IFeedOracle.Kind`. */
export type FeedKind = keyof typeof feedKinds;
export const feedKinds = { DROP: 1, DEPEG: 2, DIVERGENCE: 3 } as const;

const day = 86_400;

/**
 * What the feed oracle watches for each product, and how many seconds a level must last to count. Rates are made for a day: over 10 and
 * 11 March 2023 USDC touched 0.88, and of that fall 10.23 % lasted an hour.
 */
export const feedRules: ReadonlyMap<number, { kind: FeedKind; minimumTime: number }> = new Map([
  [dropProduct, { kind: 'DROP', minimumTime: day }],
  [depegProduct, { kind: 'DEPEG', minimumTime: day }],
]);

/** Seconds that a feed may be later than its heartbeat: what brings a price in is a transaction, which takes its time. */
export const heartbeatGrace = 3600;
