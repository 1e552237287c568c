import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pino } from 'pino';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { answerOf } from '../../chain/callFailure.ts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import { observationOnChain, signObservation } from '../../oracle/observation.ts';
import { startRelay } from '../../oracle/relay/startRelay.ts';
import { startReporter } from '../../oracle/reporter/startReporter.ts';
import type { Running } from '../../oracle/runLoop.ts';
import { ciriumSource } from '../../oracle/sources/cirium.ts';
import { flightAwareSource } from '../../oracle/sources/flightAware.ts';
import { apiKey, appId, appKey, example, startVendors } from '../sim/vendors/vendorWorld.ts';
import { freePort } from '../support/freePort.ts';
import { disputeWindow, startOracleChain, until } from './oracleChain.ts';
import { accountOf, keyOf, observation } from './people.ts';

const late = example('late');
const onTime = example('onTime');
const cancelled = example('cancelled');
const nobodyFlew = { carrier: 'CO', number: 9998, date: late.date, origin: 'IAH', destination: 'EWR' };
const day = 86_400;
const startOfSale = Date.parse('2026-11-16T12:00:00Z') / 1000;
const afterAllFlights = Date.parse('2026-12-14T00:00:00Z') / 1000;
const log = pino({ level: 'silent' });
const tickMilliseconds = 50;

const dir = mkdtempSync(join(tmpdir(), 'buckler-oracle-'));
let vendors: Awaited<ReturnType<typeof startVendors>>;
let chain: Awaited<ReturnType<typeof startOracleChain>>;
const running: Running[] = [];

before(async () => {
  vendors = await startVendors();
  chain = await startOracleChain([late, onTime, cancelled, nobodyFlew], startOfSale);
});

after(async () => {
  await Promise.all(running.map((program) => program.stop()));
  await chain.stop();
  await vendors.stop();
  rmSync(dir, { recursive: true });
});

function run<T extends Running>(program: T): T {
  running.push(program);
  return program;
}

async function moveTo(time: number): Promise<void> {
  vendors.clock.now = time;
  await chain.moveTo(time);
}

const deps = { log, monotonic: () => performance.now() };
const turnMilliseconds = 300;

function reporter(name: 'anna' | 'bob' | 'cleo', relayUrl: string) {
  const source =
    name === 'cleo'
      ? ciriumSource({ baseUrl: vendors.cirium.url, appId, appKey })
      : flightAwareSource({ baseUrl: vendors.flightAware.url, apiKey });
  const { rpcUrl, deployment } = chain;
  const exchange = { port: 0, peers: [relayUrl], tickMilliseconds };
  const places = { rpcUrl, deployment, exchange, submit: null, dir: join(dir, name) };
  const signer = accountOf(name);
  return startReporter(
    { ...places, signer, sources: new Map([[1, source]]), tickMilliseconds, askEverySeconds: 60 },
    deps,
  );
}

function keeper(name: string, other: string) {
  const { rpcUrl, deployment } = chain;
  const turns = { keepers: [accountOf(other).address], turnMilliseconds, tickMilliseconds };
  return startKeeper({ rpcUrl, deployment, key: keyOf(name), ...turns }, deps);
}

function relay(port: number) {
  const { rpcUrl, deployment } = chain;
  const exchange = { port, peers: [], tickMilliseconds };
  const submit = { key: keyOf('relay'), turnMilliseconds: 50 };
  return startRelay({ rpcUrl, deployment, exchange, submit, tickMilliseconds }, deps);
}

const signedFile = (name: string) => readFileSync(join(dir, name, 'signed.jsonl'), 'utf8');

async function reportOf(flight: typeof nobodyFlew): Promise<{ status: number; index: number }> {
  const [status, index] = await chain.client.readContract({
    address: chain.deployment.oracles.quorum,
    abi: quorumOracleAbi,
    functionName: 'reportOf',
    args: [0, 1, encodeFlight(flight)],
  });
  return { status, index: Number(index) };
}

