import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { createPublicClient, createTestClient, createWalletClient, erc20Abi, getAddress, http, parseAbi } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { hardhat } from 'viem/chains';
import { linkToPage, showSheet } from '../../../bot/usecases/safety/own.ts';
import { ownPageOf } from '../../../bot/usecases/safety/ownPage.ts';
import { walletGuardAbi } from '../../../chain/abi/walletGuard.ts';
import type { Hex } from '../../../chain/subject.ts';
import { intents } from '../../../db/schema/orders.ts';
import { giveTestDollars } from '../../../sim/chain/localDeployment.ts';
import { localKey } from '../../../sim/chain/localKeys.ts';
import { serveOwnPage } from '../../../web/own/serveOwnPage.ts';
import { noBrowser, openBrowser } from './browser.ts';
import { realWallet } from './realWallet.ts';

const safeAbi = parseAbi([
  'function getOwners() view returns (address[])',
  'function isModuleEnabled(address module) view returns (bool)',
  'function getStorageAt(uint256 offset, uint256 length) view returns (bytes)',
]);
const coverAbi = parseAbi(['function balanceOf(address account, uint256 id) view returns (uint256)']);
/** Safe 1.5.0: keccak256("guard_manager.guard.address") and keccak256("module_manager.module_guard.address"). */
const guardSlots = [
  0x4a204f620c8c5ccdca3fd54d003badd85ba500436a431f0cbda4f558c93c34c8n,
  0xb104e0b93118902c651344349b610029d694cfdec91c589c91ebafbcd0289947n,
];

test('a passkey becomes an owner, raises a limit, leaves with everything, and still signs when nobody of us is there', {
  skip: noBrowser,
}, async (t) => {
  const world = await realWallet(t);
  const { talk, keys, person, wallet, deployment, rpcUrl, mine } = world;
  const served = await serveOwnPage((url) => ownPageOf(talk, keys, new URL(url).origin), { port: 0 });
  t.after(served.stop);
  talk.publicUrl = served.publicUrl;
  const { page, faults } = await pageWithAuthenticator(t);
  const open = async (wish?: string) => {
    await page.goto('about:blank');
    await page.goto(linkToPage(talk, person, wish) ?? assert.fail('there is a page'));
  };
  const client = createPublicClient({ chain: hardhat, transport: http(rpcUrl), pollingInterval: 50 });
  const guard = { address: deployment.wallets.guard, abi: walletGuardAbi } as const;

  await open();
  await page.getByRole('button', { name: 'Make a passkey on this device' }).click();
  await page.getByText('Done: your passkey becomes an owner').waitFor();
  const [action] = talk.db
    .select()
    .from(intents)
    .all()
    .map((intent) => intent.action);
  const signer = action?.kind === 'announceOwner' ? action.owner : assert.fail('nothing was ordered');
  await mine({ kind: 'announceOwner', owner: signer });
  const clock = createTestClient({ mode: 'hardhat', chain: hardhat, transport: http(rpcUrl) });
  await clock.increaseTime({ seconds: 86_400 });
  await clock.mine({ blocks: 1 });
  await mine({ kind: 'admitOwner', owner: signer });
  assert.equal(await client.getCode({ address: signer }), undefined, 'made when it is needed');

  await open('limit.spend.500');
  await page.getByRole('button', { name: 'Sign with the passkey' }).click();
  await page.getByText('Done: the network has it.').waitFor();
  const [announced] = await client.readContract({ ...guard, functionName: 'announcedLimitOf', args: [wallet, 0] });
  assert.equal(announced, 500_000_000n);

  const to = getAddress(`0x${'5a'.repeat(20)}`);
  await open();
  await page.getByLabel('What shall happen').selectOption('leave');
  await page.getByLabel('Which address').fill(to);
  await page.getByRole('button', { name: 'Sign with the passkey' }).click();
  await page.getByText('Done: the network has it.').waitFor();
  const balance = (token: Hex, of: Hex) =>
    client.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [of] });
  const covers = (of: Hex) =>
    client.readContract({
      ...{ address: deployment.desk, abi: coverAbi, functionName: 'balanceOf' },
      args: [of, world.seriesId],
    });
  assert.deepEqual([await balance(deployment.dollar, to), await balance(deployment.dollar, wallet)], [27_000_000n, 0n]);
  assert.deepEqual([await covers(to), await covers(wallet)], [3n, 0n]);
  assert.ok((await balance(deployment.pools.medium, to)) > 0n);
  const safe = { address: wallet, abi: safeAbi } as const;
  assert.deepEqual(await client.readContract({ ...safe, functionName: 'getOwners' }), [getAddress(signer)]);
  const module = await client.readContract({
    ...safe,
    functionName: 'isModuleEnabled',
    args: [deployment.wallets.module],
  });
  assert.equal(module, false);
  for (const slot of guardSlots) {
    const kept = await client.readContract({ ...safe, functionName: 'getStorageAt', args: [slot, 1n] });
    assert.equal(BigInt(kept), 0n, 'no guard');
  }

  await served.stop();
  await giveTestDollars(rpcUrl, deployment, wallet, 5);
  const files = (await showSheet(talk, person)).flatMap(({ file }) => (file === undefined ? [] : [file]));
  const [, leave] = files;
  assert.deepEqual(
    files.map(({ name }) => name),
    ['recovery-sheet.md', 'leave.html'],
  );
  await page.goto(await anyServer(t, leave !== undefined && 'text' in leave ? leave.text : assert.fail('no page')));
  await page.getByLabel('Address of a node').fill(rpcUrl);
  await page.getByRole('button', { name: 'Look at the wallet' }).click();
  await page.getByText('In it: $5.00').waitFor();
  await page.getByLabel('What shall happen').selectOption('payOut');
  await page.getByLabel('Which address').fill(to);
  await page.getByRole('button', { name: 'Sign with the passkey' }).click();
  await page.getByText('Anybody can send this').waitFor();
  const text = (await page.locator('#sendable').textContent()) ?? '';
  const anybody = createWalletClient({
    account: privateKeyToAccount(localKey('keeper')),
    chain: hardhat,
    transport: http(rpcUrl),
  });
  const [target = '', data = ''] = [/to: (0x\w{40})/.exec(text)?.[1], /data: 0x(\w+)/.exec(text)?.[1]];
  const hash = await anybody.sendTransaction({ to: getAddress(target), data: `0x${data}` });
  assert.equal((await client.waitForTransactionReceipt({ hash })).status, 'success');
  assert.equal(await balance(deployment.dollar, to), 32_000_000n);
  assert.deepEqual(faults, []);
});

/** A page on a device that has passkeys and knows its person; `faults` tells what went wrong on it. */
async function pageWithAuthenticator(t: TestContext): Promise<{ page: Page; faults: string[] }> {
  const context = await openBrowser(t);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, faults };
}

/** What a person would put a file on: it knows nothing of us. */
async function anyServer(t: TestContext, html: string): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/leave.html' ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(request.url === '/leave.html' ? html : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const at = server.address();
  return typeof at === 'object' && at !== null ? `http://localhost:${at.port}/leave.html` : assert.fail('no port');
}
