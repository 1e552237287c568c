import { z } from 'zod';
import { badRequest } from '../apiFailure.ts';
import { captionText, messageText } from '../formatting/formattedText.ts';
import type { FormattedText } from '../formatting/html.ts';
import { inlineKeyboard } from '../keyboard.ts';
import type { StoredMessage } from '../seen.ts';
import { type BotMessage, withoutReply } from '../shapes.ts';
import { botUser, type Room, type TelegramState } from '../state.ts';
import { filePart, mediaContent } from './files.ts';
import { chatId, entities, integer, json, type Method, method, sending } from './params.ts';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content ' +
  'and reply markup of the message';
const DELETABLE_SECONDS = 48 * 3600;

const target = { chat_id: chatId, message_id: integer };
const captioned = { caption: z.string().optional(), caption_entities: entities.optional() };
const mediaSchema = json(
  z.object({
    type: z.enum(['photo', 'document']),
    media: z.string(),
    parse_mode: z.string().optional(),
    ...captioned,
  }),
);

/** The methods that put messages into chats, change them and take them away. */
export const messageMethods: Record<string, Method> = {
  sendMessage: method(
    z.object({ ...sending, text: z.string().default(''), entities: entities.optional() }),
    (state, params) => {
      const room = state.roomForBot(params.chat_id);
      const text = messageText({ text: params.text, parseMode: params.parse_mode, entities: params.entities });
      return send(state, room, params, textContent(text));
    },
  ),

  sendPhoto: method(z.object({ ...sending, ...captioned, photo: z.string().optional() }), (state, params, request) => {
    const room = state.roomForBot(params.chat_id);
    const caption = captionOf(params);
    const content = mediaContent(state, 'photo', filePart(request, 'photo', params.photo));
    return send(state, room, params, { ...content, ...captionContent(caption) });
  }),

  sendDocument: method(
    z.object({ ...sending, ...captioned, document: z.string().optional() }),
    (state, params, request) => {
      const room = state.roomForBot(params.chat_id);
      const caption = captionOf(params);
      const content = mediaContent(state, 'document', filePart(request, 'document', params.document));
      return send(state, room, params, { ...content, ...captionContent(caption) });
    },
  ),

  editMessageText: method(
    z.object({
      ...target,
      text: z.string().default(''),
      parse_mode: z.string().optional(),
      entities: entities.optional(),
      reply_markup: sending.reply_markup,
    }),
    (state, params) => {
      const { room, stored } = editable(state, params);
      const text = messageText(
        { text: params.text, parseMode: params.parse_mode, entities: params.entities },
        'MESSAGE_TOO_LONG',
      );
      if (stored.message.text === undefined) throw badRequest('there is no text in the message to edit');
      return edit(state, room, stored, params.reply_markup, textContent(text));
    },
  ),

  editMessageCaption: method(
    z.object({ ...target, ...captioned, parse_mode: z.string().optional(), reply_markup: sending.reply_markup }),
    (state, params) => {
      const { room, stored } = editable(state, params);
      if (stored.message.text !== undefined) throw badRequest('there is no caption in the message to edit');
      const { photo, document } = stored.message;
      const media = photo ? { photo } : document ? { document } : {};
      return edit(state, room, stored, params.reply_markup, { ...media, ...captionContent(captionOf(params)) });
    },
  ),

  editMessageMedia: method(
    z.object({ ...target, media: mediaSchema, reply_markup: sending.reply_markup }),
    (state, params, request) => {
      const { room, stored } = editable(state, params);
      const { type, media, ...caption } = params.media;
      const content = mediaContent(state, type, filePart(request, 'media', media));
      return edit(state, room, stored, params.reply_markup, { ...content, ...captionContent(captionOf(caption)) });
    },
  ),

  editMessageReplyMarkup: method(z.object({ ...target, reply_markup: sending.reply_markup }), (state, params) => {
    const { room, stored } = editable(state, params);
    return edit(state, room, stored, params.reply_markup, contentOf(stored.message));
  }),

  deleteMessage: method(z.object(target), (state, params) => {
    const room = state.roomForBot(params.chat_id);
    const stored = room.messages.get(params.message_id);
    if (!stored) throw badRequest('message to delete not found');
    const mine = stored.message.from?.id === state.bot.id;
    if (!mine && room.chat.type !== 'private') throw badRequest("message can't be deleted");
    if (state.clocks.now() - stored.message.date > DELETABLE_SECONDS) {
      throw badRequest("message can't be deleted for everyone");
    }
    state.remove(room, params.message_id);
    return true;
  }),
};

