import { randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import type { BotCommand, Chat, ChatMember, User, UserFromGetMe } from 'grammy/types';
import { badRequest, forbidden, migrated } from './apiFailure.ts';
import { CallLog } from './callLog.ts';
import { ChangeLog } from './changes.ts';
import { Faults } from './faults.ts';
import type { InlineArticle } from './inlineArticle.ts';
import type { UserRequest } from './keyboard.ts';
import { type Limits, SendingLimiter } from './limits.ts';
import type { Picture } from './pictures.ts';
import { type StoredMessage, seen } from './seen.ts';
import type { BotMessage } from './shapes.ts';
import type { Topic } from './topics.ts';
import { UpdateQueue } from './updates.ts';
import { WebhookDelivery } from './webhook.ts';

/** Chats that a bot can be in here; there are no channels. */
export type RoomChat = Exclude<Chat, Chat.ChannelChat>;

/** A human with an account. */
export interface Human {
  user: User;
  /** Has written to the bot in private or pressed its Start: only then may the bot write. */
  started: boolean;
  hasBlockedBot: boolean;
}

/** A chat with its messages by id; deleted ones are gone. */
export interface Room {
  chat: RoomChat;
  /** User ids of the people in it. */
  members: Set<number>;
  /** Those of them who may decide for the group; the first made it. */
  admins: number[];
  botStatus: 'member' | 'left' | 'kicked';
  /** The bot may read and not write. */
  botIsMuted: boolean;
  /** The supergroup that this group has become. */
  movedTo: number | null;
  /** Of a forum, by id. */
  topics: Map<number, Topic>;
  /** The buttons with which the bot asks people to choose others, in the keyboard that is shown. */
  userRequests: readonly UserRequest[];
  messages: Map<number, StoredMessage>;
  nextMessageId: number;
}

/** A file that somebody sent. */
export interface StoredFile {
  fileId: string;
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  /** When it is a picture. */
  picture: Picture | undefined;
}

/** A tap that waits for answerCallbackQuery; `at` in seconds of the server's clock. */
export interface PendingCallback {
  chatId: number;
  at: number;
}

/** A query typed behind the bot's name, and its answer; `at` in seconds of the server's clock. */
interface InlineAsked {
  userId: number;
  chatId: number;
  at: number;
  answer:
    | {
        articles: InlineArticle[];
        button: { text: string; startParameter: string } | undefined;
        cacheSeconds: number;
        isPersonal: boolean;
      }
    | undefined;
}

/** The two clocks: `now` in Unix seconds (it may be moved), `elapsed` in milliseconds that never go back. */
export interface Clocks {
  now: () => number;
  elapsed: () => number;
}

/** How long a path leads to its file, in seconds. */
const LOAN_SECONDS = 3600;

/** Everything that a Telegram with one bot remembers, and the few steps that change it. */
export class TelegramState {
  readonly bot: UserFromGetMe;
  readonly clocks: Clocks;
  readonly humans = new Map<number, Human>();
  readonly rooms = new Map<number, Room>();
  readonly files = new Map<string, StoredFile>();
  readonly callbacks = new Map<string, PendingCallback>();
  readonly inlineQueries = new Map<string, InlineAsked>();
  /** Menus by scope and language, as in setMyCommands. */
  readonly commands = new Map<string, BotCommand[]>();
  readonly updates: UpdateQueue;
  readonly webhook: WebhookDelivery;
  readonly changes: ChangeLog;
  readonly calls = new CallLog();
  readonly faults = new Faults();
  limiter: SendingLimiter;
  readonly #loans = new Map<string, { bytes: Uint8Array; until: number }>();
  #lastLoan = 0;

  constructor(bot: UserFromGetMe, clocks: Clocks, limits: Limits) {
    this.bot = bot;
    this.clocks = clocks;
    this.updates = new UpdateQueue(clocks.now);
    this.webhook = new WebhookDelivery(this.updates, clocks.now);
    this.changes = new ChangeLog(clocks.elapsed);
    this.limiter = new SendingLimiter(limits, clocks.elapsed);
  }

  /** Whole Unix seconds, as dates in messages are. */
  date(): number {
    return Math.floor(this.clocks.now());
  }

  /** Replaces the sending limits and forgets what was counted. */
  limit(limits: Limits): void {
    this.limiter = new SendingLimiter(limits, this.clocks.elapsed);
  }

  /** The chat that a bot names in `chat_id`. Throws ApiFailure 400 or 403 when the bot may not write there. */
  roomForBot(chatId: number | string): Room {
    const room = typeof chatId === 'number' ? this.rooms.get(chatId) : undefined;
    if (!room) throw badRequest('chat not found');
    if (room.chat.type === 'private') {
      const human = this.humans.get(room.chat.id);
      if (human?.hasBlockedBot) throw forbidden('bot was blocked by the user');
      if (!human?.started) throw forbidden("bot can't initiate conversation with a user");
    } else if (room.movedTo !== null) {
      throw migrated(room.movedTo);
    } else if (room.botStatus !== 'member') {
      const how = room.botStatus === 'kicked' ? 'was kicked from' : 'is not a member of';
      throw forbidden(`bot ${how} the ${room.chat.type} chat`);
    }
    return room;
  }

  /** Adds a message to a chat and tells those who watch. @param isSilent it makes no sound. */
  post(room: Room, from: User, content: Partial<BotMessage>, isSilent = false): BotMessage {
    const message: BotMessage = {
      message_id: room.nextMessageId,
      from,
      chat: room.chat,
      date: this.date(),
      ...content,
    };
    room.nextMessageId += 1;
    const stored: StoredMessage = { message, edits: [], isSilent };
    room.messages.set(message.message_id, stored);
    this.changes.add({ kind: 'message', chatId: room.chat.id, message: seen(stored) });
    return message;
  }

  /** Replaces a message by its new version, with the date of the edit, and tells those who watch. */
  replace(room: Room, stored: StoredMessage, next: BotMessage): BotMessage {
    const before = stored.message.text ?? stored.message.caption;
    if (before !== undefined && before !== (next.text ?? next.caption)) {
      stored.edits.push({ until: this.date(), text: before });
    }
    stored.message = { ...next, edit_date: this.date() };
    this.changes.add({ kind: 'edit', chatId: room.chat.id, message: seen(stored) });
    return stored.message;
  }

  remove(room: Room, messageId: number): void {
    room.messages.delete(messageId);
    this.changes.add({ kind: 'delete', chatId: room.chat.id, messageId });
  }

  /** Keeps a file under a new id. */
  keep(file: Omit<StoredFile, 'fileId'>): StoredFile {
    const kept: StoredFile = { fileId: `F${randomBytes(16).toString('base64url')}`, ...file };
    this.files.set(kept.fileId, kept);
    return kept;
  }

  /** A path under which the bot can fetch a file for an hour. */
  lend(file: StoredFile): string {
    const path = `documents/file_${++this.#lastLoan}${extname(file.fileName)}`;
    this.#loans.set(path, { bytes: file.bytes, until: this.clocks.now() + LOAN_SECONDS });
    return path;
  }

  /** The bytes under such a path; undefined where its time is over. */
  lent(path: string): Uint8Array | undefined {
    const loan = this.#loans.get(path);
    return loan !== undefined && this.clocks.now() < loan.until ? loan.bytes : undefined;
  }

  /** Tells the bot that somebody changed whether it is in a chat. */
  botMembership(room: Room, by: User, was: ChatMember['status'], is: ChatMember['status']): void {
    this.updates.push('my_chat_member', {
      my_chat_member: {
        chat: room.chat,
        from: by,
        date: this.date(),
        old_chat_member: this.#botAs(was),
        new_chat_member: this.#botAs(is),
      },
    });
  }

  #botAs(status: ChatMember['status']): ChatMember {
    const user: User = botUser(this.bot);
    if (status === 'member') return { status, user };
    return status === 'kicked' ? { status, user, until_date: 0 } : { status: 'left', user };
  }
}

/** The bot as it appears as a sender: without what only getMe tells. */
export function botUser({ id, first_name, username }: UserFromGetMe): User {
  return { id, is_bot: true, first_name, username };
}
