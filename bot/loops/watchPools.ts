import type { Logger } from 'pino';
import type { ChainDoor } from '../../chain/door.ts';
import { worthOf } from '../../chain/poolBook.ts';
import type { PoolLevel, PoolState } from '../../chain/pools/poolState.ts';
import { postNews } from '../../db/channels.ts';
import type { Database } from '../../db/database.ts';
import { keepTold, type Told, toldAbout } from '../../db/poolAlarms.ts';
import { balanceAt, gainsSince } from '../../db/pools.ts';
import { decideAlarms, lossSince, type PoolReading } from '../usecases/pool/decideAlarms.ts';
import { startWorker, type Worker } from './worker.ts';

const levels: readonly PoolLevel[] = ['low', 'medium', 'high'];
/** The pools' own state is the same for everybody. */
const nobody = `0x${'00'.repeat(20)}` as const;
const day = 86_400;
const pauseMs = 60_000;

export type PoolWatch = {
  db: Database;
  door: Pick<ChainDoor, 'now' | 'pool'>;
  /** Called after a commit that left news for channels. */
  onNotice: () => void;
  /** Milliseconds; paces the looks. */
  clock: () => number;
  log: Logger;
};

/** Tells channels when a pool is nearly full and when it no longer is, when it lost much in a day, and when it cannot pay who leaves. */
export function watchPools(setup: PoolWatch): Worker {
  const lookAtMs = new Map<PoolLevel, number>();
  return startWorker<PoolLevel>({
    bound: levels.length,
    clock: setup.clock,
    keyOf: (level) => level,
    next(room, busy) {
      const nowMs = setup.clock();
      const due = levels.filter((level) => !busy.has(level) && (lookAtMs.get(level) ?? 0) <= nowMs);
      return { jobs: due.slice(0, room), againInMs: null };
    },
    async run(level) {
      lookAtMs.set(level, setup.clock() + pauseMs);
      await lookAt(setup, level);
    },
    onSurprise: (error) => setup.log.error({ err: error }, 'a pool could not be looked at'),
  });
}

async function lookAt({ db, door, onNotice, log }: PoolWatch, level: PoolLevel): Promise<void> {
  const state = await door.pool.state(level, nobody);
  if (!state.ok) {
    log.warn({ pool: level }, 'the chain did not say how a pool stands');
    return;
  }
  const now = door.now();
  const isNews = db.transaction((tx) => {
    const before = toldAbout(tx, level);
    const { news, told } = decideAlarms(level, readingOf(tx, door, level, state.value, before), before, now);
    for (const one of news)
      postNews(tx, { topic: 'alarms', eventKey: `${one.kind}:${level}:${now}`, news: one, block: null });
    if (news.length > 0) keepTold(tx, level, told);
    return news.length > 0;
  });
  if (isNews) onNotice();
}

function readingOf(db: Database, door: PoolWatch['door'], level: PoolLevel, state: PoolState, told: Told): PoolReading {
  const pool = door.pool.addressOf(level);
  const since = lossSince(told, door.now());
  const gains = gainsSince(db, pool, since + 1, day);
  const lost = gains.reduce((sum, gain) => sum + gain.lost - gain.earned, 0n);
  const { assets, locked, queued } = state;
  // A pool that is younger than a day held at most what it holds now and what it lost.
  const held = balanceAt(db, pool, since)?.assets ?? assets + lost;
  return { assets, locked, waiting: worthOf(state, queued), lost, held };
}
