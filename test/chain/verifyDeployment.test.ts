import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { encodeFunctionData, keccak256, stringToHex, zeroAddress, zeroHash } from 'viem';
import { assessedOracleAbi } from '../../chain/abi/assessedOracle.ts';
import { bucklerGovernorAbi } from '../../chain/abi/bucklerGovernor.ts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { coverMarketAbi } from '../../chain/abi/coverMarket.ts';
import { feedOracleAbi } from '../../chain/abi/feedOracle.ts';
import { guardiansAbi } from '../../chain/abi/guardians.ts';
import { passkeySignersAbi } from '../../chain/abi/passkeySigners.ts';
import { quorumOracleAbi } from '../../chain/abi/quorumOracle.ts';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import { timelockAbi } from '../../chain/abi/timelock.ts';
import { createChainClient } from '../../chain/clients.ts';
import { flightProductSettings } from '../../chain/deploy/flightProduct.ts';
import { writtenPlanSchema } from '../../chain/deploy/plan.ts';
import { dropRow } from '../../chain/deploy/products/drop.ts';
import { safe4337Module } from '../../chain/deploy/safe4337Module.ts';
import { votingRules } from '../../chain/deploy/votingRules.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { flightProduct } from '../../chain/products.ts';
import type { Hex } from '../../chain/subject.ts';
import { compareFacts, tableOf } from '../../chain/verifyDeployment/compareFacts.ts';
import { openCompiledCode } from '../../chain/verifyDeployment/compiledCode.ts';
import { designedFacts } from '../../chain/verifyDeployment/designedFacts.ts';
import { logsSince } from '../../chain/verifyDeployment/logsSince.ts';
import { readFacts } from '../../chain/verifyDeployment/readFacts.ts';
import { nameColumns } from '../../chain/watchSubject.ts';
import { startBreakingProxy } from './support/breakingProxy.ts';
import { actor, passVote, startVotedDeployment } from './support/votedDeployment.ts';

/** Two runs break off in the middle, one of each half: their node takes nine transactions, then seven more, and falls silent. */
const { node, file, deployment, votes, deployAgain, stop } = await startVotedDeployment(async (rpcUrl, deployOn) => {
  for (const transactions of [9, 7]) {
    const proxy = await startBreakingProxy(rpcUrl, transactions);
    await assert.rejects(deployOn(proxy.url));
    assert.equal(proxy.taken(), transactions);
    await proxy.stop();
  }
});
after(stop);
const { as, chain } = actor(node.rpcUrl);
const client = createChainClient(node.rpcUrl, deployment.chainId);
const codeAt = await openCompiledCode();
const { plan } = JSON.parse(readFileSync(file, 'utf8'));
const feed = plan.feeds[0].address;
const { wallets, passkeySigners: signers = zeroAddress } = deployment;
const product = {
  ...{ ...flightProductSettings, oracle: deployment.oracles.quorum },
  ratesRoot: `0x${'12'.repeat(32)}`,
};
const asVotes = (to: Hex, abi: Parameters<typeof as>[2], name: string, args: readonly unknown[]) =>
  as(votes.timelock, to, abi, name, args);

/** @param written what the file says: where everything is. */
async function deviations(written: Deployment = deployment) {
  const designed = designedFacts(written, writtenPlanSchema.parse(plan));
  const compared = compareFacts(designed, await readFacts(client, written, codeAt));
  return compared.filter(({ asDesigned }) => !asDesigned).map(({ what }) => what);
}

