import type { Chat, Message, MessageEntity, Update, User, UserFromGetMe } from 'grammy/types';
import type { Action } from '../action.ts';
import { readTap } from '../taps/tapText.ts';
import { commandOf, readCommand } from './readCommand.ts';

/** A group, supergroup or channel, and the thread in it where it has them. */
export type GroupPlace = { chatId: number; title: string; threadId: number | null };

/** What happened where others read along. */
export type GroupHeard =
  /** The bot was spoken to in a way that means nothing there. */
  | { kind: 'group'; chatId: number; threadId: number | null; language: string }
  /** A button of one of the bot's messages. */
  | { kind: 'groupTap'; from: User; place: GroupPlace; callbackId: string; action: Action }
  /** A command. `from` is null where Telegram hides who it was: then only an admin can have sent it. */
  | { kind: 'groupCommand'; from: User | null; place: GroupPlace; action: Action }
  /** The group has become a supergroup with another id. */
  | { kind: 'groupMoved'; from: number; to: number }
  /** The bot was thrown out, or may not write any more. */
  | { kind: 'groupLost'; chatId: number };

/** A tap on one of the bot's messages in a group or channel. */
export function readGroupTap({ from, data, message, id }: NonNullable<Update['callback_query']>): GroupHeard | null {
  if (message === undefined || message.chat.type === 'private') return null;
  const action = (data === undefined ? null : readTap(data)) ?? ({ kind: 'oldButton' } as const);
  const threadId = 'message_thread_id' in message && message.is_topic_message ? message.message_thread_id : undefined;
  return { kind: 'groupTap', from, place: placeOf(message.chat, threadId), callbackId: id, action };
}

/** A message of a group, or a post of a channel. Null when it is not for the bot. */
export function readGroupMessage(message: Message, me: UserFromGetMe): GroupHeard | null {
  const moved = readMove(message);
  if (moved !== null) return moved;
  if (message.from?.id === me.id || message.via_bot?.id === me.id) return null;
  const command = commandOf(message, me);
  const action = command === null ? null : readCommand(command, message);
  if (action?.kind === 'channel' || action?.kind === 'toward') {
    return { kind: 'groupCommand', from: speakerOf(message), place: placeOf(message.chat, threadOf(message)), action };
  }
  if (message.chat.type === 'channel' || !isAddressed(message, me)) return null;
  const language = message.from?.language_code ?? 'en';
  return { kind: 'group', chatId: message.chat.id, threadId: threadOf(message) ?? null, language };
}

/** The topic of a forum that a message is in; none for threads of replies elsewhere. */
function threadOf({ is_topic_message, message_thread_id }: Message): number | undefined {
  return is_topic_message ? message_thread_id : undefined;
}

/** The bot's own rights in a group or channel changed. Null when it may still write. */
export function readGroupMembership({
  chat,
  new_chat_member,
}: NonNullable<Update['my_chat_member']>): GroupHeard | null {
  const { status } = new_chat_member;
  const isMuted = new_chat_member.status === 'restricted' && !new_chat_member.can_send_messages;
  return status === 'left' || status === 'kicked' || isMuted ? { kind: 'groupLost', chatId: chat.id } : null;
}

/** Admins can write in the group's own name, and posts of channels have no author: the chat itself speaks. */
function speakerOf({ from, sender_chat, chat }: Message): User | null {
  return from === undefined || from.is_bot || sender_chat?.id === chat.id ? null : from;
}

function readMove({ chat, migrate_to_chat_id: to, migrate_from_chat_id: from }: Message): GroupHeard | null {
  if (to !== undefined) return { kind: 'groupMoved', from: chat.id, to };
  return from === undefined ? null : { kind: 'groupMoved', from, to: chat.id };
}

function placeOf(chat: Chat, threadId: number | undefined): GroupPlace {
  return { chatId: chat.id, title: 'title' in chat ? (chat.title ?? '') : '', threadId: threadId ?? null };
}

function isAddressed(message: Message, me: UserFromGetMe): boolean {
  const command = commandOf(message, me);
  if (command !== null && (command.command !== undefined || (message.text ?? '').includes('@'))) return true;
  if (message.reply_to_message?.from?.id === me.id && message.text !== undefined) return true;
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some((entity) => mentions(entity, text, me));
}

function mentions(entity: MessageEntity, text: string, me: UserFromGetMe): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id;
  if (entity.type !== 'mention') return false;
  return text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === `@${me.username.toLowerCase()}`;
}
