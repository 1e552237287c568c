import type { CallbackQuery, ChatMemberUpdated, ChosenInlineResult, InlineQuery, Message } from 'grammy/types';

/** A message without the one that it replies to. */
export type LoneMessage = Omit<Message, 'reply_to_message'>;

/** A message as the Bot API shows it: the one under `reply_to_message` has no further one. */
export interface BotMessage extends LoneMessage {
  reply_to_message?: LoneMessage;
}

/** What an update of this local Telegram can carry. */
export interface UpdateContent {
  message?: BotMessage;
  edited_message?: BotMessage;
  callback_query?: Omit<CallbackQuery, 'message'> & { message: BotMessage };
  inline_query?: InlineQuery;
  chosen_inline_result?: ChosenInlineResult;
  my_chat_member?: ChatMemberUpdated;
}

/** An update in the bot's queue. */
export interface BotUpdate extends UpdateContent {
  update_id: number;
}

/** A message as it stands under `reply_to_message`. */
export function withoutReply({ reply_to_message: _further, ...message }: BotMessage): LoneMessage {
  return message;
}
