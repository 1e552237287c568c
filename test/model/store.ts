/** Why the model would not do what it was asked: the name of the contracts' error. */
class Refused extends Error {
  constructor(error: string) {
    super(error);
    this.name = 'Refused';
  }
}

/** @throws Refused unless `allowed`. */
export function require(allowed: boolean, error: string): asserts allowed {
  if (!allowed) throw new Refused(error);
}

/** What was written since a deed began, so that a refused one leaves nothing behind. */
export class Journal {
  #undo: (() => void)[] = [];

  wrote(undo: () => void): void {
    this.#undo.push(undo);
  }

  /** Does all of a deed or nothing of it. @returns the error's name, or null when it was done. */
  attempt(deed: () => void): string | null {
    try {
      deed();
      return null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      for (const undo of this.#undo.reverse()) undo();
      return error.message;
    } finally {
      this.#undo = [];
    }
  }
}

/** Everything the model knows stands in these: a value for each key, `empty` for all others. Values are replaced, never changed. */
export class Store<V> {
  readonly #journal: Journal;
  readonly #empty: V;
  readonly #values = new Map<string, V>();

  constructor(journal: Journal, empty: V) {
    this.#journal = journal;
    this.#empty = empty;
  }

  get(key: string): V {
    return this.#values.get(key) ?? this.#empty;
  }

  set(key: string, value: V): void {
    const before = this.get(key);
    this.#journal.wrote(() => this.#values.set(key, before));
    this.#values.set(key, value);
  }

  values(): V[] {
    return [...this.#values.values()];
  }
}

/** Adds to a number of a store; `error` when it would fall below 0. */
export function add(store: Store<bigint>, key: string, amount: bigint, error = 'Panic'): void {
  const sum = store.get(key) + amount;
  require(sum >= 0n, error);
  store.set(key, sum);
}
