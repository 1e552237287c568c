import * as products from '../../../chain/products.ts';
import type { Watched } from '../../../pricing/watches/watchBook.ts';
import type { Person } from '../../action.ts';
import { perilOf } from '../../perils.ts';
import type { Screen } from '../../screen.ts';
import * as pick from '../../screens/watchPick.ts';
import type { WatchGroup } from '../../taps/watchTaps.ts';
import { nearWords } from '../../typed/nearWords.ts';
import { type PerilWord, readWatch, type WatchWish } from '../../typed/readWatch.ts';
import { ownPerilWords } from '../../typed/vocabulary.ts';
import { keyOf } from '../../typed/wordsIn.ts';
import { say } from '../../words.ts';
import { vocabularyOf } from '../englishOf.ts';
import { awaitedPrices } from '../pricesInForce.ts';
import { type Talk, todayOf } from '../talk.ts';
import { pickPeril, pickPlace, pickTime, productsIn, sellsLevel } from './chooseWatch.ts';
import { findWatched, pairsWith } from './findWatched.ts';

type Choice = { product: number; watched: Watched };

const named: Record<Exclude<PerilWord, 'weather' | 'coins'>, readonly number[]> = {
  dry: [products.dryProduct],
  wet: [products.wetProduct],
  rain: [products.dryProduct, products.wetProduct],
  heat: [products.heatProduct],
  frost: [products.frostProduct],
  wind: [products.windProduct],
  drop: [products.dropProduct],
  depeg: [products.depegProduct],
  divergence: [products.divergenceProduct],
  withdrawal: [products.withdrawalProduct],
};

/** Words that a typed one may be a slip for. */
const guessed = [
  ...['RAIN', 'DROUGHT', 'FLOOD', 'HEAT', 'HEATWAVE', 'FROST', 'FREEZE', 'WIND', 'STORM', 'HURRICANE'],
  ...['WEATHER', 'COINS', 'CRYPTO', 'DEPEG', 'CRASH', 'DROP', 'DIVERGENCE', 'WITHDRAWAL'],
];

const mostSuggestions = 6;
const mostPlaceShown = 40;

/** Whether a text surely speaks of weather or coins: it names a peril, or a place or coin that is covered. */
export function isWatchWish(talk: Pick<Talk, 'watches'>, wish: WatchWish): boolean {
  return wish.peril !== null || (wish.place !== '' && choicesFor(talk, talk.watches.products(), wish.place).length > 0);
}

/** The next question about what was wished, or its price. Call it only for what `isWatchWish`. */
export async function answerWish(talk: Talk, person: Person, wish: WatchWish): Promise<Screen> {
  const { peril, place, month } = wish;
  const wanted = productsFor(talk, peril);
  const sold = wanted.filter((product) => talk.watches.products().includes(product));
  const group = groupOf(peril, wanted);
  const awaited =
    sold.length > 0 ? [] : wanted.map((product) => awaitedPrices(talk, product)).filter((one) => one !== null);
  if (awaited[0] !== undefined) return awaited[0];
  if (sold.length === 0 && peril !== null)
    return pickPeril(talk, group, say('watch-not-sold', { peril: pick.perilValue(peril) }));
  if (place === '') return whichPlace(talk, group, sold, peril);
  const choices = narrowed(talk, choicesFor(talk, sold, place), wish);
  const [only, second] = choices;
  if (only !== undefined && second === undefined) return pickTime(talk, person, { ...only, page: 0 }, wish);
  if (only !== undefined)
    return choices.every(({ watched }) => watched.name === only.watched.name)
      ? pick.placeScreen(only.watched.name, choices, month ?? 0)
      : pick.suggestScreen(choices.slice(0, mostSuggestions), month ?? 0);
  const near = nearFor(talk, sold, place);
  const meant = near.length > 0 ? near : pairsFor(talk, sold, place);
  if (meant.length > 0) return pick.suggestScreen(meant, month ?? 0);
  const shown = titled(Array.from(place).slice(0, mostPlaceShown).join(''));
  const text = say('watch-place-unknown', { place: shown, peril: pick.perilValue(peril ?? 'other') });
  return sold.length === 1 ? pickPlace(talk, sold[0] ?? 0, 0, text) : pick.perilScreen(group, sold, text);
}

