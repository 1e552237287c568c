import type { Change } from './seen.ts';

type WithoutStep<T> = T extends Change ? Omit<T, 'seq' | 'at'> : never;
/** A change before it has its number and time. */
export type NewChange = WithoutStep<Change>;

/** How many changes are kept; who asks for older ones gets what is left. */
const KEPT = 50_000;

/** Everything that happened in the chats, in order, for those who watch. */
export class ChangeLog {
  readonly #elapsed: () => number;
  readonly #watchers = new Set<() => void>();
  #changes: Change[] = [];
  #nextSeq = 1;

  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  add(change: NewChange): void {
    this.#changes.push({ ...change, seq: this.#nextSeq, at: this.#elapsed() });
    this.#nextSeq += 1;
    if (this.#changes.length > KEPT * 1.2) this.#changes = this.#changes.slice(-KEPT);
    for (const wake of this.#watchers) wake();
  }

  /** The number of the last change so far; 0 before the first. */
  last(): number {
    return this.#nextSeq - 1;
  }

  /** The changes after `after` in the chats that `isWatched` tells; waits for one up to `timeoutMs`, then gives []. */
  async since(
    after: number,
    isWatched: (chatId: number) => boolean,
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<Change[]> {
    const find = () => {
      const first = this.#changes[0]?.seq ?? this.#nextSeq;
      return this.#changes.slice(Math.max(0, after + 1 - first)).filter((change) => isWatched(change.chatId));
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
