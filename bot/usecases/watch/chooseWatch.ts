import type { RateRow } from '../../../chain/actions/walletAction.ts';
import type { WatchSubject } from '../../../chain/watchSubject.ts';
import { setPrompt } from '../../../db/prompts.ts';
import type { Watched } from '../../../pricing/watches/watchBook.ts';
import type { WatchRate } from '../../../pricing/watches/watchRate.ts';
import type { Person } from '../../action.ts';
import { perilOf } from '../../perils.ts';
import { type Screen, screen } from '../../screen.ts';
import { otherCoverButton } from '../../screens/nextSteps.ts';
import { faultScreen } from '../../screens/offer.ts';
import { refusedText } from '../../screens/refused.ts';
import { subjectText } from '../../screens/subjectText.ts';
import * as pick from '../../screens/watchPick.ts';
import type { WatchGroup } from '../../taps/watchTaps.ts';
import { levelFor, type TypedLevel } from '../../typed/readWatch.ts';
import { type Said, say } from '../../words.ts';
import { failure } from '../decideOffer.ts';
import type { Prompt } from '../prompt.ts';
import type { Talk } from '../talk.ts';
import { quoteWatch } from './quoteWatch.ts';
import { saleSpan, subjectOf } from './saleSpan.ts';
import { type SaleSpan, type SaleTime, timesOnSale } from './saleTimes.ts';

/** What is wanted of a watch, as far as it was said. */
export type TimeWish = {
  month: number | null;
  day: string | null;
  days: number | null;
  level: TypedLevel | null;
};

export const anyTime: TimeWish = { month: null, day: null, days: null, level: null };

/** Products of a group with a table. */
export function productsIn({ watches }: Pick<Talk, 'watches'>, group: WatchGroup): number[] {
  return watches.products().filter((product) => perilOf(product)?.group === group);
}

export function pickPeril(talk: Pick<Talk, 'watches'>, group: WatchGroup, text?: Said): Screen {
  return pick.perilScreen(group, productsIn(talk, group), text);
}

/** Where a peril can be covered; the perils where this one cannot. */
export function pickPlace(talk: Pick<Talk, 'watches'>, product: number, page: number, text?: Said): Screen {
  const listed = talk.watches.watchedOf(product);
  if (listed.length === 0) return pickPeril(talk, perilOf(product)?.group ?? 'weather', say('watch-unlisted'));
  return pick.placesScreen(product, listed, page, text);
}

/**
 * The times at which one thing can be covered that fit what was said: all where nothing fits, the next question at once where only one
 * does. A time typed next is an answer.
 */
export async function pickTime(
  talk: Talk,
  person: Person,
  { product, watched, page }: { product: number; watched: Watched; page: number },
  wish: TimeWish,
): Promise<Screen> {
  const { watches, door } = talk;
  const rates = watches.ratesOf(product, watched);
  if (rates.length === 0) return pickPlace(talk, product, 0, say('watch-unlisted'));
  const month = wish.month ?? 0;
  const asked = await saleSpan(talk, product, watched);
  if (!asked.ok) {
    const why = failure(asked);
    return why.kind === 'fault'
      ? faultScreen(why.fault, { kind: 'watch', tap: { kind: 'times', product, watched, month, page } })
      : screen(refusedText(why.refusal, product), [otherCoverButton({ product })]);
  }
  const all = timesOnSale(rates, asked.value, door.now());
  const lengths = [...new Set(rates.map(({ days }) => days))];
  const isSeasonal = rates.some(({ monthDay }) => monthDay !== '');
  const inTime = isSeasonal || wish.day === null ? fitting(all, wish) : onDay(wish.day, lengths, wish.days);
  const wanted = atLevel(product, rates, inTime, wish.level);
  const [only, second] = wanted;
  if (only !== undefined && second === undefined && page === 0)
    return pickLevel(talk, person, { product, watch: { ...watched, ...only } }, wish.level);
  const view = { product, watched, month, page };
  setPrompt(talk.db, person.identityId, { kind: 'time', product, ...watched } satisfies Prompt, door.now());
  if (wanted.length > 0) {
    const isSold = wish.level === null || wanted.some(({ level }) => level !== undefined);
    const elsewhere = say('watch-level-elsewhere', { what: pick.watchedValue(product, watched) });
    return pick.timesScreen(view, wanted, isSold ? undefined : elsewhere);
  }
  return pick.timesScreen({ ...view, month: 0 }, all, noneFitting(product, watched, asked.value));
}