interface SendingParams {
  message_thread_id?: number | undefined;
  reply_markup?: unknown;
  reply_parameters?: { message_id: number; allow_sending_without_reply?: boolean | undefined } | undefined;
}

function send(state: TelegramState, room: Room, params: SendingParams, content: Partial<BotMessage>): BotMessage {
  if (room.botIsMuted) throw badRequest('not enough rights to send text messages to the chat');
  const keyboard = inlineKeyboard(params.reply_markup);
  const thread = params.message_thread_id;
  const replied = params.reply_parameters && room.messages.get(params.reply_parameters.message_id)?.message;
  if (params.reply_parameters && !replied && !params.reply_parameters.allow_sending_without_reply) {
    throw badRequest('message to be replied not found');
  }
  state.limiter.send(room.chat.id, room.chat.type !== 'private');
  return state.post(room, botUser(state.bot), {
    ...content,
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true as const }),
    ...(keyboard && { reply_markup: keyboard }),
    ...(replied && { reply_to_message: withoutReply(replied) }),
  });
}

function editable(
  state: TelegramState,
  params: { chat_id: number | string; message_id: number },
): { room: Room; stored: StoredMessage } {
  const room = state.roomForBot(params.chat_id);
  const stored = room.messages.get(params.message_id);
  if (!stored) throw badRequest('message to edit not found');
  if (stored.message.from?.id !== state.bot.id) throw badRequest("message can't be edited");
  return { room, stored };
}

/** Buttons that an edit does not name go away, as in Telegram. */
function edit(
  state: TelegramState,
  room: Room,
  stored: StoredMessage,
  markup: unknown,
  content: Partial<BotMessage>,
): BotMessage {
  const keyboard = inlineKeyboard(markup);
  const old = stored.message;
  const oldFace = { content: contentOf(old), keyboard: old.reply_markup };
  if (JSON.stringify(oldFace) === JSON.stringify({ content, keyboard })) throw badRequest(NOT_MODIFIED);
  state.limiter.edit(room.chat.id, room.chat.type !== 'private');
  const { message_id, from, chat, date, reply_to_message } = old;
  const kept = { message_id, chat, date, ...(from && { from }), ...(reply_to_message && { reply_to_message }) };
  return state.replace(room, stored, { ...kept, ...content, ...(keyboard && { reply_markup: keyboard }) });
}

function contentOf({
  text,
  entities: marks,
  photo,
  document,
  caption,
  caption_entities,
}: BotMessage): Partial<BotMessage> {
  if (text !== undefined) return textContent({ text, entities: marks ?? [] });
  const media = photo ? { photo } : document ? { document } : {};
  return { ...media, ...captionContent({ text: caption ?? '', entities: caption_entities ?? [] }) };
}

function textContent({ text, entities: marks }: FormattedText): Partial<BotMessage> {
  return marks.length > 0 ? { text, entities: marks } : { text };
}

function captionContent({ text, entities: marks }: FormattedText): Partial<BotMessage> {
  if (text === '') return {};
  return marks.length > 0 ? { caption: text, caption_entities: marks } : { caption: text };
}

function captionOf(params: {
  caption?: string | undefined;
  parse_mode?: string | undefined;
  caption_entities?: z.output<typeof entities> | undefined;
}): FormattedText {
  return captionText({
    text: params.caption ?? '',
    parseMode: params.parse_mode,
    entities: params.caption_entities,
  });
}