/** The places or coins that a wish which names one may mean, where they are sold. */
export function wishedWatches(talk: Pick<Talk, 'watches'>, wish: WatchWish): readonly Choice[] {
  const sold = productsFor(talk, wish.peril).filter((product) => talk.watches.products().includes(product));
  return wish.place === '' ? [] : narrowed(talk, choicesFor(talk, sold, wish.place), wish);
}

/** What a text that nobody understood may be a slip of the finger for; null where it looks like nothing. */
export function guessWish(talk: Talk, person: Person, wish: WatchWish): Screen | null {
  if (wish.peril !== null) return null;
  const words = wish.place.split(' ');
  const own = ownPerilWords(vocabularyOf(talk, person));
  const guesses = [...guessed, ...own.keys()];
  const word = words.find((one) => nearWords(keyOf(one), guesses, 1).length > 0);
  const meant = word === undefined ? undefined : nearWords(keyOf(word), guesses, 1)[0];
  const peril = meant === undefined ? null : readWatch(own.get(meant) ?? meant, todayOf(talk)).peril;
  const place = words.filter((one) => one !== word || peril === null).join(' ');
  const sold = productsFor(talk, peril).filter((product) => talk.watches.products().includes(product));
  if (place === '' && peril !== null && sold.length > 0)
    return pick.perilScreen(groupOf(peril, sold), sold, say('watch-did-you-mean'));
  const exact = choicesFor(talk, sold, place);
  const near = exact.length > 0 ? exact : nearFor(talk, sold, place);
  return near.length === 0 ? null : pick.suggestScreen(near.slice(0, mostSuggestions), wish.month ?? 0);
}

/** `New York` for `NEW YORK`. */
function titled(text: string): string {
  return text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function productsFor(talk: Pick<Talk, 'watches'>, peril: PerilWord | null): readonly number[] {
  if (peril === null) return talk.watches.products();
  return peril === 'weather' || peril === 'coins' ? productsIn(talk, peril) : named[peril];
}

function groupOf(peril: PerilWord | null, wanted: readonly number[]): WatchGroup {
  if (peril === 'weather' || peril === 'coins') return peril;
  return perilOf(wanted[0] ?? 0)?.group ?? 'weather';
}

function whichPlace(talk: Talk, group: WatchGroup, sold: readonly number[], peril: PerilWord | null): Screen {
  const [only, second] = sold;
  if (peril === 'weather' || peril === 'coins' || only === undefined) return pickPeril(talk, group);
  return second === undefined ? pickPlace(talk, only, 0) : pick.perilScreen(group, sold);
}

function choicesFor({ watches }: Pick<Talk, 'watches'>, sold: readonly number[], place: string): Choice[] {
  return sold.flatMap((product) => {
    const found = findWatched(place, watches.watchedOf(product));
    return found.kind === 'found' ? found.watched.map((watched) => ({ product, watched })) : [];
  });
}

function nearFor({ watches }: Pick<Talk, 'watches'>, sold: readonly number[], place: string): Choice[] {
  const near = sold.flatMap((product) => {
    const found = findWatched(place, watches.watchedOf(product));
    return found.kind === 'near' ? found.watched.map((watched) => ({ product, watched })) : [];
  });
  return near.slice(0, mostSuggestions);
}

/** Pairs of a coin that was named alone: the other one is still to be said. */
function pairsFor({ watches }: Pick<Talk, 'watches'>, sold: readonly number[], place: string): Choice[] {
  return sold.flatMap((product) =>
    pairsWith(place, watches.watchedOf(product)).map((watched) => ({ product, watched })),
  );
}

/** `rain below 15 mm` is too little and `above` too much; a level that only one of several sells names that one. */
function narrowed(
  talk: Pick<Talk, 'watches'>,
  choices: readonly Choice[],
  { peril, level }: WatchWish,
): readonly Choice[] {
  if (level === null || choices.length < 2) return choices;
  const meant = { below: products.dryProduct, above: products.wetProduct };
  const side = peril === 'rain' && level.side !== null ? meant[level.side] : null;
  const bySide = choices.filter(({ product }) => product === side);
  if (bySide.length > 0) return bySide;
  const byLevel = choices.filter(({ product, watched }) => sellsLevel(talk, product, watched, level));
  return byLevel.length > 0 ? byLevel : choices;
}
