/** Everything the bot can say: one key per text of the locale files, with the names of its values. */
const texts = {
  hello: [],
  'hello-again': [],
  help: [],
  cancelled: [],
  'nothing-to-cancel': [],
  'not-understood': [],
  'unknown-command': [],
  'only-text': [],
  'too-long': ['most'],
  'edits-unread': [],
  'group-only': [],
  'old-button': [],
  'not-yours': [],

  'pick-origin': [],
  'pick-destination': ['origin'],
  'pick-flight': ['origin', 'destination'],
  'pick-day': ['flight', 'first', 'last'],
  'no-days': ['flight'],
  'which-route': ['number'],
  'which-day': ['flight'],
  'which-airline': ['typed'],
  'day-alone': ['day'],
  'day-unreadable': ['flight'],
  'day-past': ['flight', 'day'],
  'too-near': ['flight', 'day', 'lead', 'first'],
  'too-far': ['flight', 'day', 'opens'],
  'month-unlisted': ['flight', 'day'],
  'flight-unknown': ['number'],
  'flight-unknown-near': ['number'],
  'route-unlisted': ['number'],
  'airport-unknown': ['airport'],
  'route-empty': ['origin', 'destination'],

  quote: ['flight', 'day', 'payout', 'late', 'times', 'closes', 'minutes'],
  'ask-units': ['flight', 'day'],
  confirm: ['units', 'flight', 'day', 'pay', 'get', 'have'],
  'units-zero': [],
  'units-negative': [],
  'units-fraction': [],
  'units-too-many': ['most'],
  'units-not-number': [],
  'price-expired': ['flight', 'day'],
  'offer-closed': [],

  'wallet-text': ['address', 'have', 'chain'],
  'wallet-unread': ['address', 'chain'],
  'test-dollars-coming': [],
  'test-dollars-failed': [],
  'no-faucet': [],
  'covers-empty': [],
  'covers-title': ['page', 'pages'],
  'cover-buying': ['units', 'flight', 'day'],
  'cover-waiting': ['units', 'flight', 'day', 'most'],
  'cover-paid': ['units', 'flight', 'day', 'amount'],
  'cover-owed': ['units', 'flight', 'day', 'amount'],
  'cover-ended': ['units', 'flight', 'day'],
  'cover-refunded': ['units', 'flight', 'day', 'amount'],
  'cover-refund-owed': ['units', 'flight', 'day', 'amount'],

  'refused-not-live': [],
  'refused-paused': ['until'],
  'refused-not-allowed': [],
  'refused-not-open': ['opens'],
  'refused-closed': ['cutoff'],
  'refused-malformed': [],
  'refused-not-listed': [],
  'refused-price-moved': ['payout', 'least'],
  'refused-load': [],
  'refused-cap-full': ['cap'],
  'refused-pool-full': ['free'],
  'refused-no-units': [],
  'refused-too-few-dollars': ['have', 'need'],
  'refused-dollar': [],
  'refused-not-sponsored': [],
  'refused-expired': [],
  'refused-reverted': [],
  'sold-out': ['flight', 'day'],
  'only-left': ['count', 'flight', 'day'],
  unreachable: [],
  'out-of-order': [],
  surprise: ['ref'],
  'surprise-unclear': ['ref'],

  'notice-placed': ['units', 'flight', 'day'],
  'notice-unclear': ['units', 'flight', 'day'],
  'notice-refused': ['units', 'flight', 'day', 'why'],
  'notice-expired': ['units', 'flight', 'day'],
  'notice-failed': ['units', 'flight', 'day'],
  'notice-covered': ['units', 'flight', 'day', 'most', 'have'],
  'notice-covered-gift': ['units', 'flight', 'day', 'most', 'holder', 'have'],
  'notice-received': ['units', 'flight', 'day', 'most'],
  'notice-paid-late': ['flight', 'day', 'late', 'reporters', 'money'],
  'notice-paid-not-flown': ['flight', 'day', 'reporters', 'money'],
  'notice-ended': ['flight', 'day', 'landed', 'premium'],
  'notice-refunded': ['why', 'money'],
  'refund-no-quorum': ['flight', 'day'],
  'refund-unknowable': ['flight', 'day'],
  'refund-disputed': ['flight', 'day'],
  'refund-too-late': ['flight', 'day'],
  'refund-seen-early': ['flight', 'day'],
  'refund-unsaid': ['flight', 'day'],
  'notice-skipped': ['flight', 'day', 'amount'],
  'notice-dollars': ['amount', 'have'],
  'money-here': ['amount', 'have'],
  'money-back': ['amount', 'have'],
  'money-elsewhere': ['amount', 'to'],
  'have-now': ['have'],
  'have-unread': [],

  'landed-early': ['early'],
  'landed-on-time': [],
  'landed-late': ['late'],
  'span-minutes': ['minutes'],
  'span-hours': ['hours'],
  'span-both': ['hours', 'minutes'],
  flight: ['carrier', 'number', 'origin', 'destination'],
  'flight-number': ['carrier', 'number'],

  'button-flight': [],
  'button-covers': [],
  'button-wallet': [],
  'button-help': [],
  'button-back': [],
  'button-close': [],
  'button-units': ['units'],
  'button-other-units': [],
  'button-buy': ['pay'],
  'button-choose': ['name'],
  'button-airport': ['airport'],
  'button-day': ['day'],
  'button-route': ['flight'],
  'button-more': [],
  'button-earlier': [],
  'button-later-dates': [],
  'button-other-flight': [],
  'button-fresh-price': [],
  'button-only-left': ['count'],
  'button-try-again': [],
  'button-test-dollars': [],
  'button-receipt': [],
  'button-open-chat': [],

  'command-start': [],
  'command-flight': [],
  'command-covers': [],
  'command-wallet': [],
  'command-help': [],
  'command-cancel': [],
  'command-group': [],
} as const satisfies Record<string, readonly string[]>;

export type TextKey = keyof typeof texts;

/** A value in a text, in a form that each language and platform writes its own way. */
export type Value =
  | string
  | number
  /** Dollars with 6 decimals, to the cent: `$36.00`. */
  | { dollars: bigint }
  /** Dollars with 6 decimals, as short as they go: `$12`. */
  | { price: bigint }
  /** A calendar day `YYYY-MM-DD`, the same for everybody. */
  | { day: string; form: 'long' | 'short' | 'withYear' }
  /** Unix seconds, told in the reader's time zone. */
  | { moment: number }
  /** An airport's code, told with its city where that is known. */
  | { airport: string }
  | { text: Said };

/** One text with its values, in no language yet. */
export type Said = { key: TextKey; values: Readonly<Record<string, Value>> };

type ValueNames<K extends TextKey> = (typeof texts)[K][number];

/** A text of the catalogue; the compiler asks for exactly its values. */
export function say<K extends TextKey>(
  key: K,
  ...values: ValueNames<K> extends never ? [] : [Readonly<Record<ValueNames<K>, Value>>]
): Said {
  return { key, values: values[0] ?? {} };
}

/** Every key with the names of its values: what a locale file must have, no more and no less. */
export function textCatalogue(): Readonly<Record<TextKey, readonly string[]>> {
  return texts;
}
