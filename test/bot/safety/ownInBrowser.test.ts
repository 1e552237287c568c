import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { type Hex, hexToString } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { ownPageOf } from '../../../bot/usecases/safety/addOwner.ts';
import { serveOwnPage } from '../../../web/own/serveOwnPage.ts';
import { safetyWorld } from './safetyWorld.ts';

/** Where browsers of this kind usually are; `CHROMIUM` names another place. */
const places = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = places.find((place) => place !== '' && existsSync(place));

let browser: Browser;

before(async () => {
  assert.ok(found, 'This test needs a browser: `apt-get install chromium`, or say where one is with CHROMIUM.');
  browser = await chromium.launch({ executablePath: found, args: ['--no-sandbox'] });
});

after(async () => {
  await browser?.close();
});

test('in a real browser, a wallet in it is added as owner; a wrong one is refused in words; nothing is loaded from elsewhere', async (t) => {
  const world = safetyWorld(t);
  const talk = ownPageOf(world.talk) ?? assert.fail('wallets have a guard here');
  const served = await serveOwnPage(() => talk, { port: 0 });
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
  const context = await browser.newContext();
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
  await context.close();
});
