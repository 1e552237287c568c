import type { Person } from '../../sim/telegram/person.ts';
import type { BenchRow } from '../row.ts';
import type { BotWorld } from './botWorld.ts';
import { percentile } from './percentile.ts';

/** The way to a price: five taps, of which the last asks the chain. */
const way: readonly RegExp[] = [/^✈️ Flight$/, /\bIAH$/, /\bEWR$/, /^[A-Z0-9]{2} ?\d+$/, /^\w+ \d|^\d+ \w/];
const rounds = 4;
const patience = { timeoutMs: 10_000 };

/** Everybody taps at once, each on as soon as the former answer is there: from the tap to its acknowledgement reaching the server. */
export async function measureTapToAcknowledgement({ world }: BotWorld, people: readonly Person[]): Promise<BenchRow[]> {
  const taps = (await Promise.all(people.map(tapAround))).flat();
  const acknowledgedAt = new Map(
    world.calls({ method: 'answerCallbackQuery' }).map(({ callbackQueryId, at }) => [callbackQueryId, at]),
  );
  const samples = taps.map(({ callbackQueryId, at }) => {
    const acknowledged = acknowledgedAt.get(callbackQueryId);
    if (acknowledged === undefined) throw new Error(`Tap ${callbackQueryId} was never acknowledged.`);
    return acknowledged - at;
  });
  return [{ name: 'tapToAcknowledgement.p99', value: percentile(samples, 99), unit: 'ms', goal: 300, better: 'lower' }];
}

async function tapAround(person: Person) {
  const taps: { callbackQueryId: string; at: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    await person.says('/help');
    await person.waitsFor(/./, patience);
    for (const button of way) {
      const tap = await person.taps(button);
      if (tap.kind !== 'callback') throw new Error(`${button} is no button that asks the bot.`);
      await person.waitsForAnswer(tap, patience);
      await person.waitsFor(/./, patience);
      taps.push(tap);
    }
  }
  return taps;
}
