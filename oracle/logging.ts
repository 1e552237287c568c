import { type Logger, pino } from 'pino';
import type { Answer } from '../chain/answer.ts';
import type { ChainFault, Refusal } from '../chain/refusal.ts';

/** A log that writes JSON lines to stdout and blots out anything named like a secret. */
export function createLog(name: string): Logger {
  const secrets = ['key', 'apiKey', 'appId', 'appKey', 'rpcUrl'];
  return pino({ name, redact: [...secrets, ...secrets.map((secret) => `*.${secret}`)] });
}

/** What a failed call is in a log: its code and nothing that could hold an access key. */
export function failureLine(failure: { refusal: Refusal } | { fault: ChainFault }): Record<string, unknown> {
  if ('fault' in failure) return { fault: failure.fault.code, detail: failure.fault.detail };
  const { refusal } = failure;
  return { refusal: refusal.code === 'REVERTED' ? refusal.error : refusal.code };
}

/** Tells what became of a transaction. */
export function tellSent(log: Logger, line: Record<string, unknown>, sent: Answer<object>): void {
  if (sent.ok) log.info({ ...line, ...sent.value }, 'sent');
  else log.info({ ...line, ...failureLine(sent) }, 'not sent');
}
