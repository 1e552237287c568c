/** A limit as it stands: what holds, what counts against it now, and a looser one that waits. Dollars with 6 decimals, unix seconds. */
export type LimitState = {
  dollars: bigint;
  spent: bigint;
  waiting: { dollars: bigint; readyAt: number } | null;
};

/** What is known about an address that somebody wants to be paid to. */
export type AddressFacts = { isContract: boolean; isSanctioned: boolean };
