/**
 * What a person limits, in the guard's order: most dollars in 24 hours for everything, for gifts to strangers, for trades with strangers;
 * and the least dollars for which one token is offered.
 */
export const limitNames = ['spend', 'gift', 'trade', 'floor'] as const;

export type LimitName = (typeof limitNames)[number];

/** Rails of the guard, in dollars with 6 decimals: of the three that count a day, and of the floor. */
export const mostCap = 1_000_000_000_000n;
export const mostFloor = 10_000_000n;

/** `IWalletGuard.Limit`. */
export function limitIndex(limit: LimitName): number {
  return limitNames.indexOf(limit);
}

/** @throws for a number that is no limit. */
export function limitName(index: number): LimitName {
  const name = limitNames[index];
  if (name === undefined) throw new Error(`${index} is no limit of a wallet.`);
  return name;
}

/** Whether `one` protects less than `other`. */
export function isLooser(limit: LimitName, one: bigint, other: bigint): boolean {
  return limit === 'floor' ? one < other : one > other;
}
