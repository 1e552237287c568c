import { createServer } from 'node:http';
import { randomFrom } from './random.ts';

/** A door to an RPC server that now and then does not open: 500, 429, an RPC error, a page instead of JSON, a cut line. */
export async function startFlakyProxy(target: string, seed: number, faultRate: number) {
  const random = randomFrom(seed);
  let faults = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (random() < faultRate) {
      faults++;
      const kind = Math.floor(random() * 5);
      if (kind === 0) response.writeHead(500).end();
      else if (kind === 1) response.writeHead(429).end();
      else if (kind === 2) response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
      else if (kind === 3) response.destroy();
      else response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -32005, message: 'limit exceeded' } }));
      return;
    }
    const answer = await fetch(target, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    faults: () => faults,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
