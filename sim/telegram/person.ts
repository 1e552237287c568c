import type { User } from 'grammy/types';
import { ControlRefusal, type Tap, type TelegramControl } from './control.ts';
import { drawText } from './formatting/draw.ts';
import type { Change, SeenButton, SeenMessage } from './seen.ts';

/** Who somebody is and what they want to be told while the conversation goes on. */
export interface PersonOptions {
  username: string;
  firstName?: string;
  language?: string;
  /** The chat to be in; default: the private chat with the bot. */
  chatId?: number;
  /** Every new message in the chat, the person's own too. */
  onMessage?: (message: SeenMessage) => void;
  onEdit?: (message: SeenMessage) => void;
  onDelete?: (messageId: number) => void;
  /** The local Telegram stopped answering. */
  onLost?: (error: unknown) => void;
}

/** What a message has to be: words in it (plain, or as drawn with `**bold**`), or anything else about it. */
export type Wanted = RegExp | ((message: SeenMessage) => boolean);

/** How long to wait, and whether a message from before the person's last step may count. */
export interface Patience {
  timeoutMs?: number;
  includeEarlier?: boolean;
}

const DEFAULT_PATIENCE_MS = 10_000;
const POLL_MS = 20_000;

type MessageChange = Extract<Change, { kind: 'message' | 'edit' }>;
/** What somebody is offered who types behind the bot's name. */
type InlineAnswer = Extract<Change, { kind: 'inlineAnswer' }>;
type AnswerChange = Extract<Change, { kind: 'answer' }>;

/** Somebody who talks to the bot. Messages of a chat are watched from the moment of `Person.enter` on. */
export class Person {
  readonly user: User;
  readonly chatId: number;
  readonly #control: TelegramControl;
  readonly #options: PersonOptions;
  readonly #ending = new AbortController();
  readonly #messages = new Map<number, SeenMessage>();
  readonly #news: MessageChange[] = [];
  readonly #used = new Set<number>();
  readonly #answers = new Map<string, AnswerChange>();
  readonly #inlineAnswers = new Map<string, InlineAnswer>();
  readonly #wakers = new Set<() => void>();
  #lastSeq: number;
  /** Only what came after this counts for `waitsFor`. */
  #from: number;
  #watching: Promise<void> = Promise.resolve();
  #broken: unknown;

  private constructor(control: TelegramControl, options: PersonOptions, user: User, lastSeq: number) {
    this.#control = control;
    this.#options = options;
    this.user = user;
    this.chatId = options.chatId ?? user.id;
    this.#lastSeq = lastSeq;
    this.#from = lastSeq;
  }

