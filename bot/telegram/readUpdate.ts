import type { Message, Update, User, UserFromGetMe } from 'grammy/types';
import { holdsSecret } from '../../chain/wallets/pastedSecret.ts';
import type { Action } from '../action.ts';
import { readTap } from '../taps/tapText.ts';
import type { InlineHeard } from './answerInline.ts';
import { commandOf, mentionedAlone, readCommand, sharedUser } from './readCommand.ts';
import { type GroupHeard, readGroupMembership, readGroupMessage, readGroupTap } from './readGroup.ts';

/** Somebody did something in their private chat with the bot. */
type PrivateUpdate = {
  kind: 'private';
  from: User;
  chatId: number;
  action: Action;
  /** The message whose button was tapped, if it can still be changed into another text. */
  tapped: { messageId: number; canBeEdited: boolean } | null;
  /** A message that holds a key and must not stay in the chat. */
  erase?: number;
  /** A file that was sent, to be fetched where it is asked for. */
  document?: { fileId: string; bytes: number };
};

/** What an update asks of the bot, in its own words. */
export type Heard =
  | PrivateUpdate
  | GroupHeard
  | InlineHeard
  /** The person blocked the bot, or let it in again. */
  | { kind: 'membership'; from: User; chatId: number; blocked: boolean }
  /** Nothing for us. */
  | { kind: 'nothing' };

const nothing: Heard = { kind: 'nothing' };

/** What people can send that holds no words for us; the rest of a message's kinds are the platform's own notes. */
const things = [
  'animation',
  'audio',
  'dice',
  'document',
  'game',
  'location',
  'paid_media',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
] as const;

/**
 * The chat an update belongs to, so that its updates are handled in order. Taps in a group belong to whoever tapped: a hundred people who
 * vote at once need not wait for each other. What somebody types behind the bot's name holds nothing else of theirs up.
 */
export function chatOf(update: Update): number | string {
  if (update.inline_query) return `inline ${update.inline_query.from.id}`;
  if (isGroupTap(update)) return update.callback_query?.from.id ?? 0;
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  return (message ?? update.channel_post ?? update.my_chat_member)?.chat.id ?? update.callback_query?.from.id ?? 0;
}

/** Whether somebody tapped a button where others read along: the answer to such a tap holds its words. */
export function isGroupTap({ callback_query: query }: Update): boolean {
  return query?.message !== undefined && query.message.chat.type !== 'private';
}

/** @param me the bot itself. */
export function readUpdate(update: Update, me: UserFromGetMe): Heard {
  if (update.callback_query) return readGroupTap(update.callback_query) ?? readCallback(update.callback_query);
  if (update.inline_query) {
    const { id: queryId, from, query: text } = update.inline_query;
    return { kind: 'inline', from, queryId, text };
  }
  if (update.my_chat_member) {
    const { chat, from, new_chat_member } = update.my_chat_member;
    if (chat.type !== 'private') return readGroupMembership(update.my_chat_member) ?? nothing;
    return { kind: 'membership', from, chatId: chat.id, blocked: new_chat_member.status === 'kicked' };
  }
  if (update.channel_post) return readGroupMessage(update.channel_post, me) ?? nothing;
  const message = update.message ?? update.edited_message;
  if (message === undefined) return nothing;
  if (message.chat.type !== 'private') return (update.message && readGroupMessage(message, me)) ?? nothing;
  if (message.from === undefined || message.from.is_bot || message.via_bot?.id === me.id) return nothing;
  if (holdsSecret(message.text ?? message.caption ?? '')) return readSecret(message, message.from);
  const action = update.message
    ? actionOf(message, me)
    : message.text === undefined
      ? null
      : ({ kind: 'edit' } as const);
  if (action === null) return nothing;
  const heard: PrivateUpdate = { kind: 'private', from: message.from, chatId: message.chat.id, action, tapped: null };
  const document = action.kind === 'sendThing' ? documentIn(message) : null;
  return document === null ? heard : { ...heard, document };
}

/** A moving picture comes with the file that it is: that is none to read. */
function documentIn({ document, animation }: Message): { fileId: string; bytes: number } | null {
  if (document === undefined || animation !== undefined) return null;
  return { fileId: document.file_id, bytes: document.file_size ?? 0 };
}

/** Nothing of the text goes any further. */
function readSecret({ chat, message_id: erase }: Message, from: User): Heard {
  return {
    kind: 'private',
    from,
    chatId: chat.id,
    action: { kind: 'pasteSecret', deleted: false },
    tapped: null,
    erase,
  };
}

function readCallback({ from, data, message }: NonNullable<Update['callback_query']>): Heard {
  if (message === undefined || message.chat.type !== 'private') return nothing;
  const action = (data === undefined ? null : readTap(data)) ?? ({ kind: 'oldButton' } as const);
  const canBeEdited = 'text' in message && message.text !== undefined;
  const tapped = { messageId: message.message_id, canBeEdited };
  return { kind: 'private', from, chatId: message.chat.id, action, tapped };
}

function actionOf(message: Message, me: UserFromGetMe): Action | null {
  const { text } = message;
  const friend = friendIn(message);
  if (friend !== null) return friend;
  if (text === undefined) return things.some((thing) => message[thing] !== undefined) ? { kind: 'sendThing' } : null;
  const command = commandOf(message, me);
  if (command !== null) return readCommand(command, message) ?? { kind: 'unknownCommand' };
  const mentioned = mentionedAlone(message);
  return mentioned === null ? { kind: 'say', text } : { kind: 'friend', shared: mentioned };
}

/** Somebody from the person's contacts, or chosen by Telegram's own list of people. */
function friendIn({ contact, users_shared: chosen }: Message): Action | null {
  const picked = chosen?.users[0];
  if (picked !== undefined) {
    const { user_id: id, username, first_name = '' } = picked;
    const { platformUserId, name } = sharedUser({ id, first_name, ...(username === undefined ? {} : { username }) });
    return { kind: 'friend', shared: { platformUserId, name: name === '' ? null : name } };
  }
  if (contact === undefined) return null;
  const { user_id: id, first_name: name } = contact;
  return { kind: 'friend', shared: id === undefined ? null : { platformUserId: String(id), name } };
}
