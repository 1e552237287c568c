/** The table as a file: compact JSON in gzip, with the root that its rows must hash to. */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { flightProduct } from '../chain/products.ts';
import { encodeFlight, flightRateColumns, type Hex, MalformedSubjectError, maskSubject } from '../chain/subject.ts';
import { byRoute, type FlightRoute, routeKey } from './flightRecord.ts';
import { FLIGHT_EXIT, FLIGHT_TRIGGER } from './flightTerms.ts';
import { buildTree, type MerkleTree, type RateLeaf, rootOf } from './merkleTree.ts';

/** One row: a flight number on a route in a month (1 to 12), and what it is charged, standard error included. */
export type FlightRate = FlightRoute & { month: number; ratePpm: number };

/** A file the rates were estimated from; `sha256` is of its bytes, `flights` counts its records, whatever they are of. */
export type TableSource = { name: string; sha256: string; flights: number };

/** Rows in the order of the file; leaf i of `tree` is row i. */
export type PlantedTable = { rates: FlightRate[]; sources: TableSource[]; tree: MerkleTree };

export type RateTableFault =
  | 'UNREADABLE'
  | 'TOO_LARGE'
  | 'NOT_A_TABLE'
  | 'OTHER_TERMS'
  | 'ROOT_DIFFERS'
  | 'TWO_OF_A_PRODUCT';

/** The program must not sell by this file. */
export class RateTableError extends Error {
  readonly code: RateTableFault;
  constructor(code: RateTableFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RateTableError';
    this.code = code;
  }
}

/** Bytes of a table file: the shipped flights take a hundredth of it. Small files can unpack to very much, so that is bounded, too. */
export const MOST_PACKED = 8 * 1024 * 1024;
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Hashing takes some 50 µs a row. */
const MOST_ROWS = 250_000;
const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const ratePpm = z.number().int().min(1).max(1_000_000);
/** What every table file starts with. */
export const tableHead = z.object({
  format: z.literal(1),
  product: z.number(),
  root: z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value)),
  sources: z.array(z.object({ name: z.string(), sha256: z.string(), flights: z.number().int().nonnegative() })),
});

const fileSchema = tableHead.extend({
  trigger: z.number(),
  exit: z.number(),
  /** Carrier, number, origin, destination, months listed (bit 0 = January), then one rate per listed month. */
  flights: z
    .array(z.tuple([z.string(), z.number().int(), z.string(), z.string(), z.number().int().min(1).max(4095)], ratePpm))
    .min(1),
});

/** The subject's columns that name a rate row; the day of the month is not among them. */
export function rateSubject(rate: FlightRoute & { month: number }): Hex {
  const date = `2000-${String(rate.month).padStart(2, '0')}-01`;
  return maskSubject(encodeFlight({ ...rate, date }), flightRateColumns);
}

export function leafOf(rate: FlightRate): RateLeaf {
  return {
    product: flightProduct,
    maskedSubject: rateSubject(rate),
    trigger: FLIGHT_TRIGGER,
    exit: FLIGHT_EXIT,
    ratePpm: rate.ratePpm,
  };
}

/** The bytes of a table file; the same rates and sources give the same bytes, in whatever order they come. */
export function tableBytes(
  rates: readonly FlightRate[],
  sources: readonly TableSource[],
): { bytes: Buffer; root: Hex } {
  const sorted = [...rates].sort((a, b) => byRoute(a, b) || a.month - b.month);
  const root = rootOf(buildTree(sorted.map(leafOf)));
  const flights: (string | number)[][] = [];
  let last = '';
  for (const rate of sorted) {
    const key = routeKey(rate);
    if (key !== last) flights.push([rate.carrier, rate.number, rate.origin, rate.destination, 0]);
    last = key;
    const flight = flights.at(-1);
    if (flight === undefined) throw new RangeError('A rate row has no flight.');
    flight[4] = Number(flight[4]) | (1 << (rate.month - 1));
    flight.push(rate.ratePpm);
  }
  const file = {
    format: 1,
    product: flightProduct,
    trigger: FLIGHT_TRIGGER,
    exit: FLIGHT_EXIT,
    root,
    sources,
    flights,
  };
  return { bytes: gzipSync(`${JSON.stringify(file)}\n`, { level: 9 }), root };
}

