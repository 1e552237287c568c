import { type Click, ControlRefusal, type DiscordControl, type Started } from './control.ts';
import type { Change, InteractionView, SeenButton, SeenMessage } from './seen.ts';
import type { ApiUser } from './shapes.ts';

/** Who somebody is and where they are. */
export interface PersonOptions {
  username: string;
  globalName?: string;
  locale?: string;
  /** The channel to be in; default: the private channel with the bot. */
  channelId?: string;
}

/** What a message has to be: words in it, or anything else about it. */
export type Wanted = RegExp | ((message: SeenMessage) => boolean);

/** How long to wait, and whether a message from before the person's last step may count. */
export interface Patience {
  timeoutMs?: number;
  includeEarlier?: boolean;
}

const DEFAULT_PATIENCE_MS = 10_000;
const POLL_MS = 20_000;

type MessageChange = Extract<Change, { kind: 'message' | 'edit' }>;
type Options = Record<string, string | number | boolean>;

/** Somebody who uses the bot. Messages of a channel are watched from the moment of `Person.enter` on. */
export class Person {
  readonly user: ApiUser;
  readonly channelId: string;
  readonly #control: DiscordControl;
  readonly #ending = new AbortController();
  readonly #messages = new Map<string, SeenMessage>();
  readonly #news: MessageChange[] = [];
  readonly #used = new Set<number>();
  readonly #answers = new Map<string, InteractionView>();
  readonly #wakers = new Set<() => void>();
  #lastSeq: number;
  /** Only what came after this counts for `waitsFor`. */
  #from: number;
  #watching: Promise<void> = Promise.resolve();
  #broken: unknown;

  private constructor(control: DiscordControl, user: ApiUser, channelId: string, lastSeq: number) {
    this.#control = control;
    this.user = user;
    this.channelId = channelId;
    this.#lastSeq = lastSeq;
    this.#from = lastSeq;
  }

