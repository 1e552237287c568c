import type { SeenMessage } from '../../sim/telegram/seen.ts';
import type { TelegramWorld } from '../../sim/telegram/world.ts';

/** One tap; `at` in milliseconds of the machine's monotonic clock. */
type MadeTap = { callbackQueryId: string; chatId: number; at: number };

/** Somebody who goes from a flight to its price again and again, one tap after each answer. */
export type Tapper = {
  taps: readonly MadeTap[];
  /** Whether the answer to the last tap is there. */
  isIdle(): boolean;
  tap(): void;
};

/** To a price and back, of which choosing a day and its price ask the chain. */
const way: readonly RegExp[] = [
  /^✈️ Flight$|^Other flight$/,
  /\bIAH$/,
  /\bEWR$/,
  /^[A-Z0-9]{2} ?\d+$/,
  /^\w+ \d|^\d+ \w/,
  /^✖/,
];
const arriveMs = 20_000;

/** Enters with a first screen. */
export async function tapperOf(world: TelegramWorld, username: string): Promise<Tapper> {
  const user = world.enter({ username });
  const place = { userId: user.id, chatId: user.id };
  const taps: MadeTap[] = [];
  /** What the last tap is to replace. */
  let before: string | null = null;

  const last = () => world.chat(place).findLast(({ from }) => from.isBot);
  const start = performance.now();
  world.says({ ...place, text: '/help' });
  while (last() === undefined) {
    if (performance.now() - start > arriveMs) throw new Error('The bot does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  function isIdle(): boolean {
    const message = last();
    if (message === undefined || faceOf(message) === before) return false;
    before = null;
    return true;
  }

  function tap(): void {
    const message = last();
    const labels = message?.buttons.flat().map(({ label }) => label) ?? [];
    const wanted = [...way].reverse().map((button) => labels.find((label) => button.test(label)));
    const label = wanted.find((one) => one !== undefined);
    if (message === undefined || label === undefined) throw new Error(`No way on from: ${message?.text}`);
    const tapped = world.taps({ ...place, messageId: message.messageId, label });
    if (tapped.kind !== 'callback') throw new Error(`${label} is no button that asks the bot.`);
    taps.push({ callbackQueryId: tapped.callbackQueryId, chatId: user.id, at: tapped.at });
    before = faceOf(message);
  }

  return { taps, isIdle, tap };
}

function faceOf({ messageId, text, buttons }: SeenMessage): string {
  return JSON.stringify([messageId, text, buttons]);
}
