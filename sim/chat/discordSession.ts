import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ControlRefusal, type DiscordControl, type Started } from '../discord/control.ts';
import type { Change, SeenMessage } from '../discord/seen.ts';
import { discordWords } from './discordWords.ts';
import { drawQr } from './qr.ts';
import { HELP, type Line } from './understand.ts';

/** What a Discord conversation in the terminal needs. */
export interface DiscordSessionOptions {
  control: DiscordControl;
  username: string;
  /** Where pictures are saved. */
  saveTo: string;
  print: (text: string) => void;
  /** Moves the world's clock by seconds; gives the new time in Unix seconds when it is known. */
  moveClock: (seconds: number) => Promise<number | undefined>;
  /** The world stopped. */
  onLost: () => void;
}

/** What a number on the screen does. */
type Numbered =
  | { kind: 'button'; messageId: string; customId: string; label: string }
  | { kind: 'choice'; messageId: string; customId: string; value: string; label: string }
  | { kind: 'link'; messageId: string; url: string; label: string };

const ANSWER_MS = 10_000;
const QUIET_MS = 700;
const WAIT_MS = 120_000;
const POLL_MS = 20_000;

/** A person's private conversation with the bot on the local Discord: `/wallet` types a command, anything else is said. */
export class DiscordSession {
  readonly #options: DiscordSessionOptions;
  readonly #ending = new AbortController();
  readonly #messages = new Map<string, SeenMessage>();
  #numbers: Numbered[] = [];
  #place = { userId: '', channelId: '' };
  #watching: Promise<void> = Promise.resolve();
  #lastFromBot = 0;
  /** The form that waits for a line. */
  #form: { interactionId: string; text: string | undefined; person: string | undefined } | undefined;

  constructor(options: DiscordSessionOptions) {
    this.#options = options;
  }

