import type { Person } from '../../action.ts';
import type { Screen } from '../../screen.ts';
import type { WatchTap } from '../../taps/watchTaps.ts';
import { awaitedPrices } from '../pricesInForce.ts';
import type { Talk } from '../talk.ts';
import { anyTime, pickLevel, pickPeril, pickPlace, pickTime } from './chooseWatch.ts';
import { quoteWatch } from './quoteWatch.ts';

/** Answers a tap about cover on weather or coins. */
export async function answerWatch(talk: Talk, person: Person, tap: WatchTap): Promise<Screen[]> {
  const awaited = 'product' in tap ? awaitedPrices(talk, tap.product) : null;
  if (awaited !== null) return [awaited];
  switch (tap.kind) {
    case 'perils':
      return [pickPeril(talk, tap.group)];
    case 'places':
      return [pickPlace(talk, tap.product, tap.page)];
    case 'times':
      return [await pickTime(talk, person, tap, { ...anyTime, month: tap.month === 0 ? null : tap.month })];
    case 'levels':
      return [await pickLevel(talk, person, tap, null)];
    case 'quote':
      return [await quoteWatch(talk, person, tap)];
  }
}
