import { randomBytes } from 'node:crypto';
import type { Chat } from 'grammy/types';
import { ControlRefusal } from './control.ts';
import type { BotMessage } from './shapes.ts';
import { botUser, type Human, type Room, type TelegramState } from './state.ts';

const MAX_QUERY = 256;

/** Somebody types behind the bot's name in a chat. @returns the query's id. */
export function askInline(state: TelegramState, room: Room, { user }: Human, text: string): string {
  const id = BigInt(`0x${randomBytes(7).toString('hex')}`).toString();
  const at = state.clocks.now();
  state.inlineQueries.set(id, { userId: user.id, chatId: room.chat.id, at, answer: undefined });
  const chatType: 'sender' | Chat['type'] = room.chat.type === 'private' ? 'sender' : room.chat.type;
  const query = Array.from(text.trim()).slice(0, MAX_QUERY).join('');
  state.updates.push('inline_query', { inline_query: { id, from: user, query, offset: '', chat_type: chatType } });
  return id;
}

/** What somebody who picked this result sends in their own name; the bot is told of the choice. */
export function pickInline(
  state: TelegramState,
  { user }: Human,
  picked: { inlineQueryId: string; resultId: string },
): Partial<BotMessage> {
  const asked = state.inlineQueries.get(picked.inlineQueryId);
  const article = asked?.answer?.articles.find(({ id }) => id === picked.resultId);
  if (asked?.userId !== user.id || article === undefined) {
    throw new ControlRefusal('NO_SUCH_RESULT', `the answer to inline query ${picked.inlineQueryId} has no such result`);
  }
  state.updates.push('chosen_inline_result', {
    chosen_inline_result: { result_id: article.id, from: user, query: '' },
  });
  const { text, entities } = article.text;
  return {
    text,
    ...(entities.length > 0 && { entities }),
    ...(article.keyboard && { reply_markup: article.keyboard }),
    via_bot: botUser(state.bot),
  };
}
