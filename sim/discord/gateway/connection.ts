import type { WebSocket } from 'ws';
import { z } from 'zod';
import { sameSecret } from '../../control/sameSecret.ts';
import { guildMembersChunk } from '../guildShape.ts';
import type { DiscordState } from '../state.ts';
import { areKnown, PRIVILEGED } from './intents.ts';
import { sendReady } from './ready.ts';
import type { Line, Session } from './sessions.ts';

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway

const payload = z.strictObject({ op: z.int(), d: z.unknown(), s: z.null().optional(), t: z.null().optional() });
const identify = z.strictObject({
  token: z.string(),
  properties: z.object({ os: z.string(), browser: z.string(), device: z.string() }),
  compress: z.boolean().optional(),
  large_threshold: z.int().min(50).max(250).optional(),
  shard: z.tuple([z.int().nonnegative(), z.int().positive()]).optional(),
  presence: z.unknown().optional(),
  intents: z.int().nonnegative(),
});
const resume = z.strictObject({ token: z.string(), session_id: z.string(), seq: z.int().nonnegative() });
const membersRequest = z.strictObject({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.int().nonnegative().optional(),
  presences: z.boolean().optional(),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  nonce: z.string().max(32).optional(),
});

const MAX_PAYLOAD_BYTES = 4096;
const MAX_EVENTS = 120;
const EVENTS_WINDOW_MS = 60_000;

/** Why a connection is closed, and whether a correct bot never causes it. */
class GatewayClose extends Error {
  readonly code: number;
  readonly isViolation: boolean;

  constructor(code: number, reason: string, isViolation = true) {
    super(reason);
    this.code = code;
    this.isViolation = isViolation;
  }
}

/** How many of the next heartbeats get no answer. */
export interface HeartbeatFaults {
  ignored: number;
}

/** One WebSocket of a bot. */
export class Connection implements Line {
  readonly #state: DiscordState;
  readonly #heartbeats: HeartbeatFaults;
  readonly #socket: WebSocket;
  #received: number[] = [];
  #heartbeatTimer: NodeJS.Timeout | undefined;
  session: Session | undefined;

