import { coverTexts } from './words/covers.ts';
import { flightTexts } from './words/flights.ts';
import { giftTexts } from './words/gifts.ts';
import { marketTexts } from './words/market.ts';
import { orderTexts } from './words/orders.ts';
import { platformTexts } from './words/platforms.ts';
import { poolTexts } from './words/pools.ts';
import { refusalTexts } from './words/refusals.ts';
import { safetyTexts } from './words/safety.ts';
import { settingTexts } from './words/settings.ts';
import { talkTexts } from './words/talk.ts';
import { voteTexts } from './words/votes.ts';
import { watchTexts } from './words/watches.ts';

/** Everything the bot can say: one key per text of the locale files, with the names of its values. */
const texts = {
  ...talkTexts,
  ...flightTexts,
  ...coverTexts,
  ...refusalTexts,
  ...orderTexts,
  ...watchTexts,
  ...voteTexts,
  ...poolTexts,
  ...marketTexts,
  ...safetyTexts,
  ...giftTexts,
  ...settingTexts,
  ...platformTexts,
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
  /** Dollars with 6 decimals, to the last one that is not zero: `$0.00475`. What adds up must be seen to. */
  | { exact: bigint }
  /** Votes with 18 decimals, whole ones: `1,200`. */
  | { votes: bigint }
  /** A calendar day `YYYY-MM-DD`, the same for everybody. */
  | { day: string; form: 'long' | 'short' | 'withYear' }
  /** A month, or a month and its day, of every year: `02`, `0601`. */
  | { yearly: string }
  /** Unix seconds, told in the reader's time zone. */
  | { moment: number }
  /** The time of day in one zone (IANA name or offset) at a moment, unix seconds: `14:05`. */
  | { clock: number; zone: string }
  /** Days in a row, told as a month where they are exactly one. `first` is `YYYY-MM-DD`. */
  | { span: { first: string; days: number } }
  /** A country by its two letters (ISO 3166-1), told by its name. */
  | { country: string }
  /** An airport's code, told with its city where that is known. */
  | { airport: string }
  /** How a friend reaches the bot with a code for a gift: a link where the platform has such links, else a command. */
  | { giftCode: string }
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