/** Replaces the file whole or not at all. */
export function writeTableFile(path: string, bytes: Buffer): void {
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

/**
 * Reads a table file, recomputes its root and refuses it when that differs from the one it states.
 * @throws RateTableError
 */
export function readTableFile(path: string): PlantedTable {
  return plantFlights(path, readTableBytes(path));
}

/** The same from the bytes of a file. @param path what errors call it. @throws RateTableError */
export function plantFlights(path: string, bytes: Uint8Array): PlantedTable {
  const file = parseTable(path, bytes, fileSchema);
  if (file.product !== flightProduct || file.trigger !== FLIGHT_TRIGGER || file.exit !== FLIGHT_EXIT)
    throw new RateTableError('OTHER_TERMS', `The rate table ${path} was made for other terms; run \`npm run price\`.`);
  const rates = file.flights.flatMap((flight) => ratesOf(path, flight));
  return { rates, sources: file.sources, tree: plantLeaves(path, file.root, rates, leafOf) };
}

/** The bytes of a table file, unless they are too many. @throws RateTableError */
export function readTableBytes(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > MOST_PACKED)
      throw new RateTableError(
        'TOO_LARGE',
        `The rate table ${path} has ${size} bytes; at most ${MOST_PACKED} are read.`,
      );
    return readFileSync(path);
  } catch (cause) {
    throw cause instanceof RateTableError ? cause : unreadable(path, cause);
  }
}

/** The content of a table file of any product. @throws RateTableError when it is not what `schema` says. */
export function parseTable<T>(path: string, bytes: Uint8Array, schema: z.ZodType<T>): T {
  let text: string;
  try {
    text = gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')
      throw new RateTableError('TOO_LARGE', `The rate table ${path} unpacks to more than ${MOST_UNPACKED} bytes.`, {
        cause,
      });
    throw unreadable(path, cause);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new RateTableError('NOT_A_TABLE', `${path} is not a rate table; run \`npm run price\`.`, { cause });
  }
}

/** The tree of a table's rows. @throws RateTableError for too many, for one that no subject can hold, and where they hash to another root. */
export function plantLeaves<Row>(
  path: string,
  statedRoot: Hex,
  rows: readonly Row[],
  leafOf: (row: Row) => RateLeaf,
): MerkleTree {
  if (rows.length > MOST_ROWS)
    throw new RateTableError(
      'TOO_LARGE',
      `The rate table ${path} has ${rows.length} rows; at most ${MOST_ROWS} are read.`,
    );
  const tree = buildTree(leavesOf(path, rows, leafOf));
  if (rootOf(tree) === statedRoot) return tree;
  const found = `its rows hash to ${rootOf(tree)}, it states ${statedRoot}`;
  throw new RateTableError('ROOT_DIFFERS', `The rate table ${path} was changed: ${found}. Run \`npm run price\`.`);
}

function leavesOf<Row>(path: string, rows: readonly Row[], leafOf: (row: Row) => RateLeaf): RateLeaf[] {
  try {
    return rows.map(leafOf);
  } catch (cause) {
    if (cause instanceof MalformedSubjectError)
      throw new RateTableError('NOT_A_TABLE', `${path} names what cannot be covered: ${cause.message}`, { cause });
    throw cause;
  }
}

function unreadable(path: string, cause: unknown): RateTableError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new RateTableError('UNREADABLE', `The rate table ${path} cannot be read: ${why}.`, { cause });
}

function ratesOf(path: string, row: z.infer<typeof fileSchema>['flights'][number]): FlightRate[] {
  const [carrier, number, origin, destination, listed, ...perMonth] = row;
  const months = ALL_MONTHS.filter((month) => (listed & (1 << (month - 1))) !== 0);
  if (months.length !== perMonth.length)
    throw new RateTableError(
      'NOT_A_TABLE',
      `${path}: ${carrier} ${number} lists ${months.length} months and ${perMonth.length} rates.`,
    );
  return perMonth.map((rate, i) => ({ carrier, number, origin, destination, month: months[i] ?? 0, ratePpm: rate }));
}
