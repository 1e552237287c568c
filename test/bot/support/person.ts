import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tap } from '../../../bot/action.ts';
import type { Talk } from '../../../bot/usecases/talk.ts';
import type { Database } from '../../../db/database.ts';
import type { BareEvent, ScriptedChain } from '../loops/support/scriptedChain.ts';
import { nameOfTap } from './oneOfEachTap.ts';

/** A message of the bot as somebody sees it. A button of a platform's form is one with its tap, too. */
type Seen = { id: string; text: string; hasPicture: boolean; hasFile: boolean; taps: readonly Tap[] };

/** Somebody to be chosen: their number on the platform, and what they are called there. */
export type Friend = { id: string; name: string };

/** What somebody does in their private chat through one platform's client library. Messages are oldest first. */
export type Hands = {
  command(name: string, text: string): Promise<void>;
  say(text: string): Promise<void>;
  messages(): Seen[];
  /** Taps the button with this tap on this message. */
  tap(messageId: string, tap: Tap): Promise<void>;
  /** The same where a text answers it: as a form, or typed afterwards. */
  fill(messageId: string, tap: Tap, text: string): Promise<void>;
  /** A tap that no button of the message carries. */
  forge(messageId: string, tap: Tap): Promise<void>;
  /** Types a command about another account, as the platform names people in commands. */
  pointAt(command: string, friend: Friend): Promise<void>;
  /** Picks another account where the bot asks for a person, or will once this button is tapped. */
  pick(messageId: string, tap: Tap | null, friend: Friend): Promise<void>;
};

export type RowWorld = {
  platform: 'telegram' | 'discord';
  talk: Talk;
  chain: ScriptedChain;
  db: Database;
  enter(name: string): Promise<Someone>;
  /** Lets what was ordered happen on chain, then these events, and tells the bot. */
  happens(...events: BareEvent[]): Promise<void>;
};

/** Makes something of a message only once: a conversation is looked at often, and a message that changed is another object. */
export function ofEach<Message extends object>(make: (message: Message) => Seen): (message: Message) => Seen {
  const made = new WeakMap<Message, Seen>();
  return (message) => {
    const seen = made.get(message) ?? make(message);
    made.set(message, seen);
    return seen;
  };
}

/** Somebody on any platform; `used` keeps what they typed and tapped. */
export function someone(self: Friend, hands: Hands, used: Set<string>) {
  const newest = (find: (tap: Tap) => boolean) => hands.messages().findLast(({ taps }) => taps.some(find));
  async function soon<T>(what: string, find: () => T | undefined): Promise<T> {
    for (const deadline = Date.now() + 8000; ; await sleep(2)) {
      const found = find();
      if (found !== undefined) return found;
      if (Date.now() > deadline) {
        const texts = hands.messages().map(({ text, taps }) => `${text}\n[${taps.map(nameOfTap).join('] [')}]`);
        assert.fail(`${what}:\n${texts.slice(-4).join('\n---\n')}`);
      }
    }
  }
  async function button(name: string, fits: (tap: Tap) => boolean) {
    used.add(name);
    const find = (tap: Tap) => nameOfTap(tap) === name && fits(tap);
    const { id: messageId, taps } = await soon(`No button ${name}`, () => newest(find));
    return { messageId, tap: taps.find(find) ?? assert.fail() };
  }
  return {
    ...self,
    messages: hands.messages,
    types(command: string, text = '') {
      used.add(`/${command}`);
      return hands.command(command, text);
    },
    pointsAt(command: string, friend: Friend) {
      used.add(`/${command}`);
      return hands.pointAt(command, friend);
    },
    says: hands.say,
    sees: (words: RegExp) =>
      soon(`Nothing says ${words}`, () => hands.messages().findLast(({ text }) => words.test(text))),
    async taps(name: string, fits: (tap: Tap) => boolean = () => true) {
      const { messageId, tap } = await button(name, fits);
      await hands.tap(messageId, tap);
    },
    async fills(name: string, text: string) {
      const { messageId, tap } = await button(name, () => true);
      await hands.fill(messageId, tap, text);
    },
    async picks(words: RegExp, friend: Friend) {
      const asking = await soon(`Nothing asks ${words}`, () =>
        hands.messages().findLast(({ text }) => words.test(text)),
      );
      await hands.pick(asking.id, null, friend);
    },
    async picksFor(name: string, friend: Friend) {
      const { messageId, tap } = await button(name, () => true);
      await hands.pick(messageId, tap, friend);
    },
    /** A button of that kind on any message, and whether something is shown then. */
    async answersTo(tap: Tap) {
      await hands.say('/help');
      const help = await soon('No help', () => hands.messages().findLast(({ text }) => /How it works/.test(text)));
      await hands.forge(help.id, tap);
      if (nameOfTap(tap) === 'help') return help;
      return soon(`No answer to ${nameOfTap(tap)}`, () => {
        const last = hands.messages().at(-1);
        return last !== undefined && (last.id !== help.id || last.text !== help.text) ? last : undefined;
      });
    },
  };
}

export type Someone = ReturnType<typeof someone>;
