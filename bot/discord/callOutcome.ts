import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { z } from 'zod';

/** Why a call to Discord did not succeed, and what is known about it. */
export type CallFailure =
  /** Certainly nothing happened; the same call can work after this long. */
  | { kind: 'retryLater'; afterMs: number }
  /** The person does not take messages from the bot, or shares no server with it any more. */
  | { kind: 'blocked' }
  /** The message, the channel or the interaction is not there any more. */
  | { kind: 'gone' }
  /** Another process of this bot, or an earlier attempt, acknowledged this interaction. */
  | { kind: 'acknowledged' }
  /** It may have happened. */
  | { kind: 'ambiguous' }
  | { kind: 'rejected'; reason: string };

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const outcomes = new Map<number | string, 'blocked' | 'gone' | 'acknowledged'>([
  [10013, 'blocked'], // Unknown user
  [50007, 'blocked'], // Cannot send messages to this user
  [50278, 'blocked'], // Cannot send messages to this user due to having no mutual guilds
  [10003, 'gone'], // Unknown channel
  [10008, 'gone'], // Unknown message
  [10015, 'gone'], // Unknown webhook: the interaction's token is over
  [10062, 'gone'], // Unknown interaction
  [50001, 'gone'], // Missing access
  [50005, 'gone'], // Cannot edit a message authored by another user
  [50027, 'gone'], // Invalid webhook token
  [40060, 'acknowledged'],
]);
/** You are opening direct messages too fast. */
const openingTooFast = 40003;

/** Failures before a connection was there: no byte of the call left. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const connectTimeout = 'UND_ERR_CONNECT_TIMEOUT';
const errorWithCode = z.object({ code: z.string() });

/** How long to leave a server alone that refuses connections, the pace or the token, in milliseconds. */
const unreachableMs = 1000;
const unpacedMs = 1000;
const tooFastMs = 60_000;
const unauthorizedMs = 30_000;

/** Reads what a call to Discord threw. @throws the error itself when it is none of a call's. */
export function callFailure(error: unknown): CallFailure {
  if (error instanceof RateLimitError)
    return { kind: 'retryLater', afterMs: Math.max(unpacedMs, Math.ceil(error.retryAfter)) };
  if (error instanceof HTTPError) return { kind: 'ambiguous' };
  if (error instanceof DiscordAPIError) return apiFailure(error);
  if (!(error instanceof Error)) throw error;
  // The answer was no JSON, or none came in time.
  if (error.name === 'AbortError' || error instanceof SyntaxError || error instanceof z.ZodError)
    return { kind: 'ambiguous' };
  const code = errorWithCode.safeParse(error).data?.code;
  if (code === undefined) throw error;
  return neverConnected.has(code) || code === connectTimeout
    ? { kind: 'retryLater', afterMs: unreachableMs }
    : { kind: 'ambiguous' };
}

function apiFailure({ code, status, message }: DiscordAPIError): CallFailure {
  const kind = outcomes.get(code);
  if (kind !== undefined) return { kind };
  if (status === 401) return { kind: 'retryLater', afterMs: unauthorizedMs };
  if (code === openingTooFast) return { kind: 'retryLater', afterMs: tooFastMs };
  return { kind: 'rejected', reason: `${status} ${code} ${message}` };
}
