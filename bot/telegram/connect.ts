import { AbortController, type AbortSignal } from 'abort-controller';
import { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { markHandled, wasHandled } from '../../db/updates.ts';
import { chatQueues } from '../chatQueues.ts';
import { acknowledgeTap, answerUpdate } from './answerUpdate.ts';
import { callFailure, logRetry } from './callOutcome.ts';

import { pause } from './pause.ts';
import { pollUpdates } from './poll.ts';
import { chatOf } from './readUpdate.ts';
import { setCommands } from './setCommands.ts';
import type { TelegramSetup } from './telegramSetup.ts';

/** A Telegram conversation under way. */
export type TelegramConversation = {
  /** Resolves when updates are being fetched, or when `stop` was called before. */
  ready: Promise<void>;
  /** Fetches nothing more and resolves when everything under way is answered. */
  stop(): Promise<void>;
};

/** Updates of one chat that may wait for each other; a flood beyond it is dropped. */
const mostWaiting = 30;
const firstRetryMs = 200;
const longestRetryMs = 30_000;

/** A grammY bot for this token. Calls end after 40 seconds: longer than any poll takes. */
export function createTelegramBot(token: string, apiRoot: string | undefined): Bot {
  return new Bot(token, { client: { timeoutSeconds: 40, ...(apiRoot === undefined ? {} : { apiRoot }) } });
}

/** Starts talking. Telegram being unreachable or refusing delays it and never ends it. */
export function connectTelegram(setup: TelegramSetup): TelegramConversation {
  const { bot, log } = setup;
  const stopping = new AbortController();
  const { signal } = stopping;
  bot.use((context) => answerUpdate(setup, context.update));
  const handle = updateHandler(setup);
  const ready = untilItWorks(log, signal, async () => {
    await bot.init();
    await setCommands(bot.api, setup.translatorFor('en'));
    log.info({ bot: bot.botInfo.username }, 'talking on Telegram');
  });
  const polling = ready.then(() => pollUpdates({ api: bot.api, handle, log, signal }));
  return {
    ready,
    async stop() {
      stopping.abort();
      await polling;
    },
  };
}

/** Each update once, those of one chat in order. Never rejects. */
function updateHandler(setup: TelegramSetup): (update: Update) => Promise<void> {
  const { bot, talk, log } = setup;
  const queues = chatQueues<number>(mostWaiting);
  return async (update) => {
    const id = String(update.update_id);
    try {
      if (wasHandled(talk.db, 'telegram', id)) return;
      const acknowledged = acknowledgeTap(setup, update);
      const [ran] = await Promise.all([queues.run(chatOf(update), () => bot.handleUpdate(update)), acknowledged]);
      if (!ran) log.warn({ update: id, chat: chatOf(update) }, 'too many updates of one chat at once; one was dropped');
      markHandled(talk.db, 'telegram', id, talk.door.now());
    } catch (error) {
      log.error({ err: error, update: id }, 'an update could not be handled');
    }
  };
}

/** Repeats with growing pauses until it succeeds or the signal aborts. */
async function untilItWorks(log: Logger, signal: AbortSignal, attempt: () => Promise<void>): Promise<void> {
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      return await attempt();
    } catch (error) {
      const failure = callFailure(error);
      const growing = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 10));
      const afterMs = failure.kind === 'retryLater' ? Math.max(growing, failure.afterMs) : growing;
      logRetry(log, error, afterMs, 'Telegram does not let the bot in; trying again');
      await pause(afterMs, signal);
    }
  }
}
