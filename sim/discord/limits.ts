import { ApiFailure } from './apiFailure.ts';

/** So many calls in a window of so many milliseconds. */
export interface Window {
  limit: number;
  windowMs: number;
}

/**
 * How much a bot may call before it gets 429. Discord publishes only `overall`; the rest are figures that bots commonly
 * see in the X-RateLimit headers, and a bot has to read those instead of knowing them.
 */
export interface Limits {
  /** Of all calls with the bot's token; interactions do not count. */
  overall: Window;
  /** Per operation and channel, guild or webhook; `other` for operations that are not listed. */
  buckets: Record<string, Window>;
}

// https://docs.discord.com/developers/topics/rate-limits
export const discordLimits: Limits = {
  overall: { limit: 50, windowMs: 1000 },
  buckets: {
    createMessage: { limit: 5, windowMs: 5000 },
    editMessage: { limit: 5, windowMs: 5000 },
    deleteMessage: { limit: 5, windowMs: 1000 },
    getMessage: { limit: 50, windowMs: 1000 },
    getMessages: { limit: 50, windowMs: 1000 },
    createDm: { limit: 10, windowMs: 10_000 },
    followUp: { limit: 5, windowMs: 2000 },
    getFollowUp: { limit: 5, windowMs: 2000 },
    editFollowUp: { limit: 5, windowMs: 2000 },
    deleteFollowUp: { limit: 5, windowMs: 2000 },
    other: { limit: 50, windowMs: 1000 },
  },
};

/** How a call stands with its bucket, for the X-RateLimit headers. */
export interface BucketState {
  limit: number;
  remaining: number;
  resetAfterMs: number;
  /** The same for calls that share a limit. */
  hash: string;
}

interface Count {
  used: number;
  endsAt: number;
}

/** Counts calls in windows that start with their first call. `elapsed` is a clock in ms that never goes back. */
export class RateLimiter {
  readonly #limits: Limits;
  readonly #elapsed: () => number;
  readonly #counts = new Map<string, Count>();

  constructor(limits: Limits, elapsed: () => number) {
    this.#limits = limits;
    this.#elapsed = elapsed;
  }

  /** Counts a call of all calls together. Throws ApiFailure 429 of scope `global`. */
  takeOverall(): void {
    const { limit, windowMs } = this.#limits.overall;
    const count = this.#count('overall', windowMs);
    if (count.used >= limit) throw tooMany(count.endsAt - this.#elapsed(), 'global');
    count.used += 1;
  }

  /** Counts a call in its bucket. Throws ApiFailure 429 of scope `user`, whose headers come from `state`. */
  take(operation: string, major: string): void {
    const { limit, windowMs } = this.#window(operation);
    const count = this.#count(`${operation} ${major}`, windowMs);
    if (count.used >= limit) throw tooMany(count.endsAt - this.#elapsed(), 'user');
    count.used += 1;
  }

  state(operation: string, major: string): BucketState {
    const { limit, windowMs } = this.#window(operation);
    const count = this.#count(`${operation} ${major}`, windowMs);
    const resetAfterMs = Math.max(0, count.endsAt - this.#elapsed());
    return { limit, remaining: limit - count.used, resetAfterMs, hash: Buffer.from(operation).toString('hex') };
  }

  #window(operation: string): Window {
    return this.#limits.buckets[operation] ?? this.#limits.buckets.other ?? this.#limits.overall;
  }

  #count(key: string, windowMs: number): Count {
    const now = this.#elapsed();
    const running = this.#counts.get(key);
    if (running && running.endsAt > now) return running;
    const fresh = { used: 0, endsAt: now + windowMs };
    this.#counts.set(key, fresh);
    return fresh;
  }
}

function tooMany(waitMs: number, scope: 'user' | 'global'): ApiFailure {
  const retryAfter = Math.ceil(Math.max(1, waitMs)) / 1000;
  return new ApiFailure(429, 0, 'You are being rate limited.', { limited: { retryAfter, scope } });
}
