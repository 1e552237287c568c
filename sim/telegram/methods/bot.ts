import type { ChatFullInfo } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../apiFailure.ts';
import { characters } from '../formatting/formattedText.ts';
import { chatId, flag, integer, json, type Method, method } from './params.ts';

const CALLBACK_SECONDS = 15;
const MAX_ANSWER = 200;
const ACTIONS =
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  );
const GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

/** The methods that are about the bot itself, its updates, its answers to taps and the chats that it is in. */
export const botMethods: Record<string, Method> = {
  getMe: (state) => state.bot,

  getUpdates: method(
    z.object({
      offset: integer.default(0),
      limit: integer.default(100),
      timeout: integer.default(0),
      allowed_updates: json(z.array(z.string())).optional(),
    }),
    (state, params, { signal }) =>
      state.updates.poll(
        {
          offset: params.offset,
          limit: Math.min(100, Math.max(1, params.limit)),
          timeout: Math.min(50, Math.max(0, params.timeout)),
          allowedUpdates: params.allowed_updates,
        },
        signal,
      ),
  ),

  answerCallbackQuery: method(
    z.object({ callback_query_id: z.string(), text: z.string().default(''), show_alert: flag.default(false) }),
    (state, { callback_query_id: callbackQueryId, text, show_alert: alert }) => {
      const pending = state.callbacks.get(callbackQueryId);
      if (!pending || state.clocks.now() - pending.at > CALLBACK_SECONDS) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      if (characters(text) > MAX_ANSWER) throw badRequest('MESSAGE_TOO_LONG');
      state.callbacks.delete(callbackQueryId);
      state.changes.add({ kind: 'answer', chatId: pending.chatId, callbackQueryId, text, alert });
      return true;
    },
  ),

  sendChatAction: method(z.object({ chat_id: chatId, action: z.string() }), (state, params) => {
    const room = state.roomForBot(params.chat_id);
    if (!ACTIONS.includes(params.action)) throw badRequest('wrong parameter action in request');
    state.changes.add({ kind: 'action', chatId: room.chat.id, action: params.action });
    return true;
  }),

  getChat: method(z.object({ chat_id: chatId }), (state, params): ChatFullInfo => {
    const room = typeof params.chat_id === 'number' ? state.rooms.get(params.chat_id) : undefined;
    if (!room) throw badRequest('chat not found');
    return { ...room.chat, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: GIFTS };
  }),
};