  /** Enters a local Discord: the world in this process, or one from `connectDiscord`. End with `leaves`. */
  static async enter(control: DiscordControl, options: PersonOptions): Promise<Person> {
    const { channelId: wanted, ...who } = options;
    const user = await control.enter(who);
    const channelId = wanted ?? (await control.openDm({ userId: user.id }));
    const person = new Person(control, user, channelId, await control.lastChange());
    for (const message of await control.channel(person.#place())) person.#messages.set(message.messageId, message);
    person.#watching = person.#watch();
    return person;
  }

  async says(text: string, replyTo?: string): Promise<SeenMessage> {
    await this.#step();
    return await this.#control.says({ ...this.#place(), text, ...(replyTo !== undefined && { replyTo }) });
  }

  /** Uploads a file for an option of a command; gives its id. */
  async uploads(fileName: string, bytes: Uint8Array): Promise<string> {
    const base64 = Buffer.from(bytes).toString('base64');
    return await this.#control.uploads({ ...this.#place(), fileName, base64 });
  }

  /** Types a slash command, as `cover flight`. Throws ControlRefusal. */
  async types(command: string, options: Options = {}): Promise<Started> {
    await this.#step();
    return await this.#control.typesCommand({ ...this.#place(), command, options });
  }

  /** Types into an option and gives what is offered for it. */
  async completes(
    command: string,
    focused: string,
    options: Options = {},
  ): Promise<{ name: string; value: string | number }[]> {
    const started = await this.#control.autocompletes({ ...this.#place(), command, options, focused });
    return (await this.waitsForAnswer(started)).choices ?? [];
  }

  /** Clicks a button by its label (or a pattern in it), on `messageId` or on the newest message that has such a button. */
  async clicks(label: string | RegExp, messageId?: string): Promise<Click> {
    const found = this.#findButton(label, messageId);
    await this.#step();
    const { button } = found;
    const which = button.kind === 'click' ? { customId: button.customId } : { label: button.label };
    return await this.#control.clicks({ ...this.#place(), messageId: found.messageId, ...which });
  }

  /** A click by a changed client: any custom id, on any message of the bot. */
  async forgesClick(messageId: string, customId: string): Promise<Started> {
    await this.#step();
    return await this.#control.forgeClick({ ...this.#place(), messageId, customId });
  }

  /** Chooses in the select menu with this custom id (default: the only one), on the newest message that has one. */
  async chooses(values: string[], customId?: string): Promise<Started> {
    const has = ({ selects }: SeenMessage) =>
      selects.some((one) => customId === undefined || one.customId === customId);
    const message = this.messages().findLast(has);
    if (!message) throw new ControlRefusal('NO_SUCH_CHOICE', `no select menu ${customId ?? ''}:\n${this.#tail()}`);
    await this.#step();
    const which = customId === undefined ? {} : { customId };
    return await this.#control.chooses({ ...this.#place(), messageId: message.messageId, values, ...which });
  }

  /** Fills and sends the form that `started` was answered with; waits until it is open. */
  async submits(started: Click, fields: Record<string, string | string[]>): Promise<Started> {
    const { interactionId } = await this.waitsForAnswer(started);
    await this.#step();
    return await this.#control.submits({ interactionId, fields });
  }

  async blocks(): Promise<void> {
    await this.#control.block({ userId: this.user.id });
  }

  async unblocks(): Promise<void> {
    await this.#control.unblock({ userId: this.user.id });
  }

  /**
   * Waits for a message of the bot, or an edit of one, that came after the person's last step and that no earlier
   * `waitsFor` was given; "… is thinking" does not count. Throws, with the end of the conversation, when it does not
   * come in time.
   */
  async waitsFor(wanted: Wanted, { timeoutMs, includeEarlier = false }: Patience = {}): Promise<SeenMessage> {
    const from = includeEarlier ? 0 : this.#from;
    return await this.#until(timeoutMs, String(wanted), () => {
      const found = this.#news.find(
        ({ seq, message }) =>
          seq > from && !this.#used.has(seq) && message.from.isBot && !message.isThinking && fits(message, wanted),
      );
      if (found) this.#used.add(found.seq);
      return found?.message;
    });
  }

  /** Waits until the bot has answered an interaction; gives how. */
  async waitsForAnswer(started: Click, patience: Pick<Patience, 'timeoutMs'> = {}): Promise<InteractionView> {
    if (started.kind !== 'interaction') throw new ControlRefusal('BAD_INPUT', 'nobody answers a click on a link');
    const { interactionId } = started;
    return await this.#until(patience.timeoutMs, `the answer to ${interactionId}`, () =>
      this.#answers.get(interactionId),
    );
  }

  /** The messages of the channel as this person sees them now, oldest first. */
  messages(): SeenMessage[] {
    return [...this.#messages.values()].toSorted((a, b) => (BigInt(a.messageId) < BigInt(b.messageId) ? -1 : 1));
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

  #place(): { userId: string; channelId: string } {
    return { userId: this.user.id, channelId: this.channelId };
  }

  async #step(): Promise<void> {
    this.#from = await this.#control.lastChange();
  }

  #findButton(label: string | RegExp, messageId?: string): { messageId: string; button: SeenButton } {
    const isIt = (button: SeenButton) =>
      typeof label === 'string' ? button.label === label : button.label.search(label) >= 0;
    for (const message of this.messages().reverse()) {
      if (messageId !== undefined && message.messageId !== messageId) continue;
      const button = message.buttons.flat().find(isIt);
      if (button) return { messageId: message.messageId, button };
    }
    throw new ControlRefusal('NO_SUCH_BUTTON', `no button ${label} in the channel:\n${this.#tail()}`);
  }

  async #until<T>(timeoutMs = DEFAULT_PATIENCE_MS, what: string, find: () => T | undefined): Promise<T> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (this.#broken !== undefined) throw this.#broken;
      const left = deadline - performance.now();
      if (left <= 0 || this.#ending.signal.aborted) {
        throw new Error(`${this.user.username} waited ${timeoutMs} ms for ${what}; the channel:\n${this.#tail()}`);
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
      if (!signal.aborted) this.#broken = error;
    }
    for (const wake of this.#wakers) wake();
  }

  #take(change: Change): void {
    this.#lastSeq = change.seq;
    if (change.channelId !== this.channelId) return;
    if (change.kind === 'answer') this.#answers.set(change.interaction.interactionId, change.interaction);
    if (change.kind === 'delete') this.#messages.delete(change.messageId);
    if (change.kind !== 'message' && change.kind !== 'edit') return;
    this.#news.push(change);
    this.#messages.set(change.message.messageId, change.message);
  }

  #tail(): string {
    return this.messages().slice(-6).map(drawMessage).join('\n') || '(empty)';
  }
}

/** A message as plain text: who, words, what is attached, buttons and menus in brackets. */
function drawMessage(message: SeenMessage): string {
  const { from, text, pictures, files, buttons, selects, isEphemeral, isThinking } = message;
  const parts = [
    ...(isThinking ? ['(is thinking)'] : []),
    ...(text ? [text] : []),
    ...pictures.map(({ description }) => `[picture: ${description}]`),
    ...files.map(({ fileName }) => `[file ${fileName}]`),
    ...selects.map(({ placeholder, options }) => `[${placeholder}: ${options.map(({ label }) => label).join(', ')}]`),
    ...buttons.map((row) => row.map(({ label, emoji }) => `[${[emoji, label].filter(Boolean).join(' ')}]`).join(' ')),
  ];
  return `${from.name}${isEphemeral ? ' (only you)' : ''}: ${parts.join('\n')}`;
}

function fits(message: SeenMessage, wanted: Wanted): boolean {
  return typeof wanted === 'function' ? wanted(message) : message.text.search(wanted) >= 0;
}
