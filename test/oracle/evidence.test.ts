import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { concat, encodeFunctionData, keccak256, parseSignature, signatureToCompactSignature, zeroAddress } from 'viem';
import { z } from 'zod';
import { assessedOracleAbi } from '../../chain/abi/assessedOracle.ts';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { testFeedAbi } from '../../chain/abi/testFeed.ts';
import { feedKinds } from '../../chain/deploy/feedRules.ts';
import { depegProduct, exploitProduct } from '../../chain/products.ts';
import { encodeFlight, type Hex } from '../../chain/subject.ts';
import { encodeWatch, nameColumns } from '../../chain/watchSubject.ts';
import { type BatchLeaf, batchTree, leafOnChain, signBatch } from '../../oracle/batch.ts';
import { reportsIn } from '../../oracle/callsIn.ts';
import { openEvidenceStore, readEvidence } from '../../oracle/evidence/evidenceStore.ts';
import { parseEvent } from '../../oracle/evidence/parseEvent.ts';
import { type EvidenceRecord, recordSchema } from '../../oracle/evidence/record.ts';
import { verifyRecord } from '../../oracle/evidence/verifyRecord.ts';
import { observationOnChain, signObservation } from '../../oracle/observation.ts';
import { environmentOf } from '../../sim/chain/childProcess.ts';
import { startOracleChain } from './oracleChain.ts';
import { accountOf, observation, subject } from './people.ts';

const startsAt = Date.parse('2026-12-13T00:00:00Z') / 1000;
const flight = 'CO 62 2026-12-12 IAH EWR';
const flown = { carrier: 'CO', number: 63, date: '2026-12-12', origin: 'IAH', destination: 'EWR' };
const other = encodeFlight(flown);
const third = encodeFlight({ ...flown, number: 64 });
const dir = mkdtempSync(join(tmpdir(), 'buckler-evidence-'));
const bytes = join(dir, 'evidence');
const raws = new Map(['anna', 'cleo'].map((name) => [name, Buffer.from(JSON.stringify({ seenBy: name }))]));
const deploymentFile = join(dir, 'deployment.json');

let chain: Awaited<ReturnType<typeof startOracleChain>>;
let reporterSet: Hex;

before(async () => {
  chain = await startOracleChain([flown], startsAt);
  await answerByFeedAndVote();
  await chain.moveTo(startsAt + 60);
  const oracle = chain.deployment.oracles.quorum;
  reporterSet = await chain.client.readContract({
    address: oracle,
    abi: quorumOracleAbi,
    functionName: 'reporterSet',
  });
  writeFileSync(deploymentFile, JSON.stringify(chain.deployment));
  const to = { chainId: chain.deployment.chainId, oracle };
  const store = openEvidenceStore(bytes);
  const signed = await Promise.all(
    [...raws].map(([name, raw], i) => {
      const said = observation({
        reporterSet,
        index: 160 + 5 * i,
        observedAt: startsAt + i,
        evidence: store.keep(raw),
      });
      return signObservation(accountOf(name), to, said);
    }),
  );
  await chain.call(chain.owner, oracle, quorumOracleAbi, 'report', [0, 1, subject, 1, signed.map(observationOnChain)]);

  const leaves = [other, third].map(
    (of): BatchLeaf => ({ product: 1, subject: of, status: 'VALUE', index: -7, observedAt: startsAt }),
  );
  const words = leaves.map(leafOnChain);
  const tree = batchTree(words);
  const signatures = await Promise.all(
    ['bob', 'cleo'].map(async (name) => {
      const signature = await signBatch(accountOf(name), to, reporterSet, tree.root);
      const { r, yParityAndS: vs } = signatureToCompactSignature(parseSignature(signature));
      return { r, vs };
    }),
  );
  await chain.call(chain.owner, oracle, quorumOracleAbi, 'reportBatch', [0, words, signatures]);
  await chain.call(chain.owner, oracle, quorumOracleAbi, 'openLeaf', [0, tree.root, words[1], tree.proofOf(1)]);
});
const feedSubject = encodeWatch({ name: 'USDC/USD', date: '2026-12-01', days: 7, detail: '' });
const votedSubject = encodeWatch({ name: 'AAVE', date: '2026-12-01', days: 7, detail: '' });

