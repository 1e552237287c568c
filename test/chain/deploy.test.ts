import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createPublicClient, http, type PublicClient } from 'viem';
import { privateKeyToAddress } from 'viem/accounts';
import { z } from 'zod';
import { certificateTextAbi } from '../../chain/abi/certificateText.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { policyCertificateAbi } from '../../chain/abi/policyCertificate.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { sponsorPaymasterAbi } from '../../chain/abi/sponsorPaymaster.ts';
import { deployBuckler } from '../../chain/deploy/deployBuckler.ts';
import { flightProductSettings } from '../../chain/deploy/flightProduct.ts';
import { marketFeeBps } from '../../chain/deploy/marketRules.ts';
import { readDeploySettings } from '../../chain/deploy/readDeploySettings.ts';
import { deploymentSchema } from '../../chain/deployment.ts';
import { flightProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import { deployLocally } from '../../sim/chain/localDeployment.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { startNode } from '../../sim/chain/startNode.ts';

const someone = `0x${'ab'.repeat(20)}` as const;
const ratesRoot = `0x${'12'.repeat(32)}` as const;
const environment = {
  RPC_URL: 'http://127.0.0.1:1',
  DEPLOYER_KEY: localKey('deployer'),
  DOLLAR: someone,
  SPONSOR: someone,
  REPORTERS: [1, 2, 3].map((n) => `0x0${n}${'ab'.repeat(19)}:${n}`).join(', '),
  RATES_ROOTS: `1:${ratesRoot}`,
};

test('a deployment can be started again, also without its file, and stays what it was', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-deploy-'));
  const node = await startNode({ dir, blockMilliseconds: 0 });
  try {
    const options = { rpcUrl: node.rpcUrl, dir, ratesRoots: { [flightProduct]: ratesRoot } };
    const first = await deployLocally(options);
    const written = () => deploymentSchema.parse(JSON.parse(readFileSync(join(dir, 'deployment.json'), 'utf8')));
    assert.deepEqual(written(), first);
    assert.deepEqual(await deployLocally(options), first);
    rmSync(join(dir, 'deployment.json'));
    assert.deepEqual(await deployLocally(options), first);

    const client = createPublicClient({ transport: http(node.rpcUrl) });
    const desk = { address: first.desk, abi: coverDeskAbi } as const;
    const listed = await client.readContract({ ...desk, functionName: 'productOf', args: [flightProduct, 1] });
    assert.deepEqual(listed, { ...flightProductSettings, oracle: first.oracles.quorum, ratesRoot });
    const { low, medium, high } = first.pools;
    assert.deepEqual(await client.readContract({ ...desk, functionName: 'pools' }), [low, medium, high]);
    for (const [pool, name] of [
      [low, 'Buckler Low'],
      [medium, 'Buckler Medium'],
      [high, 'Buckler High'],
    ] as const) {
      const contract = { address: pool, abi: riskPoolAbi } as const;
      assert.equal(await client.readContract({ ...contract, functionName: 'desk' }), first.desk);
      assert.equal(await client.readContract({ ...contract, functionName: 'name' }), name);
    }
    const ofMarket = { address: first.market, abi: coverMarketAbi } as const;
    assert.equal(await client.readContract({ ...ofMarket, functionName: 'desk' }), first.desk);
    assert.equal(await client.readContract({ ...ofMarket, functionName: 'feeBps' }), marketFeeBps);
    const ofPolicies = { address: first.policies, abi: policyCertificateAbi } as const;
    assert.equal(await client.readContract({ ...ofPolicies, functionName: 'desk' }), first.desk);
    assert.match(await certificateOf(client, first.desk), /^data:application\/json;base64,/);
  } finally {
    await node.stop();
  }
});

/** What the desk's own writer makes of some terms. */
async function certificateOf(client: PublicClient, desk: Hex): Promise<string> {
  const writer = await client.readContract({ address: desk, abi: coverDeskAbi, functionName: 'certificateText' });
  const terms = { product: 1, version: 1, subject: `0x${'20'.repeat(32)}`, trigger: 1, exit: 1, payout: 2e6 } as const;
  const times = { opens: 0, cutoff: 0, start: 0, end: 0, settleBy: 0 };
  return client.readContract({ address: writer, abi: certificateTextAbi, functionName: 'json', args: [terms, times] });
}

test('another owner has only to accept what the deployer set up', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-deploy-'));
  const node = await startNode({ dir, blockMilliseconds: 0 });
  try {
    const { plan } = readDeploySettings({ ...environment, OWNER: privateKeyToAddress(localKey('treasury')) });
    const deployment = await deployBuckler({
      rpcUrl: node.rpcUrl,
      deployerKey: localKey('deployer'),
      plan: {
        ...plan,
        dollar: 'test',
      },
      file: join(dir, 'deployment.json'),
      journalDir: dir,
      confirmations: 1,
      pollingInterval: 20,
    });
    const client = createPublicClient({ transport: http(node.rpcUrl) });
    const desk = { address: deployment.desk, abi: coverDeskAbi, functionName: 'pendingOwner' } as const;
    const paymaster = {
      address: deployment.paymaster,
      abi: sponsorPaymasterAbi,
      functionName: 'pendingOwner',
    } as const;
    assert.equal(await client.readContract(desk), plan.owner);
    assert.equal(await client.readContract(paymaster), plan.owner);
    const { quorum, feed, assessed } = deployment.oracles;
    assert.equal(await client.readContract({ ...desk, address: feed }), plan.owner);
    for (const address of [quorum, assessed, deployment.market, ...Object.values(deployment.pools)])
      assert.equal(await client.readContract({ address, abi: coverMarketAbi, functionName: 'owner' }), plan.owner);
  } finally {
    await node.stop();
  }
});

