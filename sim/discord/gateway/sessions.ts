import { randomBytes } from 'node:crypto';
import { shardOf } from '../snowflakes.ts';

/** How the gateway is set up. */
export interface GatewayOptions {
  /** Milliseconds between heartbeats. */
  heartbeatMs: number;
  /** How many shards may identify within 5 seconds. */
  maxConcurrency: number;
  /** The privileged intents that the bot was allowed. */
  privilegedIntents: number;
  /** How many shards the bot is told to use. */
  shards: number;
}

/** Who hears about an event: a guild's shard (shard 0 for private channels) with this intent. */
export interface Audience {
  guildId: string | undefined;
  /** 0 for what every bot hears, as interactions. */
  intent: number;
}

/** What a session sends through. */
export interface Line {
  sendText(text: string): void;
  close(code: number, reason: string): void;
}

/** What a bot's connection left behind or is using; events wait here for a resume. */
export interface Session {
  id: string;
  intents: number;
  shard: readonly [id: number, count: number];
  seq: number;
  sent: { seq: number; text: string }[];
  line: Line | undefined;
  /** When its connection ended, in milliseconds of `elapsed`. */
  lostAt: number | undefined;
}

/** How long a session can be resumed; Discord does not publish a figure. */
const RESUMABLE_MS = 5 * 60_000;
const IDENTIFY_WINDOW_MS = 5000;
const SESSIONS_A_DAY = 1000;
const DAY_MS = 86_400_000;
const KEPT_EVENTS = 20_000;

/** The bot's gateway sessions and the events in them. https://docs.discord.com/developers/events/gateway */
export class Sessions {
  readonly options: GatewayOptions;
  readonly #elapsed: () => number;
  readonly #sessions = new Map<string, Session>();
  /** When the shards of each rate limit key identified last. */
  readonly #identified = new Map<number, number>();
  #starts: number[] = [];
  #held: (() => void)[] | undefined;

  constructor(options: GatewayOptions, elapsed: () => number) {
    this.options = options;
    this.#elapsed = elapsed;
  }

  /** What `GET /gateway/bot` tells. */
  startLimit(): { total: number; remaining: number; reset_after: number; max_concurrency: number } {
    const now = this.#elapsed();
    this.#starts = this.#starts.filter((at) => at > now - DAY_MS);
    const first = this.#starts[0];
    return {
      total: SESSIONS_A_DAY,
      remaining: SESSIONS_A_DAY - this.#starts.length,
      reset_after: first === undefined ? 0 : Math.ceil(first + DAY_MS - now),
      max_concurrency: this.options.maxConcurrency,
    };
  }

  /** Starts a session, or gives undefined when this shard's turn to identify has not come yet. */
  begin(line: Line, intents: number, shard: Session['shard']): Session | undefined {
    const now = this.#elapsed();
    const key = shard[0] % this.options.maxConcurrency;
    const last = this.#identified.get(key);
    if (last !== undefined && now - last < IDENTIFY_WINDOW_MS) return undefined;
    if (this.startLimit().remaining === 0) return undefined;
    this.#identified.set(key, now);
    this.#starts.push(now);
    const id = randomBytes(16).toString('hex');
    const session: Session = { id, intents, shard, seq: 0, sent: [], line, lostAt: undefined };
    this.#sessions.set(id, session);
    return session;
  }

  /** The session to resume, or undefined when it is gone. */
  resumable(id: string): Session | undefined {
    const session = this.#sessions.get(id);
    return session && !this.#isOld(session) ? session : undefined;
  }

  /** Sends again what came after `seq`, then RESUMED. */
  resume(session: Session, line: Line, seq: number): void {
    const before = session.line;
    session.line = line;
    session.lostAt = undefined;
    before?.close(4000, 'the session was resumed elsewhere');
    for (const event of session.sent) if (event.seq > seq) line.sendText(event.text);
    this.sendTo(session, 'RESUMED', {});
  }

  /** Its line is gone; from now on events wait for a resume. */
  lose(session: Session): void {
    session.line = undefined;
    session.lostAt = this.#elapsed();
  }

  forget(session: Session): void {
    session.line = undefined;
    this.#sessions.delete(session.id);
  }

  /** Sends an event to the sessions that hear it; `data` may differ by intents. */
  dispatch(event: string, audience: Audience, data: object | ((intents: number) => object)): void {
    const { guildId, intent } = audience;
    // What happened is written down now, even when it is held back.
    const bodies = new Map<Session, object>();
    for (const session of this.#sessions.values()) {
      if (this.#isOld(session)) this.#sessions.delete(session.id);
      const [shardId, count] = session.shard;
      if ((guildId === undefined ? 0 : shardOf(guildId, count)) !== shardId) continue;
      if (intent !== 0 && !(session.intents & intent)) continue;
      bodies.set(session, structuredClone(typeof data === 'function' ? data(session.intents) : data));
    }
    const send = () => {
      for (const [session, body] of bodies) this.sendTo(session, event, body);
    };
    if (this.#held) this.#held.push(send);
    else send();
  }

  /** Sends an event to one session, now or on its resume. */
  sendTo(session: Session, event: string, data: object): void {
    session.seq += 1;
    const text = JSON.stringify({ t: event, s: session.seq, op: 0, d: data });
    session.sent.push({ seq: session.seq, text });
    if (session.sent.length > KEPT_EVENTS * 1.2) session.sent = session.sent.slice(-KEPT_EVENTS);
    session.line?.sendText(text);
  }

  /** Events wait, in order, until `release`. */
  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const waiting = this.#held ?? [];
    this.#held = undefined;
    for (const send of waiting) send();
  }

  #isOld({ lostAt }: Session): boolean {
    return lostAt !== undefined && this.#elapsed() - lostAt > RESUMABLE_MS;
  }
}
