import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { type TestContext, test } from 'node:test';
import { createPublicClient, createTestClient, erc20Abi, http, parseAbi } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { z } from 'zod';
import { walletFacts } from '../../../bot/usecases/safety/walletFacts.ts';
import type { Hex } from '../../../chain/subject.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';
import { leavePage } from '../../../web/own/leavePage.ts';
import { actor } from '../../chain/support/votedDeployment.ts';
import { noBrowser, openBrowser } from './browser.ts';
import { realWallet } from './realWallet.ts';

const own = privateKeyToAccount(localKey('keeper')).address;
const to: Hex = `0x${'5a'.repeat(20)}`;
const coverAbi = parseAbi([
  'function balanceOf(address account, uint256 id) view returns (uint256)',
  'function safeTransferFrom(address from, address to, uint256 id, uint256 units, bytes data)',
]);
const policyAbi = parseAbi(['function ownerOf(uint256 policy) view returns (address)']);

test('an old file finds what came later out of the network alone, tells what a node refuses, and leaves with everything', {
  skip: noBrowser,
}, async (t) => {
  const { talk, keys, person, wallet, deployment, rpcUrl, mine, seriesId } = await realWallet(t);
  const { as } = actor(rpcUrl);
  await mine({ kind: 'announceOwner', owner: own });
  const clock = createTestClient({ mode: 'hardhat', chain: hardhat, transport: http(rpcUrl) });
  await clock.increaseTime({ seconds: 86_400 });
  await clock.mine({ blocks: 1 });
  await mine({ kind: 'admitOwner', owner: own });
  // One of the three covers is on the market, one becomes a policy of the wallet's.
  await mine({ kind: 'listCover', seriesId, units: 1, pricePerUnit: 1_000_000n });
  await mine({ kind: 'giveCover', seriesId, units: 1, to: own });
  const client = createPublicClient({ chain: hardhat, transport: http(rpcUrl) });
  const shares = { address: deployment.pools.medium, abi: erc20Abi, functionName: 'balanceOf' } as const;
  const invested = await client.readContract({ ...shares, args: [wallet] });
  await mine({ kind: 'requestExit', pool: 'medium', shares: invested });
  const holder: Hex = `0x${wallet.slice(2).padStart(64, '0')}`;
  await as(own, deployment.desk, coverAbi, 'safeTransferFrom', [own, deployment.policies, seriesId, 1n, holder]);

  const facts = await walletFacts(talk, keys, person.userId);
  const old = leavePage({ ...facts, seriesIds: [], listings: [], policyIds: [] });
  const nodes = await nodesBefore(t, rpcUrl);
  const context = await openBrowser(t);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.exposeFunction('askWallet', (method: string, params: unknown[]) => sendAsOwner(rpcUrl, method, params));
  await page.addInitScript(
    'window.ethereum = { request: ({ method, params }) => window.askWallet(method, params ?? []) };',
  );
  await page.goto(await anyServer(t, old));
  const node = page.getByLabel('Address of a node');
  const searches = page.getByRole('button', { name: 'Search the network for everything' });

  await node.fill(nodes.deaf);
  await page.getByRole('button', { name: 'Look at the wallet' }).click();
  await page
    .getByText('In it: $27.00, 0 cover tokens, shares of 0 pools, 0 offers on the market, 0 policies.')
    .waitFor();
  await searches.click();
  await page.getByText('The search stopped: block').waitFor();
  await page.getByText('with another node’s address if this one goes on refusing').waitFor();
  await page.getByLabel('the number of a series').fill('rubbish');
  await page.getByRole('button', { name: 'Look at this series, too' }).click();
  await page.getByText('that is no number of a series').waitFor();
  await page.getByLabel('the number of a series').fill(String(seriesId));
  await page.getByRole('button', { name: 'Look at this series, too' }).click();
  await page.getByText('In it: $27.00, 1 cover tokens').waitFor();

  await node.fill(nodes.narrow);
  await page.reload();
  await node.fill(nodes.narrow);
  await page.getByRole('button', { name: 'Look at the wallet' }).click();
  await page.getByText('In it: $27.00, 0 cover tokens').waitFor();
  await searches.click();
  await page.getByText('Searched everything up to the newest block.').waitFor();
  await page
    .getByText('In it: $27.00, 1 cover tokens, shares of 0 pools, 1 offers on the market, 1 policies.')
    .waitFor();
  assert.ok(nodes.refused() > 0, 'the node did refuse a wide range');
  const waits = page.getByText('What is on its way out of a pool stays behind now');
  await waits.waitFor();
  await clock.increaseTime({ seconds: 14 * 86_400 });
  await clock.mine({ blocks: 1 });
  await page.getByRole('button', { name: 'Look at the wallet' }).click();
  await waits.waitFor({ state: 'hidden' });

  await page.getByLabel('What shall happen').selectOption('payOut');
  await page.getByLabel('Which address').fill(to);
  await page.getByRole('button', { name: 'Send it with your own key' }).click();
  await page.getByText('Sent. It counts once the network has it.').waitFor();
  const covers = { address: deployment.desk, abi: coverAbi, functionName: 'balanceOf' } as const;
  const dollars = { address: deployment.dollar, abi: erc20Abi, functionName: 'balanceOf' } as const;
  assert.equal(
    await client.readContract({ ...covers, args: [to, seriesId] }),
    2n,
    'the one in it and the one on offer',
  );
  assert.equal(await client.readContract({ ...dollars, args: [to] }), 37_000_000n, 'with what left the pool');
  const policy = { address: deployment.policies, abi: policyAbi, functionName: 'ownerOf', args: [1n] } as const;
  assert.equal((await client.readContract(policy)).toLowerCase(), to);
  assert.deepEqual(faults, []);
});

