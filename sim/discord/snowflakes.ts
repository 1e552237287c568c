/** The first millisecond of 2015, where Discord's ids start to count. https://docs.discord.com/developers/reference#snowflakes */
const EPOCH_MS = 1_420_070_400_000;

/** Makes ids that rise with the clock (in milliseconds), also when it stands still. */
export class Snowflakes {
  readonly #now: () => number;
  #last = 0n;

  constructor(now: () => number) {
    this.#now = now;
  }

  next(): string {
    const byClock = BigInt(Math.floor(this.#now()) - EPOCH_MS) << 22n;
    this.#last = byClock > this.#last ? byClock : this.#last + 1n;
    return String(this.#last);
  }
}

/** Which of `count` shards hears about a guild. https://docs.discord.com/developers/events/gateway#sharding */
export function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(count));
}
