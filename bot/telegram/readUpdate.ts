import type { Message, MessageEntity, Update, User, UserFromGetMe } from 'grammy/types';
import type { Action } from '../action.ts';
import { commands } from '../commands.ts';
import { readTap } from '../taps/tapText.ts';

/** Somebody did something in their private chat with the bot. */
type PrivateUpdate = {
  kind: 'private';
  from: User;
  chatId: number;
  action: Action;
  /** The message whose button was tapped, if it can still be changed into another text. */
  tapped: { messageId: number; canBeEdited: boolean } | null;
};

/** What an update asks of the bot, in its own words. */
export type Heard =
  | PrivateUpdate
  /** The bot was spoken to where others read along. */
  | { kind: 'group'; chatId: number; messageId: number }
  /** The person blocked the bot, or let it in again. */
  | { kind: 'membership'; from: User; chatId: number; blocked: boolean }
  /** Nothing for us. */
  | { kind: 'nothing' };

const nothing: Heard = { kind: 'nothing' };

/** What people can send that holds no words for us; the rest of a message's kinds are the platform's own notes. */
const things = [
  'animation',
  'audio',
  'contact',
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

/** The chat an update belongs to, so that its updates are handled in order. */
export function chatOf(update: Update): number {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message;
  return (message ?? update.my_chat_member)?.chat.id ?? update.callback_query?.from.id ?? 0;
}

/** @param me the bot itself. */
export function readUpdate(update: Update, me: UserFromGetMe): Heard {
  if (update.callback_query) return readCallback(update.callback_query);
  if (update.my_chat_member) {
    const { chat, from, new_chat_member } = update.my_chat_member;
    if (chat.type !== 'private') return nothing;
    return { kind: 'membership', from, chatId: chat.id, blocked: new_chat_member.status === 'kicked' };
  }
  const message = update.message ?? update.edited_message;
  if (message === undefined) return nothing;
  if (message.chat.type !== 'private') return update.message ? readGroupMessage(message, me) : nothing;
  if (message.from === undefined || message.from.is_bot) return nothing;
  const action = update.message
    ? actionOf(message, me)
    : message.text === undefined
      ? null
      : ({ kind: 'edit' } as const);
  if (action === null) return nothing;
  return { kind: 'private', from: message.from, chatId: message.chat.id, action, tapped: null };
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
  if (text === undefined) return things.some((thing) => message[thing] !== undefined) ? { kind: 'sendThing' } : null;
  const command = commandOf(message, me);
  if (command === null) return { kind: 'say', text };
  const { name, rest } = command;
  return (Object.hasOwn(commands, name) && commands[name]?.read(rest)) || { kind: 'unknownCommand' };
}

/** A command at the start of a message, meant for this bot; null for plain text and for other bots' commands. */
function commandOf({ text = '', entities = [] }: Message, me: UserFromGetMe): { name: string; rest: string } | null {
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (entity === undefined) return null;
  const [name = '', addressee] = text.slice(1, entity.length).split('@');
  if (addressee !== undefined && addressee.toLowerCase() !== me.username.toLowerCase()) return null;
  return { name: name.toLowerCase(), rest: text.slice(entity.length).trim() };
}

function readGroupMessage(message: Message, me: UserFromGetMe): Heard {
  if (message.chat.type === 'channel' || message.from?.id === me.id) return nothing;
  return isAddressed(message, me) ? { kind: 'group', chatId: message.chat.id, messageId: message.message_id } : nothing;
}

function isAddressed(message: Message, me: UserFromGetMe): boolean {
  const command = commandOf(message, me);
  if (command !== null && (Object.hasOwn(commands, command.name) || (message.text ?? '').includes('@'))) return true;
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