/** The wallet in the browser: the node holds its key. */
async function sendAsOwner(rpcUrl: string, method: string, params: unknown[]): Promise<unknown> {
  const ask = async (what: string, values: unknown[]) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: what, params: values });
    const response = await fetch(rpcUrl, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    return z.object({ result: z.unknown() }).parse(await response.json()).result;
  };
  if (method === 'eth_requestAccounts') return [own];
  await ask('hardhat_impersonateAccount', [own]);
  return ask(method, params);
}

const request = z.object({ method: z.string(), params: z.array(z.unknown()) });
const range = z.object({ fromBlock: z.string(), toBlock: z.string() });

/** Two nodes in front of the real one: one answers no question about logs, the other at most five blocks at a time. */
async function nodesBefore(t: TestContext, rpcUrl: string) {
  let refused = 0;
  const before = (refuses: (asked: z.infer<typeof range>) => boolean) =>
    listening(t, async (body) => {
      const { method, params } = request.parse(JSON.parse(body));
      if (method === 'eth_getLogs' && refuses(range.parse(params[0]))) {
        refused += 1;
        return JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -32005, message: 'query exceeds the limit' } });
      }
      const response = await fetch(rpcUrl, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
      return response.text();
    });
  return {
    deaf: await before(() => true),
    narrow: await before(({ fromBlock, toBlock }) => Number(toBlock) - Number(fromBlock) >= 5),
    refused: () => refused,
  };
}

/** What a person would put a file on: it knows nothing of us. */
async function anyServer(t: TestContext, html: string): Promise<string> {
  return `${await listening(t, async () => html, 'text/html; charset=utf-8')}/leave.html`;
}

async function listening(t: TestContext, answer: (body: string) => Promise<string>, type = 'application/json') {
  const server = createServer(async (asked, response) => {
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', 'Content-Type': type };
    response.writeHead(200, headers);
    let body = '';
    for await (const part of asked) body += part;
    response.end(asked.method === 'OPTIONS' ? undefined : await answer(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const at = server.address();
  return typeof at === 'object' && at !== null ? `http://127.0.0.1:${at.port}` : assert.fail('no port');
}
