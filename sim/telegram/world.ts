import { randomBytes } from 'node:crypto';
import type { BotCommand, InlineKeyboardButton, User } from 'grammy/types';
import type { ApiCallRecord } from './callLog.ts';
import {
  type ControlInput,
  ControlRefusal,
  controlInputs,
  type SentFile,
  type Tap,
  type TelegramControl,
} from './control.ts';
import type { Fault } from './faults.ts';
import { characters, MAX_TEXT, messageText } from './formatting/formattedText.ts';
import type { FormattedText } from './formatting/html.ts';
import type { Limits } from './limits.ts';
import { menuFor } from './methods/bot.ts';
import { photoSizes } from './methods/files.ts';
import { botSees } from './privacy.ts';
import { type Change, type SeenMessage, seen } from './seen.ts';
import { type BotMessage, withoutReply } from './shapes.ts';
import { botUser, type Human, type Room, type RoomChat, type TelegramState } from './state.ts';

/** A picture of one grey pixel, for people who send a photo. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** The people's side of a local Telegram, in the server's own process. */
export class TelegramWorld implements TelegramControl {
  readonly #state: TelegramState;
  #nextUserId = 1001;
  #nextGroup = 1;

  constructor(state: TelegramState) {
    this.#state = state;
  }

  enter(input: ControlInput<'enter'>): User {
    const { username, firstName, language } = controlInputs.enter.parse(input);
    for (const { user } of this.#state.humans.values()) {
      if (user.username?.toLowerCase() === username.toLowerCase()) return user;
    }
    const id = this.#nextUserId;
    this.#nextUserId += 1;
    const user: User = {
      id,
      is_bot: false,
      first_name: firstName ?? username,
      username,
      language_code: language ?? 'en',
    };
    this.#state.humans.set(id, { user, started: false, hasBlockedBot: false });
    this.#room({ id, type: 'private', first_name: user.first_name, username }, [id]);
    return user;
  }

  createGroup(input: ControlInput<'createGroup'>): number {
    const { title, type, by, members, withBot } = controlInputs.createGroup.parse(input);
    const owner = this.#human(by);
    for (const member of members) this.#human(member);
    const id = type === 'group' ? -this.#nextGroup : -1_000_000_000_000 - this.#nextGroup;
    this.#nextGroup += 1;
    const room = this.#room({ id, type, title }, [by, ...members], withBot ? 'member' : 'left');
    room.admins.push(by);
    if (withBot) {
      this.#state.botMembership(room, owner.user, 'left', 'member');
      this.#post(room, owner.user, { new_chat_members: [botUser(this.#state.bot)] });
    }
    return id;
  }

  removeBot(input: ControlInput<'removeBot'>): void {
    const { room, human } = this.#place(input);
    this.#state.post(room, human.user, { left_chat_member: botUser(this.#state.bot) });
    room.botStatus = 'kicked';
    this.#state.botMembership(room, human.user, 'member', 'kicked');
  }

  /** Takes from the bot the right to write in a group, or gives it back. */
  muteBot({ chatId, isMuted }: { chatId: number; isMuted: boolean }): void {
    const room = this.#state.rooms.get(chatId);
    if (!room) throw new ControlRefusal('NO_SUCH_CHAT', `no chat has the id ${chatId}`);
    room.botIsMuted = isMuted;
  }

  /** A group becomes a supergroup: the same people under another id. @returns the new chat's id. */
  growGroup(input: { userId: number; chatId: number }): number {
    const { room, human } = this.#place(input);
    const id = -1_000_000_000_000 - this.#nextGroup;
    this.#nextGroup += 1;
    const title = room.chat.title ?? '';
    const grown = this.#room({ id, type: 'supergroup', title }, [...room.members], room.botStatus);
    grown.admins.push(...room.admins);
    this.#post(room, human.user, { migrate_to_chat_id: id });
    this.#post(grown, human.user, { migrate_from_chat_id: room.chat.id });
    room.movedTo = id;
    return id;
  }

  /** An admin of a group takes a message away. */
  deletes({ messageId, ...place }: { userId: number; chatId: number; messageId: number }): void {
    const { room } = this.#place(place);
    this.#message(room, messageId);
    this.#state.remove(room, messageId);
  }

