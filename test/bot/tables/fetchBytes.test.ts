import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type TestContext, test } from 'node:test';
import { fetchBytes } from '../../../bot/fetchBytes.ts';
import { MOST_PACKED } from '../../../pricing/rateTableFile.ts';

/** A server of files that can be as large, as wrong and as far away as it likes. */
async function files(t: TestContext): Promise<string> {
  const server = createServer(({ url }, response) => {
    if (url === '/good') response.end('rates');
    else if (url === '/moved') response.writeHead(302, { location: '/good' }).end();
    else if (url === '/cut') {
      response.writeHead(200, { 'content-length': 100 }).write('rates');
      setTimeout(() => response.destroy(), 20);
    } else if (url === '/large') {
      response.write(Buffer.alloc(MOST_PACKED));
      response.end('!');
    } else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return `http://127.0.0.1:${address.port}`;
}

test('a file is fetched whole, or not at all: not a larger one, not half of one, not from elsewhere', async (t) => {
  const root = await files(t);
  assert.equal(Buffer.from((await fetchBytes(`${root}/good`)) ?? []).toString(), 'rates');
  for (const path of ['large', 'cut', 'moved', 'missing'])
    assert.equal(await fetchBytes(`${root}/${path}`), null, path);
  assert.equal(await fetchBytes('http://127.0.0.1:1/nobody'), null);
});
