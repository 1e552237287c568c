import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import { z } from 'zod';
import type { BotMessage } from './shapes.ts';

const entitySchema = z.custom<MessageEntity>(
  (value) => z.object({ type: z.string(), offset: z.int(), length: z.int() }).safeParse(value).success,
  'a message entity',
);

const seenButtonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('callback'), label: z.string(), data: z.string() }),
  z.object({ kind: z.literal('url'), label: z.string(), url: z.string() }),
  z.object({ kind: z.literal('copy'), label: z.string(), copies: z.string() }),
]);

/** A message as the people in its chat see it. Dates are Unix seconds. */
export const seenMessageSchema = z.object({
  chatId: z.int(),
  messageId: z.int(),
  from: z.object({ id: z.int(), name: z.string(), isBot: z.boolean() }),
  date: z.number(),
  /** The text, or the caption of a picture or document; empty when there is none. */
  text: z.string(),
  entities: z.array(entitySchema),
  /** Rows of buttons. */
  buttons: z.array(z.array(seenButtonSchema)),
  picture: z.object({ fileId: z.string(), width: z.int(), height: z.int() }).exactOptional(),
  document: z.object({ fileId: z.string(), fileName: z.string() }).exactOptional(),
  /** The emoji that a sticker stands for. */
  sticker: z.string().exactOptional(),
  /** What a service message says, as "Ann created the group". */
  service: z.string().exactOptional(),
  replyTo: z.int().exactOptional(),
  /** The topic of a forum that it is in. */
  threadId: z.int().exactOptional(),
  /** Through which bot somebody sent it. */
  via: z.string().exactOptional(),
  /** It made no sound. */
  silent: z.literal(true).exactOptional(),
  /** Earlier texts, oldest first, each with the date at which it was replaced. */
  edits: z.array(z.object({ until: z.number(), text: z.string() })),
});

/** A message as the people in its chat see it. */
export type SeenMessage = z.infer<typeof seenMessageSchema>;
/** A button under a message. */
export type SeenButton = z.infer<typeof seenButtonSchema>;

const step = { seq: z.int(), at: z.number() };

/** Something that happened in a chat; `seq` counts up from 1, `at` is in milliseconds of the machine's monotonic clock. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ ...step, kind: z.literal('message'), chatId: z.int(), message: seenMessageSchema }),
  z.object({ ...step, kind: z.literal('edit'), chatId: z.int(), message: seenMessageSchema }),
  z.object({ ...step, kind: z.literal('delete'), chatId: z.int(), messageId: z.int() }),
  z.object({ ...step, kind: z.literal('action'), chatId: z.int(), action: z.string() }),
  z.object({
    ...step,
    kind: z.literal('answer'),
    chatId: z.int(),
    callbackQueryId: z.string(),
    text: z.string(),
    alert: z.boolean(),
  }),
  z.object({
    ...step,
    kind: z.literal('inlineAnswer'),
    chatId: z.int(),
    inlineQueryId: z.string(),
    results: z.array(z.object({ id: z.string(), title: z.string(), description: z.string(), text: z.string() })),
    cacheSeconds: z.int(),
    isPersonal: z.boolean(),
    /** Above the results; opens the private chat with `/start <startParameter>`. */
    button: z.object({ text: z.string(), startParameter: z.string() }).exactOptional(),
  }),
]);

/** Something that happened in a chat. */
export type Change = z.infer<typeof changeSchema>;

/** A stored message with its earlier texts. */
export interface StoredMessage {
  message: BotMessage;
  edits: { until: number; text: string }[];
  isSilent?: boolean;
}

/** The message as the people in its chat see it; its own copy, which later edits do not change. */
export function seen({ message, edits, isSilent }: StoredMessage): SeenMessage {
  const from = message.from;
  if (!from) throw new Error(`message ${message.message_id} has no sender`);
  const photo = message.photo?.at(-1);
  const file = message.document;
  const service = serviceText(message);
  return {
    chatId: message.chat.id,
    messageId: message.message_id,
    from: { id: from.id, name: from.first_name, isBot: from.is_bot },
    date: message.date,
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(seenButton)),
    ...(photo && { picture: { fileId: photo.file_id, width: photo.width, height: photo.height } }),
    ...(file && { document: { fileId: file.file_id, fileName: file.file_name ?? 'file' } }),
    ...(message.sticker && { sticker: message.sticker.emoji ?? '' }),
    ...(service !== undefined && { service }),
    ...(message.reply_to_message && { replyTo: message.reply_to_message.message_id }),
    ...(message.message_thread_id !== undefined && { threadId: message.message_thread_id }),
    ...(message.via_bot?.username !== undefined && { via: message.via_bot.username }),
    ...(isSilent && { silent: true as const }),
    edits: [...edits],
  };
}

function seenButton(button: InlineKeyboardButton): SeenButton {
  const label = button.text;
  if ('callback_data' in button) return { kind: 'callback', label, data: button.callback_data };
  if ('url' in button) return { kind: 'url', label, url: button.url };
  if ('copy_text' in button) return { kind: 'copy', label, copies: button.copy_text.text };
  throw new Error(`a button of an unknown kind reached a chat: ${label}`);
}

function serviceText(message: BotMessage): string | undefined {
  const who = message.from?.first_name ?? '';
  if (message.new_chat_members) return `${who} added ${message.new_chat_members.map((u) => u.first_name).join(', ')}`;
  if (message.left_chat_member) return `${who} removed ${message.left_chat_member.first_name}`;
  if (message.forum_topic_created) return `${who} created the topic "${message.forum_topic_created.name}"`;
  if (message.contact) return `${who} shared the contact ${message.contact.first_name}`;
  if (message.users_shared) return `${who} chose ${message.users_shared.users.map((u) => u.first_name).join(', ')}`;
  return undefined;
}
