import type { ServerResponse } from 'node:http';
import { randomFrom } from './random.ts';
import { startRpcProxy } from './rpcProxy.ts';

/** A door to an RPC server that now and then does not open: 500, 429, an RPC error, a page instead of JSON, a cut line. */
export async function startFlakyProxy(target: string, seed: number, faultRate: number) {
  const random = randomFrom(seed);
  let faults = 0;
  const proxy = await startRpcProxy(target, (_body, response) => {
    if (random() >= faultRate) return false;
    faults++;
    breakDown(response, Math.floor(random() * 5));
    return true;
  });
  return { ...proxy, faults: () => faults };
}

function breakDown(response: ServerResponse, kind: number): void {
  if (kind === 0) response.writeHead(500).end();
  else if (kind === 1) response.writeHead(429).end();
  else if (kind === 2) response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  else if (kind === 3) response.destroy();
  else response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -32005, message: 'limit exceeded' } }));
}
