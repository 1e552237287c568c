import type { BotCommand, User } from 'grammy/types';
import { z } from 'zod';
import { Refusal } from '../control/refusal.ts';
import type { ApiCallRecord } from './callLog.ts';
import type { Fault } from './faults.ts';
import type { Limits } from './limits.ts';
import type { Change, SeenMessage } from './seen.ts';

const userId = z.int();
const chatId = z.int();
const messageId = z.int();
const by = { userId, chatId };

/** What each thing that one can do to the local Telegram needs. In a private chat `chatId` is the person's own id. */
export const controlInputs = {
  enter: z.object({
    username: z.string().regex(/^[A-Za-z]\w{2,31}$/, 'a username has 3 to 32 letters, digits and underscores'),
    firstName: z.string().min(1).exactOptional(),
    language: z.string().exactOptional(),
  }),
  createGroup: z.object({
    title: z.string().min(1),
    type: z.enum(['group', 'supergroup']),
    by: userId,
    members: z.array(userId).default([]),
    withBot: z.boolean().default(true),
  }),
  removeBot: z.object(by),
  says: z.object({
    ...by,
    text: z.string(),
    replyTo: messageId.exactOptional(),
    threadId: z.int().exactOptional(),
    /** People who are named in the text by their account. */
    mentions: z.array(z.object({ userId, as: z.string().min(1) })).exactOptional(),
  }),
  createTopic: z.object({ ...by, title: z.string().min(1).max(128) }),
  closeTopic: z.object({ ...by, threadId: z.int() }),
  sendsContact: z.object({
    ...by,
    phone: z.string().min(1),
    firstName: z.string().min(1),
    contactId: userId.exactOptional(),
  }),
  sharesUsers: z.object({ ...by, requestId: z.int().exactOptional(), users: z.array(userId).min(1).max(10) }),
  asksInline: z.object({ ...by, text: z.string() }),
  picksInline: z.object({ ...by, inlineQueryId: z.string(), resultId: z.string() }),
  sendsPhoto: z.object({ ...by, caption: z.string().exactOptional() }),
  sendsDocument: z.object({ ...by, fileName: z.string().min(1), base64: z.base64() }),
  sendsSticker: z.object({ ...by, emoji: z.string().min(1) }),
  edits: z.object({ ...by, messageId, text: z.string() }),
  taps: z.object({ ...by, messageId, label: z.string().exactOptional(), data: z.string().exactOptional() }),
  forgeTap: z.object({ ...by, messageId, data: z.string() }),
  block: z.object({ userId }),
  unblock: z.object({ userId }),
  chat: z.object(by),
  menu: z.object(by),
  changes: z.object({
    userId,
    after: z.int().nonnegative(),
    timeoutMs: z.number().min(0).max(60_000).default(0),
  }),
  lastChange: z.object({}),
  file: z.object({ fileId: z.string() }),
  calls: z.object({ method: z.string().exactOptional(), since: z.number().exactOptional() }),
  limit: z.object({
    perChat: z.object({ perSecond: z.number().positive(), burst: z.number().positive() }),
    perGroup: z.object({ perMinute: z.int().positive() }),
    overall: z.object({ perSecond: z.number().positive(), burst: z.number().positive() }),
  }),
  leaveWebhook: z.object({ url: z.url() }),
};

/** What `name` needs, as its caller writes it. */
export type ControlInput<Name extends keyof typeof controlInputs> = z.input<(typeof controlInputs)[Name]>;

/** What a tap did: a query to the bot, a link that opened, or a text that was copied. */
export const tapSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('callback'), callbackQueryId: z.string(), at: z.number() }),
  z.object({ kind: z.literal('url'), url: z.string() }),
  z.object({ kind: z.literal('copy'), copied: z.string() }),
]);

/** What a tap did; `at` in milliseconds of the machine's monotonic clock. */
export type Tap = z.infer<typeof tapSchema>;

