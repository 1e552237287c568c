import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { pino } from 'pino';
import { openTableShelf } from '../../../bot/tables/tableShelf.ts';
import type { Hex } from '../../../chain/subject.ts';
import type { Database } from '../../../db/database.ts';
import { addProductFee } from '../../../db/pools.ts';
import { tableBytes } from '../../../pricing/rateTableFile.ts';
import { watchTableBytes } from '../../../pricing/watches/watchTable.ts';
import { emptyDatabase, openUnsynced } from '../loops/support/world.ts';

export const co62 = { carrier: 'CO', number: 62, origin: 'IAH', destination: 'EWR' };

/** A table of one flight in every month, and of others in May. */
export function flightsAt(ratePpm: number, others: readonly number[] = []) {
  const always = Array.from({ length: 12 }, (_, i) => ({ ...co62, month: i + 1, ratePpm }));
  const more = others.map((number) => ({ ...co62, number, month: 5, ratePpm }));
  return tableBytes([...always, ...more], []);
}

/** A table of one dry season. */
export function rainAt(ratePpm: number) {
  const season = { name: 'USW00024233', monthDay: '0601', days: 30, detail: 'RAIN', trigger: 300, exit: 0 };
  return watchTableBytes('dry', [{ peril: 'dry', ...season, ratePpm }], []);
}

/** A shelf over a folder of the operator's, a fresh database, and what it logs. `time` is its clock. */
export async function shelfFor(t: TestContext, fill: (folder: string) => void, given?: Database) {
  const path = emptyDatabase(t);
  const folder = join(dirname(path), 'tables');
  const keptIn = join(dirname(path), 'rate-tables');
  mkdirSync(folder);
  fill(folder);
  const opened = given === undefined ? openUnsynced(path) : { db: given, close: () => undefined };
  const { db, close } = opened;
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const state = { ms: 1_000_000, changes: 0, block: 0 };
  const open = () =>
    openTableShelf({
      ...{ places: [folder], keptIn, db, log },
      onChange: () => {
        state.changes += 1;
      },
      clock: () => state.ms,
    });
  const shelf = await open();
  t.after(async () => {
    await shelf.stop();
    close();
  });
  /** The chain lists a product by this root. */
  const votes = (product: number, ratesRoot: Hex, version = 1) => {
    state.block += 1;
    const place = { block: state.block, logIndex: 0, time: state.block, transaction: ratesRoot };
    addProductFee(db, { ...place, product, version, feeBps: 500, ratesRoot });
    shelf.choose();
  };
  const logged = (part: string) => lines.filter(({ msg }) => String(msg).includes(part));
  return { db, shelf, folder, keptIn, state, votes, logged, open };
}
