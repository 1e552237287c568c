import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchRow } from '../row.ts';
import { openStormWorld } from './stormWorld.ts';

const votes = 1000;
const seconds = 60;
const channelsEach = 3;
/** Cards are edited every five seconds at most. */
const goalSeconds = 10;
const patienceMs = 60_000;
const saysAll = /1,000 voters/;

/**
 * A thousand votes in a minute on one proposal, whose card stands in three groups of Telegram and three servers of Discord: how many calls
 * that makes, how many of them the platforms refuse, and how long after the last vote every card says what is true.
 */
export async function measureCards(progress: (line: string) => void): Promise<BenchRow[]> {
  const world = await openStormWorld(channelsEach);
  try {
    world.propose();
    await until(() => world.readers.every((texts) => texts().some((text) => /Move a limit/.test(text))));
    progress(`${votes} votes in ${seconds} seconds, on ${world.readers.length} cards…`);
    const began = performance.now();
    for (let cast = 0; cast < votes; ) {
      const due = Math.min(votes, Math.ceil(((performance.now() - began) / 1000 / seconds) * votes));
      if (due > cast) world.vote(100 + cast, due - cast);
      cast = due;
      await sleep(100);
    }
    const last = performance.now();
    const isShown = await until(() => world.readers.every((texts) => texts().some((text) => saysAll.test(text))));
    const shownAfter = isShown ? (performance.now() - last) / 1000 : patienceMs / 1000;
    const telegram = world.telegram.calls({}).filter(({ at }) => at >= began);
    const discord = world.discord.calls({}).filter(({ at }) => at >= began);
    const refused = [...telegram, ...discord].filter(({ status }) => status === 429).length;
    const wrong = [...telegram, ...discord].filter(({ status = 0 }) => status < 200 || status >= 300).length - refused;
    const count = (name: string, value: number, goal: number | null): BenchRow => ({
      ...{ name: `cards.${name}`, value, unit: 'calls', goal, better: 'lower' },
    });
    return [
      count('telegram.calls', telegram.length, null),
      count('discord.calls', discord.length, null),
      count('refused-as-too-many', refused, 0),
      count('failed', wrong, 0),
      { name: 'cards.last-vote-shown', value: shownAfter, unit: 's', goal: goalSeconds, better: 'lower' },
    ];
  } finally {
    await world.close();
  }
}

/** @returns whether it came true in time. */
async function until(holds: () => boolean): Promise<boolean> {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await sleep(20))
    if (holds()) return true;
  return false;
}
