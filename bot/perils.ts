import { allProducts } from '../chain/deploy/products/allProducts.ts';
import type { ProductRow } from '../chain/deploy/products/productRow.ts';
import * as products from '../chain/products.ts';
import type { TextKey } from './words.ts';

/** Who says what happened. */
export type Judge = ProductRow['oracle'];

/** In what an index is told: tenths of a millimetre, basis points, hours. */
export type Measure = 'mm' | 'degrees' | 'speed' | 'percent' | 'cents' | 'hours';

/** How everything that is watched over days is told. Flights have words of their own. */
export type Peril = {
  /** What is watched; `place`, `second` (of a pair) and `when` are its values. */
  about: Extract<TextKey, `watched-${string}`>;
  /** What was seen; `seen` and `than` are its values. */
  outcome: Extract<TextKey, `watch-seen-${string}`>;
  measure: Measure;
  icon: string;
  /** Where the conversation offers it. */
  group: 'weather' | 'coins' | null;
};

const perils: ReadonlyMap<number, Peril> = new Map<number, Peril>([
  [products.dryProduct, peril('watched-dry', 'watch-seen-rain', 'mm', '🏜', 'weather')],
  [products.wetProduct, peril('watched-wet', 'watch-seen-rain', 'mm', '🌧', 'weather')],
  [products.heatProduct, peril('watched-heat', 'watch-seen-heat', 'degrees', '🌡', 'weather')],
  [products.frostProduct, peril('watched-frost', 'watch-seen-frost', 'degrees', '❄️', 'weather')],
  [products.windProduct, peril('watched-wind', 'watch-seen-wind', 'speed', '💨', 'weather')],
  [products.cropProduct, peril('watched-crop', 'watch-seen-crop', 'cents', '🌾', null)],
  [products.vesselProduct, peril('watched-vessel', 'watch-seen-vessel', 'hours', '🚢', null)],
  [products.dropProduct, peril('watched-drop', 'watch-seen-drop', 'percent', '📉', 'coins')],
  [products.depegProduct, peril('watched-depeg', 'watch-seen-depeg', 'percent', '🪙', 'coins')],
  [products.divergenceProduct, peril('watched-divergence', 'watch-seen-divergence', 'percent', '⚖️', 'coins')],
  [products.withdrawalProduct, peril('watched-withdrawal', 'watch-seen-withdrawal', 'percent', '🏦', 'coins')],
  [products.exploitProduct, peril('watched-exploit', 'watch-seen-taken', 'percent', '🔓', null)],
  [products.rugPullProduct, peril('watched-rug-pull', 'watch-seen-taken', 'percent', '🪤', null)],
  [products.oracleFailureProduct, peril('watched-oracle-failure', 'watch-seen-oracle-failure', 'percent', '📡', null)],
]);

const judges = new Map(allProducts.map(({ product, oracle }) => [product, oracle]));

/** Undefined for flights and for a product that is newer than this program. */
export function perilOf(product: number): Peril | undefined {
  return perils.get(product);
}

/** The peril's name in texts that choose by it: `dry`, `drop`. */
export function perilKey(product: number): string {
  return perils.get(product)?.about.replace('watched-', '') ?? 'other';
}

/** Who answers for a product; null for one that is newer than this program. */
export function judgeOf(product: number): Judge | null {
  return judges.get(product) ?? null;
}

/** What stands before news about a product. */
export function iconOf(product: number): string {
  return product === products.flightProduct ? '✈️' : (perils.get(product)?.icon ?? '🛡');
}

function peril(
  about: Peril['about'],
  outcome: Peril['outcome'],
  measure: Measure,
  icon: string,
  group: Peril['group'],
): Peril {
  return { about, outcome, measure, icon, group };
}
