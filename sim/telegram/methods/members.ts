import type { ChatMember } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../apiFailure.ts';
import { botUser, type Room, type TelegramState } from '../state.ts';
import { chatId, integer, type Method, method } from './params.ts';

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

/** Who is in a chat, and who decides there. */
export const memberMethods: Record<string, Method> = {
  getChatMember: method(z.object({ chat_id: chatId, user_id: integer }), (state, params): ChatMember => {
    const room = state.roomForBot(params.chat_id);
    if (params.user_id === state.bot.id && room.chat.type !== 'private') {
      return { status: 'member', user: botUser(state.bot) };
    }
    return memberOf(state, room, params.user_id);
  }),

  getChatAdministrators: method(z.object({ chat_id: chatId }), (state, params): ChatMember[] => {
    const room = state.roomForBot(params.chat_id);
    if (room.chat.type === 'private') throw badRequest('there are no administrators in the private chat');
    return room.admins.map((userId) => memberOf(state, room, userId));
  }),

  getChatMemberCount: method(z.object({ chat_id: chatId }), (state, params) => {
    const room = state.roomForBot(params.chat_id);
    return room.members.size + 1;
  }),
};

function memberOf(state: TelegramState, room: Room, userId: number): ChatMember {
  const human = state.humans.get(userId);
  if (!human || !room.members.has(userId)) throw badRequest('PARTICIPANT_ID_INVALID');
  const { user } = human;
  const rank = room.admins.indexOf(userId);
  if (rank === 0) return { status: 'creator', user, is_anonymous: false };
  return rank < 0 ? { status: 'member', user } : { status: 'administrator', user, ...adminRights };
}
