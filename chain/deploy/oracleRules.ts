import {
  cropProduct,
  dryProduct,
  flightProduct,
  frostProduct,
  heatProduct,
  vesselProduct,
  wetProduct,
  windProduct,
  withdrawalProduct,
} from '../products.ts';

const day = 86_400;

/** What reporters must agree on, and how long a vote's answer takes. Times in seconds. */
export const oracleRules = {
  // Most that readings of one event may differ, see `QuorumOracle.spreadLimits`.
  spreadLimits: bySixteen({
    // Minutes: gate and runway times of one arrival differ by less.
    [flightProduct]: 15,
    // Tenths of a millimetre, summed up over weeks: an eighth of the way between the levels of a season, so that no choice among those
    // who agree moves more than an eighth of a payout. A grid's storms may be further from a gauge's.
    [dryProduct]: 50,
    [wetProduct]: 50,
    // Tenths of a degree: a grid's night is not quite a valley's.
    [heatProduct]: 15,
    [frostProduct]: 15,
    // Tenths of a metre per second: gusts differ between instruments more than means do.
    [windProduct]: 30,
    // Cents: one exchange, one settlement price, told with fractions or without.
    [cropProduct]: 2,
    // Hours: at anchor or at the berth.
    [vesselProduct]: 6,
    // Basis points: balances read at blocks that are minutes apart.
    [withdrawalProduct]: 100,
  }),
  // Source families needed in a quorum.
  families: 2,
  // After the watch, for claiming what happened in it: a theft is often found days later.
  claimPeriod: 14 * day,
  // From an answer to its finality. A vote that corrects it takes up to six days, as long as the one that gave it.
  answerWindow: 7 * day,
} as const;

/** @returns a limit for each number that the oracle's code has place for: that of the product, else none but the same number. */
function bySixteen(limits: Readonly<Record<number, number>>): readonly number[] {
  return Array.from({ length: 16 }, (_, product) => limits[product] ?? 0);
}

/** Reporters needed: more than half, so that two quorums can never disagree. */
export function quorumOf(reporters: number): number {
  return Math.floor(reporters / 2) + 1;
}
