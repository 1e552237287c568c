import { AbortController, type AbortSignal } from 'abort-controller';
import { Bot } from 'grammy';
import type { Logger } from 'pino';
import { languages } from '../readLocales.ts';
import { callFailure, logRetry } from './callOutcome.ts';
import { handleUpdates } from './handleUpdates.ts';
import { unfinishedUpdates } from './keepUpdate.ts';
import { pause } from './pause.ts';
import { pollUpdates } from './poll.ts';
import { setCommands } from './setCommands.ts';
import type { TelegramSetup } from './telegramSetup.ts';
import { wantedUpdates } from './wantedUpdates.ts';
import { receiveUpdates, type Webhook } from './webhook.ts';

/** A Telegram conversation under way. */
export type TelegramConversation = {
  /** Resolves when updates come in, or when `stop` was called before. */
  ready: Promise<void>;
  /** Takes nothing more and resolves when everything under way is answered. */
  stop(): Promise<void>;
};

const firstRetryMs = 200;
const longestRetryMs = 30_000;
/** As many updates as Telegram may deliver at the same time. */
const mostConnections = 40;

/** Takes no more updates and resolves when those under way are done. */
type End = () => Promise<void>;

/** A grammY bot for this token. Calls end after 40 seconds: longer than any poll takes. */
export function createTelegramBot(token: string, apiRoot: string | undefined): Bot {
  return new Bot(token, { client: { timeoutSeconds: 40, ...(apiRoot === undefined ? {} : { apiRoot }) } });
}

/**
 * Starts talking. Telegram being unreachable or refusing delays it and never ends it.
 * @param webhook where Telegram sends updates; null to fetch them. `ready` rejects when its port is taken.
 */
export function connectTelegram(setup: TelegramSetup, webhook: Webhook | null = null): TelegramConversation {
  const { bot, talk, log } = setup;
  const { api } = bot;
  const stopping = new AbortController();
  const { signal } = stopping;
  const { keep, handle, keepAndHandle, finish } = handleUpdates(setup, signal);

  async function introduce(): Promise<void> {
    await bot.init();
    const menus = await setCommands(api, setup.translatorFor, languages());
    log.info({ bot: bot.botInfo.username, menus }, 'talking on Telegram');
  }

  async function poll(): Promise<End> {
    await untilItWorks(log, signal, async () => {
      if ((await api.getWebhookInfo()).url !== '') await api.deleteWebhook();
    });
    const polling = pollUpdates({ api, handle: keepAndHandle, log, signal });
    return () => polling;
  }

  /** Until it listens nothing is taken, and Telegram keeps it. */
  async function receive(at: Webhook): Promise<End> {
    const { stop } = await receiveUpdates(at, { keep, handle, log });
    const how = { secret_token: at.secret, allowed_updates: wantedUpdates, max_connections: mostConnections };
    await untilItWorks(log, signal, async () => void (await api.setWebhook(at.url, how)));
    return stop;
  }

  async function open(): Promise<End | null> {
    await untilItWorks(log, signal, introduce);
    if (signal.aborted) return null;
    // Before anything new of the same chats.
    const unfinished = await finish(unfinishedUpdates(talk.db));
    const end = webhook === null ? await poll() : await receive(webhook);
    return async () => void (await Promise.all([end(), unfinished.done]));
  }

  const opened = open();
  return {
    ready: opened.then(() => undefined),
    async stop() {
      stopping.abort();
      const end = await opened.catch(() => null);
      await end?.();
    },
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