  /** Enters a local Telegram: the world in this process, or one from `connectTelegram`. End with `leaves`. */
  static async enter(control: TelegramControl, options: PersonOptions): Promise<Person> {
    const { username, firstName, language } = options;
    const name = { ...(firstName !== undefined && { firstName }), ...(language !== undefined && { language }) };
    const user = await control.enter({ username, ...name });
    const person = new Person(control, options, user, await control.lastChange());
    for (const message of await control.chat(person.#place())) person.#messages.set(message.messageId, message);
    person.#watching = person.#watch();
    return person;
  }

  async says(text: string, replyTo?: number): Promise<SeenMessage> {
    await this.#step();
    return await this.#control.says({ ...this.#place(), text, ...(replyTo !== undefined && { replyTo }) });
  }

  async sendsPhoto(caption?: string): Promise<SeenMessage> {
    await this.#step();
    return await this.#control.sendsPhoto({ ...this.#place(), ...(caption !== undefined && { caption }) });
  }

  /** Sends a file as a document. */
  async sendsDocument(fileName: string, bytes: Uint8Array): Promise<SeenMessage> {
    await this.#step();
    const base64 = Buffer.from(bytes).toString('base64');
    return await this.#control.sendsDocument({ ...this.#place(), fileName, base64 });
  }

  async sendsSticker(emoji: string): Promise<SeenMessage> {
    await this.#step();
    return await this.#control.sendsSticker({ ...this.#place(), emoji });
  }

  async edits(messageId: number, text: string): Promise<SeenMessage> {
    await this.#step();
    return await this.#control.edits({ ...this.#place(), messageId, text });
  }

  /**
   * Taps a button by its label (or a pattern in it), on `messageId` or on the newest message that has such a button.
   * A link to the bot's start is followed as Telegram does: `/start …` in the private chat.
   * Throws ControlRefusal NO_SUCH_BUTTON.
   */
  async taps(label: string | RegExp, messageId?: number): Promise<Tap> {
    const found = this.#findButton(label, messageId);
    await this.#step();
    const tap = await this.#control.taps({ ...this.#place(), messageId: found.messageId, label: found.button.label });
    const start = tap.kind === 'url' ? startCommand(tap.url) : undefined;
    if (start) await this.#control.says({ userId: this.user.id, chatId: this.user.id, text: start });
    return tap;
  }

  /** A tap by a changed client: any callback data, on any message of the bot. */
  async forgesTap(messageId: number, data: string): Promise<Tap> {
    await this.#step();
    return await this.#control.forgeTap({ ...this.#place(), messageId, data });
  }

  /** Types behind the bot's name in this chat, and looks at what is offered. */
  async asksInline(text: string, patience: Pick<Patience, 'timeoutMs'> = {}): Promise<InlineAnswer> {
    const id = await this.#control.asksInline({ ...this.#place(), text });
    return await this.#until(patience.timeoutMs, `the answer to "${text}"`, () => this.#inlineAnswers.get(id));
  }

  /** Sends one of the offered results. */
  async picksInline({ inlineQueryId }: InlineAnswer, resultId: string): Promise<SeenMessage> {
    await this.#step();
    return await this.#control.picksInline({ ...this.#place(), inlineQueryId, resultId });
  }

  async blocks(): Promise<void> {
    await this.#control.block({ userId: this.user.id });
  }

  async unblocks(): Promise<void> {
    await this.#control.unblock({ userId: this.user.id });
  }

  /**
   * Waits for a message of the bot, or an edit of one, that came after the person's last step and that no earlier
   * `waitsFor` was given. Throws, with the end of the conversation, when it does not come in time.
   */
  async waitsFor(wanted: Wanted, { timeoutMs, includeEarlier = false }: Patience = {}): Promise<SeenMessage> {
    const from = includeEarlier ? 0 : this.#from;
    return await this.#until(timeoutMs, String(wanted), () => {
      const found = this.#news.find(
        ({ seq, message }) => seq > from && !this.#used.has(seq) && message.from.isBot && fits(message, wanted),
      );
      if (found) this.#used.add(found.seq);
      return found?.message;
    });
  }

  /** Waits until the bot has answered a tap; gives the words that it showed, empty for none. */
  async waitsForAnswer(
    tap: Tap,
    patience: Pick<Patience, 'timeoutMs'> = {},
  ): Promise<{ text: string; alert: boolean }> {
    if (tap.kind !== 'callback') throw new ControlRefusal('BAD_INPUT', `nobody answers a tap on a ${tap.kind} button`);
    const { callbackQueryId } = tap;
    return await this.#until(patience.timeoutMs, `the answer to tap ${callbackQueryId}`, () =>
      this.#answers.get(callbackQueryId),
    );
  }

  /** The messages of the chat as they are now, oldest first. */
  messages(): SeenMessage[] {
    return [...this.#messages.values()].toSorted((a, b) => a.messageId - b.messageId);
  }

  /** The conversation as text, oldest first: `Name: words`, then the buttons in brackets. */
  transcript(): string {
    return this.messages().map(drawMessage).join('\n');
  }

  /** Stops watching. */
  async leaves(): Promise<void> {
    this.#ending.abort();
    await this.#watching;
  }

  #place(): { userId: number; chatId: number } {
    return { userId: this.user.id, chatId: this.chatId };
  }

  async #step(): Promise<void> {
    this.#from = await this.#control.lastChange();
  }

  #findButton(label: string | RegExp, messageId?: number): { messageId: number; button: SeenButton } {
    const isIt = (button: SeenButton) =>
      typeof label === 'string' ? button.label === label : button.label.search(label) >= 0;
    for (const message of this.messages().reverse()) {
      if (messageId !== undefined && message.messageId !== messageId) continue;
      const button = message.buttons.flat().find(isIt);
      if (button) return { messageId: message.messageId, button };
    }
    throw new ControlRefusal('NO_SUCH_BUTTON', `no button ${label} in the chat:\n${this.#tail()}`);
  }

  async #until<T>(timeoutMs = DEFAULT_PATIENCE_MS, what: string, find: () => T | undefined): Promise<T> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (this.#broken !== undefined) throw this.#broken;
      const left = deadline - performance.now();
      if (left <= 0 || this.#ending.signal.aborted) {
        throw new Error(`${this.user.first_name} waited ${timeoutMs} ms for ${what}; the chat:\n${this.#tail()}`);
      }
      await this.#nextNews(left);
    }
  }

  async #nextNews(timeoutMs: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, timeoutMs);
    this.#wakers.add(resolve);
    await promise;
    clearTimeout(timer);
    this.#wakers.delete(resolve);
  }

  async #watch(): Promise<void> {
    const { signal } = this.#ending;
    try {
      while (!signal.aborted) {
        const input = { userId: this.user.id, after: this.#lastSeq, timeoutMs: POLL_MS };
        for (const change of await this.#control.changes(input, signal)) this.#take(change);
        for (const wake of this.#wakers) wake();
      }
    } catch (error) {
      if (!signal.aborted) {
        this.#broken = error;
        this.#options.onLost?.(error);
      }
    }
    for (const wake of this.#wakers) wake();
  }

  #take(change: Change): void {
    this.#lastSeq = change.seq;
    if (change.chatId !== this.chatId) return;
    if (change.kind === 'answer') this.#answers.set(change.callbackQueryId, change);
    if (change.kind === 'inlineAnswer') this.#inlineAnswers.set(change.inlineQueryId, change);
    if (change.kind === 'delete') {
      this.#messages.delete(change.messageId);
      this.#options.onDelete?.(change.messageId);
    }
    if (change.kind !== 'message' && change.kind !== 'edit') return;
    this.#news.push(change);
    this.#messages.set(change.message.messageId, change.message);
    if (change.kind === 'message') this.#options.onMessage?.(change.message);
    else this.#options.onEdit?.(change.message);
  }

  #tail(): string {
    return this.messages().slice(-6).map(drawMessage).join('\n') || '(empty)';
  }
}

/** A message as plain text: who, words with their marks, what is attached, buttons in brackets. */
export function drawMessage(message: SeenMessage): string {
  const attached = [
    message.picture && '[picture]',
    message.document && `[file ${message.document.fileName}]`,
    message.sticker && `[sticker ${message.sticker}]`,
    message.service && `(${message.service})`,
  ].filter((part) => part !== undefined);
  const words = drawText(message.text, message.entities);
  const buttons = message.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' '));
  return `${message.from.name}: ${[...attached, ...(words ? [words] : []), ...buttons].join('\n')}`;
}

/** The command that Telegram sends when somebody opens `https://t.me/<bot>?start=…`; undefined for other links. */
export function startCommand(link: string): string | undefined {
  const url = URL.parse(link);
  if (url?.hostname !== 't.me' || !url.searchParams.has('start')) return undefined;
  return `/start ${url.searchParams.get('start') ?? ''}`.trim();
}

function fits(message: SeenMessage, wanted: Wanted): boolean {
  if (typeof wanted === 'function') return wanted(message);
  return [message.text, drawText(message.text, message.entities)].some((text) => text.search(wanted) >= 0);
}
