import type { Change } from './seen.ts';

type WithoutStep<T> = T extends Change ? Omit<T, 'seq' | 'at'> : never;
/** A change before it has its number and time. */
export type NewChange = WithoutStep<Change>;

/** A change and who alone may know of it. */
interface Kept {
  change: Change;
  reader: string | undefined;
}

/** How many changes are kept; who asks for older ones gets what is left. */
const KEPT = 50_000;

/** Everything that happened in the channels, in order, for those who watch. */
export class ChangeLog {
  readonly #elapsed: () => number;
  readonly #watchers = new Set<() => void>();
  #kept: Kept[] = [];
  #nextSeq = 1;

  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** Adds a change that all of the channel see, or only `reader`. */
  add(change: NewChange, reader?: string): void {
    this.#kept.push({ change: { ...change, seq: this.#nextSeq, at: this.#elapsed() }, reader });
    this.#nextSeq += 1;
    if (this.#kept.length > KEPT * 1.2) this.#kept = this.#kept.slice(-KEPT);
    for (const wake of this.#watchers) wake();
  }

  /** The number of the last change so far; 0 before the first. */
  last(): number {
    return this.#nextSeq - 1;
  }

  /** The changes after `after` that `isSeen` tells; waits for one up to `timeoutMs`, then gives []. */
  async since(
    after: number,
    isSeen: (channelId: string, reader: string | undefined) => boolean,
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<Change[]> {
    const find = () => {
      const first = this.#kept[0]?.change.seq ?? this.#nextSeq;
      return this.#kept
        .slice(Math.max(0, after + 1 - first))
        .filter(({ change, reader }) => isSeen(change.channelId, reader))
        .map(({ change }) => change);
    };
    const found = find();
    if (found.length > 0 || timeoutMs === 0 || signal?.aborted) return found;
    const { promise, resolve } = Promise.withResolvers<Change[]>();
    const wake = () => {
      const now = find();
      if (now.length > 0) resolve(now);
    };
    const giveUp = () => resolve([]);
    const timer = setTimeout(giveUp, timeoutMs);
    signal?.addEventListener('abort', giveUp, { once: true });
    this.#watchers.add(wake);
    return await promise.finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      this.#watchers.delete(wake);
    });
  }
}
