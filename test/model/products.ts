import { noLengthColumn } from '../../chain/products.ts';
import { type Hex, maskSubject } from '../../chain/subject.ts';
import { type Journal, require, Store } from './store.ts';
import { dateIn, lengthIn } from './subject.ts';

type Cap = { columns: number; poolShareBps: number; dollars: number };

export type Settings = {
  oracle: Hex;
  lead: number;
  horizon: number;
  watch: number;
  settleWithin: number;
  marginBps: number;
  capitalCostBps: number;
  feeBps: number;
  dateColumn: number;
  lengthColumn: number;
  rateColumns: number;
  ratesRoot: Hex;
  caps: [Cap, Cap, Cap];
};

/** A row of the voted table: `masked` is the subject under the product's rate columns. */
export type Row = { product: number; masked: Hex; trigger: number; exit: number; ratePpm: number };
export type Window = { opens: number; cutoff: number; start: number; end: number; settleBy: number };
type Version = { settings: Settings; rows: ReadonlySet<string> };
type OnSale = { version: number; live: boolean; pausedUntil: number };

const longestPause = 14 * 86_400;

/** Every version of every product, which one is on sale, and which sales are paused. */
export class Products {
  readonly #versions: Store<Version | undefined>;
  readonly #onSale: Store<OnSale>;

  constructor(journal: Journal) {
    this.#versions = new Store<Version | undefined>(journal, undefined);
    this.#onSale = new Store(journal, { version: 0, live: false, pausedUntil: 0 });
  }

  list(product: number, settings: Settings, rows: readonly Row[]): void {
    const before = this.#onSale.get(`${product}`);
    const version = before.version + 1;
    this.#versions.set(`${product} ${version}`, { settings, rows: new Set(rows.map(nameOf)) });
    this.#onSale.set(`${product}`, { ...before, version, live: true });
  }

  setLive(product: number, live: boolean): void {
    this.#onSale.set(`${product}`, { ...this.#known(product), live });
  }

  pause(product: number, until: number, now: number): void {
    const before = this.#known(product);
    const earliest = before.pausedUntil > now ? before.pausedUntil : now + 1;
    require(until >= earliest && until <= now + longestPause, 'PauseOutsideRail');
    this.#onSale.set(`${product}`, { ...before, pausedUntil: until });
  }

  resume(product: number): void {
    this.#onSale.set(`${product}`, { ...this.#known(product), pausedUntil: 0 });
  }

  versionOnSale(product: number, now: number): number {
    const { version, live, pausedUntil } = this.#onSale.get(`${product}`);
    require(live, 'ProductNotLive');
    require(now >= pausedUntil, 'SalesPaused');
    return version;
  }

  settingsOf(product: number, version: number): Settings {
    return this.#versionOf(product, version).settings;
  }

  isListed(product: number, version: number, subject: Hex, row: Omit<Row, 'product' | 'masked'>): boolean {
    const { settings, rows } = this.#versionOf(product, version);
    return rows.has(nameOf({ ...row, product, masked: maskSubject(subject, settings.rateColumns) }));
  }

  #versionOf(product: number, version: number): Version {
    const found = this.#versions.get(`${product} ${version}`);
    if (!found) throw new Error(`The model has no version ${version} of product ${product}.`);
    return found;
  }

  #known(product: number): OnSale {
    const found = this.#onSale.get(`${product}`);
    require(found.version > 0, 'UnknownProduct');
    return found;
  }
}

/** All times of a subject, in unix seconds: they follow from its own columns. */
export function windowOf(subject: Hex, settings: Settings): Window {
  const start = dateIn(subject, settings.dateColumn);
  const named = settings.lengthColumn === noLengthColumn ? 0 : lengthIn(subject, settings.lengthColumn);
  const end = start + named + settings.watch;
  const before = (seconds: number) => Math.max(0, start - seconds);
  return {
    opens: before(settings.horizon),
    cutoff: before(settings.lead),
    start,
    end,
    settleBy: end + settings.settleWithin,
  };
}

function nameOf({ product, masked, trigger, exit, ratePpm }: Row): string {
  return [product, masked, trigger, exit, ratePpm].join(' ');
}
