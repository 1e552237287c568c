import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * A log of JSON lines in which no secret appears, wherever it came from: libraries put URLs with tokens into their errors.
 * @param to standard output unless given.
 */
export function createLog(level: string, secrets: readonly string[], to?: DestinationStream): Logger {
  const streamWrite = (line: string) => secrets.reduce((clean, secret) => clean.replaceAll(secret, '[secret]'), line);
  const options = { level, base: null, hooks: { streamWrite } };
  return to === undefined ? pino(options) : pino(options, to);
}