/** Each is planted on the chain as it was deployed, and undone. */
const planted: { name: string; named: string[]; plant: () => Promise<void> }[] = [
  {
    name: 'the deployer owns the desk again',
    named: ['desk.owner'],
    plant: async () => {
      await asVotes(deployment.desk, coverDeskAbi, 'transferOwnership', [deployment.founder]);
      await as(deployment.founder, deployment.desk, coverDeskAbi, 'acceptOwnership', []);
    },
  },
  {
    name: 'somebody was offered a pool',
    named: ['high pool.pendingOwner'],
    plant: () => asVotes(deployment.pools.high, riskPoolAbi, 'transferOwnership', [deployment.founder]),
  },
  {
    name: 'another quorum was voted',
    named: ['governor.quorumPercent'],
    plant: () =>
      passVote(
        node,
        votes,
        votes.governor,
        encodeFunctionData({ abi: bucklerGovernorAbi, functionName: 'updateQuorumNumerator', args: [11n] }),
      ),
  },
  {
    name: 'a guardian is missing',
    named: ['guardians.set'],
    plant: () => {
      const [, ...others] = plan.votes.guardians;
      return asVotes(votes.guardians, guardiansAbi, 'setGuardians', [
        [zeroAddress.replace(/0$/, '9'), ...others],
        plan.votes.guardiansUntil,
      ]);
    },
  },
  {
    name: 'the guardians’ term is over',
    named: ['guardians.inTerm'],
    plant: () => node.setTime(plan.votes.guardiansUntil),
  },
  {
    name: 'a fee moved',
    named: ['product 1.feeBps'],
    plant: () => asVotes(deployment.desk, coverDeskAbi, 'listProduct', [flightProduct, { ...product, feeBps: 2_000 }]),
  },
  {
    name: 'a product is there that nobody designed',
    named: ['products.listed'],
    plant: () => asVotes(deployment.desk, coverDeskAbi, 'listProduct', [999, product]),
  },
  {
    name: 'sales were stopped',
    named: ['product 1.live'],
    plant: () => asVotes(deployment.desk, coverDeskAbi, 'setLive', [flightProduct, false]),
  },
  {
    name: 'anybody may propose to the timelock',
    named: ['timelock.proposers'],
    plant: () =>
      asVotes(votes.timelock, timelockAbi, 'grantRole', [keccak256(stringToHex('PROPOSER_ROLE')), zeroAddress]),
  },
  {
    name: 'the deployer rules the timelock',
    named: ['timelock.admins'],
    plant: () => asVotes(votes.timelock, timelockAbi, 'grantRole', [zeroHash, deployment.founder]),
  },
  {
    name: 'a role that nobody knows was granted',
    named: ['timelock.otherRoles'],
    plant: () => asVotes(votes.timelock, timelockAbi, 'grantRole', [keccak256(stringToHex('X')), deployment.founder]),
  },
  {
    name: 'the timelock waits less',
    named: ['timelock.delay'],
    plant: () => asVotes(votes.timelock, timelockAbi, 'updateDelay', [86_400]),
  },
  {
    name: 'fees go to the deployer',
    named: ['medium pool.treasury'],
    plant: () => asVotes(deployment.pools.medium, riskPoolAbi, 'setTreasury', [deployment.founder]),
  },
  {
    name: 'one reporter is another, and they need only one family',
    named: ['quorum oracle.newestSet', 'quorum oracle.families', 'quorum oracle.reporters'],
    plant: () =>
      asVotes(deployment.oracles.quorum, quorumOracleAbi, 'setReporters', [
        [{ signer: deployment.founder, family: 1 }, ...plan.reporters.slice(1)],
        2,
        1,
      ]),
  },
  {
    name: 'the deployer can pause sales',
    named: ['desk.guardians'],
    plant: () => asVotes(deployment.desk, coverDeskAbi, 'setGuardians', [deployment.founder]),
  },
  {
    name: 'guardians paused sales',
    named: ['product 1.paused'],
    plant: async () => {
      const until = (await node.time()) + 7 * 86_400;
      await as(votes.guardians, deployment.desk, coverDeskAbi, 'pauseSales', [[flightProduct], until]);
    },
  },
  {
    name: 'a hook stands before desk, product and pool',
    named: ['desk.compliance', 'low pool.compliance', 'product 1.screened'],
    plant: async () => {
      await asVotes(deployment.desk, coverDeskAbi, 'setCompliance', [deployment.founder]);
      await asVotes(deployment.desk, coverDeskAbi, 'setScreened', [flightProduct, true]);
      await asVotes(deployment.pools.low, riskPoolAbi, 'setCompliance', [deployment.founder]);
    },
  },
  {
    name: 'the market is the deployer’s, dearer, and pays the deployer',
    named: ['market.pendingOwner', 'market.treasury', 'market.feeBps'],
    plant: async () => {
      await asVotes(deployment.market, coverMarketAbi, 'transferOwnership', [deployment.founder]);
      await asVotes(deployment.market, coverMarketAbi, 'setFee', [500n]);
      await asVotes(deployment.market, coverMarketAbi, 'setTreasury', [deployment.founder]);
    },
  },
  {
    name: 'the deployer could answer what no feed reports',
    named: ['assessed oracle.owner'],
    plant: async () => {
      await asVotes(deployment.oracles.assessed, assessedOracleAbi, 'transferOwnership', [deployment.founder]);
      await as(deployment.founder, deployment.oracles.assessed, assessedOracleAbi, 'acceptOwnership', []);
    },
  },
  {
    name: 'a rule was set that nobody designed',
    named: ['feed oracle.rules'],
    plant: () => asVotes(deployment.oracles.feed, feedOracleAbi, 'setRule', [9, 1, 3_600]),
  },
  {
    name: 'a coin was given another feed',
    named: ['feed oracle.feeds'],
    plant: () => asVotes(deployment.oracles.feed, feedOracleAbi, 'setFeed', [nameColumns('ETH/USD'), feed, 90_000]),
  },
  {
    name: 'falls of coins are sold by another table',
    named: ['product 9.ratesRoot'],
    plant: async () => {
      const settings = { ...dropRow.settings, oracle: deployment.oracles.feed, ratesRoot: `0x${'34'.repeat(32)}` };
      await asVotes(deployment.desk, coverDeskAbi, 'listProduct', [9, settings]);
    },
  },
  {
    name: 'the wallets’ guard lets through more than it says',
    named: ['wallet guard.code'],
    plant: () => rewrite(wallets.guard, touched),
  },
  {
    name: 'the wallets’ guard guards another desk',
    named: ['wallet guard.desk'],
    plant: () => rewrite(wallets.guard, (code) => swapped(code, deployment.desk, deployment.founder)),
  },
  {
    name: 'wallets get another guard',
    named: ['wallet setup.guard'],
    plant: () => rewrite(wallets.setup, (code) => swapped(code, wallets.guard, deployment.founder)),
  },
  {
    name: 'wallets get another module',
    named: ['wallet setup.module'],
    plant: () => rewrite(wallets.setup, (code) => swapped(code, wallets.module, deployment.founder)),
  },
  {
    name: 'the wallets’ module asks another guard whose key is the bot’s, and runs other code',
    named: ['wallet module.base', 'wallet module.guard'],
    plant: () =>
      rewrite(wallets.module, (code) =>
        swapped(swapped(code, safe4337Module, deployment.founder), wallets.guard, deployment.founder),
      ),
  },
  {
    name: 'the wallets’ module says what it should and does something else',
    named: ['wallet module.code'],
    plant: () => rewrite(wallets.module, touched),
  },
  {
    name: 'Safe’s module is not there',
    named: ['safe.module'],
    plant: () => rewrite(safe4337Module, () => '0x'),
  },
  {
    name: 'passkeys’ signers are made of other code',
    named: ['passkey signers.signerCode'],
    plant: async () => {
      const contract = { address: signers, abi: passkeySignersAbi } as const;
      const made = await client.readContract({ ...contract, functionName: 'implementation' });
      return rewrite(signers, (code) => swapped(code, made, deployment.desk));
    },
  },
  {
    name: 'what makes passkeys’ signers is something else',
    named: ['passkey signers.code'],
    plant: () => rewrite(signers, touched),
  },
];

