import { createServer } from 'node:http';

/** An RPC server's twin that takes so many transactions and then answers nothing any more. */
export async function startBreakingProxy(target: string, transactions: number) {
  let taken = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (taken >= transactions) {
      response.writeHead(503).end();
      return;
    }
    if (body.includes('eth_sendRawTransaction')) taken++;
    const answer = await fetch(target, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    taken: () => taken,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
