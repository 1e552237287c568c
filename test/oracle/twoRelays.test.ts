import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { encodeFlight, type FlightSubject } from '../../chain/subject.ts';
import type { KnownObservation } from '../../oracle/exchange/chooseQuorum.ts';
import { readView } from '../../oracle/exchange/readView.ts';
import { submitQuorums } from '../../oracle/exchange/submitQuorums.ts';
import { createTurns, placeOf } from '../../oracle/exchange/turns.ts';
import { questionKey, signObservation } from '../../oracle/observation.ts';
import { startRelay } from '../../oracle/relay/startRelay.ts';
import { startReporter } from '../../oracle/reporter/startReporter.ts';
import type { Running } from '../../oracle/runLoop.ts';
import { createSender } from '../../oracle/sender.ts';
import type { Source } from '../../oracle/sources/reading.ts';
import { watchChain } from '../../oracle/watchChain.ts';
import { startOracleChain, until } from './oracleChain.ts';
import { accountOf, keyOf, observation } from './people.ts';

describe('turns', () => {
  const seats = ['anna', 'bob', 'cleo', 'dora', 'emil'].map((name) => accountOf(name).address);
  const stranger = accountOf('relay').address;

  test('those with a seat have places of their own, all the same order, another one for each deed', () => {
    const orders = new Set<string>();
    for (let deed = 0; deed < 20; deed++) {
      const places = seats.map((seat) => placeOf(`deed ${deed}`, seat, seats.toReversed()));
      assert.deepEqual(places.toSorted(), [0, 1, 2, 3, 4]);
      orders.add(places.join());
    }
    assert.ok(orders.size > 10);
  });

  test('strangers come after all of them, spread so that two hardly ever come at once', () => {
    const others = ['second relay', 'third relay', 'fourth relay'].map((name) => accountOf(name).address);
    let close = 0;
    for (let deed = 0; deed < 200; deed++) {
      const place = placeOf(`deed ${deed}`, stranger, seats);
      assert.ok(place >= 5 && place < 8);
      const gaps = others.map((other) => Math.abs(placeOf(`deed ${deed}`, other, seats) - place));
      close += gaps.filter((gap) => gap < 0.1).length;
    }
    assert.ok(close < 60, `${close} of 600`);
  });

  test('a deed is due for a place when it was left undone for as many delays, counted from the first question', () => {
    let now = 0;
    const turns = createTurns(100, () => now);
    assert.equal(turns.isMine('first', 0), true);
    assert.equal(turns.isMine('deed', 2.5), false);
    now = 249;
    assert.equal(turns.isMine('deed', 2.5), false);
    now = 250;
    assert.equal(turns.isMine('deed', 2.5), true);
    turns.sweep();
    turns.sweep();
    assert.equal(turns.isMine('deed', 2.5), false, 'nobody asked, so it was done');
  });
});

