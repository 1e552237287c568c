import type { Watched } from '../../../pricing/watches/watchBook.ts';
import { typedNames } from '../../places.ts';
import { nearWords } from '../../typed/nearWords.ts';

/** `near`: what the typed words may be a slip of the finger for, likeliest first. */
type Found = { kind: 'found'; watched: Watched[] } | { kind: 'near'; watched: Watched[] } | { kind: 'none' };

const mostNear = 4;

/**
 * The things of `listed` that typed words name: whole words count, wherever they stand. @param place in upper case. Of a pair both coins
 * must be named.
 */
export function findWatched(place: string, listed: readonly Watched[]): Found {
  const exact = longestNames(
    listed.filter((watched) => partsOf(watched).every((part) => typedNames(part).some((name) => isIn(place, name)))),
    place,
  );
  if (exact.length > 0) return { kind: 'found', watched: exact };
  const near = listed.filter((watched) => partsOf(watched).every((part) => nearIn(place, typedNames(part))));
  return near.length > 0 ? { kind: 'near', watched: near.slice(0, mostNear) } : { kind: 'none' };
}

/** The pairs of `listed` of which typed words name one coin, or almost. @param place in upper case. */
export function pairsWith(place: string, listed: readonly Watched[]): Watched[] {
  return listed.filter((watched) => {
    const parts = partsOf(watched);
    return parts.length > 1 && parts.some((part) => nearIn(place, typedNames(part)));
  });
}

/** A feed's detail is the other coin of a pair; a station's says what is measured. */
function partsOf({ name, detail }: Watched): string[] {
  return detail.includes('/') ? [name, detail] : [name];
}

/** `new york jfk` names the airport's station and not the city's as well. */
function longestNames(found: readonly Watched[], place: string): Watched[] {
  const lengthOf = ({ name }: Watched) =>
    Math.max(0, ...typedNames(name).flatMap((typed) => (isIn(place, typed) ? [typed.length] : [])));
  const longest = Math.max(0, ...found.map(lengthOf));
  return found.filter((watched) => lengthOf(watched) === longest || partsOf(watched).length > 1);
}

function isIn(place: string, name: string): boolean {
  return ` ${place.replaceAll('/', ' ')} `.includes(` ${name.replaceAll('/', ' ')} `);
}

/** Any run of words that is as long as a name may be a slip for it. */
function nearIn(place: string, names: readonly string[]): boolean {
  const words = place.replaceAll('/', ' ').split(' ');
  return names.some((name) => {
    const count = name.split(' ').length;
    return words.some((_, at) => {
      const typed = words.slice(at, at + count).join(' ');
      return typed === name || nearWords(typed, [name], 1).length > 0;
    });
  });
}
