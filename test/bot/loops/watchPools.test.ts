import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import { watchPools } from '../../../bot/loops/watchPools.ts';
import { newsSchema } from '../../../bot/news.ts';
import { subscribe } from '../../../db/channels.ts';
import { addPoolBalance } from '../../../db/pools.ts';
import { channelPosts } from '../../../db/schema/channels.ts';
import { poolAddresses } from '../support/scriptedPools.ts';
import { hash, scriptedChain } from './support/scriptedChain.ts';
import { freshDatabase } from './support/world.ts';

const dollar = 1_000_000n;
const day = 86_400;

test('channels that want alarms hear of a pool once, also over a restart, and again when it has eased', async (t) => {
  const db = freshDatabase(t);
  const { door, pools, state } = scriptedChain();
  const { time: now } = state;
  const place = (chatId: string) => ({ platform: 'telegram', chatId, title: 'Members', locale: 'en' }) as const;
  subscribe(db, place('1'), { topics: ['alarms'], threadId: null, by: null, now });
  subscribe(db, place('2'), { topics: ['payouts'], threadId: null, by: null, now });
  const clock = { ms: 0, woken: 0 };
  const start = () =>
    watchPools({
      ...{ db, door, clock: () => clock.ms, log: pino({ level: 'silent' }) },
      onNotice: () => {
        clock.woken += 1;
      },
    });
  const said = () => {
    const posts = db.select().from(channelPosts).all();
    assert.ok(posts.every(({ topic, channelId }) => topic === 'alarms' && channelId === 1));
    return posts.map(({ news }) => newsSchema.parse(news));
  };
  const kinds = () => said().map((news) => ('pool' in news ? `${news.kind} ${news.pool}` : news.kind));
  let worker = start();
  const looks = async () => {
    clock.ms += 60_000;
    state.time += 60;
    worker.wake();
    await worker.idle();
  };
  t.after(() => worker.stop());

  await looks();
  assert.deepEqual(kinds(), []);
  pools.state.locked = 950n * dollar;
  pools.unreachable = true;
  await looks();
  assert.deepEqual(kinds(), [], 'nothing is known');
  pools.unreachable = false;
  await looks();
  const full = ['poolFull low', 'poolFull medium', 'poolFull high'];
  assert.deepEqual(kinds(), full);
  assert.ok(clock.woken > 0);
  await worker.stop();
  worker = start();
  await looks();
  assert.deepEqual(kinds(), full, 'said before the restart');

  const at = (logIndex: number, time: number) => ({ block: logIndex, logIndex, time, transaction: hash(logIndex) });
  const shares = 10n ** 15n;
  addPoolBalance(db, at(1, now - 2 * day), poolAddresses.low, { assets: 1000n * dollar, shares }, 0n);
  addPoolBalance(db, at(2, state.time), poolAddresses.low, { assets: 900n * dollar, shares }, -100n * dollar);
  await looks();
  assert.deepEqual(kinds(), [...full, 'poolLost low']);
  const loss = said().at(-1);
  assert.ok(loss?.kind === 'poolLost');
  assert.deepEqual([loss.lost, loss.percent], [100n * dollar, 10]);

  pools.state.locked = 500n * dollar;
  pools.state.queued = 6n * 10n ** 14n;
  await looks();
  assert.deepEqual(kinds().slice(4).sort(), [
    ...['exitsWait high', 'exitsWait low', 'exitsWait medium'],
    ...['poolEased high', 'poolEased low', 'poolEased medium'],
  ]);
});
