import { tooManyRequests } from './apiFailure.ts';

/** How much a bot may send before it gets 429; Telegram publishes these figures as guidance, not as exact limits. */
export interface Limits {
  /** Messages a second to one chat; `burst` may come at once. */
  perChat: { perSecond: number; burst: number };
  /** Messages a minute to one group; edits count here too. */
  perGroup: { perMinute: number };
  /** Messages a second to all chats together; `burst` may come at once. */
  overall: { perSecond: number; burst: number };
}

/** What Telegram's documentation tells bots to keep to. */
export const strictLimits: Limits = {
  perChat: { perSecond: 1, burst: 10 },
  perGroup: { perMinute: 20 },
  overall: { perSecond: 30, burst: 30 },
};

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Counts what the bot sends. `elapsed` is a clock in milliseconds that never goes back. */
export class SendingLimiter {
  readonly #limits: Limits;
  readonly #elapsed: () => number;
  readonly #chats = new Map<number, Bucket>();
  readonly #groups = new Map<number, number[]>();
  readonly #overall: Bucket;

  constructor(limits: Limits, elapsed: () => number) {
    this.#limits = limits;
    this.#elapsed = elapsed;
    this.#overall = { tokens: limits.overall.burst, filledAt: elapsed() };
  }

  /** Counts a message to a chat, or throws ApiFailure 429 with the whole seconds to wait and counts nothing. */
  send(chatId: number, isGroup: boolean): void {
    const { perChat, overall } = this.#limits;
    const now = this.#elapsed();
    const bucket = this.#chats.get(chatId) ?? { tokens: perChat.burst, filledAt: now };
    this.#chats.set(chatId, bucket);
    const wait = Math.max(
      secondsUntilToken(bucket, perChat, now),
      secondsUntilToken(this.#overall, overall, now),
      isGroup ? this.#secondsUntilGroup(chatId, now) : 0,
    );
    if (wait > 0) throw tooManyRequests(Math.ceil(wait));
    bucket.tokens -= 1;
    this.#overall.tokens -= 1;
    if (isGroup) this.#group(chatId).push(now);
  }

  /** Counts an edit, which is limited in groups only. Throws as `send`. */
  edit(chatId: number, isGroup: boolean): void {
    if (!isGroup) return;
    const now = this.#elapsed();
    const wait = this.#secondsUntilGroup(chatId, now);
    if (wait > 0) throw tooManyRequests(Math.ceil(wait));
    this.#group(chatId).push(now);
  }

  #group(chatId: number): number[] {
    const sent = this.#groups.get(chatId) ?? [];
    this.#groups.set(chatId, sent);
    return sent;
  }

  #secondsUntilGroup(chatId: number, now: number): number {
    const sent = this.#group(chatId);
    while (sent[0] !== undefined && sent[0] <= now - 60_000) sent.shift();
    const oldest = sent[sent.length - this.#limits.perGroup.perMinute];
    return oldest === undefined ? 0 : (oldest + 60_000 - now) / 1000;
  }
}

function secondsUntilToken(bucket: Bucket, rate: { perSecond: number; burst: number }, now: number): number {
  bucket.tokens = Math.min(rate.burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * rate.perSecond);
  bucket.filledAt = now;
  return bucket.tokens >= 1 ? 0 : (1 - bucket.tokens) / rate.perSecond;
}
