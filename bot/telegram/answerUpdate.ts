import type { Bot } from 'grammy';
import type { Update, User } from 'grammy/types';
import type { Logger } from 'pino';
import { findOrCreateUserByIdentity, markBlocked } from '../../db/users.ts';
import { handleAction } from '../handleAction.ts';
import type { Screen } from '../screen.ts';
import { groupScreen } from '../screens/home.ts';
import type { Translator } from '../translate.ts';
import type { Talk } from '../usecases/talk.ts';
import { callFailure } from './callOutcome.ts';
import { type Heard, readUpdate } from './readUpdate.ts';
import { render } from './render.ts';
import { showScreen } from './showScreen.ts';

export type TelegramSetup = {
  bot: Bot;
  talk: Talk;
  translatorFor: (locale: string) => Translator;
  log: Logger;
};

/** Where times are told until a person names their own zone. */
const defaultTimeZone = 'UTC';

/** Stops the button's spinner, before any work. A tap too old to be acknowledged is answered all the same. */
export async function acknowledgeTap({ bot, log }: TelegramSetup, update: Update): Promise<void> {
  if (update.callback_query === undefined) return;
  try {
    await bot.api.answerCallbackQuery(update.callback_query.id);
  } catch (error) {
    log.info({ failure: callFailure(error) }, 'a tap could not be acknowledged');
  }
}

/** Does what one update asks for and shows the answer. */
export async function answerUpdate(setup: TelegramSetup, update: Update): Promise<void> {
  const heard = readUpdate(update, setup.bot.botInfo);
  switch (heard.kind) {
    case 'private':
      return answerPerson(setup, heard);
    case 'group':
      return answerGroup(setup, heard.chatId);
    case 'membership': {
      const { identity } = visitorOf(setup, heard.from, heard.chatId);
      if (heard.blocked) markBlocked(setup.talk.db, identity.id, setup.talk.door.now());
      return;
    }
    case 'nothing':
      return;
  }
}

async function answerPerson(setup: TelegramSetup, heard: Extract<Heard, { kind: 'private' }>): Promise<void> {
  const { talk } = setup;
  const { user, identity, created } = visitorOf(setup, heard.from, heard.chatId);
  const person = { userId: user.id, identityId: identity.id, created };
  const messageId = heard.tapped === null ? '' : String(heard.tapped.messageId);
  const screens = await handleAction(talk, person, heard.action, messageId);
  let editing = heard.tapped?.canBeEdited ? heard.tapped.messageId : null;
  for (const screen of screens) {
    const blocked = await show(setup, heard.chatId, { screen, reader: user, editing });
    if (blocked) return markBlocked(talk.db, identity.id, talk.door.now());
    editing = null;
  }
}

async function answerGroup(setup: TelegramSetup, chatId: number): Promise<void> {
  await show(setup, chatId, {
    screen: groupScreen(),
    reader: { locale: 'en', timeZone: defaultTimeZone },
    editing: null,
  });
}

/** @returns whether the person has blocked the bot. */
async function show(
  { bot, translatorFor, log }: TelegramSetup,
  chatId: number,
  answer: { screen: Screen; reader: { locale: string; timeZone: string }; editing: number | null },
): Promise<boolean> {
  const { locale, timeZone } = answer.reader;
  const rendered = render(answer.screen, {
    translator: translatorFor(locale),
    timeZone,
    botName: bot.botInfo.username,
  });
  const failure = await showScreen(bot.api, chatId, rendered, answer.editing);
  if (failure === null) return false;
  if (failure.kind !== 'blocked') log.warn({ chat: chatId, failure }, 'an answer may not have been shown');
  return failure.kind === 'blocked';
}

function visitorOf({ talk }: TelegramSetup, from: User, chatId: number) {
  const visitor = {
    platform: 'telegram',
    platformUserId: String(from.id),
    privateChatId: String(chatId),
    locale: from.language_code ?? 'en',
    timeZone: defaultTimeZone,
  } as const;
  return findOrCreateUserByIdentity(talk.db, visitor, talk.door.now());
}
