import { existsSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { type BrowserContext, chromium } from 'playwright-core';

/** Where browsers of this kind usually are; `CHROMIUM` names another place. */
const places = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = places.find((place) => place !== '' && existsSync(place));

/** Why a test that needs a browser does not run on this machine; false where it does. */
export const noBrowser =
  found === undefined && 'There is no browser: `apt-get install chromium`, or say where one is with CHROMIUM.';

/** A fresh browser without anybody's cookies, closed with the test. */
export async function openBrowser(t: TestContext): Promise<BrowserContext> {
  if (found === undefined) throw new Error('Skip this test where `noBrowser` says why.');
  const browser = await chromium.launch({ executablePath: found, args: ['--no-sandbox'] });
  t.after(() => browser.close());
  return browser.newContext();
}
