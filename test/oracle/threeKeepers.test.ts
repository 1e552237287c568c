import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { reportLate } from '../../bench/keeper/reporting.ts';
import { encodeFlight } from '../../chain/subject.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import type { Running } from '../../oracle/runLoop.ts';
import { disputeWindow, startOracleChain, until } from './oracleChain.ts';
import { accountOf, keyOf } from './people.ts';

const flights = [62, 63, 64].map((number) => ({
  ...{ carrier: 'CO', number, date: '2026-12-12', origin: 'IAH', destination: 'EWR' },
}));
const startOfSale = Date.parse('2026-11-23T12:00:00Z') / 1000;
const landing = Date.parse('2026-12-12T22:00:00Z') / 1000;
const seats = { families: { anna: 1, cleo: 2, bob: 1 }, quorum: 3, familiesNeeded: 2 };
const names = ['keeper', 'second keeper', 'third keeper'];
const blockMilliseconds = 400;

let chain: Awaited<ReturnType<typeof startOracleChain>>;
const running: Running[] = [];
before(async () => {
  chain = await startOracleChain(flights, startOfSale, seats);
});
after(async () => {
  await Promise.all(running.map((keeper) => keeper.stop()));
  await chain.stop();
});

test('three keepers settle and pay three series with six transactions, and at most one is wasted', async () => {
  const ids: bigint[] = [];
  for (const flight of flights) ids.push((await chain.buy(flight, accountOf('holder').address, 2)).seriesId);
  await chain.moveTo(landing);
  for (const flight of flights) await reportLate(chain, encodeFlight(flight));
  await chain.moveTo((await chain.time()) + disputeWindow);
  await chain.mineEvery(blockMilliseconds);
  const { rpcUrl, deployment } = chain;
  for (const name of names) {
    const keepers = names.filter((other) => other !== name).map((other) => accountOf(other).address);
    const pace = { tickMilliseconds: 100, turnMilliseconds: 4 * blockMilliseconds };
    const deps = { log: pino({ level: 'silent' }), monotonic: () => performance.now() };
    running.push(startKeeper({ rpcUrl, deployment, key: keyOf(name), keepers, ...pace }, deps));
  }
  await until('all is paid', async () => {
    const states = await Promise.all(ids.map((id) => chain.stateOf(id)));
    return states.every(({ state, units }) => state === 'PAYING' && units === 0n);
  });
  // Long enough for the turns of all to come.
  await wait(10 * blockMilliseconds);
  const counts = names.map((name) => chain.client.getTransactionCount({ address: accountOf(name).address }));
  const sent = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  assert.ok(sent >= 6 && sent <= 7, `${sent} transactions`);
});