/** From which level on it pays; the price at once where there is one level, or where the one that was said is sold. */
export async function pickLevel(
  talk: Talk,
  person: Person,
  { product, watch }: { product: number; watch: WatchSubject },
  level: TypedLevel | null,
): Promise<Screen> {
  const subject = subjectOf(watch);
  const rows = subject === null ? [] : talk.watches.rowsFor(product, subject);
  const [first] = rows;
  if (first === undefined || subject === null) return pickPlace(talk, product, 0, say('watch-unlisted'));
  const index = level === null ? null : indexOf(product, level);
  const said = level === null ? rows : rows.filter(({ trigger }) => trigger === index);
  const [only, second] = said;
  if (only !== undefined && second === undefined) return quoteWatch(talk, person, { ...only, watch });
  const sold = await soldNow(talk, rows);
  const [best, other] = sold;
  if (best === undefined || other === undefined) return quoteWatch(talk, person, { ...(best?.row ?? first), watch });
  const cover = { text: subjectText(product, subject) };
  return pick.levelScreen(sold, said.length > 0 ? say('pick-level', { cover }) : say('watch-level-none', { cover }));
}

/** The levels that the chain sells at this moment, each with what a dollar buys. */
async function soldNow({ door }: Talk, rows: readonly RateRow[]): Promise<pick.LevelChoice[]> {
  const answers = await Promise.all(rows.map(async (row) => ({ row, answer: await door.quote(row) })));
  return answers.flatMap(({ row, answer }) =>
    answer.ok && answer.value.available > 0n ? [{ row, payout: answer.value.payout }] : [],
  );
}

/** Whether a product is sold at this level somewhere: it tells too little from too much where the words do not. */
export function sellsLevel(
  { watches }: Pick<Talk, 'watches'>,
  product: number,
  watched: Watched,
  level: TypedLevel,
): boolean {
  const index = indexOf(product, level);
  return watches.ratesOf(product, watched).some(({ trigger }) => trigger === index);
}

/** The times at which the level that was said is sold, with it; all of them where none was said, or where it is never sold. */
function atLevel(
  product: number,
  rates: readonly WatchRate[],
  times: readonly SaleTime[],
  level: TypedLevel | null,
): pick.TimeChoice[] {
  const index = level === null ? null : indexOf(product, level);
  const choices = times.map((time): pick.TimeChoice => {
    const monthDay = time.date.slice(5).replace('-', '');
    const rate = rates.find(
      (one) => one.trigger === index && one.days === time.days && (one.monthDay === '' || one.monthDay === monthDay),
    );
    return rate === undefined ? time : { ...time, level: { trigger: rate.trigger, exit: rate.exit } };
  });
  const sold = choices.filter((choice) => choice.level !== undefined);
  return sold.length > 0 ? sold : choices;
}

function indexOf(product: number, level: TypedLevel): number | null {
  const peril = perilOf(product);
  const measure = peril?.measure;
  if (measure === undefined || measure === 'cents' || measure === 'hours') return null;
  return levelFor(level, measure, peril?.about === 'watched-depeg');
}

function fitting(times: readonly SaleTime[], { month, day, days }: TimeWish): SaleTime[] {
  const sameDay = times.filter(({ date }) => date === day);
  const begin = day === null ? month : Number(day.slice(5, 7));
  const inMonth = times.filter(({ date }) => begin === null || Number(date.slice(5, 7)) === begin);
  const near = sameDay.length > 0 ? sameDay : inMonth;
  const long = near.filter((time) => time.days === days);
  return long.length > 0 ? long : near;
}

function onDay(date: string, lengths: readonly number[], days: number | null): SaleTime[] {
  const long = lengths.filter((length) => length === days);
  return (long.length > 0 ? long : lengths).map((length) => ({ date, days: length }));
}

function noneFitting(product: number, watched: Watched, { lead, horizon }: SaleSpan): Said {
  const what = pick.watchedValue(product, watched);
  return say('watch-time-none', { what, lead: Math.ceil(lead / 86_400), horizon: Math.floor(horizon / 86_400) });
}
