import type { Logger } from 'pino';
import { markHandled, wasHandled } from '../../db/updates.ts';
import { chatQueues } from '../chatQueues.ts';
import type { Translator } from '../translate.ts';
import type { Talk } from '../usecases/talk.ts';
import { type AnswerSetup, acknowledge, answerEvent } from './answerEvent.ts';
import { answerManager, loseChannels } from './answerServer.ts';
import { type DiscordCalls, discordCalls } from './calls.ts';
import { type DirectChats, directChats } from './directChats.ts';
import { stayConnected } from './gateway.ts';
import type { Heard } from './heard.ts';
import { type LiveAnswers, liveAnswers } from './liveAnswers.ts';
import { answerTyping, openForm } from './quickAnswers.ts';
import { registerCommands } from './registerCommands.ts';
import { tellFailed } from './tellFailed.ts';

/** One bot on Discord: what its conversation and its messenger share. */
export type DiscordBot = {
  token: string;
  apiRoot: string | undefined;
  calls: DiscordCalls;
  directs: DirectChats;
  live: LiveAnswers;
};

/** A conversation under way. */
export type DiscordConversation = {
  /** Resolves when the bot listens and was at its commands, or when `stop` was called before. */
  ready: Promise<void>;
  /** Listens to nothing more and resolves when everything under way is answered. */
  stop(): Promise<void>;
};

/** Events of one person that may wait for each other; a flood beyond it is dropped. */
const mostWaiting = 30;

/** @param apiRoot another API than Discord's own, without the version. @param clock milliseconds since 1970. */
export function createDiscordBot(token: string, apiRoot: string | undefined, clock: () => number): DiscordBot {
  const calls = discordCalls(token, apiRoot);
  return { token, apiRoot, calls, directs: directChats(calls), live: liveAnswers(clock) };
}

/** Starts talking. Discord being unreachable or refusing delays it and never ends it. */
export function connectDiscord(options: {
  bot: DiscordBot;
  talk: Talk;
  translatorFor: (locale: string) => Translator;
  log: Logger;
}): DiscordConversation {
  const { bot, talk, translatorFor, log } = options;
  const { token, apiRoot, ...tools } = bot;
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = new Set<Promise<void>>();
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const keep = (work: Promise<void>) => {
    const done = work
      .catch((error: unknown) => log.error({ err: error }, 'an event could not be handled'))
      .finally(() => running.delete(done));
    running.add(done);
  };
  const answer = receiver({ ...tools, talk, translatorFor, log });
  const connected = stayConnected({
    token,
    apiRoot,
    log,
    signal,
    receive: (heard) => keep(answer(heard)),
    onUp: (applicationId) =>
      keep(registerCommands({ calls: bot.calls, translatorFor, log, signal }, applicationId).finally(resolve)),
  });
  return {
    ready,
    async stop() {
      stopping.abort();
      resolve();
      await connected;
      await Promise.all(running);
      bot.calls.close();
    },
  };
}

/** Each event once, those of one person in order, each acknowledged before anything else. */
function receiver(setup: AnswerSetup): (heard: Heard) => Promise<void> {
  const { talk, log } = setup;
  const queues = chatQueues<string>(mostWaiting);
  const underWay = new Set<string>();

  async function act(heard: Extract<Heard, { kind: 'acts' | 'manages' }>): Promise<void> {
    const { id, from, place } = heard;
    // Replayed after the gateway dropped.
    if (underWay.has(id) || wasHandled(talk.db, 'discord', id)) return;
    underWay.add(id);
    try {
      const acknowledging = acknowledge(setup, place);
      const ran = await queues.run(from.id, async () => {
        const acknowledged = await acknowledging;
        if (acknowledged.kind === 'taken') return;
        try {
          if (heard.kind === 'acts') await answerEvent(setup, heard, acknowledged);
          else await answerManager(setup, heard, acknowledged);
        } catch (error) {
          await tellFailed(setup, heard, acknowledged, error);
        }
      });
      if (!ran) log.warn({ event: id, person: from.id }, 'too many events of one person at once; one was dropped');
      markHandled(talk.db, 'discord', id, talk.door.now());
    } finally {
      underWay.delete(id);
    }
  }

  return async (heard) => {
    if (heard.kind === 'acts' || heard.kind === 'manages') await act(heard);
    else if (heard.kind === 'lost') loseChannels(setup, heard.channelIds);
    else if (heard.kind === 'asksForm') await openForm(setup, heard);
    else if (heard.kind === 'types') await answerTyping(setup, heard);
  };
}
