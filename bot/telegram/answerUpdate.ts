import type { Update, User } from 'grammy/types';
import { findOrCreateUserByIdentity, markBlocked, readerOf } from '../../db/users.ts';
import type { Action } from '../action.ts';
import { handleAction } from '../handleAction.ts';
import type { Screen } from '../screen.ts';
import { groupScreen, homeScreen } from '../screens/home.ts';
import { newSupportCode } from '../supportCode.ts';
import { say } from '../words.ts';
import { answerGroupCommand, answerGroupTap, followMove, groupLanguage, loseGroup } from './answerGroup.ts';
import { answerInline } from './answerInline.ts';
import { type CallFailure, callFailure } from './callOutcome.ts';
import { eraseSecret } from './eraseSecret.ts';
import { fetchDocument } from './fetchDocument.ts';
import { type Heard, isGroupTap, readUpdate } from './readUpdate.ts';
import { render } from './render.ts';
import { showToGroup } from './sendToGroup.ts';
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
      return showToGroup(setup, heard, groupScreen(), groupLanguage(setup, heard));
    case 'inline':
      return answerInline(setup, heard);
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
  const action = await actionOf(setup, heard);
  const screens = await handleAction(talk, person, action, messageId);
  const reader = readerOf(talk.db, identity.id);
  let editing = heard.tapped?.canBeEdited ? heard.tapped.messageId : null;
  for (const screen of screens) {
    const failure = await show(setup, heard.chatId, { screen, reader, editing });
    if (failure?.kind === 'blocked') return markBlocked(talk.db, identity.id, talk.door.now());
    if (failure?.kind === 'rejected') await admit(setup, heard.chatId, reader, failure);
    editing = null;
  }
}

/** A message that holds a key is deleted before it is answered; a file is fetched where it is asked for. */
async function actionOf({ bot, log }: TelegramSetup, heard: Extract<Heard, { kind: 'private' }>): Promise<Action> {
  if (heard.document !== undefined) {
    const { fileId, bytes } = heard.document;
    return { kind: 'sendFile', file: { bytes, fetch: () => fetchDocument(bot.api, log, fileId) } };
  }
  if (heard.erase === undefined) return heard.action;
  return { kind: 'pasteSecret', deleted: await eraseSecret(bot.api, log, heard.chatId, heard.erase) };
}

type Reader = { locale: string; timeZone: string };

/** Telegram does not take what would be shown: that is our mistake, and no reason to be silent. */
async function admit(setup: TelegramSetup, chatId: number, reader: Reader, failure: CallFailure): Promise<void> {
  const ref = newSupportCode();
  setup.log.error({ chat: chatId, ref, failure }, 'Telegram refuses an answer');
  await show(setup, chatId, { screen: homeScreen(say('not-shown', { ref })), reader, editing: null });
}

/** @returns null when it is there, else why it may not be. */
async function show(
  { bot, translatorFor, log }: TelegramSetup,
  chatId: number,
  answer: { screen: Screen; reader: Reader; editing: number | null },
): Promise<CallFailure | null> {
  const { locale, timeZone } = answer.reader;
  const rendered = render(answer.screen, {
    translator: translatorFor(locale),
    timeZone,
    botName: bot.botInfo.username,
  });
  const failure = await showScreen(bot.api, chatId, rendered, answer.editing);
  if (failure !== null && failure.kind !== 'blocked')
    log.warn({ chat: chatId, failure }, 'an answer may not have been shown');
  return failure;
}

/** The person behind an account. What was kept for them while they had blocked the bot leaves now. */
function visitorOf({ talk }: TelegramSetup, from: User, chatId: number) {
  const visitor = {
    platform: 'telegram',
    platformUserId: String(from.id),
    privateChatId: String(chatId),
    locale: from.language_code ?? 'en',
    timeZone: defaultTimeZone,
    name: from.username === undefined ? from.first_name : `@${from.username}`,
  } as const;
  const found = findOrCreateUserByIdentity(talk.db, visitor, talk.door.now());
  if (found.isBack) talk.onOrder();
  return found;
}
