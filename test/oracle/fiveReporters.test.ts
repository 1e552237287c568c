import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { decodeFlight, encodeFlight } from '../../chain/subject.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import { startReporter } from '../../oracle/reporter/startReporter.ts';
import type { Running } from '../../oracle/runLoop.ts';
import { ciriumSource } from '../../oracle/sources/cirium.ts';
import { flightAwareSource } from '../../oracle/sources/flightAware.ts';
import type { Source } from '../../oracle/sources/reading.ts';
import { apiKey, appId, appKey, example, startVendors } from '../sim/vendors/vendorWorld.ts';
import { disputeWindow, startOracleChain, until } from './oracleChain.ts';
import { accountOf, keyOf } from './people.ts';

const late = example('late');
const onTime = example('onTime');
const cancelled = example('cancelled');
const startOfSale = Date.parse('2026-11-16T12:00:00Z') / 1000;
const afterAllFlights = Date.parse('2026-12-14T00:00:00Z') / 1000;
const tickMilliseconds = 50;
/** Much longer than a step takes on a busy machine. */
const turnMilliseconds = 2000;
const deps = { log: pino({ level: 'silent' }), monotonic: () => performance.now() };
const dir = mkdtempSync(join(tmpdir(), 'buckler-five-'));
const people = ['anna', 'bob', 'cleo', 'dora', 'emil'] as const;
type Person = (typeof people)[number];

let vendors: Awaited<ReturnType<typeof startVendors>>;
let chain: Awaited<ReturnType<typeof startOracleChain>>;
const running: Running[] = [];
const urls: string[] = [];

before(async () => {
  vendors = await startVendors();
  // Anna and Bob read one vendor, Cleo and Dora another, Emil a third: three signatures of two families are needed.
  const families = { anna: 1, bob: 1, cleo: 2, dora: 2, emil: 3 };
  chain = await startOracleChain([late, onTime, cancelled], startOfSale, { families, quorum: 3, familiesNeeded: 2 });
});
after(async () => {
  await Promise.all(running.map((program) => program.stop()));
  await chain.stop();
  await vendors.stop();
  rmSync(dir, { recursive: true });
});

const flightAware = () => flightAwareSource({ baseUrl: vendors.flightAware.url, apiKey });
const cirium = () => ciriumSource({ baseUrl: vendors.cirium.url, appId, appKey });

/** A source that speaks of some flights only. */
function knowing(source: Source, numbers: readonly number[]): Source {
  return {
    ...source,
    read: async (question, now) =>
      numbers.includes(decodeFlight(question.subject).number)
        ? source.read(question, now)
        : { kind: 'unknown', reason: 'SERVER_ERROR', retryAt: null },
  };
}

function liar(source: Source): Source {
  return {
    ...source,
    read: async (question, now) => {
      const reading = await source.read(question, now);
      return reading.kind === 'value' ? { ...reading, index: reading.index + 500 } : reading;
    },
  };
}

function slow(source: Source, milliseconds: number): Source {
  return {
    ...source,
    read: async (question, now) => {
      await wait(milliseconds);
      return source.read(question, now);
    },
  };
}

async function reporter(name: Person, source: Source, maySubmit: boolean): Promise<void> {
  const { rpcUrl, deployment } = chain;
  const started = await startReporter(
    {
      ...{
        rpcUrl,
        deployment,
        sources: new Map([[1, source]]),
        dir: join(dir, name),
        askEverySeconds: 60,
        tickMilliseconds,
      },
      signer: accountOf(name),
      // Each knows those who came before.
      exchange: { port: 0, peers: [...urls], tickMilliseconds },
      submit: maySubmit ? { key: keyOf(name), turnMilliseconds } : null,
    },
    deps,
  );
  urls.push(started.url);
  running.push(started);
}

async function reportOf(flight: typeof late) {
  const [status, index] = await chain.client.readContract({
    address: chain.deployment.oracles.quorum,
    abi: quorumOracleAbi,
    functionName: 'reportOf',
    args: [0, 1, encodeFlight(flight)],
  });
  return { status, index: Number(index) };
}

const transactionsOf = async (names: readonly string[]) => {
  const counts = names.map((name) => chain.client.getTransactionCount({ address: accountOf(name).address }));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
};

describe('five reporters', () => {
  const holder = accountOf('a holder').address;
  const refunded = accountOf('a refunded holder').address;
  const refundedToo = accountOf('another refunded holder').address;
  let sold: { seriesId: bigint; payout: bigint };
  let unknown: { seriesId: bigint };

  test('one liar, one silent and one slow change nothing, and three submitters send one transaction', async () => {
    sold = await chain.buy(late, holder, 2);
    unknown = await chain.buy(onTime, refunded, 1);
    await chain.buy(cancelled, refundedToo, 1);
    vendors.clock.now = afterAllFlights;
    await chain.moveTo(afterAllFlights);
    // Of the flight on time only one family will speak, of the cancelled one two people of one family.
    await reporter('anna', liar(knowing(flightAware(), [late.number])), false);
    await reporter('bob', knowing(flightAware(), []), true);
    await reporter('cleo', knowing(cirium(), [late.number, onTime.number, cancelled.number]), true);
    await reporter('dora', knowing(cirium(), [late.number, onTime.number, cancelled.number]), true);
    await reporter('emil', slow(knowing(cirium(), [late.number]), 1500), false);
    await until('the late flight is reported', async () => (await reportOf(late)).status === 1);
    assert.ok(late.ending.kind === 'arrived');
    const minutes = Math.floor((late.ending.arrival - late.scheduledArrival) / 60);
    assert.equal((await reportOf(late)).index, minutes);
    assert.match(readFileSync(join(dir, 'anna', 'signed.jsonl'), 'utf8'), new RegExp(`"index":${minutes + 500},`));
    // Long enough for the turns of all five seats to come.
    await wait(5 * turnMilliseconds);
    assert.equal(await transactionsOf(people), 1);
  });

  test('with two of three families down nobody is told anything, and every dollar goes back', async () => {
    assert.deepEqual(await reportOf(onTime), { status: 0, index: 0 });
    const turns = { keepers: [], turnMilliseconds: 400, tickMilliseconds };
    const { rpcUrl, deployment } = chain;
    running.push(startKeeper({ rpcUrl, deployment, key: keyOf('keeper'), ...turns }, deps));
    await chain.moveTo((await chain.time()) + disputeWindow);
    await until('the late flight is paid', async () => (await chain.dollarsOf(holder)) === sold.payout * 2n);
    await chain.moveTo(Date.parse(`${onTime.date}T00:00:00Z`) / 1000 + 12 * 86_400);
    await until('the dollars are back', async () => {
      const dollars = await Promise.all([chain.dollarsOf(refunded), chain.dollarsOf(refundedToo)]);
      return dollars.every((amount) => amount === 1_000_000n);
    });
    assert.equal((await chain.stateOf(unknown.seriesId)).state, 'VOID');
    assert.deepEqual(await reportOf(onTime), { status: 0, index: 0 });
  });
});
