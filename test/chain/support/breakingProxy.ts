import { startRpcProxy } from './rpcProxy.ts';

/** An RPC server's twin that takes so many transactions and then answers nothing any more. */
export async function startBreakingProxy(target: string, transactions: number) {
  let taken = 0;
  const proxy = await startRpcProxy(target, (body, response) => {
    if (taken >= transactions) {
      response.writeHead(503).end();
      return true;
    }
    if (body.includes('eth_sendRawTransaction')) taken++;
    return false;
  });
  return { ...proxy, taken: () => taken };
}
