import { dryProduct, wetProduct } from '../../../chain/products.ts';
import type { Watched } from '../../../pricing/watches/watchBook.ts';
import { perilKey } from '../../perils.ts';
import { typedNames } from '../../places.ts';
import { watchedValue } from '../../screens/watchPick.ts';
import type { WatchGroup } from '../../taps/watchTaps.ts';
import { monthNames } from '../../typed/readDay.ts';
import { keyOf } from '../../typed/wordsIn.ts';
import { say } from '../../words.ts';
import type { Suggestion } from '../suggestion.ts';
import type { Talk } from '../talk.ts';
import { productsIn } from './chooseWatch.ts';

const most = 25;
const rains: readonly number[] = [dryProduct, wetProduct];

/**
 * Places and coins of a group whose names, or what they are covered against, begin like each of the typed words.
 * @param own words of the person's language for what is covered, with the English ones.
 */
export function suggestWatch(
  talk: Pick<Talk, 'watches'>,
  group: WatchGroup,
  typed: string,
  own: ReadonlyMap<string, string>,
): Suggestion[] {
  const words = typed
    .slice(0, 100)
    .normalize('NFKC')
    .split(/[\s,/]+/)
    .filter((word) => word !== '')
    .map(keyOf);
  const all = productsIn(talk, group).flatMap((product) =>
    talk.watches.watchedOf(product).map((watched) => ({ product, watched, text: textOf(product, watched) })),
  );
  const fits = ({ product, watched, text }: { product: number; watched: Watched; text: string }) => {
    const said = [text, ...typedNames(watched.name), ...(rains.includes(product) ? ['rain'] : [])];
    const names = said.flatMap((name) => name.toUpperCase().split(/[\s/]+/));
    const foreign = [...own].flatMap(([word, english]) => (names.includes(english) ? [word] : []));
    return words.every((word) => [...names, ...foreign].some((name) => name.startsWith(word)));
  };
  return all
    .filter(fits)
    .slice(0, most)
    .map(({ product, watched }) => openWatch(product, watched, 0));
}

/** One place or coin, before its time and level are chosen. @param month 1 to 12 for what begins in it, 0 for all. */
export function openWatch(product: number, watched: Watched, month: number): Suggestion {
  return {
    label: say('suggestion-watch', { watched: watchedValue(product, watched) }),
    text: month === 0 ? textOf(product, watched) : `${textOf(product, watched)} ${monthNames[month - 1]}`,
    tap: { kind: 'watch', tap: { kind: 'times', product, watched, month, page: 0 } },
  };
}

/** `dry SEATTLE`, `divergence BTC ETH`: words that are read as just this. */
function textOf(product: number, { name, detail }: Watched): string {
  const parts = detail.includes('/') ? [name, detail] : [name];
  return [perilKey(product), ...parts.map((part) => typedNames(part)[0] ?? part)].join(' ');
}
