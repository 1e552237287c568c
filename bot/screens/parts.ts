import type { Route, Tap } from '../action.ts';
import { type Button, rows } from '../screen.ts';
import { type Said, say, type Value } from '../words.ts';

/** `CO62 Houston IAH → Newark EWR`. */
export function flightValue(route: Route): Value {
  const { carrier, number, origin, destination } = route;
  const airports = { origin: { airport: origin }, destination: { airport: destination } };
  return { text: say('flight', { carrier, number: String(number), ...airports }) };
}

/** `CO62`. */
export function numberValue({ carrier, number }: Pick<Route, 'carrier' | 'number'>): Value {
  return { text: say('flight-number', { carrier, number: String(number) }) };
}

/** A day in words; the year only where a reader could take another one for granted. */
export function dayValue(day: string, today: string): Value {
  const months =
    (Number(day.slice(0, 4)) - Number(today.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(today.slice(5, 7));
  return { day, form: day >= today && months < 11 ? 'long' : 'withYear' };
}

/** `2 h 47 min`, `2 hours`, `8 minutes`. */
export function spanText(minutes: number): Said {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return say('span-minutes', { minutes });
  return minutes % 60 === 0 ? say('span-hours', { hours }) : say('span-both', { hours, minutes: minutes % 60 });
}

export const flightButton: Button = { label: say('button-flight'), tap: { kind: 'pickOrigin', page: 0 } };
const weatherButton: Button = {
  label: say('button-weather'),
  tap: { kind: 'watch', tap: { kind: 'perils', group: 'weather' } },
};
const coinsButton: Button = {
  label: say('button-coins'),
  tap: { kind: 'watch', tap: { kind: 'perils', group: 'coins' } },
};
export const otherFlightButton: Button = { label: say('button-other-flight'), tap: { kind: 'pickOrigin', page: 0 } };
export const coversButton: Button = { label: say('button-covers'), tap: { kind: 'covers', page: 0 } };
export const walletButton: Button = { label: say('button-wallet'), tap: { kind: 'wallet' } };
export const testDollarsButton: Button = { label: say('button-test-dollars'), tap: { kind: 'testDollars' } };
export const poolsButton: Button = { label: say('button-pools'), tap: { kind: 'pool', tap: { kind: 'levels' } } };
export const marketButton: Button = {
  label: say('button-market'),
  tap: { kind: 'market', tap: { kind: 'browse', group: 'all', page: 0 } },
};
const helpButton: Button = { label: say('button-help'), tap: { kind: 'help' } };
export const homeButton: Button = { label: say('button-back'), tap: { kind: 'home' } };

/** Everything that can be covered. */
export function startButtons(): Button[][] {
  return [[flightButton, weatherButton, coinsButton]];
}

export function homeButtons(): Button[][] {
  return [
    [flightButton, weatherButton, coinsButton, walletButton],
    [coversButton, poolsButton, marketButton],
    [helpButton],
  ];
}

/** One page of choices, the buttons that turn it, and the way back. */
export function pagedButtons(paged: {
  choices: readonly Button[];
  width: number;
  height: number;
  page: number;
  turn: (page: number) => Tap;
  back: Button;
}): Button[][] {
  const { choices, width, height, turn, back } = paged;
  const perPage = width * height;
  const pages = Math.max(1, Math.ceil(choices.length / perPage));
  const page = Math.min(paged.page, pages - 1);
  const turns: Button[] = [];
  if (page > 0) turns.push({ label: say('button-earlier'), tap: turn(page - 1) });
  if (page < pages - 1) turns.push({ label: say('button-more'), tap: turn(page + 1) });
  return [...rows(choices.slice(page * perPage, (page + 1) * perPage), width), [...turns, back]];
}
