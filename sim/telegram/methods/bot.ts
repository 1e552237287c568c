import type { BotCommand, ChatFullInfo, ChatMember, WebhookInfo } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../apiFailure.ts';
import { characters } from '../formatting/formattedText.ts';
import type { TelegramState } from '../state.ts';
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

/** Rights of somebody who may delete messages and nothing more. */
const adminRights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
} as const;

const scopeSchema = json(
  z.union([
    z.object({ type: z.enum(['default', 'all_private_chats', 'all_group_chats']) }),
    z.object({ type: z.literal('chat'), chat_id: integer }),
  ]),
);
const menu = { scope: scopeSchema.default({ type: 'default' }), language_code: z.string().default('') };

/** The methods that are about the bot itself, its updates, its menus and its answers to taps. */
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

  setWebhook: method(
    z.object({ url: z.string().default(''), drop_pending_updates: flag.default(false) }),
    (state, params) => {
      if (params.url !== '') throw badRequest('bad webhook: this local server delivers updates by getUpdates only');
      return deleteWebhook(state, params.drop_pending_updates);
    },
  ),

  deleteWebhook: method(z.object({ drop_pending_updates: flag.default(false) }), (state, params) =>
    deleteWebhook(state, params.drop_pending_updates),
  ),

  getWebhookInfo: (state): WebhookInfo => ({
    url: state.updates.webhookUrl,
    has_custom_certificate: false,
    pending_update_count: state.updates.pendingCount(),
  }),

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

  getChatMember: method(z.object({ chat_id: chatId, user_id: integer }), (state, params): ChatMember => {
    const room = state.roomForBot(params.chat_id);
    const human = state.humans.get(params.user_id);
    if (!human || !room.members.has(params.user_id)) throw badRequest('PARTICIPANT_ID_INVALID');
    const { user } = human;
    const rank = room.admins.indexOf(params.user_id);
    if (rank === 0) return { status: 'creator', user, is_anonymous: false };
    return rank < 0 ? { status: 'member', user } : { status: 'administrator', user, ...adminRights };
  }),

  setMyCommands: method(
    z.object({ ...menu, commands: json(z.array(z.object({ command: z.string(), description: z.string() }))) }),
    (state, { scope, language_code, commands }) => {
      if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
      const cleaned = commands.map(checkedCommand);
      checkScope(state, scope);
      state.commands.set(menuKey(scope, language_code), cleaned);
      return true;
    },
  ),

  getMyCommands: method(
    z.object(menu),
    (state, { scope, language_code }) => state.commands.get(menuKey(scope, language_code)) ?? [],
  ),

  deleteMyCommands: method(z.object(menu), (state, { scope, language_code }) => {
    state.commands.delete(menuKey(scope, language_code));
    return true;
  }),
};

/** The menu that a person sees in a chat: of the narrowest scope that has one, in their language or in none. */
export function menuFor(state: TelegramState, id: number, isPrivate: boolean, language = ''): BotCommand[] {
  const scopes = [
    { type: 'chat' as const, chat_id: id },
    { type: isPrivate ? ('all_private_chats' as const) : ('all_group_chats' as const) },
    { type: 'default' as const },
  ];
  for (const scope of scopes) {
    const found = state.commands.get(menuKey(scope, language)) ?? state.commands.get(menuKey(scope, ''));
    if (found) return found;
  }
  return [];
}

function menuKey(scope: { type: string; chat_id?: number }, language: string): string {
  return `${scope.type} ${scope.chat_id ?? ''} ${language}`;
}

function checkScope(state: TelegramState, scope: { type: string; chat_id?: number }): void {
  if (scope.chat_id !== undefined && !state.rooms.has(scope.chat_id)) throw badRequest('chat not found');
}

function checkedCommand({ command, description }: BotCommand): BotCommand {
  const name = command.trim().replace(/^\//, '').toLowerCase();
  if (!/^[a-z0-9_]{1,32}$/.test(name)) throw badRequest('BOT_COMMAND_INVALID');
  const told = description.trim();
  if (told === '' || characters(told) > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  return { command: name, description: told };
}

function deleteWebhook(state: TelegramState, dropPending: boolean): true {
  state.updates.webhookUrl = '';
  if (dropPending) state.updates.dropPending();
  return true;
}
