import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { StandardMerkleTree } from '@openzeppelin/merkle-tree';
import { pino } from 'pino';
import { getAbiItem } from 'viem';
import { z } from 'zod';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { encodeFlight } from '../../chain/subject.ts';
import { type BatchLeaf, batchTree, leafOnChain, readLeaf } from '../../oracle/batch.ts';
import { type BatchKnowledge, judgeBatch } from '../../oracle/exchange/batchProposal.ts';
import { chooseSigners } from '../../oracle/exchange/gatherSignatures.ts';
import { isBatchCheaper } from '../../oracle/exchange/isBatchCheaper.ts';
import { startKeeper } from '../../oracle/keeper/startKeeper.ts';
import { questionKey } from '../../oracle/observation.ts';
import { startRelay } from '../../oracle/relay/startRelay.ts';
import { openBatchMemory } from '../../oracle/reporter/batchMemory.ts';
import { startReporter } from '../../oracle/reporter/startReporter.ts';
import type { Running } from '../../oracle/runLoop.ts';
import type { Source } from '../../oracle/sources/reading.ts';
import { disputeWindow, startOracleChain, until } from './oracleChain.ts';
import { accountOf, hash, keyOf, oracle, rules, signedBy, subject } from './people.ts';

const dir = mkdtempSync(join(tmpdir(), 'buckler-batches-'));
after(() => rmSync(dir, { recursive: true }));

const leaf: BatchLeaf = { product: 1, subject, status: 'VALUE', index: 167, observedAt: 1000 };

describe('the leaves of a batch', () => {
  test('come back from their words as they were', () => {
    for (const one of [leaf, { ...leaf, index: -20 }, { ...leaf, status: 'VOID' as const, index: 0, product: 65_535 }])
      assert.deepEqual(readLeaf(leafOnChain(one)), one);
    assert.equal(readLeaf({ subject, reading: `0x${'00'.repeat(32)}` }), null);
    assert.equal(readLeaf({ subject, reading: `0x01${leafOnChain(leaf).reading.slice(4)}` }), null);
  });

  test('hang in the tree of OpenZeppelin', () => {
    for (const size of [1, 2, 3, 7, 100]) {
      const words = Array.from({ length: size }, (_, i) => leafOnChain({ ...leaf, index: i }));
      const values = words.map((word) => [word.subject, word.reading]);
      const theirs = StandardMerkleTree.of(values, ['bytes32', 'bytes32'], { sortLeaves: false });
      const ours = batchTree(words);
      assert.equal(ours.root, theirs.root);
      assert.deepEqual(ours.proofOf(size - 1), theirs.getProof(size - 1));
    }
    assert.throws(() => batchTree([]), RangeError);
  });
});

test('a batch is worth its first cost from four events on when three must sign', () => {
  assert.deepEqual(
    [0, 1, 3, 4, 100].map((events) => isBatchCheaper(events, 3)),
    [false, false, false, true, true],
  );
  assert.deepEqual([isBatchCheaper(5, 2), isBatchCheaper(6, 2)], [false, true]);
});

test('no more signatures are taken than the oracle needs, and of enough families', () => {
  const families = new Map([
    ['a', 1],
    ['b', 1],
    ['c', 1],
    ['d', 2],
    ['e', 3],
  ]);
  const needs = { families, quorum: 3, familiesNeeded: 2 };
  assert.deepEqual(chooseSigners(['a', 'b', 'c', 'd', 'e'], needs), ['a', 'd', 'b']);
  assert.equal(chooseSigners(['a', 'b', 'c'], needs), null);
  assert.equal(chooseSigners(['a', 'd'], needs), null);
  assert.deepEqual(chooseSigners(['a', 'd', 'e'], { ...needs, familiesNeeded: 3 }), ['a', 'd', 'e']);
});

describe('a reporter signs a batch', () => {
  const window = { openedAt: 100, opens: 0, cutoff: 500, start: 900, end: 2000, settleBy: 9000 };
  const event = { set: 0, product: 1, subject, window };
  const proposal = {
    reporterSet: rules.reporterSet,
    leaves: [{ ...leaf, signers: ['anna', 'cleo'].map((name) => accountOf(name).address) }],
  };

  async function judge(changes: Partial<BatchKnowledge> = {}, leafChanges: Partial<BatchLeaf> = {}) {
    const said = [await signedBy('anna'), await signedBy('cleo')];
    const known: BatchKnowledge = {
      rules,
      events: new Map([[questionKey(event), event]]),
      now: 2000,
      observationsOf: () => said,
      own: () => said[0] ?? null,
      contradictsBatch: () => false,
      ...changes,
    };
    const leaves = proposal.leaves.map((one) => ({ ...one, ...leafChanges }));
    return judgeBatch({ ...proposal, leaves }, known);
  }

  test('that says what a quorum signed and what it saw itself, and no other', async () => {
    assert.equal(await judge(), 'SIGNED');
    assert.equal(await judge({ rules: undefined }), 'OTHER_REPORTER_SET');
    assert.equal(await judge({ rules: { ...rules, reporterSet: hash('other') } }), 'OTHER_REPORTER_SET');
    assert.equal(await judge({ events: new Map() }), 'EVENT_NOT_OPEN');
    const [anna, cleo] = [await signedBy('anna'), await signedBy('cleo')];
    assert.equal(await judge({ observationsOf: () => [anna] }), 'OBSERVATION_UNKNOWN');
    assert.equal(await judge({}, { index: 168 }), 'NOT_AGREED');
    assert.equal(await judge({}, { observedAt: 999 }), 'NOT_AGREED');
    assert.equal(await judge({}, { status: 'VOID' }), 'NOT_AGREED');
    assert.equal(await judge({ rules: { ...rules, quorum: 3 } }), 'NOT_AGREED');
    assert.equal(await judge({ now: 999 }), 'NOT_AGREED');
    assert.equal(await judge({ own: () => null }), 'NOT_OBSERVED');
    const far = await signedBy('anna', { index: 167 + 16 });
    assert.equal(await judge({ own: () => far }), 'CONTRADICTORY');
    assert.equal(await judge({ own: () => ({ ...anna, status: 'VOID' }) }), 'CONTRADICTORY');
    assert.equal(await judge({ contradictsBatch: () => true }), 'CONTRADICTORY');
    const twice = { ...proposal, leaves: [...proposal.leaves, ...proposal.leaves] };
    const known = { rules, events: new Map(), now: 2000, observationsOf: () => [anna, cleo] };
    assert.equal(judgeBatch(twice, { ...known, own: () => null, contradictsBatch: () => false }), 'MALFORMED');
  });

  test('never two that contradict each other, before and after a restart', () => {
    const folder = join(dir, 'memory');
    const memory = openBatchMemory(folder, oracle);
    memory.remember([leaf]);
    memory.remember([leaf]);
    for (const open of [memory, openBatchMemory(folder, oracle)]) {
      assert.equal(open.contradicts(leaf), false);
      assert.equal(open.contradicts({ ...leaf, observedAt: 2000 }), false);
      assert.equal(open.contradicts({ ...leaf, index: 168 }), true);
      assert.equal(open.contradicts({ ...leaf, status: 'VOID', index: 0 }), true);
      assert.equal(open.contradicts({ ...leaf, product: 2, index: 168 }), false);
    }
  });
});

