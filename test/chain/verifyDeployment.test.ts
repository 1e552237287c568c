import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { riskPoolAbi } from '../../chain/abi/riskPool.ts';
import type { Deployment } from '../../chain/deployment.ts';
import { readFacts } from '../../chain/verifyDeployment/readFacts.ts';
import { environmentOf } from '../../sim/chain/childProcess.ts';
import { plantedDeviations } from './support/plantedDeviations.ts';
import { startVerifiedDeployment } from './support/verifiedDeployment.ts';

const world = await startVerifiedDeployment();
after(world.stop);
const { node, file, deployment, deployAgain, asVotes, chain, client, codeAt, deviations, rewrite } = world;
const { wallets } = deployment;

test('a deployment that stopped half-way and was started again is as designed, and stays so', async () => {
  assert.deepEqual(await deviations(), []);
  assert.deepEqual(await deployAgain(), deployment);
  assert.deepEqual(await deviations(), []);
});

for (const { name, named, plant } of plantedDeviations(world))
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

async function run(args: string[], env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const main = fileURLToPath(new URL('../../chain/verifyDeployment/main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
    env: environmentOf(env),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}
