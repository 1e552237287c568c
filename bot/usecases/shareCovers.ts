import type { RateRow } from '../../chain/actions/walletAction.ts';
import { encodeFlight, MalformedSubjectError } from '../../chain/subject.ts';
import type { Tap } from '../action.ts';
import { coverText } from '../screens/subjectText.ts';
import { readWatch, type WatchWish } from '../typed/readWatch.ts';
import type { Value } from '../words.ts';
import { englishFrom } from './englishOf.ts';
import { suggest } from './suggest.ts';
import type { Suggestion } from './suggestion.ts';
import { type Talk, todayOf } from './talk.ts';
import { wishedWatches } from './watch/answerWish.ts';
import { saleSpan, subjectOf } from './watch/saleSpan.ts';
import { timesOnSale } from './watch/saleTimes.ts';
import { openWatch } from './watch/suggestWatch.ts';

/** Something to tell others about: nothing in it is of the person who shares it. */
export type SharedCover = {
  cover: Value;
  /** What a dollar pays today, in dollars of 6 decimals; null where that is only known when more is chosen. */
  payout: bigint | null;
  /** What shows its price, or the next question. */
  tap: Tap;
};

type Needs = Pick<Talk, 'door' | 'rates' | 'watches'>;

/** Each may ask the chain for a price, while somebody types. */
const most = 6;
const mostPlaces = 3;
const mostLevels = 2;

/** What somebody who typed this may want to share; nothing for a text that names nothing, and never a refusal. @param locale BCP 47. */
export async function shareCovers(talk: Needs, typed: string, locale: string): Promise<SharedCover[]> {
  if (typed.trim() === '') return [];
  const flights = await suggest(talk, 'flight', typed, locale);
  if (flights.length > 0) return Promise.all(flights.slice(0, most).map((one) => shareFlight(talk, one)));
  const wish = readWatch(englishFrom(talk, locale, typed), todayOf(talk));
  const wished = wishedWatches(talk, wish).slice(0, mostPlaces);
  if (wished.length > 0) return (await Promise.all(wished.map((one) => shareWatch(talk, one, wish)))).flat();
  const begun = await Promise.all([suggest(talk, 'weather', typed, locale), suggest(talk, 'coins', typed, locale)]);
  return begun.flat().slice(0, most).map(unpriced);
}

async function shareFlight(talk: Needs, suggestion: Suggestion): Promise<SharedCover> {
  const { tap } = suggestion;
  if (tap.kind !== 'quote') return unpriced(suggestion);
  try {
    const row = talk.rates.rowFor(encodeFlight({ ...tap.route, date: tap.day }));
    const payout = row === undefined ? null : await payoutOf(talk, row);
    return { ...unpriced(suggestion), payout };
  } catch (error) {
    if (error instanceof MalformedSubjectError) return unpriced(suggestion);
    throw error;
  }
}

/** The soonest time that fits, at the levels that are sold for it. */
async function shareWatch(
  talk: Needs,
  { product, watched }: ReturnType<typeof wishedWatches>[number],
  { month }: WatchWish,
): Promise<SharedCover[]> {
  const open = [{ ...unpriced(openWatch(product, watched, month ?? 0)) }];
  const span = await saleSpan(talk, product, watched);
  if (!span.ok) return open;
  const times = timesOnSale(talk.watches.ratesOf(product, watched), span.value, talk.door.now());
  const time = times.find(({ date }) => month === null || Number(date.slice(5, 7)) === month);
  const watch = time === undefined ? null : { ...watched, ...time };
  const subject = watch === null ? null : subjectOf(watch);
  if (watch === null || subject === null) return open;
  const levels = await Promise.all(
    talk.watches.rowsFor(product, subject).map(async (row) => ({ row, payout: await payoutOf(talk, row) })),
  );
  const sold = levels.filter(({ payout }) => payout !== null).slice(0, mostLevels);
  if (sold.length === 0) return open;
  return sold.map(({ row, payout }) => {
    const { trigger, exit } = row;
    const tap: Tap = { kind: 'watch', tap: { kind: 'quote', product, watch, trigger, exit } };
    return { cover: { text: coverText(row) }, payout, tap };
  });
}

function unpriced({ label, tap }: Suggestion): SharedCover {
  return { cover: { text: label }, payout: null, tap };
}

/** Null while none can be bought. */
async function payoutOf({ door }: Needs, row: RateRow): Promise<bigint | null> {
  const answer = await door.quote(row);
  return answer.ok && answer.value.available > 0n ? answer.value.payout : null;
}
