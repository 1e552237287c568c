import type { Api } from 'grammy';
import { callFailure } from './callOutcome.ts';

/**
 * Deletes a message in which somebody pasted a key. Telegram lets bots do that in private chats for 48 hours.
 * https://core.telegram.org/bots/api#deletemessage @returns whether it is certainly gone.
 */
export async function eraseSecret(api: Api, chatId: number, messageId: number): Promise<boolean> {
  try {
    return await api.deleteMessage(chatId, messageId);
  } catch (error) {
    callFailure(error);
    return false;
  }
}
