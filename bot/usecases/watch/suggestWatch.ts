import type { Watched } from '../../../pricing/watches/watchBook.ts';
import { perilKey } from '../../perils.ts';
import { typedNames } from '../../places.ts';
import { watchedValue } from '../../screens/watchPick.ts';
import type { WatchGroup } from '../../taps/watchTaps.ts';
import { say } from '../../words.ts';
import type { Suggestion } from '../suggestion.ts';
import type { Talk } from '../talk.ts';
import { productsIn } from './chooseWatch.ts';

const most = 25;

/** Places and coins of a group whose names, or what they are covered against, begin like each of the typed words. */
export function suggestWatch(talk: Pick<Talk, 'watches'>, group: WatchGroup, typed: string): Suggestion[] {
  const words = typed
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,/]+/)
    .filter((word) => word !== '');
  const all = productsIn(talk, group).flatMap((product) =>
    talk.watches.watchedOf(product).map((watched) => ({ product, watched, text: textOf(product, watched) })),
  );
  const fits = ({ watched, text }: { watched: Watched; text: string }) => {
    const names = [text, ...typedNames(watched.name)].flatMap((name) => name.toUpperCase().split(/[\s/]+/));
    return words.every((word) => names.some((name) => name.startsWith(word)));
  };
  return all
    .filter(fits)
    .slice(0, most)
    .map(({ product, watched, text }) => ({
      label: say('suggestion-watch', { watched: watchedValue(product, watched) }),
      text,
    }));
}

/** `dry SEATTLE`, `divergence BTC ETH`: words that are read as just this. */
function textOf(product: number, { name, detail }: Watched): string {
  const parts = detail.includes('/') ? [name, detail] : [name];
  return [perilKey(product), ...parts.map((part) => typedNames(part)[0] ?? part)].join(' ');
}
