import type { Hex } from '../../chain/subject.ts';
import type { AnyTable } from '../../pricing/plantTable.ts';
import type { PriceTerms, TableChange } from './tableChange.ts';

/** The rate tables that this bot knows, and which of them the chain holds. */
export type Tables = {
  /** Whether a product is sold by a table that is not known here. */
  isAwaited(product: number): boolean;
  /** Every known file with this root. Looks for new files soon when there is none. */
  withRoot(root: Hex): readonly AnyTable[];
  /** Known tables of a product that are not in force, the newest found first. */
  others(product: number): readonly AnyTable[];
  /** What `after` changes about `before`; worked out once. */
  changeOf(before: AnyTable, after: AnyTable, terms: PriceTerms): TableChange;
  /** Changes whenever the known tables or the roots in force do, and is the same after a restart. */
  mark(): string;
  /** Reads a file that somebody sent. @param name what errors call it. @throws RateTableError @throws BusyError */
  read(name: string, bytes: Uint8Array): Promise<AnyTable>;
  /** Keeps a table that was read, for good. @throws ShelfFullError */
  keep(table: AnyTable, bytes: Uint8Array): void;
};

/** As many files are being read as can be at once. */
export class BusyError extends Error {
  constructor() {
    super('Too many rate tables are being read.');
    this.name = 'BusyError';
  }
}
