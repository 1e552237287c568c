import { setTimeout as sleep } from 'node:timers/promises';
import type { AbortSignal } from 'abort-controller';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { callFailure, logRetry } from './callOutcome.ts';
import { pause } from './pause.ts';

/** The kinds of update that this bot handles; others would only be traffic. */
const wantedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member', 'channel_post'] as const;

export type PollSetup = {
  api: Api;
  /** Resolves when the update is done; never rejects. */
  handle: (update: Update) => Promise<void>;
  log: Logger;
  signal: AbortSignal;
};

const longPollSeconds = 25;
/** How soon new updates are looked for while older ones are still being handled. */
const busyMs = 40;
const firstRetryMs = 200;
const longestRetryMs = 30_000;
const lostWebhook = /webhook is active/;

/**
 * Fetches updates until the signal aborts, through every failure of the network and of Telegram. An update counts as received only
 * when it and all before it are done, so that a crash loses none; those still under way are not handled twice meanwhile.
 * Resolves when everything fetched is done.
 */
export async function pollUpdates({ api, handle, log, signal }: PollSetup): Promise<void> {
  const running = new Map<number, Promise<void>>();
  const done = new Set<number>();
  let next = 0;
  let failures = 0;

  function start(update: Update): void {
    const id = update.update_id;
    if (id < next || done.has(id) || running.has(id)) return;
    const work = handle(update).finally(() => {
      running.delete(id);
      done.add(id);
    });
    running.set(id, work);
  }

  /** One past the last update before the oldest that is still under way. */
  function confirmable(): number {
    const oldest = Math.min(...running.keys());
    for (const id of done) if (id < oldest) next = Math.max(next, id + 1);
    for (const id of done) if (id < next) done.delete(id);
    return next;
  }

  while (!signal.aborted) {
    try {
      const offset = confirmable();
      const busy = running.size > 0;
      const wait = { offset, timeout: busy ? 0 : longPollSeconds, allowed_updates: wantedUpdates };
      const updates = await api.getUpdates(wait, signal);
      failures = 0;
      const before = running.size;
      for (const update of updates) start(update);
      if (busy && running.size <= before) await Promise.race([...running.values(), sleep(busyMs)]);
    } catch (error) {
      if (signal.aborted) break;
      failures++;
      await rest(error, Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 10)));
    }
  }
  await Promise.all(running.values());

  async function rest(error: unknown, ms: number): Promise<void> {
    if (error instanceof GrammyError && error.error_code === 409 && lostWebhook.test(error.description)) {
      log.warn('a webhook was set for this bot; it is removed, because updates are fetched');
      await api
        .deleteWebhook()
        .catch((failed: unknown) => log.warn({ err: failed }, 'the webhook could not be removed'));
      return;
    }
    const failure = callFailure(error);
    const afterMs = failure.kind === 'retryLater' ? Math.max(failure.afterMs, ms) : ms;
    logRetry(log, error, afterMs, 'updates cannot be fetched; trying again');
    await pause(afterMs, signal);
  }
}
