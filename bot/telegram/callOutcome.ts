import { GrammyError, HttpError } from 'grammy';
import type { Logger } from 'pino';
import { z } from 'zod';

/** Why a call to Telegram did not succeed, and what is known about it. */
export type CallFailure =
  /** An edit to what is there already: as good as done. */
  | { kind: 'unchanged' }
  /** Certainly nothing happened; the same call can work after this long. */
  | { kind: 'retryLater'; afterMs: number }
  | { kind: 'blocked' }
  | { kind: 'gone' }
  /** It may have happened. */
  | { kind: 'ambiguous' }
  | { kind: 'rejected'; reason: string };

/** Failures before a connection was there: no byte of the call left. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const errorWithCode = z.object({ code: z.string() });

const goneTexts = [
  'message to edit not found',
  "message can't be edited",
  'MESSAGE_ID_INVALID',
  'there is no text in the message to edit',
  'chat not found',
];

/** How long to leave a server alone that refuses connections or the token, in milliseconds. */
const unreachableMs = 1000;
const unauthorizedMs = 30_000;

/** Reads what grammY threw. @throws the error itself when it is none of a call's. */
export function callFailure(error: unknown): CallFailure {
  if (error instanceof HttpError) {
    const code = errorWithCode.safeParse(error.error).data?.code;
    return code !== undefined && neverConnected.has(code)
      ? { kind: 'retryLater', afterMs: unreachableMs }
      : { kind: 'ambiguous' };
  }
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  if (code === 429) return { kind: 'retryLater', afterMs: (parameters.retry_after ?? 1) * 1000 };
  if (code === 401 || code === 404) return { kind: 'retryLater', afterMs: unauthorizedMs };
  if (code === 403) return { kind: 'blocked' };
  if (code >= 500) return { kind: 'ambiguous' };
  if (description.includes('message is not modified')) return { kind: 'unchanged' };
  if (goneTexts.some((text) => description.includes(text))) return { kind: 'gone' };
  return { kind: 'rejected', reason: `${code} ${description}` };
}

/** Says why a call is made again after `afterMs`. A token that Telegram does not know is nothing that waiting mends: somebody must act. */
export function logRetry(log: Logger, error: unknown, afterMs: number, otherwise: string): void {
  if (error instanceof GrammyError && error.error_code === 401)
    log.error(
      { afterMs },
      'Telegram refuses the bot token: it was revoked or is wrong. Ask @BotFather for the token in force and start the bot with it; until then the bot waits, and nothing is lost',
    );
  else log.warn({ err: error, afterMs }, otherwise);
}
