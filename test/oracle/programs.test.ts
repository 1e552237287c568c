import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { environmentOf } from '../../sim/chain/childProcess.ts';
import { until } from './oracleChain.ts';
import { accountOf, keyOf } from './people.ts';

const dir = mkdtempSync(join(tmpdir(), 'buckler-programs-'));
after(() => rmSync(dir, { recursive: true }));

const file = join(dir, 'deployment.json');
const at = accountOf('contract').address;
const addresses = {
  entryPoint: at,
  dollar: at,
  desk: at,
  pools: { low: at, medium: at, high: at },
  launcher: at,
  founder: at,
  oracles: { quorum: at, feed: at, assessed: at },
  paymaster: at,
  market: at,
  policies: at,
  wallets: { guard: at, setup: at, module: at },
};
writeFileSync(file, JSON.stringify({ chainId: 31_337, fromBlock: 0, ...addresses }));

/** Nobody listens there; the path is where providers put their access keys. */
const rpcUrl = 'http://127.0.0.1:9/rpc-access-key';
const secrets = ['rpc-access-key', 'vendor-secret', keyOf('program'), keyOf('program').slice(2)];

const settings: Record<string, Record<string, string>> = {
  reporter: {
    REPORTER_KEY: keyOf('program'),
    REPORTER_SOURCE: 'flightaware',
    FLIGHTAWARE_KEY: 'vendor-secret',
    REPORTER_DIR: join(dir, 'reporter'),
    REPORTER_TICK_MS: '50',
    REPORTER_PEERS: 'http://127.0.0.1:9',
  },
  relay: { RELAY_KEY: keyOf('program'), RELAY_TICK_MS: '50' },
  keeper: { KEEPER_KEY: keyOf('program'), KEEPER_TICK_MS: '50' },
};

for (const [program, own] of Object.entries(settings))
  test(`the ${program} lives through a chain that does not answer, logs no secret and ends in order on SIGTERM`, async () => {
    const main = fileURLToPath(new URL(`../../oracle/${program}/main.ts`, import.meta.url));
    const child = spawn(process.execPath, [main], {
      env: environmentOf({ RPC_URL: rpcUrl, DEPLOYMENT_FILE: file, ...own }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const exit = once(child, 'exit');
    await until('the program tells that the chain does not answer', () => output.includes('does not answer'));
    child.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
    assert.ok(output.includes('"msg":"stopped"'));
    for (const secret of secrets) assert.ok(!output.includes(secret));
  });