test('every setting that is missing or wrong is named at once, and no value is repeated', () => {
  const key = `0x${'77'.repeat(31)}`;
  const wrong = { ...environment, DEPLOYER_KEY: key, REPORTERS: 'nobody', SPONSOR: '', DISPUTE_SECONDS: '-1' };
  assert.throws(
    () => readDeploySettings(wrong),
    (error) => {
      assert.ok(error instanceof z.ZodError);
      const named = new Set(error.issues.map((issue) => issue.path[0]));
      assert.deepEqual(named, new Set(['DEPLOYER_KEY', 'SPONSOR', 'REPORTERS', 'DISPUTE_SECONDS']));
      assert.ok(!z.prettifyError(error).includes('7777'));
      return true;
    },
  );
});

const wrongOne: [string, Record<string, string>][] = [
  ['RPC_URL', { RPC_URL: 'node.example' }],
  ['RPC_URL', { RPC_URL: 'ftp://node.example' }],
  ['DEPLOYER_KEY', { DEPLOYER_KEY: `0x${'ff'.repeat(32)}` }],
  ['OWNER', { OWNER: `0x${'0'.repeat(40)}` }],
  ['SPONSOR', { SPONSOR_KEY: localKey('keeper') }],
  ['REPORTERS', { REPORTERS: `${someone}:1, 0x${'cd'.repeat(20)}:2` }],
  ['REPORTERS', { REPORTERS: `${someone}:1, ${someone}:1, 0x${'cd'.repeat(20)}:2` }],
  ['REPORTERS', { REPORTERS: environment.REPORTERS.replaceAll(/:\d/g, ':1') }],
  ['DISPUTE_SECONDS', { DISPUTE_SECONDS: '5' }],
  ['DISPUTE_SECONDS', { DISPUTE_SECONDS: '604800' }],
  ['RATES_ROOTS', { RATES_ROOTS: 'root' }],
  ['RATES_ROOTS', { RATES_ROOTS: `1:${ratesRoot}, 1:${ratesRoot}` }],
  ['RATES_ROOTS', { RATES_ROOTS: `99:${ratesRoot}` }],
  ['RATES_ROOTS', { RATES_ROOTS: `1:${ratesRoot}, 9:${ratesRoot}` }],
  ['RATES_ROOTS', { RATES_ROOTS: `11:${ratesRoot}` }],
  ['FEEDS', { FEEDS: `ETH/USD=${someone}` }],
  ['FEEDS', { FEEDS: `ETH/USD=${someone}:3600, ETH/USD=${someone}:3600` }],
  ['GAS_STAKE', { GAS_STAKE: 'much' }],
  ['SEQUENCER_FEED', { SEQUENCER_FEED: 'none' }],
];

for (const [name, changes] of wrongOne)
  test(`${name} cannot be ${Object.values(changes).join()}`, () => {
    assert.throws(
      () => readDeploySettings({ ...environment, ...changes }),
      (error) => error instanceof z.ZodError && error.issues.every(({ path }) => path[0] === name),
    );
  });

test('the deployer owns and collects unless somebody else is named', () => {
  const deployer = privateKeyToAddress(localKey('deployer'));
  const { plan } = readDeploySettings(environment);
  assert.equal(plan.owner, deployer);
  assert.equal(plan.treasury, deployer);
});

test('with votes, somebody holds all of them and guardians stand by; nobody else owns', () => {
  const votes = {
    VOTES: `reserve:60000000, ${someone}:40000000`,
    GUARDIANS: [1, 2, 3].map((n) => `0x0${n}${'ab'.repeat(19)}`).join(', '),
    GUARDIANS_UNTIL: '2027-06-30',
  };
  const { plan } = readDeploySettings({ ...environment, ...votes });
  assert.equal(plan.votes?.guardiansUntil, Date.UTC(2027, 5, 30) / 1000);
  assert.deepEqual(
    plan.votes?.shares.map((share) => share.votes),
    [60_000_000, 40_000_000],
  );
  const wrong: [Record<string, string>, string[]][] = [
    [{ VOTES: `reserve:60000000, ${someone}:39999999` }, ['VOTES']],
    [{ VOTES: 'somebody' }, ['VOTES', 'VOTES']],
    [{ GUARDIANS: `${someone}, 0x${'cd'.repeat(20)}` }, ['GUARDIANS']],
    [{ GUARDIANS: `${someone}, ${someone}, 0x${'cd'.repeat(20)}` }, ['GUARDIANS']],
    [{ GUARDIANS_UNTIL: 'next year' }, ['GUARDIANS_UNTIL']],
    [{ GUARDIANS: '' }, ['GUARDIANS']],
    [{ OWNER: someone, TREASURY: someone }, ['OWNER', 'TREASURY']],
  ];
  for (const [change, expected] of wrong)
    assert.throws(
      () => readDeploySettings({ ...environment, ...votes, ...change }),
      (error) => {
        assert.ok(error instanceof z.ZodError);
        assert.deepEqual(
          error.issues.map((issue) => issue.path[0]),
          expected,
        );
        return true;
      },
    );
  assert.equal(readDeploySettings(environment).plan.votes, null);
});
