import type { Message, MessageEntity, User, UserFromGetMe } from 'grammy/types';
import type { Action, Shared } from '../action.ts';
import { type Command, commands } from '../commands.ts';

/** A command as it was typed. `command` is undefined for one that there is not. */
export type TypedCommand = { name: string; rest: string; command: Command | undefined };

/** A command at the start of a message, meant for this bot; null for plain text and for other bots' commands. */
export function commandOf(message: Message, me: UserFromGetMe): TypedCommand | null {
  const { text = '', entities = [] } = message;
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (entity === undefined) return null;
  const [typed = '', addressee] = text.slice(1, entity.length).split('@');
  if (addressee !== undefined && addressee.toLowerCase() !== me.username.toLowerCase()) return null;
  const name = typed.toLowerCase();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return { name, rest: text.slice(entity.length).trim(), command };
}

/** What a command asks for; somebody whom the message mentions or answers is who it is about. Null for a command that there is not. */
export function readCommand({ command, rest }: TypedCommand, message: Message): Action | null {
  if (command === undefined) return null;
  const { points } = command;
  const who = points === undefined ? null : whoIsMeant(message, rest);
  return points === undefined || who === null
    ? command.read(rest)
    : { kind: 'toward', wish: points.wish, who, text: '' };
}

/** Somebody alone in a message, as its whole text: Telegram says who it is where they have no name of their own. */
export function mentionedAlone({ text = '', entities = [] }: Message): Shared | null {
  const [only, second] = entities;
  if (only?.type !== 'text_mention' || second !== undefined || spokenIn(only, text) !== text.trim()) return null;
  return sharedUser(only.user);
}

function whoIsMeant({ text = '', entities = [], reply_to_message: answered }: Message, rest: string): Shared | null {
  const mention = entities.find(
    (entity): entity is MessageEntity.TextMentionMessageEntity =>
      entity.type === 'text_mention' && spokenIn(entity, text) === rest,
  );
  if (mention !== undefined) return sharedUser(mention.user);
  const to = answered?.from;
  return rest === '' && to !== undefined && !to.is_bot ? sharedUser(to) : null;
}

function spokenIn({ offset, length }: MessageEntity, text: string): string {
  return text.slice(offset, offset + length).trim();
}

/** An account as Telegram tells of it. */
export function sharedUser({ id, username, first_name: name }: Pick<User, 'id' | 'username' | 'first_name'>): Shared {
  return { platformUserId: String(id), name: username === undefined ? name : `@${username}` };
}
