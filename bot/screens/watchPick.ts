import type { RateRow } from '../../chain/actions/walletAction.ts';
import { decodeWatch, type WatchSubject } from '../../chain/watchSubject.ts';
import type { Watched } from '../../pricing/watches/watchBook.ts';
import { iconOf, perilKey, perilOf } from '../perils.ts';
import { watchedName } from '../places.ts';
import { type Button, rows, type Screen, screen } from '../screen.ts';
import type { WatchGroup, WatchTap } from '../taps/watchTaps.ts';
import type { SaleTime } from '../usecases/watch/saleTimes.ts';
import { type Said, say, type Value } from '../words.ts';
import { levelText } from './indexText.ts';
import { homeButton, pagedButtons, startButtons } from './parts.ts';

/** A time, and the level that was said before, where it is sold then. */
export type TimeChoice = SaleTime & { level?: { trigger: number; exit: number } };

/** A level, and the dollars (6 decimals) that one cover of it pays. */
export type LevelChoice = { row: RateRow; payout: bigint };

/** `too little rain`, for a product or for one that is not sold. */
export function perilValue(key: string): Value {
  return { text: say('peril-name', { peril: key }) };
}

/** `Seattle: too little rain`. */
export function watchedValue(product: number, watched: Watched): Value {
  return { text: say('peril-at', { place: watchedText(watched), peril: perilValue(perilKey(product)) }) };
}

export function perilScreen(group: WatchGroup, products: readonly number[], text?: Said): Screen {
  const buttons = products.map((product) => perilButton(product, { kind: 'places', product, page: 0 }));
  const title = group === 'weather' ? say('pick-peril-weather') : say('pick-peril-coins');
  return products.length === 0
    ? screen(text ?? say('group-empty'), ...startButtons(), [homeButton])
    : screen(text ?? title, ...rows(buttons, 2), [homeButton]);
}

/** What can be covered at one place. */
export function placeScreen(
  name: string,
  sold: readonly { product: number; watched: Watched }[],
  month: number,
): Screen {
  const buttons = sold.map(({ product, watched }) =>
    perilButton(product, { kind: 'times', product, watched, month, page: 0 }),
  );
  return screen(say('pick-watch-peril', { place: watchedName(name) }), ...rows(buttons, 2), [homeButton]);
}

/** @param text instead of the question, where something went wrong before. */
export function placesScreen(product: number, listed: readonly Watched[], page: number, text?: Said): Screen {
  const choices = listed.map((watched) => placeButton(product, watched, 0));
  const turn = (to: number) => watchTap({ kind: 'places', product, page: to });
  const title = say('pick-place', { icon: iconOf(product), peril: perilValue(perilKey(product)) });
  return screen(
    text ?? title,
    ...pagedButtons({ choices, width: 2, height: 6, page, turn, back: backToPerils(product) }),
  );
}

/** Likely meanings of what was typed, each with what can be covered there. */
export function suggestScreen(choices: readonly { product: number; watched: Watched }[], month: number): Screen {
  const buttons = choices.map(({ product, watched }): Button => {
    const label = say('button-choose', { name: watchedValue(product, watched) });
    return { label, tap: watchTap({ kind: 'times', product, watched, month, page: 0 }) };
  });
  return screen(say('watch-did-you-mean'), ...rows(buttons, 1), [homeButton]);
}

/** @param text instead of the question, where something went wrong before. */
export function timesScreen(
  { product, watched, month, page }: { product: number; watched: Watched; month: number; page: number },
  times: readonly TimeChoice[],
  text?: Said,
): Screen {
  const what = watchedValue(product, watched);
  const back = backToPlaces(product);
  if (times.length === 0) return screen(text ?? say('watch-no-times', { what }), [back]);
  const choices = times.map((choice) => timeButton(product, watched, choice));
  const turn = (to: number) => watchTap({ kind: 'times', product, watched, month, page: to });
  const title = say('pick-time', { icon: iconOf(product), what });
  return screen(text ?? title, ...pagedButtons({ choices, width: 2, height: 7, page, turn, back }));
}

/** From which level on a watch pays, and what a dollar buys then. */
export function levelScreen(levels: readonly LevelChoice[], text: Said): Screen {
  const buttons = levels.map(({ row: { product, subject, trigger, exit }, payout }): Button => {
    const level = { text: levelText(product, trigger, exit) };
    const tap = watchTap({ kind: 'quote', product, watch: decodeWatch(subject), trigger, exit });
    return { label: say('button-level', { level, payout: { price: payout } }), tap };
  });
  const [first] = levels;
  const back = first === undefined ? homeButton : backToTimes(first.row.product, decodeWatch(first.row.subject));
  return screen(text, ...rows(buttons, 1), [back]);
}

/** This time is past, too close or too far: what else there is. */
export function otherTimeScreen(text: Said, product: number, watched: Watched): Screen {
  const times = watchTap({ kind: 'times', product, watched, month: 0, page: 0 });
  return screen(text, [{ label: say('button-later-dates'), tap: times }, backToPerils(product)]);
}

function watchedText({ name, detail }: Watched): string {
  return detail.includes('/') ? `${watchedName(name)}/${watchedName(detail)}` : watchedName(name);
}

function perilButton(product: number, tap: WatchTap): Button {
  return {
    label: say('button-peril', { icon: iconOf(product), peril: perilValue(perilKey(product)) }),
    tap: watchTap(tap),
  };
}

function placeButton(product: number, watched: Watched, month: number): Button {
  const tap = watchTap({ kind: 'times', product, watched, month, page: 0 });
  return { label: say('button-choose', { name: watchedText(watched) }), tap };
}

function timeButton(product: number, watched: Watched, { date, days, level }: TimeChoice): Button {
  const label =
    perilOf(product)?.group === 'weather'
      ? say('when-span', { span: { span: { first: date, days } } })
      : say('button-time', { day: { day: date, form: 'short' }, days });
  const watch = { ...watched, date, days };
  return {
    label,
    tap: watchTap(level ? { kind: 'quote', product, watch, ...level } : { kind: 'levels', product, watch }),
  };
}

function backToPerils(product: number): Button {
  const group = perilOf(product)?.group;
  if (group === undefined || group === null) return homeButton;
  return { label: say('button-back'), tap: watchTap({ kind: 'perils', group }) };
}

function backToPlaces(product: number): Button {
  return { label: say('button-back'), tap: watchTap({ kind: 'places', product, page: 0 }) };
}

function backToTimes(product: number, { name, detail }: WatchSubject): Button {
  const tap = watchTap({ kind: 'times', product, watched: { name, detail }, month: 0, page: 0 });
  return { label: say('button-back'), tap };
}

function watchTap(tap: WatchTap) {
  return { kind: 'watch', tap } as const;
}
