import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Hex, hexToString } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { ownPageOf } from '../../../bot/usecases/safety/ownPage.ts';
import { serveOwnPage } from '../../../web/own/serveOwnPage.ts';
import { noBrowser, openBrowser } from './browser.ts';
import { safetyWorld } from './safetyWorld.ts';

test('in a real browser, a wallet in it is added as owner; a wrong one is refused in words; nothing is loaded from elsewhere', {
  skip: noBrowser,
}, async (t) => {
  const world = safetyWorld(t);
  const served = await serveOwnPage((url) => ownPageOf(world.talk, world.keys, new URL(url).origin), { port: 0 });
  t.after(served.stop);
  world.talk.publicUrl = served.publicUrl;
  const ann = world.enter('ann');
  await ann.hears({ kind: 'start' });
  await ann.tap({ kind: 'own' });
  const button = ann
    .last()
    .buttons.flat()
    .find((one) => 'url' in one);
  const url = button !== undefined && 'url' in button ? button.url : assert.fail('no link');

  const account = privateKeyToAccount(generatePrivateKey());
  const thief = privateKeyToAccount(generatePrivateKey());
  let signer = thief;
  const context = await openBrowser(t);
  const page = await context.newPage();
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(served.publicUrl)) foreign.push(request.url());
  });
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  // The wallet in the browser, as EIP-1193 has it; its key stays outside of the page.
  await page.exposeFunction('askWallet', async (method: string, params: readonly string[]): Promise<unknown> => {
    if (method === 'eth_requestAccounts') return [account.address];
    const message: Hex = `0x${(params[0] ?? '').slice(2)}`;
    return signer.signMessage({ message: hexToString(message) });
  });
  await page.addInitScript(
    'window.ethereum = { request: ({ method, params }) => window.askWallet(method, params ?? []) };',
  );

  await page.goto(url);
  await page.getByText('Your wallet has no key of your own yet.').waitFor();
  assert.equal(new URL(page.url()).hash, '', 'the secret is gone from the address bar');
  await page.getByRole('button', { name: 'Use the wallet in this browser' }).click();
  await page.getByText('That signature is not that key’s').waitFor();
  signer = account;
  await page.getByRole('button', { name: 'Use the wallet in this browser' }).click();
  await page.getByText(`Done: ${account.address} becomes an owner`).waitFor();
  await world.happens();
  assert.ok(
    world.told(1).some((news) => news.kind === 'accountNews' && news.what === 'owner' && news.deed === 'announced'),
  );

  await page.goto(`${url}`);
  await page.reload();
  await page.getByText('This link was used or is older').waitFor();
  assert.deepEqual([foreign, faults], [[], []]);
});
