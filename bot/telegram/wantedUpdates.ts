/**
 * The kinds of update that this bot handles; others would only be traffic. What somebody chose to share (`chosen_inline_result`) is
 * theirs alone and is not asked for.
 */
export const wantedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
  'channel_post',
] as const;
