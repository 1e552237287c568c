import type { Logger } from 'pino';
import { plantAside } from '../../pricing/plantAside.ts';
import type { AnyTable } from '../../pricing/plantTable.ts';
import { RateTableError, readTableBytes } from '../../pricing/rateTableFile.ts';
import { bytesIn, filesAt, isKept, keepFile, makeDirectory, type TableFile } from './tableFiles.ts';
import { BusyError } from './tables.ts';

export type KnownTables = {
  /** In the order in which they were found, those of the operator first. */
  all(): readonly AnyTable[];
  /** Reads files that are new or were replaced. What was read once stays known. @param plant `plantTable`, here or aside. */
  readNew(plant: Plant): Promise<void>;
  /** Reads what somebody sent. @throws RateTableError @throws BusyError */
  readSent(name: string, bytes: Uint8Array): Promise<AnyTable>;
  /** Keeps a table under its hash, for good. @throws ShelfFullError */
  keep(table: AnyTable, bytes: Uint8Array): void;
  /** Keeps a copy of a known table, so that no other file in its place takes it away. */
  keepCopy(table: AnyTable): void;
};

type Plant = (path: string, bytes: Uint8Array) => AnyTable | Promise<AnyTable>;

type Known = { table: AnyTable; bytes: Uint8Array };

/** The directory holds as much as can be kept. */
export class ShelfFullError extends Error {
  constructor(keptIn: string) {
    super(`${keptIn} may hold ${mostKept} bytes of rate tables and is full.`);
    this.name = 'ShelfFullError';
  }
}

const mostKept = 256 * 1024 * 1024;
/** Each takes a thread and its memory. */
const mostAtOnce = 2;

/**
 * @param places files or directories that whoever runs the bot names, in which a file that is no table is named in the log and left alone.
 * @param keptIn a directory of the bot's own.
 */
export function knownTables(places: readonly string[], keptIn: string, log: Logger): KnownTables {
  const known = new Map<string, Known>();
  const seen = new Map<string, string>();
  let reading = 0;
  makeDirectory(keptIn);

  function foundFiles(): TableFile[] {
    return [...places, keptIn].flatMap((place) => {
      try {
        return filesAt(place);
      } catch (error) {
        log.warn({ err: error, place }, 'rate tables cannot be looked for here');
        return [];
      }
    });
  }

  async function read({ path, version }: TableFile, plant: Plant): Promise<Known[]> {
    seen.set(path, version);
    try {
      const bytes = readTableBytes(path);
      return [{ table: await plant(path, bytes), bytes }];
    } catch (error) {
      if (!(error instanceof RateTableError)) throw error;
      log.warn({ file: path, code: error.code, why: error.message }, 'a file is no rate table and is left alone');
      return [];
    }
  }

  return {
    all: () => [...known.values()].map(({ table }) => table),
    async readNew(plant) {
      const fresh = foundFiles().filter(({ path, version }) => seen.get(path) !== version);
      for (let at = 0; at < fresh.length; at += mostAtOnce) {
        const found = await Promise.all(fresh.slice(at, at + mostAtOnce).map((file) => read(file, plant)));
        for (const one of found.flat()) if (!known.has(one.table.sha256)) known.set(one.table.sha256, one);
      }
    },
    async readSent(name, bytes) {
      if (reading >= mostAtOnce) throw new BusyError();
      reading += 1;
      try {
        return await plantAside(name, bytes);
      } finally {
        reading -= 1;
      }
    },
    keep(table, bytes) {
      if (known.has(table.sha256)) return;
      if (bytesIn(keptIn) + bytes.length > mostKept) throw new ShelfFullError(keptIn);
      keepFile(keptIn, table.sha256, bytes);
      known.set(table.sha256, { table, bytes });
    },
    keepCopy({ sha256 }) {
      const bytes = known.get(sha256)?.bytes;
      if (bytes !== undefined && !isKept(keptIn, sha256)) keepFile(keptIn, sha256, bytes);
    },
  };
}
