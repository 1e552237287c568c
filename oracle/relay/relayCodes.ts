/** What the relay answers to a posted observation. */
export const relayCodes = [
  'ACCEPTED',
  /** Known already, or reported already: nothing more is needed. */
  'DUPLICATE',
  'REPORTED',
  'MALFORMED',
  'TOO_LARGE',
  'TOO_MANY_REQUESTS',
  'UNKNOWN_REPORTER',
  /** Signed for a set of reporters that is not, or not any more, the oracle's. */
  'OTHER_REPORTER_SET',
  /** No open series asks about it, as far as the relay has read the chain. */
  'EVENT_NOT_OPEN',
  /** Observed before the end of the last sale, or in the future: the desk or the oracle would refuse it. */
  'OBSERVED_TOO_EARLY',
  'OBSERVED_IN_FUTURE',
  /** The same reporter said something else before. */
  'EQUIVOCATION',
  'UNKNOWN_PATH',
] as const;

export type RelayCode = (typeof relayCodes)[number];
