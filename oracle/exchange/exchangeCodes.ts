/** What an exchange answers to a posted observation, and a reporter to a batch that it is asked to sign. */
export const exchangeCodes = [
  'ACCEPTED',
  /** Known already, or reported already: nothing more is needed. */
  'DUPLICATE',
  'REPORTED',
  'MALFORMED',
  'TOO_LARGE',
  'TOO_MANY_REQUESTS',
  'UNKNOWN_REPORTER',
  /** Signed for another set of reporters than the one that answers for this event. */
  'OTHER_REPORTER_SET',
  /** No open series asks about it, as far as the chain was read here. */
  'EVENT_NOT_OPEN',
  /** Observed before the end of the last sale, or in the future: the desk or the oracle would refuse it. */
  'OBSERVED_TOO_EARLY',
  'OBSERVED_IN_FUTURE',
  /** The same reporter said something else before. */
  'EQUIVOCATION',
  /** Batches: whoever runs this exchange signs none. */
  'SIGNS_NOTHING',
  /** The batch rests on an observation that has not arrived here. */
  'OBSERVATION_UNKNOWN',
  /** The observations it names are no quorum, or do not say what the batch says. */
  'NOT_AGREED',
  /** This reporter has no reading of its own of an event in the batch. */
  'NOT_OBSERVED',
  /** This reporter saw something else, or signed another batch that says something else. */
  'CONTRADICTORY',
  'SIGNED',
  'UNKNOWN_PATH',
] as const;

export type ExchangeCode = (typeof exchangeCodes)[number];
