import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { commands } from '../commands.ts';
import type { Translator } from '../translate.ts';
import { callFailure } from './callOutcome.ts';
import type { DiscordCalls } from './calls.ts';
import { changesTo, definitionsOf } from './commandChanges.ts';

export type RegisterSetup = {
  calls: DiscordCalls;
  translatorFor: (locale: string) => Translator;
  log: Logger;
  signal: AbortSignal;
};

const firstRetryMs = 500;
const longestRetryMs = 60_000;

/** Sends what differs from what Discord has, and tries again for as long as that fails. */
export async function registerCommands(
  { calls, translatorFor, log, signal }: RegisterSetup,
  applicationId: string,
): Promise<void> {
  const registry = calls.commands(applicationId);
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      const { put, drop } = changesTo(definitionsOf(commands, translatorFor), await registry.list());
      for (const { id } of drop) await registry.drop(id);
      for (const definition of put) await registry.put(definition);
      log.info({ put: put.map(({ name }) => name), drop: drop.map(({ name }) => name) }, 'commands are registered');
      return;
    } catch (error) {
      const failure = callFailure(error);
      const growing = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 10));
      const afterMs = failure.kind === 'retryLater' ? Math.max(growing, failure.afterMs) : growing;
      log.warn({ failure, afterMs }, 'the commands could not be registered; trying again');
      await sleep(afterMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
