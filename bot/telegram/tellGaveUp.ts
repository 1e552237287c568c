import type { Update, User } from 'grammy/types';
import { identityOf, readerOf } from '../../db/users.ts';
import { homeScreen } from '../screens/home.ts';
import { say } from '../words.ts';
import { toast } from './answerGroup.ts';
import { isGroupTap, readUpdate } from './readUpdate.ts';
import { render } from './render.ts';
import { showToGroup } from './sendToGroup.ts';
import { showScreen } from './showScreen.ts';
import type { TelegramSetup } from './telegramSetup.ts';

/**
 * Tells whoever sent an update that nothing came of it, in private or, where others read along, as an answer there. Nobody is told about
 * what they only typed behind the bot's name. Never rejects. @param ref what the log knows it by.
 */
export async function tellGaveUp(setup: TelegramSetup, update: Update, ref: string): Promise<void> {
  try {
    await tell(setup, update, ref);
  } catch (error) {
    setup.log.error({ err: error, ref }, 'nobody could be told that an update was set aside');
  }
}

async function tell(setup: TelegramSetup, update: Update, ref: string): Promise<void> {
  const { callback_query: query } = update;
  if (query !== undefined && isGroupTap(update))
    return toast(setup, query.id, say('toast-surprise', { ref }), query.from.language_code ?? 'en');
  const message = update.message ?? update.edited_message ?? query?.message;
  const from = query?.from ?? update.message?.from ?? update.edited_message?.from;
  if (message?.chat.type === 'private') return tellInPrivate(setup, message.chat.id, from, ref);
  const heard = readUpdate(update, setup.bot.botInfo);
  if (heard.kind !== 'groupCommand') return;
  const screen = { paragraphs: [say('toast-surprise', { ref })], buttons: [] };
  await showToGroup(setup, heard.place, screen, from?.language_code ?? 'en');
}

async function tellInPrivate(
  { bot, talk, translatorFor, log }: TelegramSetup,
  chatId: number,
  from: User | undefined,
  ref: string,
): Promise<void> {
  const known = identityOf(talk.db, { platform: 'telegram', platformUserId: String(from?.id ?? chatId) });
  const reader =
    known === undefined ? { locale: from?.language_code ?? 'en', timeZone: 'UTC' } : readerOf(talk.db, known.id);
  const translator = translatorFor(reader.locale);
  const how = { translator, timeZone: reader.timeZone, botName: bot.botInfo.username };
  const failure = await showScreen(bot.api, chatId, render(homeScreen(say('gave-up', { ref })), how), null);
  if (failure !== null) log.warn({ chat: chatId, ref, failure }, 'somebody may not know that an update was set aside');
}