test('a deployment that stopped half-way and was started again is as designed, and stays so', async () => {
  assert.deepEqual(await deviations(), []);
  assert.deepEqual(await deployAgain(), deployment);
  assert.deepEqual(await deviations(), []);
});

for (const { name, named, plant } of planted)
  test(`is named: ${name}`, async () => {
    const id = await chain.snapshot();
    try {
      await plant();
      // A product that is not in the design brings its settings along.
      const found = (await deviations()).filter((what) => !what.startsWith('product 999.'));
      assert.deepEqual(found, named);
    } finally {
      await chain.revert({ id });
    }
  });

test('the program ends well or with 1, in words or as JSON', async () => {
  const right = await run(['--json'], { RPC_URL: node.rpcUrl, DEPLOYMENT_FILE: file });
  assert.equal(right.code, 0, right.output);
  assert.ok(JSON.parse(right.output).every(({ asDesigned }: { asDesigned: boolean }) => asDesigned));
  const id = await chain.snapshot();
  await asVotes(deployment.pools.low, riskPoolAbi, 'setTreasury', [deployment.founder]);
  const wrong = await run([], { RPC_URL: node.rpcUrl, DEPLOYMENT_FILE: file });
  await chain.revert({ id });
  assert.equal(wrong.code, 1);
  assert.match(wrong.output, /✗ +low pool\.treasury/);
});

