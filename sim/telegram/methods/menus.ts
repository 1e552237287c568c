import type { BotCommand } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../apiFailure.ts';
import { characters } from '../formatting/formattedText.ts';
import type { Room, TelegramState } from '../state.ts';
import { integer, json, type Method, method } from './params.ts';

const MAX_COMMANDS = 100;
const MAX_DESCRIPTION = 256;

const scopeSchema = json(
  z.union([
    z.object({ type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']) }),
    z.object({ type: z.enum(['chat', 'chat_administrators']), chat_id: integer }),
    z.object({ type: z.literal('chat_member'), chat_id: integer, user_id: integer }),
  ]),
);
type Scope = z.output<typeof scopeSchema>;

const menu = { scope: scopeSchema.default({ type: 'default' }), language_code: z.string().default('') };

/** The menus of commands, each for some chats and one language or all others. */
export const menuMethods: Record<string, Method> = {
  setMyCommands: method(
    z.object({ ...menu, commands: json(z.array(z.object({ command: z.string(), description: z.string() }))) }),
    (state, { scope, language_code, commands }) => {
      if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
      const cleaned = commands.map(checkedCommand);
      state.commands.set(keyFor(state, scope, language_code), cleaned);
      return true;
    },
  ),

  getMyCommands: method(
    z.object(menu),
    (state, { scope, language_code }) => state.commands.get(keyFor(state, scope, language_code)) ?? [],
  ),

  deleteMyCommands: method(z.object(menu), (state, { scope, language_code }) => {
    state.commands.delete(keyFor(state, scope, language_code));
    return true;
  }),
};

/**
 * The menu that a person sees in a chat: of the narrowest scope that has one, in their language or else in none.
 * https://core.telegram.org/bots/api#determining-list-of-commands
 */
export function menuFor(state: TelegramState, { chat, admins }: Room, userId: number, language = ''): BotCommand[] {
  const inPrivate: Scope[] = [{ type: 'chat', chat_id: chat.id }, { type: 'all_private_chats' }];
  const inGroup: Scope[] = [
    { type: 'chat_member', chat_id: chat.id, user_id: userId },
    ...(admins.includes(userId) ? [{ type: 'chat_administrators' as const, chat_id: chat.id }] : []),
    { type: 'chat', chat_id: chat.id },
    ...(admins.includes(userId) ? [{ type: 'all_chat_administrators' as const }] : []),
    { type: 'all_group_chats' },
  ];
  for (const scope of [...(chat.type === 'private' ? inPrivate : inGroup), { type: 'default' as const }]) {
    const found = state.commands.get(menuKey(scope, language)) ?? state.commands.get(menuKey(scope, ''));
    if (found) return found;
  }
  return [];
}

function keyFor(state: TelegramState, scope: Scope, language: string): string {
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified');
  if ('chat_id' in scope) {
    const room = state.rooms.get(scope.chat_id);
    if (!room) throw badRequest('chat not found');
    if (room.chat.type === 'private' && scope.type !== 'chat')
      throw badRequest("can't change commands in private chats");
  }
  return menuKey(scope, language);
}

function menuKey(scope: Scope, language: string): string {
  return JSON.stringify([
    scope.type,
    'chat_id' in scope && scope.chat_id,
    'user_id' in scope && scope.user_id,
    language,
  ]);
}

function checkedCommand({ command, description }: BotCommand): BotCommand {
  const name = command.trim().replace(/^\//, '').toLowerCase();
  if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest('BOT_COMMAND_INVALID');
  const told = description.trim();
  if (told === '' || characters(told) > MAX_DESCRIPTION) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  return { command: name, description: told };
}
