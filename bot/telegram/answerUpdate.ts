import type { Update, User } from 'grammy/types';
import { findOrCreateUserByIdentity, markBlocked } from '../../db/users.ts';
import type { Action } from '../action.ts';
import { handleAction } from '../handleAction.ts';
import type { Screen } from '../screen.ts';
import { groupScreen } from '../screens/home.ts';
import { answerGroupCommand, answerGroupTap, followMove, loseGroup, showToGroup } from './answerGroup.ts';
import { callFailure } from './callOutcome.ts';
import { eraseSecret } from './eraseSecret.ts';
import { type Heard, isGroupTap, readUpdate } from './readUpdate.ts';
import { render } from './render.ts';
import { showScreen } from './showScreen.ts';
import type { TelegramSetup } from './telegramSetup.ts';

/** Where times are told until a person names their own zone. */
const defaultTimeZone = 'UTC';

/** Stops the button's spinner, before any work; in groups the answer itself does. A tap too old to be acknowledged is answered all the same. */
export async function acknowledgeTap({ bot, log }: TelegramSetup, update: Update): Promise<void> {
  if (update.callback_query === undefined || isGroupTap(update)) return;
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
      return showToGroup(setup, { chatId: heard.chatId, threadId: null }, groupScreen(), 'en');
    case 'groupTap':
      return answerGroupTap(setup, heard);
    case 'groupCommand':
      return answerGroupCommand(setup, heard);
    case 'groupMoved':
      return followMove(setup, heard);
    case 'groupLost':
      return loseGroup(setup, heard.chatId);
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
  const action = await withoutSecret(setup, heard);
  const screens = await handleAction(talk, person, action, messageId);
  let editing = heard.tapped?.canBeEdited ? heard.tapped.messageId : null;
  for (const screen of screens) {
    const blocked = await show(setup, heard.chatId, { screen, reader: user, editing });
    if (blocked) return markBlocked(talk.db, identity.id, talk.door.now());
    editing = null;
  }
}

/** A message that holds a key is deleted before it is answered. */
async function withoutSecret({ bot }: TelegramSetup, heard: Extract<Heard, { kind: 'private' }>): Promise<Action> {
  if (heard.erase === undefined) return heard.action;
  return { kind: 'pasteSecret', deleted: await eraseSecret(bot.api, heard.chatId, heard.erase) };
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
    name: from.username === undefined ? from.first_name : `@${from.username}`,
  } as const;
  return findOrCreateUserByIdentity(talk.db, visitor, talk.door.now());
}