test('the program refuses what it cannot read, without showing the URL', async () => {
  assert.equal((await run([], { DEPLOYMENT_FILE: file })).code, 1);
  assert.equal((await run([], { RPC_URL: node.rpcUrl, DEPLOYMENT_FILE: `${file}.nowhere` })).code, 1);
  const deaf = await run([], { RPC_URL: 'http://127.0.0.1:9/secret', DEPLOYMENT_FILE: file });
  assert.equal(deaf.code, 1);
  assert.ok(!deaf.output.includes('secret'));
});

test('a file that names another guard, module, setup or maker of signers is told from what is on the chain', async () => {
  const elsewhere = (change: Partial<Deployment['wallets']>) =>
    deviations({ ...deployment, wallets: { ...wallets, ...change } });
  // A real guard of somebody else answers as it should and is not the one that wallets are made with.
  await rewrite(deployment.founder, async () => (await client.getCode({ address: wallets.guard })) ?? '0x');
  assert.deepEqual(await elsewhere({ guard: deployment.founder }), ['wallet module.guard', 'wallet setup.guard']);
  await rewrite(deployment.founder, () => '0x');
  assert.deepEqual(await elsewhere({ module: wallets.setup }), [
    ...['wallet module.code', 'wallet module.base', 'wallet setup.module'],
  ]);
  assert.deepEqual(await elsewhere({ setup: wallets.module }), [...['wallet setup.code', 'wallet setup.module']]);
  assert.deepEqual(await deviations({ ...deployment, passkeySigners: deployment.founder }), [
    ...['passkey signers.code', 'passkey signers.signerCode'],
  ]);
});

test('a contract that is not there does not answer', async () => {
  const elsewhere = { ...deployment, market: deployment.founder };
  const found = await readFacts(client, elsewhere, codeAt);
  assert.equal(found['market.owner'], 'no answer');
});

test('roles are not listed from half of the logs', async () => {
  const late = { ...deployment, fromBlock: Number(await client.getBlockNumber()) };
  await assert.rejects(() => readFacts(client, late, codeAt), /first role/);
});

test('a vote is over before a flight must be settled, so that a dispute can be decided', () => {
  const { votingDelay, votingPeriod, lateExtension, timelockDelay } = votingRules;
  assert.ok(votingDelay + votingPeriod + lateExtension + timelockDelay < flightProductSettings.settleWithin);
});

test('logs come whole from a node that answers about three blocks at a time', async () => {
  const asked: bigint[] = [];
  const logs = await logsSince(5n, 25n, async ({ fromBlock, toBlock }) => {
    if (toBlock - fromBlock >= 3n) throw new Error('too many');
    asked.push(fromBlock);
    return Array.from({ length: Number(toBlock - fromBlock) + 1 }, (_, i) => fromBlock + BigInt(i));
  });
  assert.deepEqual(
    logs,
    Array.from({ length: 21 }, (_, i) => BigInt(5 + i)),
  );
  await assert.rejects(() => logsSince(1n, 2n, () => Promise.reject(new Error('down'))), /down/);
});

test('a fact of one side only is a deviation, and letters of an address may differ in case', () => {
  const compared = compareFacts({ a: '0xAB', b: '1' }, { a: '0xab', c: '2' });
  assert.deepEqual(
    compared.map(({ what, asDesigned }) => [what, asDesigned]),
    [
      ['a', true],
      ['b', false],
      ['c', false],
    ],
  );
  assert.equal(
    tableOf(compared)
      .split('\n')
      .filter((line) => line.startsWith('✗')).length,
    2,
  );
});

/** Puts other code in the place of a contract. */
async function rewrite(address: Hex, change: (code: Hex) => Hex | Promise<Hex>): Promise<void> {
  const code = (await client.getCode({ address })) ?? '0x';
  const bytecode = await change(code);
  assert.notEqual(bytecode, code);
  await chain.setCode({ address, bytecode });
}

/** Code with another byte in a place just before the compiler's note. */
function touched(code: Hex): Hex {
  const at = code.length - 120;
  const byte = code.slice(at, at + 2) === '00' ? '01' : '00';
  return `0x${code.slice(2, at)}${byte}${code.slice(at + 2)}`;
}

/** Code with one address in the place of another, wherever it stands. */
function swapped(code: Hex, old: Hex, other: Hex): Hex {
  const plain = (address: Hex) => address.slice(2).toLowerCase();
  return `0x${code.slice(2).replaceAll(plain(old), plain(other))}`;
}

async function run(args: string[], env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const main = fileURLToPath(new URL('../../chain/verifyDeployment/main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}
