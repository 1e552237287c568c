import { isDate } from './days.ts';

/** Why a row was left out; `detail` names the column and what stands in it. */
export type RowFault = {
  code:
    | 'WRONG_COLUMN_COUNT'
    | 'CUT_SHORT'
    | 'BROKEN_QUOTES'
    | 'NOT_A_NUMBER'
    | 'OUT_OF_RANGE'
    | 'IMPOSSIBLE_DATE'
    | 'BAD_NAME'
    | 'UNKNOWN_FLAG'
    | 'CONTRADICTION'
    | 'DUPLICATE';
  detail: string;
};

/** The fields of one row by column name. Reading never stops: the first fault is kept, and what it answered means nothing. */
export class RowFields {
  fault: RowFault | undefined;
  readonly #columnOf: ReadonlyMap<string, number>;
  readonly #fields: readonly string[];

  constructor(columnOf: ReadonlyMap<string, number>, fields: readonly string[]) {
    this.#columnOf = columnOf;
    this.#fields = fields;
  }

  fail(code: RowFault['code'], detail: string): void {
    this.fault ??= { code, detail };
  }

  /** The whole number in a column. */
  whole(column: string, least: number, most: number): number {
    return this.optionalWhole(column, least, most) ?? this.#refuse('NOT_A_NUMBER', column, '');
  }

  /** The same, or undefined where nothing was recorded (an empty field, or R's `NA`). */
  optionalWhole(column: string, least: number, most: number): number | undefined {
    const text = this.#text(column);
    if (text === '' || text === 'NA') return undefined;
    // The Bureau writes its whole minutes and flags as 12.00.
    if (!/^-?\d{1,9}(\.0{1,2})?$/.test(text)) return this.#refuse('NOT_A_NUMBER', column, text);
    const value = Number(text);
    return value < least || value > most ? this.#refuse('OUT_OF_RANGE', column, text) : value;
  }

  /** A code such as a carrier's or an airport's. */
  name(column: string, pattern: RegExp): string {
    const text = this.#text(column);
    if (!pattern.test(text)) this.#refuse('BAD_NAME', column, text);
    return text;
  }

  /** A flag, 0 or 1. */
  flag(column: string): boolean {
    const text = this.#text(column);
    if (!/^[01](\.0{1,2})?$/.test(text)) this.#refuse('UNKNOWN_FLAG', column, text);
    return text.startsWith('1');
  }

  /** A date, `2011-02-28` or `2/28/2011`, with a time of day after it or not. */
  date(column: string): { year: number; month: number; day: number } {
    const text = this.#text(column);
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
    const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(text);
    const parts = iso === null ? [american?.[3], american?.[1], american?.[2]] : [iso[1], iso[2], iso[3]];
    const [year = 0, month = 0, day = 0] = parts.map(Number);
    if (iso === null && american === null) this.#refuse('IMPOSSIBLE_DATE', column, text);
    else if (year < 1900 || !isDate(year, month, day)) this.#refuse('IMPOSSIBLE_DATE', column, text);
    return { year, month, day };
  }

  /** The hour, 0 to 23, of a moment like `2013-01-01T06:00:00Z` or `2013-01-01 06:00`. */
  hour(column: string): number {
    const text = this.#text(column);
    const hour = /^[^ T]+[ T](\d{1,2}):\d{2}/.exec(text)?.[1];
    if (hour === undefined || Number(hour) > 23) return this.#refuse('IMPOSSIBLE_DATE', column, text);
    return Number(hour);
  }

  /** A decimal number, or undefined where nothing was recorded. */
  optionalNumber(column: string, least: number, most: number): number | undefined {
    const text = this.#text(column);
    if (text === '' || text === 'NA') return undefined;
    if (!/^-?\d{1,15}(\.\d{1,20})?$/.test(text)) return this.#refuse('NOT_A_NUMBER', column, text);
    const value = Number(text);
    return value < least || value > most ? this.#refuse('OUT_OF_RANGE', column, text) : value;
  }

  #text(column: string): string {
    const at = this.#columnOf.get(column);
    return (at === undefined ? undefined : this.#fields[at])?.trim() ?? '';
  }

  #refuse(code: RowFault['code'], column: string, text: string): number {
    this.fail(code, `${column} is ${text === '' ? 'empty' : JSON.stringify(text.slice(0, 40))}`);
    return 0;
  }
}
