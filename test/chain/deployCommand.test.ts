import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { privateKeyToAddress } from 'viem/accounts';
import { coverDeskAbi } from '../../chain/abi/coverDesk.ts';
import { deploymentSchema } from '../../chain/deployment.ts';
import { flightProduct } from '../../chain/products.ts';
import { environmentOf } from '../../sim/chain/childProcess.ts';
import { localKey } from '../../sim/chain/localKeys.ts';
import { startFarChain } from './support/farChain.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const deployer = privateKeyToAddress(localKey('deployer'));

let chain: Awaited<ReturnType<typeof startFarChain>>;

before(async () => {
  chain = await startFarChain();
});

after(() => chain.stop());

/** `npm run deploy`, as an operator with this `.env` starts it. */
function startDeploy(changes: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(root, 'chain/deploy/main.ts')], {
    cwd: root,
    env: environmentOf({ ...chain.settings, ...changes }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  return { ended, kill: () => child.kill('SIGKILL') };
}

const sentByDeployer = () => chain.client.getTransactionCount({ address: deployer });
const written = () => readFileSync(join(chain.settings.DEPLOYMENT_DIR, 'deployment.json'), 'utf8');

test('killed in the middle and started again, it deploys everything once; a third run changes nothing', async () => {
  const before = await sentByDeployer();
  const began = await chain.client.getBlockNumber();
  const first = startDeploy();
  while ((await sentByDeployer()) < before + 3) await sleep(20);
  first.kill();
  await first.ended;
  assert.ok(!existsSync(join(chain.settings.DEPLOYMENT_DIR, 'deployment.json')));

  const second = await startDeploy().ended;
  assert.equal(second.code, 0, second.output);
  const deployment = deploymentSchema.parse(JSON.parse(written()));
  assert.equal(deployment.chainId, chain.chainId);
  assert.equal(deployment.dollar.toLowerCase(), chain.dollar);
  const desk = { address: deployment.desk, abi: coverDeskAbi } as const;
  const listed = await chain.client.readContract({ ...desk, functionName: 'productOf', args: [flightProduct, 1] });
  assert.equal(listed.ratesRoot, chain.settings.RATES_ROOTS.slice(2));
  assert.equal(listed.oracle, deployment.oracles.quorum);
  // Launcher, its four launches, three oracles, market, policies and paymaster, the wallets' guard, module, setup and passkeys,
  // the product, and the paymaster's deposit and stake.
  assert.equal((await sentByDeployer()) - before, 18);
  const blockNumber = BigInt(deployment.fromBlock);
  assert.ok(blockNumber >= began);
  assert.equal(await chain.client.getCode({ address: deployment.desk, blockNumber }), undefined, 'no event is hidden');

  const text = written();
  const third = await startDeploy().ended;
  assert.equal(third.code, 0, third.output);
  assert.equal(written(), text);
  assert.equal((await sentByDeployer()) - before, 18);
});

const poor = `0x${'5a'.repeat(32)}`;
const bad: [string, readonly RegExp[], Record<string, string>][] = [
  ['no node answers', [/RPC_URL/], { RPC_URL: 'http://127.0.0.1:9/a-secret-path' }],
  ['the deployer cannot pay', [/DEPLOYER_KEY/], { DEPLOYER_KEY: poor }],
  ['the dollar is no token', [/DOLLAR/], { DOLLAR: deployer }],
  ['several settings are wrong', [/DOLLAR/, /REPORTERS/], { DOLLAR: '', REPORTERS: 'nobody' }],
];

for (const [what, named, changes] of bad)
  test(`${what}: it says so, sends nothing, and shows no secret`, async () => {
    const before = await sentByDeployer();
    const dir = join(chain.dir, 'elsewhere');
    const { code, output } = await startDeploy({ ...changes, DEPLOYMENT_DIR: dir }).ended;
    assert.equal(code, 1, output);
    for (const name of named) assert.match(output, name);
    assert.doesNotMatch(output, /\n\s+at |a-secret-path/, 'a sentence, not a stack');
    for (const key of [chain.settings.DEPLOYER_KEY, poor]) assert.ok(!output.includes(key));
    assert.equal(await sentByDeployer(), before);
    assert.ok(!existsSync(dir));
  });

test("another chain's deployment is not written over", async () => {
  const file = join(chain.settings.DEPLOYMENT_DIR, 'deployment.json');
  const kept = readFileSync(file, 'utf8');
  const foreign = `${JSON.stringify({ ...deploymentSchema.parse(JSON.parse(kept)), chainId: 1 })}\n`;
  writeFileSync(file, foreign);
  const { code, output } = await startDeploy().ended;
  assert.equal(code, 1);
  assert.match(output, /DEPLOYMENT_DIR/);
  assert.equal(readFileSync(file, 'utf8'), foreign);
  writeFileSync(file, kept);
});
