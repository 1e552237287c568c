import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../../db/database.ts';
import { rootsInForce } from '../../db/rates.ts';
import { plantAside } from '../../pricing/plantAside.ts';
import { plantTable } from '../../pricing/plantTable.ts';
import { openRateTable, type RateTable } from '../../pricing/rateTable.ts';
import { openWatchBook, type WatchBook } from '../../pricing/watches/watchBook.ts';
import { openWatchTable } from '../../pricing/watches/watchTable.ts';
import { type Choice, chooseTables } from './chooseTables.ts';
import { keepLooking } from './keepLooking.ts';
import { knownTables } from './knownTables.ts';
import { flightsInForce, watchesInForce } from './sellingTables.ts';
import { proposedFiles } from './statedFiles.ts';
import { changeOf, type TableChange } from './tableChange.ts';
import { filesAt } from './tableFiles.ts';
import type { Tables } from './tables.ts';

export type TableShelf = Tables & {
  /** What is sold now; a vote changes their answers, not them. */
  readonly flights: RateTable;
  readonly watches: WatchBook;
  /** Call it after every change of what the chain says. */
  choose(): void;
  /** Looks no more and resolves when nothing is read. */
  stop(): Promise<void>;
};

type ShelfSetup = {
  /** Files, or directories of files, that whoever runs the bot names. */
  places: readonly string[];
  /** Where the bot keeps what people sent, and what is in force. */
  keptIn: string;
  db: Database;
  /** Called when other tables are known than before. */
  onChange: () => void;
  /** Milliseconds since 1970. */
  clock: () => number;
  log: Logger;
};

const mostChanges = 50;

/**
 * Keeps every rate table that can be found and sells by those that the chain holds.
 * @throws what reading the places throws when one of them is not there.
 */
export async function openTableShelf({ places, keptIn, db, onChange, clock, log }: ShelfSetup): Promise<TableShelf> {
  for (const place of places) filesAt(place);
  const known = knownTables(places, keptIn, log);
  const selling = openSelling();
  let choice: Choice = chooseTables([], new Map());
  let told = '';

  function choose(): void {
    const roots = rootsInForce(db);
    choice = chooseTables(known.all(), roots);
    const state = stateOf(choice, roots.size > 0);
    if (state === told) return;
    told = state;
    selling.take(choice, known.all());
    tell(choice);
    if (roots.size > 0) keepCopies();
  }

  /** A full disk must not keep anybody from following the chain. */
  function keepCopies(): void {
    try {
      for (const table of choice.selling.values()) known.keepCopy(table);
    } catch (error) {
      log.error({ err: error, keptIn }, 'rate tables in force could not be copied');
    }
  }

  function tell({ awaited }: Choice): void {
    log.info({ tables: told }, 'rate tables in force');
    for (const [product, root] of awaited)
      log.warn(
        { product, root, sha256: proposedFiles(db, root), copyTo: keptIn },
        'a rate table was voted that is not here: its product is not sold until its file is',
      );
  }

  async function look(): Promise<void> {
    const before = known.all().length;
    await known.readNew(plantAside);
    choose();
    if (known.all().length !== before) onChange();
  }

  // Nobody is answered yet, so that nobody waits for it; whatever was sent was read aside before it was kept.
  await known.readNew(plantTable);
  choose();
  const looking = keepLooking(look, clock, log);
  return {
    flights: selling.flights,
    watches: selling.watches,
    choose,
    stop: looking.stop,
    isAwaited: (product) => choice.awaited.has(product),
    withRoot(root) {
      const found = known.all().filter((table) => table.root === root.toLowerCase());
      if (found.length === 0) looking.soon();
      return found;
    },
    others(product) {
      const ofProduct = known.all().filter((table) => table.product === product);
      return ofProduct.filter(({ root }) => choice.selling.get(product)?.root !== root).reverse();
    },
    changeOf: rememberChanges(),
    mark: () =>
      markOf([
        ...known
          .all()
          .map(({ sha256 }) => sha256)
          .sort(),
        told,
      ]),
    read: known.readSent,
    keep(table, bytes) {
      known.keep(table, bytes);
      choose();
      onChange();
    },
  };
}

/** Comparing two tables takes a tenth of a second, and a card is drawn often. */
function rememberChanges(): Tables['changeOf'] {
  const changes = new Map<string, TableChange>();
  return (before, after, terms) => {
    const { lead, watch, settleWithin, marginBps, capitalCostBps, feeBps } = terms;
    const prices = [lead, watch, settleWithin, marginBps, capitalCostBps, feeBps];
    const key = [before.root, after.root, ...prices].join();
    const made = changes.get(key) ?? changeOf(before, after, terms);
    if (changes.size >= mostChanges) changes.clear();
    changes.set(key, made);
    return made;
  };
}

/** What is asked for prices, over whichever tables were chosen last. */
function openSelling() {
  let flights: { table: RateTable; sells: boolean } | null = null;
  let book: WatchBook = openWatchBook([]);

  return {
    flights: flightsInForce(() => flights),
    watches: watchesInForce(() => book),
    /** While the flights in force are not known, others still tell what people mean. */
    take({ selling }: Choice, known: ReturnType<ReturnType<typeof knownTables>['all']>): void {
      const inForce = [...selling.values()].find((one) => one.kind === 'flights');
      const named = inForce ?? known.findLast((one) => one.kind === 'flights');
      if (named?.kind === 'flights') {
        const table = flights?.table.root === named.root ? flights.table : openRateTable(named.planted);
        flights = { table, sells: inForce !== undefined };
      }
      const watches = [...selling.values()].flatMap((one) => (one.kind === 'watches' ? [one.planted] : []));
      book = openWatchBook(watches.map(openWatchTable));
    },
  };
}

function stateOf({ selling, awaited }: Choice, isVoted: boolean): string {
  const sold = [...selling].map(([product, { root }]) => `${product}: ${root}`);
  const missing = [...awaited].map(([product, root]) => `${product}: ${root} (not here)`);
  return `${isVoted ? 'voted' : 'found first'}: ${[...sold, ...missing].join(', ')}`;
}

function markOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join()).digest('hex').slice(0, 12);
}
