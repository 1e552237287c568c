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
  'ask-units': ['cover'],
  confirm: ['units', 'cover', 'pay', 'get', 'have'],
  'units-zero': [],
  'units-negative': [],
  'units-fraction': [],
  'units-too-many': ['most'],
  'units-not-number': [],
  'price-expired': ['cover'],
  'offer-closed': [],

  'wallet-text': ['address', 'have', 'chain'],
  'wallet-unread': ['address', 'chain'],
  'test-dollars-coming': [],
  'test-dollars-failed': [],
  'no-faucet': [],
  'covers-empty': [],
  'covers-title': ['page', 'pages'],
  'cover-buying': ['units', 'cover'],
  'cover-waiting': ['units', 'cover', 'most'],
  'cover-paid': ['units', 'cover', 'amount'],
  'cover-owed': ['units', 'cover', 'amount'],
  'cover-ended': ['units', 'cover'],
  'cover-refunded': ['units', 'cover', 'amount'],
  'cover-refund-owed': ['units', 'cover', 'amount'],

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
  // What the signer says.
  'refused-day-limit': ['of', 'most'],
  'refused-day-count': [],
  'refused-not-signed': [],
  'order-waits': ['what'],
  'wallets-asleep': [],

  'refused-reverted': [],
  'sold-out': ['cover'],
  'only-left': ['count', 'cover'],
  unreachable: [],
  'out-of-order': [],
  surprise: ['ref'],
  'surprise-unclear': ['ref'],

  // Orders that are no purchase of cover, and what each action is called inside a sentence.
  'order-placed': ['what'],
  'order-unclear': ['what'],
  'order-done': ['what'],
  'order-refused': ['what', 'why'],
  'order-expired': ['what'],
  'order-failed': ['what'],
  'order-closed': [],
  'button-confirm': [],
  'action-buy-cover': ['units', 'cover'],
  'action-redeem-cover': ['units'],
  'action-give-cover': ['units', 'to'],
  'action-deposit': ['dollars', 'pool'],
  'action-request-exit': ['pool'],
  'action-leave-pool': ['pool'],
  'action-list': ['units', 'price'],
  'action-buy-listing': ['units', 'price'],
  'action-take-back': [],
  'action-collect-listing': [],
  'action-vote': ['choice'],
  'action-delegate': ['to'],
  'action-propose': [],
  'action-claim': ['bond'],
  'action-dispute': ['bond'],
  'action-collect-bond': [],
  'action-withdraw': ['dollars', 'to'],
  'pool-risk': ['pool'],

  'notice-placed': ['units', 'cover'],
  'notice-unclear': ['units', 'cover'],
  'notice-refused': ['units', 'cover', 'why'],
  'notice-expired': ['units', 'cover'],
  'notice-failed': ['units', 'cover'],
  'notice-covered': ['units', 'cover', 'most', 'have'],
  'notice-covered-gift': ['units', 'cover', 'most', 'holder', 'have'],
  'notice-received': ['units', 'cover', 'most'],
  'notice-refunded': ['why', 'money'],
  'refund-no-quorum': ['cover'],
  'refund-unknowable': ['cover'],
  'refund-disputed': ['cover'],
  'refund-too-late': ['cover'],
  'refund-seen-early': ['cover'],
  'refund-unsaid': ['cover'],
  'notice-skipped': ['cover', 'amount'],
  'notice-dollars': ['amount', 'have'],
  'money-here': ['amount', 'have'],
  'money-back': ['amount', 'have'],
  'money-elsewhere': ['amount', 'to'],
  'have-now': ['have'],
  'have-unread': [],

  'span-minutes': ['minutes'],
  'span-hours': ['hours'],
  'span-both': ['hours', 'minutes'],
  flight: ['carrier', 'number', 'origin', 'destination'],
  'flight-number': ['carrier', 'number'],

  // What is covered, for every product: what, where and when; from which level on; what was seen; who says so.
  'about-flight': ['flight', 'day'],
  'about-level': ['what', 'level'],
  'about-other': ['name', 'when'],
  'about-raw': ['name'],
  'watched-dry': ['place', 'second', 'when'],
  'watched-wet': ['place', 'second', 'when'],
  'watched-heat': ['place', 'second', 'when'],
  'watched-frost': ['place', 'second', 'when'],
  'watched-wind': ['place', 'second', 'when'],
  'watched-crop': ['place', 'second', 'when'],
  'watched-vessel': ['place', 'second', 'when'],
  'watched-drop': ['place', 'second', 'when'],
  'watched-depeg': ['place', 'second', 'when'],
  'watched-divergence': ['place', 'second', 'when'],
  'watched-withdrawal': ['place', 'second', 'when'],
  'watched-exploit': ['place', 'second', 'when'],
  'watched-rug-pull': ['place', 'second', 'when'],
  'watched-oracle-failure': ['place', 'second', 'when'],
  'when-span': ['span'],
  'when-days': ['days', 'first'],
  'level-less': ['level'],
  'level-no-less': ['level'],
  'level-more': ['level'],
  'level-no-more': ['level'],
  'level-least': ['level'],
  'measure-mm': ['count'],
  'measure-degrees': ['count'],
  'measure-speed': ['count'],
  'measure-percent': ['count'],
  'measure-cents': ['count'],
  'measure-hours': ['count'],
  'measure-plain': ['count'],
  'seen-not-flown': [],
  'seen-early': ['early'],
  'seen-on-time': [],
  'seen-late': ['late'],
  'seen-little-late': ['late'],
  'seen-other': ['seen', 'than'],
  'watch-seen-rain': ['seen', 'than'],
  'watch-seen-heat': ['seen', 'than'],
  'watch-seen-frost': ['seen', 'than'],
  'watch-seen-wind': ['seen', 'than'],
  'watch-seen-crop': ['seen', 'than'],
  'watch-seen-vessel': ['seen', 'than'],
  'watch-seen-drop': ['seen', 'than'],
  'watch-seen-depeg': ['seen', 'than'],
  'watch-seen-divergence': ['seen', 'than'],
  'watch-seen-withdrawal': ['seen', 'than'],
  'watch-seen-taken': ['seen', 'than'],
  'watch-seen-oracle-failure': ['seen', 'than'],
  'said-by-reporters': ['reporters'],
  'said-by-feed': [],
  'said-by-vote': [],
  'said-by-oracle': [],
  'notice-paid': ['icon', 'cover', 'seen', 'said', 'money'],
  'notice-ended': ['icon', 'cover', 'seen', 'said', 'premium'],
  'refund-feed-silent': ['cover'],
  'refund-vote-silent': ['cover'],

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

  // Platforms with forms, options of commands and alternative texts.
  'form-units': [],
  'form-day': [],
  'form-flight': [],
  'button-type-units': [],
  'button-type-day': [],
  'button-type-flight': [],
  'command-flight-text': [],
  suggestion: ['flight', 'day'],
  'picture-qr': ['address'],
} as const satisfies Record<string, readonly string[]>;

export type TextKey = keyof typeof texts;

/** A question that is answered by a text: what a form is headed by, at most 45 characters. */
export type FormKey = Extract<TextKey, `form-${string}`>;

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
  /** Days in a row, told as a month where they are exactly one. `first` is `YYYY-MM-DD`. */
  | { span: { first: string; days: number } }
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