  says({ text, replyTo, threadId, ...place }: ControlInput<'says'>): SeenMessage {
    const { room, human } = this.#writable(place);
    const replied = replyTo === undefined ? undefined : this.#message(room, replyTo).message;
    return this.#post(room, human.user, {
      ...marked(typed(text)),
      ...(threadId !== undefined && { message_thread_id: threadId, is_topic_message: true as const }),
      ...(replied && { reply_to_message: withoutReply(replied) }),
    });
  }

  sendsPhoto({ caption, ...place }: ControlInput<'sendsPhoto'>): SeenMessage {
    const { room, human } = this.#writable(place);
    const file = this.#state.keep({
      bytes: new Uint8Array(PIXEL),
      fileName: 'photo.png',
      picture: { width: 1, height: 1, mime: 'image/png' },
    });
    const words = caption ? typed(caption) : undefined;
    return this.#post(room, human.user, {
      photo: photoSizes(file),
      ...(words && { caption: words.text, caption_entities: words.entities }),
    });
  }

  sendsSticker({ emoji, ...place }: ControlInput<'sendsSticker'>): SeenMessage {
    const { room, human } = this.#writable(place);
    const id = randomBytes(12).toString('base64url');
    const shape = { type: 'regular', width: 512, height: 512, is_animated: false, is_video: false } as const;
    return this.#post(room, human.user, { sticker: { file_id: id, file_unique_id: id, emoji, ...shape } });
  }

  edits({ messageId, text, ...place }: ControlInput<'edits'>): SeenMessage {
    const { room, human } = this.#writable(place);
    const stored = this.#message(room, messageId);
    if (stored.message.from?.id !== human.user.id || stored.message.text === undefined) {
      throw new ControlRefusal('NOT_YOUR_MESSAGE', `message ${messageId} is not a text of ${human.user.first_name}`);
    }
    const { entities: _before, ...kept } = stored.message;
    const edited = this.#state.replace(room, stored, { ...kept, ...marked(typed(text)) });
    const update = { ...edited, chat: room.chat, from: human.user, edit_date: this.#state.date() };
    if (botSees(this.#state.bot, room, edited)) this.#state.updates.push('edited_message', { edited_message: update });
    return seen(stored);
  }

  taps({ messageId, label, data, ...place }: ControlInput<'taps'>): Tap {
    const { room, human } = this.#place(place);
    const { message } = this.#message(room, messageId);
    const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
    const fits = (one: InlineKeyboardButton) =>
      (label === undefined || one.text === label) &&
      (data === undefined || ('callback_data' in one && one.callback_data === data));
    const button = label === undefined && data === undefined ? undefined : buttons.find(fits);
    if (!button) {
      const there = buttons.map((one) => `"${one.text}"`).join(', ') || 'none';
      throw new ControlRefusal(
        'NO_SUCH_BUTTON',
        `no button "${label ?? data}" on message ${messageId}; there: ${there}`,
      );
    }
    if ('url' in button) return { kind: 'url', url: button.url };
    if ('copy_text' in button) return { kind: 'copy', copied: button.copy_text.text };
    if ('callback_data' in button) return this.#query(room, human, message, button.callback_data);
    throw new Error(`a button of an unknown kind reached a chat: ${button.text}`);
  }

  forgeTap({ messageId, data, ...place }: ControlInput<'forgeTap'>): Tap {
    const { room, human } = this.#place(place);
    return this.#query(room, human, this.#message(room, messageId).message, data);
  }

  block({ userId }: ControlInput<'block'>): void {
    this.#setBlocked(userId, true);
  }

  unblock({ userId }: ControlInput<'unblock'>): void {
    this.#setBlocked(userId, false);
  }

  chat(input: ControlInput<'chat'>): SeenMessage[] {
    return [...this.#place(input).room.messages.values()].map(seen);
  }

  menu(input: ControlInput<'menu'>): BotCommand[] {
    const { room, human } = this.#place(input);
    return menuFor(this.#state, room.chat.id, room.chat.type === 'private', human.user.language_code);
  }

  async changes(input: ControlInput<'changes'>, signal?: AbortSignal): Promise<Change[]> {
    const { userId, after, timeoutMs } = controlInputs.changes.parse(input);
    this.#human(userId);
    const isTheirs = (chatId: number) => this.#state.rooms.get(chatId)?.members.has(userId) ?? false;
    return await this.#state.changes.since(after, isTheirs, timeoutMs, signal);
  }

  lastChange(): number {
    return this.#state.changes.last();
  }

  file({ fileId }: ControlInput<'file'>): SentFile {
    const file = this.#state.files.get(fileId);
    if (!file) throw new ControlRefusal('NO_SUCH_FILE', `no file ${fileId}`);
    return { fileName: file.fileName, bytes: file.bytes };
  }

  calls({ method, since }: ControlInput<'calls'>): ApiCallRecord[] {
    return this.#state.calls.list(method, since);
  }

  fault(fault: Fault): void {
    this.#state.faults.add(fault);
  }

  clearFaults(): void {
    this.#state.faults.clear();
  }

  limit(limits: Limits): void {
    this.#state.limit(limits);
  }

  leaveWebhook({ url }: ControlInput<'leaveWebhook'>): void {
    this.#state.updates.webhookUrl = url;
  }

  #room(chat: RoomChat, members: number[], botStatus: Room['botStatus'] = 'member'): Room {
    const room: Room = {
      ...{ chat, members: new Set(members), admins: [], botStatus, botIsMuted: false, movedTo: null },
      ...{ messages: new Map(), nextMessageId: 1 },
    };
    this.#state.rooms.set(chat.id, room);
    return room;
  }

  #human(userId: number): Human {
    const human = this.#state.humans.get(userId);
    if (!human) throw new ControlRefusal('NO_SUCH_PERSON', `nobody has the id ${userId}; enter first`);
    return human;
  }

  #place({ userId, chatId }: { userId: number; chatId: number }): { room: Room; human: Human } {
    const human = this.#human(userId);
    const room = this.#state.rooms.get(chatId);
    if (!room) throw new ControlRefusal('NO_SUCH_CHAT', `no chat has the id ${chatId}`);
    if (!room.members.has(userId)) {
      throw new ControlRefusal('NOT_IN_CHAT', `${human.user.first_name} is not in chat ${chatId}`);
    }
    return { room, human };
  }

  #writable(place: { userId: number; chatId: number }): { room: Room; human: Human } {
    const { room, human } = this.#place(place);
    if (room.chat.type === 'private') {
      if (human.hasBlockedBot) throw new ControlRefusal('BOT_IS_BLOCKED', 'unblock the bot first');
      human.started = true;
    }
    return { room, human };
  }

  #message(room: Room, messageId: number) {
    const stored = room.messages.get(messageId);
    if (!stored) throw new ControlRefusal('NO_SUCH_MESSAGE', `no message ${messageId} in chat ${room.chat.id}`);
    return stored;
  }

  #post(room: Room, user: User, content: Partial<BotMessage>): SeenMessage {
    const message = this.#state.post(room, user, content);
    if (botSees(this.#state.bot, room, message)) {
      this.#state.updates.push('message', { message: { ...message, chat: room.chat, from: user } });
    }
    return seen({ message, edits: [] });
  }

  #query(room: Room, { user }: Human, message: BotMessage, data: string): Tap {
    if (message.from?.id !== this.#state.bot.id) {
      throw new ControlRefusal('NO_SUCH_BUTTON', `message ${message.message_id} is not from the bot`);
    }
    const callbackQueryId = BigInt(`0x${randomBytes(7).toString('hex')}`).toString();
    const at = this.#state.clocks.elapsed();
    this.#state.callbacks.set(callbackQueryId, { chatId: room.chat.id, at: this.#state.clocks.now() });
    this.#state.updates.push('callback_query', {
      callback_query: { id: callbackQueryId, from: user, message, chat_instance: String(room.chat.id), data },
    });
    return { kind: 'callback', callbackQueryId, at };
  }

  #setBlocked(userId: number, blocked: boolean): void {
    const human = this.#human(userId);
    const { room } = this.#place({ userId, chatId: userId });
    if (human.hasBlockedBot === blocked) return;
    human.hasBlockedBot = blocked;
    const [was, is] = blocked ? (['member', 'kicked'] as const) : (['kicked', 'member'] as const);
    this.#state.botMembership(room, human.user, was, is);
  }
}

function typed(text: string): FormattedText {
  const length = characters(text.trim());
  if (length < 1 || length > MAX_TEXT) {
    throw new ControlRefusal('TEXT_LENGTH', `a message has 1 to ${MAX_TEXT} characters; this one has ${length}`);
  }
  return messageText({ text });
}

function marked({ text, entities }: FormattedText): Partial<BotMessage> {
  return entities.length > 0 ? { text, entities } : { text };
}