/** A feed that stayed at a dollar, and an event that nobody claimed. */
async function answerByFeedAndVote(): Promise<void> {
  const { owner, call, deploy, deployment } = chain;
  const [start, end] = ['2026-12-01', '2026-12-08'].map((date) => Date.parse(`${date}T00:00:00Z`) / 1000);
  assert.ok(start !== undefined && end !== undefined);
  const prices = await deploy('TestFeed', testFeedAbi, [8, 'USDC / USD']);
  const rounds = Array.from({ length: 9 }, (_, i) => ({ answer: 100_000_000n, time: BigInt(start + i * 86_400) }));
  await call(owner, prices, testFeedAbi, 'add', [rounds]);
  const feed = await deploy('FeedOracle', feedOracleAbi, [owner.address, zeroAddress]);
  await call(owner, feed, feedOracleAbi, 'setRule', [depegProduct, feedKinds.DEPEG, 86_400]);
  await call(owner, feed, feedOracleAbi, 'setFeed', [nameColumns('USDC/USD'), prices, 2 * 86_400]);
  const openedAt = await chain.time();
  const edge = { round: (1n << 64n) + 8n, next: (1n << 64n) + 9n };
  await call(owner, feed, feedOracleAbi, 'finalise', [depegProduct, feedSubject, openedAt, [edge]]);
  const assessed = await deploy('AssessedOracle', assessedOracleAbi, [owner.address, deployment.dollar, 1n, 60, 60]);
  await call(owner, assessed, assessedOracleAbi, 'close', [exploitProduct, votedSubject]);
  deployment.oracles.feed = feed;
  deployment.oracles.assessed = assessed;
}
after(async () => {
  await chain.stop();
  rmSync(dir, { recursive: true });
});

