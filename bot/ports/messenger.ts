import type { Notice } from '../notices.ts';

/** A private chat, and how its person wants to be spoken to. Ids are text: Discord's do not fit a number. */
export type Recipient = {
  platform: 'telegram' | 'discord';
  chatId: string;
  /** BCP 47, e.g. `en`. */
  locale: string;
  /** IANA, e.g. `Europe/Berlin`. */
  timeZone: string;
  /** The words by which they know the bot's messages, once they chose some. */
  phrase?: string;
};

/** What became of one call to the platform. */
export type Delivery =
  /** It is there. An edit that changes nothing ("message is not modified") is `sent` too. */
  | { kind: 'sent'; messageId: string }
  /** Certainly not delivered (429, or no connection was made): try the same again after this long. */
  | { kind: 'retryLater'; afterMs: number }
  /** The person blocked the bot or closed the account. */
  | { kind: 'blocked' }
  /** The message to edit no longer exists or cannot be edited any more. */
  | { kind: 'gone' }
  /** Nobody knows whether it arrived: a timeout or a connection lost after the request left. */
  | { kind: 'ambiguous' }
  /** The platform refused the content; the same call can never work. */
  | { kind: 'rejected'; reason: string };

/** One chat platform as the outbox sees it. Neither function throws for what the platform may answer, nor retries by itself. */
export type Messenger = {
  /**
   * For how long after a call the platform knows the same notice again and answers with the first message, in milliseconds; 0 where it
   * would write a second one.
   */
  knowsRepeatsMs: number;
  /** @param outboxId the notice's own number, by which the platform may know it again. */
  send(to: Recipient, notice: Notice, about: { outboxId: number }): Promise<Delivery>;
  /** Replaces the text and buttons of the bot's own message. */
  edit(to: Recipient, messageId: string, notice: Notice): Promise<Delivery>;
};
