import { type ApiFailure, conflict } from './apiFailure.ts';
import type { BotUpdate, UpdateContent } from './shapes.ts';

const KEPT_SECONDS = 24 * 3600;

interface WaitingPoll {
  answer: (updates: BotUpdate[]) => void;
  fail: (failure: ApiFailure) => void;
  limit: number;
}

/** What getUpdates asks for; `timeout` in seconds. */
export interface Poll {
  offset: number;
  limit: number;
  timeout: number;
  allowedUpdates: readonly string[] | undefined;
}

/**
 * The bot's queue of updates: kept until confirmed by a higher offset, or for a day of the server's clock (`now`, in
 * seconds). Numbers start at the time of the start, so that they go on rising when a server is started anew.
 */
export class UpdateQueue {
  readonly #now: () => number;
  #pending: { update: BotUpdate; at: number }[] = [];
  #nextId: number;
  #allowed: readonly string[] | undefined;
  #waiting: WaitingPoll | undefined;
  /** Where updates are sent instead; getUpdates is refused until the bot deletes it. */
  webhookUrl = '';
  /** Called after an update was queued. */
  onPush: () => void = () => undefined;

  constructor(now: () => number) {
    this.#now = now;
    this.#nextId = Math.floor(now());
  }

  /** Queues an update of this kind unless the bot asked for other kinds; a waiting long poll gets it at once. */
  push(kind: keyof UpdateContent, content: UpdateContent): void {
    if (this.#allowed?.length && !this.#allowed.includes(kind)) return;
    this.#pending.push({ update: { update_id: this.#nextId, ...content }, at: this.#now() });
    this.#nextId += 1;
    const poll = this.#waiting;
    this.#waiting = undefined;
    poll?.answer(this.#first(poll.limit));
    this.onPush();
  }

  pendingCount(): number {
    this.#forgetOld();
    return this.#pending.length;
  }

  allowedUpdates(): readonly string[] | undefined {
    return this.#allowed;
  }

  allow(kinds: readonly string[] | undefined): void {
    if (kinds !== undefined) this.#allowed = kinds;
  }

  /** What waits, oldest first. */
  pending(): BotUpdate[] {
    this.#forgetOld();
    return this.#pending.map(({ update }) => update);
  }

  /** Drops one update that arrived. */
  confirmOne(updateId: number): void {
    this.#pending = this.#pending.filter(({ update }) => update.update_id !== updateId);
  }

  /** Ends a poll that still waits with 409. */
  endPoll(why: string): void {
    this.#waiting?.fail(conflict(why));
    this.#waiting = undefined;
  }

  dropPending(): void {
    this.#pending = [];
  }

  /**
   * Answers getUpdates: confirms (drops) what is below `offset`, then waits up to `timeout` seconds for something.
   * A second poll ends an earlier one that still waits with 409. Gives [] when `signal` aborts.
   */
  async poll(poll: Poll, signal: AbortSignal): Promise<BotUpdate[]> {
    if (this.webhookUrl) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    this.endPoll('terminated by other getUpdates request; make sure that only one bot instance is running');
    this.allow(poll.allowedUpdates);
    this.#confirm(poll.offset);
    const ready = this.#first(poll.limit);
    if (ready.length > 0 || poll.timeout === 0 || signal.aborted) return ready;
    return await this.#wait(poll, signal);
  }

  #wait({ limit, timeout }: Poll, signal: AbortSignal): Promise<BotUpdate[]> {
    const { promise, resolve, reject } = Promise.withResolvers<BotUpdate[]>();
    const waiting: WaitingPoll = { answer: resolve, fail: reject, limit };
    const giveUp = () => {
      if (this.#waiting === waiting) this.#waiting = undefined;
      resolve([]);
    };
    const timer = setTimeout(giveUp, timeout * 1000);
    signal.addEventListener('abort', giveUp, { once: true });
    this.#waiting = waiting;
    return promise.finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    });
  }

  #confirm(offset: number): void {
    this.#forgetOld();
    const from = offset < 0 ? (this.#pending.at(offset)?.update.update_id ?? 0) : offset;
    this.#pending = this.#pending.filter(({ update }) => update.update_id >= from);
  }

  #forgetOld(): void {
    const oldest = this.#now() - KEPT_SECONDS;
    this.#pending = this.#pending.filter(({ at }) => at >= oldest);
  }

  #first(limit: number): BotUpdate[] {
    return this.#pending.slice(0, limit).map(({ update }) => update);
  }
}