/** Runs `npm run evidence`. */
async function evidence(args: string[], rpcUrl: string = chain.rpcUrl) {
  const main = fileURLToPath(new URL('../../oracle/evidence/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, ...args], {
    env: environmentOf({ RPC_URL: rpcUrl, DEPLOYMENT_FILE: deploymentFile }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = await once(child, 'close');
  return { code, output };
}

const findingsSchema = z.object({
  isSound: z.boolean(),
  reports: z.array(
    z.object({
      index: z.number(),
      batch: z.object({ root: z.string() }).nullable(),
      problems: z.array(z.string()),
      statements: z.array(
        z.object({
          signer: z.string(),
          seat: z.number(),
          family: z.number(),
          index: z.number(),
          observedAt: z.number(),
          evidence: z.string().nullable(),
          raw: z.object({ file: z.string() }).nullable(),
        }),
      ),
    }),
  ),
});

describe('npm run evidence', () => {
  const recordFile = join(dir, 'record.json');
  const readRecord = () => recordSchema.parse(JSON.parse(readFileSync(recordFile, 'utf8')));

  test('tells who said what, when, from which bytes, and that it verifies', async () => {
    const { code, output } = await evidence([flight, '--bytes', bytes, '--save', recordFile, '--json']);
    assert.equal(code, 0, output);
    const { reports, isSound } = findingsSchema.parse(JSON.parse(output));
    assert.equal(isSound, true);
    assert.equal(reports[0]?.index, 160);
    assert.deepEqual(
      reports[0]?.statements,
      ['anna', 'cleo'].map((name, i) => {
        const raw = raws.get(name) ?? Buffer.alloc(0);
        return {
          signer: accountOf(name).address,
          seat: 2 * i,
          family: 1 + i,
          index: 160 + 5 * i,
          observedAt: startsAt + i,
          evidence: keccak256(raw),
          raw: { file: 'FOUND' },
        };
      }),
    );
  });

  test('checks what was saved without a node', async () => {
    const { code, output } = await evidence(['--record', recordFile], 'http://127.0.0.1:9');
    assert.equal(code, 0, output);
  });

  test('checks a leaf of a batch by the signatures of the batch', async () => {
    const { code, output } = await evidence([`1:${third}`, '--json']);
    assert.equal(code, 0, output);
    const [report] = findingsSchema.parse(JSON.parse(output)).reports;
    assert.ok(report?.batch);
    assert.deepEqual(
      report.statements.map(({ signer, evidence: hash }) => [signer, hash]),
      ['bob', 'cleo'].map((name) => [accountOf(name).address, null]),
    );
  });

  test('an event without a report is told as such', async () => {
    const { code, output } = await evidence(['CO 9999 2026-12-12 IAH EWR', '--json']);
    assert.equal(code, 0, output);
    assert.deepEqual(findingsSchema.parse(JSON.parse(output)).reports, []);
  });

  test('tells what a price feed was proven to say and what was said by vote, also from a file, and that nothing of it is signed', async () => {
    for (const [name, file, fact] of [
      [`${depegProduct}:${feedSubject}`, 'feed.json', 'Finalised'],
      [`${exploitProduct}:${votedSubject}`, 'vote.json', 'Answered'],
    ] as const) {
      const saved = join(dir, file);
      const asked = await evidence([name, '--save', saved]);
      assert.equal(asked.code, 0, asked.output);
      assert.match(asked.output, new RegExp(`^${fact}, 2026-12-13T.*: .*observedAt 2026-12-08T00:00:00Z`, 'm'));
      assert.doesNotMatch(asked.output, /verifies|refunded/);
      assert.equal((await evidence(['--record', saved], 'http://127.0.0.1:9')).output, asked.output);
    }
  });

  test('of an event of which nobody said anything, each product tells who was to say it', async () => {
    const about = (product: number) => `${product}:BTC/USD 2026-12-01 7`;
    const outputs = await Promise.all([1, depegProduct, exploitProduct].map((product) => evidence([about(product)])));
    assert.deepEqual(
      outputs.map(({ code, output }) => [code, /quorum|feed\b|claimed/.exec(output.split('\n')[1] ?? '')?.[0]]),
      [
        [0, 'quorum'],
        [0, 'feed'],
        [0, 'claimed'],
      ],
    );
  });

  test('ends with 1 when anything was touched, and says what', async () => {
    const touch = async (change: (record: EvidenceRecord) => void) => {
      const record = readRecord();
      change(record);
      return (await verifyRecord(record)).flatMap(({ problems }) => problems);
    };
    const [set, report] = [readRecord().sets[0], readRecord().reports[0]];
    assert.ok(set && report);
    const changed = (part: Partial<typeof report>) => touch((r) => r.reports.splice(0, 1, { ...report, ...part }));
    assert.deepEqual(await touch(() => undefined), []);
    assert.deepEqual(await changed({ index: 165 }), ['OUTCOME_DIFFERS']);
    assert.deepEqual(await changed({ observedAt: startsAt }), ['OUTCOME_DIFFERS']);
    assert.deepEqual(await changed({ status: 'VOID' }), ['CALL_NOT_FOUND']);
    assert.deepEqual(await changed({ seats: 7 }), ['SEATS_DIFFER']);
    assert.deepEqual(await changed({ input: '0x' }), ['CALL_NOT_FOUND']);
    assert.deepEqual(await changed({ set: 1 }), ['SET_UNKNOWN']);
    const seated = { ...set.reporters[0], signer: accountOf('mallory').address, family: 1 };
    const strangers = await touch((r) =>
      r.sets.splice(0, 1, { ...set, reporters: [seated, ...set.reporters.slice(1)] }),
    );
    assert.ok(strangers.includes('SET_DIGEST') && strangers.includes('SIGNER_UNKNOWN'));
    const onOtherChain = await touch((r) => {
      r.chainId = 1;
    });
    assert.ok(onOtherChain.includes('SIGNER_UNKNOWN'));

    const touched = join(dir, 'touched.json');
    writeFileSync(touched, JSON.stringify({ ...readRecord(), reports: [{ ...report, index: 165 }] }));
    assert.equal((await evidence(['--record', touched])).code, 1);
  });

  test('ends with 1 and a way out for what it cannot read', async () => {
    const asked = [['gibberish'], ['--record', join(dir, 'missing.json')], ['--nonsense'], ['123456789']];
    const ended = await Promise.all([...asked.map((args) => evidence(args)), evidence([flight], 'http://127.0.0.1:9')]);
    assert.deepEqual(
      ended.map(({ code }) => code),
      [1, 1, 1, 1, 1],
    );
  });

  test('ends with 1 when the bytes at hand are not those that were signed for', async () => {
    const [file = ''] = readdirSync(bytes);
    const good = readFileSync(join(bytes, file));
    writeFileSync(join(bytes, file), gzipSync('{}'));
    assert.equal((await evidence(['--record', recordFile, '--bytes', bytes])).code, 1);
    writeFileSync(join(bytes, file), good);
  });
});

test('a report is found inside another call, and rubbish behind its selector is passed over', () => {
  const data = encodeFunctionData({ abi: quorumOracleAbi, functionName: 'report', args: [0, 1, subject, 2, []] });
  const [call] = reportsIn(concat(['0xdeadbeef', data.slice(0, 10) as Hex, '0x00', data]));
  assert.deepEqual([call?.product, call?.subject, call?.status], [1, subject, 2]);
  assert.deepEqual(reportsIn(data.slice(0, 40) as Hex), []);
});

test('raw answers are kept once, under their hash, packed', () => {
  const folder = join(dir, 'store');
  const raw = Buffer.from('{"a":1}'.repeat(1000));
  const store = openEvidenceStore(folder);
  const hash = store.keep(raw);
  assert.equal(hash, keccak256(raw));
  assert.equal(store.keep(raw), hash);
  assert.deepEqual(readdirSync(folder), [`${hash}.gz`]);
  const packed = readFileSync(join(folder, `${hash}.gz`));
  assert.ok(packed.length < raw.length / 10);
  assert.ok(gunzipSync(packed).equals(raw));
  assert.equal(readEvidence(folder, keccak256('0x00')), null);
  writeFileSync(join(folder, `${hash}.gz`), packed.subarray(0, 20));
  assert.equal(readEvidence(folder, hash), 'DAMAGED');
});

test('an event is named by its words, its bytes or a series', () => {
  assert.deepEqual(parseEvent(` ${flight.toLowerCase()} `), { kind: 'event', product: 1, subject });
  assert.deepEqual(parseEvent(`2:${subject}`), { kind: 'event', product: 2, subject });
  assert.deepEqual(parseEvent('2:USW00094728 2026-06-01 30 RAIN'), {
    kind: 'event',
    product: 2,
    subject: encodeWatch({ name: 'USW00094728', date: '2026-06-01', days: 30, detail: 'RAIN' }),
  });
  assert.deepEqual(parseEvent('1234567'), { kind: 'series', id: 1234567n });
  for (const text of ['', 'CO 62', 'CO 62 2026-02-30 IAH EWR', '99999:0x00', `70000:${subject}`, '2:X 2026-06-01 999'])
    assert.equal(parseEvent(text), null, text);
});
