import type { Bot } from 'grammy';
import type { Logger } from 'pino';
import type { Translator } from '../translate.ts';
import type { Talk } from '../usecases/talk.ts';

/** What answering on Telegram needs. */
export type TelegramSetup = {
  bot: Bot;
  talk: Talk;
  translatorFor: (locale: string) => Translator;
  log: Logger;
};
