import type { User } from 'grammy/types';
import { channelAt, moveChannel } from '../../db/channels.ts';
import { findOrCreateUserByIdentity } from '../../db/users.ts';
import type { Person } from '../action.ts';
import { handleInChannel } from '../handleInChannel.ts';
import { giveUp } from '../loops/deliverCard.ts';
import { languages } from '../readLocales.ts';
import type { Screen } from '../screen.ts';
import type { Place } from '../usecases/community/answerChannel.ts';
import { type Said, say } from '../words.ts';
import { callFailure } from './callOutcome.ts';
import type { GroupHeard, GroupPlace } from './readGroup.ts';
import { showToGroup } from './sendToGroup.ts';
import type { TelegramSetup } from './telegramSetup.ts';

type Heard<Kind extends GroupHeard['kind']> = Extract<GroupHeard, { kind: Kind }>;

/** What Telegram lets the answer to a tap say. */
const mostToast = 200;
/** Times in groups are everybody's. */
const timeZone = 'UTC';

/** A tap in a group: whoever tapped alone sees the answer. */
export async function answerGroupTap(setup: TelegramSetup, heard: Heard<'groupTap'>): Promise<void> {
  const { from, place, callbackId, action } = heard;
  const person = personOf(setup, from);
  const answer = await handleInChannel(setup.talk, person, placeFor(setup, place, from), action);
  // Whatever a screen would say is not for everybody.
  const text = answer.kind === 'toast' ? answer.text : say('toast-private');
  return toast(setup, callbackId, text, from.language_code ?? 'en');
}

/** A command of an admin; everybody sees the answer. */
export async function answerGroupCommand(setup: TelegramSetup, heard: Heard<'groupCommand'>): Promise<void> {
  const { from, place, action } = heard;
  const person = from === null ? null : personOf(setup, from);
  const answer = await handleInChannel(setup.talk, person, placeFor(setup, place, from), action);
  const [screen, locale] = answer.kind === 'screen' ? [answer.screen, answer.locale] : [plain(answer.text), 'en'];
  return showToGroup(setup, place, screen, locale);
}

/** The language that a group was given, or that of whoever spoke. */
export function groupLanguage({ talk }: TelegramSetup, { chatId, language }: Heard<'group'>): string {
  return channelAt(talk.db, { platform: 'telegram', chatId: String(chatId) })?.locale ?? language;
}

/** The group's subscriptions go along to its new id. */
export async function followMove({ talk, log }: TelegramSetup, { from, to }: Heard<'groupMoved'>): Promise<void> {
  moveChannel(talk.db, { platform: 'telegram', chatId: String(from) }, String(to));
  log.info({ from, to }, 'a group became a supergroup');
}

/** The bot was thrown out: nothing more is tried there. */
export async function loseGroup({ talk, log }: TelegramSetup, chatId: number): Promise<void> {
  const channel = channelAt(talk.db, { platform: 'telegram', chatId: String(chatId) });
  if (channel === undefined) return;
  giveUp({ db: talk.db, clock: () => talk.door.now() * 1000, log, onNotice: talk.onOrder }, channel);
}

/** Answers a tap in a group, so that only whoever tapped sees it. */
export async function toast(
  { bot, translatorFor, log }: TelegramSetup,
  callbackId: string,
  said: Said,
  locale: string,
): Promise<void> {
  const text = translatorFor(locale).write(said, { timeZone, escape: (value) => value });
  const short = [...text].length > mostToast ? `${[...text].slice(0, mostToast - 1).join('')}…` : text;
  try {
    await bot.api.answerCallbackQuery(callbackId, { text: short, show_alert: true });
  } catch (error) {
    log.info({ failure: callFailure(error) }, 'a tap in a group could not be answered');
  }
}

function placeFor({ bot, log }: TelegramSetup, place: GroupPlace, from: User | null): Place {
  const { chatId, threadId, title } = place;
  return {
    platform: 'telegram',
    chatId: String(chatId),
    threadId: threadId === null ? null : String(threadId),
    title,
    locale: from?.language_code ?? 'en',
    languages: languages(),
    isAdmin: async () => {
      if (from === null) return true;
      try {
        const { status } = await bot.api.getChatMember(chatId, from.id);
        return status === 'creator' || status === 'administrator';
      } catch (error) {
        log.warn({ chat: chatId, failure: callFailure(error) }, 'Telegram does not say who is an admin');
        return null;
      }
    },
  };
}

/** Whoever acts in a group; a private chat is not opened by that. */
function personOf({ talk }: TelegramSetup, from: User): Person {
  const visitor = {
    platform: 'telegram',
    platformUserId: String(from.id),
    privateChatId: null,
    locale: from.language_code ?? 'en',
    timeZone,
  } as const;
  const { user, identity, created } = findOrCreateUserByIdentity(talk.db, visitor, talk.door.now());
  return { userId: user.id, identityId: identity.id, created };
}

function plain(text: Said): Screen {
  return { paragraphs: [text], buttons: [] };
}