describe('two groups of reporters, each with a relay of its own', () => {
  const flightsOf = (date: string, count: number): FlightSubject[] =>
    Array.from({ length: count }, (_, i) => ({
      ...{ carrier: 'CO', number: 62 + i, date, origin: 'IAH', destination: 'EWR' },
    }));
  const first = flightsOf('2026-12-12', 3);
  const second = flightsOf('2026-12-13', 3);
  const startOfSale = Date.parse('2026-11-23T12:00:00Z') / 1000;
  const dir = mkdtempSync(join(tmpdir(), 'buckler-relays-'));
  const tickMilliseconds = 50;
  const blockMilliseconds = 300;
  const told: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => told.push(line) });
  const deps = { log, monotonic: () => performance.now() };
  const source: Source = {
    ...{ name: 'late', family: 'configured', products: [1] },
    read: async (question, now) => {
      // Two groups that read at different times sign different bytes of the same fact.
      const raw = Buffer.from(JSON.stringify({ ...question, now }));
      return { kind: 'value', index: 180, observedAt: now, raw };
    },
  };
  const relays = ['relay', 'second relay'] as const;
  const running: Running[] = [];
  let chain: Awaited<ReturnType<typeof startOracleChain>>;
  before(async () => {
    chain = await startOracleChain(first, startOfSale);
    const holder = accountOf('holder').address;
    for (const flight of [...first, ...second]) await chain.buy(flight, holder, 1);
  });
  after(async () => {
    await Promise.all(running.map((program) => program.stop()));
    await chain.stop();
    rmSync(dir, { recursive: true });
  });

  async function relay(name: (typeof relays)[number], peers: string[]) {
    const { rpcUrl, deployment } = chain;
    const submit = { key: keyOf(name), turnMilliseconds: 3 * blockMilliseconds };
    const exchange = { port: 0, peers, tickMilliseconds };
    const started = await startRelay({ rpcUrl, deployment, exchange, submit, tickMilliseconds }, deps);
    running.push(started);
    return started.url;
  }
  async function reporter(name: 'anna' | 'bob' | 'cleo', relayUrl: string): Promise<void> {
    const { rpcUrl, deployment } = chain;
    const exchange = { port: 0, peers: [relayUrl], tickMilliseconds };
    const where = { rpcUrl, deployment, exchange, dir: join(dir, name), tickMilliseconds, askEverySeconds: 60 };
    const signer = accountOf(name);
    running.push(await startReporter({ ...where, signer, sources: new Map([[1, source]]), submit: null }, deps));
  }
  const reported = async (flights: readonly FlightSubject[]) => {
    const { quorum: address } = chain.deployment.oracles;
    const read = { address, abi: quorumOracleAbi, functionName: 'reportOf' } as const;
    const reports = await Promise.all(
      flights.map((flight) => chain.client.readContract({ ...read, args: [0, 1, encodeFlight(flight)] })),
    );
    return reports.filter(([status, index]) => status === 1 && index === 180n).length;
  };
  /** What both relays sent: how many transactions, and how many of them failed. */
  const sent = async (fromBlock = 0) => {
    const addresses = relays.map((name) => accountOf(name).address.toLowerCase());
    const head = Number(await chain.client.getBlockNumber());
    let [all, failed] = [0, 0];
    for (let number = head; number > fromBlock; number--) {
      const block = await chain.client.getBlock({ blockNumber: BigInt(number), includeTransactions: true });
      for (const { hash, from } of block.transactions) {
        if (!addresses.includes(from.toLowerCase())) continue;
        all += 1;
        const { status } = await chain.client.getTransactionReceipt({ hash });
        if (status !== 'success') failed += 1;
      }
    }
    return { all, failed };
  };

  test('a quorum that no group has alone is completed through the relays, and each event is reported once', async () => {
    await chain.moveTo(Date.parse('2026-12-12T22:00:00Z') / 1000);
    await chain.mineEvery(blockMilliseconds);
    const url = await relay('relay', []);
    const other = await relay('second relay', [url]);
    await reporter('anna', url);
    await reporter('bob', url);
    await wait(10 * blockMilliseconds);
    assert.deepEqual([await reported(first), (await sent()).all], [0, 0], 'one family is no quorum');
    await reporter('cleo', other);
    await until('all are reported', async () => (await reported(first)) === first.length);
    // Long enough for the turns of both to come.
    await wait(10 * blockMilliseconds);
    assert.deepEqual(await sent(), { all: first.length, failed: 0 });
  });

  test('two that send in the same moment: one report stands, the other is no failure, and both go on', async () => {
    await Promise.all(running.splice(0).map((program) => program.stop()));
    await chain.moveTo(Date.parse('2026-12-13T22:00:00Z') / 1000);
    const before = Number(await chain.client.getBlockNumber());
    told.length = 0;
    const submitters = await Promise.all(relays.map(submitterOf));
    assert.deepEqual(await Promise.all(submitters.map((step) => step())), [true, true]);
    assert.equal(await reported(second), second.length);
    const { all, failed } = await sent(before);
    assert.equal(all - failed, second.length, 'each is reported once');
    assert.ok(failed <= second.length, 'nobody tries twice');
    assert.deepEqual(await Promise.all(submitters.map((step) => step())), [true, true]);
    assert.equal((await sent(before)).all, all, 'what is reported is left alone');
    assert.deepEqual(told, []);
  });

  /** A submitter whose turn it always is, and who has heard a quorum of every event. */
  async function submitterOf(name: (typeof relays)[number]): Promise<() => Promise<boolean>> {
    const { client, rpcUrl, deployment } = chain;
    const oracle = deployment.oracles.quorum;
    const watch = watchChain(client, deployment);
    const read = () => readView(client, oracle, watch, log);
    const view = await read();
    const rules = view?.sets[0];
    assert.ok(view && rules);
    const said = new Map<string, KnownObservation[]>();
    for (const [key, { product, subject }] of view.events) {
      const facts = { reporterSet: rules.reporterSet, product, subject, index: 180, observedAt: view.time };
      const all = (['anna', 'cleo'] as const).map(async (who) => ({
        ...(await signObservation(accountOf(who), { chainId: chain.chainId, oracle }, observation(facts))),
        signer: accountOf(who).address,
      }));
      said.set(key, await Promise.all(all));
    }
    const submit = submitQuorums({
      ...{ client, oracle, log, seat: null },
      sender: createSender(client, rpcUrl, keyOf(name)),
      turns: createTurns(0, deps.monotonic),
      observationsOf: (event) => said.get(questionKey(event)) ?? [],
      isBatched: () => false,
      gather: async () => null,
    });
    return async () => {
      const seen = await read();
      return seen !== null && submit(seen);
    };
  }
});
