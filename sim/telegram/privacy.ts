import type { UserFromGetMe } from 'grammy/types';
import type { BotMessage } from './shapes.ts';
import type { Room } from './state.ts';

/**
 * Whether a bot in privacy mode gets this message: everything in private; in groups where it is a member, service
 * messages, commands (not those for another bot), mentions of it and replies to it.
 */
export function botSees(bot: UserFromGetMe, room: Room, message: BotMessage): boolean {
  if (room.chat.type === 'private') return true;
  if (room.botStatus !== 'member') return false;
  if (message.new_chat_members || message.left_chat_member) return true;
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return true;
  if (message.reply_to_message?.from?.id === bot.id) return true;
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const name = `@${bot.username.toLowerCase()}`;
  return entities.some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return words === name;
    return type === 'bot_command' && (!words.includes('@') || words.endsWith(name));
  });
}
