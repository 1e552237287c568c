import type { Screen } from '../screen.ts';
import type { Delivery } from './messenger.ts';

/** A group or channel, and how it wants to be spoken to. Ids are text: Discord's do not fit a number. */
export type ChannelRecipient = {
  chatId: string;
  /** The thread that a subscription names, where the platform has them. */
  threadId: string | null;
  /** BCP 47. */
  locale: string;
};

/** What became of one call. `blocked`: the bot was thrown out or may not write there. */
export type ChannelDelivery =
  | Delivery
  /** The group has become another chat. */
  | { kind: 'moved'; chatId: string }
  /** The thread is closed or gone; the channel itself may still be there. */
  | { kind: 'noThread' };

/** One chat platform's groups and channels, as the cards see them. Neither function throws for what it may answer, nor retries. */
export type ChannelMessenger = {
  post(to: ChannelRecipient, screen: Screen): Promise<ChannelDelivery>;
  /** Replaces text and buttons of the bot's own message. */
  edit(to: ChannelRecipient, messageId: string, screen: Screen): Promise<ChannelDelivery>;
  /** Calls, posts and edits together, that a channel stands in any stretch of `windowMs`. */
  pace: { calls: number; windowMs: number };
};
