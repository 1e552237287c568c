import { allProducts } from '../chain/deploy/products/allProducts.ts';
import { divergenceProduct, dropProduct, wetProduct } from '../chain/products.ts';
import type { WatchSubject } from '../chain/watchSubject.ts';
import type { WatchBook } from '../pricing/watches/watchBook.ts';
import type { WatchRate } from '../pricing/watches/watchRate.ts';
import { fallsOnDay } from './prices/worldPrices.ts';
import type { WorldWeather } from './weather/worldWeather.ts';

/** A cover of the demo on weather or a coin, and what somebody types to get it. */
export type WatchStory = { product: number; watch: WatchSubject; trigger: number; exit: number; says: string };

/** `index`: what the stations measured, in tenths of a millimetre. */
export type RainStory = WatchStory & { index: number };

const day = 86_400;
/** How people call the stations whose weather was recorded. */
const places: Readonly<Record<string, string>> = { USW00024233: 'Seattle', USW00094728: 'New York' };

/**
 * Covers against too much rain that are on sale at `now` (unix seconds) and whose days were recorded, those that begin first at the head.
 * @param margin Seconds for which they must stay on sale.
 */
export function rainStories(watches: WatchBook, weather: WorldWeather, now: number, margin = day): RainStory[] {
  const { lead } = productOf(wetProduct).settings;
  return watches
    .watchedOf(wetProduct)
    .flatMap((watched) => watches.ratesOf(wetProduct, watched))
    .flatMap((rate) => {
      const date = nextDate(rate.monthDay, now + lead + margin);
      const index = date === null ? null : rainOf(weather, rate, date);
      return date === null || index === null ? [] : [rainStory(rate, date, index)];
    })
    .sort((a, b) => Date.parse(a.watch.date) - Date.parse(b.watch.date));
}

/** A week of ETH that holds the fall which the world's prices make, from a day before it. @param began When the world did, unix seconds. */
export function etherStory(watches: WatchBook, began: number): WatchStory {
  const rates = watches.ratesOf(dropProduct, { name: 'ETH/USD', detail: '' });
  const rate = rates.find(({ days }) => days === 7);
  if (!rate) throw new Error('No week of ETH is in the rate table.');
  const { name, detail, days, trigger, exit } = rate;
  const date = dateOf((Math.floor(began / day) + fallsOnDay.eth - 1) * day);
  const says = `ETH drop ${date} ${days} days by ${trigger / 100}%`;
  return { product: dropProduct, watch: { name, date, days, detail }, trigger, exit, says };
}

/** Two weeks of ETH against USDC that end while ETH is down, from three days before its fall. @param began When the world did, unix seconds. */
export function pairStory(watches: WatchBook, began: number): WatchStory {
  const rates = watches.ratesOf(divergenceProduct, { name: 'ETH/USD', detail: 'USDC/USD' });
  const rate = rates.find(({ days, trigger }) => days === 14 && trigger === 100);
  if (!rate) throw new Error('Two weeks of ETH and USDC are not in the rate table.');
  const { name, detail, days, trigger, exit } = rate;
  const date = dateOf((Math.floor(began / day) + fallsOnDay.eth - 3) * day);
  const says = `ETH/USDC impermanent loss ${date} ${days} days ${trigger / 100}%`;
  return { product: divergenceProduct, watch: { name, date, days, detail }, trigger, exit, says };
}

/** When it is known what came of a watch, unix seconds: archives of weather settle, proofs of prices become final. */
export function knownAt({ product, watch }: WatchStory): number {
  const end = Date.parse(`${watch.date}T00:00:00Z`) / 1000 + watch.days * day;
  return end + (productOf(product).oracle === 'feed' ? 2 * day : 7 * day);
}

function rainStory({ name, days, detail, trigger, exit }: WatchRate, date: string, index: number): RainStory {
  const says = `too much rain ${places[name] ?? name} ${date} ${days} days above ${trigger / 10} mm`;
  return { product: wetProduct, watch: { name, date, days, detail }, trigger, exit, says, index };
}

/** The sum of a watch, or null when a day of it is not in the record. */
function rainOf(weather: WorldWeather, { name, days }: WatchRate, date: string): number | null {
  let sum = 0;
  for (let i = 0; i < days; i++) {
    const rain = weather.day(name, dateOf(Date.parse(`${date}T00:00:00Z`) / 1000 + i * day))?.precipitation ?? null;
    if (rain === null) return null;
    sum += Math.round(rain * 10);
  }
  return sum;
}

/** The first day of this name (MMDD) from a time on. */
function nextDate(monthDay: string, from: number): string | null {
  const year = new Date(from * 1000).getUTCFullYear();
  const named = [year, year + 1].map((one) => `${one}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`);
  return named.find((date) => Date.parse(`${date}T00:00:00Z`) / 1000 >= from) ?? null;
}

function productOf(product: number): (typeof allProducts)[number] {
  const found = allProducts.find((row) => row.product === product);
  if (!found) throw new RangeError(`No product ${product} is designed.`);
  return found;
}

function dateOf(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().slice(0, 10);
}