describe('from the sale to the last dollar', () => {
  const holders = Object.fromEntries(
    ['late', 'refused', 'onTime', 'cancelled', 'nobody'].map((name) => [name, accountOf(`${name} holder`).address]),
  ) as Record<'late' | 'refused' | 'onTime' | 'cancelled' | 'nobody', Hex>;
  let sold: Record<'late' | 'onTime' | 'cancelled' | 'nobody', { seriesId: bigint; payout: bigint }>;
  let url: string;
  let firstRelay: Running;
  let anna: Running;

  test('nothing is signed while cover is still sold and before the flight’s day has begun', async () => {
    sold = {
      late: await chain.buy(late, holders.late, 3),
      onTime: await chain.buy(onTime, holders.onTime, 1),
      cancelled: await chain.buy(cancelled, holders.cancelled, 1),
      nobody: await chain.buy(nobodyFlew, holders.nobody, 2),
    };
    await chain.buy(late, holders.refused, 1);
    await chain.refuse(holders.refused, true);
    const started = await relay(await freePort());
    firstRelay = started;
    url = started.url;
    anna = await reporter('anna', url);
    run(keeper('keeper', 'second keeper'));
    run(keeper('second keeper', 'keeper'));
    await moveTo(Date.parse(`${late.date}T00:00:00Z`) / 1000 - 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(signedFile('anna'), '');
  });

  test('one reporter alone, and two readers of one source, report nothing', async () => {
    await moveTo(afterAllFlights);
    await until('anna has signed for three flights', () => signedFile('anna').split('\n').length - 1 === 3);
    vendors.cirium.control.setFault({ kind: 'outage', status: 500 });
    run(await reporter('bob', url));
    await until('bob has signed for three flights', () => signedFile('bob').split('\n').length - 1 === 3);
    assert.equal((await reportOf(late)).status, 0);
  });

  test('a reporter restarted signs nothing anew, and a relay restarted is told everything again', async () => {
    const before = signedFile('anna');
    await anna.stop();
    await firstRelay.stop();
    const port = Number(new URL(url).port);
    run(await relay(port));
    run(await reporter('anna', url));
    vendors.cirium.control.setFault(null);
    run(await reporter('cleo', url));
    await moveTo(afterAllFlights + 3600);
    await until('three flights are reported', async () => {
      const reports = await Promise.all([late, onTime, cancelled].map(reportOf));
      return reports.every(({ status }) => status === 1);
    });
    assert.equal(signedFile('anna'), before);
  });

  test('the reports are what was recorded', async () => {
    for (const flight of [late, onTime]) {
      assert.ok(flight.ending.kind === 'arrived');
      const minutes = Math.floor((flight.ending.arrival - flight.scheduledArrival) / 60);
      assert.equal((await reportOf(flight)).index, minutes);
    }
    assert.equal((await reportOf(cancelled)).index, 10_000);
    assert.equal((await reportOf(nobodyFlew)).status, 0);
  });

  test('nobody is paid before the time to object is over, and everybody after it', async () => {
    assert.equal((await chain.stateOf(sold.late.seriesId)).state, 'OPEN');
    await moveTo((await chain.time()) + disputeWindow);
    await until('the late and the cancelled flight are paid', async () => {
      const paid = await Promise.all([chain.dollarsOf(holders.late), chain.dollarsOf(holders.cancelled)]);
      return paid[0] === sold.late.payout * 3n && paid[1] === sold.cancelled.payout;
    });
    await until('the flight on time has expired', async () => {
      return (await chain.stateOf(sold.onTime.seriesId)).state === 'EXPIRED';
    });
    assert.equal(await chain.dollarsOf(holders.onTime), 0n);
  });

  test('a holder whom the dollar refuses keeps the claim, and is paid when it can be', async () => {
    assert.deepEqual(await chain.stateOf(sold.late.seriesId), { state: 'PAYING', units: 1n });
    assert.equal(await chain.dollarsOf(holders.refused), 0n);
    await chain.refuse(holders.refused, false);
    await moveTo((await chain.time()) + 3700);
    // A keeper that was in the middle of its last try rests for another hour of the chain's.
    await until('the once refused holder is paid', async () => {
      await moveTo((await chain.time()) + 60);
      return (await chain.dollarsOf(holders.refused)) === sold.late.payout;
    });
  });

  test('what nobody can say is given back, every dollar, from settle-by on', async () => {
    const settleBy = Date.parse(`${nobodyFlew.date}T00:00:00Z`) / 1000 + 10 * day;
    await moveTo(settleBy - 600);
    assert.equal((await chain.stateOf(sold.nobody.seriesId)).state, 'OPEN');
    await moveTo(settleBy);
    await until('the two dollars are back', async () => (await chain.dollarsOf(holders.nobody)) === 2_000_000n);
    assert.deepEqual(await chain.stateOf(sold.nobody.seriesId), { state: 'VOID', units: 0n });
  });
});

describe('the oracle on chain', () => {
  async function reportBy(names: ('anna' | 'cleo')[], to: { chainId: number; oracle: Hex }) {
    const subject = encodeFlight({ ...nobodyFlew, number: 9997 });
    const oracle = chain.deployment.oracles.quorum;
    const contract = { address: oracle, abi: quorumOracleAbi } as const;
    const reporterSet = await chain.client.readContract({ ...contract, functionName: 'reporterSet' });
    const observedAt = await chain.time();
    const signed = await Promise.all(
      names.map((name) => signObservation(accountOf(name), to, observation({ reporterSet, subject, observedAt }))),
    );
    const args = [0, 1, subject, 1, signed.map(observationOnChain)] as const;
    return answerOf(() => chain.client.simulateContract({ ...contract, functionName: 'report', args }));
  }

  const refusalOf = (answer: Awaited<ReturnType<typeof reportBy>>) =>
    !answer.ok && 'refusal' in answer && answer.refusal.code === 'REVERTED' ? answer.refusal.error : 'none';

  test('takes what is signed for it, and nothing signed for another chain or contract', async () => {
    const { chainId, oracles } = chain.deployment;
    const oracle = oracles.quorum;
    assert.equal((await reportBy(['anna', 'cleo'], { chainId, oracle })).ok, true);
    assert.equal(refusalOf(await reportBy(['anna', 'cleo'], { chainId: 1, oracle })), 'UnknownReporter');
    const other = accountOf('other').address;
    assert.equal(refusalOf(await reportBy(['anna', 'cleo'], { chainId, oracle: other })), 'UnknownReporter');
  });

  test('counts a reporter who signs twice once, which is not enough', async () => {
    const { chainId, oracles } = chain.deployment;
    const oracle = oracles.quorum;
    assert.equal(refusalOf(await reportBy(['anna', 'anna'], { chainId, oracle })), 'ReporterTwice');
  });
});
