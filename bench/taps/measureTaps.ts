import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiCallRecord } from '../../sim/telegram/callLog.ts';
import type { BenchRow } from '../row.ts';
import { openBotWorld } from '../speed/botWorld.ts';
import { percentile } from '../speed/percentile.ts';
import { type Tapper, tapperOf } from './tapper.ts';

const perSecond = 100;
const seconds = 60;
/** Each taps about every two seconds, as people who read do. */
const crowd = 200;
/** Looking costs time that the server in this process needs. */
const mostLooks = 20;
/** How long an answer may be on its way before its tap counts as lost. */
const patienceMs = 10_000;

/**
 * A hundred taps a second for a minute, by two hundred people on their way to a price: from the tap to its acknowledgement reaching the
 * server, and whether each tap was answered and its screen shown. The bot is the real program; the pace does not wait for it.
 */
export async function measureTaps(progress: (line: string) => void): Promise<BenchRow[]> {
  progress('starting a chain, a Telegram and the bot…');
  const opened = await openBotWorld();
  try {
    const { world } = opened;
    const tappers = await Promise.all(Array.from({ length: crowd }, (_, place) => tapperOf(world, `tapper_${place}`)));
    progress(`${crowd} people make ${perSecond} taps a second for ${seconds} seconds…`);
    const before = loadavg()[0] ?? 0;
    const late = await tapAtPace(tappers);
    await untilAllShown(tappers);
    const load = `load ${before.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`;
    progress(`${load}, ${availableParallelism()} cores; ${late} turns found nobody who had seen their last answer`);
    return rowsOf(tappers, world.calls({}));
  } finally {
    await opened.close();
  }
}

/** @returns how many turns found nobody who had seen the last answer; those taps are made up for in the next turns. */
async function tapAtPace(tappers: readonly Tapper[]): Promise<number> {
  const startedAt = performance.now();
  let late = 0;
  let next = 0;
  for (let made = 0; made < perSecond * seconds; ) {
    const due = Math.min(perSecond * seconds, Math.floor(((performance.now() - startedAt) / 1000) * perSecond));
    while (made < due) {
      const tapper = nextIdle(tappers, next);
      if (tapper === null) {
        late++;
        break;
      }
      next = tapper.place + 1;
      tapper.tapper.tap();
      made++;
    }
    await sleep(5);
  }
  return late;
}

/** The first one from this place on who has seen the answer to their last tap. */
function nextIdle(tappers: readonly Tapper[], from: number): { tapper: Tapper; place: number } | null {
  for (let step = 0; step < Math.min(mostLooks, tappers.length); step++) {
    const place = (from + step) % tappers.length;
    const tapper = tappers[place];
    if (tapper?.isIdle()) return { tapper, place };
  }
  return null;
}

async function untilAllShown(tappers: readonly Tapper[]): Promise<void> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until && tappers.some((one) => !one.isIdle())) await sleep(20);
}

function rowsOf(tappers: readonly Tapper[], calls: readonly ApiCallRecord[]): BenchRow[] {
  const arrived = calls.filter(({ status }) => status === 200);
  const answers = new Map(arrived.map(({ callbackQueryId, at }) => [callbackQueryId, at]));
  const screens = Map.groupBy(
    arrived.filter(({ method }) => method === 'editMessageText' || method === 'sendMessage'),
    ({ chatId }) => chatId,
  );
  const taps = tappers
    .flatMap((tapper) => tapper.taps)
    .map(({ callbackQueryId, chatId, at }) => ({
      acknowledged: since(at, answers.get(callbackQueryId)),
      shown: since(at, screens.get(chatId)?.find((screen) => screen.at > at)?.at),
    }));
  const acknowledged = taps.flatMap((tap) => tap.acknowledged ?? []);
  const shown = taps.flatMap((tap) => tap.shown ?? []);
  const lost = taps.filter((tap) => tap.acknowledged === null || tap.shown === null).length;
  const time = (name: string, value: number, goal: number | null): BenchRow => ({
    ...{ name: `taps.${name}`, value, unit: 'ms', goal, better: 'lower' },
  });
  return [
    time('acknowledged.p50', percentile(acknowledged, 50), null),
    time('acknowledged.p99', percentile(acknowledged, 99), 300),
    time('shown.p50', percentile(shown, 50), null),
    time('shown.p99', percentile(shown, 99), null),
    { name: 'taps.lost', value: lost, unit: 'taps', goal: 0, better: 'lower' },
    { name: 'taps.made', value: taps.length, unit: 'taps', goal: perSecond * seconds, better: 'higher' },
  ];
}

function since(at: number, then: number | undefined): number | null {
  return then === undefined ? null : then - at;
}