  constructor(state: DiscordState, socket: WebSocket, heartbeats: HeartbeatFaults) {
    this.#state = state;
    this.#heartbeats = heartbeats;
    this.#socket = socket;
    socket.on('message', (data, isBinary) => {
      this.#orClose(() => this.#take(isBinary ? '' : data.toString()));
    });
    socket.on('close', () => clearTimeout(this.#heartbeatTimer));
  }

  /** Greets, or closes when the client asks for what is not offered. */
  hello(url: URL): void {
    this.#orClose(() => this.#greet(url));
  }

  #greet(url: URL): void {
    if (url.searchParams.get('v') !== '10')
      throw new GatewayClose(4012, `version ${url.searchParams.get('v')} is not 10`);
    if (url.searchParams.get('encoding') !== 'json' || url.searchParams.has('compress')) {
      throw new GatewayClose(4002, 'only uncompressed JSON is spoken here');
    }
    this.send({ op: 10, d: { heartbeat_interval: this.#state.sessions.options.heartbeatMs } });
    this.#expectHeartbeat();
  }

  send(body: { op: number; d: unknown }): void {
    this.sendText(JSON.stringify({ t: null, s: null, ...body }));
  }

  sendText(text: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text);
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  /** The line is dead: no close frame. */
  cut(): void {
    this.#socket.terminate();
  }

  #take(text: string): void {
    const now = this.#state.clocks.elapsed();
    this.#received = this.#received.filter((at) => at > now - EVENTS_WINDOW_MS);
    this.#received.push(now);
    if (this.#received.length > MAX_EVENTS) throw new GatewayClose(4008, 'more than 120 events in a minute');
    const parsed = payload.safeParse(json(text));
    if (!parsed.success || text.length > MAX_PAYLOAD_BYTES)
      throw new GatewayClose(4002, 'a payload that is not small JSON text with op and d');
    const { op, d } = parsed.data;
    if (op === 1) this.#heartbeat();
    else if (op === 2) this.#identify(d);
    else if (op === 6) this.#resume(d);
    else if (op !== 3 && op !== 8) throw new GatewayClose(4001, `opcode ${op}`);
    else if (!this.session) throw new GatewayClose(4003, `opcode ${op} before identify`);
    else if (op === 8) this.#members(this.session, d);
  }

  #heartbeat(): void {
    if (this.#heartbeats.ignored > 0) this.#heartbeats.ignored -= 1;
    else this.send({ op: 11, d: null });
    this.#expectHeartbeat();
  }

  /** A client that misses two heartbeats is gone. */
  #expectHeartbeat(): void {
    clearTimeout(this.#heartbeatTimer);
    const patience = this.#state.sessions.options.heartbeatMs * 2;
    this.#heartbeatTimer = setTimeout(() => this.#end(new GatewayClose(4009, 'no heartbeat')), patience);
    this.#heartbeatTimer.unref();
  }

  #identify(d: unknown): void {
    if (this.session) throw new GatewayClose(4005, 'identified twice');
    const parsed = identify.safeParse(d);
    if (!parsed.success) throw new GatewayClose(4002, `identify: ${z.prettifyError(parsed.error)}`);
    const { token, intents, shard = [0, 1], compress } = parsed.data;
    const { bot, sessions } = this.#state;
    if (!sameSecret(token, bot.token)) throw new GatewayClose(4004, 'Authentication failed.', false);
    if (compress) throw new GatewayClose(4002, 'only uncompressed JSON is spoken here');
    if (shard[0] >= shard[1]) throw new GatewayClose(4010, `shard ${shard[0]} of ${shard[1]}`);
    if (!areKnown(intents)) throw new GatewayClose(4013, `intents ${intents}`);
    if (intents & PRIVILEGED & ~sessions.options.privilegedIntents)
      throw new GatewayClose(4014, 'Disallowed intent(s).', false);
    this.session = sessions.begin(this, intents, shard);
    if (this.session) sendReady(this.#state, this.session);
    else this.send({ op: 9, d: false });
  }

  #resume(d: unknown): void {
    if (this.session) throw new GatewayClose(4005, 'resumed twice');
    const parsed = resume.safeParse(d);
    if (!parsed.success) throw new GatewayClose(4002, `resume: ${z.prettifyError(parsed.error)}`);
    const { token, session_id: id, seq } = parsed.data;
    if (!sameSecret(token, this.#state.bot.token)) throw new GatewayClose(4004, 'Authentication failed.', false);
    const session = this.#state.sessions.resumable(id);
    if (!session) this.send({ op: 9, d: false });
    else if (seq > session.seq) throw new GatewayClose(4007, `seq ${seq} was never sent`);
    else {
      this.session = session;
      this.#state.sessions.resume(session, this, seq);
    }
  }

  #members(session: Session, d: unknown): void {
    const parsed = membersRequest.safeParse(d);
    if (!parsed.success) throw new GatewayClose(4002, `request guild members: ${z.prettifyError(parsed.error)}`);
    const { guild_id: guildId, query, limit, user_ids: userIds, nonce } = parsed.data;
    const wanted = userIds === undefined ? { query: query ?? '', limit: limit ?? 0 } : { userIds: [userIds].flat() };
    const chunk = guildMembersChunk(this.#state, guildId, wanted, nonce);
    if (chunk) this.#state.sessions.sendTo(session, 'GUILD_MEMBERS_CHUNK', chunk);
  }

  #orClose(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (!(error instanceof GatewayClose)) throw error;
      this.#end(error);
    }
  }

  #end({ code, message, isViolation }: GatewayClose): void {
    if (isViolation) this.#state.calls.violation('gateway', `close ${code}`, message);
    this.close(code, message.slice(0, 100));
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
