import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TelegramControl } from '../telegram/control.ts';
import { Person, startCommand } from '../telegram/person.ts';
import type { SeenMessage } from '../telegram/seen.ts';
import { ButtonNumbers, type NumberedButton } from './buttonNumbers.ts';
import { drawLines } from './draw.ts';
import { drawQr } from './qr.ts';
import { HELP, type Line } from './understand.ts';

/** What a chat in the terminal needs. */
export interface SessionOptions {
  control: TelegramControl;
  username: string;
  /** Where pictures and files are saved. */
  saveTo: string;
  colour: boolean;
  /** Whether what the person says is drawn too (a terminal shows it already while they type). */
  echo: boolean;
  print: (text: string) => void;
  /** Moves the world's clock by seconds; gives the new time in Unix seconds when it is known. */
  moveClock: (seconds: number) => Promise<number | undefined>;
  /** The world stopped. */
  onLost: () => void;
}

const ANSWER_MS = 10_000;
const QUIET_MS = 500;
const WAIT_MS = 120_000;
const HISTORY = 10;

/** A person's conversation with the bot, drawn in a terminal. */
export class ChatSession {
  readonly #options: SessionOptions;
  readonly #numbers = new ButtonNumbers();
  #person: Person | undefined;
  #drawing: Promise<void> = Promise.resolve();
  #lastFromBot = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Enters the chat and draws the end of the conversation so far. */
  async open(): Promise<void> {
    const { control, username } = this.#options;
    const person = await Person.enter(control, {
      username,
      onMessage: (message) => this.#arrived(message, false),
      onEdit: (message) => this.#arrived(message, true),
      onDelete: (messageId) => {
        this.#numbers.forget(messageId);
        this.#options.print('[a message was deleted]');
      },
      onLost: this.#options.onLost,
    });
    this.#person = person;
    for (const message of person.messages().slice(-HISTORY)) this.#draw(message, message.edits.length > 0);
    await this.#drawing;
  }

  /** Does what a line asks for. Gives false, having said why, when it could not be done. */
  async obey(line: Line): Promise<boolean> {
    await this.#drawing;
    try {
      return await this.#obey(line, this.#entered());
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
    await this.#drawing;
  }

  async close(): Promise<void> {
    await this.#person?.leaves();
    await this.#drawing;
  }

  async #obey(line: Line, person: Person): Promise<boolean> {
    const { print, control } = this.#options;
    if (line.kind === 'say') {
      this.#numbers.restart();
      await person.says(line.text);
    } else if (line.kind === 'tapNumber') {
      return await this.#tap(person, this.#numbers.find(line.number), `There is no button ${line.number} now.`);
    } else if (line.kind === 'tapLabel') {
      return await this.#tap(person, findLabel(person, line.label), `There is no button with "${line.label}".`);
    }
    if (line.kind === 'pick') {
      const { id } = await control.enter({ username: line.name });
      await control.sharesUsers({ userId: person.user.id, chatId: person.chatId, users: [id] });
    } else if (line.kind === 'clock') await this.#moveClock(line.seconds);
    else if (line.kind === 'wait') {
      await waitFor(person, line.words);
    } else if (line.kind === 'commands') {
      const menu = await control.menu({ userId: person.user.id, chatId: person.chatId });
      print(menu.map(({ command, description }) => `/${command}  ${description}`).join('\n') || 'The bot offers none.');
    } else if (line.kind === 'help') print(HELP);
    else if (line.kind === 'wrong') {
      print(`! ${line.problem}`);
      return false;
    }
    return true;
  }

  async #tap(person: Person, button: NumberedButton | undefined, missing: string): Promise<boolean> {
    const { print } = this.#options;
    if (!button) {
      print(`! ${missing}`);
      return false;
    }
    this.#numbers.restart();
    print(`> tapped "${button.label}"`);
    const tap = await person.taps(button.label, button.messageId);
    if (tap.kind === 'url' && !startCommand(tap.url)) print(`> opens ${tap.url}`);
    if (tap.kind === 'copy') print(`> copied ${tap.copied}`);
    if (tap.kind !== 'callback') return true;
    const answer = await person.waitsForAnswer(tap, { timeoutMs: ANSWER_MS }).catch(() => undefined);
    if (answer?.text) print(`* ${answer.text}`);
    if (!answer) print('! The bot has not answered this tap.');
    this.#lastFromBot = performance.now();
    return answer !== undefined;
  }

  async #moveClock(seconds: number): Promise<void> {
    const now = await this.#options.moveClock(seconds);
    const time = now === undefined ? '' : ` It is now ${new Date(now * 1000).toISOString().slice(0, 16)}Z.`;
    this.#options.print(`> the clock moved by ${seconds} seconds.${time}`);
  }

  #arrived(message: SeenMessage, edited: boolean): void {
    if (message.from.isBot) this.#lastFromBot = performance.now();
    if (message.from.isBot || this.#options.echo) this.#draw(message, edited);
  }

  /** Draws one message after the other, also when a picture has to be fetched first. */
  #draw(message: SeenMessage, edited: boolean): void {
    const { colour, print } = this.#options;
    this.#drawing = this.#drawing.then(async () => {
      const attached = await this.#attached(message).catch((error: unknown) => [`[file not read: ${error}]`]);
      const numbers = this.#numbers.number(message);
      print(drawLines(message, { colour, numbers, attached, edited }).join('\n'));
    });
  }

  async #attached({ chatId, messageId, picture, document, sticker }: SeenMessage): Promise<string[]> {
    if (sticker !== undefined) return [`[sticker ${sticker}]`];
    const fileId = picture?.fileId ?? document?.fileId;
    if (fileId === undefined) return [];
    const file = await this.#options.control.file({ fileId });
    await mkdir(this.#options.saveTo, { recursive: true });
    const extension = /\.(\w{1,8})$/.exec(file.fileName)?.[1] ?? (picture ? 'png' : 'bin');
    const path = join(this.#options.saveTo, `${chatId}-${messageId}.${extension}`);
    await writeFile(path, file.bytes);
    const qr = picture ? drawQr(file.bytes) : undefined;
    const what = picture ? (qr ? 'picture: QR code' : 'picture') : `file ${file.fileName}`;
    return [...(qr ?? []), `[${what}, saved to ${path}]`];
  }

  #entered(): Person {
    if (!this.#person) throw new Error('the chat is not open');
    return this.#person;
  }
}

function findLabel(person: Person, words: string): NumberedButton | undefined {
  for (const { messageId, buttons } of person.messages().reverse()) {
    const button = buttons.flat().find(({ label }) => label.toLowerCase().includes(words.toLowerCase()));
    if (button) return { messageId, label: button.label };
  }
  return undefined;
}

/** Throws when nothing says it in time. */
async function waitFor(person: Person, words: string): Promise<void> {
  const deadline = performance.now() + WAIT_MS;
  while (!person.messages().some(({ text }) => text.includes(words))) {
    if (performance.now() > deadline) throw new Error(`nothing said "${words}" within two minutes`);
    await sleep(50);
  }
}
