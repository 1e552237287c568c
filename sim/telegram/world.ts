import { randomBytes } from 'node:crypto';
import type { BotCommand, InlineKeyboardButton, MessageEntity } from 'grammy/types';
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
import { askInline, pickInline } from './inline.ts';
import type { Limits } from './limits.ts';
import { documentOf, photoSizes } from './methods/files.ts';
import { menuFor } from './methods/menus.ts';
import { botSees } from './privacy.ts';
import { type Change, type SeenMessage, seen } from './seen.ts';
import { type BotMessage, withoutReply } from './shapes.ts';
import type { Human, Room } from './state.ts';
import { WorldRooms } from './worldRooms.ts';

/** A picture of one grey pixel, for people who send a photo. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** The people's side of a local Telegram, in the server's own process. */
export class TelegramWorld extends WorldRooms implements TelegramControl {
  /** An admin of a group takes a message away. */
  deletes({ messageId, ...place }: { userId: number; chatId: number; messageId: number }): void {
    const { room } = this.place(place);
    this.message(room, messageId);
    this.state.remove(room, messageId);
  }

  says({ text, replyTo, threadId, mentions = [], ...place }: ControlInput<'says'>): SeenMessage {
    const { room, human } = this.writable(place);
    if (threadId !== undefined) this.topic(room, threadId);
    const replied = replyTo === undefined ? undefined : this.message(room, replyTo).message;
    return this.post(room, human.user, {
      ...marked(typed(text, this.#mentioned(text, mentions))),
      ...(threadId !== undefined && { message_thread_id: threadId, is_topic_message: true as const }),
      ...(replied && { reply_to_message: withoutReply(replied) }),
    });
  }

  /** Somebody's contact, from the address book: `contactId` when they are on Telegram. */
  sendsContact({ phone, firstName, contactId, ...place }: ControlInput<'sendsContact'>): SeenMessage {
    const { room, human } = this.writable(place);
    const contact = { phone_number: phone, first_name: firstName };
    return this.post(room, human.user, {
      contact: contactId === undefined ? contact : { ...contact, user_id: contactId },
    });
  }

  /** Chooses people with a button of the bot's keyboard; the newest one unless `requestId` says which. */
  sharesUsers({ requestId, users, ...place }: ControlInput<'sharesUsers'>): SeenMessage {
    const { room, human } = this.writable(place);
    const request = room.userRequests.find(({ id }) => requestId === undefined || id === requestId);
    if (request === undefined) {
      throw new ControlRefusal('NO_SUCH_BUTTON', `no button of the keyboard asks for people with the id ${requestId}`);
    }
    if (users.length > request.most || request.isBot === true) {
      throw new ControlRefusal('BAD_INPUT', `the button takes ${request.isBot ? 'bots' : `at most ${request.most}`}`);
    }
    const shared = users.map((userId) => this.human(userId).user);
    return this.post(room, human.user, {
      users_shared: {
        request_id: request.id,
        users: shared.map(({ id, first_name, username }) => ({
          user_id: id,
          ...(request.withName && { first_name }),
          ...(request.withUsername && username !== undefined && { username }),
        })),
      },
    });
  }

  /** Types behind the bot's name; the answer is a change `inlineAnswer` of that chat. @returns the query's id. */
  asksInline({ text, ...place }: ControlInput<'asksInline'>): string {
    const { room, human } = this.place(place);
    return askInline(this.state, room, human, text);
  }

  picksInline({ inlineQueryId, resultId, ...place }: ControlInput<'picksInline'>): SeenMessage {
    const { room, human } = this.place(place);
    return this.post(room, human.user, pickInline(this.state, human, { inlineQueryId, resultId }));
  }

  sendsPhoto({ caption, ...place }: ControlInput<'sendsPhoto'>): SeenMessage {
    const { room, human } = this.writable(place);
    const file = this.state.keep({
      bytes: new Uint8Array(PIXEL),
      fileName: 'photo.png',
      picture: { width: 1, height: 1, mime: 'image/png' },
    });
    const words = caption ? typed(caption) : undefined;
    return this.post(room, human.user, {
      photo: photoSizes(file),
      ...(words && { caption: words.text, caption_entities: words.entities }),
    });
  }

  sendsDocument({ fileName, base64, ...place }: ControlInput<'sendsDocument'>): SeenMessage {
    const { room, human } = this.writable(place);
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    if (bytes.length === 0) throw new ControlRefusal('BAD_INPUT', 'an empty file cannot be sent');
    const file = this.state.keep({ bytes, fileName, picture: undefined });
    return this.post(room, human.user, { document: documentOf(file) });
  }

  sendsSticker({ emoji, ...place }: ControlInput<'sendsSticker'>): SeenMessage {
    const { room, human } = this.writable(place);
    const id = randomBytes(12).toString('base64url');
    const shape = { type: 'regular', width: 512, height: 512, is_animated: false, is_video: false } as const;
    return this.post(room, human.user, { sticker: { file_id: id, file_unique_id: id, emoji, ...shape } });
  }

  edits({ messageId, text, ...place }: ControlInput<'edits'>): SeenMessage {
    const { room, human } = this.writable(place);
    const stored = this.message(room, messageId);
    if (stored.message.from?.id !== human.user.id || stored.message.text === undefined) {
      throw new ControlRefusal('NOT_YOUR_MESSAGE', `message ${messageId} is not a text of ${human.user.first_name}`);
    }
    const { entities: _before, ...kept } = stored.message;
    const edited = this.state.replace(room, stored, { ...kept, ...marked(typed(text)) });
    const update = { ...edited, chat: room.chat, from: human.user, edit_date: this.state.date() };
    if (botSees(this.state.bot, room, edited)) this.state.updates.push('edited_message', { edited_message: update });
    return seen(stored);
  }

  taps({ messageId, label, data, ...place }: ControlInput<'taps'>): Tap {
    const { room, human } = this.place(place);
    const { message } = this.message(room, messageId);
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
    const { room, human } = this.place(place);
    return this.#query(room, human, this.message(room, messageId).message, data);
  }

  block({ userId }: ControlInput<'block'>): void {
    this.#setBlocked(userId, true);
  }

  unblock({ userId }: ControlInput<'unblock'>): void {
    this.#setBlocked(userId, false);
  }

  chat(input: ControlInput<'chat'>): SeenMessage[] {
    return [...this.place(input).room.messages.values()].map(seen);
  }

  menu(input: ControlInput<'menu'>): BotCommand[] {
    const { room, human } = this.place(input);
    return menuFor(this.state, room, human.user.id, human.user.language_code);
  }

  async changes(input: ControlInput<'changes'>, signal?: AbortSignal): Promise<Change[]> {
    const { userId, after, timeoutMs } = controlInputs.changes.parse(input);
    this.human(userId);
    const isTheirs = (chatId: number) => this.state.rooms.get(chatId)?.members.has(userId) ?? false;
    return await this.state.changes.since(after, isTheirs, timeoutMs, signal);
  }

  lastChange(): number {
    return this.state.changes.last();
  }

  file({ fileId }: ControlInput<'file'>): SentFile {
    const file = this.state.files.get(fileId);
    if (!file) throw new ControlRefusal('NO_SUCH_FILE', `no file ${fileId}`);
    return { fileName: file.fileName, bytes: file.bytes };
  }

  calls({ method, since }: ControlInput<'calls'>): ApiCallRecord[] {
    return this.state.calls.list(method, since);
  }

  fault(fault: Fault): void {
    this.state.faults.add(fault);
  }

  clearFaults(): void {
    this.state.faults.clear();
  }

  limit(limits: Limits): void {
    this.state.limit(limits);
  }

  leaveWebhook({ url }: ControlInput<'leaveWebhook'>): void {
    this.state.updates.webhookUrl = url;
  }

  /** People whom the client names by their account, as it does for those without a name of their own. */
  #mentioned(text: string, mentions: readonly { userId: number; as: string }[]): MessageEntity[] {
    return mentions.map(({ userId, as }) => {
      const offset = text.indexOf(as);
      if (offset < 0) throw new ControlRefusal('BAD_INPUT', `"${as}" does not stand in the text`);
      return { type: 'text_mention', offset, length: as.length, user: this.human(userId).user };
    });
  }

  #query(room: Room, { user }: Human, message: BotMessage, data: string): Tap {
    if (message.from?.id !== this.state.bot.id) {
      throw new ControlRefusal('NO_SUCH_BUTTON', `message ${message.message_id} is not from the bot`);
    }
    const callbackQueryId = BigInt(`0x${randomBytes(7).toString('hex')}`).toString();
    const at = this.state.clocks.elapsed();
    this.state.callbacks.set(callbackQueryId, { chatId: room.chat.id, at: this.state.clocks.now() });
    this.state.updates.push('callback_query', {
      callback_query: { id: callbackQueryId, from: user, message, chat_instance: String(room.chat.id), data },
    });
    return { kind: 'callback', callbackQueryId, at };
  }

  #setBlocked(userId: number, blocked: boolean): void {
    const human = this.human(userId);
    const { room } = this.place({ userId, chatId: userId });
    if (human.hasBlockedBot === blocked) return;
    human.hasBlockedBot = blocked;
    const [was, is] = blocked ? (['member', 'kicked'] as const) : (['kicked', 'member'] as const);
    this.state.botMembership(room, human.user, was, is);
  }
}

function typed(text: string, entities?: MessageEntity[]): FormattedText {
  const length = characters(text.trim());
  if (length < 1 || length > MAX_TEXT) {
    throw new ControlRefusal('TEXT_LENGTH', `a message has 1 to ${MAX_TEXT} characters; this one has ${length}`);
  }
  return messageText({ text, entities });
}

function marked({ text, entities }: FormattedText): Partial<BotMessage> {
  return entities.length > 0 ? { text, entities } : { text };
}
