import { GrammyError } from 'grammy';
import { moveChannel } from '../../db/channels.ts';
import type { Screen } from '../screen.ts';
import { callFailure } from './callOutcome.ts';
import { render } from './render.ts';
import type { TelegramSetup } from './telegramSetup.ts';

/** Where an answer goes: a group or channel, and the topic in it that was spoken in. */
type Where = { chatId: number; threadId: number | null };

/** Times in groups are everybody's. */
const timeZone = 'UTC';
/** The topic was deleted or closed meanwhile. */
const topicGone = /message thread not found|TOPIC_(CLOSED|DELETED)/;
const moves = 2;

/** One message for everybody, also where the group has moved to another id or the topic is gone meanwhile. */
export async function showToGroup(setup: TelegramSetup, where: Where, screen: Screen, locale: string): Promise<void> {
  const { bot, translatorFor, log } = setup;
  const { html, keyboard } = render(screen, {
    translator: translatorFor(locale),
    timeZone,
    botName: bot.botInfo.username,
  });
  let to = where;
  for (let left = moves; ; left--) {
    try {
      const thread = to.threadId === null ? {} : { message_thread_id: to.threadId };
      await bot.api.sendMessage(to.chatId, html, { parse_mode: 'HTML', reply_markup: keyboard, ...thread });
      return;
    } catch (error) {
      const next = left === 0 ? null : elsewhere(setup, to, error);
      if (next === null) {
        log.warn({ chat: to.chatId, failure: callFailure(error) }, 'an answer may not have been shown in a group');
        return;
      }
      to = next;
    }
  }
}

function elsewhere({ talk, log }: TelegramSetup, { chatId, threadId }: Where, error: unknown): Where | null {
  if (!(error instanceof GrammyError)) return null;
  const moved = error.parameters.migrate_to_chat_id;
  if (moved !== undefined) {
    moveChannel(talk.db, { platform: 'telegram', chatId: String(chatId) }, String(moved));
    log.info({ from: chatId, to: moved }, 'a group became a supergroup');
    return { chatId: moved, threadId };
  }
  return threadId !== null && topicGone.test(error.description) ? { chatId, threadId: null } : null;
}
