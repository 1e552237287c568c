import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startNode } from '../../sim/chain/startNode.ts';

test('chain and bundler end with the program that started them, also when it is killed', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-local-chain-'));
  const start = new URL('../../sim/chain/startLocalChain.ts', import.meta.url).href;
  const program = `
    import { startLocalChain } from '${start}';
    const chain = await startLocalChain({ dir: '${dir}', log: () => undefined });
    console.log(JSON.stringify([chain.rpcUrl, chain.bundlerUrl]));`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(parent.stdout, 'data');
  const urls = z
    .array(z.url())
    .length(2)
    .parse(JSON.parse(String(line)));
  for (const url of urls) assert.ok(await answers(url));
  parent.kill('SIGKILL');
  for (const url of urls) while (await answers(url)) await sleep(20);
});

test('the clock can be set to a second and starts where it is told', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'buckler-local-chain-'));
  const node = await startNode({ dir, blockMilliseconds: 0, startsAt: 1_900_000_000 });
  try {
    assert.ok((await node.time()) >= 1_900_000_000);
    await node.setTime(1_950_000_000);
    assert.equal(await node.time(), 1_950_000_000);
    await node.increaseTime(400 * 86_400);
    assert.ok((await node.time()) >= 1_950_000_000 + 400 * 86_400);
  } finally {
    await node.stop();
  }
});

async function answers(url: string): Promise<boolean> {
  try {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] });
    return (await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })).ok;
  } catch {
    return false;
  }
}