  async open(): Promise<void> {
    const { control, username } = this.#options;
    const { id: userId } = await control.enter({ username });
    this.#place = { userId, channelId: await control.openDm({ userId }) };
    const after = await control.lastChange();
    for (const message of (await control.channel(this.#place)).slice(-5)) await this.#draw(message);
    this.#watching = this.#watch(after);
  }

  /** Does what a line asks for. Gives false, having said why, when it could not be done. */
  async obey(line: Line): Promise<boolean> {
    try {
      return await this.#obey(line);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#options.print(`! ${error.message}`);
      return false;
    }
  }

  /** Waits until the bot has answered and is quiet again; for lines that come from a script. */
  async settle(since: number): Promise<void> {
    const deadline = performance.now() + ANSWER_MS;
    while (this.#lastFromBot <= since && performance.now() < deadline) await sleep(20);
    while (performance.now() - this.#lastFromBot < QUIET_MS) await sleep(20);
  }

  async close(): Promise<void> {
    this.#ending.abort();
    await this.#watching;
  }

  async #obey(line: Line): Promise<boolean> {
    const { print, control, moveClock } = this.#options;
    if (line.kind === 'say') await this.#say(line.text);
    else if (line.kind === 'tapNumber') return await this.#use(this.#numbers[line.number - 1]);
    else if (line.kind === 'tapLabel') {
      const wanted = line.label.toLowerCase();
      return await this.#use(this.#numbers.findLast(({ label }) => label.toLowerCase().includes(wanted)));
    } else if (line.kind === 'clock') {
      const now = await moveClock(line.seconds);
      print(
        `> the clock moved${now === undefined ? '' : `; it is ${new Date(now * 1000).toISOString().slice(0, 16)}Z`}`,
      );
    } else if (line.kind === 'pick') await this.#pick(line.name);
    else if (line.kind === 'wait') await this.#waitFor(line.words);
    else if (line.kind === 'commands') {
      const menu = await control.menu(this.#place);
      print(menu.map(({ command, description }) => `/${command}  ${description}`).join('\n') || 'The bot offers none.');
    } else if (line.kind === 'help') print(HELP);
    else if (line.kind === 'wrong') {
      print(`! ${line.problem}`);
      return false;
    }
    return true;
  }

  async #say(text: string): Promise<void> {
    const { control } = this.#options;
    const form = this.#form;
    if (form !== undefined && form.text === undefined) return await this.#pick(text);
    this.#form = undefined;
    const command = /^\/(\w+)\s*([\s\S]*)$/.exec(text);
    if (form?.text !== undefined)
      await this.#follow(await control.submits({ interactionId: form.interactionId, fields: { [form.text]: text } }));
    else if (command?.[1] === undefined) await control.says({ ...this.#place, text });
    else {
      const rest = command[2] ?? '';
      const options = rest === '' ? {} : { text: rest };
      await this.#follow(await control.typesCommand({ ...this.#place, command: command[1], options }));
    }
  }

  /** Picks somebody in the form that is open. Throws where none asks for a person. */
  async #pick(username: string): Promise<void> {
    const { control } = this.#options;
    const form = this.#form;
    if (form?.person === undefined) throw new Error('nothing asks for a person; tap a button that does');
    this.#form = undefined;
    const { id } = await control.enter({ username });
    const fields = { [form.person]: [id] };
    await this.#follow(await control.submits({ interactionId: form.interactionId, fields }));
  }

  async #use(wanted: Numbered | undefined): Promise<boolean> {
    const { control, print } = this.#options;
    if (wanted === undefined) {
      print('! There is no such button now.');
      return false;
    }
    const { messageId } = wanted;
    print(`> tapped "${wanted.label}"`);
    if (wanted.kind === 'link') print(`> opens ${wanted.url}`);
    else if (wanted.kind === 'choice')
      await this.#follow(
        await control.chooses({ ...this.#place, messageId, customId: wanted.customId, values: [wanted.value] }),
      );
    else {
      const click = await control.clicks({ ...this.#place, messageId, customId: wanted.customId });
      if (click.kind === 'interaction') await this.#follow(click);
    }
    return true;
  }

  /** Sees whether the bot takes an interaction in time, and opens a form where it answers with one. */
  async #follow({ interactionId }: Started): Promise<void> {
    const { control, print } = this.#options;
    for (;;) {
      const { state, form } = await control.interaction({ interactionId });
      if (state === 'form' && form !== undefined) {
        const text = form.fields.find(({ isText }) => isText)?.customId;
        const person = form.fields.find(({ isText, options }) => !isText && options.length === 0)?.customId;
        this.#form = { interactionId, text, person };
        this.#lastFromBot = performance.now();
        const how = [
          ...(text === undefined ? [] : ['type the answer']),
          ...(person === undefined ? [] : [':pick NAME']),
        ];
        print(`? ${form.title}  (${how.join(', or ')})`);
      }
      if (state === 'failed') print('! The application did not respond.');
      if (state !== 'waiting') return;
      await sleep(20);
    }
  }

  async #waitFor(words: string): Promise<void> {
    const deadline = performance.now() + WAIT_MS;
    const isThere = () => [...this.#messages.values()].some(({ text }) => discordWords(text).includes(words));
    while (!isThere()) {
      if (performance.now() > deadline) throw new Error(`nothing said "${words}" within two minutes`);
      await sleep(50);
    }
  }

  async #watch(from: number): Promise<void> {
    const { signal } = this.#ending;
    let after = from;
    try {
      while (!signal.aborted) {
        const input = { userId: this.#place.userId, after, timeoutMs: POLL_MS };
        for (const change of await this.#options.control.changes(input, signal)) {
          after = change.seq;
          await this.#take(change);
        }
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ControlRefusal)) throw error;
      this.#options.onLost();
    }
  }

  async #take(change: Change): Promise<void> {
    if (change.kind !== 'message' && change.kind !== 'edit') return;
    const { message } = change;
    if (message.channelId !== this.#place.channelId || !message.from.isBot || message.isThinking) return;
    this.#lastFromBot = performance.now();
    await this.#draw(message);
  }

  async #draw(message: SeenMessage): Promise<void> {
    this.#messages.set(message.messageId, message);
    const { messageId, from, text } = message;
    const buttons = message.buttons.flat().map((one): Numbered => {
      if (one.kind === 'url') return { kind: 'link', messageId, url: one.url, label: one.label };
      return { kind: 'button', messageId, customId: one.customId, label: one.label };
    });
    const choices = message.selects.flatMap(({ customId, options }) =>
      options.map(({ label, value }): Numbered => ({ kind: 'choice', messageId, customId, value, label })),
    );
    this.#numbers = [...buttons, ...choices];
    const controls = this.#numbers.map(({ label }, i) => `[${i + 1}] ${label}`).join('   ');
    const pictures = await Promise.all(message.files.map((file) => this.#picture(file)));
    const lines = [...discordWords(text).split('\n'), ...pictures.flat(), ...(controls === '' ? [] : [controls])];
    this.#options.print([from.name, ...lines.map((line) => `  ${line}`)].join('\n'));
  }

  async #picture({ fileId, fileName, description }: SeenMessage['files'][number]): Promise<string[]> {
    const { control, saveTo } = this.#options;
    const { bytes } = await control.file({ fileId });
    await mkdir(saveTo, { recursive: true });
    const path = join(saveTo, `discord-${fileId}-${fileName}`);
    await writeFile(path, bytes);
    const qr = fileName.endsWith('.png') ? drawQr(bytes) : undefined;
    return [...(qr ?? []), `[${description || fileName}, saved to ${path}]`];
  }
}