/** A file as it was sent. */
export interface SentFile {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

type Soon<T> = T | Promise<T>;

/**
 * The people's side of the local Telegram, and its levers: the same in the server's own process (the world) and over
 * HTTP (`connectTelegram`). What cannot be done throws ControlRefusal.
 */
export interface TelegramControl {
  /** The account with this username, made when there is none. */
  enter(input: ControlInput<'enter'>): Soon<User>;
  /** Makes a group with its members (and the bot); gives the chat's id. */
  createGroup(input: ControlInput<'createGroup'>): Soon<number>;
  removeBot(input: ControlInput<'removeBot'>): Soon<void>;
  says(input: ControlInput<'says'>): Soon<SeenMessage>;
  createTopic(input: ControlInput<'createTopic'>): Soon<number>;
  closeTopic(input: ControlInput<'closeTopic'>): Soon<void>;
  sendsContact(input: ControlInput<'sendsContact'>): Soon<SeenMessage>;
  sharesUsers(input: ControlInput<'sharesUsers'>): Soon<SeenMessage>;
  /** Types behind the bot's name in a chat; the answer is a change `inlineAnswer` there. */
  asksInline(input: ControlInput<'asksInline'>): Soon<string>;
  picksInline(input: ControlInput<'picksInline'>): Soon<SeenMessage>;
  sendsPhoto(input: ControlInput<'sendsPhoto'>): Soon<SeenMessage>;
  sendsDocument(input: ControlInput<'sendsDocument'>): Soon<SeenMessage>;
  sendsSticker(input: ControlInput<'sendsSticker'>): Soon<SeenMessage>;
  edits(input: ControlInput<'edits'>): Soon<SeenMessage>;
  /** Taps a button that is on the message, by its label or its callback data. */
  taps(input: ControlInput<'taps'>): Soon<Tap>;
  /** A tap by a changed client: any data, also one that is on no button. */
  forgeTap(input: ControlInput<'forgeTap'>): Soon<Tap>;
  block(input: ControlInput<'block'>): Soon<void>;
  unblock(input: ControlInput<'unblock'>): Soon<void>;
  /** The messages of a chat, oldest first. */
  chat(input: ControlInput<'chat'>): Soon<SeenMessage[]>;
  /** The bot's commands as this person is offered them in this chat. */
  menu(input: ControlInput<'menu'>): Soon<BotCommand[]>;
  /** What happened after `after` in the chats that this person is in; waits up to `timeoutMs` for something. */
  changes(input: ControlInput<'changes'>, signal?: AbortSignal): Promise<Change[]>;
  /** The number of the last change so far. */
  lastChange(): Soon<number>;
  file(input: ControlInput<'file'>): Soon<SentFile>;
  /** Which methods the bot called and when, oldest first. */
  calls(input: ControlInput<'calls'>): Soon<ApiCallRecord[]>;
  /** Lets something go wrong with the next calls. */
  fault(fault: Fault): Soon<void>;
  clearFaults(): Soon<void>;
  /** Replaces the sending limits. */
  limit(limits: Limits): Soon<void>;
  /** As if a webhook had been set before, elsewhere: getUpdates answers 409 until the bot deletes it. */
  leaveWebhook(input: ControlInput<'leaveWebhook'>): Soon<void>;
}

/** Why something asked of the people's side was not done. */
export type ControlRefusalCode =
  | 'NO_SUCH_PERSON'
  | 'NO_SUCH_CHAT'
  | 'NOT_IN_CHAT'
  | 'NO_SUCH_MESSAGE'
  | 'NO_SUCH_BUTTON'
  | 'NO_SUCH_TOPIC'
  | 'NO_SUCH_RESULT'
  | 'NO_SUCH_FILE'
  | 'NOT_YOUR_MESSAGE'
  | 'TEXT_LENGTH'
  | 'BOT_IS_BLOCKED'
  | 'BAD_INPUT'
  | 'UNAUTHORIZED'
  | 'UNREACHABLE';

/** Something that a person cannot do, as tapping a button that is not there. */
export class ControlRefusal extends Refusal<ControlRefusalCode> {}