const page = z.object({ observations: z.array(z.unknown()) });

async function heardBy(url: string): Promise<number> {
  const answer = await fetch(`${url}/observations?after=0`);
  return page.parse(await answer.json()).observations.length;
}

describe('when many events are due at once', () => {
  const flights = Array.from({ length: 8 }, (_, i) => ({
    ...{ carrier: 'CO', number: 62 + i, date: '2026-12-12', origin: 'IAH', destination: 'EWR' },
  }));
  const startOfSale = Date.parse('2026-11-23T12:00:00Z') / 1000;
  const landing = Date.parse('2026-12-12T22:00:00Z') / 1000;
  const holder = accountOf('holder').address;
  const deps = { log: pino({ level: 'silent' }), monotonic: () => performance.now() };
  const tickMilliseconds = 50;
  const running: Running[] = [];
  let chain: Awaited<ReturnType<typeof startOracleChain>>;
  before(async () => {
    chain = await startOracleChain(flights, startOfSale);
  });
  after(async () => {
    await Promise.all(running.map((program) => program.stop()));
    await chain.stop();
  });

  test('one batch reports them, a keeper opens its leaves, and everyone is paid', async () => {
    let owed = 0n;
    for (const flight of flights) owed += (await chain.buy(flight, holder, 1)).payout;
    await chain.moveTo(landing);
    /** A vendor to whom every flight came 180 minutes late. */
    const source: Source = {
      name: 'late',
      family: 'configured',
      products: [1],
      read: async (question, now) => ({
        kind: 'value',
        index: 180,
        observedAt: now,
        raw: Buffer.from(JSON.stringify(question)),
      }),
    };
    const { rpcUrl, deployment } = chain;
    const urls: string[] = [];
    for (const name of ['anna', 'bob', 'cleo']) {
      const exchange = { port: 0, peers: [...urls], tickMilliseconds };
      const where = { rpcUrl, deployment, exchange, dir: join(dir, name), tickMilliseconds, askEverySeconds: 60 };
      const signer = accountOf(name);
      const started = await startReporter({ ...where, signer, sources: new Map([[1, source]]), submit: null }, deps);
      urls.push(started.url);
      running.push(started);
    }
    const [, , last = ''] = urls;
    // Of another family than the first two, so that no quorum is complete without it.
    await until('cleo has heard about every flight', async () => (await heardBy(last)) === 3 * flights.length);
    const submit = { key: keyOf('relay'), turnMilliseconds: 100 };
    const exchange = { port: 0, peers: urls, tickMilliseconds };
    running.push(await startRelay({ rpcUrl, deployment, exchange, submit, tickMilliseconds }, deps));
    const turns = { keepers: [], turnMilliseconds: 500, tickMilliseconds };
    running.push(startKeeper({ rpcUrl, deployment, key: keyOf('keeper'), ...turns }, deps));
    const address = deployment.oracles.quorum;
    const logsOf = async (name: 'BatchReported' | 'Reported') => {
      const event = getAbiItem({ abi: quorumOracleAbi, name });
      return (await chain.client.getLogs({ address, event, fromBlock: 0n, strict: true })).length;
    };
    await until('all are reported', async () => (await logsOf('Reported')) === flights.length);
    assert.equal(await logsOf('BatchReported'), 1);
    const submitted = await chain.client.getTransactionCount({ address: accountOf('relay').address });
    assert.ok(submitted <= 3, `${submitted} transactions for ${flights.length} events`);
    await chain.moveTo((await chain.time()) + disputeWindow);
    await until('everyone is paid', async () => (await chain.dollarsOf(holder)) === owed);
    const flight = flights.at(-1);
    assert.ok(flight);
    const args = [0, 1, encodeFlight(flight)] as const;
    const [, index] = await chain.client.readContract({
      address,
      abi: quorumOracleAbi,
      functionName: 'reportOf',
      args,
    });
    assert.equal(index, 180n);
  });
});
