import { type Api, GrammyError } from 'grammy';
import type { Message } from 'grammy/types';
import type { ChannelDelivery, ChannelMessenger, ChannelRecipient } from '../ports/channelMessenger.ts';
import type { Screen } from '../screen.ts';
import type { Translator } from '../translate.ts';
import { callFailure } from './callOutcome.ts';
import { render } from './render.ts';

/** Telegram lets a bot make twenty messages and edits a minute in a group: two of them are left for answers to commands. */
const pace = { calls: 18, windowMs: 60_000 };

/** What Telegram says where the bot is, but may not write. */
const muteTexts = ['not enough rights', 'CHAT_WRITE_FORBIDDEN', 'have no rights to send', 'need administrator rights'];
const threadTexts = ['message thread not found', 'TOPIC_CLOSED', 'TOPIC_DELETED'];

/** Telegram's groups and channels as the cards see them. One call each, never repeated here. */
export function telegramChannels(
  api: Api,
  translatorFor: (locale: string) => Translator,
  botName: () => string,
): ChannelMessenger {
  const write = ({ locale }: ChannelRecipient, screen: Screen) =>
    render(screen, { translator: translatorFor(locale), timeZone: 'UTC', botName: botName() });
  return {
    pace,
    post: (to, screen) => {
      const { html, keyboard } = write(to, screen);
      const thread = to.threadId === null ? {} : { message_thread_id: Number(to.threadId) };
      const how = { parse_mode: 'HTML', reply_markup: keyboard, ...thread } as const;
      return deliver(null, () => api.sendMessage(to.chatId, html, how));
    },
    edit: (to, messageId, screen) => {
      const { html, keyboard } = write(to, screen);
      const how = { parse_mode: 'HTML', reply_markup: keyboard } as const;
      return deliver(messageId, () => api.editMessageText(to.chatId, Number(messageId), html, how));
    },
  };
}

async function deliver(messageId: string | null, call: () => Promise<Message | true>): Promise<ChannelDelivery> {
  try {
    const answer = await call();
    return { kind: 'sent', messageId: answer === true ? (messageId ?? '') : String(answer.message_id) };
  } catch (error) {
    return channelFailure(error, messageId);
  }
}

function channelFailure(error: unknown, messageId: string | null): ChannelDelivery {
  if (error instanceof GrammyError) {
    const { description, parameters } = error;
    if (parameters.migrate_to_chat_id !== undefined)
      return { kind: 'moved', chatId: String(parameters.migrate_to_chat_id) };
    if (muteTexts.some((text) => description.includes(text)) || description.includes('chat not found'))
      return { kind: 'blocked' };
    if (threadTexts.some((text) => description.includes(text))) return { kind: 'noThread' };
  }
  const failure = callFailure(error);
  return failure.kind === 'unchanged' ? { kind: 'sent', messageId: messageId ?? '' } : failure;
}
